"""The bestuurswissel: somebody leaves an organisation, somebody else takes over what he held there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from secretariat.domain.action_owners import with_co_owners, with_owner
from secretariat.domain.action_points import ActionPoint
from secretariat.domain.bodies import Membership
from secretariat.domain.dates import in_period
from secretariat.domain.people import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """What is wanted: who leaves where, and who comes.

    All that the leaver holds at the organisation ends on ``last_day``; what ``taken_over_ids`` names (functions and
    memberships) begins for the successor on ``first_day``. An empty ``successor_id`` is somebody who is not in the
    file yet, or nobody when there is no ``first_day``. ``action_ids`` are the open actions that go along, to the
    successor or, if that is named, to the person or organisation of ``heir_id``.
    """

    leaver_id: str
    organisation_id: str
    last_day: dt.date
    first_day: dt.date | None = None
    successor_id: str = ""
    taken_over_ids: frozenset[str] = frozenset()
    action_ids: frozenset[str] = frozenset()
    heir_id: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """The functions and memberships of one person at one organisation."""

    positions: tuple[Position, ...] = ()
    memberships: tuple[Membership, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.positions or self.memberships)


def held_on(
    positions: Iterable[Position], memberships: Iterable[Membership], organisation_id: str, day: dt.date
) -> Held:
    """What of these runs at the organisation on a day."""
    return Held(
        tuple(one for one in positions if one.organisation_id == organisation_id and _runs_on(one, day)),
        tuple(one for one in memberships if one.organisation_id == organisation_id and _runs_on(one, day)),
    )


def ended(held: Held, last_day: dt.date, reason: str) -> Held:
    """The same, ending on a day; ``reason`` is noted at memberships that give none."""
    return Held(
        tuple(replace(one, end_date=last_day) for one in held.positions),
        tuple(replace(one, end_date=last_day, end_reason=one.end_reason or reason) for one in held.memberships),
    )


def taken_over(held: Held, succession: Succession, successor_id: str, new_id: Callable[[str], str]) -> Held:
    """What begins for the successor: the same titles, roles and votes, without an end."""
    first_day, chosen = succession.first_day, succession.taken_over_ids
    return Held(
        tuple(
            replace(one, id=new_id("pos"), person_id=successor_id, start_date=first_day, end_date=None, provenance=None)
            for one in held.positions
            if one.id in chosen
        ),
        tuple(
            replace(
                one,
                id=new_id("mem"),
                person_id=successor_id,
                start_date=first_day,
                end_date=None,
                end_reason=None,
                provenance=None,
            )
            for one in held.memberships
            if one.id in chosen
        ),
    )


def handed_over(
    action: ActionPoint, leaver_id: str, heir_id: str, day: dt.date, *, to_organisation: bool
) -> ActionPoint:
    """An action point in which the heir stands where the leaver stood, as owner or beside him, noted on a day."""
    if action.owner_person_id == leaver_id:
        return with_owner(action, heir_id, day, is_organisation=to_organisation)
    return with_co_owners(action, (heir_id if one == leaver_id else one for one in action.co_owner_ids), day)


def _runs_on(held: Position | Membership, day: dt.date) -> bool:
    return in_period(day, held.start_date, held.end_date)
