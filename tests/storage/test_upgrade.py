"""An older file: kept as a back-up, upgraded on a copy, and whole at every moment."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlite_utils import Database

from secretariat.domain.refusals import FileDamaged, FileExists, FileLocked, FileOlder
from secretariat.storage import migrations
from secretariat.storage.connection import connect
from secretariat.storage.file import open_file, version_of
from secretariat.storage.lock import WriterLock
from secretariat.storage.upgrade import upgrade
from tests.storage.contents import Clock, Contents, contents, fingerprint
from tests.storage.versions import colours, fresh, next_set, pretend_version_7

BACKUP = "voorbeeld versie 6 2023-11-20 091200.vgg"


@pytest.fixture(autouse=True)
def _tomorrow(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """The file was made yesterday; the program is that of tomorrow."""
    pretend_version_7(monkeypatch)


def read(path: Path) -> Contents:
    """What stands in a closed file."""
    with contextlib.closing(connect(path, "ro")) as connection:
        return contents(connection)


def names(folder: Path) -> list[str]:
    """The files in a folder."""
    return sorted(found.name for found in folder.iterdir())


def test_an_older_file_is_upgraded_and_its_old_self_kept(path: Path, clock: Clock) -> None:
    before = read(path)
    backup = upgrade(path, clock(), next_set())
    assert names(path.parent) == [BACKUP, "voorbeeld.vgg"]
    assert backup == path.with_name(BACKUP)
    assert version_of(backup) == 6000
    assert version_of(path) == 7000
    assert read(backup) == before


def test_after_the_upgrade_everything_is_there_and_the_new_too(path: Path, clock: Clock) -> None:
    upgrade(path, clock(), next_set())
    opened = open_file(path, clock())
    found = opened.connection.execute("SELECT code FROM meetings WHERE colour = 'groen' ORDER BY code").fetchall()
    opened.close()
    assert found == [("AGCIE-CULT 2023-01",), ("AO-CULT 2023-01",), ("AO-CULT 2023-02",)]


def test_no_row_is_lost(path: Path, clock: Clock) -> None:
    before = read(path)
    upgrade(path, clock(), next_set())
    after = read(path)
    after["meetings"] = [row[:-1] for row in after["meetings"]]
    assert after == before


def test_an_upgraded_file_is_like_a_new_one(path: Path, clock: Clock) -> None:
    upgrade(path, clock(), next_set())
    listing = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    new = fresh(next_set())
    with contextlib.closing(connect(path, "ro")) as connection:
        assert connection.execute(listing).fetchall() == new.execute(listing).fetchall()
    new.close()


def test_the_older_file_must_be_upgraded_before_it_is_opened(path: Path, clock: Clock) -> None:
    with pytest.raises(FileOlder):
        open_file(path, clock())
    upgrade(path, clock(), next_set())
    open_file(path, clock()).close()


def breaking_off(_: Database) -> None:
    """What a power cut does, in a form that a test survives."""
    raise KeyboardInterrupt


def half_done(db: Database) -> None:
    """A migration that fails after it did much."""
    colours(db)
    db.conn.execute("DROP TABLE minutes__items")
    raise ZeroDivisionError


def leaving_strays(db: Database) -> None:
    """A migration that forgets who names what."""
    colours(db)
    db.conn.execute("DELETE FROM bodies")


def other_than_released(db: Database) -> None:
    """A migration that ends elsewhere than version 7."""
    db.conn.execute("ALTER TABLE meetings ADD COLUMN livestream TEXT")


@pytest.mark.parametrize(
    ("migration", "raised"),
    [
        (breaking_off, KeyboardInterrupt),
        (half_done, ZeroDivisionError),
        (leaving_strays, FileDamaged),
        (other_than_released, FileDamaged),
    ],
)
def test_an_upgrade_that_fails_leaves_the_file_as_it_was(
    path: Path, clock: Clock, migration: Callable[[Database], None], raised: type[BaseException]
) -> None:
    before = fingerprint(path)
    ordered = migrations.migrations()
    ordered()(migration)
    with pytest.raises(raised):
        upgrade(path, clock(), ordered)
    assert fingerprint(path) == before
    assert names(path.parent) == [BACKUP, "voorbeeld.vgg"]


def test_a_file_that_somebody_has_open_is_not_upgraded(path: Path, clock: Clock) -> None:
    lock = WriterLock(path)
    lock.acquire(clock())
    with pytest.raises(FileLocked):
        upgrade(path, clock(), next_set())
    lock.release()
    assert names(path.parent) == ["voorbeeld.vgg"]


def test_a_back_up_of_that_name_is_never_overwritten(path: Path, clock: Clock) -> None:
    path.with_name(BACKUP).write_text("iets anders", encoding="utf-8")
    with pytest.raises(FileExists):
        upgrade(path, clock(), next_set())
    assert path.with_name(BACKUP).read_text(encoding="utf-8") == "iets anders"
    assert version_of(path) == 6000
