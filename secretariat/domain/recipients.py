"""Who receives what about a meeting, from the memberships of that day; the secretary has the last word."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace

from secretariat.domain.agendas import agenda_of, confidential_items
from secretariat.domain.attendance import Attendance
from secretariat.domain.bodies import BodyRole, members_on
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.dispatches import AGENDA_SHOWN, DispatchKind, RecipientRole
from secretariat.domain.documents import Document
from secretariat.domain.meetings import Meeting, chair_id_of
from secretariat.domain.people import Person, name_order
from secretariat.domain.register import Register
from secretariat.domain.voting import voting_registrations


class RecipientGroup(enum.StrEnum):
    """As what somebody receives something."""

    MEMBERS = "members"
    DEPUTIES = "deputies"
    ADVISERS = "advisers"
    AGENDA_MEMBERS = "agenda_members"
    INVITED = "invited"
    SECRETARIAT = "secretariat"


@dataclass(frozen=True, slots=True)
class Recipient:
    """One candidate; ``chosen`` is whether it goes to them unless the secretary decides otherwise.

    ``id`` is the person; ``entitled`` is whether they may read what is confidential.
    """

    id: str
    organisation_id: str | None
    group: RecipientGroup
    role: RecipientRole
    chosen: bool
    email: str
    entitled: bool = True


_GROUPS = {
    BodyRole.CHAIR: RecipientGroup.MEMBERS,
    BodyRole.VICE_CHAIR: RecipientGroup.MEMBERS,
    BodyRole.MEMBER: RecipientGroup.MEMBERS,
    BodyRole.DEPUTY: RecipientGroup.DEPUTIES,
    BodyRole.ADVISER: RecipientGroup.ADVISERS,
    BodyRole.AGENDA_MEMBER: RecipientGroup.AGENDA_MEMBERS,
    BodyRole.SECRETARY: RecipientGroup.SECRETARIAT,
    BodyRole.MINUTE_TAKER: RecipientGroup.SECRETARIAT,
}
_ORDER = list(RecipientGroup)
_UNASKED = (RecipientGroup.INVITED, RecipientGroup.SECRETARIAT)
"""Guests come for one item, and the secretariat sends it: they receive it only when that is chosen."""
_OUTSIDERS = (RecipientGroup.AGENDA_MEMBERS, RecipientGroup.INVITED)
"""Agenda members and guests take no part in the body: what is confidential is not theirs to read."""
_TO_THE_CHAIR = (DispatchKind.CHAIR_CHECK,)
_TO_WHO_WAS_THERE = (DispatchKind.LISTS, DispatchKind.DRAFT_MINUTES, DispatchKind.ADOPTED_MINUTES)


def recipients_of(register: Register, meeting: Meeting, kind: DispatchKind) -> list[Recipient]:
    """Everybody who may receive this, those it goes to by itself marked; members before the others.

    Of an assembly inside an event who registered for a voting member are its members (``domain.md`` §2.3 rule 14). A
    convocatie goes to the members, and in copy to deputies, advisers and agenda members. Minutes go to whoever was
    there as well. A concept for the chair goes to the chair alone. What holds something confidential goes to nobody
    by itself who is not entitled to it; who stands in for a member is.
    """
    chair = chair_id_of(register, meeting)
    found: dict[str, Recipient] = {}
    for member in members_on(register, meeting.body_id, meeting.date):
        group = _GROUPS[member.role]
        only_chair = kind in _TO_THE_CHAIR
        chosen = member.person_id == chair if only_chair else group not in _UNASKED
        _add(register, found, member.person_id, member.organisation_id, group, chosen=chosen)
    for registration in voting_registrations(register, meeting):
        chosen = kind not in _TO_THE_CHAIR
        person_id, home = registration.person_id, registration.organisation_id
        _add(register, found, person_id, home, RecipientGroup.MEMBERS, chosen=chosen)
    for person_id, organisation_id, there in _invited(register, meeting):
        chosen = kind in _TO_WHO_WAS_THERE and there
        _add(register, found, person_id, organisation_id, RecipientGroup.INVITED, chosen=chosen)
    if kind in _TO_THE_CHAIR and chair and chair not in found:
        _add(register, found, chair, None, RecipientGroup.MEMBERS, chosen=True)
    stands_in = {
        one.person_id for one in register.where(Attendance, "meeting_id", meeting.id) if one.capacity.represents
    }
    secret = holds_confidential(register, meeting, kind)
    weighed = []
    for one in found.values():
        entitled = one.group not in _OUTSIDERS or one.id in stands_in
        weighed.append(replace(one, entitled=entitled, chosen=one.chosen and (entitled or not secret)))
    return sorted(weighed, key=lambda one: (_ORDER.index(one.group), _name_key(register, one.id)))


def holds_confidential(register: Register, meeting: Meeting, kind: DispatchKind) -> bool:
    """Whether something confidential goes along with such a sending: an item, or a document that stands at one."""
    if confidential_items(register, meeting):
        return True
    if kind not in AGENDA_SHOWN:
        return False
    shown = [one for item in agenda_of(register, meeting.id) for one in item.document_ids]
    found = [register.find(Document, one) for one in shown]
    return any(one is not None and one.confidentiality is Confidentiality.CONFIDENTIAL for one in found)


def _invited(register: Register, meeting: Meeting) -> list[tuple[str, str | None, bool]]:
    """Who is no member and takes part: deputies, guests and speakers, with whether they were there as a deputy."""
    people: dict[str, tuple[str, str | None, bool]] = {}
    for item in agenda_of(register, meeting.id):
        for person_id in item.speaker_ids:
            people[person_id] = (person_id, None, False)
    for one in register.where(Attendance, "meeting_id", meeting.id):
        stood_in = one.capacity.represents and one.status is not None and one.status.was_there
        people[one.person_id] = (one.person_id, one.organisation_id, stood_in)
    return list(people.values())


def _add(
    register: Register,
    found: dict[str, Recipient],
    person_id: str,
    organisation_id: str | None,
    group: RecipientGroup,
    *,
    chosen: bool,
) -> None:
    person = register.find(Person, person_id)
    if person is None or person_id in found:
        return
    role = RecipientRole.TO if group in (RecipientGroup.MEMBERS, RecipientGroup.INVITED) else RecipientRole.CC
    found[person_id] = Recipient(person_id, organisation_id, group, role, chosen, person.email or "")


def _name_key(register: Register, person_id: str) -> tuple[str, ...]:
    return tuple(name_order(register.get(Person, person_id)))
