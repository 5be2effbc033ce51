"""Headings: the number left of the axis, the title on it, the aside at the right, all one element for who listens."""

from __future__ import annotations

from dataclasses import replace

from secretariat.documents.outline import Heading, Run, plain, text
from secretariat.export.paper_titles import HeadingLevels
from secretariat.export.pdf.blocks import Anchor, Cell, Row, Text, set_text
from secretariat.export.pdf.hyphenation import hyphenate
from secretariat.export.pdf.line_breaking import SOFT_HYPHEN, widest_word
from secretariat.export.pdf.pieces import Piece, pieces_of
from secretariat.export.pdf.setting import Setting
from secretariat.export.pdf.structure import Node
from secretariat.export.pdf.styles import TextStyle
from secretariat.export.safe_text import on_one_line

_LINES_BESIDE_TITLE = 2


class Headings(HeadingLevels):
    """Sets the headings of one paper; ``title`` stands in for words where a heading must have some."""

    def __init__(self, setting: Setting, title: str) -> None:
        super().__init__()
        self._setting = setting
        self._title = title
        self._count = 0

    def set(self, heading: Heading, level: int, node: Node) -> Row:
        """The heading as a row; a number without room goes before the title, an aside below it."""
        setting, look = self._setting, self._setting.look
        style = look.heading(level)
        left = look.axis if heading.number else 0
        title = heading.runs
        number = setting.texts((Run(f"{heading.number or ''} "),), left - look.gutter, style, node) if left else ()
        if number and len(number[0].lines) > _LINES_BESIDE_TITLE:
            number, title = (), (Run(f"{heading.number} "), *title)
        words = on_one_line(heading.aside or "")
        aside = self._aside(words, style, node) if words else None
        room = setting.width - left - (aside.width + look.gutter if aside else 0)
        # The space keeps title and aside apart for who listens.
        told = setting.pieces((*title, Run(" ")) if aside else title, style)
        beside = set_text(_whole_words(told, room), room, style, node)
        if aside and (len(beside.lines) > _LINES_BESIDE_TITLE or room < setting.width / 3):
            width = setting.width - left
            pieces = _whole_words(setting.pieces(title, style), width) + pieces_of(text(f"\n{words}"), look.aside)
            beside, aside = set_text(pieces, width, style, node), None
        cells = [Cell(0, number), Cell(left, (beside,))]
        if aside:
            cells.append(Cell(setting.width - aside.width, (aside,)))
        return Row(cells, style.before, style.after, anchor=self._anchor(heading, level), keep_with_next=True)

    def _aside(self, words: str, style: TextStyle, node: Node) -> Text:
        """The words at the right as wide as they are, standing on the same line as the title."""
        quiet = replace(self._setting.look.aside, leading=style.leading, drop=style.baseline)
        pieces = pieces_of(text(words), quiet)
        width = sum(ink.width(part) for ink, part in pieces) + 1
        return set_text(pieces, width, quiet, node)

    def _anchor(self, heading: Heading, level: int) -> Anchor:
        self._count += 1
        words = on_one_line(f"{heading.number or ''} {plain(heading.runs)}")
        return Anchor(heading.key or f"heading {self._count}", level - 1, words or self._title)


def _whole_words(pieces: list[Piece], width: float) -> list[Piece]:
    """The pieces with soft hyphens in what is wider than a whole line: large letters, and Dutch joins words."""
    can_be_broken = all(SOFT_HYPHEN in ink.face.covered for ink, _words in pieces)
    return hyphenate(pieces, 1.25 * width) if can_be_broken and widest_word(pieces) > width else pieces
