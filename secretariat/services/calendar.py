"""Which days are free in the Netherlands, for terms that count workdays (``domain.md`` §2.3 rule 18) and for plans."""

from __future__ import annotations

import datetime as dt
import functools
import json
from collections.abc import Iterable
from dataclasses import dataclass

from secretariat import resources
from secretariat.domain.association import Settings


def dutch_holidays(years: Iterable[int], bevrijdingsdag_every_year: bool = False) -> frozenset[dt.date]:
    """The recognised holidays (feestdagen) in these years, as terms have to respect them.

    Goede Vrijdag is one of them, as the Algemene termijnenwet has it: a term that waits a day too long does no harm,
    one that falls on a day off does. Bevrijdingsdag is free in lustrum years, or every year where an office has it so.
    """
    return frozenset().union(*(_holidays_of(year, bevrijdingsdag_every_year) for year in years))


def holidays_around(settings: Settings, year: int) -> frozenset[dt.date]:
    """The feestdagen of a year and the one after it, and the days of recess, as the association has them."""
    free = dutch_holidays((year, year + 1), bevrijdingsdag_is_free(settings))
    return free | _recess(year) if recess_is_free(settings) else free


def recess_is_free(settings: Settings) -> bool:
    """Whether no workdays are counted in school holidays (region Noord)."""
    return bool(settings.holidays and settings.holidays.recess_is_free)


@functools.cache
def _recess(year: int) -> frozenset[dt.date]:
    """The days of the school holidays that touch a year or the one after it."""
    return frozenset(
        one.start + dt.timedelta(days=number)
        for one in school_holidays()
        if one.end.year >= year and one.start.year <= year + 1
        for number in range((one.end - one.start).days + 1)
    )


def bevrijdingsdag_is_free(settings: Settings) -> bool:
    """Whether the association has 5 May off every year."""
    return bool(settings.holidays and settings.holidays.bevrijdingsdag_every_year)


@functools.cache
def _holidays_of(year: int, bevrijdingsdag_every_year: bool) -> frozenset[dt.date]:
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return frozenset()
    # Takes as long to load as a good part of a start, and most sessions never compute a term.
    import holidays  # noqa: PLC0415

    days = set(holidays.country_holidays("NL", years=year))
    if bevrijdingsdag_every_year:
        days.add(dt.date(year, 5, 5))
    return frozenset(days)


def holiday_name(day: dt.date, bevrijdingsdag_every_year: bool = False) -> str:
    """What a feestdag is called; an empty text for an ordinary day. 5 May is named every year."""
    if (day.month, day.day) == (5, 5) and not bevrijdingsdag_every_year and day.year % 5:
        return "Bevrijdingsdag (vrij in lustrumjaren)"
    return _holiday_names(day.year).get(day, "Bevrijdingsdag" if (day.month, day.day) == (5, 5) else "")


@functools.cache
def _holiday_names(year: int) -> dict[dt.date, str]:
    import holidays  # noqa: PLC0415 - as above

    return dict(holidays.country_holidays("NL", years=year, language="nl"))


@dataclass(frozen=True, slots=True)
class SchoolHoliday:
    """A school holiday, both days included."""

    name: str
    start: dt.date
    end: dt.date


def school_holiday_name(day: dt.date) -> str:
    """What the school holiday of region Noord is called in which a day falls; an empty text for other days."""
    return next((one.name for one in school_holidays() if one.start <= day <= one.end), "")


@functools.cache
def school_holidays() -> tuple[SchoolHoliday, ...]:
    """The school holidays of region Noord; none when somebody edited the file into something that cannot be read."""
    try:
        periods = json.loads(resources.path("school_holidays.json").read_text(encoding="utf-8"))["periods"]
        return tuple(
            SchoolHoliday(str(one["name"]), dt.date.fromisoformat(one["start"]), dt.date.fromisoformat(one["end"]))
            for one in periods
        )
    except (OSError, ValueError, KeyError, TypeError):
        return ()
