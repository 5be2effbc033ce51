"""Say of a dispatch that it did not go after all: it was prepared, and never sent.

The log keeps both. The meeting and its minutes go back to where they were before it, as far as nothing came after it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from secretariat.domain.agenda_order import renumbered
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.dispatches import Dispatch, DispatchKind, last_sent
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import Minutes, MinutesStatus
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import AlreadyWithdrawn, DispatchFollowed, ExplanationNeeded
from secretariat.services.chain_records import comments_until, found_minutes
from secretariat.services.invitations import no_longer_invited
from secretariat.services.minutes import agenda_in
from secretariat.services.typed import optional_line
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork


class WithdrawalService:
    """Dispatches that did not go."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def possible(self, meeting_id: str) -> str:
        """The dispatch of a meeting of which it can be said: the last one that went; empty when there is none."""
        gone = self._gone(meeting_id)
        return gone[-1].id if gone else ""

    def withdraw(self, dispatch_id: str, reason: str) -> ChangeSet:
        """Record that a dispatch did not go after all, and why.

        Raises:
            RecordMissing: there is no such dispatch.
            AlreadyWithdrawn: it was recorded before.
            DispatchFollowed: something about the same meeting was sent after it.
            ExplanationNeeded, TextTooLong: there is no reason, or it cannot be kept so.
        """
        dispatch = self._store.get(Dispatch, dispatch_id)
        if not dispatch.has_gone:
            raise AlreadyWithdrawn(dispatch.withdrawn_on)
        if dispatch.meeting_id and self.possible(dispatch.meeting_id) != dispatch_id:
            raise DispatchFollowed
        words = optional_line(reason, "reason", TEXT_LIMIT)
        if words is None:
            raise ExplanationNeeded("withdraw")
        after = replace(dispatch, withdrawn_on=self._today(), withdrawn_reason=words)
        with self._store.unit_of_work(Action.WITHDRAW_DISPATCH, dispatch.meeting_id or dispatch_id) as work:
            work.put(after)
            if dispatch.meeting_id:
                self._go_back(work, dispatch, self._store.get(Meeting, dispatch.meeting_id))
        return work.made()

    # Inner workings

    def _gone(self, meeting_id: str) -> list[Dispatch]:
        return [one for one in self._store.where(Dispatch, "meeting_id", [meeting_id]) if one.has_gone]

    def _go_back(self, work: UnitOfWork, dispatch: Dispatch, meeting: Meeting) -> None:
        before = [one for one in self._gone(meeting.id) if one.id != dispatch.id]
        if dispatch.kind is DispatchKind.CONVOCATION and not last_sent(before, DispatchKind.CONVOCATION):
            if meeting.status is not MeetingStatus.CONVENED:
                return
            work.put(replace(meeting, status=MeetingStatus.PLANNED, convened_on=None, deadlines=None))
            asked = {one.person_id for one in dispatch.recipients if one.person_id}
            for attendance in no_longer_invited(self._store, meeting.id, asked):
                work.put(attendance)
            self._number_again(work, meeting.id)
        minutes = found_minutes(self._store, meeting.id)
        if minutes is None:
            return
        if dispatch.kind is DispatchKind.CHAIR_CHECK and minutes.status is MinutesStatus.CHAIR_REVIEW:
            if minutes.chair_checked_on is None:
                work.put(replace(minutes, status=_unsent(minutes)))
        elif dispatch.kind is DispatchKind.DRAFT_MINUTES and minutes.status is MinutesStatus.DRAFT:
            self._draft_before(work, meeting, minutes, last_sent(before, DispatchKind.DRAFT_MINUTES))

    def _number_again(self, work: UnitOfWork, meeting_id: str) -> None:
        """Nobody has the agenda: what was late stands in the row, and the numbers close up."""
        agenda = agenda_in(self._store, meeting_id)
        for before, after in zip(agenda, renumbered(agenda), strict=True):
            if replace(after, late=None) != before:
                work.put(replace(after, late=None))

    def _draft_before(self, work: UnitOfWork, meeting: Meeting, minutes: Minutes, earlier: Dispatch | None) -> None:
        """The minutes as the draft before this one, or as before there was any."""
        version = (minutes.version or 1) - 1
        sent_on = earlier.sent_on if earlier else None
        after = replace(
            minutes,
            version=version or None,
            draft_sent_on=sent_on,
            comments_until=comments_until(self._store, meeting, sent_on) if sent_on else None,
        )
        work.put(replace(after, status=_unsent(after)))
        if not version:
            work.put(replace(meeting, status=MeetingStatus.HELD))


def _unsent(minutes: Minutes) -> MinutesStatus:
    """How far minutes are that do not go round now."""
    if minutes.version:
        return MinutesStatus.DRAFT
    return MinutesStatus.CHAIR_REVIEW if minutes.chair_checked_on else MinutesStatus.IN_PROGRESS
