"""Search through everything that was ever written down."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from secretariat.domain.catalogue import LISTS
from secretariat.domain.organisations import Location, Organisation
from secretariat.domain.people import Person, full_name
from secretariat.domain.themes import Abbreviation
from secretariat.storage import search
from secretariat.storage.faults import translated
from secretariat.storage.search import SearchHit
from secretariat.storage.store import Store
from secretariat.wording.archiving import in_archive
from secretariat.wording.date_entry import typed_when
from secretariat.wording.places import location_words
from secretariat.wording.records import kind_word, record_name

__all__ = ["NamedRecord", "SearchHit", "SearchService"]

_ALL = -1
"""The limit that SQLite takes for none."""
_MEETING = "meeting"
_MOST_DATED = 8
"""More overleggen of one orgaan in one month or year are found in the tree."""
_WORD = re.compile(r"\w+")


def _begins_words_of(typed: str, text: str) -> bool:
    """Whether every word that was typed is the beginning of a word of the text; none never is."""
    words, there = _WORD.findall(typed.casefold()), _WORD.findall(text.casefold())
    return bool(words) and all(any(one.startswith(word) for one in there) for word in words)


def _figures(number: int | None) -> str:
    """Two figures of a date, or any two."""
    return "__" if number is None else f"{number:02d}"


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
        short = [*self._dated(words), *self._short_lists(words)]
        meant = [hit for hit in short if hit.kind == _MEETING or hit.title.casefold() == words.strip().casefold()]
        known = {(hit.kind, hit.id) for hit in meant}
        others = [*hits, *(hit for hit in short if hit not in meant)]
        hits = [*meant, *(hit for hit in others if (hit.kind, hit.id) not in known)][:limit]
        people = self._store.by_ids(Person, [hit.id for hit in hits if hit.kind == "person"])
        organisations = self._store.by_ids(Organisation, [hit.id for hit in hits if hit.kind == "organisation"])
        names = {person.id: full_name(person) for person in people} | {one.id: one.name for one in organisations}
        gone = [one.id for one in people if one.archived_on] + [one.id for one in organisations if one.archived_on]
        names |= {record_id: in_archive(names[record_id]) for record_id in gone}
        return [replace(hit, title=names[hit.id]) if hit.id in names else hit for hit in hits]

    def _dated(self, words: str) -> list[SearchHit]:
        """The meetings of an orgaan in a month, a year or on a day: "bibliotheek april", "cultuur 2-11"."""
        when = typed_when(words)
        if when is None or not (when.rest or when.day):
            return []
        like = f"{when.year or '____'}-{_figures(when.month)}-{_figures(when.day)}"
        with translated(self._store.file.path):
            found = search.meetings_on(self._store.connection, like)
        named = [hit for hit, body in found if not when.rest or _begins_words_of(when.rest, f"{hit.title} {body}")]
        return named[:_MOST_DATED]

    def _short_lists(self, words: str) -> list[SearchHit]:
        """The abbreviations and locations that are meant; they are few, and stand in no index."""
        found = [SearchHit("abbreviation", one.id, "", one.abbr, one.full) for one in self._store.all(Abbreviation)]
        found += [
            SearchHit("location", one.id, "", location_words(one), one.description or "")
            for one in self._store.all(Location)
        ]
        return [hit for hit in found if _begins_words_of(words, f"{hit.title} {hit.snippet}")]

    def named(self, keys: Iterable[tuple[str, str]]) -> list[NamedRecord]:
        """The names of records given by list and id, in that order; those that are gone are passed over."""
        found = []
        for kind, record_id in keys:
            record = self._store.find(LISTS[kind], record_id) if kind in LISTS else None
            if record is not None:
                name = record_name(record, self._store.find)
                found.append(NamedRecord(kind, record_id, kind_word(kind), name))
        return found
