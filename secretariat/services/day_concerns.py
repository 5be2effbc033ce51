"""What there is to know about days for an overleg, from one look at the file: members and places are read once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from secretariat.domain.bodies import Membership
from secretariat.domain.meeting_planning import (
    NOT_HELD,
    Concern,
    ConcernKind,
    expected_at_both,
    meetings_in_the_way,
)
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Person, formal_name
from secretariat.services.calendar import bevrijdingsdag_is_free, holiday_name, school_holiday_name
from secretariat.services.locations import known_location
from secretariat.storage.store import Store


class DayConcerns:
    """Made for one question, of one day or of a whole year."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._members: dict[str, Sequence[Membership]] = {}
        self._places: dict[str, str | None] = {}
        self._bevrijdingsdag = bevrijdingsdag_is_free(store.settings())

    def about(self, day: dt.date) -> tuple[Concern, ...]:
        """Whether a day is free: a weekend, a feestdag, a school holiday."""
        found = [Concern(ConcernKind.WEEKEND, day)] if day.weekday() >= 5 else []
        for kind, name in (
            (ConcernKind.HOLIDAY, holiday_name(day, self._bevrijdingsdag)),
            (ConcernKind.SCHOOL_HOLIDAY, school_holiday_name(day)),
        ):
            if name:
                found.append(Concern(kind, day, name))
        return tuple(found)

    def place(self, typed: str) -> str | None:
        """The location that is called so, by id; for one that is not known yet its own words, None without any."""
        if typed not in self._places:
            known = known_location(self._store, typed)
            self._places[typed] = known.id if known else " ".join(typed.casefold().split()) or None
        return self._places[typed]

    def of(self, meeting: Meeting, others: Iterable[Meeting]) -> tuple[Concern, ...]:
        """What there is to know about a meeting on its day, among the other ones of that day."""
        if meeting.date is None:
            return ()
        that_day = list(others)
        found = list(self.about(meeting.date))
        found += meetings_in_the_way(
            that_day, meeting.body_id, meeting.location_id, meeting.start_time, meeting.end_time
        )
        return (*found, *self._people_in_the_way(meeting.body_id, that_day, meeting.date))

    def _people_in_the_way(self, body_id: str, others: Iterable[Meeting], day: dt.date) -> Iterable[Concern]:
        """The meetings of other bodies that day at which members of this body are expected as well."""
        for one in others:
            if one.body_id == body_id or one.status in NOT_HELD:
                continue
            ids = expected_at_both(self._members_of(body_id), self._members_of(one.body_id), day)
            names = tuple(formal_name(person) for person in self._store.by_ids(Person, ids))
            if names:
                yield Concern(ConcernKind.SAME_PEOPLE, day, one.code, one.start_time, one.end_time, names)

    def _members_of(self, body_id: str) -> Sequence[Membership]:
        if body_id not in self._members:
            self._members[body_id] = self._store.where(Membership, "body_id", [body_id])
        return self._members[body_id]
