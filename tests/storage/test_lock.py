"""One writer at a time: who else comes is told who, where and since when; a crash never leaves a lock behind."""

from __future__ import annotations

import datetime as dt
import getpass
import platform
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from secretariat.domain.refusals import FileLocked, FileUnreachable
from secretariat.storage import lock as lock_module
from secretariat.storage.file import open_file
from secretariat.storage.lock import WriterLock, locked
from tests.house import ROOT
from tests.storage.contents import Clock

HOLDER = """
import datetime, os, sys
from pathlib import Path
from secretariat.storage import lock as lock_module
from secretariat.storage.file import open_file
opened = open_file(Path(sys.argv[1]), datetime.datetime(2023, 11, 2, 14, 2))
print("open", flush=True)
sys.stdin.read()
"""


def holder_of(path: Path) -> subprocess.Popen[str]:
    """Another program that has the file open."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def end(process: subprocess.Popen[str]) -> None:
    """Kill the other program, as the task manager does."""
    process.kill()
    process.communicate()
    assert process.returncode == -signal.SIGKILL


def test_the_second_window_is_told_who_has_the_file_where_and_since_when(path: Path, clock: Clock) -> None:
    opened = open_file(path, clock())
    with pytest.raises(FileLocked) as refused:
        open_file(path, clock())
    opened.close()
    since = dt.datetime(2023, 11, 20, 9, 12)
    assert refused.value == FileLocked(str(path), getpass.getuser(), platform.node(), since)


def test_another_program_is_told_too_and_may_read(path: Path, clock: Clock) -> None:
    other = holder_of(path)
    with pytest.raises(FileLocked) as refused:
        open_file(path, clock())
    open_file(path, clock(), read_only=True).close()
    end(other)
    assert refused.value.since == dt.datetime(2023, 11, 2, 14, 2)


def test_the_lock_of_a_killed_program_is_free_at_once(path: Path, clock: Clock) -> None:
    end(holder_of(path))
    assert path.with_name(".voorbeeld.vgg.slot").exists()
    opened = open_file(path, clock())
    assert (opened.recovered, opened.left_since) == (False, dt.datetime(2023, 11, 2, 14, 2))
    opened.close()
    assert not path.with_name(".voorbeeld.vgg.slot").exists()


def test_a_file_that_was_closed_was_not_left(path: Path, clock: Clock) -> None:
    open_file(path, clock()).close()
    opened = open_file(path, clock())
    assert opened.left_since is None
    opened.close()


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"since": 7}', '{"since": "gisteren"}', "\x00\xff"])
def test_a_text_that_says_nothing_is_no_sign_of_anything(path: Path, clock: Clock, text: str) -> None:
    path.with_name(".voorbeeld.vgg.slot").write_text(text, encoding="utf-8")
    opened = open_file(path, clock())
    assert opened.left_since is None
    opened.close()


def test_readers_need_no_lock(path: Path, clock: Clock) -> None:
    reader = open_file(path, clock(), read_only=True)
    writer = open_file(path, clock())
    writer.close()
    reader.close()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"user": "a"}', '{"user": "a", "machine": "b", "since": "gisteren"}'])
def test_a_lock_file_that_cannot_be_read_is_still_a_lock(path: Path, clock: Clock, text: str) -> None:
    lock = WriterLock(path)
    lock.acquire(clock())
    lock.path.write_text(text, encoding="utf-8")
    with pytest.raises(FileLocked) as refused:
        WriterLock(path).acquire(clock())
    lock.release()
    assert refused.value == FileLocked(str(path), "", "", None)


def test_a_holder_that_leaves_while_another_comes_does_not_take_the_lock_along(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one who comes has opened the lock file when the one who goes removes it; that lock would lock nothing."""
    lock = WriterLock(path)
    really_lock = lock_module._lock  # noqa: SLF001 - the moment between opening and locking
    left: list[bool] = []

    def leave_then_lock(handle: int) -> None:
        if not left:
            left.append(True)
            lock.path.unlink()
        really_lock(handle)

    monkeypatch.setattr(lock_module, "_lock", leave_then_lock)
    lock.acquire(clock())
    with pytest.raises(FileLocked):
        WriterLock(path).acquire(clock())
    lock.release()


def test_releasing_twice_is_harmless(path: Path, clock: Clock) -> None:
    lock = WriterLock(path)
    lock.acquire(clock())
    lock.release()
    lock.release()
    assert not lock.path.exists()


def test_without_its_folder_there_is_no_lock(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(FileUnreachable):
        WriterLock(tmp_path / "weg" / "x.vgg").acquire(clock())


def test_the_lock_of_a_block_is_given_back_when_it_fails(path: Path, clock: Clock) -> None:
    with pytest.raises(ZeroDivisionError), locked(path, clock()):
        raise ZeroDivisionError
    with locked(path, clock()):
        assert WriterLock(path).path.exists()
    assert [found.name for found in path.parent.iterdir()] == ["voorbeeld.vgg"]
