"""Keep the news of an event that may not be known yet: what papers say before and after the embargo."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.events import Event, EventAnnouncement, EventSlot
from secretariat.domain.records import EventId
from secretariat.domain.refusals import DateNotUnderstood, EmbargoNotUnderstood, TimeNotUnderstood
from secretariat.services.event_entry import day_typed, time_typed
from secretariat.services.identity import new_id
from secretariat.services.typed import optional_text, required_line
from secretariat.storage.store import Store
from secretariat.wording.dates import bare_moment
from secretariat.wording.notices import EMBARGO


@dataclass(frozen=True, slots=True)
class NewsLine:
    """News under embargo as a list shows it; ``parts`` says with which parts of the programme it stands.

    ``told`` is whether papers of today may tell it.
    """

    id: str
    title: str
    until: str
    placeholder: str
    text: str
    parts: str
    told: bool


class EventNewsService:
    """The announcements of events."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def lines(self, event_id: EventId) -> tuple[NewsLine, ...]:
        """The news of an event, in the order in which it was entered."""
        slots = self._store.where(EventSlot, "event_id", [event_id])
        notation = self._store.settings().time_format
        return tuple(
            NewsLine(
                id=one.id,
                title=one.title,
                until=bare_moment(one.embargo_until, notation) if one.embargo_until else "",
                placeholder=one.placeholder_text or "",
                text=one.text or "",
                parts=", ".join(slot.title for slot in slots if slot.announcement_id == one.id),
                told=one.embargo_until is None or self._today() > one.embargo_until.date(),
            )
            for one in self._store.where(EventAnnouncement, "event_id", [event_id])
        )

    def choices(self, event_id: EventId) -> tuple[tuple[str, str], ...]:
        """The news of an event to choose from; only its title, never the news itself."""
        return tuple((one.id, one.title) for one in self._store.where(EventAnnouncement, "event_id", [event_id]))

    def add(self, event_id: EventId, title: str, until: str) -> ChangeSet:
        """Enter news that may not be told before a day and time ("7-12 18.00"); until then papers say they will.

        Raises:
            FieldEmpty, TextTooLong, EmbargoNotUnderstood: it cannot be kept so.
            RecordMissing: there is no such event.
        """
        event = self._store.get(Event, event_id)
        news = EventAnnouncement(
            id=new_id("ann"),
            event_id=event_id,
            title=required_line(title, "title"),
            embargo_until=self._moment(until, event),
            placeholder_text=EMBARGO,
        )
        with self._store.unit_of_work(Action.ANNOUNCE, news.id) as work:
            work.add(news)
        return work.made()

    def edit(self, news_id: str, field: str, typed: str) -> ChangeSet | None:
        """Change the title, until, placeholder or text; None when it says that already.

        Raises:
            FieldEmpty, TextTooLong, EmbargoNotUnderstood: it cannot be kept so.
            RecordMissing: there is no such news.
        """
        before = self._store.get(EventAnnouncement, news_id)
        event = self._store.get(Event, before.event_id)
        changed: dict[str, Any]
        if field == "until":
            changed = {"embargo_until": self._moment(typed, event)}
        elif field == "placeholder":
            changed = {"placeholder_text": optional_text(typed, "placeholder_text")}
        elif field == "text":
            changed = {"text": optional_text(typed, "text")}
        else:
            changed = {"title": required_line(typed, "title")}
        after = replace(before, **changed)
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_ANNOUNCEMENT, news_id) as work:
            work.put(after)
        return work.made()

    def remove(self, news_id: str) -> ChangeSet:
        """Take news away; the part it stood with stays.

        Raises:
            RecordMissing: there is none.
        """
        news = self._store.get(EventAnnouncement, news_id)
        with self._store.unit_of_work(Action.REMOVE_ANNOUNCEMENT, news_id) as work:
            for slot in self._store.where(EventSlot, "announcement_id", [news_id]):
                work.put(replace(slot, announcement_id=None))
            work.remove(EventAnnouncement, news_id, news.title)
        return work.made()

    def _moment(self, typed: str, event: Event) -> dt.datetime | None:
        words = typed.strip()
        if not words:
            return None
        day_words, _, time_words = words.rpartition(" ")
        for day_part, time_part in ((day_words, time_words), (words, "")):
            try:
                day = day_typed(day_part, event.start_date or self._today())
                time = time_typed(time_part)
            except (DateNotUnderstood, TimeNotUnderstood):
                continue
            if day is not None:
                return dt.datetime.combine(day, time or dt.time())
        raise EmbargoNotUnderstood(words)
