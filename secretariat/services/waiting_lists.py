"""Places that come free: kept for the first who waits, offered with a letter, accepted or declined."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from secretariat.domain.changes import Action, ChangeSet, RowValues
from secretariat.domain.events import Registration, RegistrationChoice
from secretariat.domain.people import formal_name
from secretariat.domain.refusals import (
    NothingOffered,
    NumberOutOfRange,
    PlacesTaken,
    RecordMissing,
    RegistrationCancelled,
)
from secretariat.domain.registrations import (
    Target,
    Wishes,
    is_coming,
    targets_of,
    waiting_for,
    wishes_of,
    without_excursion,
)
from secretariat.export.eml import Email, Mailbox, write_eml
from secretariat.export.safe_write import safe_file_name
from secretariat.services.registration_book import EventBook, book_of
from secretariat.storage.store import Store
from secretariat.wording import registrations as words
from secretariat.wording.names import letter_opening
from secretariat.wording.notices import excursion_full

MOST_PLACES = 100_000
"""More than this is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A place that is kept for somebody, with the letter to him; ``id`` is the registration.

    ``warnings`` are what he should know: "bus vol (2/2)". ``line`` says it all in one line.
    """

    id: str
    choice: RegistrationChoice
    name: str
    email: str
    title: str
    offered_on: dt.date | None
    warnings: tuple[str, ...]
    line: str
    subject: str
    text: str


class WaitingListService:
    """The waiting lists of events."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    # Questions

    def told(self, registration_id: str) -> tuple[str, ...]:
        """What somebody is to be told who waits: "Bibliotheek Hoogezand is vol. S. Voorbeeldstra staat …".

        Raises:
            RecordMissing: there is no such registration.
        """
        one = self._store.get(Registration, registration_id)
        book = book_of(self._store, one.event_id)
        places, name = book.standing, book.name_of(one)
        found = []
        for target in targets_of(one):
            place = places.place_of(one.id, target)
            if place is not None:
                say = excursion_full if target.choice is RegistrationChoice.EXCURSION else words.full
                found.append(say(book.title(target), name, place))
        return tuple(found)

    def offers(self, event_id: str) -> tuple[Offer, ...]:
        """The places that are kept for people who have not answered yet, oldest first.

        Raises:
            RecordMissing: there is no such event.
        """
        book = book_of(self._store, event_id)
        found = [
            self._offer(book, one, target)
            for one in book.registrations
            for target in targets_of(one)
            if (wait := waiting_for(one, target.choice)) is not None and wait.offered_on is not None
        ]
        return tuple(sorted(found, key=lambda offer: offer.offered_on or dt.date.min))

    def offered_by(self, event_id: str, change: ChangeSet) -> tuple[Offer, ...]:
        """The places that a step keeps for people who waited: whom there is something to tell.

        Raises:
            RecordMissing: there is no such event.
        """
        rows = [row for row in change.rows if row.table == "registrations__waits"]
        new = _offered_in(row.after for row in rows) - _offered_in(row.before for row in rows)
        return tuple(one for one in self.offers(event_id) if (one.id, one.choice.value) in new) if new else ()

    def free_for_waiting(self, event_id: str) -> int:
        """How many places are free that somebody waits for and nobody offered, as when a room became larger.

        Raises:
            RecordMissing: there is no such event.
        """
        book = book_of(self._store, event_id)
        places = book.standing
        counts = [places.count(target) for target in book.capacity]
        return sum(one.waiting if one.free is None else min(one.free, one.waiting) for one in counts)

    def letter(self, offer: Offer) -> tuple[str, bytes]:
        """The name and the content of the draft of an e-mail with a place that is kept."""
        settings = self._store.settings()
        sender = Mailbox(settings.sender_name or settings.organisation_name or "", settings.sender_email or "")
        email = Email(sender, (Mailbox(offer.name, offer.email),), (), offer.subject, offer.text)
        return safe_file_name(f"{self._today().isoformat()}_plaats-vrij_{offer.name}.eml"), write_eml(email)

    # Steps

    def accept(self, registration_id: str, choice: RegistrationChoice) -> ChangeSet:
        """Give somebody the place that is kept for him.

        Raises:
            NothingOffered: none is.
            RegistrationCancelled: he does not come.
        """
        one, book = self._offered(registration_id, choice)
        places = book.places()
        places.accept(one.id, choice)
        made = book.keep(Action.ANSWER_OFFER, one.id, places, self._today())
        assert made is not None, "a place was given"
        return made

    def decline(self, registration_id: str, choice: RegistrationChoice) -> ChangeSet:
        """Note that somebody does not want the place that is kept for him; the next on the list gets it.

        Raises:
            NothingOffered, RegistrationCancelled: as :meth:`accept`.
        """
        one, book = self._offered(registration_id, choice)
        places = book.places()
        if choice is RegistrationChoice.EXCURSION:
            places.put(without_excursion(one), None)
        else:
            places.put(one, _without(wishes_of(one), choice))
        made = book.keep(Action.ANSWER_OFFER, one.id, places, self._today())
        assert made is not None, "somebody left a list"
        return made

    def set_capacity(self, event_id: str, target: Target, seats: int | None) -> ChangeSet | None:
        """Say how many fit (None: any number); new places are kept for who waits. None when that is so already.

        Raises:
            NumberOutOfRange: it is negative or beyond reason.
            PlacesTaken: more people than that have a place.
            RecordMissing: there is no such event, session or werkbezoek.
        """
        book = book_of(self._store, event_id)
        if target not in book.capacity:
            raise RecordMissing(target.id)
        if seats is not None and not 0 <= seats <= MOST_PLACES:
            raise NumberOutOfRange("capacity", 0, MOST_PLACES)
        if book.capacity[target] == seats:
            return None
        taken = book.standing.count(target).placed
        if seats is not None and seats < taken:
            raise PlacesTaken(book.title(target), taken)
        record: object
        if target.choice is RegistrationChoice.SESSION:
            record = replace(book.sessions[target.id], capacity=seats)
        elif target.choice is RegistrationChoice.EXCURSION:
            record = replace(book.excursions[target.id], capacity=seats)
        elif target.choice is RegistrationChoice.BUS:
            record = replace(book.excursions[target.id], bus_capacity=seats)
        else:
            record = replace(book.event, dinner_capacity=seats)
        places = book.places({**book.capacity, target: seats})
        return book.keep(Action.SET_CAPACITY, target.id, places, self._today(), (record,))

    def offer_free_places(self, event_id: str) -> ChangeSet | None:
        """Keep places that came free in another way, such as a larger room, for who waits; None when none are.

        Raises:
            RecordMissing: there is no such event.
        """
        book = book_of(self._store, event_id)
        return book.keep(Action.SET_CAPACITY, event_id, book.places(), self._today())

    # Inner workings

    def _offer(self, book: EventBook, one: Registration, target: Target) -> Offer:
        person, settings = book.people[one.person_id], self._store.settings()
        warnings, asides = self._warnings(book, one, target)
        title = words.choice_title(book.title(target))
        wait = waiting_for(one, target.choice)
        return Offer(
            id=one.id,
            choice=target.choice,
            name=formal_name(person),
            email=person.email or "",
            title=book.title(target),
            offered_on=wait.offered_on if wait else None,
            warnings=warnings,
            line=words.offer_line(formal_name(person), title, warnings),
            subject=words.offer_subject(title, book.event.name),
            text=words.offer_text(letter_opening(person), title, book.event.name, asides, settings.sender_name or ""),
        )

    def _warnings(self, book: EventBook, one: Registration, target: Target) -> tuple[tuple[str, ...], Sequence[str]]:
        """What somebody should know who is offered this, for a line and for a letter."""
        if target.choice is not RegistrationChoice.EXCURSION or not wishes_of(one).wants_bus:
            return (), ()
        excursion = book.excursions[target.id]
        bus = book.standing.count(Target(RegistrationChoice.BUS, target.id))
        if bus.capacity is None or not (bus.is_full or bus.waiting):
            return (), ()
        taken = bus.placed + bus.offered
        aside = words.aside_bus_full(taken, bus.capacity, excursion.station_name or "")
        return (words.bus_full(taken, bus.capacity),), (aside,)

    def _offered(self, registration_id: str, choice: RegistrationChoice) -> tuple[Registration, EventBook]:
        one = self._store.get(Registration, registration_id)
        book = book_of(self._store, one.event_id)
        if not is_coming(one):
            raise RegistrationCancelled(book.name_of(one))
        wait = waiting_for(one, choice)
        if wait is None or wait.offered_on is None:
            raise NothingOffered(book.name_of(one))
        return one, book


def _offered_in(rows: Iterable[RowValues | None]) -> set[tuple[str, str]]:
    """Who is offered what in rows of the waiting lists: registrations with their choice."""
    return {(str(row["owner_id"]), str(row["choice"])) for row in rows if row is not None and row["offered_on"]}


def _without(wishes: Wishes, choice: RegistrationChoice) -> Wishes:
    if choice is RegistrationChoice.SESSION:
        return replace(wishes, session_id=None)
    return (
        replace(wishes, wants_bus=False) if choice is RegistrationChoice.BUS else replace(wishes, attends_dinner=False)
    )
