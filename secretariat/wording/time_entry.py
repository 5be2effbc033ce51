"""Times as a Dutch office types them: "9", "930", "9.30u", "half tien", "14-16.30"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from secretariat.wording.counting import minutes
from secretariat.wording.dates import TIME_FORMAT, clock_range

_HOURS = (
    "twaalf",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
)
"""The hours of the clock's face; the place is the number."""

FIRST_HOUR = 7
"""Times before seven are in the afternoon, unless two figures are typed ("02:00"): nobody meets at two at night."""

_FIGURES = re.compile(r"([0-9]{1,2})(?: ?[:.u] ?([0-9]{2}))?")
_BARE = re.compile(r"([0-9]{1,2})([0-9]{2})")
_SPOKEN = re.compile(r"(?:(half|kwart over|kwart voor) )?([a-zé0-9]+)")
_BETWEEN = re.compile(r" ?[-–—] ?| t/m | tot ")


@dataclass(frozen=True, slots=True)
class Times:
    """From when until when; ``end`` is None when it was not said."""

    start: dt.time
    end: dt.time | None = None


def read_time(typed: str) -> dt.time | None:
    """The time that was meant, or None when it cannot be told."""
    words = re.sub(r"\s+", " ", typed.strip().casefold())
    bare = re.sub(r" ?(?:uur|u|h)\.?$", "", words)
    for pattern in (_FIGURES, _BARE):
        match = pattern.fullmatch(bare)
        if match is not None:
            hour, minute = int(match[1]), int(match[2] or 0)
            if len(match[1]) == 1 and 0 < hour < FIRST_HOUR:
                hour += 12
            return dt.time(hour, minute) if hour < 24 and minute < 60 else None
    match = _SPOKEN.fullmatch(bare)
    return _spoken(match[1], match[2]) if match is not None and (match[1] or match[2] in _HOURS) else None


def read_times(typed: str) -> Times | None:
    """The time or the range that was meant; None when it cannot be told or ends before it begins."""
    words = re.sub(r"\s+", " ", typed.strip().casefold()).removeprefix("van ")
    parts = _BETWEEN.split(words)
    if len(parts) == 1:
        start = read_time(words)
        return Times(start) if start is not None else None
    if len(parts) != 2:
        return None
    start, end = read_time(parts[0]), read_time(parts[1])
    return Times(start, end) if start is not None and end is not None and start < end else None


def times_in_words(times: Times, time_format: str | None = TIME_FORMAT) -> str:
    """What typed times are taken for: "14:00–16:30 uur · 150 minuten"."""
    words = clock_range(times.start, times.end, time_format)
    if times.end is None:
        return words
    length = (times.end.hour - times.start.hour) * 60 + times.end.minute - times.start.minute
    return f"{words} · {minutes(length)}"


def _spoken(part: str | None, word: str) -> dt.time | None:
    if word in _HOURS:
        hour = _HOURS.index(word)
    elif word == "één":
        hour = 1
    elif re.fullmatch("[0-9]{1,2}", word) and 1 <= int(word) <= 12:
        hour = int(word) % 12
    else:
        return None
    minute = {None: 0, "half": -30, "kwart over": 15, "kwart voor": -15}[part]
    moment = (hour * 60 + minute) % (12 * 60)
    if moment < FIRST_HOUR * 60:
        moment += 12 * 60
    return dt.time(moment // 60, moment % 60)
