"""Thinning out back-ups: a calendar of cases in which the newest good one is never among those that go."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.backups import Backup, newest, superfluous

NOW = dt.datetime(2026, 11, 28, 14, 2)


def at(*moments: dt.datetime) -> list[Backup]:
    """Back-ups of one file, made at these moments."""
    return [Backup(name=f"{one:%Y-%m-%d %H%M%S}.vgg", made_at=one, seal="", source="x") for one in moments]


def kept(backups: list[Backup], now: dt.datetime = NOW) -> list[str]:
    """The day and hour of the back-ups that stay."""
    gone = superfluous(backups, now)
    return [f"{one.made_at:%d-%m %H:%M}" for one in backups if one not in gone]


def test_of_the_last_two_days_every_back_up_stays() -> None:
    hours = [NOW - dt.timedelta(hours=hour) for hour in range(49)]
    assert len(kept(at(*hours))) == 49


def test_of_an_older_day_only_the_last_one_stays() -> None:
    day = dt.datetime(2026, 11, 20)
    assert kept(at(*(day.replace(hour=hour) for hour in (9, 12, 17)), NOW)) == ["20-11 17:00", "28-11 14:02"]


def test_after_two_weeks_one_a_week_and_then_one_a_month_stays() -> None:
    days = [NOW - dt.timedelta(days=day) for day in range(400)]
    backups = at(*days)
    stay = [one.made_at.date() for one in backups if one not in superfluous(backups, NOW)]
    assert len(stay) == 14 + 6 + 13  # fourteen days, six more weeks, and the thirteen months before this one
    months = {(day.year, day.month) for day in stay}
    assert months >= {(2026, month) for month in range(1, 12)} | {(2025, month) for month in (10, 11, 12)}


@pytest.mark.parametrize(
    "now",
    [
        dt.datetime(2026, 10, 25, 2, 30),  # the night in which the clock goes back
        dt.datetime(2026, 12, 31, 23, 59),
        dt.datetime(2027, 1, 1, 0, 0),  # in the last ISO week of the year before
        dt.datetime(2028, 2, 29, 12, 0),
        dt.datetime(2024, 11, 28, 14, 2),  # a clock that stands two years behind
    ],
)
def test_whatever_the_clock_says_the_newest_stays(now: dt.datetime) -> None:
    backups = at(*(NOW - dt.timedelta(days=3 * number) for number in range(300)))
    last = newest(backups)
    assert last is not None
    assert last not in superfluous(backups, now)


def test_a_back_up_from_the_future_stays_and_costs_no_other_its_place() -> None:
    future = NOW + dt.timedelta(days=700)
    yesterday = [dt.datetime(2026, 11, 20, hour) for hour in (9, 17)]
    assert kept(at(future, NOW, *yesterday)) == ["28-10 14:02", "28-11 14:02", "20-11 17:00"]


def test_after_years_of_rest_the_only_back_up_stays() -> None:
    assert superfluous(at(NOW - dt.timedelta(days=4000)), NOW) == ()


def test_nothing_is_the_newest_of_nothing() -> None:
    assert newest(()) is None


@given(st.lists(st.datetimes(dt.datetime(2020, 1, 1), dt.datetime(2032, 1, 1)), unique=True, max_size=60))
def test_thinning_twice_takes_no_more_and_never_the_newest(moments: list[dt.datetime]) -> None:
    backups = at(*moments)
    gone = superfluous(backups, NOW)
    left = [one for one in backups if one not in gone]
    assert superfluous(left, NOW) == ()
    assert newest(backups) not in gone
    past = [one for one in backups if one.made_at <= NOW]
    assert newest(past) not in gone
