"""Record decisions and number them."""

from __future__ import annotations

from dataclasses import replace

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.decisions import Decision, DecisionKind
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.numbering import DECISION_FORMAT, next_number
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import FieldEmpty, MinutesFrozen, TextTooLong
from secretariat.domain.text import clean_line
from secretariat.services.identity import new_id
from secretariat.storage.store import Store


class DecisionService:
    """The decisions of meetings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_meeting(self, meeting_id: str) -> tuple[Decision, ...]:
        """The decisions of a meeting, in the order in which they were numbered."""
        return tuple(sorted(self._store.where(Decision, "meeting_id", [meeting_id]), key=lambda one: one.number))

    def add(self, meeting_id: str, agenda_item_id: str, kind: DecisionKind, text: str) -> ChangeSet:
        """Record a decision at an item under the next number of the year of the meeting.

        Raises:
            FieldEmpty, TextTooLong: the text cannot be kept so.
            MinutesFrozen: the minutes have been adopted.
        """
        text = _checked(text)
        meeting = self._open_meeting(meeting_id)
        day = meeting.date or self._store.clock().date()
        with self._store.unit_of_work(Action.ADD_DECISION, meeting_id) as work:
            work.add(
                Decision(
                    id=new_id("dec"),
                    number=self._next_number(day.year),
                    kind=kind,
                    decided_on=day,
                    text=text,
                    meeting_id=meeting_id,
                    agenda_item_id=agenda_item_id,
                    ratification_required=False,
                )
            )
        return work.made()

    def edit(self, decision_id: str, *, text: str | None = None, kind: DecisionKind | None = None) -> ChangeSet | None:
        """Change what a decision says or what kind it is; None when nothing changes.

        Raises:
            FieldEmpty, TextTooLong: the text cannot be kept so.
            MinutesFrozen: the minutes have been adopted.
        """
        before = self._store.get(Decision, decision_id)
        if before.meeting_id:
            self._open_meeting(before.meeting_id)
        after = replace(
            before, text=before.text if text is None else _checked(text), kind=before.kind if kind is None else kind
        )
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_DECISION, decision_id) as work:
            work.put(after)
        return work.made()

    def remove(self, decision_id: str) -> ChangeSet:
        """Take a decision away.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordInUse: other records name it.
        """
        decision = self._store.get(Decision, decision_id)
        if decision.meeting_id:
            self._open_meeting(decision.meeting_id)
        self._store.refuse_when_used(Decision, decision_id, decision.number)
        with self._store.unit_of_work(Action.REMOVE_DECISION, decision_id) as work:
            work.remove(Decision, decision_id)
        return work.made()

    def _open_meeting(self, meeting_id: str) -> Meeting:
        for minutes in self._store.where(Minutes, "meeting_id", [meeting_id]):
            if minutes.status.is_adopted:
                raise MinutesFrozen(minutes.adopted_on)
        return self._store.get(Meeting, meeting_id)

    def _next_number(self, year: int) -> str:
        formats = self._store.settings().numbering
        return next_number(
            (formats and formats.decision) or DECISION_FORMAT, year, self._store.values(Decision, "number")
        )


def _checked(text: str) -> str:
    text = clean_line(text)
    if not text:
        raise FieldEmpty("text")
    if len(text) > TEXT_LIMIT:
        raise TextTooLong("text", TEXT_LIMIT)
    return text
