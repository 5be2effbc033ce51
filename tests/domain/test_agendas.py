"""Agendas: order of numbers, order of treatment, labels and time."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.agendas import (
    LATE_SUFFIXES,
    AgendaItem,
    AgendaPurpose,
    ClockTimes,
    agenda_of,
    attachment_label,
    available_minutes,
    clock_times,
    late_number,
    next_item_number,
    number_order,
    planned_minutes,
    treatment_order,
)
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes, MinutesItem
from secretariat.domain.register import Register
from tests.domain.sample import added, changed, sample

NOVEMBER = sample().get(Meeting, "mtg-bo-cult-2023-02")
ITEMS = agenda_of(sample(), NOVEMBER.id)


def item(number: str, duration: int | None = None) -> AgendaItem:
    return AgendaItem(
        id=f"ai-{number}",
        meeting_id=NOVEMBER.id,
        number=number,
        title="Punt",
        purpose=AgendaPurpose.DISCUSSION,
        duration_min=duration,
    )


def test_late_items_follow_their_number_and_ten_comes_after_nine() -> None:
    numbers = ["2", "4", "4.1", "4.2", "4.10", "4bis", "4ter", "4quater", "9", "10", "10bis", "Rondvraag"]
    shuffled = random.Random(1).sample(numbers, len(numbers))
    assert sorted(shuffled, key=number_order) == numbers


@given(st.lists(st.text(max_size=8), max_size=6), st.randoms(use_true_random=False))
def test_any_text_can_stand_for_a_number_and_has_one_place(numbers: list[str], chance: random.Random) -> None:
    shuffled = chance.sample(numbers, len(numbers))
    assert sorted(shuffled, key=number_order) == sorted(numbers, key=number_order)


def test_the_agenda_stands_in_the_order_of_its_numbers() -> None:
    register = added(sample(), item("10"), item("4bis"))
    assert [one.number for one in agenda_of(register, NOVEMBER.id)] == ["1", "2", "3", "4", "4bis", "5", "6", "7", "10"]


def treated(*numbers: str) -> Register:
    ids = {one.number: one.id for one in ITEMS}
    entries = tuple(MinutesItem(agenda_item_id=ids[number]) for number in numbers)
    return changed(sample(), Minutes, "min-bo-cult-2023-02", items=entries)


def treatment(register: Register) -> list[str]:
    return [one.number for one in treatment_order(register, NOVEMBER.id)]


def test_items_are_treated_in_the_order_of_the_minutes_and_keep_their_numbers() -> None:
    assert treatment(treated("1", "2", "5", "4", "3", "6", "7")) == ["1", "2", "5", "4", "3", "6", "7"]


def test_items_that_the_minutes_leave_out_come_last_if_the_order_was_changed() -> None:
    assert treatment(treated("5", "4")) == ["5", "4", "1", "2", "3", "6", "7"]


def test_items_that_the_minutes_leave_out_keep_their_place_if_the_agenda_was_followed() -> None:
    assert treatment(treated("2", "4")) == ["1", "2", "3", "4", "5", "6", "7"]
    assert [one.number for one in treatment_order(sample(), "mtg-pho-bib-2023-01")] == ["1", "2", "3", "4"]


def test_without_minutes_the_agenda_is_the_order() -> None:
    assert [one.number for one in treatment_order(sample(), "mtg-wg-conv-2023-01")] == ["1", "2", "3", "4", "5", "6"]


def test_late_items_are_called_bis_then_ter() -> None:
    assert late_number("4", ["1", "4"]) == "4bis"
    assert late_number("4", ["4", "4bis"]) == "4ter"
    assert late_number("4", ["4", "4bis", "4ter"]) == "4quater"


def test_when_the_latin_runs_out_late_items_become_sub_items() -> None:
    taken = ["4", *("4" + suffix for suffix in LATE_SUFFIXES)]
    assert late_number("4", taken) == "4.1"
    assert late_number("4", [*taken, "4.1"]) == "4.2"


@pytest.mark.parametrize(
    ("number", "index", "label"),
    [
        ("4", 0, "4a"),
        ("4", 1, "4b"),
        ("4", 25, "4z"),
        ("4", 26, "4aa"),
        ("4", 52, "4ba"),
        ("4.1", 0, "4.1a"),
        ("4bis", 0, "4bis-a"),
        ("4ter", 2, "4ter-c"),
    ],
)
def test_attachments_are_lettered_per_item(number: str, index: int, label: str) -> None:
    assert attachment_label(item(number), index) == label


def test_the_items_of_2_november_take_120_of_150_minutes() -> None:
    assert planned_minutes(ITEMS) == 120
    assert available_minutes(NOVEMBER) == 150


def test_each_item_has_its_time_on_the_clock() -> None:
    times = clock_times(NOVEMBER, ITEMS)
    assert [times[one.id] for one in ITEMS] == [
        ClockTimes(dt.time(14, 0), dt.time(14, 5)),
        ClockTimes(dt.time(14, 5), dt.time(14, 10)),
        ClockTimes(dt.time(14, 10), dt.time(14, 20)),
        ClockTimes(dt.time(14, 20), dt.time(15, 5)),
        ClockTimes(dt.time(15, 5), dt.time(15, 45)),
        ClockTimes(dt.time(15, 45), dt.time(15, 55)),
        ClockTimes(dt.time(15, 55), dt.time(16, 0)),
    ]


def test_an_item_without_a_duration_takes_no_time() -> None:
    times = clock_times(NOVEMBER, [item("1", 10), item("2"), item("3", 5)])
    assert times == {
        "ai-1": ClockTimes(dt.time(14, 0), dt.time(14, 10)),
        "ai-3": ClockTimes(dt.time(14, 10), dt.time(14, 15)),
    }


def test_without_any_duration_there_are_no_times() -> None:
    assert clock_times(NOVEMBER, [item("1"), item("2")]) == {}


def test_times_stop_at_midnight_and_need_a_start() -> None:
    late = replace(NOVEMBER, start_time=dt.time(23, 50))
    assert list(clock_times(late, [item("1", 5), item("2", 30), item("3", 1)])) == ["ai-1"]
    assert clock_times(late, [item("1", 10**9)]) == {}
    assert clock_times(replace(NOVEMBER, start_time=None), ITEMS) == {}


def clock(*items: AgendaItem) -> list[str]:
    return [f"{key[3:]} {one.start:%H:%M}-{one.end:%H:%M}" for key, one in clock_times(NOVEMBER, items).items()]


def test_sub_items_share_the_time_of_the_item_they_hang_below() -> None:
    items = [item("1", 5), item("2", 45), item("2.1", 15), item("2.2"), item("2.3", 20), item("3", 10)]
    assert clock(*items) == ["1 14:00-14:05", "2 14:05-14:50", "2.1 14:05-14:20", "2.3 14:20-14:40", "3 14:50-15:00"]
    assert planned_minutes(items) == 60


def test_an_item_takes_as_long_as_its_sub_items_when_they_need_more_or_it_says_nothing() -> None:
    items = [item("1", 10), item("1.1", 15), item("1.2", 20), item("2"), item("2.1", 5), item("3", 10)]
    assert clock(*items)[::3] == ["1 14:00-14:35", "2 14:35-14:40"]
    assert clock(*items)[-1] == "3 14:40-14:50"
    assert planned_minutes(items) == 50


def test_the_time_of_a_meeting_is_unknown_if_a_bound_is_missing_or_they_are_turned_round() -> None:
    assert available_minutes(replace(NOVEMBER, end_time=None)) is None
    assert available_minutes(replace(NOVEMBER, end_time=dt.time(13))) is None


@pytest.mark.parametrize(
    ("numbers", "sent", "expected"),
    [
        ("", False, "1"),
        ("", True, "1"),
        ("p1 i2 p3", False, "4"),
        ("p1 i2 p3", True, "2bis"),
        ("p1 i2 i2bis p3", True, "2ter"),
        ("p1 i2 i2.1 p3", True, "2bis"),
        ("p1 p2", True, "3"),
        ("p1 iA", True, "2"),
    ],
)
def test_the_number_of_a_new_item(numbers: str, sent: bool, expected: str) -> None:
    purposes = {"p": AgendaPurpose.PROCEDURAL, "i": AgendaPurpose.INFORMATION}
    items = [
        AgendaItem(id=word, meeting_id="m", number=word[1:], title="Punt", purpose=purposes[word[0]])
        for word in numbers.split()
    ]
    assert next_item_number(items, sent=sent) == expected
