"""Say who belongs to which body, as what, for whom and in which period."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.bodies import Body, BodyRole, Membership
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.memberships import check_membership
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, formal_name
from secretariat.services.identity import new_id
from secretariat.services.typed import required_line
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True)
class MembershipLine:
    """One membership of a person as a list shows it."""

    id: str
    body_id: str
    body: str
    role: BodyRole
    organisation_id: str
    organisation: str
    voting: bool
    start_date: dt.date | None
    end_date: dt.date | None
    end_reason: str


class MembershipService:
    """The memberships of all bodies."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_person(self, person_id: str) -> tuple[MembershipLine, ...]:
        """The memberships of a person, the newest first."""
        held = self._store.where(Membership, "person_id", [person_id])
        bodies = {one.id: one.name for one in self._store.by_ids(Body, [one.body_id for one in held])}
        found = self._store.by_ids(Organisation, [one.organisation_id for one in held])
        names = {one.id: one.short_name for one in found}
        return tuple(
            MembershipLine(
                id=one.id,
                body_id=one.body_id,
                body=bodies[one.body_id],
                role=one.role,
                organisation_id=one.organisation_id,
                organisation=names[one.organisation_id],
                voting=bool(one.voting),
                start_date=one.start_date,
                end_date=one.end_date,
                end_reason=one.end_reason or "",
            )
            for one in sorted(held, key=lambda one: one.start_date or dt.date.min, reverse=True)
        )

    def body_choices(self) -> tuple[tuple[str, str], ...]:
        """The bodies as a choice: id and name, by name."""
        return tuple((one.id, one.name) for one in sorted(self._store.all(Body), key=lambda one: one.name.casefold()))

    def add(
        self,
        person_id: str,
        body_id: str,
        organisation_id: str,
        role: BodyRole = BodyRole.MEMBER,
        *,
        voting: bool = False,
        start_date: dt.date | None = None,
        end_date: dt.date | None = None,
    ) -> ChangeSet:
        """Make somebody a member of a body for an organisation.

        Raises:
            FieldEmpty: there is no body or organisation.
            PeriodReversed, PeriodsOverlap: the period is impossible, or taken.
        """
        membership = Membership(
            id=new_id("mem"),
            body_id=required_line(body_id, "body_id"),
            person_id=person_id,
            organisation_id=required_line(organisation_id, "organisation_id"),
            role=role,
            start_date=start_date,
            end_date=end_date,
            voting=voting,
        )
        self._check(membership)
        with self._store.unit_of_work(Action.ADD_MEMBERSHIP, person_id) as work:
            work.add(membership)
        return work.made()

    def edit(self, membership_id: str, **changes: Any) -> ChangeSet | None:
        """Change the body_id, organisation_id, role, voting, start_date or end_date; None when nothing changes.

        Raises:
            PeriodReversed, PeriodsOverlap: the period is impossible, or taken.
        """
        before = self._store.get(Membership, membership_id)
        after = replace(before, **changes)
        if after == before:
            return None
        if changes.keys() & {"body_id", "organisation_id", "start_date", "end_date"}:
            self._check(after)
        with self._store.unit_of_work(Action.EDIT_MEMBERSHIP, before.person_id) as work:
            work.put(after)
        return work.made()

    def remove(self, membership_id: str) -> ChangeSet:
        """Take a membership away, as if it never was."""
        membership = self._store.get(Membership, membership_id)
        with self._store.unit_of_work(Action.REMOVE_MEMBERSHIP, membership.person_id) as work:
            work.remove(Membership, membership_id)
        return work.made()

    def _check(self, membership: Membership) -> None:
        person = self._store.get(Person, membership.person_id)
        self._store.get(Body, membership.body_id)
        self._store.get(Organisation, membership.organisation_id)
        others = self._store.where(Membership, "person_id", [membership.person_id])
        check_membership(membership, others, formal_name(person))
