"""Dates as they are typed; today is Wednesday 18 March 2026, week 12."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.wording.date_entry import Direction, date_in_words, other_weekday, read_date, read_past_date
from secretariat.wording.dates import day_month_year, long_date, short_date

TODAY = dt.date(2026, 3, 18)
DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2099, 12, 31))

AHEAD = {
    "14-3": (2027, 3, 14),
    "18-3": (2026, 3, 18),
    "14/3": (2027, 3, 14),
    "14.3.26": (2026, 3, 14),
    "14-3-2026": (2026, 3, 14),
    "2026-03-14": (2026, 3, 14),
    "14 mrt": (2027, 3, 14),
    "14 mrt.": (2027, 3, 14),
    "20mrt": (2026, 3, 20),
    "14 maart 2026": (2026, 3, 14),
    "14 sept": (2026, 9, 14),
    "Vr 20 maart 2026": (2026, 3, 20),
    "vrijdag, 20 maart": (2026, 3, 20),
    "29-2": (2028, 2, 29),
    "vr": (2026, 3, 20),
    "vrijdag": (2026, 3, 20),
    "wo": (2026, 3, 25),
    "volgende vrijdag": (2026, 3, 27),
    "volgende maandag": (2026, 3, 23),
    "volgende week vrijdag": (2026, 3, 27),
    "aanstaande vrijdag": (2026, 3, 20),
    "afgelopen vrijdag": (2026, 3, 13),
    "vandaag": (2026, 3, 18),
    "morgen": (2026, 3, 19),
    "overmorgen": (2026, 3, 20),
    "gisteren": (2026, 3, 17),
    "+3": (2026, 3, 21),
    "-3": (2026, 3, 15),
    "+2w": (2026, 4, 1),
    "+ 2 weken": (2026, 4, 1),
    "+1m": (2026, 4, 18),
    "over 2 weken": (2026, 4, 1),
    "over een maand": (2026, 4, 18),
    "week 12": (2026, 3, 16),
    "week 11": (2027, 3, 15),
    "wk12 do": (2026, 3, 19),
    "do wk 13": (2026, 3, 26),
    "week 53": (2026, 12, 28),
    "week 2 2027": (2027, 1, 11),
    "2e do mei": (2026, 5, 14),
    "tweede donderdag van mei": (2026, 5, 14),
    "2e do mrt": (2027, 3, 11),
    "laatste vr van juni 2026": (2026, 6, 26),
    "5e vr mei": (2026, 5, 29),
    "eind maart": (2026, 3, 31),
    "begin maart": (2027, 3, 1),
    "half april": (2026, 4, 15),
    "eind februari 2028": (2028, 2, 29),
}


@pytest.mark.parametrize(("typed", "day"), AHEAD.items())
def test_dates_ahead(typed: str, day: tuple[int, int, int]) -> None:
    assert read_date(typed, TODAY) == dt.date(*day)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("14-3", (2026, 3, 14)),
        ("17-12", (2026, 12, 17)),
        ("18-12", (2025, 12, 18)),
        ("28 dec", (2025, 12, 28)),
        ("ma", (2026, 3, 16)),
        ("wo", (2026, 3, 18)),
        ("week 10", (2026, 3, 2)),
        ("2e do feb", (2026, 2, 12)),
        ("eind januari", (2026, 1, 31)),
    ],
)
def test_what_was_held_lies_up_to_ninety_days_back(typed: str, day: tuple[int, int, int]) -> None:
    assert read_date(typed, TODAY, Direction.AROUND) == dt.date(*day)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "  ", "xx", "31-2-2026", "30 februari", "0-0", "14-13", "week 54 2026", "6e do mei", "na de zomer", "m"),
        *("+3x", "foo 14 maart", "99999", "+9999y", "over veel weken", "volgende", "j 3", "5e ma februari 2026", "²-3"),
    ],
)
def test_what_is_no_date(typed: str) -> None:
    assert read_date(typed, TODAY) is None


@given(st.text(max_size=40), DAYS, st.sampled_from(Direction))
def test_no_text_is_a_mistake_of_ours(typed: str, today: dt.date, direction: Direction) -> None:
    read_date(typed, today, direction)


@given(st.from_regex(r"[+-]?[0-9]{0,4} ?(w|m|week|wk|do|2e do|eind|over|volgende)? ?[0-9]{0,4}", fullmatch=True))
def test_no_half_typed_date_is_a_mistake_of_ours(typed: str) -> None:
    for today in (dt.date.min, dt.date(1999, 12, 31), dt.date(2028, 2, 29), dt.date.max):
        for direction in Direction:
            read_date(typed, today, direction)


@given(DAYS, DAYS)
def test_every_way_we_write_a_date_can_be_typed(day: dt.date, today: dt.date) -> None:
    assert read_date(long_date(day), today) == day
    assert read_date(day_month_year(day), today) == day
    assert read_date(short_date(day), today) == day
    assert read_date(day.isoformat(), today) == day
    assert read_date(date_in_words(day).split(" · ")[0], today) == day


@given(DAYS)
def test_a_date_without_a_year_is_never_behind(today: dt.date) -> None:
    found = read_date("14-3", today)
    assert found is not None
    assert today <= found < today + dt.timedelta(days=366)


def test_a_date_in_words() -> None:
    assert date_in_words(dt.date(2026, 3, 20)) == "vr 20 maart 2026 · week 12"


@pytest.mark.parametrize(
    ("typed", "other"), [("do 20 maart 2026", "donderdag"), ("vr 20 maart", ""), ("20 maart", ""), ("wk 12", "")]
)
def test_a_weekday_that_does_not_fit_is_noticed(typed: str, other: str) -> None:
    assert other_weekday(typed, dt.date(2026, 3, 20)) == other


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("6 juni", "2025-06-06"),
        ("18-3", "2026-03-18"),
        ("24-12", "2025-12-24"),
        ("24-12-2026", "2026-12-24"),
        ("gisteren", "2026-03-17"),
        ("+2w", "2026-04-01"),
    ],
)
def test_a_day_of_something_written_down_lies_behind_us(typed: str, day: str) -> None:
    assert read_past_date(typed, TODAY) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("typed", "today", "day"),
    [
        ("1 jan", "2026-03-18", "2026-01-01"),
        ("1 jan", "2026-11-28", "2026-01-01"),
        ("1 jan", "2026-12-10", "2027-01-01"),
        ("1-4", "2026-03-18", "2026-04-01"),
        ("1-7", "2026-03-18", "2025-07-01"),
        ("eind mei", "2026-03-18", "2025-05-31"),
    ],
)
def test_a_period_mostly_began_already(typed: str, today: str, day: str) -> None:
    assert read_date(typed, dt.date.fromisoformat(today), Direction.BEGUN) == dt.date.fromisoformat(day)
