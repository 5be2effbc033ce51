"""How far the minutes are, in the line under the title, the footer and the file name."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.documents import minutes
from secretariat.documents.outline import Signatures
from secretariat.domain.minutes import AdoptionMethod, Amendment, Minutes, MinutesStatus
from secretariat.domain.register import Register
from tests.documents.papers import (
    words,
)
from tests.domain.sample import changed

BO_CULT = "mtg-bo-cult-2023-02"
PHO_BIB = "mtg-pho-bib-2023-01"
MINUTES = "min-bo-cult-2023-02"


def test_a_concept_is_marked_three_times(register: Register, today: dt.date) -> None:
    paper = minutes.outline(register, BO_CULT, today)
    assert paper.watermark == "CONCEPT"
    assert words(paper)[1] == "Concept, nog niet vastgesteld"
    assert paper.footer_left == "BO-CULT 2023-02 · Concept v1"
    assert paper.file_name == "2023-11-02_BO-CULT_verslag_concept-v1"
    assert (paper.header_left, paper.header_right) == ("Vereniging van Groninger Gemeenten", "Verslag")
    assert not any(isinstance(block, Signatures) for block in paper.blocks)


def test_an_adopted_verslag_says_how_and_is_signed(adopted: Register) -> None:
    paper = minutes.outline(adopted, BO_CULT, dt.date(2023, 12, 1))
    assert words(paper)[1] == "Vastgesteld op 30 november 2023 (schriftelijk), met inachtneming van 1 wijziging"
    assert words(paper)[-3:] == ["Ondertekening", "Voorzitter: Z. van der Verzin", "Secretaris: M. Demoma"]
    assert paper.watermark is None
    assert paper.footer_left == "BO-CULT 2023-02 · Vastgesteld"
    assert paper.file_name == "2023-11-02_BO-CULT_verslag_vastgesteld"
    assert not any("Reactietermijn" in line or "Concept" in line for line in words(paper)[:10])


def test_a_verslag_that_is_adopted_later_was_still_a_concept_before(adopted: Register) -> None:
    paper = minutes.outline(adopted, BO_CULT, dt.date(2023, 11, 29))
    assert paper.file_name == "2023-11-02_BO-CULT_verslag_concept-v1"
    assert words(paper)[1] == "Concept, nog niet vastgesteld"


@pytest.mark.parametrize(
    ("values", "line"),
    [
        (
            {"adoption_method": AdoptionMethod.MEETING, "adopted_in_meeting_id": "mtg-bo-cult-2024-01"},
            "Vastgesteld op 23 mei 2024 (BO-CULT 2024-01), ongewijzigd",
        ),
        ({"amendments": (Amendment(), Amendment())}, "Vastgesteld op 23 mei 2024, met inachtneming van 2 wijzigingen"),
        ({"status": MinutesStatus.ADOPTED_AMENDED}, "Vastgesteld op 23 mei 2024, gewijzigd"),
        ({"adopted_on": None}, "Vastgesteld, ongewijzigd"),
    ],
)
def test_the_status_line_tells_how_it_was_adopted(register: Register, values: dict[str, object], line: str) -> None:
    values = {"status": MinutesStatus.ADOPTED, "adopted_on": dt.date(2024, 5, 23), **values}
    register = changed(register, Minutes, MINUTES, **values)
    assert words(minutes.outline(register, BO_CULT, dt.date(2024, 6, 1)))[1] == line


def test_only_what_went_round_asks_for_comments(register: Register, today: dt.date) -> None:
    register = changed(register, Minutes, MINUTES, status=MinutesStatus.IN_PROGRESS, comments_until=None)
    paper = minutes.outline(register, BO_CULT, today)
    assert words(paper)[2].startswith("Datum")
    assert paper.footer_left == "BO-CULT 2023-02 · In bewerking"


def test_the_term_for_comments_is_counted_in_workdays_where_it_was_not_recorded(
    register: Register, today: dt.date
) -> None:
    register = changed(register, Minutes, "min-pho-bib-2023-01", comments_until=None)
    paper = minutes.outline(register, PHO_BIB, today, holidays=frozenset({dt.date(2023, 4, 27), dt.date(2023, 5, 18)}))
    # 20 april + 10 workdays (Koningsdag) = 5 mei, + 10 workdays (Hemelvaartsdag) = 22 mei.
    assert words(paper)[2] == "Reactietermijn: tot en met maandag 22 mei 2023, via secretariaat@example.nl."
