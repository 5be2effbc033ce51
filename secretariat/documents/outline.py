"""The outline of a paper: what stands on it, in order, and nothing of how it is drawn.

One outline feeds every writer (PDF first). It is plain frozen data, so it can be compared in a test and sent to
another process.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from secretariat.domain.house_style import HouseStyle
from secretariat.wording.counting import number_if_known


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style; ``link`` is a web address or ``#key`` of a heading in this paper."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None
    language: str | None = None


Runs = tuple[Run, ...]


class ParagraphKind(enum.Enum):
    """What a paragraph is for; the writer chooses how that looks."""

    BODY = "body"
    LEAD = "lead"
    STATUS = "status"
    NOTE = "note"


class CalloutKind(enum.Enum):
    """What stands in a box: a result that must be found by eye, by search and by ear."""

    DECISION = "decision"
    ACTION = "action"
    CONCLUSION = "conclusion"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title of the paper and occurs once, levels do not skip."""

    level: int
    runs: Runs
    number: str | None = None
    key: str | None = None
    aside: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text."""

    runs: Runs
    kind: ParagraphKind = ParagraphKind.BODY
    indented: bool = False


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a list, with items below it at most one level deep."""

    runs: Runs
    children: tuple[ListItem, ...] = ()
    ordered_children: bool = False


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list of items, numbered or not."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    indented: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their values, as in the head of a paper."""

    rows: tuple[tuple[str, Runs], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A number with its name; none for what is not known, which is something else than nothing."""

    name: str
    count: int | None

    @property
    def said(self) -> str:
        """The number in words of the paper."""
        return number_if_known(self.count)


@dataclass(frozen=True, slots=True)
class BarChart:
    """Numbers to compare at a glance: a bar for each, as long as its share of the largest."""

    bars: tuple[Bar, ...]

    def share(self, bar: Bar) -> float:
        """How long its bar is, from 0 to 1; what is not known has none."""
        most = max((one.count or 0 for one in self.bars), default=0)
        return max(bar.count or 0, 0) / most if most > 0 else 0.0


def in_words(bars: Iterable[Bar]) -> str:
    """What bars show, for who does not see them."""
    return "Staafdiagram. " + "; ".join(f"{bar.name.strip()}: {bar.said}" for bar in bars)


class Align(enum.Enum):
    """How the cells of a column stand."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; ``weight`` is its share of the width, ``row_header`` marks the cells that name a row."""

    title: str
    weight: float
    align: Align = Align.LEFT
    row_header: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; each line is a paragraph of its own. An ``indented`` one belongs to the row above it."""

    lines: tuple[Runs, ...] = ()
    indented: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of cells, as many as there are columns."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row that is repeated on every page.

    ``is_list`` marks what the paper is the list of: that can also go into a spreadsheet. One ``to_write_in`` has room
    for a pen in every row. The rows of ``badges`` are cut out and worn: as PDF each is a card of its own.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str | None = None
    striped: bool = False
    is_list: bool = False
    to_write_in: bool = False
    badges: bool = False


@dataclass(frozen=True, slots=True)
class Callout:
    """A boxed result: the label ("Besluit 2023-B-004:") and what it says."""

    kind: CalloutKind
    label: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Signature:
    """A line to sign on, with what stands below it."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Signatures:
    """Places to sign, side by side."""

    people: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block starts on a new page."""


Block = Heading | Paragraph | BulletList | Facts | BarChart | Table | Callout | Signatures | PageBreak


class Orientation(enum.Enum):
    """How the page stands."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class PageSize(enum.Enum):
    """How large the paper is."""

    A4 = "A4"
    A5 = "A5"


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole paper.

    ``title`` names the document (window title, metadata); ``header_left``/``header_right`` and ``footer_left`` stand on
    every page; ``watermark`` is drawn across it as decoration, so its meaning must also stand in a block; ``created``
    is an ISO date (JJJJ-MM-DD) that makes two builds byte-identical; ``house`` is how the association wants it to look.
    ``large_print`` is for who sees little: a kind of file that has a size of letter has a larger one.
    """

    title: str
    subject: str
    author: str
    header_left: str
    header_right: str
    footer_left: str
    created: str
    blocks: tuple[Block, ...]
    keywords: tuple[str, ...] = ()
    watermark: str | None = None
    orientation: Orientation = Orientation.PORTRAIT
    size: PageSize = PageSize.A4
    house: HouseStyle | None = None
    large_print: bool = False
    language: str = "nl-NL"
    file_name: str = field(default="", compare=True)


def text(words: str, *, bold: bool = False, italic: bool = False, link: str | None = None) -> Runs:
    """One run, or none for no words."""
    return (Run(words, bold, italic, link),) if words else ()


def cell(words: str | Runs) -> Cell:
    """A cell of one line; empty for no words."""
    runs = text(words) if isinstance(words, str) else words
    return Cell((runs,) if runs else ())


def plain(runs: Runs) -> str:
    """The words of runs."""
    return "".join(run.text for run in runs)


def as_many(cells: Sequence[Cell], count: int) -> list[Cell]:
    """As many cells as there are columns; what is too much goes into the last, so that nothing is lost."""
    padded = [*cells[:count], *[Cell()] * (count - len(cells))]
    if len(cells) > count:
        surplus = tuple(line for cell in cells[count:] for line in cell.lines)
        padded[-1] = Cell(padded[-1].lines + surplus)
    return padded
