"""Take agenda items along to another overleg: copied, or moved as long as nothing holds them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from secretariat.domain.agenda_order import Row, renumbered
from secretariat.domain.agendas import AgendaItem, in_blocks
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.meetings import Meeting
from secretariat.domain.refusals import AgendaItemStays
from secretariat.services.agenda_placing import as_it_travels, is_sent, numbers_sent, placed_items
from secretariat.services.identity import new_id
from secretariat.services.minutes import agenda_in, meeting_with_open_minutes
from secretariat.storage.meetings import MeetingLine, meetings_open_to_items
from secretariat.storage.references import references_to
from secretariat.storage.store import Store
from secretariat.wording.agendas import NO_DATE
from secretariat.wording.dates import short_date


@dataclass(frozen=True, slots=True)
class TakenAlong:
    """What of an item goes along besides its title, purpose, minutes, proposer, dossier and result."""

    speakers: bool = True
    documents: bool = True
    annotation: bool = True


class AgendaTransferService:
    """Items that go on to another overleg."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    # Questions

    def targets(self, meeting_id: str) -> tuple[tuple[str, str], ...]:
        """The overleggen that can take items of this one: ids with "BO-CULT 2024-01 · 23-05-2024 · title".

        Those to come stand first, and of those the ones of the same body; then what was held, newest first.
        """
        source = self._store.get(Meeting, meeting_id)
        found = [one for one in meetings_open_to_items(self._store) if one.id != meeting_id]
        today = self._today()

        def order(one: MeetingLine) -> tuple[bool, bool, int]:
            held = one.status.has_been_held or (one.date is not None and one.date < today)
            day = (one.date or dt.date.max).toordinal()
            return held, one.body_id != source.body_id, -day if held else day

        return tuple((one.id, _words(one)) for one in sorted(found, key=order))

    def why_not_move(self, item_ids: Sequence[str]) -> AgendaItemStays | None:
        """Why these items of one agenda can only be copied; None when they can be moved."""
        for row in self._rows(item_ids):
            item = row.item
            meeting = self._store.get(Meeting, item.meeting_id)
            if is_sent(meeting):
                return AgendaItemStays(item.number, "sent", meeting.convened_on)
            found = references_to(self._store, AgendaItem, item.id, (AgendaItem,))
            if found.meetings or found.others:
                return AgendaItemStays(item.number, "recorded", None)
        return None

    # Steps

    def copy(self, item_ids: Sequence[str], meeting_id: str, along: TakenAlong) -> ChangeSet:
        """Copy items with their sub-items to another agenda; each copy names the item it comes from.

        Raises:
            RecordMissing: there is no such item or meeting.
            MinutesFrozen: the minutes of the other meeting have been adopted.
        """
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        rows = [
            replace(
                row,
                item=replace(
                    self._going(row.item, meeting_id, along),
                    id=new_id("ai"),
                    origin_item_id=row.item.id,
                    provenance=None,
                ),
            )
            for row in self._rows(item_ids)
        ]
        agenda, given = agenda_in(self._store, meeting_id), numbers_sent(self._store, meeting_id)
        with self._store.unit_of_work(Action.COPY_AGENDA_ITEM, rows[0].item.id) as work:
            for item in placed_items(meeting, agenda, rows, given=given):
                work.put(item)
        return work.made()

    def move(self, item_ids: Sequence[str], meeting_id: str, along: TakenAlong) -> ChangeSet:
        """Move items with their sub-items to another agenda.

        Raises:
            RecordMissing: there is no such item or meeting.
            AgendaItemStays: people have its number on paper, or something was recorded at it.
            MinutesFrozen: the minutes of one of the meetings have been adopted.
        """
        rows = self._rows(item_ids)
        source = meeting_with_open_minutes(self._store, rows[0].item.meeting_id)
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        refusal = self.why_not_move(item_ids)
        if refusal is not None:
            raise refusal
        leaving = {row.item.id for row in rows}
        rest = [item for item in agenda_in(self._store, source.id) if item.id not in leaving]
        going = [replace(row, item=self._going(row.item, meeting_id, along)) for row in rows]
        agenda, given = agenda_in(self._store, meeting_id), numbers_sent(self._store, meeting_id)
        with self._store.unit_of_work(Action.CARRY_AGENDA_ITEM, rows[0].item.id) as work:
            for item in placed_items(meeting, agenda, going, given=given):
                work.put(item)
            for item in renumbered(rest):
                if item not in rest:
                    work.put(item)
        return work.made()

    def _rows(self, item_ids: Sequence[str]) -> list[Row]:
        """The items with what hangs below them; a sub-item that goes without its main item becomes one itself.

        Raises:
            RecordMissing: there is no such item.
        """
        chosen = {self._store.get(AgendaItem, one).id: one for one in item_ids}
        meeting_id = self._store.get(AgendaItem, item_ids[0]).meeting_id
        return [
            Row(item, place > 0 and block[0].id in chosen)
            for block in in_blocks(agenda_in(self._store, meeting_id))
            for place, item in enumerate(block)
            if item.id in chosen or block[0].id in chosen
        ]

    def _going(self, item: AgendaItem, meeting_id: str, along: TakenAlong) -> AgendaItem:
        return replace(
            as_it_travels(self._store, item),
            meeting_id=meeting_id,
            number="",
            speaker_ids=item.speaker_ids if along.speakers else (),
            document_ids=item.document_ids if along.documents else (),
            annotation=item.annotation if along.annotation else None,
        )


def _words(meeting: MeetingLine) -> str:
    day = short_date(meeting.date) if meeting.date else NO_DATE
    return f"{meeting.code} · {day} · {meeting.title}"
