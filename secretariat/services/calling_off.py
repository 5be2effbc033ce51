"""Put a meeting off to another day, or cancel it, so that nothing on its agenda is lost.

A meeting that is put off keeps its number and its agenda; the new one has a number of its own and the agenda once more.
What stood on the agenda of a cancelled meeting waits on the backlog of its body.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from secretariat.domain.agenda_order import renumbered
from secretariat.domain.agendas import AgendaItem, AgendaPurpose
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.bodies import Body
from secretariat.domain.carry_over import to_backlog
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.lifecycle import LifeStep
from secretariat.domain.meeting_planning import linked, unlinked, with_next_appointment
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import ItemTreatment
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import ExplanationNeeded
from secretariat.services.agenda_following import following
from secretariat.services.chain_records import found_minutes
from secretariat.services.dispatch_drafts import let_go
from secretariat.services.identity import new_id
from secretariat.services.lifecycle import fitting
from secretariat.services.locations import location_meant
from secretariat.services.meeting_planning import MeetingFacts, check_times
from secretariat.services.minutes import agenda_in
from secretariat.services.numbers import next_code
from secretariat.services.standing_agendas import comes_by_itself
from secretariat.services.typed import optional_line
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork


class CallingOffService:
    """Meetings that do not go on as planned."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def postpone(self, meeting_id: str, facts: MeetingFacts, reason: str) -> ChangeSet:
        """Put a meeting off to another day; the step is about the old one, the new one names it.

        Raises:
            StepOutOfOrder: it was held, put off or cancelled.
            ExplanationNeeded, TextTooLong: there is no reason, or too much of it.
            TimesReversed: it would end before it begins.
        """
        meeting = fitting(self._store, meeting_id, LifeStep.POSTPONE)
        why = _reason(reason, "postpone")
        check_times(facts)
        location, fresh = location_meant(self._store, facts.place)
        old = with_next_appointment(meeting, replace(meeting, status=MeetingStatus.POSTPONED, status_reason=why))
        new = self._replacement(meeting, facts, location.id if location else None)
        with self._store.unit_of_work(Action.POSTPONE_MEETING, meeting_id) as work:
            if fresh and location is not None:
                work.add(location)
            was, now = self._put_linked(work, old, new)
            for item in renumbered([_again(item, new.id) for item in self._still_here(meeting_id)]):
                work.add(item)
            self._follow(work, was | {new.id: meeting}, now)
            let_go(work, self._store, meeting_id, tuple(DispatchKind))
        return work.made()

    def cancel(self, meeting_id: str, reason: str) -> ChangeSet:
        """Cancel a meeting; its number is not used again and its items wait on the backlog.

        Raises:
            StepOutOfOrder: it was held, put off or cancelled.
            ExplanationNeeded, TextTooLong: there is no reason, or too much of it.
        """
        meeting = fitting(self._store, meeting_id, LifeStep.CANCEL)
        why = _reason(reason, "cancel")
        old = with_next_appointment(meeting, replace(meeting, status=MeetingStatus.CANCELLED, status_reason=why))
        with self._store.unit_of_work(Action.CANCEL_MEETING, meeting_id) as work:
            was, now = self._put_linked(work, old, None)
            body = self._store.get(Body, meeting.body_id)
            for item in self._still_here(meeting_id):
                if not (_is_formal(item) or comes_by_itself(self._store, body, item)):
                    work.add(replace(to_backlog(item, meeting.body_id, new_id("blg")), added_on=self._today()))
            self._follow(work, was, now)
            let_go(work, self._store, meeting_id, tuple(DispatchKind))
        return work.made()

    # Inner workings

    def _still_here(self, meeting_id: str) -> list[AgendaItem]:
        """The agenda without what was held over already and waits elsewhere."""
        items, minutes = agenda_in(self._store, meeting_id), found_minutes(self._store, meeting_id)
        entries = minutes.items if minutes else ()
        held_over = [one.agenda_item_id for one in entries if one.treatment is ItemTreatment.DEFERRED]
        copies: list[AgendaItem | BacklogItem] = [
            *self._store.where(AgendaItem, "origin_item_id", held_over),
            *self._store.where(BacklogItem, "origin_item_id", held_over),
        ]
        elsewhere = {one.origin_item_id for one in copies}
        return [item for item in items if item.id not in elsewhere]

    def _replacement(self, meeting: Meeting, facts: MeetingFacts, location_id: str | None) -> Meeting:
        body = self._store.get(Body, meeting.body_id)
        year = (facts.date or self._today()).year
        return replace(
            meeting,
            id=new_id("mtg"),
            code=next_code(self._store, year, body),
            date=facts.date,
            start_time=facts.start_time,
            end_time=facts.end_time,
            location_id=location_id,
            status=MeetingStatus.PLANNED if facts.date else MeetingStatus.DRAFT,
            replaces_meeting_id=meeting.id,
            convened_on=None,
            status_reason=None,
            calendar_sequence=None,
            deadlines=None,
            term_overrides=(),
            previous_meeting_id=None,
            next_meeting_id=None,
            provenance=None,
        )

    def _put_linked(
        self, work: UnitOfWork, old: Meeting, new: Meeting | None
    ) -> tuple[dict[str, Meeting], dict[str, Meeting]]:
        """Write the meetings of the body with their neighbours: the old one out of the row, the new one in it.

        Gives them by id as they were and as they are now.
        """
        before = {one.id: one for one in self._store.where(Meeting, "body_id", [old.body_id])}
        after = before | {one.id: one for one in unlinked(list(before.values()), before[old.id])}
        after[old.id] = replace(old, previous_meeting_id=None, next_meeting_id=None)
        if new is not None:
            after |= {one.id: one for one in linked(list(after.values()), new)}
        for one in _changed(before, after.values()):
            work.put(one)
        return before, after

    def _follow(self, work: UnitOfWork, was: dict[str, Meeting], now: dict[str, Meeting]) -> None:
        """Let meetings to come name and adopt the minutes of the one now before them, not of one that is off."""
        for item in following(self._store, was, now):
            work.put(item)


def _is_formal(item: AgendaItem) -> bool:
    """Whether an item is only about the overleg itself, or about a verslag that waits by itself."""
    return item.purpose is AgendaPurpose.PROCEDURAL or item.adopts_minutes_of_id is not None


def _again(item: AgendaItem, meeting_id: str) -> AgendaItem:
    """The item on the agenda of the meeting that comes in the place of the one put off."""
    return replace(item, id=new_id("ai"), meeting_id=meeting_id, origin_item_id=item.id, late=None, provenance=None)


def _changed(before: dict[str, Meeting], after: Iterable[Meeting]) -> Sequence[Meeting]:
    return [one for one in after if before.get(one.id) != one]


def _reason(typed: str, what: str) -> str:
    words = optional_line(typed, "status_reason", TEXT_LIMIT)
    if words is None:
        raise ExplanationNeeded(what)
    return words
