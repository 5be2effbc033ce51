"""The buttons above the text: they follow the cursor, and a click leaves it where it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from secretariat.gui.widgets.rich_text_bar import RichTextBar
from secretariat.gui.widgets.rich_text_edit import RichTextEdit
from secretariat.gui.widgets.rich_text_link import LinkLine


class Desk:
    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.bar, self.field = RichTextBar(), QLineEdit()
        self.first, self.second = RichTextEdit(), RichTextEdit()
        layout = QVBoxLayout(self.window)
        for widget in (self.bar, self.field, self.first, self.second):
            layout.addWidget(widget)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.field.setFocus()

    def click(self, name: str) -> None:
        QTest.mouseClick(getattr(self.bar, name), Qt.MouseButton.LeftButton)

    def pressed(self) -> list[str]:
        return [name for name in ("bold", "italic", "bullets", "numbers") if getattr(self.bar, name).isChecked()]


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_every_button_has_a_name_and_says_its_key(desk: Desk) -> None:
    names = {name: getattr(desk.bar, name) for name in ("bold", "italic", "bullets", "numbers", "link")}
    assert {button.accessibleName(): button.toolTip() for button in names.values()} == {
        "Vet": "Vet (Ctrl+B)",
        "Cursief": "Cursief (Ctrl+I)",
        "Opsomming": "Opsomming (of typ - en een spatie aan het begin van een regel)",
        "Nummering": "Nummering (of typ 1. en een spatie aan het begin van een regel)",
        "Koppeling": "Koppeling (Ctrl+K)",
    }
    assert not any(button.icon().isNull() for button in names.values())


def test_the_buttons_work_on_the_editor_with_the_cursor(desk: Desk) -> None:
    assert not desk.bar.bold.isEnabled()
    desk.second.setFocus()
    assert desk.bar.editor() is desk.second
    desk.click("bold")
    assert desk.second.hasFocus()
    assert desk.pressed() == ["bold"]
    QTest.keyClicks(desk.second, "vet")
    desk.click("bullets")
    assert desk.second.markdown() == "- **vet**"
    assert desk.first.markdown() == ""
    assert desk.pressed() == ["bold", "bullets"]
    desk.click("numbers")
    desk.click("italic")
    assert desk.pressed() == ["bold", "italic", "numbers"]


def test_the_buttons_show_what_the_cursor_stands_in(desk: Desk) -> None:
    desk.first.show_markdown("een **vet**\n\n1. *schuin*")
    desk.first.setFocus()
    assert desk.pressed() == []
    QTest.keyClick(desk.first, Qt.Key.Key_End)
    assert desk.pressed() == ["bold"]
    QTest.keyClick(desk.first, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert desk.pressed() == ["italic", "numbers"]
    desk.second.setFocus()
    assert desk.pressed() == []


def test_elsewhere_the_buttons_rest(desk: Desk) -> None:
    desk.first.setFocus()
    desk.bar.bold.setFocus()
    assert desk.bar.editor() is desk.first
    desk.field.setFocus()
    assert desk.bar.editor() is None
    assert not desk.bar.link.isEnabled()


def test_a_link_with_the_mouse(desk: Desk) -> None:
    desk.first.show_markdown("site")
    desk.first.setFocus()
    desk.first.selectAll()
    desk.click("link")
    line = desk.window.findChild(LinkLine)
    assert isinstance(line, LinkLine)
    assert desk.bar.editor() is desk.first
    line.field.setText("vgg.nl")
    QTest.mouseClick(line.apply_button, Qt.MouseButton.LeftButton)
    assert desk.first.markdown() == "[site](https://vgg.nl)"


def test_a_text_that_may_not_be_changed(desk: Desk) -> None:
    desk.first.setFocus()
    desk.first.setReadOnly(True)
    assert not desk.bar.bold.isEnabled()
    desk.first.setReadOnly(False)
    assert desk.bar.bold.isEnabled()


def test_an_editor_that_goes_away(desk: Desk, qtbot: QtBot) -> None:
    desk.second.setEnabled(False)
    desk.field.setEnabled(False)
    desk.first.setFocus()
    desk.first.setParent(None)
    desk.first.deleteLater()
    qtbot.waitUntil(lambda: desk.bar.editor() is None)
    assert not desk.bar.bold.isEnabled()
