"""Bodies (overlegorganen): who meets as what, with members as periods."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from secretariat.domain.association import NumberFormats, Terms
from secretariat.domain.dates import in_period
from secretariat.domain.minutes import MinutesKind
from secretariat.domain.organisations import Organisation, OrganisationKind
from secretariat.domain.people import NameOrder, Person, name_order
from secretariat.domain.proxies import VotingMember
from secretariat.domain.records import (
    BodyId,
    DecisionId,
    DossierId,
    Line,
    LocationId,
    OrganisationId,
    PersonId,
    Provenance,
    RecordId,
    Text,
    ThemeId,
)
from secretariat.domain.register import Register


class BodyLevel(enum.StrEnum):
    """Who meets: office-holders, officials, both, or the members of an association."""

    EXECUTIVE = "executive"
    OFFICIAL = "official"
    MIXED = "mixed"
    STATUTORY = "statutory"


class BodyKind(enum.StrEnum):
    """What sort of body it is."""

    PORTFOLIO_MEETING = "portfolio_meeting"
    EXECUTIVE_MEETING = "executive_meeting"
    OFFICIAL_MEETING = "official_meeting"
    AGENDA_COMMITTEE = "agenda_committee"
    WORKING_GROUP = "working_group"
    GENERAL_ASSEMBLY = "general_assembly"


class BodyStatus(enum.StrEnum):
    """The life of a body (``domain.md`` §2.2)."""

    TO_BE_ESTABLISHED = "to_be_established"
    ACTIVE = "active"
    DORMANT = "dormant"
    DISSOLVED = "dissolved"


class BodyRole(enum.StrEnum):
    """As what someone belongs to a body."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    SECRETARY = "secretary"
    MINUTE_TAKER = "minute_taker"
    MEMBER = "member"
    DEPUTY = "deputy"
    ADVISER = "adviser"
    AGENDA_MEMBER = "agenda_member"


class QuorumRule(enum.StrEnum):
    """How a body knows that enough organisations are represented (``domain.md`` §2.3 rule 2)."""

    NONE = "none"
    MORE_THAN_HALF = "more_than_half_of_organisations"
    NUMBER = "number"


class QuorumBase(enum.StrEnum):
    """Which organisations the quorum is counted over."""

    MUNICIPALITIES = "municipalities"
    MEMBERS = "members"
    ORGANISATIONS = "organisations"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quorum:
    """The quorum rule of a body; ``number`` goes with :attr:`QuorumRule.NUMBER`."""

    rule: QuorumRule
    of: QuorumBase | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A group that meets more than once: overleg, agendacommissie, werkgroep, ledenvergadering.

    ``terms`` and ``numbering`` replace those of the association, each for itself where it is given; ``location_id``,
    ``start_time`` and ``end_time`` are what a new meeting begins with. ``proxies_per_holder`` is the most that one
    person may hold; ``proxy_to_anyone`` lets somebody without a vote hold one, where the statutes say so (rule 13).
    """

    id: RecordId
    code: Line
    name: Line
    level: BodyLevel
    kind: BodyKind
    theme_id: ThemeId | None = None
    subtheme: Line | None = None
    status: BodyStatus
    parent_id: BodyId | None = None
    task: Text | None = None
    prepared_by_body_id: BodyId | None = None
    agenda_guarded_by_body_id: BodyId | None = None
    established_by_decision_id: DecisionId | None = None
    dissolved_by_decision_id: DecisionId | None = None
    dossier_id: DossierId | None = None
    reports_to_body_id: BodyId | None = None
    members_only: bool | None = None
    proxy_allowed: bool | None = None
    quorum: Quorum | None = None
    default_minutes_kind: MinutesKind | None = None
    terms: Terms | None = None
    numbering: NumberFormats | None = None
    location_id: LocationId | None = None
    start_time: dt.time | None = None
    end_time: dt.time | None = None
    proxies_per_holder: int | None = None
    proxy_to_anyone: bool | None = None
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A person in a body for an organisation, from a day until a day (both included)."""

    id: RecordId
    body_id: BodyId
    person_id: PersonId
    organisation_id: OrganisationId
    role: BodyRole
    start_date: dt.date | None = None
    end_date: dt.date | None = None
    end_reason: Line | None = None
    voting: bool | None = None
    provenance: Provenance | None = None


