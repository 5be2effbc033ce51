"""Copies of a file that are known to be good: made by SQLite itself, opened, checked and compared before they count."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
from pathlib import Path

from secretariat.domain.refusals import FileDamaged, FileExists, FileUnreachable
from secretariat.storage.faults import translated


def copy_verified(source: sqlite3.Connection, target: Path, *, overwrite: bool = False) -> str:
    """Copy an open file to ``target`` and give the digest of its content.

    The copy is written under another name and takes its own only when it has been read back and found equal.

    Raises:
        FileExists: there is a file of that name.
        FileDamaged: what was written does not read back.
        FileUnreachable, DiskFull: the copy could not be written.
    """
    if target.exists() and not overwrite:
        raise FileExists(str(target))
    part = target.with_name(f".{target.name}.deel")
    try:
        with translated(target):
            part.unlink(missing_ok=True)
            with contextlib.closing(sqlite3.connect(part)) as copy:
                source.backup(copy, pages=1000)
                digest = content_digest(copy)
                answer = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
                if answer != "ok" or digest != content_digest(source):
                    raise FileDamaged(str(target), str(answer))
        settle(part, target)
    except OSError as error:
        raise FileUnreachable(str(target), error.strerror or "") from error
    finally:
        part.unlink(missing_ok=True)
    return digest


def settle(part: Path, target: Path) -> None:
    """Give a finished file its name so that a power cut leaves the old or the new one, never half of either."""
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())
    part.replace(target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def content_digest(connection: sqlite3.Connection) -> str:
    """SHA-256 over every row of every ordinary table, in order."""
    digest = hashlib.sha256()
    names = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
        )
    ]
    for name in names:
        digest.update(name.encode())
        for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY 1'):
            digest.update(repr(row).encode())
    return digest.hexdigest()
