"""Wipe what may not be kept: from the records, and from every step that still remembers it.

``secure_delete`` is on (see :mod:`secretariat.storage.connection`), so what stood there is overwritten in the file too.
"""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from secretariat.domain.changes import RowChange, RowValues
from secretariat.storage.connection import connect, set_pragmas
from secretariat.storage.faults import translated
from secretariat.storage.layout import all_tables
from secretariat.storage.search import rewrite_entries
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


def erase_texts(connection: sqlite3.Connection, texts: Collection[str], instead: str) -> int:
    """Put something else wherever one of these texts stands in a record as a whole; gives in how many cells.

    To be called in a unit of work, for what nobody may find back: an address, a telephone number. Adopted minutes and
    papers as they were issued stay what they are (``domain.md`` §2.3 rule 19); a text too short to be sure of stays.
    """
    sure = [re.escape(written) for written in texts if len(written) >= _SURE]
    if not sure:
        return 0
    pattern = re.compile(rf"(?<![\w.+-])(?:{'|'.join(sure)})(?![\w@-])")
    count = rewrite_entries(connection, lambda text: pattern.sub(instead, text), _NOT_ADOPTED.format(key="record_id"))
    for table in all_tables():
        for column in _texts_of(connection, table):
            kept = f"AND {_NOT_ADOPTED.format(key='owner_id')}" if table == "minutes__items" else ""
            rows = connection.execute(f'SELECT rowid, "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL {kept}')
            changed = [(new, row) for row, old in rows if (new := pattern.sub(instead, old)) != old]
            connection.executemany(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', changed)
            count += len(changed)
    return count


_SURE = 6
"""A text of fewer signs may stand for something else: a number, a year."""
_NOT_ADOPTED = "{key} NOT IN (SELECT id FROM minutes WHERE adopted_on IS NOT NULL)"
"""What leaves out the text of adopted minutes, and what search knows of it."""


def _texts_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """The columns of a table in which somebody wrote.

    None of issued papers, whose checksum proves what they said, nor of persons: a colleague may have the same address.
    """
    if table in ("issued_papers", "persons"):
        return []
    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")') if row[2] == "TEXT"]
    return [one for one in columns if one not in ("id", "owner_id", "sha256") and not one.endswith("_id")]


def erase_recipient(connection: sqlite3.Connection, person_id: str, instead: str) -> None:
    """Let the log of what was sent keep that somebody got it, and no longer who. To be called in a unit of work."""
    sql = "UPDATE dispatches__recipients SET name = ?, email = NULL WHERE person_id = ?"
    connection.execute(sql, (instead, person_id))


def forget_steps(connection: sqlite3.Connection, person_id: str, texts: Collection[str]) -> int:
    """Let the steps that hold a person, or one of these texts, remember no rows any more; gives how many.

    They can then no longer be taken back, nor what they removed be put back. To be called in a unit of work.
    """
    whole = [rf"(?<!\w){re.escape(json.dumps(written, ensure_ascii=False)[1:-1])}(?!\w)" for written in texts]
    pattern = re.compile("|".join([re.escape(f'"{person_id}"'), *whole]))
    found = []
    for number, state, rows in connection.execute("SELECT seq, state, rows FROM change"):
        if pattern.search(rows):
            found.append((rows_as_json(_numbers_only(rows) if state == "done" else ()), number))
    connection.executemany("UPDATE change SET rows = ?, state = 'fixed' WHERE seq = ?", found)
    return len(found)


def _numbers_only(rows: str) -> list[RowChange]:
    """Of what a step removed the numbers and codes alone: those are never given again."""
    kept = []
    for change in rows_from_json(rows):
        numbers = {key: value for key, value in (change.before or {}).items() if key in ("number", "code") and value}
        if change.after is None and numbers:
            kept.append(replace(change, before=numbers))
    return kept


SWEEP_OWED = "file.sweep_owed"
"""The setting that stands in a file from which something was erased and that was not swept since."""


def compact_file(path: Path) -> None:
    """Let nothing of what was erased stay behind in the search index or on pages that are no longer used.

    Whoever asks holds the file open for writing, perhaps in another process, and changes nothing meanwhile.

    Raises:
        FileLocked: somebody is reading or writing the file; what was erased is out of the records all the same.
    """
    with translated(path), contextlib.closing(connect(path, "rw")) as connection:
        set_pragmas(connection, path)
        connection.execute("INSERT INTO search_index (search_index) VALUES ('rebuild')")
        connection.execute("INSERT INTO search_index (search_index) VALUES ('optimize')")
        connection.execute("VACUUM")
        connection.execute("DELETE FROM settings WHERE id = ?", (SWEEP_OWED,))
