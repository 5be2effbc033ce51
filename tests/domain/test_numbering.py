"""Numbers: continuous per year, never reused, whatever the format of the association."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.decisions import Decision
from secretariat.domain.meetings import Meeting
from secretariat.domain.numbering import (
    ACTION_FORMAT,
    DECISION_FORMAT,
    DOSSIER_FORMAT,
    MEETING_FORMAT,
    next_number,
    number_key,
    number_prefix,
)
from tests.domain.sample import sample

ACTIONS = [action.number for action in sample().all(ActionPoint)]
DECISIONS = [decision.number for decision in sample().all(Decision)]
MEETINGS = [meeting.code for meeting in sample().all(Meeting)]


@pytest.mark.parametrize(
    ("format_", "year", "taken", "body", "expected"),
    [
        (ACTION_FORMAT, 2023, ACTIONS, "", "2023-A-017"),
        (ACTION_FORMAT, 2022, ACTIONS, "", "2022-A-004"),
        (ACTION_FORMAT, 2024, ACTIONS, "", "2024-A-001"),
        (DECISION_FORMAT, 2023, DECISIONS, "", "2023-B-007"),
        (MEETING_FORMAT, 2024, MEETINGS, "BO-CULT", "BO-CULT 2024-02"),
        (MEETING_FORMAT, 2023, MEETINGS, "WG-CONV", "WG-CONV 2023-02"),
        (MEETING_FORMAT, 2023, MEETINGS, "AO-BIB", "AO-BIB 2023-01"),
        (DOSSIER_FORMAT, 2023, ["D-2023-01", "D-2022-06-08"], "", "D-2023-02"),
    ],
)
def test_the_next_number_of_the_sample(format_: str, year: int, taken: list[str], body: str, expected: str) -> None:
    assert next_number(format_, year, taken, body) == expected


def test_gaps_are_not_filled_because_the_number_was_somebody_elses() -> None:
    assert next_number(ACTION_FORMAT, 2023, ["2023-A-001", "2023-A-009"]) == "2023-A-010"


def test_a_number_that_was_typed_without_zeros_counts_too() -> None:
    assert next_number(ACTION_FORMAT, 2023, ["2023-A-7", " 2023-A-003 "]) == "2023-A-008"


def test_after_999_the_numbers_grow_longer() -> None:
    assert next_number(ACTION_FORMAT, 2023, ["2023-A-999"]) == "2023-A-1000"


def test_a_format_without_a_year_counts_on_over_the_years() -> None:
    assert next_number("A{seq:04d}", 2024, ["A0041"]) == "A0042"


def test_a_format_without_a_sequence_gets_one() -> None:
    assert next_number("Besluit {year}", 2023, []) == "Besluit 2023-1"
    assert next_number("Besluit {year}", 2023, ["Besluit 2023-1"]) == "Besluit 2023-2"


@pytest.mark.parametrize(
    "format_",
    [
        "",
        "  ",
        "{year}-{month}",
        "{year",
        "{}",
        "{0}",
        "{seq.__class__}",
        "{seq!r}",
        "{seq:>900000000}",
        "{seq:x}",
        "{seq}{seq}",
        "{year:{seq}}",
    ],
)
def test_a_format_that_cannot_be_read_gives_a_plain_number(format_: str) -> None:
    assert next_number(format_, 2023, ["2023-004"]) == "2023-005"


@given(st.text(st.sampled_from("{}:dyearsqbo 03-A" + string.punctuation), max_size=25), st.lists(st.text(max_size=12)))
def test_whatever_the_format_a_number_is_never_given_twice(format_: str, taken: list[str]) -> None:
    numbers = list(taken)
    for _ in range(3):
        number = next_number(format_, 2023, numbers, "BO")
        assert number not in numbers
        numbers.append(number)


@given(st.lists(st.integers(1, 2000), unique=True, max_size=20))
def test_the_next_number_is_one_above_the_highest(taken: list[int]) -> None:
    numbers = [f"2023-B-{sequence:03d}" for sequence in taken]
    assert next_number(DECISION_FORMAT, 2023, numbers) == f"2023-B-{max(taken, default=0) + 1:03d}"


def test_numbers_are_sorted_as_people_count() -> None:
    numbers = ["2023-A-10", "2023-A-009", "2022-A-011", "2023-A-1000", "los", "2023-A-2"]
    assert sorted(numbers, key=number_key) == [
        "2022-A-011",
        "2023-A-2",
        "2023-A-009",
        "2023-A-10",
        "2023-A-1000",
        "los",
    ]


def test_a_number_that_only_looks_different_is_not_given_again() -> None:
    # Without a body the format begins with a space, which nobody types.
    assert next_number(MEETING_FORMAT, 2023, ["2023-01", "2023-02"]) == "2023-03"


@pytest.mark.parametrize(
    ("format", "prefix"),
    [
        ("{year}-A-{seq:03d}", "2023-A-"),
        ("{body} {year}-{seq:02d}", "BO-CULT 2023-"),
        ("{seq:03d}/{year}", ""),
        (" A{seq}", "A"),
        ("{year", "2023-"),
        ("{{{year}}}-", "{2023}--"),
    ],
)
def test_what_every_number_of_a_year_begins_with(format: str, prefix: str) -> None:
    assert number_prefix(format, 2023, "BO-CULT") == prefix
    assert next_number(format, 2023, [], "BO-CULT").startswith(prefix)
    assert next_number("{body} {seq}", 2023, []).startswith(number_prefix("{body} {seq}", 2023))
