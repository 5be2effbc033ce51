"""What every paper has around its blocks: header, footer, metadata and watermark."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from secretariat.documents.outline import Block, Heading, Orientation, Outline, PageSize, Paragraph, ParagraphKind, text
from secretariat.domain.house_style import HouseStyle
from secretariat.domain.register import Register

WATERMARK = "CONCEPT"
NONE = "Geen."


@dataclass(frozen=True, slots=True)
class Cover:
    """How one paper is called, in its title, running head, footer and file name."""

    kind: str
    title: str
    reference: str
    status: str
    file_name: str
    is_draft: bool = False
    orientation: Orientation = Orientation.PORTRAIT
    size: PageSize = PageSize.A4
    keywords: tuple[str, ...] = ()


def outline_of(register: Register, cover: Cover, blocks: tuple[Block, ...], today: dt.date) -> Outline:
    """The paper with these blocks, dated ``today`` so that it can be made again."""
    organisation = register.settings.organisation_name or ""
    footer = " · ".join(part for part in (cover.reference, cover.status) if part)
    return Outline(
        title=cover.title,
        subject=" ".join(part for part in (cover.kind, cover.reference) if part),
        author=organisation or register.settings.sender_name or "",
        header_left=organisation,
        header_right=cover.kind,
        footer_left=footer,
        created=today.isoformat(),
        blocks=blocks,
        keywords=tuple(dict.fromkeys(word for word in (cover.kind, *cover.keywords) if word)),
        watermark=WATERMARK if cover.is_draft else None,
        orientation=cover.orientation,
        size=cover.size,
        house=house if (house := register.settings.house_style) != HouseStyle() else None,
        file_name=cover.file_name,
    )


def section(title: str, *blocks: Block, aside: str | None = None) -> tuple[Block, ...]:
    """A heading with its blocks; a section without content says so ("Geen.")."""
    return (Heading(2, text(title), aside=aside), *(blocks or (Paragraph(text(NONE)),)))


def note(words: str) -> Paragraph:
    """A small remark under an item: the program's, not the meeting's."""
    return Paragraph(text(words), ParagraphKind.NOTE, indented=True)
