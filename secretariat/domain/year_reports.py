"""Year reports: what was done on a theme in a period."""

from __future__ import annotations

import datetime as dt
import enum
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

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


class ReportGap(enum.StrEnum):
    """What is missing in the file for a report that tells all."""

    NO_DATE = "no_date"
    NO_MINUTES = "no_minutes"
    NOT_ADOPTED = "not_adopted"
    CONFIDENTIAL = "confidential"
    NO_PARTNERS = "no_partners"
    STILL_TO_COME = "still_to_come"


@dataclass(frozen=True, slots=True, kw_only=True)
class YearReportSection:
    """One part of a year report, in its own order (``domain.md`` §0.2).

    ``source`` is what its words were made from, with the meetings and dossiers named, and ``source_sha256`` the
    checksum of the words that the source gave then: another one today means that the source has changed since. Of a
    section about an overleg the heading counts too; one that was made before it did is compared by its text.
    """

    order: int
    heading: Line | None = None
    text: Text | None = None
    meeting_ids: tuple[MeetingId, ...] = ()
    dossier_ids: tuple[DossierId, ...] = ()
    source: YearReportSource | None = None
    source_sha256: Line | None = None

    def was_made_from(self, words: str, heading: str = "") -> bool:
        """Whether its source said exactly this when its words were taken from there."""
        return self.source_sha256 in (checksum(words), source_checksum(self.source, heading, words))

    @property
    def is_as_its_source(self) -> bool:
        """Whether its words are still those that its source gave."""
        return self.was_made_from(self.text or "", self.heading or "")


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

    @property
    def in_order(self) -> tuple[YearReportSection, ...]:
        """Its sections as they are read."""
        return tuple(sorted(self.sections, key=lambda one: one.order))

    @property
    def is_open(self) -> bool:
        """Whether it may still be written in: once adopted it is what was agreed, once published what was read."""
        return self.status is YearReportStatus.DRAFT

    @property
    def is_composed(self) -> bool:
        """Whether it was made from the file, so that what stands in it is all that it tells."""
        return any(one.source is not None for one in self.sections)


def checksum(words: str) -> str:
    """The SHA-256 of the words of a source."""
    return hashlib.sha256(words.encode()).hexdigest()


def source_checksum(source: YearReportSource | None, heading: str, words: str) -> str:
    """The checksum of what a source says; the heading counts where it says which overleg it is about, and when."""
    return checksum(f"{heading}\n{words}") if source is YearReportSource.MINUTES else checksum(words)


def numbered(sections: Iterable[YearReportSection]) -> tuple[YearReportSection, ...]:
    """These sections in this order."""
    return tuple(replace(one, order=number) for number, one in enumerate(sections, start=1))
