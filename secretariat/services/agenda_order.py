"""Put agendas in order: move items, hang them below another, and lift them up again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from secretariat.domain.agenda_order import moved, nested, placed, unnested
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.refusals import AgendaSent, RecordMissing
from secretariat.services.agenda_placing import is_sent
from secretariat.services.minutes import agenda_in, meeting_with_open_minutes
from secretariat.storage.store import Store

Arranging = Callable[[Sequence[AgendaItem]], list[AgendaItem]]


class AgendaOrderService:
    """The order of agendas; the numbers follow it until the convocatie has been sent."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def move(self, item_ids: Sequence[str], step: int) -> ChangeSet | None:
        """Move items of one agenda ``step`` places down, or up when negative; None when they cannot go further.

        Raises:
            RecordMissing: there is no such item.
            AgendaSent: people have the numbers on paper.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        return self._arrange(Action.MOVE_AGENDA_ITEM, item_ids, lambda items: moved(items, item_ids, step))

    def place(self, item_ids: Sequence[str], before_id: str, *, as_sub_items: bool = False) -> ChangeSet | None:
        """Put items of one agenda together before another, or at the end without one; None when they stand there.

        Raises:
            RecordMissing: there is no such item.
            AgendaSent: people have the numbers on paper.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        return self._arrange(
            Action.MOVE_AGENDA_ITEM,
            item_ids,
            lambda items: placed(items, item_ids, before_id or None, nested=as_sub_items),
        )

    def nest(self, item_ids: Sequence[str]) -> ChangeSet | None:
        """Make items sub-items of the one above them; None when they are, or when nothing stands above.

        Raises:
            RecordMissing: there is no such item.
            AgendaSent: people have the numbers on paper.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        return self._arrange(Action.NEST_AGENDA_ITEM, item_ids, lambda items: nested(items, item_ids))

    def unnest(self, item_ids: Sequence[str]) -> ChangeSet | None:
        """Make sub-items into items of their own; None when they are.

        Raises:
            RecordMissing: there is no such item.
            AgendaSent: people have the numbers on paper.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        return self._arrange(Action.NEST_AGENDA_ITEM, item_ids, lambda items: unnested(items, item_ids))

    def _arrange(self, action: Action, item_ids: Sequence[str], arrange: Arranging) -> ChangeSet | None:
        if not item_ids:
            return None
        meeting = meeting_with_open_minutes(self._store, self._store.get(AgendaItem, item_ids[0]).meeting_id)
        items = agenda_in(self._store, meeting.id)
        missing = set(item_ids) - {item.id for item in items}
        if missing:
            raise RecordMissing(min(missing))
        changed = [item for item in arrange(items) if item not in items]
        if not changed:
            return None
        if is_sent(meeting):
            raise AgendaSent(meeting.convened_on)
        with self._store.unit_of_work(action, item_ids[0]) as work:
            for item in changed:
                work.put(item)
        return work.made()
