"""People and organisations as papers name them."""

from __future__ import annotations

import pytest

from secretariat.documents.parties import organisation_name, owner_words, person_name
from secretariat.domain.action_points import ActionPoint, ActionStatus
from secretariat.domain.organisations import Organisation, OrganisationKind
from secretariat.domain.register import Register
from secretariat.wording.counting import enumeration

TEN = tuple(
    f"org-gem-{name}"
    for name in (
        "eemsdelta",
        "groningen",
        "het-hogeland",
        "midden-groningen",
        "oldambt",
        "pekela",
        "stadskanaal",
        "veendam",
        "westerkwartier",
        "westerwolde",
    )
)


def test_a_series_ends_with_en() -> None:
    assert enumeration([]) == ""
    assert enumeration(["a"]) == "a"
    assert enumeration(["a", "b"]) == "a en b"
    assert enumeration(["a", "b", "c"]) == "a, b en c"


@pytest.mark.parametrize(
    ("organisation_id", "name"),
    [
        ("org-gem-midden-groningen", "Midden-Groningen"),
        ("org-vgg", "VGG"),
        ("org-kc", "K&C"),
        ("org-biblionet-groningen", "Biblionet Groningen"),
        ("org-provincie-groningen", "Provincie Groningen"),
        ("weg", ""),
        (None, ""),
    ],
)
def test_municipalities_and_abbreviations_are_short_others_are_named_in_full(
    register: Register, organisation_id: str | None, name: str
) -> None:
    assert organisation_name(register, organisation_id) == name


@pytest.mark.parametrize(
    ("owner", "others", "words"),
    [
        ("org-vgg", (), "VGG"),
        ("org-vgg", ("org-biblionet-groningen",), "VGG, met Biblionet"),
        ("org-vgg", ("org-kc", "per-x-demoma", "org-kb"), "VGG, met K&C, M. Demoma en KB"),
        ("org-vgg", TEN, "VGG, met alle gemeenten"),
        ("org-vgg", (*TEN, "org-provincie-groningen"), "VGG, met alle gemeenten en Provincie"),
        ("org-gem-pekela", TEN[:2], "Pekela, met Eemsdelta en Groningen"),
        ("per-x-proefveld", (), "F. van ’t Proefveld"),
        (None, ("org-kc",), "actiehouder nog te bepalen, met K&C"),
    ],
)
def test_an_owner_is_named_with_those_beside_it(
    register: Register, owner: str | None, others: tuple[str, ...], words: str
) -> None:
    is_person = bool(owner and owner.startswith("per-"))
    action = ActionPoint(
        id="a",
        number="2023-A-099",
        text="Iets doen",
        status=ActionStatus.OPEN,
        owner_person_id=owner if is_person else None,
        owner_organisation_id=None if is_person else owner,
        co_owner_ids=others,
    )
    assert owner_words(register, action) == words


def test_one_municipality_alone_is_not_all_of_them() -> None:
    only = Organisation(id="o", name="Gemeente Pekela", kind=OrganisationKind.MUNICIPALITY, short="Pekela")
    action = ActionPoint(id="a", number="1", text="Doen", status=ActionStatus.OPEN, co_owner_ids=("o",))
    assert owner_words(Register({Organisation: [only]}), action).endswith("met Pekela")


def test_somebody_who_is_gone_is_unknown(register: Register) -> None:
    assert person_name(register, "weg") == "onbekend"
    assert person_name(register, None) == ""
