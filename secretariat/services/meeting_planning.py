"""Plan meetings: one, a whole series, or another day for one that is planned already."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from secretariat.domain.bodies import Body, BodyStatus
from secretariat.domain.carry_over import Waiting
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.meeting_planning import (
    Concern,
    ConcernKind,
    Rhythm,
    check_moved,
    days_of,
    kind_of_meeting,
    linked,
    loses_terms,
    order_changes,
    unlinked,
    with_next_appointment,
)
from secretariat.domain.meetings import (
    Meeting,
    MeetingKind,
    MeetingStatus,
    MeetingTerms,
    meeting_terms,
    takes_place,
    terms_of,
)
from secretariat.domain.organisations import Location
from secretariat.domain.refusals import TimesReversed
from secretariat.services.agenda_following import following
from secretariat.services.calendar import holidays_around
from secretariat.services.carry_over import begin_agenda, beginning, minutes_to_adopt
from secretariat.services.chain_records import rules_of
from secretariat.services.day_concerns import DayConcerns
from secretariat.services.identity import new_id
from secretariat.services.locations import location_meant, places_offered
from secretariat.services.minutes import meeting_with_open_minutes
from secretariat.services.numbers import next_code
from secretariat.services.standing_agendas import (
    agenda_items,
    meeting_to_prepare,
)
from secretariat.services.typed import required_line
from secretariat.storage.chain import body_register
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork
from secretariat.wording.places import location_words

_UNSENT = (MeetingStatus.DRAFT, MeetingStatus.PLANNED)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFacts:
    """When and where; ``place`` is what was typed, the name of a known location or a new one."""

    date: dt.date | None = None
    start_time: dt.time | None = None
    end_time: dt.time | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a meeting becomes before it is planned; ``taken_up`` is what waits and comes on its agenda by itself."""

    code: str
    title: str
    status: MeetingStatus
    items: int
    previous: str
    terms: MeetingTerms
    taken_up: Waiting


@dataclass(frozen=True, slots=True)
class SeriesDay:
    """One day of a series with what there is to know about it; ``wanted`` is whether it is ticked to begin with."""

    id: str
    day: dt.date
    concerns: tuple[Concern, ...]
    wanted: bool


