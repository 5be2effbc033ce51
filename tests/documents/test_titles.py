"""Titles of people on papers: with everybody who is invited, was there or signs, and nowhere else."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.documents import action_list, convocation, minutes
from secretariat.domain.people import Person
from secretariat.domain.register import Register
from tests.documents.papers import column, fact, section, tables, words
from tests.domain.sample import changed

BO_CULT = "mtg-bo-cult-2023-02"
PHO_BIB = "mtg-pho-bib-2023-01"


@pytest.fixture
def titled(adopted: Register) -> Register:
    """The sample with an adopted verslag, in which some people have titles."""
    titles = {
        "per-x-verzin": ("mr.", "LLM"),
        "per-x-demoma": ("drs.", None),
        "per-x-proefhorst": (None, "MSc"),
        "per-hoogen": ("prof. dr.", None),
        "per-stellingsma": ("ir.", None),
    }
    register = adopted
    for person_id, (before, after) in titles.items():
        register = changed(register, Person, person_id, title_before=before, title_after=after)
    return register


def test_the_verslag_names_who_was_there_with_titles(titled: Register, today: dt.date) -> None:
    paper = minutes.outline(titled, BO_CULT, dt.date(2023, 12, 1))
    assert fact(paper, "Voorzitter") == "mr. Z. van der Verzin LLM"
    names = column(tables(paper)[0], "Naam")
    assert names[0] == "mr. Z. van der Verzin LLM (voorzitter)"
    assert "E. Proefhorst MSc" in names
    assert fact(paper, "Vervanging") == "E. Proefhorst namens R. Fictema, Midden-Groningen"
    assert section(paper, "Ondertekening") == ["Voorzitter: mr. Z. van der Verzin LLM", "Secretaris: drs. M. Demoma"]
    guests = fact(minutes.outline(titled, PHO_BIB, today), "Gasten en inleiders")
    assert guests == "mevrouw prof. dr. R. van den Hoogen, directeur-bestuurder, Biblionet Groningen (bij punt 2)"


def test_titles_do_not_move_anybody_in_the_list(adopted: Register, titled: Register, today: dt.date) -> None:
    plain, dressed = (
        column(tables(minutes.outline(one, BO_CULT, today))[0], "Organisatie") for one in (adopted, titled)
    )
    assert plain == dressed


def test_the_convocatie_invites_with_titles(titled: Register, today: dt.date) -> None:
    paper = convocation.outline(titled, BO_CULT, today)
    assert fact(paper, "Aan").startswith("mr. Z. van der Verzin LLM (Groningen)")
    assert any("Inleiders: ir. N. Stellingsma en M. Floor" in line for line in words(paper))
    assert any("Namens de voorzitter, mevrouw Van der Verzin, nodigen wij u" in line for line in words(paper))


def test_an_action_list_says_who_does_it_without_titles(titled: Register, today: dt.date) -> None:
    assert "drs." not in " ".join(words(action_list.of_body(titled, "body-bo-cult", today)))
    assert action_list.of_person(titled, "per-x-demoma", today).title == "Actielijst M. Demoma"
