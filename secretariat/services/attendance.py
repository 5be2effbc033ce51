"""Record who was there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.attendance import (
    Attendance,
    AttendanceCapacity,
    AttendanceStatus,
    Representation,
    attendance_in_order,
    representation,
)
from secretariat.domain.bodies import BodyRole, Membership, members_on
from secretariat.domain.catalogue import LIST_OF
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.meetings import Meeting, chair_id_of
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, formal_name, position_on
from secretariat.domain.register import Register
from secretariat.services.identity import new_id
from secretariat.services.minutes import meeting_with_open_minutes
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
        expected = _expected_besides(register, meeting, {attendance.person_id for attendance in recorded})
        records = {kind: register.all(kind) for kind in LIST_OF} | {Attendance: (*recorded, *expected)}
        everybody = Register(records, register.settings, register.meta)
        return tuple(
            _line(everybody, meeting, attendance, attendance in recorded)
            for attendance in attendance_in_order(everybody, meeting)
        )

    def representation(self, meeting_id: str) -> Representation:
        """How many organisations are represented and whether that is a quorum."""
        register = self._register(meeting_id)
        return representation(register, register.get(Meeting, meeting_id))

    def set_status(
        self, meeting_id: str, person_id: str, status: AttendanceStatus | None, present_from: dt.time | None = None
    ) -> ChangeSet | None:
        """Say whether somebody was there; None when that is what is recorded.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such meeting or person.
        """
        meeting_with_open_minutes(self._store, meeting_id)
        register = self._register(meeting_id)
        meeting = register.get(Meeting, meeting_id)
        found = [
            attendance
            for attendance in register.where(Attendance, "meeting_id", meeting_id)
            if attendance.person_id == person_id
        ]
        before = found[0] if found else self._new(register, meeting, person_id)
        came_late = present_from if status is AttendanceStatus.PARTIAL else None
        after = replace(before, status=status, present_from=came_late)
        if found and after == before:
            return None
        with self._store.unit_of_work(Action.SET_ATTENDANCE, person_id) as work:
            work.put(after)
        return work.made()

    def add_guest(
        self,
        meeting_id: str,
        person_id: str,
        capacity: AttendanceCapacity,
        organisation_id: str | None = None,
        agenda_item_ids: Sequence[str] = (),
    ) -> ChangeSet:
        """Record that somebody who is no member was there, at some items only if these are named.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such meeting, person, organisation or agenda item.
        """
        meeting_with_open_minutes(self._store, meeting_id)
        self._store.get(Person, person_id)
        if organisation_id:
            self._store.get(Organisation, organisation_id)
        for item_id in agenda_item_ids:
            self._store.get(AgendaItem, item_id)
        with self._store.unit_of_work(Action.SET_ATTENDANCE, person_id) as work:
            work.add(
                Attendance(
                    id=new_id("att"),
                    meeting_id=meeting_id,
                    person_id=person_id,
                    organisation_id=organisation_id,
                    status=AttendanceStatus.PRESENT,
                    capacity=capacity,
                    agenda_item_ids=tuple(agenda_item_ids),
                )
            )
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


def _expected_besides(register: Register, meeting: Meeting, known: set[str]) -> list[Attendance]:
    """An attendance for every member who has none yet; agenda members are not expected."""
    members = {
        membership.person_id: membership
        for membership in reversed(members_on(register, meeting.body_id, meeting.date))
        if membership.role is not BodyRole.AGENDA_MEMBER
    }
    return [_expected(meeting, membership) for person_id, membership in members.items() if person_id not in known]


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
        is_chair=person.id == chair_id_of(register, meeting),
        recorded=recorded,
    )
