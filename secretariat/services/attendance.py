"""Record who was there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from secretariat.domain.attendance import (
    Attendance,
    AttendanceCapacity,
    AttendanceStatus,
    Representation,
    representation,
)
from secretariat.domain.bodies import BodyRole, Membership, members_on
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.meetings import Meeting
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, formal_name, name_order, position_on
from secretariat.domain.register import Register
from secretariat.services.identity import new_id
from secretariat.storage.selection import Selection
from secretariat.storage.store import Store

_CAPACITIES = {
    BodyRole.ADVISER: AttendanceCapacity.ADVISER,
    BodyRole.SECRETARY: AttendanceCapacity.SECRETARIAT,
    BodyRole.MINUTE_TAKER: AttendanceCapacity.SECRETARIAT,
    BodyRole.DEPUTY: AttendanceCapacity.DEPUTY,
    BodyRole.AGENDA_MEMBER: AttendanceCapacity.OBSERVER,
}


@dataclass(frozen=True, slots=True)
class AttendanceLine:
    """One person at a meeting as a list shows it; ``id`` is the person."""

    id: str
    name: str
    function: str
    organisation: str
    capacity: AttendanceCapacity
    status: AttendanceStatus | None
    present_from: dt.time | None
    replaces: str
    is_chair: bool
    recorded: bool


class AttendanceService:
    """The attendance of meetings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def lines(self, meeting_id: str) -> tuple[AttendanceLine, ...]:
        """Who takes part: everybody recorded, and the members of the body on that day who are not recorded yet."""
        register = self._register(meeting_id)
        meeting = register.get(Meeting, meeting_id)
        recorded = register.where(Attendance, "meeting_id", meeting_id)
        known = {attendance.person_id for attendance in recorded}
        expected = [
            _expected(meeting, membership)
            for membership in members_on(register, meeting.body_id, meeting.date)
            if membership.person_id not in known and membership.role is not BodyRole.AGENDA_MEMBER
        ]
        lines = [_line(register, meeting, attendance, bool(known)) for attendance in [*recorded, *expected]]
        order = {person.id: name_order(person) for person in register.all(Person)}
        return tuple(sorted(lines, key=lambda line: (not line.is_chair, _RANK[line.capacity], order[line.id])))

    def representation(self, meeting_id: str) -> Representation:
        """How many organisations are represented and whether that is a quorum."""
        register = self._register(meeting_id)
        return representation(register, register.get(Meeting, meeting_id))

    def set_status(
        self, meeting_id: str, person_id: str, status: AttendanceStatus | None, present_from: dt.time | None = None
    ) -> ChangeSet | None:
        """Say whether somebody was there; None when that is what is recorded."""
        register = self._register(meeting_id)
        meeting = register.get(Meeting, meeting_id)
        found = [
            attendance
            for attendance in register.where(Attendance, "meeting_id", meeting_id)
            if attendance.person_id == person_id
        ]
        before = found[0] if found else self._new(register, meeting, person_id)
        came_late = present_from if status is AttendanceStatus.PARTIAL else None
        after = replace(before, status=status, present_from=came_late or before.present_from if came_late else None)
        if found and after == before:
            return None
        with self._store.unit_of_work(Action.SET_ATTENDANCE, person_id) as work:
            work.put(after)
        return work.made()

    def _new(self, register: Register, meeting: Meeting, person_id: str) -> Attendance:
        for membership in members_on(register, meeting.body_id, meeting.date):
            if membership.person_id == person_id:
                return replace(_expected(meeting, membership), id=new_id("att"))
        person = self._store.get(Person, person_id)
        return Attendance(
            id=new_id("att"), meeting_id=meeting.id, person_id=person.id, capacity=AttendanceCapacity.GUEST
        )

    def _register(self, meeting_id: str) -> Register:
        meeting = self._store.get(Meeting, meeting_id)
        selection = Selection(self._store)
        selection.add_meetings([meeting_id])
        selection.add_body(meeting.body_id)
        return selection.register()


_RANK = {
    AttendanceCapacity.MEMBER: 0,
    AttendanceCapacity.DEPUTY: 0,
    AttendanceCapacity.ADVISER: 1,
    AttendanceCapacity.SECRETARIAT: 2,
    AttendanceCapacity.SPEAKER: 3,
    AttendanceCapacity.GUEST: 4,
    AttendanceCapacity.OBSERVER: 5,
}


def _expected(meeting: Meeting, membership: Membership) -> Attendance:
    return Attendance(
        id=f"expected-{membership.id}",
        meeting_id=meeting.id,
        person_id=membership.person_id,
        organisation_id=membership.organisation_id,
        capacity=_CAPACITIES.get(membership.role, AttendanceCapacity.MEMBER),
    )


def _line(register: Register, meeting: Meeting, attendance: Attendance, recorded: bool) -> AttendanceLine:
    person = register.get(Person, attendance.person_id)
    organisation = register.find(Organisation, attendance.organisation_id)
    position = position_on(register, person.id, attendance.organisation_id, meeting.date)
    replaced = register.find(Person, attendance.replaces_person_id)
    return AttendanceLine(
        id=person.id,
        name=formal_name(person),
        function=(position.title or "") if position else "",
        organisation=organisation.short_name if organisation else "",
        capacity=attendance.capacity,
        status=attendance.status,
        present_from=attendance.present_from,
        replaces=formal_name(replaced) if replaced else "",
        is_chair=person.id == meeting.chair_id,
        recorded=recorded and not attendance.id.startswith("expected-"),
    )
