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
from secretariat.services.publishing import PaperKind, PaperRequest
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
    if scale == "xs":
        return
    counts = {gen.SCALES[name].meetings: files.file_of(name) for name in ("xs", scale)}
    opens = {count: functools.partial(timed, functools.partial(_open, place)) for count, place in counts.items()}
    yield growth("opening.per_meeting", opens, goal=1.3, unit="us")
    with contextlib.ExitStack() as stack:
        large, small = (
            stack.enter_context(contextlib.closing(_workspace(files.file_of(name)))) for name in (scale, "xs")
        )
        shows = (functools.partial(timed, functools.partial(_show_meeting, one)) for one in (large, small))
        yield ratio("opening.meeting_vs_in_a_small_file", *shows, goal=1.5)


def _open(path: Path) -> None:
    """What happens between choosing a file and seeing its meetings."""
    with contextlib.closing(_workspace(path)) as workspace:
        workspace.meetings.tree()


def _show_meeting(workspace: Workspace) -> None:
    """What the window asks when another meeting is chosen."""
    meeting_id = workspace.meetings.newest_held()
    assert meeting_id is not None
    workspace.meetings.head(meeting_id)
    workspace.agendas.lines(meeting_id)
    workspace.attendance.lines(meeting_id)
    workspace.attendance.representation(meeting_id)
    workspace.minutes.entries(meeting_id)
    workspace.decisions.of_meeting(meeting_id)
    workspace.action_points.of_meeting(meeting_id)
    workspace.publishing.outline(PaperRequest(PaperKind.MINUTES, meeting_id=meeting_id))


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
