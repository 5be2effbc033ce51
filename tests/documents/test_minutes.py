"""The verslag: exact words, the order of treatment, and that it never disagrees with the lists made from it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from secretariat.documents import action_list, decision_list, minutes
from secretariat.documents.outline import Callout, CalloutKind, Heading, Outline, plain
from secretariat.domain.action_points import ActionEvent, ActionPoint, HistoryEntry
from secretariat.domain.agendas import AgendaItem, AgendaPurpose
from secretariat.domain.bodies import Body, BodyLevel
from secretariat.domain.decisions import Decision, DecisionKind
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import ItemTreatment, Minutes, MinutesItem
from secretariat.domain.register import Register
from tests.documents.papers import (
    column,
    fact,
    headings,
    labels,
    links,
    section,
    tables,
    words,
)
from tests.domain.sample import added, changed

BO_CULT = "mtg-bo-cult-2023-02"
PHO_BIB = "mtg-pho-bib-2023-01"
WG_CONV = "mtg-wg-conv-2023-01"
MINUTES = "min-bo-cult-2023-02"


def boxes(paper: Outline) -> list[Callout]:
    return [block for block in paper.blocks if isinstance(block, Callout)]


def with_text(register: Register, text: str) -> Register:
    """The verslag of 2 november with this text at item 4 only."""
    items = (MinutesItem(agenda_item_id="ai-bo-cult-2023-02-4", text=text),)
    return changed(register, Minutes, MINUTES, items=items)


def test_the_head_of_the_verslag_of_2_november(register: Register, today: dt.date) -> None:
    paper = minutes.outline(register, BO_CULT, today)
    assert words(paper)[:26] == [
        "Verslag Bestuurlijk overleg Cultuur d.d. donderdag 2 november 2023 BO-CULT 2023-02",
        "Concept, nog niet vastgesteld",
        "Reactietermijn: tot en met donderdag 30 november 2023, via secretariaat@example.nl.",
        "Datum: donderdag 2 november 2023",
        "Tijd: 14:00–16:30 uur",
        "Locatie: Vergaderzaal Voorbeeld, zaal 2.04, Groningen",
        "Voorzitter: Z. van der Verzin",
        "Secretaris: M. Demoma",
        "Aanwezig",
        "Naam | Functie | Organisatie",
        "Z. van der Verzin (voorzitter) | wethouder | Groningen",
        "M. Demoma (secretaris) | secretaris | VGG",
        "D. Bedachtsma | wethouder | Stadskanaal",
        "G. Modelhuis | wethouder | Veendam",
        "B. Monsterboer | wethouder | Oldambt",
        "E. Proefhorst | beleidsmedewerker Cultuur | Midden-Groningen",
        "J. Proefstra | wethouder | Het Hogeland",
        "A. Testinga | wethouder | Eemsdelta",
        "I. Voorbeeldsma-van Dam | wethouder | Westerwolde",
        "H. Fictens | gedeputeerde | Provincie Groningen",
        "Gedeeltelijk aanwezig: F. van ’t Proefveld, wethouder, Westerkwartier (vanaf 14:35 uur)",
        "Afwezig met kennisgeving: H. ten Voorbeelde, wethouder, Pekela",
        "Vervanging: E. Proefhorst namens R. Fictema, Midden-Groningen",
        "Gasten en inleiders: de heer M. Floor, De Nieuwe Poort (bij punt 5); mevrouw N. Stellingsma, De Nieuwe Poort "
        "(bij punt 5); mevrouw L. Voorbeeldhof, adviseur cultuureducatie, K&C (bij punt 4)",
        "9 van de 10 gemeenten vertegenwoordigd – quorum gehaald.",
        "1. Opening en mededelingen",
    ]


def test_item_4_has_its_text_and_then_its_results(register: Register, today: dt.date) -> None:
    paper = minutes.outline(register, BO_CULT, today)
    assert "4. Convenant Cultuureducatie (ter besluitvorming)" in headings(paper)
    assert section(paper, "Convenant Cultuureducatie") == [
        "Het voorstel wordt besproken om te komen tot het opstellen van een convenant Cultuureducatie. Doel is de "
        "verankering van het cultuureducatiebeleid in de Groninger gemeenten. In het convenant zouden het Groningse "
        "karakter en de Groninger kenmerken van het gebied naar voren moeten komen. Er wordt een ambtelijke werkgroep "
        "ingesteld om dit verder vorm en inhoud te geven.",
        "Besluit 2023-B-004: Er wordt een ambtelijke werkgroep ingesteld om het convenant Cultuureducatie verder vorm "
        "en inhoud te geven.",
        "Actie 2023-A-011: Ambtelijke werkgroep convenant Cultuureducatie instellen (opdracht, samenstelling en "
        "planning) – M. Demoma – 14 december 2023",
        "Actie 2023-A-012: Per gemeente een ambtelijk contactpersoon voor het convenant doorgeven aan het "
        "VGG-secretariaat – VGG, met alle gemeenten – 16 november 2023",
        "Actie 2023-A-013: Groningse kenmerken voor het convenant inventariseren bij het veld – L. Voorbeeldhof – "
        "19 januari 2024",
        "Actie 2023-A-014: Startnotitie convenant Cultuureducatie opstellen voor het eerste werkgroepoverleg – "
        "K. Verzinsma – 7 december 2023",
        "Actie 2023-A-015: Voorbeelden van regionale convenanten cultuureducatie verzamelen (o.a. via LKCA) – "
        "N. Schetsma – 7 december 2023",
    ]


def test_the_end_of_the_verslag_of_2_november(register: Register, today: dt.date) -> None:
    paper = minutes.outline(register, BO_CULT, today)
    assert headings(paper)[-5:] == ["Volgend overleg", "Besluiten", "Actielijst", "Bijlagen", "Afkortingen"]
    assert section(paper, "Afkortingen") == [
        "Afkorting | Voluit",
        "LKCA | Landelijk Kennisinstituut Cultuureducatie en Amateurkunst",
        "VGG | Vereniging van Groninger Gemeenten",
    ]
    assert section(paper, "Volgend overleg") == [
        "Donderdag 23 mei 2024, 14:00–16:30 uur, Inspiratiecafé OSO, Garmerwolde (BO-CULT 2024-01)."
    ]
    assert section(paper, "Besluiten") == [
        "Nr | Punt | Besluit | Soort",
        "2023-B-006 | 3 | De vaststelling van het verslag van 13 april 2023 wordt aangehouden. | Aangehouden",
        "2023-B-004 | 4 | Er wordt een ambtelijke werkgroep ingesteld om het convenant Cultuureducatie verder vorm en "
        "inhoud te geven. | Ingesteld",
        "2023-B-005 | 5 | Het overleg neemt kennis van de presentatie over De Nieuwe Poort. | Kennisgenomen",
    ]
    assert section(paper, "Actielijst")[2] == (
        "2023-A-012 | 4 | Per gemeente een ambtelijk contactpersoon voor het convenant doorgeven aan het "
        "VGG-secretariaat | VGG, met alle gemeenten | 16-11-2023"
    )
    assert [line[:2] for line in section(paper, "Bijlagen")] == ["4a", "4b", "5a"]


def test_a_meeting_entered_afterwards_lists_its_speaker(register: Register, today: dt.date) -> None:
    paper = minutes.outline(register, PHO_BIB, today)
    assert fact(paper, "Gasten en inleiders") == (
        "mevrouw R. van den Hoogen, directeur-bestuurder, Biblionet Groningen (bij punt 2)"
    )
    assert column(tables(paper)[0], "Naam") == [
        "G. Modelhuis (voorzitter)",
        "M. Demoma (secretaris)",
        "D. Bedachtsma",
        "R. Fictema",
        "K. Nepstra",
        "F. van ’t Proefveld",
        "A. Testinga",
        "Z. van der Verzin",
        "H. ten Voorbeelde",
        "I. Voorbeeldsma-van Dam",
    ]
    assert "9 van de 10 gemeenten vertegenwoordigd." in words(paper)
    assert fact(paper, "Locatie") == "Gemeentehuis Veendam"
    assert section(paper, "Opening en mededelingen") == ["Bij dit punt is niets vastgelegd."]
    assert section(paper, "Bijlagen") == [
        "2a: Kamerbrief ‘Een abonnement op de hele wereld, versterken van het stelsel van openbare bibliotheken’ "
        "(4 november 2022)"
    ]


def test_the_text_follows_the_treatment_and_the_numbers_stay(register: Register, today: dt.date) -> None:
    told = register.get(Minutes, MINUTES).items
    treated = (*told[:2], told[4], told[2], told[3], *told[5:])
    paper = minutes.outline(changed(register, Minutes, MINUTES, items=treated), BO_CULT, today)
    numbers = [block.number for block in paper.blocks if isinstance(block, Heading) and block.number]
    assert numbers == ["1.", "2.", "5.", "3.", "4.", "6.", "7."]
    assert column(tables(paper)[1], "Nr") == ["2023-B-005", "2023-B-006", "2023-B-004"]


def test_sub_items_stand_under_their_item_and_only_there(register: Register, today: dt.date) -> None:
    numbers = {"ai-bo-cult-2023-02-5": "4.1", "ai-bo-cult-2023-02-6": "5.1"}
    for item_id, number in numbers.items():
        register = changed(register, AgendaItem, item_id, number=number)
    paper = minutes.outline(register, BO_CULT, today)
    levels = {block.number: block.level for block in paper.blocks if isinstance(block, Heading) and block.number}
    assert (levels["4."], levels["4.1."], levels["5.1."]) == (2, 3, 2)


def test_lists_and_minutes_never_disagree(register: Register, today: dt.date) -> None:
    paper = minutes.outline(register, BO_CULT, today)
    decisions = {
        box.label.removeprefix("Besluit ").rstrip(":"): plain(box.runs)
        for box in boxes(paper)
        if box.kind is CalloutKind.DECISION
    }
    actions = {
        box.label.removeprefix("Actie ").rstrip(":"): plain(box.runs).split(" – ")
        for box in boxes(paper)
        if box.kind is CalloutKind.ACTION
    }
    of_meeting = tables(decision_list.of_meeting(register, BO_CULT, today))[0]
    of_body = tables(decision_list.of_body(register, "body-bo-cult", None, today))[0]
    own_table = tables(paper)[1]
    assert dict(zip(column(own_table, "Nr"), column(own_table, "Besluit"), strict=True)) == decisions
    assert dict(zip(column(of_meeting, "Nr"), column(of_meeting, "Besluit"), strict=True)) == decisions
    assert column(of_meeting, "Nr") == column(own_table, "Nr")
    in_body = dict(zip(column(of_body, "Nr"), column(of_body, "Besluit"), strict=True))
    assert decisions.items() <= in_body.items()
    for body_id in ("body-bo-cult", "body-wg-conv"):
        for table in tables(action_list.of_body(register, body_id, today)):
            listed = zip(column(table, "Nr"), column(table, "Actie"), column(table, "Actiehouder"), strict=True)
            for number, action, owner in listed:
                assert actions.get(number, [action, owner])[:2] == [action, owner]
    own_actions = tables(paper)[2]
    listed = zip(
        column(own_actions, "Nr"), column(own_actions, "Actie"), column(own_actions, "Actiehouder"), strict=True
    )
    assert {number: [action, owner] for number, action, owner in listed} == {n: a[:2] for n, a in actions.items()}


def test_adopting_the_agenda_is_told_but_is_no_decision(register: Register, today: dt.date) -> None:
    decision = Decision(
        id="dec-agenda",
        number="2023-B-007",
        kind=DecisionKind.ADOPTED,
        text="De agenda wordt vastgesteld.",
        meeting_id=BO_CULT,
        agenda_item_id="ai-bo-cult-2023-02-2",
    )
    register = added(register, decision)
    paper = minutes.outline(register, BO_CULT, today)
    assert section(paper, "Vaststellen agenda") == ["De agenda wordt ongewijzigd vastgesteld."]
    assert "2023-B-007" not in " ".join(words(paper))
    assert "2023-B-007" not in " ".join(words(decision_list.of_meeting(register, BO_CULT, today)))


def test_what_else_is_agreed_at_that_item_is_a_decision(register: Register, today: dt.date) -> None:
    decision = Decision(
        id="dec-order",
        number="2023-B-007",
        kind=DecisionKind.AGREEMENT,
        text="Voortaan staat het convenant als eerste op de agenda.",
        meeting_id=BO_CULT,
        agenda_item_id="ai-bo-cult-2023-02-2",
    )
    register = added(register, decision)
    assert "2023-B-007" in " ".join(words(minutes.outline(register, BO_CULT, today)))
    assert "2023-B-007" in " ".join(words(decision_list.of_meeting(register, BO_CULT, today)))


def test_the_verslag_keeps_the_term_that_was_agreed(register: Register) -> None:
    moved = HistoryEntry(
        date=dt.date(2023, 12, 14),
        event=ActionEvent.DUE_DATE,
        from_="2024-01-19",
        to="2024-02-16",
        note="wacht op veld",
    )
    action = register.get(ActionPoint, "act-2023-A-013")
    values = {"due_date": dt.date(2024, 2, 16), "postponed_count": 1, "history": (*action.history, moved)}
    register = changed(register, ActionPoint, action.id, **values)
    later = dt.date(2023, 12, 20)
    in_minutes = tables(minutes.outline(register, BO_CULT, later))[2]
    in_list = tables(action_list.of_body(register, "body-wg-conv", later))[1]
    assert column(in_minutes, "Gereed op")[2] == "19-01-2024"
    assert "16-02-2024" in column(in_list, "Gereed op")


def test_who_took_over_after_adoption_is_not_in_the_adopted_verslag(adopted: Register) -> None:
    handed = HistoryEntry(
        date=dt.date(2024, 1, 8), event=ActionEvent.OWNER, from_="per-x-verzinsma", to="per-x-testerman"
    )
    action = adopted.get(ActionPoint, "act-2023-A-014")
    values = {"owner_person_id": "per-x-testerman", "history": (*action.history, handed)}
    register = changed(adopted, ActionPoint, action.id, **values)
    assert (
        column(tables(minutes.outline(register, BO_CULT, dt.date(2024, 2, 1)))[2], "Actiehouder")[3] == "K. Verzinsma"
    )


def test_results_without_an_item_are_not_lost(register: Register, today: dt.date) -> None:
    register = changed(register, Decision, "dec-2023-B-005", agenda_item_id=None)
    register = changed(register, ActionPoint, "act-2023-A-016", origin_agenda_item_id=None, owner_person_id=None)
    paper = minutes.outline(register, BO_CULT, today)
    assert section(paper, "Overige besluiten en actiepunten") == [
        "Besluit 2023-B-005: Het overleg neemt kennis van de presentatie over De Nieuwe Poort.",
        "Actie 2023-A-016: Presentatie De Nieuwe Poort rondsturen aan de deelnemers – actiehouder nog te bepalen – "
        "9 november 2023",
    ]


def test_a_conclusion_is_boxed(register: Register, today: dt.date) -> None:
    paper = minutes.outline(
        with_text(register, "Er is overleg.\n\n**Conclusie:** het *convenant* komt er."), BO_CULT, today
    )
    conclusion = next(box for box in boxes(paper) if box.kind is CalloutKind.CONCLUSION)
    assert (conclusion.label, plain(conclusion.runs)) == ("Conclusie:", "het convenant komt er.")
    assert [run.text for run in conclusion.runs if run.italic] == ["convenant"]


def test_an_address_in_the_text_is_a_link_and_a_wrong_one_is_not(register: Register, today: dt.date) -> None:
    text = "Zie https://www.lkca.nl/kader, of [hier](https://example.nl/a) en [daar](#)."
    paper = minutes.outline(with_text(register, text), BO_CULT, today)
    assert {"https://www.lkca.nl/kader", "https://example.nl/a"} <= set(links(paper))
    assert "#" not in links(paper)


def test_the_tables_at_the_end_lead_back_to_the_items(register: Register, today: dt.date) -> None:
    paper = minutes.outline(register, BO_CULT, today)
    keys = {f"#{block.key}" for block in paper.blocks if isinstance(block, Heading) and block.key}
    inside = [link for link in links(paper) if link.startswith("#")]
    assert len(inside) == 9
    assert set(inside) <= keys


def test_a_statutory_body_has_notulen(register: Register, today: dt.date) -> None:
    register = changed(register, Body, "body-bo-cult", level=BodyLevel.STATUTORY)
    paper = minutes.outline(register, BO_CULT, today)
    assert words(paper)[0].startswith("Notulen Bestuurlijk overleg Cultuur d.d.")
    assert paper.file_name == "2023-11-02_BO-CULT_notulen_concept-v1"


def test_a_meeting_that_still_has_to_be_held_gives_empty_sections_and_no_attendance(
    register: Register, today: dt.date
) -> None:
    paper = minutes.outline(register, WG_CONV, today)
    assert "Aanwezig" not in headings(paper)
    assert "Volgend overleg" not in headings(paper)
    assert section(paper, "Besluiten") == section(paper, "Actielijst") == ["Geen."]
    assert paper.file_name == "2023-12-14_WG-CONV_verslag_concept"


def test_a_meeting_without_agenda_or_minutes_is_a_short_paper(register: Register, today: dt.date) -> None:
    paper = minutes.outline(register, "mtg-ao-cult-2023-01", today)
    assert fact(paper, "Samen met") == "Provincie Groningen en K&C"
    assert section(paper, "Besluiten") == section(paper, "Actielijst") == section(paper, "Bijlagen") == ["Geen."]


def test_a_meeting_of_which_nothing_is_known_does_not_fail(today: dt.date, register: Register) -> None:
    meeting = replace(
        register.get(Meeting, BO_CULT),
        date=None,
        start_time=None,
        location_id=None,
        chair_id=None,
        organised_with=("x",),
    )
    item = AgendaItem(id="i", meeting_id=BO_CULT, number="", title="", purpose=AgendaPurpose.DECISION)
    paper = minutes.outline(Register({Meeting: [meeting], AgendaItem: [item]}), BO_CULT, today)
    assert words(paper)[0].startswith("Verslag body-bo-cult d.d. datum nog te bepalen")
    assert paper.file_name == "zonder-datum_body-bo-cult_verslag_concept"
    assert "Datum" not in labels(paper)


def test_an_item_that_was_put_off_says_so(register: Register, today: dt.date) -> None:
    told = register.get(Minutes, MINUTES).items
    put_off = replace(told[3], treatment=ItemTreatment.DEFERRED)
    left_out = replace(told[5], text=None, treatment=ItemTreatment.NOT_TREATED)
    items = (*told[:3], put_off, told[4], left_out, *told[6:])
    paper = minutes.outline(changed(register, Minutes, MINUTES, items=items), BO_CULT, today)
    asides = {plain(block.runs): block.aside for block in paper.blocks if isinstance(block, Heading)}
    assert asides["Convenant Cultuureducatie"] == "(ter besluitvorming, aangehouden)"
    assert asides["Rondvraag"] == "(niet behandeld)"
    assert section(paper, "Rondvraag") == ["Dit punt is niet behandeld."]


def test_abbreviations_are_told_until_the_verslag_is_adopted_and_in_the_paper_kept_then(adopted: Register) -> None:
    day = dt.date(2024, 1, 15)
    assert "Afkortingen" not in headings(minutes.outline(adopted, BO_CULT, day))
    kept = headings(minutes.outline(adopted, BO_CULT, day, adopting=True))
    assert kept[-2:] == ["Afkortingen", "Ondertekening"]
