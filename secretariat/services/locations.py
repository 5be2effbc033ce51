"""Keep the locations where overleggen are: names, rooms, and which are no longer offered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.organisations import Location, Organisation
from secretariat.domain.refusals import OnlyArchivable, RecordInUse
from secretariat.services.identity import new_id
from secretariat.services.typed import optional_line, required_line
from secretariat.storage.meetings import meetings_per_location
from secretariat.storage.references import references_to
from secretariat.storage.store import Store
from secretariat.wording.places import location_words


@dataclass(frozen=True, slots=True)
class LocationLine:
    """One location as a list shows it, with how many overleggen are there."""

    id: str
    name: str
    room: str
    place: str
    organisation_id: str
    organisation: str
    meetings: int
    archived: bool


class LocationService:
    """The locations of the association."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def lines(self) -> tuple[LocationLine, ...]:
        """All locations by name, those that are no longer offered last."""
        found = self._store.all(Location)
        homes = self._store.by_ids(Organisation, [one.organisation_id for one in found if one.organisation_id])
        names = {one.id: one.short_name for one in homes}
        used = meetings_per_location(self._store)
        lines = (
            LocationLine(
                id=one.id,
                name=one.name,
                room=one.room or "",
                place=one.place or "",
                organisation_id=one.organisation_id or "",
                organisation=names.get(one.organisation_id or "", ""),
                meetings=used.get(one.id, 0),
                archived=one.archived_on is not None,
            )
            for one in found
        )
        return tuple(sorted(lines, key=lambda line: (line.archived, line.name.casefold(), line.room.casefold())))

    def of_organisation(self, organisation_id: str) -> tuple[LocationLine, ...]:
        """The locations in the house of an organisation."""
        return tuple(line for line in self.lines() if line.organisation_id == organisation_id)

    def add(self, name: str, place: str = "", room: str = "", organisation_id: str = "") -> ChangeSet:
        """Enter a location, in the house of an organisation if one is named.

        Raises:
            FieldEmpty, TextTooLong: something cannot be kept so.
            RecordMissing: there is no such organisation.
        """
        location = Location(
            id=new_id("loc"),
            name=required_line(name, "name"),
            place=optional_line(place, "place"),
            room=optional_line(room, "room"),
            organisation_id=self._home(organisation_id),
        )
        with self._store.unit_of_work(Action.ADD_LOCATION, location.id) as work:
            work.add(location)
        return work.made()

    def edit(self, location_id: str, field: str, typed: str) -> ChangeSet | None:
        """Change the name, place or room; None when it says that already.

        Raises:
            FieldEmpty, TextTooLong: it cannot be kept so.
        """
        changes: dict[str, Any] = {field: (required_line if field == "name" else optional_line)(typed, field)}
        before = self._store.get(Location, location_id)
        return self._put(before, replace(before, **changes))

    def set_organisation(self, location_id: str, organisation_id: str) -> ChangeSet | None:
        """Say whose house it is, an empty id for nobody's; None when that is known.

        Raises:
            RecordMissing: there is no such organisation.
        """
        before = self._store.get(Location, location_id)
        return self._put(before, replace(before, organisation_id=self._home(organisation_id)))

    def set_archived(self, location_id: str, archived: bool) -> ChangeSet | None:
        """Say whether it is offered for new overleggen; those that are there keep it. None when that is known."""
        before = self._store.get(Location, location_id)
        if (before.archived_on is not None) == archived:
            return None
        after = replace(before, archived_on=self._today() if archived else None)
        return self._put(before, after, Action.ARCHIVE_LOCATION if archived else Action.BRING_BACK_LOCATION)

    def remove(self, location_id: str) -> ChangeSet:
        """Take a location away that is not used anywhere.

        Raises:
            OnlyArchivable: overleggen are there.
            RecordInUse: something else names it.
        """
        location = self._store.get(Location, location_id)
        found = references_to(self._store, Location, location_id, ())
        if found.meetings:
            raise OnlyArchivable(location.name, len(found.meetings))
        if found.others:
            raise RecordInUse(location.name, len(found.others))
        with self._store.unit_of_work(Action.REMOVE_LOCATION, location_id) as work:
            work.remove(Location, location_id, location.name)
        return work.made()

    def _home(self, organisation_id: str) -> str | None:
        return self._store.get(Organisation, organisation_id).id if organisation_id else None

    def _put(self, before: Location, after: Location, action: Action = Action.EDIT_LOCATION) -> ChangeSet | None:
        if after == before:
            return None
        with self._store.unit_of_work(action, after.id) as work:
            work.put(after)
        return work.made()


def places_offered(store: Store) -> tuple[str, ...]:
    """The locations to choose from, in words and by name."""
    offered = (one for one in store.all(Location) if one.archived_on is None)
    return tuple(sorted((location_words(one) for one in offered), key=str.casefold))


def location_meant(store: Store, typed: str) -> tuple[Location | None, bool]:
    """The location that was typed, by its name or in full, and whether it is a new one still to be written.

    Raises:
        TextTooLong: it cannot be kept so.
    """
    words = optional_line(typed, "location_id")
    if words is None:
        return None, False
    known = known_location(store, words)
    return (known, False) if known is not None else (Location(id=new_id("loc"), name=words), True)


def known_location(store: Store, typed: str) -> Location | None:
    """The location that is called so."""
    meant = typed.strip().casefold()
    names = ((one, (location_words(one).casefold(), one.name.casefold())) for one in store.all(Location))
    return next((one for one, known in names if meant and meant in known), None)
