"""Keep the ideas that feed the plan of a year, and put those that more municipalities share on an agenda."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from secretariat.domain.agendas import AgendaItem, AgendaPurpose
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.bodies import Body
from secretariat.domain.carry_over import OPEN, put_on
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.organisations import Organisation
from secretariat.domain.plan_cycles import Demand, demands
from secretariat.domain.planning import PlanCycle, PlanIdea
from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.domain.refusals import FieldEmpty, StepOutOfOrder
from secretariat.domain.text import clean_line
from secretariat.services.agenda_placing import numbers_sent
from secretariat.services.identity import new_id
from secretariat.services.minutes import agenda_in, meeting_with_open_minutes
from secretariat.services.typed import optional_line, required_line
from secretariat.storage.store import Store
from secretariat.wording.planning import demand_title, demand_words


@dataclass(frozen=True, slots=True)
class IdeaLine:
    """An idea of a municipality for the plan of a year."""

    id: str
    text: str
    organisation_id: str
    organisation: str
    task: str


@dataclass(frozen=True, slots=True)
class DemandLine:
    """An idea with who wants it; ``id`` is the first of its ideas."""

    id: str
    task: str
    text: str
    count: int
    organisations: str
    idea_ids: tuple[str, ...]


class PlanIdeaService:
    """The ideas of the municipalities."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    # Asking

    def lines(self, cycle_id: str, year: int) -> tuple[IdeaLine, ...]:
        """The ideas for the plan of a year, as they came in."""
        names = self._names()
        return tuple(
            IdeaLine(one.id, one.text, one.organisation_id, names[one.organisation_id], one.societal_task or "")
            for one in self._ideas(cycle_id, year)
        )

    def demands(self, cycle_id: str, year: int) -> tuple[DemandLine, ...]:
        """The same ideas ranked, each with the municipalities that want it.

        Raises:
            RecordMissing: there is no such cycle.
        """
        cycle, names = self._store.get(PlanCycle, cycle_id), self._names()
        return tuple(_demand_line(one, names) for one in demands(self._ideas(cycle_id, year), cycle.classification))

    def cycle_of_idea(self, idea_id: str) -> tuple[str, int]:
        """The cycle and year an idea is for.

        Raises:
            RecordMissing: there is no such idea.
        """
        idea = self._store.get(PlanIdea, idea_id)
        return idea.cycle_id, idea.plan_year

    # Changing

    def add(self, cycle_id: str, year: int, text: str, organisation_id: str, task: str = "") -> ChangeSet:
        """Note an idea of a municipality for the plan of a year.

        Raises:
            FieldEmpty, TextTooLong: it cannot be kept so, or nobody was chosen.
            RecordMissing: there is no such cycle or organisation.
        """
        self._store.get(PlanCycle, cycle_id)
        text = required_line(text, "text", TEXT_LIMIT)
        if not organisation_id:
            raise FieldEmpty("organisation_id")
        idea = PlanIdea(
            id=new_id("idea"),
            cycle_id=cycle_id,
            plan_year=year,
            organisation_id=self._store.get(Organisation, organisation_id).id,
            societal_task=optional_line(task, "societal_task"),
            text=text,
        )
        with self._store.unit_of_work(Action.ADD_PLAN_IDEA, idea.id) as work:
            work.add(idea)
        return work.made()

    def edit(self, idea_id: str, field: str, value: str) -> ChangeSet | None:
        """Change the text, organisation_id or societal_task of an idea; None when it says that already.

        Raises:
            FieldEmpty, TextTooLong: it cannot be kept so.
            RecordMissing: there is no such idea or organisation.
        """
        before = self._store.get(PlanIdea, idea_id)
        if field == "text":
            after = replace(before, text=required_line(value, "text", TEXT_LIMIT))
        elif field == "societal_task":
            after = replace(before, societal_task=optional_line(value, "societal_task"))
        else:
            after = replace(before, organisation_id=self._store.get(Organisation, value).id)
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_PLAN_IDEA, idea_id) as work:
            work.put(after)
        return work.made()

    def remove(self, *idea_ids: str) -> ChangeSet:
        """Take ideas away; they lie in the wastebasket.

        Raises:
            FieldEmpty: no idea is named.
            RecordMissing: there is no such idea.
        """
        required_line("-" * len(idea_ids), "text")
        ideas = [self._store.get(PlanIdea, one) for one in idea_ids]
        with self._store.unit_of_work(Action.REMOVE_PLAN_IDEA, idea_ids[0]) as work:
            for idea in ideas:
                work.remove(PlanIdea, idea.id, clean_line(idea.text)[:LINE_LIMIT])
        return work.made()

    def place_on_agenda(
        self, cycle_id: str, year: int, demand_ids: Collection[str], *, meeting_id: str = "", body_id: str = ""
    ) -> ChangeSet:
        """Put ideas on the agenda of a meeting, or on the list of what a body has to treat (te agenderen).

        Each becomes one item with who wants it. ``demand_ids`` are those of :class:`DemandLine`.

        Raises:
            FieldEmpty: no idea, or no meeting and no body was chosen.
            RecordMissing: there is no such cycle, meeting or body.
            MinutesFrozen, StepOutOfOrder: nothing can come on the agenda of that meeting any more.
        """
        cycle = self._store.get(PlanCycle, cycle_id)
        found = [
            one for one in demands(self._ideas(cycle_id, year), cycle.classification) if one.ideas[0].id in demand_ids
        ]
        if not found:
            raise FieldEmpty("text")
        names = self._names()
        words = [
            (demand_title(one.text), demand_words(one.task, [names[x] for x in one.organisation_ids])) for one in found
        ]
        subject = meeting_id or body_id
        if not subject:
            raise FieldEmpty("meeting_id")
        records = self._points(cycle, meeting_id, words) if meeting_id else self._waiting(cycle, body_id, words)
        with self._store.unit_of_work(Action.PLACE_PLAN_IDEAS, subject) as work:
            for one in records:
                work.put(one)
        return work.made()

    # Inner workings

    def _points(self, cycle: PlanCycle, meeting_id: str, words: Sequence[tuple[str, str]]) -> list[AgendaItem]:
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        if meeting.status not in OPEN:
            raise StepOutOfOrder("place", meeting.status.value)
        agenda = agenda_in(self._store, meeting_id)
        new = [
            AgendaItem(
                id=new_id("ai"),
                meeting_id=meeting_id,
                number="1",
                title=title,
                purpose=AgendaPurpose.DISCUSSION,
                annotation=note,
                dossier_id=cycle.dossier_id,
            )
            for title, note in words
        ]
        given = numbers_sent(self._store, meeting_id)
        return [one for one in put_on(meeting, agenda, (), new, given) if one not in agenda]

    def _waiting(self, cycle: PlanCycle, body_id: str, words: Sequence[tuple[str, str]]) -> list[BacklogItem]:
        self._store.get(Body, body_id)
        return [
            BacklogItem(
                id=new_id("blg"),
                body_id=body_id,
                title=title,
                purpose=AgendaPurpose.DISCUSSION,
                annotation=note,
                dossier_id=cycle.dossier_id,
                added_on=self._today(),
            )
            for title, note in words
        ]

    def _ideas(self, cycle_id: str, year: int) -> list[PlanIdea]:
        return [one for one in self._store.where(PlanIdea, "cycle_id", [cycle_id]) if one.plan_year == year]

    def _names(self) -> dict[str, str]:
        return {one.id: one.short_name for one in self._store.all(Organisation)}


def _demand_line(demand: Demand, names: Mapping[str, str]) -> DemandLine:
    return DemandLine(
        id=demand.ideas[0].id,
        task=demand.task,
        text=demand.text,
        count=demand.count,
        organisations=", ".join(sorted((names[one] for one in demand.organisation_ids), key=str.casefold)),
        idea_ids=tuple(one.id for one in demand.ideas),
    )
