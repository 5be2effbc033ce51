"""Dates as far as they are known, as a secretary types them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.dates import DatePrecision
from secretariat.wording.dates import partial_date
from secretariat.wording.partial_dates import read_partial_date

TODAY = dt.date(2023, 11, 20)
P = DatePrecision


@pytest.mark.parametrize(
    ("typed", "day", "precision"),
    [
        ("2024", dt.date(2024, 1, 1), P.YEAR),
        ("mei 2024", dt.date(2024, 5, 1), P.MONTH),
        ("mrt. 2022", dt.date(2022, 3, 1), P.MONTH),
        ("4e kwartaal 2024", dt.date(2024, 10, 1), P.QUARTER),
        ("Q2 2024", dt.date(2024, 4, 1), P.QUARTER),
        ("4 november 2022", dt.date(2022, 11, 4), P.DAY),
        ("19-10-2023", dt.date(2023, 10, 19), P.DAY),
        ("2 nov", dt.date(2023, 11, 2), P.DAY),
    ],
)
def test_what_is_typed_is_as_precise_as_it_is_said(typed: str, day: dt.date, precision: DatePrecision) -> None:
    assert read_partial_date(typed, TODAY) == (day, precision)


@pytest.mark.parametrize("typed", ["", "binnenkort", "13e kwartaal 2024", "maa 2024x", "99999"])
def test_what_is_no_date_is_none(typed: str) -> None:
    assert read_partial_date(typed, TODAY) is None


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)), st.sampled_from([P.DAY, P.MONTH, P.QUARTER, P.YEAR]))
def test_what_a_paper_says_can_be_typed_again(day: dt.date, precision: DatePrecision) -> None:
    found = read_partial_date(partial_date(day, precision), TODAY)
    assert found is not None
    assert partial_date(*found) == partial_date(day, precision)


@given(st.text(max_size=40))
def test_no_text_breaks_it(typed: str) -> None:
    read_partial_date(typed, TODAY)
