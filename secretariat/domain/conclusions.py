"""Conclusions: what a meeting found to be so, without deciding anything ("Geconstateerd werd dat …")."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.records import AgendaItemId, MeetingId, Provenance, RecordId, Text
from secretariat.domain.register import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """One conclusion, at an agenda item if it belongs to one; it has no number, because nothing follows from it."""

    id: RecordId
    meeting_id: MeetingId
    agenda_item_id: AgendaItemId | None = None
    text: Text
    provenance: Provenance | None = None


def conclusions_at(register: Register, agenda_item_id: str) -> list[Conclusion]:
    """The conclusions at an item, in the order in which they were written down."""
    return register.where(Conclusion, "agenda_item_id", agenda_item_id)
