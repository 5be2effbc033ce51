"""Opening a file: what is recognised, in which order, and that a file is safe in our hands."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from secretariat.domain.changes import Action
from secretariat.domain.meetings import Meeting
from secretariat.domain.refusals import (
    FileDamaged,
    FileExists,
    FileLocked,
    FileMissing,
    FileNewer,
    FileNotOurs,
    FileOlder,
    FileReadOnly,
    FileReplaced,
    FileUnreachable,
)
from secretariat.domain.themes import Theme
from secretariat.storage import connection as connections
from secretariat.storage import migrations
from secretariat.storage.connection import uri_of
from secretariat.storage.file import create, open_file, version_of
from secretariat.storage.store import Store
from tests.storage.contents import Clock, contents, fingerprint


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
    edited(path, "PRAGMA user_version = 2000")
    with pytest.raises(FileNewer) as refused:
        open_file(path, clock(), read_only=True)
    assert refused.value == FileNewer(str(path), 2)


def test_a_file_of_a_newer_minor_version_is_opened(path: Path, clock: Clock) -> None:
    edited(path, "ALTER TABLE meetings ADD COLUMN livestream TEXT", "PRAGMA user_version = 1001")
    opened = open_file(path, clock())
    assert Store(opened).get(Meeting, "mtg-bo-cult-2023-02").code == "BO-CULT 2023-02"
    assert (opened.version, opened.read_only, opened.recovered) == (1001, False, False)
    opened.close()


def test_an_older_file_must_be_upgraded_first(path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secretariat.storage.file.USER_VERSION", 2000)
    for read_only in (False, True):
        with pytest.raises(FileOlder) as refused:
            open_file(path, clock(), read_only=read_only)
        assert refused.value == FileOlder(str(path), 1)
    open_file(path, clock(), read_only=True, older=True).close()


def test_a_version_that_was_never_released_is_damage(path: Path, clock: Clock) -> None:
    edited(path, "PRAGMA user_version = 3")
    with pytest.raises(FileDamaged) as refused:
        open_file(path, clock())
    assert refused.value.detail == "version 3"


@pytest.mark.parametrize("version", [1000, 1001])
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


# A file that may not be written ---------------------------------------------------------------------------------


@pytest.fixture
def ordinary_user(tmp_path: Path) -> Iterator[None]:
    """Rights say nothing to root; for the time of the test this process is somebody who has none."""
    if os.name != "posix":
        pytest.skip("rights of files are another thing on this system")
    if os.geteuid() != 0:
        yield
        return
    closed = [place for place in (tmp_path, *tmp_path.parents) if not place.stat().st_mode & 0o001]
    modes = {place: place.stat().st_mode for place in closed}
    for place in closed:
        place.chmod(0o755)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
        for place, mode in modes.items():
            place.chmod(mode)


def protect(path: Path, mode: int) -> None:
    """Give a file or folder its rights while this process still may."""
    path.chmod(mode)


@pytest.fixture
def write_protected(path: Path, tmp_path: Path) -> Path:
    """The sample in a folder in which everybody may write, while nobody may write the file."""
    place = tmp_path / "map"
    place.mkdir()
    protect(place, 0o777)
    copy = place / "vast.vgg"
    shutil.copyfile(path, copy)
    protect(copy, 0o444)
    return copy


def test_a_write_protected_file_is_refused_for_writing_and_opened_for_reading(
    write_protected: Path, clock: Clock, ordinary_user: None
) -> None:
    with pytest.raises(FileReadOnly):
        open_file(write_protected, clock())
    assert [found.name for found in write_protected.parent.iterdir()] == ["vast.vgg"]
    opened = open_file(write_protected, clock(), read_only=True)
    assert len(Store(opened).all(Meeting)) == 10
    opened.close()


@pytest.fixture
def in_closed_folder(path: Path, tmp_path: Path) -> Iterator[Path]:
    """The sample, writable for everybody, in a folder where nobody may make a file."""
    place = tmp_path / "map"
    place.mkdir()
    copy = place / "vast.vgg"
    shutil.copyfile(path, copy)
    protect(copy, 0o666)
    protect(place, 0o555)
    yield copy
    protect(place, 0o755)


def test_a_file_in_a_closed_folder_is_opened_for_reading_only(
    in_closed_folder: Path, clock: Clock, ordinary_user: None
) -> None:
    with pytest.raises(FileReadOnly):
        open_file(in_closed_folder, clock())
    open_file(in_closed_folder, clock(), read_only=True).close()
    with pytest.raises(FileUnreachable):
        create(in_closed_folder.with_name("nieuw.vgg"), clock())


def test_a_file_opened_for_reading_takes_no_step(path: Path, clock: Clock) -> None:
    before = fingerprint(path)
    opened = open_file(path, clock(), read_only=True)
    store = Store(opened, clock)
    with pytest.raises(FileReadOnly), store.unit_of_work(Action.EDIT_MEETING, "x"):
        pytest.fail("the block was begun")
    opened.close()
    assert fingerprint(path) == before


# After a crash --------------------------------------------------------------------------------------------------

CRASH = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
connection.execute("UPDATE meetings SET title = title || hex(zeroblob(200))")
connection.execute("DELETE FROM minutes__items")
connection.execute("DELETE FROM search_entry")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def crashed(path: Path) -> Path:
    """The sample after a program was killed in the middle of writing it."""
    done = subprocess.run([sys.executable, "-c", CRASH, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert path.with_name("voorbeeld.vgg-journal").stat().st_size > 0
    return path


def test_after_a_crash_everything_up_to_the_last_whole_step_is_there(crashed: Path, clock: Clock) -> None:
    assert version_of(crashed) == 1000
    opened = open_file(crashed, clock())
    assert opened.recovered
    assert Store(opened).get(Meeting, "mtg-bo-cult-2023-02").title == "Bestuurlijk overleg Cultuur"
    assert opened.connection.execute("SELECT count(*) FROM minutes__items").fetchone() == (11,)
    opened.close()
    again = open_file(crashed, clock())
    assert not again.recovered
    again.close()


def test_after_a_crash_a_reader_sees_the_file_whole_without_touching_it(crashed: Path, clock: Clock) -> None:
    before = {found.name: fingerprint(found) for found in crashed.parent.iterdir()}
    opened = open_file(crashed, clock(), read_only=True)
    assert opened.recovered
    assert opened.path == crashed
    assert Store(opened).get(Meeting, "mtg-bo-cult-2023-02").title == "Bestuurlijk overleg Cultuur"
    borrowed = Path(opened.connection.execute("PRAGMA database_list").fetchone()[2])
    opened.close()
    assert borrowed != crashed
    assert not borrowed.parent.exists()
    assert {found.name: fingerprint(found) for found in crashed.parent.iterdir()} == before


def test_a_reader_does_not_take_a_colleague_at_work_for_a_crash(path: Path, clock: Clock) -> None:
    writer = open_file(path, clock())
    writer.connection.execute("PRAGMA query_only = OFF")
    writer.connection.execute("BEGIN")
    writer.connection.execute("UPDATE meetings SET title = 'half'")
    assert path.with_name("voorbeeld.vgg-journal").exists()
    reader = open_file(path, clock(), read_only=True)
    assert not reader.recovered
    assert Store(reader).get(Meeting, "mtg-bo-cult-2023-02").title == "Bestuurlijk overleg Cultuur"
    reader.close()
    writer.connection.execute("ROLLBACK")
    writer.close()


def test_looking_at_an_open_file_takes_no_lock_away_from_whoever_writes_it(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closing a file drops every lock that this process has on it, unless SQLite does the closing."""
    monkeypatch.setattr(connections, "BUSY_MILLISECONDS", 0)
    writer = open_file(path, clock())
    writer.connection.execute("PRAGMA query_only = OFF")
    writer.connection.execute("BEGIN EXCLUSIVE")
    with pytest.raises(FileLocked):
        version_of(path)
    script = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('SELECT * FROM themes')"
    other = subprocess.run([sys.executable, "-c", script, str(path)], check=False, capture_output=True, text=True)
    writer.connection.execute("ROLLBACK")
    writer.close()
    assert other.stderr.splitlines()[-1] == "sqlite3.OperationalError: database is locked"


