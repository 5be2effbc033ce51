"""Where things come to stand: together what belongs together, and nothing alone where a page ends."""

from __future__ import annotations

from typing import Any

import pytest
from reportlab.pdfbase.pdfdoc import PDFDocument

from secretariat.documents.outline import (
    Align,
    BulletList,
    Callout,
    CalloutKind,
    Cell,
    Column,
    Facts,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    ParagraphKind,
    Row,
    Signature,
    Signatures,
    Table,
    cell,
    text,
)
from secretariat.export.page_grid import page_grid
from secretariat.export.pdf import blocks as on_paper
from secretariat.export.pdf.canvas import TaggedCanvas, TaggingError
from secretariat.export.pdf.fonts import face
from secretariat.export.pdf.layout import Page, Pagination
from secretariat.export.pdf.story import Story
from secretariat.export.pdf.styles import LARGE_PRINT, MM, look
from secretariat.export.table_grid import ColumnWidths
from tests.export.papers import action_table, paper

LINE = "Een regel tekst."
SENTENCE = "De voorzitter licht toe dat de meerjarenbegroting sluitend is. "


def pages_of(outline: Outline) -> list[Page]:
    grid = page_grid(outline.orientation)
    return Pagination(grid.column_height).fill(Story(outline, grid.column_width, look()).blocks())


def words_of(block: Any) -> str:
    texts = [text for part in block.cells for text in part.texts]
    words = "".join(segment.text for text in texts for line in text.lines for segment in line.segments)
    return words.replace("\u00a0", " ").strip()


def words_on(page: Page) -> list[str]:
    return [words_of(placed.block) for placed in page]


def filler(lines: int) -> list[Paragraph]:
    return [Paragraph(text(LINE))] * lines


@pytest.mark.parametrize("lines", range(18, 34))
def test_a_heading_never_stands_alone_at_the_foot_of_a_page(lines: int) -> None:
    outline = paper(
        Heading(1, text("Titel")),
        *filler(lines),
        Heading(2, text("Punt"), number="4."),
        Heading(3, text("Onderdeel")),
        Paragraph(text(SENTENCE * 10), indented=True),
    )
    pages = pages_of(outline)
    [page] = [page for page in pages if "4. Punt" in words_on(page)]
    at = words_on(page).index("4. Punt")
    assert words_on(page)[at + 1] == "Onderdeel"
    paragraph = page[at + 2].block
    assert isinstance(paragraph, on_paper.Row)
    assert len(paragraph.cells[0].texts[0].lines) >= 2


@pytest.mark.parametrize("lines", range(20, 34))
def test_a_paragraph_leaves_no_single_line_behind(lines: int) -> None:
    pages = pages_of(paper(Heading(1, text("Titel")), *filler(lines), Paragraph(text(SENTENCE * 9))))
    parts = [placed.block for page in pages for placed in page if words_of(placed.block).startswith("De voorz")]
    counts = [len(part.cells[0].texts[0].lines) for part in parts if isinstance(part, on_paper.Row)]
    assert all(count >= 2 for count in counts)


@pytest.mark.parametrize("lines", range(22, 34))
def test_a_callout_and_the_places_to_sign_stay_whole(lines: int) -> None:
    people = Signatures((Signature("De voorzitter,", "Z. van der Verzin"), Signature("De secretaris,", "M. Demoma")))
    callout = Callout(CalloutKind.DECISION, "Besluit 2023-B-004:", text(SENTENCE * 4))
    for block, first, last in (
        (callout, "Besluit 2023-B-004:", SENTENCE.strip()),
        (people, "De voorzitter,De secretaris,", "Z. van der VerzinM. Demoma"),
    ):
        pages = pages_of(paper(Heading(1, text("Titel")), *filler(lines), block))
        [page] = [page for page in pages if any(words.startswith(first) for words in words_on(page))]
        assert any(words.endswith(last) for words in words_on(page))


@pytest.mark.parametrize("lines", range(22, 34))
def test_what_is_signed_and_what_a_colon_announces_is_not_left_behind(lines: int) -> None:
    people = Signatures((Signature("De voorzitter,", "Z. van der Verzin"),))
    points = BulletList((ListItem(text("de bijdrage;")), ListItem(text("de evaluatie."))))
    for words, block, follows in (
        ("Aldus vastgesteld.", people, "De voorzitter,"),
        ("Besproken zijn:", points, "• de bijdrage;"),
    ):
        pages = pages_of(paper(Heading(1, text("Titel")), *filler(lines), Paragraph(text(words)), block))
        [page] = [words_on(page) for page in pages if words in words_on(page)]
        assert page[page.index(words) + 1] == follows


