"""Planning meetings: what a body asks of a new one, on which days a series falls, and what stands in the way."""

from __future__ import annotations

import calendar
import datetime as dt
import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from secretariat.domain.bodies import BodyKind, BodyRole, Membership
from secretariat.domain.dates import in_period
from secretariat.domain.meetings import Meeting, MeetingKind, MeetingStatus
from secretariat.domain.refusals import DayNeeded, DayToCome, PeriodReversed, StepOutOfOrder

LONGEST_SERIES = 120
"""More dates than this are a slip of the keyboard, not a year's plan."""

LAST_OF_MONTH = 6
"""Where the last weekday of a month stands among the first to the fifth."""
NOT_HELD = (MeetingStatus.POSTPONED, MeetingStatus.CANCELLED)
"""A meeting in such a state keeps nobody from anything."""
_NEARLY_EVERY = 8
"""A body that meets in more months than this meets every month, but for the summer."""
_KINDS = {BodyKind.WORKING_GROUP: MeetingKind.WORKING_GROUP, BodyKind.GENERAL_ASSEMBLY: MeetingKind.STATUTORY}


def kind_of_meeting(kind: BodyKind) -> MeetingKind:
    """What a meeting of such a body is, unless it is said otherwise."""
    return _KINDS.get(kind, MeetingKind.CONSULTATION)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often a body meets: every so many weeks, or on the nth weekday (-1 the last) of some months.

    ``also`` are further ones of a month, as in "every 2nd and 4th"; ``year`` is the only year that is meant, 0 for any.
    """

    weekday: int
    every_weeks: int = 0
    nth: int = 0
    months: tuple[int, ...] = ()
    skips_school_holidays: bool = False
    also: tuple[int, ...] = ()
    year: int = 0

    @property
    def places(self) -> tuple[int, ...]:
        """Which ones of a month, in order; none when it is counted in weeks."""
        every = {self.nth, *self.also} - {0}
        return tuple(sorted(every, key=lambda nth: nth if nth > 0 else LAST_OF_MONTH))


def days_of(rhythm: Rhythm, first: dt.date, last: dt.date) -> list[dt.date]:
    """The days of a rhythm from ``first`` to ``last``, at most :data:`LONGEST_SERIES` and one.

    Raises:
        PeriodReversed: the last day lies before the first.
    """
    if last < first:
        raise PeriodReversed(first, last)
    if rhythm.year:
        first, last = max(first, dt.date(rhythm.year, 1, 1)), min(last, dt.date(rhythm.year, 12, 31))
    found: list[dt.date] = []
    if rhythm.every_weeks:
        ahead = (rhythm.weekday - first.weekday()) % 7
        offset = first.toordinal() + ahead
        while offset <= last.toordinal() and len(found) <= LONGEST_SERIES:
            found.append(dt.date.fromordinal(offset))
            offset += 7 * rhythm.every_weeks
        return found
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month) and len(found) <= LONGEST_SERIES:
        if not rhythm.months or month in rhythm.months:
            days = {_nth_day(year, month, rhythm.weekday, nth) for nth in rhythm.places}
            found.extend(sorted(day for day in days if day is not None and first <= day <= last))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return found[: LONGEST_SERIES + 1]


def _nth_day(year: int, month: int, weekday: int, nth: int) -> dt.date | None:
    length = calendar.monthrange(year, month)[1]
    if nth < 0:
        back = (dt.date(year, month, length).weekday() - weekday) % 7
        return dt.date(year, month, length - back)
    day = 1 + (weekday - dt.date(year, month, 1).weekday()) % 7 + 7 * (nth - 1)
    return dt.date(year, month, day) if day <= length else None


def rhythm_of(days: Iterable[dt.date]) -> Rhythm | None:
    """The rhythm in which days of one year were chosen, by place in the month; None when three do not agree.

    What was moved once does not count: most of the days must fall so.
    """
    found = sorted(set(days))
    kinds = [(day.weekday(), (day.day - 1) // 7 + 1) for day in found]
    usual, count = max(((one, kinds.count(one)) for one in kinds), key=lambda pair: pair[1], default=((0, 0), 0))
    if count < 3 or 2 * count <= len(found):
        return None
    months = tuple(sorted({day.month for day in found}))
    return Rhythm(usual[0], nth=usual[1], months=() if len(months) > _NEARLY_EVERY else months)


class ConcernKind(enum.Enum):
    """What may be wrong with a day; it is said and never forbidden."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    SCHOOL_HOLIDAY = "school_holiday"
    SAME_BODY = "same_body"
    PLACE_TAKEN = "place_taken"
    SAME_PEOPLE = "same_people"
    TERMS_LAPSE = "terms_lapse"


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing to know about a day; ``name`` is the holiday, or the code of the meeting in the way.

    ``people`` are the names of those who are expected at both meetings.
    """

    kind: ConcernKind
    day: dt.date
    name: str = ""
    start: dt.time | None = None
    end: dt.time | None = None
    people: tuple[str, ...] = ()


def meetings_in_the_way(
    of_that_day: Iterable[Meeting],
    body_id: str,
    location_id: str | None,
    start: dt.time | None,
    end: dt.time | None,
) -> list[Concern]:
    """The meetings of a day that the body has already, or that have the place at that time."""
    found = []
    for one in of_that_day:
        if one.status in NOT_HELD or one.date is None:
            continue
        if one.body_id == body_id:
            found.append(Concern(ConcernKind.SAME_BODY, one.date, one.code, one.start_time, one.end_time))
        elif location_id and one.location_id == location_id and _at_once(start, end, one.start_time, one.end_time):
            found.append(Concern(ConcernKind.PLACE_TAKEN, one.date, one.code, one.start_time, one.end_time))
    return found


def expected_at_both(one: Iterable[Membership], other: Iterable[Membership], day: dt.date) -> list[str]:
    """Who belongs to both bodies on a day and comes to their meetings, by id; agendaleden only get the papers."""

    def who(body: Iterable[Membership]) -> set[str]:
        held = (seat for seat in body if in_period(day, seat.start_date, seat.end_date))
        return {seat.person_id for seat in held if seat.role is not BodyRole.AGENDA_MEMBER}

    return sorted(who(one) & who(other))


def _at_once(start: dt.time | None, end: dt.time | None, other: dt.time | None, other_end: dt.time | None) -> bool:
    """Whether two periods of a day overlap; a period without a beginning takes the whole day."""
    if start is None or other is None:
        return True
    return start < (other_end or dt.time.max) and other < (end or dt.time.max)


def around(
    of_body: Iterable[Meeting], day: dt.date | None, start: dt.time | None = None, code: str = ""
) -> tuple[Meeting | None, Meeting | None]:
    """The meetings of a body before and after a moment; without a day it lies after all of them."""
    others = [one for one in of_body if one.date is not None and one.status not in NOT_HELD]
    if day is None:
        return max(others, key=_moment, default=None), None
    moment = (day, start or dt.time.min, code)
    before = max((one for one in others if _moment(one) < moment), key=_moment, default=None)
    after = min((one for one in others if _moment(one) > moment), key=_moment, default=None)
    return before, after


def linked(of_body: Sequence[Meeting], new: Meeting) -> list[Meeting]:
    """The meetings of a body that change when ``new`` takes its place in time, ``new`` itself first.

    The one before and the one after then name it, and it names them; what was linked otherwise on purpose stays so.
    """
    others = [one for one in of_body if one.id != new.id]
    before, after = around(others, new.date, new.start_time, new.code)
    changed = [
        replace(new, previous_meeting_id=before.id if before else None, next_meeting_id=after.id if after else None)
    ]
    if before is not None and before.next_meeting_id in (None, after.id if after else None):
        changed.append(replace(before, next_meeting_id=new.id))
    if after is not None and after.previous_meeting_id in (None, before.id if before else None):
        changed.append(replace(after, previous_meeting_id=new.id))
    return changed


def unlinked(of_body: Sequence[Meeting], gone: Meeting) -> list[Meeting]:
    """The neighbours of a meeting that leaves its place in time, linked to each other instead."""
    changed = []
    for one in of_body:
        if one.id != gone.id and gone.id in (one.previous_meeting_id, one.next_meeting_id):
            previous = gone.previous_meeting_id if one.previous_meeting_id == gone.id else one.previous_meeting_id
            following = gone.next_meeting_id if one.next_meeting_id == gone.id else one.next_meeting_id
            changed.append(replace(one, previous_meeting_id=previous, next_meeting_id=following))
    return changed


def check_moved(before: Meeting, after: Meeting, today: dt.date) -> None:
    """Let a meeting have another day only where that can be.

    Raises:
        StepOutOfOrder: it was put off or cancelled, and keeps what it had.
        DayNeeded: people have its day, or it was held, and it would have none.
        DayToCome: it was held, and its day would still be to come.
    """
    if before.status.is_called_off:
        raise StepOutOfOrder("reschedule", before.status.value)
    held = before.status.has_been_held
    if after.date == before.date or not (held or before.status is MeetingStatus.CONVENED):
        return
    if after.date is None:
        raise DayNeeded(before.code, held)
    if held and after.date > today:
        raise DayToCome(before.code, after.date)


def loses_terms(before: Meeting, day: dt.date | None) -> bool:
    """Whether terms set by hand lapse on another day; what was held is only corrected, and keeps its terms."""
    return bool(before.term_overrides) and before.status.is_coming and before.date != day


def with_next_appointment(before: Meeting, after: Meeting) -> Meeting:
    """The meeting with a higher calendar sequence when calendars that have it must change; else as it is.

    Calendars may have a meeting as soon as it has a day: from its convocatie, or from the vergaderrooster of its body.
    """
    shown = ("title", "date", "start_time", "end_time", "location_id", "online_url", "status")
    changed = any(getattr(before, name) != getattr(after, name) for name in shown)
    if before.date is None or not changed:
        return after
    return replace(after, calendar_sequence=(before.calendar_sequence or 0) + 1)


def order_changes(of_body: Sequence[Meeting], before: Meeting, after: Meeting) -> bool:
    """Whether a meeting comes to stand between other ones when its day or time changes."""
    others = sorted((one for one in of_body if one.id != before.id and one.date is not None), key=_moment)
    places = [sum(_moment(one) < _moment(moved) for one in others) for moved in (before, after)]
    return places[0] != places[1] or (before.date is None) != (after.date is None)


def _moment(meeting: Meeting) -> tuple[dt.date, dt.time, str]:
    return meeting.date or dt.date.max, meeting.start_time or dt.time.min, meeting.code
