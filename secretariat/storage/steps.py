"""The lines of the table ``change``: which step, by whom and when, how far it stands, and the rows it touched."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from secretariat.domain.changes import Action, RowChange, Step
from secretariat.storage.lock import user_name

MERGE_WITHIN = dt.timedelta(minutes=5)
"""How long typing at one place counts as one step, from the first sign on."""


@dataclass(frozen=True, slots=True)
class StepHead:
    """What a step is: the action, the record it is about, and the moment."""

    action: Action
    subject_id: str
    made_at: dt.datetime


def add_step(connection: sqlite3.Connection, head: StepHead, rows: Iterable[RowChange]) -> int:
    """Write a new step and give its number; steps that were taken back can then no longer be made again."""
    connection.execute("UPDATE change SET state = 'dropped' WHERE state = 'undone'")
    return add_line(connection, head, "do", "done", None, rows)


def join_step(connection: sqlite3.Connection, head: StepHead, rows: Iterable[RowChange]) -> int | None:
    """Add to the newest step when that is the same action on the same record; None when it is not.

    A step that has come to nothing, because the old text was typed again, is no longer one to take back.
    """
    found = connection.execute(
        "SELECT seq, made_at, made_by, action, subject_id, state, rows FROM change ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    if found is None or found[2:6] != (user_name(), head.action.value, head.subject_id, "done"):
        return None
    if head.made_at - dt.datetime.fromisoformat(found[1]) > MERGE_WITHIN:
        return None
    joined = merged([*rows_from_json(found[6]), *rows])
    connection.execute(
        "UPDATE change SET rows = ?, state = ? WHERE seq = ?",
        (rows_as_json(joined), "done" if joined else "fixed", found[0]),
    )
    return int(found[0])


def add_line(
    connection: sqlite3.Connection,
    head: StepHead,
    direction: str,
    state: str,
    target: int | None,
    rows: Iterable[RowChange],
) -> int:
    """Write one line and give its number."""
    cursor = connection.execute(
        "INSERT INTO change (made_at, made_by, action, subject_id, direction, target, state, rows)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            head.made_at.isoformat(timespec="seconds"),
            user_name(),
            head.action.value,
            head.subject_id,
            direction,
            target,
            state,
            rows_as_json(rows),
        ),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def step_from(line: Mapping[str, Any]) -> Step:
    """A step out of its line."""
    return Step(
        number=int(line["seq"] or 0),
        made_at=dt.datetime.fromisoformat(str(line["made_at"])),
        made_by=str(line["made_by"]),
        action=Action(str(line["action"])),
        subject_id=str(line["subject_id"]),
        undone=line["state"] == "undone",
    )


def merged(changes: Iterable[RowChange]) -> list[RowChange]:
    """Changes with those of one row joined: its first ``before`` and its last ``after``."""
    by_row: dict[tuple[str, str], RowChange] = {}
    for change in changes:
        earlier = by_row.get((change.table, change.id))
        before = earlier.before if earlier else change.before
        by_row[change.table, change.id] = RowChange(change.table, change.id, before, change.after)
    return [change for change in by_row.values() if change.before != change.after]


def rows_as_json(changes: Iterable[RowChange]) -> str:
    """Row changes as the column ``rows`` holds them."""
    plain = [[change.table, change.id, change.before, change.after] for change in changes]
    return json.dumps(plain, ensure_ascii=False)


def rows_from_json(written: str) -> list[RowChange]:
    """Row changes read back."""
    plain: list[list[Any]] = json.loads(written)
    return [RowChange(table, row_id, before, after) for table, row_id, before, after in plain]
