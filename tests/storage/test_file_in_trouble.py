"""A file in trouble: that may not be written, that crashed, that was replaced while it was open."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from secretariat.domain.changes import Action
from secretariat.domain.meetings import Meeting
from secretariat.domain.refusals import (
    FileDamaged,
    FileLocked,
    FileReadOnly,
    FileReplaced,
    FileUnreachable,
)
from secretariat.domain.themes import Theme
from secretariat.storage import connection as connections
from secretariat.storage.file import create, open_file, version_of
from secretariat.storage.store import Store
from tests.storage.contents import Clock, contents, fingerprint

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
    assert version_of(crashed) == 6000
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


def test_a_reader_of_a_crashed_and_damaged_file_leaves_nothing_behind(
    crashed: Path, clock: Clock, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    borrowed = tmp_path_factory.mktemp("geleend")
    monkeypatch.setattr(tempfile, "tempdir", str(borrowed))
    with crashed.open("r+b") as stream:
        stream.seek(4096 * 200)
        stream.write(bytes(4096 * 100))
    with pytest.raises(FileDamaged):
        open_file(crashed, clock(), read_only=True)
    assert list(borrowed.iterdir()) == []


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


def test_a_file_that_cannot_be_seen_for_a_while_is_not_called_replaced(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = path.parent.with_name("weg")
    path.parent.rename(away)  # a network folder that is away
    assert not store.file.is_replaced
    away.rename(path.parent)

    def unreachable(_path: Path) -> None:
        raise OSError(errno.EHOSTDOWN, "Host is down")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", unreachable)
        assert not store.file.is_replaced
    path.unlink()
    assert store.file.is_replaced


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


@pytest.mark.parametrize(
    "wrong", [b"CREATE TABLE th\xe5mes (", b"CREATE TABLE themes (\n  s\xe5q "], ids=["name", "column"]
)
def test_a_schema_whose_letters_are_damaged_is_refused_and_not_a_mistake_of_ours(
    path: Path, clock: Clock, wrong: bytes
) -> None:
    whole = path.read_bytes()
    good = wrong.replace(b"\xe5", b"e")
    assert whole.count(good) == 1
    path.write_bytes(whole.replace(good, wrong))
    for read_only in (True, False):
        with pytest.raises(FileDamaged):
            open_file(path, clock(), read_only=read_only)
    assert path.read_bytes() == whole.replace(good, wrong)
