"""A secretary at an editor, for the tests that type, select and paste."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from secretariat.gui.widgets.rich_text_edit import RichTextEdit
from secretariat.gui.widgets.rich_text_link import LinkLine

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Desk:
    """A secretary with one editor between two fields."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.before, self.after = QLineEdit(), QLineEdit()
        self.editor = RichTextEdit(name="Verslag bij 4")
        layout = QVBoxLayout(self.window)
        for widget in (self.before, self.editor, self.after):
            layout.addWidget(widget)
        layout.addStretch()
        self.window.resize(500, 400)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.editor.setFocus()
        self.said: list[str] = []
        self.editor.paste_reduced.connect(self.said.append)

    @property
    def stored(self) -> str:
        return self.editor.markdown()

    def type(self, text: str) -> None:
        """Type ASCII with keys (a line end is Enter), everything else as an input method does."""
        for sign in text:
            if sign == "\n":
                self.press(KEY.Key_Return)
            elif sign.isascii():
                QTest.keyClicks(self.editor, sign)
            else:
                event = QInputMethodEvent()
                event.setCommitString(sign)
                QApplication.sendEvent(self.editor, event)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.editor, key, modifiers)

    def select(self, start: int, end: int) -> None:
        cursor = self.editor.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)

    def paste(self, *, html: str = "", text: str = "") -> None:
        data = QMimeData()
        if html:
            data.setHtml(html)
        if text:
            data.setText(text)
        self.paste_data(data)

    def paste_data(self, data: QMimeData) -> None:
        QGuiApplication.clipboard().setMimeData(data)
        self.editor.paste()

    def line(self) -> LinkLine:
        return self.window.findChild(LinkLine)  # type: ignore[return-value]
