"""What participants get in their hands: a badge, and a page with what is for them."""

from __future__ import annotations

import datetime as dt

from secretariat.documents import badges, personal_programme
from secretariat.documents.outline import PageBreak
from secretariat.domain.events import EventSlot, Registration, RegistrationChoice, RegistrationStatus, Waiting
from secretariat.domain.register import Register
from tests.documents.papers import column, headings, section, tables, words
from tests.domain.sample import changed

EVENT = "evt-vob-2023"
PRINTED = dt.date(2023, 11, 30)


def test_everybody_who_comes_has_a_badge_with_function_and_organisation(register: Register) -> None:
    paper = badges.outline(register, EVENT, PRINTED)
    (sheet,) = tables(paper)
    assert sheet.badges
    assert sheet.caption == "VOB-ledencongres 2023"
    assert len(sheet.rows) == 9
    assert "Lotte Proefman" not in " ".join(words(paper))
    assert [column(sheet, title)[0] for title in ("Naam", "Functie", "Organisatie")] == [
        "Anke van Demoland",
        "adviseur burgerschap",
        "Bibliotheek Proefland",
    ]
    assert paper.file_name == "2023-12-07_VOB_naamkaartjes"


def test_badges_are_made_for_one_organisation_or_one_person(register: Register) -> None:
    library = badges.outline(register, EVENT, PRINTED, organisation_id="org-demo-bieb-zuid")
    assert column(tables(library)[0], "Naam") == ["Anke van Demoland", "Wim Testhage"]
    one = badges.outline(register, EVENT, PRINTED, person_id="per-x-fictiehof")
    assert len(tables(one)[0].rows) == 1
    assert one.file_name == "2023-12-07_VOB_naamkaartjes_fictiehof"
    nobody = badges.outline(register, EVENT, PRINTED, person_id="per-x-proefman")
    assert words(nobody) == ["Geen."]


def test_a_participant_reads_what_he_chose_where_and_how_he_gets_there(register: Register) -> None:
    paper = personal_programme.outline(register, EVENT, PRINTED, person_id="per-x-testhage")
    assert headings(paper) == [
        "Persoonlijk programma VOB-ledencongres 2023",
        "Wim Testhage",
        "Uw werkbezoek",
    ]
    thursday, friday = tables(paper)
    assert thursday.caption == "Donderdag 7 december 2023"
    assert column(thursday, "Tijd")[0] == "15:30–16:00 uur"
    assert column(friday, "Programma") == [
        "Kennissessies / De kracht van samenwerking",
        "Statutaire ledenvergadering / (alleen voor leden van de VOB)",
        "Er gaat niets boven de regio",
        "Afsluiting, lunch en werkbezoeken",
    ]
    assert column(friday, "Waar")[0] == "zaal 3"
    assert section(paper, "Wim Testhage")[1:4] == [
        "Organisatie: Bibliotheek Proefland",
        "Waar: Forum Groningen",
        "Diner: u eet mee",
    ]
    assert section(paper, "Uw werkbezoek") == [
        "Werkbezoek: Bibliotheek Hoogezand – Kom langs bij de beste bibliotheek van 2023!",
        "Gastheer: Bibliotheek Hoogezand",
        "Adres: Huis van Cultuur en Bestuur, Hoogezand",
        "Vervoer: bus, vertrek 13:15 uur vanaf Forum Groningen",
        "Station: Hoogezand-Sappemeer",
    ]
    assert "vegetarisch" not in " ".join(words(paper))
    assert paper.file_name == "2023-12-07_VOB_persoonlijk-programma_testhage"


def test_who_is_no_member_does_not_read_of_the_ledenvergadering_nor_of_other_sessions(register: Register) -> None:
    said = " ".join(words(personal_programme.outline(register, EVENT, PRINTED, person_id="per-x-modelhuis")))
    assert "De kracht van samenwerking" in said
    for other in ("Statutaire ledenvergadering", "Visie online bibliotheek", "Hoogezand", "bekendgemaakt"):
        assert other not in said
    unknown = changed(register, Registration, "reg-07", is_member_organisation=None)
    assert "Statutaire" not in " ".join(
        words(personal_programme.outline(unknown, EVENT, PRINTED, person_id="per-x-modelhuis"))
    )


def test_who_waits_reads_that_he_waits(register: Register) -> None:
    waits = tuple(Waiting(choice=choice, number=1) for choice in (RegistrationChoice.SESSION, RegistrationChoice.BUS))
    register = changed(register, Registration, "reg-02", waits=waits)
    paper = personal_programme.outline(register, EVENT, PRINTED, person_id="per-x-testhage")
    assert column(tables(paper)[1], "Programma")[0] == (
        "Kennissessies / De kracht van samenwerking (u staat op de wachtlijst)"
    )
    assert "Vervoer: u staat op de wachtlijst voor de bus" in section(paper, "Uw werkbezoek")
    paper = personal_programme.outline(register, EVENT, PRINTED, person_id="per-x-voorbeeldstra")
    assert section(paper, "Uw werkbezoek")[1] == "Let op: u staat op de wachtlijst"
    none = changed(register, Registration, "reg-02", session_id=None, excursion_status=RegistrationStatus.CANCELLED)
    paper = personal_programme.outline(none, EVENT, PRINTED, person_id="per-x-testhage")
    assert column(tables(paper)[1], "Programma")[0] == "Kennissessies / Nog geen kennissessie gekozen."
    assert "Uw werkbezoek" not in headings(paper)


def test_all_pages_together_begin_a_page_for_everybody(register: Register) -> None:
    register = changed(register, EventSlot, "slot-8", members_only=True)
    paper = personal_programme.outline(register, EVENT, PRINTED)
    assert sum(isinstance(block, PageBreak) for block in paper.blocks) == 8
    assert sum("(alleen voor leden van de VOB)" in line for line in words(paper)) == 2 * 5
    assert paper.file_name == "2023-12-07_VOB_persoonlijk-programma"
