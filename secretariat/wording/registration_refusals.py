"""The sentences of the refusals about registrations; :mod:`secretariat.wording.refusals` says them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from secretariat.domain import refusals
from secretariat.domain.refusals import Refusal
from secretariat.wording.counting import quantity


def _already(refusal: refusals.AlreadyRegistered) -> str:
    if refusal.cancelled:
        return f"{refusal.name} had zich aangemeld en weer afgemeld. Kies ‘Weer aanmelden’ bij die aanmelding."
    return f"{refusal.name} is al aangemeld. Wijzig die aanmelding in de lijst."


def _without_excursion(refusal: refusals.BusWithoutExcursion) -> str:
    if refusal.excursion:
        return f"Naar {refusal.excursion} rijdt geen bus. Kies eigen vervoer, of een ander werkbezoek."
    return "Een plaats in de bus hoort bij een werkbezoek. Kies eerst een werkbezoek."


SENTENCES: Mapping[type[Refusal], Callable[[Any], str]] = {
    refusals.AlreadyRegistered: _already,
    refusals.SecondExcursion: lambda refusal: (
        f"{refusal.name} is al aangemeld voor {refusal.excursion}. Eén werkbezoek per persoon: "
        "wijzig de keuze in de lijst."
    ),
    refusals.BusWithoutExcursion: _without_excursion,
    refusals.OnlyForMembers: lambda refusal: (
        f"‘{refusal.title}’ is alleen voor leden, en {refusal.name} komt niet namens een lid. "
        "Kies iets anders, of kies eerst ‘ja’ bij Lid."
    ),
    refusals.PlacesTaken: lambda refusal: (
        f"‘{refusal.title}’ heeft al {quantity(refusal.taken, 'bezette plaats', 'bezette plaatsen')}. "
        "Meld eerst iemand af, of kies een hoger aantal."
    ),
    refusals.RegistrationCancelled: lambda refusal: f"{refusal.name} heeft zich afgemeld. Kies eerst ‘Weer aanmelden’.",
    refusals.NothingOffered: lambda refusal: (
        f"Er is (nu) geen plaats die voor {refusal.name} wordt vastgehouden. Kijk op de wachtlijst."
    ),
    refusals.TableNotRead: lambda refusal: f"{refusal.reason.removesuffix('.')}.",
}
"""Kind of refusal → the sentence for one."""
