"""Dates that are typed as far as they are known: "mei 2024", "4e kwartaal 2024", "2024", "1 januari 2025"."""

from __future__ import annotations

import datetime as dt
import re

from secretariat.domain.dates import DatePrecision
from secretariat.wording.date_entry import Direction, month_number, read_date

_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)")
_MONTH = re.compile(r"(?P<month>[^\W\d_]{3,})\.?\s+(?P<year>(?:19|20)\d\d)")
_QUARTER = re.compile(
    r"(?:q(?P<short>[1-4])|(?P<long>[1-4])e\s+kwartaal)\s+(?:van\s+)?(?P<year>(?:19|20)\d\d)", re.IGNORECASE
)


def read_partial_date(typed: str, today: dt.date) -> tuple[dt.date, DatePrecision] | None:
    """The first day of what was typed, and how precise that is; None when it is no date.

    A day without a year lies near ``today``, rather behind it: papers are of the past.
    """
    words = " ".join(typed.split())
    if match := _YEAR.fullmatch(words):
        return dt.date(int(match["year"]), 1, 1), DatePrecision.YEAR
    if match := _QUARTER.fullmatch(words):
        return dt.date(int(match["year"]), 3 * int(match["short"] or match["long"]) - 2, 1), DatePrecision.QUARTER
    if (match := _MONTH.fullmatch(words)) and (month := month_number(match["month"])):
        return dt.date(int(match["year"]), month, 1), DatePrecision.MONTH
    day = read_date(words, today, Direction.AROUND)
    return (day, DatePrecision.DAY) if day else None
