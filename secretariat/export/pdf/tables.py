"""Tables as rows below each other; a table of ten thousand rows costs per row what a small one does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from secretariat.documents.outline import Cell as OutlineCell
from secretariat.documents.outline import Column, Run, Table, as_many
from secretariat.export.pdf.blocks import Box, Cell, Row, Text, set_text
from secretariat.export.pdf.hyphenation import hyphenate
from secretariat.export.pdf.pieces import Piece, pieces_of
from secretariat.export.pdf.setting import Setting
from secretariat.export.pdf.structure import COLUMN_HEADER, ROW_HEADER, Node
from secretariat.export.pdf.styles import HAIRLINE, MM, TextStyle

PAD_TOP = 3.5
PAD_BOTTOM = 4.5
_WHOLE_UP_TO = 220.0
_ROOM_TO_WRITE = 9 * MM


class TableSetter:
    """Sets one table in columns of those widths, as a child of a node.

    A concluded one is summed up by what follows it.
    """

    def __init__(
        self, table: Table, node: Node, setting: Setting, widths: Sequence[float], *, is_concluded: bool = False
    ) -> None:
        self._is_concluded = is_concluded
        self._table = table
        self._columns = table.columns
        self._node = node.add("Table")
        self._setting = setting
        self._look = setting.look
        self._width = setting.width
        self._named = any(column.title.strip() for column in self._columns)
        # Without a header row the first column names the rows: a table without header cells cannot be followed.
        first = 0 if not self._named else None
        self._row_headers = {i for i, column in enumerate(self._columns) if column.row_header or i == first}
        self._styles = [self._style(column, i in self._row_headers) for i, column in enumerate(self._columns)]
        self._widths = widths
        # Who writes by hand needs to see where a cell ends.
        between = tuple(accumulate(self._widths[:-1])) if table.to_write_in else ()
        self._boxes = [Box(self._width, tint, None, HAIRLINE, between=between) for tint in (None, self._look.tint)]

    def rows(self) -> Iterator[Row | Text]:
        """The caption, the header row and the rows."""
        if self._table.caption and self._table.caption.strip():
            style = self._look.caption
            pieces = pieces_of((Run(self._table.caption),), style)
            caption = set_text(pieces, self._width, style, self._node.add("Caption"))
            caption.keep_with_next = True
            yield caption
        header = self._header() if self._named else None
        if header is not None:
            yield header
        body = self._node.add("TBody")
        last = len(self._table.rows) - 1
        for index, row in enumerate(self._table.rows):
            set_row = self._row(body, row.cells, striped=self._table.striped and index % 2 == 1)
            set_row.header = header
            # Neither the first nor the last row stands alone on a page, nor the line that says what they come to.
            has_company = last > 0 and index in (0, last - 1)
            set_row.keep_with_next = set_row.whole and (has_company or (self._is_concluded and index == last))
            set_row.after = self._look.body.after + 3 if index == last else 0
            set_row.before = 2 if index == 0 and header is None else 0
            yield set_row

    def _header(self) -> Row:
        line = self._node.add("THead").add("TR")
        cells = []
        for index, column in enumerate(self._columns):
            style = replace(self._look.column_title, align=column.align)
            node = line.add("TH", COLUMN_HEADER)
            cells.append(self._cell(index, [pieces_of((Run(column.title),), style)], style, node))
        box = Box(self._width, tint=self._look.accent)
        return Row(cells, 4, 0, PAD_TOP, PAD_BOTTOM, box, keep_with_next=bool(self._table.rows))

    def _row(self, body: Node, cells: Sequence[OutlineCell], striped: bool) -> Row:
        line = body.add("TR")
        set_cells = []
        for index, cell in enumerate(as_many(cells, len(self._columns))):
            style = self._styles[index]
            node = line.add("TH", ROW_HEADER) if index in self._row_headers else line.add("TD")
            indent = self._look.cell_indent if cell.indented else 0
            set_cells.append(self._cell(index, self._pieces(cell, style), style, node, indent))
        row = Row(set_cells, 0, 0, PAD_TOP, PAD_BOTTOM, self._boxes[striped])
        if self._table.to_write_in:
            lacking = max(_ROOM_TO_WRITE - row.height, 0)
            row.pad_top, row.pad_bottom = PAD_TOP + lacking / 2, PAD_BOTTOM + lacking / 2
        row.whole = row.height <= _WHOLE_UP_TO
        return row

    def _cell(self, index: int, lines: list[list[Piece]], style: TextStyle, node: Node, indent: float = 0) -> Cell:
        padding = self._look.cell_padding
        width = self._widths[index] - 2 * padding - indent
        if style.hyphenate:
            lines = [hyphenate(line, width) for line in lines]
        texts = [set_text(line, width, style, node if len(lines) == 1 else node.add("P")) for line in lines]
        return Cell(sum(self._widths[:index]) + padding + indent, tuple(text for text in texts if text.lines))

    def _style(self, column: Column, names_row: bool) -> TextStyle:
        style = self._look.row_title if names_row else self._look.cell
        return replace(style, align=column.align) if column.align is not style.align else style

    def _pieces(self, cell: OutlineCell, style: TextStyle) -> list[list[Piece]]:
        return [self._setting.pieces(line, style) for line in cell.lines]
