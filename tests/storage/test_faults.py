"""What the world says no to becomes a refusal; what is a mistake of ours stays one."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from secretariat.domain.refusals import (
    DiskFull,
    FileDamaged,
    FileLocked,
    FileReadOnly,
    FileReplaced,
    FileUnreachable,
    Refusal,
)
from secretariat.storage.faults import translated

PATH = Path(__file__)


def error_of_sqlite(code: int) -> sqlite3.OperationalError:
    """An error as SQLite raises it."""
    error = sqlite3.OperationalError("zomaar")
    error.sqlite_errorcode, error.sqlite_errorname = code, "NAAM"
    return error


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        (sqlite3.SQLITE_CORRUPT, FileDamaged(str(PATH), "NAAM")),
        (sqlite3.SQLITE_CORRUPT_INDEX, FileDamaged(str(PATH), "NAAM")),
        (sqlite3.SQLITE_NOTADB, FileDamaged(str(PATH), "NAAM")),
        (sqlite3.SQLITE_BUSY, FileLocked(str(PATH), "", "", None)),
        (sqlite3.SQLITE_LOCKED, FileLocked(str(PATH), "", "", None)),
        (sqlite3.SQLITE_READONLY, FileReadOnly(str(PATH))),
        (sqlite3.SQLITE_READONLY_DIRECTORY, FileReadOnly(str(PATH))),
        (sqlite3.SQLITE_READONLY_DBMOVED, FileReplaced(str(PATH))),
        (sqlite3.SQLITE_IOERR_FSYNC, FileUnreachable(str(PATH), "NAAM")),
        (sqlite3.SQLITE_CANTOPEN, FileUnreachable(str(PATH), "NAAM")),
        (sqlite3.SQLITE_PERM, FileUnreachable(str(PATH), "NAAM")),
    ],
)
def test_a_fault_of_sqlite_is_a_refusal_about_the_file(code: int, refusal: Refusal) -> None:
    with pytest.raises(type(refusal)) as refused, translated(PATH):
        raise error_of_sqlite(code)
    assert refused.value == refusal


@pytest.mark.parametrize("code", [sqlite3.SQLITE_FULL, errno.ENOSPC, errno.EDQUOT])
def test_no_room_is_said_with_the_room_there_is(code: int) -> None:
    error = error_of_sqlite(code) if code == sqlite3.SQLITE_FULL else OSError(code, "vol")
    with pytest.raises(DiskFull) as refused, translated(PATH):
        raise error
    assert refused.value.path == str(PATH)
    assert refused.value.free_bytes


def test_without_its_folder_nobody_knows_how_much_room_there_is(tmp_path: Path) -> None:
    with pytest.raises(DiskFull) as refused, translated(tmp_path / "weg" / "x.vgg"):
        raise OSError(errno.ENOSPC, "vol")
    assert refused.value.free_bytes is None


def test_another_fault_of_the_system_is_told_as_the_system_tells_it() -> None:
    with pytest.raises(FileUnreachable) as refused, translated(PATH):
        raise PermissionError(errno.EACCES, "Geen rechten")
    assert refused.value == FileUnreachable(str(PATH), "Geen rechten")


@pytest.mark.parametrize(
    "mistake",
    [
        sqlite3.ProgrammingError("Cannot operate on a closed database."),
        error_of_sqlite(sqlite3.SQLITE_ERROR),
        error_of_sqlite(sqlite3.SQLITE_CONSTRAINT_UNIQUE),
        ZeroDivisionError(),
        FileReadOnly("een ander"),
    ],
    ids=lambda mistake: type(mistake).__name__,
)
def test_a_mistake_of_ours_stays_a_mistake(mistake: Exception) -> None:
    with pytest.raises(type(mistake)) as raised, translated(PATH):
        raise mistake
    assert raised.value is mistake
