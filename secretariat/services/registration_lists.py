"""The registrations of an event as a list shows them, and how many there are of everything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from secretariat.domain.events import Registration, RegistrationChoice, RegistrationStatus
from secretariat.domain.people import NameOrder, Person, formal_name, listed_name, name_order
from secretariat.domain.registrations import (
    Count,
    Places,
    Target,
    comes_for_member,
    has_place,
    is_coming,
    wishes_of,
)
from secretariat.services.registration_book import EventBook, book_of
from secretariat.storage.store import Store
from secretariat.wording import registrations as words


@dataclass(frozen=True, slots=True)
class RegistrationLine:
    """One registration as a list shows it; what somebody eats is not in it.

    ``session``, ``excursion`` and ``bus`` say in words how he stands; ``waits`` and ``offered`` for what he waits and
    what is kept for him; ``without_seat`` is that he goes along and has no seat in the bus he asked for.
    """

    id: str
    person_id: str
    name: str
    formal: str
    order: NameOrder
    organisation_id: str
    organisation: str
    member: bool
    status: RegistrationStatus
    session_id: str
    session: str
    excursion_id: str
    excursion: str
    wants_bus: bool
    bus: str
    dinner: bool
    dinner_words: str
    waits: frozenset[RegistrationChoice]
    offered: frozenset[RegistrationChoice]
    without_seat: bool
    registered_on: dt.date | None
    cancelled_on: dt.date | None
    checked_in_at: dt.datetime | None
    note: str

    @property
    def is_coming(self) -> bool:
        """Whether he comes, or came."""
        return self.status is not RegistrationStatus.CANCELLED


@dataclass(frozen=True, slots=True)
class Total:
    """How one choice stands: in words, with its numbers; ``room`` is how much is left."""

    target: Target
    title: str
    words: str
    room: str
    count: Count


@dataclass(frozen=True, slots=True)
class Totals:
    """How an event stands: everybody in words, then every choice; ``expected`` have not come in yet."""

    everybody: str
    choices: tuple[Total, ...]
    coming: int
    cancelled: int
    expected: int
    there: int


Made = dict[str, tuple[tuple[object, ...], RegistrationLine]]
"""Lines by registration, each with what it was made from."""


class RegistrationListService:
    """Lists of registrations."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today
        self._made: Made = {}

    def lines(self, event_id: str) -> tuple[RegistrationLine, ...]:
        """Everybody who registered for an event, by the core of the surname.

        Raises:
            RecordMissing: there is no such event.
        """
        return self.both(event_id)[0]

    def totals(self, event_id: str) -> Totals:
        """How many come, and how many chose what.

        Raises:
            RecordMissing: there is no such event.
        """
        book = book_of(self._store, event_id)
        return _totals(book, book.standing)

    def both(self, event_id: str) -> tuple[tuple[RegistrationLine, ...], Totals]:
        """The lines and the totals, of what stands in the file at one moment.

        Raises:
            RecordMissing: there is no such event.
        """
        book = book_of(self._store, event_id)
        places = book.standing
        return self._lines(book, places), _totals(book, places)

    def sessions(self, event_id: str) -> tuple[tuple[str, str], ...]:
        """What can be chosen as a session, by id and name."""
        book = book_of(self._store, event_id)
        return tuple((one.id, words.short_title(one.title)) for one in book.sessions.values())

    def excursions(self, event_id: str) -> tuple[tuple[str, str], ...]:
        """What can be chosen as a werkbezoek, by id and name."""
        book = book_of(self._store, event_id)
        return tuple((one.id, words.short_title(one.title)) for one in book.excursions.values())

    def _lines(self, book: EventBook, places: Places) -> tuple[RegistrationLine, ...]:
        """The lines in their order; of the thousands, those that say what they said are the same as the last time."""
        turns: dict[str, dict[RegistrationChoice, int]] = {}
        for target in book.capacity:
            for place, one in enumerate(places.queue(target), 1):
                turns.setdefault(one.id, {})[target.choice] = place
        made: Made = {}
        for one in book.registrations:
            if one.person_id not in book.people:
                continue
            organisation = book.organisations.get(one.organisation_id or "")
            said = one, book.people[one.person_id], organisation, book.short, turns.get(one.id, {})
            last, line = self._made.get(one.id, (None, None))
            made[one.id] = said, line if line is not None and last == said else _line(book, one, places, said[-1])
        self._made = made
        return tuple(sorted((line for _said, line in made.values()), key=lambda line: line.order))


