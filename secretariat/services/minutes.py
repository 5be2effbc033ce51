"""Write minutes: the text per agenda item."""

from __future__ import annotations

from dataclasses import dataclass, replace

from secretariat.domain.agendas import AgendaItem, number_order
from secretariat.domain.bodies import Body
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes, MinutesItem, MinutesKind, MinutesStatus
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import MinutesFrozen, RecordMissing, TextTooLong
from secretariat.domain.text import clean
from secretariat.services.identity import new_id
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True)
class MinutesEntry:
    """One agenda item with its text, in the order of treatment; ``id`` is the agenda item."""

    id: str
    number: str
    title: str
    text: str


def meeting_with_open_minutes(store: Store, meeting_id: str) -> Meeting:
    """A meeting of which minutes, decisions, action points and attendance may still be changed.

    Raises:
        MinutesFrozen: its minutes have been adopted (``domain.md`` §2.2).
        RecordMissing: there is no such meeting.
    """
    for minutes in store.where(Minutes, "meeting_id", [meeting_id]):
        if minutes.status.is_adopted:
            raise MinutesFrozen(minutes.adopted_on)
    return store.get(Meeting, meeting_id)


class MinutesService:
    """The minutes of meetings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_meeting(self, meeting_id: str) -> Minutes | None:
        """The minutes of a meeting, if there are any yet."""
        return next(iter(self._store.where(Minutes, "meeting_id", [meeting_id])), None)

    def entries(self, meeting_id: str) -> tuple[MinutesEntry, ...]:
        """Every agenda item with its text; where the meeting left the order of the agenda, in order of treatment."""
        minutes = self.of_meeting(meeting_id)
        agenda = self._agenda(meeting_id)
        texts = {item.agenda_item_id: item.text or "" for item in minutes.items} if minutes else {}
        if [item.id for item in agenda if item.id in texts] != list(texts):
            treated = {item_id: place for place, item_id in enumerate(texts)}
            agenda.sort(key=lambda item: treated.get(item.id, len(treated)))
        return tuple(MinutesEntry(item.id, item.number, item.title, texts.get(item.id, "")) for item in agenda)

    def write_text(self, meeting_id: str, agenda_item_id: str, text: str) -> ChangeSet | None:
        """Write what the minutes say at one item; None when that is what they say already.

        Steps at the same item within a few minutes are one step of the history.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: the meeting has no such agenda item.
            TextTooLong: there is more text than the file can hold.
        """
        text = clean(text)
        if len(text) > TEXT_LIMIT:
            raise TextTooLong("text", TEXT_LIMIT)
        meeting_with_open_minutes(self._store, meeting_id)
        minutes = self.of_meeting(meeting_id)
        if agenda_item_id not in {item.id for item in self._agenda(meeting_id)}:
            raise RecordMissing(agenda_item_id)
        if (minutes.text_of(agenda_item_id) if minutes else "") == text:
            return None
        with self._store.unit_of_work(Action.EDIT_MINUTES_TEXT, agenda_item_id, merge=True) as work:
            work.put(self._with_text(minutes or self._new_minutes(meeting_id), agenda_item_id, text))
        return work.made()

    def _with_text(self, minutes: Minutes, agenda_item_id: str, text: str) -> Minutes:
        items = list(minutes.items)
        for place, item in enumerate(items):
            if item.agenda_item_id == agenda_item_id:
                items[place] = replace(item, text=text or None)
                return replace(minutes, items=tuple(items))
        order = {item.id: place for place, item in enumerate(self._agenda(minutes.meeting_id))}
        later = [place for place, item in enumerate(items) if order[item.agenda_item_id] > order[agenda_item_id]]
        items.insert(later[0] if later else len(items), MinutesItem(agenda_item_id=agenda_item_id, text=text))
        return replace(minutes, items=tuple(items))

    def _new_minutes(self, meeting_id: str) -> Minutes:
        body = self._store.get(Body, self._store.get(Meeting, meeting_id).body_id)
        kind = body.default_minutes_kind or MinutesKind.SUMMARY
        return Minutes(id=new_id("min"), meeting_id=meeting_id, kind=kind, status=MinutesStatus.IN_PROGRESS)

    def _agenda(self, meeting_id: str) -> list[AgendaItem]:
        items = self._store.where(AgendaItem, "meeting_id", [meeting_id])
        return sorted(items, key=lambda item: number_order(item.number))
