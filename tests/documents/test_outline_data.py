"""A paper that went out is kept as text, and read back to the letter."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.documents import convocation, decision_list, minutes
from secretariat.documents.outline import Heading, Outline, Paragraph, text
from secretariat.documents.outline_data import outline_from, outline_text
from tests.domain.sample import sample

TODAY = dt.date(2023, 11, 20)
MEETING = "mtg-bo-cult-2023-02"
PAPERS = {
    "convocatie": lambda: convocation.outline(sample(), MEETING, TODAY),
    "verslag": lambda: minutes.outline(sample(), MEETING, TODAY),
    "openbare versie": lambda: minutes.outline(sample(), MEETING, TODAY, public=True),
    "besluitenlijst": lambda: decision_list.of_meeting(sample(), MEETING, TODAY),
}


@pytest.mark.parametrize("make", PAPERS.values(), ids=PAPERS)
def test_every_paper_that_can_go_out_comes_back_the_same(make: object) -> None:
    assert callable(make)
    outline = make()
    kept = outline_text(outline)
    assert outline_from(kept) == outline
    assert outline_text(outline_from(kept)) == kept


@given(words=st.text(st.characters(codec="utf-8")))
def test_any_words_come_back_the_same(words: str) -> None:
    outline = Outline(
        "T", "S", "A", "L", "R", "F", "2023-11-20", (Heading(1, text(words)), Paragraph(text(words, bold=True)))
    )
    assert outline_from(outline_text(outline)) == outline


@pytest.mark.parametrize("kept", ["", "{}", "[]", '{"_":"Vreemd"}', '{"_":"Run","text":"x"}', "null", "geen json"])
def test_something_else_is_no_paper(kept: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        outline_from(kept)
