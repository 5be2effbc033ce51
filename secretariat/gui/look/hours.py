"""Times on the screen, in the notation of the association whose file is open."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from secretariat.wording import dates

_FORMAT = "secretariat.hours"


def time_format() -> str:
    """The notation of this moment: "HH:mm uur"."""
    app = QCoreApplication.instance()
    value = app.property(_FORMAT) if app is not None else None
    return value if isinstance(value, str) and value else dates.TIME_FORMAT


def set_time_format(notation: str) -> None:
    """Let every time that is asked from now on be written so; an empty text is the usual notation."""
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_FORMAT, notation)


def clock(time: dt.time) -> str:
    """A time as the association writes it: "14:00 uur"."""
    return dates.clock(time, time_format())


def clock_range(start: dt.time, end: dt.time | None) -> str:
    """From when until when, as the association writes it: "14:00–16:30 uur"."""
    return dates.clock_range(start, end, time_format())


def bare(time: dt.time | None) -> str:
    """A time in a cell, without the word: "14:00"; an empty text for none."""
    return clock(time).removesuffix(" uur") if time is not None else ""


def short_moment(at: dt.datetime) -> str:
    """A day and a time in a table: "07-12-2023 11:00 uur"."""
    return dates.short_moment(at, time_format())
