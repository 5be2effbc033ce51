"""Faults of SQLite and of the system as refusals: the world said no, which is not a mistake of ours."""

from __future__ import annotations

import contextlib
import errno
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from secretariat.domain.refusals import (
    DiskFull,
    FileDamaged,
    FileLocked,
    FileReadOnly,
    FileReplaced,
    FileUnreachable,
    Refusal,
)

_NO_TEXT = "Could not decode to UTF-8"
"""How Python begins its complaint about a text whose bytes are none."""
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}


@contextlib.contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn an operational error into a refusal about this path; a programming error stays what it is."""
    try:
        yield
    except sqlite3.Error as error:
        refusal = refusal_of(error, path)
        if refusal is None:
            raise
        raise refusal from error
    except UnicodeDecodeError as error:  # SQLite names in its complaint what is damaged, and Python cannot read that
        raise FileDamaged(str(path), error.reason) from error
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise DiskFull(str(path), _free_bytes(path)) from error
        raise FileUnreachable(str(path), error.strerror or str(error)) from error


@contextlib.contextmanager
def clashes_told(refusal: Refusal) -> Iterator[None]:
    """Where records come from another file: what cannot stand beside what is here is no mistake of ours."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise refusal from error


def refusal_of(error: sqlite3.Error, path: Path) -> Refusal | None:
    """The refusal that an error of SQLite stands for, or None when it is a mistake of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        unreadable = str(error).startswith(_NO_TEXT)
        return FileDamaged(str(path), _NO_TEXT) if unreadable else None
    name = str(getattr(error, "sqlite_errorname", ""))
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return FileReplaced(str(path))
    primary = code & 0xFF
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return FileDamaged(str(path), name)
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return FileLocked(str(path), "", "", None)
    if primary == sqlite3.SQLITE_READONLY:
        return FileReadOnly(str(path))
    if primary == sqlite3.SQLITE_FULL:
        return DiskFull(str(path), _free_bytes(path))
    if primary in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return FileUnreachable(str(path), name)
    return None


def is_not_a_database(error: sqlite3.Error) -> bool:
    """Whether SQLite does not even see a database in it."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_NOTADB


def is_interrupted(error: sqlite3.Error) -> bool:
    """Whether a transaction must be rolled back first, which a reader may not do."""
    return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY_ROLLBACK


def _free_bytes(path: Path) -> int | None:
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return None
