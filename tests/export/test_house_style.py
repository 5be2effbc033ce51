"""Papers in a house style: colour, letters, footer and logo, and still readable aloud and in fifty years."""

from __future__ import annotations

import base64
import io
from dataclasses import replace
from typing import Any

import pikepdf
import pytest

from secretariat.documents.outline import Outline
from secretariat.documents.outline_data import outline_from, outline_text
from secretariat.domain.house_style import HouseFont, HouseStyle
from secretariat.export.pdf.styles import look
from secretariat.export.pdf.writer import write_pdf
from tests.domain.test_house_style import png
from tests.export.check_pdf import Checked
from tests.export.papers import minutes
from tests.export.reading import heard_in, meant_by

LOGO = base64.b64encode(png(300, 100)).decode()
STYLE = HouseStyle(
    accent="#8B0000",
    font=HouseFont.ATKINSON,
    footer="Vereniging van Groninger Gemeenten · Groningen · groningergemeenten.nl",
    logo=LOGO,
    logo_alt="Logo van de vereniging: een rode balk",
)


def in_style(**changes: Any) -> Outline:
    """The minutes in that style."""
    return replace(minutes(), house=replace(STYLE, **changes))


def test_a_paper_in_a_house_style_keeps_to_the_standards_and_loses_no_word() -> None:
    checked = Checked(write_pdf(in_style()))
    assert checked.problems == []
    assert heard_in(checked.roots) == meant_by(minutes())
    assert STYLE.footer in checked.artifacts


def test_the_logo_says_in_words_what_it_shows_and_stands_once() -> None:
    checked = Checked(write_pdf(in_style()))
    figures = [element for root in checked.roots for element in root.walk() if element.tag == "Figure"]
    assert [str(figure.dictionary.Alt) for figure in figures] == [STYLE.logo_alt]
    assert checked.roots[0].elements[0].tag == "Figure"
    pdf = pikepdf.open(io.BytesIO(write_pdf(in_style())))
    assert ["/XObject" in page.obj.Resources for page in pdf.pages][:2] == [True, False]


@pytest.mark.parametrize(
    "changes", [{"logo": None}, {"logo_alt": None}, {"logo_alt": " \n"}, {"logo": "geen plaatje"}, {"logo": LOGO[:80]}]
)
def test_a_logo_that_cannot_be_shown_or_told_is_left_out(changes: dict[str, str | None]) -> None:
    checked = Checked(write_pdf(in_style(**changes)))
    assert checked.problems == []
    assert "Figure" not in {element.tag for root in checked.roots for element in root.walk()}


def test_the_colour_and_the_letters_are_those_of_the_house() -> None:
    pdf = pikepdf.open(io.BytesIO(write_pdf(in_style())))
    content = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    assert b"0.5451 0 0 rg" in content
    assert b"0.08235 0.2588 0.451 rg" not in content
    fonts = {str(font.BaseFont).split("+")[-1] for font in pdf.pages[0].obj.Resources.Font.values()}
    assert any("AtkinsonHyperlegibleNext" in name for name in fonts)
    assert not any("SourceSans" in name for name in fonts)


def test_a_colour_that_is_none_is_the_usual_one() -> None:
    assert look(1.0, HouseStyle(accent="blauw")) == look()
    assert look(1.0, HouseStyle()) == look()


def test_a_paper_that_is_kept_keeps_its_house_style() -> None:
    assert outline_from(outline_text(in_style())) == in_style()
    assert '"house"' not in outline_text(minutes())
