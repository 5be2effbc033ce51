"""Let nothing be forgotten: hold items over, keep a backlog, and put on an agenda what waits for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.action_points import ActionGroups, ActionPoint, actions_of_body
from secretariat.domain.agendas import AgendaItem, AgendaPurpose, agenda_of
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.carry_over import (
    LEFT_OPEN,
    OPEN,
    TitleOf,
    Waiting,
    comes_before,
    copies,
    held_over,
    on_no_agenda,
    put_on,
    to_backlog,
    unadopted_before,
    waiting_for,
    with_carried,
    with_open_sub_items,
)
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.commitments import Commitment
from secretariat.domain.conclusions import Conclusion
from secretariat.domain.decisions import Decision
from secretariat.domain.meetings import Meeting, takes_place
from secretariat.domain.minutes import ItemTreatment, Minutes
from secretariat.domain.refusals import AlreadyHeldOver, MinutesNotHeldOver, NotLater
from secretariat.domain.register import Register
from secretariat.services.agenda_placing import as_it_travels, numbers_sent
from secretariat.services.chain_records import minutes_of
from secretariat.services.identity import new_id
from secretariat.services.minutes import agenda_in, meeting_with_open_minutes
from secretariat.storage.chain import body_register, chain_register
from secretariat.storage.selection import Selection
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork
from secretariat.wording.agendas import is_about_minutes
from secretariat.wording.chain import waiting_minutes_title

_RESULTS: tuple[tuple[type[Any], str, str], ...] = (
    (Decision, "agenda_item_id", "meeting_id"),
    (ActionPoint, "origin_agenda_item_id", "origin_meeting_id"),
    (Commitment, "agenda_item_id", "meeting_id"),
    (Conclusion, "agenda_item_id", "meeting_id"),
)
"""What can be recorded at an item, with the fields that name the item and the meeting."""


@dataclass(frozen=True, slots=True)
class Where:
    """A meeting an item can be held over to; ``sent`` is whether people have its agenda.

    ``of_own_body`` is whether it is a meeting of the body on whose agenda the item stands.
    """

    id: str
    code: str
    title: str
    date: dt.date | None
    sent: bool
    of_own_body: bool = True


class CarryOverService:
    """What goes from one meeting to the next."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    # Questions

    def waiting(self, meeting_id: str) -> Waiting:
        """What must still come on the agenda of a meeting."""
        meeting = self._store.get(Meeting, meeting_id)
        if meeting.status not in OPEN:
            return Waiting()
        return waiting_for(body_register(self._store, meeting.body_id), meeting)

    def waiting_of_body(self, body_id: str) -> Waiting:
        """What waits for an agenda of a body and stands on none yet."""
        register = body_register(self._store, body_id)
        minutes = on_no_agenda(register, body_id)
        backlog = register.where(BacklogItem, "body_id", body_id)
        return Waiting(tuple(minutes), tuple(held_over(register, body_id)), tuple(backlog))

    def open_actions(self, meeting_id: str) -> ActionGroups:
        """The action list that lies on the table at a meeting: as of its day, or of today when that comes first."""
        meeting = self._store.get(Meeting, meeting_id)
        day = min(self._today(), meeting.date) if meeting.date else self._today()
        selection = Selection(self._store)
        selection.add_actions_of_body(meeting.body_id, day)
        return actions_of_body(selection.register(), meeting.body_id, day)

    def destinations(self, item_id: str) -> tuple[Where, ...]:
        """The meetings an item can be held over to: those still to come, of its own body first, then in time."""
        item = self._store.get(AgendaItem, item_id)
        meeting = self._store.get(Meeting, item.meeting_id)
        coming = [
            one
            for one in self._store.where(Meeting, "status", [status.value for status in OPEN])
            if one.id != meeting.id and not comes_before(one, meeting)
        ]
        coming.sort(key=lambda one: (one.body_id != meeting.body_id, one.date or dt.date.max, one.code))
        return tuple(replace(where_of(one), of_own_body=one.body_id == meeting.body_id) for one in coming)

    def recorded_at(self, item_id: str) -> tuple[int, ...]:
        """How many decisions, action points, toezeggingen and conclusions were recorded at an item."""
        return tuple(len(self._store.where(kind, field, [item_id])) for kind, field, _meeting in _RESULTS)

    # Steps

    def take_up(self, meeting_id: str) -> ChangeSet | None:
        """Put everything that waits on the agenda of a meeting; None when nothing does.

        Raises:
            RecordMissing: there is no such meeting.
            MinutesFrozen: its minutes have been adopted.
        """
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        waiting = waiting_for(body_register(self._store, meeting.body_id), meeting)
        if waiting == Waiting():
            return None
        with self._store.unit_of_work(Action.TAKE_UP_ITEMS, meeting_id) as work:
            put_waiting(work, self._store, meeting, waiting)
        return work.made()

    def defer(self, item_id: str, meeting_id: str | None = None, *, with_results: bool = False) -> ChangeSet:
        """Hold an item over to a later meeting, or to the backlog of its body; the original stays where it is.

        The new item names its origin, and what hangs below it and was not treated goes along. With its results, what
        was recorded at the item goes along; without, it stays.

        Raises:
            RecordMissing: there is no such item or meeting.
            MinutesFrozen: the minutes of the item's meeting have been adopted.
            NotLater: the meeting does not come after that of the item, or has been held.
            AlreadyHeldOver: it was held over before and stands elsewhere.
            MinutesNotHeldOver: it is about minutes, which come on the next agenda by themselves until they are adopted.
        """
        item = self._store.get(AgendaItem, item_id)
        meeting = meeting_with_open_minutes(self._store, item.meeting_id)
        if item.adopts_minutes_of_id is not None:
            raise MinutesNotHeldOver(self._store.get(Meeting, item.adopts_minutes_of_id).code)
        target = self._later(meeting, meeting_id) if meeting_id else None
        agenda, minutes = agenda_in(self._store, meeting.id), minutes_of(self._store, meeting.id)
        below = with_open_sub_items(agenda, minutes, [item_id])
        elsewhere = self._elsewhere([one.id for one in below if minutes.treatment_of(one.id) in LEFT_OPEN])
        if item_id in elsewhere:
            raise AlreadyHeldOver(item.title, elsewhere[item_id])
        items = [one for one in below if one.id not in elsewhere and one.adopts_minutes_of_id is None]
        for one in items:
            minutes = minutes.treating(one.id, ItemTreatment.DEFERRED, [each.id for each in agenda])
        with self._store.unit_of_work(Action.DEFER_ITEM, item_id) as work:
            work.put(minutes)
            if target is None:
                for one in items:
                    work.add(replace(to_backlog(one, meeting.body_id, new_id("blg")), added_on=self._today()))
            else:
                going = [as_it_travels(self._store, one) for one in items]
                placed = self._place(work, target, copies(going, target.id, _item_id))
                if with_results:
                    self._move_results(work, items, placed)
        return work.made()

    # Inner workings

    def _elsewhere(self, item_ids: Sequence[str]) -> dict[str, str]:
        """Those of these items that were held over before, with the overleg they stand on now; empty: the backlog.

        What stood on an agenda that was called off stands where it went from there.
        """
        if not item_ids:
            return {}
        backlog = self._store.where(BacklogItem, "origin_item_id", item_ids)
        found = {one.origin_item_id or "": "" for one in backlog}
        copied_to = self._store.where(AgendaItem, "origin_item_id", item_ids)
        meetings = {one.id: one for one in self._store.by_ids(Meeting, [one.meeting_id for one in copied_to])}
        off = [one for one in copied_to if not takes_place(meetings[one.meeting_id])]
        further = self._elsewhere([one.id for one in off])
        found |= {one.origin_item_id or "": further[one.id] for one in off if one.id in further}
        return found | {one.origin_item_id or "": meetings[one.meeting_id].code for one in copied_to if one not in off}

    def _later(self, meeting: Meeting, meeting_id: str) -> Meeting:
        target = meeting_with_open_minutes(self._store, meeting_id)
        if target.status not in OPEN or target.id == meeting.id or comes_before(target, meeting):
            raise NotLater(meeting.code, meeting.date)
        return target

    def _place(self, work: UnitOfWork, meeting: Meeting, items: Sequence[AgendaItem]) -> list[AgendaItem]:
        """Put items on an agenda, and give them with the numbers that they got there."""
        agenda = agenda_in(self._store, meeting.id)
        placed = put_on(meeting, agenda, (), items, numbers_sent(self._store, meeting.id))
        _write_agenda(work, agenda, placed)
        ids = {item.id for item in items}
        return [item for item in placed if item.id in ids]

    def _move_results(self, work: UnitOfWork, items: Sequence[AgendaItem], placed: Sequence[AgendaItem]) -> None:
        targets = {one.origin_item_id: one for one in placed}
        for kind, item_field, meeting_field in _RESULTS:
            for record in self._store.where(kind, item_field, [one.id for one in items]):
                target = targets[getattr(record, item_field)]
                work.put(replace(record, **{item_field: target.id, meeting_field: target.meeting_id}))


