"""The one SQLite file: recognise it, lock it, open it safely, close it (``reliability.md`` §2.A and §4)."""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from secretariat.domain.refusals import FileDamaged, FileExists, FileMissing, FileNewer, FileNotOurs, FileOlder
from secretariat.storage.connection import closed_on_failure, connect, journal_of, keep_a_journal, set_pragmas
from secretariat.storage.faults import is_interrupted, is_not_a_database, translated
from secretariat.storage.lock import WriterLock
from secretariat.storage.migrations import APPLICATION_ID, MAJOR, SCHEMA_DIGESTS, USER_VERSION
from secretariat.storage.schema import make_schema, schema_digest
from secretariat.storage.seals import seal_of
from secretariat.storage.workrooms import Workroom


@dataclass(slots=True)
class OpenFile:
    """An open file: its connection, whether it may be written, and what was noticed while opening.

    ``recovered`` says that the last writer was cut off in the middle of a step, ``left_since`` since when it had the
    file, if it was cut off at any moment. ``seal_differs`` says that the bytes are not those that were expected, though
    nobody was cut off; then every page was looked at. ``seal`` is that of the file as it was opened, if it was
    asked. ``on_closed`` is called when the file is closed and still locked.
    """

    path: Path
    connection: sqlite3.Connection
    read_only: bool
    version: int
    recovered: bool = False
    left_since: dt.datetime | None = None
    lock: WriterLock | None = None
    seal: str = ""
    seal_differs: bool = False
    on_closed: Callable[[], object] | None = field(default=None, repr=False)
    borrowed: Workroom | None = field(default=None, repr=False)
    _identity: tuple[int, int] | None = field(init=False, default=None, repr=False)

    def __post_init__(self) -> None:
        """Remember which file this is, whatever gets its name later."""
        with contextlib.suppress(OSError):
            self._identity = _identity_of(self.path)

    @property
    def is_replaced(self) -> bool:
        """Whether another file has its name by now, or none has; a place that cannot be seen tells nothing."""
        try:
            return self._identity is not None and _identity_of(self.path) != self._identity
        except OSError:
            return False

    def close(self) -> None:
        """Close the connection and give back the lock."""
        try:
            self.connection.close()
            if self.on_closed is not None:
                self.on_closed()
        finally:
            if self.lock is not None:
                self.lock.release()
            if self.borrowed is not None:
                self.borrowed.cleanup()