class MeetingPlanningService:
    """Meetings to come."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    # Questions

    def body_choices(self) -> tuple[tuple[str, str], ...]:
        """The bodies that may meet as a choice: id and name, by name."""
        running = [one for one in self._store.all(Body) if one.status is not BodyStatus.DISSOLVED]
        return tuple((one.id, one.name) for one in sorted(running, key=lambda one: one.name.casefold()))

    def places(self) -> tuple[str, ...]:
        """The locations to choose from, in words and by name."""
        return places_offered(self._store)

    def place_of(self, meeting_id: str) -> str:
        """The location of a meeting as a field shows it; an empty text when it has none."""
        return location_words(self._store.find(Location, self._store.get(Meeting, meeting_id).location_id))

    def usual_times(self, body_id: str) -> tuple[dt.time, dt.time | None] | None:
        """From when until when a body meets: as it arranged, or as the last time; None when that is not known."""
        body = self._store.get(Body, body_id)
        if body.start_time is not None:
            return body.start_time, body.end_time
        met = [one for one in self._store.where(Meeting, "body_id", [body_id]) if one.start_time is not None]
        last = max(met, key=lambda one: one.date or dt.date.min, default=None)
        return (last.start_time, last.end_time) if last is not None and last.start_time is not None else None

    def usual_place(self, body_id: str) -> str:
        """Where a body usually meets, in words; an empty text when it arranged nothing or the place has gone."""
        location = self._store.find(Location, self._store.get(Body, body_id).location_id)
        return location_words(location) if location is not None and location.archived_on is None else ""

    def concerns(self, body_id: str, facts: MeetingFacts, meeting_id: str = "") -> tuple[Concern, ...]:
        """What there is to know about a day; ``meeting_id`` is the meeting that is moved there, if it exists."""
        found = self._concerns(DayConcerns(self._store), body_id, facts, meeting_id)
        moved = self._store.find(Meeting, meeting_id)
        if moved is None or facts.date is None or not loses_terms(moved, facts.date):
            return found
        return (*found, Concern(ConcernKind.TERMS_LAPSE, facts.date))

    def _concerns(
        self, known: DayConcerns, body_id: str, facts: MeetingFacts, meeting_id: str = ""
    ) -> tuple[Concern, ...]:
        if facts.date is None:
            return ()
        others = [one for one in self._store.where(Meeting, "date", [facts.date.isoformat()]) if one.id != meeting_id]
        return known.of(as_if(body_id, facts, known.place(facts.place)), others)

    def about_day(self, day: dt.date) -> tuple[Concern, ...]:
        """Whether a day is free: a weekend, a feestdag, a school holiday."""
        return DayConcerns(self._store).about(day)

    def preview(self, body_id: str, date: dt.date | None) -> Preview:
        """What a meeting of a body on a day becomes: code, title, agenda and terms."""
        body = self._store.get(Body, body_id)
        meeting = self._new(body, MeetingFacts(date=date), None, ())
        meeting = self._linked_in(body, [meeting])[0]
        before = self._store.find(Meeting, meeting.previous_meeting_id)
        register = body_register(self._store, body_id)
        about = minutes_to_adopt(register, meeting)
        items, waiting = beginning(register, meeting, agenda_items(self._store, body, meeting, about or before), about)
        settings = self._store.settings()
        year = (date or self._today()).year
        holidays = holidays_around(settings, year)
        terms = meeting_terms(meeting, terms_of(settings, body), holidays)
        previous = before.code if before else ""
        return Preview(meeting.code, meeting.title, meeting.status, len(items), previous, terms, waiting)

    def series(
        self, body_id: str, rhythm: Rhythm, first: dt.date, last: dt.date, facts: MeetingFacts
    ) -> Sequence[SeriesDay]:
        """The days of a series; not ticked are days off, and school holidays where the rhythm skips them.

        Raises:
            PeriodReversed: the last day lies before the first.
        """
        unwanted = {ConcernKind.SAME_BODY, *([ConcernKind.SCHOOL_HOLIDAY] if rhythm.skips_school_holidays else [])}
        settings, known = self._store.settings(), DayConcerns(self._store)
        days = []
        for day in days_of(rhythm, first, last):
            concerns = self._concerns(known, body_id, replace(facts, date=day))
            is_free = day in holidays_around(settings, day.year)
            wanted = not is_free and not unwanted & {concern.kind for concern in concerns}
            days.append(SeriesDay(day.isoformat(), day, concerns, wanted))
        return days

    def moved_day(self, body_id: str, planned: SeriesDay, day: dt.date, facts: MeetingFacts) -> SeriesDay:
        """A day of a series on another date, which is wanted whatever there is to know about it."""
        return replace(planned, day=day, concerns=self.concerns(body_id, replace(facts, date=day)), wanted=True)

    # Steps

    def plan(self, body_id: str, facts: MeetingFacts) -> ChangeSet:
        """Plan a meeting with everything that follows from its body: code, title, kind, agenda, links.

        Raises:
            FieldEmpty: there is no body.
            RecordMissing: the body is gone.
            TextTooLong, TimesReversed: the place or the times cannot be kept so.
        """
        return self._plan(Action.ADD_MEETING, body_id, [facts.date], facts)

    def plan_series(self, body_id: str, days: Iterable[dt.date], facts: MeetingFacts) -> ChangeSet:
        """Plan a meeting on each of these days, in one step.

        Raises:
            FieldEmpty: there is no body or no day.
            RecordMissing: the body is gone.
            TextTooLong, TimesReversed: the place or the times cannot be kept so.
        """
        chosen = sorted(set(days))
        required_line("-" * len(chosen), "date")
        return self._plan(Action.PLAN_SERIES, body_id, list(chosen), facts)

    def reschedule(self, meeting_id: str, facts: MeetingFacts, kind: MeetingKind | None = None) -> ChangeSet | None:
        """Give a meeting another day, time, place or kind; None when it has those. Terms and neighbours follow.

        Raises:
            RecordMissing: there is no such meeting.
            TextTooLong, TimesReversed: the place or the times cannot be kept so.
            MinutesFrozen: its minutes have been adopted.
            StepOutOfOrder, DayNeeded, DayToCome: that day cannot be.
        """
        before = meeting_with_open_minutes(self._store, meeting_id)
        check_times(facts)
        location, fresh = location_meant(self._store, facts.place)
        after = replace(
            before,
            date=facts.date,
            start_time=facts.start_time,
            end_time=facts.end_time,
            location_id=location.id if location else None,
            kind=kind or before.kind,
            status=_status(facts.date) if before.status in _UNSENT else before.status,
        )
        if after == before:
            return None
        check_moved(before, after, self._today())
        if loses_terms(before, after.date):
            after = replace(after, term_overrides=())
        after = with_next_appointment(before, after)
        if before.deadlines is not None and before.date != after.date:
            after = replace(after, deadlines=rules_of(self._store, after, self._today()))
        of_body = self._store.where(Meeting, "body_id", [before.body_id])
        changed = [after]
        if order_changes(of_body, before, after):
            loose = {one.id: one for one in of_body} | {one.id: one for one in unlinked(of_body, before)}
            closed = list(loose.values())
            changed = [*(one for one in closed if one not in of_body), *linked(closed, after)]
        with self._store.unit_of_work(Action.EDIT_MEETING, meeting_id) as work:
            if fresh and location is not None:
                work.add(location)
            for one in _last_of_each(changed):
                work.put(one)
            was = {one.id: one for one in of_body}
            for item in following(self._store, was, was | {one.id: one for one in changed}):
                work.put(item)
        return work.made()

    # Inner workings

    def _plan(self, action: Action, body_id: str, days: Sequence[dt.date | None], facts: MeetingFacts) -> ChangeSet:
        self._store.get(Body, required_line(body_id, "body_id"))
        first = new_id("mtg")
        with self._store.unit_of_work(action, first) as work:
            self.write(work, body_id, [replace(facts, date=day) for day in days], first)
        return work.made()

    def write(self, work: UnitOfWork, body_id: str, wanted: Sequence[MeetingFacts], first_id: str) -> None:
        """Write new meetings of a body, with their agendas and neighbours, as a part of a step; the first has this id.

        Raises:
            RecordMissing: the body is gone.
            TextTooLong, TimesReversed: a place or times cannot be kept so.
        """
        body = self._store.get(Body, body_id)
        made: list[Meeting] = []
        for facts in wanted:
            check_times(facts)
            location, fresh = location_meant(self._store, facts.place)
            if fresh and location is not None:
                work.add(location)
            taken = [one.code for one in made]
            made.append(self._new(body, facts, location, taken, "" if made else first_id))
        of_body = self._store.where(Meeting, "body_id", [body_id])
        changed = self._linked_in(body, made)
        new_ids = {one.id for one in made}
        every = {one.id: one for one in (*of_body, *changed)}
        # A meeting may name one that is written after it; the links are checked when the step is committed.
        for one in changed:
            work.put(one)
        for one in (meeting for meeting in changed if meeting.id in new_ids):
            about = minutes_to_adopt(body_register(self._store, body_id), one)
            previous = about or every.get(one.previous_meeting_id or "")
            begin_agenda(work, self._store, one, agenda_items(self._store, body, one, previous), about)
        for item in following(self._store, {one.id: one for one in of_body}, every):
            work.put(item)

    def _new(
        self, body: Body, facts: MeetingFacts, location: Location | None, taken: Sequence[str], meeting_id: str = ""
    ) -> Meeting:
        prepared = meeting_to_prepare(self._store, body, facts.date or self._today())
        return Meeting(
            id=meeting_id or new_id("mtg"),
            code=next_code(self._store, facts.date.year if facts.date else self._year_without_date(body), body, taken),
            body_id=body.id,
            title=body.name,
            kind=kind_of_meeting(body.kind),
            date=facts.date,
            start_time=facts.start_time,
            end_time=facts.end_time,
            location_id=location.id if location else None,
            status=_status(facts.date),
            confidentiality=Confidentiality.INTERNAL,
            members_only=body.members_only,
            prepares_meeting_id=prepared.id if prepared else None,
        )

    def _year_without_date(self, body: Body) -> int:
        """The year of an overleg without a day: it comes after those that have one, so its number does too."""
        days = [one.date for one in self._store.where(Meeting, "body_id", [body.id]) if one.date and takes_place(one)]
        return max([self._today(), *days]).year

    def _linked_in(self, body: Body, new: Sequence[Meeting]) -> list[Meeting]:
        """The new meetings, and the ones around them that now name them, each in its last shape; the new ones first."""
        of_body = {one.id: one for one in self._store.where(Meeting, "body_id", [body.id])}
        before = dict(of_body)
        for meeting in new:
            for one in linked(list(of_body.values()), meeting):
                of_body[one.id] = one
        fresh = [of_body[one.id] for one in new]
        return [*fresh, *(one for one in of_body.values() if one.id in before and one != before[one.id])]


def _status(date: dt.date | None) -> MeetingStatus:
    return MeetingStatus.PLANNED if date is not None else MeetingStatus.DRAFT


def as_if(body_id: str, facts: MeetingFacts, location_id: str | None, code: str = "") -> Meeting:
    """A meeting that is not written, to weigh its day with."""
    return Meeting(
        id=f"{body_id} {facts.date}",
        code=code,
        body_id=body_id,
        title=code,
        kind=MeetingKind.CONSULTATION,
        date=facts.date,
        start_time=facts.start_time,
        end_time=facts.end_time,
        location_id=location_id,
        status=MeetingStatus.PLANNED,
        confidentiality=Confidentiality.INTERNAL,
    )


def check_times(facts: MeetingFacts) -> None:
    """Let a meeting end after it begins.

    Raises:
        TimesReversed: it would not.
    """
    if facts.start_time is not None and facts.end_time is not None and facts.end_time <= facts.start_time:
        raise TimesReversed(facts.start_time, facts.end_time)


def _last_of_each(meetings: Iterable[Meeting]) -> list[Meeting]:
    return list({one.id: one for one in meetings}.values())
