"""The backlog of a body: what must come on an agenda one day, without an overleg yet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.records import (
    AgendaItemId,
    BodyId,
    DocumentId,
    DossierId,
    Line,
    PersonId,
    Provenance,
    RecordId,
    Text,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BacklogItem:
    """One item to come; ``origin_item_id`` is the item of an overleg that was held over without a new day."""

    id: RecordId
    body_id: BodyId
    title: Line
    purpose: AgendaPurpose
    duration_min: int | None = None
    proposer_id: PersonId | None = None
    dossier_id: DossierId | None = None
    document_ids: tuple[DocumentId, ...] = ()
    annotation: Text | None = None
    origin_item_id: AgendaItemId | None = None
    added_on: dt.date | None = None
    provenance: Provenance | None = None
