"""A period as it is typed and read."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.wording.periods import period_words, read_period, report_title

TODAY = dt.date(2023, 11, 20)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2023", "2023"),
        (" 2021-2022 ", "2021/2022"),
        ("2021/2022", "2021/2022"),
        ("2021 en 2022", "2021/2022"),
        ("2021 t/m 2022", "2021/2022"),
        ("2021/22", "2021/2022"),
        ("2020 – 2022", "2020/2022"),
        ("1-2-2023 t/m 30-6-2023", "01-02-2023 t/m 30-06-2023"),
        ("1 januari 2023 tot en met 31 december 2023", "2023"),
        ("1-1-2023 - 30-6-2023", "01-01-2023 t/m 30-06-2023"),
    ],
)
def test_a_period_is_understood(typed: str, words: str) -> None:
    period = read_period(typed, TODAY)
    assert period is not None
    assert period_words(*period) == words


@pytest.mark.parametrize("typed", ["", "ooit", "2022-2021", "23", "0000", "9999", "30-6-2023 t/m 1-1-2023", "1-1-2023"])
def test_what_is_no_period_is_none(typed: str) -> None:
    assert read_period(typed, TODAY) is None


def test_a_report_is_called_by_its_period() -> None:
    assert report_title(dt.date(2021, 1, 1), dt.date(2022, 12, 31)) == "Wat hebben we gedaan in 2021/2022"
    half_a_year = report_title(dt.date(2023, 1, 1), dt.date(2023, 6, 30))
    assert half_a_year == "Wat hebben we gedaan: 1 januari t/m 30 juni 2023"


@given(st.text())
def test_whatever_is_typed_ends_after_it_begins_or_is_none(typed: str) -> None:
    period = read_period(typed, TODAY)
    assert period is None or period[0] <= period[1]


@given(st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31)), st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31)))
def test_the_words_of_a_period_are_read_back_as_that_period(first: dt.date, second: dt.date) -> None:
    period = (min(first, second), max(first, second))
    assert read_period(period_words(*period), TODAY) == period
