"""Figures as bars, read back from every kind of file: who cannot see them is told the same."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pikepdf
import pytest

from secretariat.documents.outline import Bar, BarChart, Heading, Outline, PageSize, in_words, text
from secretariat.documents.outline_data import outline_from, outline_text
from secretariat.domain.house_style import HouseStyle
from secretariat.export.docx.writer import write_docx
from secretariat.export.html_page import write_html
from secretariat.export.pdf.writer import write_pdf
from secretariat.export.plain_text import write_text
from tests.export.check_pdf import Checked
from tests.export.papers import paper
from tests.export.read_docx import W, WordFile
from tests.export.reading import heard_in, meant_by
from tests.export.test_html_page import Page

LONG = "Besluiten en afspraken die buiten een overleg om zijn vastgelegd"
FIGURES = BarChart((Bar("Overleggen", 12_000), Bar(LONG, 3000), Bar("Gereed", 0), Bar("Open", None)))
TOLD = f"Staafdiagram. Overleggen: 12.000; {LONG}: 3000; Gereed: 0; Open: niet bekend"
MANY = BarChart(tuple(Bar(f"Gemeente {number}", number) for number in range(1, 61)))


def outline_with(chart: BarChart, **changes: object) -> Outline:
    return paper(Heading(1, text("Cijfers")), chart, **changes)  # type: ignore[arg-type]  # as paper takes them


@dataclass(frozen=True)
class Figure:
    """What is said of a figure, and where it stands: left, bottom, right, top."""

    words: str
    edges: tuple[float, ...]


def figures_in(outline: Outline) -> list[Figure]:
    """The figures of the paper as PDF, which keeps to the standards and says every word."""
    data = write_pdf(outline)
    checked = Checked(data)
    assert checked.problems == []
    assert heard_in(checked.roots) == meant_by(outline)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]
        return [Figure(str(one["/Alt"]), tuple(float(edge) for edge in one["/A"]["/BBox"])) for one in found]


def test_a_bar_is_as_long_as_its_share_of_the_largest() -> None:
    assert [FIGURES.share(bar) for bar in FIGURES.bars] == [1.0, 0.25, 0.0, 0.0]
    assert [BarChart((bar,)).share(bar) for bar in (Bar("Een", 7), Bar("Geen", 0), Bar("Onbekend", None))] == [1, 0, 0]
    assert in_words(FIGURES.bars) == TOLD


def test_a_chart_that_went_out_comes_back_the_same() -> None:
    assert outline_from(outline_text(outline_with(FIGURES))) == outline_with(FIGURES)


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large print"])
@pytest.mark.parametrize("house", [None, HouseStyle(accent="#B00020")], ids=["our colour", "their colour"])
def test_as_pdf_the_bars_are_one_figure_that_says_what_they_show(house: HouseStyle | None, large: bool) -> None:
    (figure,) = figures_in(outline_with(FIGURES, house=house, large_print=large))
    assert figure.words == TOLD
    left, bottom, right, top = figure.edges
    assert 0 < left < right < 595
    assert 0 < bottom < top < 842


def test_as_pdf_the_longest_bar_leaves_room_for_its_number() -> None:
    wide, narrow = (figures_in(outline_with(BarChart((Bar("Een", count),))))[0].edges for count in (7, 10**9))
    assert narrow[0] == wide[0]
    assert narrow[2] < wide[2] - 30


def test_as_pdf_what_has_no_bar_is_a_table_without_a_figure() -> None:
    assert figures_in(outline_with(BarChart((Bar("Gereed", 0), Bar("Open", None))))) == []
    assert figures_in(outline_with(BarChart(()))) == []


def test_as_pdf_many_bars_are_a_figure_on_every_page_that_tells_of_that_page() -> None:
    figures = figures_in(outline_with(MANY))
    assert len(figures) == 2
    told = [figure.words.removeprefix("Staafdiagram. ").split("; ") for figure in figures]
    assert [*told[0], *told[1]] == [f"{bar.name}: {bar.said}" for bar in MANY.bars]


def test_as_pdf_a_name_longer_than_a_page_is_told_whole_and_its_bar_drawn_once() -> None:
    (figure,) = figures_in(outline_with(BarChart((Bar("lange naam " * 300, 5),))))
    assert figure.words.endswith("naam: 5")
    assert 8 < figure.edges[3] - figure.edges[1] < 16


def test_on_a_website_it_is_a_drawing_with_words_and_the_same_as_a_list() -> None:
    page = Page(write_html(outline_with(FIGURES)))
    drawing = next(attributes for name, attributes in page.elements if name == "svg")
    assert drawing == {"role": "img", "width": "100%", "height": "12em"}
    assert page.words.count("Staafdiagram") == 1
    assert TOLD.removeprefix("Staafdiagram. ") in page.words
    bars = [attributes for name, attributes in page.elements if name == "rect"]
    assert [(bar["width"], bar["fill"]) for bar in bars] == [("100%", "currentColor"), ("25%", "currentColor")]
    assert f"{LONG[:27].rstrip()}…: 3000" in page.words
    listed = page.names()[page.names().index("dl") :]
    assert listed == ["dl", *["dt", "dd"] * 4]
    assert [words for words in page.words if words in ("12.000", "3000", "0", "niet bekend", LONG)] == [
        *("12.000", LONG, "3000", "0", "niet bekend")
    ]


def test_an_empty_chart_leaves_nothing_behind() -> None:
    nothing = outline_with(BarChart(()))
    assert not {"svg", "dl"} & set(Page(write_html(nothing)).names())
    assert list(WordFile(write_docx(nothing)).body.iter(f"{W}tbl")) == []
    assert write_text(nothing).decode() == "Cijfers\n"


def test_a_name_that_looks_like_a_page_is_a_name() -> None:
    hostile = "</svg><script>alert(1)</script>"
    page = Page(write_html(outline_with(BarChart((Bar(hostile, 1),)))))
    assert "script" not in page.names()
    assert page.words.count(hostile) == 1


def test_in_word_each_row_has_a_name_a_number_and_a_tinted_bar() -> None:
    document = WordFile(write_docx(outline_with(FIGURES)))
    (table,) = document.body.iter(f"{W}tbl")
    described = table.find(f"{W}tblPr/{W}tblDescription")
    assert described is not None
    assert described.attrib[f"{W}val"] == TOLD
    rows = [["".join(cell.itertext()) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
    assert rows == [["Overleggen", "12.000", ""], [LONG, "3000", ""], ["Gereed", "0", ""], ["Open", "niet bekend", ""]]
    tints = [[shade.attrib[f"{W}fill"] for shade in row.iter(f"{W}shd")] for row in table.iter(f"{W}tr")]
    assert tints == [["154273"], ["154273"], [], []]
    short = [int(indent.attrib[f"{W}right"]) for indent in table.iter(f"{W}ind")]
    column = int(table.findall(f"{W}tblGrid/{W}gridCol")[2].attrib[f"{W}w"])
    assert short[0] == 0
    assert 0.6 * column < short[1] < 0.75 * column


def test_as_plain_text_it_is_the_list_that_it_is() -> None:
    lines = ["Cijfers", "", "Overleggen: 12.000", f"{LONG}: 3000", "Gereed: 0", "Open: niet bekend"]
    assert write_text(outline_with(FIGURES)).decode().splitlines() == lines


def test_on_a_small_sheet_bars_stay_on_it() -> None:
    (figure,) = figures_in(outline_with(FIGURES, size=PageSize.A5))
    assert figure.edges[2] < 420
