"""Dossiers, and the projects of the municipalities."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from secretariat.domain.records import (
    BodyId,
    DossierId,
    Line,
    OrganisationId,
    Provenance,
    RecordId,
    Text,
    ThemeId,
)


class DossierStatus(enum.StrEnum):
    """The life of a dossier (``domain.md`` §2.2)."""

    EXPLORING = "exploring"
    ACTIVE = "active"
    WAITING = "waiting"
    CONCLUDED = "concluded"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerName:
    """A name that a dossier had before, until a day if that is known."""

    name: Line
    until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A subject that is followed over years and bodies; a sub-dossier belongs to one organisation."""

    id: RecordId
    code: Line
    name: Line
    theme_id: ThemeId | None = None
    status: DossierStatus
    parent_id: DossierId | None = None
    organisation_id: OrganisationId | None = None
    summary: Text | None = None
    note: Text | None = None
    lead_body_id: BodyId | None = None
    effective_date: dt.date | None = None
    former_names: tuple[FormerName, ...] = ()
    per_municipality: bool | None = None
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
    classification: tuple[Line, ...] = ()
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A project of a municipality in a programme (``domain.md`` R35)."""

    id: RecordId
    programme: Line | None = None
    organisation_id: OrganisationId | None = None
    name: Line
    size: Line | None = None
    status: Line | None = None
    dossier_id: DossierId | None = None
    provenance: Provenance | None = None
