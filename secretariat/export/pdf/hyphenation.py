"""Soft hyphens in long Dutch words, for narrow columns only: body text reads better without."""

from __future__ import annotations

import functools
import re

from secretariat.export.pdf.line_breaking import SOFT_HYPHEN
from secretariat.export.pdf.pieces import Ink, Piece

_LONG_WORD = re.compile(r"[^\W\d_]{12,}")
_SHARE = 0.8
"""A word that takes less of a line goes to the next one: a piece of three letters helps nobody who reads."""


def hyphenate(pieces: list[Piece], width: float) -> list[Piece]:
    """The pieces with soft hyphens in words of twelve letters and more that take over four fifths of the width."""

    def cut_if_wide(ink: Ink, text: str) -> str:
        if ink.inline is not None and ink.inline.language:
            return text
        return _LONG_WORD.sub(lambda word: _cut(word[0]) if ink.width(word[0]) > width * _SHARE else word[0], text)

    return [(ink, cut_if_wide(ink, text)) for ink, text in pieces]


@functools.lru_cache(maxsize=10_000)
def _cut(word: str) -> str:
    return str(_dictionary().inserted(word, SOFT_HYPHEN))


@functools.cache
def _dictionary():  # type: ignore[no-untyped-def]  # noqa: ANN202 - pyphen has no types
    import pyphen  # noqa: PLC0415 - reading the dictionary takes 0.1 s, and most papers need none

    return pyphen.Pyphen(lang="nl_NL", left=3, right=3)
