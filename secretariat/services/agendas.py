"""Build agendas: the items of a meeting with their times."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from secretariat.domain.agenda_order import moved, renumbered
from secretariat.domain.agendas import (
    LONGEST_ITEM,
    AgendaItem,
    AgendaPurpose,
    available_minutes,
    clock_times,
    next_item_number,
    planned_minutes,
)
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.documents import Document
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.people import Person, formal_name, name_order
from secretariat.domain.refusals import AgendaSent, NumberOutOfRange
from secretariat.services.identity import new_id
from secretariat.services.minutes import agenda_in, meeting_with_open_minutes
from secretariat.services.typed import required_line
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One item as a list shows it; ``starts``/``ends`` follow from the durations before it."""

    id: str
    number: str
    title: str
    purpose: AgendaPurpose
    duration_min: int | None
    starts: dt.time | None
    ends: dt.time | None
    proposer_id: str
    proposer: str
    speakers: str
    dossier: str
    documents: int
    invented: bool


@dataclass(frozen=True, slots=True)
class TimePlan:
    """How many minutes the items take and the meeting has; None when the meeting has no end."""

    planned: int
    available: int | None


class AgendaService:
    """The agendas of meetings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def lines(self, meeting_id: str) -> tuple[AgendaLine, ...]:
        """The agenda of a meeting, in its own order."""
        meeting = self._store.get(Meeting, meeting_id)
        items = agenda_in(self._store, meeting_id)
        times = clock_times(meeting, items)
        wanted = {item.proposer_id for item in items} | {speaker for item in items for speaker in item.speaker_ids}
        people = {person.id: formal_name(person) for person in self._store.by_ids(Person, list(filter(None, wanted)))}
        dossiers = self._store.by_ids(Dossier, [item.dossier_id for item in items if item.dossier_id])
        codes = {dossier.id: f"{dossier.code} {dossier.name}" for dossier in dossiers}
        return tuple(
            AgendaLine(
                id=item.id,
                number=item.number,
                title=item.title,
                purpose=item.purpose,
                duration_min=item.duration_min,
                starts=times[item.id].start if item.id in times else None,
                ends=times[item.id].end if item.id in times else None,
                proposer_id=item.proposer_id or "",
                proposer=people.get(item.proposer_id or "", ""),
                speakers=", ".join(people[speaker] for speaker in item.speaker_ids),
                dossier=codes.get(item.dossier_id or "", ""),
                documents=len(item.document_ids),
                invented=bool(item.provenance and item.provenance.invented),
            )
            for item in items
        )

    def people(self) -> tuple[tuple[str, str], ...]:
        """Everybody who can bring an item in: ids with names, on the core of the surname."""
        return tuple((person.id, formal_name(person)) for person in sorted(self._store.all(Person), key=name_order))

    def time_plan(self, meeting_id: str) -> TimePlan:
        """The minutes planned against the minutes there are."""
        meeting = self._store.get(Meeting, meeting_id)
        return TimePlan(planned_minutes(agenda_in(self._store, meeting_id)), available_minutes(meeting))

    def rename(self, item_id: str, title: str) -> ChangeSet | None:
        """Give an item another title; None when it has that title.

        Raises:
            FieldEmpty, TextTooLong: the title cannot be kept so.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        title = required_line(title, "title")
        return self._edit(replace(self._store.get(AgendaItem, item_id), title=title))

    def set_duration(self, item_id: str, minutes: int | None) -> ChangeSet | None:
        """Say how many minutes an item takes, or that it is not known.

        Raises:
            NumberOutOfRange: negative, or longer than a day.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        if minutes is not None and not 0 <= minutes <= LONGEST_ITEM:
            raise NumberOutOfRange("duration_min", 0, LONGEST_ITEM)
        return self._edit(replace(self._store.get(AgendaItem, item_id), duration_min=minutes))

    def set_purpose(self, item_id: str, purpose: AgendaPurpose) -> ChangeSet | None:
        """Say what is asked of the meeting at an item.

        Raises:
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        return self._edit(replace(self._store.get(AgendaItem, item_id), purpose=purpose))

    def add(
        self,
        meeting_id: str,
        title: str,
        *,
        purpose: AgendaPurpose = AgendaPurpose.DISCUSSION,
        dossier_id: str | None = None,
        document_ids: Sequence[str] = (),
        speaker_ids: Sequence[str] = (),
    ) -> ChangeSet:
        """Add an item at the end of an agenda; as a late item ("4bis") once the convocatie has been sent.

        Raises:
            FieldEmpty, TextTooLong: the title cannot be kept so.
            MinutesFrozen: the minutes of the meeting have been adopted.
            RecordMissing: there is no such meeting, dossier, document or speaker.
        """
        title = required_line(title, "title")
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        if dossier_id:
            self._store.get(Dossier, dossier_id)
        for document_id in document_ids:
            self._store.get(Document, document_id)
        for speaker_id in speaker_ids:
            self._store.get(Person, speaker_id)
        item = AgendaItem(
            id=new_id("ai"),
            meeting_id=meeting_id,
            number=next_item_number(agenda_in(self._store, meeting_id), sent=is_sent(meeting)),
            title=title,
            purpose=purpose,
            document_ids=tuple(document_ids),
            dossier_id=dossier_id,
            speaker_ids=tuple(speaker_ids),
        )
        with self._store.unit_of_work(Action.ADD_AGENDA_ITEM, item.id) as work:
            work.add(item)
        return work.made()

    def set_proposer(self, item_id: str, person_id: str | None) -> ChangeSet | None:
        """Say who brings an item in, or that nobody does.

        Raises:
            RecordMissing: there is no such person.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        if person_id:
            self._store.get(Person, person_id)
        return self._edit(replace(self._store.get(AgendaItem, item_id), proposer_id=person_id or None))

    def move(self, item_id: str, step: int) -> ChangeSet | None:
        """Move an item ``step`` places down, or up when negative; the numbers follow. None when it cannot go further.

        Raises:
            AgendaSent: people have the numbers on paper.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        item = self._store.get(AgendaItem, item_id)
        meeting = meeting_with_open_minutes(self._store, item.meeting_id)
        items = agenda_in(self._store, item.meeting_id)
        changed = [one for one in moved(items, item_id, step) if one not in items]
        if not changed:
            return None
        if is_sent(meeting):
            raise AgendaSent(meeting.convened_on)
        with self._store.unit_of_work(Action.MOVE_AGENDA_ITEM, item_id) as work:
            for one in changed:
                work.put(one)
        return work.made()

    def remove(self, item_id: str) -> ChangeSet:
        """Take an item off the agenda; the numbers after it follow as long as the agenda has not been sent.

        Raises:
            RecordInUse: something was written, decided or agreed at it.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        item = self._store.get(AgendaItem, item_id)
        meeting = meeting_with_open_minutes(self._store, item.meeting_id)
        rest = [one for one in agenda_in(self._store, item.meeting_id) if one.id != item_id]
        shifted = [] if is_sent(meeting) else [one for one in renumbered(rest) if one not in rest]
        with self._store.unit_of_work(Action.REMOVE_AGENDA_ITEM, item_id) as work:
            work.remove(AgendaItem, item_id, f"{item.number} {item.title}")
            for one in shifted:
                work.put(one)
        return work.made()

    def _edit(self, item: AgendaItem) -> ChangeSet | None:
        meeting_with_open_minutes(self._store, item.meeting_id)
        if item == self._store.get(AgendaItem, item.id):
            return None
        with self._store.unit_of_work(Action.EDIT_AGENDA_ITEM, item.id) as work:
            work.put(item)
        return work.made()


def is_sent(meeting: Meeting) -> bool:
    """Whether people have the agenda with its numbers."""
    return meeting.convened_on is not None or meeting.status is MeetingStatus.CONVENED
