"""Standing agendas: the items with which every overleg of a kind, or of one body, begins (``domain.md`` §2.5)."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.bodies import BodyKind
from secretariat.domain.records import BodyId, Line, Provenance, RecordId, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingItem:
    """One item; its title may hold fields between braces, which the overleg fills in."""

    title: Line
    purpose: AgendaPurpose
    duration_min: int | None = None
    annotation: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingAgenda:
    """The standing items of a kind of body, or of one body, which then go before those of its kind.

    ``first_meeting`` marks the agenda with which a body begins its very first overleg.
    """

    id: RecordId
    body_kind: BodyKind | None = None
    body_id: BodyId | None = None
    first_meeting: bool | None = None
    items: tuple[StandingItem, ...] = ()
    provenance: Provenance | None = None
