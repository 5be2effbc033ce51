"""Who takes part in a meeting as a list shows it: in the order of papers, or per organisation."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.agendas import AgendaItem, number_order
from secretariat.domain.attendance import (
    GUESTS,
    Attendance,
    AttendanceCapacity,
    AttendanceStatus,
    GroupAttendance,
    Rsvp,
    attendance_in_order,
    counts_for,
    deputy_of,
    groups_at,
)
from secretariat.domain.bodies import Body, BodyRole, Membership, members_on, represented_organisations
from secretariat.domain.catalogue import LIST_OF
from secretariat.domain.meetings import Meeting, chair_id_of
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, Position, formal_name, position_on
from secretariat.domain.register import Register
from secretariat.domain.voting import voting_registrations

_CAPACITIES = {
    BodyRole.ADVISER: AttendanceCapacity.ADVISER,
    BodyRole.SECRETARY: AttendanceCapacity.SECRETARIAT,
    BodyRole.MINUTE_TAKER: AttendanceCapacity.SECRETARIAT,
    BodyRole.DEPUTY: AttendanceCapacity.DEPUTY,
    BodyRole.AGENDA_MEMBER: AttendanceCapacity.OBSERVER,
}


class LineKind(enum.StrEnum):
    """What a line of the list is about."""

    PERSON = "person"
    GROUP = "group"
    """People without names."""
    VACANCY = "vacancy"
    """An organisation that counts and of which nobody is known."""


@dataclass(frozen=True, slots=True)
class AttendanceLine:
    """One line of the list; ``id`` is the person, the group or, of a vacancy, the organisation.

    ``items`` are the numbers of the agenda items to which a guest or group belongs, ``leads`` says whether it is the
    first line of its organisation, ``counts`` whether the organisation counts for the quorum.
    """

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
    replaced_by: str = ""
    rsvp: Rsvp | None = None
    items: str = ""
    headcount: int | None = None
    kind: LineKind = LineKind.PERSON
    organisation_id: str = ""
    leads: bool = True
    counts: bool = False

    @property
    def is_guest(self) -> bool:
        """Whether it is somebody who does not belong to the body."""
        return self.kind is not LineKind.VACANCY and self.capacity in GUESTS


def lines_in_order(register: Register, meeting: Meeting) -> tuple[AttendanceLine, ...]:
    """Everybody recorded and everybody expected, in the order of papers."""
    recorded = register.where(Attendance, "meeting_id", meeting.id)
    everybody = with_expected(register, meeting)
    return tuple(_line(everybody, meeting, one, one in recorded) for one in attendance_in_order(everybody, meeting))


def lines_by_organisation(register: Register, meeting: Meeting) -> tuple[AttendanceLine, ...]:
    """Everybody beside those of the same organisation, and the organisations that count but of which nobody is known.

    First the organisations that count, then those of secretariat and advisers, then those of guests and groups; a
    deputy stands below the one replaced.
    """
    recorded = register.where(Attendance, "meeting_id", meeting.id)
    everybody = with_expected(register, meeting)
    body = register.get(Body, meeting.body_id)
    countable = represented_organisations(register, body, meeting.date)
    lines = []
    for one in _deputies_below(attendance_in_order(everybody, meeting)):
        line = _line(everybody, meeting, one, one in recorded)
        if one.capacity.represents:
            home = counts_for(everybody, meeting, one) or ""
            line = replace(line, organisation_id=home, organisation=_short_name(register, home))
        lines.append(line)
    lines += [_group_line(register, one) for one in groups_at(register, meeting)]
    known = {line.organisation_id for line in lines}
    lines += [_vacancy(register, one) for one in countable if one not in known]
    return _grouped(lines, set(countable))


def with_expected(register: Register, meeting: Meeting) -> Register:
    """The register with an attendance for everybody who is expected and was not recorded yet."""
    known = {one.person_id for one in register.where(Attendance, "meeting_id", meeting.id)}
    records: dict[type[Any], Sequence[Any]] = {kind: register.all(kind) for kind in LIST_OF}
    records[Attendance] = [
        *records[Attendance],
        *(one for one in expected(register, meeting) if one.person_id not in known),
    ]
    return Register(records, register.settings, register.meta)


def expected(register: Register, meeting: Meeting) -> list[Attendance]:
    """Who can be expected: the members on the day of the meeting and the speakers at its items.

    At an assembly inside an event also who registered for a voting member, and nobody else of who registered
    (``domain.md`` §2.3 rule 14).
    """
    found: dict[str, Attendance] = {}
    for registration in voting_registrations(register, meeting):
        member = Attendance(
            id=f"expected-{registration.id}",
            meeting_id=meeting.id,
            person_id=registration.person_id,
            organisation_id=registration.organisation_id,
            capacity=AttendanceCapacity.MEMBER,
        )
        found.setdefault(registration.person_id, member)
    for membership in members_on(register, meeting.body_id, meeting.date):
        if membership.role is not BodyRole.AGENDA_MEMBER:
            found.setdefault(membership.person_id, attendance_of(meeting, membership))
    spoken: dict[str, list[str]] = {}
    for item in sorted(register.where(AgendaItem, "meeting_id", meeting.id), key=lambda one: number_order(one.number)):
        for person_id in item.speaker_ids:
            spoken.setdefault(person_id, []).append(item.id)
    for person_id, item_ids in spoken.items():
        position = position_on(register, person_id, None, meeting.date)
        speaker = Attendance(
            id=f"expected-{person_id}",
            meeting_id=meeting.id,
            person_id=person_id,
            organisation_id=position.organisation_id if position else None,
            capacity=AttendanceCapacity.SPEAKER,
            agenda_item_ids=tuple(item_ids),
        )
        found.setdefault(person_id, speaker)
    return list(found.values())


def attendance_of(meeting: Meeting, membership: Membership) -> Attendance:
    """The attendance with which a member begins."""
    return Attendance(
        id=f"expected-{membership.id}",
        meeting_id=meeting.id,
        person_id=membership.person_id,
        organisation_id=membership.organisation_id,
        capacity=_CAPACITIES.get(membership.role, AttendanceCapacity.MEMBER),
    )


def _line(register: Register, meeting: Meeting, one: Attendance, recorded: bool) -> AttendanceLine:
    person = register.get(Person, one.person_id)
    position = position_on(register, person.id, one.organisation_id, meeting.date)
    home = one.organisation_id or (position.organisation_id if position else "")
    deputy = deputy_of(register, one)
    return AttendanceLine(
        id=person.id,
        name=formal_name(person),
        function=_title(position),
        organisation=_short_name(register, home),
        organisation_id=home or "",
        capacity=one.capacity,
        status=one.status,
        present_from=one.present_from,
        present_until=one.present_until,
        replaces=_name(register, one.replaces_person_id),
        replaced_by=_name(register, deputy.person_id) if deputy else "",
        is_chair=person.id == chair_id_of(register, meeting),
        recorded=recorded,
        rsvp=one.rsvp,
        items=_numbers(register, one.agenda_item_ids),
    )


def _group_line(register: Register, one: GroupAttendance) -> AttendanceLine:
    return AttendanceLine(
        id=one.id,
        name=one.label,
        function="",
        organisation=_short_name(register, one.organisation_id),
        organisation_id=one.organisation_id or "",
        capacity=one.capacity,
        status=AttendanceStatus.PRESENT,
        present_from=None,
        present_until=None,
        replaces="",
        is_chair=False,
        recorded=True,
        items=_numbers(register, one.agenda_item_ids),
        headcount=one.headcount,
        kind=LineKind.GROUP,
    )


def _vacancy(register: Register, organisation_id: str) -> AttendanceLine:
    return AttendanceLine(
        id=organisation_id,
        name="",
        function="",
        organisation=_short_name(register, organisation_id),
        organisation_id=organisation_id,
        capacity=AttendanceCapacity.MEMBER,
        status=None,
        present_from=None,
        present_until=None,
        replaces="",
        is_chair=False,
        recorded=False,
        kind=LineKind.VACANCY,
    )


def _deputies_below(attendance: Sequence[Attendance]) -> Iterable[Attendance]:
    """The same people, with each deputy right below the one replaced."""
    deputies = {one.replaces_person_id: one for one in attendance if one.replaces_person_id}
    replaced = {one.person_id for one in attendance} & deputies.keys()
    for one in attendance:
        if one.replaces_person_id not in replaced:
            yield one
            if one.person_id in deputies:
                yield deputies[one.person_id]


def _grouped(lines: Sequence[AttendanceLine], countable: set[str]) -> tuple[AttendanceLine, ...]:
    """The lines per organisation, the first of each leading."""
    ranks: dict[str, int] = {}
    for line in lines:
        rank = 0 if line.organisation_id in countable else 2 if line.is_guest else 1
        ranks[line.organisation_id] = min(rank, ranks.get(line.organisation_id, rank))
    ordered = sorted(lines, key=lambda line: _group_order(line, ranks[line.organisation_id]))
    before, grouped = None, []
    for line in ordered:
        leads = line.organisation_id != before or not before
        grouped.append(replace(line, leads=leads, counts=line.organisation_id in countable))
        before = line.organisation_id
    return tuple(grouped)


def _group_order(line: AttendanceLine, rank: int) -> tuple[int, bool, str, str]:
    return rank, not line.organisation_id, line.organisation.casefold(), line.organisation_id


def _numbers(register: Register, item_ids: Iterable[str]) -> str:
    numbers = [item.number for item_id in item_ids if (item := register.find(AgendaItem, item_id))]
    return ", ".join(sorted(numbers, key=number_order))


def _short_name(register: Register, organisation_id: str | None) -> str:
    organisation = register.find(Organisation, organisation_id)
    return organisation.short_name if organisation else ""


def _name(register: Register, person_id: str | None) -> str:
    person = register.find(Person, person_id)
    return formal_name(person) if person else ""


def _title(position: Position | None) -> str:
    return (position.title or "") if position else ""
