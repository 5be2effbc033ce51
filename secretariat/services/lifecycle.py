"""Bring a meeting from planned to closed: what comes next, and the steps that stay in the house."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.dispatches import AGENDA_SHOWN, Dispatch, DispatchKind, OverruledCheck
from secretariat.domain.holding_checks import before_holding
from secretariat.domain.lifecycle import LifeStep, NextStep, due_on, fits, step_after
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import Minutes, MinutesStatus
from secretariat.domain.people import Person, formal_name
from secretariat.domain.recipients import recipients_of
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import ApprovalDayWrong, ChecksFail, ExplanationNeeded, StepOutOfOrder
from secretariat.domain.register import Register
from secretariat.domain.sending_checks import (
    CheckedAgainst,
    CheckKey,
    Place,
    SendingCheck,
    Severity,
    before_adoption,
    before_chair,
    before_closing,
    before_convocation,
    before_lists,
    before_minutes,
)
from secretariat.services.attendance_lines import with_expected
from secretariat.services.chain_records import found_minutes, holidays_of, minutes_of, terms_of
from secretariat.services.typed import optional_line
from secretariat.storage.chain import chain_register
from secretariat.storage.minutes import changed_since_approval
from secretariat.storage.store import Store

_DISPATCHES = {LifeStep.CONVENE: DispatchKind.CONVOCATION, LifeStep.SEND_DRAFT: DispatchKind.DRAFT_MINUTES}


class LifecycleService:
    """The life of meetings."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    # Questions

    def next_step(self, meeting_id: str, *, checked: bool = True) -> NextStep:
        """The one thing to do next for a meeting, by when, with what is not as it should be for it.

        Looking at everything takes long enough to be felt; whoever only needs to know what comes next may leave that.

        Raises:
            RecordMissing: there is no such meeting.
        """
        meeting = self._store.get(Meeting, meeting_id)
        minutes = found_minutes(self._store, meeting_id)
        step = step_after(meeting, minutes, self._today())
        if step is None:
            return NextStep(None)
        due = due_on(step, meeting, terms_of(self._store, meeting, self._today()), minutes)
        return NextStep(step, due, tuple(self.checks(meeting_id, step)) if checked else ())

    def checks(self, meeting_id: str, step: LifeStep) -> list[SendingCheck]:
        """What is not as it should be for a step."""
        meeting = self._store.get(Meeting, meeting_id)
        return named(self._store, self._checks_in(chain_register(self._store, meeting_id), meeting, step))

    def reasons(self, meeting_id: str) -> dict[str, str]:
        """What a reason was given for when a draft of the minutes went round: it is not asked again for adopting."""
        return reasons_with_draft(self._store, meeting_id)

    def possible(self, meeting_id: str) -> tuple[LifeStep, ...]:
        """Every step that fits the state of a meeting, in the order of its life."""
        meeting, minutes = self._store.get(Meeting, meeting_id), found_minutes(self._store, meeting_id)
        return tuple(step for step in LifeStep if fits(step, meeting, minutes))

    # Steps

    def submit(self, meeting_id: str) -> ChangeSet:
        """Put the minutes before the chair; a draft that went round already goes back for a next version.

        Raises:
            StepOutOfOrder: the meeting was not held, or its minutes are before the chair or adopted.
        """
        self._fitting(meeting_id, LifeStep.SEND_TO_CHAIR)
        minutes = minutes_of(self._store, meeting_id)
        after = replace(minutes, status=MinutesStatus.CHAIR_REVIEW, chair_checked_on=None)
        return self._put_minutes(Action.SUBMIT_MINUTES, after)

    def approve(self, meeting_id: str, on: dt.date | None = None) -> ChangeSet:
        """Record that the chair found the minutes good, today unless another day is said.

        Raises:
            StepOutOfOrder: the minutes are not before the chair.
            ApprovalDayWrong: the day is still to come, or lies before the meeting.
        """
        meeting, day = self._fitting(meeting_id, LifeStep.APPROVE), on or self._today()
        if day > self._today() or (meeting.date is not None and day < meeting.date):
            raise ApprovalDayWrong(day, meeting.date)
        minutes = minutes_of(self._store, meeting_id)
        return self._put_minutes(Action.APPROVE_MINUTES, replace(minutes, chair_checked_on=day))

    def take_back(self, meeting_id: str) -> ChangeSet:
        """Take the minutes back from the chair to work on them.

        Raises:
            StepOutOfOrder: they are not before the chair.
        """
        self._fitting(meeting_id, LifeStep.APPROVE)
        minutes = minutes_of(self._store, meeting_id)
        status = MinutesStatus.DRAFT if minutes.version else MinutesStatus.IN_PROGRESS
        return self._put_minutes(Action.RETURN_MINUTES, replace(minutes, status=status, chair_checked_on=None))

    def close(self, meeting_id: str) -> ChangeSet:
        """Close a meeting of which everything was dealt with.

        Raises:
            StepOutOfOrder: its minutes are not adopted.
            ChecksFail: an action has no owner or term, or nobody follows a decision up.
        """
        meeting = self._fitting(meeting_id, LifeStep.CLOSE)
        failing = self.checks(meeting_id, LifeStep.CLOSE)
        if failing:
            raise ChecksFail(len(failing), 0)
        with self._store.unit_of_work(Action.CLOSE_MEETING, meeting_id) as work:
            work.put(replace(meeting, status=MeetingStatus.CLOSED))
        return work.made()

    # Inner workings

    def _fitting(self, meeting_id: str, step: LifeStep) -> Meeting:
        return fitting(self._store, meeting_id, step)

    def _put_minutes(self, action: Action, minutes: Minutes) -> ChangeSet:
        with self._store.unit_of_work(action, minutes.meeting_id) as work:
            work.put(minutes)
        return work.made()

    def _checks_in(self, register: Register, meeting: Meeting, step: LifeStep) -> list[SendingCheck]:
        if step is LifeStep.PLAN:
            here = Place("meetings", meeting.id)
            return [] if meeting.date else [SendingCheck(CheckKey.NO_DATE, here)]
        if step in _DISPATCHES:
            return checks_for(self._store, register, meeting, _DISPATCHES[step], self._today())
        if step is LifeStep.HOLD:
            return before_holding(with_expected(register, meeting), meeting, self._today())
        if step is LifeStep.SEND_TO_CHAIR:
            return before_chair(register, meeting)
        if step is LifeStep.ADOPT:
            return before_adoption(register, meeting, self._today())
        return before_closing(register, meeting) if step is LifeStep.CLOSE else []


