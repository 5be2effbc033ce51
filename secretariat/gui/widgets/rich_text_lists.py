"""What the keys of an office do to lists: make, indent, end; each is one step for undo."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextBlock, QTextCursor

from secretariat.gui.widgets.rich_text_document import are_lists_tidy, kind_of, make_item, make_paragraph, tidy_lists

_TYPED = {"-": False, "1.": True}
"""What begins a list when a space is typed behind it at the start of a paragraph."""


def toggle(cursor: QTextCursor, *, ordered: bool) -> None:
    """Make items of the selected blocks, or paragraphs when they all are such items already."""
    blocks = list(_selected(cursor))
    kinds = [kind_of(block) for block in blocks]
    all_items = all(kind is not None and kind[0] == ordered for kind in kinds)
    with one_step(cursor):
        for block, kind in zip(blocks, kinds, strict=True):
            at = QTextCursor(block)
            if all_items:
                make_paragraph(at)
            else:
                make_item(at, ordered, kind[1] if kind else 0)


def indent(cursor: QTextCursor, step: int) -> None:
    """Move the selected items one level in (1) or out (-1); the first item of a list stays at the margin."""
    with one_step(cursor):
        for block in list(_selected(cursor)):
            kind = kind_of(block)
            if kind is not None:
                make_item(QTextCursor(block), kind[0], min(max(kind[1] + step, 0), 1))


def leave(cursor: QTextCursor) -> None:
    """Move the item out one level, and out of the list when it was at the margin."""
    kind = kind_of(cursor.block())
    with one_step(cursor):
        if kind is not None and kind[1]:
            make_item(cursor, kind[0], 0)
        else:
            make_paragraph(cursor)


def begin_where_typed(cursor: QTextCursor) -> bool:
    """Make an item of a paragraph in which "- " or "1. " was just typed; says whether it was."""
    block = cursor.block()
    typed = block.text()[: cursor.positionInBlock()].removesuffix(" ")
    if kind_of(block) is not None or typed not in _TYPED:
        return False
    with one_step(cursor):
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        make_item(cursor, _TYPED[typed], 0)
    return True


def tidy_after(cursor: QTextCursor) -> None:
    """Let lists count on after something else changed the blocks, as part of that step."""
    if not are_lists_tidy(cursor.document()):
        cursor.joinPreviousEditBlock()
        tidy_lists(cursor)
        cursor.endEditBlock()


@contextmanager
def one_step(cursor: QTextCursor) -> Iterator[None]:
    """Everything done to the document inside is one step for undo, and leaves lists tidy."""
    cursor.beginEditBlock()
    try:
        yield
        tidy_lists(cursor)
    finally:
        cursor.endEditBlock()


def _selected(cursor: QTextCursor) -> Iterator[QTextBlock]:
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    last = document.findBlock(max(cursor.selectionEnd() - int(cursor.hasSelection()), cursor.selectionStart()))
    while block.isValid() and block.blockNumber() <= last.blockNumber():
        yield block
        block = block.next()
