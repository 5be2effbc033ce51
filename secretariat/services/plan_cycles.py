"""Keep what comes back every year: the cycles with their steps, and what each brings in a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.dossiers import Dossier
from secretariat.domain.organisations import Organisation
from secretariat.domain.plan_cycles import generated
from secretariat.domain.planning import PlanCycle, PlanFrequency, PlanItem, PlanStatus, PlanStep
from secretariat.domain.refusals import RecordMissing
from secretariat.services.agenda_lines import dossier_words
from secretariat.services.identity import new_id
from secretariat.services.typed import optional_line, other_names, required_line
from secretariat.storage.store import Store
from secretariat.wording.planning import month_or_none, progress_words, when_words


@dataclass(frozen=True, slots=True)
class CycleLine:
    """One cycle as a list shows it."""

    id: str
    name: str
    frequency: PlanFrequency
    dossier: str


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step of a cycle in one year; ``id`` is its order. ``progress`` counts the talks: "0/10".

    ``item_id`` is what it brought, empty before the cycle was generated and for a step with talks.
    """

    id: str
    title: str
    month: int | None
    per_municipality: bool
    note: str
    when: str
    status: PlanStatus | None
    progress: str
    item_id: str


@dataclass(frozen=True, slots=True)
class TalkLine:
    """The talk with one municipality; ``id`` is the item of the termijnagenda."""

    id: str
    step: str
    organisation: str
    when: str
    done: bool


@dataclass(frozen=True, slots=True)
class CycleRecord:
    """Everything of one cycle in one year; ``to_make`` is how much generating it would bring."""

    line: CycleLine
    cycle: PlanCycle
    year: int
    steps: tuple[StepLine, ...]
    talks: tuple[TalkLine, ...]
    to_make: int


