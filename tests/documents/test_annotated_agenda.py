"""The geannoteerde agenda: what the chair reads at every item."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.documents import annotated_agenda
from secretariat.documents.annotated_agenda import proposal_and_points
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.register import Register
from tests.documents.papers import headings, section, words
from tests.domain.sample import changed, without

BO_CULT = "mtg-bo-cult-2023-02"
WG_CONV = "mtg-wg-conv-2023-01"
CONVENED = dt.date(2023, 10, 19)


def at(paper_words: list[str], label: str) -> str:
    """What stands behind a label."""
    return next(line.removeprefix(f"{label}: ") for line in paper_words if line.startswith(f"{label}: "))


def test_the_head_counts_the_answers_and_the_items_keep_their_numbers(register: Register) -> None:
    paper = annotated_agenda.outline(register, BO_CULT, CONVENED)
    assert words(paper)[:9] == [
        "Geannoteerde agenda Bestuurlijk overleg Cultuur d.d. donderdag 2 november 2023 BO-CULT 2023-02",
        "Voor de voorzitter",
        "Datum: donderdag 2 november 2023",
        "Tijd: 14:00–16:30 uur",
        "Locatie: Vergaderzaal Voorbeeld, zaal 2.04, Groningen",
        "Voorzitter: Z. van der Verzin",
        "Secretaris: M. Demoma",
        "Aanmeldingen: 14 aangemeld en 2 verhinderd",
        "Vertegenwoordiging: 9 van de 10 gemeenten aangemeld; voor een quorum zijn er 6 nodig.",
    ]
    assert headings(paper)[1:] == [
        "1. Opening en mededelingen",
        "2. Vaststellen agenda",
        "3. Verslag bestuurlijke bijeenkomst 13 april 2023 en actielijst",
        "4. Convenant Cultuureducatie",
        "5. Presentatie De Nieuwe Poort",
        "6. Rondvraag",
        "7. Sluiting",
    ]
    assert paper.file_name == "2023-11-02_BO-CULT_agenda-geannoteerd_definitief"
    assert paper.footer_left == "BO-CULT 2023-02 · Definitief"
    assert paper.watermark is None


def test_an_item_tells_what_is_asked_and_proposed(register: Register) -> None:
    item = section(annotated_agenda.outline(register, BO_CULT, CONVENED), "Convenant Cultuureducatie")
    assert [line.split(":")[0] for line in item] == [
        "Doel",
        "Tijd",
        "Inbrenger",
        "Aanleiding",
        "Gewenst resultaat",
        "Voorgesteld besluit",
        "Bijlagen",
    ]
    assert at(item, "Doel") == "Ter besluitvorming"
    assert at(item, "Tijd") == "14:20–15:05 (45 min.)"
    assert at(item, "Aanleiding").startswith("Dossier D-2023-01 Convenant Cultuureducatie: Voorstel om te komen tot")
    assert at(item, "Voorgesteld besluit") == (
        "In te stemmen met het opstellen van een convenant Cultuureducatie en daarvoor een ambtelijke werkgroep in te "
        "stellen."
    )
    assert at(item, "Bijlagen").splitlines()[0] == (
        "4a Voorstel om te komen tot een convenant Cultuureducatie (19 oktober 2023)"
    )


def test_speakers_and_the_phase_are_told(register: Register) -> None:
    item = section(annotated_agenda.outline(register, BO_CULT, CONVENED), "Presentatie De Nieuwe Poort")
    assert at(item, "Doel") == "Presentatie (beeldvorming)"
    assert at(item, "Inleiders") == "N. Stellingsma en M. Floor (De Nieuwe Poort)"


def test_the_open_action_points_stand_at_the_first_item_of_their_dossier(register: Register, today: dt.date) -> None:
    paper = annotated_agenda.outline(register, WG_CONV, today)
    first = at(section(paper, "Opdracht en werkwijze van de werkgroep"), "Open actiepunten hierbij")
    assert [line[:10] for line in first.splitlines()] == [f"2023-A-{number}" for number in ("011", "012", "013")] + [
        "2023-A-014",
        "2023-A-015",
    ]
    assert "16 november 2023, te laat" in first.splitlines()[1]
    handed_over = section(paper, "Overgedragen actiepunten uit het bestuurlijk overleg van 2 november")
    assert [line[:10] for line in at(handed_over, "Open actiepunten hierbij").splitlines()] == [
        "2023-A-013",
        "2023-A-014",
        "2023-A-015",
    ]
    later = section(paper, "Gronings karakter en Groninger kenmerken: eerste inventarisatie")
    assert at(later, "Aanleiding") == "Dossier D-2023-01 Convenant Cultuureducatie (zie punt 3)"
    assert not any(line.startswith("Open actiepunten") for line in later)


def test_what_was_agreed_later_does_not_stand_on_the_agenda(register: Register) -> None:
    item = section(annotated_agenda.outline(register, BO_CULT, CONVENED), "Convenant Cultuureducatie")
    assert not any("2023-A-011" in line for line in item)
    listed = section(
        annotated_agenda.outline(register, BO_CULT, CONVENED),
        "Verslag bestuurlijke bijeenkomst 13 april 2023 en actielijst",
    )
    assert at(listed, "Open actiepunten hierbij") == "1 actiepunt open; zie de actielijst"


@pytest.mark.parametrize(
    ("annotation", "proposal", "points"),
    [
        ("", "", ""),
        ("Voorstel: in te stemmen.", "In te stemmen.", ""),
        ("Let op de tijd.\n\nVoorgesteld besluit: instemmen", "Instemmen", "Let op de tijd."),
        ("Het voorstel: niet aan het begin", "", "Het voorstel: niet aan het begin"),
    ],
)
def test_an_annotation_is_a_proposal_and_points_of_attention(annotation: str, proposal: str, points: str) -> None:
    assert proposal_and_points(annotation) == (proposal, points)


def test_a_confidential_item_says_so_to_the_chair(register: Register) -> None:
    register = changed(
        register, AgendaItem, "ai-bo-cult-2023-02-4", confidentiality=Confidentiality.CONFIDENTIAL, origin_item_id=None
    )
    assert "4. Convenant Cultuureducatie vertrouwelijk" in headings(
        annotated_agenda.outline(register, BO_CULT, CONVENED)
    )


def test_an_item_that_was_moved_tells_where_it_comes_from(register: Register) -> None:
    register = changed(register, AgendaItem, "ai-bo-cult-2023-02-5", origin_item_id="ai-bo-cult-2023-02-4")
    item = section(annotated_agenda.outline(register, BO_CULT, CONVENED), "Presentatie De Nieuwe Poort")
    assert at(item, "Aanleiding").splitlines()[0] == "Doorgeschoven van BO-CULT 2023-02, punt 4."


def test_an_agenda_that_is_still_made_is_a_concept_and_an_empty_one_says_none(register: Register) -> None:
    register = changed(register, Meeting, BO_CULT, status=MeetingStatus.DRAFT)
    register = without(register, AgendaItem, *(item.id for item in register.where(AgendaItem, "meeting_id", BO_CULT)))
    paper = annotated_agenda.outline(register, BO_CULT, CONVENED)
    assert words(paper)[1] == "Voor de voorzitter. Concept, nog niet verzonden"
    assert words(paper)[-2:] == ["Agenda", "Geen."]
    assert paper.file_name.endswith("_agenda-geannoteerd_concept")
    assert paper.watermark == "CONCEPT"
