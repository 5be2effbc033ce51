"""The refusals about registrations with their sentences, for ``test_refusals.py``."""

from __future__ import annotations

from secretariat.domain import refusals
from secretariat.domain.refusals import Refusal

REGISTRATION_SENTENCES: list[tuple[Refusal, str]] = [
    (
        refusals.AlreadyRegistered("K. Fictiehof", False),
        "K. Fictiehof is al aangemeld. Wijzig die aanmelding in de lijst.",
    ),
    (
        refusals.AlreadyRegistered("P. Proefman", True),
        "P. Proefman had zich aangemeld en weer afgemeld. Kies ‘Weer aanmelden’ bij die aanmelding.",
    ),
    (
        refusals.SecondExcursion("K. Fictiehof", "Bibliotheek Hoogezand"),
        "K. Fictiehof is al aangemeld voor Bibliotheek Hoogezand. Eén werkbezoek per persoon: "
        "wijzig de keuze in de lijst.",
    ),
    (
        refusals.BusWithoutExcursion(),
        "Een plaats in de bus hoort bij een werkbezoek. Kies eerst een werkbezoek.",
    ),
    (
        refusals.BusWithoutExcursion("Bibliotheek Hoogezand"),
        "Naar Bibliotheek Hoogezand rijdt geen bus. Kies eigen vervoer, of een ander werkbezoek.",
    ),
    (
        refusals.OnlyForMembers("K. Modelhuis", "Intervisie"),
        "‘Intervisie’ is alleen voor leden, en K. Modelhuis komt niet namens een lid. "
        "Kies iets anders, of kies eerst ‘ja’ bij Lid.",
    ),
    (
        refusals.PlacesTaken("Bibliotheek Hoogezand", 3),
        "‘Bibliotheek Hoogezand’ heeft al 3 bezette plaatsen. Meld eerst iemand af, of kies een hoger aantal.",
    ),
    (
        refusals.RegistrationCancelled("P. Proefman"),
        "P. Proefman heeft zich afgemeld. Kies eerst ‘Weer aanmelden’.",
    ),
    (
        refusals.NothingOffered("S. Voorbeeldstra"),
        "Er is (nu) geen plaats die voor S. Voorbeeldstra wordt vastgehouden. Kijk op de wachtlijst.",
    ),
    (
        refusals.TableNotRead("Dit bestand kan niet worden geopend. Sluit het in Excel, of kies een ander bestand."),
        "Dit bestand kan niet worden geopend. Sluit het in Excel, of kies een ander bestand.",
    ),
]
