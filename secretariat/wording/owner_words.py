"""Who is meant in a line: a name as people at a table say it, among those who can be meant."""

from __future__ import annotations

import enum
import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, full_name, surname


class Nearness(enum.IntEnum):
    """How near somebody is to the overleg; of two with one name the nearer is meant."""

    AT_TABLE = 0
    KNOWN = 1
    """Owner of an earlier action point."""
    FAR = 2


Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who can own an action point, with everything he is called.

    ``name`` is how lists call him; ``initials`` are matched with their capitals ("RvdH").
    """

    id: str
    name: str
    said: frozenset[Words]
    nearness: Nearness = Nearness.FAR
    initials: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """The people whom a name can mean, and where in the line the name ends (or begins)."""

    candidates: tuple[Candidate, ...]
    words: str
    place: int


def person_candidate(person: Person, name: str, nearness: Nearness, roles: Iterable[str] = ()) -> Candidate:
    """A person; ``roles`` are words that mean him here ("voorzitter").

    Who is far away needs his surname, or another name he is known by.
    """
    core = re.split(r"[-‑]", person.last_name)[0]
    behind = {_words(surname(person)), _words(person.last_name), _words(f"{person.prefix or ''} {core}"), _words(core)}
    before = {_words(person.initials or ""), _words(person.first_name or "")} - {()}
    said = behind | {first + last for first in before for last in behind} | {_words(name) for name in person.aliases}
    initials = ""
    if nearness is not Nearness.FAR:
        first = _words(person.first_name or "")
        said |= {_words(role) for role in roles}
        said |= {first, (*first, person.last_name[:1].casefold())} if first else set()
        initials = "".join(word[0] for word in re.findall(r"\w+", full_name(person)))
    return Candidate(person.id, name, frozenset(said - {()}), nearness, initials if len(initials) > 1 else "")


def organisation_candidate(organisation: Organisation, nearness: Nearness) -> Candidate:
    """An organisation by its name, its short name and what it is called besides."""
    names = (organisation.name, organisation.short_name, *organisation.aliases)
    said = {_words(name) for name in names}
    said |= {words[1:] for words in said if words[:1] in (("stichting",), ("vereniging",)) and len(words) > 2}
    return Candidate(organisation.id, organisation.short_name, frozenset(said - {()}), nearness)


def owner_at_start(line: str, candidates: Sequence[Candidate]) -> Named | None:
    """Whom the line begins with, if it begins with a name; the longest name counts."""
    found = _longest(line, 0, candidates)
    courtesy = _COURTESY.match(line)
    if courtesy is not None:
        polite = _longest(line, courtesy.end(), candidates)
        if polite is not None and (found is None or polite.place > found.place):
            found = Named(polite.candidates, line[: polite.place].strip(), polite.place)
    return found


def owner_at_end(line: str, candidates: Sequence[Candidate]) -> Named | None:
    """Whom the line ends with after a dash, a bracket or "door"; ``place`` is where that begins."""
    for match in reversed(list(_LEADS_IN.finditer(line))):
        named = owner_at_start(line[match.end() :], candidates)
        if named is not None and not line[match.end() + named.place :].strip(" )].,;"):
            return Named(named.candidates, named.words, match.start())
    return None


def _longest(line: str, start: int, candidates: Sequence[Candidate]) -> Named | None:
    words = [(match[0], match.end()) for match in _WORD.finditer(line, start)][:8]
    if not words or line[start : line.index(words[0][0], start)].strip("@'’‘ "):
        return None
    spoken = tuple(_folded(word) for word, _end in words)
    for length in range(len(words), 0, -1):
        end = words[length - 1][1]
        if re.match(r"[-‑]\w", line[end:]):
            continue  # "Groningen-Noord" is not Groningen
        mono = line[start:end].replace(".", "") if length == 1 else ""
        found = [one for one in candidates if spoken[:length] in one.said or (one.initials and one.initials == mono)]
        if found:
            nearest = min(one.nearness for one in found)
            meant = tuple(one for one in found if one.nearness is nearest)
            return Named(meant, line[start:end].strip(), end + len(_POINT.match(line[end:])[0]))  # type: ignore[index]
    return None


@functools.lru_cache(maxsize=1 << 14)  # everybody's names are asked again at each line that becomes an actiepunt
def _words(name: str) -> Words:
    return tuple(_folded(word) for word in _WORD.findall(name))


def _folded(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


_WORD = re.compile(r"[\w&]+")
_POINT = re.compile(r"\.?")
_COURTESY = re.compile(
    r"@?(?:(?:de heer|dhr|gem|heer|meneer|mevrouw|mevr|mw|prof|dr|drs|mr|ir|ing"
    r"|wethouder|burgemeester|gedeputeerde|directeur|de|het)\b\.? ?)+",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(
    r"\s*[,;(\[]?\s*\b(?:actiehouder|trekker|eigenaar)\b\s*:?\s*|\s*(?:-+>|=>|→)\s*|\s+[-–—·|]\s*|\s*[(\[;:|]\s*"
    r"|\s+door\s+|\s*,\s*",
    re.IGNORECASE,
)
