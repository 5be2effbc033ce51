"""Who belongs to a body on a day, and when enough of them are there."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.bodies import (
    Body,
    BodyRole,
    Membership,
    Quorum,
    QuorumBase,
    QuorumRule,
    counted_as,
    members_on,
    represented_organisations,
    required_for_quorum,
    role_of,
)
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, formal_name
from secretariat.domain.register import Register
from tests.domain.sample import added, changed, sample

NOVEMBER = dt.date(2023, 11, 2)
APRIL = dt.date(2023, 4, 20)


def names_on(register: Register, body_id: str, day: dt.date | None) -> list[str]:
    return [formal_name(register.get(Person, one.person_id)) for one in members_on(register, body_id, day)]


def test_the_members_of_the_bestuurlijk_overleg_on_2_november_in_the_order_of_papers() -> None:
    assert names_on(sample(), "body-bo-cult", NOVEMBER) == [
        "Z. van der Verzin",
        "M. Demoma",
        "D. Bedachtsma",
        "R. Fictema",
        "G. Modelhuis",
        "B. Monsterboer",
        "J. Proefstra",
        "F. van ’t Proefveld",
        "A. Testinga",
        "H. ten Voorbeelde",
        "I. Voorbeeldsma-van Dam",
        "H. Fictens",
    ]


def test_a_change_of_office_holder_shows_on_the_day_it_happens() -> None:
    assert "K. Nepstra" in names_on(sample(), "body-bo-cult", dt.date(2023, 6, 30))
    assert "B. Monsterboer" not in names_on(sample(), "body-bo-cult", dt.date(2023, 6, 30))
    assert "K. Nepstra" not in names_on(sample(), "body-bo-cult", dt.date(2023, 7, 1))
    assert "B. Monsterboer" in names_on(sample(), "body-bo-cult", dt.date(2023, 7, 1))


def test_without_a_day_the_members_are_those_whose_term_has_no_end() -> None:
    assert names_on(sample(), "body-bo-cult", None) == names_on(sample(), "body-bo-cult", NOVEMBER)


def test_a_role_is_that_of_the_day() -> None:
    assert role_of(sample(), "body-bo-cult", "per-x-verzin", NOVEMBER) is BodyRole.CHAIR
    assert role_of(sample(), "body-bo-cult", "per-x-nepstra", APRIL) is BodyRole.MEMBER
    assert role_of(sample(), "body-bo-cult", "per-x-nepstra", NOVEMBER) is None


def with_quorum(body_id: str, quorum: Quorum | None) -> tuple[Register, Body]:
    register = changed(sample(), Body, body_id, quorum=quorum)
    return register, register.get(Body, body_id)


@pytest.mark.parametrize(
    ("quorum", "total", "required"),
    [
        (Quorum(rule=QuorumRule.MORE_THAN_HALF, of=QuorumBase.MUNICIPALITIES), 10, 6),
        (Quorum(rule=QuorumRule.MORE_THAN_HALF, of=QuorumBase.MEMBERS), 10, 6),
        (Quorum(rule=QuorumRule.MORE_THAN_HALF), 10, 6),
        (Quorum(rule=QuorumRule.NUMBER, of=QuorumBase.MUNICIPALITIES, number=8), 10, 8),
        (Quorum(rule=QuorumRule.NONE), 10, None),
        (None, 10, None),
    ],
)
def test_the_quorum_of_the_bestuurlijk_overleg_by_rule(quorum: Quorum | None, total: int, required: int | None) -> None:
    register, body = with_quorum("body-bo-cult", quorum)
    assert len(represented_organisations(register, body, NOVEMBER)) == total
    assert required_for_quorum(register, body, NOVEMBER) == required


def test_municipalities_are_those_that_are_member_of_the_association() -> None:
    register = changed(sample(), Organisation, "org-gem-pekela", vgg_member=False)
    body = register.get(Body, "body-bo-cult")
    assert len(represented_organisations(register, body, NOVEMBER)) == 9
    assert required_for_quorum(register, body, NOVEMBER) == 5


def test_organisations_count_once_however_many_voting_members_they_have() -> None:
    extra = Membership(
        id="mem-extra",
        body_id="body-agcie",
        person_id="per-x-verzin",
        organisation_id="org-gem-groningen",
        role=BodyRole.MEMBER,
        voting=True,
    )
    register = added(sample(), extra)
    body = register.get(Body, "body-agcie")
    assert represented_organisations(register, body, NOVEMBER) == [
        "org-gem-groningen",
        "org-provincie-groningen",
        "org-gem-westerkwartier",
    ]


def test_an_assembly_without_memberships_counts_the_organisations_that_may_vote() -> None:
    body = sample().get(Body, "body-vob-alv")
    assert len(represented_organisations(sample(), body, dt.date(2023, 12, 8))) == 4
    assert required_for_quorum(sample(), body, dt.date(2023, 12, 8)) == 3
    assert counted_as(sample(), body, dt.date(2023, 12, 8)) is QuorumBase.MEMBERS


def test_organisations_are_called_municipalities_only_if_they_all_are() -> None:
    assert counted_as(sample(), sample().get(Body, "body-pho-bib"), APRIL) is QuorumBase.MUNICIPALITIES
    assert counted_as(sample(), sample().get(Body, "body-ao-cult"), APRIL) is QuorumBase.ORGANISATIONS
    assert counted_as(sample(), sample().get(Body, "body-ao-bib"), APRIL) is QuorumBase.ORGANISATIONS
