"""The vergaderbundel: the agenda of a meeting with everything that belongs to it, as one paper.

What is ours stands in an outline: a cover with the contents, the agenda, and before every stuk a page that says what it
is. The pages of the stukken themselves come in between when it is written.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from secretariat.documents.head import meeting_facts
from secretariat.documents.outline import (
    Align,
    Block,
    Column,
    Facts,
    Heading,
    Outline,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Row,
    Run,
    Table,
    cell,
    plain,
    text,
)
from secretariat.documents.rich_text import is_web_address
from secretariat.domain.meetings import Meeting
from secretariat.domain.register import Register
from secretariat.wording.counting import quantity

KIND = "Vergaderbundel"
AGENDA = "agenda"
"""The key of the heading above the agenda."""
ACCESSIBLE = (
    "De voorpagina, de agenda en de schutbladen zijn toegankelijk gemaakt (PDF/UA). De stukken zijn ongewijzigd"
    " opgenomen zoals zij zijn aangeleverd, alleen met een paginanummer erbij; de bundel als geheel voldoet daarom niet"
    " aan PDF/UA en PDF/A."
)


class PackFault(enum.StrEnum):
    """Why the pages of a stuk are not in the bundle."""

    MISSING = "missing"
    LINK = "link"
    DAMAGED = "damaged"
    LOCKED = "locked"
    OTHER_KIND = "other_kind"
    LOST = "lost"


_FAULTS = {
    PackFault.MISSING: "Dit stuk ontbreekt nog. Er is geen bestand van.",
    PackFault.LINK: "Dit stuk staat op internet en is niet in de bundel opgenomen.",
    PackFault.DAMAGED: "Dit bestand is beschadigd en zit daarom niet in de bundel, wel in de ZIP.",
    PackFault.LOCKED: "Dit bestand is met een wachtwoord beveiligd en zit daarom niet in de bundel, wel in de ZIP.",
    PackFault.OTHER_KIND: "Dit bestand is geen PDF en zit daarom niet in de bundel, wel in de ZIP.",
    PackFault.LOST: "Dit bestand is in het archief beschadigd geraakt en is niet meer te lezen.",
}


@dataclass(frozen=True, slots=True)
class PackPaper:
    """One stuk of a bundle: its number ("4a"), what it is, and the name of its file in a ZIP; empty without a file.

    Minutes that are to be adopted have no number.
    ``place`` is the one it has in the bundle, from 1.
    """

    place: int
    label: str
    title: str
    item: str
    date: str = ""
    url: str = ""
    file_name: str = ""
    confidential: bool = False

    @property
    def name(self) -> str:
        """Its number and what it is."""
        return f"{self.label} {self.title}".lstrip()

    @property
    def key(self) -> str:
        """The key of the heading on its divider."""
        return f"stuk-{self.place}"


@dataclass(frozen=True, slots=True)
class PackedPaper:
    """A stuk as it is in the bundle: with so many pages, or why there are none."""

    paper: PackPaper
    pages: int = 0
    fault: PackFault | None = None


def cover_of(register: Register, meeting: Meeting, today: dt.date) -> tuple[Block, ...]:
    """The top of the front page: of which meeting it is."""
    return (
        Heading(1, text(f"{KIND} {meeting.title}"), aside=meeting.code),
        meeting_facts(register, meeting, ahead=True),
    )


def pack_outline(
    cover: Sequence[Block], agenda: Outline, papers: Sequence[PackedPaper], numbers: Mapping[str, int]
) -> Outline:
    """Everything of a bundle that is ours; ``numbers`` are the pages on which its headings stand, by their keys."""
    foreign = any(one.pages for one in papers)
    blocks = (
        *cover,
        Heading(2, text("Inhoud"), key="inhoud"),
        _contents(agenda, papers, numbers),
        *((Paragraph(text(ACCESSIBLE), ParagraphKind.NOTE),) if foreign else ()),
        PageBreak(),
        *_one_deeper(agenda.blocks),
        *(block for one in papers for block in _divider(one)),
    )
    title = next(plain(block.runs) for block in cover if isinstance(block, Heading))
    return replace(
        agenda,
        title=title,
        subject=f"{KIND} {agenda.subject}".strip(),
        header_right=KIND,
        blocks=blocks,
        keywords=(KIND, *agenda.keywords),
    )


def _contents(agenda: Outline, papers: Sequence[PackedPaper], numbers: Mapping[str, int]) -> Table:
    columns = (Column("Nr", 8, row_header=True), Column("Stuk", 70), Column("Pagina", 12, Align.RIGHT))

    def row(label: str, words: str, key: str) -> Row:
        number = str(numbers.get(key, ""))
        return Row((cell(label), cell((Run(words, link=f"#{key}"),)), cell(number)))

    title = next((plain(block.runs) for block in agenda.blocks if isinstance(block, Heading)), agenda.title)
    rows = [row("", title, AGENDA)]
    for one in papers:
        absent = "" if one.pages else f" ({_ABSENT[one.fault]})" if one.fault else ""
        rows.append(row(one.paper.label, f"{one.paper.title}{absent}", one.paper.key))
    return Table(columns, tuple(rows))


_ABSENT = {
    PackFault.MISSING: "ontbreekt nog",
    PackFault.LINK: "op internet",
    PackFault.DAMAGED: "alleen in de ZIP",
    PackFault.LOCKED: "alleen in de ZIP",
    PackFault.OTHER_KIND: "alleen in de ZIP",
    PackFault.LOST: "niet te lezen",
}


def _one_deeper(blocks: Sequence[Block]) -> list[Block]:
    """The agenda below the title of the bundle: its own title is the first heading in it."""
    found: list[Block] = []
    titled = False
    for block in blocks:
        if isinstance(block, Heading):
            key = block.key if titled else AGENDA
            block, titled = replace(block, level=block.level + 1, key=key), True
        found.append(block)
    return found


def _divider(one: PackedPaper) -> tuple[Block, ...]:
    """The page before a stuk."""
    paper = one.paper
    address = (Run(paper.url, link=paper.url),) if is_web_address(paper.url) else text(paper.url)
    facts = (
        ("Bij agendapunt", text(paper.item)),
        ("Datum", text(paper.date)),
        ("Openbaarheid", text("Vertrouwelijk" if paper.confidential else "")),
        ("Adres", address),
        ("Bestand", text(paper.file_name)),
        ("Omvang", text(quantity(one.pages, "pagina", "pagina’s") if one.pages else "")),
    )
    said = Paragraph(text(_FAULTS[one.fault]), ParagraphKind.STATUS) if one.fault else None
    return (
        PageBreak(),
        Heading(2, text(paper.name), key=paper.key),
        Facts(tuple((label, runs) for label, runs in facts if runs)),
        *((said,) if said else ()),
    )


def contents_text(title: str, agenda_name: str, papers: Sequence[PackedPaper]) -> str:
    """What is in a ZIP and what is not, in words."""
    lines = [title, "", agenda_name]
    for one in papers:
        said = one.paper.file_name if one.paper.file_name and one.fault is not PackFault.LOST else ""
        why = _ABSENT[one.fault] if one.fault in (PackFault.MISSING, PackFault.LINK, PackFault.LOST) else ""
        lines.append(": ".join(filter(None, (said or one.paper.name, why, one.paper.url))))
    return "\r\n".join(lines) + "\r\n"
