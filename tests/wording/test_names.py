"""Functions as papers print them."""

from __future__ import annotations

import pytest

from secretariat.domain.people import Person, Position
from secretariat.wording.names import (
    at_start,
    function_in_full,
    function_title,
    holds_office,
    letter_opening,
    portfolio_of,
)


def position(title: str | None) -> Position:
    return Position(id="pos", person_id="per", organisation_id="org", title=title)


@pytest.mark.parametrize(
    ("title", "function", "subject", "office"),
    [
        ("wethouder Cultuur en Bibliotheekwerk", "wethouder", "Cultuur en Bibliotheekwerk", True),
        ("Wethouder", "Wethouder", "", True),
        ("gedeputeerde Cultuur", "gedeputeerde", "Cultuur", True),
        ("commissaris van de Koning", "commissaris van de Koning", "", True),
        ("burgemeester", "burgemeester", "", True),
        ("wethouders-adviseur", "wethouders-adviseur", "", False),
        ("beleidsadviseur Cultuur", "beleidsadviseur Cultuur", "", False),
        ("directeur-bestuurder", "directeur-bestuurder", "", False),
        ("secretaris", "secretaris", "", False),
        (None, "", "", False),
    ],
)
def test_the_portfolio_is_left_out_of_an_office_and_the_subject_stays_with_an_official(
    title: str | None, function: str, subject: str, office: bool
) -> None:
    assert function_title(position(title)) == function
    assert portfolio_of(title or "", "") == subject
    assert holds_office(position(title)) is office


def test_a_portfolio_that_was_filled_in_goes_before_that_of_the_title() -> None:
    assert portfolio_of("wethouder", "Cultuur") == "Cultuur"
    assert portfolio_of("wethouder Sport", "Cultuur") == "Cultuur"
    assert portfolio_of("", "Cultuur") == "Cultuur"
    held = Position(id="pos", person_id="per", organisation_id="org", title="wethouder", portfolio="Cultuur")
    assert function_title(held) == "wethouder"


def test_a_function_is_said_with_its_portfolio_once() -> None:
    assert function_in_full("wethouder", "Cultuur") == "wethouder Cultuur"
    assert function_in_full("wethouder Cultuur en Sport", "cultuur") == "wethouder Cultuur en Sport"
    assert function_in_full("wethouder", "") == "wethouder"
    assert function_in_full("", "Cultuur") == "Cultuur"


def test_nobody_has_no_function() -> None:
    assert function_title(None) == ""
    assert not holds_office(None)


@pytest.mark.parametrize(
    ("salutation", "opening"),
    [
        ("mevrouw", "Geachte mevrouw Van den Hoogen"),
        ("de heer", "Geachte heer Van den Hoogen"),
        (None, "Beste Rachel van den Hoogen"),
    ],
)
def test_a_letter_begins_with_the_salutation_or_is_neutral(salutation: str | None, opening: str) -> None:
    hoogen = Person(
        id="per",
        salutation=salutation,
        title_before="drs.",
        first_name="Rachel",
        prefix="van den",
        last_name="Hoogen",
    )
    assert letter_opening(hoogen) == opening


def test_a_name_at_the_start_of_a_sentence_gets_a_capital() -> None:
    assert at_start("mevrouw Van den Hoogen") == "Mevrouw Van den Hoogen"
    assert at_start("") == ""
