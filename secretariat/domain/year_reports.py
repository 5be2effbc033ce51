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


class YearReportSource(enum.StrEnum):
    """What in the file the words of a section were made from."""

    MEETINGS = "meetings"
    MINUTES = "minutes"
    DECISIONS = "decisions"
    BODIES = "bodies"
    DOSSIERS = "dossiers"
    GUESTS = "guests"
    PARTNERS = "partners"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True, kw_only=True)
class YearReportSection:
    """One part of a year report, in its own order (``domain.md`` §0.2).

    ``source`` is what its words were made from, with the meetings and dossiers named, and ``source_sha256`` the
    checksum of the words that the source gave then: another one today means that the source has changed since.
    """

    order: int
    heading: Line | None = None
    text: Text | None = None
    meeting_ids: tuple[MeetingId, ...] = ()
    dossier_ids: tuple[DossierId, ...] = ()
    source: YearReportSource | None = None
    source_sha256: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeYearReport:
    """The report of a theme over a period, which may span more than one year (``domain.md`` R49)."""

    id: RecordId
    theme_id: ThemeId
    title: Line
    period_start: dt.date
    period_end: dt.date
    status: YearReportStatus
    published_on: dt.date | None = None
    sections: tuple[YearReportSection, ...] = ()
    provenance: Provenance | None = None
