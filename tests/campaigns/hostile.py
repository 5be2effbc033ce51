"""Files that were made to harm: databases with a schema that is not ours, and what is no database at all."""

from __future__ import annotations

import io
import random
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

Make = Callable[[Path, random.Random], None]

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
STATEMENTS = {
    "trigger that empties": "CREATE TRIGGER t AFTER UPDATE ON meetings BEGIN DELETE FROM persons; END",
    "trigger that calls": "CREATE TRIGGER t AFTER INSERT ON change BEGIN SELECT load_extension('x'); END",
    "trigger without end": f"CREATE TRIGGER t AFTER INSERT ON change BEGIN SELECT count(*) FROM ({ENDLESS}); END",
    "view without end": f"CREATE VIEW v AS {ENDLESS}",
    "view for a table": "ALTER TABLE themes RENAME TO x; CREATE VIEW themes AS SELECT * FROM x",
    "view that calls": "CREATE VIEW v AS SELECT writefile('x', 'y')",
    "another table": "CREATE TABLE strange (id TEXT)",
    "another index": "CREATE INDEX strange ON meetings (title)",
    "index on an expression": "CREATE INDEX strange ON meetings (abs(-9223372036854775808))",
    "no table of persons": "DROP TABLE persons",
    "no history": "DROP TABLE change",
    "no search": "DROP TABLE search_index",
    "column more": "ALTER TABLE meetings ADD COLUMN strange TEXT",
    "column less": "ALTER TABLE themes DROP COLUMN name",
    "generated column": "ALTER TABLE meetings ADD COLUMN g TEXT AS (hex(zeroblob(100000000)))",
    "many columns": ";".join(f"ALTER TABLE themes ADD COLUMN c{number} TEXT" for number in range(1900)),
    "text where a number was": "UPDATE meetings SET seq = 'zeven' WHERE rowid = 1",
    "text that is no date": "UPDATE meetings SET date = 'gisteren'",
    "choice that is none": "UPDATE meetings SET status = 'bestaat niet'",
    "nothing where something must be": "UPDATE persons SET last_name = NULL",
    "no JSON in the settings": "UPDATE settings SET value = '{'",
    "deep JSON in the settings": f"UPDATE settings SET value = '{'[' * 900}{']' * 900}'",
    "no JSON in the steps": "UPDATE change SET rows = '['",
    "strange rows in the steps": """UPDATE change SET rows = '[["sqlite_master", "x", {}, null]]'""",
    "strange action in the steps": "UPDATE change SET action = 'wissen'",
    "strange moment in the steps": "UPDATE change SET made_at = 'nooit'",
    "the same step twice": "INSERT INTO change SELECT * FROM change",
    "reference to nothing": "UPDATE meetings SET body_id = 'body-nergens'",
    "record that is its own parent": "UPDATE bodies SET parent_id = id",
    "words of search that nobody wrote": "UPDATE search_entry SET title = 'verzonnen'",
    "no words of search": "DELETE FROM search_entry",
    "NUL in a text": "UPDATE meetings SET title = 'a' || char(0) || 'b'",
    "half a sign in a text": "UPDATE meetings SET title = CAST(x'61FF62' AS TEXT)",
    "bytes in a text": "UPDATE meetings SET title = x'00FF'",
    "long text": "UPDATE meetings SET title = hex(zeroblob(3000000)) WHERE rowid = 1",
    "infinite number": "UPDATE meetings SET seq = 9e999",
    "a version of tomorrow": "PRAGMA user_version = 999000",
    "a version that never was": "PRAGMA user_version = 77",
    "somebody else's mark": "PRAGMA application_id = 7",
    "another journal": "PRAGMA journal_mode = WAL",
}


def _changed(statements: str) -> Make:
    def make(path: Path, _: random.Random) -> None:
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            connection.executescript(statements)
        except sqlite3.Error:
            pass  # what the file itself does not take is no danger: it stays as it was
        finally:
            connection.close()

    return make


def _master(statement: str) -> Make:
    return _changed(f"PRAGMA writable_schema = ON; {statement}")


HOSTILE: dict[str, Make] = {name: _changed(statements) for name, statements in STATEMENTS.items()} | {
    "schema that says something else": _master(
        "UPDATE sqlite_master SET sql = 'CREATE TABLE x(y)' WHERE name = 'themes'"
    ),
    "schema that is nonsense": _master("UPDATE sqlite_master SET sql = 'zomaar' WHERE name = 'themes'"),
    "two tables on one page": _master("UPDATE sqlite_master SET rootpage = 3 WHERE type = 'table'"),
    "tables on no page": _master("UPDATE sqlite_master SET rootpage = 99999999 WHERE name = 'meetings'"),
    "a text kept as a function": _master("UPDATE sqlite_master SET type = 'trigger' WHERE name = 'themes'"),
}
"""What is wrong → how to make it so."""


def _of(data: bytes) -> Make:
    def make(path: Path, _: random.Random) -> None:
        path.write_bytes(data)

    return make


def _noise(length: int, beginning: bytes = b"") -> Make:
    def make(path: Path, source: random.Random) -> None:
        path.write_bytes(beginning + source.randbytes(length))

    return make


def _zipped() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w:document/>" * 1000)
    return stream.getvalue()


NO_FILES_OF_OURS: dict[str, Make] = {
    "empty": _of(b""),
    "one byte": _of(b"S"),
    "text": _of(b"Vergadering van 2 november\n" * 500),
    "a Word document": _of(_zipped()),
    "a picture": _noise(5000, b"\x89PNG\r\n\x1a\n"),
    "a PDF": _noise(5000, b"%PDF-1.7\n"),
    "an executable": _noise(5000, b"MZ"),
    "noise": _noise(20_000),
    "noise after our header": _noise(20_000, b"SQLite format 3\0"),
    "the header alone": _of(b"SQLite format 3\0"),
    "a header of zeroes": _of(b"SQLite format 3\0" + bytes(84)),
    "zeroes": _of(bytes(100_000)),
}
"""What it is → how to make it."""
