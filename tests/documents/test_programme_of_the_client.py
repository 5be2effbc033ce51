"""The programme that the client published, line by line in the booklet that is made of the sample."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from secretariat.documents import programme
from secretariat.domain.register import Register
from tests.documents.papers import words

SOURCE = Path(__file__).with_name("client_programme.txt").read_text(encoding="utf-8")
DIFFERENT = {
    # The only place where the source leaves out "uur" gets it like all others.
    "12:20 – Afsluiting, lunch en werkbezoeken": "12:20 uur – Afsluiting, lunch en werkbezoeken",
    # The badge stands on a line of its own.
    "11:00 uur – Statutaire ledenvergadering (alleen voor leden van de VOB)": "11:00 uur – Statutaire ledenvergadering",
    # The link of the source leads nowhere (#): signing up is a rule of the event, with the link reported as dead.
    "Meld je aan voor één van de werkbezoeken via deze link.": "Aanmelden voor één van de werkbezoeken,",
    "Geef hierbij ook aan of je gebruik wilt maken van busvervoer naar het werkbezoek.": (
        "met opgave of gebruik wordt gemaakt van busvervoer."
    ),
}
"""What the booklet says instead of a sentence of the source."""
NAMES = ("Reinier van Zutphen", "Dirk Nijdam", "Rachel van den Hoogen", "Cees van Eijk")


def sentences() -> list[str]:
    """Everything the client wrote, a sentence each, without marks of layout."""
    found: list[str] = []
    for line in SOURCE.splitlines():
        plain = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", line).replace("**", "").strip()
        plain = re.sub(r"^[-\s]+", "", plain)
        if re.match(r"\d\d:\d\d", plain):
            found.append(plain)
        else:
            found += [part for part in re.split(r"(?<=[.!?:])\s+", plain) if part]
    return found


@pytest.fixture
def booklet(register: Register) -> str:
    return " ".join(words(programme.outline(register, "evt-vob-2023", dt.date(2023, 11, 30))))


def test_every_sentence_of_the_client_stands_in_the_booklet(booklet: str) -> None:
    assert len(sentences()) == 84
    assert [one for one in DIFFERENT if one not in sentences()] == []
    assert [one for one in sentences() if DIFFERENT.get(one, one) not in booklet] == []


def test_every_time_and_name_stands_in_the_booklet(booklet: str) -> None:
    times = re.findall(r"^(\d\d:\d\d)", SOURCE, re.MULTILINE)
    assert times == ["15:30", "16:00", "17:30", "18:00", "19:00", "09:00", "11:00", "12:00", "12:20"]
    assert [time for time in times if f"{time} uur – " not in booklet] == []
    assert [name for name in NAMES if name not in booklet] == []


def test_what_is_under_embargo_reads_as_agreed(booklet: str) -> None:
    assert booklet.count("Wordt tijdens het programma bekendgemaakt.") == 1
    assert "(alleen voor leden van de VOB)" in booklet
