"""Terms that are no day; today is Monday 20 November 2023."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.wording.dates import MONTHS
from secretariat.wording.vague_terms import Vague, read_vague, says_its_day

TODAY = dt.date(2023, 11, 20)


@pytest.mark.parametrize(
    ("typed", "words", "last"),
    [
        ("in mei", "in mei 2024", (2024, 5, 31)),
        ("In  Mei.", "In Mei 2024", (2024, 5, 31)),
        ("mei 2024", "mei 2024", (2024, 5, 31)),
        ("in november", "in november 2023", (2023, 11, 30)),
        ("in de loop van december", "in de loop van december 2023", (2023, 12, 31)),
        ("in februari 2024", "in februari 2024", (2024, 2, 29)),
        ("voor mei", "voor mei 2024", (2024, 4, 30)),
        ("uiterlijk voor mei", "uiterlijk voor mei 2024", (2024, 4, 30)),
        ("voor november", "voor november 2024", (2024, 10, 31)),
        ("in 2022", "in 2022", (2022, 12, 31)),
        ("vóór 2025", "vóór 2025", (2024, 12, 31)),
        ("eind 2024", "eind 2024", (2024, 12, 31)),
        ("begin 2025", "begin 2025", (2025, 3, 31)),
        ("half 2024", "half 2024", (2024, 6, 30)),
        ("Q2", "Q2 2024", (2024, 6, 30)),
        ("in q4", "in q4 2023", (2023, 12, 31)),
        ("1e kwartaal", "1e kwartaal 2024", (2024, 3, 31)),
        ("in het derde kwartaal van 2024", "in het derde kwartaal van 2024", (2024, 9, 30)),
        ("in de eerste helft van 2024", "in de eerste helft van 2024", (2024, 6, 30)),
        ("eerste helft van het jaar", "in de eerste helft van 2024", (2024, 6, 30)),
        ("tweede helft van het jaar", "in de tweede helft van 2023", (2023, 12, 31)),
        ("dit jaar", "in 2023", (2023, 12, 31)),
        ("voor volgend jaar", "voor 2024", (2023, 12, 31)),
        ("eind dit jaar", "eind 2023", (2023, 12, 31)),
        ("volgend kwartaal", "in het 1e kwartaal van 2024", (2024, 3, 31)),
        ("volgende maand", "in december 2023", (2023, 12, 31)),
        ("uiterlijk volgende maand", "uiterlijk december 2023", (2023, 12, 31)),
        ("deze week", "in week 47 van 2023", (2023, 11, 26)),
        ("volgende week", "in week 48 van 2023", (2023, 12, 3)),
    ],
)
def test_the_last_day_that_fits_and_the_year_that_was_meant(typed: str, words: str, last: tuple[int, int, int]) -> None:
    assert read_vague(typed, TODAY) == Vague(words, dt.date(*last))


@pytest.mark.parametrize(
    "typed",
    ["", "na de zomer", "na afloop van de gesprekken", "z.s.m.", "na mei", "vanaf 2024", "in het voorjaar", "14-12",
     "in mei 1999", "in het", "voor", "q5", "5e kwartaal", "volgende vergadering"],
)  # fmt: skip
def test_what_has_no_last_day_stays_words(typed: str) -> None:
    assert read_vague(typed, TODAY) is None


def test_at_the_end_of_time_there_is_no_next_year() -> None:
    assert read_vague("voor november", dt.date(9999, 11, 20)) is None


def test_words_stand_for_their_day_when_they_name_the_year() -> None:
    assert says_its_day("in 2022", dt.date(2022, 12, 31))
    assert says_its_day("in mei 2024", dt.date(2024, 5, 31))
    assert not says_its_day("in mei", dt.date(2024, 5, 31))
    assert not says_its_day("in mei 2024", dt.date(2024, 5, 30))
    assert not says_its_day("na afloop van de gesprekken", dt.date(2022, 7, 15))


@given(st.sampled_from(MONTHS), st.dates(dt.date(2000, 1, 1), dt.date(2090, 12, 31)))
def test_a_month_without_a_year_never_lies_behind_and_keeps_its_day_once_it_is_named(month: str, day: dt.date) -> None:
    for lead in ("in", "voor"):
        found = read_vague(f"{lead} {month}", day)
        assert found is not None
        assert day <= found.last_day
        assert says_its_day(found.words, found.last_day)
        assert read_vague(found.words, found.last_day) == found


@given(st.text(max_size=40))
def test_nothing_typed_is_too_strange(typed: str) -> None:
    read_vague(typed, TODAY)
