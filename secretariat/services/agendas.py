"""Build agendas: the items of a meeting with their times."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from secretariat.domain.agendas import (
    AgendaItem,
    AgendaPurpose,
    available_minutes,
    clock_times,
    number_order,
    planned_minutes,
)
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.dossiers import Document, Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Person, formal_name
from secretariat.domain.refusals import NumberOutOfRange
from secretariat.services.identity import new_id
from secretariat.services.typed import required_line
from secretariat.storage.store import Store

LONGEST_ITEM = 24 * 60
"""No item lasts longer than a day, in minutes."""


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
        items = self._items(meeting_id)
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
                proposer=people.get(item.proposer_id or "", ""),
                speakers=", ".join(people[speaker] for speaker in item.speaker_ids),
                dossier=codes.get(item.dossier_id or "", ""),
                documents=len(item.document_ids),
                invented=bool(item.provenance and item.provenance.invented),
            )
            for item in items
        )

    def time_plan(self, meeting_id: str) -> TimePlan:
        """The minutes planned against the minutes there are."""
        meeting = self._store.get(Meeting, meeting_id)
        return TimePlan(planned_minutes(self._items(meeting_id)), available_minutes(meeting))

    def rename(self, item_id: str, title: str) -> ChangeSet | None:
        """Give an item another title; None when it has that title.

        Raises:
            FieldEmpty, TextTooLong: the title cannot be kept so.
        """
        title = required_line(title, "title")
        return self._edit(replace(self._store.get(AgendaItem, item_id), title=title))

    def set_duration(self, item_id: str, minutes: int | None) -> ChangeSet | None:
        """Say how many minutes an item takes, or that it is not known.

        Raises:
            NumberOutOfRange: negative, or longer than a day.
        """
        if minutes is not None and not 0 <= minutes <= LONGEST_ITEM:
            raise NumberOutOfRange("duration_min", 0, LONGEST_ITEM)
        return self._edit(replace(self._store.get(AgendaItem, item_id), duration_min=minutes))

    def set_purpose(self, item_id: str, purpose: AgendaPurpose) -> ChangeSet | None:
        """Say what is asked of the meeting at an item."""
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
        """Add an item at the end of an agenda.

        Raises:
            FieldEmpty, TextTooLong: the title cannot be kept so.
            RecordMissing: there is no such meeting, dossier, document or speaker.
        """
        title = required_line(title, "title")
        self._store.get(Meeting, meeting_id)
        if dossier_id:
            self._store.get(Dossier, dossier_id)
        for document_id in document_ids:
            self._store.get(Document, document_id)
        for speaker_id in speaker_ids:
            self._store.get(Person, speaker_id)
        numbers = [item.number for item in self._items(meeting_id) if item.number.isdecimal()]
        number = str(max(map(int, numbers), default=0) + 1)
        item = AgendaItem(
            id=new_id("ai"),
            meeting_id=meeting_id,
            number=number,
            title=title,
            purpose=purpose,
            document_ids=tuple(document_ids),
            dossier_id=dossier_id,
            speaker_ids=tuple(speaker_ids),
        )
        with self._store.unit_of_work(Action.ADD_AGENDA_ITEM, item.id) as work:
            work.add(item)
        return work.made()

    def _edit(self, item: AgendaItem) -> ChangeSet | None:
        if item == self._store.get(AgendaItem, item.id):
            return None
        with self._store.unit_of_work(Action.EDIT_AGENDA_ITEM, item.id) as work:
            work.put(item)
        return work.made()

    def _items(self, meeting_id: str) -> list[AgendaItem]:
        items = self._store.where(AgendaItem, "meeting_id", [meeting_id])
        return sorted(items, key=lambda item: number_order(item.number))
