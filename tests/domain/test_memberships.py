"""Functions and memberships of one person do not overlap, and no period runs backwards."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.bodies import BodyRole, Membership
from secretariat.domain.dates import in_period
from secretariat.domain.memberships import check_membership, check_position
from secretariat.domain.people import Position
from secretariat.domain.refusals import PeriodReversed, PeriodsOverlap
from tests.domain.sample import sample

NAME = "K. Nepstra"
DAYS = st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2020, 2, 28))


def position(number: str, start: dt.date | None, end: dt.date | None, **fields: Any) -> Position:
    ids: dict[str, Any] = {"person_id": "per-1", "organisation_id": "org-1"} | fields
    return Position(id=f"pos-{number}", start_date=start, end_date=end, **ids)


def membership(number: str, start: dt.date | None, end: dt.date | None, **fields: Any) -> Membership:
    ids: dict[str, Any] = {"person_id": "per-1", "organisation_id": "org-1", "body_id": "body-1"} | fields
    return Membership(id=f"mem-{number}", role=BodyRole.MEMBER, start_date=start, end_date=end, **ids)


def test_the_day_after_the_last_day_is_free() -> None:
    before = membership("1", None, dt.date(2023, 6, 30))
    check_membership(membership("2", dt.date(2023, 7, 1), None), [before], NAME)
    with pytest.raises(PeriodsOverlap) as refused:
        check_membership(membership("2", dt.date(2023, 6, 30), None), [before], NAME)
    assert refused.value.name == NAME


def test_another_organisation_or_body_is_no_rival() -> None:
    check_position(position("2", None, None, organisation_id="org-2"), [position("1", None, None)], NAME)
    check_membership(membership("2", None, None, body_id="body-2"), [membership("1", None, None)], NAME)
    check_membership(membership("2", None, None, person_id="per-2"), [membership("1", None, None)], NAME)


def test_a_period_is_no_rival_of_itself() -> None:
    check_position(position("1", dt.date(2023, 1, 1), None), [position("1", None, None)], NAME)


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(PeriodReversed) as refused:
        check_position(position("1", dt.date(2023, 7, 1), dt.date(2023, 6, 30)), [], NAME)
    assert (refused.value.start, refused.value.end) == (dt.date(2023, 7, 1), dt.date(2023, 6, 30))


@given(DAYS, DAYS, DAYS, DAYS)
def test_two_functions_at_one_organisation_share_no_day(
    start: dt.date | None, end: dt.date | None, other_start: dt.date | None, other_end: dt.date | None
) -> None:
    one, other = position("1", start, end), position("2", other_start, other_end)
    days = [dt.date(2019, 12, 31) + dt.timedelta(days=count) for count in range(62)]
    shared = any(in_period(day, start, end) and in_period(day, other_start, other_end) for day in days)
    reversed_ = any(a and b and b < a for a, b in ((start, end), (other_start, other_end)))
    if reversed_:
        return
    if shared:
        with pytest.raises(PeriodsOverlap):
            check_position(one, [other], NAME)
    else:
        check_position(one, [other], NAME)


def test_nothing_in_the_sample_overlaps() -> None:
    register = sample()
    for one in register.all(Position):
        check_position(one, register.where(Position, "person_id", one.person_id), NAME)
    for member in register.all(Membership):
        check_membership(member, register.where(Membership, "person_id", member.person_id), NAME)
