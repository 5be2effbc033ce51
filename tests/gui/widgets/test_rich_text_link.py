"""Links: only to the web and to mail, made and changed without a dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secretariat.gui.look import palettes
from secretariat.gui.widgets.rich_text_link import address_from
from tests.gui.widgets.writing_desk import CTRL, KEY, Desk


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("www.vgg.nl", "https://www.vgg.nl"),
        ("vgg.nl/pad?x=1", "https://vgg.nl/pad?x=1"),
        (" https://vgg.nl/een (1).pdf ", "https://vgg.nl/een%20%281%29.pdf"),
        ("griffie@vgg.nl", "mailto:griffie@vgg.nl"),
        ("mailto:griffie@vgg.nl", "mailto:griffie@vgg.nl"),
        ("http://vgg.nl", None),
        ("file:///C:/pad", None),
        ("\\\\server\\share", None),
        ("javascript:alert(1)", None),
        ("niets", None),
        ("twee woorden", None),
        ("", None),
    ],
)
def test_what_is_an_address(typed: str, address: str | None) -> None:
    assert address_from(typed) == address


def test_a_link_is_made_of_the_selection(desk: Desk) -> None:
    desk.type("zie de site")
    desk.select(4, 11)
    desk.press(KEY.Key_K, CTRL)
    line = desk.line()
    assert line.isVisible()
    assert line.field.hasFocus()
    assert not line.remove_button.isVisible()
    QTest.keyClicks(line.field, "www.vgg.nl")
    QTest.keyClick(line.field, KEY.Key_Return)
    assert not line.isVisible()
    assert desk.editor.hasFocus()
    desk.type(" nu")
    assert desk.stored == "zie [de site](https://www.vgg.nl) nu"


def test_a_bad_address_is_refused_in_words(desk: Desk) -> None:
    desk.type("zie")
    desk.press(KEY.Key_K, CTRL)
    line = desk.line()
    QTest.keyClicks(line.field, "file:///C:/x")
    QTest.keyClick(line.field, KEY.Key_Return)
    assert line.isVisible()
    assert line.refused.text() == "Typ een webadres dat met https:// begint, of een e-mailadres."
    QTest.keyClick(line.field, KEY.Key_Escape)
    assert not line.isVisible()
    assert desk.editor.hasFocus()
    assert desk.stored == "zie"


def test_without_a_selection_the_address_itself_is_the_words(desk: Desk) -> None:
    desk.type("zie ")
    desk.press(KEY.Key_K, CTRL)
    QTest.keyClicks(desk.line().field, "griffie@vgg.nl")
    QTest.keyClick(desk.line().field, KEY.Key_Return)
    desk.type(".")
    assert desk.stored == "zie [griffie@vgg.nl](mailto:griffie@vgg.nl)."


def test_a_link_can_be_changed_and_removed(desk: Desk) -> None:
    desk.editor.show_markdown("zie [de **site**](https://a.nl) nu")
    assert desk.stored == "zie [de \\*\\*site\\*\\*](https://a.nl) nu"
    desk.select(8, 8)
    desk.press(KEY.Key_K, CTRL)
    line = desk.line()
    assert line.field.text() == "https://a.nl"
    assert line.remove_button.isVisible()
    line.field.setText("b.nl")
    line.apply_button.click()
    assert desk.stored == "zie [de \\*\\*site\\*\\*](https://b.nl) nu"
    desk.select(8, 8)
    desk.editor.edit_link()
    line.remove_button.click()
    assert desk.stored == "zie de \\*\\*site\\*\\* nu"


def test_typing_beside_a_link_is_not_typing_in_it(desk: Desk) -> None:
    desk.editor.show_markdown("[site](https://a.nl)")
    desk.press(KEY.Key_Home)
    desk.type("x")
    desk.press(KEY.Key_End)
    desk.type("é")
    assert desk.stored == "x[site](https://a.nl)é"
    desk.select(3, 3)
    desk.type("o")
    assert desk.stored == "x[siote](https://a.nl)é"


def test_a_link_is_followed_with_ctrl(desk: Desk, qtbot: QtBot) -> None:
    desk.editor.show_markdown("[site](https://a.nl)")
    cursor = desk.editor.textCursor()
    cursor.setPosition(2)
    at = desk.editor.cursorRect(cursor).center()
    with qtbot.assertNotEmitted(desk.editor.link_activated):
        QTest.mouseClick(desk.editor.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(desk.editor.link_activated, timeout=100) as followed:
        QTest.mouseClick(desk.editor.viewport(), Qt.MouseButton.LeftButton, CTRL, at)
    assert followed.args == ["https://a.nl"]
    desk.editor.setReadOnly(True)
    with qtbot.waitSignal(desk.editor.link_activated, timeout=100):
        QTest.mouseClick(desk.editor.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_links_follow_the_colours_without_being_changed(desk: Desk) -> None:
    desk.editor.show_markdown("[site](https://a.nl)")
    palettes.set_scheme(palettes.Scheme.DARK)
    try:
        desk.editor.setPalette(palettes.qt_palette(palettes.colours()))
        (drawn,) = desk.editor.document().firstBlock().layout().formats()
    finally:
        palettes.set_scheme(palettes.Scheme.LIGHT)
    assert drawn.format.foreground().color().name() == "#8ab4e8"
    assert drawn.format.fontUnderline()
    assert not desk.editor.document().isUndoAvailable()


def test_the_line_goes_with_its_editor(desk: Desk, qtbot: QtBot) -> None:
    desk.press(KEY.Key_K, CTRL)
    assert desk.line() is not None
    desk.editor.deleteLater()
    qtbot.waitUntil(lambda: desk.line() is None)
