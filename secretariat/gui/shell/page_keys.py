"""The keys that mean something in one part of a screen, for the list of all keys."""

from __future__ import annotations

from collections.abc import Mapping

PAGE_KEYS: Mapping[str, Mapping[str, str]] = {
    "In het verslag": {
        "Ctrl+Return": "Volgend punt",
        "Ctrl+Shift+Return": "Vorig punt",
        "Ctrl+B": "Vet",
        "Ctrl+I": "Cursief",
        "Ctrl+K": "Koppeling (buiten een tekst: overal zoeken)",
        "Ctrl+Shift+V": "Plakken zonder opmaak",
        "Ctrl+Shift+B": "Besluit van deze regel maken",
        "Ctrl+Shift+A": "Actiepunt van deze regel maken",
        "Ctrl+Space": "Frase invoegen",
        "Ctrl+Shift+T": "Aankomst of vertrek noteren",
        "F2": "Actiepunt of besluit wijzigen",
        "F4": "Andere soort voor een besluit",
        "F8": "Wat er van het punt werd",
        "F11": "In het groot tonen",
    },
    "In de agenda": {
        "Alt+Up": "Agendapunt omhoog",
        "Alt+Down": "Agendapunt omlaag",
        "Alt+Shift+Right": "Subpunt maken",
        "Alt+Shift+Left": "Hoofdpunt maken",
        "Ins": "Nieuw punt hieronder",
        "Return": "Alle gegevens van het punt",
        "Ctrl+V": "Plakken uit Word of Excel",
        "Ctrl+Shift+M": "Naar een ander overleg",
        "Del": "Van de agenda halen",
    },
    "Bij de deelnemers": {
        "A": "Aanwezig",
        "D": "Deels aanwezig",
        "O": "Aanwezig (online)",
        "M": "Afwezig met kennisgeving",
        "Z": "Afwezig zonder kennisgeving",
        "V": "Verhinderd, vervangen",
        "Backspace": "Nog niet bekend",
        "I": "Iedereen aanwezig",
        "J": "Aangemeld",
        "B": "Onder voorbehoud",
        "N": "Verhinderd",
        "U": "Uitgenodigd",
        "G": "Gast of inleider toevoegen",
        "Shift+G": "Groep toevoegen",
        "Ctrl+Up": "Vorige organisatie",
        "Ctrl+Down": "Volgende organisatie",
        "Del": "Van de lijst halen",
    },
    "Bij de actiepunten": {
        "G": "Gereed melden",
        "L": "Loopt",
        "O": "Weer open",
        "A": "Aanhouden",
        "V": "Laten vervallen",
        "U": "Uitstellen",
        "H": "Andere actiehouder",
        "N": "Naar het overleg waaruit het komt",
        "Del": "Verwijderen",
    },
    "In een lijst": {
        "F2": "Vak wijzigen",
        "Return": "Regel openen; in de prullenbak: terugzetten",
        "Shift+Down": "Meer regels kiezen",
    },
}
"""Part of a screen → key → what it does there."""
