"""Who has a place at what: capacity, waiting lists in order, and what follows when somebody comes, changes or goes.

``domain.md`` §2.3 rule 15. Nothing here writes: a registration goes in, and the one to keep comes out.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from secretariat.domain.events import Registration, RegistrationChoice, RegistrationStatus, Waiting
from secretariat.domain.voting import COMING


class Target(NamedTuple):
    """One thing that can be full: a session, a werkbezoek, the bus of a werkbezoek, or the dinner of an event."""

    choice: RegistrationChoice
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What somebody would like; the bus only goes with a werkbezoek."""

    session_id: str | None = None
    excursion_id: str | None = None
    wants_bus: bool = False
    attends_dinner: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """How full something is: who has a place, for whom one is kept, who waits, and how many fit (None: any number)."""

    placed: int
    offered: int
    waiting: int
    capacity: int | None

    @property
    def free(self) -> int | None:
        """How many places are left; None when there is no end to them, never less than nothing."""
        return None if self.capacity is None else max(0, self.capacity - self.placed - self.offered)

    @property
    def is_full(self) -> bool:
        """Whether there is no place left."""
        return self.free == 0


def is_coming(registration: Registration) -> bool:
    """Whether somebody comes, or came."""
    return registration.status in COMING


def comes_for_member(registration: Registration) -> bool:
    """Whether somebody comes for a member; of whom nothing is known does not (``domain.md`` §2.3 rule 14)."""
    return registration.is_member_organisation is True


def wishes_of(registration: Registration) -> Wishes:
    """What somebody has asked for, placed or waiting; a werkbezoek that was cancelled is no wish any more."""
    gone = registration.excursion_status is RegistrationStatus.CANCELLED and is_coming(registration)
    excursion_id = None if gone else registration.excursion_id
    return Wishes(
        session_id=registration.session_id,
        excursion_id=excursion_id,
        wants_bus=bool(registration.wants_bus and excursion_id),
        attends_dinner=bool(registration.attends_dinner),
    )


def waiting_for(registration: Registration, choice: RegistrationChoice) -> Waiting | None:
    """How somebody waits for a choice, or None.

    A file of before version 6 only says in ``excursion_status`` that somebody waits; those come first, in order of
    registration, and have number 0.
    """
    found = next((one for one in registration.waits if one.choice is choice), None)
    if found is None and choice is RegistrationChoice.EXCURSION:
        waits = registration.excursion_status is RegistrationStatus.WAITLISTED
        return Waiting(choice=choice, number=0) if waits else None
    return found


def targets_of(registration: Registration) -> Iterator[Target]:
    """Everything that somebody who comes has a place at or waits for.

    Who waits for a werkbezoek does not wait for its bus yet: nobody needs a seat to where there is no place.
    """
    if not is_coming(registration):
        return
    wishes = wishes_of(registration)
    if wishes.session_id:
        yield Target(RegistrationChoice.SESSION, wishes.session_id)
    if wishes.excursion_id:
        yield Target(RegistrationChoice.EXCURSION, wishes.excursion_id)
        if wishes.wants_bus and waiting_for(registration, RegistrationChoice.EXCURSION) is None:
            yield Target(RegistrationChoice.BUS, wishes.excursion_id)
    if wishes.attends_dinner:
        yield Target(RegistrationChoice.DINNER, registration.event_id)


def standing_of(registration: Registration) -> dict[Target, Waiting | None]:
    """Everything somebody asked for, with how he waits for it, or None where he has a place."""
    return {target: waiting_for(registration, target.choice) for target in targets_of(registration)}


def has_place(registration: Registration, choice: RegistrationChoice) -> bool:
    """Whether somebody has a place at what he chose."""
    chosen = any(target.choice is choice for target in targets_of(registration))
    return chosen and waiting_for(registration, choice) is None


