"""What somebody who listens to a paper should hear, told from its outline; and what the file really says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from secretariat.documents.outline import (
    BarChart,
    BulletList,
    Callout,
    Facts,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    Runs,
    Signatures,
    Table,
)
from secretariat.export.pdf.fonts import set_in_faces
from secretariat.export.pdf.reading_back import Element
from secretariat.export.safe_text import printable

Heard = tuple[str, str]
"""An element and its words: ("H2", "4. Convenant Cultuureducatie (ter besluitvorming)")."""

INLINE = {"Link", "Span"}


def heard_in(roots: Iterable[Element]) -> list[Heard]:
    """Every element of the tree that has words of its own, in reading order."""
    return [
        (element.tag, words)
        for root in roots
        for element in root.walk()
        if element.tag not in INLINE and (words := _on_one_line(_own_text(element)))
    ]


def _own_text(element: Element) -> str:
    return "".join(
        kid if isinstance(kid, str) else kid.text for kid in element.kids if isinstance(kid, str) or kid.tag in INLINE
    )


def meant_by(outline: Outline, shown: Callable[[str], str] | None = None) -> list[Heard]:
    """The same, as the outline means it; white space is one space, and what has no sign is spelled out.

    ``shown`` says how other kinds of file show words.
    """
    return [(tag, line) for tag, words in _Teller(shown or _shown).told(outline) if (line := _on_one_line(words))]


class _Teller:
    """Tells an outline, with words as a kind of file shows them."""

    def __init__(self, shown: Callable[[str], str]) -> None:
        self._shown = shown

    def told(self, outline: Outline) -> Iterator[Heard]:
        level = 0
        headings = [
            block for block in outline.blocks if isinstance(block, Heading) and _on_one_line(self._printed(block.runs))
        ]
        sheet = any(isinstance(block, Table) and block.badges for block in outline.blocks)
        if not headings and not (sheet and self._shown is _shown):
            level = 1
            yield "H1", self._shown(outline.title)
        for block in outline.blocks:
            if isinstance(block, Heading) and block in headings:
                level = max(2 if level else 1, min(block.level, level + 1, 6))
                yield (
                    f"H{level}",
                    f"{self._shown(block.number or '')} {self._printed(block.runs)} {self._shown(block.aside or '')}",
                )
            elif isinstance(block, Paragraph):
                yield "P", self._printed(block.runs)
            elif isinstance(block, BulletList):
                yield from self._list(block.items, block.ordered, "•")
            elif isinstance(block, Facts):
                for label, runs in block.rows:
                    yield from (("TH", self._shown(label)), ("TD", self._printed(runs)))
            elif isinstance(block, BarChart):
                for bar in block.bars:
                    yield from (("TH", self._shown(bar.name)), ("TD", self._shown(bar.said)))
            elif isinstance(block, Table):
                yield from self._table(block)
            elif isinstance(block, Callout):
                yield "P", f"{self._shown(block.label)} {self._printed(block.runs)}"
            elif isinstance(block, Signatures):
                for person in block.people:
                    yield from (("P", self._shown(person.role)), ("P", self._shown(person.name)))

    def _list(self, items: tuple[ListItem, ...], ordered: bool, bullet: str) -> Iterator[Heard]:
        for number, item in enumerate(items, 1):
            yield "Lbl", f"{number}." if ordered else bullet
            yield "P" if item.children else "LBody", self._printed(item.runs)
            yield from self._list(item.children, item.ordered_children, "–")

    def _table(self, table: Table) -> Iterator[Heard]:
        if table.badges and self._shown is _shown:  # cards as PDF, and a table in every other kind of file
            for number, row in enumerate(table.rows):
                yield "P" if number else "H1", self._shown(table.caption or "")
                yield from (("P", self._printed(line)) for cell in row.cells for line in cell.lines)
            return
        yield "Caption", self._shown(table.caption or "")
        yield from (("TH", self._shown(column.title)) for column in table.columns)
        for row in table.rows:
            for column, cell in zip(table.columns, row.cells, strict=True):
                tag = "TH" if column.row_header else "TD"
                yield from ((tag if len(cell.lines) == 1 else "P", self._printed(line)) for line in cell.lines)

    def _printed(self, runs: Runs) -> str:
        return "".join(self._shown(run.text) for run in runs)


def _shown(words: str) -> str:
    return "".join(text for _, text in set_in_faces(printable(words), 400, False))


def _on_one_line(words: str) -> str:
    return " ".join(words.replace("\u00ad", "").split())