def where_of(meeting: Meeting) -> Where:
    """A meeting as a destination."""
    return Where(meeting.id, meeting.code, meeting.title, meeting.date, meeting.convened_on is not None)


def treated_as(store: Store, meeting: Meeting, item_id: str, treatment: ItemTreatment | None) -> Minutes:
    """The minutes of a meeting in which an item is marked as treated so, not written yet."""
    agenda = [item.id for item in agenda_in(store, meeting.id)]
    return minutes_of(store, meeting.id).treating(item_id, treatment, agenda)


def put_waiting(work: UnitOfWork, store: Store, meeting: Meeting, waiting: Waiting) -> None:
    """Write the agenda of a meeting with what waited for it; what stood on the backlog leaves it."""
    register = chain_register(store, meeting.id)
    agenda = agenda_of(register, meeting.id)
    given = numbers_sent(store, meeting.id)
    placed = with_carried(meeting, agenda, waiting, _titles(register), _item_id, given)
    _write_agenda(work, agenda, placed)
    for item in waiting.backlog:
        work.remove(BacklogItem, item.id, item.title)


def minutes_to_adopt(register: Register, meeting: Meeting) -> Meeting | None:
    """The meeting whose minutes belong at the standing item: the one before, or the last that was not adopted yet."""
    previous = register.find(Meeting, meeting.previous_meeting_id)
    if previous is not None and not _is_adopted(register, previous):
        return previous
    return next(iter(reversed(unadopted_before(register, meeting))), previous)


