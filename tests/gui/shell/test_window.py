"""The window: pages, doors, back and forth, saving, closing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from secretariat.domain.changes import Action
from secretariat.domain.refusals import DiskFull, FieldEmpty
from secretariat.gui.shell import placing
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.messages import Kind
from secretariat.gui.shell.window import MainWindow
from secretariat.gui.widgets.paper_pages import PaperPages
from tests.gui.fakes import FakeHistory, FakePage, FakePress, FakeWorkspace, change, type_text

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Robot:
    """Works in the window as a secretary does."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window = window
        self.meetings = FakePage("meetings", "Overleggen", "messages-square", frozenset({"meetings"}))
        self.actions = FakePage("action_points", "Actiepunten", "list-checks", frozenset({"action_points"}))
        for page in (self.meetings, self.actions):
            window.register(page.plate, page.made)
        self.workspace = FakeWorkspace(folder / "VGG cultuur.vgg", sample=True)

    def open(self) -> None:
        self.window.open_file(self.workspace)  # type: ignore[arg-type]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target: QWidget = self.window.focusWidget() or self.window
        QTest.keyClick(target, key, modifier)

    @property
    def front(self) -> str:
        page = self.window.pages.front
        return page.key if page is not None else ""

    @property
    def message(self) -> str:
        front = self.window.shell.messages.front
        return front.text if front is not None else ""


@pytest.fixture
def robot(window: MainWindow, tmp_path: Path) -> Robot:
    return Robot(window, tmp_path)


def test_without_a_file_there_is_only_the_start_page(robot: Robot) -> None:
    window = robot.window
    assert (window.windowTitle(), window.start.isVisible()) == ("Secretariaat", True)
    assert (window.rail.isVisible(), window.top_bar.isVisible()) == (False, False)
    assert window.status.saved.text() == "Geen bestand geopend"
    assert not window.actions_["close_file"].isEnabled()


def test_a_file_shows_its_name_and_the_first_page(robot: Robot) -> None:
    robot.open()
    status = robot.window.status
    assert robot.window.windowTitle() == "VGG cultuur – Secretariaat"
    assert (status.saved.text(), status.file_name.text()) == ("Alles opgeslagen", "VGG cultuur.vgg")
    assert (status.sample.isVisible(), status.read_only.isVisible()) == (True, False)
    assert (robot.front, robot.window.top_bar.title.text()) == ("meetings", "Overleggen")
    assert robot.meetings.asked == ["open"]
    assert robot.actions.asked == []  # read when it is first shown


def test_a_file_that_may_only_be_read_says_so(robot: Robot) -> None:
    robot.workspace.read_only = True
    robot.open()
    status = robot.window.status
    assert (status.read_only.isVisible(), status.read_only.text()) == (True, "Alleen-lezen")
    assert status.saved.text() == "Alleen bekijken"


def test_the_page_of_last_time_comes_back(robot: Robot) -> None:
    robot.open()
    robot.press(KEY.Key_2, CTRL)
    robot.window.close_file()
    assert (robot.front, robot.window.shell.settings.last_page) == ("", "action_points")
    robot.open()
    assert robot.front == "action_points"


def test_numbers_lead_to_pages_and_arrows_back_again(robot: Robot) -> None:
    robot.open()
    robot.meetings.place = {"meeting": "m2"}
    robot.press(KEY.Key_2, CTRL)
    assert robot.front == "action_points"
    robot.meetings.place = {"meeting": "m9"}
    robot.press(KEY.Key_Left, ALT)
    assert (robot.front, robot.meetings.place) == ("meetings", {"meeting": "m2"})
    robot.press(KEY.Key_Right, ALT)
    assert robot.front == "action_points"


def test_a_door_opens_the_page_that_shows_the_record(robot: Robot) -> None:
    robot.open()
    robot.window.shell.doors.open("action_points", "a7")
    assert (robot.front, robot.actions.asked) == ("action_points", ["open", "action_points a7"])
    robot.press(KEY.Key_Left, ALT)
    assert robot.front == "meetings"
    assert not robot.window.open_record("unknown", "x")


