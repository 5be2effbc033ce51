"""The bestuurswissel: somebody leaves an organisation, somebody else takes over what he held there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from secretariat.domain.action_points import ActionEvent, ActionPoint, HistoryEntry
from secretariat.domain.bodies import Membership
from secretariat.domain.dates import in_period
from secretariat.domain.people import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """What is wanted: who leaves where, and who comes.

    All that the leaver holds at the organisation ends on ``last_day``; what ``taken_over_ids`` names (functions and
    memberships) begins for the successor on ``first_day``. ``action_ids`` are the open actions that go along.
    An empty ``successor_id`` is somebody who is not in the file yet.
    """

    leaver_id: str
    organisation_id: str
    last_day: dt.date
    first_day: dt.date
    successor_id: str = ""
    taken_over_ids: frozenset[str] = frozenset()
    action_ids: frozenset[str] = frozenset()


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


def handed_over(action: ActionPoint, successor_id: str, day: dt.date) -> ActionPoint:
    """An action point with another owner, noted in its history on a day."""
    entry = HistoryEntry(date=day, event=ActionEvent.OWNER, from_=action.owner_person_id, to=successor_id)
    return replace(action, owner_person_id=successor_id, history=(*action.history, entry))


def _runs_on(held: Position | Membership, day: dt.date) -> bool:
    return in_period(day, held.start_date, held.end_date)
