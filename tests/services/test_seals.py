"""The seal on a closed file: a change that nobody made in the program does not go unnoticed."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
from pathlib import Path

import pytest

from secretariat.domain.refusals import FileDamaged
from secretariat.services.backups import back_up, restore
from secretariat.services.checking import check_file
from secretariat.services.opening import import_exchange, open_workspace, upgrade_file
from secretariat.services.seals import Elsewhere, SealBook
from tests.storage.contents import Clock

MEETING = "mtg-bo-cult-2023-02"


@pytest.fixture
def seals(tmp_path: Path) -> SealBook:
    """What this computer remembers; nothing yet."""
    return SealBook(tmp_path / "gegevens" / "zegels.json")


def worked_in(path: Path, seals: SealBook | None, title: str = "Anders") -> None:
    """Open a file, change something and close it."""
    workspace = open_workspace(path, seals=seals)
    workspace.meetings.rename(MEETING, title)
    workspace.close()


def flip(path: Path) -> None:
    """Change a letter in a text, as a disk or another program may; SQLite does not notice."""
    content = bytearray(path.read_bytes())
    content[content.index(b"Anders")] ^= 1
    path.write_bytes(content)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path) -> None:
    (tmp_path / "gegevens").mkdir()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_letter_changed_by_nobody_is_noticed(path: Path, seals: SealBook, read_only: bool) -> None:
    worked_in(path, seals)
    flip(path)
    workspace = open_workspace(path, seals=seals, read_only=read_only)
    assert workspace.change_elsewhere is Elsewhere.SILENT
    workspace.close()


def test_a_file_that_is_as_it_was_left_is_not_spoken_of(path: Path, seals: SealBook) -> None:
    worked_in(path, seals)
    for read_only in (True, False, False):
        workspace = open_workspace(path, seals=seals, read_only=read_only)
        assert workspace.change_elsewhere is Elsewhere.NONE
        workspace.close()


def test_steps_made_on_another_computer_are_told_apart(path: Path, seals: SealBook) -> None:
    worked_in(path, seals)
    worked_in(path, None, "Daar gewijzigd")
    workspace = open_workspace(path, seals=seals)
    assert workspace.change_elsewhere is Elsewhere.STEPS
    assert workspace.left is not None
    workspace.close()
    workspace = open_workspace(path, seals=seals)
    assert workspace.change_elsewhere is Elsewhere.NONE
    workspace.close()


def test_after_a_crash_nothing_is_called_silent(path: Path, seals: SealBook) -> None:
    worked_in(path, seals)
    workspace = open_workspace(path, seals=seals)
    workspace.meetings.rename(MEETING, "Net voor de klap")
    lock = path.with_name(f".{path.name}.slot")
    left = lock.read_text()
    workspace._store.file.close()  # noqa: SLF001 - the end of a program that did not close its file
    lock.write_text(left)
    workspace = open_workspace(path, seals=seals)
    assert workspace.recovered
    assert workspace.change_elsewhere is Elsewhere.NONE
    workspace.close()


def test_a_changed_file_is_looked_at_page_by_page(path: Path, seals: SealBook) -> None:
    """A row that breaks a rule of its table passes the quick look, and not the thorough one."""
    worked_in(path, seals)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("UPDATE meetings SET status = 'vreemd' WHERE id = ?", (MEETING,))
    connection.commit()
    connection.close()
    open_workspace(path).close()
    with pytest.raises(FileDamaged):
        open_workspace(path, seals=seals)


def test_what_the_program_itself_put_there_is_expected(
    path: Path, seals: SealBook, sample_path: Path, clock: Clock
) -> None:
    worked_in(path, seals)
    workspace = import_exchange(sample_path.read_bytes(), path, clock, overwrite=True, seals=seals)
    assert workspace.change_elsewhere is Elsewhere.NONE
    workspace.close()


def test_a_file_that_was_upgraded_is_expected_to_have_other_bytes(tmp_path: Path, seals: SealBook) -> None:
    old = Path(__file__).parent.parent / "old_files" / "version-5.vgg"
    path = tmp_path / "oud.vgg"
    shutil.copyfile(old, path)
    seals.put(path, dt.datetime(2023, 11, 20, 9, 12), "")
    upgrade_file(path, seals=seals)
    workspace = open_workspace(path, seals=seals)
    assert workspace.change_elsewhere is Elsewhere.NONE
    workspace.close()


def test_a_back_up_that_was_put_back_is_expected(path: Path, seals: SealBook, tmp_path: Path, clock: Clock) -> None:
    backup = back_up(path, tmp_path / "kopie.vgg")
    worked_in(path, seals)
    restore(backup, path, overwrite=True, clock=clock, seals=seals)
    workspace = open_workspace(path, seals=seals)
    assert workspace.change_elsewhere is Elsewhere.NONE
    workspace.close()


def test_an_older_copy_in_its_place_is_not_called_the_work_of_a_colleague(
    path: Path, seals: SealBook, tmp_path: Path
) -> None:
    worked_in(path, None, "Eerst")
    shutil.copyfile(path, tmp_path / "ouder.vgg")
    worked_in(path, seals)
    shutil.copyfile(tmp_path / "ouder.vgg", path)
    workspace = open_workspace(path, seals=seals)
    assert workspace.change_elsewhere is Elsewhere.OTHER
    workspace.close()


def test_another_copy_with_as_many_steps_is_not_called_the_work_of_a_colleague(
    path: Path, seals: SealBook, tmp_path: Path
) -> None:
    shutil.copyfile(path, tmp_path / "collega.vgg")
    worked_in(path, seals)
    workspace = open_workspace(tmp_path / "collega.vgg", clock=lambda: dt.datetime(2024, 1, 8, 9))
    workspace.meetings.rename(MEETING, "Bij de collega")
    workspace.agendas.rename(workspace.agendas.lines(MEETING)[2].id, "Ook daar")
    workspace.close()
    shutil.copyfile(tmp_path / "collega.vgg", path)
    (problem,) = check_file(path, seals)
    assert problem.sentence.endswith(
        "de laatste stap van toen staat er niet in. Er is een oudere versie of een andere kopie voor in de plaats"
        " gekomen; vergelijk met een reservekopie."
    )
    workspace = open_workspace(path, seals=seals)
    assert workspace.change_elsewhere is Elsewhere.OTHER
    workspace.close()


def test_what_was_taken_back_elsewhere_is_a_step(path: Path, seals: SealBook) -> None:
    worked_in(path, seals)
    workspace = open_workspace(path)
    workspace.history.undo()
    workspace.close()
    workspace = open_workspace(path, seals=seals)
    assert workspace.change_elsewhere is Elsewhere.STEPS
    workspace.close()


@pytest.mark.parametrize("written", ["", "{", "[]", '{"a": 3}', '{"%s": {"digest": 3}}'])
def test_a_book_that_is_damaged_is_as_good_as_empty(path: Path, seals: SealBook, tmp_path: Path, written: str) -> None:
    book = tmp_path / "gegevens" / "zegels.json"
    book.write_text(written.replace("%s", str(path)), encoding="utf-8")
    assert seals.of(path) is None
    worked_in(path, seals)
    known = seals.of(path)
    assert known is not None
    assert known.moment.date() == dt.date.today()


def test_a_place_that_cannot_be_written_costs_nothing_but_the_seal(path: Path, tmp_path: Path) -> None:
    (tmp_path / "vol").write_text("geen map")
    seals = SealBook(tmp_path / "vol" / "zegels.json")
    worked_in(path, seals)
    assert seals.of(path) is None
