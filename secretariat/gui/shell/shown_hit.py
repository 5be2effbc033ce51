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
        text = block.text().casefold()
        found = sum(word in text for word in sought)
        if found > most:
            best, most = block, found
        block = block.next()
    cursor = _first_in(best, words) if best is not None else None
    if cursor is None:
        return False
    widget.setTextCursor(cursor)
    widget.ensureCursorVisible()
    return True


def _first_in(block: QTextBlock, words: Collection[str]) -> QTextCursor | None:
    """The first of the words in a paragraph, selected; Qt counts signs in its own way and finds them itself."""
    found = [block.document().find(word, block.position()) for word in words]
    inside = [cursor for cursor in found if not cursor.isNull() and block.contains(cursor.selectionStart())]
    return min(inside, key=lambda cursor: cursor.selectionStart(), default=None)
