"""What stands on a page: paragraphs, and rows of paragraphs side by side.

A heading with its number, an item with its bullet, a boxed decision, a table row and a pair of signatures are all rows.
A block knows its height, can be split where a page ends, and draws itself from a top left corner down.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from secretariat.documents.outline import Align
from secretariat.domain.house_style import Picture
from secretariat.export.pdf.canvas import TaggedCanvas
from secretariat.export.pdf.line_breaking import Line, break_lines
from secretariat.export.pdf.pieces import Piece
from secretariat.export.pdf.structure import Node
from secretariat.export.pdf.styles import MUTED, TextStyle

_ROUNDING = 0.01


class Block(Protocol):
    """Something the layout can put on a page; lengths are in points."""

    before: float
    after: float
    keep_with_next: bool

    @property
    def height(self) -> float:
        """How high it is."""

    @property
    def least(self) -> float:
        """The height of the smallest part of it that may stand at the foot of a page."""

    def split(self, room: float, force: bool = False) -> tuple[Block, Block] | None:
        """A first part of at most that height and the rest; with ``force`` even where that is ugly."""

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw it with its top left corner there."""


@dataclass(slots=True)
class Text:
    """A paragraph, broken into lines of one width."""

    lines: Sequence[Line]
    width: float
    style: TextStyle
    node: Node
    before: float = 0
    after: float = 0
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        """How high it is."""
        return len(self.lines) * self.style.leading

    @property
    def least(self) -> float:
        """Two lines, or all of them when one would be left over."""
        count = len(self.lines)
        return (count if count <= 3 else 2) * self.style.leading

    def split(self, room: float, force: bool = False) -> tuple[Text, Text] | None:
        """A first part and the rest, both at least two lines; with ``force`` one line will do."""
        count = len(self.lines)
        fitting = int((room + _ROUNDING) / self.style.leading)
        if not force:
            fitting = min(fitting, count - 2)
        if fitting >= count or fitting < (1 if force else 2):
            return None
        first = replace(self, lines=self.lines[:fitting], after=0)
        return first, replace(self, lines=self.lines[fitting:], before=0)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the lines, and then the underlining and the links."""
        links: list[tuple[Node, str, str, float, float, float]] = []
        size, leading = self.style.size, self.style.leading
        y = top - self.style.baseline
        for line in self.lines:
            x = left + self.shift(line)
            for segment in line.segments:
                ink, node = segment.ink, self.node
                if ink.inline is not None:
                    node = ink.inline.node_in(self.node)
                    if ink.inline.target and segment.text.strip():
                        links.append((node, ink.inline.target, ink.inline.words, x, y, segment.width))
                canvas.text(node, x, y, segment.text, ink.face, ink.size, ink.colour)
                x += segment.width
            y -= leading
        for node, target, words, x, y, width in links:
            canvas.underline(x, y - 0.16 * size, width, self.style.link)
            canvas.link(node, (x, y - 0.25 * size, x + width, y + 0.8 * size), target, " ".join(words.split()))

    def shift(self, line: Line) -> float:
        """How far the line stands from the left of its paragraph."""
        if self.style.align is Align.RIGHT:
            return self.width - line.width
        if self.style.align is Align.CENTRE:
            return (self.width - line.width) / 2
        return 0.0


def set_text(pieces: Sequence[Piece], width: float, style: TextStyle, node: Node) -> Text:
    """A paragraph of that width, with the white around it that its style asks."""
    return Text(break_lines(pieces, width), width, style, node, style.before, style.after)


@dataclass(frozen=True, slots=True)
class Cell:
    """Paragraphs below each other, ``x`` from the left of their row; ``line_above`` is a line to write on."""

    x: float
    texts: tuple[Text, ...]
    line_above: float = 0

    @property
    def height(self) -> float:
        """How high they are together."""
        return sum([text.height for text in self.texts])

    def split(self, room: float, force: bool) -> tuple[Cell, Cell]:
        """The paragraphs, or the lines of one, that fit in that height, and the rest; either may be empty."""
        for index, text in enumerate(self.texts):
            if text.height > room + _ROUNDING:
                parts = text.split(room, force)
                above, below = self.texts[:index], self.texts[index + 1 :]
                if parts is None:
                    return replace(self, texts=above), Cell(self.x, (text, *below))
                return replace(self, texts=(*above, parts[0])), Cell(self.x, (parts[1], *below))
            room -= text.height
        return self, Cell(self.x, ())


class Backdrop(Protocol):
    """What is drawn behind the cells of a row."""

    def draw(self, canvas: TaggedCanvas, left: float, top: float, height: float) -> None:
        """Draw it behind a row of that height with its top left corner there."""


@dataclass(frozen=True, slots=True)
class Box:
    """What is drawn behind and around a row of that width: a tint, a bar at the left, a line below.

    ``between`` are the places, from the left, of lines between its cells.
    """

    width: float
    tint: str | None = None
    bar: str | None = None
    line_below: str | None = None
    line_width: float = 0.4
    between: tuple[float, ...] = ()

    def draw(self, canvas: TaggedCanvas, left: float, top: float, height: float) -> None:
        """Draw it, as decoration."""
        if self.tint:
            canvas.rectangle(left, top - height, self.width, height, self.tint)
        if self.bar:
            canvas.rectangle(left, top - height, 2.4, height, self.bar)
        if self.line_below:
            canvas.rule(left, top - height + self.line_width / 2, self.width, self.line_below, self.line_width)
        for x in self.between:
            canvas.rectangle(left + x, top - height, self.line_width, height, self.line_below or MUTED)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a heading leaves behind: the goal of links and an entry among the bookmarks (level 0 is the top)."""

    key: str
    level: int
    title: str


