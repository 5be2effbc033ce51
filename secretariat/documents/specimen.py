"""A specimen of a paper: one of everything, to see a house style by while it is being chosen."""

from __future__ import annotations

import datetime as dt

from secretariat.documents.head import facts
from secretariat.documents.outline import (
    Callout,
    CalloutKind,
    Column,
    Heading,
    Outline,
    Paragraph,
    ParagraphKind,
    Row,
    Run,
    Table,
    cell,
    text,
)
from secretariat.documents.paper import Cover, outline_of
from secretariat.domain.register import Register

KIND = "Voorbeeld"


def outline(register: Register, today: dt.date) -> Outline:
    """One page with a title, facts, text with a link, boxes and a table."""
    rows = (("1", "Opening", "14:00–14:05"), ("2", "Convenant Cultuureducatie", "14:05–14:50"))
    blocks = (
        Heading(1, text("Zo komt een stuk eruit te zien")),
        Paragraph(text("Dit is een voorbeeld"), ParagraphKind.STATUS),
        facts(("Datum", text("donderdag 2 november 2023")), ("Tijd", text("14:00–16:30 uur"))),
        Heading(2, text("Agenda")),
        Table(
            (Column("Nr", 1, row_header=True), Column("Agendapunt", 6), Column("Tijd", 2)),
            tuple(Row(tuple(cell(words) for words in row)) for row in rows),
            striped=True,
        ),
        Heading(2, text("Convenant Cultuureducatie"), number="2.", aside="(ter besluitvorming)"),
        Paragraph(
            (
                Run("Het voorstel wordt besproken. Meer staat op "),
                Run("de pagina over het convenant", link="https://example.nl/convenant"),
                Run("."),
            ),
            indented=True,
        ),
        Callout(CalloutKind.DECISION, "Besluit 2023-B-004:", text("Er wordt een werkgroep ingesteld.")),
        Callout(CalloutKind.ACTION, "Actie 2023-A-014:", text("Startnotitie opstellen – 7 december 2023")),
    )
    cover = Cover(kind=KIND, title=KIND, reference=KIND, status="huisstijl", file_name="voorbeeld")
    return outline_of(register, cover, blocks, today)
