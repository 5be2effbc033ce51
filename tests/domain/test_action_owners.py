"""Owners and co-owners change, and the history tells it in a way that can be taken back."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.action_owners import owner_of, with_co_owners, with_owner
from secretariat.domain.action_points import ActionEvent, ActionPoint, ActionStatus, as_of
from secretariat.domain.records import LINE_LIMIT
from tests.domain.sample import sample

DAY = dt.date(2023, 11, 20)
PEOPLE = ("per-x-demoma", "per-x-verzinsma", "per-hoogen", "org-vgg", "org-kc")


def action(owner: str = "per-x-demoma", *others: str) -> ActionPoint:
    return ActionPoint(
        id="act",
        number="2023-A-099",
        text="Startnotitie opstellen",
        status=ActionStatus.OPEN,
        owner_person_id=owner,
        co_owner_ids=others,
    )


def test_a_co_owner_who_becomes_owner_stands_beside_nobody() -> None:
    given = with_owner(action("per-x-demoma", "org-kc", "org-vgg"), "org-vgg", DAY, is_organisation=True)
    assert (given.owner_person_id, given.owner_organisation_id) == (None, "org-vgg")
    assert given.co_owner_ids == ("org-kc",)
    assert [(one.event, one.from_, one.to) for one in given.history] == [
        (ActionEvent.OWNER, "per-x-demoma", "org-vgg"),
        (ActionEvent.NOTE, "org-kc org-vgg", "org-kc"),
    ]


def test_what_is_so_already_leaves_no_trace() -> None:
    before = action("per-x-demoma", "org-kc")
    assert with_owner(before, "per-x-demoma", DAY, is_organisation=False) is before
    assert with_co_owners(before, ["org-kc", "per-x-demoma", "org-kc"], DAY) is before


def test_more_names_than_a_history_holds_are_not_named() -> None:
    many = [f"per-{number:04}" for number in range(LINE_LIMIT)]
    assert with_co_owners(action(), many, DAY).history[-1].to is None


@given(st.lists(st.sampled_from(PEOPLE), max_size=6), st.sampled_from(PEOPLE))
def test_every_change_can_be_taken_back(others: list[str], owner: str) -> None:
    before = with_co_owners(action(), others, DAY)
    later = DAY + dt.timedelta(days=1)
    after = with_owner(before, owner, later, is_organisation=owner.startswith("org"))
    was = as_of(after, DAY, sample())
    assert was is not None
    assert (owner_of(was), was.co_owner_ids) == (owner_of(before), before.co_owner_ids)
