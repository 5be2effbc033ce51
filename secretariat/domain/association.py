"""The association whose secretariat this is: its name, terms, numbering and what the file itself says."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from secretariat.domain.records import Line


@dataclass(frozen=True, slots=True)
class Meta:
    """What a file says of itself; ``reference_date`` is the "today" of a sample."""

    title: Line | None = None
    language: Line | None = None
    reference_date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms around a meeting: calendar days before, workdays after (``domain.md`` §2.3 rule 18)."""

    submit_days_before: int | None = None
    send_days_before: int | None = None
    late_papers_days_before: int | None = None
    proxy_hours_before: int | None = None
    chair_check_workdays_after: int | None = None
    draft_minutes_workdays_after: int | None = None
    comment_workdays: int | None = None


@dataclass(frozen=True, slots=True)
class LevelTerms:
    """The terms per level of body."""

    executive: Terms | None = None
    official: Terms | None = None
    statutory: Terms | None = None


@dataclass(frozen=True, slots=True)
class HolidaySettings:
    """Which days are free."""

    country: Line | None = None
    bevrijdingsdag_every_year: bool | None = None


@dataclass(frozen=True, slots=True)
class NumberFormats:
    """How records are numbered, as format strings with ``year``, ``seq`` and ``body``."""

    action: Line | None = None
    decision: Line | None = None
    commitment: Line | None = None
    dossier: Line | None = None
    meeting: Line | None = None


@dataclass(frozen=True, slots=True)
class RetentionYears:
    """How long records are kept (``domain.md`` §3, Archief)."""

    executive: int | None = None
    official: int | None = None
    event_registration_months: int | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of the association; what is missing falls back on a usual value where it is used."""

    organisation_name: Line | None = None
    sender_name: Line | None = None
    sender_email: Line | None = None
    deadlines: LevelTerms | None = None
    holidays: HolidaySettings | None = None
    numbering: NumberFormats | None = None
    retention_years: RetentionYears | None = None
    time_format: Line | None = None
    file_name: Line | None = None
    phrases: tuple[Line, ...] = ()
