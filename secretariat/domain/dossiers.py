"""Dossiers: what is followed over years and bodies."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from secretariat.domain.numbering import next_number
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
class ProgressNote:
    """How a dossier stood on a day (stand van zaken, ``domain.md`` R34)."""

    date: dt.date
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierParty:
    """An organisation that takes part in a convenant, and when it signed (``domain.md`` R37)."""

    organisation_id: OrganisationId
    signed_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierShare:
    """An organisation with which a dossier is shared, such as an adjacent municipality (``domain.md`` R44)."""

    organisation_id: OrganisationId
    shared_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A subject that is followed over years and bodies; a sub-dossier belongs to one organisation.

    ``valid_until`` is the last day on which what was agreed holds; ``successor_id`` is the dossier that goes on then.
    """

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
    successor_id: DossierId | None = None
    progress: tuple[ProgressNote, ...] = ()
    parties: tuple[DossierParty, ...] = ()
    shared_with: tuple[DossierShare, ...] = ()
    provenance: Provenance | None = None


class Expiry(enum.StrEnum):
    """How near the end is of what was agreed in a dossier."""

    SOON = "soon"
    PASSED = "passed"


EXPIRES_SOON = dt.timedelta(days=183)
"""Half a year ahead a convenant that ends asks for a successor: the colleges need that long."""

_STEPS: Mapping[DossierStatus, tuple[DossierStatus, ...]] = {
    DossierStatus.EXPLORING: (DossierStatus.ACTIVE,),
    DossierStatus.ACTIVE: (DossierStatus.WAITING, DossierStatus.CONCLUDED),
    DossierStatus.WAITING: (DossierStatus.ACTIVE, DossierStatus.CONCLUDED),
    DossierStatus.CONCLUDED: (DossierStatus.ARCHIVED, DossierStatus.ACTIVE),
    DossierStatus.ARCHIVED: (DossierStatus.CONCLUDED,),
}
"""The life of a dossier (``domain.md`` §2.2); what was concluded can be taken up again, also out of the archive."""


def next_statuses(status: DossierStatus) -> tuple[DossierStatus, ...]:
    """The states that a dossier can get from here."""
    return _STEPS[status]


ENDED = (DossierStatus.CONCLUDED, DossierStatus.ARCHIVED)
"""Where nothing more is expected of a dossier."""


def expiry(dossier: Dossier, today: dt.date) -> Expiry | None:
    """Whether what was agreed has ended or will within half a year; None for a dossier that ended or is followed up."""
    if dossier.valid_until is None or dossier.status in ENDED or dossier.successor_id:
        return None
    if dossier.valid_until < today:
        return Expiry.PASSED
    return Expiry.SOON if dossier.valid_until - today <= EXPIRES_SOON else None


def sub_code(parent_code: str, taken: Iterable[str]) -> str:
    """The code after the last sub-dossier of a dossier: "D-2022-06-08" (``domain.md`` §2.3 rule 10)."""
    return next_number(f"{_literal(parent_code)}-{{seq:02d}}", 0, taken)


def _literal(code: str) -> str:
    """A code as part of a number format: its braces are no fields."""
    return code.replace("{", "{{").replace("}", "}}")
