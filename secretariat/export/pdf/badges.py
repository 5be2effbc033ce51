"""Badges on a sheet: two beside each other and four below, 90 by 54 mm, with marks to cut along.

They keep their size and place whatever is on them: letters become smaller until a whole name fits, and nothing of it is
left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secretariat.documents.outline import Align, Row, Run, Runs, Table
from secretariat.export.pdf.blocks import Text, set_text
from secretariat.export.pdf.canvas import TaggedCanvas
from secretariat.export.pdf.line_breaking import widest_word
from secretariat.export.pdf.setting import Setting
from secretariat.export.pdf.structure import Node
from secretariat.export.pdf.styles import HAIRLINE, INK, MM, MUTED, TextStyle

WIDTH, HEIGHT, GAP = 90 * MM, 54 * MM, 10 * MM
BESIDE = 2
_EDGE, _MARK, _AWAY = 6 * MM, 3 * MM, 1 * MM
_SMALLER = tuple(step / 20 for step in range(20, 1, -1))
_FEW_LINES = 2
_STILL_LARGE = 0.5
"""A name rather goes over more lines, and a word over two, than below half of its size."""


def badge_rows(table: Table, section: Node, setting: Setting, *, titled: bool) -> Iterator[BadgeRow]:
    """The rows of a table as badges: the first cell large, the others below it, the caption above.

    Where the paper has no title yet (``titled``), the caption of the first badge is it.
    """
    for start in range(0, len(table.rows), BESIDE):
        badges: list[list[Text]] = []
        for row in table.rows[start : start + BESIDE]:
            is_title = not (titled or start or badges)
            badges.append(_badge(table.caption or "", row, section.add("Div"), setting, "H1" if is_title else "P"))
        yield BadgeRow(badges, offset=(setting.width - BESIDE * WIDTH - GAP) / 2)


@dataclass(slots=True)
class BadgeRow:
    """Badges beside each other; ``offset`` is from the left of the column to the first one."""

    badges: Sequence[Sequence[Text]]
    offset: float
    before: float = 0
    after: float = GAP
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        """How high every badge is."""
        return HEIGHT

    @property
    def least(self) -> float:
        """All of it."""
        return HEIGHT

    def split(self, room: float, force: bool = False) -> None:
        """It stays whole."""

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the marks of every badge, and its words in the middle."""
        for place, texts in enumerate(self.badges):
            edge = left + self.offset + place * (WIDTH + GAP)
            _cut_marks(canvas, edge, top)
            y = top - (HEIGHT - sum(text.height for text in texts)) / 2
            for text in texts:
                text.draw(canvas, edge + _EDGE, y)
                y -= text.height


def _badge(above: str, row: Row, node: Node, setting: Setting, tag: str) -> list[Text]:
    first, *others = [cell.lines[0] if cell.lines else () for cell in row.cells]
    below = [runs for runs in others if runs]
    nodes = [node.add(tag), *(node.add("P") for _ in range(1 + len(below)))]
    return next(
        texts for scale in _SMALLER if (texts := _fitting(above, first, below, nodes, setting, scale)) is not None
    )


def _fitting(
    above: str, name: Runs, below: Sequence[Runs], nodes: Sequence[Node], setting: Setting, scale: float
) -> list[Text] | None:
    """The words of a badge in letters of that scale; None where they do not fit, which the smallest always do."""
    font, accent = setting.look.body.font, setting.look.accent
    large = TextStyle(27 * scale, 31 * scale, INK, 700, after=0, align=Align.CENTRE, font=font)
    other = 1.0 if scale > _STILL_LARGE else scale / _STILL_LARGE
    width = WIDTH - 2 * _EDGE
    small = TextStyle(9 * other, 16 * other, accent, 600, after=0, align=Align.CENTRE, font=font)
    lower = [
        TextStyle(12 * other, 16 * other, MUTED if place else INK, 400, after=0, align=Align.CENTRE, font=font)
        for place in range(len(below))
    ]
    styled = [((Run(above),), small), (name, large), *zip(below, lower, strict=True)]
    texts = [
        set_text(setting.pieces(runs, style), width, style, node)
        for (runs, style), node in zip(styled, nodes, strict=True)
    ]
    fits = sum(text.height for text in texts) <= HEIGHT - 2 * _EDGE
    broken = widest_word(setting.pieces(name, large)) > width or len(texts[1].lines) > _FEW_LINES
    return texts if scale == _SMALLER[-1] or (fits and not (broken and scale > _STILL_LARGE)) else None


def _cut_marks(canvas: TaggedCanvas, left: float, top: float) -> None:
    """Short lines outside every corner."""
    for x, outward in ((left, -1), (left + WIDTH, 1)):
        for y, up in ((top, 1), (top - HEIGHT, -1)):
            canvas.rule(x + _AWAY if outward > 0 else x - _AWAY - _MARK, y, _MARK, HAIRLINE, 0.4)
            canvas.rectangle(x, y + _AWAY if up > 0 else y - _AWAY - _MARK, 0.4, _MARK, HAIRLINE)
