"""Decisions and their ratification by the organisations."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import treatment_order
from secretariat.domain.numbering import number_key
from secretariat.domain.records import (
    AgendaItemId,
    BodyId,
    DecisionId,
    DossierId,
    Line,
    MeetingId,
    OrganisationId,
    PartyId,
    Provenance,
    RecordId,
    Text,
)
from secretariat.domain.register import Register


class DecisionKind(enum.StrEnum):
    """What sort of result it is (``domain.md`` §2.3 rule 7)."""

    ADOPTED = "adopted"
    ADOPTED_AMENDED = "adopted_amended"
    AGREED = "agreed"
    AGREEMENT = "agreement"
    NOTED = "noted"
    DEFERRED = "deferred"
    REJECTED = "rejected"
    ESTABLISHED = "established"
    APPOINTED = "appointed"
    ASSIGNED = "assigned"
    ADVISED = "advised"


class RatificationStatus(enum.StrEnum):
    """How far an organisation is with ratifying."""

    PENDING = "pending"
    SUBMITTED = "submitted"
    AGREED = "agreed"
    REJECTED = "rejected"


class DecisionWait(enum.StrEnum):
    """What a decision may still wait for: somebody who does something, or organisations that answer."""

    FOLLOW_UP = "follow_up"
    RATIFICATION = "ratification"


FOLLOWED_UP = (DecisionKind.ESTABLISHED, DecisionKind.ASSIGNED)
"""The kinds that mean nothing unless somebody does something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A numbered decision; one without meeting is an agreement between ``parties``."""

    id: RecordId
    number: Line
    kind: DecisionKind
    decided_on: dt.date | None = None
    text: Text
    meeting_id: MeetingId | None = None
    agenda_item_id: AgendaItemId | None = None
    dossier_id: DossierId | None = None
    creates_body_id: BodyId | None = None
    dissolves_body_id: BodyId | None = None
    ratification_required: bool | None = None
    parties: tuple[PartyId, ...] = ()
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratification:
    """The ratification of a decision by one organisation (``domain.md`` §2.3 rule 6)."""

    id: RecordId
    decision_id: DecisionId
    organisation_id: OrganisationId
    status: RatificationStatus
    decided_on: dt.date | None = None
    note: Text | None = None
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True)
class RatificationTally:
    """How far the ratification of a decision is: of how many organisations, how many of which answer."""

    total: int = 0
    agreed: int = 0
    rejected: int = 0
    submitted: int = 0

    @property
    def outstanding(self) -> int:
        """How many organisations have not answered yet."""
        return self.total - self.agreed - self.rejected


def carries_out(action: ActionPoint, decision: Decision) -> bool:
    """Whether an action point follows a decision up: it says so, was agreed at its item, or is of the body it made."""
    if action.decision_id:
        return action.decision_id == decision.id
    at_its_item = decision.agenda_item_id is not None and action.origin_agenda_item_id == decision.agenda_item_id
    of_its_body = decision.creates_body_id is not None and action.body_id == decision.creates_body_id
    return at_its_item or of_its_body


def decisions_of_meeting(register: Register, meeting_id: str) -> list[Decision]:
    """The decisions of a meeting in the order in which their items were treated; those without an item come last."""
    places = {item.id: place for place, item in enumerate(treatment_order(register, meeting_id))}
    return sorted(
        register.where(Decision, "meeting_id", meeting_id),
        key=lambda decision: (places.get(decision.agenda_item_id or "", len(places)), number_key(decision.number)),
    )


def ratifications_of(register: Register, decision_id: str) -> list[Ratification]:
    """The ratifications of a decision, in the order of the file."""
    return register.where(Ratification, "decision_id", decision_id)
