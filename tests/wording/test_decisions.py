"""Decisions in words."""

from __future__ import annotations

import pytest

from secretariat.domain.decisions import RatificationStatus, RatificationTally
from secretariat.wording.decisions import RATIFICATION_WORDS, listed, missing, ratified, ratified_in_full, together


@pytest.mark.parametrize(
    ("tally", "required", "words"),
    [
        (RatificationTally(), False, ""),
        (RatificationTally(), True, "nog te vragen"),
        (RatificationTally(10, 6), False, "6 van de 10"),
        (RatificationTally(10, 6, 1), True, "6 van de 10, 1 afgewezen"),
    ],
)
def test_how_many_ratified_under_a_heading(tally: RatificationTally, required: bool, words: str) -> None:
    assert ratified(tally, required) == words


def test_how_many_ratified_as_a_sentence() -> None:
    assert ratified_in_full(RatificationTally(10, 6)) == "6 van de 10 gemeenten hebben bekrachtigd."
    assert ratified_in_full(RatificationTally(10, 1, 2)) == "1 van de 10 gemeenten heeft bekrachtigd; 2 afgewezen."


def test_who_is_missing_is_named() -> None:
    assert missing([], []) == ""
    assert missing(["Veendam"], ["Pekela", "Westerwolde"]) == (
        "Aangeboden, nog geen antwoord: Veendam. Nog niet aangeboden: Pekela en Westerwolde."
    )


def test_names_stand_in_a_sentence() -> None:
    assert [listed(names) for names in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a en b", "a, b en c"]


def test_parties_are_counted_when_there_are_many_municipalities() -> None:
    assert together(["Pekela", "Veendam", "Oldambt"], ["Provincie"]) == "Provincie en 3 gemeenten"
    assert together(["Pekela", "Veendam"], []) == "Pekela en Veendam"
    assert together([], ["K&C", "Provincie"]) == "K&C en Provincie"
    assert together([], []) == ""


def test_every_status_has_a_word() -> None:
    assert RATIFICATION_WORDS.keys() == set(RatificationStatus)
