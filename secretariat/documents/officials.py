"""Officials (ambtenaren) in what everybody may read: who they may be, and the function that stands for a name."""

from __future__ import annotations

from dataclasses import replace

from secretariat.documents.parties import organisation_name
from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.attendance import Attendance
from secretariat.domain.bodies import Membership
from secretariat.domain.commitments import Commitment
from secretariat.domain.meetings import Meeting
from secretariat.domain.organisations import Organisation, OrganisationKind
from secretariat.domain.people import Person
from secretariat.domain.register import Register

WITHOUT_FUNCTION = "medewerker"


def involved(register: Register) -> set[str]:
    """Everyone who attends, belongs to a body, owns an action point, brings in an item or takes minutes."""
    found: set[str | None] = {one.person_id for one in register.all(Attendance)}
    found |= {one.person_id for one in register.all(Membership)}
    for action in register.all(ActionPoint):
        found |= {action.owner_person_id, *action.co_owner_ids}
    found |= {one.proposer_id for one in register.all(AgendaItem)}
    found |= {one.person_id for one in register.all(Commitment)}
    for meeting in register.all(Meeting):
        found |= {meeting.chair_id, meeting.minute_taker_id}
    return {person_id for person_id in found if person_id and register.find(Person, person_id)}


def function_words(register: Register, title: str, organisation_id: str | None) -> str:
    """What stands for a name: "beleidsmedewerker, gemeente Pekela"."""
    parts = (title or WITHOUT_FUNCTION, _organisation(register, organisation_id))
    return ", ".join(part for part in parts if part)


def _organisation(register: Register, organisation_id: str | None) -> str:
    organisation = register.find(Organisation, organisation_id)
    name = organisation_name(register, organisation_id)
    return f"gemeente {name}" if organisation and organisation.kind is OrganisationKind.MUNICIPALITY else name


def public_person(person: Person, hidden: dict[str, str]) -> Person:
    """Somebody without address and number; who is hidden is called by the function."""
    if person.id not in hidden:
        return replace(person, email=None, phone=None)
    return Person(id=person.id, last_name=hidden[person.id])


def public_attendance(one: Attendance, hidden: dict[str, str]) -> Attendance:
    """A guest's function already names the organisation; that of others is kept, because it counts for the quorum."""
    return one if one.person_id not in hidden or one.capacity.represents else replace(one, organisation_id=None)