class Places:
    """The registrations of one event and how many fit where; the registrations in it change as places are given.

    ``capacity`` knows every target that there is, None where any number fits.
    """

    def __init__(self, registrations: Iterable[Registration], capacity: Mapping[Target, int | None]) -> None:
        self._registrations = {one.id: one for one in registrations}
        self._order = {key: place for place, key in enumerate(self._registrations)}
        self._capacity = capacity
        self._standing: dict[str, dict[Target, Waiting | None]] = {}
        self._at: dict[Target, dict[str, Waiting | None]] = {}
        self._waiting: Counter[Target] = Counter()
        self._offered: Counter[Target] = Counter()
        self._last: dict[Target, int] = {}
        """The highest number on each waiting list, also of who has left it."""
        for one in self._registrations.values():
            self._enter(one)

    # Questions

    def get(self, registration_id: str) -> Registration:
        """A registration as it is now."""
        return self._registrations[registration_id]

    def all(self) -> tuple[Registration, ...]:
        """Every registration as it is now, in the order in which they came."""
        return tuple(self._registrations.values())

    def standing(self, registration_id: str) -> Mapping[Target, Waiting | None]:
        """Everything somebody asked for, with how he waits for it, or None where he has a place."""
        return self._standing[registration_id]

    def count(self, target: Target) -> Count:
        """How full something is."""
        at = self._at.get(target, {})
        waiting, offered = self._waiting.get(target, 0), self._offered.get(target, 0)
        return Count(len(at) - waiting, offered, waiting - offered, self._capacity.get(target))

    def queue(self, target: Target) -> list[Registration]:
        """Who waits for something, the first at the top; also for whom a place is kept."""
        if not self._waiting.get(target):
            return []
        at = self._at[target].items()
        waiting = [(wait.number, *self._came(key), key) for key, wait in at if wait is not None]
        return [self._registrations[key] for *_, key in sorted(waiting)]

    def place_of(self, registration_id: str, target: Target) -> int | None:
        """The place of somebody on the waiting list of something, counted from 1; None when he does not wait."""
        ids = [one.id for one in self.queue(target)]
        return ids.index(registration_id) + 1 if registration_id in ids else None

    # Changes

    def put(self, registration: Registration, wishes: Wishes | None) -> Registration:
        """Enter a registration with these wishes: a place where there is one, else the end of the waiting list.

        What was wished already is kept as it stands; nobody loses a place or his turn by changing something else.
        None keeps every wish.
        """
        before = self._registrations.get(registration.id)
        after = registration if wishes is None else _wishing(registration, wishes)
        kept = self._standing[before.id] if before else {}
        self._replace(replace(after, waits=()))
        # The werkbezoek is settled before its bus is asked for.
        for choice in RegistrationChoice:
            self._seat(after.id, choice, kept)
        return self.get(after.id)

    def take_out(self, registration: Registration) -> None:
        """Enter a registration that asks for nothing any more; its places come free."""
        self._replace(replace(registration, waits=()))

    def accept(self, registration_id: str, choice: RegistrationChoice) -> Registration:
        """Give the place that was kept; with a werkbezoek also a seat in its bus, or a place on the list for that."""
        one = self.get(registration_id)
        self._replace(_without(one, choice))
        if choice is RegistrationChoice.EXCURSION:
            self._seat(registration_id, RegistrationChoice.BUS, {})
        return self.get(registration_id)

    def settle(self, day: dt.date) -> None:
        """Keep every free place for the first who waits, and let go of what is kept where places are gone again."""
        for target in [one for one in self._at if self._at[one]]:
            count = self.count(target)
            over = count.offered - (count.capacity - count.placed if count.capacity is not None else count.offered)
            queue = self.queue(target)
            offered = [one for one in queue if _offered_on(one, target.choice)]
            for one in offered[max(0, len(offered) - over) :] if over > 0 else ():
                self._replace(_with(one, target.choice, None))
            free = len(queue) if count.free is None else count.free
            for one in [one for one in queue if not _offered_on(one, target.choice)][:free]:
                self._replace(_with(one, target.choice, day))

    # Inner workings

    def _seat(self, registration_id: str, choice: RegistrationChoice, kept: Mapping[Target, Waiting | None]) -> None:
        one = self.get(registration_id)
        target = next((target for target in self._standing[one.id] if target.choice is choice), None)
        if target is None:
            return
        if target in kept:
            wait = kept[target]
        else:
            # Who comes is counted himself as long as nothing says that he waits.
            count = self.count(target)
            fits = count.capacity is None or count.placed + count.offered <= count.capacity
            wait = None if fits and not count.waiting else Waiting(choice=choice, number=self._last.get(target, 0) + 1)
        if wait is not None:
            self._replace(_waiting(one, wait))

    def _came(self, registration_id: str) -> tuple[dt.date, int]:
        return self._registrations[registration_id].registered_on or dt.date.min, self._order[registration_id]

    def _enter(self, one: Registration) -> None:
        self._standing[one.id] = standing_of(one)
        for target, wait in self._standing[one.id].items():
            self._at.setdefault(target, {})[one.id] = wait
            if wait is not None:
                self._waiting[target] += 1
                self._offered[target] += wait.offered_on is not None
                self._last[target] = max(self._last.get(target, 0), wait.number)

    def _leave(self, registration_id: str) -> None:
        for target, wait in self._standing.pop(registration_id, {}).items():
            del self._at[target][registration_id]
            if wait is not None:
                self._waiting[target] -= 1
                self._offered[target] -= wait.offered_on is not None

    def _replace(self, one: Registration) -> None:
        self._leave(one.id)
        self._order.setdefault(one.id, len(self._order))
        self._registrations[one.id] = one
        self._enter(one)


