"""Errata: the only way to correct adopted minutes, established in a later meeting (``domain.md`` §2.2)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from secretariat.domain.records import Line, MeetingId, Provenance, RecordId, Text
from secretariat.domain.register import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Erratum:
    """One correction of the adopted minutes of ``meeting_id``; the minutes themselves stay as they were adopted."""

    id: RecordId
    meeting_id: MeetingId
    recorded_in_meeting_id: MeetingId
    recorded_on: dt.date
    place: Line | None = None
    text: Text
    provenance: Provenance | None = None


def errata_of(register: Register, meeting_id: str) -> list[Erratum]:
    """The errata on the minutes of a meeting, in the order in which they were established."""
    return register.where(Erratum, "meeting_id", meeting_id)
