"""Search through everything that was ever written down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from secretariat.domain.catalogue import LISTS
from secretariat.domain.people import Person, full_name
from secretariat.storage import search
from secretariat.storage.faults import translated
from secretariat.storage.search import SearchHit
from secretariat.storage.store import Store
from secretariat.wording.records import kind_word, record_name

__all__ = ["NamedRecord", "SearchHit", "SearchService"]

_ALL = -1
"""The limit that SQLite takes for none."""


@dataclass(frozen=True, slots=True)
class NamedRecord:
    """A record by its list and id, with what such a record is called and its own name."""

    kind: str
    id: str
    word: str
    name: str


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

    def named(self, keys: Iterable[tuple[str, str]]) -> list[NamedRecord]:
        """The names of records given by list and id, in that order; those that are gone are passed over."""
        found = []
        for kind, record_id in keys:
            record = self._store.find(LISTS[kind], record_id) if kind in LISTS else None
            if record is not None:
                name = record_name(record, self._store.find)
                found.append(NamedRecord(kind, record_id, kind_word(kind), name))
        return found
