"""Dates and times as papers and screens write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.dates import DatePrecision
from secretariat.wording.dates import (
    clock,
    clock_range,
    date_range,
    day_month,
    day_month_year,
    long_date,
    moment,
    month_year,
    partial_date,
    quarter,
    short_date,
    short_moment,
    weekday,
)

NOVEMBER = dt.date(2023, 11, 2)


def test_the_ways_to_write_2_november_2023() -> None:
    assert long_date(NOVEMBER) == "donderdag 2 november 2023"
    assert day_month_year(NOVEMBER) == "2 november 2023"
    assert day_month(NOVEMBER) == "2 november"
    assert month_year(NOVEMBER) == "november 2023"
    assert short_date(NOVEMBER) == "02-11-2023"
    assert weekday(NOVEMBER) == "donderdag"
    assert quarter(NOVEMBER) == "4e kwartaal 2023"


def test_the_days_of_a_week_and_the_months_of_a_year() -> None:
    week = [weekday(dt.date(2023, 10, 30) + dt.timedelta(days=day)) for day in range(7)]
    assert week == ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    assert " ".join(day_month(dt.date(2024, month, 1)).removeprefix("1 ") for month in range(1, 13)) == (
        "januari februari maart april mei juni juli augustus september oktober november december"
    )


@pytest.mark.parametrize(
    ("day", "precision", "words"),
    [
        (dt.date(2025, 1, 1), DatePrecision.DAY, "1 januari 2025"),
        (dt.date(2024, 5, 1), DatePrecision.MONTH, "mei 2024"),
        (dt.date(2024, 1, 1), DatePrecision.QUARTER, "1e kwartaal 2024"),
        (dt.date(2024, 3, 31), DatePrecision.QUARTER, "1e kwartaal 2024"),
        (dt.date(2024, 4, 1), DatePrecision.QUARTER, "2e kwartaal 2024"),
        (dt.date(2024, 12, 31), DatePrecision.QUARTER, "4e kwartaal 2024"),
        (dt.date(2024, 1, 1), DatePrecision.YEAR, "2024"),
        (dt.date(2024, 1, 1), DatePrecision.UNKNOWN, "nog te bepalen"),
        (None, DatePrecision.UNKNOWN, "nog te bepalen"),
        (None, DatePrecision.DAY, "nog te bepalen"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(day: dt.date | None, precision: DatePrecision, words: str) -> None:
    assert partial_date(day, precision) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2023-12-07", "2023-12-07", "7 december 2023"),
        ("2023-12-07", "2023-12-08", "7 en 8 december 2023"),
        ("2023-12-07", "2023-12-09", "7 t/m 9 december 2023"),
        ("2023-11-30", "2023-12-01", "30 november t/m 1 december 2023"),
        ("2021-01-01", "2022-12-31", "1 januari 2021 t/m 31 december 2022"),
    ],
)
def test_a_period_takes_as_few_words_as_it_can(start: str, end: str, words: str) -> None:
    assert date_range(dt.date.fromisoformat(start), dt.date.fromisoformat(end)) == words


@pytest.mark.parametrize(
    ("time_format", "words", "between"),
    [
        ("HH:mm uur", "09:05 uur", "09:05–16:30 uur"),
        ("HH.mm uur", "09.05 uur", "09.05–16.30 uur"),
        ("H.mm uur", "9.05 uur", "9.05–16.30 uur"),
        ("HH:mm", "09:05", "09:05–16:30"),
        (None, "09:05 uur", "09:05–16:30 uur"),
        ("", "09:05 uur", "09:05–16:30 uur"),
        ("geen tijd", "09:05 uur", "09:05–16:30 uur"),
        ("mm:HH", "09:05 uur", "09:05–16:30 uur"),
    ],
)
def test_times_follow_the_setting_and_fall_back_on_the_usual_form(
    time_format: str | None, words: str, between: str
) -> None:
    assert clock(dt.time(9, 5), time_format) == words
    assert clock_range(dt.time(9, 5), dt.time(16, 30), time_format) == between


def test_an_open_end_leaves_the_start() -> None:
    assert clock_range(dt.time(14, 0), None) == "14:00 uur"


def test_a_day_with_a_time() -> None:
    at = dt.datetime(2023, 12, 7, 11, 0)
    assert moment(at) == "7 december 2023, 11:00 uur"
    assert short_moment(at) == "07-12-2023 11:00 uur"
    assert short_moment(at, "HH.mm uur") == "07-12-2023 11.00 uur"


@given(st.dates(), st.times(), st.text(max_size=12))
def test_any_day_and_time_can_be_written(day: dt.date, time: dt.time, time_format: str) -> None:
    assert long_date(day).endswith(str(day.year))
    assert len(short_date(day)) == 10
    assert f"{time.minute:02d}" in clock(time, time_format)
