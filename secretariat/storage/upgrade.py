"""Bring an older file to the current version on a verified copy, so that a power cut leaves the old or the new one."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from secretariat.domain.refusals import FileDamaged
from secretariat.storage import migrations as versions
from secretariat.storage.backup import copy_verified, settle, verified_copy
from secretariat.storage.connection import connect
from secretariat.storage.faults import translated
from secretariat.storage.file import version_of
from secretariat.storage.lock import locked
from secretariat.storage.schema import schema_digest

if TYPE_CHECKING:
    from sqlite_utils import Migrations


def upgrade(path: Path, now: dt.datetime, ordered: Migrations | None = None) -> Path:
    """Upgrade a file: back-up, migrate a copy, check it, swap the names; gives the back-up.

    The back-up lies beside the file and tells its version and the moment.

    Raises:
        FileRefusal: it could not be done; the file is as it was.
    """
    version = version_of(path)
    backup = path.with_name(f"{path.stem} versie {version // 1000} {now:%Y-%m-%d %H%M%S}{path.suffix}")
    with locked(path, now), translated(path), contextlib.closing(connect(path, "rw")) as source:
        copy_verified(source, backup)
        with verified_copy(source, path) as part:
            with contextlib.closing(connect(part, "rw")) as copy:
                _migrate(copy, ordered)
                _check(copy, path)
            source.close()  # Windows replaces no open file
            settle(part, path)
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
    if schema_digest(connection) != versions.SCHEMA_DIGESTS[versions.USER_VERSION]:
        raise FileDamaged(str(path), "schema")
