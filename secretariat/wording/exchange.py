"""What is wrong in an exchange file, in Dutch; the place in the file is said beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from secretariat.wording.counting import number, quantity

TEXT = "een tekst tussen aanhalingstekens"
INTEGER = "een geheel getal"
BOOLEAN = "true of false"
LIST = "een lijst ([…])"
OBJECT = "een object ({…})"
"""What a value should be, for :func:`wrong_type`."""

_LISTS = {
    "action_points": "de actiepunten",
    "agenda_items": "de agendapunten",
    "bodies": "de overlegorganen",
    "decisions": "de besluiten",
    "documents": "de stukken",
    "dossiers": "de dossiers",
    "event_announcements": "de aankondigingen",
    "event_sessions": "de kennissessies",
    "event_slots": "de programmaonderdelen",
    "events": "de evenementen",
    "excursions": "de werkbezoeken",
    "locations": "de locaties",
    "meetings": "de overleggen",
    "organisations": "de organisaties",
    "persons": "de personen",
    "plan_cycles": "de jaarcycli",
    "themes": "de thema’s",
}


def not_utf8(line: int) -> str:
    """The bytes are not UTF-8."""
    return f"Het bestand is geen UTF-8-tekst (fout op regel {line}). Sla het op als UTF-8."


def not_json(line: int, column: int) -> str:
    """The text is not JSON."""
    return f"Het bestand is geen geldige JSON: fout op regel {line}, teken {column}."


def too_deep() -> str:
    """Objects stand in objects without end."""
    return "Het bestand is geen uitwisselingsbestand: de gegevens zijn te diep genest."


def not_an_object() -> str:
    """The file does not hold an object."""
    return "Het bestand moet één object ({…}) bevatten."


def wrong_format(found: str, expected: str) -> str:
    """``meta.format`` names another format."""
    return f"Dit is een bestand van de soort ‘{found}’; verwacht wordt ‘{expected}’."


def unknown_version(found: int, known: int) -> str:
    """``meta.version`` is no version there ever was."""
    return f"Versie {found} van het uitwisselingsformaat bestaat niet; bekend is versie {known}."


def newer_version(found: int, known: int) -> str:
    """``meta.version`` is of a newer program."""
    return (
        f"Het bestand heeft versie {found} van het uitwisselingsformaat, dit programma kent versie {known}. "
        "Werk het programma bij."
    )


def unknown_key(key: str, known: Iterable[str] = ()) -> str:
    """A key that the format does not have; names the known one that looks like it."""
    alike = get_close_matches(key, list(known), n=1)
    hint = f" Bedoelt u ‘{alike[0]}’?" if alike else " Verwijder deze of herstel de naam."
    return f"De sleutel ‘{key}’ is onbekend.{hint}"


def repeated_key(key: str) -> str:
    """A key that stands twice in one object."""
    return f"De sleutel ‘{key}’ staat hier meer dan eens."


def missing(key: str = "") -> str:
    """A required value is not there."""
    return f"‘{key}’ ontbreekt." if key else "Deze verplichte waarde ontbreekt."


def empty_element() -> str:
    """An element of a list that says nothing."""
    return "Dit onderdeel van de lijst is leeg."


def wrong_type(expected: str) -> str:
    """The value is of another kind; ``expected`` is one of the constants of this module."""
    return f"Hier moet {expected} staan."


def not_a_number(written: str) -> str:
    """Something that stands for a number but is none."""
    return f"‘{written}’ is geen getal."


def negative(value: int) -> str:
    """A count below zero."""
    return f"Het getal {value} mag niet kleiner zijn dan 0."


def too_large(value: int, most: int) -> str:
    """A number above what can be kept."""
    return f"Het getal {value} is te groot; het hoogste is {number(most)}."


def too_long(length: int, limit: int) -> str:
    """A text longer than its field."""
    return f"De tekst telt {quantity(length, 'teken', 'tekens')}; er passen er {number(limit)}."


def wrong_choice(value: str, allowed: Sequence[str]) -> str:
    """A value that is none of the keys that may stand here."""
    return f"‘{value}’ kan hier niet staan. Mogelijk: {', '.join(allowed)}."


def bad_date(value: str) -> str:
    """A text that is no date."""
    return f"‘{value}’ is geen datum. Schrijf een bestaande datum als JJJJ-MM-DD, bijvoorbeeld 2023-11-02."


def bad_time(value: str) -> str:
    """A text that is no time."""
    return f"‘{value}’ is geen tijd. Schrijf de tijd als UU:MM, bijvoorbeeld 14:00."


def bad_moment(value: str) -> str:
    """A text that is no day with a time."""
    return f"‘{value}’ is geen tijdstip. Schrijf het als JJJJ-MM-DDTUU:MM, bijvoorbeeld 2023-12-07T18:00."


def bad_id(value: str) -> str:
    """An id with signs that cannot be seen."""
    return f"Het kenmerk ‘{value}’ bevat onzichtbare tekens. Verwijder die."


def duplicate_id(record_id: str, first_path: str) -> str:
    """An id that another record has."""
    return f"Het kenmerk ‘{record_id}’ is al gebruikt bij {first_path}. Geef elk gegeven een eigen kenmerk."


def dangling(record_id: str, lists: Sequence[str]) -> str:
    """A reference to a record that is not there."""
    where = " of ".join(_LISTS.get(name, name) for name in lists)
    return f"‘{record_id}’ komt niet voor bij {where}."


def duplicate_number(value: str, first_path: str) -> str:
    """A number or code that another record has."""
    return f"‘{value}’ is al gebruikt bij {first_path}. Nummers en codes mogen maar één keer voorkomen."


def end_before_start(start: str, end: str) -> str:
    """A period that ends before it begins."""
    return f"Het einde ({end}) ligt vóór het begin ({start})."


def overlapping(first_path: str) -> str:
    """A membership or function in a period in which there is one already."""
    return f"Deze periode overlapt die van {first_path}. Laat de ene periode eindigen voordat de andere begint."


def own_parent() -> str:
    """A record that belongs, by one or more steps, to itself."""
    return "Dit onderdeel valt via zijn bovenliggende onderdeel onder zichzelf."


def two_owners() -> str:
    """An action point of a person and an organisation."""
    return "Een actiepunt heeft één actiehouder: een persoon of een organisatie, niet beide."


def no_holder() -> str:
    """A standing agenda of no body, or of a kind and a body."""
    return "Een vaste agenda is van een soort orgaan (body_kind) of van één orgaan (body_id), niet van beide."


def item_of_other_meeting() -> str:
    """Minutes, attendance, a decision or an action point with the item of another meeting."""
    return "Dit agendapunt hoort bij een ander overleg dan hier is genoemd."


def second_minutes(first_path: str) -> str:
    """A second report of one meeting."""
    return f"Dit overleg heeft al een verslag: {first_path}."


def not_two_organisations() -> str:
    """Neighbours are two different ones."""
    return "Hier moeten precies twee verschillende organisaties staan."


def no_month(value: int) -> str:
    """A month that is none of the twelve."""
    return f"{value} is geen maand; schrijf een getal van 1 tot en met 12."


def not_base64() -> str:
    """The content of a file that is not written as base64."""
    return "De inhoud van het bestand is geen base64."


def other_content() -> str:
    """The content of a file that is not what its checksum says."""
    return "De inhoud hoort niet bij dit controlegetal; het bestand is beschadigd of verwisseld."


def without_content() -> str:
    """A version of a document whose bytes are not in the file."""
    return "Het bestand zelf ontbreekt bij deze versie van het stuk."
