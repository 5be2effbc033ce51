"""Formats of numbers, as an office types them and as the file keeps them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.numbering import next_number
from secretariat.wording.number_formats import format_in_words, read_format


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("{year}-A-{seq:03d}", "JJJJ-A-000"),
        ("{body} {year}-{seq:02d}", "CODE JJJJ-00"),
        ("D-{year}-{seq:02d}", "D-JJJJ-00"),
        ("{body}-{seq}", "CODE-0"),
        ("B10/{seq:04d} ({year})", "B10/0000 (JJJJ)"),
        ("{{x}} {seq:01d}", "{x} 0"),
    ],
)
def test_a_format_reads_as_what_it_gives(kept: str, shown: str) -> None:
    assert format_in_words(kept) == shown
    again = read_format(shown)
    assert again is not None
    assert format_in_words(again) == shown
    assert next_number(again, 2023, [], "BO-CULT") == next_number(kept, 2023, [], "BO-CULT")


@pytest.mark.parametrize("typed", ["", "JJJJ-A", "CODE JJJJ", "000-JJJJ-000", "2023-A-001", "JJJJ-0000000000"])
def test_without_one_place_for_the_sequence_it_is_no_format(typed: str) -> None:
    assert read_format(typed) is None


def test_a_format_of_another_make_is_shown_as_it_is() -> None:
    assert format_in_words("{year") == "{year"
    assert format_in_words("{year}-{seq:>4}-{theme}") == "JJJJ-0-"


@given(st.text(max_size=60))
def test_whatever_is_typed_gives_numbers_that_differ(typed: str) -> None:
    kept = read_format(f"{typed} 000")
    if kept is not None:
        first = next_number(kept, 2023, [], "BO")
        assert next_number(kept, 2023, [first], "BO") != first
        assert "001" in first
