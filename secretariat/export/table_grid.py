"""How the columns of a table share its width."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from secretariat.documents.outline import Block, Column, Row, Run, Table
from secretariat.export.pdf.hyphenation import hyphenate
from secretariat.export.pdf.line_breaking import widest_word
from secretariat.export.pdf.pieces import pieces_of
from secretariat.export.pdf.styles import Look

_WIDEST_SHARE = 0.35
_FAIR = 0.7
_ROWS_LOOKED_AT = 200


class ColumnWidths:
    """The widths in points of the columns of every table of one paper.

    Tables with the same columns get the same widths: below each other they read as one. ``letters`` is how much wider
    than ours the letters may be that the words are shown in.
    """

    def __init__(self, blocks: Iterable[Block], width: float, look: Look, *, letters: float = 1.0) -> None:
        self._width = width
        self._look = look
        self._letters = letters
        self._rows: dict[tuple[Column, ...], list[Row]] = {}
        self._known: dict[tuple[Column, ...], list[float]] = {}
        for block in blocks:
            if isinstance(block, Table):
                self._rows.setdefault(block.columns, []).extend(block.rows[:_ROWS_LOOKED_AT])

    def of(self, table: Table) -> list[float]:
        """The share each column asks for, but room for its widest word, so that no word need be broken.

        Long words may be broken after all where they would leave another column too little to be read.
        """
        columns = table.columns
        if columns not in self._known:
            least = self._least(columns, hyphenated=False)
            widths = shared_widths(columns, self._width, least)
            pairs = zip(widths, _asked(columns, self._width), strict=True)
            is_tight = sum(least) > self._width or any(have < _FAIR * want for have, want in pairs)
            if is_tight and self._look.cell.hyphenate:
                widths = shared_widths(columns, self._width, self._least(columns, hyphenated=True))
            self._known[columns] = widths
        return self._known[columns]

    def _least(self, columns: Sequence[Column], *, hyphenated: bool) -> list[float]:
        """What the title and the widest word of each column need, within reason."""
        most = self._width * _WIDEST_SHARE
        padding = 2 * self._look.cell_padding
        rows = self._rows.get(tuple(columns), [])[:_ROWS_LOOKED_AT]
        least = []
        for index, column in enumerate(columns):
            style = self._look.row_title if column.row_header else self._look.cell
            lines = [
                pieces_of(line, style) for row in rows for cell in row.cells[index : index + 1] for line in cell.lines
            ]
            widest = max((widest_word(hyphenate(line, 0) if hyphenated else line) for line in lines), default=0)
            title = widest_word(pieces_of((Run(column.title),), self._look.column_title))
            least.append(min(max(widest, title) * self._letters + padding, most))
        return least


def shared_widths(columns: Sequence[Column], width: float, least: Sequence[float]) -> list[float]:
    """The share each column asks for, but never less than ``least`` as long as the others can spare it."""
    if sum(least) > width:
        return [width * need / sum(least) for need in least]
    asked = _asked(columns, width)
    lacking = sum(max(need - have, 0) for need, have in zip(least, asked, strict=True))
    to_spare = sum(max(have - need, 0) for need, have in zip(least, asked, strict=True))
    share = lacking / to_spare if to_spare else 0
    return [need if have < need else have - (have - need) * share for need, have in zip(least, asked, strict=True)]


def _asked(columns: Sequence[Column], width: float) -> list[float]:
    weights = [max(column.weight, 0.01) for column in columns]
    return [width * weight / sum(weights) for weight in weights]
