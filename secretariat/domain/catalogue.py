"""Every list of records a file holds, in the order of the exchange format (``sample/README.md``)."""

from __future__ import annotations

from typing import Any

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agenda_versions import AgendaVersion
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.attendance import Attendance, GroupAttendance
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.bodies import Body, Membership
from secretariat.domain.commitments import Commitment
from secretariat.domain.conclusions import Conclusion
from secretariat.domain.decisions import Decision, Ratification
from secretariat.domain.dispatch_drafts import DispatchDraft
from secretariat.domain.dispatches import Dispatch
from secretariat.domain.documents import Document, DocumentVersion
from secretariat.domain.dossiers import Dossier
from secretariat.domain.errata import Erratum
from secretariat.domain.events import (
    Event,
    EventAnnouncement,
    EventSession,
    EventSlot,
    Excursion,
    Registration,
)
from secretariat.domain.issued_papers import IssuedPaper
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.organisations import Adjacency, Location, Organisation
from secretariat.domain.people import Person, Position
from secretariat.domain.planning import PlanCycle, PlanIdea, PlanItem
from secretariat.domain.programme_versions import ProgrammeVersion
from secretariat.domain.projects import Project
from secretariat.domain.proxies import Proxy, VotingMember
from secretariat.domain.standing_agendas import StandingAgenda
from secretariat.domain.themes import Abbreviation, Theme, ThemePartner
from secretariat.domain.votes import Vote
from secretariat.domain.year_reports import ThemeYearReport

EXCHANGE_FORMAT = "secretariaat"
EXCHANGE_VERSION = 6
"""What an exchange file says it is (``meta.format``, ``meta.version``)."""

LISTS: dict[str, type[Any]] = {
    "themes": Theme,
    "abbreviations": Abbreviation,
    "organisations": Organisation,
    "adjacencies": Adjacency,
    "theme_partners": ThemePartner,
    "locations": Location,
    "persons": Person,
    "positions": Position,
    "bodies": Body,
    "memberships": Membership,
    "standing_agendas": StandingAgenda,
    "dossiers": Dossier,
    "documents": Document,
    "document_versions": DocumentVersion,
    "meetings": Meeting,
    "agenda_items": AgendaItem,
    "backlog_items": BacklogItem,
    "agenda_versions": AgendaVersion,
    "attendance": Attendance,
    "group_attendance": GroupAttendance,
    "minutes": Minutes,
    "errata": Erratum,
    "issued_papers": IssuedPaper,
    "dispatches": Dispatch,
    "dispatch_drafts": DispatchDraft,
    "decisions": Decision,
    "decision_ratifications": Ratification,
    "votes": Vote,
    "commitments": Commitment,
    "conclusions": Conclusion,
    "action_points": ActionPoint,
    "plan_cycles": PlanCycle,
    "plan_items": PlanItem,
    "plan_ideas": PlanIdea,
    "projects": Project,
    "theme_year_reports": ThemeYearReport,
    "events": Event,
    "event_slots": EventSlot,
    "event_announcements": EventAnnouncement,
    "event_sessions": EventSession,
    "excursions": Excursion,
    "programme_versions": ProgrammeVersion,
    "registrations": Registration,
    "voting_members": VotingMember,
    "proxies": Proxy,
}
"""List name → record class; the name is also the name of the table."""

CONTENTS = "document_contents"
"""Where the bytes of kept files stand in an exchange file, in base64, each with its SHA-256; also the table."""

LIST_OF: dict[type[Any], str] = {record: name for name, record in LISTS.items()}
"""Record class → list name."""
