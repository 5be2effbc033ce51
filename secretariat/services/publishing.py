"""Make papers: choose what goes on them, draw them, write them."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from secretariat.documents import action_list, convocation, decision_list, minutes
from secretariat.documents.outline import Outline
from secretariat.documents.public_version import public_version
from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.bodies import Body
from secretariat.domain.decisions import Decision
from secretariat.domain.issued_papers import IssuedKind
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import Minutes
from secretariat.domain.people import Person
from secretariat.domain.refusals import PaperNeeds, RecordMissing, VariantUnknown
from secretariat.domain.register import Register
from secretariat.export.paper_files import FileKind, kind_of, kinds_for, write_paper
from secretariat.export.pdf.styles import LARGE_PRINT as LARGE_PRINT_SCALE
from secretariat.export.safe_write import safe_file_name, write_safely
from secretariat.services.calendar import holidays_around
from secretariat.services.issued_papers import adopted_paper
from secretariat.storage.selection import Selection
from secretariat.storage.store import Store
from secretariat.wording.papers import LARGE_PRINT

__all__ = [
    "FileKind",
    "Outline",
    "PaperKind",
    "PaperRequest",
    "PublishingService",
    "Variant",
    "kind_of",
    "kinds_for",
]


class PaperKind(enum.StrEnum):
    """The papers of the program, by the names of the command line."""

    CONVOCATION = "convocation"
    MINUTES = "minutes"
    DECISION_LIST = "decision-list"
    ACTION_LIST = "action-list"


class Variant(enum.StrEnum):
    """How a paper can be made otherwise than usual, by the names of the command line."""

    PUBLIC = "public"
    LARGE_PRINT = "large-print"


@dataclass(frozen=True, slots=True)
class PaperRequest:
    """Which paper of what; ``as_of`` is "today" for everything that is derived from it.

    ``year``, or any other ``period`` (both days included), is for the besluitenlijst of a body.
    """

    kind: PaperKind
    meeting_id: str | None = None
    body_id: str | None = None
    person_id: str | None = None
    year: int | None = None
    period: tuple[dt.date, dt.date] | None = None
    as_of: dt.date | None = None
    variant: Variant | None = None


class PublishingService:
    """Papers from the records of one file."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def outline(self, request: PaperRequest, *instead: Any) -> Outline:
        """What stands on the paper, with the records ``instead`` of those in the file.

        Of adopted minutes that is what was adopted, whatever the records say today, with the errata behind it.

        Raises:
            PaperNeeds: the request does not say of which meeting, body or person.
            RecordMissing: that record is not in the file.
            VariantUnknown: there is no public version of this paper.
        """
        outline = self._outline(request, request.as_of or self._today(), instead)
        if request.variant is Variant.LARGE_PRINT:
            return replace(outline, file_name=f"{outline.file_name}_{LARGE_PRINT}")
        return outline

    def names_replaced(self, request: PaperRequest) -> int:
        """How often the public version of minutes has a function where the texts have a name.

        Raises:
            PaperNeeds, RecordMissing: as :meth:`outline`.
        """
        if not request.meeting_id:
            raise PaperNeeds(request.kind.value, "meeting")
        self._store.get(Meeting, request.meeting_id)
        return public_version(self._store.register(), request.meeting_id).replaced

    def _outline(self, request: PaperRequest, today: dt.date, instead: Sequence[Any] = ()) -> Outline:
        if request.variant is Variant.PUBLIC and request.kind is not PaperKind.MINUTES:
            raise VariantUnknown(request.kind.value, request.variant.value)
        if request.kind is PaperKind.ACTION_LIST:
            return self._action_list(request, today)
        if request.kind is PaperKind.DECISION_LIST and request.body_id and not request.meeting_id:
            register = self._register_of_body(request.body_id)
            period = request.period or decision_list.year_period(request.year)
            return decision_list.of_body(register, request.body_id, period, today)
        if not request.meeting_id:
            raise PaperNeeds(request.kind.value, "meeting")
        public = request.variant is Variant.PUBLIC
        if not instead and (kept := adopted_paper(self._store, request.meeting_id, _issued_kind(request), today)):
            return kept
        register = self._register_of_meeting(request.meeting_id, whole=public).replacing(*instead)
        holidays = self._holidays(register.get(Meeting, request.meeting_id).date or today, register)
        if request.kind is PaperKind.CONVOCATION:
            return convocation.outline(register, request.meeting_id, today, holidays=holidays)
        if request.kind is PaperKind.MINUTES:
            return minutes.outline(register, request.meeting_id, today, holidays=holidays, public=public)
        return decision_list.of_meeting(register, request.meeting_id, today)

    def export(self, request: PaperRequest, target: Path, *, overwrite: bool = False) -> Path:
        """Draw a paper and write it as the ending of the name says; a folder gets it as PDF under its own name.

        Raises:
            FormatUnknown: the ending of the name is not one we write.
            ListMissing: it asks for a spreadsheet, and the paper is no list.
            FileExists, FileUnreachable, DiskFull, TargetInUse: it cannot be written there.
        """
        outline = self.outline(request)
        scale = LARGE_PRINT_SCALE if request.variant is Variant.LARGE_PRINT else 1.0
        path = target / safe_file_name(f"{outline.file_name}.pdf") if target.is_dir() else target
        write_safely(path, write_paper(outline, kind_of(path.suffix), scale=scale), overwrite=overwrite)
        return path

    def save(self, content: bytes, path: Path) -> None:
        """Write a paper that was drawn already over whatever has its name.

        Raises:
            FileUnreachable, DiskFull, TargetInUse: it cannot be written there.
        """
        write_safely(path, content, overwrite=True)

    def requests(self) -> Iterator[PaperRequest]:
        """Every usual paper that this file has something for.

        Per meeting a convocatie, a verslag and a besluitenlijst, per body and per person an actielijst; no
        besluitenlijst of a body, and no variants.
        """
        with_minutes = {one.meeting_id for one in self._store.all(Minutes)}
        with_decisions = {one.meeting_id for one in self._store.all(Decision)}
        with_agenda = {item.meeting_id for item in self._store.all(AgendaItem)}
        for meeting in self._store.all(Meeting):
            if meeting.id in with_agenda and meeting.status is not MeetingStatus.CANCELLED:
                yield PaperRequest(PaperKind.CONVOCATION, meeting_id=meeting.id)
            if meeting.id in with_minutes:
                yield PaperRequest(PaperKind.MINUTES, meeting_id=meeting.id)
            if meeting.id in with_decisions:
                yield PaperRequest(PaperKind.DECISION_LIST, meeting_id=meeting.id)
        actions = self._store.all(ActionPoint)
        for body_id in dict.fromkeys(action.body_id for action in actions if action.body_id):
            yield PaperRequest(PaperKind.ACTION_LIST, body_id=body_id)
        for person_id in dict.fromkeys(action.owner_person_id for action in actions if action.owner_person_id):
            yield PaperRequest(PaperKind.ACTION_LIST, person_id=person_id)

    def meeting_id(self, code: str) -> str:
        """The meeting with this code.

        Raises:
            RecordMissing: there is none.
        """
        return self._named(Meeting, "code", code)

    def body_id(self, code: str) -> str:
        """The body with this code.

        Raises:
            RecordMissing: there is none.
        """
        return self._named(Body, "code", code)

    def _named(self, kind: type[Meeting] | type[Body], field: str, value: str) -> str:
        found = self._store.where(kind, field, [value])
        if not found:
            raise RecordMissing(value)
        return found[0].id

    def _action_list(self, request: PaperRequest, today: dt.date) -> Outline:
        selection = Selection(self._store)
        if request.person_id:
            person = self._store.get(Person, request.person_id)
            selection.add(Person, self._store.where(Person, "last_name", [person.last_name]))
            selection.add_actions_of_person(request.person_id, today)
            return action_list.of_person(selection.register(), request.person_id, today)
        body_id = request.body_id
        if body_id is None and request.meeting_id:
            body_id = self._store.get(Meeting, request.meeting_id).body_id
        if body_id is None:
            raise PaperNeeds(request.kind.value, "body")
        self._store.get(Body, body_id)
        selection.add_actions_of_body(body_id)
        return action_list.of_body(selection.register(), body_id, today)

    def _register_of_meeting(self, meeting_id: str, *, whole: bool = False) -> Register:
        """What a paper of a meeting needs; the ``whole`` file to know everybody whose name may stand in a text."""
        meeting = self._store.get(Meeting, meeting_id)
        if whole:
            return self._store.register()
        selection = Selection(self._store)
        selection.add_meetings([meeting_id])
        selection.add_body(meeting.body_id)
        selection.add_handed_over(meeting.body_id)
        return selection.register()

    def _register_of_body(self, body_id: str) -> Register:
        self._store.get(Body, body_id)
        selection = Selection(self._store)
        selection.add_body(body_id)
        selection.add_meetings([meeting.id for meeting in self._store.where(Meeting, "body_id", [body_id])])
        return selection.register()

    @staticmethod
    def _holidays(day: dt.date, register: Register) -> frozenset[dt.date]:
        return holidays_around(register.settings, day.year)


def _issued_kind(request: PaperRequest) -> IssuedKind | None:
    """Which kept paper this request could be answered with."""
    if request.kind is PaperKind.DECISION_LIST:
        return IssuedKind.DECISION_LIST
    if request.kind is PaperKind.MINUTES:
        return IssuedKind.PUBLIC_MINUTES if request.variant is Variant.PUBLIC else IssuedKind.MINUTES
    return None
