"""A name that is typed in one go falls apart as an office means it, and nothing of it is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.text import clean_line
from secretariat.wording.typed_names import NameParts, read_name


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Hoogen", NameParts(last_name="Hoogen")),
        ("Rachel van den Hoogen", NameParts(first_name="Rachel", prefix="van den", last_name="Hoogen")),
        ("Jan Peter de Vries", NameParts(first_name="Jan Peter", prefix="de", last_name="Vries")),
        ("R. van den Hoogen", NameParts(initials="R.", prefix="van den", last_name="Hoogen")),
        ("J.A. Jansen", NameParts(initials="J.A.", last_name="Jansen")),
        ("JA Jansen", NameParts(initials="J.A.", last_name="Jansen")),
        ("Th.J. ’t Hart", NameParts(initials="Th.J.", prefix="’t", last_name="Hart")),
        ("J Voorbeeldsma-van Dam", NameParts(initials="J.", last_name="Voorbeeldsma-van Dam")),
        ("Ina Voorbeeldsma-van Dam", NameParts(first_name="Ina", last_name="Voorbeeldsma-van Dam")),
        ("mevrouw Van den Hoogen", NameParts(salutation="mevrouw", prefix="van den", last_name="Hoogen")),
        ("mevr. drs. J.A. Berg", NameParts("mevrouw", "drs.", "J.A.", last_name="Berg")),
        ("dhr. Piet Proef, Pekela", NameParts("de heer", first_name="Piet", last_name="Proef", behind=("Pekela",))),
        ("Bo Aa (K&C)", NameParts(first_name="Bo", last_name="Aa", behind=("K&C",))),
        (
            "Bo Aa - beleidsadviseur, Pekela",
            NameParts(first_name="Bo", last_name="Aa", behind=("beleidsadviseur", "Pekela")),
        ),
        ("Anne-Marie Élan", NameParts(first_name="Anne-Marie", last_name="Élan")),
        ("mevrouw", NameParts(last_name="mevrouw")),
        ("  ", NameParts()),
    ],
)
def test_a_name_falls_apart_as_it_is_meant(typed: str, parts: NameParts) -> None:
    assert read_name(typed) == parts


@given(st.text(max_size=60))
def test_every_letter_that_is_typed_stands_somewhere(typed: str) -> None:
    parts = read_name(typed)
    kept = " ".join(filter(None, (parts.title_before, parts.initials, parts.first_name, parts.prefix, parts.last_name)))
    letters = re.findall(r"\w", " ".join((kept, *parts.behind)).casefold())
    assert len(letters) == len(re.findall(r"\w", clean_line(typed).casefold())) or parts.salutation
    assert bool(parts.last_name) == bool(clean_line(typed)) or parts.behind
