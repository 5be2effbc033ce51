"""The projects of municipalities."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.records import DossierId, Line, OrganisationId, Provenance, RecordId, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A project of a municipality in a programme (``domain.md`` R35)."""

    id: RecordId
    programme: Line | None = None
    organisation_id: OrganisationId | None = None
    name: Line
    size: Line | None = None
    status: Line | None = None
    note: Text | None = None
    dossier_id: DossierId | None = None
    provenance: Provenance | None = None
