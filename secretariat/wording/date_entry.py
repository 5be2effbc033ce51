"""Dates as a Dutch office types them: "14-3", "vr", "+2w", "2e do mei"; day before month, always.

A date without a year is the nearest one from today on, because what is typed here lies ahead.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable

_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_SHORT_MONTHS = {"mrt": 3, "okt": 10, "sept": 9}
_DAYS_AWAY = {"vandaag": 0, "morgen": 1, "overmorgen": 2, "gisteren": -1, "eergisteren": -2}
_UNITS = {
    "d": "d",
    "dag": "d",
    "dagen": "d",
    "w": "w",
    "week": "w",
    "weken": "w",
    "m": "m",
    "maand": "m",
    "maanden": "m",
}

Reader = Callable[[re.Match[str], dt.date], dt.date | None]


def read_date(typed: str, today: dt.date) -> dt.date | None:
    """The day that was meant, or None when it cannot be told."""
    words = re.sub(r"\s+", " ", typed.strip().casefold()).rstrip(".")
    if words in _DAYS_AWAY:
        return today + dt.timedelta(days=_DAYS_AWAY[words])
    for pattern, reader in _FORMS:
        match = pattern.fullmatch(words)
        if match is None:
            continue
        try:
            found = reader(match, today)
        except (ValueError, OverflowError):
            continue
        if found is not None:
            return found
    return None


def _numbers(match: re.Match[str], today: dt.date) -> dt.date | None:
    return _on(int(match[1]), int(match[2]), match[3], today)


def _iso(match: re.Match[str], today: dt.date) -> dt.date | None:
    return dt.date(int(match[1]), int(match[2]), int(match[3]))


def _named_month(match: re.Match[str], today: dt.date) -> dt.date | None:
    month = _month(match[2])
    return _on(int(match[1]), month, match[3], today) if month else None


def _weekday(match: re.Match[str], today: dt.date) -> dt.date | None:
    weekday = _weekday_number(match[2])
    if weekday is None:
        return None
    ahead = (weekday - today.weekday()) % 7 or 7
    next_week = bool(match[1]) and today.weekday() + ahead < 7
    return today + dt.timedelta(days=ahead + 7 * next_week)


def _away(match: re.Match[str], today: dt.date) -> dt.date | None:
    count, unit = int(match[1]), _UNITS[match[2] or "d"]
    if unit == "m":
        month = today.month - 1 + count
        year, month = today.year + month // 12, month % 12 + 1
        return dt.date(year, month, min(today.day, calendar.monthrange(year, month)[1]))
    return today + dt.timedelta(days=count * (7 if unit == "w" else 1))


def _week(match: re.Match[str], today: dt.date) -> dt.date | None:
    weekday = _weekday_number(match[2]) if match[2] else 0
    if weekday is None:
        return None
    this_year = dt.date.fromisocalendar(today.isocalendar().year, int(match[1]), weekday + 1)
    if this_year >= today or (match[2] is None and this_year + dt.timedelta(days=6) >= today):
        return this_year
    return dt.date.fromisocalendar(today.isocalendar().year + 1, int(match[1]), weekday + 1)


def _nth_weekday(match: re.Match[str], today: dt.date) -> dt.date | None:
    weekday, month = _weekday_number(match[2]), _month(match[3])
    if weekday is None or not month:
        return None
    for year in [_year(match[4])] if match[4] else [today.year, today.year + 1]:
        first = dt.date(year, month, 1)
        day = first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (int(match[1]) - 1))
        if day.month == month and (match[4] or day >= today):
            return day
    return None


def _part_of_month(match: re.Match[str], today: dt.date) -> dt.date | None:
    month = _month(match[2])
    if not month:
        return None
    year = _year(match[3]) if match[3] else today.year + (month < today.month)
    day = {"begin": 1, "half": 15, "medio": 15, "eind": calendar.monthrange(year, month)[1]}[match[1]]
    return dt.date(year, month, day)


def _on(day: int, month: int, year: str | None, today: dt.date) -> dt.date | None:
    if year:
        return dt.date(_year(year), month, day)
    for candidate in range(today.year, today.year + 9):
        try:
            found = dt.date(candidate, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


def _year(written: str) -> int:
    return int(written) + (2000 if len(written) == 2 else 0)


def _month(word: str) -> int | None:
    word = word.rstrip(".")
    if word in _SHORT_MONTHS:
        return _SHORT_MONTHS[word]
    found = [place for place, name in enumerate(_MONTHS, start=1) if len(word) >= 3 and name.startswith(word)]
    return found[0] if len(found) == 1 else None


def _weekday_number(word: str) -> int | None:
    found = [place for place, name in enumerate(_WEEKDAYS) if len(word) >= 2 and name.startswith(word)]
    return found[0] if len(found) == 1 else None


_YEAR = r"(\d{4}|\d{2})"
_FORMS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"(\d{{1,2}})[-/.](\d{{1,2}})(?:[-/.]{_YEAR})?", _numbers),
        (r"(\d{4})-(\d{2})-(\d{2})", _iso),
        (rf"(?:[a-z]+ )?(\d{{1,2}})[- ]([a-z]+)\.?(?:[- ]{_YEAR})?", _named_month),
        (r"\+ ?(\d{1,4}) ?([a-z]+)?", lambda match, today: _away(match, today) if _known_unit(match) else None),
        (r"over (\d{1,4}) ([a-z]+)", lambda match, today: _away(match, today) if _known_unit(match) else None),
        (r"(?:week|wk) ?(\d{1,2})(?: ([a-z]+))?", _week),
        (rf"([1-5])e ([a-z]+)(?: (?:van|in))? ([a-z]+)(?: {_YEAR})?", _nth_weekday),
        (rf"(begin|half|medio|eind) ([a-z]+)(?: {_YEAR})?", _part_of_month),
        (r"(volgende (?:week )?)?([a-z]+)", _weekday),
    )
)


def _known_unit(match: re.Match[str]) -> bool:
    return match[2] is None or match[2] in _UNITS
