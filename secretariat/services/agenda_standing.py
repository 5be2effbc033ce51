"""Put the standing items of a body on an agenda that misses some."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from secretariat.domain.agenda_order import Row, inserted
from secretariat.domain.agendas import AgendaItem, AgendaPurpose
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.meetings import Meeting
from secretariat.domain.refusals import AgendaSent
from secretariat.domain.standing_agendas import StandingItem
from secretariat.services.agenda_placing import behind, is_sent
from secretariat.services.carry_over import minutes_to_adopt
from secretariat.services.identity import new_id
from secretariat.services.minutes import agenda_in, meeting_with_open_minutes
from secretariat.services.standing_agendas import StandingAgendaService
from secretariat.storage.chain import body_register
from secretariat.storage.store import Store
from secretariat.wording.agendas import closes_agenda, is_about_minutes, standing_words


class AgendaStandingService:
    """The standing items of agendas."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._standing = StandingAgendaService(store, today)

    def missing(self, meeting_id: str) -> tuple[str, ...]:
        """The titles of the standing items that an agenda does not have, also not in other words."""
        items = agenda_in(self._store, meeting_id)
        return tuple(one.title for one in self._standing.for_meeting(meeting_id) if _found(items, one) is None)

    def add_missing(self, meeting_id: str) -> ChangeSet | None:
        """Add the standing items that an agenda misses, each in its own place; None when it has them all.

        The one about the verslag of the overleg before is where that verslag is adopted, as on a new agenda.

        Raises:
            AgendaSent: people have the numbers on paper.
            MinutesFrozen: the minutes of the meeting have been adopted.
            RecordMissing: there is no such meeting.
        """
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        before = agenda_in(self._store, meeting_id)
        standing = self._standing.for_meeting(meeting_id)
        items = list(before)
        about = self._to_adopt(meeting, before)
        for place, one in enumerate(standing):
            if _found(items, one) is None:
                new = _item(meeting_id, one, about)
                items = inserted(items, [Row(new)], _place(items, standing, place))
        changed = [item for item in items if item not in before]
        if not changed:
            return None
        if is_sent(meeting):
            raise AgendaSent(meeting.convened_on)
        with self._store.unit_of_work(Action.ADD_STANDING_ITEMS, meeting_id) as work:
            for item in changed:
                work.put(item)
        return work.made()

    def _to_adopt(self, meeting: Meeting, items: Sequence[AgendaItem]) -> str | None:
        """The overleg before, when its verslag still has to be adopted and no item does that."""
        about = minutes_to_adopt(body_register(self._store, meeting.body_id), meeting)
        if about is None or about.id != meeting.previous_meeting_id:
            return None
        return None if any(item.adopts_minutes_of_id == about.id for item in items) else about.id


def _item(meeting_id: str, one: StandingItem, about: str | None) -> AgendaItem:
    adopts = one.purpose is AgendaPurpose.ADOPTION and is_about_minutes(one.title)
    return AgendaItem(
        id=new_id("ai"),
        meeting_id=meeting_id,
        number="",
        title=one.title,
        purpose=one.purpose,
        duration_min=one.duration_min,
        annotation=one.annotation,
        adopts_minutes_of_id=about if adopts else None,
    )


def _found(items: Sequence[AgendaItem], one: StandingItem) -> AgendaItem | None:
    """The item that is this standing one, by its title or in other words."""
    said = standing_words(one.title, one.purpose)
    same = (item for item in items if item.title.casefold() == one.title.casefold())
    alike = (item for item in items if said and said <= standing_words(item.title, item.purpose))
    return next(same, None) or next(alike, None)


def _place(items: Sequence[AgendaItem], standing: Sequence[StandingItem], place: int) -> int:
    """Where a standing item comes: the last ones before what follows them, the others behind what goes before them."""
    if closes_agenda(standing[place].title):
        later = [item for one in standing[place + 1 :] if (item := _found(items, one)) is not None]
        return list(items).index(later[0]) if later else len(items)
    earlier = [item for one in standing[:place] if (item := _found(items, one)) is not None]
    return behind(items, earlier[-1].id)[0] if earlier else 0
