"""What the list of action points says: its groups, what happened to a point, and the questions it asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from secretariat.domain.action_points import ActionEvent, ActionGroup, term_of
from secretariat.wording.counting import enumeration, number, quantity
from secretariat.wording.dates import long_date, short_date
from secretariat.wording.notices import due_date_moved
from secretariat.wording.vague_terms import says_its_day

LATE = "te laat"
NO_TERM = "geen datum"

GROUPS: Mapping[ActionGroup, str] = {
    ActionGroup.OVERDUE: "Te laat",
    ActionGroup.THIS_WEEK: "Deze week",
    ActionGroup.LATER: "Later",
    ActionGroup.ON_HOLD: "Aangehouden",
    ActionGroup.DONE: "Gereed – afvoeren",
    ActionGroup.HANDLED: "Afgehandeld",
}

NOT_REACHED = 3
"""How many organisations without a contact person are named."""


def not_reached(number: str, parties: Sequence[str], *, reached: bool) -> str:
    """Why not everybody is reminded of an action point: "2023-A-012: geen contactpersoon bij VGG en Pekela"."""
    if not parties:
        return f"{number}: geen actiehouder"
    named = list(parties) if len(parties) <= NOT_REACHED else [*parties[: NOT_REACHED - 1], _more(parties)]
    who = "niemand" if not reached else "niet iedereen"
    return f"{number} bereikt {who}: geen contactpersoon bij {enumeration(named)}"


def transferred(what: str, code: str) -> str:
    """What went to another body: "2023-A-013 overgedragen aan WG-CONV", "3 actiepunten overgedragen aan WG-CONV"."""
    return f"{what} overgedragen aan {code}"


def _more(parties: Sequence[str]) -> str:
    return quantity(len(parties) - NOT_REACHED + 1, "andere organisatie", "andere organisaties")


_QUESTIONS = {
    "on_hold": "Wat is de reden om {these} aan te houden?",
    "dropped": "Wat is de reden om {these} te laten vervallen?",
    "remark": "Welke opmerking wilt u bij {these} vastleggen?",
}
_CHANGES = {
    ActionEvent.STATUS: "Status",
    ActionEvent.DUE_DATE: "Gereed op",
    ActionEvent.OWNER: "Actiehouder",
    ActionEvent.TRANSFERRED: "Overgedragen",
    ActionEvent.NOTE: "Mede-actiehouders",
}


def group_count(group: ActionGroup, count: int) -> str:
    """A group with how many there are in it: "4 te laat"."""
    return f"{number(count)} {GROUPS[group].lower()}"


def reason_question(step: str, times: int = 0, count: int = 1) -> str:
    """What is asked before ``step`` happens to ``count`` action points; ``times`` is which postponement it would be."""
    if step in _QUESTIONS:
        return _QUESTIONS[step].format(these="dit actiepunt" if count == 1 else f"deze {number(count)} actiepunten")
    if count > 1:
        return f"Wat is de reden van het uitstel? Het geldt voor {number(count)} actiepunten."
    return due_date_moved(times)


def owner_words(name: str, others: int) -> str:
    """The owner with the number of co-owners: "VGG +10"."""
    return f"{name} +{others}" if others else name


def term_words(day: dt.date | None, words: str) -> str:
    """When, in a list: the date; the words where there is none, or where they say the same ("in mei 2024")."""
    return short_date(day) if day and not says_its_day(words, day) else words


def term_in_full(day: dt.date | None, words: str) -> str:
    """When, with what :func:`term_words` leaves out: "In mei 2024: uiterlijk vrijdag 31 mei 2024"."""
    if day is None:
        return words
    return f"{words[:1].upper()}{words[1:]}: uiterlijk {long_date(day)}" if words else long_date(day)


def term_words_of(key: str) -> str:
    """A term of a history in words: "31-12-2022 (in 2022)"."""
    day, words = term_of(key)
    if day is None:
        return words or NO_TERM
    return f"{short_date(day)} ({words})" if words else short_date(day)


def event_words(event: ActionEvent, before: str, after: str) -> str:
    """What happened, with names and dates already in words: "Gereed op: 19-01-2024 → 16-02-2024"."""
    if event is ActionEvent.CREATED:
        return "Vastgelegd"
    if event is ActionEvent.TEXT:
        return f"Tekst gewijzigd; was: {before}" if before else "Tekst gewijzigd"
    if event is ActionEvent.NOTE and not (before or after):
        return "Opmerking"
    change = " → ".join(filter(None, (before, after or ("geen" if event is ActionEvent.NOTE else ""))))
    return f"{_CHANGES[event]}: {change}" if change else f"{_CHANGES[event]} gewijzigd"
