"""A version 7 that does not exist: what the program of tomorrow will do to a file of today."""

from __future__ import annotations

import pytest
from sqlite_utils import Database, Migrations

from secretariat.storage import migrations as versions
from secretariat.storage.schema import schema_digest


def colours(db: Database) -> None:
    """Give every meeting a colour."""
    db.conn.execute("ALTER TABLE meetings ADD COLUMN colour TEXT CHECK (length(colour) <= 20)")
    db.conn.execute("UPDATE meetings SET colour = 'groen' WHERE status = 'closed'")


def next_set() -> Migrations:
    """Everything up to version 6, and the colours."""
    ordered = versions.migrations()
    ordered()(colours)
    return ordered


def fresh(ordered: Migrations) -> Database:
    """A new database of these versions."""
    database = Database(memory=True, execute_plugins=False)
    ordered.apply(database)
    return database


def pretend_version_7(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this program be the one that brings version 7."""
    database = fresh(next_set())
    digests = versions.SCHEMA_DIGESTS | {7000: schema_digest(database.conn)}
    database.close()
    for place in ("secretariat.storage.migrations", "secretariat.storage.file"):
        monkeypatch.setattr(f"{place}.SCHEMA_DIGESTS", digests)
        monkeypatch.setattr(f"{place}.USER_VERSION", 7000)
        monkeypatch.setattr(f"{place}.MAJOR", 7)
