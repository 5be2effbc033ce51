"""Let minutes that wait to be adopted come on the agenda that comes next, once, and say which came where."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.carry_over import Waiting, moment, next_after, on_no_agenda
from secretariat.domain.changes import ChangeSet
from secretariat.domain.decisions import Decision, DecisionKind
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import ItemTreatment, Minutes, MinutesStatus
from secretariat.services.carry_over import put_waiting
from secretariat.services.chain_records import found_minutes
from secretariat.storage.chain import body_register
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class PlacedMinutes:
    """Minutes of the meeting ``about`` that stand on the agenda of another, at an item with this number."""

    about: str
    code: str
    date: dt.date | None
    number: str


class MinutesPlacingService:
    """On which agenda minutes come."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def next_agenda(self, meeting_id: str) -> Meeting | None:
        """The meeting on whose agenda the minutes come when their draft goes round; None when they stand on one.

        None as well when no later meeting of the body is planned.
        """
        return next_agenda(self._store, self._store.get(Meeting, meeting_id))

    def placed_in(self, change: ChangeSet) -> tuple[PlacedMinutes, ...]:
        """The minutes that a step put on an agenda, in the order of their numbers."""
        new = [row.id for row in change.rows if row.table == "agenda_items" and row.before is None]
        items = [one for one in self._store.by_ids(AgendaItem, new) if one.adopts_minutes_of_id]
        wanted = [one for item in items for one in (item.meeting_id, item.adopts_minutes_of_id or "")]
        meetings = {one.id: one for one in self._store.by_ids(Meeting, wanted)}
        return tuple(
            PlacedMinutes(meetings[item.adopts_minutes_of_id or ""].code, on.code, on.date, item.number)
            for item in sorted(items, key=lambda item: item.number)
            for on in (meetings[item.meeting_id],)
        )


def next_agenda(store: Store, meeting: Meeting) -> Meeting | None:
    """The meeting on whose agenda minutes that stand on none to come belong; None when they do, or none is planned."""
    register = body_register(store, meeting.body_id)
    standing = [one for one in register.all(AgendaItem) if one.adopts_minutes_of_id == meeting.id]
    coming = {one.id for one in register.where(Meeting, "body_id", meeting.body_id) if one.status.is_coming}
    return None if any(one.meeting_id in coming for one in standing) else next_after(register, meeting)


def put_off_at(store: Store, item: AgendaItem) -> str | None:
    """Whether a meeting put an adoption off at this item: the number of that decision, None when it did not."""
    decisions = store.where(Decision, "agenda_item_id", [item.id])
    number = next((one.number for one in decisions if one.kind is DecisionKind.DEFERRED), None)
    minutes = found_minutes(store, item.meeting_id) if number is None else None
    was_deferred = minutes is not None and minutes.treatment_of(item.id) is ItemTreatment.DEFERRED
    return "" if was_deferred else number


def that_went_round(store: Store, body_id: str) -> list[Meeting]:
    """The meetings of a body of which people have a draft that stands on no agenda to come; newest last."""
    found = on_no_agenda(body_register(store, body_id), body_id)
    minutes = {one.meeting_id: one.status for one in store.where(Minutes, "meeting_id", [one.id for one in found])}
    return [one for one in found if minutes[one.id] is MinutesStatus.DRAFT]


def place_on_next(work: UnitOfWork, store: Store, after: Meeting, wanted: Sequence[Meeting]) -> None:
    """Put minutes that were not adopted on the agenda that comes next, when there is one already.

    Minutes of a meeting come on an agenda after that meeting: each after ``after`` and after its own.
    """
    register = body_register(store, after.body_id)
    coming: dict[str, list[Meeting]] = {}
    meetings = {}
    for one in wanted:
        target = next_after(register, max(after, one, key=moment))
        if target is not None:
            meetings[target.id] = target
            coming.setdefault(target.id, []).append(one)
    for target_id, minutes in coming.items():
        there = {item.adopts_minutes_of_id for item in store.where(AgendaItem, "meeting_id", [target_id])}
        missing = tuple(one for one in minutes if one.id not in there)
        if missing:
            put_waiting(work, store, meetings[target_id], Waiting(minutes=missing))
