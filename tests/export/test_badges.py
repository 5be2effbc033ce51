"""A sheet of badges as PDF: eight to a page in their places, and every name whole, however long."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secretariat.documents.outline import Column, Outline, Row, Table, cell
from secretariat.domain.records import LINE_LIMIT
from secretariat.export.pdf.writer import write_pdf
from secretariat.services.press_work import check_paper
from tests.export.papers import paper

COLUMNS = (Column("Naam", 34), Column("Functie", 33), Column("Organisatie", 33))
MM = 72 / 25.4


def sheet(*people: tuple[str, str, str]) -> Outline:
    rows = tuple(Row(tuple(cell(words) for words in one)) for one in people)
    return paper(Table(COLUMNS, rows, caption="VOB-ledencongres 2023", is_list=True, badges=True))


def boxes(pdf: bytes) -> Iterator[tuple[int, str, float, float, float, float]]:
    """Every stretch of text on the pages: page, words, left, bottom, right, top in millimetres."""
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as read:
        for number, page in enumerate(read):
            text = page.get_textpage()
            for place in range(text.count_rects()):
                edges = text.get_rect(place)
                yield number, text.get_text_bounded(*edges), *(edge / MM for edge in edges)


def words_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as read:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in read).split())


def test_eight_stand_on_a_page_each_in_its_own_place() -> None:
    pdf = write_pdf(sheet(*((f"Naam {number}", "wethouder", "Veendam") for number in range(1, 10))))
    found = {words: (page, left, top) for page, words, left, _bottom, _right, top in boxes(pdf) if "Naam " in words}
    assert [found[f"Naam {number}"][0] for number in range(1, 10)] == [0] * 8 + [1]
    for number in range(1, 9):
        row, place = divmod(number - 1, 2)
        _page, left, top = found[f"Naam {number}"]
        edge, upper = 10 + 100 * place, 297 - 26 - 64 * row
        assert edge < left < edge + 90
        assert upper - 54 < top < upper
    assert check_paper(pdf).problems == ()


@pytest.mark.parametrize("count", [1, 2, 8, 17])
def test_any_number_of_badges_is_a_whole_paper(count: int) -> None:
    assert check_paper(write_pdf(sheet(*[("Anke van Demoland", "", "Bibliotheek Proefland")] * count))).problems == ()


def test_a_long_name_is_smaller_and_nothing_of_it_is_cut_off() -> None:
    long = "Philippina-Wilhelmina van Hohenzollern-Sigmaringen tot Schaumburg-Lippe"
    short, longer = (
        max(top - bottom for _page, _words, _left, bottom, _right, top in boxes(write_pdf(sheet((name, "", "")))))
        for name in ("Jan Bos", long)
    )
    assert longer < short
    assert long in words_of(write_pdf(sheet((long, "directeur", "Biblionet Groningen"))))


@settings(max_examples=15, deadline=None)
@given(
    name=st.text(st.characters(codec="ascii", categories=["Lu", "Ll", "Zs"]), min_size=1, max_size=LINE_LIMIT),
    role=st.text("ab c", max_size=LINE_LIMIT),
)
def test_whatever_somebody_is_called_it_stays_within_the_badge(name: str, role: str) -> None:
    pdf = write_pdf(sheet((f"x{name}", role, "Biblionet")))
    inside = [
        (left >= 10 and right <= 100 and bottom >= 297 - 26 - 54 and top <= 297 - 26)
        for _page, words, left, bottom, right, top in boxes(pdf)
        if 25 < 297 - top < 297 - 25 and words.strip()
    ]
    assert inside
    assert all(inside)
    assert "".join(f"x{name}".split()) in words_of(pdf).replace(" ", "")
