"""What is wrong in an exchange file, word for word."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from secretariat.domain.catalogue import LISTS
from secretariat.domain.records import fields_of
from secretariat.wording import exchange as words

SENTENCES = [
    (words.not_utf8(3), "Het bestand is geen UTF-8-tekst (fout op regel 3). Sla het op als UTF-8."),
    (words.not_json(3, 14), "Het bestand is geen geldige JSON: fout op regel 3, teken 14."),
    (words.too_deep(), "Het bestand is geen uitwisselingsbestand: de gegevens zijn te diep genest."),
    (words.not_an_object(), "Het bestand moet één object ({…}) bevatten."),
    (
        words.wrong_format("agenda", "secretariaat"),
        "Dit is een bestand van de soort ‘agenda’; verwacht wordt ‘secretariaat’.",
    ),
    (
        words.unknown_version(0, 1),
        "Versie 0 van het uitwisselingsformaat bestaat niet; bekend is versie 1.",
    ),
    (
        words.newer_version(2, 1),
        "Het bestand heeft versie 2 van het uitwisselingsformaat, dit programma kent versie 1. Werk het programma bij.",
    ),
    (words.unknown_key("titel"), "De sleutel ‘titel’ is onbekend. Verwijder deze of herstel de naam."),
    (
        words.unknown_key("titel", ["id", "title", "date"]),
        "De sleutel ‘titel’ is onbekend. Bedoelt u ‘title’?",
    ),
    (words.repeated_key("id"), "De sleutel ‘id’ staat hier meer dan eens."),
    (words.missing(), "Deze verplichte waarde ontbreekt."),
    (words.missing("title"), "‘title’ ontbreekt."),
    (words.empty_element(), "Dit onderdeel van de lijst is leeg."),
    (words.wrong_type(words.TEXT), "Hier moet een tekst tussen aanhalingstekens staan."),
    (words.wrong_type(words.INTEGER), "Hier moet een geheel getal staan."),
    (words.wrong_type(words.BOOLEAN), "Hier moet true of false staan."),
    (words.wrong_type(words.LIST), "Hier moet een lijst ([…]) staan."),
    (words.wrong_type(words.OBJECT), "Hier moet een object ({…}) staan."),
    (words.not_a_number("NaN"), "‘NaN’ is geen getal."),
    (words.negative(-3), "Het getal -3 mag niet kleiner zijn dan 0."),
    (words.too_large(2_000_000_000, 1_000_000_000), "Het getal 2000000000 is te groot; het hoogste is 1.000.000.000."),
    (words.too_long(612, 500), "De tekst telt 612 tekens; er passen er 500."),
    (
        words.wrong_choice("geheim", ["public", "internal", "confidential"]),
        "‘geheim’ kan hier niet staan. Mogelijk: public, internal, confidential.",
    ),
    (
        words.bad_date("31-02-2023"),
        "‘31-02-2023’ is geen datum. Schrijf een bestaande datum als JJJJ-MM-DD, bijvoorbeeld 2023-11-02.",
    ),
    (words.bad_time("25:00"), "‘25:00’ is geen tijd. Schrijf de tijd als UU:MM, bijvoorbeeld 14:00."),
    (
        words.bad_moment("gisteren"),
        "‘gisteren’ is geen tijdstip. Schrijf het als JJJJ-MM-DDTUU:MM, bijvoorbeeld 2023-12-07T18:00.",
    ),
    (words.bad_id("per\ufffdx"), "Het kenmerk ‘per\ufffdx’ bevat onzichtbare tekens. Verwijder die."),
    (
        words.duplicate_id("per-x-demoma", "persons[2]"),
        "Het kenmerk ‘per-x-demoma’ is al gebruikt bij persons[2]. Geef elk gegeven een eigen kenmerk.",
    ),
    (words.dangling("per-weg", ("persons",)), "‘per-weg’ komt niet voor bij de personen."),
    (
        words.dangling("weg", ("organisations", "persons")),
        "‘weg’ komt niet voor bij de organisaties of de personen.",
    ),
    (
        words.duplicate_number("2023-A-001", "action_points[3]"),
        "‘2023-A-001’ is al gebruikt bij action_points[3]. Nummers en codes mogen maar één keer voorkomen.",
    ),
    (
        words.end_before_start("2023-07-01", "2023-06-30"),
        "Het einde (2023-06-30) ligt vóór het begin (2023-07-01).",
    ),
    (
        words.overlapping("memberships[8]"),
        "Deze periode overlapt die van memberships[8]. Laat de ene periode eindigen voordat de andere begint.",
    ),
    (words.own_parent(), "Dit onderdeel valt via zijn bovenliggende onderdeel onder zichzelf."),
    (words.two_owners(), "Een actiepunt heeft één actiehouder: een persoon of een organisatie, niet beide."),
    (
        words.no_holder(),
        "Een vaste agenda is van een soort orgaan (body_kind) of van één orgaan (body_id), niet van beide.",
    ),
    (words.second_minutes("minutes[0]"), "Dit overleg heeft al een verslag: minutes[0]."),
    (words.not_two_organisations(), "Hier moeten precies twee verschillende organisaties staan."),
    (words.no_month(13), "13 is geen maand; schrijf een getal van 1 tot en met 12."),
    (words.item_of_other_meeting(), "Dit agendapunt hoort bij een ander overleg dan hier is genoemd."),
    (words.not_base64(), "De inhoud van het bestand is geen base64."),
    (words.other_content(), "De inhoud hoort niet bij dit controlegetal; het bestand is beschadigd of verwisseld."),
    (words.without_content(), "Het bestand zelf ontbreekt bij deze versie van het stuk."),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_each_sentence(sentence: str, expected: str) -> None:
    assert sentence == expected


def test_every_sentence_is_in_this_list() -> None:
    functions = [
        name
        for name, function in inspect.getmembers(words, inspect.isfunction)
        if function.__module__ == words.__name__
    ]
    source = Path(__file__).read_text(encoding="utf-8")
    assert [name for name in functions if f"words.{name}(" not in source] == []


def test_every_list_that_can_be_referred_to_has_a_dutch_name() -> None:
    targets = {name for record in LISTS.values() for shape in fields_of(record) for name in shape.lists}
    for name in sorted(targets):
        assert words.dangling("x", (name,)) != f"‘x’ komt niet voor bij {name}."
