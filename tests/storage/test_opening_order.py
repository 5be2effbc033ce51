"""Opening a file, step by step: of two things that are wrong, the one that comes first in the order is told.

What it is, the lock, what a crash left, the seal, the safeguards, the schema, the pages. Nothing is written before all
of that is known.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from secretariat.domain.refusals import FileDamaged, FileLocked, FileNewer, FileNotOurs, FileRefusal
from secretariat.storage import file
from secretariat.storage.file import open_file
from secretariat.storage.lock import locked
from secretariat.storage.seals import seal_of
from tests.storage.contents import Clock, fingerprint


def run(path: Path, *statements: str) -> None:
    """Do to a file what only another program can."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def not_ours(path: Path) -> None:
    run(path, "PRAGMA application_id = 7")


def newer(path: Path) -> None:
    run(path, "PRAGMA user_version = 99000")


def stranger(path: Path) -> None:
    run(path, "CREATE VIEW vreemd AS SELECT 1")


def spoiled(path: Path) -> None:
    """Damage the page of a table."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'votes'").fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("first", "then", "refusal", "detail"),
    [
        (not_ours, newer, FileNotOurs, ""),
        (newer, stranger, FileNewer, ""),
        (stranger, spoiled, FileDamaged, "schema"),
        (spoiled, None, FileDamaged, "votes"),
    ],
    ids=["what it is", "version", "schema", "pages"],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_what_comes_first_in_the_order_is_told(
    path: Path,
    clock: Clock,
    first: Callable[[Path], None],
    then: Callable[[Path], None] | None,
    refusal: type[FileRefusal],
    detail: str,
    read_only: bool,
) -> None:
    for damage in filter(None, (first, then)):
        damage(path)
    before = fingerprint(path)
    with pytest.raises(refusal) as refused:
        open_file(path, clock(), read_only=read_only)
    if detail == "schema":
        assert getattr(refused.value, "detail", "") == "schema"
    assert fingerprint(path) == before
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_what_it_is_comes_before_the_lock_and_the_lock_before_the_content(path: Path, clock: Clock) -> None:
    spoiled(path)
    with locked(path, clock()):
        with pytest.raises(FileLocked):
            open_file(path, clock())
        newer(path)
        with pytest.raises(FileNewer):
            open_file(path, clock())


def test_the_seal_is_compared_before_sqlite_opens_the_file_to_write(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    for name in ("seal_of", "set_pragmas", "schema_digest", "_try_writing"):
        plainly = getattr(file, name)

        def noted(*given: object, name: str = name, plainly: Callable[..., object] = plainly) -> object:
            order.append(name)
            return plainly(*given)

        monkeypatch.setattr(file, name, noted)
    opened = open_file(path, clock(), seal=seal_of(path))
    opened.close()
    assert order == ["seal_of", "set_pragmas", "schema_digest", "_try_writing"]
    assert not opened.seal_differs


def test_after_a_crash_the_seal_says_nothing(path: Path, clock: Clock) -> None:
    lock = path.with_name(f".{path.name}.slot")
    lock.write_text('{"user": "anne", "machine": "pc", "since": "2023-11-20T08:00"}', encoding="utf-8")
    opened = open_file(path, clock(), seal="0" * 64)
    assert (opened.seal_differs, opened.left_since is not None) == (False, True)
    opened.close()


def test_a_seal_that_differs_has_every_rule_of_every_row_looked_at(path: Path, clock: Clock) -> None:
    run(path, "UPDATE meetings SET status = 'vreemd'")
    open_file(path, clock()).close()  # the quick look is about pages
    with pytest.raises(FileDamaged):
        open_file(path, clock(), seal="0" * 64)
