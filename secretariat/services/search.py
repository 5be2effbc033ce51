"""Search through everything that was ever written down."""

from __future__ import annotations

from secretariat.storage import search
from secretariat.storage.faults import translated
from secretariat.storage.search import SearchHit
from secretariat.storage.store import Store

__all__ = ["SearchHit", "SearchService"]


class SearchService:
    """Answers from the full-text index of the file."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, words: str, limit: int = 50) -> list[SearchHit]:
        """The records in which every word occurs, whole or as the beginning of a word; best first."""
        with translated(self._store.file.path):
            return search.search(self._store.connection, words, limit)