def version_of(path: Path) -> int:
    """The version of a file of ours, as major x 1000 + minor; not a byte is written.

    Raises:
        FileMissing, FileNotOurs, FileNewer, FileDamaged: it has none that we know.
    """
    with translated(path):
        if not path.is_file():
            raise FileNotOurs(str(path)) if path.exists() else FileMissing(str(path))
        application, version = _marks(path)
    if application != APPLICATION_ID:
        raise FileNotOurs(str(path))
    if version // 1000 > MAJOR:
        raise FileNewer(str(path), version // 1000)
    if version < USER_VERSION and version not in SCHEMA_DIGESTS:
        raise FileDamaged(str(path), f"version {version}")
    return version


def create(path: Path, now: dt.datetime, shown_as: Path | None = None) -> OpenFile:
    """Make a new, empty file and open it for writing; refusals speak of ``shown_as`` if that is said.

    Raises:
        FileExists: there is one already.
        FileUnreachable, DiskFull: it cannot be made there.
    """
    shown = shown_as or path
    lock = WriterLock(path)
    lock.acquire(now)
    try:
        if path.exists():
            raise FileExists(str(shown))
        try:
            with translated(shown), closed_on_failure(connect(path, "rwc")) as connection:
                set_pragmas(connection, shown)
                keep_a_journal(connection, shown)
                make_schema(connection)
                connection.execute("PRAGMA query_only = ON")
        except BaseException:
            with contextlib.suppress(OSError):  # what could not be made may not let itself be removed either
                path.unlink(missing_ok=True)
            raise
    except BaseException:
        lock.release()
        raise
    return OpenFile(shown, connection, False, USER_VERSION, lock=lock)


def open_file(
    path: Path, now: dt.datetime, *, read_only: bool = False, older: bool = False, seal: str | None = None
) -> OpenFile:
    """Open a file in the order that loses nothing; an older one only when it is not read as records (``older``).

    What it is comes first, then the lock, what a crash left, the seal it is expected to have, the safeguards of SQLite,
    the schema, the pages, and last whether it takes a write. ``seal`` is the one it is expected to have; an empty one
    asks what it is and expects nothing.

    Raises:
        FileMissing, FileNotOurs, FileNewer, FileDamaged: it is not a good file of ours.
        FileOlder: it must be upgraded first.
        FileLocked, FileReadOnly, FileUnreachable: it cannot be opened so.
    """
    version = version_of(path)
    if version < USER_VERSION and not older:
        raise FileOlder(str(path), version // 1000)
    return _open_to_read(path, seal) if read_only else _open_to_write(path, now, seal)


def _marks(path: Path) -> tuple[int, int]:
    """The application id and version in the header of a file.

    SQLite reads them, because closing a file that we opened ourselves would drop the locks SQLite holds on it. Only
    from a file with an interrupted transaction it reads nothing; as nobody holds a lock on that, we do.
    """
    with contextlib.closing(connect(path, "ro")) as connection:
        try:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            return int(application), int(connection.execute("PRAGMA user_version").fetchone()[0])
        except sqlite3.DatabaseError as error:
            if is_not_a_database(error):
                raise FileNotOurs(str(path)) from error
            if not is_interrupted(error):
                raise
    with path.open("rb") as stream:
        header = stream.read(100)
    return int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big")


def _open_to_write(path: Path, now: dt.datetime, seal: str | None) -> OpenFile:
    lock = WriterLock(path)
    lock.acquire(now)
    try:
        # Nobody else writes while we hold the lock: a journal is what a crash left behind.
        journal = journal_of(path)
        recovered = journal.exists() and journal.stat().st_size > 0
        found = seal_of(path) if seal is not None else ""
        differs = not recovered and lock.left_since is None and bool(seal) and found != seal
        with translated(path), closed_on_failure(connect(path, "rw")) as connection:
            version = _check(connection, path, thorough=recovered or differs)
            keep_a_journal(connection, path)
            _try_writing(connection, version)
            connection.execute("PRAGMA query_only = ON")
    except BaseException:
        lock.release()
        raise
    return OpenFile(path, connection, False, version, recovered, lock.left_since, lock, found, differs)


def _open_to_read(path: Path, seal: str | None) -> OpenFile:
    with translated(path):
        borrowed = _borrow(path) if _must_be_recovered(path) else None
        found = seal_of(path) if seal is not None and borrowed is None else ""
        differs = bool(seal and found) and found != seal
        try:
            place, mode = (borrowed.path / path.name, "rw") if borrowed else (path, "ro")
            with closed_on_failure(connect(place, mode)) as connection:
                version = _check(connection, path, thorough=borrowed is not None or differs)
                connection.execute("PRAGMA query_only = ON")
        except BaseException:
            if borrowed is not None:
                borrowed.cleanup()
            raise
    recovered = borrowed is not None
    return OpenFile(path, connection, True, version, recovered, seal=found, seal_differs=differs, borrowed=borrowed)


def _identity_of(path: Path) -> tuple[int, int] | None:
    """What a file is whatever its name; None when there is none, though its folder is there.

    Raises:
        OSError: that cannot be seen, as when a network is away.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        path.parent.stat()
        return None
    return found.st_dev, found.st_ino


def _must_be_recovered(path: Path) -> bool:
    with contextlib.closing(connect(path, "ro")) as connection:
        try:
            connection.execute("PRAGMA schema_version")
        except sqlite3.OperationalError as error:
            if not is_interrupted(error):
                raise
            return True
    return False


def _borrow(path: Path) -> Workroom:
    """A copy of a file with the journal that must still be rolled back, so that a reader sees it whole."""
    room = Workroom()
    try:
        journal = journal_of(path)
        shutil.copyfile(path, room.path / path.name)
        shutil.copyfile(journal, journal_of(room.path / path.name))
    except BaseException:
        room.cleanup()
        raise
    return room


def _check(connection: sqlite3.Connection, path: Path, *, thorough: bool) -> int:
    """Look at the content before anything uses it: first that the schema is ours, then the pages."""
    set_pragmas(connection, path)
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    expected = SCHEMA_DIGESTS.get(version)
    strangers = connection.execute("SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchone()[0]
    if strangers or (expected is not None and schema_digest(connection) != expected):
        raise FileDamaged(str(path), "schema")
    check = "integrity_check" if thorough else "quick_check"
    # Trying every CHECK again takes twice as long as looking at the pages; the file refused what breaks one.
    connection.execute(f"PRAGMA ignore_check_constraints = {int(not thorough)}")
    answer = connection.execute(f"PRAGMA {check}(1)").fetchone()[0]
    connection.execute("PRAGMA ignore_check_constraints = 0")
    if answer != "ok":
        raise FileDamaged(str(path), str(answer))
    return version


def _try_writing(connection: sqlite3.Connection, version: int) -> None:
    """Find out now whether the file takes a write: SQLite opens a write-protected one without a word."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA user_version = {version}")
    finally:
        connection.rollback()
