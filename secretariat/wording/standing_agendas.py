"""The agenda that an overleg of each kind usually begins with, and the fields that its titles may hold.

A title names other overleggen by fields, as in "Verslag vorig overleg ({vorig overleg}) en actielijst". Of a field that
says nothing, what stands around it only for its sake goes too: the parentheses, or the "d.d." before it.

"Ter kennisname" is no item of its own here: without papers nothing stands there, and an empty item only costs paper.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.bodies import BodyKind
from secretariat.domain.records import LINE_LIMIT
from secretariat.domain.standing_agendas import StandingItem
from secretariat.wording.dates import day_month_year

PREVIOUS, PREVIOUS_DAY = "vorig overleg", "datum vorig overleg"
PREPARED, PREPARED_DAY = "voor te bereiden overleg", "datum voor te bereiden overleg"
BODY, DAY = "orgaan", "datum"
FIELDS = (PREVIOUS, PREVIOUS_DAY, PREPARED, PREPARED_DAY, BODY, DAY)
"""What may stand between braces in a title."""

_FIELD = re.compile(r"\{([^{}]*)\}")
_WITH_WHAT_BELONGS_TO_IT = r"\s*\(\s*\{{{0}\}}\s*\)|(?:\s*,|\s+(?:d\.d\.|van|op|voor|over))?\s*\{{{0}\}}"
_LEADING_TO_A_FIELD = r"(?:\s*[(,]|\s+(?:d\.d\.|van|op|voor|over))?\s*\Z"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another overleg that a title names: its title, its code and its day."""

    title: str
    code: str
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an overleg fills in: its orgaan and day, the overleg before it, and the one that it prepares."""

    body: str = ""
    date: dt.date | None = None
    previous: Neighbour | None = None
    prepared: Neighbour | None = None


def usual_agenda(kind: BodyKind) -> tuple[StandingItem, ...]:
    """The standing items of a kind of body, in order."""
    return _USUAL.get(kind, (*_BEGINNING, *_END))


def usual_first_agenda(kind: BodyKind) -> tuple[StandingItem, ...] | None:
    """The standing items of the very first overleg of a body, for the kinds that begin otherwise."""
    return _FIRST_OF_WORKING_GROUP if kind is BodyKind.WORKING_GROUP else None


def fill(item: StandingItem, around: Surroundings) -> StandingItem:
    """The item as an overleg has it, its fields filled in."""
    return replace(item, title=filled(item.title, around))


def filled(title: str, around: Surroundings) -> str:
    """A title with its fields filled in: "Verslag vorig overleg (BO-CULT 2023-01, 13 april 2023) en actielijst".

    What stands between other braces stays as it is. A title of which nothing is left says the name of its field.
    """
    values = _values(around)
    words = title
    for name in fields_in(title):
        if values.get(name) == "":
            words = re.sub(_WITH_WHAT_BELONGS_TO_IT.format(re.escape(name)), "", _tidied(words))
    words = _FIELD.sub(lambda found: values.get(_name(found[1]), found[0]), words)
    words = " ".join(words.split())
    return (words or _FIELD.sub(r"\1", title).strip().capitalize())[:LINE_LIMIT]


def says(words: str, title: str) -> bool:
    """Whether words are a title with its fields filled in, whatever they were filled in with."""
    if not fields_in(title):
        return words == title
    before, after = title[: title.index("{")], title[title.rindex("}") + 1 :]
    before, after = re.sub(_LEADING_TO_A_FIELD, "", before), after.lstrip(" )")
    return bool(before) and words.startswith(before) and words[len(before) :].endswith(after)


def fields_in(title: str) -> list[str]:
    """The names between braces in a title, in small letters."""
    return [_name(name) for name in _FIELD.findall(title)]


def unknown_field(title: str) -> str:
    """The first name between braces that is no field; an empty text when there is none."""
    return next((name for name in _FIELD.findall(title) if _name(name) not in FIELDS), "")


def _tidied(title: str) -> str:
    return _FIELD.sub(lambda found: "{" + _name(found[1]) + "}", title)


def _name(written: str) -> str:
    return " ".join(written.casefold().split())


def _values(around: Surroundings) -> Mapping[str, str]:
    previous, prepared = around.previous, around.prepared
    return {
        PREVIOUS: ", ".join(filter(None, (previous.code, _day(previous.date)))) if previous else "",
        PREVIOUS_DAY: _day(previous.date) if previous else "",
        PREPARED: ", ".join(filter(None, (prepared.title, _day(prepared.date)))) if prepared else "",
        PREPARED_DAY: _day(prepared.date) if prepared else "",
        BODY: around.body,
        DAY: _day(around.date),
    }


def _day(day: dt.date | None) -> str:
    return day_month_year(day) if day else ""


def _item(title: str, purpose: AgendaPurpose = AgendaPurpose.PROCEDURAL, minutes: int | None = None) -> StandingItem:
    return StandingItem(title=title, purpose=purpose, duration_min=minutes)


_BEGINNING = (
    _item("Opening en mededelingen", minutes=5),
    _item("Vaststellen agenda", minutes=5),
    _item(f"Verslag vorig overleg ({{{PREVIOUS}}}) en actielijst", AgendaPurpose.ADOPTION, 10),
)
_END = (_item("Rondvraag", minutes=10), _item("Sluiting", minutes=5))

_USUAL: Mapping[BodyKind, tuple[StandingItem, ...]] = {
    BodyKind.OFFICIAL_MEETING: (
        *_BEGINNING,
        _item(f"Voorbereiding bestuurlijk overleg d.d. {{{PREPARED_DAY}}}", AgendaPurpose.DISCUSSION),
        _item("Rondje gemeenten", AgendaPurpose.INFORMATION),
        *_END,
    ),
    BodyKind.AGENDA_COMMITTEE: (
        _item("Opening", minutes=5),
        _item(f"Terugblik vorig overleg ({{{PREVIOUS}}})", AgendaPurpose.DISCUSSION),
        _item(f"Concept-agenda {{{PREPARED}}}: strategie, samenhang, scherpte", AgendaPurpose.ADVICE),
        _item("Termijnagenda", AgendaPurpose.DISCUSSION),
        _item("Sluiting", minutes=5),
    ),
    BodyKind.GENERAL_ASSEMBLY: (
        _item("Opening"),
        _item("Vaststelling presentielijst, machtigingen en quorum"),
        _item(f"Vaststellen notulen vorige vergadering ({{{PREVIOUS}}})", AgendaPurpose.ADOPTION),
        _item("Voorstellen ter besluitvorming", AgendaPurpose.DECISION),
        _item("Rondvraag"),
        _item("Sluiting"),
    ),
}

_FIRST_OF_WORKING_GROUP = (
    _item("Opening en kennismaking", minutes=10),
    _item("Vaststellen agenda", minutes=5),
    _item("Opdracht en werkwijze", AgendaPurpose.ADOPTION, 20),
    _item("Overgedragen actiepunten", AgendaPurpose.DISCUSSION, 15),
    _item("Inhoud", AgendaPurpose.OPINION),
    _item("Planning en rondvraag", minutes=10),
)
