"""Keep the events of the association: what they are, when, where and by whom, and which rooms they have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.choices import Choice, organisation_choice, person_choice
from secretariat.domain.documents import Document
from secretariat.domain.dossiers import Dossier
from secretariat.domain.events import (
    Event,
    EventAnnouncement,
    EventRoom,
    EventSession,
    EventSlot,
    Excursion,
    PolicyPlan,
    Registration,
    RegistrationChoice,
)
from secretariat.domain.organisations import Location, Organisation
from secretariat.domain.people import listed_name
from secretariat.domain.programme_versions import ProgrammeVersion
from secretariat.domain.records import EventId
from secretariat.domain.refusals import PeriodReversed, RecordInUse, RoomInUse, RoomNameTaken
from secretariat.domain.registrations import Target
from secretariat.services.event_entry import (
    LONGEST_CHANGEOVER,
    day_typed,
    lines_typed,
    names_typed,
    number_typed,
)
from secretariat.services.identity import new_id
from secretariat.services.locations import location_meant, places_offered
from secretariat.services.typed import required_line
from secretariat.services.waiting_lists import WaitingListService
from secretariat.storage.documents import titles_of_documents
from secretariat.storage.events import counts_of
from secretariat.storage.people import people_by_name
from secretariat.storage.store import Store
from secretariat.wording.places import location_words

_OWN = (ProgrammeVersion, EventSession, EventSlot, EventAnnouncement, Excursion)
"""What goes with an event that is removed, in the order in which nothing names what is gone already."""
_PLAN = ("document_id", "adopted_on", "core_themes")


@dataclass(frozen=True, slots=True)
class EventLine:
    """One event as a list shows it."""

    id: str
    name: str
    start: dt.date | None
    end: dt.date | None
    place: str
    organiser: str
    slots: int
    sessions: int
    excursions: int
    registrations: int


@dataclass(frozen=True, slots=True)
class RoomLine:
    """A room of an event; ``id`` is its name, ``parts`` how many parts of the programme are there."""

    id: str
    name: str
    capacity: int | None
    parts: int


@dataclass(frozen=True, slots=True)
class EventRecord:
    """An event with the words for what it names."""

    event: Event
    line: EventLine
    place: str
    rooms: tuple[RoomLine, ...]


class EventService:
    """The events, newest first."""

    def __init__(self, store: Store, today: Callable[[], dt.date], waiting: WaitingListService) -> None:
        self._store = store
        self._today = today
        self._waiting = waiting

    # Asking

    def lines(self) -> tuple[EventLine, ...]:
        """Every event, the newest first; those without a day come before them."""
        found = sorted(self._store.all(Event), key=lambda one: one.name.casefold())
        found.sort(key=lambda one: one.start_date or dt.date.max, reverse=True)
        return tuple(self._line(one) for one in found)

    def record(self, event_id: EventId) -> EventRecord:
        """One event.

        Raises:
            RecordMissing: there is none.
        """
        event = self._store.get(Event, event_id)
        rooms = self._rooms_used(event_id)
        listed = [RoomLine(one.name, one.name, one.capacity, rooms.count(one.name)) for one in event.rooms]
        return EventRecord(event, self._line(event), self._place(event), tuple(listed))

    def event_of(self, kind: str, record_id: str) -> str:
        """The event to which a part of a programme belongs; ``kind`` is the list of the part.

        Raises:
            RecordMissing: it is not there.
        """
        kinds: dict[str, type[Any]] = {
            "event_slots": EventSlot,
            "event_sessions": EventSession,
            "excursions": Excursion,
            "registrations": Registration,
            "event_announcements": EventAnnouncement,
        }
        if kind in kinds:
            return str(self._store.get(kinds[kind], record_id).event_id)
        return self._store.get(Event, record_id).id

    def days(self, event_id: EventId) -> tuple[dt.date, ...]:
        """The days of an event, with those on which something is that lie outside them."""
        event = self._store.get(Event, event_id)
        used = {slot.day for slot in self._store.where(EventSlot, "event_id", [event_id])}
        first = event.start_date
        if first is not None:
            last = max(event.end_date or first, first)
            used |= {first + dt.timedelta(days=number) for number in range(min((last - first).days, 30) + 1)}
        return tuple(sorted(used))

    def organisers(self) -> tuple[Choice, ...]:
        """Every organisation as a choice, by name."""
        found = sorted(self._store.all(Organisation), key=lambda one: one.short_name.casefold())
        return tuple(organisation_choice(one) for one in found)

    def people(self) -> tuple[Choice, ...]:
        """Everybody as a choice, on the core of the surname."""
        return self._store.remembered(
            "people of events",
            lambda: tuple(person_choice(one, listed_name(one)) for one in people_by_name(self._store)),
        )

    def places(self) -> tuple[str, ...]:
        """The locations to choose from, in words and by name."""
        return places_offered(self._store)

    def documents(self) -> tuple[tuple[str, str], ...]:
        """The stukken by title, of which one can be the beleidsplan."""
        return titles_of_documents(self._store)

    # Events

    def add(self, name: str, start: str = "", end: str = "", place: str = "", organiser_id: str = "") -> ChangeSet:
        """Begin an event; its days and place are what was typed, and may be left open.

        Raises:
            FieldEmpty, TextTooLong, DateNotUnderstood, PeriodReversed: something cannot be kept so.
            RecordMissing: there is no such organisation.
        """
        location, fresh = location_meant(self._store, place)
        first = day_typed(start, self._today())
        event = Event(
            id=new_id("evt"),
            name=required_line(name, "name"),
            organiser_id=self._store.get(Organisation, organiser_id).id if organiser_id else None,
            start_date=first,
            end_date=day_typed(end, first or self._today()) or first,
            location_id=location.id if location else None,
        )
        _check_days(event)
        with self._store.unit_of_work(Action.ADD_EVENT, event.id) as work:
            if fresh and location is not None:
                work.add(location)
            work.add(event)
        return work.made()

    def edit(self, event_id: EventId, field: str, typed: str) -> ChangeSet | None:
        """Change what was typed or chosen of an event; None when it says that already.

        ``field`` is name, start_date, end_date, place, organiser_id, dossier_id, aliases, rules, changeover_min,
        dinner_capacity, or of the plan that was adopted document_id, adopted_on or core_themes.

        Raises:
            FieldEmpty, TextTooLong, DateNotUnderstood, PeriodReversed, PlacesNotUnderstood: it cannot be kept so.
            PlacesTaken: more people than that have a place at the dinner; new places are kept for who waits.
            RecordMissing: there is no such event, organisation, dossier or stuk.
        """
        before = self._store.get(Event, event_id)
        fresh: Location | None = None
        if field == "place":
            location, is_new = location_meant(self._store, typed)
            fresh = location if is_new else None
            after = replace(before, location_id=location.id if location else None)
        elif field in _PLAN:
            plan = before.policy_plan or PolicyPlan()
            changed: dict[str, Any] = {field: self._checked(before, field, typed)}
            plan = replace(plan, **changed)
            after = replace(before, policy_plan=plan if plan != PolicyPlan() else None)
        else:
            changed = {field: self._checked(before, field, typed)}
            after = replace(before, **changed)
            if field == "dinner_capacity":
                target = Target(RegistrationChoice.DINNER, event_id)
                return self._waiting.set_capacity(event_id, target, after.dinner_capacity)
        if field == "start_date":
            after = _with_end(before, after)
        _check_days(after)
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_EVENT, event_id) as work:
            if fresh is not None:
                work.add(fresh)
            work.put(after)
        return work.made()

    def remove(self, event_id: EventId) -> ChangeSet:
        """Take an event away with its whole programme.

        Raises:
            RecordMissing: there is none.
            RecordInUse: people are registered for it.
        """
        event = self._store.get(Event, event_id)
        registered = self._store.where(Registration, "event_id", [event_id])
        if registered:
            raise RecordInUse(event.name, len(registered))
        with self._store.unit_of_work(Action.REMOVE_EVENT, event_id) as work:
            for kind in _OWN:
                own: Sequence[Any] = self._store.where(kind, "event_id", [event_id])
                for one in own:
                    work.remove(kind, one.id, event.name)
            work.remove(Event, event_id, event.name)
        return work.made()

    # Rooms

    def add_room(self, event_id: EventId, name: str, capacity: str = "") -> ChangeSet | None:
        """Give an event a room, with the number of persons it holds where that is known; None when it has it.

        Raises:
            FieldEmpty, TextTooLong, PlacesNotUnderstood: it cannot be kept so.
            RecordMissing: there is no such event.
        """
        event = self._store.get(Event, event_id)
        room = EventRoom(name=required_line(name, "room"), capacity=number_typed(capacity))
        if any(one.name.casefold() == room.name.casefold() for one in event.rooms):
            return None
        return self._put_rooms(event, (*event.rooms, room))

    def edit_room(self, event_id: EventId, name: str, field: str, typed: str) -> ChangeSet | None:
        """Change the name or the capacity of a room; what is in it goes along. None when it says that already.

        Raises:
            FieldEmpty, TextTooLong, PlacesNotUnderstood, RoomNameTaken: it cannot be kept so.
            RecordMissing: there is no such event.
        """
        event = self._store.get(Event, event_id)
        if field == "capacity":
            capacity = number_typed(typed)
            rooms = [replace(one, capacity=capacity) if one.name == name else one for one in event.rooms]
            return self._put_rooms(event, tuple(rooms))
        new = required_line(typed, "room")
        others = [one for one in event.rooms if one.name != name]
        taken = next((one.name for one in others if one.name.casefold() == new.casefold()), None)
        if taken is not None:
            raise RoomNameTaken(taken)
        rooms = [replace(one, name=new) if one.name == name else one for one in event.rooms]
        return self._put_rooms(event, tuple(rooms), (name, new))

    def move_room(self, event_id: EventId, name: str, step: int) -> ChangeSet | None:
        """Move a room along the grid; None when it stands at the end already.

        Raises:
            RecordMissing: there is no such event.
        """
        event = self._store.get(Event, event_id)
        names = [one.name for one in event.rooms]
        place = names.index(name) if name in names else -1
        if place < 0 or not 0 <= place + step < len(names):
            return None
        rooms = list(event.rooms)
        rooms.insert(place + step, rooms.pop(place))
        return self._put_rooms(event, tuple(rooms))

    def remove_room(self, event_id: EventId, name: str) -> ChangeSet | None:
        """Take a room away in which nothing is.

        Raises:
            RoomInUse: something of the programme is there.
            RecordMissing: there is no such event.
        """
        event = self._store.get(Event, event_id)
        used = self._rooms_used(event_id).count(name)
        if used:
            raise RoomInUse(name, used)
        return self._put_rooms(event, tuple(one for one in event.rooms if one.name != name))

    # Inner workings

    def _put_rooms(
        self, event: Event, rooms: tuple[EventRoom, ...], renamed: tuple[str, str] | None = None
    ) -> ChangeSet | None:
        if rooms == event.rooms:
            return None
        with self._store.unit_of_work(Action.ARRANGE_EVENT_ROOMS, event.id) as work:
            work.put(replace(event, rooms=rooms))
            if renamed is not None:
                for slot in self._store.where(EventSlot, "event_id", [event.id]):
                    work.put(replace(slot, room=renamed[1]) if slot.room == renamed[0] else slot)
                for session in self._store.where(EventSession, "event_id", [event.id]):
                    work.put(replace(session, room=renamed[1]) if session.room == renamed[0] else session)
        return work.made()

    def _rooms_used(self, event_id: str) -> list[str]:
        slots = self._store.where(EventSlot, "event_id", [event_id])
        sessions = self._store.where(EventSession, "event_id", [event_id])
        return [room for room in (*(one.room for one in slots), *(one.room for one in sessions)) if room]

    def _checked(self, before: Event, field: str, typed: str) -> Any:
        if field in ("start_date", "end_date", "adopted_on"):
            return day_typed(typed, before.start_date or self._today())
        if field in ("organiser_id", "dossier_id", "document_id"):
            kinds: dict[str, type[Any]] = {"organiser_id": Organisation, "dossier_id": Dossier, "document_id": Document}
            return self._store.get(kinds[field], typed).id if typed else None
        if field in ("aliases", "core_themes"):
            return names_typed(typed, field)
        if field == "rules":
            return lines_typed(typed, field)
        if field in ("changeover_min", "dinner_capacity"):
            return number_typed(typed, LONGEST_CHANGEOVER) if field == "changeover_min" else number_typed(typed)
        return required_line(typed, "name")

    def _place(self, event: Event) -> str:
        return location_words(self._store.find(Location, event.location_id))

    def _line(self, event: Event) -> EventLine:
        organiser = self._store.find(Organisation, event.organiser_id)
        return EventLine(
            event.id,
            event.name,
            event.start_date,
            event.end_date,
            self._place(event),
            organiser.short_name if organiser else "",
            *counts_of(self._store, event.id),
        )


def _check_days(event: Event) -> None:
    if event.start_date is not None and event.end_date is not None and event.end_date < event.start_date:
        raise PeriodReversed(event.start_date, event.end_date)


def _with_end(before: Event, after: Event) -> Event:
    """The event with its last day as long after the first as it was, when it would otherwise end before it begins."""
    if after.start_date is None or after.end_date is None or after.start_date <= after.end_date:
        return after
    length = after.end_date - before.start_date if before.start_date else dt.timedelta()
    return replace(after, end_date=after.start_date + length)
