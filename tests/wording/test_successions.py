"""What a bestuurswissel will do, in a sentence before it is done."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.wording.successions import (
    positions_and_memberships,
    what_begins,
    what_ends,
    what_goes_over,
    who_answers,
)

LAST, FIRST = dt.date(2023, 6, 30), dt.date(2023, 7, 1)


def test_what_ends() -> None:
    said = what_ends("K. Nepstra", 1, 2, LAST)
    assert said == "Op 30 juni 2023 eindigen 1 functie en 2 lidmaatschappen van K. Nepstra."
    assert what_ends("K. Nepstra", 1, 0, LAST) == "Op 30 juni 2023 eindigt 1 functie van K. Nepstra."


def test_what_begins() -> None:
    said = what_begins("B. Monsterboer", 1, 2, 1, FIRST)
    assert said == "B. Monsterboer begint op 1 juli 2023 met 1 functie en 2 lidmaatschappen, en krijgt 1 actiepunt."
    assert what_begins("B. Monsterboer", 0, 0, 0, FIRST) == "B. Monsterboer neemt niets over."


def test_who_takes_over_what_stays_behind() -> None:
    assert what_goes_over(1, "Oldambt") == "1 actiepunt gaat naar Oldambt."
    assert what_goes_over(2, "M. Demoma") == "2 actiepunten gaan naar M. Demoma."
    assert who_answers("Oldambt", "B. Monsterboer") == "B. Monsterboer wordt contactpersoon van Oldambt."
    assert who_answers("Oldambt", "") == "Oldambt heeft dan geen contactpersoon."


@pytest.mark.parametrize(
    ("positions", "memberships", "words"),
    [(0, 0, ""), (1, 0, "1 functie"), (0, 2, "2 lidmaatschappen"), (2, 1, "2 functies en 1 lidmaatschap")],
)
def test_counting(positions: int, memberships: int, words: str) -> None:
    assert positions_and_memberships(positions, memberships) == words
