"""What was looked for is selected in the paragraph that holds most of it, whatever signs stand before it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from secretariat.gui.shell.shown_hit import select_hit


@pytest.mark.parametrize(
    ("text", "words", "selected"),
    [
        ("Het convenant.\nHet convenant Cultuur.", ("cultuur", "convenant"), "convenant"),
        ("👍 akkoord met convenant", ("convenant",), "convenant"),
        ("Weißenfels tekent convenant", ("convenant",), "convenant"),
        ("De KAMERBRIEF", ("kamerbrief",), "KAMERBRIEF"),
        ("Iets anders", ("convenant",), ""),
    ],
)
def test_the_first_word_of_the_best_paragraph_is_selected(
    qtbot: QtBot, text: str, words: tuple[str, ...], selected: str
) -> None:
    editor = QTextEdit()
    qtbot.addWidget(editor)
    editor.setPlainText(text)
    assert select_hit(editor, words) is bool(selected)
    assert editor.textCursor().selectedText() == selected


def test_in_the_second_paragraph_when_that_holds_more(qtbot: QtBot) -> None:
    editor = QTextEdit()
    qtbot.addWidget(editor)
    editor.setPlainText("Het convenant.\nHet convenant Cultuur.")
    select_hit(editor, ("convenant", "Cultuur"))
    assert editor.textCursor().blockNumber() == 1


def test_what_holds_no_text_is_left_alone(qtbot: QtBot) -> None:
    line = QLineEdit("convenant")
    qtbot.addWidget(line)
    assert not select_hit(line, ("convenant",))
    assert not select_hit(None, ("convenant",))
