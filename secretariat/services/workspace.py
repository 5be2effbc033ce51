"""An open file with everything that can be done in it."""

from __future__ import annotations

import contextlib
import datetime as dt
from pathlib import Path

from secretariat.domain.refusals import Refusal
from secretariat.domain.register import Register
from secretariat.services.abbreviations import AbbreviationService
from secretariat.services.action_following import ActionFollowingService
from secretariat.services.action_points import ActionPointService
from secretariat.services.adoption import AdoptionService
from secretariat.services.agenda_order import AgendaOrderService
from secretariat.services.agenda_pasting import AgendaPastingService
from secretariat.services.agenda_standing import AgendaStandingService
from secretariat.services.agenda_transfers import AgendaTransferService
from secretariat.services.agenda_versions import AgendaVersionService
from secretariat.services.agendas import AgendaService
from secretariat.services.amendments import AmendmentService
from secretariat.services.arrangements import ArrangementService
from secretariat.services.association import AssociationService
from secretariat.services.attendance import AttendanceService
from secretariat.services.backlog import BacklogService
from secretariat.services.bodies import BodyService
from secretariat.services.calendar_files import CalendarFileService
from secretariat.services.calling_off import CallingOffService
from secretariat.services.captures import CaptureService
from secretariat.services.carry_over import CarryOverService
from secretariat.services.check_in import CheckInService
from secretariat.services.choice_concerns import ChoiceConcernService
from secretariat.services.commitments import CommitmentService
from secretariat.services.conclusions import ConclusionService
from secretariat.services.decisions import DecisionService
from secretariat.services.diets import DietService
from secretariat.services.dispatch_drafts import DispatchDraftService
from secretariat.services.dispatches import DispatchService
from secretariat.services.document_files import DocumentFileService
from secretariat.services.documents import DocumentService
from secretariat.services.dossier_keeping import DossierKeepingService
from secretariat.services.dossiers import DossierService
from secretariat.services.errata import ErrataService
from secretariat.services.establishing import EstablishingService
from secretariat.services.event_links import EventLinkService
from secretariat.services.event_news import EventNewsService
from secretariat.services.event_sessions import EventSessionService
from secretariat.services.event_slots import EventSlotService
from secretariat.services.events import EventService
from secretariat.services.excursions import ExcursionService
from secretariat.services.group_attendance import GroupAttendanceService
from secretariat.services.history import HistoryService, StepLine
from secretariat.services.house_style import HouseStyleService
from secretariat.services.issued_papers import IssuedPaperService
from secretariat.services.lifecycle import LifecycleService
from secretariat.services.locations import LocationService
from secretariat.services.meeting_packs import MeetingPackService
from secretariat.services.meeting_planning import MeetingPlanningService
from secretariat.services.meeting_schedules import MeetingScheduleService
from secretariat.services.meeting_terms import MeetingTermService
from secretariat.services.meetings import MeetingService
from secretariat.services.memberships import MembershipService
from secretariat.services.minutes import MinutesService
from secretariat.services.minutes_placing import MinutesPlacingService
from secretariat.services.minutes_state import MinutesStateService
from secretariat.services.organisations import OrganisationService
from secretariat.services.parcels import ParcelService
from secretariat.services.people import PeopleService
from secretariat.services.personal_data import PersonalDataService
from secretariat.services.personal_programmes import PersonalProgrammeService
from secretariat.services.plan_cycles import PlanCycleService
from secretariat.services.plan_ideas import PlanIdeaService
from secretariat.services.planning import PlanningService
from secretariat.services.programme import ProgrammeService
from secretariat.services.programme_versions import ProgrammeVersionService
from secretariat.services.projects import ProjectService
from secretariat.services.proxies import ProxyService
from secretariat.services.publishing import PublishingService
from secretariat.services.ratifications import RatificationService
from secretariat.services.registration_import import RegistrationImportService
from secretariat.services.registration_lists import RegistrationListService
from secretariat.services.registrations import RegistrationService
from secretariat.services.reminders import ReminderService
from secretariat.services.seals import Elsewhere, Seal, SealBook, elsewhere
from secretariat.services.search import SearchService
from secretariat.services.spelling import SpellingService
from secretariat.services.standing_agendas import StandingAgendaService
from secretariat.services.successions import SuccessionService
from secretariat.services.taking_over import TakingOverService
from secretariat.services.theme_pages import ThemePageService
from secretariat.services.themes import ThemeService
from secretariat.services.today import TodayService
from secretariat.services.votes import VoteService
from secretariat.services.voting import VotingService
from secretariat.services.waiting_lists import WaitingListService
from secretariat.services.wastebasket import WastebasketService
from secretariat.services.withdrawals import WithdrawalService
from secretariat.services.year_calendar import YearCalendarService
from secretariat.services.year_reports import YearReportService
from secretariat.services.year_sections import YearSectionService
from secretariat.storage.backup import copy_verified
from secretariat.storage.documents import all_contents
from secretariat.storage.history import last_step_mark
from secretariat.storage.store import Store


