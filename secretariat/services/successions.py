"""The bestuurswissel: one step in which somebody leaves an organisation and a successor takes over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.bodies import Body, BodyRole, Membership
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.choices import Choice, organisation_choice, person_choice
from secretariat.domain.memberships import check_membership, check_position
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, Position, formal_name, listed_name
from secretariat.domain.refusals import (
    HeirMissing,
    NothingToHandOver,
    PeriodsOverlap,
    SuccessorLeaves,
    SuccessorMissing,
)
from secretariat.domain.successions import Held, Succession, ended, handed_over, held_on, taken_over
from secretariat.services.identity import new_id
from secretariat.services.people import TypedPerson, person_from
from secretariat.storage.people import OpenAction, open_actions, people_by_name
from secretariat.storage.store import Store
from secretariat.wording.successions import END_REASON

__all__ = ["Departure", "HeldLine", "Succession", "SuccessionService"]


@dataclass(frozen=True, slots=True)
class HeldLine:
    """A function (without a body) or a membership that ends, and may go over to the successor."""

    id: str
    title: str
    body: str
    role: BodyRole | None
    start_date: dt.date | None


@dataclass(frozen=True, slots=True)
class Departure:
    """What somebody who leaves an organisation leaves behind; ``is_contact`` when he answers for it."""

    held: tuple[HeldLine, ...] = ()
    actions: tuple[OpenAction, ...] = ()
    is_contact: bool = False


class SuccessionService:
    """Changes of office."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def organisations_of(self, person_id: str) -> tuple[tuple[str, str], ...]:
        """Where somebody holds a function or speaks for, as a choice; what has no end comes first."""
        held: list[Position | Membership] = [
            *self._store.where(Position, "person_id", [person_id]),
            *self._store.where(Membership, "person_id", [person_id]),
        ]
        held.sort(key=lambda one: one.end_date or dt.date.max, reverse=True)
        ids = list(dict.fromkeys(one.organisation_id for one in held))
        names = {one.id: one.short_name for one in self._store.by_ids(Organisation, ids)}
        return tuple((one, names[one]) for one in ids)

    def departure(self, person_id: str, organisation_id: str, last_day: dt.date) -> Departure:
        """What ends when somebody leaves an organisation on a day, and which action points he still has to do."""
        held = self._held(person_id, organisation_id, last_day)
        bodies = {one.id: one.name for one in self._store.by_ids(Body, [one.body_id for one in held.memberships])}
        return Departure(
            (
                *(HeldLine(one.id, one.title or "", "", None, one.start_date) for one in held.positions),
                *(HeldLine(one.id, "", bodies[one.body_id], one.role, one.start_date) for one in held.memberships),
            ),
            open_actions(self._store, person_id),
            self._store.get(Organisation, organisation_id).contact_person_id == person_id,
        )

    def heirs(self) -> tuple[Choice, ...]:
        """Everybody who can take over action points: people on their surname, then organisations."""
        people = people_by_name(self._store)
        organisations = sorted(self._store.all(Organisation), key=lambda one: one.short_name.casefold())
        return (
            *(person_choice(one, listed_name(one)) for one in people),
            *(organisation_choice(one) for one in organisations),
        )

    def succeed(self, succession: Succession, newcomer: TypedPerson | None = None) -> ChangeSet:
        """Carry out a bestuurswissel; ``newcomer`` is the successor when he is not in the file yet.

        Whoever answered for the organisation gives that to the successor, or to nobody.

        Raises:
            SuccessorMissing: there is no successor, but a first day.
            FieldEmpty, TextTooLong, EmailNotUnderstood: the newcomer cannot be kept so.
            SuccessorLeaves: the successor, or who takes over the action points, is the one who leaves.
            NothingToHandOver: nothing of the leaver runs at the organisation on the last day.
            PeriodsOverlap: the successor begins before the leaver has gone, or holds something there already.
            HeirMissing: there are action points to hand over, and nobody to take them.
        """
        leaver = self._store.get(Person, succession.leaver_id)
        organisation = self._store.get(Organisation, succession.organisation_id)
        held = self._held(leaver.id, organisation.id, succession.last_day)
        successor = self._successor(succession, newcomer)
        heir_id = succession.heir_id or (successor.id if successor else "")
        if leaver.id in (heir_id, successor.id if successor else ""):
            raise SuccessorLeaves(formal_name(leaver))
        if not held:
            raise NothingToHandOver(formal_name(leaver), organisation.short_name, succession.last_day)
        if succession.first_day is not None and succession.first_day <= succession.last_day:
            raise PeriodsOverlap(formal_name(leaver))
        begun = taken_over(held, succession, successor.id, new_id) if successor else Held()
        if successor:
            self._check(begun, successor)
        actions = self._handed_over(succession, heir_id, is_new=newcomer is not None and not succession.heir_id)
        with self._store.unit_of_work(Action.SUCCEED, leaver.id) as work:
            if newcomer is not None and successor:
                work.add(successor)
            over = ended(held, succession.last_day, END_REASON)
            for record in (*over.positions, *over.memberships, *actions):
                work.put(record)
            for record in (*begun.positions, *begun.memberships):
                work.add(record)
            if organisation.contact_person_id == leaver.id:
                work.put(replace(organisation, contact_person_id=successor.id if successor else None))
        return work.made()

    def _successor(self, succession: Succession, newcomer: TypedPerson | None) -> Person | None:
        if newcomer is not None:
            return person_from(newcomer)
        if succession.successor_id:
            return self._store.get(Person, succession.successor_id)
        if succession.first_day is not None:
            raise SuccessorMissing
        return None

    def _handed_over(self, succession: Succession, heir_id: str, *, is_new: bool) -> list[ActionPoint]:
        """The action points as the heir gets them; one who is new is not in the file yet."""
        found = self._store.by_ids(ActionPoint, sorted(succession.action_ids))
        if found and not heir_id:
            raise HeirMissing
        to_organisation = self._store.find(Organisation, heir_id) is not None
        if found and not to_organisation and not is_new:
            self._store.get(Person, heir_id)
        leaver_id, today = succession.leaver_id, self._today()
        given = [handed_over(one, leaver_id, heir_id, today, to_organisation=to_organisation) for one in found]
        return [after for before, after in zip(found, given, strict=True) if after != before]

    def _held(self, person_id: str, organisation_id: str, day: dt.date) -> Held:
        return held_on(
            self._store.where(Position, "person_id", [person_id]),
            self._store.where(Membership, "person_id", [person_id]),
            organisation_id,
            day,
        )

    def _check(self, begun: Held, successor: Person) -> None:
        positions = self._store.where(Position, "person_id", [successor.id])
        memberships = self._store.where(Membership, "person_id", [successor.id])
        for position in begun.positions:
            check_position(position, positions, formal_name(successor))
        for membership in begun.memberships:
            check_membership(membership, memberships, formal_name(successor))
