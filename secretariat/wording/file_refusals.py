"""What went wrong with a file in Dutch; :mod:`secretariat.wording.refusals` says it among all other refusals."""

from __future__ import annotations

import datetime as dt
import functools
import re

from secretariat.domain import refusals
from secretariat.wording.counting import number
from secretariat.wording.dates import clock, day_month_year


@functools.singledispatch
def file_sentence(refusal: refusals.FileRefusal) -> str:
    """One or two sentences for the user: what happened, and what you can do."""
    return "Dit kan met dit bestand niet. Er is niets gewijzigd."


@file_sentence.register
def _(refusal: refusals.FileMissing) -> str:
    return (
        f"Het bestand {_name(refusal.path)} bestaat niet (meer). "
        "Controleer de naam en de map, of open een reservekopie."
    )


@file_sentence.register
def _(refusal: refusals.ChangedSinceCompared) -> str:
    return (
        f"‘{refusal.name}’ is gewijzigd sinds u de bestanden vergeleek. Er is niets overgenomen; "
        "kijk opnieuw wat er verschilt."
    )


@file_sentence.register
def _(refusal: refusals.TakenClashes) -> str:
    if not refusal.other:
        return (
            f"‘{refusal.name}’ van uw collega past niet bij wat er in uw bestand staat. Er is niets overgenomen; "
            "neem minder tegelijk over."
        )
    return (
        f"Dit van uw collega kan niet naast uw eigen gegevens staan: {refusal.name}. Bij u heeft {refusal.other} "
        "dezelfde code, hetzelfde nummer of dezelfde plaats. Er is niets overgenomen; wijzig eerst wat bij u staat."
    )


@file_sentence.register
def _(refusal: refusals.NotInAdopted) -> str:
    more = f" en {number(refusal.more)} andere" if refusal.more else ""
    return (
        f"Uw collega heeft dit verslag vastgesteld zonder wat bij dit overleg wel in uw bestand staat: {refusal.name}"
        f"{more}. Er is niets overgenomen; verwijder dat eerst, of geef het een plaats in een ander overleg."
    )


@file_sentence.register
def _(refusal: refusals.FileNotOurs) -> str:
    return f"{_name(refusal.path)} is geen bestand van dit programma. Kies een ander bestand."


@file_sentence.register
def _(refusal: refusals.FileNewer) -> str:
    return (
        f"{_name(refusal.path)} is gemaakt met een nieuwere versie van dit programma. "
        "Werk het programma bij en open het bestand dan opnieuw."
    )


@file_sentence.register
def _(refusal: refusals.FileOlder) -> str:
    return (
        f"{_name(refusal.path)} is gemaakt met een oudere versie van dit programma. "
        "Laat het bijwerken; het oude bestand blijft als reservekopie bewaard."
    )


@file_sentence.register
def _(refusal: refusals.FileDamaged) -> str:
    return f"{_name(refusal.path)} is beschadigd en kan niet worden geopend. Zet een reservekopie terug."


@file_sentence.register
def _(refusal: refusals.FileLocked) -> str:
    who = refusal.user or "iemand anders"
    where = f" op {refusal.machine}" if refusal.machine else ""
    return (
        f"{_name(refusal.path)} is geopend door {who}{where}{_since(refusal.since)}. "
        "Open het alleen-lezen, of probeer het later opnieuw."
    )


@file_sentence.register
def _(refusal: refusals.FileReadOnly) -> str:
    return (
        f"{_name(refusal.path)} is alleen-lezen. "
        "Sla een kopie op in een map waarin u mag schrijven en werk daarin verder."
    )


@file_sentence.register
def _(refusal: refusals.FileExists) -> str:
    return f"{_name(refusal.path)} bestaat al. Kies een andere naam of laat het bestaande bestand overschrijven."


@file_sentence.register
def _(refusal: refusals.SourceIsTarget) -> str:
    return f"{_name(refusal.path)} is zowel de bron als het doel. Kies een andere naam of map voor het doel."


@file_sentence.register
def _(refusal: refusals.FileUnreachable) -> str:
    return (
        f"{_name(refusal.path)} kan niet worden gelezen of geschreven. "
        "Controleer of de map bestaat en bereikbaar is, en of u er rechten voor hebt."
    )


@file_sentence.register
def _(refusal: refusals.DiskFull) -> str:
    free = f" (nog {number(refusal.free_bytes // 1_000_000)} MB vrij)" if refusal.free_bytes is not None else ""
    return f"De schijf is vol{free}; {_name(refusal.path)} is niet opgeslagen. Maak ruimte vrij en probeer het opnieuw."


@file_sentence.register
def _(refusal: refusals.FileReplaced) -> str:
    return (
        f"{_name(refusal.path)} is buiten dit programma om vervangen of verwijderd. "
        "Sla uw werk op onder een andere naam en open daarna het juiste bestand."
    )


@file_sentence.register
def _(refusal: refusals.TargetInUse) -> str:
    return f"{_name(refusal.path)} is open in een ander programma. Sluit het daar en probeer het opnieuw."


def _name(path: str) -> str:
    """The name of a file without its folder, whichever system wrote the path."""
    parts = [part for part in re.split(r"[\\/]", path) if part]
    return f"‘{parts[-1] if parts else path}’"


def _since(since: dt.datetime | None) -> str:
    return f", sinds {day_month_year(since.date())} om {clock(since.time())}" if since else ""
