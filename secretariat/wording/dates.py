"""Dates and times in Dutch words (``domain.md`` §3, Dates & times)."""

from __future__ import annotations

import datetime as dt
import re

from secretariat.domain.dates import DatePrecision

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
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
TIME_FORMAT = "HH:mm uur"
TO_BE_DETERMINED = "nog te bepalen"

_TIME_PARTS = re.compile(r"H{1,2}|m{2}")


def weekday(day: dt.date) -> str:
    """The day of the week: "donderdag"."""
    return WEEKDAYS[day.weekday()]


def long_date(day: dt.date) -> str:
    """A date with its weekday: "donderdag 2 november 2023"."""
    return f"{weekday(day)} {day_month_year(day)}"


def day_month_year(day: dt.date) -> str:
    """A date in a text: "2 november 2023"."""
    return f"{day_month(day)} {day.year}"


def day_month(day: dt.date) -> str:
    """A date in a text that names the year elsewhere: "2 november"."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def month_year(day: dt.date) -> str:
    """A month: "mei 2024"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def quarter(day: dt.date) -> str:
    """A quarter: "4e kwartaal 2024"."""
    return f"{(day.month + 2) // 3}e kwartaal {day.year}"


def short_date(day: dt.date) -> str:
    """A date in a table: "02-11-2023"."""
    year, month, day_of_month = day.isoformat().split("-")
    return f"{day_of_month}-{month}-{year}"


def partial_date(day: dt.date | None, precision: DatePrecision) -> str:
    """A date as far as it is known: "1 januari 2025", "mei 2024", "4e kwartaal 2024", "2024", "nog te bepalen"."""
    if day is None or precision is DatePrecision.UNKNOWN:
        return TO_BE_DETERMINED
    if precision is DatePrecision.MONTH:
        return month_year(day)
    if precision is DatePrecision.QUARTER:
        return quarter(day)
    return str(day.year) if precision is DatePrecision.YEAR else day_month_year(day)


def date_range(start: dt.date, end: dt.date) -> str:
    """A period in as few words as it takes: "7 en 8 december 2023", "1 januari 2021 t/m 31 december 2022"."""
    if start == end:
        return day_month_year(start)
    if start.year != end.year:
        return f"{day_month_year(start)} t/m {day_month_year(end)}"
    if start.month != end.month:
        return f"{day_month(start)} t/m {day_month_year(end)}"
    between = "en" if (end - start).days == 1 else "t/m"
    return f"{start.day} {between} {day_month_year(end)}"


def clock(time: dt.time, time_format: str | None = TIME_FORMAT) -> str:
    """A time as the office writes it: "14:00 uur", or "14.00 uur" with the format "HH.mm uur"."""
    parts = {"HH": f"{time.hour:02d}", "H": str(time.hour), "mm": f"{time.minute:02d}"}
    return _TIME_PARTS.sub(lambda part: parts[part[0]], _usable(time_format))


def clock_range(start: dt.time, end: dt.time | None, time_format: str | None = TIME_FORMAT) -> str:
    """From when till when: "14:00–16:30 uur"; only the start if the end is open."""
    if end is None:
        return clock(start, time_format)
    bare, unit = _bare(_usable(time_format))
    return f"{clock(start, bare)}–{clock(end, bare)}{unit}"


def moment(at: dt.datetime, time_format: str | None = TIME_FORMAT) -> str:
    """A day and a time: "7 december 2023, 18:00 uur"."""
    return f"{day_month_year(at.date())}, {clock(at.time(), time_format)}"


def short_moment(at: dt.datetime, time_format: str | None = TIME_FORMAT) -> str:
    """A day and a time in a table or message: "07-12-2023 11:00 uur"."""
    return f"{short_date(at.date())} {clock(at.time(), time_format)}"


def bare_moment(at: dt.datetime, time_format: str | None = TIME_FORMAT) -> str:
    """A day and a time to be typed over: "07-12-2023 11:00"."""
    return short_moment(at, time_format).removesuffix(" uur")


def _usable(time_format: str | None) -> str:
    """The format, or the usual one if it does not say where hours and minutes go."""
    found = _TIME_PARTS.findall(time_format or "")
    return time_format if time_format and found in (["HH", "mm"], ["H", "mm"]) else TIME_FORMAT


def _bare(time_format: str) -> tuple[str, str]:
    """The part of a format with the figures, and what comes behind them (" uur")."""
    end = max(part.end() for part in _TIME_PARTS.finditer(time_format))
    return time_format[:end], time_format[end:]
