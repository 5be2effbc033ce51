"""Between the text model of minutes and a document Qt can edit; never by way of HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtGui import (
    QColor,
    QFont,
    QSyntaxHighlighter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextList,
    QTextListFormat,
)

from secretariat.domain.rich_text import Block, ListItem, Paragraph, RichText, Run, normalise
from secretariat.gui.look import palettes, tokens

LINE_BREAK = "\u2028"
"""What Qt keeps for a line end inside a block."""

_PARAGRAPH_SPACE = 8.0
_ITEM_SPACE = 2.0
_INDENT = 22.0


class LinkPainter(QSyntaxHighlighter):
    """Draws links in the colour of the palette without touching the text or its undo list."""

    def highlightBlock(self, text: str) -> None:
        """Colour the links of the current block."""
        look = QTextCharFormat()
        look.setForeground(QColor(palettes.colours().accent))
        look.setFontUnderline(True)
        start = self.currentBlock().position()
        for fragment in _fragments(self.currentBlock()):
            if fragment.charFormat().anchorHref():
                self.setFormat(fragment.position() - start, fragment.length(), look)


def prepare(document: QTextDocument) -> None:
    """Give a document the measures minutes have on the screen."""
    document.setIndentWidth(_INDENT * tokens.zoom() / 100)
    document.setDocumentMargin(tokens.TIGHT)
    document.setUndoRedoEnabled(True)


def fill(document: QTextDocument, text: RichText) -> None:
    """Replace everything in a document by this text; its undo list starts anew."""
    document.setUndoRedoEnabled(False)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    cursor.setBlockFormat(paragraph_format())
    cursor.setCharFormat(QTextCharFormat())
    insert(cursor, text)
    cursor.endEditBlock()
    document.setUndoRedoEnabled(True)


def insert(cursor: QTextCursor, text: RichText) -> None:
    """Put text at the cursor; its first paragraph joins the paragraph or item the cursor is in."""
    cursor.beginEditBlock()
    for at, block in enumerate(text):
        is_item = isinstance(block, ListItem)
        fresh = at > 0 or (is_item and cursor.currentList() is None and bool(cursor.block().text()))
        if fresh:
            cursor.insertBlock(paragraph_format(), QTextCharFormat())
        if isinstance(block, ListItem) and (fresh or not cursor.block().text()):
            make_item(cursor, block.ordered, block.level)
        for run in block.runs:
            cursor.insertText(run.text.replace("\n", LINE_BREAK), char_format(run))
    tidy_lists(cursor)
    cursor.endEditBlock()


def read(document: QTextDocument) -> RichText:
    """The text of a document, normalised."""
    return normalise(_block(block) for block in _blocks(document))


def read_selection(cursor: QTextCursor) -> RichText:
    """The selected part of a document, normalised."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    return normalise(_block(block, start, end) for block in _blocks(cursor.document()))


def paragraph_format() -> QTextBlockFormat:
    """How a paragraph stands."""
    look = QTextBlockFormat()
    look.setBottomMargin(_PARAGRAPH_SPACE)
    return look


def char_format(run: Run) -> QTextCharFormat:
    """How a run looks."""
    look = QTextCharFormat()
    if run.bold:
        look.setFontWeight(QFont.Weight.Bold)
    if run.italic:
        look.setFontItalic(True)
    if run.link:
        look.setAnchor(True)
        look.setAnchorHref(run.link)
    return look


def make_item(cursor: QTextCursor, ordered: bool, level: int) -> None:
    """Make a list item of the block the cursor is in; :func:`tidy_lists` gives it its number."""
    style = QTextListFormat.Style
    look = QTextListFormat()
    look.setStyle(style.ListDecimal if ordered else style.ListCircle if level else style.ListDisc)
    look.setIndent(level + 1)
    block = QTextBlockFormat()
    block.setBottomMargin(_ITEM_SPACE)
    cursor.setBlockFormat(block)
    cursor.createList(look)


def make_paragraph(cursor: QTextCursor) -> None:
    """Make an ordinary paragraph of the block the cursor is in."""
    cursor.setBlockFormat(paragraph_format())


def kind_of(block: QTextBlock) -> tuple[bool, int] | None:
    """Whether a list item is numbered, and its level; None for a paragraph."""
    items = block.textList()
    if items is None:
        return None
    look = items.format()
    return look.style() == QTextListFormat.Style.ListDecimal, int(look.indent() > 1)


def position_after(position: int, before: str, after: str) -> int:
    """Where a cursor belongs when a text became another: at the same words; behind words that came where it stands."""
    old, new = before.encode("utf-16-le", "surrogatepass"), after.encode("utf-16-le", "surrogatepass")
    if len(old) <= 2:
        return position  # there was no text
    start = _same(old, new) // 2
    end = _same(old[2 * start :][::-1], new[2 * start :][::-1]) // 2
    behind = len(old) // 2 - end
    if position < start or position == start < behind:
        return position
    return position + (len(new) - len(old)) // 2 if position >= behind else len(new) // 2 - end


