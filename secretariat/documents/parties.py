"""People and organisations as papers name them."""

from __future__ import annotations

import datetime as dt

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.organisations import Organisation, OrganisationKind
from secretariat.domain.people import Person, formal_name, position_on, titled_name
from secretariat.domain.register import Register
from secretariat.wording.counting import enumeration
from secretariat.wording.names import function_title

UNKNOWN_PERSON = "onbekend"
NO_OWNER = "actiehouder nog te bepalen"


def person_name(register: Register, person_id: str | None) -> str:
    """The formal name ("R. van den Hoogen"), empty without a person."""
    if person_id is None:
        return ""
    person = register.find(Person, person_id)
    return formal_name(person) if person else UNKNOWN_PERSON


def person_with_titles(register: Register, person_id: str | None) -> str:
    """The name of somebody at the table ("drs. R. van den Hoogen MSc"), empty without a person."""
    person = register.find(Person, person_id)
    return titled_name(person) if person else person_name(register, person_id)


def organisation_label(organisation: Organisation) -> str:
    """How papers name an organisation: municipalities and abbreviations short, all others in full."""
    short = organisation.short
    if short and (organisation.kind is OrganisationKind.MUNICIPALITY or short == short.upper()):
        return short
    return organisation.name


def organisation_name(register: Register, organisation_id: str | None) -> str:
    """:func:`organisation_label` of an id, empty without one."""
    organisation = register.find(Organisation, organisation_id)
    return organisation_label(organisation) if organisation else ""


def function_of(
    register: Register, person_id: str, organisation_id: str | None, day: dt.date | None
) -> tuple[str, str]:
    """Function, without the portfolio, and organisation of a person on a day; either may be empty."""
    position = position_on(register, person_id, organisation_id, day)
    home = organisation_id or (position.organisation_id if position else None)
    return function_title(position), organisation_name(register, home)


def party_name(register: Register, party_id: str) -> str:
    """The short name of an organisation, or the formal name of a person."""
    organisation = register.find(Organisation, party_id)
    return organisation.short_name if organisation else person_name(register, party_id)


def owner_words(register: Register, action: ActionPoint) -> str:
    """Who does it: the owner, and with whom ("VGG, met alle gemeenten")."""
    owner_id = action.owner_person_id or action.owner_organisation_id
    owner = party_name(register, owner_id) if owner_id else NO_OWNER
    others = _co_owners(register, action)
    return f"{owner}, met {enumeration(others)}" if others else owner


def _co_owners(register: Register, action: ActionPoint) -> list[str]:
    """The names beside the owner; all member municipalities together are "alle gemeenten"."""
    members = _member_municipalities(register)
    if len(members) > 1 and members <= {*action.co_owner_ids}:
        rest = [party for party in action.co_owner_ids if party not in members]
        return ["alle gemeenten", *(party_name(register, party) for party in rest)]
    return [party_name(register, party) for party in action.co_owner_ids]


def _member_municipalities(register: Register) -> set[str]:
    municipalities = register.where(Organisation, "kind", OrganisationKind.MUNICIPALITY)
    members = {organisation.id for organisation in municipalities if organisation.vgg_member}
    return members or {organisation.id for organisation in municipalities}
