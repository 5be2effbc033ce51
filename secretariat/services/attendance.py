"""Record who was there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from secretariat.domain.attendance import (
    GUESTS,
    Attendance,
    AttendanceCapacity,
    AttendanceStatus,
    GroupAttendance,
    Representation,
    Rsvp,
    expected_representation,
    representation,
)
from secretariat.domain.bodies import members_on
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.choices import Choice, person_choice
from secretariat.domain.meetings import Meeting
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, Position, formal_name, full_name, position_on
from secretariat.domain.refusals import AttendanceRecorded, MeetingForMembers, NobodyNamed, RecordMissing
from secretariat.domain.register import Register
from secretariat.services.agenda_numbers import items_named
from secretariat.services.attendance_lines import (
    AttendanceLine,
    LineKind,
    attendance_of,
    expected,
    lines_by_organisation,
    lines_in_order,
    with_expected,
)
from secretariat.services.identity import new_id
from secretariat.services.minutes import item_of_meeting, meeting_with_open_minutes
from secretariat.services.newcomers import Newcomer, records_of
from secretariat.storage.people import people_by_name
from secretariat.storage.selection import Selection
from secretariat.storage.store import Store

__all__ = ["AttendanceLine", "AttendanceService", "LineKind", "Newcomer", "register_around"]


_OUTSIDERS = (AttendanceCapacity.GUEST, AttendanceCapacity.OBSERVER)
"""Who has no place where only members are welcome (``domain.md`` §2.3 rule 14); a speaker has a task there."""


class AttendanceService:
    """The attendance of meetings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def lines(self, meeting_id: str) -> tuple[AttendanceLine, ...]:
        """Everybody recorded, and everybody expected who was not: in the order of papers."""
        register = self._register(meeting_id)
        return lines_in_order(register, register.get(Meeting, meeting_id))

    def by_organisation(self, meeting_id: str) -> tuple[AttendanceLine, ...]:
        """The same people beside those of their organisation, with the groups and the organisations without anybody."""
        register = self._register(meeting_id)
        return lines_by_organisation(register, register.get(Meeting, meeting_id))

    def representation(self, meeting_id: str) -> Representation:
        """How many organisations are represented and whether that is a quorum."""
        register = self._register(meeting_id)
        return representation(register, register.get(Meeting, meeting_id))

    def expected(self, meeting_id: str) -> Representation:
        """How many organisations will be represented if everybody comes who accepted."""
        register = self._register(meeting_id)
        return expected_representation(register, register.get(Meeting, meeting_id))

    def people(self) -> tuple[Choice, ...]:
        """Everybody as a choice, also who was archived, on the core of the surname."""
        return tuple(person_choice(one, full_name(one)) for one in people_by_name(self._store))

    def items(self, meeting_id: str, typed: str) -> tuple[str, ...]:
        """The agenda items whose numbers were typed ("5", "4 en 5").

        Raises:
            AgendaNumberUnknown: the agenda has no such item.
        """
        return items_named(self._store, meeting_id, typed)

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

        Whoever was replaced and came after all is no longer replaced.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such meeting or person.
        """
        return self.set_statuses(meeting_id, [person_id], status, present_from)

    def set_statuses(
        self,
        meeting_id: str,
        person_ids: Sequence[str],
        status: AttendanceStatus | None,
        present_from: dt.time | None = None,
    ) -> ChangeSet | None:
        """Say of several people at once whether they were there; None when that is what is recorded.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such meeting or person.
        """
        partly = status is AttendanceStatus.PARTIAL

        def say(one: Attendance) -> Attendance:
            return replace(
                one,
                status=status,
                present_from=(present_from or one.present_from) if partly else None,
                present_until=one.present_until if partly else None,
            )

        return self._say(meeting_id, dict.fromkeys(person_ids, say))

    def everybody_present(self, meeting_id: str) -> ChangeSet | None:
        """Say of everybody expected of whom nothing is known yet that he was there; None when nothing is open.

        Whoever answered that he could not come was absent with notice.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such meeting.
        """
        register = self._register(meeting_id)
        meeting = register.get(Meeting, meeting_id)
        declined, present = AttendanceStatus.ABSENT_NOTIFIED, AttendanceStatus.PRESENT
        open_ones = [
            one
            for one in with_expected(register, meeting).where(Attendance, "meeting_id", meeting_id)
            if one.status is None
        ]
        return self._say(
            meeting_id,
            {
                one.person_id: lambda one: replace(one, status=declined if one.rsvp is Rsvp.DECLINED else present)
                for one in open_ones
            },
        )

    def set_rsvps(self, meeting_id: str, person_ids: Sequence[str], rsvp: Rsvp | None) -> ChangeSet | None:
        """Say what people answered to the invitation; None when that is recorded.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such meeting or person.
        """
        return self._say(meeting_id, dict.fromkeys(person_ids, lambda one: replace(one, rsvp=rsvp)))

    def set_items(self, meeting_id: str, person_id: str, typed: str) -> ChangeSet | None:
        """Say at which agenda items somebody was there, by their numbers; None when that is recorded.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            AgendaNumberUnknown: the agenda has no such item.
            RecordMissing: there is no such meeting or person.
        """
        item_ids = items_named(self._store, meeting_id, typed)
        return self._say(meeting_id, {person_id: lambda one: replace(one, agenda_item_ids=item_ids)})

    def set_presence(
        self, meeting_id: str, person_id: str, present_from: dt.time | None, present_until: dt.time | None
    ) -> ChangeSet | None:
        """Say from when until when somebody was there; that means "deels aanwezig". None when that is recorded.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such meeting or person.
        """
        before = self._recorded(meeting_id, person_id)[1]
        status = before.status
        if present_from or present_until:
            status = AttendanceStatus.PARTIAL
        elif status is AttendanceStatus.PARTIAL:
            status = AttendanceStatus.PRESENT
        after = replace(before, status=status, present_from=present_from, present_until=present_until)
        return self._write(Action.SET_ATTENDANCE, person_id, [after])

    def replace_by(self, meeting_id: str, person_id: str, deputy: str | Newcomer) -> ChangeSet | None:
        """Say that somebody was prevented and who came instead, for the same organisation (``domain.md`` §2.3 rule 1).

        ``deputy`` is a person of the file, or somebody who is entered in the same step. None when it is recorded.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            NobodyNamed: nobody can stand in for himself.
            FieldEmpty, TextTooLong: the name of a newcomer cannot be kept so.
            RecordMissing: there is no such meeting or person.
        """
        if deputy == person_id:
            raise NobodyNamed("")
        _known, before = self._recorded(meeting_id, person_id)
        new, deputy_id = self._new_people(deputy)
        came = replace(
            self._deputy(meeting_id, deputy_id, is_new=bool(new)),
            status=AttendanceStatus.PRESENT,
            capacity=AttendanceCapacity.DEPUTY,
            organisation_id=before.organisation_id,
            replaces_person_id=person_id,
        )
        gone = replace(before, status=AttendanceStatus.REPLACED, present_from=None, present_until=None)
        return self._write(Action.SET_ATTENDANCE, person_id, [*new, gone, came])

    def represent(self, meeting_id: str, organisation_id: str, deputy: str | Newcomer) -> ChangeSet | None:
        """Say who came for an organisation of which nobody was expected; None when that is recorded.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            FieldEmpty, TextTooLong: the name of a newcomer cannot be kept so.
            RecordMissing: there is no such meeting, organisation or person.
        """
        meeting_with_open_minutes(self._store, meeting_id)
        self._store.get(Organisation, organisation_id)
        new, deputy_id = self._new_people(deputy)
        came = replace(
            self._deputy(meeting_id, deputy_id, is_new=bool(new)),
            status=AttendanceStatus.PRESENT,
            capacity=AttendanceCapacity.DEPUTY,
            organisation_id=organisation_id,
        )
        return self._write(Action.SET_ATTENDANCE, deputy_id, [*new, came])

    def add_guest(
        self,
        meeting_id: str,
        person: str | Newcomer,
        capacity: AttendanceCapacity,
        organisation_id: str | None = None,
        agenda_item_ids: Sequence[str] = (),
    ) -> ChangeSet | None:
        """Record that somebody who is no member was there, at some items only if these are named.

        ``person`` is a person of the file, or somebody who is entered in the same step. A guest who was recorded
        already becomes what is said now; None when that is what is recorded.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            MeetingForMembers: it is somebody from outside, and the meeting is for members only.
            AttendanceRecorded: it is a member, or somebody else who is no guest, and stands on the list as that.
            FieldEmpty, TextTooLong: the name of a newcomer cannot be kept so.
            RecordMissing: the meeting has no such agenda item, or there is no such meeting, person or organisation.
        """
        meeting_with_open_minutes(self._store, meeting_id)
        if organisation_id:
            self._store.get(Organisation, organisation_id)
        for item_id in agenda_item_ids:
            item_of_meeting(self._store, meeting_id, item_id)
        new, person_id = self._new_people(person)
        before = _guest(meeting_id, person_id) if new else self._recorded(meeting_id, person_id)[1]
        if before.capacity not in GUESTS:
            raise AttendanceRecorded(formal_name(self._store.get(Person, person_id)))
        if capacity in _OUTSIDERS and self._store.get(Meeting, meeting_id).members_only:
            raise MeetingForMembers(formal_name(new[0] if new else self._store.get(Person, person_id)))
        after = replace(
            before,
            organisation_id=organisation_id or before.organisation_id,
            status=AttendanceStatus.PRESENT,
            capacity=capacity,
            agenda_item_ids=tuple(agenda_item_ids),
        )
        return self._write(Action.SET_ATTENDANCE, person_id, [*new, after])

    def remove(self, meeting_id: str, *line_ids: str) -> ChangeSet:
        """Take these people, and groups, off the list in one step; a member of the body stays expected.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: nothing was recorded of one of them.
        """
        meeting_with_open_minutes(self._store, meeting_id)
        going: list[tuple[type[Any], str]] = []
        for line_id in line_ids:
            if self._store.find(GroupAttendance, line_id) is not None:
                going.append((GroupAttendance, line_id))
                continue
            known, before = self._recorded(meeting_id, line_id)
            if not known:
                raise RecordMissing(line_id)
            going.append((Attendance, before.id))
        with self._store.unit_of_work(Action.REMOVE_ATTENDANCE, line_ids[0]) as work:
            for kind, record_id in going:
                work.remove(kind, record_id)
        return work.made()

    def _say(self, meeting_id: str, said: dict[str, Callable[[Attendance], Attendance]]) -> ChangeSet | None:
        """Say something of each of these people, in one step."""
        meeting_with_open_minutes(self._store, meeting_id)
        register = self._register(meeting_id)
        after = []
        for person_id, say in said.items():
            before = self._recorded_in(register, meeting_id, person_id)[1]
            after.append(say(before))
            replaced = AttendanceStatus.REPLACED
            if before.status is replaced and after[-1].status is not replaced:
                after += _freed(register, meeting_id, person_id)
        return self._write(Action.SET_ATTENDANCE, next(iter(said), ""), after)

    def _deputy(self, meeting_id: str, person_id: str, *, is_new: bool) -> Attendance:
        return _guest(meeting_id, person_id) if is_new else self._recorded(meeting_id, person_id)[1]

    def _new_people(self, person: str | Newcomer) -> tuple[list[Any], str]:
        """The records of somebody who is not in the file yet, and the id of the person."""
        if isinstance(person, str):
            return [], person
        new, position = records_of(person)
        if position is not None:
            self._store.get(Organisation, position.organisation_id)
        return [new] if position is None else [new, position], new.id

    def _write(self, action: Action, subject_id: str, records: Sequence[Any]) -> ChangeSet | None:
        """One step in which these records stand in the file; None when they did already."""
        changed = [one for one in records if self._store.find(type(one), one.id) != one]
        if not changed:
            return None
        with self._store.unit_of_work(action, subject_id) as work:
            for record in changed:
                work.put(record)
        return work.made()

    def _recorded(self, meeting_id: str, person_id: str) -> tuple[bool, Attendance]:
        """Whether a person was recorded already, and the attendance as it is or would begin."""
        meeting_with_open_minutes(self._store, meeting_id)
        return self._recorded_in(self._register(meeting_id), meeting_id, person_id)

    def _recorded_in(self, register: Register, meeting_id: str, person_id: str) -> tuple[bool, Attendance]:
        for attendance in register.where(Attendance, "meeting_id", meeting_id):
            if attendance.person_id == person_id:
                return True, attendance
        return False, self._new(register, register.get(Meeting, meeting_id), person_id)

    def _new(self, register: Register, meeting: Meeting, person_id: str) -> Attendance:
        for one in expected(register, meeting):
            if one.person_id == person_id:
                return replace(one, id=new_id("att"))
        for membership in members_on(register, meeting.body_id, meeting.date):  # an agenda member is not expected
            if membership.person_id == person_id:
                return replace(attendance_of(meeting, membership), id=new_id("att"))
        return _guest(meeting.id, self._store.get(Person, person_id).id)

    def _register(self, meeting_id: str) -> Register:
        return register_around(self._store, meeting_id)


def register_around(store: Store, meeting_id: str) -> Register:
    """What is needed of who takes part in a meeting, gathered once for all that a screen asks of it."""

    def gathered() -> Register:
        meeting = store.get(Meeting, meeting_id)
        selection = Selection(store)
        selection.add_meetings([meeting_id])
        selection.add_body(meeting.body_id)
        return selection.register()

    return store.remembered(f"attendance of {meeting_id}", gathered)


def _guest(meeting_id: str, person_id: str) -> Attendance:
    """The attendance with which somebody begins who is not expected."""
    return Attendance(id=new_id("att"), meeting_id=meeting_id, person_id=person_id, capacity=AttendanceCapacity.GUEST)


def _freed(register: Register, meeting_id: str, person_id: str) -> list[Attendance]:
    """Who came instead of somebody who came after all: still there, for the same organisation, but for nobody."""
    attendance = register.where(Attendance, "meeting_id", meeting_id)
    return [replace(one, replaces_person_id=None) for one in attendance if one.replaces_person_id == person_id]