_ROLE_ORDER = {
    BodyRole.CHAIR: 0,
    BodyRole.SECRETARY: 1,
    BodyRole.VICE_CHAIR: 2,
    BodyRole.MEMBER: 2,
    BodyRole.DEPUTY: 2,
    BodyRole.ADVISER: 3,
    BodyRole.AGENDA_MEMBER: 4,
    BodyRole.MINUTE_TAKER: 5,
}


def members_on(register: Register, body_id: str, day: dt.date | None) -> list[Membership]:
    """Who belonged to a body on a day (``domain.md`` §2.3 rule 12); without a day those whose term has no end.

    In the order of papers (rule 4): chair, secretary, members, advisers, agenda members, minute taker, each group by
    the core of the surname.
    """

    def order(membership: Membership) -> tuple[int, NameOrder]:
        person = register.find(Person, membership.person_id)
        return _ROLE_ORDER[membership.role], name_order(person) if person else ("", "", "")

    of_body = register.where(Membership, "body_id", body_id)
    return sorted((membership for membership in of_body if _runs_on(membership, day)), key=order)


def role_of(register: Register, body_id: str, person_id: str, day: dt.date | None) -> BodyRole | None:
    """As what someone belonged to a body on a day; the first in the order of papers if as more than one thing."""
    return next((one.role for one in members_on(register, body_id, day) if one.person_id == person_id), None)


def represented_organisations(register: Register, body: Body, day: dt.date | None) -> list[str]:
    """The ids of the organisations that a quorum of this body is counted over, on a day.

    ``municipalities`` are the member municipalities of the association; otherwise those that have votes in this body,
    else the organisations of the voting members on that day, and for an assembly without memberships those that have
    votes in every assembly.
    """
    if body.quorum and body.quorum.of is QuorumBase.MUNICIPALITIES:
        return [
            organisation.id
            for organisation in register.all(Organisation)
            if organisation.kind is OrganisationKind.MUNICIPALITY and organisation.vgg_member
        ]
    return list(_votes(register, body, day))


def votes_of(register: Register, body: Body, day: dt.date | None) -> dict[str, int]:
    """How many votes each organisation has in a body on a day, by its id; without a list of weights one each.

    The list of the body itself goes before that of every assembly; where memberships say who votes, that list only
    weighs their votes.
    """
    return _votes(register, body, day) or dict.fromkeys(represented_organisations(register, body, day), 1)


def is_assembly(body: Body) -> bool:
    """Whether its members vote with weights and by proxy, as in a statutory assembly."""
    return body.level is BodyLevel.STATUTORY or bool(body.proxy_allowed)


def knows_proxies(body: Body) -> bool:
    """Whether a member may let another vote in its name: in an assembly, unless it says no; unset is not no."""
    return is_assembly(body) and body.proxy_allowed is not False


def counted_as(register: Register, body: Body, day: dt.date | None) -> QuorumBase:
    """What the represented organisations are called: municipalities only if they all are."""
    if body.quorum and body.quorum.of is not None and body.quorum.of is not QuorumBase.ORGANISATIONS:
        return body.quorum.of
    kinds = {
        organisation.kind
        for organisation_id in represented_organisations(register, body, day)
        if (organisation := register.find(Organisation, organisation_id))
    }
    return QuorumBase.MUNICIPALITIES if kinds == {OrganisationKind.MUNICIPALITY} else QuorumBase.ORGANISATIONS


def required_for_quorum(register: Register, body: Body, day: dt.date | None) -> int | None:
    """How many organisations must be represented for a quorum; None if the body has no quorum rule (rule 2)."""
    if body.quorum is None or body.quorum.rule is QuorumRule.NONE:
        return None
    if body.quorum.rule is QuorumRule.NUMBER:
        return body.quorum.number
    return len(represented_organisations(register, body, day)) // 2 + 1


def _votes(register: Register, body: Body, day: dt.date | None) -> dict[str, int]:
    own = register.where(VotingMember, "body_id", body.id)
    if own:
        return {one.organisation_id: one.votes for one in own if one.votes > 0}
    general: dict[str, int] = {}
    if body.level is BodyLevel.STATUTORY:
        everywhere = [one for one in register.all(VotingMember) if one.body_id is None and one.votes > 0]
        general = {one.organisation_id: one.votes for one in everywhere}
    members = [one.organisation_id for one in members_on(register, body.id, day) if one.voting]
    return {one: general.get(one, 1) for one in members} or general


def _runs_on(membership: Membership, day: dt.date | None) -> bool:
    if day is None:
        return membership.end_date is None
    return in_period(day, membership.start_date, membership.end_date)
