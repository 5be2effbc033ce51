"""An outline told as blocks: every kind of block gets its place on the grid and its nodes in the logical tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from secretariat.documents.outline import (
    BarChart,
    BulletList,
    Callout,
    Facts,
    Heading,
    ListItem,
    Outline,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Run,
    Signatures,
    Table,
    plain,
    text,
)
from secretariat.documents.outline import Block as OutlineBlock
from secretariat.domain.house_style import logo_bytes, picture_of
from secretariat.export.page_grid import logo_size
from secretariat.export.paper_titles import has_words, title_of
from secretariat.export.pdf.badges import badge_rows
from secretariat.export.pdf.blocks import Block, Cell, PictureBlock, Row
from secretariat.export.pdf.boxes import callout_rows, facts_rows, signature_rows
from secretariat.export.pdf.chart import chart_rows
from secretariat.export.pdf.headings import Headings
from secretariat.export.pdf.layout import NewPage
from secretariat.export.pdf.setting import Setting
from secretariat.export.pdf.structure import BULLET_LIST, NUMBERED_LIST, Node
from secretariat.export.pdf.styles import Look
from secretariat.export.pdf.tables import TableSetter
from secretariat.export.safe_text import on_one_line
from secretariat.export.table_grid import ColumnWidths

_WIDTH_OF_DIGIT = 0.5

Told = Iterable[Block | NewPage]


class Story:
    """Tells one outline in a column of that width; ``root`` is the logical tree that grows with it."""

    def __init__(self, outline: Outline, width: float, look: Look) -> None:
        self.root = Node("Document")
        self._section = self.root
        self._outline = outline
        titled = [block for block in outline.blocks if isinstance(block, Heading) and has_words(block)]
        self._setting = Setting(width, look, frozenset(heading.key for heading in titled if heading.key))
        self._widths = ColumnWidths(outline.blocks, width, look)
        self._headings = Headings(self._setting, title_of(outline))
        self._has_title = bool(titled)
        # A sheet of badges is cut up: a title above them would only move them.
        self._is_sheet = any(isinstance(one, Table) and one.badges for one in outline.blocks)

    def blocks(self) -> Iterator[Block | NewPage]:
        """The blocks in order; a paper without any heading gets the title of the document as one."""
        logo = self._logo()
        if logo is not None:
            yield logo
        if not self._has_title and not self._is_sheet:
            yield self._heading(Heading(1, text(title_of(self._outline))))
        blocks = self._outline.blocks
        for before, block, after in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
            yield from self._tell(before, block, after)

    def _logo(self) -> PictureBlock | None:
        """The logo above the title of the first page; one that is no picture or says nothing is left out."""
        house = self._outline.house
        words = on_one_line(house.logo_alt or "") if house else ""
        picture = picture_of(logo_bytes(house)) if house and words else None
        if picture is None:
            return None
        node = self.root.add("Figure")
        node.words = words
        return PictureBlock(picture, *logo_size(picture), node, after=14)

    def _tell(self, before: OutlineBlock | None, block: OutlineBlock, after: OutlineBlock | None) -> Told:
        match block:
            case Heading():
                return [self._heading(block)] if has_words(block) else []
            case Paragraph():
                return self._paragraph(before, block, after)
            case BulletList():
                left = self._setting.look.axis if block.indented else 0
                return self._list(block.items, block.ordered, self._section, left)
            case Facts():
                return facts_rows(block, self._section, self._setting)
            case BarChart():
                return chart_rows(block, self._section, self._setting)
            case Table(badges=True):
                return badge_rows(block, self._section, self._setting, titled=self._has_title)
            case Table():
                titled = any(column.title.strip() for column in block.columns)
                filled = block.columns and (block.rows or titled)
                if not filled:
                    return []
                concluded = isinstance(after, Paragraph) and after.kind is ParagraphKind.STATUS
                widths = self._widths.of(block)
                return TableSetter(block, self._section, self._setting, widths, is_concluded=concluded).rows()
            case Callout():
                follows, goes_on = isinstance(before, Callout), isinstance(after, Callout)
                return callout_rows(block, self._section, self._setting, follows, goes_on)
            case Signatures():
                return signature_rows(block, self._section, self._setting)
            case PageBreak():
                return [NewPage()]

    def _heading(self, heading: Heading) -> Row:
        """A title or heading of level 2 begins a section of the tree, deeper ones stand in it."""
        level = self._headings.next_level(heading.level)
        if level <= 2:
            self._section = self.root if level == 1 else self.root.add("Sect")
        return self._headings.set(heading, level, self._section.add(f"H{level}"))

    def _paragraph(
        self, before: OutlineBlock | None, paragraph: Paragraph, after: OutlineBlock | None
    ) -> Iterator[Block]:
        """Running text; what is signed, ends in a colon or is one line below a heading stays with what follows."""
        setting, look = self._setting, self._setting.look
        style = {
            ParagraphKind.BODY: look.body,
            ParagraphKind.LEAD: look.lead,
            ParagraphKind.STATUS: look.status,
            ParagraphKind.NOTE: look.note,
        }[paragraph.kind]
        left = look.axis if paragraph.indented else 0
        # A line that says how a paper or list stands is read at a glance, so it need not be narrow.
        right = setting.box if paragraph.kind is ParagraphKind.STATUS else self._right_of(left)
        words = setting.text(paragraph.runs, right - left, style, self._section.add("P"))
        if words.lines:
            says_who = isinstance(before, Heading) and isinstance(after, Paragraph) and len(words.lines) == 1
            announces = isinstance(after, Signatures) or plain(paragraph.runs).rstrip().endswith(":")
            stays = says_who or announces
            yield Row((Cell(left, (words,)),), style.before, style.after, keep_with_next=stays, whole=False)

    def _list(
        self, items: Sequence[ListItem], ordered: bool, parent: Node, left: float, depth: int = 0
    ) -> Iterator[Block]:
        if not items:
            return
        setting, look, style = self._setting, self._setting.look, self._setting.look.item
        group = parent.add("L", NUMBERED_LIST if ordered else BULLET_LIST)
        indent = look.list_indent
        if ordered:
            indent += _WIDTH_OF_DIGIT * style.size * (len(str(len(items))) - 0.5)
        for number, item in enumerate(items, 1):
            line = group.add("LI")
            mark = f"{number}. " if ordered else "– " if depth else "• "
            bullet = setting.text((Run(mark),), indent, style, line.add("Lbl"))
            body = line.add("LBody")
            node = body.add("P") if item.children else body
            room = self._right_of(left) - left - indent
            words = setting.text(item.runs, room, style, node)
            ends = number == len(items) and not item.children and depth == 0
            after = look.body.after if ends else style.after
            yield Row((Cell(left, (bullet,)), Cell(left + indent, (words,))), 0, after, whole=False)
            if depth == 0:
                yield from self._list(item.children, item.ordered_children, body, left + indent, depth + 1)

    def _right_of(self, left: float) -> float:
        """Where running text ends that starts there."""
        on_axis = left >= self._setting.look.axis
        return self._setting.measure if on_axis else min(self._setting.look.wide_measure, self._setting.width)
