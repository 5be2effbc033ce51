"""The refusals around an event with their sentences, for ``test_refusals.py``."""

from __future__ import annotations

from secretariat.domain import refusals
from secretariat.domain.refusals import Refusal

EVENT_SENTENCES: list[tuple[Refusal, str]] = [
    (
        refusals.PlacesNotUnderstood("veel", 9999),
        "‘veel’ is geen aantal. Typ een getal van 0 tot en met 9999, of niets.",
    ),
    (
        refusals.RoomInUse("Grote zaal", 2),
        "In Grote zaal zijn nog 2 programmaonderdelen. Geef dat eerst een andere zaal.",
    ),
    (
        refusals.RoomInUse("Grote zaal", 1),
        "In Grote zaal is nog 1 programmaonderdeel. Geef dat eerst een andere zaal.",
    ),
    (
        refusals.RoomNameTaken("Grote zaal"),
        "Dit evenement heeft al een zaal ‘Grote zaal’. Kies een andere naam.",
    ),
    (
        refusals.EmbargoNotUnderstood("straks"),
        "‘straks’ is geen dag en tijd. Typ bijvoorbeeld 7-12-2023 18.00.",
    ),
]
