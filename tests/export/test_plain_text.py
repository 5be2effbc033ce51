"""A paper as plain text, to put on a website."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings

from secretariat.documents import year_report
from secretariat.documents.outline import (
    BulletList,
    Callout,
    CalloutKind,
    Column,
    Facts,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    Row,
    Run,
    Signature,
    Signatures,
    Table,
    cell,
    text,
)
from secretariat.export.plain_text import write_text
from secretariat.export.safe_text import printable
from tests.domain.sample import sample
from tests.export.papers import paper
from tests.export.reading import meant_by
from tests.export.test_pdf_text import outlines


def test_every_kind_of_block_is_told_in_order() -> None:
    outline = paper(
        Heading(1, text("Verslag"), aside="BO-CULT 2023-02"),
        Facts((("Datum", text("2 november")),)),
        Heading(2, text("Opening"), number="1."),
        Paragraph(
            (Run("Zie "), Run("de pagina", link="https://example.nl"), Run(" of "), Run("punt 1", link="#punt-1"))
        ),
        Paragraph((Run("post@example.nl", link="mailto:post@example.nl"),)),
        BulletList((ListItem(text("boven"), (ListItem(text("onder")),)),), ordered=True),
        Callout(CalloutKind.DECISION, "Besluit 2023-B-004:", text("Ja.")),
        Table((Column("Nr", 1), Column("Wat", 2)), (Row((cell("1"), cell("Iets"))),), caption="Lijst"),
        Signatures((Signature("Voorzitter,", "Z. van der Verzin"),)),
    )
    assert write_text(outline).decode() == (
        "Verslag BO-CULT 2023-02\n\nDatum: 2 november\n\n1. Opening\n\n"
        "Zie de pagina (https://example.nl) of punt 1\n\npost@example.nl\n\n1. boven\n  - onder\n\n"
        "Besluit 2023-B-004: Ja.\n\nLijst\nNr | Wat\n1 | Iets\n\nVoorzitter, Z. van der Verzin\n"
    )


LINKS = ("(https://example.nl/pagina)", "(javascript:alert(1))")
"""What the addresses of made-up papers become behind the words that lead there."""


@settings(max_examples=settings().max_examples // 4)
@given(outlines())
def test_any_paper_becomes_a_text_that_loses_no_word(outline: Outline) -> None:
    said = "".join(write_text(outline).decode().split())
    for link in LINKS:
        said = said.replace(link, "")
    for tag, words in meant_by(outline, printable):
        assert tag in ("H1", "Lbl") or "".join(words.split()) in said


def test_the_jaaroverzicht_can_go_on_a_website() -> None:
    said = write_text(year_report.outline(sample(), "rep-2023", dt.date(2023, 11, 20))).decode()
    assert said.startswith("Wat hebben we gedaan in 2023\n\nCultuur en Bibliotheekwerk\n\n")
    partners, _heading, abbreviations = said.partition("\nAfkortingen\n")
    assert partners.endswith("- Koninklijke Bibliotheek\n- Nationaal Programma Groningen\n")
    assert "SPUK" in abbreviations
