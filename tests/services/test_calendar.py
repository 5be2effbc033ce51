"""The Dutch holidays that terms have to respect."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from secretariat.services.calendar import dutch_holidays, holiday_name, school_holiday_name, school_holidays

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


def test_holidays_have_their_dutch_names() -> None:
    assert holiday_name(dt.date(2023, 4, 27)) == "Koningsdag"
    assert holiday_name(dt.date(2023, 4, 28)) == ""
    assert holiday_name(dt.date(2024, 5, 5)) == "Bevrijdingsdag (vrij in lustrumjaren)"
    assert holiday_name(dt.date(2025, 5, 5)) == "Bevrijdingsdag"
    assert holiday_name(dt.date(2024, 5, 5), bevrijdingsdag_every_year=True) == "Bevrijdingsdag"


def test_school_holidays_run_from_saturday_to_sunday_in_order() -> None:
    periods = school_holidays()
    assert len(periods) >= 24
    assert [(one.start.weekday(), one.end.weekday()) for one in periods] == [(5, 6)] * len(periods)
    assert all(one.end < other.start for one, other in pairwise(periods))


def test_a_day_in_a_school_holiday_has_its_name() -> None:
    assert school_holiday_name(dt.date(2023, 10, 21)) == "Herfstvakantie"
    assert school_holiday_name(dt.date(2023, 10, 20)) == ""


@pytest.mark.parametrize("content", ["", "{}", '{"periods": [{"name": "x"}]}', '{"periods": 3}', "[1]"])
def test_a_table_that_cannot_be_read_warns_about_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    (tmp_path / "school_holidays.json").write_text(content, encoding="utf-8")
    monkeypatch.setattr("secretariat.resources.path", lambda *parts: tmp_path.joinpath(*parts))
    school_holidays.cache_clear()
    assert school_holidays() == ()
    school_holidays.cache_clear()
