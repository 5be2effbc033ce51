"""Take over agendas: a line that is typed, or a whole list that was copied elsewhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.agenda_order import Row
from secretariat.domain.agendas import AgendaItem, AgendaPurpose
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.documents import Document
from secretariat.domain.dossiers import Dossier
from secretariat.domain.people import Person, formal_name
from secretariat.domain.text import clean_line
from secretariat.intake.pasted_agenda import PastedItem, as_text, read_agenda
from secretariat.services.agenda_lines import dossier_words
from secretariat.services.agenda_placing import behind, numbers_sent, placed_items
from secretariat.services.agenda_reading import Names, PasteLine, draft, line_of, problem_with, read_title
from secretariat.services.captures import CaptureService
from secretariat.services.minutes import agenda_in, meeting_with_open_minutes
from secretariat.services.typed import required_line
from secretariat.storage.store import Store
from secretariat.wording import agenda_entry as words
from secretariat.wording.terms import label

__all__ = ["AgendaPastingService", "PasteLine", "Pasted"]


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was understood of a text, and what is to be said of the whole of it."""

    lines: tuple[PasteLine, ...]
    remark: str = ""


class AgendaPastingService:
    """Agendas from elsewhere; nothing is written before the user saw what was understood."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._captures = CaptureService(store, today)

    # Questions

    def read(self, meeting_id: str, text: str) -> Pasted:
        """What a text says, row by row; rows that stand on the agenda already are not ticked.

        Raises:
            RecordMissing: there is no such meeting.
        """
        found = read_agenda(text)
        names = Names(self._store, self._captures, meeting_id)
        present = agenda_in(self._store, meeting_id)
        lines = [line_of(names, one, meeting_id, present) for one in _with_purposes(found.items)]
        return Pasted(tuple(lines), words.rows_left_out(found.left_out) if found.left_out else "")

    def edited(self, line: PasteLine, field: str, value: Any) -> PasteLine:
        """A row after its title, purpose, duration_min or ``wanted`` was changed."""
        if field == "wanted":
            return replace(line, wanted=bool(value) and not line.problem)
        changes: dict[str, Any] = {field: clean_line(value) if field == "title" else value}
        item = replace(line.item, **changes)
        problem = problem_with(item)
        return replace(line, item=item, problem=problem, wanted=not problem)

    def numbers(self, meeting_id: str, lines: Sequence[PasteLine]) -> Mapping[str, str]:
        """The numbers that the ticked rows get, by row."""
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        rows = _rows(lines)
        agenda, given = agenda_in(self._store, meeting_id), numbers_sent(self._store, meeting_id)
        placed = {one.id: one.number for one in placed_items(meeting, agenda, rows, given=given)}
        return {line.id: placed[line.item.id] for line in lines if line.item.id in placed}

    def understood(self, meeting_id: str, typed: str) -> str:
        """What a typed line is taken for besides its title; empty for an empty line.

        Raises:
            RecordMissing: there is no such meeting.
        """
        if not typed.strip():
            return ""
        item = self._typed(meeting_id, typed)
        proposer = self._store.find(Person, item.proposer_id)
        return words.facts_in_words(item.purpose, item.duration_min, formal_name(proposer) if proposer else "")

    def copied(self, item_ids: Sequence[str]) -> str:
        """Items with everything in them, as a text that :meth:`read` gives back."""
        items = {item.id: item for item in self._store.by_ids(AgendaItem, item_ids)}
        people = {one.id: formal_name(one) for one in self._store.all(Person)}
        titles = {one.id: one.title for one in self._store.all(Document)}
        dossiers = {one.id: dossier_words(one) for one in self._store.all(Dossier)}
        return as_text(
            {
                "number": item.number,
                "title": item.title,
                "purpose": label(item.purpose),
                "minutes": "" if item.duration_min is None else str(item.duration_min),
                "proposer": people.get(item.proposer_id or "", ""),
                "speakers": _BETWEEN_NAMES.join(people[one] for one in item.speaker_ids),
                "dossier": dossiers.get(item.dossier_id or "", ""),
                "bob_phase": label(item.bob_phase) if item.bob_phase else "",
                "confidentiality": label(item.confidentiality) if item.confidentiality else "",
                "documents": "\n".join(titles[one] for one in item.document_ids),
                "desired_outcome": item.desired_outcome or "",
                "annotation": item.annotation or "",
            }
            for item in (items[one] for one in item_ids if one in items)
        )

    # Steps

    def paste(self, meeting_id: str, lines: Sequence[PasteLine]) -> ChangeSet | None:
        """Add the ticked rows to an agenda as one step; None when there are none.

        Raises:
            FieldEmpty, TextTooLong: a title cannot be kept so.
            MinutesFrozen: the minutes of the meeting have been adopted.
            RecordMissing: there is no such meeting.
        """
        rows = _rows(lines)
        return self._add(Action.PASTE_AGENDA_ITEMS, meeting_id, rows) if rows else None

    def add_typed(self, meeting_id: str, typed: str, behind_id: str = "") -> ChangeSet:
        """Add an item as it was typed: "Convenant (ter besluitvorming, 45 min)".

        It comes behind another one, on the same level, or else before the rondvraag.

        Raises:
            FieldEmpty, TextTooLong: the title cannot be kept so.
            MinutesFrozen: the minutes of the meeting have been adopted.
            RecordMissing: there is no such meeting.
        """
        item = self._typed(meeting_id, typed)
        place, is_sub = behind(agenda_in(self._store, meeting_id), behind_id) if behind_id else (None, False)
        return self._add(Action.ADD_AGENDA_ITEM, meeting_id, [Row(item, is_sub)], place)

    def _add(self, action: Action, meeting_id: str, rows: Sequence[Row], place: int | None = None) -> ChangeSet:
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        rows = [replace(row, item=replace(row.item, title=required_line(row.item.title, "title"))) for row in rows]
        agenda, given = agenda_in(self._store, meeting_id), numbers_sent(self._store, meeting_id)
        with self._store.unit_of_work(action, rows[0].item.id) as work:
            for item in placed_items(meeting, agenda, rows, place, given=given):
                work.put(item)
        return work.made()

    def _typed(self, meeting_id: str, typed: str) -> AgendaItem:
        entry = words.read_entry(typed)
        names = Names(self._store, self._captures, meeting_id)
        return draft(meeting_id, *read_title(names, entry.title, entry.facts))


def _with_purposes(rows: Iterable[PastedItem]) -> Iterator[PastedItem]:
    """The rows, in which sub-items that say nothing are meant as the item above them says."""
    above = None
    for row in rows:
        said = row.facts.purpose
        if not row.is_sub:
            above = said or (words.read_purpose(row.title) or words.Facts()).purpose
        if row.is_sub and said is None and words.purpose_of(row.title, row.facts) is AgendaPurpose.DISCUSSION:
            row = replace(row, facts=replace(row.facts, purpose=above))
        yield row


def _rows(lines: Iterable[PasteLine]) -> list[Row]:
    """The ticked rows; a sub-item of which the main item is not ticked becomes an item of its own."""
    rows, has_main = [], False
    for line in lines:
        has_main = has_main if line.is_sub else line.wanted
        if line.wanted:
            rows.append(Row(line.item, line.is_sub and has_main))
    return rows


_BETWEEN_NAMES = "; "
