"""The programme of an event in words: what clashes in it, and what changed since it was shown."""

from __future__ import annotations

from secretariat.domain.programme_conflicts import Conflict, ConflictKind
from secretariat.wording.counting import minutes, quantity

WITHOUT_ROOM = "Zonder zaal"
"""What the grid calls the column of what has no room."""


def conflict_sentence(conflict: Conflict, other: str, person: str) -> str:
    """What clashes, told at one of the two parts; ``other`` is what the other one is called, ``person`` who speaks."""
    if conflict.kind is ConflictKind.ROOM_TWICE:
        return f"{conflict.room} is dan ook voor ‘{other}’."
    if conflict.kind is ConflictKind.SPEAKER_TWICE:
        return f"{person} is dan ook bij ‘{other}’."
    if conflict.kind is ConflictKind.CHANGEOVER:
        who = f"{person} heeft" if person else "Er is"
        return f"{who} {minutes(conflict.minutes)} om van zaal te wisselen met ‘{other}’."
    if conflict.kind is ConflictKind.ROOM_TOO_SMALL:
        room = quantity(conflict.places, "plaats", "plaatsen")
        return f"{conflict.room} heeft {room}; er zijn er {conflict.expected} nodig."
    return "Valt buiten de dagen van het evenement."


def conflicts_counted(count: int) -> str:
    """How many conflicts there are: "2 botsingen"."""
    return quantity(count, "botsing", "botsingen")
