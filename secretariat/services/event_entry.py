"""What is typed of an event and its programme, as it may be kept: days, times, numbers, names between semicolons."""

from __future__ import annotations

import datetime as dt

from secretariat.domain.events import EventRoom
from secretariat.domain.refusals import DateNotUnderstood, PlacesNotUnderstood, TimeNotUnderstood
from secretariat.services.typed import optional_line, optional_text
from secretariat.wording.date_entry import read_date
from secretariat.wording.time_entry import Times, read_time, read_times

MOST_PLACES = 9999
"""No room, session, bus or dinner has more."""
LONGEST_CHANGEOVER = 120
"""Minutes; who needs longer to go to another room goes to another event."""
BETWEEN = ";"
"""What parts names that are typed in one field."""


def day_typed(typed: str, today: dt.date) -> dt.date | None:
    """The day that was typed; None when nothing was.

    Raises:
        DateNotUnderstood: it is none.
    """
    if not typed.strip():
        return None
    day = read_date(typed, today)
    if day is None:
        raise DateNotUnderstood(typed.strip())
    return day


def time_typed(typed: str) -> dt.time | None:
    """The time that was typed; None when nothing was.

    Raises:
        TimeNotUnderstood: it is none.
    """
    if not typed.strip():
        return None
    time = read_time(typed)
    if time is None:
        raise TimeNotUnderstood(typed.strip())
    return time


def times_typed(typed: str) -> Times:
    """The times that were typed, with or without an end.

    Raises:
        TimeNotUnderstood: they are none, or end before they begin.
    """
    times = read_times(typed)
    if times is None:
        raise TimeNotUnderstood(typed.strip())
    return times


def number_typed(typed: str, highest: int = MOST_PLACES) -> int | None:
    """The number that was typed; None when nothing was.

    Raises:
        PlacesNotUnderstood: it is none, or too high.
    """
    words = typed.strip()
    if not words:
        return None
    if not (words.isascii() and words.isdecimal() and len(words) <= len(str(highest)) and int(words) <= highest):
        raise PlacesNotUnderstood(words, highest)
    return int(words)


def names_typed(typed: str, field: str) -> tuple[str, ...]:
    """The names that were typed with a semicolon between them; empty and double ones are left out.

    Raises:
        TextTooLong: one of them cannot be kept so.
    """
    names = (optional_line(name, field) for name in typed.split(BETWEEN))
    return tuple(dict.fromkeys(name for name in names if name))


def lines_typed(typed: str, field: str) -> tuple[str, ...]:
    """The texts that were typed each on a line of its own; empty ones are left out.

    Raises:
        TextTooLong: one of them cannot be kept so.
    """
    texts = (optional_text(line, field) for line in typed.splitlines())
    return tuple(text for text in texts if text)


def room_meant(rooms: tuple[EventRoom, ...], typed: str) -> tuple[str | None, EventRoom | None]:
    """The name of the room that was typed, as the event spells it, and the room where the event has none of that name.

    Raises:
        TextTooLong: it cannot be kept so.
    """
    name = optional_line(typed, "room")
    if name is None:
        return None, None
    known = next((room.name for room in rooms if room.name.casefold() == name.casefold()), None)
    return (known, None) if known is not None else (name, EventRoom(name=name))