class PlanCycleService:
    """The cycles of the association."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    # Asking

    def lines(self) -> tuple[CycleLine, ...]:
        """Every cycle, by name."""
        found = sorted(self._store.all(PlanCycle), key=lambda one: one.name.casefold())
        return tuple(self._line(one) for one in found)

    def record(self, cycle_id: str, year: int) -> CycleRecord:
        """A cycle with what it brings in a year.

        Raises:
            RecordMissing: there is no such cycle.
        """
        cycle = self._store.get(PlanCycle, cycle_id)
        items = [one for one in self._store.where(PlanItem, "cycle_id", [cycle_id]) if one.plan_year == year]
        names = {one.id: one.short_name for one in self._store.all(Organisation)}
        talks = sorted(
            (one for one in items if one.organisation_id),
            key=lambda one: (one.step or 0, names[one.organisation_id or ""].casefold(), one.date or dt.date.max),
        )
        steps = sorted(cycle.steps, key=lambda one: one.order)
        titles = {step.order: step.title for step in steps}
        return CycleRecord(
            line=self._line(cycle),
            cycle=cycle,
            year=year,
            steps=tuple(_step_line(step, [one for one in items if one.step == step.order]) for step in steps),
            talks=tuple(
                TalkLine(
                    one.id,
                    titles.get(one.step or 0, one.title),
                    names[one.organisation_id or ""],
                    when_words(one),
                    one.status is PlanStatus.DONE,
                )
                for one in talks
            ),
            to_make=len(self._generated(cycle, year)),
        )

    def municipalities(self) -> tuple[tuple[str, str], ...]:
        """The member municipalities, by name: with each of them a talk is held."""
        found = [one for one in self._store.all(Organisation) if one.is_member_municipality and one.archived_on is None]
        return tuple((one.id, one.short_name) for one in sorted(found, key=lambda one: one.short_name.casefold()))

    # Cycles

    def add(self, name: str) -> ChangeSet:
        """Begin a cycle that comes back every year.

        Raises:
            FieldEmpty, TextTooLong: the name cannot be kept so.
        """
        cycle = PlanCycle(id=new_id("cyc"), name=required_line(name, "name"), frequency=PlanFrequency.YEARLY)
        with self._store.unit_of_work(Action.ADD_PLAN_CYCLE, cycle.id) as work:
            work.add(cycle)
        return work.made()

    def edit(self, cycle_id: str, field: str, value: str) -> ChangeSet | None:
        """Change the name, frequency, dossier_id or classification (tasks between semicolons); None when it is so.

        Raises:
            FieldEmpty, TextTooLong: a text cannot be kept so.
            RecordMissing: there is no such cycle or dossier.
        """
        before = self._store.get(PlanCycle, cycle_id)
        made: dict[str, Any] = {field: self._checked(field, value)}
        return self._put(before, replace(before, **made))

    def remove(self, cycle_id: str) -> ChangeSet:
        """Take a cycle away that brought nothing yet.

        Raises:
            RecordInUse: something in the file came from it.
        """
        cycle = self._store.get(PlanCycle, cycle_id)
        with self._store.unit_of_work(Action.REMOVE_PLAN_CYCLE, cycle_id) as work:
            work.remove(PlanCycle, cycle_id, cycle.name)
        return work.made()

    def add_step(self, cycle_id: str, title: str, month: str = "") -> ChangeSet | None:
        """Add a step at the end, in a month that was typed ("mei") or in none.

        Raises:
            FieldEmpty, TextTooLong: the title cannot be kept so.
            DateNotUnderstood: it is no month.
        """
        before = self._store.get(PlanCycle, cycle_id)
        # What a step that is gone brought keeps its order, and would count as brought by the new one.
        brought = [one.step or 0 for one in self._store.where(PlanItem, "cycle_id", [cycle_id])]
        step = PlanStep(
            order=max((*brought, *(one.order for one in before.steps)), default=0) + 1,
            title=required_line(title, "title"),
            month=month_or_none(month),
        )
        return self._put(before, replace(before, steps=(*before.steps, step)))

    def edit_step(self, cycle_id: str, step_id: str, field: str, value: Any) -> ChangeSet | None:
        """Change the title, month (typed), per_municipality or note of a step; None when it says that already.

        What the cycle brought before stays as it is.

        Raises:
            FieldEmpty, TextTooLong: a text cannot be kept so.
            DateNotUnderstood: it is no month.
            RecordMissing: there is no such step.
        """
        before = self._store.get(PlanCycle, cycle_id)
        known = _step(before, step_id)
        checks: dict[str, Callable[[], Any]] = {
            "title": lambda: required_line(value, "title"),
            "month": lambda: month_or_none(value),
            "per_municipality": lambda: bool(value) or None,
            "note": lambda: optional_line(value, "note"),
        }
        changed: dict[str, Any] = {field: checks[field]()}
        after = replace(known, **changed)
        return self._put(before, replace(before, steps=tuple(after if one is known else one for one in before.steps)))

    def remove_step(self, cycle_id: str, step_id: str) -> ChangeSet | None:
        """Take a step out of a cycle; what it brought before stays.

        Raises:
            RecordMissing: there is no such step.
        """
        before = self._store.get(PlanCycle, cycle_id)
        gone = _step(before, step_id)
        return self._put(before, replace(before, steps=tuple(one for one in before.steps if one is not gone)))

    def generate(self, cycle_id: str, year: int) -> ChangeSet | None:
        """Put everything a cycle brings in a year on the termijnagenda; None when all of it is there.

        Raises:
            RecordMissing: there is no such cycle.
        """
        cycle = self._store.get(PlanCycle, cycle_id)
        new = self._generated(cycle, year)
        if not new:
            return None
        with self._store.unit_of_work(Action.GENERATE_PLAN, cycle_id) as work:
            for item in new:
                work.put(item)
        return work.made()

    # Inner workings

    def _generated(self, cycle: PlanCycle, year: int) -> list[PlanItem]:
        known = self._store.where(PlanItem, "cycle_id", [cycle.id])
        return generated(cycle, year, known, [one for one, _name in self.municipalities()], lambda: new_id("plan"))

    def _line(self, cycle: PlanCycle) -> CycleLine:
        dossier = self._store.find(Dossier, cycle.dossier_id)
        return CycleLine(cycle.id, cycle.name, cycle.frequency, dossier_words(dossier) if dossier else "")

    def _checked(self, field: str, value: str) -> Any:
        if field == "name":
            return required_line(value, "name")
        if field == "frequency":
            return PlanFrequency(value)
        if field == "classification":
            return other_names(value.split(";"))
        return self._store.get(Dossier, value).id if value else None

    def _put(self, before: PlanCycle, after: PlanCycle) -> ChangeSet | None:
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_PLAN_CYCLE, before.id) as work:
            work.put(after)
        return work.made()


def _step(cycle: PlanCycle, step_id: str) -> PlanStep:
    found = next((one for one in cycle.steps if str(one.order) == step_id), None)
    if found is None:
        raise RecordMissing(step_id)
    return found


def _step_line(step: PlanStep, items: Sequence[PlanItem]) -> StepLine:
    """A step with what it brought; talks are counted, of another step its own item is shown."""
    talks = [one for one in items if one.organisation_id and one.status is not PlanStatus.DROPPED]
    own = next((one for one in items if not one.organisation_id), None)
    shown = own or next(iter(talks), None)
    done = sum(one.status is PlanStatus.DONE for one in talks)
    return StepLine(
        id=str(step.order),
        title=step.title,
        month=step.month,
        per_municipality=bool(step.per_municipality),
        note=step.note or "",
        when=when_words(shown) if shown else "",
        status=own.status if own else None,
        progress=progress_words(done, len(talks)),
        item_id=own.id if own else "",
    )
