"""Record decisions and number them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.decisions import Decision, DecisionKind
from secretariat.domain.numbering import DECISION_FORMAT, next_number, number_key
from secretariat.domain.records import TEXT_LIMIT
from secretariat.services.identity import new_id
from secretariat.services.minutes import meeting_with_open_minutes
from secretariat.services.typed import required_line
from secretariat.storage.store import Store


class DecisionService:
    """The decisions of meetings."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def of_meeting(self, meeting_id: str) -> tuple[Decision, ...]:
        """The decisions of a meeting, in the order in which they were numbered."""
        decisions = self._store.where(Decision, "meeting_id", [meeting_id])
        return tuple(sorted(decisions, key=lambda decision: number_key(decision.number)))

    def add(self, meeting_id: str, agenda_item_id: str, kind: DecisionKind, text: str) -> ChangeSet:
        """Record a decision at an item under the next number of the year of the meeting.

        Raises:
            FieldEmpty, TextTooLong: the text cannot be kept so.
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such meeting or agenda item.
        """
        text = required_line(text, "text", TEXT_LIMIT)
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        self._store.get(AgendaItem, agenda_item_id)
        day = meeting.date or self._today()
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
            meeting_with_open_minutes(self._store, before.meeting_id)
        after = replace(
            before,
            text=before.text if text is None else required_line(text, "text", TEXT_LIMIT),
            kind=before.kind if kind is None else kind,
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
            meeting_with_open_minutes(self._store, decision.meeting_id)
        with self._store.unit_of_work(Action.REMOVE_DECISION, decision_id) as work:
            work.remove(Decision, decision_id, decision.number)
        return work.made()

    def _next_number(self, year: int) -> str:
        formats = self._store.settings().numbering
        return next_number(
            (formats and formats.decision) or DECISION_FORMAT, year, self._store.values(Decision, "number")
        )
