"""Brings what was looked for under the eyes, in the text that a found record opened."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget


def select_hit(widget: QWidget | None, words: Collection[str]) -> bool:
    """Select the first of these words in the paragraph that holds most of them; False when it is no text of them."""
    if not isinstance(widget, QTextEdit | QPlainTextEdit) or not words:
        return False
    sought = [word.casefold() for word in words]
    best, most = None, 0
    block = widget.document().begin()
    while block.isValid():
        found = sum(word in block.text().casefold() for word in sought)
        if found > most:
            best, most = block, found
        block = block.next()
    if best is None:
        return False
    widget.setTextCursor(_first_in(best, sought))
    widget.ensureCursorVisible()
    return True


def _first_in(block: QTextBlock, sought: Collection[str]) -> QTextCursor:
    """The first of the words in a paragraph, selected."""
    text = block.text().casefold()
    start, word = min((text.find(word), word) for word in sought if word in text)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + start + len(word), QTextCursor.MoveMode.KeepAnchor)
    return cursor
