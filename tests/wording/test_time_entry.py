"""Times as they are typed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.wording.dates import clock, clock_range
from secretariat.wording.time_entry import Times, read_time, read_times, times_in_words

MINUTES = st.builds(dt.time, st.integers(0, 23), st.integers(0, 59))

TIMES = {
    "9": (9, 0),
    "09": (9, 0),
    "930": (9, 30),
    "0930": (9, 30),
    "9:30": (9, 30),
    "9.30u": (9, 30),
    "9.30 uur": (9, 30),
    "9u30": (9, 30),
    "9u": (9, 0),
    "9 uur": (9, 0),
    "1400": (14, 0),
    "half tien": (9, 30),
    "Half  Tien": (9, 30),
    "half 10": (9, 30),
    "half een": (12, 30),
    "half drie": (14, 30),
    "half zeven": (18, 30),
    "half acht": (7, 30),
    "kwart over negen": (9, 15),
    "kwart voor tien": (9, 45),
    "kwart voor een": (12, 45),
    "twee uur": (14, 0),
    "twaalf uur": (12, 0),
    "0": (0, 0),
    "2": (14, 0),
    "2 uur": (14, 0),
    "2.30": (14, 30),
    "630": (18, 30),
    "02:00": (2, 0),
    "0230": (2, 30),
    "7": (7, 0),
}


@pytest.mark.parametrize(("typed", "time"), TIMES.items())
def test_times(typed: str, time: tuple[int, int]) -> None:
    assert read_time(typed) == dt.time(*time)


@pytest.mark.parametrize("typed", ["", "24", "9:60", "960", "12345", "half", "half veel", "kwart over 13", "uur", "9-"])
def test_what_is_no_time(typed: str) -> None:
    assert read_time(typed) is None


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("14-16.30", (14, 0), (16, 30)),
        ("14:00–16:30 uur", (14, 0), (16, 30)),
        ("14 tot 16.30", (14, 0), (16, 30)),
        ("van 9u tot half elf", (9, 0), (10, 30)),
        ("930 - 11", (9, 30), (11, 0)),
        ("14", (14, 0), None),
        ("10-2", (10, 0), (14, 0)),
        ("1 - 3 uur", (13, 0), (15, 0)),
    ],
)
def test_ranges(typed: str, start: tuple[int, int], end: tuple[int, int] | None) -> None:
    assert read_times(typed) == Times(dt.time(*start), dt.time(*end) if end else None)


@pytest.mark.parametrize("typed", ["", "-", "14-", "16-14", "14-14", "9-10-11", "14-25"])
def test_what_is_no_range(typed: str) -> None:
    assert read_times(typed) is None


@given(st.text(max_size=30))
def test_no_text_is_a_mistake_of_ours(typed: str) -> None:
    read_time(typed)
    read_times(typed)


@given(MINUTES, MINUTES)
def test_every_way_we_write_times_can_be_typed(one: dt.time, other: dt.time) -> None:
    assert read_time(clock(one)) == one
    if one.hour not in range(1, 7):  # "2.30 uur" is in the afternoon for whoever types it
        assert read_time(clock(one, "H.mm uur")) == one
    if one < other:
        assert read_times(clock_range(one, other)) == Times(one, other)
        assert read_times(times_in_words(Times(one, other)).split(" · ")[0]) == Times(one, other)


def test_times_in_words() -> None:
    assert times_in_words(Times(dt.time(14), dt.time(16, 30))) == "14:00–16:30 uur · 150 minuten"
    assert times_in_words(Times(dt.time(9, 30))) == "09:30 uur"
