"""An outline told as paragraphs and tables of Word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from secretariat.documents.outline import (
    BarChart,
    Block,
    BulletList,
    Callout,
    Facts,
    Heading,
    ListItem,
    Outline,
    PageBreak,
    Paragraph,
    Signatures,
    Table,
    text,
)
from secretariat.export.docx.elements import Element, element, hanging, paragraph, run, tab, twips, unbroken, value
from secretariat.export.docx.numbering import Numbering
from secretariat.export.docx.runs import Inking, says_something
from secretariat.export.docx.styles import CALLOUTS, PARAGRAPHS
from secretariat.export.docx.tables import TableWriter
from secretariat.export.paper_titles import HeadingLevels, has_words, title_of
from secretariat.export.pdf.styles import Look
from secretariat.export.safe_text import on_one_line
from secretariat.export.table_grid import ColumnWidths

_LETTERS = 1.06
"""Word shows its own letters, with figures and capitals that are a little wider than ours."""


class Story:
    """Tells one outline in a column of that width, in points."""

    def __init__(self, outline: Outline, part: object, numbering: Numbering, look: Look, width: float) -> None:
        self._outline = outline
        self._look = look
        self._width = width
        self._numbering = numbering
        titled = [block for block in outline.blocks if isinstance(block, Heading) and has_words(block)]
        self._has_title = bool(titled)
        keys = dict.fromkeys(heading.key for heading in titled if heading.key)
        self._bookmarks = {key: f"kop{number}" for number, key in enumerate(keys, 1)}
        self._inking = Inking(part, self._bookmarks)
        self._tables = TableWriter(
            self._inking, look, width, ColumnWidths(outline.blocks, width, look, letters=_LETTERS)
        )
        self._levels = HeadingLevels()
        self._marked: set[str] = set()
        self._on_new_page = False

    def elements(self) -> Iterator[Element]:
        """The body in order; after a table stands the paragraph that Word wants there, and white."""
        after_table = False
        for made in self._told():
            is_table = made.tag.endswith("}tbl")
            if after_table and (is_table or not _is_heading(made)):
                yield paragraph("Wit")
            if self._on_new_page:
                self._on_new_page = False
                if is_table:
                    yield paragraph("Wit", (), element("w:pageBreakBefore"))
                else:
                    _begin_page(made)
            yield made
            after_table = is_table
        if after_table:  # as low as can be, or a table that fills the last page would be followed by an empty one
            yield paragraph("Wit", (), element("w:spacing", {"w:line": 20, "w:lineRule": "exact"}))

    def _told(self) -> Iterator[Element]:
        if not self._has_title:
            yield self._heading(Heading(1, text(title_of(self._outline))))
        for block in self._outline.blocks:
            if isinstance(block, PageBreak):
                self._on_new_page = True
            else:
                yield from self._tell(block)

    def _tell(self, block: Block) -> Iterable[Element]:
        match block:
            case Heading():
                return [self._heading(block)] if has_words(block) else []
            case Paragraph():
                return self._paragraph(block)
            case BulletList():
                return self._list(block.items, block.ordered, self._look.axis if block.indented else 0, 0)
            case Facts():
                return self._tables.facts(block)
            case BarChart():
                return self._tables.chart(block)
            case Table():
                return self._tables.table(block)
            case Callout():
                return self._callout(block)
            case Signatures():
                return self._tables.signatures(block)
            case PageBreak():
                return []

    def _heading(self, heading: Heading) -> Element:
        """The number hangs left of the title, the aside stands at the right end of its line."""
        level = self._levels.next_level(heading.level)
        aside, number = on_one_line(heading.aside or ""), on_one_line(heading.number or "")
        properties = []
        if aside:
            end = element("w:tab", {"w:val": "right", "w:pos": twips(self._width)})
            properties.append(element("w:tabs", None, end))
        if number:
            properties.append(hanging(self._look.axis, self._look.axis))
        content = [run(number), tab()] if number else []
        content += self._inking.runs(heading.runs)
        if aside:
            # In one piece: it goes to the next line whole where it does not fit.
            content += [tab(), unbroken(aside, *_quiet(self._look))]
        return paragraph(f"Heading{level}", self._named(heading.key, content), *properties)

    def _named(self, key: str | None, content: list[Element]) -> list[Element]:
        """The content with the bookmark around it that links lead to."""
        if not key or key not in self._bookmarks or key in self._marked:
            return content
        self._marked.add(key)
        number = len(self._marked)
        begin = element("w:bookmarkStart", {"w:id": number, "w:name": self._bookmarks[key]})
        return [begin, *content, element("w:bookmarkEnd", {"w:id": number})]

    def _paragraph(self, block: Paragraph) -> Iterator[Element]:
        if says_something(block.runs):
            indent = [element("w:ind", {"w:left": twips(self._look.axis)})] if block.indented else []
            yield paragraph(PARAGRAPHS[block.kind], self._inking.runs(block.runs), *indent)

    def _list(self, items: Sequence[ListItem], ordered: bool, left: float, depth: int) -> Iterator[Element]:
        if not items:
            return
        number = self._numbering.list_number(ordered=ordered, depth=depth)
        style = f"List{'Number' if ordered else 'Bullet'}{'2' if depth else ''}"
        indent = self._look.list_indent + (4 if ordered else 0)
        for item in items:
            numbered = element("w:numPr", None, value("w:ilvl", depth), value("w:numId", number))
            yield paragraph(style, self._inking.runs(item.runs), numbered, hanging(left + indent, indent))
            if depth == 0:
                yield from self._list(item.children, item.ordered_children, left + indent, 1)

    def _callout(self, block: Callout) -> Iterator[Element]:
        """The label, a tab, and what it says, in the box of its kind."""
        label = on_one_line(block.label)
        if not label and not says_something(block.runs):
            return
        style = CALLOUTS[block.kind]
        content = [run(label, value("w:rStyle", f"{style}label")), tab()] if label else []
        yield paragraph(style, [*content, *self._inking.runs(block.runs)])


def _is_heading(made: Element) -> bool:
    return str(made.style or "").startswith("Heading")


def _quiet(look: Look) -> tuple[Element, ...]:
    """The look of an aside, in the order of the schema."""
    colour = value("w:color", look.aside.colour.removeprefix("#"))
    return value("w:b", 0), colour, value("w:sz", round(look.aside.size * 2))


def _begin_page(made: Element) -> None:
    """Let a paragraph start a new page; the property follows the style and what keeps paragraphs together."""
    made.pPr.insert(1, element("w:pageBreakBefore"))
