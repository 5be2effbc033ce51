"""Back-ups in the window: made by themselves, always told of, compared before one is put back."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from secretariat.gui.shell import damaged_dialog
from secretariat.gui.shell.backups_dialog import BackupsDialog
from secretariat.gui.shell.damaged_dialog import DamagedChoice
from secretariat.gui.shell.files import Files
from secretariat.gui.shell.window import MainWindow
from secretariat.services.opening import import_exchange
from secretariat.services.workspace import Workspace
from secretariat.settings import BACKUPS
from tests.gui.fakes import FakePage, FakePress

MEETING = "mtg-bo-cult-2023-02"


class Robot:
    """Works in a file with back-ups; each word is something she does or sees."""

    def __init__(self, window: MainWindow, press: FakePress, folder: Path, sample: dict[str, Any]) -> None:
        self.window = window
        self.press = press
        self.now = dt.datetime(2023, 11, 20, 14, 2)
        page = FakePage("meetings", "Overleggen", "messages-square")
        window.register(page.plate, page.made)
        self.files = Files(window, clock=lambda: self.now, folder=folder)
        self.path = folder / "Vereniging.vgg"
        import_exchange(json.dumps(sample, ensure_ascii=False).encode(), self.path).close()
        assert self.files.open(self.path)

    @property
    def workspace(self) -> Workspace:
        assert self.files.workspace is not None
        return self.files.workspace

    @property
    def folder(self) -> Path:
        return self.files.backup_folder

    @property
    def state(self) -> str:
        """What the line at the bottom says of back-ups."""
        button = self.window.status.backup
        return button.text() if button.isVisible() else ""

    @property
    def message(self) -> str:
        front = self.window.shell.messages.front
        return front.text if front else ""

    def rename(self, title: str) -> None:
        self.window.shell.history.do(self.workspace.meetings.rename, MEETING, title)

    def made(self) -> int:
        return len(list(self.folder.glob("*.vgg"))) if self.folder.exists() else 0

    def make(self) -> None:
        """Let the back-up that was asked for be made."""
        self.press.keep()
        self.window.shell.tasks.poll()

    def dialog(self) -> BackupsDialog:
        self.window.status.backup.click()
        dialog = self.window.findChildren(BackupsDialog)[-1]
        self.window.shell.tasks.poll()
        return dialog


@pytest.fixture
def robot(window: MainWindow, press: FakePress, tmp_path: Path, sample_data: dict[str, Any]) -> Iterator[Robot]:
    robot = Robot(window, press, tmp_path, sample_data)
    yield robot
    for dialog in window.findChildren(BackupsDialog):
        dialog.close()
    robot.files.close()


def rest(robot: Robot) -> None:
    """Let the work rest until the program makes a back-up by itself."""
    robot.files.keeper._resting.timeout.emit()  # noqa: SLF001 - a test does not wait three minutes


def test_when_the_work_rests_a_back_up_is_made_and_told_of(robot: Robot) -> None:
    assert robot.state == "Nog geen reservekopie"
    robot.rename("Anders")
    assert robot.press.backups == []
    rest(robot)
    robot.make()
    assert robot.state == "Laatste reservekopie vandaag 14:02, gecontroleerd"
    assert robot.made() == 1
    assert robot.message == ""  # nobody is disturbed
    robot.files.close()
    assert (len(robot.press.backups), robot.state) == (1, "")


def test_who_goes_on_working_still_gets_one_within_half_an_hour(robot: Robot) -> None:
    robot.rename("Een")
    waits = []
    for minutes in (0, 20, 29, 31):
        robot.now = dt.datetime(2023, 11, 20, 14, 2) + dt.timedelta(minutes=minutes)
        robot.rename(f"Na {minutes}")
        waits.append(robot.files.keeper._resting.interval() // 1000)  # noqa: SLF001 - a test does not wait
    assert waits == [180, 180, 60, 1]


def test_at_the_end_what_no_back_up_holds_is_backed_up_in_place(robot: Robot) -> None:
    robot.rename("Het laatste")
    robot.window.hide()
    assert robot.files.close()
    assert robot.press.backups == []
    assert robot.made() == 1


def test_a_back_up_that_the_closing_window_broke_off_is_made_at_the_end(robot: Robot) -> None:
    robot.rename("Het laatste")
    rest(robot)
    robot.window.shell.tasks.close()  # as the window does when it goes
    robot.window.hide()
    assert robot.files.close()
    assert robot.made() == 1
    assert robot.press.closed


def test_a_back_up_of_a_file_that_was_left_is_made_at_the_end_when_it_was_broken_off(robot: Robot) -> None:
    robot.rename("Het laatste")
    robot.files.close()
    robot.window.shell.tasks.close()
    robot.window.hide()
    assert robot.files.close()  # no file is open any more
    assert robot.made() == 1


def test_what_is_changed_while_a_back_up_is_made_comes_in_the_next(robot: Robot) -> None:
    robot.rename("Een")
    rest(robot)
    robot.rename("Twee")
    rest(robot)
    assert len(robot.press.backups) == 1  # it is still being made
    robot.make()
    assert robot.files.keeper.is_changed
    rest(robot)
    assert len(robot.press.backups) == 2


def test_of_another_file_a_back_up_is_made_while_that_of_the_first_is_under_way(robot: Robot, tmp_path: Path) -> None:
    robot.rename("Een")
    rest(robot)
    assert robot.files.new(tmp_path / "Andere.vgg")
    note = robot.workspace.association.set_line
    robot.window.shell.history.do(note, "sender_name", "Iemand")
    rest(robot)
    assert [path.name for path, _folder, _moment in robot.press.backups] == ["Vereniging.vgg", "Andere.vgg"]


def test_an_unchanged_file_is_not_backed_up_again(robot: Robot) -> None:
    robot.rename("Anders")
    robot.files.close()
    robot.make()
    assert robot.files.open(robot.path)
    assert robot.state == "Laatste reservekopie vandaag 14:02, gecontroleerd"
    robot.window.hide()
    robot.files.close()
    assert robot.made() == 1


def test_a_folder_that_is_away_is_told_with_what_there_still_is(robot: Robot, tmp_path: Path) -> None:
    (tmp_path / "schijf").write_text("geen map")
    robot.window.shell.settings.remember_folder(BACKUPS, tmp_path / "schijf" / "kopieën")
    robot.rename("Anders")
    rest(robot)
    robot.make()
    assert robot.state == "Reservekopie niet gemaakt"
    assert robot.message == (
        "De reservekopie is niet gemaakt. ‘kopieën’ kan niet worden gelezen of geschreven. Controleer of de map bestaat"
        " en bereikbaar is, en of u er rechten voor hebt. Er is nog geen reservekopie."
    )
    robot.window.shell.settings.forget_folder(BACKUPS)
    robot.window.messages.action.click()
    robot.make()
    assert robot.state == "Laatste reservekopie vandaag 14:02, gecontroleerd"


def test_what_differs_is_shown_before_it_is_put_back(robot: Robot) -> None:
    robot.files.back_up()
    robot.make()
    robot.rename("Spijt van")
    dialog = robot.dialog()
    assert [line.when for line in dialog.table.records.records] == ["Vandaag 14:02"]
    assert dialog.said.text() == (
        "Dit verschilt. Bij het terugzetten geldt wat in de reservekopie staat; uw bestand blijft ernaast bewaard:\n"
        "Overleg: 1 anders"
    )
    dialog.restore.click()
    assert robot.files.workspace is None  # it is put back away from the window
    robot.window.shell.tasks.poll()
    assert robot.workspace.meetings.head(MEETING).meeting.title != "Spijt van"
    assert len(robot.press.backups) == 1  # none is made of a file that is being replaced
    assert robot.message == (
        "Teruggezet: Vereniging.vgg. Het bestand van daarvoor staat ernaast: "
        "Vereniging vervangen 2023-11-20 140200.vgg."
    )
    assert (robot.path.parent / "Vereniging vervangen 2023-11-20 140200.vgg").exists()


def test_who_closes_the_list_of_back_ups_does_not_let_the_comparison_go_on(
    robot: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.files.back_up()
    robot.make()
    robot.now += dt.timedelta(hours=1)
    robot.files.back_up()
    robot.make()
    robot.window.shell.tasks.poll()
    monkeypatch.setattr(robot.press, "compare", lambda path, _other, _seal: robot.press.build(path))
    robot.window.status.backup.click()
    dialog = robot.window.findChildren(BackupsDialog)[-1]
    first = robot.press.started
    assert robot.press.cancelled == []
    dialog.table.select(dialog.table.records.records[1].id)
    assert robot.press.cancelled == [first]
    dialog.close()
    assert robot.press.cancelled == [first, first + 1]
    assert not robot.press.running


def test_a_back_up_that_is_ready_after_its_window_was_closed_is_only_told_below(robot: Robot) -> None:
    dialog = robot.dialog()
    dialog.make.click()
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    robot.make()
    assert robot.state == "Laatste reservekopie vandaag 14:02, gecontroleerd"


def test_a_back_up_that_holds_the_same_cannot_be_put_back(robot: Robot) -> None:
    robot.files.back_up()
    robot.make()
    dialog = robot.dialog()
    assert dialog.said.text() == "Er is geen verschil: in deze reservekopie staat hetzelfde als in uw bestand."
    assert not dialog.restore.isEnabled()


def test_a_back_up_that_was_changed_since_cannot_be_put_back(robot: Robot) -> None:
    robot.files.back_up()
    robot.make()
    (copy,) = robot.folder.glob("*.vgg")
    content = bytearray(copy.read_bytes())
    content[content.index(b"Bestuurlijk")] ^= 1
    copy.write_bytes(content)
    dialog = robot.dialog()
    assert dialog.said.text() == (
        "Deze reservekopie is veranderd of beschadigd sinds zij werd gemaakt. Kies een andere."
    )
    assert not dialog.restore.isEnabled()


def test_a_silent_change_is_told_with_a_door_to_the_back_ups(robot: Robot) -> None:
    robot.rename("Anders")
    robot.files.close()
    robot.make()
    content = bytearray(robot.path.read_bytes())
    content[content.index(b"Bestuurlijk")] ^= 1
    robot.path.write_bytes(content)
    assert robot.files.open(robot.path)
    assert robot.message == (
        "Dit bestand is veranderd sinds u het vandaag 14:02 sloot, en niet door een stap in dit programma. "
        "De opbouw is in orde; vergelijk de inhoud met een reservekopie."
    )
    robot.window.messages.action.click()
    robot.window.shell.tasks.poll()
    (dialog,) = robot.window.findChildren(BackupsDialog)
    assert "1 anders" in dialog.said.text()


def test_the_example_is_not_backed_up_by_itself(robot: Robot) -> None:
    robot.files.open_sample()
    robot.rename("Anders")
    assert robot.state == ""
    robot.files.close()
    assert [path.name for path, _folder, _moment in robot.press.backups] == []


def spoil(path: Path) -> None:
    """Damage pages in the middle of a file."""
    content = bytearray(path.read_bytes())
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'votes'").fetchone()
    connection.close()
    content[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(content)


@pytest.mark.parametrize("choice", list(DamagedChoice))
def test_of_a_damaged_file_the_last_good_back_up_is_offered_or_what_can_be_read(
    robot: Robot, choice: DamagedChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.rename("Anders")
    robot.files.close()
    robot.make()
    spoil(robot.path)
    before = robot.path.read_bytes()
    offered: list[str] = []

    def answer(_window: object, _path: Path, backup: str) -> DamagedChoice:
        offered.append(backup)
        return choice

    monkeypatch.setattr(damaged_dialog, "ask_damaged", answer)
    assert not robot.files.open(robot.path)
    for _job in range(3):  # looking at the back-ups; saving what can be read, or comparing
        robot.window.shell.tasks.poll()
    assert offered == ["vandaag 14:02"]
    assert (robot.files.workspace is not None) is (choice is DamagedChoice.SALVAGE)
    assert robot.path.read_bytes() == before
    if choice is DamagedChoice.SALVAGE:
        assert robot.workspace.meetings.head(MEETING).meeting.title == "Anders"
        assert robot.message.startswith("Gered in een nieuw bestand, Vereniging gered 2023-11-20 140200.vgg: ")
    if choice is DamagedChoice.BACKUPS:
        (dialog,) = robot.window.findChildren(BackupsDialog)
        assert dialog.said.text().startswith("Uw bestand zelf is niet te lezen, dus vergelijken kan niet.")
        dialog.restore.click()
        robot.window.shell.tasks.poll()
        assert robot.workspace.meetings.head(MEETING).meeting.title == "Anders"
        (kept,) = robot.path.parent.glob("Vereniging.beschadigd-*.vgg")
        assert kept.read_bytes() == before
