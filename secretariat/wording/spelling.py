"""Which parts of a text are words whose spelling can be looked at."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\s()\[\]{}<>\"“”„«»,;:!?…–—/|*]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it begins in its text."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where what follows begins."""
        return self.start + len(self.text)


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text.

    Single letters, abbreviations in capitals, codes, numbers and addresses are none: the spelling of those is their
    own.

    >>> [word.text for word in words_of("De SPUK-regeling (2023-A-014) van mw. Verzinsma, zie www.vgg.nl.")]
    ['De', 'SPUK-regeling', 'van', 'mw', 'Verzinsma', 'zie']
    """
    found = []
    for token in _TOKEN.finditer(text):
        words = token.group().strip(".'’‘-")
        if _WORD.fullmatch(words) and len(words) > 1 and not words.isupper():
            found.append(Word(words, token.start() + token.group().index(words)))
    return tuple(found)