def fitting(store: Store, meeting_id: str, step: LifeStep) -> Meeting:
    """The meeting, when this step fits its state.

    Raises:
        StepOutOfOrder: it does not.
        RecordMissing: there is no such meeting.
    """
    meeting, minutes = store.get(Meeting, meeting_id), found_minutes(store, meeting_id)
    if not fits(step, meeting, minutes):
        raise StepOutOfOrder(step.value, meeting.status.value, minutes.status.value if minutes else "")
    return meeting


def checks_for(
    store: Store, register: Register, meeting: Meeting, kind: DispatchKind, today: dt.date
) -> list[SendingCheck]:
    """What is not as it should be for a sending to those whom it goes to by itself."""
    chosen = [one for one in recipients_of(register, meeting, kind) if one.chosen]
    day = meeting.date or today
    against = CheckedAgainst(today, terms_of(store, meeting, today), holidays_of(store, day))
    if kind in AGENDA_SHOWN:
        return named(store, before_convocation(register, meeting, chosen, against))
    if kind is DispatchKind.LISTS:
        return named(store, before_lists(register, meeting, chosen))
    if kind is DispatchKind.CHAIR_CHECK:
        return named(store, before_chair(register, meeting))
    if kind is DispatchKind.DRAFT_MINUTES:
        found = before_minutes(register, meeting, chosen, against)
        minutes = found_minutes(store, meeting.id)
        if minutes is not None and changed_since_approval(store, minutes):
            here = Place("meetings", meeting.id)
            found.append(SendingCheck(CheckKey.CHANGED_SINCE, here, day=minutes.chair_checked_on))
        return named(store, found)
    return []


def checks_before_adoption(store: Store, meeting: Meeting, today: dt.date) -> list[SendingCheck]:
    """What is not as it should be for adopting the minutes of a meeting, in a later one or in writing."""
    return named(store, before_adoption(chain_register(store, meeting.id), meeting, today))


def reasons_with_draft(store: Store, meeting_id: str) -> dict[str, str]:
    """The reasons that were given when a draft of the minutes went round, by what each is for."""
    sent = store.where(Dispatch, "meeting_id", [meeting_id])
    drafts = [one for one in sent if one.kind is DispatchKind.DRAFT_MINUTES and one.has_gone]
    return {check.key: check.note or "" for one in drafts for check in one.overruled}


def reasons_of(overruled: Mapping[str, str]) -> tuple[OverruledCheck, ...]:
    """The reasons that were given, by what each is for.

    Raises:
        ExplanationNeeded: one is empty.
        TextTooLong: one cannot be kept.
    """
    found = []
    for key, typed in overruled.items():
        note = optional_line(typed, "note", TEXT_LIMIT)
        if note is None:
            raise ExplanationNeeded("overrule")
        found.append(OverruledCheck(key=key, note=note))
    return tuple(found)


def weigh(checks: Sequence[SendingCheck], overruled: Collection[str], doing: str = "send") -> None:
    """Let something go only when nothing stops it and everything that asks was answered, each for what it is about.

    Raises:
        ChecksFail: something stops it, or asks for a reason that was not given.
    """
    stops = sum(check.severity is Severity.STOPS for check in checks)
    asks = sum(check.severity is Severity.ASKS and not check.is_answered(overruled) for check in checks)
    if stops or asks:
        raise ChecksFail(stops, asks, doing)


def named(store: Store, checks: Sequence[SendingCheck]) -> list[SendingCheck]:
    """The checks with the names of people where a rule only knows who they are."""
    wanted = [one for check in checks for one in (check.name, *check.people) if one]
    names = {one.id: formal_name(one) for one in store.by_ids(Person, wanted)}
    return [
        replace(
            check,
            name=names.get(check.name, check.name),
            people=tuple(names.get(one, one) for one in check.people),
        )
        for check in checks
    ]
