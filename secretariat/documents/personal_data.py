"""What the file knows of one person, as a paper for that person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from secretariat.documents.outline import Column, Heading, Outline, Paragraph, Row, Table, cell, text
from secretariat.domain.house_style import HouseStyle
from secretariat.wording.dates import day_month_year

KIND = "Persoonsgegevens"
COLUMNS = (Column("Gegeven", 30, row_header=True), Column("Wat er staat", 70))
_LEAD = (
    "Dit zijn alle gegevens in het bestand die over u gaan, naar u verwijzen of uw naam noemen. Bijlagen en uitgegeven "
    "stukken zijn genoemd en kunt u apart opvragen."
)


def outline(
    name: str,
    records: Sequence[tuple[str, str, Sequence[tuple[str, str]]]],
    today: dt.date,
    association: str,
    house: HouseStyle | None,
) -> Outline:
    """The paper; each record is its kind, its name, and its fields with what stands in them."""
    title = f"{KIND} van {name}"
    blocks: list[Heading | Paragraph | Table] = [Heading(1, text(title)), Paragraph(text(_LEAD))]
    for word, called, fields in records:
        blocks.append(Heading(2, text(f"{word}: {called}" if called else word)))
        if fields:
            blocks.append(Table(COLUMNS, tuple(Row((cell(field), cell(said))) for field, said in fields)))
    made = f"{association} · {day_month_year(today)}".strip(" ·")
    return Outline(
        title=title,
        subject=KIND,
        author=association,
        header_left=KIND,
        header_right=name,
        footer_left=made,
        created=today.isoformat(),
        blocks=tuple(blocks),
        house=house,
        file_name=f"{KIND} {name}",
    )
