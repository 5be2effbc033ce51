"""What asks attention today, over all meetings, action points and decisions."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from secretariat.domain.bodies import Body
from secretariat.domain.decisions import RatificationTally
from secretariat.domain.meetings import Meeting, days_ahead, meeting_terms, terms_of
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, formal_name
from secretariat.domain.planning import last_day_of, last_of_quarter
from secretariat.domain.today import HORIZON_DAYS, AskedTerm, MeetingState, TermKind, asked_terms, week_of
from secretariat.services.calendar import holidays_around
from secretariat.services.diets import DietService, KeptDiets
from secretariat.storage import decisions as decision_lists
from secretariat.storage import today as lists
from secretariat.storage.store import Store
from secretariat.storage.today import ActionToday, DecisionToday, MeetingToday
from secretariat.wording.planning import when_words

__all__ = [
    "ActionLine",
    "ActionToday",
    "AnswerLine",
    "DecisionToday",
    "FirstStep",
    "KeptDiets",
    "MeetingToday",
    "Overview",
    "Part",
    "PlanToday",
    "TermKind",
    "TermLine",
    "TodayService",
]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """The lines that are told, and how many there are in all."""

    lines: tuple[T, ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class TermLine:
    """A term around a meeting that still asks something."""

    meeting: MeetingToday
    term: AskedTerm


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action point with who does it."""

    action: ActionToday
    owner: str


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """A decision that waits for ratification: how far it is, and who has not answered."""

    decision: DecisionToday
    tally: RatificationTally
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanToday:
    """Something foreseen that has to come on an agenda; ``last`` is the last day on which it is on time."""

    id: str
    title: str
    when: str
    last: dt.date


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that asks attention on a day; ``next_meeting`` is the first one after this week."""

    today: dt.date
    week: tuple[dt.date, dt.date]
    meetings: tuple[MeetingToday, ...]
    next_meeting: MeetingToday | None
    terms: tuple[TermLine, ...]
    overdue: Part[ActionLine]
    this_week: Part[ActionLine]
    minutes: Part[MeetingToday]
    without_follow_up: Part[DecisionToday]
    without_answer: Part[AnswerLine]
    to_place: Part[PlanToday]
    diets: tuple[KeptDiets, ...]

    @property
    def is_calm(self) -> bool:
        """Whether nothing at all asks attention."""
        parts = (self.overdue, self.this_week, self.minutes, self.without_follow_up, self.without_answer, self.to_place)
        return not (self.meetings or self.terms or self.diets or any(part.total for part in parts))


class FirstStep(enum.Enum):
    """What comes next in a file without a meeting."""

    PEOPLE = "people"
    BODY = "body"
    MEETING = "meeting"


class TodayService:
    """Looks over the whole file, from the rules that the lists have too."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def first_step(self) -> FirstStep | None:
        """What comes next in a new file; None once there is a meeting."""
        if lists.is_used(self._store, Meeting):
            return None
        if lists.is_used(self._store, Body):
            return FirstStep.MEETING
        return FirstStep.BODY if lists.is_used(self._store, Person) else FirstStep.PEOPLE

    def overdue_count(self) -> int:
        """How many action points are te laat."""
        return lists.actions_due(self._store, None, self._today() - dt.timedelta(days=1))[1]

    def overview(self) -> Overview:
        """Everything that asks attention now."""
        today = self._today()
        monday, sunday = week_of(today)
        overdue = lists.actions_due(self._store, None, today - dt.timedelta(days=1))
        this_week = lists.actions_due(self._store, today, sunday)
        owners = self._owners((*overdue[0], *this_week[0]))
        minutes = lists.meetings_without_adopted_minutes(self._store, today)
        return Overview(
            today=today,
            week=(monday, sunday),
            meetings=lists.meetings_between(self._store, monday, sunday),
            next_meeting=lists.next_meeting(self._store, sunday),
            terms=self._terms(today),
            overdue=Part(tuple(ActionLine(one, owners.get(one.id, "")) for one in overdue[0]), overdue[1]),
            this_week=Part(tuple(ActionLine(one, owners.get(one.id, "")) for one in this_week[0]), this_week[1]),
            minutes=Part(*minutes),
            without_follow_up=Part(*lists.decisions_without_follow_up(self._store)),
            without_answer=self._without_answer(),
            to_place=self._to_place(today),
            diets=DietService(self._store, self._today).due(),
        )

    def _to_place(self, today: dt.date) -> Part[PlanToday]:
        """What the termijnagenda foresees for this quarter or before, and no agenda has yet."""
        until = last_of_quarter(today)
        dated = ((one, last_day_of(one.date, one.date_precision)) for one in lists.plans_to_place(self._store, until))
        found = [PlanToday(one.id, one.title, when_words(one), last) for one, last in dated if last and last <= until]
        found.sort(key=lambda one: (one.last, one.title.casefold()))
        return Part(tuple(found[: lists.LONGEST_LIST]), len(found))

    def _terms(self, today: dt.date) -> tuple[TermLine, ...]:
        """The terms that ask something, the one that is longest past first."""
        settings = self._store.settings()
        terms_by_body = {one.id: terms_of(settings, one) for one in self._store.all(Body)}
        longest = max((days_ahead(terms) for terms in terms_by_body.values()), default=0)
        candidates = lists.meetings_with_terms(self._store, today, HORIZON_DAYS + longest)
        meetings = {one.id: one for one in self._store.by_ids(Meeting, [line.id for line in candidates])}
        found = []
        for line in candidates:
            meeting = meetings[line.id]
            holidays = holidays_around(settings, line.date.year)
            terms = meeting_terms(meeting, terms_by_body[meeting.body_id], holidays)
            state = MeetingState(
                date=line.date,
                status=line.status,
                minutes=line.minutes,
                chair_checked=line.chair_checked_on is not None,
                draft_sent=line.draft_sent_on is not None,
                comments_until=line.comments_until,
            )
            found += [TermLine(line, term) for term in asked_terms(state, terms, today)]
        return tuple(sorted(found, key=lambda one: (one.term.day, one.meeting.date, one.meeting.code)))

    def _without_answer(self) -> Part[AnswerLine]:
        decisions, total = lists.decisions_without_answer(self._store)
        ids = [one.id for one in decisions]
        tallies, missing = decision_lists.tallies(self._store, ids), lists.unanswered(self._store, ids)
        none = RatificationTally()
        lines = (AnswerLine(one, tallies.get(one.id, none), tuple(missing.get(one.id, ()))) for one in decisions)
        return Part(tuple(lines), total)

    def _owners(self, actions: Sequence[ActionToday]) -> dict[str, str]:
        """Who does an action point, by its id."""
        people = {one.id: formal_name(one) for one in self._store.by_ids(Person, [a.owner_person_id for a in actions])}
        ids = [action.owner_organisation_id for action in actions]
        names = people | {one.id: one.short_name for one in self._store.by_ids(Organisation, ids)}
        return {one.id: names.get(one.owner_person_id or one.owner_organisation_id, "") for one in actions}
