"""Wipe what may not be kept: from the records, and from every step that still remembers it.

``secure_delete`` is on (see :mod:`secretariat.storage.connection`), so what stood there is overwritten in the file too.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from dataclasses import replace

from secretariat.domain.changes import RowChange, RowValues
from secretariat.storage.faults import translated
from secretariat.storage.layout import all_tables
from secretariat.storage.steps import rows_as_json, rows_from_json
from secretariat.storage.store import Store


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


def erase_texts(connection: sqlite3.Connection, texts: Collection[str], instead: str) -> int:
    """Put something else wherever one of these texts stands in a record; gives in how many cells.

    To be called in a unit of work, for what nobody may find back: an address, a telephone number.
    """
    count = 0
    for table in (*all_tables(), "search_entry"):
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")') if row[2] == "TEXT"]
        for column in columns:
            if column in ("id", "owner_id") or column.endswith("_id"):
                continue
            for written in texts:
                sql = f'UPDATE "{table}" SET "{column}" = replace("{column}", ?, ?) WHERE instr("{column}", ?)'
                count += connection.execute(sql, (written, instead, written)).rowcount
    return count


def forget_steps(connection: sqlite3.Connection, person_id: str, texts: Collection[str]) -> int:
    """Let the steps that hold a person, or one of these texts, remember no rows any more; gives how many.

    They can then no longer be taken back, nor what they removed be put back. To be called in a unit of work.
    """
    found = []
    for number, rows in connection.execute("SELECT seq, rows FROM change"):
        if f'"{person_id}"' in rows or any(written in rows for written in texts):
            found.append((number,))
    connection.executemany("UPDATE change SET rows = '[]', state = 'fixed' WHERE seq = ?", found)
    return len(found)


def compact(store: Store) -> None:
    """Let nothing of what was erased stay behind in the search index or on pages that are no longer used.

    Raises:
        FileLocked: somebody is reading the file; what was erased is out of the records all the same.
    """
    connection = store.connection
    with translated(store.file.path):
        connection.execute("PRAGMA query_only = OFF")
        try:
            connection.execute("INSERT INTO search_index (search_index) VALUES ('rebuild')")
            connection.execute("INSERT INTO search_index (search_index) VALUES ('optimize')")
            connection.execute("VACUUM")
        finally:
            connection.execute("PRAGMA query_only = ON")
