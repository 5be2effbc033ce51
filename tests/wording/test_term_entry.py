"""When something must be done, as it is typed; today is Monday 20 November 2023."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.refusals import DateNotUnderstood
from secretariat.wording.due_words import Due
from secretariat.wording.term_entry import read_term, understood_term

TODAY = dt.date(2023, 11, 20)
STANDING = dt.date(2023, 12, 7)


@pytest.mark.parametrize(
    ("typed", "day", "note"),
    [
        ("14-12", (2023, 12, 14), ""),
        ("eind maart", (2024, 3, 31), ""),
        ("voor 1 mei", (2024, 5, 1), ""),
        ("uiterlijk vrijdag", (2023, 11, 24), ""),
        ("in mei", (2024, 5, 31), "in mei 2024"),
        ("in 2022", (2022, 12, 31), "in 2022"),
        ("Q2", (2024, 6, 30), "Q2 2024"),
        ("na afloop van de gesprekken", None, "na afloop van de gesprekken"),
        ("zsm", None, "zsm"),
        ("", None, ""),
    ],
)
def test_a_day_or_words_or_both(typed: str, day: tuple[int, int, int] | None, note: str) -> None:
    assert read_term(typed, TODAY) == Due(dt.date(*day) if day else None, note, typed)


def test_a_week_more_is_counted_from_the_date_that_stands_there() -> None:
    assert read_term("+1w", TODAY, STANDING).date == dt.date(2023, 12, 14)
    assert read_term("-2", TODAY, STANDING).date == dt.date(2023, 12, 5)
    assert read_term("over 2 weken", TODAY, STANDING).date == dt.date(2023, 12, 4)


def test_a_week_more_for_what_is_late_is_counted_from_today() -> None:
    assert read_term("+1w", TODAY, dt.date(2023, 6, 30)).date == dt.date(2023, 11, 27)
    assert read_term("+1w", TODAY).date == dt.date(2023, 11, 27)


def test_figures_that_make_no_date_are_refused() -> None:
    with pytest.raises(DateNotUnderstood):
        read_term("31-2", TODAY)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("14-12", "Gereed op donderdag 14 december 2023 · week 50"),
        ("in mei", "In mei 2024: uiterlijk vrijdag 31 mei 2024"),
        ("na de zomer", "Geen datum: wordt als omschrijving bewaard."),
        ("31-", "Dit is nog geen datum."),
        (" ", ""),
    ],
)
def test_what_was_understood_is_said_while_typing(typed: str, words: str) -> None:
    assert understood_term(typed, TODAY) == words


@given(st.text(max_size=60), st.none() | st.dates())
def test_whatever_is_typed_is_a_term_or_refused(typed: str, standing: dt.date | None) -> None:
    try:
        due = read_term(typed, TODAY, standing)
    except DateNotUnderstood:
        return
    assert due.typed == " ".join(typed.split())
    assert bool(due.date or due.note) == bool(due.typed)
