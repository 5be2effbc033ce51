"""Keep the werkbezoeken of an event: who receives, where, what is seen and asked, and how one gets there and home."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.events import Event, Excursion, RegistrationChoice
from secretariat.domain.organisations import Location, Organisation
from secretariat.domain.records import EventId
from secretariat.domain.registrations import Target
from secretariat.services.event_entry import lines_typed, names_typed, number_typed, time_typed
from secretariat.services.identity import new_id
from secretariat.services.locations import location_meant
from secretariat.services.registration_book import check_room
from secretariat.services.typed import optional_line, optional_text, required_line
from secretariat.services.waiting_lists import WaitingListService
from secretariat.storage.store import Store
from secretariat.wording.places import location_words

_TICKS = ("bus_available", "station_nearby")
_NUMBERS = ("capacity", "bus_capacity")
_LINES = ("place", "station_name")


@dataclass(frozen=True, slots=True)
class ExcursionLine:
    """A werkbezoek as a list shows it."""

    id: str
    title: str
    hosts: str
    place: str
    capacity: int | None
    departure: str
    bus_capacity: int | None


@dataclass(frozen=True, slots=True)
class ExcursionRecord:
    """One werkbezoek with the words for what it names."""

    excursion: Excursion
    hosts: tuple[tuple[str, str], ...]
    address: str


class ExcursionService:
    """The werkbezoeken of the events."""

    def __init__(self, store: Store, waiting: WaitingListService) -> None:
        self._store = store
        self._waiting = waiting

    def lines(self, event_id: EventId) -> tuple[ExcursionLine, ...]:
        """The werkbezoeken of an event, in the order in which they were entered."""
        found = self._store.where(Excursion, "event_id", [event_id])
        wanted = sorted({one for excursion in found for one in excursion.host_organisation_ids})
        names = {one.id: one.short_name for one in self._store.by_ids(Organisation, wanted)}
        return tuple(
            ExcursionLine(
                id=one.id,
                title=one.title,
                hosts=", ".join(names.get(host, "") for host in one.host_organisation_ids),
                place=one.place or "",
                capacity=one.capacity,
                departure=one.bus_departure.strftime("%H:%M") if one.bus_departure and one.bus_available else "",
                bus_capacity=one.bus_capacity if one.bus_available else None,
            )
            for one in found
        )

    def record(self, excursion_id: str) -> ExcursionRecord:
        """One werkbezoek.

        Raises:
            RecordMissing: there is none.
        """
        excursion = self._store.get(Excursion, excursion_id)
        known = {one.id: one for one in self._store.by_ids(Organisation, excursion.host_organisation_ids)}
        hosts = [(one, known[one].short_name) for one in excursion.host_organisation_ids if one in known]
        address = location_words(self._store.find(Location, excursion.location_id))
        return ExcursionRecord(excursion, tuple(hosts), address)

    def add(self, event_id: EventId, title: str) -> ChangeSet:
        """Offer a werkbezoek.

        Raises:
            FieldEmpty, TextTooLong: the title cannot be kept so.
            RecordMissing: there is no such event.
        """
        event = self._store.get(Event, event_id)
        excursion = Excursion(id=new_id("exc"), event_id=event.id, title=required_line(title, "title"))
        with self._store.unit_of_work(Action.ADD_EXCURSION, excursion.id) as work:
            work.add(excursion)
        return work.made()

    def edit(self, excursion_id: str, field: str, typed: str) -> ChangeSet | None:
        """Change what was typed of a werkbezoek; None when it says that already.

        ``field`` is title, place, address, aliases or topics (names between semicolons), questions (one on each line),
        description, capacity, bus_available (a tick), bus_capacity, bus_departure, station_nearby (a tick) or
        station_name.

        Raises:
            FieldEmpty, TextTooLong, PlacesNotUnderstood, TimeNotUnderstood: it cannot be kept so.
            PlacesTaken: more people than that have a place; new places are kept for who waits.
            RecordMissing: there is no such werkbezoek.
        """
        before = self._store.get(Excursion, excursion_id)
        fresh: Location | None = None
        if field == "address":
            location, is_new = location_meant(self._store, typed)
            fresh = location if is_new else None
            after = replace(before, location_id=location.id if location else None)
        else:
            changed: dict[str, Any] = {field: _checked(field, typed)}
            after = replace(before, **changed)
            if field == "capacity" or (field == "bus_capacity" and before.bus_available):
                choice = RegistrationChoice.BUS if field == "bus_capacity" else RegistrationChoice.EXCURSION
                return self._waiting.set_capacity(before.event_id, Target(choice, before.id), changed[field])
            if field == "bus_available" and not after.bus_available and before.bus_available:
                check_room(self._store, before.event_id, Target(RegistrationChoice.BUS, before.id), 0)
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_EXCURSION, excursion_id) as work:
            if fresh is not None:
                work.add(fresh)
            work.put(after)
        return work.made()

    def set_hosts(self, excursion_id: str, organisation_ids: Sequence[str]) -> ChangeSet | None:
        """Say which organisations receive the visitors; None when it says that already.

        Raises:
            RecordMissing: there is no such werkbezoek or organisation.
        """
        before = self._store.get(Excursion, excursion_id)
        hosts = tuple(dict.fromkeys(self._store.get(Organisation, one).id for one in organisation_ids))
        if hosts == before.host_organisation_ids:
            return None
        with self._store.unit_of_work(Action.EDIT_EXCURSION, excursion_id) as work:
            work.put(replace(before, host_organisation_ids=hosts))
        return work.made()

    def remove(self, excursion_id: str) -> ChangeSet:
        """Take a werkbezoek away.

        Raises:
            RecordMissing: there is none.
            RecordInUse: somebody chose it.
        """
        excursion = self._store.get(Excursion, excursion_id)
        with self._store.unit_of_work(Action.REMOVE_EXCURSION, excursion_id) as work:
            work.remove(Excursion, excursion_id, excursion.title)
        return work.made()


def _checked(field: str, typed: str) -> Any:
    if field in ("aliases", "topics"):
        return names_typed(typed, field)
    if field == "questions":
        return lines_typed(typed, field)
    if field == "description":
        return optional_text(typed, field)
    if field in _NUMBERS:
        return number_typed(typed)
    if field in _TICKS:
        return bool(typed)
    if field == "bus_departure":
        return time_typed(typed)
    if field in _LINES:
        return optional_line(typed, field)
    return required_line(typed, "title")
