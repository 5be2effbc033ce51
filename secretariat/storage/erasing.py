"""Wipe what may not be kept: from the records, and from every step that still remembers it.

``secure_delete`` is on (see :mod:`secretariat.storage.connection`), so what stood there is overwritten in the file too.
"""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from secretariat.domain.changes import RowChange, RowValues
from secretariat.storage.steps import rows_as_json, rows_from_json


def erase_column(connection: sqlite3.Connection, table: str, column: str, event_id: str) -> None:
    """Empty a column of the rows of one event, in the records and in the steps, without a step that remembers it.

    To be called in a unit of work.
    """
    connection.execute(f'UPDATE {table} SET "{column}" = NULL WHERE event_id = ?', (event_id,))
    lines = connection.execute(
        "SELECT seq, rows FROM change WHERE instr(rows, ?) AND instr(rows, ?)", (f'"{column}"', f'"{event_id}"')
    ).fetchall()
    for number, written in lines:
        before = rows_from_json(written)
        after = [_without(change, table, column, event_id) for change in before]
        if after != before:
            connection.execute("UPDATE change SET rows = ? WHERE seq = ?", (rows_as_json(after), number))


def _without(change: RowChange, table: str, column: str, event_id: str) -> RowChange:
    if change.table != table:
        return change
    return replace(
        change, before=_emptied(change.before, column, event_id), after=_emptied(change.after, column, event_id)
    )


def _emptied(row: RowValues | None, column: str, event_id: str) -> RowValues | None:
    return row if row is None or row.get("event_id") != event_id else {**row, column: None}
