"""Year reports: what was done on a theme in a period."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from secretariat.domain.records import DossierId, Line, MeetingId, Provenance, RecordId, Text, ThemeId


class YearReportStatus(enum.StrEnum):
    """How far a year report is."""

    DRAFT = "draft"
    ADOPTED = "adopted"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True, kw_only=True)
class YearReportSection:
    """One part of a year report, in its own order (``domain.md`` §0.2)."""

    order: int
    heading: Line | None = None
    text: Text | None = None
    meeting_ids: tuple[MeetingId, ...] = ()
    dossier_ids: tuple[DossierId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeYearReport:
    """The report of a theme over a period, which may span more than one year (``domain.md`` R49)."""

    id: RecordId
    theme_id: ThemeId
    title: Line
    period_start: dt.date
    period_end: dt.date
    status: YearReportStatus
    sections: tuple[YearReportSection, ...] = ()
    provenance: Provenance | None = None
