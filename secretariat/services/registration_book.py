"""An event with everything that can be chosen at it and everybody who registered, read at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.events import Event, EventSession, EventSlot, Excursion, Registration, RegistrationChoice
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, formal_name
from secretariat.domain.refusals import BusWithoutExcursion, OnlyForMembers, PlacesTaken, RecordMissing
from secretariat.domain.registrations import Places, Target, Wishes, changed_by, comes_for_member, is_coming
from secretariat.storage.registrations import people_of_event
from secretariat.storage.store import Store
from secretariat.wording.registrations import DINNER, bus_title, short_title


class EventBook:
    """The registrations of one event, as they stood in the file when it was opened: ask :func:`book_of` for it."""

    def __init__(self, store: Store, event_id: str) -> None:
        """Read them.

        Raises:
            RecordMissing: there is no such event.
        """
        self._store = store
        self.event = store.get(Event, event_id)
        self.sessions = {one.id: one for one in store.where(EventSession, "event_id", [event_id])}
        self.excursions = {one.id: one for one in store.where(Excursion, "event_id", [event_id])}
        self.registrations = tuple(store.where_again(Registration, "event_id", event_id))

    @cached_property
    def short(self) -> Mapping[str, str]:
        """What sessions and werkbezoeken are called in short, by id."""
        sessions = {key: short_title(one.title) for key, one in self.sessions.items()}
        return sessions | {key: short_title(one.title) for key, one in self.excursions.items()}

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """Everybody who registered, by id, as far as a name and a letter need them."""
        return people_of_event(self._store, self.event.id)

    @cached_property
    def organisations(self) -> Mapping[str, Organisation]:
        """The organisations they come for, by id."""
        ids = {one.organisation_id for one in self.registrations if one.organisation_id}
        return {one.id: one for one in self._store.by_ids(Organisation, ids)}

    @cached_property
    def capacity(self) -> Mapping[Target, int | None]:
        """Everything that can be full, with how many fit."""
        found: dict[Target, int | None] = {
            Target(RegistrationChoice.SESSION, one.id): one.capacity for one in self.sessions.values()
        }
        for excursion in self.excursions.values():
            found[Target(RegistrationChoice.EXCURSION, excursion.id)] = excursion.capacity
            if excursion.bus_available:
                found[Target(RegistrationChoice.BUS, excursion.id)] = excursion.bus_capacity
        return found | {Target(RegistrationChoice.DINNER, self.event.id): self.event.dinner_capacity}

    @cached_property
    def standing(self) -> Places:
        """Who has a place at what now, to be asked and never to be changed."""
        return self.places()

    def places(self, capacity: Mapping[Target, int | None] | None = None) -> Places:
        """Who has a place at what, to be changed; with another capacity than there is now."""
        return Places(self.registrations, self.capacity if capacity is None else capacity)

    def title(self, target: Target) -> str:
        """What a choice is called in a sentence: "Bibliotheek Hoogezand", "De bus naar Bibliotheek Hoogezand"."""
        if target.choice is RegistrationChoice.DINNER:
            return DINNER
        if target.choice is RegistrationChoice.SESSION:
            return short_title(self.sessions[target.id].title)
        excursion = short_title(self.excursions[target.id].title)
        return bus_title(excursion) if target.choice is RegistrationChoice.BUS else excursion

    def name_of(self, registration: Registration) -> str:
        """What a sentence calls somebody: "S. Voorbeeldstra"."""
        person = self.people.get(registration.person_id) or self._store.get(Person, registration.person_id)
        return formal_name(person)

    @cached_property
    def for_members(self) -> frozenset[str]:
        """The ids of the sessions that are for members alone."""
        slots = self._store.where(EventSlot, "event_id", [self.event.id])
        closed = {one.id for one in slots if one.members_only}
        return frozenset(one.id for one in self.sessions.values() if one.slot_id in closed)

    def check(self, registration: Registration, wishes: Wishes, name: str) -> None:
        """Whether somebody may choose this.

        Raises:
            RecordMissing: there is no such session or werkbezoek at this event.
            BusWithoutExcursion, OnlyForMembers: these do not go together.
        """
        for record_id, known in ((wishes.session_id, self.sessions), (wishes.excursion_id, self.excursions)):
            if record_id and record_id not in known:
                raise RecordMissing(record_id)
        if wishes.wants_bus and not wishes.excursion_id:
            raise BusWithoutExcursion
        if wishes.excursion_id and wishes.wants_bus and not self.excursions[wishes.excursion_id].bus_available:
            raise BusWithoutExcursion(short_title(self.excursions[wishes.excursion_id].title))
        if self._is_closed_to(registration, wishes) and not self._had(registration, wishes):
            raise OnlyForMembers(name, short_title(self.sessions[wishes.session_id or ""].title))

    def allowed(self, registration: Registration, wishes: Wishes) -> Wishes:
        """These wishes without a bus that does not go any more, or a session that is for members alone by now."""
        closed = self._is_closed_to(registration, wishes)
        excursion = self.excursions.get(wishes.excursion_id or "")
        bus = bool(wishes.wants_bus and excursion and excursion.bus_available)
        return replace(wishes, session_id=None if closed else wishes.session_id, wants_bus=bus)

    def _is_closed_to(self, registration: Registration, wishes: Wishes) -> bool:
        return wishes.session_id in self.for_members and not comes_for_member(registration)

    def _had(self, registration: Registration, wishes: Wishes) -> bool:
        """Whether somebody who was no member either had this session already: what closes later is told, not taken."""
        before = next((one for one in self.registrations if one.id == registration.id and is_coming(one)), None)
        return before is not None and before.session_id == wishes.session_id and not comes_for_member(before)

    def keep(
        self, action: Action, subject_id: str, places: Places, today: dt.date, records: Sequence[object] = ()
    ) -> ChangeSet | None:
        """Write what became of the registrations, with the free places kept for who waits; None when nothing did.

        ``records`` are written with them: who is new, or what has more places now.
        """
        places.settle(today)
        changed = changed_by(self.registrations, places)
        if not changed and not records:
            return None
        with self._store.unit_of_work(action, subject_id) as work:
            for record in (*records, *changed):
                work.put(record)
        return work.made()


def book_of(store: Store, event_id: str) -> EventBook:
    """The book of an event, read once for everything that is asked of it until something is written.

    Raises:
        RecordMissing: there is no such event.
    """
    return store.remembered(f"registrations of {event_id}", lambda: EventBook(store, event_id))


def check_room(store: Store, event_id: str, target: Target, seats: int | None) -> None:
    """Whether everybody who has a place keeps it when this many fit (None: any number).

    Raises:
        PlacesTaken: more people than that have a place.
    """
    book = book_of(store, event_id)
    taken = book.standing.count(target).placed
    if seats is not None and seats < taken:
        raise PlacesTaken(book.title(target), taken)
