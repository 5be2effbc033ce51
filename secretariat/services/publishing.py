"""Make papers: choose what goes on them, draw them, write them."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from secretariat.documents import action_list, convocation, decision_list, minutes
from secretariat.documents.outline import Outline
from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.bodies import Body
from secretariat.domain.decisions import Decision
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import Minutes
from secretariat.domain.people import Person
from secretariat.domain.refusals import FormatUnknown, PaperNeeds, RecordMissing
from secretariat.domain.register import Register
from secretariat.export.safe_write import write_safely
from secretariat.services.calendar import dutch_holidays
from secretariat.storage.selection import Selection
from secretariat.storage.store import Store

__all__ = ["Outline", "PaperKind", "PaperRequest", "PublishingService"]


class PaperKind(enum.StrEnum):
    """The papers of the program, by the names of the command line."""

    CONVOCATION = "convocation"
    MINUTES = "minutes"
    DECISION_LIST = "decision-list"
    ACTION_LIST = "action-list"


@dataclass(frozen=True, slots=True)
class PaperRequest:
    """Which paper of what; ``as_of`` is "today" for everything that is derived from it."""

    kind: PaperKind
    meeting_id: str | None = None
    body_id: str | None = None
    person_id: str | None = None
    year: int | None = None
    as_of: dt.date | None = None


class PublishingService:
    """Papers from the records of one file."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def outline(self, request: PaperRequest) -> Outline:
        """What stands on the paper.

        Raises:
            PaperNeeds: the request does not say of which meeting, body or person.
            RecordMissing: that record is not in the file.
        """
        today = request.as_of or self._today()
        if request.kind is PaperKind.ACTION_LIST:
            return self._action_list(request, today)
        if request.kind is PaperKind.DECISION_LIST and request.body_id and not request.meeting_id:
            register = self._register_of_body(request.body_id)
            return decision_list.of_body(register, request.body_id, request.year, today)
        if not request.meeting_id:
            raise PaperNeeds(request.kind.value, "meeting")
        register = self._register_of_meeting(request.meeting_id)
        if request.kind is PaperKind.CONVOCATION:
            holidays = self._holidays(register.get(Meeting, request.meeting_id).date or today, register)
            return convocation.outline(register, request.meeting_id, today, holidays=holidays)
        if request.kind is PaperKind.MINUTES:
            return minutes.outline(register, request.meeting_id, today)
        return decision_list.of_meeting(register, request.meeting_id, today)

    def export(self, request: PaperRequest, target: Path, *, overwrite: bool = False) -> Path:
        """Draw a paper and write it; a folder as target gets the file under its own name.

        Raises:
            FormatUnknown: the ending of the name is not one we write.
            FileExists, FileUnreachable, DiskFull, TargetInUse: it cannot be written there.
        """
        from secretariat.export.pdf.writer import write_pdf  # noqa: PLC0415 - ReportLab is loaded when a paper is drawn

        outline = self.outline(request)
        path = target / f"{outline.file_name}.pdf" if target.is_dir() else target
        if path.suffix.lower() != ".pdf":
            raise FormatUnknown(path.suffix)
        write_safely(path, write_pdf(outline), overwrite=overwrite)
        return path

    def save(self, pdf: bytes, path: Path) -> None:
        """Write a paper that was drawn already over whatever has its name.

        Raises:
            FileUnreachable, DiskFull, TargetInUse: it cannot be written there.
        """
        write_safely(path, pdf, overwrite=True)

    def requests(self) -> Iterator[PaperRequest]:
        """Every paper that this file has something for: convocaties, verslagen, besluiten- en actielijsten."""
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
        if request.person_id:
            self._store.get(Person, request.person_id)
            return action_list.of_person(self._register_of_actions(), request.person_id, today)
        body_id = request.body_id
        if body_id is None and request.meeting_id:
            body_id = self._store.get(Meeting, request.meeting_id).body_id
        if body_id is None:
            raise PaperNeeds(request.kind.value, "body")
        self._store.get(Body, body_id)
        return action_list.of_body(self._register_of_actions(), body_id, today)

    def _register_of_meeting(self, meeting_id: str) -> Register:
        meeting = self._store.get(Meeting, meeting_id)
        selection = Selection(self._store)
        selection.add_meetings([meeting_id])
        selection.add_body(meeting.body_id)
        selection.add(ActionPoint, self._store.where(ActionPoint, "body_id", [meeting.body_id]))
        return selection.register()

    def _register_of_body(self, body_id: str) -> Register:
        self._store.get(Body, body_id)
        selection = Selection(self._store)
        selection.add_body(body_id)
        selection.add_meetings([meeting.id for meeting in self._store.where(Meeting, "body_id", [body_id])])
        return selection.register()

    def _register_of_actions(self) -> Register:
        """All action points: as of a day in the past they may have belonged to another body."""
        selection = Selection(self._store)
        for body in self._store.all(Body):
            selection.add_body(body.id)
        selection.add(ActionPoint, self._store.all(ActionPoint))
        return selection.register()

    @staticmethod
    def _holidays(day: dt.date, register: Register) -> frozenset[dt.date]:
        settings = register.settings.holidays
        return dutch_holidays((day.year, day.year + 1), bool(settings and settings.bevrijdingsdag_every_year))
