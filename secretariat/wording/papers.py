"""The Dutch names of the papers, and what is said of them."""

from __future__ import annotations

from collections.abc import Sequence

from secretariat.wording.counting import quantity

LARGE_PRINT = "grootletter"
"""What the name of a file in large print ends with."""
STANDARDS = "PDF/UA-1 en PDF/A-2a"
A5 = "a5"
"""What the name of a booklet on small paper ends with."""

CUT_SHORT = " … (ingekort: de hele tekst staat in het stuk zelf)"
"""What stands behind a text that is too long for a cell of a spreadsheet."""

_FILES = {
    ".pdf": "PDF-bestand",
    ".docx": "Word-document",
    ".xlsx": "Excel-werkmap",
    ".csv": "CSV-bestand",
    ".txt": "Platte tekst",
    ".html": "Pagina voor de website",
    ".zip": "ZIP met losse bestanden",
}
_NAMES = {
    "minutes": "Verslag",
    "convocation": "Uitnodiging en agenda",
    "decision-list": "Besluitenlijst",
    "action-list": "Actielijst van het orgaan",
    "annotated-agenda": "Geannoteerde agenda",
    "attendance-list": "Presentielijst",
    "proxy-form": "Machtigingsformulier",
    "proxy-list": "Machtigingenlijst",
    "programme": "Programmaboekje",
    "participants": "Deelnemerslijst",
    "bus-list": "Buslijst",
    "sign-in-list": "Presentielijst van het evenement",
    "catering": "Opgave voor de catering",
    "badges": "Naamkaartjes",
    "personal-programme": "Persoonlijk programma",
    "year-report": "Jaaroverzicht",
    "meeting-schedule": "Vergaderrooster",
    "forward-agenda": "Termijnagenda",
}


_PUBLIC_NAMES = {"minutes": "Verslag, openbare versie", "convocation": "Agenda, openbare versie"}


def paper_name(kind: str, *, public: bool = False) -> str:
    """The name of a kind of paper, or of its openbare versie, by its name on the command line.

    Raises:
        KeyError: there is no such paper.
    """
    return (_PUBLIC_NAMES if public else _NAMES)[str(kind)]


def file_filter(suffix: str) -> str:
    """A kind of file as a dialog offers it: "Word-document (*.docx)".

    Raises:
        KeyError: a paper is not written so.
    """
    return f"{_FILES[str(suffix)]} (*{suffix})"


def verdict(problems: Sequence[str]) -> str:
    """What a check of a paper found: "PDF/UA-1 en PDF/A-2a: gecontroleerd"; or how many faults, with the first."""
    if not problems:
        return f"{STANDARDS}: gecontroleerd"
    return f"{STANDARDS}: {quantity(len(problems), 'fout', 'fouten')} gevonden, de eerste: {problems[0]}"


def names_replaced(count: int) -> str:
    """What was done to the texts of a public version, and what is left to a person."""
    names = quantity(count, "naam", "namen")
    return f"{names} in de teksten vervangen door een functie. Lees de openbare versie na voordat u haar publiceert."
