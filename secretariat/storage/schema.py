"""The schema of a new file, in one script: what all migrations together make, without the detours they took."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

from secretariat.storage.migrations import APPLICATION_ID, USER_VERSION

SCRIPT = Path(__file__).with_suffix(".sql")
HEAD = "-- What the migrations make, written by `make schema`; a test holds the two against each other.\n\n"
_TABLES = """
    SELECT sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY rowid
"""
_INDEXES = "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid"
_APPLIED = "SELECT migration_set, name FROM _sqlite_migrations ORDER BY id"


def make_schema(connection: sqlite3.Connection) -> None:
    """Give an empty database our schema and marks; all or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in SCRIPT.read_text(encoding="utf-8").removeprefix(HEAD).split(";\n"):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {USER_VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has ended it already
            connection.execute("ROLLBACK")
        raise


def script_of(connection: sqlite3.Connection) -> str:
    """The script that makes the schema of this database again, and says that its migrations were done."""
    statements = [sql for listing in (_TABLES, _INDEXES) for (sql,) in connection.execute(listing)]
    statements += [
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)\n"
        f"  VALUES ('{whose}', '{name}', strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'))"
        for whose, name in connection.execute(_APPLIED)
    ]
    return HEAD + ";\n".join(statements) + ";\n"


def schema_digest(connection: sqlite3.Connection) -> str:
    """SHA-256 over everything the schema declares; it changes when a table, trigger or view does."""
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master ORDER BY type, name")
    return hashlib.sha256(repr(rows.fetchall()).encode()).hexdigest()


def migrated() -> sqlite3.Connection:
    """A database in memory that went through every migration."""
    from sqlite_utils import Database  # noqa: PLC0415 - only to write the script and to check it

    from secretariat.storage.migrations import migrations  # noqa: PLC0415

    database = Database(memory=True, execute_plugins=False)
    migrations().apply(database)
    return database.conn


if __name__ == "__main__":
    SCRIPT.write_text(script_of(migrated()), encoding="utf-8")
