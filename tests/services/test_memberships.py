"""Memberships of bodies, as periods."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.bodies import BodyRole, Membership
from secretariat.domain.refusals import FieldEmpty, PeriodReversed, PeriodsOverlap, RecordMissing
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence

NEPSTRA = "per-x-nepstra"


def test_the_memberships_of_a_person(workspace: Workspace) -> None:
    lines = workspace.memberships.of_person(NEPSTRA)
    assert [(one.body, one.role, one.organisation, one.voting) for one in lines] == [
        ("Bestuurlijk overleg Cultuur", BodyRole.MEMBER, "Oldambt", True),
        ("Portefeuillehouders Bibliotheekwerk", BodyRole.MEMBER, "Oldambt", True),
    ]
    assert {(one.end_date, one.end_reason) for one in lines} == {(dt.date(2023, 6, 30), "bestuurswissel")}


def test_somebody_comes_back_after_his_last_day(workspace: Workspace) -> None:
    workspace.memberships.add(NEPSTRA, "body-bo-cult", "org-gem-oldambt", voting=True, start_date=dt.date(2024, 1, 1))
    assert len(workspace.memberships.of_person(NEPSTRA)) == 3


def test_overlap_is_refused_in_the_words_of_the_office(workspace: Workspace) -> None:
    with pytest.raises(PeriodsOverlap) as refused:
        workspace.memberships.add(NEPSTRA, "body-bo-cult", "org-gem-oldambt", start_date=dt.date(2023, 6, 30))
    assert (
        sentence(refused.value) == "K. Nepstra heeft in deze periode al een functie of lidmaatschap. "
        "Beëindig eerst de vorige periode."
    )
    with pytest.raises(PeriodsOverlap):
        workspace.memberships.edit("mem-bo-nepstra", body_id="body-pho-bib")
    with pytest.raises(PeriodReversed):
        workspace.memberships.edit("mem-bo-nepstra", end_date=dt.date(2022, 5, 31))


def test_role_and_vote_are_changed(workspace: Workspace) -> None:
    workspace.memberships.edit("mem-bo-testinga", role=BodyRole.ADVISER, voting=False)
    changed = workspace.register().get(Membership, "mem-bo-testinga")
    assert (changed.role, changed.voting) == (BodyRole.ADVISER, False)
    assert workspace.memberships.edit("mem-bo-testinga", voting=False) is None


def test_a_body_and_an_organisation_are_needed(workspace: Workspace) -> None:
    with pytest.raises(FieldEmpty):
        workspace.memberships.add(NEPSTRA, "", "org-gem-oldambt")
    with pytest.raises(FieldEmpty):
        workspace.memberships.add(NEPSTRA, "body-wg-conv", "")
    with pytest.raises(RecordMissing):
        workspace.memberships.add(NEPSTRA, "body-nowhere", "org-gem-oldambt")
