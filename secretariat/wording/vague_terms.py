"""Terms that are no day: "in mei", "vóór 2025", "Q2", "volgende maand"; each with the last day that still fits.

A term that says nothing of an end ("na de zomer", "z.s.m.") has none: it stays words, and is never te laat.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from secretariat.wording.date_entry import month_number
from secretariat.wording.dates import MONTHS


@dataclass(frozen=True, slots=True)
class Vague:
    """A term in words that name its year, and the last day on which it is kept."""

    words: str
    last_day: dt.date


@dataclass(frozen=True, slots=True)
class _Span:
    """A stretch of days; ``named`` are words to keep instead of the typed ones ("volgend jaar" → "in" "2024")."""

    first: dt.date
    last: dt.date
    named: str = ""
    lead: str = "in"
    has_year: bool = True


_Reader = Callable[[re.Match[str], dt.date], _Span | None]


def read_vague(typed: str, today: dt.date) -> Vague | None:
    """The term that was meant, a month or quarter without a year being the first that has not passed; or None."""
    words = " ".join(typed.split()).rstrip(".")
    match = _WHOLE.fullmatch(words)
    if match is None:
        return None
    lead = (match["lead"] or "").strip()
    try:
        found = _kept_until(lead, match["span"].casefold(), today)
    except (ValueError, OverflowError):
        return None
    if found is None:
        return None
    span, last = found
    if span.named:
        return Vague(f"{lead or span.lead} {span.named}".strip(), last)
    return Vague(words if span.has_year else f"{words} {span.first.year}", last)


def says_its_day(words: str, day: dt.date) -> bool:
    """Whether these words alone tell that the last day is this one: "in mei 2024" for 31 May 2024, not "in mei"."""
    return read_vague(words, day) == Vague(words, day)


def _kept_until(lead: str, words: str, today: dt.date) -> tuple[_Span, dt.date] | None:
    """The days that are named and the last one that is in time; the year is the first in which that is ahead."""
    span = _span_of(words, today)
    if span is None:
        return None
    last = _last_of(lead, span)
    if span.has_year or last >= today:
        return span, last
    later = _span_of(words, dt.date(today.year + 1, 1, 1))
    return (later, _last_of(lead, later)) if later is not None else None


def _last_of(lead: str, span: _Span) -> dt.date:
    return span.first - dt.timedelta(days=1) if _BEFORE.match(lead) else span.last


def _span_of(words: str, today: dt.date) -> _Span | None:
    for pattern, reader in _SPANS:
        match = pattern.fullmatch(words)
        if match is not None:
            return reader(match, today)
    return None


def _month(match: re.Match[str], today: dt.date) -> _Span | None:
    number = month_number(match["month"])
    if not number:
        return None
    written = match["year"]
    year = int(written) if written else today.year + (number < today.month)
    return _months(year, number, 1, has_year=bool(written))


def _year(match: re.Match[str], today: dt.date) -> _Span:
    first, count = _PARTS_OF_YEAR[match["part"] or ""]
    return _months(int(match["year"]), first, count)


def _quarter(match: re.Match[str], today: dt.date) -> _Span:
    number = _NUMBERS[match["number"]]
    written = match["year"]
    year = int(written) if written else today.year + (3 * number < today.month)
    return _months(year, 3 * number - 2, 3, has_year=bool(written))


def _half(match: re.Match[str], today: dt.date) -> _Span:
    first = 1 if _NUMBERS[match["number"]] == 1 else 7
    written = match["year"]
    year = int(written) if written else today.year + (first + 5 < today.month)
    named = "" if written else f"de {match['number']} helft van {year}"
    return _months(year, first, 6, named=named, has_year=bool(written))


def _this_or_next(match: re.Match[str], today: dt.date) -> _Span:
    step = 1 if match["which"].startswith("volgend") else 0
    unit = match["unit"]
    if unit == "jaar":
        part, year = match["part"] or "", today.year + step
        first, count = _PARTS_OF_YEAR[part]
        return _months(year, first, count, named=f"{part} {year}".strip(), lead="" if part else "in")
    if unit == "kwartaal":
        quarters = today.year * 4 + (today.month - 1) // 3 + step
        year, place = divmod(quarters, 4)
        return _months(year, 3 * place + 1, 3, named=f"het {place + 1}e kwartaal van {year}")
    if unit == "maand":
        year, place = divmod(today.year * 12 + today.month - 1 + step, 12)
        return _months(year, place + 1, 1, named=f"{MONTHS[place]} {year}")
    monday = today + dt.timedelta(days=7 * step - today.weekday())
    named = f"week {monday.isocalendar().week} van {monday.isocalendar().year}"
    return _Span(monday, monday + dt.timedelta(days=6), named)


def _end_of(match: re.Match[str], today: dt.date) -> _Span:
    """The end of this month or week, which is in time both before it and on it."""
    if match["unit"] == "maand":
        end = _months(today.year, today.month, 1).last
        named = f"eind {MONTHS[end.month - 1]} {end.year}"
    else:
        end = today + dt.timedelta(days=6 - today.weekday())
        named = f"eind week {end.isocalendar().week} van {end.isocalendar().year}"
    return _Span(end + dt.timedelta(days=1), end, named, "")


def _months(year: int, first: int, count: int, *, named: str = "", lead: str = "in", has_year: bool = True) -> _Span:
    last = first + count - 1
    end = dt.date(year, last, calendar.monthrange(year, last)[1])
    return _Span(dt.date(year, first, 1), end, named, lead, has_year)


_PARTS_OF_YEAR = {"": (1, 12), "begin": (1, 3), "half": (4, 3), "medio": (4, 3), "eind": (10, 3), "einde": (10, 3)}
"""From which month, and how many, a part of a year is."""
_NUMBERS = {
    **{f"{number}": number for number in range(1, 5)},
    **{f"{number}e": number for number in range(1, 5)},
    **{"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4},
}
_BEFORE = re.compile(r"(?:uiterlijk )?(?:voor|vóór|tot)\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"(?P<lead>(?:in de loop van|in|binnen|gedurende|rond|tot en met|t/m|(?:uiterlijk )?(?:voor|vóór|tot)|uiterlijk in"
    r"|uiterlijk) )?(?:het |de )?(?P<span>.+)",
    re.IGNORECASE,
)
_YEAR_FIGURES = r"(?P<year>20[0-9]{2})"
_PART = r"(?P<part>begin|half|medio|einde?)"
_COUNTED = r"(?P<number>[1-4]e|eerste|tweede|derde|vierde|laatste)"
_SPANS: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"(?:{_PART} )?{_YEAR_FIGURES}", _year),
        (rf"(?P<month>[a-z]{{3,}}\.?)(?: {_YEAR_FIGURES})?", _month),
        (rf"{_COUNTED} kwartaal(?:(?: van)? {_YEAR_FIGURES})?", _quarter),
        (rf"q(?P<number>[1-4])(?: {_YEAR_FIGURES})?", _quarter),
        (rf"(?P<number>1e|2e|eerste|tweede) helft van (?:het jaar|{_YEAR_FIGURES})", _half),
        (rf"(?:{_PART}(?: van)? )?(?:het )?(?P<which>dit|volgend) (?P<unit>jaar|kwartaal)", _this_or_next),
        (r"(?P<which>deze|volgende) (?P<unit>maand|week)", _this_or_next),
        (r"einde? (?:van )?(?:de|deze) (?P<unit>maand|week)", _end_of),
    )
)
