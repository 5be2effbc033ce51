"""The names of paper files: what every file system and mail program takes."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.documents.file_names import file_name, iso_day, status_part


def test_the_parts_are_joined_by_underscores() -> None:
    assert file_name("2023-11-02", "BO-CULT", "verslag", "", "concept-v1") == "2023-11-02_BO-CULT_verslag_concept-v1"


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("Voorbeeldsma-van Dam", "Voorbeeldsma-van-Dam"),
        ("Renée Çelik", "Renee-Celik"),
        ("’t Proefveld", "t-Proefveld"),
        ("Łódź Ørsted", "Lodz-Orsted"),
        ("a/b\\c:d*e?f", "a-b-c-d-e-f"),
        ("met_streep", "met-streep"),
        ("...", ""),
    ],
)
def test_a_part_keeps_only_plain_signs(part: str, expected: str) -> None:
    assert file_name(part) == expected


@given(st.lists(st.text(max_size=200), max_size=5))
def test_any_text_gives_a_name_that_every_system_takes(parts: list[str]) -> None:
    name = file_name(*parts)
    assert re.fullmatch(r"[A-Za-z0-9._-]*", name)
    assert len(name) <= 5 * 61
    assert not name.startswith((".", "-"))


def test_a_paper_without_a_date_says_so() -> None:
    assert iso_day(None) == "zonder-datum"
    assert iso_day(dt.date(2023, 11, 2)) == "2023-11-02"


def test_the_version_stands_behind_the_status() -> None:
    assert status_part("concept", 2) == "concept-v2"
    assert status_part("concept") == "concept"