def _line(
    book: EventBook, one: Registration, places: Places, turns: Mapping[RegistrationChoice, int]
) -> RegistrationLine:
    person: Person = book.people[one.person_id]
    organisation = book.organisations.get(one.organisation_id or "")
    coming, wishes = is_coming(one), wishes_of(one)
    waits = {target.choice: wait for target, wait in places.standing(one.id).items() if wait is not None}
    offered = frozenset(choice for choice, wait in waits.items() if wait.offered_on is not None)

    def said(choice: RegistrationChoice, title: str, *, is_cancelled: bool = False) -> str:
        place = turns.get(choice)
        return words.choice_words(title, place, is_offered=choice in offered, is_cancelled=is_cancelled)

    session = book.sessions.get(wishes.session_id or "")
    excursion = book.excursions.get(one.excursion_id or "")
    bus = ""
    if wishes.wants_bus and coming:
        place = turns.get(RegistrationChoice.BUS)
        waits_to_go = RegistrationChoice.EXCURSION in waits
        bus = words.bus_words(place, is_offered=RegistrationChoice.BUS in offered, waits_to_go=waits_to_go)
    return RegistrationLine(
        id=one.id,
        person_id=one.person_id,
        name=listed_name(person),
        formal=formal_name(person),
        order=name_order(person),
        organisation_id=one.organisation_id or "",
        organisation=organisation.short_name if organisation else "",
        member=comes_for_member(one),
        status=one.status,
        session_id=wishes.session_id or "",
        session=said(RegistrationChoice.SESSION, book.short[session.id]) if session else "",
        excursion_id=wishes.excursion_id or "",
        excursion=said(
            RegistrationChoice.EXCURSION,
            book.short[excursion.id],
            is_cancelled=one.excursion_status is RegistrationStatus.CANCELLED,
        )
        if excursion
        else "",
        wants_bus=wishes.wants_bus,
        bus=bus,
        dinner=wishes.attends_dinner,
        dinner_words=said(RegistrationChoice.DINNER, words.YES) if wishes.attends_dinner else "",
        waits=frozenset(waits),
        offered=offered,
        without_seat=RegistrationChoice.BUS in waits,
        registered_on=one.registered_on,
        cancelled_on=one.cancelled_on,
        checked_in_at=one.checked_in_at,
        note=one.note or "",
    )


def _totals(book: EventBook, places: Places) -> Totals:
    coming = [one for one in book.registrations if is_coming(one)]
    there = sum(one.status is RegistrationStatus.ATTENDED for one in coming)
    choices = [
        _total(book, places, target, coming) for target in book.capacity if target.choice is not RegistrationChoice.BUS
    ]
    away = len(book.registrations) - len(coming)
    return Totals(
        everybody=words.everybody(len(coming), away),
        choices=tuple(choices),
        coming=len(coming),
        cancelled=away,
        expected=len(coming) - there,
        there=there,
    )


def _total(book: EventBook, places: Places, target: Target, coming: list[Registration]) -> Total:
    count = places.count(target)
    if target.choice is RegistrationChoice.DINNER:
        diners = [one for one in coming if one.dietary_note and has_place(one, RegistrationChoice.DINNER)]
        notes = [one.dietary_note or "" for one in diners]
        said = words.dinner_total(count, {note: notes.count(note) for note in sorted(set(notes))})
        return Total(target, words.DINNER_TOTAL, said, words.room_left(count), count)
    title = book.title(target)
    bus = Target(RegistrationChoice.BUS, target.id)
    if target.choice is RegistrationChoice.EXCURSION and bus in book.capacity:
        seats = places.count(bus)
        said = words.total(title, count, by_bus=seats.placed, without_seat=seats.waiting + seats.offered)
    else:
        said = words.total(title, count)
    return Total(target, title, said, words.room_left(count), count)