def test_the_rail_follows_and_leads(robot: Robot) -> None:
    robot.open()
    button = robot.window.rail.button("action_points")
    button.show_count(3, "3 actiepunten te laat")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (robot.front, button.isChecked()) == ("action_points", True)
    assert button.accessibleDescription() == "3 actiepunten te laat"
    robot.window.go("meetings")
    assert robot.window.rail.button("meetings").isChecked()


def test_an_action_of_the_menu_is_done_by_the_page_in_front(robot: Robot) -> None:
    robot.open()
    robot.press(KEY.Key_N, CTRL)
    assert robot.meetings.asked == ["open", "new"]
    assert robot.window.actions_["new"].isEnabled()
    assert not robot.window.actions_["filter"].isEnabled()


def test_saved_says_when(robot: Robot, shell: Shell) -> None:
    robot.open()
    shell.history.announce_pending()
    assert robot.window.status.saved.text() == "Bezig met opslaan…"
    shell.history.do(change)
    assert robot.window.status.saved.text() == "Alles opgeslagen 14:02"


def test_undo_says_what_it_takes_back(robot: Robot, shell: Shell) -> None:
    robot.workspace.history = FakeHistory(Action.ADD_ACTION_POINT)
    robot.open()
    undo, redo = robot.window.actions_["undo"], robot.window.actions_["redo"]
    assert (undo.text().replace("&", ""), undo.isEnabled()) == ("Ongedaan maken: actiepunt toevoegen", True)
    assert not redo.isEnabled()
    robot.press(KEY.Key_Z, CTRL)
    assert robot.workspace.history.done == []
    assert redo.text().replace("&", "") == "Opnieuw: actiepunt toevoegen"
    robot.press(KEY.Key_Y, CTRL)
    assert robot.workspace.history.done == [Action.ADD_ACTION_POINT]


def test_while_typing_undo_is_about_the_typing(robot: Robot) -> None:
    robot.workspace.history = FakeHistory(Action.ADD_ACTION_POINT)
    robot.open()
    field = robot.meetings.field
    field.setFocus()
    type_text(field, "Één")
    robot.window.undoing.refresh()
    assert robot.window.actions_["undo"].text().replace("&", "") == "Ongedaan maken: typen"
    robot.window.actions_["undo"].trigger()
    assert (field.text(), robot.workspace.history.done) == ("", [Action.ADD_ACTION_POINT])


def test_save_commits_first_and_then_asks_for_a_backup(robot: Robot, qtbot: QtBot) -> None:
    robot.open()
    with qtbot.waitSignal(robot.window.backup_wanted):
        robot.press(KEY.Key_S, CTRL)
    assert robot.meetings.asked == ["open", "flush"]
    robot.meetings.refusal = FieldEmpty("title")
    with qtbot.assertNotEmitted(robot.window.backup_wanted):
        robot.press(KEY.Key_S, CTRL)
    assert robot.message.startswith("Vul ‘")


def test_closing_remembers_the_window_and_ends_the_press(robot: Robot, shell: Shell, press: FakePress) -> None:
    robot.open()
    shell.tasks.warm()
    assert robot.window.close()
    assert shell.settings.place("window") is not None
    assert press.closed


def test_what_cannot_be_saved_keeps_the_window_open(robot: Robot) -> None:
    robot.open()
    robot.meetings.refusal = DiskFull("x.vgg", 1000)
    assert not robot.window.close()
    assert robot.window.isVisible()
    assert robot.message.startswith("Niet afgesloten. ")
    assert robot.window.status.saved.text() == "Niet opgeslagen"
    front = robot.window.shell.messages.front
    assert front is not None
    assert (front.kind, front.action) == (Kind.ERROR, "Afsluiten zonder opslaan")
    assert robot.window.shell.messages.waiting == 0


def test_whoever_insists_can_close_all_the_same(robot: Robot) -> None:
    robot.open()
    robot.meetings.refusal = DiskFull("x.vgg", 1000)
    robot.window.close()
    QTest.mouseClick(robot.window.messages.action, Qt.MouseButton.LeftButton)
    assert not robot.window.isVisible()


