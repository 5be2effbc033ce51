"""Opening a file: what is recognised, in which order, and that a file is safe in our hands."""

from __future__ import annotations

import errno
import os
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from secretariat.domain.meetings import Meeting
from secretariat.domain.refusals import (
    FileDamaged,
    FileExists,
    FileLocked,
    FileMissing,
    FileNewer,
    FileNotOurs,
    FileOlder,
    FileUnreachable,
)
from secretariat.storage import connection as connections
from secretariat.storage import migrations
from secretariat.storage.connection import uri_of
from secretariat.storage.file import create, open_file, version_of
from secretariat.storage.store import Store
from tests.storage.contents import Clock, fingerprint


def edited(path: Path, *statements: str) -> None:
    """Change a file behind the back of the program."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA writable_schema = ON")
    for statement in statements:
        connection.execute(statement)
    connection.close()


# Recognising ----------------------------------------------------------------------------------------------------


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("Vergadering van 2 november\n" * 200, encoding="utf-8")


def short_text(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def word_document(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>" * 100)


def foreign_database(path: Path) -> None:
    edited(path, "CREATE TABLE bladwijzers (url)", "PRAGMA application_id = 77")


def folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize("make", [empty, text, short_text, word_document, foreign_database, folder])
@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_not_ours_is_refused_and_left_as_it_was(
    tmp_path: Path, clock: Clock, make: Callable[[Path], None], read_only: bool
) -> None:
    path = tmp_path / "iets.vgg"
    make(path)
    before = fingerprint(path) if path.is_file() else None
    with pytest.raises(FileNotOurs, match=str(path)):
        open_file(path, clock(), read_only=read_only)
    assert [found.name for found in tmp_path.iterdir()] == ["iets.vgg"]
    assert before == (fingerprint(path) if path.is_file() else None)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_is_not_there_is_missing_and_not_made(tmp_path: Path, clock: Clock, read_only: bool) -> None:
    with pytest.raises(FileMissing):
        open_file(tmp_path / "weg.vgg", clock(), read_only=read_only)
    assert list(tmp_path.iterdir()) == []


def test_a_link_to_nowhere_is_missing(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "link.vgg").symlink_to(tmp_path / "weg.vgg")
    with pytest.raises(FileMissing):
        open_file(tmp_path / "link.vgg", clock())
    assert not (tmp_path / "weg.vgg").exists()


def test_a_file_of_a_newer_major_version_is_refused(path: Path, clock: Clock) -> None:
    edited(path, "PRAGMA user_version = 7000")
    with pytest.raises(FileNewer) as refused:
        open_file(path, clock(), read_only=True)
    assert refused.value == FileNewer(str(path), 7)


def test_a_file_of_a_newer_minor_version_is_opened(path: Path, clock: Clock) -> None:
    edited(path, "ALTER TABLE meetings ADD COLUMN livestream TEXT", "PRAGMA user_version = 6001")
    opened = open_file(path, clock())
    assert Store(opened).get(Meeting, "mtg-bo-cult-2023-02").code == "BO-CULT 2023-02"
    assert (opened.version, opened.read_only, opened.recovered) == (6001, False, False)
    opened.close()


def test_an_older_file_must_be_upgraded_first(path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secretariat.storage.file.USER_VERSION", 7000)
    for read_only in (False, True):
        with pytest.raises(FileOlder) as refused:
            open_file(path, clock(), read_only=read_only)
        assert refused.value == FileOlder(str(path), 6)
    open_file(path, clock(), read_only=True, older=True).close()


def test_a_version_that_was_never_released_is_damage(path: Path, clock: Clock) -> None:
    edited(path, "PRAGMA user_version = 7")
    with pytest.raises(FileDamaged) as refused:
        open_file(path, clock())
    assert refused.value.detail == "version 7"


@pytest.mark.parametrize("version", [6000, 6001])
@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER UPDATE ON meetings BEGIN DELETE FROM minutes; END",
        "CREATE VIEW v AS SELECT load_extension('kwaad')",
    ],
    ids=["trigger", "view"],
)
def test_a_trigger_or_view_that_we_did_not_make_is_refused(
    path: Path, clock: Clock, statement: str, version: int
) -> None:
    edited(path, statement, f"PRAGMA user_version = {version}")
    for read_only in (False, True):
        with pytest.raises(FileDamaged) as refused:
            open_file(path, clock(), read_only=read_only)
        assert refused.value.detail == "schema"


def test_a_table_that_was_changed_is_refused(path: Path, clock: Clock) -> None:
    edited(path, "ALTER TABLE meetings ADD COLUMN geheim TEXT")
    with pytest.raises(FileDamaged):
        open_file(path, clock())


def test_a_damaged_page_is_refused_and_the_file_left_as_it_was(path: Path, clock: Clock) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 4] = bytes(4096)
    path.write_bytes(content)
    before = fingerprint(path)
    with pytest.raises(FileDamaged):
        open_file(path, clock())
    assert fingerprint(path) == before
    assert [found.name for found in path.parent.iterdir()] == ["voorbeeld.vgg"]


def test_a_file_cut_short_is_refused(path: Path, clock: Clock) -> None:
    os.truncate(path, path.stat().st_size // 2)
    with pytest.raises(FileDamaged):
        open_file(path, clock())


# Safeguards -----------------------------------------------------------------------------------------------------

SAFEGUARDS = {
    "foreign_keys": 1,
    "synchronous": 3,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "temp_store": 2,
    "query_only": 1,
    "busy_timeout": 2000,
    "journal_mode": "delete",
}


@pytest.mark.parametrize("read_only", [False, True])
def test_every_safeguard_is_on_in_an_open_file(path: Path, clock: Clock, read_only: bool) -> None:
    opened = open_file(path, clock(), read_only=read_only)
    found = {name: opened.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in SAFEGUARDS}
    opened.close()
    assert found == SAFEGUARDS


def test_every_safeguard_is_on_in_a_new_file(tmp_path: Path, clock: Clock) -> None:
    opened = create(tmp_path / "nieuw.vgg", clock())
    found = {name: opened.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in SAFEGUARDS}
    opened.close()
    assert found == SAFEGUARDS


def test_a_safeguard_that_does_not_hold_keeps_the_file_closed(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connections.PRAGMAS, "max_page_count", 1)  # SQLite answers with what the file needs
    with pytest.raises(FileDamaged, match="max_page_count"):
        open_file(path, clock())


def test_a_file_that_somebody_put_in_wal_mode_gets_its_journal_back(path: Path, clock: Clock) -> None:
    edited(path, "PRAGMA journal_mode = WAL")
    opened = open_file(path, clock())
    assert opened.connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    opened.close()


# New files ------------------------------------------------------------------------------------------------------


def test_a_new_file_is_a_current_one(tmp_path: Path, clock: Clock) -> None:
    create(tmp_path / "nieuw.vgg", clock()).close()
    assert version_of(tmp_path / "nieuw.vgg") == migrations.USER_VERSION
    opened = open_file(tmp_path / "nieuw.vgg", clock())
    assert Store(opened).all(Meeting) == []
    opened.close()


def test_a_new_file_never_takes_the_place_of_another(path: Path, clock: Clock) -> None:
    before = fingerprint(path)
    with pytest.raises(FileExists):
        create(path, clock())
    assert fingerprint(path) == before


def test_a_new_file_needs_a_folder(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(FileUnreachable):
        create(tmp_path / "nergens" / "nieuw.vgg", clock())
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_finished_is_not_left_behind(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connections.PRAGMAS, "page_size", 3)  # not a size that SQLite takes
    with pytest.raises(FileDamaged):
        create(tmp_path / "nieuw.vgg", clock())
    assert list(tmp_path.iterdir()) == []


def test_what_is_wrong_with_a_new_file_is_told_also_when_it_cannot_be_taken_away(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setitem(connections.PRAGMAS, "page_size", 3)
    monkeypatch.setattr(Path, "unlink", broken)
    with pytest.raises(FileDamaged):
        create(tmp_path / "nieuw.vgg", clock())


# Names and places -----------------------------------------------------------------------------------------------

STRANGE_NAMES = ["spatie in naam.vgg", "50% #1?.vgg", "verslag%20é ‘IJ’ 会.vgg", "a&mode=memory.vgg", "file:x.vgg"]


@pytest.mark.parametrize("name", STRANGE_NAMES)
def test_a_file_may_have_any_name(tmp_path: Path, clock: Clock, name: str) -> None:
    place = tmp_path / f"map met {name}"
    place.mkdir()
    create(place / name, clock()).close()
    assert [found.name for found in place.iterdir()] == [name]
    opened = open_file(place / name, clock())
    assert opened.connection.execute("PRAGMA database_list").fetchone()[2] == str(place / name)
    opened.close()


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/home/a b/x#1.vgg"), "file:///home/a%20b/x%231.vgg"),
        (PureWindowsPath("C:\\Mijn map\\x.vgg"), "file:///C:/Mijn%20map/x.vgg"),
        (PureWindowsPath("\\\\server\\bureau\\x.vgg"), "file:////server/bureau/x.vgg"),
    ],
)
def test_sqlite_gets_every_path_in_its_own_writing(path: PurePosixPath | PureWindowsPath, uri: str) -> None:
    assert uri_of(path) == uri


def test_a_link_and_its_file_are_one_file(path: Path, tmp_path: Path, clock: Clock) -> None:
    link = tmp_path / "elders" / "link.vgg"
    link.parent.mkdir()
    link.symlink_to(path)
    opened = open_file(link, clock())
    with pytest.raises(FileLocked):
        open_file(path, clock())
    opened.close()
    assert [found.name for found in link.parent.iterdir()] == ["link.vgg"]
