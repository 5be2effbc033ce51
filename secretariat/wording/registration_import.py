"""What is said of a table of aanmeldingen that is read: its columns, what is understood of it, and what is not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from secretariat.wording.counting import number, quantity

COLUMNS: Mapping[str, str] = {
    "name": "Naam",
    "first_name": "Voornaam",
    "prefix": "Tussenvoegsel",
    "last_name": "Achternaam",
    "email": "E-mail",
    "organisation": "Organisatie",
    "session": "Kennissessie",
    "excursion": "Werkbezoek",
    "bus": "Bus",
    "dinner": "Diner",
    "diet": "Dieetwens",
    "note": "Opmerking",
}
"""What a column may hold, by the name of the field."""

_HEADINGS: Mapping[str, str] = {
    "voornaam": "first_name",
    "roepnaam": "first_name",
    "tussenvoegsel": "prefix",
    "tussenvoegsels": "prefix",
    "achternaam": "last_name",
    "e-mail": "email",
    "email": "email",
    "mail": "email",
    "emailadres": "email",
    "e-mailadres": "email",
    "mailadres": "email",
    "organisatie": "organisation",
    "gemeente": "organisation",
    "bibliotheek": "organisation",
    "namens": "organisation",
    "werkgever": "organisation",
    "kennissessie": "session",
    "sessie": "session",
    "workshop": "session",
    "werkbezoek": "excursion",
    "excursie": "excursion",
    "bus": "bus",
    "vervoer": "bus",
    "busvervoer": "bus",
    "dieet": "diet",
    "dieetwens": "diet",
    "dieetwensen": "diet",
    "allergie": "diet",
    "allergieën": "diet",
    "diner": "dinner",
    "opmerking": "note",
    "opmerkingen": "note",
    "toelichting": "note",
    "naam": "name",
    "deelnemer": "name",
}
_YES = frozenset({"ja", "j", "yes", "x", "1", "true", "waar", "ok", "bus", "diner", "graag", "met de bus"})
_NO = frozenset(
    {"", "nee", "n", "no", "0", "false", "onwaar", "-", "–", "niet", "geen", "eigen vervoer", "auto", "trein"}
)
NOT_READ = "Dit bestand is niet te lezen. Kies een CSV- of Excel-bestand, of plak de rijen uit Excel."
TICKED, NOT_TICKED = "ja", "nee"
"""What a cell of a workbook says that is true or not."""
READING = "Tabel lezen"
NOT_OPENED = "Dit bestand kan niet worden geopend. Sluit het in Excel, of kies een ander bestand."
TOO_LARGE = "Dit bestand is te groot om veilig te openen. Bewaar alleen de aanmeldingen, als CSV, en kies dat."
NOTHING_THERE = "Hier staan geen rijen in. Kopieer de rijen met hun kopregel, en plak opnieuw."
NOBODY = "Geen naam in deze rij."


def fields_of(headings: Sequence[str]) -> dict[str, int]:
    """Which column holds what, as far as the headings say; the first one that fits a field has it."""
    found: dict[str, int] = {}
    for place, heading in enumerate(headings):
        words = re.findall(r"[\w-]+", heading.casefold())
        whole = "".join(words)
        field = _HEADINGS.get(whole) or next((_HEADINGS[one] for one in words if one in _HEADINGS), "")
        if field and field not in found:
            found[field] = place
    return found


def read_yes(cell: str) -> bool | None:
    """Whether a cell says yes; None when it says something else than yes or no."""
    word = cell.strip().casefold().rstrip(".!")
    return True if word in _YES else (False if word in _NO else None)


def unclear(column: str, cell: str) -> str:
    """A cell says nothing that is understood."""
    return f"{COLUMNS[column]} ‘{_short(cell)}’ is niet begrepen."


def ambiguous(name: str) -> str:
    """More people have a name."""
    return f"Meer personen heten {_short(name)}. Zet het e-mailadres erbij."


def twice(line: int) -> str:
    """Somebody stands in the table twice."""
    return f"Staat ook in regel {number(line)}; wordt overgeslagen."


def address_of_another(name: str) -> str:
    """Somebody new has an address that somebody else has."""
    return f"Dit e-mailadres is ook van {name}: is dat dezelfde, vink dan uit en meld {name} zelf aan."


def unknown_organisation(cell: str) -> str:
    """An organisation is not in the file; it is kept as a note."""
    return f"Organisatie ‘{_short(cell)}’ is niet bekend; komt in de opmerking."


def organisation_note(cell: str) -> str:
    """An organisation that is not in the file, as it is kept in a note."""
    return f"Organisatie: {cell}"


def waits(title: str, place: int) -> str:
    """Somebody gets no place at once: "wachtlijst 2 voor Bibliotheek Hoogezand"."""
    return f"wachtlijst {number(place)} voor {title}"


def left_out(rows: int) -> str:
    """More rows than are read."""
    said = f"{quantity(rows, 'rij is', 'rijen zijn')} niet gelezen"
    return f"{said}: er kunnen er 20.000 tegelijk. Knip het bestand in delen."


def summary(wanted: int, newcomers: int, rows: int) -> str:
    """How much becomes of a table: "12 van 14 rijen, 3 nieuwe personen"."""
    new = f", {quantity(newcomers, 'nieuwe persoon', 'nieuwe personen')}" if newcomers else ""
    return f"{number(wanted)} van {quantity(rows, 'rij', 'rijen')}{new}"


def who(is_new: bool, is_known: bool) -> str:
    """Whether somebody is in the file already."""
    return "nieuw" if is_new else ("bekend" if is_known else "")


def imported(rows: int) -> str:
    """What is said when it was done: "12 aanmeldingen ingelezen"."""
    return f"{quantity(rows, 'aanmelding', 'aanmeldingen')} ingelezen"


def _short(cell: str) -> str:
    return cell if len(cell) <= _SHOWN else cell[: _SHOWN - 1] + "…"


_SHOWN = 60
