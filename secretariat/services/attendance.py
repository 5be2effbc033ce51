"""Record who was there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from secretariat.domain.attendance import (
    GUESTS,
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
from secretariat.domain.people import Person, Position, formal_name, position_on
from secretariat.domain.refusals import AttendanceRecorded, NobodyNamed
from secretariat.domain.register import Register
from secretariat.services.identity import new_id
from secretariat.services.minutes import item_of_meeting, meeting_with_open_minutes
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
    present_until: dt.time | None
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

    def organisation_of(self, meeting_id: str, person_id: str) -> str | None:
        """The organisation at which somebody had a function on the day of a meeting."""
        meeting = self._store.get(Meeting, meeting_id)
        positions = Register({Position: self._store.where(Position, "person_id", [person_id])})
        position = position_on(positions, person_id, None, meeting.date)
        return position.organisation_id if position else None

    def set_status(
        self, meeting_id: str, person_id: str, status: AttendanceStatus | None, present_from: dt.time | None = None
    ) -> ChangeSet | None:
        """Say whether somebody was there; None when that is what is recorded.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such meeting or person.
        """
        found, before = self._recorded(meeting_id, person_id)
        partly = status is AttendanceStatus.PARTIAL
        after = replace(
            before,
            status=status,
            present_from=(present_from or before.present_from) if partly else None,
            present_until=before.present_until if partly else None,
        )
        return self._put(found, before, after)

    def set_presence(
        self, meeting_id: str, person_id: str, present_from: dt.time | None, present_until: dt.time | None
    ) -> ChangeSet | None:
        """Say from when until when somebody was there; that means "deels aanwezig". None when that is recorded.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such meeting or person.
        """
        found, before = self._recorded(meeting_id, person_id)
        status = before.status
        if present_from or present_until:
            status = AttendanceStatus.PARTIAL
        elif status is AttendanceStatus.PARTIAL:
            status = AttendanceStatus.PRESENT
        after = replace(before, status=status, present_from=present_from, present_until=present_until)
        return self._put(found, before, after)

    def replace_by(self, meeting_id: str, person_id: str, deputy_id: str) -> ChangeSet | None:
        """Say that somebody was prevented and who came instead, for the same organisation (``domain.md`` §2.3 rule 1).

        Raises:
            MinutesFrozen: the minutes have been adopted.
            NobodyNamed: nobody can stand in for himself.
            RecordMissing: there is no such meeting or person.
        """
        if deputy_id == person_id:
            raise NobodyNamed("")
        known, before = self._recorded(meeting_id, person_id)
        came_already, deputy = self._recorded(meeting_id, deputy_id)
        gone = replace(before, status=AttendanceStatus.REPLACED, present_from=None, present_until=None)
        came = replace(
            deputy,
            status=AttendanceStatus.PRESENT,
            capacity=AttendanceCapacity.DEPUTY,
            organisation_id=before.organisation_id,
            replaces_person_id=person_id,
        )
        if known and came_already and (gone, came) == (before, deputy):
            return None
        with self._store.unit_of_work(Action.SET_ATTENDANCE, person_id) as work:
            work.put(gone)
            work.put(came)
        return work.made()

    def add_guest(
        self,
        meeting_id: str,
        person_id: str,
        capacity: AttendanceCapacity,
        organisation_id: str | None = None,
        agenda_item_ids: Sequence[str] = (),
    ) -> ChangeSet | None:
        """Record that somebody who is no member was there, at some items only if these are named.

        A guest who was recorded already becomes what is said now; None when that is what is recorded.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            AttendanceRecorded: it is a member, or somebody else who is no guest, and stands on the list as that.
            RecordMissing: the meeting has no such agenda item, or there is no such meeting, person or organisation.
        """
        found, before = self._recorded(meeting_id, person_id)
        if organisation_id:
            self._store.get(Organisation, organisation_id)
        for item_id in agenda_item_ids:
            item_of_meeting(self._store, meeting_id, item_id)
        if before.capacity not in GUESTS:
            raise AttendanceRecorded(formal_name(self._store.get(Person, person_id)))
        after = replace(
            before,
            organisation_id=organisation_id or before.organisation_id,
            status=AttendanceStatus.PRESENT,
            capacity=capacity,
            agenda_item_ids=tuple(agenda_item_ids),
        )
        return self._put(found, before, after)

    def _recorded(self, meeting_id: str, person_id: str) -> tuple[bool, Attendance]:
        """Whether a person was recorded already, and the attendance as it is or would begin."""
        meeting_with_open_minutes(self._store, meeting_id)
        register = self._register(meeting_id)
        for attendance in register.where(Attendance, "meeting_id", meeting_id):
            if attendance.person_id == person_id:
                return True, attendance
        return False, self._new(register, register.get(Meeting, meeting_id), person_id)

    def _put(self, known: bool, before: Attendance, after: Attendance) -> ChangeSet | None:
        if known and after == before:
            return None
        with self._store.unit_of_work(Action.SET_ATTENDANCE, after.person_id) as work:
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
        present_until=attendance.present_until,
        replaces=formal_name(replaced) if replaced else "",
        is_chair=person.id == chair_id_of(register, meeting),
        recorded=recorded,
    )
