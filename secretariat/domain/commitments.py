"""Commitments (toezeggingen): what somebody promised a meeting, without it being an action point of the meeting."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from secretariat.domain.numbering import number_key
from secretariat.domain.records import (
    AgendaItemId,
    DossierId,
    Line,
    MeetingId,
    OrganisationId,
    PersonId,
    Provenance,
    RecordId,
    Text,
)
from secretariat.domain.register import Register


class CommitmentStatus(enum.StrEnum):
    """How far a promise is."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A numbered promise of a person, for an organisation if that matters; ``settled_on`` is when it was kept."""

    id: RecordId
    number: Line
    text: Text
    person_id: PersonId | None = None
    organisation_id: OrganisationId | None = None
    meeting_id: MeetingId
    agenda_item_id: AgendaItemId | None = None
    dossier_id: DossierId | None = None
    due_date: dt.date | None = None
    due_note: Line | None = None
    status: CommitmentStatus
    settled_on: dt.date | None = None
    note: Text | None = None
    provenance: Provenance | None = None


def is_broken(commitment: Commitment, today: dt.date) -> bool:
    """Whether the day by which it was promised has gone by without it."""
    return (
        commitment.status is CommitmentStatus.OPEN and commitment.due_date is not None and commitment.due_date < today
    )


def commitments_of_meeting(register: Register, meeting_id: str) -> list[Commitment]:
    """What was promised at a meeting, in order of number."""
    found = register.where(Commitment, "meeting_id", meeting_id)
    return sorted(found, key=lambda one: number_key(one.number))
