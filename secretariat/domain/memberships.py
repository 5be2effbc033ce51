"""Functions and memberships as periods: which of them may stand beside each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from secretariat.domain.bodies import Membership
from secretariat.domain.dates import periods_overlap
from secretariat.domain.people import Position
from secretariat.domain.refusals import PeriodReversed, PeriodsOverlap


def check_position(position: Position, others: Iterable[Position], name: str) -> None:
    """Let a function stand beside the others of the same person; ``name`` is what that person is called.

    Somebody holds one function at an organisation at a time, because a paper prints one.

    Raises:
        PeriodReversed: it ends before it begins.
        PeriodsOverlap: there is another function at that organisation in this period.
    """
    _check_order(position.start_date, position.end_date)
    rivals = (one for one in others if one.organisation_id == position.organisation_id)
    _check_overlap(position, rivals, name)


def check_membership(membership: Membership, others: Iterable[Membership], name: str) -> None:
    """Let a membership stand beside the others of the same person; ``name`` is what that person is called.

    Somebody belongs to a body in one role and for one organisation at a time.

    Raises:
        PeriodReversed: it ends before it begins.
        PeriodsOverlap: there is another membership of that body in this period.
    """
    _check_order(membership.start_date, membership.end_date)
    rivals = (one for one in others if one.body_id == membership.body_id)
    _check_overlap(membership, rivals, name)


def running(held: Iterable[Position | Membership], day: dt.date) -> int:
    """How many of these have not ended before a day."""
    return sum(one.end_date is None or one.end_date >= day for one in held)


def _check_order(start: dt.date | None, end: dt.date | None) -> None:
    if start is not None and end is not None and end < start:
        raise PeriodReversed(start, end)


def _check_overlap(held: Position | Membership, rivals: Iterable[Position | Membership], name: str) -> None:
    for rival in rivals:
        same_person = rival.person_id == held.person_id and rival.id != held.id
        if same_person and periods_overlap(held.start_date, held.end_date, rival.start_date, rival.end_date):
            raise PeriodsOverlap(name)
