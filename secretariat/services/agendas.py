"""Build agendas: the items of a meeting with their times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.agenda_order import Row, renumbered, with_sub_items
from secretariat.domain.agendas import (
    LONGEST_ITEM,
    AgendaItem,
    AgendaPurpose,
    BobPhase,
    available_minutes,
    planned_minutes,
)
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.choices import Choice, person_choice
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.documents import Document
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.people import Person, formal_name
from secretariat.domain.planning import PlanItem
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import NumberOutOfRange, TextTooLong
from secretariat.domain.text import clean
from secretariat.domain.treatment import without_bare_entries
from secretariat.services.agenda_lines import (
    AgendaLine,
    AgendaRecord,
    LinkedItem,
    agenda_lines,
    agenda_record,
    dossier_words,
    linked_items,
)
from secretariat.services.agenda_placing import is_sent, numbers_sent, placed_items
from secretariat.services.identity import new_id
from secretariat.services.minutes import agenda_in, meeting_with_open_minutes
from secretariat.services.typed import required_line
from secretariat.services.typing_steps import TypingSteps
from secretariat.storage.documents import titles_of_documents
from secretariat.storage.dossiers import listed_dossiers
from secretariat.storage.people import people_by_name
from secretariat.storage.store import Store

__all__ = ["AgendaLine", "AgendaRecord", "AgendaService", "LinkedItem", "TimePlan", "is_sent"]


@dataclass(frozen=True, slots=True)
class TimePlan:
    """How many minutes the items take and the meeting has; None when the meeting has no end."""

    planned: int
    available: int | None


class AgendaService:
    """The agendas of meetings."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._typing = TypingSteps(store.clock)

    def lines(self, meeting_id: str) -> tuple[AgendaLine, ...]:
        """The agenda of a meeting, in its own order."""
        return agenda_lines(self._store, meeting_id)

    def record(self, item_id: str) -> AgendaRecord:
        """Everything that is known of one item.

        Raises:
            RecordMissing: there is no such item.
        """
        return agenda_record(self._store, item_id)

    def place_of(self, item_id: str) -> str:
        """Where an item stands: "BO-CULT 2024-01, punt 4"; empty when it is gone."""
        found = linked_items(self._store, [item_id])
        return found[item_id].words if item_id in found else ""

    def people(self) -> tuple[Choice, ...]:
        """Everybody who can bring an item in, also who was archived, on the core of the surname."""
        return self._store.remembered("people of items", self._people)

    def _people(self) -> tuple[Choice, ...]:
        return tuple(person_choice(person, formal_name(person)) for person in people_by_name(self._store))

    def dossiers(self) -> tuple[tuple[str, str], ...]:
        """The dossiers an item can belong to: ids with code and name, by code."""
        return tuple((one.id, dossier_words(one)) for one in listed_dossiers(self._store))

    def documents(self) -> tuple[tuple[str, str], ...]:
        """The papers that can go with an item: ids with titles, by title."""
        return self._store.remembered("documents by title", lambda: titles_of_documents(self._store))

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
        """Add an item to an agenda, before the rondvraag; as a late one ("4bis") once the convocatie has been sent.

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
            number="",
            title=title,
            purpose=purpose,
            document_ids=tuple(document_ids),
            dossier_id=dossier_id,
            speaker_ids=tuple(speaker_ids),
        )
        items = agenda_in(self._store, meeting_id)
        with self._store.unit_of_work(Action.ADD_AGENDA_ITEM, item.id) as work:
            for one in placed_items(meeting, items, [Row(item)], given=numbers_sent(self._store, meeting_id)):
                work.put(one)
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

    def set_phase(self, item_id: str, phase: BobPhase | None) -> ChangeSet | None:
        """Say in which phase of the BOB model an item is, or that it is in none.

        Raises:
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        return self._edit(replace(self._store.get(AgendaItem, item_id), bob_phase=phase))

    def set_confidentiality(self, item_id: str, confidentiality: Confidentiality | None) -> ChangeSet | None:
        """Say who may read of an item; None is whoever may read of the meeting.

        Raises:
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        return self._edit(replace(self._store.get(AgendaItem, item_id), confidentiality=confidentiality))

    def set_dossier(self, item_id: str, dossier_id: str | None) -> ChangeSet | None:
        """Say to which dossier an item belongs, or that it belongs to none.

        Raises:
            RecordMissing: there is no such dossier.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        if dossier_id:
            self._store.get(Dossier, dossier_id)
        return self._edit(replace(self._store.get(AgendaItem, item_id), dossier_id=dossier_id or None))

    def set_speakers(self, item_id: str, person_ids: Sequence[str]) -> ChangeSet | None:
        """Say who come to tell about an item, in order.

        Raises:
            RecordMissing: there is no such person.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        for person_id in person_ids:
            self._store.get(Person, person_id)
        speakers = tuple(dict.fromkeys(person_ids))
        return self._edit(replace(self._store.get(AgendaItem, item_id), speaker_ids=speakers))

    def write(self, item_id: str, field: str, typed: str) -> ChangeSet | None:
        """Write the desired_outcome or the annotation; None when it says that already.

        Typing that goes on in the same text, in the same paragraph, is one step of the history.

        Raises:
            TextTooLong: there is more text than the file can hold.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        text = clean(typed).strip()
        if len(text) > TEXT_LIMIT:
            raise TextTooLong(field, TEXT_LIMIT)
        written: dict[str, Any] = {field: text or None}
        goes_on = self._typing.goes_on(text, item_id, field)
        item = replace(self._store.get(AgendaItem, item_id), **written)
        change = self._edit(item, Action.WRITE_AGENDA_ITEM, merge=goes_on)
        if change is not None:
            self._typing.wrote(text, item_id, field)
        return change

    def remove(self, *item_ids: str) -> ChangeSet:
        """Take items with their sub-items off their agenda; the numbers after them follow until that has been sent.

        Copies of them on other agendas stay, and so does what the termijnagenda foresaw.

        Raises:
            RecordMissing: there is no such item.
            RecordInUse: something was written, decided or agreed at one of them.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        meeting = meeting_with_open_minutes(self._store, self._store.get(AgendaItem, item_ids[0]).meeting_id)
        items = agenda_in(self._store, meeting.id)
        leaving = with_sub_items(items, item_ids)
        rest = [one for one in items if one not in leaving]
        shifted = [] if is_sent(meeting) else [one for one in renumbered(rest) if one not in rest]
        copies = self._store.where(AgendaItem, "origin_item_id", [one.id for one in leaving])
        plans = self._store.where(PlanItem, "agenda_item_id", [one.id for one in leaving])
        minutes = self._store.where(Minutes, "meeting_id", [meeting.id])
        with self._store.unit_of_work(Action.REMOVE_AGENDA_ITEM, item_ids[0]) as work:
            for copy in copies:
                work.put(replace(copy, origin_item_id=None))
            for plan in plans:
                work.put(replace(plan, agenda_item_id=None))
            for told in minutes:
                work.put(without_bare_entries(told, {item.id for item in leaving}))
            for item in leaving:
                work.remove(AgendaItem, item.id, f"{item.number} {item.title}")
            for one in shifted:
                work.put(one)
        return work.made()

    def _edit(
        self, item: AgendaItem, action: Action = Action.EDIT_AGENDA_ITEM, *, merge: bool = False
    ) -> ChangeSet | None:
        meeting_with_open_minutes(self._store, item.meeting_id)
        if item == self._store.get(AgendaItem, item.id):
            return None
        with self._store.unit_of_work(action, item.id, merge=merge) as work:
            work.put(item)
        return work.made()
