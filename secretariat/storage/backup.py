"""Copies of a file that are known to be good: made by SQLite itself, opened, checked and compared before they count."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import itertools
import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from secretariat.domain.catalogue import CONTENTS
from secretariat.domain.refusals import FileDamaged, FileExists, FileLocked, SourceIsTarget
from secretariat.storage.connection import connect, journal_of
from secretariat.storage.faults import translated

_TRIES = 5
"""How often a copy is begun again because somebody wrote meanwhile."""
_ROWS_AT_A_TIME = 2000
"""How many rows are read in one go when contents are compared."""
_PARTS = (".secretariaat-*.deel", ".secretariaat-*.tmp")
_FORGOTTEN = dt.timedelta(days=1)
"""After so long a copy that was not finished is one that was broken off."""


def copy_verified(source: sqlite3.Connection, target: Path, *, overwrite: bool = False) -> None:
    """Copy an open file to ``target``; what stands there is replaced only by a copy that has been read back.

    Raises:
        FileExists: there is a file of that name.
        FileDamaged: what was written does not read back.
        FileLocked: others write so much that no copy could be made.
        FileUnreachable, DiskFull: the copy could not be written.
    """
    if target.exists() and not overwrite:
        raise FileExists(str(target))
    with verified_copy(source, target) as part:
        settle(part, target)


def check_apart(source: Path, target: Path) -> None:
    """Let a file be made from another one, whatever their names.

    Raises:
        SourceIsTarget: they are the same file.
    """
    with translated(target):
        same = source.resolve() == target.resolve()
        same = same or (source.exists() and target.exists() and source.samefile(target))
    if same:
        raise SourceIsTarget(str(target))


@contextlib.contextmanager
def verified_copy(source: sqlite3.Connection, target: Path) -> Iterator[Path]:
    """A checked copy under another name beside ``target``, to be settled there; else it goes away.

    Raises:
        FileDamaged, FileLocked, FileUnreachable, DiskFull: as :func:`copy_verified`.
    """
    real = target.resolve()
    # A name of its own: two copies to one place must not write into each other.
    part = part_beside(real)
    try:
        with translated(target):
            with contextlib.closing(connect(part, "rwc")) as copy:
                answer = copy_pages(source, copy, target)
            if answer != "ok":
                raise FileDamaged(str(target), answer)
        yield part
    finally:
        discard(part)


def copy_pages(source: sqlite3.Connection, copy: sqlite3.Connection, target: Path) -> str:
    """Copy until nobody wrote meanwhile, then compare; gives "ok" or what is wrong with the copy."""
    for _ in range(_TRIES):
        before = source.execute("PRAGMA data_version").fetchone()
        source.backup(copy, pages=1000)
        same = content_digest(copy) == content_digest(source)
        if source.execute("PRAGMA data_version").fetchone() == before:
            answer = str(copy.execute("PRAGMA integrity_check(1)").fetchone()[0])
            return answer if same else "digest"
    raise FileLocked(str(target), "", "", None)


def settle(part: Path, target: Path, *, with_journal: bool = False) -> None:
    """Give a finished file its name so that a power cut leaves the old or the new one, never half of either.

    Raises:
        FileUnreachable, DiskFull: the system refused.
    """
    real = target.resolve()
    with translated(target):
        with part.open("rb+") as stream:
            os.fsync(stream.fileno())
        # The journal of the file that goes would be rolled back into the one that comes.
        if not with_journal:
            journal_of(real).unlink(missing_ok=True)
        part.replace(real)
        if os.name == "posix":
            folder = os.open(real.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


def keep_aside(path: Path, now: dt.datetime) -> Path:
    """Keep a file that will be replaced under another name beside it, with what it needs to be recovered.

    Raises:
        FileExists: there is a file of that name.
        FileUnreachable, DiskFull: it could not be copied.
    """
    kept = path.with_name(f"{path.stem} vervangen {now:%Y-%m-%d %H%M%S}{path.suffix}")
    if kept.exists():
        raise FileExists(str(kept))
    _copy_with_journal(path, kept)
    return kept


def keep_damaged(path: Path, now: dt.datetime) -> Path:
    """Keep a damaged file, byte for byte and with its journal, under a name that says so and that no file has yet.

    Raises:
        FileUnreachable, DiskFull: it could not be copied.
    """
    stem = f"{path.stem}.beschadigd-{now:%Y-%m-%d %H%M%S}"
    names = (path.with_name(f"{stem}{f' {n}' if n > 1 else ''}{path.suffix}") for n in itertools.count(1))
    kept = next(name for name in names if not name.exists())
    _copy_with_journal(path, kept)
    return kept


def _copy_with_journal(path: Path, kept: Path) -> None:
    """Copy both under other names first; the journal comes before the file that it belongs to."""
    with translated(kept):
        for source, copy in ((journal_of(path), journal_of(kept)), (path, kept)):
            if source.exists():
                part = part_beside(copy)
                try:
                    shutil.copy2(source, part)
                    settle(part, copy, with_journal=copy == kept)
                finally:
                    discard(part)


def part_beside(target: Path) -> Path:
    """A name of its own for a file that is being made, in the folder in which it will get its name."""
    return target.with_name(f".secretariaat-{secrets.token_hex(6)}.deel")


def discard(part: Path) -> None:
    """Take away a file that was not finished."""
    with contextlib.suppress(OSError):
        part.unlink(missing_ok=True)
        journal_of(part).unlink(missing_ok=True)


def discard_forgotten(folder: Path, now: dt.datetime) -> None:
    """Take away what was broken off in a folder long ago: whoever made it was killed and will not finish it."""
    with contextlib.suppress(OSError):
        for pattern in _PARTS:
            for part in folder.glob(pattern):
                if now - dt.datetime.fromtimestamp(part.stat().st_mtime) > _FORGOTTEN:
                    discard(part)


def content_digest(connection: sqlite3.Connection) -> str:
    """SHA-256 over every row of every ordinary table, in the order in which they lie."""
    digest = hashlib.sha256()
    tables = connection.execute(
        "SELECT name, sql LIKE '%WITHOUT ROWID' FROM sqlite_master"
        " WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    )
    for name, is_index in tables.fetchall():
        digest.update(name.encode())
        for row in _index_rows(connection, name) if is_index else _rows(connection, name):
            # The bytes of a kept file as they are: written out as text they would take four times as much.
            digest.update(repr([len(one) if isinstance(one, bytes) else one for one in row]).encode())
            for content in (one for one in row if isinstance(one, bytes)):
                digest.update(content)
    return digest.hexdigest()


def _rows(connection: sqlite3.Connection, name: str) -> Iterator[tuple[object, ...]]:
    """The rows of a table, a few thousand at a time: whoever writes meanwhile never waits for a whole table.

    Of a table with kept files one at a time, so that never more than one of them is in memory.
    """
    limit = 1 if name == CONTENTS else _ROWS_AT_A_TIME
    last = -(1 << 63)
    sql = f'SELECT rowid, * FROM "{name}" WHERE rowid > ? ORDER BY rowid LIMIT {limit}'
    while rows := connection.execute(sql, (last,)).fetchall():
        last = rows[-1][0]
        yield from rows


def _index_rows(connection: sqlite3.Connection, name: str) -> Iterator[tuple[object, ...]]:
    """The rows of a table in which the search index keeps itself; they have no number."""
    yield from connection.execute(f'SELECT * FROM "{name}"')
