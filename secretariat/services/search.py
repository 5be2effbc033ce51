"""Search through everything that was ever written down."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from secretariat.domain.catalogue import LISTS
from secretariat.domain.organisations import Location, Organisation
from secretariat.domain.people import Person, full_name
from secretariat.domain.search_queries import SearchQuery
from secretariat.domain.text import clean
from secretariat.domain.themes import Abbreviation
from secretariat.storage import search_answers, search_filters
from secretariat.storage.faults import translated
from secretariat.storage.search_answers import LastLetters, SearchHit
from secretariat.storage.search_filters import Narrowing
from secretariat.storage.store import Store
from secretariat.wording.archiving import in_archive
from secretariat.wording.date_entry import typed_when
from secretariat.wording.places import location_words
from secretariat.wording.records import kind_word, record_name
from secretariat.wording.search_words import nobody_called, nothing_called, search_query

__all__ = ["NamedRecord", "SearchHit", "SearchService"]

_ALL = -1
"""The limit that SQLite takes for none."""
_MEETING = "meeting"
_MOST_DATED = 8
"""More overleggen of one orgaan in one month or year are found in the tree."""
_WORD = re.compile(r"\w+")


def _begins_words_of(typed: str, text: str) -> bool:
    """Whether every word that was typed is the beginning of a word of the text, accents aside; none never is."""
    words, there = _WORD.findall(_folded(typed)), _WORD.findall(_folded(text))
    return bool(words) and all(any(one.startswith(word) for one in there) for word in words)


def _folded(text: str) -> str:
    if text.isascii():
        return text.casefold()
    return "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))


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

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def find(self, typed: str, limit: int | None = 50) -> list[SearchHit]:
        """The records in which every word occurs, whole or as the beginning of a word.

        What is called exactly so and an overleg that is meant by its date come first, then titles, then the newest
        texts. Filters that were typed, such as ``orgaan:BO-CULT`` and ``te:laat``, leave what they ask for. No more
        than ``limit`` records; without one all of them, the best texts first.
        """
        query = search_query(clean(typed))
        narrowing = self._narrowing(query) if query.is_narrowed else None
        with translated(self._store.file.path):
            most = _ALL if limit is None else limit
            last = self._store.remembered("last letters", LastLetters)
            hits = search_answers.search(self._store.connection, query.words, most, narrowing, last)
        if narrowing is None:
            hits = self._with_short_lists(query.words, hits)
        elif query == SearchQuery(words=query.words, kinds=query.kinds):
            short = [*self._dated(query.words), *self._short_lists(query.words)]
            known = {(hit.kind, hit.id) for hit in hits}
            hits += [one for one in short if one.kind in (query.kinds or ()) and (one.kind, one.id) not in known]
        return self._named(hits[:limit])

    def unknown_name(self, typed: str) -> str:
        """Why a search can find nothing: the sentence about a name in a filter that nobody and nothing has."""
        query = search_query(clean(typed))
        for kind, word, values in self._asked(query):
            for value in values:
                if not self._called(kind, value):
                    return nothing_called(word, value) if word else nobody_called(value)
        return ""

    def _with_short_lists(self, words: str, hits: list[SearchHit]) -> list[SearchHit]:
        """What is found with, before it, what is called exactly so and the overleggen that are meant by date."""
        short = [*self._dated(words), *self._short_lists(words)]
        meant = [hit for hit in short if hit.kind == _MEETING or hit.title.casefold() == words.strip().casefold()]
        known = {(hit.kind, hit.id) for hit in meant}
        others = [*hits, *(hit for hit in short if hit not in meant)]
        return [*meant, *(hit for hit in others if (hit.kind, hit.id) not in known)]

    def _named(self, hits: list[SearchHit]) -> list[SearchHit]:
        """People and organisations as the program calls them, those in the archive marked."""
        people = self._store.by_ids(Person, [hit.id for hit in hits if hit.kind == "person"])
        organisations = self._store.by_ids(Organisation, [hit.id for hit in hits if hit.kind == "organisation"])
        names = {person.id: full_name(person) for person in people} | {one.id: one.name for one in organisations}
        gone = [one.id for one in people if one.archived_on] + [one.id for one in organisations if one.archived_on]
        names |= {record_id: in_archive(names[record_id]) for record_id in gone}
        return [replace(hit, title=names[hit.id]) if hit.id in names else hit for hit in hits]

    def _narrowing(self, query: SearchQuery) -> Narrowing:
        """The filters with the ids of who and what was named."""
        parties, bodies, themes, dossiers = (
            tuple(self._called(kind, value) for value in values) for kind, _word, values in self._asked(query)
        )
        return Narrowing(
            parties=parties,
            bodies=bodies,
            themes=themes,
            dossiers=dossiers,
            years=query.years,
            statuses=query.statuses,
            kinds=query.kinds,
            overdue_on=self._today() if query.overdue else None,
        )

    @staticmethod
    def _asked(query: SearchQuery) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        """Whom and what the filters name: the list of names, the word for one of them, what was typed."""
        return (
            ("parties", "", query.who),
            ("bodies", "orgaan", query.body),
            ("themes", "thema", query.theme),
            ("dossiers", "dossier", query.dossier),
        )

    def _called(self, kind: str, value: str) -> frozenset[str]:
        """The ids of those of which the name or code begins with the words of the value."""
        with translated(self._store.file.path):
            names = self._store.remembered(
                f"names of {kind}", lambda: search_filters.names(self._store.connection, kind)
            )
        return frozenset(record_id for record_id, name in names if _begins_words_of(value, name))

    def _dated(self, words: str) -> list[SearchHit]:
        """The meetings of an orgaan in a month, a year or on a day: "bibliotheek april", "cultuur 2-11"."""
        when = typed_when(words)
        if when is None or not (when.rest or when.day):
            return []
        like = f"{when.year or '____'}-{_figures(when.month)}-{_figures(when.day)}"
        with translated(self._store.file.path):
            found = search_answers.meetings_on(self._store.connection, like)
        named = [hit for hit, body in found if not when.rest or _begins_words_of(when.rest, f"{hit.title} {body}")]
        return named[:_MOST_DATED]

    def _short_lists(self, words: str) -> list[SearchHit]:
        """The abbreviations and locations that are meant; they are few, and stand in no index."""
        found = self._store.remembered("abbreviations and locations", self._short_list)
        return [hit for hit in found if not words or _begins_words_of(words, f"{hit.title} {hit.text}")]

    def _short_list(self) -> list[SearchHit]:
        found = [SearchHit("abbreviation", one.id, "", one.abbr, one.full) for one in self._store.all(Abbreviation)]
        return found + [
            SearchHit("location", one.id, "", location_words(one), one.description or "")
            for one in self._store.all(Location)
        ]

    def named(self, keys: Iterable[tuple[str, str]]) -> list[NamedRecord]:
        """The names of records given by list and id, in that order; those that are gone are passed over."""
        found = []
        for kind, record_id in keys:
            record = self._store.find(LISTS[kind], record_id) if kind in LISTS else None
            if record is not None:
                name = record_name(record, self._store.find)
                found.append(NamedRecord(kind, record_id, kind_word(kind), name))
        return found
