"""Search through everything that was ever written down."""

from __future__ import annotations

from dataclasses import replace

from secretariat.domain.people import Person, full_name
from secretariat.storage import search
from secretariat.storage.faults import translated
from secretariat.storage.search import SearchHit
from secretariat.storage.store import Store

__all__ = ["SearchHit", "SearchService"]

_ALL = -1
"""The limit that SQLite takes for none."""


class SearchService:
    """Answers from the full-text index of the file."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, words: str, limit: int | None = 50) -> list[SearchHit]:
        """The records in which every word occurs, whole or as the beginning of a word; best first.

        No more than ``limit`` of them, or all without one.
        """
        with translated(self._store.file.path):
            hits = search.search(self._store.connection, words, _ALL if limit is None else limit)
        people = self._store.by_ids(Person, [hit.id for hit in hits if hit.kind == "person"])
        names = {person.id: full_name(person) for person in people}
        return [replace(hit, title=names[hit.id]) if hit.id in names else hit for hit in hits]
