"""Back-ups: made while people work, put back without losing what stood there."""

from __future__ import annotations

import datetime as dt
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from secretariat.domain.refusals import (
    FileDamaged,
    FileExists,
    FileLocked,
    FileMissing,
    FileNotOurs,
    FileUnreachable,
    SourceIsTarget,
)
from secretariat.services.backups import back_up, restore
from secretariat.services.opening import open_workspace
from secretariat.services.workspace import Workspace
from tests.storage.contents import Clock, fingerprint

MEETING = "mtg-bo-cult-2023-02"
KEPT = "voorbeeld vervangen 2023-11-20 091200.vgg"


def names(folder: Path) -> list[str]:
    """The files in a folder, without the lock of an open one."""
    return sorted(found.name for found in folder.iterdir() if not found.name.endswith(".slot"))


def title_in(path: Path) -> str:
    """The title of the overleg of 2 November in a file."""
    workspace = open_workspace(path, read_only=True)
    title = workspace.meetings.head(MEETING).meeting.title
    workspace.close()
    return title


def test_a_back_up_is_made_while_somebody_works(workspace: Workspace, path: Path) -> None:
    workspace.meetings.rename(MEETING, "Bijgewerkt")
    target = back_up(path, path.with_name("kopie.vgg"))
    assert target == path.with_name("kopie.vgg")
    assert title_in(target) == "Bijgewerkt"
    workspace.meetings.rename(MEETING, "Weer verder")
    assert title_in(target) == "Bijgewerkt"


def test_in_a_folder_the_back_up_carries_name_and_moment(path: Path, tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / "kopieën"
    folder.mkdir()
    assert back_up(path, folder, clock=clock).name == "voorbeeld 2023-11-20 091200.vgg"
    with pytest.raises(FileExists):
        back_up(path, folder, clock=clock)
    clock.now = dt.datetime(2023, 11, 20, 9, 13)
    back_up(path, folder, clock=clock)
    assert len(names(folder)) == 2


def test_a_back_up_needs_a_file_and_a_folder(path: Path, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        back_up(tmp_path / "weg.vgg", tmp_path / "kopie.vgg")
    with pytest.raises(FileUnreachable):
        back_up(path, tmp_path / "weg" / "kopie.vgg")
    assert names(tmp_path) == ["voorbeeld.vgg"]


def test_what_is_put_back_takes_the_place_and_what_stood_there_is_kept(path: Path, clock: Clock) -> None:
    backup = back_up(path, path.with_name("kopie.vgg"))
    workspace = open_workspace(path)
    workspace.meetings.rename(MEETING, "Spijt van")
    workspace.close()
    before = fingerprint(path)
    kept = restore(backup, path, overwrite=True, clock=clock)
    assert kept == path.with_name(KEPT)
    assert fingerprint(path.with_name(KEPT)) == before
    assert title_in(path) == "Bestuurlijk overleg Cultuur"
    assert names(path.parent) == ["kopie.vgg", KEPT, "voorbeeld.vgg"]


def test_a_back_up_can_be_put_where_nothing_stands(path: Path, tmp_path: Path) -> None:
    assert restore(path, tmp_path / "terug.vgg") is None
    assert title_in(tmp_path / "terug.vgg") == "Bestuurlijk overleg Cultuur"


def test_nothing_is_replaced_unless_that_is_said(path: Path) -> None:
    backup = back_up(path, path.with_name("kopie.vgg"))
    before = fingerprint(path)
    with pytest.raises(FileExists):
        restore(backup, path)
    assert fingerprint(path) == before
    assert names(path.parent) == ["kopie.vgg", "voorbeeld.vgg"]


def test_an_open_file_is_not_replaced(workspace: Workspace, path: Path) -> None:
    backup = back_up(path, path.with_name("kopie.vgg"))
    with pytest.raises(FileLocked):
        restore(backup, path, overwrite=True)
    assert workspace.meetings.rename(MEETING, "Nog open") is not None


@pytest.mark.parametrize(
    ("damage", "refusal"), [(b"\0" * 4096, FileDamaged), (None, FileNotOurs)], ids=["damaged", "not ours"]
)
def test_a_back_up_that_is_no_good_changes_nothing(path: Path, damage: bytes | None, refusal: type[Exception]) -> None:
    backup = back_up(path, path.with_name("kopie.vgg"))
    content = backup.read_bytes()
    backup.write_bytes(content[: 4096 * 5] + damage + content[4096 * 6 :] if damage else b"geen bestand")
    before = fingerprint(path)
    with pytest.raises(refusal):
        restore(backup, path, overwrite=True)
    assert fingerprint(path) == before
    assert names(path.parent) == ["kopie.vgg", "voorbeeld.vgg"]


CRASH = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
connection.execute("UPDATE meetings SET title = 'half' || hex(zeroblob(200))")
connection.execute("DELETE FROM search_entry")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_file_that_crashed_is_replaced_with_its_journal_and_both_are_kept(path: Path, clock: Clock) -> None:
    backup = back_up(path, path.with_name("kopie.vgg"))
    done = subprocess.run([sys.executable, "-c", CRASH, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    restore(backup, path, overwrite=True, clock=clock)
    assert names(path.parent) == ["kopie.vgg", KEPT, f"{KEPT}-journal", "voorbeeld.vgg"]
    assert title_in(path) == "Bestuurlijk overleg Cultuur"
    assert title_in(path.with_name(KEPT)) == "Bestuurlijk overleg Cultuur"


def test_a_file_that_somebody_has_open_is_not_replaced_by_a_back_up(workspace: Workspace, path: Path) -> None:
    other = back_up(path, path.with_name("ander.vgg"))
    before = fingerprint(path)
    with pytest.raises(FileLocked):
        back_up(other, path, overwrite=True)
    assert fingerprint(path) == before
    assert names(path.parent) == ["ander.vgg", "voorbeeld.vgg"]


def test_a_file_is_no_back_up_of_itself(path: Path) -> None:
    before = fingerprint(path)
    with pytest.raises(SourceIsTarget):
        back_up(path, path, overwrite=True)
    with pytest.raises(SourceIsTarget):
        restore(path, path, overwrite=True)
    assert fingerprint(path) == before
    assert names(path.parent) == ["voorbeeld.vgg"]
