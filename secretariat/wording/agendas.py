"""Agenda items in words: where one stands, and what its title says of its place and purpose."""

from __future__ import annotations

import re

from secretariat.domain.agendas import AgendaPurpose

_PROCEDURAL = re.compile(
    r"(opening|welkom|mededelingen|vaststell\w+ (van )?(de )?agenda|pauze|schorsing|rondvraag|sluiting|afsluiting|"
    r"w\.?v\.?t\.?t\.?k|wat verder ter tafel komt|rondje\b|ingekomen stukken\Z)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"rondvraag|sluiting\b|w\.?v\.?t\.?t\.?k|wat verder ter tafel komt|volgend\w* (overleg|vergadering)", re.IGNORECASE
)
_ADOPTING = re.compile(r"(vaststell\w+ (van )?(het )?)?(concept)?-?(verslag|notulen)\b", re.IGNORECASE)
_PRESENTING = re.compile(r"presentatie\b", re.IGNORECASE)


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
    if _ADOPTING.match(title):
        return AgendaPurpose.ADOPTION
    return AgendaPurpose.PRESENTATION if _PRESENTING.match(title) else AgendaPurpose.DISCUSSION
