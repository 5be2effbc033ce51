"""The association whose secretariat this is: its name, terms, numbering and what the file itself says."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from secretariat.domain.house_style import HouseStyle
from secretariat.domain.numbering import (
    ACTION_FORMAT,
    COMMITMENT_FORMAT,
    DECISION_FORMAT,
    DOSSIER_FORMAT,
    MEETING_FORMAT,
)
from secretariat.domain.records import Line
from secretariat.domain.refusals import NumberFormatShared, NumberOutOfRange

LONGEST_TERM = 365
"""No term is longer, in days."""
LONGEST_HOURS = 24 * 30
"""No proxy has to be in earlier, in hours."""

_Part = TypeVar("_Part", "Terms", "NumberFormats")


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
    """Which days are free; with ``recess_is_free`` the weekdays of school holidays count as no workdays either."""

    country: Line | None = None
    bevrijdingsdag_every_year: bool | None = None
    recess_is_free: bool | None = None


@dataclass(frozen=True, slots=True)
class NumberFormats:
    """How records are numbered, as format strings with ``year``, ``seq`` and ``body``."""

    action: Line | None = None
    decision: Line | None = None
    commitment: Line | None = None
    dossier: Line | None = None
    meeting: Line | None = None


USUAL_FORMATS = NumberFormats(
    action=ACTION_FORMAT,
    decision=DECISION_FORMAT,
    commitment=COMMITMENT_FORMAT,
    dossier=DOSSIER_FORMAT,
    meeting=MEETING_FORMAT,
)
"""How records are numbered where nobody said otherwise."""


@dataclass(frozen=True, slots=True)
class RetentionYears:
    """How long records are kept (``domain.md`` §3, Archief)."""

    executive: int | None = None
    official: int | None = None
    event_registration_months: int | None = None


@dataclass(frozen=True, slots=True)
class ScheduleCell:
    """What was typed for a body in the vergaderrooster of a year, until that is planned.

    ``column`` is "rhythm", "times" or "place"; a cell with nothing typed says that there is to be nothing.
    """

    body_id: Line
    year: int
    column: Line
    typed: Line | None = None


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
    house_style: HouseStyle | None = None
    schedule: tuple[ScheduleCell, ...] = ()


def each_for_itself(own: _Part | None, usual: _Part) -> _Part:
    """What is said in ``own``, and what is usual for whatever is not said there."""
    if own is None:
        return usual
    said = {field.name: getattr(own, field.name) for field in fields(own)}
    return replace(usual, **{name: value for name, value in said.items() if value is not None})


def number_formats(settings: Settings, own: NumberFormats | None = None) -> NumberFormats:
    """How the records of a body are numbered: as it settles itself, else as the association does, else as is usual."""
    return each_for_itself(own, each_for_itself(settings.numbering, USUAL_FORMATS))


def with_term(terms: Terms | None, field: str, count: int | None) -> Terms | None:
    """The terms with another count of days, workdays or hours in one field, None for what is usual; None when all are.

    Raises:
        NumberOutOfRange: no term is as long as that.
    """
    highest = LONGEST_HOURS if field == "proxy_hours_before" else LONGEST_TERM
    if count is not None and not 0 <= count <= highest:
        raise NumberOutOfRange(field, 0, highest)
    changed = replace(terms or Terms(), **{field: count})
    return changed if changed != Terms() else None


def with_format(formats: NumberFormats | None, what: str, number_format: str | None) -> NumberFormats | None:
    """The formats with another one for ``what``, None for the usual one; None when all are usual."""
    changed = replace(formats or NumberFormats(), **{what: number_format})
    return changed if changed != NumberFormats() else None


def check_formats(formats: NumberFormats) -> None:
    """Let no two kinds of records get the same numbers.

    Raises:
        NumberFormatShared: two of them are numbered alike.
    """
    seen: dict[str, str] = {}
    for field in fields(formats):
        number_format = getattr(formats, field.name)
        if number_format in seen:
            raise NumberFormatShared(seen[number_format], field.name)
        seen[number_format] = field.name
