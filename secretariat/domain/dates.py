"""Dates as a secretariat knows them: sometimes only a month, always with workdays in mind."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Collection


class DatePrecision(enum.StrEnum):
    """How exactly a date is known; the sources often give only a month or a year (``domain.md`` §0.4)."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    UNKNOWN = "unknown"


def is_workday(day: dt.date, holidays: Collection[dt.date]) -> bool:
    """Whether people work on this day: not in a weekend, not on one of the holidays."""
    return day.weekday() < 5 and day not in holidays


def add_workdays(day: dt.date, count: int, holidays: Collection[dt.date]) -> dt.date:
    """The day that lies ``count`` workdays after ``day``, or before it if negative (``domain.md`` §2.3 rule 18).

    Raises:
        OverflowError: the calendar ends before that day.
    """
    step = dt.timedelta(days=1 if count > 0 else -1)
    left = abs(count)
    while left:
        day += step
        if is_workday(day, holidays):
            left -= 1
    return day


def in_period(day: dt.date, start: dt.date | None, end: dt.date | None) -> bool:
    """Whether a day falls in a period; a bound that is missing is open, both bounds belong to it."""
    return (start is None or start <= day) and (end is None or day <= end)


def periods_overlap(
    start: dt.date | None, end: dt.date | None, other_start: dt.date | None, other_end: dt.date | None
) -> bool:
    """Whether two periods share a day; bounds as in :func:`in_period`."""
    return (end is None or other_start is None or other_start <= end) and (
        other_end is None or start is None or start <= other_end
    )
