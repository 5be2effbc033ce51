"""Dates as a Dutch office types them: "14-3", "vr", "+2w", "2e do mei"; day before month, always.

A date without a year is the nearest one in the direction of the field: ahead for a term or a plan, around today for
what was held already, behind us for the beginning of a period.
"""

from __future__ import annotations

import calendar
import datetime as dt
import enum
import re
from collections.abc import Callable
from dataclasses import dataclass

from secretariat.wording.dates import MONTHS, WEEKDAYS, day_month_year

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

_COUNTS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}
_ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "laatste": -1}
Reader = Callable[[re.Match[str], dt.date, "Direction"], dt.date | None]


class Direction(enum.Enum):
    """Where a date without a year is looked for."""

    AHEAD = "ahead"
    """From today on: terms, plans."""
    AROUND = "around"
    """From ninety days ago until a year ahead: what was held."""
    BEGUN = "begun"
    """From eleven months ago until a month ahead: from when something counts, which mostly lies behind us."""


_LOOK_BACK = {
    Direction.AHEAD: dt.timedelta(),
    Direction.AROUND: dt.timedelta(days=90),
    Direction.BEGUN: dt.timedelta(days=335),
}


def read_date(typed: str, today: dt.date, direction: Direction = Direction.AHEAD) -> dt.date | None:
    """The day that was meant, or None when it cannot be told."""
    words = re.sub(r"\s+", " ", typed.replace(",", " ").strip().casefold()).rstrip(".")
    try:
        if words in _DAYS_AWAY:
            return today + dt.timedelta(days=_DAYS_AWAY[words])
        for pattern, reader in _FORMS:
            match = pattern.fullmatch(words)
            found = reader(match, today, direction) if match else None
            if found is not None:
                return found
    except (ValueError, OverflowError):
        return None
    return None


def read_past_date(typed: str, today: dt.date) -> dt.date | None:
    """The day that was meant, where what is written down lies behind us: "6 juni" is the last one, not the next."""
    found = read_date(typed, today)
    is_spoken = not any(sign.isdigit() for sign in typed) or typed.strip().startswith(("+", "over"))
    if found is None or found <= today or is_spoken:
        return found
    year_before = read_date(typed, today - dt.timedelta(days=364))
    return year_before if year_before is not None and year_before <= today else found


@dataclass(frozen=True, slots=True)
class When:
    """A day, month or year among other words; ``rest`` are those words."""

    rest: str
    year: int | None = None
    month: int | None = None
    day: int | None = None


def typed_when(typed: str) -> When | None:
    """The time that is named among words ("bibliotheek april", "cultuur 2-11-2023"); None when there is none."""
    rest: list[str] = []
    year = month = day = None
    for word in typed.replace(",", " ").casefold().split():
        numbers = re.fullmatch(r"([0-9]{1,2})[-/]([0-9]{1,2})(?:[-/]([0-9]{4}|[0-9]{2}))?", word)
        if numbers is not None:
            day, month, year = int(numbers[1]), int(numbers[2]), _year(numbers[3]) if numbers[3] else year
        elif month_number(word):
            month = month_number(word)
        elif re.fullmatch("(?:19|20)[0-9]{2}", word):
            year = int(word)
        elif re.fullmatch("[0-9]{1,2}", word):
            day = int(word)
        else:
            rest.append(word)
    if day is not None and month is None:
        return None
    return When(" ".join(rest), year, month, day) if year or month else None


def date_in_words(day: dt.date) -> str:
    """What a typed date is taken for: "vr 20 maart 2026 · week 12"."""
    return f"{WEEKDAYS[day.weekday()][:2]} {day_month_year(day)} · week {day.isocalendar().week}"


def other_weekday(typed: str, day: dt.date) -> str:
    """The weekday that was typed before a date that falls on another one ("donderdag"); else an empty text."""
    match = re.match(r"\s*([a-z]+)[ ,]+[0-9]", typed.casefold())
    weekday = weekday_number(match[1]) if match else None
    return "" if weekday in (None, day.weekday()) else WEEKDAYS[weekday or 0]


def _numbers(match: re.Match[str], today: dt.date, direction: Direction) -> dt.date | None:
    return _on(int(match[1]), int(match[2]), match[3], today, direction)


def _iso(match: re.Match[str], today: dt.date, direction: Direction) -> dt.date | None:
    return dt.date(int(match[1]), int(match[2]), int(match[3]))


def _named_month(match: re.Match[str], today: dt.date, direction: Direction) -> dt.date | None:
    month = month_number(match[3])
    if not month or (match[1] and weekday_number(match[1]) is None):
        return None
    return _on(int(match[2]), month, match[4], today, direction)


def _weekday(match: re.Match[str], today: dt.date, direction: Direction) -> dt.date | None:
    weekday = weekday_number(match[2])
    if weekday is None:
        return None
    which = (match[1] or "").split(" ")[0]
    back = which in ("afgelopen", "vorige") or (direction is Direction.AROUND and not which)
    if back:
        behind = (today.weekday() - weekday) % 7
        return today - dt.timedelta(days=behind if behind or not which else 7)
    ahead = (weekday - today.weekday()) % 7 or 7
    next_week = which == "volgende" and today.weekday() + ahead < 7
    return today + dt.timedelta(days=ahead + 7 * next_week)


def _away(match: re.Match[str], today: dt.date, direction: Direction) -> dt.date | None:
    sign, written, unit = match[1], match[2], _UNITS.get(match[3] or "d")
    if unit is None:
        return None
    count = (_COUNTS[written] if written in _COUNTS else int(written)) * (-1 if sign == "-" else 1)
    if unit == "m":
        month = today.month - 1 + count
        year, month = today.year + month // 12, month % 12 + 1
        return dt.date(year, month, min(today.day, calendar.monthrange(year, month)[1]))
    return today + dt.timedelta(days=count * (7 if unit == "w" else 1))