def test_even_a_mistake_of_ours_keeps_the_window_open(robot: Robot, qtbot: QtBot) -> None:
    robot.open()
    robot.meetings.refusal = ZeroDivisionError("ours")
    with qtbot.captureExceptions() as caught:
        assert not robot.window.close()
    assert [kind for kind, *_rest in caught] == [ZeroDivisionError]
    assert robot.window.isVisible()
    assert robot.message.startswith("Niet afgesloten: er ging iets mis")
    robot.meetings.refusal = None


def test_a_mistake_is_told_in_the_bar_with_details_behind_a_button(robot: Robot) -> None:
    robot.window.show_fault("Secretariaat 0.1\nbuiltins.KeyError")
    assert robot.message.startswith("Er ging iets mis in het programma.")
    QTest.mouseClick(robot.window.messages.action, Qt.MouseButton.LeftButton)
    dialogs = [w for w in QApplication.topLevelWidgets() if w.windowTitle() == "Er ging iets mis in het programma"]
    assert len(dialogs) == 1
    dialogs[0].close()


def turn_wheel(window: MainWindow, part: QWidget, angle: int) -> None:
    """Turn the wheel with Ctrl down over a part of the window, as the system tells it."""
    here = QPointF(part.mapTo(window, part.rect().center()))
    none, no_phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    there = window.mapToGlobal(here)
    event = QWheelEvent(here, there, QPoint(), QPoint(0, angle), none, CTRL, no_phase, False)
    QApplication.sendEvent(window.windowHandle(), event)


def test_ctrl_and_the_wheel_make_everything_larger_also_over_a_list_that_scrolls(robot: Robot) -> None:
    robot.open()
    rows = QListWidget(robot.meetings.widget)
    rows.addItems([str(number) for number in range(100)])
    rows.resize(300, 200)
    rows.show()
    zoom = robot.window.shell.theme
    turn_wheel(robot.window, rows.viewport(), 120)
    assert (zoom.zoom, rows.verticalScrollBar().value()) == (110, 0)
    for _ in range(4):  # a touchpad sends a notch in pieces
        turn_wheel(robot.window, rows.viewport(), -60)
    assert zoom.zoom == 90
    robot.press(KEY.Key_0, CTRL)
    assert zoom.zoom == 100


def test_over_a_paper_the_wheel_changes_only_the_paper(robot: Robot) -> None:
    robot.open()
    pages = PaperPages(robot.meetings.widget)
    pages.resize(300, 200)
    pages.show()
    pages.show_pages([(595.0, 842.0)], is_same_paper=False)
    before = pages.zoom()
    turn_wheel(robot.window, pages.viewport(), 120)
    assert robot.window.shell.theme.zoom == 100
    assert pages.zoom() > before


def test_a_window_that_was_on_a_screen_that_is_gone_comes_back_in_sight(qtbot: QtBot, shell: Shell) -> None:
    far = QWidget()
    qtbot.addWidget(far)
    far.setGeometry(QRect(9000, 7000, 1000, 700))
    placed = QWidget()
    qtbot.addWidget(placed)
    placing.place(placed, far.saveGeometry())
    placed.show()
    assert placed.screen().availableGeometry().contains(placed.geometry().center())
    assert placed.screen().availableGeometry().contains(placed.geometry().topLeft())


def test_recent_files_stand_on_the_start_page_and_in_the_menu(robot: Robot, tmp_path: Path, qtbot: QtBot) -> None:
    there, gone = tmp_path / "R&D.vgg", tmp_path / "weg.vgg"
    there.touch()
    for path in (gone, there):
        robot.window.shell.settings.remember_file(path, dt.datetime(2023, 11, 2))
    robot.window.show_recent()
    assert [action.text() for action in robot.window.menus.recent.actions()] == ["&1  R&&D.vgg", "&2  weg.vgg"]
    rows = robot.window.start.rows()
    assert [(row.open.name.text(), row.open.isEnabled()) for row in rows] == [("R&D", True), ("weg", False)]
    assert rows[1].open.place.text() == "Niet gevonden: verplaatst, verwijderd of de schijf is er niet"
    with qtbot.waitSignal(robot.window.recent_wanted) as wanted:
        QTest.mouseClick(rows[0].open, Qt.MouseButton.LeftButton)
    assert wanted.args == [there]
    QTest.mouseClick(rows[1].forget, Qt.MouseButton.LeftButton)
    assert [row.file.path for row in robot.window.start.rows()] == [there]
    QTest.mouseClick(robot.window.start.rows()[0].pin, Qt.MouseButton.LeftButton)
    assert robot.window.shell.settings.recent_files()[0].pinned


