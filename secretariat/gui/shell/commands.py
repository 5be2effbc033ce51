"""Finding a command by some of its letters, as in the search box of an office program."""

from __future__ import annotations

import enum
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")
_INSIDE, _LOOSE = 200, 1000


class Fit(enum.Enum):
    """How letters fit a command: a part of it begins so, they stand somewhere in it, or only in this order."""

    BEGIN = 0
    INSIDE = 1
    LOOSE = 2


def match(letters: str, words: str) -> int | None:
    """How well letters fit words: lower is better, None is not at all.

    Whole parts at the start of a word come first ("act" → "Actiepunten"), then parts anywhere, then letters in order.
    """
    wanted, text = _folded(letters).strip(), _folded(words)
    if not wanted:
        return None
    if text.startswith(wanted):
        return 0
    place = text.find(f" {wanted}")
    if place >= 0:
        return min(10 + place, _INSIDE - 1)
    place = text.find(wanted)
    if place >= 0:
        return _INSIDE + min(place, _LOOSE - _INSIDE - 1)
    return _in_order(wanted, text)


def best(letters: str, candidates: Iterable[tuple[str, T]], limit: int = 6) -> Sequence[tuple[Fit, T]]:
    """The candidates (words, thing) that fit best, best first; loose letters count only when nothing else fits."""
    scored = []
    for place, (words, thing) in enumerate(candidates):
        score = match(letters, words)
        if score is not None:
            scored.append((score, place, thing))
    scored.sort(key=lambda entry: entry[:2])
    fitting = [(_fit(score), thing) for score, _place, thing in scored]
    good = [found for found in fitting if found[0] is not Fit.LOOSE]
    return (good or fitting)[:limit]


def _fit(score: int) -> Fit:
    return Fit.BEGIN if score < _INSIDE else Fit.INSIDE if score < _LOOSE else Fit.LOOSE


def _in_order(wanted: str, text: str) -> int | None:
    if len(wanted) < 3:
        return None
    first = last = -1
    for letter in wanted.replace(" ", ""):
        last = text.find(letter, last + 1)
        if last < 0:
            return None
        first = last if first < 0 else first
    spread = last - first + 1 - len(wanted)
    return _LOOSE + spread if spread <= 2 * len(wanted) else None


def _folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
