"""The Dutch holidays that terms have to respect."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from secretariat.services.calendar import dutch_holidays

ROOT = Path(__file__).resolve().parents[2]


def days(year: int, *, every_year: bool = False) -> list[str]:
    return [day.isoformat() for day in sorted(dutch_holidays([year], every_year))]


def test_the_holidays_of_2023() -> None:
    assert days(2023) == [
        "2023-01-01",  # Nieuwjaarsdag
        "2023-04-07",  # Goede Vrijdag
        "2023-04-09",
        "2023-04-10",  # Pasen
        "2023-04-27",  # Koningsdag
        "2023-05-18",  # Hemelvaartsdag
        "2023-05-28",
        "2023-05-29",  # Pinksteren
        "2023-12-25",
        "2023-12-26",  # Kerstmis
    ]


@pytest.mark.parametrize("year", range(2014, 2031))
def test_bevrijdingsdag_is_free_in_lustrum_years_only(year: int) -> None:
    is_hemelvaartsdag = year == 2016
    assert (f"{year}-05-05" in days(year)) is (year % 5 == 0 or is_hemelvaartsdag)
    assert f"{year}-05-05" in days(year, every_year=True)


@pytest.mark.parametrize("year", range(2014, 2031))
def test_koningsdag_is_27_april_or_the_day_before_if_that_is_a_sunday(year: int) -> None:
    moved = dt.date(year, 4, 27).weekday() == 6
    assert (f"{year}-04-26" in days(year)) is moved
    assert (f"{year}-04-27" in days(year)) is not moved


@pytest.mark.parametrize(
    ("year", "second_easter_day", "ascension", "second_pentecost"),
    [
        (2014, "04-21", "05-29", "06-09"),
        (2016, "03-28", "05-05", "05-16"),
        (2019, "04-22", "05-30", "06-10"),
        (2024, "04-01", "05-09", "05-20"),
        (2025, "04-21", "05-29", "06-09"),
        (2027, "03-29", "05-06", "05-17"),
        (2030, "04-22", "05-30", "06-10"),
    ],
)
def test_the_days_that_move_with_easter(
    year: int, second_easter_day: str, ascension: str, second_pentecost: str
) -> None:
    assert {f"{year}-{day}" for day in (second_easter_day, ascension, second_pentecost)} <= set(days(year))


def test_several_years_at_once_and_years_outside_the_calendar() -> None:
    assert dutch_holidays((2023, 2024)) == dutch_holidays([2023]) | dutch_holidays([2024])
    assert dutch_holidays((0, 10_000), bevrijdingsdag_every_year=True) == frozenset()
    assert dutch_holidays(()) == frozenset()


def test_the_library_is_loaded_only_when_a_holiday_is_asked_for() -> None:
    program = "import sys, secretariat.services.calendar; print('holidays' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
