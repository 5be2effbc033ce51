"""Versions of an agenda: what stood on it when it was shown to somebody, and what changed since."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.records import Line, MeetingId, Provenance, RecordId, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionItem:
    """One item as it stood; ``item_id`` names an item that may be gone by now, ``documents`` are titles of papers."""

    item_id: RecordId
    number: Line
    title: Line
    purpose: AgendaPurpose
    duration_min: int | None = None
    documents: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaVersion:
    """The agenda of a meeting as it was shown or sent, numbered from 1."""

    id: RecordId
    meeting_id: MeetingId
    version: int
    made_on: dt.date
    note: Text | None = None
    items: tuple[VersionItem, ...] = ()
    provenance: Provenance | None = None


class AgendaChangeKind(enum.StrEnum):
    """What can happen to an item between two versions."""

    ADDED = "added"
    REMOVED = "removed"
    RENUMBERED = "renumbered"
    RENAMED = "renamed"
    PURPOSE = "purpose"
    DURATION = "duration"
    DOCUMENTS = "documents"


@dataclass(frozen=True, slots=True)
class AgendaChange:
    """One difference; an item that changed in more than one way has more than one."""

    kind: AgendaChangeKind
    before: VersionItem | None
    after: VersionItem | None


def agenda_changes(before: Sequence[VersionItem], after: Sequence[VersionItem]) -> list[AgendaChange]:
    """What changed from one version to the next, in the order of the agenda; what went comes last."""
    old = {item.item_id: item for item in before}
    changes: list[AgendaChange] = []
    for item in after:
        was = old.pop(item.item_id, None)
        if was is None:
            changes.append(AgendaChange(AgendaChangeKind.ADDED, None, item))
            continue
        for kind, field in _FIELDS:
            if getattr(was, field) != getattr(item, field):
                changes.append(AgendaChange(kind, was, item))
    return [*changes, *(AgendaChange(AgendaChangeKind.REMOVED, item, None) for item in old.values())]


_FIELDS = (
    (AgendaChangeKind.RENUMBERED, "number"),
    (AgendaChangeKind.RENAMED, "title"),
    (AgendaChangeKind.PURPOSE, "purpose"),
    (AgendaChangeKind.DURATION, "duration_min"),
    (AgendaChangeKind.DOCUMENTS, "documents"),
)
