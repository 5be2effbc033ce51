"""What goes wrong around an event in Dutch: what happened, and what you can do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from secretariat.domain import refusals
from secretariat.domain.refusals import Refusal
from secretariat.wording.counting import number, quantity


def _room_in_use(refusal: refusals.RoomInUse) -> str:
    parts = quantity(refusal.count, "programmaonderdeel", "programmaonderdelen")
    return f"In {refusal.name} {'is' if refusal.count == 1 else 'zijn'} nog {parts}. Geef dat eerst een andere zaal."


EVENT_SENTENCES: Mapping[type[Refusal], Callable[[Any], str]] = {
    refusals.PlacesNotUnderstood: lambda refusal: (
        f"‘{refusal.typed}’ is geen aantal. Typ een getal van 0 tot en met {number(refusal.highest)}, of niets."
    ),
    refusals.EmbargoNotUnderstood: lambda refusal: (
        f"‘{refusal.typed}’ is geen dag en tijd. Typ bijvoorbeeld 7-12-2023 18.00."
    ),
    refusals.RoomInUse: _room_in_use,
    refusals.RoomNameTaken: lambda refusal: f"Dit evenement heeft al een zaal ‘{refusal.name}’. Kies een andere naam.",
}
"""Kind of refusal → the sentence for one."""