def _week(match: re.Match[str], today: dt.date, direction: Direction) -> dt.date | None:
    named = match["before"] or match["after"]
    weekday = weekday_number(named) if named else 0
    if weekday is None or (match["before"] and match["after"]):
        return None
    week, written = int(match["week"]), match["year"]
    if written:
        return dt.date.fromisocalendar(_year(written), week, weekday + 1)
    first = today - _LOOK_BACK[direction]
    for year in range(first.isocalendar().year, first.isocalendar().year + 8):
        if week > 52 and not _has_week(year, week):
            continue
        found = dt.date.fromisocalendar(year, week, weekday + 1)
        if found >= first or (not named and found + dt.timedelta(days=6) >= first):
            return found
    return None


def _has_week(year: int, week: int) -> bool:
    return dt.date(year, 12, 28).isocalendar().week >= week


def _nth_weekday(match: re.Match[str], today: dt.date, direction: Direction) -> dt.date | None:
    weekday, month = weekday_number(match[2]), month_number(match[3])
    nth = ordinal_number(match[1])
    if weekday is None or not month or nth is None:
        return None
    first = today - _LOOK_BACK[direction]
    for year in [_year(match[4])] if match[4] else range(first.year, first.year + 9):
        day = nth_weekday(year, month, nth, weekday)
        if day is not None and (match[4] or day >= first):
            return day
    return None


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> dt.date | None:
    """The nth Monday (weekday 0) … Sunday of a month, -1 for the last one; None when the month has no fifth."""
    if nth < 0:
        last = dt.date(year, month, calendar.monthrange(year, month)[1])
        return last - dt.timedelta(days=(last.weekday() - weekday) % 7)
    first = dt.date(year, month, 1)
    day = first.day + (weekday - first.weekday()) % 7 + 7 * (nth - 1)
    return first.replace(day=day) if day <= calendar.monthrange(year, month)[1] else None


def _part_of_month(match: re.Match[str], today: dt.date, direction: Direction) -> dt.date | None:
    month = month_number(match[2])
    if not month:
        return None
    first = today - _LOOK_BACK[direction]
    years = [_year(match[3])] if match[3] else [first.year, first.year + 1]
    for year in years:
        length = calendar.monthrange(year, month)[1]
        day = dt.date(year, month, {"begin": 1, "half": 15, "medio": 15}.get(match[1], length))
        if match[3] or day >= first:
            return day
    return None


def _on(day: int, month: int, year: str | None, today: dt.date, direction: Direction) -> dt.date | None:
    if year:
        return dt.date(_year(year), month, day)
    first = today - _LOOK_BACK[direction]
    for candidate in range(first.year, first.year + 9):
        try:
            found = dt.date(candidate, month, day)
        except ValueError:
            continue
        if found >= first:
            return found
    return None


def _year(written: str) -> int:
    return int(written) + (2000 if len(written) == 2 else 0)


def month_number(word: str) -> int | None:
    """The month that a word of at least three letters begins ("mrt", "sept", "november"), or None."""
    word = word.rstrip(".")
    if word in _SHORT_MONTHS:
        return _SHORT_MONTHS[word]
    found = [place for place, name in enumerate(MONTHS, start=1) if len(word) >= 3 and name.startswith(word)]
    return found[0] if len(found) == 1 else None


def weekday_number(word: str) -> int | None:
    """The day of the week that a word of at least two letters begins, 0 for Monday; or None ("maand" is a month)."""
    word = word.rstrip(".")
    begins = len(word) >= 2 and word != "maand"
    found = [place for place, name in enumerate(WEEKDAYS) if begins and name.startswith(word)]
    return found[0] if len(found) == 1 else None


def ordinal_number(word: str) -> int | None:
    """What "2e", "tweede" or "laatste" (-1) says, up to the fifth; or None."""
    if word in _ORDINALS:
        return _ORDINALS[word]
    match = re.fullmatch("([1-5])e", word)
    return int(match[1]) if match else None


_YEAR = "([0-9]{4}|[0-9]{2})"
_NTH = "([1-5]e|eerste|tweede|derde|vierde|vijfde|laatste)"
_COUNT = "([0-9]{1,4}|een|één|twee|drie|vier|vijf|zes)"
_WHICH = "volgende week |volgende |deze |aanstaande |komende |afgelopen |vorige "
_FORMS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"([0-9]{{1,2}})[-/.]([0-9]{{1,2}})(?:[-/.]{_YEAR})?", _numbers),
        (r"([0-9]{4})-([0-9]{2})-([0-9]{2})", _iso),
        (rf"(?:([a-z]+)\.? )?([0-9]{{1,2}})[- ]?([a-z]+)\.?(?:[- ]{_YEAR})?", _named_month),
        (r"([-+]) ?([0-9]{1,4}) ?([a-z]+)?", _away),
        (rf"(over) {_COUNT} ([a-z]+)", _away),
        (
            r"(?:(?P<before>[a-z]+) )?(?:in )?(?:week|wk) ?(?P<week>[0-9]{1,2})(?: (?P<after>[a-z]+))?"
            r"(?: (?P<year>[0-9]{4}))?",
            _week,
        ),
        (rf"{_NTH} ([a-z]+)(?: (?:van|in))? ([a-z]+)(?: {_YEAR})?", _nth_weekday),
        (rf"(begin|half|medio|eind|einde) ([a-z]+)\.?(?: {_YEAR})?", _part_of_month),
        (rf"({_WHICH})?([a-z]+)", _weekday),
    )
)
