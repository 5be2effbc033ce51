"""Open a file with its list of meetings, against SQLite alone doing the same checks and the same query."""

from __future__ import annotations

import contextlib
import functools
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from benchmarks import files, gen
from benchmarks.measuring import Figure, growth, ratio, timed
from secretariat.services.opening import open_workspace
from secretariat.services.workspace import Workspace

_LIST = (
    "SELECT id, code, title, date, status, body_id, provenance FROM meetings"
    " ORDER BY date IS NOT NULL, date DESC, start_time DESC, seq DESC"
)


def figures(scale: str) -> Iterator[Figure]:
    """The whole opening, the list alone, one meeting, and how opening grows."""
    path = files.file_of(scale)
    yield ratio(
        "opening.file_vs_bare_sqlite", lambda: timed(lambda: _open(path)), lambda: timed(lambda: _bare(path)), goal=1.6
    )
    with contextlib.closing(_workspace(path)) as workspace, contextlib.closing(_connection(path)) as connection:
        read = functools.partial(timed, workspace.meetings.lines)
        fetch = functools.partial(timed, lambda: connection.execute(_LIST).fetchall())
        yield ratio("opening.list_vs_tuples", read, fetch, goal=1.6)
    if scale != "xs":
        counts = {gen.SCALES[name].meetings: files.file_of(name) for name in ("xs", scale)}
        opens = {count: functools.partial(timed, functools.partial(_open, place)) for count, place in counts.items()}
        yield growth("opening.per_meeting", opens, goal=1.3, unit="us")


def _open(path: Path) -> None:
    """What happens between choosing a file and seeing its meetings."""
    with contextlib.closing(_workspace(path)) as workspace:
        workspace.meetings.tree()


def _workspace(path: Path) -> Workspace:
    return open_workspace(path, clock=lambda: files.NOW)


def _bare(path: Path) -> None:
    with contextlib.closing(_connection(path)) as connection:
        connection.execute("PRAGMA quick_check(1)").fetchone()
        connection.execute(_LIST).fetchall()
        connection.execute("SELECT * FROM bodies").fetchall()
        connection.execute("SELECT * FROM themes").fetchall()


def _connection(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
