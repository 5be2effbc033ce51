"""The words that are looked for: as a query of the index, found in a text, and marked in a piece of it.

The index and this file must mean the same by a word, for what the index finds is marked here, and what it would be slow
to find is found here: letters and figures, accents and capitals aside.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.domain.text import clean

HIT_START, HIT_END = "\u2039", "\u203a"
"""The signs around a hit in a snippet."""
INDEXED_LETTERS = 4
"""So many letters a word may have to be found as the beginning of one without gathering all words that begin so."""

_BETWEEN_WORDS = re.compile(r"[\s,;]+")
_PHRASE = re.compile(r'"([^"]+)"')
_WORD = re.compile(r"[^\W_]+")
_SNIPPET_WORDS = 16
_SEEN, _WORDS_BEFORE = 60, 5
"""A hit within so many signs is seen in a narrow list; of a longer sentence so many words before it are shown."""


_FOREIGN = re.compile("[^\x00-\x7f]")


def plain(text: str) -> str:
    """The text without capitals and accents, as long as it was."""
    if text.isascii():
        return text.lower()
    return _FOREIGN.sub(lambda sign: _bare(sign[0]), text).lower()


@functools.cache
def _bare(sign: str) -> str:
    """The small letter without accents, always one sign."""
    apart = unicodedata.normalize("NFD", sign)
    small = (apart[0] if all(map(unicodedata.combining, apart[1:])) else sign).lower()
    return small if len(small) == 1 else sign.lower()[0]


@dataclass(frozen=True)
class Term:
    """A word, or several that stand together; ``open`` when the last may be the beginning of one."""

    words: tuple[str, ...]
    open: bool

    @functools.cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds it in a plain text."""
        first, *others = map(re.escape, self.words)
        # What stands before is looked at last: a pattern that begins with letters is found ten times as fast.
        words = r"[\W_]+".join([rf"{first}(?<![^\W_]{first})", *others])
        return re.compile(words + (r"[^\W_]*" if self.open else r"(?![^\W_])"))

    @property
    def is_long(self) -> bool:
        """Whether the index has to gather all words that begin so."""
        return self.open and len(self.words) == 1 and len(self.words[0]) > INDEXED_LETTERS

    def query(self, letters: int | None = None) -> str:
        """What the index is asked; with ``letters`` no more of a single word than that."""
        words = (self.words[0][:letters],) if letters and self.is_long else self.words
        return f'"{" ".join(words)}"{"*" if self.open else ""}'

    def means(self, other: Term) -> bool:
        """Whether wherever this stands the other stands too."""
        if not other.open:
            return self == other
        *whole, last = other.words
        place = len(whole)
        there = [*self.words[:place]] == whole and len(self.words) > place
        return there and self.words[place].startswith(last) and (self.open or len(self.words) == place + 1)


@dataclass(frozen=True)
class Terms:
    """All that is looked for; every one of it has to stand in what is found."""

    all: tuple[Term, ...]

    def __bool__(self) -> bool:
        return bool(self.all)

    @property
    def are_long(self) -> bool:
        """Whether the index has to gather words for one of them."""
        return any(term.is_long for term in self.all)

    def query(self, letters: int | None = None) -> str:
        """What the index is asked; with ``letters`` by no more letters of a word than that."""
        return " ".join(term.query(letters) for term in self.all)

    def mean(self, others: Terms) -> bool:
        """Whether these stand only where the others stand too."""
        return all(any(term.means(other) for term in self.all) for other in others.all)

    def stand_in(self, text: str) -> bool:
        """Whether each of them stands in the text."""
        made = plain(text)
        return all(term.pattern.search(made) for term in self.all)

    def snippet(self, text: str) -> str:
        """The piece of the text that holds most of them, marked; its beginning when it holds none."""
        return _marked(self.all, text)


NOTHING = Terms(())
"""Nothing was typed."""


def terms(typed: str) -> Terms:
    """What was typed: phrases as they stand, words also as the beginning of one."""
    text = re.sub("[“”„]", '"', clean(typed))  # an office program makes these of a straight quote
    phrases = [Term(tuple(words), open=False) for words in map(_words, _PHRASE.findall(text)) if words]
    # A quote that is not closed yet would end a word of the query too soon.
    pieces = _BETWEEN_WORDS.split(_PHRASE.sub(" ", text).replace('"', " "))
    return Terms((*phrases, *(Term(tuple(words), open=True) for words in map(_words, pieces) if words)))


def _words(piece: str) -> list[str]:
    return _WORD.findall(plain(piece))


def _marked(looked_for: Sequence[Term], text: str) -> str:
    """The words around the hits that say most: preferably the whole sentence that holds the first of them."""
    made = plain(text)
    found = [(term.pattern, hit) for term in looked_for if (hit := term.pattern.search(made))]
    tried = [_around(text, hit.start(), hit.end()) for _pattern, hit in found] or [_from(text, 0)]
    left, right = tried[0] if len(tried) == 1 else max(tried, key=lambda piece: _worth(found, made, *piece))
    pieces = ["…" if left else ""]
    for start, end in sorted(hit.span() for pattern, _hit in found for hit in pattern.finditer(made, left, right)):
        if start >= left:
            pieces += [text[left:start], HIT_START, text[start:end], HIT_END]
            left = end
    shown = "".join([*pieces, text[left:right], "…" if right < len(text) else ""])
    return " ".join(shown.split())


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a piece with this hit begins and ends: with its sentence, or else a few words before it."""
    sentence = max(text.rfind(sign, 0, start) for sign in (". ", ": ", "\n"))
    piece = _from(text, 0 if sentence < 0 else sentence + 1)
    if piece[1] >= end and end - piece[0] <= _SEEN:
        return piece
    before = text[:start].rsplit(None, _WORDS_BEFORE)
    return _from(text, len(before[0]))


def _from(text: str, at: int) -> tuple[int, int]:
    """Where the so many words begin and end that stand from here on."""
    rest = text[at:].lstrip()
    words = rest.split(None, _SNIPPET_WORDS)
    beyond = len(words[-1]) if len(words) > _SNIPPET_WORDS else 0
    begin = len(text) - len(rest)
    return begin, begin + len(rest[: len(rest) - beyond].rstrip())


def _worth(found: Sequence[tuple[re.Pattern[str], object]], made: str, left: int, right: int) -> int:
    return sum(pattern.search(made, left, right) is not None for pattern, _hit in found)
