"""Attendance: who was invited, answered, came, and for whom; which organisations that represents."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from secretariat.domain.bodies import (
    Body,
    QuorumBase,
    counted_as,
    members_on,
    represented_organisations,
    required_for_quorum,
)
from secretariat.domain.events import Registration, RegistrationStatus
from secretariat.domain.meetings import Meeting, chair_id_of, minute_taker_id_of, secretary_id_of
from secretariat.domain.people import NameOrder, Person, name_order
from secretariat.domain.proxies import Proxy, ProxyStatus
from secretariat.domain.records import (
    AgendaItemId,
    Line,
    MeetingId,
    OrganisationId,
    PersonId,
    Provenance,
    RecordId,
)
from secretariat.domain.register import Register


class Rsvp(enum.StrEnum):
    """The answer to an invitation."""

    INVITED = "invited"
    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"


class AttendanceStatus(enum.StrEnum):
    """Whether someone was there."""

    PRESENT = "present"
    PARTIAL = "partial"
    ONLINE = "online"
    ABSENT_NOTIFIED = "absent_notified"
    ABSENT_UNNOTIFIED = "absent_unnotified"
    REPLACED = "replaced"

    @property
    def was_there(self) -> bool:
        """Whether this status means that the person took part."""
        return self in (AttendanceStatus.PRESENT, AttendanceStatus.PARTIAL, AttendanceStatus.ONLINE)


class AttendanceCapacity(enum.StrEnum):
    """As what someone takes part."""

    MEMBER = "member"
    DEPUTY = "deputy"
    GUEST = "guest"
    SPEAKER = "speaker"
    ADVISER = "adviser"
    SECRETARIAT = "secretariat"
    OBSERVER = "observer"

    @property
    def represents(self) -> bool:
        """Whether it counts for the organisation (``domain.md`` §2.3 rules 1 and 3)."""
        return self in (AttendanceCapacity.MEMBER, AttendanceCapacity.DEPUTY)


GUESTS = (AttendanceCapacity.GUEST, AttendanceCapacity.SPEAKER, AttendanceCapacity.OBSERVER)
"""The capacities of those who do not belong to the body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One person at one meeting; ``agenda_item_ids`` limits guests and speakers to their items."""

    id: RecordId
    meeting_id: MeetingId
    person_id: PersonId
    organisation_id: OrganisationId | None = None
    rsvp: Rsvp | None = None
    status: AttendanceStatus | None = None
    capacity: AttendanceCapacity
    present_from: dt.time | None = None
    present_until: dt.time | None = None
    replaces_person_id: PersonId | None = None
    agenda_item_ids: tuple[AgendaItemId, ...] = ()
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupAttendance:
    """People who were there without being named: "jongeren van theater De Steeg"; they never count (rule 3)."""

    id: RecordId
    meeting_id: MeetingId
    label: Line
    organisation_id: OrganisationId | None = None
    headcount: int | None = None
    capacity: AttendanceCapacity
    agenda_item_ids: tuple[AgendaItemId, ...] = ()
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True)
class Representation:
    """How many of the organisations are represented; ``required`` and ``met`` are None without a quorum rule.

    ``counted`` says what the organisations are called.
    """

    represented: int
    total: int
    required: int | None = None
    met: bool | None = None
    counted: QuorumBase = QuorumBase.MUNICIPALITIES


@dataclass(frozen=True, slots=True)
class AttendanceGroups:
    """Who was there and who was not, each group in the order of papers (``domain.md`` §2.3 rule 4).

    ``replaced`` holds those who sent somebody else; ``guests`` are the guests, speakers and observers who were there
    for all or part of the meeting.
    """

    present: tuple[Attendance, ...] = ()
    partial: tuple[Attendance, ...] = ()
    absent_notified: tuple[Attendance, ...] = ()
    absent_unnotified: tuple[Attendance, ...] = ()
    replaced: tuple[Attendance, ...] = ()
    guests: tuple[Attendance, ...] = ()


def representation(register: Register, meeting: Meeting, at: dt.time | None = None) -> Representation:
    """Which share of the organisations is represented (``domain.md`` §2.3 rules 1-3).

    Per organisation, not per head; an organisation whose proxy is held by somebody there counts too. With a time only
    who is in the room at that moment counts, without one everybody who was there for any part of the meeting.
    """
    return _represented(register, meeting, lambda one: is_there(one, at), at=at)


def has_lapsed(register: Register, meeting: Meeting, proxy: Proxy, at: dt.time | None = None) -> bool:
    """Whether the grantor of a proxy came after all, at the latest by ``at`` (``domain.md`` §2.3 rule 13).

    Whoever counts for the grantor makes it lapse; it does not come back when they leave.
    """
    return any(
        one.status is not None
        and one.status.was_there
        and (at is None or (one.present_from or dt.time.min) <= at)
        and (one.person_id == proxy.grantor_person_id or _speaks_for(register, meeting, one, proxy))
        for one in register.where(Attendance, "meeting_id", meeting.id)
    )


def is_there(one: Attendance, at: dt.time | None) -> bool:
    """Whether somebody is in the room at a moment; without one, whether somebody was there for any part."""
    if one.status is None or not one.status.was_there:
        return False
    return at is None or ((one.present_from or dt.time.min) <= at < (one.present_until or dt.time.max))


def expected_representation(register: Register, meeting: Meeting) -> Representation:
    """Which share of the organisations will be represented if everybody comes who accepted.

    At an assembly inside an event that is everybody who registered for the event (``sample/README.md``).
    """
    registered = [
        one
        for one in (register.where(Registration, "event_id", meeting.event_id) if meeting.event_id else ())
        if one.status in (RegistrationStatus.REGISTERED, RegistrationStatus.ATTENDED)
    ]
    return _represented(register, meeting, lambda one: one.rsvp is Rsvp.ACCEPTED, registered)


def attendance_groups(register: Register, meeting: Meeting) -> AttendanceGroups:
    """The attendance of a meeting in the groups of the verslag; those whose status is unknown are in none."""
    ordered = attendance_in_order(register, meeting)

    def group(*statuses: AttendanceStatus, guests: bool | None = False) -> tuple[Attendance, ...]:
        return tuple(one for one in ordered if one.status in statuses and (guests is None or _is_guest(one) is guests))

    status = AttendanceStatus
    return AttendanceGroups(
        present=group(status.PRESENT, status.ONLINE),
        partial=group(status.PARTIAL),
        absent_notified=group(status.ABSENT_NOTIFIED, guests=None),
        absent_unnotified=group(status.ABSENT_UNNOTIFIED, guests=None),
        replaced=group(status.REPLACED, guests=None),
        guests=group(status.PRESENT, status.ONLINE, status.PARTIAL, guests=True),
    )


def attendance_in_order(register: Register, meeting: Meeting) -> list[Attendance]:
    """Everybody at a meeting in the order of papers: chair, secretary, members and deputies, advisers, secretariat.

    Then guests, speakers and observers, and the minute taker last; each group by the core of the surname
    (``sample/README.md``).
    """
    chair = chair_id_of(register, meeting)
    secretary = secretary_id_of(register, meeting)
    minute_taker = minute_taker_id_of(register, meeting)

    def rank(one: Attendance) -> int:
        if one.person_id == chair:
            return 0
        if one.person_id == secretary:
            return 1
        return 6 if one.person_id == minute_taker else _CAPACITY_ORDER[one.capacity]

    def order(one: Attendance) -> tuple[int, NameOrder]:
        person = register.find(Person, one.person_id)
        return rank(one), name_order(person) if person else ("", "", "")

    return sorted(register.where(Attendance, "meeting_id", meeting.id), key=order)


def groups_at(register: Register, meeting: Meeting) -> tuple[GroupAttendance, ...]:
    """The people without names at a meeting, in the order in which they were entered."""
    return tuple(register.where(GroupAttendance, "meeting_id", meeting.id))


def deputy_of(register: Register, replaced: Attendance) -> Attendance | None:
    """Who came in the place of someone; None if nobody is recorded."""
    meeting = register.where(Attendance, "meeting_id", replaced.meeting_id)
    return next((one for one in meeting if one.replaces_person_id == replaced.person_id), None)


def counts_for(register: Register, meeting: Meeting, one: Attendance) -> str | None:
    """The organisation somebody counts for: a deputy for that of the one replaced (``domain.md`` §2.3 rule 1)."""
    if one.replaces_person_id:
        attendance = register.where(Attendance, "meeting_id", meeting.id)
        replaced = next((other for other in attendance if other.person_id == one.replaces_person_id), None)
        if replaced is not None and replaced.organisation_id:
            return replaced.organisation_id
        person_id = one.replaces_person_id
    elif one.organisation_id:
        return one.organisation_id
    else:
        person_id = one.person_id
    members = members_on(register, meeting.body_id, meeting.date)
    own = next((member.organisation_id for member in members if member.person_id == person_id), None)
    return own or one.organisation_id


_CAPACITY_ORDER = {
    AttendanceCapacity.MEMBER: 2,
    AttendanceCapacity.DEPUTY: 2,
    AttendanceCapacity.ADVISER: 3,
    AttendanceCapacity.SECRETARIAT: 4,
    AttendanceCapacity.GUEST: 5,
    AttendanceCapacity.SPEAKER: 5,
    AttendanceCapacity.OBSERVER: 5,
}


def _is_guest(one: Attendance) -> bool:
    return one.capacity in GUESTS


def _speaks_for(register: Register, meeting: Meeting, one: Attendance, proxy: Proxy) -> bool:
    return one.capacity.represents and counts_for(register, meeting, one) == proxy.grantor_organisation_id


def _represented(
    register: Register,
    meeting: Meeting,
    counts: Callable[[Attendance], bool],
    registered: Iterable[Registration] = (),
    at: dt.time | None = None,
) -> Representation:
    body = register.get(Body, meeting.body_id)
    countable = set(represented_organisations(register, body, meeting.date))
    attendance = register.where(Attendance, "meeting_id", meeting.id)
    present = [one for one in attendance if one.capacity.represents and counts(one)]
    people = {one.person_id for one in present} | {one.person_id for one in registered}
    if body.proxy_to_anyone:
        people |= {one.person_id for one in attendance if counts(one)}
    organisation_ids = {
        *(counts_for(register, meeting, one) for one in present),
        *(one.organisation_id for one in registered),
        *(
            proxy.grantor_organisation_id
            for proxy in register.where(Proxy, "meeting_id", meeting.id)
            if proxy.status in (ProxyStatus.VALID, ProxyStatus.USED)
            and proxy.holder_person_id in people
            and not has_lapsed(register, meeting, proxy, at)
        ),
    }
    represented = len(countable & organisation_ids)
    required = required_for_quorum(register, body, meeting.date)
    return Representation(
        represented=represented,
        total=len(countable),
        required=required,
        met=None if required is None else represented >= required,
        counted=counted_as(register, body, meeting.date),
    )
