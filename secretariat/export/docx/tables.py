"""Tables of a Word document: lists with a header row that is repeated, the facts at the head, places to sign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from secretariat.documents.outline import (
    Align,
    BarChart,
    Cell,
    Column,
    Facts,
    Run,
    Runs,
    Signature,
    Signatures,
    Table,
    as_many,
    in_words,
    plain,
)
from secretariat.export.docx.elements import Element, element, paragraph, twips, value
from secretariat.export.docx.runs import Inking, says_something
from secretariat.export.docx.styles import FACTS, SIGNATURES, TABLE
from secretariat.export.pdf.styles import HAIRLINE, MM, Look
from secretariat.export.safe_text import on_one_line
from secretariat.export.table_grid import ColumnWidths
from secretariat.export.xml_text import xml_text

_ROOM_TO_WRITE = 9 * MM
_WHOLE_UP_TO = 600
_WIDEST_NUMBER = 25 * MM
_HAIRLINE = {"w:val": "single", "w:sz": 4, "w:space": 0, "w:color": HAIRLINE.removeprefix("#")}
_ALIGNS = {Align.RIGHT: "right", Align.CENTRE: "center"}


class TableWriter:
    """Writes the tables of one document, as wide as its column and with the widths that they have as PDF."""

    def __init__(self, inking: Inking, look: Look, width: float, widths: ColumnWidths) -> None:
        self._inking = inking
        self._widths = widths
        self._look = look
        self._width = width

    def table(self, table: Table) -> Iterator[Element]:
        """The caption and the table; nothing for one without rows and titles."""
        named = any(on_one_line(column.title) for column in table.columns)
        if not table.columns or not (table.rows or named):
            return
        caption = on_one_line(xml_text(table.caption or ""))
        if caption:
            yield paragraph("Caption", self._inking.runs((Run(table.caption or ""),)))
        widths = self._widths.of(table)
        made = _table(TABLE, widths, caption, head=named, bands=table.striped, to_write_in=table.to_write_in)
        if named:
            titles = [Cell(((Run(column.title),),)) for column in table.columns]
            made.append(self._row(table.columns, titles, widths, head=True))
        least = _ROOM_TO_WRITE if table.to_write_in else 0.0
        for row in table.rows:
            made.append(self._row(table.columns, as_many(row.cells, len(widths)), widths, least=least))
        yield made

    def facts(self, facts: Facts) -> Iterator[Element]:
        """Labels with what they say beside them."""
        if not facts.rows:
            return
        box = min(self._look.box, self._width)
        widths = [self._look.axis, box - self._look.axis]
        made = _table(FACTS, widths, "", head=False, bands=False)
        for label, runs in facts.rows:
            cells = [
                _cell(widths[0], [paragraph("Feitnaam", self._inking.runs((Run(label),)))]),
                _cell(widths[1], [paragraph("Feit", self._inking.runs(runs))]),
            ]
            made.append(element("w:tr", None, element("w:trPr", None, element("w:cantSplit")), *cells))
        yield made

    def chart(self, chart: BarChart) -> Iterator[Element]:
        """Names, numbers and bars side by side; a bar is an empty paragraph with a tint, not a picture."""
        if not chart.bars:
            return
        box = min(self._look.box, self._width)
        number = min(max(len(bar.said) for bar in chart.bars) * self._look.fact.size, _WIDEST_NUMBER)
        widths = [self._look.axis, number, box - self._look.axis - number]
        made = _table(FACTS, widths, "", head=False, bands=False, says=on_one_line(xml_text(in_words(chart.bars))))
        for bar in chart.bars:
            cells = [
                _cell(widths[0], [paragraph("Feitnaam", self._inking.runs((Run(bar.name),)))]),
                _cell(widths[1], [paragraph("Feit", self._inking.runs((Run(bar.said),)))]),
                _cell(widths[2], [self._bar(chart.share(bar), widths[2])]),
            ]
            made.append(element("w:tr", None, element("w:trPr", None, element("w:cantSplit")), *cells))
        yield made

    def _bar(self, share: float, width: float) -> Element:
        """As long as its share of a cell of that width."""
        if not share:
            return paragraph("Feit")
        tint: dict[str, object] = {"w:val": "clear", "w:color": "auto", "w:fill": self._look.accent.removeprefix("#")}
        room = width - 2 * self._look.cell_padding
        return paragraph("Feit", (), element("w:shd", tint), element("w:ind", {"w:right": twips((1 - share) * room)}))

    def signatures(self, signatures: Signatures) -> Iterator[Element]:
        """Two or three people side by side: role, room to sign, a line, the name."""
        people = signatures.people
        if not people:
            return
        beside = 2 if len(people) in (1, 2, 4) else 3
        widths = [self._width / beside] * beside
        made = _table(SIGNATURES, widths, "", head=False, bands=False)
        for start in range(0, len(people), beside):
            cells = [_cell(widths[0], self._place(one)) for one in people[start : start + beside]]
            cells += [_cell(widths[0], [paragraph("Normal")]) for _ in range(beside - len(cells))]
            made.append(element("w:tr", None, element("w:trPr", None, element("w:cantSplit")), *cells))
        yield made

    def _place(self, person: Signature) -> list[Element]:
        return [
            paragraph("Ondertekenrol", self._inking.runs((Run(person.role),))),
            paragraph("Ondertekennaam", self._inking.runs((Run(person.name),))),
        ]

    def _row(
        self,
        columns: Sequence[Column],
        cells: Sequence[Cell],
        widths: Sequence[float],
        *,
        head: bool = False,
        least: float = 0,
    ) -> Element:
        made = element("w:tr")
        properties = []
        if sum(len(plain(line)) for cell in cells for line in cell.lines) < _WHOLE_UP_TO:
            properties.append(element("w:cantSplit"))
        if least:
            properties.append(element("w:trHeight", {"w:val": twips(least), "w:hRule": "atLeast"}))
        if head:
            properties.append(element("w:tblHeader"))
        made.append(element("w:trPr", None, *properties))
        for column, cell, width in zip(columns, cells, widths, strict=True):
            style = "Tabelkop" if head else "Tabelrijkop" if column.row_header else "Tabeltekst"
            # Said here as well as in the style: not every program follows what a style says of first rows.
            tint = self._look.accent if head else None
            made.append(_cell(width, self._lines(cell, column, style), tint))
        return made

    def _lines(self, cell: Cell, column: Column, style: str) -> Iterator[Element]:
        properties = []
        if cell.indented:
            properties.append(element("w:ind", {"w:left": twips(self._look.cell_indent)}))
        if column.align in _ALIGNS:
            properties.append(value("w:jc", _ALIGNS[column.align]))
        lines: Sequence[Runs] = [line for line in cell.lines if says_something(line)] or [()]
        for line in lines:
            yield paragraph(style, self._inking.runs(line), *properties)


def _table(
    style: str,
    widths: Sequence[float],
    caption: str,
    *,
    head: bool,
    bands: bool,
    to_write_in: bool = False,
    says: str = "",
) -> Element:
    properties = element(
        "w:tblPr",
        None,
        value("w:tblStyle", style),
        element("w:tblW", {"w:w": twips(sum(widths)), "w:type": "dxa"}),
        # Who writes by hand needs to see where a cell ends.
        *([element("w:tblBorders", None, element("w:insideV", _HAIRLINE))] if to_write_in else []),
        element("w:tblLayout", {"w:type": "fixed"}),
        element(
            "w:tblLook",
            {
                "w:val": f"{0x0400 | head * 0x0020 | (not bands) * 0x0200:04X}",
                "w:firstRow": int(head),
                "w:lastRow": 0,
                "w:firstColumn": 0,
                "w:lastColumn": 0,
                "w:noHBand": int(not bands),
                "w:noVBand": 1,
            },
        ),
    )
    if caption:
        properties.append(value("w:tblCaption", caption))
    if says:
        properties.append(value("w:tblDescription", says))
    grid = element("w:tblGrid", None, *(element("w:gridCol", {"w:w": twips(width)}) for width in widths))
    return element("w:tbl", None, properties, grid)


def _cell(width: float, content: Iterable[Element], tint: str | None = None) -> Element:
    properties = element("w:tcPr", None, element("w:tcW", {"w:w": twips(width), "w:type": "dxa"}))
    if tint:
        properties.append(element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": tint.removeprefix("#")}))
    return element("w:tc", None, properties, *content)