# While it is open -----------------------------------------------------------------------------------------------


def test_a_file_that_is_replaced_while_open_is_not_written_any_more(store: Store, path: Path) -> None:
    other = path.with_name("conflict.vgg")
    shutil.copyfile(path, other)
    other.replace(path)
    before = fingerprint(path)
    with pytest.raises(FileReplaced), store.unit_of_work(Action.EDIT_MEETING, "x") as work:
        work.add(Theme(id="thm-sport", name="Sport"))
    assert fingerprint(path) == before


def test_closing_gives_back_everything(path: Path, clock: Clock) -> None:
    opened = open_file(path, clock())
    assert sorted(found.name for found in path.parent.iterdir()) == [".voorbeeld.vgg.slot", "voorbeeld.vgg"]
    opened.close()
    opened.close()
    assert [found.name for found in path.parent.iterdir()] == ["voorbeeld.vgg"]


def test_opening_and_closing_changes_nothing(path: Path, clock: Clock) -> None:
    before = fingerprint(path)
    open_file(path, clock()).close()
    open_file(path, clock(), read_only=True).close()
    assert fingerprint(path) == before


def test_two_readers_see_the_same(path: Path, clock: Clock) -> None:
    one, other = open_file(path, clock(), read_only=True), open_file(path, clock(), read_only=True)
    assert contents(one.connection) == contents(other.connection)
    one.close()
    other.close()
