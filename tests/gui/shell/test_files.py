"""Opening and closing as a secretary does: a wrong file costs nothing, a protected one can be read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from secretariat.domain.refusals import FileReadOnly
from secretariat.gui.shell.file_dialogs import LockedChoice
from secretariat.gui.shell.files import Files
from secretariat.gui.shell.window import MainWindow
from secretariat.services import opening
from secretariat.services.workspace import Workspace
from tests.gui.fakes import FakePage

NOON = dt.datetime(2023, 11, 20, 14, 2)


class Robot:
    """Opens files in a window with one page."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window = window
        self.folder = folder
        self.page = FakePage("meetings", "Overleggen", "messages-square")
        window.register(self.page.plate, self.page.made)
        self.files = Files(window, clock=lambda: NOON, folder=folder)

    @property
    def shown(self) -> str:
        """The file in the status bar."""
        return self.window.status.file_name.text()

    @property
    def messages(self) -> tuple[str, int]:
        """The message in front and how many wait behind it."""
        messages = self.window.shell.messages
        return (messages.front.text if messages.front else "", messages.waiting)


@pytest.fixture
def robot(window: MainWindow, tmp_path: Path) -> Iterator[Robot]:
    robot = Robot(window, tmp_path)
    yield robot
    robot.page.refusal = None
    assert robot.files.close()


def test_a_wrong_file_leaves_the_good_one_open(robot: Robot, tmp_path: Path) -> None:
    assert robot.files.new(tmp_path / "goed.vgg")
    for name in ("brief.docx", "foto.jpg"):
        (tmp_path / name).write_bytes(b"PK\x03\x04 no file of ours")
        assert not robot.files.open(tmp_path / name)
    assert robot.shown == "goed.vgg"
    assert robot.files.workspace is not None
    assert robot.files.workspace.history.undoable() is None  # it is really open
    words, waiting = robot.messages
    assert words.startswith("‘foto.jpg’")
    assert waiting == 0


def test_the_next_file_takes_the_place_of_the_former(robot: Robot, tmp_path: Path) -> None:
    robot.files.new(tmp_path / "een.vgg")
    robot.files.new(tmp_path / "twee.vgg")
    assert robot.shown == "twee.vgg"
    opening.open_workspace(tmp_path / "een.vgg").close()  # its lock is free


def test_the_file_that_is_open_stays_as_it_is(robot: Robot, tmp_path: Path) -> None:
    robot.files.new(tmp_path / "een.vgg")
    before = robot.files.workspace
    (tmp_path / "ook.vgg").symlink_to(tmp_path / "een.vgg")
    for name in ("een.vgg", "ook.vgg"):
        assert robot.files.open(tmp_path / name)
        assert robot.files.workspace is before


def test_a_new_file_never_takes_the_place_of_the_open_one(robot: Robot, tmp_path: Path) -> None:
    robot.files.new(tmp_path / "een.vgg")
    assert not robot.files.new(tmp_path / "een.vgg")
    assert (robot.shown, robot.messages[1]) == ("een.vgg", 0)


def test_the_example_is_fresh_again_in_its_own_place(robot: Robot, tmp_path: Path) -> None:
    for _ in range(2):
        assert robot.files.open_sample()
    assert robot.shown == "Voorbeeld.vgg"
    assert [path.name for path in tmp_path.glob("*.vgg")] == ["Voorbeeld.vgg"]


def test_what_cannot_be_kept_holds_the_file_open(robot: Robot, tmp_path: Path) -> None:
    robot.files.new(tmp_path / "een.vgg")
    robot.page.refusal = FileReadOnly("een.vgg")
    assert not robot.files.new(tmp_path / "twee.vgg")
    assert robot.shown == "een.vgg"
    assert not (tmp_path / "twee.vgg").exists()


@pytest.mark.parametrize("choice", [LockedChoice.READ_ONLY, LockedChoice.CANCEL])
def test_a_protected_file_can_be_read(
    robot: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, choice: LockedChoice
) -> None:
    path = tmp_path / "archief.vgg"
    opening.new_workspace(path).close()
    plainly = opening.open_workspace
    asked: list[str] = []

    def protected(path: Path, *, read_only: bool = False, **given: Any) -> Workspace:
        if not read_only:
            raise FileReadOnly(str(path))
        return plainly(path, read_only=True, **given)

    def answer(_window: object, refusal: FileReadOnly) -> LockedChoice:
        asked.append(Path(refusal.path).name)
        return choice

    monkeypatch.setattr(opening, "open_workspace", protected)
    monkeypatch.setattr("secretariat.gui.shell.files.ask_protected", answer)
    opened = robot.files.open(path)
    assert (opened, asked) == (choice is LockedChoice.READ_ONLY, ["archief.vgg"])
    assert robot.window.status.read_only.isVisible() == opened


def drop(window: MainWindow, *paths: Path) -> bool:
    """Let files fall on the window; whether it took them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, no_key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), copy, data, left, no_key)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, data, left, no_key))
    return enter.isAccepted()


def test_a_file_is_opened_by_dropping_it_on_the_window(robot: Robot, tmp_path: Path) -> None:
    opening.new_workspace(tmp_path / "gevallen.vgg").close()
    assert drop(robot.window, tmp_path / "gevallen.vgg")
    assert robot.shown == "gevallen.vgg"


def test_what_is_no_file_of_ours_or_more_than_one_is_not_taken(robot: Robot, tmp_path: Path) -> None:
    for name in ("een.vgg", "twee.vgg", "brief.docx"):
        (tmp_path / name).touch()
    assert not drop(robot.window, tmp_path / "brief.docx")
    assert not drop(robot.window, tmp_path / "een.vgg", tmp_path / "twee.vgg")
    assert robot.files.workspace is None


def test_an_exchange_file_is_offered_to_be_read_in(robot: Robot, tmp_path: Path, sample_path: Path) -> None:
    (tmp_path / "van elders.json").write_bytes(sample_path.read_bytes())
    assert drop(robot.window, tmp_path / "van elders.json")
    assert robot.messages[0] == (
        "‘van elders.json’ is een uitwisselingsbestand. Inlezen maakt er een nieuw bestand van: van elders.vgg."
    )
    assert robot.files.workspace is None
    robot.window.messages.action.click()
    assert robot.shown == "van elders.vgg"
    assert robot.files.workspace is not None
    assert len(robot.files.workspace.meetings.lines()) == 10


def test_an_exchange_file_with_faults_says_which_and_makes_nothing(robot: Robot, tmp_path: Path) -> None:
    (tmp_path / "fout.json").write_text('{"meta": {"format": "secretariaat", "version": 1}, "iets": []}')
    assert not robot.files.read_in(tmp_path / "fout.json")
    assert robot.messages[0].startswith("Het bestand is niet ingelezen: ")
    assert not robot.files.read_in(tmp_path / "weg.json")
    assert robot.messages[0].startswith("‘weg.json’ kan niet worden gelezen of geschreven.")
    assert [path.name for path in tmp_path.glob("*.vgg")] == []
