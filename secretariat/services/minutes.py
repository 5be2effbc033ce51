"""Write minutes: the text per agenda item."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.agendas import AgendaItem, agenda_of, treatment_order
from secretariat.domain.bodies import Body
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes, MinutesItem, MinutesKind, MinutesStatus
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import MinutesFrozen, RecordMissing, TextTooLong
from secretariat.domain.register import Register
from secretariat.domain.text import clean
from secretariat.services.identity import new_id
from secretariat.storage.minutes import TextVersion, text_versions
from secretariat.storage.steps import MERGE_WITHIN
from secretariat.storage.store import Store

__all__ = ["TYPING_IS_ONE_STEP", "MinutesEntry", "MinutesService", "TextVersion", "meeting_with_open_minutes"]

TYPING_IS_ONE_STEP: dt.timedelta = MERGE_WITHIN
"""How long typing at one item is one step of the history, from the first sign on."""


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


def agenda_in(store: Store, meeting_id: str) -> list[AgendaItem]:
    """The items of a meeting in the order of the agenda."""
    return agenda_of(Register({AgendaItem: store.where(AgendaItem, "meeting_id", [meeting_id])}), meeting_id)


def item_of_meeting(store: Store, meeting_id: str, agenda_item_id: str) -> AgendaItem:
    """An item of the agenda of a meeting.

    Raises:
        RecordMissing: there is no such item, or it stands on the agenda of another meeting.
    """
    item = store.get(AgendaItem, agenda_item_id)
    if item.meeting_id != meeting_id:
        raise RecordMissing(agenda_item_id)
    return item


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
        texts = {item.agenda_item_id: item.text or "" for item in minutes.items} if minutes else {}
        records: dict[type[Any], list[Any]] = {
            AgendaItem: self._store.where(AgendaItem, "meeting_id", [meeting_id]),
            Minutes: [minutes] if minutes else [],
        }
        treated = treatment_order(Register(records), meeting_id)
        return tuple(MinutesEntry(item.id, item.number, item.title, texts.get(item.id, "")) for item in treated)

    def write_text(self, meeting_id: str, agenda_item_id: str, text: str) -> ChangeSet | None:
        """Write what the minutes say at one item; None when that is what they say already.

        Steps at the same item within a few minutes are one step of the history.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: the meeting has no such agenda item.
            TextTooLong: there is more text than the file can hold.
        """
        minutes = self.saying(meeting_id, agenda_item_id, text)
        if minutes is None:
            return None
        with self._store.unit_of_work(Action.EDIT_MINUTES_TEXT, agenda_item_id, merge=True) as work:
            work.put(minutes)
        return work.made()

    def restore_text(self, meeting_id: str, agenda_item_id: str, text: str) -> ChangeSet | None:
        """Say at one item what was said there before, as a step of its own; None when that is what it says now.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: the meeting has no such agenda item.
            TextTooLong: there is more text than the file can hold.
        """
        minutes = self.saying(meeting_id, agenda_item_id, text)
        if minutes is None:
            return None
        with self._store.unit_of_work(Action.RESTORE_MINUTES_TEXT, agenda_item_id) as work:
            work.put(minutes)
        return work.made()

    def versions(self, agenda_item_id: str) -> tuple[TextVersion, ...]:
        """What the minutes said at one item from the beginning until now, the newest first."""
        return text_versions(self._store, agenda_item_id)

    def saying(self, meeting_id: str, agenda_item_id: str, text: str) -> Minutes | None:
        """The minutes as they are with this text at one item, not written yet; None when they say so already.

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
        if agenda_item_id not in {item.id for item in agenda_in(self._store, meeting_id)}:
            raise RecordMissing(agenda_item_id)
        if (minutes.text_of(agenda_item_id) if minutes else "") == text:
            return None
        return self._with_text(minutes or self._new_minutes(meeting_id), agenda_item_id, text)

    def _with_text(self, minutes: Minutes, agenda_item_id: str, text: str) -> Minutes:
        items = list(minutes.items)
        for place, item in enumerate(items):
            if item.agenda_item_id == agenda_item_id:
                items[place] = replace(item, text=text or None)
                return replace(minutes, items=tuple(items))
        order = {item.id: place for place, item in enumerate(agenda_in(self._store, minutes.meeting_id))}
        later = [place for place, item in enumerate(items) if order[item.agenda_item_id] > order[agenda_item_id]]
        items.insert(later[0] if later else len(items), MinutesItem(agenda_item_id=agenda_item_id, text=text))
        return replace(minutes, items=tuple(items))

    def _new_minutes(self, meeting_id: str) -> Minutes:
        body = self._store.get(Body, self._store.get(Meeting, meeting_id).body_id)
        kind = body.default_minutes_kind or MinutesKind.SUMMARY
        return Minutes(id=new_id("min"), meeting_id=meeting_id, kind=kind, status=MinutesStatus.IN_PROGRESS)
