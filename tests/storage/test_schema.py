"""The schema says exactly what the records say, and stays what it was when it was released."""

from __future__ import annotations

import ast
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from secretariat.domain.catalogue import LISTS
from secretariat.storage import migrations
from secretariat.storage.layout import all_tables
from secretariat.storage.rows import columns_of
from secretariat.storage.schema import SCRIPT, make_schema, migrated, schema_digest, script_of
from tests.storage.schema_of_records import schema_of_records

FOLDER = Path(migrations.__file__).parent
LISTING = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '%\\_sqlite\\_%' ESCAPE '\\'"


@pytest.fixture
def empty() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    make_schema(connection)
    yield connection
    connection.close()


def declared(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Every table and index with what it declares, in no order: a migration adds columns behind the others."""
    return {name: parts_of(sql) for name, sql in connection.execute(LISTING)}


def parts_of(sql: str) -> list[str]:
    """The columns and rules of a declaration, and what stands around them."""
    first, last = sql.index("("), sql.rindex(")")
    parts, depth = [""], 0
    for sign in " ".join(sql[first + 1 : last].split()):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    head = sql[:first].replace('"', "")  # a table that was made anew and renamed has its name in quotes
    return sorted(part.strip() for part in (head, *parts, sql[last:]))


def test_a_new_file_gets_what_the_migrations_make() -> None:
    through_all = migrated()
    assert SCRIPT.read_text(encoding="utf-8") == script_of(through_all), "write it again with `make schema`"
    through_all.close()


def test_the_migrations_together_say_what_the_record_classes_say(empty: sqlite3.Connection) -> None:
    wanted = sqlite3.connect(":memory:")
    wanted.executescript(schema_of_records())
    assert declared(empty) == declared(wanted)
    wanted.close()


def test_every_list_has_its_table_and_every_field_its_column(empty: sqlite3.Connection) -> None:
    for name, table in all_tables().items():
        columns = [row[1] for row in empty.execute(f"PRAGMA table_info({name})")]
        place = ["seq"] if table.owner is None else []
        assert sorted(columns) == sorted([*place, *columns_of(table)]), name
    assert LISTS.keys() <= all_tables().keys()


def test_all_our_tables_are_strict(empty: sqlite3.Connection) -> None:
    loose = {
        name
        for _, name, kind, _, _, strict in empty.execute("PRAGMA table_list")
        if kind == "table" and not strict and not name.startswith("sqlite_")
    }
    assert loose == {"_sqlite_migrations"}


def test_no_foreign_key_removes_or_empties_anything_by_itself(empty: sqlite3.Connection) -> None:
    actions = {(row[5], row[6]) for name in all_tables() for row in empty.execute(f"PRAGMA foreign_key_list({name})")}
    assert actions == {("NO ACTION", "RESTRICT")}


def test_every_reference_of_a_record_is_a_foreign_key(empty: sqlite3.Connection) -> None:
    found = [row for name in all_tables() for row in empty.execute(f"PRAGMA foreign_key_list({name})")]
    owners = sum(table.owner is not None for table in all_tables().values())
    parties = sum(len(table.field.lists) for table in all_tables().values() if table.field and table.record is None)
    named = sum(column.shape.is_reference for table in all_tables().values() for column in table.columns)
    assert len(found) == owners + parties + named


def test_every_foreign_key_can_be_looked_up_from_both_sides(empty: sqlite3.Connection) -> None:
    unindexed = []
    for name in all_tables():
        first_columns = {
            empty.execute(f"PRAGMA index_info({index[1]})").fetchone()[2]
            for index in empty.execute(f"PRAGMA index_list({name})").fetchall()
        }
        columns = {row[3] for row in empty.execute(f"PRAGMA foreign_key_list({name})")}
        unindexed += [f"{name}.{column}" for column in columns - first_columns]
    assert unindexed == []


def test_the_schema_holds_no_triggers_and_no_views(empty: sqlite3.Connection) -> None:
    kinds = {row[0] for row in empty.execute("SELECT DISTINCT type FROM sqlite_master")}
    assert kinds == {"table", "index"}


def test_the_digest_of_every_version_is_known(empty: sqlite3.Connection) -> None:
    assert sorted(migrations.SCHEMA_DIGESTS) == [1000, 2000, 3000, 4000, 5000, 6000]
    assert schema_digest(empty) == migrations.SCHEMA_DIGESTS[migrations.USER_VERSION]


def test_a_new_database_carries_our_marks(empty: sqlite3.Connection) -> None:
    assert empty.execute("PRAGMA application_id").fetchone() == (0x56474753,)
    assert empty.execute("PRAGMA user_version").fetchone() == (6000,)
    assert [row[0] for row in empty.execute("SELECT name FROM _sqlite_migrations ORDER BY rowid")] == [
        "first_schema",
        "the_desk",
        "the_chain",
        "the_letter",
        "the_year",
        "the_event",
    ]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("m[0-9]*.py")), ids=lambda path: path.stem)
def test_a_migration_calls_nothing_of_ours_because_ours_will_change(path: Path) -> None:
    modules = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            modules.add(node.module or ".")
    assert [module for module in modules if module.split(".")[0] in ("secretariat", "")] == []


def test_a_schema_that_cannot_be_finished_leaves_nothing_of_it(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "vol.vgg", isolation_level=None)
    connection.execute("PRAGMA max_page_count = 30")
    with pytest.raises(sqlite3.OperationalError, match="full"):
        make_schema(connection)
    assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    assert connection.execute("PRAGMA application_id").fetchone() == (0,)
    connection.close()


WRONG_VALUES = (
    ("themes", {"id": ""}, "an empty id"),
    ("themes", {"id": "x" * 201}, "an id that is too long"),
    ("themes", {"name": "x" * 501}, "a line that is too long"),
    ("themes", {"name": "a\0b"}, "a NUL in a text"),
    ("themes", {"status": "sluimerend"}, "a word that the enum does not have"),
    ("themes", {"subthemes": "Cultuur"}, "a list that is no JSON"),
    ("organisations", {"name": "Veendam", "kind": "municipality", "vgg_member": 2}, "a boolean of 2"),
    ("organisations", {"name": "Veendam", "kind": "municipality", "parent_id": "nergens"}, "a reference to nothing"),
    ("themes", {"name": b"Cultuur"}, "bytes in a text"),
)


@pytest.mark.parametrize(("table", "values", "_what"), WRONG_VALUES, ids=[case[2] for case in WRONG_VALUES])
def test_the_file_refuses(empty: sqlite3.Connection, table: str, values: dict[str, object], _what: str) -> None:
    empty.execute("PRAGMA foreign_keys = ON")
    row = {"id": "een", "name": "Cultuur"} | values
    marks = ", ".join("?" * len(row))
    with pytest.raises(sqlite3.IntegrityError):
        empty.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
