"""The terms around a meeting as days, and the reasons why one of them is another day than the rules say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.meetings import Meeting, MeetingTerm, MeetingTerms, TermOverride
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import ExplanationNeeded
from secretariat.services.chain_records import comments_until, found_minutes, terms_of, terms_told
from secretariat.services.minutes import meeting_with_open_minutes
from secretariat.services.typed import optional_line
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class TermLine:
    """One term: the day that counts, the day the rules give, and why they differ; None where no term is set.

    ``passed`` is whether the day lies before today.
    """

    id: MeetingTerm
    day: dt.date | None
    by_rule: dt.date | None
    reason: str
    passed: bool


class MeetingTermService:
    """The terms of meetings."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def lines(self, meeting_id: str) -> tuple[TermLine, ...]:
        """The terms of a meeting, in the order in which they come."""
        meeting, today = self._store.get(Meeting, meeting_id), self._today()
        valid = terms_told(self._store, meeting, today)
        rules = self._by_rule(meeting, valid, today)
        reasons = {one.term: one.reason for one in meeting.term_overrides}
        return tuple(
            TermLine(term, day, getattr(rules, term.value), reasons.get(term, ""), day is not None and day < today)
            for term in MeetingTerm
            for day in (getattr(valid, term.value),)
        )

    def override(self, meeting_id: str, term: MeetingTerm, day: dt.date, reason: str) -> ChangeSet | None:
        """Set a term of one meeting by hand; None when it is set so already.

        Raises:
            ExplanationNeeded: there is no reason.
            TextTooLong: the reason cannot be kept so.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        return self.settle(meeting_id, {term: (day, reason)})

    def follow_rule(self, meeting_id: str, term: MeetingTerm) -> ChangeSet | None:
        """Let a term follow the rules again; None when it does.

        Raises:
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        return self.settle(meeting_id, {term: None})

    def settle(self, meeting_id: str, wanted: Mapping[MeetingTerm, tuple[dt.date, str] | None]) -> ChangeSet | None:
        """Set terms of one meeting, each to a day with its reason or back to the rules; None when nothing changes.

        Raises:
            ExplanationNeeded: a day has no reason.
            TextTooLong: a reason cannot be kept so.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        new = [_by_hand(term, *choice) for term, choice in wanted.items() if choice is not None]
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        kept = [one for one in meeting.term_overrides if one.term not in wanted]
        order = list(MeetingTerm)
        after = replace(meeting, term_overrides=tuple(sorted([*kept, *new], key=lambda one: order.index(one.term))))
        if after == meeting:
            return None
        with self._store.unit_of_work(Action.SET_MEETING_TERM, meeting_id) as work:
            work.put(after)
            if MeetingTerm.COMMENTS in wanted:
                self._tell_otherwise(work, after)
        return work.made()

    def _by_rule(self, meeting: Meeting, valid: MeetingTerms, today: dt.date) -> MeetingTerms:
        """The days that nobody set by hand; the time for comments follows the draft, as it is due or as it went."""
        rules = terms_of(self._store, replace(meeting, term_overrides=()), today)
        others = tuple(one for one in meeting.term_overrides if one.term is not MeetingTerm.COMMENTS)
        if others == meeting.term_overrides:
            return replace(rules, comments_until=valid.comments_until)
        minutes, loose = found_minutes(self._store, meeting.id), replace(meeting, term_overrides=others)
        if minutes is not None and minutes.comments_until is not None and minutes.draft_sent_on is not None:
            return replace(rules, comments_until=comments_until(self._store, loose, minutes.draft_sent_on))
        return replace(rules, comments_until=terms_of(self._store, loose, today).comments_until)

    def _tell_otherwise(self, work: UnitOfWork, meeting: Meeting) -> None:
        """Let the draft that people have say until when they can react now."""
        minutes = found_minutes(self._store, meeting.id)
        if minutes is not None and minutes.draft_sent_on is not None and minutes.comments_until is not None:
            until = comments_until(self._store, meeting, minutes.draft_sent_on)
            work.put(replace(minutes, comments_until=until))


def _by_hand(term: MeetingTerm, day: dt.date, reason: str) -> TermOverride:
    words = optional_line(reason, "reason", TEXT_LIMIT)
    if words is None:
        raise ExplanationNeeded("term")
    return TermOverride(term=term, day=day, reason=words)
