"""The besluitenlijst of a meeting and of a body."""

from __future__ import annotations

import datetime as dt

from secretariat.documents import decision_list
from secretariat.domain.decisions import Decision, DecisionKind, Ratification
from secretariat.domain.register import Register
from tests.documents.papers import column, fact, tables, words
from tests.domain.sample import added, changed

BO_CULT = "mtg-bo-cult-2023-02"
BODY = "body-bo-cult"
YEAR = decision_list.year_period(2023)


def test_the_besluitenlijst_of_2_november(register: Register, today: dt.date) -> None:
    paper = decision_list.of_meeting(register, BO_CULT, today)
    assert words(paper)[:2] == [
        "Besluitenlijst Bestuurlijk overleg Cultuur d.d. donderdag 2 november 2023 BO-CULT 2023-02",
        "Concept, nog niet vastgesteld",
    ]
    assert words(paper)[-4:] == [
        "Nr | Agendapunt | Besluit | Soort | Bekrachtiging",
        "2023-B-006 | 3. Verslag bestuurlijke bijeenkomst 13 april 2023 en actielijst | De vaststelling van het "
        "verslag van 13 april 2023 wordt aangehouden. | Aangehouden | Niet nodig",
        "2023-B-004 | 4. Convenant Cultuureducatie | Er wordt een ambtelijke werkgroep ingesteld om het convenant "
        "Cultuureducatie verder vorm en inhoud te geven. | Ingesteld | Niet nodig",
        "2023-B-005 | 5. Presentatie De Nieuwe Poort | Het overleg neemt kennis van de presentatie over De Nieuwe "
        "Poort. | Kennisgenomen | Niet nodig",
    ]
    assert paper.file_name == "2023-11-02_BO-CULT_besluitenlijst_concept-v1"
    assert paper.footer_left == "BO-CULT 2023-02 · Concept v1"
    assert paper.watermark == "CONCEPT"


def test_it_names_who_was_present(register: Register, today: dt.date) -> None:
    present = fact(decision_list.of_meeting(register, BO_CULT, today), "Aanwezig").split("; ")
    assert present[:2] == ["Z. van der Verzin (voorzitter), Groningen", "M. Demoma (secretaris), VGG"]
    assert present[-1] == "F. van ’t Proefveld, Westerkwartier (vanaf 14:35 uur)"
    assert len(present) == 11


def test_it_stands_when_the_verslag_is_adopted(adopted: Register) -> None:
    paper = decision_list.of_meeting(adopted, BO_CULT, dt.date(2023, 12, 1))
    assert words(paper)[1] == "Vastgesteld op 30 november 2023 (schriftelijk), met inachtneming van 1 wijziging"
    assert paper.file_name == "2023-11-02_BO-CULT_besluitenlijst_vastgesteld"
    assert paper.watermark is None


def test_ratification_is_counted_per_organisation(register: Register, today: dt.date) -> None:
    paper = decision_list.of_meeting(register, "mtg-bo-cult-2023-01", today)
    assert column(tables(paper)[0], "Bekrachtiging") == ["6 van 10 ingestemd / 3 voorgelegd / 1 nog niet voorgelegd"]


def test_ratification_is_that_of_the_day(register: Register) -> None:
    paper = decision_list.of_meeting(register, "mtg-bo-cult-2023-01", dt.date(2023, 6, 8))
    assert column(tables(paper)[0], "Bekrachtiging") == ["3 van 10 ingestemd / 6 voorgelegd / 1 nog niet voorgelegd"]


def test_ratification_that_is_asked_but_not_begun(register: Register, today: dt.date) -> None:
    register = changed(register, Decision, "dec-2023-B-004", ratification_required=True)
    register = changed(register, Decision, "dec-2023-B-005", ratification_required=None)
    paper = decision_list.of_meeting(register, BO_CULT, today)
    assert column(tables(paper)[0], "Bekrachtiging") == ["Niet nodig", "Vereist", ""]


