"""Two people and one file: the reader sees what the writer does, and a replaced file is never written over."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.gui.shell.compare_dialog import CompareDialog
from secretariat.gui.shell.files import Files
from secretariat.gui.shell.window import MainWindow
from secretariat.services.opening import import_exchange, open_workspace
from tests.gui.fakes import FakePage
from tests.storage.contents import fingerprint

MEETING = "mtg-bo-cult-2023-02"


class Robot:
    """Opens files in a window and looks what is said."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window = window
        page = FakePage("meetings", "Overleggen", "messages-square")
        window.register(page.plate, page.made)
        self.files = Files(window, folder=folder)
        self.seen: list[ChangeSet] = []
        window.shell.history.changed.connect(lambda change, _initiator: self.seen.append(change))

    @property
    def message(self) -> str:
        front = self.window.shell.messages.front
        return front.text if front else ""


@pytest.fixture
def robot(window: MainWindow, tmp_path: Path) -> Iterator[Robot]:
    (tmp_path / "gegevens").mkdir()
    robot = Robot(window, tmp_path / "gegevens")
    yield robot
    for dialog in window.findChildren(CompareDialog):
        dialog.close()
    robot.files.close()


@pytest.fixture
def path(tmp_path: Path, sample_data: dict[str, Any]) -> Path:
    """The sample as a closed file."""
    path = tmp_path / "VGG.vgg"
    sample_data["meta"].pop("reference_date", None)
    import_exchange(json.dumps(sample_data, ensure_ascii=False).encode(), path).close()
    return path


def test_a_reader_sees_what_the_writer_has_changed(robot: Robot, path: Path) -> None:
    writer = open_workspace(path)
    assert robot.files.open(path, read_only=True)
    robot.files.watching.look()
    assert robot.seen == []
    writer.meetings.rename(MEETING, "Door de schrijver")
    robot.files.watching.look()
    assert [change.topics for change in robot.seen] == [frozenset(Topic)]
    assert robot.files.workspace is not None
    assert robot.files.workspace.meetings.head(MEETING).meeting.title == "Door de schrijver"
    robot.files.watching.look()
    assert len(robot.seen) == 1
    writer.close()


def test_a_file_replaced_under_the_writer_is_left_alone_and_his_work_can_be_saved(robot: Robot, path: Path) -> None:
    other = path.with_name("van een collega.vgg")
    shutil.copyfile(path, other)
    assert robot.files.open(path)
    assert robot.files.workspace is not None
    robot.window.shell.history.do(robot.files.workspace.meetings.rename, MEETING, "Mijn werk")
    other.replace(path)
    before = fingerprint(path)
    robot.files.watching.look()
    assert robot.message == (
        "Dit bestand is buiten dit programma om vervangen of verwijderd. Er wordt niets meer in geschreven. "
        "Wat u hier ziet, kunt u als kopie opslaan."
    )
    assert robot.window.shell.history.do(robot.files.workspace.meetings.rename, MEETING, "Nog meer") is None
    target = path.with_name("VGG kopie.vgg")
    robot.files.watching.save_copy_as(target)
    assert fingerprint(path) == before
    saved = open_workspace(target, read_only=True)
    assert saved.meetings.head(MEETING).meeting.title == "Mijn werk"
    saved.close()
    robot.files.close()
    assert fingerprint(path) == before
    assert robot.files.seals.of(path) is None


def test_a_reader_is_told_that_the_file_was_replaced_and_can_look_again(robot: Robot, path: Path) -> None:
    other = path.with_name("nieuw.vgg")
    shutil.copyfile(path, other)
    theirs = open_workspace(other)
    theirs.meetings.rename(MEETING, "De nieuwe")
    theirs.close()
    assert robot.files.open(path, read_only=True)
    other.replace(path)
    robot.files.watching.look()
    assert robot.message == "Dit bestand is intussen vervangen. Open het opnieuw om te zien wat er nu in staat."
    robot.window.messages.action.click()
    assert robot.files.workspace is not None
    assert robot.files.workspace.meetings.head(MEETING).meeting.title == "De nieuwe"


def test_a_folder_of_a_cloud_is_explained_once(robot: Robot, path: Path) -> None:
    (path.parent / "OneDrive").mkdir()
    place = path.parent / "OneDrive" / "VGG.vgg"
    shutil.copyfile(path, place)
    assert robot.files.open(place)
    assert robot.message.startswith("Dit bestand staat in een map die met een cloud wordt gelijkgehouden.")
    robot.files.close()
    assert robot.files.open(place)
    assert robot.message == ""


def test_a_copy_that_a_cloud_left_can_be_compared(robot: Robot, path: Path) -> None:
    copy = path.with_name("VGG (Karin's conflicted copy 2023-11-02).vgg")
    shutil.copyfile(path, copy)
    theirs = open_workspace(copy)
    theirs.meetings.rename(MEETING, "Zoals Karin het noemt")
    theirs.close()
    assert robot.files.open(path)
    assert robot.message == (
        "Naast dit bestand staat een kopie die ontstond doordat twee mensen er tegelijk in werkten: "
        "‘VGG (Karin's conflicted copy 2023-11-02).vgg’. Vergelijk haar met uw bestand en neem over wat ontbreekt."
    )
    robot.window.messages.action.click()
    robot.window.shell.tasks.poll()
    (dialog,) = robot.window.findChildren(CompareDialog)
    assert [one.record_id for one in dialog.table.records.records] == [MEETING]
