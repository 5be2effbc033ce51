"""A paper about one year, of one body or of all: its title, as of when it is, and what there is to tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from secretariat.documents import file_names
from secretariat.documents.head import body_code, body_name
from secretariat.documents.outline import Block, Heading, Orientation, Outline, Paragraph, ParagraphKind, text
from secretariat.documents.paper import NONE, Cover, outline_of
from secretariat.domain.register import Register
from secretariat.wording import dates


def year_paper(
    register: Register,
    kind: str,
    year: int,
    today: dt.date,
    body_id: str | None,
    told: Sequence[Block],
    orientation: Orientation = Orientation.PORTRAIT,
) -> Outline:
    """The whole paper; without anything to tell it says "Geen."."""
    code = body_code(register, body_id) if body_id else ""
    title = f"{kind} {body_name(register, body_id)} {year}" if body_id else f"{kind} {year}"
    as_of = f"stand per {dates.short_date(today)}"
    known = tuple(filter(None, (code, str(year))))
    blocks = (
        Heading(1, text(title), aside=code or None),
        Paragraph(text(f"{as_of[:1].upper()}{as_of[1:]}"), ParagraphKind.STATUS),
        *(told or (Paragraph(text(NONE)),)),
    )
    cover = Cover(
        kind=kind,
        title=title,
        reference=" ".join(known),
        status=as_of,
        file_name=file_names.file_name(str(year), code, kind.lower()),
        orientation=orientation,
        keywords=known,
    )
    return outline_of(register, cover, blocks, today)