def test_the_besluitenlijst_of_the_year(register: Register, today: dt.date) -> None:
    paper = decision_list.of_body(register, BODY, YEAR, today)
    assert words(paper) == [
        "Besluitenlijst Bestuurlijk overleg Cultuur 2023 BO-CULT",
        "Stand per 20-11-2023",
        "Nr | Datum | Overleg | Besluit | Soort | Dossier",
        "2023-B-002 | 13-04-2023 | BO-CULT 2023-01 | Er wordt een Gronings kader opgesteld onder de bestuurlijke "
        "doelen van een nieuwe regeling Cultuureducatie met Kwaliteit (2025-2029). | Afspraak | D-2023-05 / 10 jaar "
        "Cultuureducatie Met Kwaliteit (CMK)",
        "2023-B-006 | 02-11-2023 | BO-CULT 2023-02 | De vaststelling van het verslag van 13 april 2023 wordt "
        "aangehouden. | Aangehouden | ",
        "2023-B-004 | 02-11-2023 | BO-CULT 2023-02 | Er wordt een ambtelijke werkgroep ingesteld om het convenant "
        "Cultuureducatie verder vorm en inhoud te geven. | Ingesteld | D-2023-01 / Convenant Cultuureducatie",
        "2023-B-005 | 02-11-2023 | BO-CULT 2023-02 | Het overleg neemt kennis van de presentatie over De Nieuwe Poort. "
        "| Kennisgenomen | D-2023-06 / De Nieuwe Poort",
    ]
    assert paper.file_name == "2023_BO-CULT_besluitenlijst"
    assert paper.footer_left == "BO-CULT 2023 · stand per 20-11-2023"


def test_another_period_is_named_in_title_and_file(register: Register, today: dt.date) -> None:
    paper = decision_list.of_body(register, BODY, (dt.date(2023, 1, 1), dt.date(2023, 6, 30)), today)
    assert words(paper)[0] == "Besluitenlijst Bestuurlijk overleg Cultuur, 1 januari t/m 30 juni 2023 BO-CULT"
    assert column(tables(paper)[0], "Nr") == ["2023-B-002"]
    assert paper.file_name == "2023-01-01_2023-06-30_BO-CULT_besluitenlijst"
    assert paper.footer_left == "BO-CULT 01-01-2023 t/m 30-06-2023 · stand per 20-11-2023"


def test_what_is_decided_later_is_not_yet_on_it(register: Register) -> None:
    paper = decision_list.of_body(register, BODY, YEAR, dt.date(2023, 11, 1))
    assert column(tables(paper)[0], "Nr") == ["2023-B-002"]


def test_a_year_without_decisions_says_none(register: Register, today: dt.date) -> None:
    assert words(decision_list.of_body(register, BODY, decision_list.year_period(2022), today))[-1] == "Geen."


def test_without_a_year_it_holds_all_of_them(register: Register, today: dt.date) -> None:
    undated = Decision(
        id="dec-x", number="2021-B-001", kind=DecisionKind.AGREED, text="Akkoord.", meeting_id="mtg-bo-cult-2024-01"
    )
    paper = decision_list.of_body(added(register, undated), BODY, None, dt.date(2024, 6, 1))
    assert len(column(tables(paper)[0], "Nr")) == 5
    assert column(tables(paper)[0], "Datum")[-1] == "23-05-2024"
    assert paper.file_name == "2024-06-01_BO-CULT_besluitenlijst"
    assert words(paper)[0] == "Besluitenlijst Bestuurlijk overleg Cultuur BO-CULT"


def test_a_meeting_without_decisions_says_none(register: Register, today: dt.date) -> None:
    paper = decision_list.of_meeting(register, "mtg-wg-conv-2023-01", today)
    assert words(paper)[-1] == "Geen."
    assert paper.file_name == "2023-12-14_WG-CONV_besluitenlijst_concept"


def test_a_decision_of_which_the_rest_is_gone_is_still_listed(register: Register, today: dt.date) -> None:
    register = changed(register, Decision, "dec-2023-B-004", agenda_item_id="weg", dossier_id="weg")
    assert "2023-B-004" in column(tables(decision_list.of_meeting(register, BO_CULT, today))[0], "Nr")
    assert "2023-B-004" in column(tables(decision_list.of_body(register, BODY, YEAR, today))[0], "Nr")
    assert register.all(Ratification)
