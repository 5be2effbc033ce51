"""Ten fingers at the verslag, for every story that is told there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from secretariat.gui.minutes.item_editor import ItemEditor
from secretariat.services.action_points import ActionLine
from secretariat.services.workspace import Workspace
from tests.journeys.conftest import Desk

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
HELD = "mtg-bo-cult-2023-02"
FRESH = "mtg-wg-conv-2023-01"
"""The first overleg of the werkgroep, 14 december 2023; nothing is written yet."""


class Keyboard:
    """Ten fingers at the verslag; counts what they press."""

    def __init__(self, desk: Desk, meeting_id: str) -> None:
        self.desk = desk
        self.pressed = 0
        if desk.files.workspace is None:
            desk.open_sample()
        assert desk.files.workspace is not None
        self.workspace: Workspace = desk.files.workspace
        desk.window.open_record("meetings", meeting_id)
        desk.tab("Verslag")
        self.meeting_id = meeting_id
        self.items = [entry.id for entry in self.workspace.minutes.entries(meeting_id)]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(focused(), key, modifiers)
        self.pressed += 1

    def type(self, text: str) -> None:
        """ASCII as keys, a line end as Enter, everything else as an input method does it."""
        for sign in text:
            if sign == "\n":
                self.press(KEY.Key_Return)
            elif sign.isascii():
                QTest.keyClicks(focused(), sign)
                self.pressed += 1
            else:
                event = QInputMethodEvent()
                event.setCommitString(sign)
                QApplication.sendEvent(focused(), event)
                self.pressed += 1

    def go_to(self, place: int) -> ItemEditor:
        self.desk.minutes.go_to(self.items[place])
        self.desk.wait(self.item(place).editor.hasFocus)
        self.item(place).editor.moveCursor(QTextCursor.MoveOperation.End)
        return self.item(place)

    def item(self, place: int) -> ItemEditor:
        return self.desk.minutes.editor(self.items[place])

    def has_keyboard(self, place: int) -> bool:
        return self.item(place).editor.hasFocus()

    def actions(self) -> list[ActionLine]:
        return list(self.workspace.action_points.of_meeting(self.meeting_id))

    def text(self, place: int) -> str:
        """What the file says at an item."""
        self.desk.window.flush()
        return self.workspace.minutes.entries(self.meeting_id)[place].text

    def undo_everything(self) -> None:
        undo = self.desk.window.actions_["undo"]
        for _ in range(300):
            if not undo.isEnabled():
                return
            undo.trigger()
        raise AssertionError("there is no end to what can be undone")


def focused() -> QWidget:
    """Where the keyboard is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
