"""Planning: what comes back every year, what is foreseen, and the ideas that feed it."""

from __future__ import annotations

import calendar
import datetime as dt
import enum
from dataclasses import dataclass

from secretariat.domain.dates import DatePrecision
from secretariat.domain.records import (
    ActionPointId,
    AgendaItemId,
    BodyId,
    DossierId,
    Line,
    MeetingId,
    OrganisationId,
    PlanCycleId,
    Provenance,
    RecordId,
    Text,
)


class PlanStatus(enum.StrEnum):
    """How far something planned is."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"
    UNKNOWN = "unknown"

    @property
    def is_open(self) -> bool:
        """Whether it must still come about."""
        return self not in (PlanStatus.DONE, PlanStatus.DROPPED)


class PlanPart(enum.IntEnum):
    """Where something foreseen stands in a year: in a quarter, somewhere in it, or at a time not known yet."""

    FIRST_QUARTER = 1
    SECOND_QUARTER = 2
    THIRD_QUARTER = 3
    FOURTH_QUARTER = 4
    IN_THE_YEAR = 5
    TO_BE_DETERMINED = 6


class PlanFrequency(enum.StrEnum):
    """How often a cycle comes round."""

    YEARLY = "yearly"
    HALF_YEARLY = "half_yearly"
    QUARTERLY = "quarterly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStep:
    """One step of a cycle, in a month if that is fixed."""

    order: int
    title: Line
    month: int | None = None
    per_municipality: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCycle:
    """Steps that come back (jaarcyclus), with the classification that ideas are ranked by."""

    id: RecordId
    name: Line
    frequency: PlanFrequency
    dossier_id: DossierId | None = None
    owner_organisation_ids: tuple[OrganisationId, ...] = ()
    steps: tuple[PlanStep, ...] = ()
    classification: tuple[Line, ...] = ()
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItem:
    """Something foreseen, at a date of any precision (``domain.md`` R25, R32).

    ``date_note`` says when in words ("na afloop van de gesprekken") where no date can. What a cycle brought has the
    year of its plan and the ``order`` of its step; the talk with one municipality names it (``domain.md`` R41).
    """

    id: RecordId
    title: Line
    date: dt.date | None = None
    date_precision: DatePrecision
    date_note: Line | None = None
    status: PlanStatus
    cycle_id: PlanCycleId | None = None
    plan_year: int | None = None
    step: int | None = None
    organisation_id: OrganisationId | None = None
    body_id: BodyId | None = None
    dossier_id: DossierId | None = None
    action_id: ActionPointId | None = None
    meeting_id: MeetingId | None = None
    agenda_item_id: AgendaItemId | None = None
    note: Text | None = None
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanIdea:
    """An idea of a municipality for a year plan, under one of the societal tasks."""

    id: RecordId
    cycle_id: PlanCycleId
    plan_year: int
    organisation_id: OrganisationId
    societal_task: Line | None = None
    text: Text
    provenance: Provenance | None = None


def part_of_year(item: PlanItem, year: int) -> PlanPart | None:
    """Where it stands on the termijnagenda of that year, None when it does not (``sample/README.md``).

    What has no date yet stands on that of every year, not before the year of its plan; what was done at a time that
    nobody wrote down stands on none.
    """
    if item.date is None or item.date_precision is DatePrecision.UNKNOWN:
        too_early = item.plan_year is not None and year < item.plan_year
        return None if item.status is PlanStatus.DONE or too_early else PlanPart.TO_BE_DETERMINED
    if item.date.year != year:
        return None
    if item.date_precision is DatePrecision.YEAR:
        return PlanPart.IN_THE_YEAR
    return PlanPart((item.date.month + 2) // 3)


def last_of_quarter(day: dt.date) -> dt.date:
    """The last day of the quarter of a day."""
    last = (day.month + 2) // 3 * 3
    return dt.date(day.year, last, calendar.monthrange(day.year, last)[1])


def last_day_of(date: dt.date | None, precision: DatePrecision) -> dt.date | None:
    """The last day of what a date stands for, on which something still is on time; None when that is not known."""
    if date is None or precision is DatePrecision.UNKNOWN:
        return None
    if precision is DatePrecision.DAY:
        return date
    months = {DatePrecision.MONTH: 1, DatePrecision.QUARTER: 3, DatePrecision.YEAR: 12}[precision]
    last = (date.month - 1) // months * months + months
    return dt.date(date.year, last, calendar.monthrange(date.year, last)[1])
