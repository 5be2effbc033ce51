"""Decisions in words."""

from __future__ import annotations

import pytest

from secretariat.domain.decisions import DecisionWait, RatificationStatus, RatificationTally
from secretariat.wording.decisions import (
    RATIFICATION_WORDS,
    decisions_waiting,
    dissolved,
    listed,
    missing,
    ratified,
    ratified_in_full,
    together,
)


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


def test_what_waits_is_counted() -> None:
    assert [decisions_waiting(wait, 2) for wait in DecisionWait] == ["2 zonder actie", "2 bekrachtiging niet rond"]


def test_an_orgaan_that_ends_may_leave_work_behind() -> None:
    assert dissolved("WG-MUS", "2023-B-009", 0) == "WG-MUS is opgeheven bij besluit 2023-B-009."
    assert dissolved("WG-MUS", "2023-B-009", 1).endswith(" Er staat nog 1 actiepunt open: draag ze over.")
    assert dissolved("WG-MUS", "2023-B-009", 3).endswith(" Er staan nog 3 actiepunten open: draag ze over.")
