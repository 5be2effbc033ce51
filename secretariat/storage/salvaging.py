"""Save what can still be read of a damaged file in a new one, table by table; the damaged file is only read."""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from secretariat.domain.catalogue import CONTENTS, LISTS
from secretariat.domain.documents import checksum
from secretariat.domain.refusals import FileDamaged, FileExists
from secretariat.storage.backup import discard, part_beside, settle
from secretariat.storage.connection import connect, journal_of
from secretariat.storage.faults import translated
from secretariat.storage.file import create
from secretariat.storage.layout import all_tables
from secretariat.storage.search import add_entries
from secretariat.storage.workrooms import workroom

_HIGHEST = (1 << 63) - 1
_LONGEST = 8 << 30
"""A file of ours is never longer, in bytes, whatever its header says."""
_SPLITS = 20_000
"""How many times a stretch of rows that cannot be read is halved at most in one table, so that it always ends."""


@dataclass(frozen=True, slots=True)
class Rescued:
    """Of one list of records: how many were saved, and how many rows were found but could not be."""

    list_name: str
    saved: int
    lost: int


Report = Callable[[int, int], object]
"""Hears how many tables are done, and of how many."""


def salvage(damaged: Path, target: Path, now: dt.datetime, report: Report | None = None) -> tuple[Rescued, ...]:
    """Make a new file of what can be read of a damaged one; tells per list how that went.

    Raises:
        FileDamaged: not one record could be read.
        FileExists, FileUnreachable, DiskFull: the new file cannot be made there.
    """
    if target.exists():
        raise FileExists(str(target))
    real = target.resolve()
    part = part_beside(real)
    with translated(target), _readable(damaged) as source:
        try:
            with contextlib.closing(create(part, now, shown_as=target)) as made:
                counts = _fill(made.connection, source, report)
            if not any(count.saved for count in counts):
                raise FileDamaged(str(damaged), "nothing to save")
            settle(part, target)
        finally:
            discard(part)
    return counts


@contextlib.contextmanager
def _readable(damaged: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a copy of the file and its journal, with which nothing is refused that can be read."""
    with workroom() as folder:
        copy = folder / "beschadigd.vgg"
        shutil.copyfile(damaged, copy)
        if journal_of(damaged).exists():
            shutil.copyfile(journal_of(damaged), journal_of(copy))
        _pad(copy)
        with contextlib.closing(connect(copy, "rw")) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
            yield connection


def _pad(copy: Path) -> None:
    """Give a file that was cut short its length back: of one that misses pages SQLite reads none."""
    with copy.open("rb+") as stream:
        header = stream.read(100)
        page = int.from_bytes(header[16:18], "big") or 1
        length = int.from_bytes(header[28:32], "big") * (65536 if page == 1 else page)
        if copy.stat().st_size < length <= _LONGEST:
            stream.truncate(length)


def _fill(made: sqlite3.Connection, source: sqlite3.Connection, report: Report | None) -> tuple[Rescued, ...]:
    made.execute("PRAGMA query_only = OFF")
    made.execute("PRAGMA foreign_keys = OFF")
    made.execute("BEGIN IMMEDIATE")
    lost: dict[str, int] = {}
    tables = (*all_tables(), "settings", "change", CONTENTS)
    for number, name in enumerate(tables, start=1):
        lost[name] = _copy(name, made, source)
        if report is not None:
            report(number, len(tables))
    _loosen(made, lost)
    for name in LISTS:
        add_entries(made, name)
    made.execute("COMMIT")
    made.execute("PRAGMA foreign_keys = ON")
    return tuple(Rescued(name, _count(made, name), lost[name]) for name in LISTS)


def _copy(name: str, made: sqlite3.Connection, source: sqlite3.Connection) -> int:
    """Copy the rows of a table that can be read and that a good file may hold; gives how many may not."""
    wanted = [row[1] for row in made.execute(f'PRAGMA table_info("{name}")')]
    try:
        there = {row[1] for row in source.execute(f'PRAGMA table_info("{name}")')}
    except sqlite3.DatabaseError:
        return 0
    columns = [column for column in wanted if column in there]
    if not columns:
        return 0
    names, marks = ", ".join(f'"{column}"' for column in columns), ", ".join("?" * len(columns))
    refused = 0
    for row in _rows(source, name, names):
        if name == CONTENTS and not _is_sound(dict(zip(columns, row, strict=True))):
            refused += 1
            continue
        try:
            made.execute(f'INSERT INTO "{name}" ({names}) VALUES ({marks})', row)
        except (sqlite3.Error, UnicodeError):
            refused += 1
    return refused


def _is_sound(kept: Mapping[str, object]) -> bool:
    """Whether the bytes of a kept file still are what their checksum says."""
    content = kept["content"]
    return isinstance(content, bytes) and checksum(content) == kept["sha256"]


def _rows(source: sqlite3.Connection, name: str, columns: str) -> Iterator[Sequence[object]]:
    """The rows of a table that can be read: a stretch that cannot is halved until what is wrong stands alone."""
    splits = 0
    waiting = [(0, _last(source, name))]
    while waiting:
        first, last = waiting.pop()
        sql = f'SELECT rowid, {columns} FROM "{name}" WHERE rowid BETWEEN ? AND ? ORDER BY rowid'
        try:
            for rowid, *row in source.execute(sql, (first, last)):  # one by one: a kept file may be large
                first = rowid + 1
                yield row
        except sqlite3.DatabaseError:
            splits += 1
            if first < last and splits < _SPLITS:
                middle = (first + last) // 2
                waiting += [(middle + 1, last), (first, middle)]


def _last(source: sqlite3.Connection, name: str) -> int:
    try:
        return int(source.execute(f'SELECT max(rowid) FROM "{name}"').fetchone()[0] or 0)
    except (sqlite3.DatabaseError, TypeError):
        return _HIGHEST


def _loosen(made: sqlite3.Connection, lost: dict[str, int]) -> None:
    """Let no row name one that was not saved: what may be empty becomes empty, and else the row goes too."""
    while strays := made.execute("PRAGMA foreign_key_check").fetchall():
        for table, rowid, _parent, key in strays:
            column = next(row[3] for row in made.execute(f'PRAGMA foreign_key_list("{table}")') if row[0] == key)
            try:
                made.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE rowid = ?', (rowid,))
            except sqlite3.IntegrityError:
                made.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,))
                lost[table] = lost.get(table, 0) + 1


def _count(made: sqlite3.Connection, name: str) -> int:
    return int(made.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
