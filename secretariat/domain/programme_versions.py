"""Versions of a programme: what stood in it when it was shown to somebody, and what changed since."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from secretariat.domain.records import EventId, Line, Provenance, RecordId, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionPart:
    """One slot, session or excursion as it stood; ``part_id`` names one that may be gone by now.

    ``speakers`` are names as they were told then.
    """

    part_id: RecordId
    day: dt.date | None = None
    start_time: dt.time | None = None
    end_time: dt.time | None = None
    title: Line
    room: Line | None = None
    speakers: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeVersion:
    """The programme of an event as it was shown or sent, numbered from 1."""

    id: RecordId
    event_id: EventId
    version: int
    made_on: dt.date
    note: Text | None = None
    parts: tuple[VersionPart, ...] = ()
    provenance: Provenance | None = None
