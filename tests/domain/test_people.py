"""Names as Dutch people write and sort them, and functions as they were on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.people import (
    Person,
    Position,
    addressed_name,
    formal_name,
    full_name,
    listed_name,
    name_order,
    position_on,
    titled_name,
)
from tests.domain.sample import added, sample


def person(
    last_name: str,
    first_name: str | None = None,
    prefix: str | None = None,
    *,
    initials: str | None = None,
    salutation: str | None = None,
) -> Person:
    return Person(
        id=f"{first_name} {prefix} {last_name}",
        last_name=last_name,
        first_name=first_name,
        prefix=prefix,
        initials=initials,
        salutation=salutation,
    )


HOOGEN = sample().get(Person, "per-hoogen")
PROEFVELD = sample().get(Person, "per-x-proefveld")
EXEMPEL = person("Exempel", "Jeanne", "d’", initials="J.", salutation="mevrouw")
VOORBEELD = person("Voorbeeld", "Sjoerd", "’t", initials="S.", salutation="de heer")
UNKNOWN = person("Naamloos")


@pytest.mark.parametrize(
    ("someone", "full", "formal", "addressed", "listed"),
    [
        (HOOGEN, "Rachel van den Hoogen", "R. van den Hoogen", "mevrouw Van den Hoogen", "Hoogen, R. van den"),
        (
            PROEFVELD,
            "Fokko van ’t Proefveld",
            "F. van ’t Proefveld",
            "de heer Van ’t Proefveld",
            "Proefveld, F. van ’t",
        ),
        (EXEMPEL, "Jeanne d’Exempel", "J. d’Exempel", "mevrouw D’Exempel", "Exempel, J. d’"),
        (VOORBEELD, "Sjoerd ’t Voorbeeld", "S. ’t Voorbeeld", "de heer ’t Voorbeeld", "Voorbeeld, S. ’t"),
        (
            sample().get(Person, "per-x-voorbeeldsma"),
            "Ilse Voorbeeldsma-van Dam",
            "I. Voorbeeldsma-van Dam",
            "mevrouw Voorbeeldsma-van Dam",
            "Voorbeeldsma-van Dam, I.",
        ),
        (UNKNOWN, "Naamloos", "Naamloos", "Naamloos", "Naamloos"),
    ],
)
def test_each_way_of_writing_a_name(someone: Person, full: str, formal: str, addressed: str, listed: str) -> None:
    assert full_name(someone) == full
    assert formal_name(someone) == formal
    assert addressed_name(someone) == addressed
    assert listed_name(someone) == listed


def test_initials_stand_for_a_first_name_that_is_not_known_and_the_other_way_round() -> None:
    assert full_name(person("Testinga", initials="A.")) == "A. Testinga"
    assert formal_name(person("Testinga", "Annelies")) == "Annelies Testinga"
    assert listed_name(person("Testinga", "Annelies")) == "Testinga, Annelies"


def test_without_a_salutation_somebody_is_addressed_by_the_full_name() -> None:
    assert addressed_name(person("Hoogen", "Rachel", "van den")) == "Rachel van den Hoogen"


TITLED = replace(HOOGEN, title_before="prof. dr.", title_after="MSc")


def test_titles_stand_around_the_formal_name_and_nowhere_else() -> None:
    assert titled_name(TITLED) == "prof. dr. R. van den Hoogen MSc"
    assert titled_name(replace(TITLED, title_after=None)) == "prof. dr. R. van den Hoogen"
    assert titled_name(replace(TITLED, title_before=None)) == "R. van den Hoogen MSc"
    assert formal_name(TITLED) == "R. van den Hoogen"
    assert full_name(TITLED) == "Rachel van den Hoogen"
    assert addressed_name(TITLED) == "mevrouw Van den Hoogen"
    assert listed_name(TITLED) == "Hoogen, R. van den"
    assert name_order(TITLED) == name_order(HOOGEN)


@pytest.mark.parametrize("someone", [HOOGEN, PROEFVELD, EXEMPEL, VOORBEELD, UNKNOWN])
def test_who_has_no_titles_is_called_as_ever(someone: Person) -> None:
    assert titled_name(someone) == formal_name(someone)


def test_ij_is_one_letter_when_it_gets_a_capital() -> None:
    assert addressed_name(person("ijzerman", salutation="mevrouw")) == "mevrouw IJzerman"


def in_order(*people: Person) -> list[str]:
    return [full_name(one) for one in sorted(people, key=name_order)]


def test_people_are_sorted_on_the_core_of_the_surname_and_not_on_the_prefix() -> None:
    assert in_order(VOORBEELD, person("Zaal", "An"), HOOGEN, person("Hart", "Bo", "’t"), PROEFVELD, EXEMPEL) == [
        "Jeanne d’Exempel",
        "Bo ’t Hart",
        "Rachel van den Hoogen",
        "Fokko van ’t Proefveld",
        "Sjoerd ’t Voorbeeld",
        "An Zaal",
    ]


def test_ij_sorts_as_i_and_j() -> None:
    assert in_order(person("Yntema"), person("IJzerman"), person("Iking"), person("Ilsma"), person("Ĳsbrand")) == [
        "Ĳsbrand",
        "IJzerman",
        "Iking",
        "Ilsma",
        "Yntema",
    ]


def test_diacritics_case_and_apostrophes_do_not_count() -> None:
    assert in_order(person("Öztürk"), person("Otten"), person("Ozon"), person("d'Oyens"), person("Ørsted")) == [
        "Ørsted",
        "Otten",
        "d'Oyens",
        "Ozon",
        "Öztürk",
    ]


def test_the_same_surname_is_sorted_on_prefix_and_then_on_first_name() -> None:
    assert in_order(
        person("Dam", "Bo", "van"), person("Dam", "An", "van"), person("Dam", "Zoë"), person("Dam", "An", "ten")
    ) == ["Zoë Dam", "An ten Dam", "An van Dam", "Bo van Dam"]


def test_a_double_name_stands_behind_the_single_one() -> None:
    assert in_order(person("Voorbeeldsma-van Dam"), person("Voorbeeldsma"), person("Voorbeeldsmaat")) == [
        "Voorbeeldsma",
        "Voorbeeldsma-van Dam",
        "Voorbeeldsmaat",
    ]


def test_a_prefix_that_was_typed_with_the_surname_is_still_a_prefix() -> None:
    assert in_order(person("van den Berg", "An"), person("Cirkel"), person("Aker")) == [
        "Aker",
        "An van den Berg",
        "Cirkel",
    ]


@given(st.text(max_size=20), st.text(max_size=10), st.text(max_size=10))
def test_any_name_can_be_written_and_sorted(last_name: str, first_name: str, prefix: str) -> None:
    someone = person(last_name, first_name, prefix)
    assert name_order(someone) == name_order(someone)
    assert last_name in full_name(someone)
    assert last_name in listed_name(someone)


def test_the_function_is_the_one_of_that_day() -> None:
    nepstra = position_on(sample(), "per-x-nepstra", "org-gem-oldambt", dt.date(2023, 4, 20))
    assert nepstra is not None
    assert nepstra.title == "wethouder Cultuur en Bibliotheekwerk"
    assert position_on(sample(), "per-x-nepstra", "org-gem-oldambt", dt.date(2023, 6, 30)) is not None
    assert position_on(sample(), "per-x-nepstra", "org-gem-oldambt", dt.date(2023, 7, 1)) is None
    assert position_on(sample(), "per-x-monsterboer", "org-gem-oldambt", dt.date(2023, 6, 30)) is None
    assert position_on(sample(), "per-x-monsterboer", "org-gem-oldambt", dt.date(2023, 7, 1)) is not None


def test_of_two_functions_the_later_one_counts_unless_an_organisation_is_named() -> None:
    register = added(
        sample(),
        Position(
            id="pos-new",
            person_id="per-x-testerman",
            organisation_id="org-vgg",
            title="strategisch adviseur",
            start_date=dt.date(2023, 9, 1),
        ),
    )
    day = dt.date(2023, 11, 2)

    def title(organisation_id: str | None, on: dt.date | None) -> str | None:
        found = position_on(register, "per-x-testerman", organisation_id, on)
        return found.title if found else None

    assert title(None, day) == "strategisch adviseur"
    assert title(None, None) == "strategisch adviseur"
    assert title(None, dt.date(2023, 8, 31)) == "beleidsadviseur Cultuur"
    assert title("org-gem-groningen", day) == "beleidsadviseur Cultuur"
    assert title("org-gem-pekela", day) is None


def test_somebody_without_a_function_has_none() -> None:
    assert position_on(sample(), "per-unknown") is None
