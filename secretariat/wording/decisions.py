"""Decisions in words: who took them together, and how far their ratification is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from secretariat.domain.decisions import DecisionWait, RatificationStatus, RatificationTally
from secretariat.wording.counting import action_points, municipalities, number

RATIFICATION_WORDS: Mapping[RatificationStatus, str] = {
    RatificationStatus.PENDING: "nog niet",
    RatificationStatus.SUBMITTED: "aangeboden",
    RatificationStatus.AGREED: "bekrachtigd",
    RatificationStatus.REJECTED: "afgewezen",
}
"""How far one organisation is, as a list says it."""

WAITS: Mapping[DecisionWait, str] = {
    DecisionWait.FOLLOW_UP: "zonder actie",
    DecisionWait.RATIFICATION: "bekrachtiging niet rond",
}
"""What decisions wait for, behind their number: "2 zonder actie"."""

BODY_QUESTION = "Dit besluit stelt een nieuw overlegorgaan in. Orgaan nu aanmaken?"


def decisions_waiting(wait: DecisionWait, count: int) -> str:
    """How many decisions wait for something: "2 zonder actie"."""
    return f"{number(count)} {WAITS[wait]}"


def dissolved(body: str, decision: str, open_actions: int) -> str:
    """A decision ended a body; what still stands open there must go to another one."""
    words = f"{body} is opgeheven bij besluit {decision}."
    if not open_actions:
        return words
    have = "staat" if open_actions == 1 else "staan"
    return f"{words} Er {have} nog {action_points(open_actions)} open: draag ze over."


def ratified(tally: RatificationTally, required: bool) -> str:
    """How many have ratified, under a heading that says so: "6 van de 10"; empty when nothing is to be ratified."""
    if not tally.total:
        return "nog te vragen" if required else ""
    words = f"{number(tally.agreed)} van de {number(tally.total)}"
    return f"{words}, {number(tally.rejected)} afgewezen" if tally.rejected else words


def ratified_in_full(tally: RatificationTally) -> str:
    """The same as a sentence: "6 van de 10 gemeenten hebben bekrachtigd."."""
    have = "heeft" if tally.agreed == 1 else "hebben"
    words = f"{number(tally.agreed)} van de {municipalities(tally.total)} {have} bekrachtigd"
    return f"{words}; {number(tally.rejected)} afgewezen." if tally.rejected else f"{words}."


def missing(submitted: Sequence[str], pending: Sequence[str]) -> str:
    """Who has not answered, by name; empty when everybody has."""
    parts = []
    if submitted:
        parts.append(f"Aangeboden, nog geen antwoord: {listed(submitted)}.")
    if pending:
        parts.append(f"Nog niet aangeboden: {listed(pending)}.")
    return " ".join(parts)


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: "Pekela, Veendam en Westerwolde"."""
    *others, last = names
    return f"{', '.join(others)} en {last}" if others else last


def together(municipality_names: Sequence[str], other_names: Sequence[str]) -> str:
    """Who agreed without an overleg: "Provincie Groningen en 10 gemeenten"; one or two municipalities by name."""
    few = len(municipality_names) <= 2
    municipalities_ = list(municipality_names) if few else [municipalities(len(municipality_names))]
    names = [*other_names, *municipalities_]
    return listed(names) if names else ""
