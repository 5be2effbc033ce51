"""What is said when something of another file cannot be taken over."""

from __future__ import annotations

from secretariat.domain import refusals
from secretariat.domain.refusals import Refusal

TAKING_OVER_SENTENCES: list[tuple[Refusal, str]] = [
    (
        refusals.ChangedSinceCompared("BO-CULT 2023-02"),
        "‘BO-CULT 2023-02’ is gewijzigd sinds u de bestanden vergeleek. Er is niets overgenomen; kijk opnieuw wat er"
        " verschilt.",
    ),
    (
        refusals.TakenClashes("besluit 2023-B-002 Samen", "besluit 2023-B-002 Apart"),
        "Dit van uw collega kan niet naast uw eigen gegevens staan: besluit 2023-B-002 Samen. Bij u heeft besluit"
        " 2023-B-002 Apart dezelfde code, hetzelfde nummer of dezelfde plaats. Er is niets overgenomen; wijzig eerst"
        " wat bij u staat.",
    ),
    (
        refusals.TakenClashes("Sport", ""),
        "‘Sport’ van uw collega past niet bij wat er in uw bestand staat. Er is niets overgenomen; neem minder tegelijk"
        " over.",
    ),
    (
        refusals.NotInAdopted("besluit 2023-B-009 Samen", 0),
        "Uw collega heeft dit verslag vastgesteld zonder wat bij dit overleg wel in uw bestand staat: besluit"
        " 2023-B-009 Samen. Er is niets overgenomen; verwijder dat eerst, of geef het een plaats in een ander overleg.",
    ),
    (
        refusals.NotInAdopted("besluit 2023-B-009 Samen", 2),
        "Uw collega heeft dit verslag vastgesteld zonder wat bij dit overleg wel in uw bestand staat: besluit"
        " 2023-B-009 Samen en 2 andere. Er is niets overgenomen; verwijder dat eerst, of geef het een plaats in een"
        " ander overleg.",
    ),
]
