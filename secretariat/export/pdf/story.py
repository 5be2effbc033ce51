"""An outline told as blocks: every kind of block gets its place on the grid and its nodes in the logical tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from secretariat.documents import outline as paper
from secretariat.documents.outline import Outline, Run, Runs, plain
from secretariat.export.pdf.blocks import Anchor, Block, Box, Cell, Row, Text, set_text
from secretariat.export.pdf.layout import NewPage
from secretariat.export.pdf.pieces import pieces_of
from secretariat.export.pdf.safe_text import clean
from secretariat.export.pdf.structure import Node
from secretariat.export.pdf.styles import ACCENT, GREEN, GREEN_TINT, GREY_TINT, HAIRLINE, MUTED, TINT, Look, TextStyle
from secretariat.export.pdf.tables import TableSetter

_CALLOUTS = {
    paper.CalloutKind.DECISION: (GREEN, GREEN_TINT),
    paper.CalloutKind.ACTION: (ACCENT, TINT),
    paper.CalloutKind.CONCLUSION: (MUTED, GREY_TINT),
}
_Told = (
    paper.Heading | paper.Paragraph | paper.BulletList | paper.Facts | paper.Table | paper.Signatures | paper.PageBreak
)
_INLINE_HEADING_LINES = 2
_LABEL_LINES = 2
_WHOLE_UP_TO = 250.0


class Story:
    """Tells one outline in a column of that width; ``root`` is the logical tree that grows with it."""

    def __init__(self, outline: Outline, width: float, look: Look) -> None:
        self.root = Node("Document")
        self._section = self.root
        self._outline = outline
        self._width = width
        self._measure = min(look.axis + look.measure, width)
        self._look = look
        self._level = 0
        self._headings = 0
        headings = [block for block in outline.blocks if isinstance(block, paper.Heading)]
        self._keys = frozenset(heading.key for heading in headings if heading.key)

    def blocks(self) -> Iterator[Block | NewPage]:
        """The blocks in order. A paper without a title of its own gets the title of the document."""
        if not any(_has_words(block) for block in self._outline.blocks if isinstance(block, paper.Heading)):
            yield from self._heading(paper.Heading(1, paper.text(title_of(self._outline))))
        blocks = self._outline.blocks
        for before, block, after in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
            if isinstance(block, paper.Callout):
                yield from self._callout(block, isinstance(before, paper.Callout), isinstance(after, paper.Callout))
            else:
                yield from self._tell(block)

    def _tell(self, block: _Told) -> Iterable[Block | NewPage]:
        match block:
            case paper.Heading():
                return self._heading(block) if _has_words(block) else ()
            case paper.Paragraph():
                return self._paragraph(block)
            case paper.BulletList():
                left = self._look.axis if block.indented else 0
                return self._list(block.items, block.ordered, self._section, left)
            case paper.Facts():
                return self._facts(block)
            case paper.Table():
                setter = TableSetter(block, self._section, self._width, self._look, self._keys)
                return setter.rows() if block.columns else ()
            case paper.Signatures():
                return self._signatures(block)
            case paper.PageBreak():
                return (NewPage(),)

    def _text(self, runs: Runs, width: float, style: TextStyle, node: Node) -> Text:
        return set_text(pieces_of(runs, style, self._keys), width, style, node)

    # -- headings

    def _heading(self, heading: paper.Heading) -> Iterator[Block]:
        """Number and aside belong to the heading's own element; a long heading takes the aside into its text."""
        level = self._next_level(heading.level)
        if level <= 2:
            title = clean(plain(heading.runs)).strip()
            self._section = self.root if level == 1 else self.root.add("Sect", title=title or None)
        style, node = self._look.heading(level), self._section.add(f"H{level}")
        left = self._look.axis if heading.number else 0
        aside = clean(heading.aside or "").strip()
        cells = []
        if heading.number:
            cells.append(Cell(0, self._lines((Run(f"{heading.number} "),), left - self._look.gutter, style, node)))
        aside_text = self._aside(aside, style, node)
        room = self._width - left - (aside_text.width + self._look.gutter if aside_text else 0)
        # The space keeps title and aside apart for who listens.
        text = self._text((*heading.runs, Run(" ")) if aside_text else heading.runs, room, style, node)
        if aside_text and (len(text.lines) > _INLINE_HEADING_LINES or room < self._width / 3):
            muted = paper.text(f" {aside}")
            pieces = pieces_of(heading.runs, style, self._keys) + pieces_of(muted, replace(style, weight=400))
            text, aside_text = set_text(pieces, self._width - left, style, node), None
        cells.append(Cell(left, (text,)))
        if aside_text:
            cells.append(Cell(self._width - aside_text.width, (aside_text,)))
        yield Row(cells, style.before, style.after, anchor=self._anchor(heading, level), keep_with_next=True)

    def _next_level(self, asked: int) -> int:
        """Levels never skip and there is one title, whatever the outline says."""
        least = 2 if self._level else 1
        self._level = max(least, min(asked, self._level + 1, 6))
        return self._level

    def _anchor(self, heading: paper.Heading, level: int) -> Anchor:
        self._headings += 1
        words = " ".join(clean(f"{heading.number or ''} {plain(heading.runs)}").split())
        return Anchor(heading.key or f"heading {self._headings}", level - 1, words or title_of(self._outline))

    def _aside(self, aside: str, style: TextStyle, node: Node) -> Text | None:
        """The words at the right, on the line of the heading, as wide as they are."""
        if not aside:
            return None
        # One style apart from its size, so that both stand on one line.
        muted = replace(self._look.aside, leading=style.leading, drop=style.baseline)
        pieces = pieces_of(paper.text(aside), muted)
        width = sum(ink.width(text) for ink, text in pieces) + 1
        return set_text(pieces, width, muted, node)

    def _lines(self, runs: Runs, width: float, style: TextStyle, node: Node) -> tuple[Text, ...]:
        text = self._text(runs, width, style, node)
        return (text,) if text.lines else ()

    # -- running text

    def _paragraph(self, paragraph: paper.Paragraph) -> Iterator[Block]:
        look = self._look
        style = {
            paper.ParagraphKind.BODY: look.body,
            paper.ParagraphKind.LEAD: look.lead,
            paper.ParagraphKind.STATUS: look.status,
            paper.ParagraphKind.NOTE: look.note,
        }[paragraph.kind]
        left = look.axis if paragraph.indented else 0
        pieces = pieces_of(paragraph.runs, style, self._keys)
        text = set_text(pieces, self._measure - left, style, self._section.add("P"))
        if text.lines:
            yield Row((Cell(left, (text,)),), text.before, text.after, whole=False) if left else text

    def _list(
        self, items: Sequence[paper.ListItem], ordered: bool, parent: Node, left: float, depth: int = 0
    ) -> Iterator[Block]:
        if not items:
            return
        look, style = self._look, self._look.item
        numbering = "/Decimal" if ordered else "/Disc"
        group = parent.add("L", {"O": "/List", "ListNumbering": numbering})
        indent = look.list_indent + (style.size * 0.4 * len(str(len(items))) if ordered else 0)
        for number, item in enumerate(items, 1):
            line = group.add("LI")
            label = pieces_of((Run(f"{number}. " if ordered else "– " if depth else "• "),), style)
            bullet = set_text(label, indent, style, line.add("Lbl"))
            body = line.add("LBody")
            node = body.add("P") if item.children else body
            text = self._text(item.runs, self._measure - left - indent, style, node)
            last = number == len(items) and not item.children and depth == 0
            after = look.body.after if last else style.after
            yield Row((Cell(left, (bullet,)), Cell(left + indent, (text,))), 0, after, whole=False)
            if depth < 1:
                yield from self._list(item.children, item.ordered_children, body, left + indent, depth + 1)

    # -- boxes and pairs

    def _facts(self, facts: paper.Facts) -> Iterator[Block]:
        if not facts.rows:
            return
        look = self._look
        body = self._section.add("Table").add("TBody")
        for index, (label, runs) in enumerate(facts.rows):
            line = body.add("TR")
            name = line.add("TH", {"O": "/Table", "Scope": "/Row"})
            label_style = replace(look.fact_label, drop=look.fact.baseline)
            cells = (
                Cell(0, self._lines((Run(label),), look.axis - look.gutter, label_style, name)),
                Cell(look.axis, self._lines(runs, self._measure - look.axis, look.fact, line.add("TD"))),
            )
            last = index == len(facts.rows) - 1
            row = Row(cells, 0, 14 if last else 0, 2.5, 2.5, Box(min(self._width, look.box), line_below=HAIRLINE))
            row.whole = row.height < _WHOLE_UP_TO
            yield row

    def _callout(self, callout: paper.Callout, follows: bool, goes_on: bool) -> Iterator[Block]:
        """A tinted box with its label left of the axis; boxes that follow each other form one block."""
        look = self._look
        colour, tint = _CALLOUTS[callout.kind]
        node = self._section.add("P")
        words, left = callout.label.strip(), look.gutter
        label_style = replace(look.callout_label, colour=colour, drop=look.callout.baseline)
        label = self._lines((Run(f"{words} "),), look.axis - left - 4, label_style, node) if words else ()
        pieces = pieces_of(callout.runs, look.callout, self._keys)
        if label and len(label[0].lines) > _LABEL_LINES:
            pieces = pieces_of((Run(f"{words} "),), replace(look.callout, colour=colour, weight=600)) + pieces
            label = ()
        text = set_text(pieces, self._measure - look.axis - look.gutter, look.callout, node)
        if label or text.lines:
            cells = (Cell(left, label), Cell(look.axis, (text,) if text.lines else ()))
            row = Row(
                cells, 2 if follows else 8, 2 if goes_on else 11, 5, 6, Box(min(self._width, look.box), tint, colour)
            )
            row.whole = row.height < _WHOLE_UP_TO
            yield row

    def _signatures(self, signatures: paper.Signatures) -> Iterator[Block]:
        look = self._look
        people = signatures.people
        beside = 2 if len(people) in (1, 2, 4) else 3
        width = self._width / beside
        for start in range(0, len(people), beside):
            roles, names = [], []
            for index, person in enumerate(people[start : start + beside]):
                place = self._section.add("Div")
                space = width - 2 * look.gutter
                role, name = (Run(person.role),), (Run(person.name),)
                roles.append(Cell(index * width, self._lines(role, space, look.sign_role, place.add("P"))))
                signed = self._lines(name, space, look.sign_name, place.add("P"))
                names.append(Cell(index * width, signed, line_above=space - look.gutter))
            yield Row(roles, 24, 0, keep_with_next=True)
            yield Row(names, 46, 12, pad_top=4)


def title_of(outline: Outline) -> str:
    """What the document is called; there is always something."""
    headings = [plain(block.runs) for block in outline.blocks if isinstance(block, paper.Heading)]
    for words in (outline.title, *headings, outline.file_name, "Document"):
        title = " ".join(clean(words).split())
        if title:
            return title
    raise AssertionError("the last of these has words")


def _has_words(heading: paper.Heading) -> bool:
    return bool(clean(plain(heading.runs)).strip())
