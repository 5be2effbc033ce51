"""Bring an older file to the current version on a verified copy, so that a power cut leaves the old or the new one."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from secretariat.domain.refusals import FileDamaged
from secretariat.storage import migrations as versions
from secretariat.storage.backup import copy_verified, settle
from secretariat.storage.faults import translated
from secretariat.storage.file import version_of
from secretariat.storage.lock import WriterLock

if TYPE_CHECKING:
    from sqlite_utils import Migrations


def upgrade(path: Path, now: dt.datetime, ordered: Migrations | None = None) -> Path:
    """Upgrade a file: back-up, migrate a copy, check it, swap the names; gives the back-up.

    The back-up lies beside the file and tells its version and the moment.

    Raises:
        FileRefusal: it could not be done; the file is as it was.
    """
    lock = WriterLock(path)
    lock.acquire(now)
    part = path.with_name(f".{path.name}.nieuw")
    try:
        version = version_of(path)
        backup = path.with_name(f"{path.stem} versie {version // 1000} {now:%Y-%m-%d %H%M%S}{path.suffix}")
        with translated(path), contextlib.closing(sqlite3.connect(path, isolation_level=None)) as source:
            copy_verified(source, backup)
            copy_verified(source, part, overwrite=True)
        with translated(path), contextlib.closing(sqlite3.connect(part, isolation_level=None)) as copy:
            _migrate(copy, ordered)
            _check(copy, path)
        settle(part, path)
    finally:
        part.unlink(missing_ok=True)
        lock.release()
    return backup


def _migrate(connection: sqlite3.Connection, ordered: Migrations | None) -> None:
    from sqlite_utils import Database  # noqa: PLC0415 - only when a file is upgraded

    connection.execute("PRAGMA foreign_keys = OFF")
    (ordered or versions.migrations()).apply(Database(connection, execute_plugins=False))
    connection.execute(f"PRAGMA user_version = {versions.USER_VERSION}")


def _check(connection: sqlite3.Connection, path: Path) -> None:
    answer = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    strays = connection.execute("PRAGMA foreign_key_check").fetchall()
    if answer != "ok" or strays:
        raise FileDamaged(str(path), str(answer if answer != "ok" else strays[0]))