def beginning(
    register: Register, meeting: Meeting, items: Iterable[AgendaItem], about: Meeting | None
) -> tuple[list[AgendaItem], Waiting]:
    """The first agenda of a new meeting and what it took up: its standing items, and what waits if it comes first.

    ``about`` is the meeting whose minutes are adopted at the standing item.
    """
    agenda = list(items)
    for at, item in enumerate(agenda):
        if about is not None and item.purpose is AgendaPurpose.ADOPTION and is_about_minutes(item.title):
            agenda[at] = replace(item, adopts_minutes_of_id=about.id)
            break
    waiting = waiting_for(register.replacing(meeting, *agenda), meeting)
    return with_carried(meeting, agenda, waiting, _titles(register), _item_id), waiting


def begin_agenda(
    work: UnitOfWork, store: Store, meeting: Meeting, items: Iterable[AgendaItem], about: Meeting | None
) -> None:
    """Write the first agenda of a new meeting; what stood on the backlog leaves it."""
    agenda, waiting = beginning(body_register(store, meeting.body_id), meeting, items, about)
    _write_agenda(work, [], agenda)
    for item in waiting.backlog:
        work.remove(BacklogItem, item.id, item.title)


def _write_agenda(work: UnitOfWork, before: Sequence[AgendaItem], after: Sequence[AgendaItem]) -> None:
    known = {item.id: item for item in before}
    for item in after:
        if known.get(item.id) != item:
            work.put(item)


def _is_adopted(register: Register, meeting: Meeting) -> bool:
    return any(one.status.is_adopted for one in register.where(Minutes, "meeting_id", meeting.id))


def _titles(register: Register) -> TitleOf:
    """How items about minutes are called: those that stood on the agenda of an overleg that was held were put off."""
    held = {one.id for one in register.all(Meeting) if one.status.has_been_held}
    stood = {one.adopts_minutes_of_id for one in register.all(AgendaItem) if one.meeting_id in held}
    return lambda meeting: waiting_minutes_title(meeting, was_on_agenda=meeting.id in stood)


def _item_id() -> str:
    return new_id("ai")
