"""What the title of an agenda item says of its place and purpose."""

from __future__ import annotations

import pytest

from secretariat.domain.agendas import AgendaPurpose
from secretariat.wording.agendas import closes_agenda, is_about_minutes, item_place, standing_words, usual_purpose

PROCEDURAL, DISCUSSION = AgendaPurpose.PROCEDURAL, AgendaPurpose.DISCUSSION


@pytest.mark.parametrize(
    ("title", "about"),
    [
        ("Verslag vorig overleg en actielijst", True),
        ("Vaststelling verslag vorig overleg", True),
        ("Vaststellen van het verslag", True),
        ("Vaststelling van de notulen", True),
        ("Conceptverslag vorig overleg", True),
        ("Vaststellen concept-verslag 13 april", True),
        ("Goedkeuren verslag", True),
        ("Vaststellen agenda", False),
        ("Vaststelling jaarverslag 2023", False),
        ("Verslaglegging", False),
    ],
)
def test_a_title_says_that_the_verslag_is_adopted_at_its_item(title: str, about: bool) -> None:
    assert is_about_minutes(title) is about


def test_an_item_of_another_overleg_is_named_with_its_number() -> None:
    assert item_place("BO-CULT 2023-01", "4") == "BO-CULT 2023-01, punt 4"


@pytest.mark.parametrize(
    "title",
    [
        "Rondvraag",
        "Planning en rondvraag",
        "Sluiting",
        "Sluiting.",
        "Rondvraag en sluiting",
        "W.v.t.t.k.",
        "Volgend overleg",
    ],
)
def test_some_items_end_an_agenda(title: str) -> None:
    assert closes_agenda(title)


@pytest.mark.parametrize("title", ["Opening", "Sluiting zwembad De Parrel", "Convenant", "Vragenronde"])
def test_others_do_not(title: str) -> None:
    assert not closes_agenda(title)


@pytest.mark.parametrize(
    ("title", "purpose"),
    [
        ("Opening en mededelingen", PROCEDURAL),
        ("Vaststelling van de agenda", PROCEDURAL),
        ("Sluiting", PROCEDURAL),
        ("Sluiting zwembad De Parrel", DISCUSSION),
        ("Verslag vorig overleg en actielijst", AgendaPurpose.ADOPTION),
        ("Vaststellen notulen 13 april", AgendaPurpose.ADOPTION),
        ("Conceptverslag 13 april", AgendaPurpose.ADOPTION),
        ("Presentatie De Nieuwe Poort", AgendaPurpose.PRESENTATION),
        ("Convenant Cultuureducatie", DISCUSSION),
    ],
)
def test_a_title_suggests_what_is_asked(title: str, purpose: AgendaPurpose) -> None:
    assert usual_purpose(title) is purpose


@pytest.mark.parametrize(
    ("title", "purpose", "words"),
    [
        ("Opening, kennismaking en mededelingen", PROCEDURAL, {"opening"}),
        ("Rondvraag en sluiting", PROCEDURAL, {"rondvraag", "sluiting"}),
        ("Vaststellen agenda", PROCEDURAL, {"agenda"}),
        ("Verslag vorig overleg (BO-CULT 2023-01) en actielijst", AgendaPurpose.ADOPTION, {"verslag"}),
        ("Verslag van het werkbezoek", AgendaPurpose.INFORMATION, set()),
        ("Opening van de nieuwe bibliotheek", DISCUSSION, set()),
    ],
)
def test_two_titles_can_mean_the_same_standing_item(title: str, purpose: AgendaPurpose, words: set[str]) -> None:
    assert standing_words(title, purpose) == words