class Workspace:
    """One open file; the services are its topics. Closing it gives the file free."""

    def __init__(self, store: Store, seals: SealBook | None = None, seal: Seal | None = None) -> None:
        self._store = store
        self._seals = seals
        self.left = seal
        """How the file was left here the last time, when that is known."""
        self.meetings = MeetingService(store, self.today)
        self.meeting_planning = MeetingPlanningService(store, self.today)
        self.association = AssociationService(store, self.today)
        self.house_style = HouseStyleService(store, self.today)
        self.themes = ThemeService(store)
        self.abbreviations = AbbreviationService(store)
        self.locations = LocationService(store, self.today)
        self.bodies = BodyService(store, self.today)
        self.arrangements = ArrangementService(store, self.today)
        self.standing_agendas = StandingAgendaService(store, self.today)
        self.agendas = AgendaService(store)
        self.agenda_order = AgendaOrderService(store)
        self.agenda_pasting = AgendaPastingService(store, self.today)
        self.agenda_standing = AgendaStandingService(store, self.today)
        self.agenda_transfers = AgendaTransferService(store, self.today)
        self.attendance = AttendanceService(store)
        self.documents = DocumentService(store)
        self.document_files = DocumentFileService(store, self.today)
        self.group_attendance = GroupAttendanceService(store)
        self.minutes = MinutesService(store)
        self.minutes_placing = MinutesPlacingService(store)
        self.minutes_state = MinutesStateService(store, self.today)
        self.captures = CaptureService(store, self.today)
        self.decisions = DecisionService(store, self.today)
        self.ratifications = RatificationService(store, self.today)
        self.establishing = EstablishingService(store, self.today)
        self.action_points = ActionPointService(store, self.today)
        self.action_following = ActionFollowingService(store, self.today)
        self._add_relations(store)
        self.history = HistoryService(store)
        self.search = SearchService(store, self.today)
        self.spelling = SpellingService(store)
        self.publishing = PublishingService(store, self.today)
        self.meeting_terms = MeetingTermService(store, self.today)
        self.agenda_versions = AgendaVersionService(store, self.today)
        self.backlog = BacklogService(store, self.today)
        self.carry_over = CarryOverService(store, self.today)
        self.lifecycle = LifecycleService(store, self.today)
        self.calling_off = CallingOffService(store, self.today)
        self.amendments = AmendmentService(store, self.today)
        self.adoption = AdoptionService(store, self.today, self.publishing)
        self.issued_papers = IssuedPaperService(store)
        self.meeting_packs = MeetingPackService(store, self.today, self.publishing, self.documents)
        self.parcels = ParcelService(store, self.today, self.publishing)
        self.dispatches = DispatchService(store, self.today, self.parcels)
        self.dispatch_drafts = DispatchDraftService(store)
        self.withdrawals = WithdrawalService(store, self.today)
        self.errata = ErrataService(store)
        self.reminders = ReminderService(store, self.today)
        self.calendar_files = CalendarFileService(store, self.today)
        self._add_dossiers(store)
        self._add_voting(store)
        self.commitments = CommitmentService(store, self.today)
        self.conclusions = ConclusionService(store)
        self._add_overviews(store)

    def _add_relations(self, store: Store) -> None:
        self.people = PeopleService(store, self.today)
        self.organisations = OrganisationService(store, self.today)
        self.memberships = MembershipService(store)
        self.successions = SuccessionService(store, self.today)

    def _add_registrations(self, store: Store) -> None:
        self.registrations = RegistrationService(store, self.today)
        self.registration_import = RegistrationImportService(store, self.today)
        self.registration_lists = RegistrationListService(store, self.today)
        self.waiting_lists = WaitingListService(store, self.today)
        self.check_in = CheckInService(store, self.today)
        self.diets = DietService(store, self.today)
        self.choice_concerns = ChoiceConcernService(store, self.today)
        self.personal_programmes = PersonalProgrammeService(store, self.today, self.publishing)

    def _add_voting(self, store: Store) -> None:
        self.votes = VoteService(store)
        self.voting = VotingService(store)
        self.proxies = ProxyService(store, self.today)

    def _add_overviews(self, store: Store) -> None:
        """What looks at all the rest."""
        self.wastebasket = WastebasketService(store)
        self.taking_over = TakingOverService(store)
        self.personal_data = PersonalDataService(store, self.today)
        self.attention = TodayService(store, self.today)
        self.theme_pages = ThemePageService(store, self.today)
        self.year_reports = YearReportService(store, self.today)
        self.year_sections = YearSectionService(store, self.today)

    def _add_dossiers(self, store: Store) -> None:
        self.dossiers = DossierService(store, self.today)
        self.dossier_keeping = DossierKeepingService(store, self.today)
        self.projects = ProjectService(store)
        self._look_ahead(store)

    def _look_ahead(self, store: Store) -> None:
        self.planning = PlanningService(store, self.today)
        self.plan_cycles = PlanCycleService(store, self.today)
        self.plan_ideas = PlanIdeaService(store, self.today)
        self.year_calendar = YearCalendarService(store, self.meeting_planning)
        self.meeting_schedules = MeetingScheduleService(store, self.meeting_planning, self.today)
        self._add_registrations(store)
        self._add_events(store)

    def _add_events(self, store: Store) -> None:
        self.events = EventService(store, self.today, self.waiting_lists)
        self.programme = ProgrammeService(store)
        self.event_slots = EventSlotService(store, self.meeting_planning)
        self.event_news = EventNewsService(store, self.today)
        self.event_sessions = EventSessionService(store, self.waiting_lists)
        self.excursions = ExcursionService(store, self.waiting_lists)
        self.event_links = EventLinkService(store)
        self.programme_versions = ProgrammeVersionService(store, self.today)

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._store.file.path

    @property
    def read_only(self) -> bool:
        """Whether it may only be read."""
        return self._store.file.read_only

    @property
    def recovered(self) -> bool:
        """Whether the program was cut off while it had this file open the last time."""
        return self._store.file.recovered or self._store.file.left_since is not None

    def last_before_the_cut(self) -> StepLine | None:
        """The last step of the program that was cut off; None when it had changed nothing, or that is not known."""
        since = self._store.file.left_since
        newest = next((line for line in self.history.lines(limit=20) if not line.undone), None)
        return newest if since is not None and newest is not None and newest.made_at >= since else None

    @property
    def title(self) -> str:
        """What the file calls itself, or else its name."""
        return self._store.meta().title or self.path.stem

    @property
    def is_sample(self) -> bool:
        """Whether the file carries its own "today", as the sample does."""
        return self._store.meta().reference_date is not None

    def today(self) -> dt.date:
        """The day from which everything is seen: the file's own reference date, or else the clock's."""
        return self._store.meta().reference_date or self._store.clock().date()

    def register(self) -> Register:
        """Everything in the file."""
        return self._store.register()

    def whole(self) -> Register:
        """Everything in the file, with the bytes of kept files: what an exchange file holds."""
        return self._store.register(dict(all_contents(self._store)))

    @property
    def is_replaced(self) -> bool:
        """Whether somebody put another file in the place of this one, or took it away."""
        return self._store.file.is_replaced

    def version_of_others(self) -> int:
        """A number that is another one when somebody else has written in the file since.

        Raises:
            FileRefusal: the file cannot be read.
        """
        return self._store.version_of_others()

    def save_copy(self, target: Path) -> None:
        """Write everything that is in this file, as it is known here, in a new file.

        Raises:
            FileExists, FileDamaged, FileUnreachable, DiskFull: as it cannot be written there.
        """
        copy_verified(self._store.connection, target)

    @property
    def digest(self) -> str:
        """The seal of the file as it was opened; empty when nobody asked for it."""
        return self._store.file.seal

    @property
    def change_elsewhere(self) -> Elsewhere:
        """Whether the file is as it was left here; when not, whether steps of the program tell why."""
        if self.left is None or not self._store.file.seal_differs:
            return Elsewhere.NONE
        return elsewhere(self._store, self.left)

    def close(self) -> None:
        """Close the file, and remember how it was left when it was open for writing."""
        file, seals = self._store.file, self._seals
        if seals is not None and not file.read_only and not file.is_replaced:
            with contextlib.suppress(Refusal):  # a file that is gone gets no seal
                mark = last_step_mark(self._store)
                file.on_closed = lambda: seals.put(file.path, self._store.clock(), mark)
        file.close()
