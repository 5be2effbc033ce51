"""Where a meeting is, in words."""

from __future__ import annotations

import pytest

from secretariat.domain.organisations import Location
from secretariat.wording.places import location_words


@pytest.mark.parametrize(
    ("name", "room", "place", "words"),
    [
        ("Vergaderzaal Voorbeeld", "zaal 2.04", "Groningen", "Vergaderzaal Voorbeeld, zaal 2.04, Groningen"),
        ("Gemeentehuis Veendam", None, "Veendam", "Gemeentehuis Veendam"),
        ("Online (beeldbellen)", None, "—", "Online (beeldbellen)"),
        ("Dorpshuis", None, None, "Dorpshuis"),
    ],
)
def test_a_place_in_words(name: str, room: str | None, place: str | None, words: str) -> None:
    assert location_words(Location(id="loc", name=name, room=room, place=place)) == words


def test_no_place_has_no_words() -> None:
    assert location_words(None) == ""