@pytest.mark.parametrize(
    ("button", "signal"), [("sample", "sample_wanted"), ("new", "new_file_wanted"), ("open", "open_file_wanted")]
)
def test_the_three_big_buttons_say_what_is_wanted(robot: Robot, qtbot: QtBot, button: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(robot.window, signal)):
        QTest.mouseClick(getattr(robot.window.start, button), Qt.MouseButton.LeftButton)


def test_another_window_starts_where_this_one_stood(robot: Robot, shell: Shell, qtbot: QtBot) -> None:
    robot.window.resize(robot.window.minimumWidth(), 640)
    robot.window.close()
    again = MainWindow(shell, "0.1")
    qtbot.addWidget(again)
    assert again.height() == 640


def test_the_first_window_fits_the_screen(shell: Shell, qtbot: QtBot) -> None:
    shell.theme.set_zoom(200)
    window = MainWindow(shell, "0.1")
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert window.width() <= room.width()
    assert window.height() <= room.height() - 40  # the title bar
    assert window.minimumWidth() <= room.width()
    shell.theme.set_zoom(100)


def test_a_message_moves_nothing_on_the_page(robot: Robot) -> None:
    robot.open()
    before = robot.window.pages.geometry()
    robot.window.shell.messages.error("De schijf is vol.")
    QApplication.processEvents()
    assert robot.window.messages.isVisible()
    assert robot.window.pages.geometry() == before


def test_a_calm_bar_says_why_nothing_can_be_changed(robot: Robot, qtbot: QtBot) -> None:
    robot.open()
    assert not robot.window.read_only.isVisible()
    robot.window.close_file()
    robot.workspace.read_only = True
    robot.window.open_file(robot.workspace, "geopend door Karin op PC-12.")  # type: ignore[arg-type]
    assert robot.window.read_only.isVisible()
    assert robot.window.read_only.text.text() == "Alleen-lezen: geopend door Karin op PC-12."
    with qtbot.waitSignal(robot.window.retry_wanted):
        QTest.mouseClick(robot.window.read_only.retry, Qt.MouseButton.LeftButton)
    robot.window.close_file()
    assert not robot.window.read_only.isVisible()


def test_whoever_tries_to_change_something_hears_why_not(robot: Robot) -> None:
    robot.workspace.read_only = True
    robot.open()
    why = "Alleen-lezen: u bekijkt dit bestand; wijzigen kan nu niet."
    robot.press(KEY.Key_F2)
    assert robot.message == why
    robot.window.shell.messages.clear()
    field = robot.meetings.field
    field.setReadOnly(True)
    field.setFocus()
    robot.press(KEY.Key_Right)
    robot.press(KEY.Key_C, CTRL)
    assert robot.message == ""
    robot.press(KEY.Key_A)
    assert robot.message == why


def test_a_file_opens_where_it_was_left(robot: Robot, tmp_path: Path) -> None:
    robot.open()
    robot.meetings.place = {"meeting": "mtg-7", "tab": 2, "draft": ["no", "texts"]}
    robot.window.close_file()
    robot.meetings.place = {}
    robot.open()
    assert robot.meetings.place == {"meeting": "mtg-7", "tab": 2}
    assert not robot.window.actions_["back"].isEnabled()
    robot.window.close_file()
    robot.meetings.place = {}
    robot.workspace.path = tmp_path / "een ander.vgg"
    robot.open()
    assert robot.meetings.place == {}
