"""A year at a glance: its ISO weeks with what is free, the overleggen, and how these get in each other's way."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from secretariat.domain.meeting_planning import NOT_HELD, Concern, ConcernKind
from secretariat.domain.meetings import Meeting
from secretariat.services.calendar import (
    bevrijdingsdag_is_free,
    dutch_holidays,
    holiday_name,
    school_holiday_name,
    school_holidays,
)
from secretariat.services.meeting_planning import MeetingFacts, MeetingPlanningService
from secretariat.storage.store import Store

_CLASHES = (ConcernKind.SAME_BODY, ConcernKind.PLACE_TAKEN, ConcernKind.SAME_PEOPLE)


@dataclass(frozen=True, slots=True)
class CalendarLine:
    """An overleg in its week, or a week without one: then ``meeting_id`` is empty and ``id`` the Monday.

    ``free`` names feestdagen with their day and school holidays of region Noord; ``concerns`` are only said of a
    meeting that is still to come.
    """

    id: str
    monday: dt.date
    meeting_id: str
    code: str
    title: str
    day: dt.date | None
    start: dt.time | None
    end: dt.time | None
    place: str
    free: tuple[tuple[dt.date | None, str], ...]
    concerns: tuple[Concern, ...]


@dataclass(frozen=True, slots=True)
class DayMeeting:
    """An overleg on a day; ``is_clash`` says that it gets in the way of another one."""

    id: str
    code: str
    title: str
    start: dt.time | None
    is_clash: bool


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day of a year: what it is called when it is free, and the overleggen."""

    day: dt.date
    holiday: str
    school_holiday: str
    meetings: tuple[DayMeeting, ...]


class YearCalendarService:
    """What a year looks like."""

    def __init__(self, store: Store, planning: MeetingPlanningService) -> None:
        self._store = store
        self._planning = planning

    def lines(self, year: int) -> tuple[CalendarLine, ...]:
        """Every ISO week of a year from first to last, a line for each of its overleggen."""
        held = [one for one in self._store.all(Meeting) if one.date and one.status not in NOT_HELD]
        held.sort(key=lambda one: (one.date or dt.date.min, one.start_time or dt.time.min, one.code))
        return tuple(line for monday in _mondays(year) for line in self._week(monday, held))

    def days(self, year: int) -> tuple[CalendarDay, ...]:
        """Every day of a year from first to last."""
        every_year = bevrijdingsdag_is_free(self._store.settings())
        first = dt.date(year, 1, 1)
        met: dict[dt.date, list[Meeting]] = defaultdict(list)
        for one in self._store.all(Meeting):
            if one.date and one.date.year == year and one.status not in NOT_HELD:
                met[one.date].append(one)
        count = (dt.date(year, 12, 31) - first).days + 1
        return tuple(
            CalendarDay(
                day=day,
                holiday=holiday_name(day, every_year),
                school_holiday=school_holiday_name(day),
                meetings=tuple(self._on_day(one) for one in sorted(met[day], key=_time)),
            )
            for day in (first + dt.timedelta(days=number) for number in range(count))
        )

    def _on_day(self, meeting: Meeting) -> DayMeeting:
        is_clash = bool(self._concerns(meeting, self._planning.place_of(meeting.id)))
        return DayMeeting(meeting.id, meeting.code, meeting.title, meeting.start_time, is_clash)

    def _week(self, monday: dt.date, held: list[Meeting]) -> Iterator[CalendarLine]:
        free = self._free(monday)
        there = [one for one in held if one.date and monday <= one.date < monday + dt.timedelta(days=7)]
        if not there:
            yield CalendarLine(monday.isoformat(), monday, "", "", "", None, None, None, "", free, ())
        for one in there:
            place = self._planning.place_of(one.id)
            yield CalendarLine(
                id=one.id,
                monday=monday,
                meeting_id=one.id,
                code=one.code,
                title=one.title,
                day=one.date,
                start=one.start_time,
                end=one.end_time,
                place=place,
                free=free,
                concerns=self._concerns(one, place),
            )

    def _concerns(self, meeting: Meeting, place: str) -> tuple[Concern, ...]:
        if not meeting.status.is_coming:
            return ()
        facts = MeetingFacts(date=meeting.date, start_time=meeting.start_time, end_time=meeting.end_time, place=place)
        found = self._planning.concerns(meeting.body_id, facts, meeting.id)
        return tuple(one for one in found if one.kind in _CLASHES)

    def _free(self, monday: dt.date) -> tuple[tuple[dt.date | None, str], ...]:
        every_year = bevrijdingsdag_is_free(self._store.settings())
        sunday = monday + dt.timedelta(days=6)
        days = sorted(day for day in dutch_holidays({monday.year, sunday.year}, every_year) if monday <= day <= sunday)
        schools = [one.name for one in school_holidays() if one.start <= sunday and monday <= one.end]
        named: list[tuple[dt.date | None, str]] = [(day, holiday_name(day, every_year)) for day in days]
        return (*named, *((None, name) for name in schools))


def _time(meeting: Meeting) -> tuple[dt.time, str]:
    return meeting.start_time or dt.time.min, meeting.code


def _mondays(year: int) -> Iterator[dt.date]:
    monday = dt.date.fromisocalendar(year, 1, 1)
    while monday.isocalendar().year == year:
        yield monday
        monday += dt.timedelta(days=7)