@pytest.mark.parametrize("lines", range(18, 34))
def test_a_line_below_a_heading_stays_with_the_text_that_it_introduces(lines: int) -> None:
    speaker, told = Paragraph(text("Cees van Eijk, voorzitter"), ParagraphKind.NOTE), Paragraph(text(SENTENCE * 5))
    outline = paper(Heading(1, text("Titel")), *filler(lines), Heading(2, text("12:20 uur")), speaker, told)
    [page] = [words_on(page) for page in pages_of(outline) if "12:20 uur" in words_on(page)]
    at = page.index("12:20 uur")
    assert page[at + 1] == "Cees van Eijk, voorzitter"
    assert page[at + 2].startswith("De voorzitter licht toe")


@pytest.mark.parametrize("lines", range(18, 34))
def test_the_last_line_of_a_paper_never_stands_alone_on_a_page(lines: int) -> None:
    outline = paper(Heading(1, text("Titel")), *filler(lines), Paragraph(text("Vragen? Bel ons.")))
    assert words_on(pages_of(outline)[-1])[-2:] == [LINE, "Vragen? Bel ons."]


def test_rows_are_not_split_and_the_last_one_has_company() -> None:
    for rows in range(28, 60):
        pages = pages_of(paper(Heading(1, text("Titel")), action_table(rows)))
        shown = [[words for words in words_on(page) if words.startswith("20")] for page in pages]
        assert sum(map(len, shown)) == rows
        assert all(len(page) >= 2 for page in shown)


@pytest.mark.parametrize("lines", range(18, 34))
def test_a_heading_takes_three_facts_along_and_the_last_fact_is_not_left_alone(lines: int) -> None:
    facts = Facts(tuple((label, text("Woorden.")) for label in ("Doel", "Tijd", "Inbrenger", "Aanleiding", "Bijlagen")))
    pages = pages_of(paper(Heading(1, text("Titel")), *filler(lines), Heading(2, text("Punt"), number="4."), facts))
    [page] = [words_on(page) for page in pages if "4. Punt" in words_on(page)]
    at = page.index("4. Punt")
    assert page[at + 1 : at + 4] == ["DoelWoorden.", "TijdWoorden.", "InbrengerWoorden."]
    [last] = [words_on(page) for page in pages if "BijlagenWoorden." in words_on(page)]
    assert "AanleidingWoorden." in last


def test_the_line_that_sums_up_a_table_has_its_last_rows_with_it() -> None:
    total = "Vertegenwoordigd: 9 van 10 gemeenten."
    for rows in range(8, 40):
        line = Paragraph(text(total), ParagraphKind.STATUS)
        last = words_on(pages_of(paper(Heading(1, text("Titel")), action_table(rows), line))[-1])
        assert len([words for words in last[: last.index(total)] if words.startswith("20")]) >= 2


def test_the_column_titles_stand_above_every_part_of_a_table() -> None:
    pages = pages_of(paper(Heading(1, text("Titel")), action_table(100)))
    titles = "NrActieActiehouderGereed opStatus"
    assert len(pages) > 2
    assert [placed.repeated for page in pages for placed in page if words_of(placed.block) == titles] == [
        False,
        *[True] * (len(pages) - 1),
    ]


def test_nothing_comes_below_the_column_of_the_page() -> None:
    rows = tuple(Row((cell(str(n)), Cell((text(SENTENCE * (n % 7)),)))) for n in range(90))
    outline = paper(Heading(1, text("Titel")), Table((Column("Nr", 1), Column("Tekst", 4)), rows))
    height = page_grid(outline.orientation).column_height
    for page in pages_of(outline):
        assert all(placed.down + placed.block.height <= height + 0.1 for placed in page)


def test_the_title_of_a_column_is_not_broken_when_there_is_room() -> None:
    table = Table(
        (Column("Nr", 1), Column("Verantwoordelijke", 1), Column("Actie", 12)),
        (Row((cell("1"), cell("A"), cell(SENTENCE))),),
    )
    header = pages_of(paper(table))[0][1].block
    assert isinstance(header, on_paper.Row)
    assert [len(part.texts[0].lines) for part in header.cells] == [1, 1, 1]