def _same(one: bytes, other: bytes) -> int:
    """How long the beginning is that two texts share."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[:middle] == other[:middle] else (low, middle - 1)
    return low


def link_of(cursor: QTextCursor) -> str:
    """The address of the selected words, empty when they are no link."""
    return _address_at(cursor.document(), cursor.selectionStart()) if cursor.hasSelection() else ""


def is_inside_link(cursor: QTextCursor) -> bool:
    """Whether the words on both sides of the cursor are one link."""
    before, after = (_address_at(cursor.document(), cursor.position() + step) for step in (-1, 0))
    return bool(before) and before == after


def around_link(cursor: QTextCursor) -> QTextCursor:
    """The cursor with the link it stands in or beside selected; as it was when there is none, or a selection."""
    document, start = cursor.document(), cursor.position()
    if cursor.hasSelection():
        return cursor
    address = _address_at(document, start) or _address_at(document, start - 1)
    end = start
    while address and _address_at(document, start - 1) == address:
        start -= 1
    while address and _address_at(document, end) == address:
        end += 1
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def with_link(cursor: QTextCursor, address: str) -> QTextCursor:
    """Make a link of the selected words, or put the address there as words; the cursor behind them."""
    look = char_format(Run("", link=address))
    if cursor.hasSelection():
        cursor.mergeCharFormat(look)
    else:
        cursor.insertText(address.removeprefix("https://").removeprefix("mailto:"), look)
    cursor.setPosition(cursor.selectionEnd())
    return cursor


def without_link(cursor: QTextCursor) -> None:
    """Let the selected words lead nowhere."""
    look = QTextCharFormat()
    look.setAnchor(False)
    look.setAnchorHref("")
    cursor.mergeCharFormat(look)


def are_lists_tidy(document: QTextDocument) -> bool:
    """Whether :func:`tidy_lists` has nothing to do."""
    return next(_repairs(document), None) is None


def tidy_lists(cursor: QTextCursor) -> None:
    """Let the items after each other be one list, as the paper numbers them, whatever was done to them before."""
    for repair in _repairs(cursor.document()):
        repair()


def _repairs(document: QTextDocument) -> Iterator[Callable[[], None]]:
    """What is to be done, block after block; each is to be done before the next is asked for."""
    going_on: dict[int, tuple[bool, QTextList]] = {}
    used: set[int] = set()
    for block in _blocks(document):
        kind = kind_of(block)
        if kind is None:
            going_on.clear()
            continue
        ordered, level = kind[0], min(kind[1], len(going_on))  # a list begins at level 0
        if level == 0:
            going_on.pop(1, None)
        same = going_on.get(level)
        if same is None or same[0] != ordered:
            if level != kind[1] or block.textList().objectIndex() in used:
                yield partial(make_item, QTextCursor(block), ordered, level)
            going_on[level] = (ordered, block.textList())
            used.add(block.textList().objectIndex())
        elif block.textList().objectIndex() != same[1].objectIndex():
            yield partial(same[1].add, block)
        following = block.next()
        room = _PARAGRAPH_SPACE if following.isValid() and kind_of(following) is None else _ITEM_SPACE
        if block.blockFormat().bottomMargin() != room:
            yield partial(_set_room_below, block, room)


def _set_room_below(block: QTextBlock, room: float) -> None:
    look = QTextBlockFormat()
    look.setBottomMargin(room)
    QTextCursor(block).mergeBlockFormat(look)


def _address_at(document: QTextDocument, position: int) -> str:
    """The address the sign at this position links to; empty for none, and for the end of a block."""
    block = document.findBlock(position)
    if position < 0 or position + 1 >= block.position() + block.length():
        return ""
    cursor = QTextCursor(document)
    cursor.setPosition(position + 1)
    return cursor.charFormat().anchorHref()


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1


def _block(block: QTextBlock, start: int = 0, end: int | None = None) -> Block:
    runs = []
    for fragment in _fragments(block):
        at, look = fragment.position(), fragment.charFormat()
        stop = fragment.length() if end is None else max(end - at, 0)
        # Positions count UTF-16 units, as Qt does; Python counts signs.
        text = fragment.text().encode("utf-16-le", "surrogatepass")[2 * max(start - at, 0) : 2 * stop]
        is_bold = look.fontWeight() >= QFont.Weight.DemiBold
        words = text.decode("utf-16-le", "replace")
        runs.append(Run(words, is_bold, look.fontItalic(), look.anchorHref() or None))
    kind = kind_of(block)
    return Paragraph(tuple(runs)) if kind is None else ListItem(tuple(runs), *kind)
