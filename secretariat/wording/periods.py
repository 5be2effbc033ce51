"""Periods as a secretary types and reads them: "2023", "2021-2022", "1-1-2023 t/m 30-6-2023"."""

from __future__ import annotations

import datetime as dt
import re

from secretariat.wording.date_entry import read_date
from secretariat.wording.dates import date_range, short_date

Period = tuple[dt.date, dt.date]
"""The first and the last day."""

_YEARS = re.compile(r"(\d{4})(?:\s*(?:[-–—/]|t/m|tot en met|en)\s*(\d{4}|\d{2}))?")
_UNTIL = re.compile(r"\s+(?:t/m|tot en met|tot|[-–—])\s+", re.IGNORECASE)
_EARLIEST, _LATEST = 1900, 2200


def read_period(typed: str, today: dt.date) -> Period | None:
    """The period that was meant; None when it cannot be told, or ends before it begins."""
    words = " ".join(typed.casefold().split())
    years = _YEARS.fullmatch(words)
    if years is not None:
        first = int(years[1])
        last = int(years[2]) if years[2] else first
        last += first // 100 * 100 if last < 100 else 0
        if not _EARLIEST <= first <= last <= _LATEST:
            return None
        return dt.date(first, 1, 1), dt.date(last, 12, 31)
    ends = _UNTIL.split(words)
    if len(ends) != 2:
        return None
    start, end = (read_date(one, today) for one in ends)
    return (start, end) if start is not None and end is not None and start <= end else None


def period_words(start: dt.date, end: dt.date) -> str:
    """A period in a list or a name: "2023", "2021/2022", "01-02-2023 t/m 30-06-2023"."""
    if not _is_whole_years(start, end):
        return f"{short_date(start)} t/m {short_date(end)}"
    return str(start.year) if start.year == end.year else f"{start.year}/{end.year}"


def report_title(start: dt.date, end: dt.date) -> str:
    """What a report of this period is called: "Wat hebben we gedaan in 2023"."""
    if _is_whole_years(start, end):
        return f"Wat hebben we gedaan in {period_words(start, end)}"
    return f"Wat hebben we gedaan: {date_range(start, end)}"


def _is_whole_years(start: dt.date, end: dt.date) -> bool:
    return (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
