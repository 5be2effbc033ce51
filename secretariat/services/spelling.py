"""Dutch spelling: which words are doubtful and what may have been meant; the word list is read at the first question.

Reading it takes a second and finding what may have been meant up to a few: both are work for the press, not for a
window.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterable, Iterator
from typing import Any

from secretariat import resources
from secretariat.domain.bodies import Body
from secretariat.domain.dossiers import Dossier
from secretariat.domain.organisations import Location, Organisation
from secretariat.domain.people import Person
from secretariat.domain.themes import Abbreviation, Theme
from secretariat.storage.store import Store
from secretariat.wording.spelling import words_of

_FOLDER, _LIST = "spelling", "nl"
_MOST = 5
"""How many words are suggested at most."""
_NAMED: tuple[type[Any], ...] = (Person, Organisation, Body, Location, Abbreviation, Theme, Dossier)
"""The records whose words are known to be right: somebody is called so."""


def doubtful(words: Iterable[str]) -> tuple[str, ...]:
    """Those of these words that do not stand in the Dutch word list."""
    known = _word_list()
    return tuple(word for word in words if not known.spell(_plain(word)))


def suggestions(word: str) -> tuple[str, ...]:
    """What may have been meant, the likeliest first."""
    return tuple(_word_list().suggest(_plain(word)))[:_MOST]


class SpellingService:
    """What the file knows of words."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def known(self) -> frozenset[str]:
        """The words, in small letters, of the names, codes and abbreviations in the file: never doubtful."""
        return self._store.remembered("spelling", self._known)

    def _known(self) -> frozenset[str]:
        texts = (text for kind in _NAMED for record in self._store.all(kind) for text in _texts_of(record))
        return frozenset(word.text.casefold() for text in texts for word in words_of(text))


def _texts_of(record: Any) -> Iterator[str]:
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, str):
                yield one


def _plain(word: str) -> str:
    """A word as the word list writes it."""
    return word.replace("’", "'")


@functools.cache
def _word_list() -> Any:
    from hunspell import Hunspell  # noqa: PLC0415 - only who asks after spelling needs it

    return Hunspell(_LIST, hunspell_data_dir=str(resources.path(_FOLDER)))