def changed_by(before: Sequence[Registration], after: Places) -> tuple[Registration, ...]:
    """The registrations that are not what they were, or are new."""
    known = {one.id: one for one in before}
    return tuple(one for one in after.all() if known.get(one.id) != one)


def cancelled(registration: Registration, day: dt.date) -> Registration:
    """A registration of which nothing goes on; what was chosen stays to be read, and can be asked for again.

    A werkbezoek that was called off before was no wish any more, and must not come back with the rest.
    """
    gone = RegistrationStatus.CANCELLED
    excursion_id = wishes_of(registration).excursion_id
    return replace(
        registration,
        status=gone,
        excursion_id=excursion_id,
        excursion_status=gone if excursion_id else None,
        waits=(),
        cancelled_on=day,
        checked_in_at=None,
    )


def without_excursion(registration: Registration) -> Registration:
    """A registration of which only the werkbezoek does not go on, nor the bus to it."""
    kept = tuple(one for one in registration.waits if one.choice not in _OF_AN_EXCURSION)
    return replace(registration, excursion_status=RegistrationStatus.CANCELLED, wants_bus=False, waits=kept)


def _wishing(registration: Registration, wishes: Wishes) -> Registration:
    """The registration with these wishes, as if there were a place for all of them."""
    goes = bool(wishes.excursion_id)
    stays_away = not goes and wishes_of(registration).excursion_id is None  # a cancelled werkbezoek stays to be read
    excursion_id = registration.excursion_id if stays_away else wishes.excursion_id
    status = registration.excursion_status if stays_away else (RegistrationStatus.REGISTERED if goes else None)
    keeps_status = excursion_id == registration.excursion_id and registration.excursion_status in COMING
    return replace(
        registration,
        session_id=wishes.session_id,
        excursion_id=excursion_id,
        excursion_status=registration.excursion_status if keeps_status else status,
        wants_bus=wishes.wants_bus and goes,
        attends_dinner=wishes.attends_dinner,
    )


def _waiting(one: Registration, wait: Waiting) -> Registration:
    others = tuple(other for other in one.waits if other.choice is not wait.choice)
    waits = (*others, wait)
    if wait.choice is RegistrationChoice.EXCURSION:
        return replace(one, waits=waits, excursion_status=RegistrationStatus.WAITLISTED)
    return replace(one, waits=waits)


def _with(one: Registration, choice: RegistrationChoice, offered_on: dt.date | None) -> Registration:
    wait = waiting_for(one, choice)
    assert wait is not None, "only who waits can be offered a place"
    return _waiting(one, replace(wait, offered_on=offered_on))


def _without(one: Registration, choice: RegistrationChoice) -> Registration:
    waits = tuple(other for other in one.waits if other.choice is not choice)
    if choice is RegistrationChoice.EXCURSION:
        return replace(one, waits=waits, excursion_status=RegistrationStatus.REGISTERED)
    return replace(one, waits=waits)


def _offered_on(one: Registration, choice: RegistrationChoice) -> dt.date | None:
    wait = waiting_for(one, choice)
    return wait.offered_on if wait else None


_OF_AN_EXCURSION = (RegistrationChoice.EXCURSION, RegistrationChoice.BUS)
