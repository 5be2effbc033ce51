"""Workdays, periods and what they have in common."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.dates import add_workdays, in_period, is_workday, periods_overlap

KONINGSDAG = dt.date(2023, 4, 27)
DAYS = st.dates(dt.date(2014, 1, 1), dt.date(2030, 12, 31))


def test_koningsdag_makes_ten_workdays_after_13_april_2023_end_on_28_april() -> None:
    assert add_workdays(dt.date(2023, 4, 13), 10, {KONINGSDAG}) == dt.date(2023, 4, 28)
    assert add_workdays(dt.date(2023, 4, 13), 10, set()) == KONINGSDAG


def test_workdays_start_to_count_on_the_next_day_and_skip_the_weekend() -> None:
    friday, saturday = dt.date(2023, 11, 3), dt.date(2023, 11, 4)
    assert add_workdays(friday, 1, ()) == dt.date(2023, 11, 6)
    assert add_workdays(saturday, 1, ()) == dt.date(2023, 11, 6)
    assert add_workdays(friday, 0, ()) == friday


def test_workdays_can_be_counted_backwards() -> None:
    assert add_workdays(dt.date(2023, 11, 6), -1, ()) == dt.date(2023, 11, 3)


def test_counting_past_the_end_of_the_calendar_fails_and_does_not_hang() -> None:
    with pytest.raises(OverflowError):
        add_workdays(dt.date(9999, 12, 30), 5, ())


@given(DAYS, st.integers(1, 60), st.sets(DAYS, max_size=30))
def test_the_result_is_a_workday_with_exactly_that_many_workdays_up_to_it(
    day: dt.date, count: int, holidays: set[dt.date]
) -> None:
    end = add_workdays(day, count, holidays)
    between = [day + dt.timedelta(days=step) for step in range(1, (end - day).days + 1)]
    assert is_workday(end, holidays)
    assert sum(is_workday(one, holidays) for one in between) == count


def test_both_bounds_belong_to_a_period_and_missing_bounds_are_open() -> None:
    start, end = dt.date(2022, 6, 1), dt.date(2023, 6, 30)
    assert in_period(start, start, end)
    assert in_period(end, start, end)
    assert not in_period(dt.date(2023, 7, 1), start, end)
    assert in_period(dt.date(1900, 1, 1), None, end)
    assert in_period(dt.date(2100, 1, 1), start, None)


@pytest.mark.parametrize(
    ("first", "second", "overlap"),
    [
        (("2022-06-01", "2023-06-30"), ("2023-07-01", None), False),
        (("2022-06-01", "2023-07-01"), ("2023-07-01", None), True),
        ((None, None), ("2023-07-01", "2023-07-02"), True),
        ((None, "2023-06-30"), (None, "2020-01-01"), True),
        (("2024-01-01", None), (None, "2023-12-31"), False),
    ],
)
def test_periods_overlap_if_they_share_a_day(
    first: tuple[str | None, str | None], second: tuple[str | None, str | None], overlap: bool
) -> None:
    one, other = ([dt.date.fromisoformat(day) if day else None for day in period] for period in (first, second))
    assert periods_overlap(*one, *other) is overlap
    assert periods_overlap(*other, *one) is overlap