@dataclass(slots=True)
class Row:
    """Cells side by side; ``header`` is drawn again above it when it starts a page."""

    cells: Sequence[Cell]
    before: float = 0
    after: float = 0
    pad_top: float = 0
    pad_bottom: float = 0
    box: Backdrop | None = None
    anchor: Anchor | None = None
    header: Row | None = None
    keep_with_next: bool = False
    whole: bool = True

    @property
    def height(self) -> float:
        """How high the highest cell is, with the white above and below."""
        return self.pad_top + max([cell.height for cell in self.cells], default=0) + self.pad_bottom

    @property
    def least(self) -> float:
        """All of it, unless it may be split."""
        if self.whole:
            return self.height
        least = [cell.texts[0].least for cell in self.cells if cell.texts]
        return self.pad_top + max(least, default=0) + self.pad_bottom

    def split(self, room: float, force: bool = False) -> tuple[Row, Row] | None:
        """A first part and the rest; a row that should stay whole is split only by force."""
        if self.whole and not force:
            return None
        parts = [cell.split(room - self.pad_top - self.pad_bottom, force) for cell in self.cells]
        first = replace(self, cells=[part for part, _ in parts], after=0, keep_with_next=False)
        rest = replace(self, cells=[part for _, part in parts], before=0, anchor=None)
        nothing_above = not any(cell.texts for cell in first.cells)
        nothing_below = not any(cell.texts for cell in rest.cells)
        return None if nothing_above or nothing_below else (first, rest)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the box and then the cells from left to right."""
        if self.box is not None:
            self.box.draw(canvas, left, top, self.height)
        if self.anchor is not None:
            canvas.bookmark(self.anchor.key, self.anchor.level, self.anchor.title, top + 4)
        for cell in self.cells:
            y = top - self.pad_top
            if cell.line_above:
                canvas.rule(left + cell.x, top, cell.line_above, MUTED, 0.6)
            for text in cell.texts:
                text.draw(canvas, left + cell.x, y)
                y -= text.height


@dataclass(slots=True)
class PictureBlock:
    """A picture as wide and high as that; its node says in words what it shows."""

    picture: Picture
    width: float
    height: float
    node: Node
    before: float = 0
    after: float = 0
    keep_with_next: bool = True

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float, force: bool = False) -> None:
        """It stays whole."""

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw it, and say where it stands."""
        bottom = top - self.height
        edges = (left, bottom, left + self.width, top)
        self.node.attributes = f"/O /Layout /Placement /Block /BBox [{' '.join(f'{edge:.2f}' for edge in edges)}]"
        canvas.picture(self.node, (left, bottom, self.width, self.height), self.picture)
