"""Make the vergaderrooster of a year from how often each body meets, look at all its days together, and plan them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from secretariat.domain.association import ScheduleCell
from secretariat.domain.bodies import Body, BodyStatus
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.meeting_planning import NOT_HELD, Concern, ConcernKind, Rhythm, days_of, rhythm_of
from secretariat.domain.meetings import Meeting
from secretariat.domain.plain import to_plain
from secretariat.domain.refusals import PeriodReversed
from secretariat.services.calendar import holidays_around
from secretariat.services.day_concerns import DayConcerns
from secretariat.services.identity import new_id
from secretariat.services.meeting_planning import MeetingFacts, MeetingPlanningService, as_if, check_times
from secretariat.services.typed import optional_line, required_line
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ScheduleBody:
    """A body that may get meetings: how it met the year before, its usual times and place, and what it has already.

    ``usual`` is None when no rhythm can be told from the year before.
    """

    id: str
    code: str
    name: str
    usual: Rhythm | None
    facts: MeetingFacts
    present: int


@dataclass(frozen=True, slots=True)
class ScheduleRule:
    """How often a body is to meet in the year; ``facts`` has the times and the place, and no day."""

    body_id: str
    rhythm: Rhythm
    facts: MeetingFacts


@dataclass(frozen=True, slots=True)
class ScheduleDay:
    """One day of the schedule; ``given`` is the day of the rule, ``wanted`` whether it is ticked."""

    id: str
    body_id: str
    body: str
    given: dt.date
    facts: MeetingFacts
    concerns: tuple[Concern, ...]
    wanted: bool

    @property
    def day(self) -> dt.date:
        """The day on which it is to be."""
        return self.facts.date or self.given


@dataclass(frozen=True, slots=True)
class Correction:
    """What was changed by hand in one day of the schedule; None is as the rule has it."""

    facts: MeetingFacts | None = None
    wanted: bool | None = None


class MeetingScheduleService:
    """The schedule of a year, of all bodies together."""

    def __init__(self, store: Store, planning: MeetingPlanningService, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._planning = planning
        self._today = today

    def bodies(self, year: int) -> tuple[ScheduleBody, ...]:
        """The bodies that may meet, by name, with what they bring to the schedule of a year."""
        met: dict[str, list[dt.date]] = defaultdict(list)
        for one in self._store.all(Meeting):
            if one.date is not None and one.status not in NOT_HELD:
                met[one.body_id].append(one.date)
        running = [one for one in self._store.all(Body) if one.status is not BodyStatus.DISSOLVED]
        return tuple(
            ScheduleBody(
                id=body.id,
                code=body.code,
                name=body.name,
                usual=rhythm_of(day for day in met[body.id] if day.year == year - 1),
                facts=self._usual(body.id),
                present=sum(day.year == year for day in met[body.id]),
            )
            for body in sorted(running, key=lambda one: one.name.casefold())
        )

    def typed(self, year: int) -> dict[str, dict[str, str]]:
        """What was typed per body for a year that is not planned yet: the words by "rhythm", "times" and "place"."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for one in self._store.settings().schedule:
            if one.year == year:
                found[one.body_id][one.column] = one.typed or ""
        return dict(found)

    def keep(self, year: int, body_id: str, column: str, typed: str) -> ChangeSet | None:
        """Keep what was typed for a body until the year is planned; None when it is kept already.

        Raises:
            RecordMissing: there is no such body.
            TextTooLong: it cannot be kept so.
        """
        cell = ScheduleCell(self._store.get(Body, body_id).id, year, column, optional_line(typed, column))
        kept = self._store.settings().schedule
        if cell in kept:
            return None
        others = [one for one in kept if (one.body_id, one.year, one.column) != (body_id, year, column)]
        with self._store.unit_of_work(Action.TYPE_SCHEDULE, body_id) as work:
            _keep(work, [*others, cell])
        return work.made()

    def days(
        self, year: int, rules: Iterable[ScheduleRule], corrections: Mapping[str, Correction]
    ) -> tuple[ScheduleDay, ...]:
        """The days that follow from the rules, first to last, each weighed against the file and against the others.

        A day off is not wanted until it is ticked, nor is one in a school holiday where the rule skips those, nor one
        on which the body meets already. Of the running year only what is still to come is proposed.
        """
        bodies = {one.id: one for one in self._store.all(Body)}
        known, settings = DayConcerns(self._store), self._store.settings()
        free = holidays_around(settings, year)
        drafts: dict[str, Meeting] = {}
        found: list[ScheduleDay] = []
        for rule in rules:
            body = bodies.get(rule.body_id)
            for given in self._given(rule, year) if body is not None else ():
                day_id = f"{rule.body_id} {given.isoformat()}"
                correction = corrections.get(day_id, Correction())
                facts = correction.facts or replace(rule.facts, date=given)
                code = body.code if body else ""
                drafts[day_id] = as_if(rule.body_id, facts, known.place(facts.place), code)
                wanted = correction.wanted if correction.wanted is not None else facts.date != given
                found.append(ScheduleDay(day_id, rule.body_id, code, given, facts, (), wanted))
                if correction.wanted is None and facts.date == given:
                    unwanted = self._is_unwanted(known, rule, drafts[day_id], free)
                    found[-1] = replace(found[-1], wanted=not unwanted)
        return self._weighed(known, found, drafts)

    def plan(self, days: Iterable[ScheduleDay]) -> ChangeSet:
        """Plan a meeting on each of these days, with everything that follows from its body, all in one step.

        What was typed for the year is kept no longer.

        Raises:
            FieldEmpty: there is no day.
            RecordMissing: a body is gone.
            TextTooLong, TimesReversed: a place or times cannot be kept so.
        """
        chosen = sorted(days, key=lambda one: (one.day, one.body))
        required_line("-" * len(chosen), "date")
        wanted: dict[str, list[MeetingFacts]] = defaultdict(list)
        for one in chosen:
            check_times(one.facts)
            wanted[one.body_id].append(one.facts)
        ids = {body_id: new_id("mtg") for body_id in wanted}
        with self._store.unit_of_work(Action.PLAN_SCHEDULE, ids[chosen[0].body_id]) as work:
            for body_id in self._prepared_first(wanted):
                self._planning.write(work, body_id, wanted[body_id], ids[body_id])
            years = {one.given.year for one in chosen}
            _keep(work, [one for one in self._store.settings().schedule if one.year not in years])
        return work.made()

    # Inner workings

    def _usual(self, body_id: str) -> MeetingFacts:
        start, end = self._planning.usual_times(body_id) or (None, None)
        return MeetingFacts(start_time=start, end_time=end, place=self._planning.usual_place(body_id))

    def _given(self, rule: ScheduleRule, year: int) -> Sequence[dt.date]:
        first, last = max(dt.date(year, 1, 1), self._today()), dt.date(year, 12, 31)
        try:
            return days_of(replace(rule.rhythm, year=0), first, last)
        except PeriodReversed:
            return ()  # the year is over

    def _is_unwanted(self, known: DayConcerns, rule: ScheduleRule, draft: Meeting, free: frozenset[dt.date]) -> bool:
        kinds = {one.kind for one in known.of(draft, self._of_day(draft.date))}
        skipped = rule.rhythm.skips_school_holidays and ConcernKind.SCHOOL_HOLIDAY in kinds
        return draft.date in free or ConcernKind.SAME_BODY in kinds or skipped

    def _of_day(self, day: dt.date | None) -> Sequence[Meeting]:
        return self._store.where(Meeting, "date", [day.isoformat()]) if day is not None else ()

    def _weighed(
        self, known: DayConcerns, found: Iterable[ScheduleDay], drafts: Mapping[str, Meeting]
    ) -> tuple[ScheduleDay, ...]:
        """The days with what there is to know about each; one that is not ticked stands in nobody's way."""
        days = sorted(found, key=lambda one: (one.day, one.facts.start_time or dt.time.min, one.body))
        ticked: dict[dt.date, list[Meeting]] = defaultdict(list)
        for one in days:
            if one.wanted:
                ticked[one.day].append(drafts[one.id])
        return tuple(
            replace(
                one,
                concerns=known.of(
                    drafts[one.id],
                    [*self._of_day(one.day), *(draft for draft in ticked[one.day] if draft is not drafts[one.id])],
                ),
            )
            for one in days
        )

    def _prepared_first(self, body_ids: Iterable[str]) -> list[str]:
        """The bodies with those that prepare another one after it, as their agendas name what they prepare."""
        bodies = {one.id: one for one in self._store.all(Body)}

        def depth(body_id: str, seen: frozenset[str]) -> int:
            prepares = [
                one.id
                for one in bodies.values()
                if body_id in (one.prepared_by_body_id, one.agenda_guarded_by_body_id) and one.id not in seen
            ]
            return 1 + max((depth(one, seen | {body_id}) for one in prepares), default=0)

        return sorted(body_ids, key=lambda one: depth(one, frozenset({one})))


def _keep(work: UnitOfWork, cells: Iterable[ScheduleCell]) -> None:
    work.set_value("settings.schedule", [to_plain(one) for one in cells] or None)
