"""The one SQLite file: recognise it, lock it, open it safely, close it (``reliability.md`` §2.A and §4)."""

from __future__ import annotations

import contextlib
import datetime as dt
import enum
import hashlib
import os
import shutil
import sqlite3
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from secretariat.domain.refusals import (
    FileDamaged,
    FileExists,
    FileMissing,
    FileNewer,
    FileNotOurs,
    FileReadOnly,
    FileUnreachable,
)
from secretariat.storage.faults import translated
from secretariat.storage.lock import WriterLock
from secretariat.storage.migrations import APPLICATION_ID, MAJOR, SCHEMA_DIGESTS, USER_VERSION

HEADER = b"SQLite format 3\x00"
_PRAGMAS = {
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "synchronous": 3,
    "temp_store": 2,
}
"""Set and read back at every opening; 3 is EXTRA, the only setting that lost nothing in a power cut."""


class FileKind(enum.Enum):
    """What a file turns out to be."""

    CURRENT = "current"
    OLDER = "older"


@dataclass(slots=True)
class OpenFile:
    """An open file: its connection, whether it may be written, and what was noticed while opening."""

    path: Path
    connection: sqlite3.Connection
    read_only: bool
    version: int
    recovered: bool = False
    lock: WriterLock | None = None
    borrowed: tempfile.TemporaryDirectory[str] | None = field(default=None, repr=False)

    def close(self) -> None:
        """Close the connection and give back the lock."""
        self.connection.close()
        if self.lock is not None:
            self.lock.release()
        if self.borrowed is not None:
            self.borrowed.cleanup()


def inspect(path: Path) -> FileKind:
    """Tell what a file is, without writing a byte.

    Raises:
        FileMissing, FileNotOurs, FileNewer, FileDamaged: it cannot be opened.
    """
    return FileKind.OLDER if version_of(path) < USER_VERSION else FileKind.CURRENT


def version_of(path: Path) -> int:
    """The version of a file of ours, as major x 1000 + minor.

    Raises:
        FileMissing, FileNotOurs, FileNewer, FileDamaged: it has none that we know.
    """
    _check_header(path)
    with translated(path), contextlib.closing(_connect(path, read_only=True)) as connection:
        return _version(connection, path)


def create(path: Path, now: dt.datetime) -> OpenFile:
    """Make a new, empty file and open it for writing.

    Raises:
        FileExists: there is one already.
        FileUnreachable: the folder does not let us write.
    """
    if path.exists():
        raise FileExists(str(path))
    if not path.parent.is_dir():
        raise FileUnreachable(str(path), "geen map")
    lock = WriterLock(path)
    lock.acquire(now)
    try:
        with translated(path):
            connection = _connect(path, read_only=False)
            _set_pragmas(connection)
            make_schema(connection)
    except BaseException:
        lock.release()
        path.unlink(missing_ok=True)
        raise
    connection.execute("PRAGMA query_only = ON")
    return OpenFile(path, connection, False, USER_VERSION, lock=lock)


def open_file(path: Path, now: dt.datetime, *, read_only: bool = False) -> OpenFile:
    """Open a file of the current version, in the order that loses nothing.

    Raises:
        FileMissing, FileNotOurs, FileNewer, FileDamaged, FileLocked, FileUnreachable: it cannot be opened so.
    """
    _check_header(path)
    lock: WriterLock | None = None
    if not read_only:
        if not os.access(path, os.W_OK):
            raise FileReadOnly(str(path))
        lock = WriterLock(path)
        lock.acquire(now)
    try:
        journal = path.with_name(path.name + "-journal")
        recovered = journal.exists() and journal.stat().st_size > 0
        borrowed = _borrow(path, journal) if recovered and read_only else None
        place = Path(borrowed.name) / path.name if borrowed else path
        with translated(path):
            connection = _connect(place, read_only=read_only and borrowed is None)
            try:
                version = _check_content(connection, path, thorough=recovered)
            except BaseException:
                connection.close()
                raise
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return OpenFile(path, connection, read_only, version, recovered, lock, borrowed)


def make_schema(connection: sqlite3.Connection) -> None:
    """Give an empty database our schema and marks."""
    from sqlite_utils import Database  # noqa: PLC0415 - only when a file is made

    from secretariat.storage.migrations import migrations  # noqa: PLC0415

    migrations().apply(Database(connection, execute_plugins=False))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {USER_VERSION}")


def schema_digest(connection: sqlite3.Connection) -> str:
    """SHA-256 over everything the schema declares; it changes when a table, trigger or view does."""
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master ORDER BY type, name")
    return hashlib.sha256(repr(rows.fetchall()).encode()).hexdigest()


def _check_header(path: Path) -> None:
    try:
        with path.open("rb") as stream:
            start = stream.read(len(HEADER))
    except FileNotFoundError as error:
        raise FileMissing(str(path)) from error
    except OSError as error:
        raise FileUnreachable(str(path), error.strerror or "") from error
    if start != HEADER:
        raise FileNotOurs(str(path))


def _connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    mode = "ro" if read_only else "rwc"
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA busy_timeout = 2000")
    return connection


def _version(connection: sqlite3.Connection, path: Path) -> int:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise FileNotOurs(str(path))
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version // 1000 > MAJOR:
        raise FileNewer(str(path), version // 1000)
    return version


def _set_pragmas(connection: sqlite3.Connection) -> None:
    journal = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    for name, value in _PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}")
        found = connection.execute(f"PRAGMA {name}").fetchone()[0]
        assert int(found) == value, f"{name} is {found}"
    assert journal == "delete", f"journal_mode is {journal}"


def _check_content(connection: sqlite3.Connection, path: Path, *, thorough: bool) -> int:
    version = _version(connection, path)
    _set_pragmas(connection)
    expected = SCHEMA_DIGESTS.get(version)
    if expected is not None and schema_digest(connection) != expected:
        raise FileDamaged(str(path), "schema")
    check = "integrity_check" if thorough else "quick_check"
    answer = connection.execute(f"PRAGMA {check}(1)").fetchone()[0]
    if answer != "ok":
        raise FileDamaged(str(path), str(answer))
    connection.execute("PRAGMA query_only = ON")
    return version


def _borrow(path: Path, journal: Path) -> tempfile.TemporaryDirectory[str]:
    """A copy of a file with the journal that must still be rolled back, so that a reader sees it whole."""
    folder = tempfile.TemporaryDirectory(prefix="secretariaat-")
    shutil.copy2(path, Path(folder.name) / path.name)
    shutil.copy2(journal, Path(folder.name) / journal.name)
    return folder
