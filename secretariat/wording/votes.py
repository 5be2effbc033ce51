"""Votes in words: "Aangenomen met 3 stemmen voor en 1 tegen."."""

from __future__ import annotations

from secretariat.domain.votes import Majority, Vote
from secretariat.wording.counting import quantity
from secretariat.wording.terms import label


def tally(vote: Vote) -> str:
    """A vote in a list: "9 – 1", for and against."""
    return f"{vote.votes_for} – {vote.votes_against}"


def outcome(vote: Vote) -> str:
    """What came of a vote, as the verslag has it."""
    result = "Aangenomen" if vote.carried else "Verworpen"
    if vote.carried and vote.votes_against == vote.abstained == vote.blank == 0:
        return f"{result} met algemene stemmen ({quantity(vote.votes_for, 'stem', 'stemmen')})."
    counts = [f"{quantity(vote.votes_for, 'stem', 'stemmen')} voor", f"{vote.votes_against} tegen"]
    if vote.abstained:
        counts.append(quantity(vote.abstained, "onthouding", "onthoudingen"))
    if vote.blank:
        counts.append(f"{vote.blank} blanco")
    words = f"{', '.join(counts[:-1])} en {counts[-1]}"
    needed = "" if vote.majority is Majority.MORE_THAN_HALF else f" (vereist: {label(vote.majority).lower()})"
    return f"{result} met {words}{needed}."
