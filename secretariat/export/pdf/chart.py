"""A plain chart: names left of the axis, bars on it, the number behind each bar.

Names and numbers are a table to who listens. The bars together are a figure whose words tell the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from secretariat.documents.outline import Bar, BarChart, Run, in_words
from secretariat.export.pdf.blocks import Cell, Row
from secretariat.export.pdf.canvas import TaggedCanvas
from secretariat.export.pdf.setting import Setting
from secretariat.export.pdf.structure import ROW_HEADER, Node
from secretariat.export.pdf.styles import MUTED
from secretariat.export.safe_text import on_one_line

_WIDEST_NUMBER = 0.3
"""The most that the numbers may take of the room for bars."""
_BARS_TOGETHER = 12
_WHOLE_UP_TO = 250.0
_AXIS = 0.8
_PAD = 3.0


@dataclass(slots=True)
class _Figure:
    """The bars on one page, below ``group``: a figure lies on one page, so that it can say where."""

    group: Node
    node: Node = field(init=False)
    page: int = 0
    bars: list[Bar] = field(default_factory=list)
    edges: tuple[float, float, float, float] | None = None

    def on(self, page: int) -> None:
        """Go on on that page: another one asks for another figure."""
        if page != self.page:
            self.page, self.node, self.bars, self.edges = page, self.group.add("Figure"), [], None

    def tell(self, bar: Bar) -> None:
        """Say what a bar shows, also one that is too short to be seen."""
        self.bars.append(bar)
        self.node.words = on_one_line(in_words(self.bars))

    def reach(self, x: float, y: float, width: float, height: float) -> None:
        """Reach as far as this bar too."""
        left, bottom, right, top = self.edges or (x, y, x, y)
        self.edges = (min(left, x), min(bottom, y), max(right, x + width), max(top, y + height))
        box = " ".join(f"{edge:.2f}" for edge in self.edges)
        self.node.attributes = f"/O /Layout /Placement /Block /BBox [{box}]"


@dataclass(slots=True)
class _Behind:
    """Behind one row: the line that bars stand on, and the bar, ``down`` from the top; of a row in two parts, once."""

    bar: Bar
    figure: _Figure
    x: float
    down: float
    width: float
    height: float
    colour: str
    is_drawn: bool = False

    def draw(self, canvas: TaggedCanvas, left: float, top: float, height: float) -> None:
        """Draw the line as decoration and the bar as part of its figure."""
        canvas.rectangle(left + self.x - _AXIS, top - height, _AXIS, height, MUTED)
        if self.is_drawn:
            return
        self.is_drawn = True
        self.figure.on(canvas.page_count)
        self.figure.tell(self.bar)
        if self.width:
            place = (left + self.x, top - self.down - self.height, self.width, self.height)
            canvas.shape(self.figure.node, *place, self.colour)
            self.figure.reach(*place)


def chart_rows(chart: BarChart, section: Node, setting: Setting) -> Iterator[Row]:
    """A row for each bar; a few of them are not parted by the end of a page."""
    if not chart.bars:
        return
    look = setting.look
    figure = _Figure(section.add("Div"))
    body = section.add("Table").add("TBody")
    name_style = replace(look.fact_label, drop=look.fact.baseline)
    room = setting.box - look.axis
    height = look.fact.leading - 2
    wide = max(sum(ink.width(part) for ink, part in setting.pieces((Run(bar.said),), look.fact)) for bar in chart.bars)
    longest = room - min(wide, _WIDEST_NUMBER * room) - look.gutter
    for index, bar in enumerate(chart.bars):
        line = body.add("TR")
        named = line.add("TH", ROW_HEADER)
        names = setting.texts((Run(bar.name),), look.axis - look.gutter, name_style, named)
        width = longest * chart.share(bar)
        x = look.axis + width + look.gutter
        said = setting.texts((Run(bar.said),), setting.box - x + 1, look.fact, line.add("TD"))
        last = index == len(chart.bars) - 1
        row = Row((Cell(0, names), Cell(x, said)), 10 if index == 0 else 0, 14 if last else 0, _PAD, _PAD)
        row.box = _Behind(bar, figure, look.axis, _PAD + 1, width, height, look.accent)
        row.whole = row.height < _WHOLE_UP_TO
        at_an_end = index < 2 or index == len(chart.bars) - 2
        row.keep_with_next = row.whole and not last and (at_an_end or len(chart.bars) <= _BARS_TOGETHER)
        yield row
