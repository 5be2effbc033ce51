"""What a cycle brings in a year, and which ideas more than one municipality has (``domain.md`` R40-R43)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from secretariat.domain.dates import DatePrecision
from secretariat.domain.planning import PlanCycle, PlanFrequency, PlanIdea, PlanItem, PlanStatus, PlanStep
from secretariat.domain.records import LINE_LIMIT
from secretariat.domain.text import clean_line

DEMAND = 2
"""From so many municipalities on there is demand for an idea in more than one (``domain.md`` S7)."""
_APART = {
    PlanFrequency.YEARLY: 12,
    PlanFrequency.HALF_YEARLY: 6,
    PlanFrequency.QUARTERLY: 3,
    PlanFrequency.MONTHLY: 1,
}
"""How many months lie between two rounds."""


@dataclass(frozen=True, slots=True)
class Demand:
    """An idea under one of the societal tasks, with the municipalities that have it, in the order they were given."""

    task: str
    text: str
    organisation_ids: tuple[str, ...]
    ideas: tuple[PlanIdea, ...]

    @property
    def count(self) -> int:
        """How many municipalities have it."""
        return len(self.organisation_ids)


def generated(
    cycle: PlanCycle,
    year: int,
    known: Iterable[PlanItem],
    municipalities: Sequence[str],
    new_id: Callable[[], str],
) -> list[PlanItem]:
    """What a cycle brings in a year and is not there yet, steps in their order, talks by municipality.

    ``known`` are the items of the cycle. One that somebody noted before for the very month of a step is taken up
    instead of being made again, and one that was moved stays where it is: generating twice brings nothing new
    (``domain.md`` S7).
    """
    known = list(known)
    made = []
    for step in sorted(cycle.steps, key=lambda one: one.order):
        for organisation_id in municipalities if step.per_municipality else (None,):
            there = [
                one.date
                for one in known
                if (one.plan_year, one.step, one.organisation_id) == (year, step.order, organisation_id)
            ]
            days = _days(cycle.frequency, step, year)
            missing = [day for day in days if day not in there][: max(0, len(days) - len(there))]
            for day in missing:
                before = None if step.per_municipality else _noted_before(known, day)
                if before is not None:
                    known.remove(before)
                    made.append(replace(before, plan_year=year, step=step.order))
                else:
                    made.append(_item(cycle, step, year, day, organisation_id, new_id))
    return made


def demands(ideas: Iterable[PlanIdea], classification: Sequence[str]) -> list[Demand]:
    """The ideas of one year ranked: by societal task as the cycle has them, then by how many municipalities want it.

    The same words with other capitals or spaces are the same idea; a municipality counts once.
    """
    found: dict[tuple[str, str], list[PlanIdea]] = {}
    for idea in ideas:
        found.setdefault((_folded(idea.societal_task or ""), _folded(idea.text)), []).append(idea)
    order = {_folded(task): place for place, task in enumerate(classification)}
    every = [
        Demand(
            group[0].societal_task or "",
            clean_line(group[0].text),
            tuple(dict.fromkeys(one.organisation_id for one in group)),
            tuple(group),
        )
        for group in found.values()
    ]
    last = len(order)
    return sorted(
        every,
        key=lambda one: (
            order.get(_folded(one.task), last if one.task else last + 1),
            _folded(one.task),
            -one.count,
            one.text.casefold(),
        ),
    )


def _days(frequency: PlanFrequency, step: PlanStep, year: int) -> list[dt.date | None]:
    """The first of every month in which a step comes; None where its month is not fixed."""
    if not step.month:
        return [None]
    apart = _APART[frequency]
    return [dt.date(year, month, 1) for month in range((step.month - 1) % apart + 1, 13, apart)]


def _noted_before(known: Sequence[PlanItem], day: dt.date | None) -> PlanItem | None:
    alike = (
        one
        for one in known
        if day is not None
        and one.plan_year is None
        and one.organisation_id is None
        and one.date == day
        and one.date_precision is DatePrecision.MONTH
    )
    return next(alike, None)


def _item(
    cycle: PlanCycle,
    step: PlanStep,
    year: int,
    day: dt.date | None,
    organisation_id: str | None,
    new_id: Callable[[], str],
) -> PlanItem:
    return PlanItem(
        id=new_id(),
        title=step.title,
        date=day,
        date_precision=DatePrecision.MONTH if day else DatePrecision.UNKNOWN,
        date_note=_as_line(step.note) if day is None else None,
        status=PlanStatus.PLANNED,
        cycle_id=cycle.id,
        plan_year=year,
        step=step.order,
        organisation_id=organisation_id,
        dossier_id=cycle.dossier_id,
    )


def _as_line(note: str | None) -> str | None:
    return clean_line(note or "")[:LINE_LIMIT] or None


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
