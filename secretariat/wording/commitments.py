"""Toezeggingen in words."""

from __future__ import annotations

from secretariat.domain.commitments import CommitmentStatus
from secretariat.wording.counting import quantity
from secretariat.wording.terms import label

DROP_QUESTION = "Waarom vervalt deze toezegging?"


def state_word(status: CommitmentStatus, *, overdue: bool) -> str:
    """How far a promise is: "Te laat", "Open", "Nagekomen", "Vervallen"."""
    return "Te laat" if overdue else label(status)


def counted(open_ones: int, late: int) -> str:
    """How many were not kept yet: "3 toezeggingen open, waarvan 1 te laat"."""
    words = f"{quantity(open_ones, 'toezegging', 'toezeggingen')} open"
    return f"{words}, waarvan {late} te laat" if late else words


def kept(number: str) -> str:
    """What was done when a promise was kept."""
    return f"Toezegging {number} is nagekomen"
