"""What stands in a file, so that two moments of it can be compared whole."""

from __future__ import annotations

import datetime as dt
import hashlib
import sqlite3
from pathlib import Path
from typing import Any

from secretariat.intake.exchange import read_exchange
from secretariat.storage import file
from secretariat.storage.filling import fill
from secretariat.storage.layout import all_tables
from secretariat.storage.search import index_is_sound, stale_entries
from secretariat.storage.store import Store

Contents = dict[str, list[Any]]


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, now: dt.datetime = dt.datetime(2023, 11, 20, 9, 12)) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        return self.now

    def forward(self, **amount: float) -> None:
        """Let time pass."""
        self.now += dt.timedelta(**amount)


def fingerprint(path: Path) -> str:
    """The bytes of a file, short enough to show."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def contents(connection: sqlite3.Connection) -> Contents:
    """Every row of every table of records, the settings, and what search knows; not the history itself."""
    rows = {name: list(connection.execute(f"SELECT * FROM {name} ORDER BY id")) for name in (*all_tables(), "settings")}
    entries = connection.execute("SELECT kind, record_id, place, title, body FROM search_entry")
    return rows | {"search_entry": sorted(entries)}


def assert_search_is_right(connection: sqlite3.Connection) -> None:
    """Search says what the records say, and its index agrees with it."""
    assert stale_entries(connection) == []
    assert index_is_sound(connection)


def make_file(path: Path, exchange: Path, clock: Clock) -> None:
    """A file with the records of an exchange file."""
    opened = file.create(path, clock())
    fill(Store(opened, clock), read_exchange(exchange.read_bytes()))
    opened.close()
