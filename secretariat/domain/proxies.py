"""Voting members of an assembly and the proxies they give (``domain.md`` §2.3 rule 13)."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from secretariat.domain.records import (
    AgendaItemId,
    BodyId,
    MeetingId,
    OrganisationId,
    PersonId,
    Provenance,
    RecordId,
    Text,
)


class ProxyKind(enum.StrEnum):
    """Whether the holder is free to vote or bound by instructions."""

    GENERAL = "general"
    INSTRUCTED = "instructed"


class ProxyStatus(enum.StrEnum):
    """The life of a proxy (``domain.md`` §2.2)."""

    RECEIVED = "received"
    VALID = "valid"
    REFUSED = "refused"
    REVOKED = "revoked"
    USED = "used"


class VoteChoice(enum.StrEnum):
    """How one votes; the keys are the Dutch words, as the exchange format has them."""

    FOR = "voor"
    AGAINST = "tegen"
    ABSTAIN = "onthouding"
    BLANK = "blanco"


@dataclass(frozen=True, slots=True, kw_only=True)
class VotingMember:
    """An organisation with the number of votes it may cast, in one body or, without ``body_id``, in every assembly."""

    id: RecordId
    organisation_id: OrganisationId
    votes: int
    body_id: BodyId | None = None
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VotingInstruction:
    """How the holder must vote at one item."""

    agenda_item_id: AgendaItemId
    vote: VoteChoice


@dataclass(frozen=True, slots=True, kw_only=True)
class Proxy:
    """A machtiging: one voting member lets another vote in its name."""

    id: RecordId
    meeting_id: MeetingId
    grantor_organisation_id: OrganisationId
    grantor_person_id: PersonId | None = None
    holder_person_id: PersonId | None = None
    holder_organisation_id: OrganisationId | None = None
    kind: ProxyKind
    instructions: tuple[VotingInstruction, ...] = ()
    received_on: dt.date | None = None
    status: ProxyStatus
    revoked_on: dt.date | None = None
    note: Text | None = None
    provenance: Provenance | None = None
