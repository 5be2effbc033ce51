"""The links of an event that lead nowhere: in its texts, and of the stukken in its dossier (``domain.md`` R24)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secretariat.domain.documents import Document
from secretariat.domain.events import Event, EventSession, EventSlot, Excursion
from secretariat.domain.records import EventId
from secretariat.domain.rich_text import SAFE_LINK
from secretariat.storage.store import Store

_LINK = re.compile(r"\[([^\[\]]+)\]\(([^()\n]*)\)")


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A link that is no address of a page: where it stands, by list and id, its words and what it leads to."""

    kind: str
    record_id: str
    title: str
    words: str
    address: str


class EventLinkService:
    """Looks at links without following them: the program uses no network."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def dead_links(self, event_id: EventId) -> tuple[DeadLink, ...]:
        """Every link that cannot work, in the order of the programme.

        Raises:
            RecordMissing: there is no such event.
        """
        event = self._store.get(Event, event_id)
        texts: list[tuple[str, str, str, str]] = []
        for slot in self._store.where(EventSlot, "event_id", [event_id]):
            texts.append(("event_slots", slot.id, slot.title, slot.description or ""))
        for session in self._store.where(EventSession, "event_id", [event_id]):
            words = "\n".join(filter(None, (session.description, session.results, *session.questions)))
            texts.append(("event_sessions", session.id, session.title, words))
        for excursion in self._store.where(Excursion, "event_id", [event_id]):
            words = "\n".join(filter(None, (excursion.description, *excursion.questions)))
            texts.append(("excursions", excursion.id, excursion.title, words))
        texts.append(("events", event.id, event.name, "\n".join(event.rules)))
        found = [
            DeadLink(kind, record_id, title, match[1], match[2])
            for kind, record_id, title, words in texts
            for match in _LINK.finditer(words)
            if not SAFE_LINK.match(match[2])
        ]
        if event.dossier_id:
            ids = self._store.owners_of_part("documents__dossier_ids", {"target_id": event.dossier_id})
            found += [
                DeadLink("dossiers", event.dossier_id, one.title, one.title, one.url)
                for one in self._store.by_ids(Document, ids)
                if one.url and not SAFE_LINK.match(one.url)
            ]
        return tuple(found)
