"""Names as an office types them: "mevr. drs. J.A. van den Berg, Pekela", "Rachel van den Hoogen (K&C)"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from secretariat.domain.text import clean_line

_SALUTATIONS = (
    (re.compile(r"(?:mevrouw|mevr|mw)\b\.? *", re.IGNORECASE), "mevrouw"),
    (re.compile(r"(?:de heer|dhr|heer|meneer)\b\.? *", re.IGNORECASE), "de heer"),
)
_TITLES = {"drs", "dr", "mr", "ir", "ing", "prof", "ds"}
_PREFIXES = {
    *("van", "de", "der", "den", "het", "ter", "ten", "te", "tot", "op", "in", "aan", "uit", "onder"),
    *("’t", "'t", "‘t", "’s", "'s", "von", "du", "la", "le", "d’", "d'"),
}
_DOTTED = re.compile(r"(?:[A-Z][a-z]{0,2}\.-?)+")
_CAPITALS = re.compile(r"[A-Z]{1,4}")
_JOINED = re.compile(r"-[a-z’']")
"""Two surnames in one: "Voorbeeldsma-van Dam"."""
_BEHIND = re.compile(r"\s*(?:,|\(|\s[-–—]\s)")


@dataclass(frozen=True, slots=True)
class NameParts:
    """The parts of a name, and what was typed behind it: where somebody comes from, what he is there."""

    salutation: str = ""
    title_before: str = ""
    initials: str = ""
    first_name: str = ""
    prefix: str = ""
    last_name: str = ""
    behind: tuple[str, ...] = ()


def read_name(typed: str) -> NameParts:
    """What was meant; the surname takes whatever cannot be anything else, so that nothing that was typed is lost."""
    words, behind = _without_behind(clean_line(typed))
    salutation, words = _salutation(words)
    titles, parts = _leading(words.split(), lambda word: word.rstrip(".").casefold() in _TITLES)
    initials, parts = _leading(parts, _are_initials)
    names: list[str] = []
    if not initials:
        names, parts = _leading(parts, lambda word: not (_JOINED.search(word) or word.casefold() in _PREFIXES))
    prefix, parts = _leading(parts, lambda word: word.casefold() in _PREFIXES)
    return NameParts(
        salutation=salutation,
        title_before=" ".join(titles),
        initials="".join(word if "." in word else "".join(f"{letter}." for letter in word) for word in initials),
        first_name=" ".join(names),
        prefix=" ".join(prefix).lower(),
        last_name=" ".join(parts),
        behind=behind,
    )


def _without_behind(words: str) -> tuple[str, tuple[str, ...]]:
    match = _BEHIND.search(words)
    if match is None or not words[: match.start()].strip():
        return words, ()
    rest = re.split(r"[,()]", words[match.end() :])
    return words[: match.start()], tuple(part.strip() for part in rest if part.strip())


def _salutation(words: str) -> tuple[str, str]:
    for pattern, salutation in _SALUTATIONS:
        match = pattern.match(words)
        if match is not None and words[match.end() :].strip():
            return salutation, words[match.end() :]
    return "", words


def _are_initials(word: str) -> bool:
    bare = _CAPITALS.fullmatch(word) is not None and word.casefold() not in _PREFIXES
    return bare or _DOTTED.fullmatch(word) is not None


def _leading(words: list[str], fits: Callable[[str], bool]) -> tuple[list[str], list[str]]:
    """The words in front that fit, and the others, of which there is at least one."""
    place = 0
    while place < len(words) - 1 and fits(words[place]):
        place += 1
    return words[:place], words[place:]
