"""An editor in a page of editors: it grows, it never scrolls, and it says when it is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QInputMethodEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from secretariat.gui.widgets.rich_text_edit import RichTextEdit


def test_a_gentle_counter(qtbot: QtBot) -> None:
    editor = RichTextEdit(limit=20)
    qtbot.addWidget(editor)
    editor.show()
    QTest.keyClicks(editor, "a" * 17)
    assert editor.note() == ""
    QTest.keyClicks(editor, "b")
    assert editor.note() == "Nog 2 tekens"
    QTest.keyClicks(editor, "cde")
    assert editor.note() == "Het maximum van 20 tekens is bereikt"
    assert editor.markdown() == "a" * 17 + "bcd"
    event = QInputMethodEvent()
    event.setCommitString("é")
    QApplication.sendEvent(editor, event)
    assert editor.markdown() == "a" * 17 + "bcd"
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.note() == "Nog 1 teken"


def page_of_editors(qtbot: QtBot, count: int) -> tuple[QScrollArea, list[RichTextEdit]]:
    page, content = QScrollArea(), QWidget()
    layout = QVBoxLayout(content)
    editors = [RichTextEdit(name=f"Punt {number}") for number in range(count)]
    for editor in editors:
        layout.addWidget(editor)
    layout.addStretch()
    page.setWidget(content)
    page.setWidgetResizable(True)
    page.resize(400, 300)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page, editors


def test_the_editor_grows_with_its_text_and_never_scrolls(qtbot: QtBot) -> None:
    page, (editor, below) = page_of_editors(qtbot, 2)
    empty = editor.height()
    editor.setFocus()
    for _ in range(30):
        QTest.keyClicks(editor, "regel met tekst")
        QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: editor.height() > 20 * editor.fontMetrics().lineSpacing())
    assert editor.height() > empty
    assert editor.verticalScrollBar().maximum() == 0
    assert below.y() >= editor.geometry().bottom()

    def caret() -> QPoint:
        return editor.viewport().mapTo(page.viewport(), editor.cursorRect().center())

    qtbot.waitUntil(lambda: page.viewport().rect().contains(caret()))
    editor.show_markdown("kort")
    qtbot.waitUntil(lambda: editor.height() == empty)


def test_the_wheel_is_left_to_the_page(qtbot: QtBot) -> None:
    _, (editor,) = page_of_editors(qtbot, 1)
    editor.show_markdown("\n\n".join("regel" for _ in range(40)))
    at = QPointF(10, 5)
    wheel = QWheelEvent(
        at,
        editor.viewport().mapToGlobal(at),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(editor.viewport(), wheel)
    assert not wheel.isAccepted()
