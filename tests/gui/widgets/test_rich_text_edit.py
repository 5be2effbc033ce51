"""The editor of minutes under a secretary's hands: what is typed, shown, told and undone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import (
    QKeySequence,
    QShortcut,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secretariat.domain.rich_text import ListItem, Paragraph, Run, normalise, write
from secretariat.gui.widgets.rich_text_edit import LONGEST_PAUSE, PAUSE, RichTextEdit
from secretariat.gui.widgets.rich_text_link import LinkLine
from tests.gui.widgets.writing_desk import CTRL, KEY, SHIFT, Desk


def test_what_is_typed_is_stored(desk: Desk) -> None:
    desk.type("De coördinator zegt: 3 * 4 = 12 & [concept].\nTweede alinea €")
    assert desk.stored == "De coördinator zegt: 3 * 4 = 12 & [concept].\n\nTweede alinea €"


def test_what_looks_like_a_mark_is_typed_as_text(desk: Desk) -> None:
    desk.type("**niet vet**")
    assert desk.stored == "\\*\\*niet vet\\*\\*"
    assert desk.editor.toPlainText() == "**niet vet**"


def test_a_line_break_in_a_paragraph(desk: Desk) -> None:
    desk.type("een")
    desk.press(KEY.Key_Return, SHIFT)
    desk.type("twee")
    assert desk.stored == "een\ntwee"


def test_showing_the_users_own_text_moves_nothing(desk: Desk) -> None:
    desk.type("een twee ")
    desk.select(2, 5)
    desk.editor.show_markdown(desk.stored)
    assert (desk.editor.textCursor().selectionStart(), desk.editor.textCursor().selectionEnd()) == (2, 5)
    assert desk.editor.toPlainText() == "een twee "
    assert desk.editor.document().isUndoAvailable()


def test_showing_another_text_keeps_the_place_and_asks_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.editor.show_markdown("een twee drie")
    desk.select(4, 4)
    with qtbot.assertNotEmitted(desk.editor.text_changed_by_user), qtbot.assertNotEmitted(desk.editor.typing_paused):
        desk.editor.show_markdown("een **andere** tekst")
        desk.editor.flush()
    assert desk.editor.textCursor().position() == 4
    assert desk.stored == "een **andere** tekst"
    assert not desk.editor.document().isUndoAvailable()
    desk.editor.show_markdown("e")
    assert desk.editor.textCursor().position() == 1


@settings(max_examples=60)
@given(
    st.lists(
        st.one_of(
            st.builds(lambda text, bold: Paragraph((Run(text, bold),)), st.text(max_size=8), st.booleans()),
            st.builds(lambda text, level: ListItem((Run(text),), True, level), st.text(max_size=8), st.integers(0, 1)),
        ),
        max_size=4,
    )
)
def test_any_text_shown_and_read_back_is_the_same(qapp: QApplication, blocks: list[Paragraph | ListItem]) -> None:
    editor = RichTextEdit()
    editor.show_markdown(write(blocks))
    assert editor.rich_text() == normalise(blocks)
    editor.deleteLater()


def test_every_change_is_told_and_every_pause_once(desk: Desk, qtbot: QtBot) -> None:
    assert PAUSE <= LONGEST_PAUSE <= 1500
    changes: list[str] = []
    desk.editor.text_changed_by_user.connect(lambda: changes.append(desk.stored))
    with qtbot.waitSignal(desk.editor.typing_paused, timeout=5000):
        desk.type("ja")
    assert changes == ["j", "ja"]
    with qtbot.assertNotEmitted(desk.editor.typing_paused):
        desk.editor.flush()


def test_leaving_the_editor_is_a_pause(desk: Desk, qtbot: QtBot) -> None:
    desk.type("ja")
    with qtbot.waitSignal(desk.editor.typing_paused, timeout=100):
        desk.after.setFocus()


def test_colouring_links_is_no_change(desk: Desk, qtbot: QtBot) -> None:
    desk.editor.show_markdown("zie [site](https://vgg.example)")
    with qtbot.assertNotEmitted(desk.editor.text_changed_by_user, wait=50):
        desk.editor.setReadOnly(True)
        desk.editor.setReadOnly(False)
    assert not desk.editor.document().isUndoAvailable()


def test_undo_is_qts_own(desk: Desk) -> None:
    desk.editor.show_markdown("een")
    desk.press(KEY.Key_End)
    desk.type(" twee")
    desk.press(KEY.Key_Z, CTRL)
    assert desk.stored == "een"
    desk.press(KEY.Key_Y, CTRL)
    assert desk.stored == "een twee"


def test_bold_and_italic(desk: Desk) -> None:
    desk.press(KEY.Key_B, CTRL)
    desk.type("vet")
    desk.press(KEY.Key_B, CTRL)
    desk.type(" en ")
    desk.press(KEY.Key_I, CTRL)
    desk.type("schuin")
    assert desk.stored == "**vet** en *schuin*"
    desk.select(0, 13)
    desk.press(KEY.Key_I, CTRL)
    assert desk.stored == "**vet** en schuin"


def test_bold_works_on_the_word_around_the_cursor(desk: Desk) -> None:
    desk.editor.show_markdown("een twee drie")
    desk.select(6, 6)
    desk.press(KEY.Key_B, CTRL)
    assert desk.stored == "een **twee** drie"
    assert desk.editor.textCursor().position() == 6
    desk.press(KEY.Key_B, CTRL)
    assert desk.stored == "een twee drie"


@pytest.mark.parametrize(
    ("key", "modifiers", "signal"),
    [(KEY.Key_Return, CTRL, "next_wanted"), (KEY.Key_Enter, CTRL | SHIFT, "previous_wanted")],
)
@pytest.mark.parametrize("is_read_only", [False, True])
def test_from_text_to_text(
    desk: Desk, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier, signal: str, is_read_only: bool
) -> None:
    desk.editor.setReadOnly(is_read_only)
    with qtbot.waitSignal(getattr(desk.editor, signal), timeout=100):
        desk.press(key, modifiers)
    assert desk.stored == ""


@pytest.mark.parametrize("keys", ["Ctrl+B", "Ctrl+I", "Ctrl+K", "Ctrl+Return"])
def test_our_keys_win_from_the_windows_shortcuts(desk: Desk, keys: str) -> None:
    taken: list[str] = []
    QShortcut(QKeySequence(keys), desk.window, lambda: taken.append(keys))
    sequence = QKeyCombination.fromCombined(QKeySequence(keys)[0].toCombined())  # type: ignore[index]
    QTest.keyClick(desk.editor, sequence.key(), sequence.keyboardModifiers())
    assert taken == []
    desk.editor.setReadOnly(True)
    desk.editor.setFocus()
    QTest.keyClick(desk.editor, sequence.key(), sequence.keyboardModifiers())
    assert taken == ([] if keys == "Ctrl+Return" else [keys])


def test_tab_goes_on_outside_a_list(desk: Desk) -> None:
    desk.press(KEY.Key_Tab)
    assert desk.after.hasFocus()
    desk.editor.setFocus()
    desk.press(KEY.Key_Backtab, SHIFT)
    assert desk.before.hasFocus()


def test_read_only_text_can_be_read_but_not_changed(desk: Desk) -> None:
    desk.editor.show_markdown("een\n\n- twee")
    desk.editor.setReadOnly(True)
    desk.type("x")
    desk.press(KEY.Key_B, CTRL)
    desk.press(KEY.Key_Tab)
    desk.editor.toggle_list(ordered=True)
    desk.editor.edit_link()
    desk.paste(text="erbij")
    assert desk.stored == "een\n\n- twee"
    assert desk.window.findChild(LinkLine) is None


def test_a_screen_reader_hears_its_name(desk: Desk) -> None:
    assert desk.editor.accessibleName() == "Verslag bij 4"
    assert RichTextEdit().accessibleName() == "Tekst"


def test_other_colours_are_nothing_typed(desk: Desk, qtbot: QtBot) -> None:
    desk.editor.show_markdown("Zie [de site](https://www.vgg.example/).")
    told: list[int] = []
    desk.editor.text_changed_by_user.connect(lambda: told.append(1))
    palette = desk.editor.palette()
    palette.setColor(palette.ColorRole.Text, Qt.GlobalColor.darkRed)
    desk.editor.setPalette(palette)
    QApplication.processEvents()
    assert told == []
