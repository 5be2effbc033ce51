"""Calendar files (.ics): of a meeting, of all meetings of a body, of an event, or of a speaker or participant there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from secretariat.documents import appointments, event_calendar, file_names
from secretariat.documents.appointments import CalendarFile
from secretariat.domain.bodies import Body
from secretariat.domain.events import Event, Registration
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Person
from secretariat.domain.refusals import FormatUnknown
from secretariat.domain.register import Register
from secretariat.export.ics import write_ics
from secretariat.export.safe_write import write_safely
from secretariat.services.paper_records import PaperRecords
from secretariat.storage.event_changes import changes_counted
from secretariat.storage.meetings import sequences_undone
from secretariat.storage.selection import Selection
from secretariat.storage.store import Store

SUFFIX = ".ics"


class CalendarFileService:
    """Meetings as calendars take them in."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def of_meeting(self, meeting_id: str) -> tuple[str, bytes]:
        """The name and the content of the calendar file of a meeting.

        Raises:
            RecordMissing: there is no such meeting.
        """
        meeting = self._store.get(Meeting, meeting_id)
        selection = Selection(self._store)
        selection.add_meetings([meeting_id])
        body = self._store.get(Body, meeting.body_id)
        (as_sent,) = as_calendars_have(self._store, [meeting])
        file = appointments.of_meeting(selection.register(), as_sent, self._today())
        return _named(file_names.iso_day(meeting.date), body.code, "agenda", file)

    def of_body(self, body_id: str) -> tuple[str, bytes]:
        """The name and the content of the calendar file of a body.

        Raises:
            RecordMissing: there is no such body.
        """
        body = self._store.get(Body, body_id)
        meetings = self._store.where(Meeting, "body_id", [body_id])
        selection = Selection(self._store)
        selection.add_meetings([meeting.id for meeting in meetings])
        as_sent = as_calendars_have(self._store, meetings)
        file = appointments.of_body(selection.register(), body.name, as_sent, self._today())
        return _named(self._today().isoformat(), body.code, "agenda", file)

    def of_event(self, event_id: str, person_id: str = "") -> tuple[str, bytes]:
        """The name and the content of the calendar file of a programme, or of what a speaker has to do with.

        Raises:
            RecordMissing: there is no such event or person.
        """
        event = self._store.get(Event, event_id)
        register = PaperRecords(self._store).of_event(event_id)
        changes = changes_counted(self._store, event_id)
        day = file_names.iso_day(event.start_date)
        if not person_id:
            return _named(
                day, event.name, "programma", event_calendar.of_event(register, event, self._today(), changes)
            )
        person = self._store.get(Person, person_id)
        file = event_calendar.of_speaker(register, event, person_id, self._today(), changes)
        return _named(day, event.name, person.last_name.lower(), file)

    def of_participant(self, registration_id: str) -> tuple[str, bytes]:
        """The name and the content of the calendar file with what is for one participant.

        Raises:
            RecordMissing: there is no such registration.
        """
        one = self._store.get(Registration, registration_id)
        register = PaperRecords(self._store).of_event(one.event_id)
        return calendar_of_participant(register, one, self._today(), changes_counted(self._store, one.event_id))

    def export(
        self,
        target: Path,
        *,
        meeting_id: str | None = None,
        body_id: str | None = None,
        event_id: str | None = None,
        person_id: str | None = None,
        registration_id: str | None = None,
        overwrite: bool = False,
    ) -> Path:
        """Write the calendar file of a meeting, an event (or a speaker there), a participant or a body.

        A folder gets its own name.

        Raises:
            RecordMissing: there is no such meeting, event, person, registration or body.
            FormatUnknown: the name does not end in .ics.
            FileExists, FileUnreachable, DiskFull, TargetInUse: it cannot be written there.
        """
        if registration_id:
            name, content = self.of_participant(registration_id)
        elif event_id:
            name, content = self.of_event(event_id, person_id or "")
        else:
            name, content = self.of_meeting(meeting_id) if meeting_id else self.of_body(body_id or "")
        path = target / name if target.is_dir() else target
        if path.suffix.lower() != SUFFIX:
            raise FormatUnknown(path.suffix, SUFFIX)
        write_safely(path, content, overwrite=overwrite)
        return path


def as_calendars_have(store: Store, meetings: Sequence[Meeting]) -> list[Meeting]:
    """Meetings with calendar sequences that never go down, whatever was taken back."""
    undone = sequences_undone(store, [one.id for one in meetings])
    return [appointments.counting_undone(one, undone.get(one.id, 0)) for one in meetings]


def calendar_of_participant(
    register: Register, one: Registration, today: dt.date, changes: event_calendar.Changes
) -> tuple[str, bytes]:
    """The name and the content of the calendar file with what is for one participant, out of the records of the event.

    ``changes`` says how often the parts of the event were changed.
    """
    event, person = register.get(Event, one.event_id), register.get(Person, one.person_id)
    file = event_calendar.of_participant(register, event, one, today, changes)
    return _named(file_names.iso_day(event.start_date), event.name, f"programma-{person.last_name.lower()}", file)


def _named(day: str, code: str, kind: str, file: CalendarFile) -> tuple[str, bytes]:
    return f"{file_names.file_name(day, code, kind)}{SUFFIX}", write_ics(file)