def test_tables_with_the_same_columns_stand_exactly_below_each_other() -> None:
    columns = (Column("Nr", 1), Column("Status", 1), Column("Toelichting", 4))
    first, second = (
        Table(columns, (Row((cell("1"), cell(status), cell(SENTENCE))),)) for status in ("Open", "Aangehoudenlang")
    )
    page = pages_of(paper(first, second))[0]
    rows = [placed.block for placed in page if isinstance(placed.block, on_paper.Row)]
    edges = [tuple(part.x for part in row.cells) for row in rows if len(row.cells) == 3]
    assert len(edges) == 4
    assert len(set(edges)) == 1


def test_long_words_are_broken_before_another_column_has_too_little_to_be_read() -> None:
    columns = (Column("Nr", 1), Column("Punt", 1), Column("Besluit", 2), Column("Soort", 1), Column("Wie", 1))
    words = ("Meerjarenprogramma", "gegevensbescherming", "Portefeuillehouders", "Bibliotheekwerkgroep")
    row = Row((cell(words[0]), cell(words[1]), cell(SENTENCE * 3), cell(words[2]), cell(words[3])))
    table = Table(columns, (row,))
    assert ColumnWidths([table], 500, look(LARGE_PRINT)).of(table)[2] >= 0.7 * 500 / 3


def test_labels_fit_left_of_the_axis_in_large_print_too() -> None:
    large = look(LARGE_PRINT)
    words = Story(paper(Facts((("Vertegenwoordiging", text("9 van 10")),))), 470, large).blocks()
    [row] = [block for block in words if isinstance(block, on_paper.Row) and len(block.cells) == 2 and block.box]
    assert [len(part.texts[0].lines) for part in row.cells] == [1, 1]


def test_cells_stand_left_in_the_middle_or_right_in_their_column() -> None:
    table = Table(
        (Column("A", 1), Column("B", 1, Align.CENTRE), Column("C", 1, Align.RIGHT)),
        (Row((cell("x"), cell("x"), cell("x"))),),
    )
    row = pages_of(paper(table))[0][2].block
    assert isinstance(row, on_paper.Row)
    shifts = [part.texts[0].shift(part.texts[0].lines[0]) for part in row.cells]
    room = row.cells[0].texts[0].width - row.cells[0].texts[0].lines[0].width
    assert shifts == [0, room / 2, room]


def test_a_cell_that_belongs_to_the_row_above_stands_further_right() -> None:
    columns = (Column("Nr", 1), Column("Punt", 4))
    long = text("Een titel die langer is dan een regel van deze tabel, " * 4)
    rows = tuple(Row((cell(number), Cell((long,), indented=below))) for number, below in (("1", False), ("1.1", True)))
    (first, second) = [
        placed.block.cells[1]
        for placed in pages_of(paper(Table(columns, rows)))[0]
        if isinstance(placed.block, on_paper.Row) and words_of(placed.block).startswith("1")
    ]
    assert second.x - first.x == look().cell_indent
    assert len(second.texts[0].lines) >= len(first.texts[0].lines)


def test_a_row_with_more_cells_than_columns_loses_none() -> None:
    table = Table((Column("A", 1), Column("B", 1)), (Row((cell("een"), cell("twee"), cell("drie"))), Row((cell("x"),))))
    [_, _, longer, shorter] = [words_of(placed.block) for placed in pages_of(paper(table))[0]]
    assert (longer, shorter) == ("eentweedrie", "x")


def test_words_that_belong_to_nothing_cannot_be_drawn() -> None:
    canvas = TaggedCanvas(PDFDocument())
    canvas.begin_page(100, 100)
    with pytest.raises(TaggingError):
        canvas.text(None, 0, 0, "zwevende tekst", face(), 10, "#000000")
    with canvas.decoration():
        canvas.text(None, 0, 0, "versiering", face(), 10, "#000000")


def test_body_text_is_set_on_the_axis_in_lines_that_read_well() -> None:
    [page] = pages_of(paper(Heading(1, text("Titel")), Paragraph(text(SENTENCE * 9), indented=True)))
    block = page[1].block
    assert isinstance(block, on_paper.Row)
    lines = block.cells[0].texts[0].lines
    assert block.cells[0].x == look().axis == 36 * MM
    longest = max(len("".join(segment.text for segment in line.segments)) for line in lines)
    assert 60 <= longest <= 85


def test_a_word_that_is_wider_than_the_page_is_broken_in_a_title_where_dutch_allows_it() -> None:
    words = "Meerjarenbeleidsplancommissievergaderingen Cultuureducatie"
    (page,) = pages_of(paper(Heading(1, text(words))))
    parts = words_of(page[0].block).split("\u00ad")
    assert parts[0] == "Meerjarenbeleidsplancommissievergaderin"
    assert "".join(parts) == words
