"""Agenda items in words: where one stands, and what its title says of its place and purpose."""

from __future__ import annotations

import re

from secretariat.domain.agendas import AgendaPurpose

_LEFT = r"w\.?v\.?t\.?t\.?k|wat verder ter tafel komt"
_END = r"(af)?sluiting(\.?\Z| en |,| van (het|de) (overleg|vergadering|bijeenkomst))"
"""The end of an overleg, and not that of a swimming pool."""
_PROCEDURAL = re.compile(
    rf"(opening|welkom|mededelingen|vaststell\w+ (van )?(de )?agenda|pauze|schorsing|rondvraag|{_LEFT}|{_END})",
    re.IGNORECASE,
)
_CLOSING = re.compile(rf"rondvraag|{_LEFT}|\b{_END}|volgend\w* (overleg|vergadering)\b", re.IGNORECASE)
_ADOPTING = re.compile(
    r"((vaststell|goedkeur)\w+ (van )?((het|de) )?)?(concept)?[- ]?(verslag(en)?|notulen)\b", re.IGNORECASE
)
_STANDING = (
    ("opening", re.compile(r"opening|welkom", re.IGNORECASE)),
    ("agenda", re.compile(r"vaststell\w+ (van )?(de )?agenda", re.IGNORECASE)),
    ("rondvraag", re.compile(rf"rondvraag|{_LEFT}", re.IGNORECASE)),
    ("sluiting", re.compile(_END, re.IGNORECASE)),
)
_PRESENTING = re.compile(r"presentatie\b", re.IGNORECASE)


NO_MEETING = "zonder overleg"
"""Where was decided what was agreed outside any overleg."""
NO_DATE = "zonder datum"
"""When an overleg is of which nobody knows it yet."""


def item_named(number: str, title: str) -> str:
    """An item by number and title: "punt 4, Convenant Cultuureducatie"."""
    return f"punt {number}, {title}"


def item_place(meeting_code: str, number: str) -> str:
    """Where an item stands: "BO-CULT 2023-01, punt 4"."""
    return f"{meeting_code}, punt {number}"


def closes_agenda(title: str) -> bool:
    """Whether an item belongs at the end of an agenda, such as the rondvraag; new items come before it."""
    return _CLOSING.search(title) is not None


def usual_purpose(title: str) -> AgendaPurpose:
    """What is asked of the meeting at an item of which only the title is known."""
    if _PROCEDURAL.match(title):
        return AgendaPurpose.PROCEDURAL
    if is_about_minutes(title):
        return AgendaPurpose.ADOPTION
    return AgendaPurpose.PRESENTATION if _PRESENTING.match(title) else AgendaPurpose.DISCUSSION


def is_about_minutes(title: str) -> bool:
    """Whether an item is the one at which the minutes of the meeting before are adopted, by its title."""
    return _ADOPTING.match(title.strip()) is not None


def standing_words(title: str, purpose: AgendaPurpose) -> frozenset[str]:
    """What a title says of the items that every agenda has; two titles that say the same are one item in other words.

    "Rondvraag en sluiting" says two of them, an item of substance none.
    """
    found = {word for word, pattern in _STANDING if purpose is AgendaPurpose.PROCEDURAL and pattern.search(title)}
    if purpose is AgendaPurpose.ADOPTION and is_about_minutes(title):
        found.add("verslag")
    return frozenset(found)
