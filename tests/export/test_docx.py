"""Papers as Word documents: the words of the outline, in styles, and nothing of the clock or the machine."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from secretariat.documents.outline import (
    BulletList,
    Callout,
    CalloutKind,
    Cell,
    Column,
    Heading,
    ListItem,
    Outline,
    PageBreak,
    PageSize,
    Paragraph,
    Row,
    Run,
    Table,
    text,
)
from secretariat.export.docx.writer import write_docx
from secretariat.export.xml_text import xml_text
from tests.export.papers import action_list, convocation, minutes, paper
from tests.export.read_docx import W, WordFile, style_of, words_in
from tests.export.reading import meant_by
from tests.export.test_house_style import STYLE
from tests.export.test_pdf_text import outlines

PAPERS = {"verslag": minutes, "actielijst": action_list, "convocatie": convocation}


def said_in(outline: Outline) -> list[tuple[str, str]]:
    """The headings with their level, and the words of everything else, as the file has them."""
    return [
        (f"H{style[-1]}" if style.startswith("Heading") else "", words)
        for style, words in WordFile(write_docx(outline)).said()
    ]


def meant_in(outline: Outline) -> list[tuple[str, str]]:
    """The same, as the outline means it."""
    return [
        (tag if tag[0] == "H" and tag[1:].isdigit() else "", words) for tag, words in meant_by(outline, shown=xml_text)
    ]


@pytest.mark.parametrize("make", PAPERS.values(), ids=PAPERS)
def test_a_document_says_what_the_outline_says(make: object) -> None:
    outline = make()  # type: ignore[operator]
    assert said_in(outline) == meant_in(outline)


@settings(max_examples=25)
@given(outlines())
def test_any_paper_becomes_a_document_that_loses_no_word(outline: Outline) -> None:
    data = write_docx(outline)
    assert said_in(outline) == meant_in(outline)
    assert write_docx(outline) == data
    file = WordFile(data)
    used = {
        one.attrib[f"{W}val"] for one in file.body.iter() if one.tag in (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
    }
    assert used <= file.styles()


def test_a_document_holds_no_clock_and_nothing_of_the_template() -> None:
    file = WordFile(write_docx(minutes()))
    assert file.dates == {(1980, 1, 1, 0, 0, 0)}
    assert sorted(file.names) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/header1.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
    ]
    core = " ".join(file.parts["docProps/core.xml"].itertext())
    for words in ("Verslag", "Vereniging van Groninger Gemeenten", "nl-NL", "2023-11-20T00:00:00Z"):
        assert words in core
    assert "python" not in core.lower()


def test_a_day_that_is_none_and_a_title_that_is_too_long_do_no_harm() -> None:
    file = WordFile(write_docx(paper(Heading(1, text("Kop")), title="Lang " * 200, created="gisteren")))
    core = {one.tag.rpartition("}")[2]: one.text or "" for one in file.parts["docProps/core.xml"]}
    assert len(core["title"]) == 255
    assert core["created"] == "1980-01-01T00:00:00Z"


def test_the_header_stands_on_every_page_and_the_footer_counts_them() -> None:
    file = WordFile(write_docx(minutes()))
    header, footer = file.part("header"), file.part("footer")
    assert " ".join(words_in(header).split()) == "Vereniging van Groninger Gemeenten Verslag"
    assert " ".join(words_in(footer).split()) == "BO-CULT 2023-02 · Concept Pagina 1 van 1"
    assert [one.attrib[f"{W}instr"].strip() for one in footer.iter(f"{W}fldSimple")] == ["PAGE", "NUMPAGES"]


def test_a_concept_has_the_watermark_of_word_and_an_adopted_paper_none() -> None:
    def watermark(outline: Outline) -> list[str]:
        shapes = [one for one in WordFile(write_docx(outline)).part("header").iter() if one.tag.endswith("}textpath")]
        return [one.attrib["string"] for one in shapes if "string" in one.attrib]

    assert watermark(minutes()) == ["CONCEPT"]
    assert watermark(convocation()) == []
    assert watermark(paper(watermark='"><x>')) == ['"><x>']


def test_results_stand_in_boxes_of_their_own_style() -> None:
    file = WordFile(write_docx(minutes()))
    boxes = [
        (style, words.split(":")[0]) for style, words in file.said() if style in ("Besluit", "Actiepunt", "Conclusie")
    ]
    assert boxes == [
        ("Besluit", "Besluit 2023-B-006"),
        ("Besluit", "Besluit 2023-B-004"),
        ("Actiepunt", "Actie 2023-A-011"),
        ("Actiepunt", "Actie 2023-A-014"),
        ("Conclusie", "Conclusie"),
        ("Besluit", "Besluit 2023-B-005"),
    ]
    (style,) = [
        one for one in file.parts["word/styles.xml"].iter(f"{W}style") if one.attrib[f"{W}styleId"] == "Besluit"
    ]
    assert style.find(f"{W}pPr/{W}pBdr/{W}left") is not None


def test_a_table_repeats_its_titles_on_every_page() -> None:
    file = WordFile(write_docx(action_list()))
    tables = list(file.body.iter(f"{W}tbl"))
    assert [len(list(table.iter(f"{W}tblHeader"))) for table in tables] == [1, 1]
    first = next(tables[0].iter(f"{W}tr"))
    assert [words_in(cell) for cell in first.iter(f"{W}tc")] == ["Nr", "Actie", "Actiehouder", "Gereed op", "Status"]
    assert {style_of(one) for one in first.iter(f"{W}p")} == {"Tabelkop"}
    size = next(file.body.iter(f"{W}pgSz"))
    assert size.attrib[f"{W}orient"] == "landscape"


def test_a_title_for_a_table_is_one_for_who_listens_too() -> None:
    file = WordFile(write_docx(minutes()))
    captions = [one.attrib[f"{W}val"] for one in file.body.iter(f"{W}tblCaption")]
    assert captions == ["Besluiten van dit overleg"]


def test_every_numbered_list_begins_at_one() -> None:
    def numbered(*words: str) -> BulletList:
        return BulletList(tuple(ListItem(text(one)) for one in words), ordered=True)

    outline = paper(Heading(1, text("Kop")), numbered("a", "b"), Paragraph(text("tussen")), numbered("c"))
    assert [words for style, words in WordFile(write_docx(outline)).said() if style == "mark"] == ["1.", "2.", "1."]


def test_links_lead_where_they_did_and_nowhere_else() -> None:
    outline = paper(
        Heading(1, text("Kop"), key="kop"),
        Paragraph(
            (
                Run("het fonds", link="https://cultuurparticipatie.nl/a?b=c&d=é"),
                Run("gevaar", link="javascript:alert(1)"),
                Run("de kop", link="#kop"),
                Run("weg", link="#weg"),
            )
        ),
    )
    file = WordFile(write_docx(outline))
    assert file.links() == {"het fonds": "https://cultuurparticipatie.nl/a?b=c&d=%C3%A9"}
    (inside,) = [one for one in file.body.iter(f"{W}hyperlink") if f"{W}anchor" in one.attrib]
    (mark,) = file.body.iter(f"{W}bookmarkStart")
    assert words_in(inside) == "de kop"
    assert inside.attrib[f"{W}anchor"] == mark.attrib[f"{W}name"]


def test_words_in_another_language_say_so() -> None:
    file = WordFile(write_docx(minutes()))
    found = [words_in(one) for one in file.body.iter(f"{W}r") if one.find(f"{W}rPr/{W}lang") is not None]
    assert found == ["“community art”"]


def test_a_new_page_begins_before_what_follows() -> None:
    outline = paper(
        Heading(1, text("Kop")), PageBreak(), Table((Column("Nr", 1),), (Row((Cell((text("1"),)),)),)), PageBreak()
    )
    body = WordFile(write_docx(outline)).body
    tags = [(one.tag.rpartition("}")[2], one.find(f"{W}pPr/{W}pageBreakBefore") is not None) for one in body]
    assert tags == [("p", False), ("p", True), ("tbl", False), ("p", False), ("sectPr", False)]


def test_large_print_has_larger_letters() -> None:
    def sizes(data: bytes) -> int:
        styles = WordFile(data).parts["word/styles.xml"]
        default = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz")
        assert isinstance(default, ElementTree.Element)
        return int(default.attrib[f"{W}val"])

    assert (sizes(write_docx(minutes())), sizes(write_docx(replace(minutes(), large_print=True)))) == (21, 26)


def test_a_very_long_word_and_a_very_long_text_are_no_trouble() -> None:
    outline = paper(Heading(1, text("x" * 5_000)), Callout(CalloutKind.ACTION, "y" * 500, text("woord " * 20_000)))
    assert said_in(outline) == meant_in(outline)


def test_a_small_sheet_stays_small_and_rows_to_write_in_have_room() -> None:
    table = Table((Column("Naam", 1), Column("Paraaf", 1)), (Row(()),), to_write_in=True)
    body = WordFile(write_docx(paper(Heading(1, text("Kop")), table, size=PageSize.A5))).body
    size = next(body.iter(f"{W}pgSz"))
    assert (size.attrib[f"{W}w"], size.attrib[f"{W}h"]) == ("8391", "11906")
    heights = [one.attrib[f"{W}val"] for one in body.iter(f"{W}trHeight")]
    assert heights == ["510"]
    assert [edge.tag for edge in next(body.iter(f"{W}tblBorders"))] == [f"{W}insideV"]


def test_a_code_beside_a_title_is_never_cut_at_its_hyphen() -> None:
    heading = next(WordFile(write_docx(paper(Heading(1, text("Titel"), aside="BO-CULT 2023-02")))).body.iter(f"{W}p"))
    assert "".join(one.text or "" for one in heading.iter(f"{W}t")) == "TitelBOCULT\u00a0202302"
    assert len(list(heading.iter(f"{W}noBreakHyphen"))) == 2


def test_a_table_that_fills_the_last_page_is_not_followed_by_an_empty_one() -> None:
    last = list(WordFile(write_docx(action_list())).body.iter(f"{W}p"))[-1]
    assert not words_in(last)
    spacing = next(last.iter(f"{W}spacing"))
    assert (spacing.attrib[f"{W}line"], spacing.attrib[f"{W}lineRule"]) == ("20", "exact")


def test_a_document_is_in_the_style_of_the_house() -> None:
    outline = replace(minutes(), house=STYLE)
    data = write_docx(outline)
    file = WordFile(data)
    assert said_in(outline) == meant_in(outline)
    assert write_docx(outline) == data
    (picture,) = [one for one in file.body.iter() if one.tag.endswith("}docPr")]
    assert picture.attrib["descr"] == "Logo van de vereniging: een rode balk"
    assert "word/media/image1.png" in file.names
    assert [" ".join(words_in(line).split()) for line in file.part("footer")] == [
        "BO-CULT 2023-02 · Concept Pagina 1 van 1",
        "Vereniging van Groninger Gemeenten · Groningen · groningergemeenten.nl",
    ]
    styles = ElementTree.tostring(file.parts["word/styles.xml"], encoding="unicode")
    assert "8B0000" in styles
    assert "154273" not in styles
    assert "Verdana" in styles


def test_a_logo_that_is_no_picture_is_left_out() -> None:
    file = WordFile(write_docx(replace(minutes(), house=replace(STYLE, logo="onzin"))))
    assert not [name for name in file.names if "media" in name]
