"""The editor of minutes under a secretary's hands: keys, lists, links, paste, pauses and room."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QKeyCombination, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QInputMethodEvent,
    QKeySequence,
    QShortcut,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from secretariat.domain.rich_text import ListItem, Paragraph, Run, normalise, write
from secretariat.gui.widgets.rich_text_edit import LONGEST_PAUSE, PAUSE, RichTextEdit
from secretariat.gui.widgets.rich_text_link import LinkLine, address_from

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


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


# --- typing and showing -----------------------------------------------------------------------------------------------


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


# --- keys -------------------------------------------------------------------------------------------------------------


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


# --- lists ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("typed", "stored"), [("- Jan\nPiet", "- Jan\n- Piet"), ("1. Jan\nPiet", "1. Jan\n2. Piet")])
def test_typing_begins_a_list(desk: Desk, typed: str, stored: str) -> None:
    desk.type(typed)
    assert desk.stored == stored


@pytest.mark.parametrize("typed", ["* let op", "1 januari", "2. twee", "-5 graden", "tekst - streep", "1) een"])
def test_other_beginnings_are_text(desk: Desk, typed: str) -> None:
    desk.type(typed)
    assert desk.editor.list_kind() is None
    assert desk.editor.toPlainText() == typed
    assert desk.editor.rich_text() == (Paragraph((Run(typed),)),)


def test_a_list_that_was_not_meant_is_undone_with_one_key(desk: Desk) -> None:
    desk.type("- ")
    assert desk.editor.list_kind() is False
    desk.press(KEY.Key_Z, CTRL)
    assert desk.editor.list_kind() is None
    assert desk.editor.toPlainText() == "- "
    desk.type("5 graden")
    assert desk.stored == "\\- 5 graden"


def test_enter_on_an_empty_item_ends_the_list(desk: Desk) -> None:
    desk.type("- Jan\n\nDaarna")
    assert desk.stored == "- Jan\n\nDaarna"


def test_tab_makes_sub_items_and_enter_goes_back_step_by_step(desk: Desk) -> None:
    desk.type("1. een\n")
    desk.press(KEY.Key_Tab)
    desk.type("sub\n\ntwee\n\nna")
    assert desk.stored == "1. een\n  1. sub\n2. twee\n\nna"


def test_shift_tab_and_backspace_move_out(desk: Desk) -> None:
    desk.editor.show_markdown("- een\n  - sub\n  - sub twee")
    desk.select(5, 5)
    desk.press(KEY.Key_Backtab, SHIFT)
    assert desk.stored == "- een\n- sub\n  - sub twee"
    desk.select(4, 4)
    desk.press(KEY.Key_Backspace)
    assert desk.stored == "- een\n\nsub\n\n- sub twee"


def test_the_first_item_stays_at_the_margin(desk: Desk) -> None:
    desk.editor.show_markdown("- een")
    desk.press(KEY.Key_Tab)
    assert desk.editor.hasFocus()
    assert desk.stored == "- een"


def test_shift_enter_in_a_list_is_a_new_item(desk: Desk) -> None:
    desk.type("- een")
    desk.press(KEY.Key_Return, SHIFT)
    desk.type("twee")
    assert desk.stored == "- een\n- twee"


def test_list_buttons_work_on_the_selection(desk: Desk) -> None:
    desk.editor.show_markdown("een\n\ntwee\n\ndrie")
    desk.select(0, 8)
    desk.editor.toggle_list(ordered=True)
    assert desk.stored == "1. een\n2. twee\n\ndrie"
    desk.editor.toggle_list(ordered=False)
    assert desk.stored == "- een\n- twee\n\ndrie"
    desk.editor.toggle_list(ordered=False)
    assert desk.stored == "een\n\ntwee\n\ndrie"
    desk.editor.undo()
    assert desk.stored == "- een\n- twee\n\ndrie"


def test_joined_lists_count_on(desk: Desk) -> None:
    desk.editor.show_markdown("1. een\n\ntussen\n\n1. twee")
    desk.select(3, 10)
    desk.press(KEY.Key_Delete)
    last = desk.editor.document().lastBlock()
    assert last.textList().itemText(last) == "2."
    desk.press(KEY.Key_Z, CTRL)
    assert desk.stored == "1. een\n\ntussen\n\n1. twee"


# --- links ------------------------------------------------------------------------------------------------------------


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


# --- paste ------------------------------------------------------------------------------------------------------------


def test_paste_from_word(desk: Desk) -> None:
    desk.type("voor ")
    desk.paste(
        html="<p>De <b>voorzitter</b></p><ul><li>een</li></ul><p>"
        "<img src='file:///C:/x.png'><img src='//e.example/y.png'>"
        "<a href='https://a.nl'>site</a></p>",
        text="plat",
    )
    assert desk.stored == "voor De **voorzitter**\n\n- een\n\n[site](https://a.nl)"
    assert desk.said == ["De 2 afbeeldingen zijn weggelaten: hier kan alleen tekst staan."]
    desk.press(KEY.Key_Z, CTRL)
    assert desk.stored == "voor"


def test_paste_says_nothing_when_nothing_is_lost(desk: Desk) -> None:
    desk.paste(html="<i>schuin</i>", text="schuin")
    assert desk.stored == "*schuin*"
    assert desk.said == []


def test_paste_of_plain_text_and_of_words_only(desk: Desk) -> None:
    desk.paste(text="een\r\n\r\n\u2022\ttwee \U0001f600\x00")
    assert desk.stored == "een\n\n- twee 😀"
    assert desk.said == ["Onzichtbare tekens zijn weggelaten."]
    desk.editor.clear()
    data = QMimeData()
    data.setHtml("<b>vet</b>")
    data.setText("vet")
    QGuiApplication.clipboard().setMimeData(data)
    desk.press(KEY.Key_V, CTRL | SHIFT)
    assert desk.stored == "vet"


def test_paste_replaces_the_selection_and_keeps_the_spaces(desk: Desk) -> None:
    desk.editor.show_markdown("een twee drie")
    desk.select(3, 9)
    desk.paste(html="<span> of </span>", text=" of ")
    assert desk.stored == "een of drie"


def test_copy_within_the_program_keeps_everything(desk: Desk) -> None:
    markdown = "een **vet** [site](https://a.nl)\n\n1. een\n  - sub"
    desk.editor.show_markdown(markdown)
    desk.editor.selectAll()
    desk.editor.copy()
    assert QGuiApplication.clipboard().text() == "een vet site\neen\nsub"
    assert QGuiApplication.clipboard().mimeData().hasHtml()
    desk.editor.clear()
    desk.editor.paste()
    assert desk.stored == markdown
    desk.editor.show_markdown("een **vet** woord")
    desk.select(3, 8)
    desk.editor.cut()
    assert desk.stored == "eenwoord"
    desk.editor.paste()
    assert desk.stored == "een **vet** woord"


def test_files_and_pictures_are_refused_in_words(desk: Desk) -> None:
    files, picture = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile("/home/x/stuk.pdf")])
    picture.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    for data in (files, picture):
        assert not desk.editor.canInsertFromMimeData(data)
        desk.paste_data(data)
    sentence = "Niet geplakt: hier kan alleen tekst staan. Voeg een bestand of afbeelding toe bij de stukken."
    assert desk.said == [sentence, sentence]
    assert desk.stored == ""


def test_more_than_two_megabytes_is_refused_in_words(desk: Desk) -> None:
    desk.paste(text="x" * 2_000_001)
    assert desk.said == ["Niet geplakt: dit is meer dan 2 MB. Plak een gedeelte, of voeg het toe bij de stukken."]
    desk.paste(html="<b>vet</b>" + "<!-- -->" * 250_001, text="vet")
    assert desk.said[1:] == ["De opmaak is weggelaten: die was groter dan 2 MB."]
    assert desk.stored == "vet"


def test_more_than_fits_is_refused_in_words(desk: Desk) -> None:
    desk.type("tekst")
    desk.paste(text="x" * 180_000)
    assert desk.said == ["Niet geplakt: de tekst zou langer worden dan 180.000 tekens."]
    assert desk.stored == "tekst"


def test_nothing_is_loaded(desk: Desk) -> None:
    for address in (
        "file:///etc/hostname",
        "//evil.example/share/x.png",
        "https://a.nl/x.png",
        "data:image/png;base64,",
    ):
        for kind in QTextDocument.ResourceType:
            assert desk.editor.loadResource(kind.value, QUrl(address)) is None


# --- room -------------------------------------------------------------------------------------------------------------


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
    QTest.keyClick(editor, KEY.Key_Backspace)
    assert editor.note() == "Nog 1 tekens"


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
        QTest.keyClick(editor, KEY.Key_Return)
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
