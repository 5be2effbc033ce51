"""Versions of a programme: what stood in it when it was shown to somebody, and what changed since."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Sequence
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


class ProgrammeChangeKind(enum.StrEnum):
    """What can happen to a part between two versions."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RENAMED = "renamed"
    ROOM = "room"
    SPEAKERS = "speakers"


@dataclass(frozen=True, slots=True)
class ProgrammeChange:
    """One difference; a part that changed in more than one way has more than one."""

    kind: ProgrammeChangeKind
    before: VersionPart | None
    after: VersionPart | None


def programme_changes(before: Sequence[VersionPart], after: Sequence[VersionPart]) -> list[ProgrammeChange]:
    """What changed from one version to the next, in the order of the programme; what went comes last."""
    old = {part.part_id: part for part in before}
    changes: list[ProgrammeChange] = []
    for part in after:
        was = old.pop(part.part_id, None)
        if was is None:
            changes.append(ProgrammeChange(ProgrammeChangeKind.ADDED, None, part))
            continue
        for kind, fields in _FIELDS:
            if any(getattr(was, field) != getattr(part, field) for field in fields):
                changes.append(ProgrammeChange(kind, was, part))
    return [*changes, *(ProgrammeChange(ProgrammeChangeKind.REMOVED, part, None) for part in old.values())]


_FIELDS = (
    (ProgrammeChangeKind.MOVED, ("day", "start_time", "end_time")),
    (ProgrammeChangeKind.RENAMED, ("title",)),
    (ProgrammeChangeKind.ROOM, ("room",)),
    (ProgrammeChangeKind.SPEAKERS, ("speakers",)),
)
