"""Connections to SQLite as this program wants them: by path, with every safeguard on, closed when something fails."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path, PurePath
from urllib.parse import quote

from secretariat.domain.refusals import FileDamaged

PRAGMAS = {
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "synchronous": 3,
    "temp_store": 2,
}
"""Set and read back at every opening; 3 is EXTRA, the only setting that lost nothing in a power cut."""
BUSY_MILLISECONDS = 2000
"""How long to wait for a reader in another window before saying that the file is in use."""


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A bare connection: ``mode`` is "ro", "rw" or "rwc" (make the file when it is not there)."""
    connection = sqlite3.connect(f"{uri_of(path.resolve())}?mode={mode}", uri=True, isolation_level=None)
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    return connection


def uri_of(path: PurePath) -> str:
    """A path as SQLite wants it: every strange sign escaped, and a Windows share with an empty host."""
    written = path.as_posix()
    return "file://" + ("" if written.startswith("/") else "/") + quote(os.fsencode(written), safe="/:")


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what it needs to roll back an interrupted transaction."""
    real = path.resolve()
    return real.with_name(real.name + "-journal")


@contextlib.contextmanager
def closed_on_failure(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """The connection, which outlives the block only when nothing was raised in it."""
    try:
        yield connection
    except BaseException:
        connection.close()
        raise


def set_pragmas(connection: sqlite3.Connection, path: Path) -> None:
    """Switch every safeguard on.

    Raises:
        FileDamaged: one does not hold.
    """
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}")
        found = connection.execute(f"PRAGMA {name}").fetchone()[0]
        if int(found) != value:
            raise FileDamaged(str(path), f"{name} = {found}")


def keep_a_journal(connection: sqlite3.Connection, path: Path) -> None:
    """Let a rollback journal guard the transactions of a writer; the file remembers no other mode.

    Raises:
        FileDamaged: another mode cannot be left.
    """
    mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    if mode != "delete":
        raise FileDamaged(str(path), f"journal_mode = {mode}")
