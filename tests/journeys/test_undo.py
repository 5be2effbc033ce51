"""Taking back: always the newest thing that was done, wherever the cursor is, and one sees what went."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from secretariat.domain.attendance import AttendanceStatus
from secretariat.gui.shell.steps_dialog import StepsDialog
from secretariat.gui.widgets.rich_text_edit import RichTextEdit
from secretariat.services.workspace import Workspace
from secretariat.wording.captures import CaptureKind
from tests.journeys.conftest import MEETING, Desk

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ITEM_5 = "ai-bo-cult-2023-02-5"
ITEM_6 = "ai-bo-cult-2023-02-6"
BEFORE = "Er zijn geen vragen voor de rondvraag."


def opened(desk: Desk) -> Workspace:
    """Open the sample at the verslag of 2 november."""
    desk.open_sample()
    desk.meetings.tree.select("meetings", MEETING)
    desk.tab("Verslag")
    assert desk.files.workspace is not None
    return desk.files.workspace


def cursor_in(desk: Desk, item: str) -> RichTextEdit:
    """Put the cursor behind the text of an item."""
    desk.minutes.go_to(item)
    editor = desk.minutes.editor(item).editor
    desk.wait(editor.hasFocus)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    return editor


def stored(workspace: Workspace) -> str:
    return next(entry.text for entry in workspace.minutes.entries(MEETING) if entry.id == ITEM_6)


def add_action(desk: Desk, workspace: Workspace) -> None:
    owner = workspace.action_points.owners()[0].id
    made = desk.window.shell.history.do(
        workspace.action_points.add, MEETING, ITEM_5, "Brief sturen", owner, None, "voor de zomer"
    )
    assert made is not None


def test_the_key_takes_back_what_is_being_typed_before_it_is_stored(desk: Desk) -> None:
    workspace = opened(desk)
    editor = cursor_in(desk, ITEM_6)
    desk.type(" Ook geen mededelingen.")
    desk.press(KEY.Key_Z, CTRL)
    assert editor.toPlainText() == BEFORE
    desk.press(KEY.Key_Y, CTRL)
    assert editor.toPlainText() == f"{BEFORE} Ook geen mededelingen."
    desk.press(KEY.Key_Z, CTRL)
    assert (editor.toPlainText(), workspace.history.undoable()) == (BEFORE, None)


def test_the_key_takes_back_a_step_while_the_cursor_is_in_a_text(desk: Desk) -> None:
    workspace = opened(desk)
    add_action(desk, workspace)
    cursor_in(desk, ITEM_6)
    desk.press(KEY.Key_Z, CTRL)
    assert workspace.history.undoable() is None
    assert len(workspace.action_points.of_meeting(MEETING)) == 6


def test_a_stored_text_waits_for_the_steps_that_came_after_it(desk: Desk) -> None:
    workspace = opened(desk)
    editor = cursor_in(desk, ITEM_6)
    desk.type(" Ook geen mededelingen.")
    desk.wait(lambda: workspace.history.undoable() is not None)
    add_action(desk, workspace)
    assert editor.hasFocus()

    desk.press(KEY.Key_Z, CTRL)
    assert len(workspace.action_points.of_meeting(MEETING)) == 6
    assert editor.toPlainText() == f"{BEFORE} Ook geen mededelingen."
    desk.press(KEY.Key_Z, CTRL)
    assert (editor.toPlainText(), stored(workspace)) == (BEFORE, BEFORE)
    desk.press(KEY.Key_Y, CTRL)
    assert editor.toPlainText() == f"{BEFORE} Ook geen mededelingen."
    assert editor.hasFocus()


def test_the_key_works_in_the_field_that_narrows_the_list(desk: Desk) -> None:
    workspace = opened(desk)
    add_action(desk, workspace)
    narrow = desk.meetings.filter
    narrow.setFocus()
    QTest.keyClicks(narrow, "cult")
    desk.press(KEY.Key_Z, CTRL)
    assert (narrow.text(), workspace.history.undoable() is None) == ("", False)
    desk.press(KEY.Key_Z, CTRL)
    assert workspace.history.undoable() is None


def test_a_message_takes_back_its_own_step_only(desk: Desk) -> None:
    workspace = opened(desk)
    add_action(desk, workspace)
    action = workspace.action_points.of_meeting(MEETING)[-1]
    desk.minutes.wishes.remove_wanted.emit(CaptureKind.ACTION, action.id)
    assert desk.message() == "Actiepunt verwijderd"
    add_action(desk, workspace)
    assert desk.message() == ""  # there is something newer now

    newest = workspace.action_points.of_meeting(MEETING)[-1]
    desk.minutes.wishes.remove_wanted.emit(CaptureKind.ACTION, newest.id)
    cursor_in(desk, ITEM_6)
    QTest.mouseClick(desk.window.messages.action, Qt.MouseButton.LeftButton)
    assert newest.id in {line.id for line in workspace.action_points.of_meeting(MEETING)}
    assert desk.message() == "Ongedaan gemaakt: actiepunt verwijderen"


def test_what_was_taken_back_is_said_and_shown(desk: Desk) -> None:
    opened(desk)
    cursor_in(desk, ITEM_6)
    desk.type(" Ook geen mededelingen.")
    desk.window.go("decisions")
    desk.window.actions_["undo"].trigger()
    assert desk.message() == "Ongedaan gemaakt: tekst van het verslag wijzigen"
    front = desk.window.pages.front
    assert front is not None
    assert front.key == "meetings"
    desk.wait(desk.minutes.editor(ITEM_6).isVisible)
    desk.window.actions_["redo"].trigger()
    assert desk.message() == "Opnieuw gedaan: tekst van het verslag wijzigen"
    assert desk.window.shell.messages.waiting == 0


def steps(desk: Desk) -> StepsDialog:
    """Open the list of steps with its key."""
    desk.press(KEY.Key_H, CTRL)
    dialog = desk.window.findChild(StepsDialog)
    assert dialog is not None
    desk.wait(dialog.table.hasFocus)
    return dialog


def test_the_list_of_steps_leads_back_to_before_one_of_them(desk: Desk) -> None:
    workspace = opened(desk)
    for _ in range(3):
        add_action(desk, workspace)
    dialog = steps(desk)
    assert [(line.words, line.about) for line in dialog.table.records.records] == [
        ("actiepunt toevoegen", "2023-A-019 Brief sturen"),
        ("actiepunt toevoegen", "2023-A-018 Brief sturen"),
        ("actiepunt toevoegen", "2023-A-017 Brief sturen"),
    ]
    desk.press(KEY.Key_Down)
    assert dialog.said.text() == "Maakt 2 stappen ongedaan; elke stap is daarna weer opnieuw te doen met Ctrl+Y."
    desk.press(KEY.Key_Return)
    assert len(workspace.action_points.of_meeting(MEETING)) == 7
    assert desk.message() == "2 stappen ongedaan gemaakt"
    desk.window.activateWindow()  # a desktop does this when a dialog closes
    desk.wait(lambda: QApplication.focusWidget() is not None)
    desk.press(KEY.Key_Y, CTRL)
    assert len(workspace.action_points.of_meeting(MEETING)) == 8

    dialog = steps(desk)
    assert [line.undone for line in dialog.table.records.records] == [True, False, False]
    desk.press(KEY.Key_Up)
    assert (dialog.go.text(), dialog.said.text()) == (
        "&Opnieuw t/m hier",
        "Maakt 1 stap opnieuw; elke stap is daarna weer ongedaan te maken met Ctrl+Z.",
    )
    desk.press(KEY.Key_Return)
    assert len(workspace.action_points.of_meeting(MEETING)) == 9
    assert desk.message() == "1 stap opnieuw gedaan"


def test_going_back_can_itself_be_taken_back_from_the_message(desk: Desk) -> None:
    workspace = opened(desk)
    for _ in range(3):
        add_action(desk, workspace)
    steps(desk)
    desk.press(KEY.Key_End, CTRL)
    desk.press(KEY.Key_Return)
    assert desk.message() == "3 stappen ongedaan gemaakt"
    assert workspace.history.undoable() is None
    QTest.mouseClick(desk.window.messages.action, Qt.MouseButton.LeftButton)
    assert (desk.message(), workspace.history.redoable()) == ("3 stappen opnieuw gedaan", None)


def test_what_is_being_typed_stands_in_the_list_too(desk: Desk) -> None:
    opened(desk)
    cursor_in(desk, ITEM_6)
    desk.type(" Ook geen mededelingen.")
    dialog = steps(desk)
    assert [(line.words, line.about) for line in dialog.table.records.records] == [
        ("tekst van het verslag wijzigen", "BO-CULT 2023-02, 6 Rondvraag")
    ]
    desk.press(KEY.Key_Escape)
    desk.wait(lambda: desk.window.findChild(StepsDialog) is None)


def test_taking_back_who_was_there_shows_the_deelnemers(desk: Desk) -> None:
    workspace = opened(desk)
    one = next(line for line in workspace.attendance.lines(MEETING) if line.status is AttendanceStatus.PRESENT)
    say, away = workspace.attendance.set_statuses, AttendanceStatus.ABSENT_NOTIFIED
    assert desk.window.shell.history.do(say, MEETING, [one.id], away) is not None
    desk.window.go("decisions")
    desk.window.actions_["undo"].trigger()
    assert desk.meetings.isVisible()
    tabs = desk.meetings.workspace.tabs
    assert tabs.tabText(tabs.currentIndex()).replace("&", "") == "Deelnemers"
