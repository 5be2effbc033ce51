"""Finding a command by some of its letters, as in the search box of an office program."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


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
        return 10 + place
    place = text.find(wanted)
    if place >= 0:
        return 200 + place
    return _in_order(wanted, text)


def best(letters: str, candidates: Iterable[tuple[str, T]], limit: int = 6) -> Sequence[T]:
    """The candidates (words, thing) that fit best, best first."""
    scored = []
    for place, (words, thing) in enumerate(candidates):
        score = match(letters, words)
        if score is not None:
            scored.append((score, place, thing))
    scored.sort(key=lambda entry: entry[:2])
    return [thing for _score, _place, thing in scored[:limit]]


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
    return 1000 + spread if spread <= 2 * len(wanted) else None


def _folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
