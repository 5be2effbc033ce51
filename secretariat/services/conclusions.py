"""Record conclusions: what a meeting found to be so at an item, beside what it decided."""

from __future__ import annotations

from dataclasses import replace

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.conclusions import Conclusion
from secretariat.domain.minutes import Minutes
from secretariat.domain.records import TEXT_LIMIT
from secretariat.services.identity import new_id
from secretariat.services.minutes import item_of_meeting, meeting_with_open_minutes
from secretariat.services.typed import required_line
from secretariat.storage.store import Store


class ConclusionService:
    """The conclusions of meetings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_meeting(self, meeting_id: str) -> tuple[Conclusion, ...]:
        """The conclusions of a meeting, in the order in which they were written down."""
        return tuple(self._store.where(Conclusion, "meeting_id", [meeting_id]))

    def add(self, meeting_id: str, agenda_item_id: str, text: str, *, minutes: Minutes | None = None) -> ChangeSet:
        """Record a conclusion at an item, in one step with these ``minutes``.

        Raises:
            FieldEmpty, TextTooLong: the text cannot be kept so.
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such meeting or agenda item.
        """
        words = required_line(text, "text", TEXT_LIMIT)
        meeting_with_open_minutes(self._store, meeting_id)
        item_of_meeting(self._store, meeting_id, agenda_item_id)
        conclusion = Conclusion(id=new_id("con"), meeting_id=meeting_id, agenda_item_id=agenda_item_id, text=words)
        with self._store.unit_of_work(Action.ADD_CONCLUSION, meeting_id) as work:
            work.add(conclusion)
            if minutes is not None:
                work.put(minutes)
        return work.made()

    def edit(self, conclusion_id: str, text: str) -> ChangeSet | None:
        """Word a conclusion otherwise; None when it says that.

        Raises:
            FieldEmpty, TextTooLong, MinutesFrozen, RecordMissing: as :meth:`add`.
        """
        before = self._open(conclusion_id)
        after = replace(before, text=required_line(text, "text", TEXT_LIMIT))
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_CONCLUSION, conclusion_id) as work:
            work.put(after)
        return work.made()

    def remove(self, conclusion_id: str) -> ChangeSet:
        """Take a conclusion away.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such conclusion.
        """
        self._open(conclusion_id)
        with self._store.unit_of_work(Action.REMOVE_CONCLUSION, conclusion_id) as work:
            work.remove(Conclusion, conclusion_id)
        return work.made()

    def _open(self, conclusion_id: str) -> Conclusion:
        conclusion = self._store.get(Conclusion, conclusion_id)
        meeting_with_open_minutes(self._store, conclusion.meeting_id)
        return conclusion
