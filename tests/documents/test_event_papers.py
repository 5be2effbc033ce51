"""The papers of the ledencongres: booklet, deelnemerslijst, buslijst and machtigingsformulier."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from secretariat.documents import (
    catering,
    participants,
    programme,
    proxy_form,
    proxy_list,
    sign_in_list,
    speaker_page,
)
from secretariat.documents.outline import PageSize
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.events import (
    Event,
    EventAnnouncement,
    EventSession,
    EventSlot,
    Excursion,
    Registration,
    RegistrationChoice,
    RegistrationStatus,
    Waiting,
)
from secretariat.domain.people import Person
from secretariat.domain.register import Register
from secretariat.domain.registrations import cancelled
from tests.documents.papers import column, fact, headings, links, section, tables, words
from tests.domain.sample import changed, without

EVENT = "evt-vob-2023"
ASSEMBLY = "mtg-vob-alv-2023-01"
PRINTED = dt.date(2023, 11, 30)
HOOGEZAND = "Bibliotheek Hoogezand – Kom langs bij de beste bibliotheek van 2023!"
DNK = "DNK & Biblionet Drenthe – Ervaar de kracht van de Drentse Innovatie Agenda"
MAR_EN_FEAN = "Bibliotheek Mar en Fean – Aan de slag met democratisch burgerschap in de Mienskipbibliotheek"


def test_the_booklet_has_two_days_nine_slots_three_sessions_and_three_werkbezoeken(register: Register) -> None:
    paper = programme.outline(register, EVENT, PRINTED)
    assert headings(paper) == [
        "VOB-ledencongres 2023",
        "Donderdag 7 december 2023",
        "15:30 uur – Ontvangst",
        "16:00 uur – Reinier van Zutphen, Nationale Ombudsman",
        "17:30 uur – Sneak-preview corporate campagne",
        "18:00 uur – Er gaat niets boven Groningen",
        "19:00 uur – Diner, rondleiding & feest",
        "Vrijdag 8 december 2023",
        "09:00 uur – Kennissessies",
        "Visie goed en aantrekkelijk werkgeverschap zaal 1",
        "Visie online bibliotheek zaal 2",
        "De kracht van samenwerking zaal 3",
        "11:00 uur – Statutaire ledenvergadering",
        "12:00 uur – Er gaat niets boven de regio",
        "12:20 uur – Afsluiting, lunch en werkbezoeken",
        "Werkbezoeken",
        HOOGEZAND,
        DNK,
        MAR_EN_FEAN,
        "Praktische informatie",
    ]
    assert words(paper)[1:5] == [
        "Programmaboekje",
        "Wanneer: 7 en 8 december 2023",
        "Waar: Forum Groningen",
        "Organisatie: VOB",
    ]
    assert links(paper)[:9] == [f"#slot-{number}" for number in range(1, 10)]
    assert paper.file_name == "2023-12-07_VOB_programmaboekje"
    assert programme.outline(register, EVENT, PRINTED, size=PageSize.A5).size is PageSize.A5


@pytest.mark.parametrize(
    ("day", "told"), [(PRINTED, True), (dt.date(2023, 12, 7), True), (dt.date(2023, 12, 8), False)]
)
def test_news_under_embargo_is_not_told_before_its_time(register: Register, day: dt.date, told: bool) -> None:
    said = section(programme.outline(register, EVENT, day), "18:00 uur – Er gaat niets boven Groningen")
    assert said[0] == "Dirk Nijdam, directeur-bestuurder, Forum Groningen"
    assert ("Locatie volgende ledendag: Wordt tijdens het programma bekendgemaakt." in said) is told


def test_what_is_for_members_says_so(register: Register) -> None:
    said = section(programme.outline(register, EVENT, PRINTED), "11:00 uur – Statutaire ledenvergadering")
    assert said[0] == "(alleen voor leden van de VOB)"
    assert sum("alleen voor leden van de VOB)" in line for line in words(programme.outline(register, EVENT, PRINTED)))


def test_a_session_asks_its_questions_and_a_werkbezoek_tells_how_to_get_there(register: Register) -> None:
    paper = programme.outline(register, EVENT, PRINTED)
    session = section(paper, "Visie goed en aantrekkelijk werkgeverschap")
    assert session[0] == "Voor bestuurders en managers"
    assert "Welke instrumenten zijn hiervoor nodig? Waar liggen aanknopingspunten" in session[1]
    assert session[2:] == []  # the text above asks all three of them
    assert section(paper, HOOGEZAND)[-4:] == [
        "Gastheer: Bibliotheek Hoogezand",
        "Adres: Huis van Cultuur en Bestuur, Hoogezand",
        "Busvertrek: 13:15 uur",
        "Station: Hoogezand-Sappemeer",
    ]


def test_a_question_is_asked_once_and_what_the_text_does_not_ask_stands_below_it(register: Register) -> None:
    told = changed(
        register,
        EventSession,
        "ses-3",
        description="Waaruit blijkt de **kracht** van samenwerking, en hoe meten we de impact?",
        questions=("Hoe meten we de impact?", "Waaruit blijkt de kracht van samenwerking?", "Hoe meten we de kracht?"),
    )
    assert section(programme.outline(told, EVENT, PRINTED), "De kracht van samenwerking")[1:] == [
        "Vragen:",
        "Hoe meten we de kracht?",
    ]
    booklet = " ".join(words(programme.outline(register, EVENT, PRINTED)))
    asked = [question for one in register.where(EventSession, "event_id", EVENT) for question in one.questions]
    asked += [question for one in register.where(Excursion, "event_id", EVENT) for question in one.questions]
    assert [booklet.count(question[1:].rstrip("?")) for question in asked] == [1] * len(asked)


def test_who_speaks_by_a_function_that_is_also_an_organisation_is_named_once(register: Register) -> None:
    said = section(programme.outline(register, EVENT, PRINTED), "16:00 uur – Reinier van Zutphen, Nationale Ombudsman")
    assert said[0] == "Reinier van Zutphen, Nationale Ombudsman"


def test_an_event_of_which_little_is_known_still_has_a_booklet(register: Register) -> None:
    kinds: tuple[type[Any], ...] = (EventSession, EventSlot, Excursion)
    for kind in kinds:
        register = without(register, kind, *(one.id for one in register.all(kind)))
    paper = programme.outline(register, EVENT, PRINTED)
    assert headings(paper) == ["VOB-ledencongres 2023", "Praktische informatie"]


def test_the_deelnemerslijst_counts_who_comes_by_bus_and_who_waits(register: Register) -> None:
    paper = participants.participants(register, EVENT, PRINTED)
    assert headings(paper) == [
        "Deelnemerslijst VOB-ledencongres 2023",
        HOOGEZAND,
        "Wachtlijst",
        DNK,
        MAR_EN_FEAN,
        "Totalen",
    ]
    assert section(paper, HOOGEZAND) == [
        "Gastheer: Bibliotheek Hoogezand",
        "Adres: Huis van Cultuur en Bestuur, Hoogezand",
        "Programma: Nij Begun, Breinbieb, Zadenbibliotheek en eLAB",
        "Busvertrek: 13:15 uur",
        "Station: Hoogezand-Sappemeer",
        "3 aangemeld (2 bus, 1 eigen vervoer), 1 op de wachtlijst",
        "Nr | Naam | Organisatie | Vervoer | Aanwezig",
        "1 | C. de Duinproef | Bibliotheek Voorbeeldstad | bus | ☐",
        "2 | P. Fictiehof | Bibliotheek Voorbeeldstad | eigen | ☐",
        "3 | W. Testhage | Bibliotheek Proefland | bus | ☐",
    ]
    assert section(paper, "Wachtlijst") == ["M. Voorbeeldstra, Biblionet Groningen"]
    assert "2 aangemeld (2 bus)" in section(paper, DNK)
    assert "2 aangemeld (1 bus, 1 eigen vervoer)" in section(paper, MAR_EN_FEAN)
    assert not any("Proefman" in line for line in words(paper))
    assert paper.file_name == "2023-12-08_VOB_deelnemers"


def test_the_totals_count_sessions_and_diners_and_nobody_s_diet_is_named(register: Register) -> None:
    paper = participants.participants(register, EVENT, PRINTED)
    assert section(paper, "Totalen")[:2] == ["Aangemeld: 9 personen", "Diner: 5 personen"]
    assert column(tables(paper)[-1], "Deelnemers") == ["2", "2", "5"]
    for_the_host = participants.participants(register, EVENT, PRINTED, excursion_id="exc-hoogezand")
    assert for_the_host.file_name == "2023-12-08_VOB_deelnemers_hoogezand"
    for list_with_names in (paper, for_the_host):
        assert "vegetarisch" not in " ".join(words(list_with_names))
    assert "Totalen" not in headings(for_the_host)


def test_the_kitchen_gets_numbers_and_never_a_name(register: Register) -> None:
    register = changed(register, Registration, "reg-05", dietary_note=" Vegetarisch ")
    register = changed(register, Registration, "reg-08", dietary_note="geen noten")
    paper = catering.outline(register, EVENT, PRINTED)
    assert section(paper, "Alle deelnemers") == [
        "Aantal: 9 personen",
        "Dieetwens | Aantal",
        "vegetarisch | 2",
        "geen noten | 1",
    ]
    assert section(paper, "Diner") == ["Aantal: 5 personen", "Dieetwens | Aantal", "vegetarisch | 2"]
    assert paper.file_name == "2023-12-07_VOB_catering"
    for_the_host = catering.outline(register, EVENT, PRINTED, excursion_id="exc-dnk")
    assert section(for_the_host, DNK) == [
        "Gastheer: DNK en Biblionet Drenthe",
        "Adres: DNK, Assen",
        "Aantal: 2 personen",
        "Dieetwens | Aantal",
        "geen noten | 1",
    ]
    assert for_the_host.file_name == "2023-12-08_VOB_catering_dnk-biblionet-drenthe"
    said = " ".join((*words(paper), *words(for_the_host)))
    people = {one.person_id for one in register.where(Registration, "event_id", EVENT)}
    assert [one for one in people if register.get(Person, one).last_name in said] == []


def test_wiped_diets_are_not_none_at_all(register: Register) -> None:
    wiped = changed(register, Registration, "reg-02", dietary_note=None)
    wiped = changed(wiped, Event, EVENT, diets_purged_on=dt.date(2024, 3, 8))
    paper = catering.outline(wiped, EVENT, dt.date(2024, 3, 9))
    assert section(paper, "Diner")[1:] == [
        "Geen dieetwensen.",
        "Wat er tot dan toe aan dieetwensen stond, is gewist op 08-03-2024.",
    ]


def test_everybody_signs_on_each_day_and_for_a_session_who_has_a_place_there(register: Register) -> None:
    paper = sign_in_list.outline(register, EVENT, PRINTED)
    assert headings(paper) == [
        "Presentielijst VOB-ledencongres 2023",
        "Donderdag 7 december 2023",
        "Vrijdag 8 december 2023",
    ]
    for table in tables(paper):
        assert table.to_write_in
        assert column(table, "Naam")[:3] == ["A. van Demoland", "M. Demoma", "C. de Duinproef"]
        assert column(table, "Nr") == [str(number) for number in range(1, 15)]
        assert column(table, "Naam")[9:] == [""] * 5
    assert "Proefman" not in " ".join(words(paper))
    session = sign_in_list.outline(register, EVENT, PRINTED, session_id="ses-2")
    assert section(session, "Visie online bibliotheek")[:3] == [
        "Wanneer: Vrijdag 8 december 2023, 09:00–11:00 uur",
        "Zaal: zaal 2",
        "Plaats: Forum Groningen",
    ]
    assert column(tables(session)[0], "Naam")[:3] == ["P. Fictiehof", "T. Testerman", ""]
    assert session.file_name == "2023-12-08_VOB_presentielijst_visie-online-bibliotheek"
    visit = sign_in_list.outline(register, EVENT, PRINTED, excursion_id="exc-hoogezand")
    assert "Aangemeld: 3 personen" in section(visit, HOOGEZAND)


def test_who_waits_for_the_bus_does_not_stand_as_coming_by_himself(register: Register) -> None:
    waits = (Waiting(choice=RegistrationChoice.BUS, number=1),)
    register = changed(register, Registration, "reg-04", wants_bus=True, waits=waits)
    paper = participants.participants(register, EVENT, PRINTED, excursion_id="exc-hoogezand")
    assert column(tables(paper)[0], "Vervoer") == ["bus", "op de wachtlijst voor de bus", "bus"]
    assert "3 aangemeld (2 bus, 1 op de wachtlijst voor de bus), 1 op de wachtlijst" in section(paper, HOOGEZAND)


def test_who_cancels_a_werkbezoek_is_off_its_list(register: Register) -> None:
    register = changed(register, Registration, "reg-04", excursion_status=RegistrationStatus.CANCELLED)
    paper = participants.participants(register, EVENT, PRINTED, excursion_id="exc-hoogezand")
    assert "2 aangemeld (2 bus), 1 op de wachtlijst" in section(paper, HOOGEZAND)


def test_a_list_of_an_earlier_day_knows_only_who_had_registered(register: Register) -> None:
    paper = participants.participants(register, EVENT, dt.date(2023, 11, 7), excursion_id="exc-hoogezand")
    assert column(tables(paper)[0], "Naam") == ["C. de Duinproef", "W. Testhage"]


def test_a_list_of_a_day_before_somebody_cancelled_still_has_him(register: Register) -> None:
    gone = cancelled(register.get(Registration, "reg-04"), dt.date(2023, 12, 1))
    register = changed(
        register,
        Registration,
        "reg-04",
        status=gone.status,
        excursion_status=gone.excursion_status,
        cancelled_on=gone.cancelled_on,
    )
    names = {
        day: column(
            tables(participants.participants(register, EVENT, dt.date(2023, *day), excursion_id="exc-hoogezand"))[0],
            "Naam",
        )
        for day in ((11, 30), (12, 1))
    }
    assert names[11, 30] == ["C. de Duinproef", "P. Fictiehof", "W. Testhage"]
    assert names[12, 1] == ["C. de Duinproef", "W. Testhage"]


def test_the_buslijst_tells_when_the_bus_leaves_and_that_it_is_full(register: Register) -> None:
    paper = participants.bus_list(register, EVENT, PRINTED, excursion_id="exc-hoogezand")
    assert section(paper, HOOGEZAND) == [
        "Vertrek: 13:15 uur, Forum Groningen",
        "Bestemming: Huis van Cultuur en Bestuur, Hoogezand",
        "Capaciteit: 2 plaatsen",
        "Aangemeld: 2 personen, bus vol (2/2)",
        "Nr | Naam | Organisatie | Ingestapt",
        "1 | C. de Duinproef | Bibliotheek Voorbeeldstad | ☐",
        "2 | W. Testhage | Bibliotheek Proefland | ☐",
    ]
    assert paper.file_name == "2023-12-08_VOB_buslijst_hoogezand"
    assert fact(participants.bus_list(register, EVENT, PRINTED, excursion_id="exc-dnk"), "Aangemeld") == "2 personen"
    walking = changed(register, Excursion, "exc-dnk", bus_available=False)
    assert headings(participants.bus_list(walking, EVENT, PRINTED))[1:] == [HOOGEZAND, MAR_EN_FEAN]


def test_the_form_says_before_when_it_must_be_in_and_which_rules_apply(register: Register, today: dt.date) -> None:
    paper = proxy_form.outline(register, ASSEMBLY, today)
    assert headings(paper)[1:] == ["Ondergetekende", "machtigt hierbij", "Inleveren en regels"]
    assert section(paper, "Inleveren en regels")[:1] == [
        "Lever dit formulier uiterlijk 07-12-2023 11:00 uur (24 uur vooraf) in bij VGG-secretariaat, via "
        "secretariaat@example.nl."
    ]
    assert (
        "om te stemmen in de vergadering Statutaire ledenvergadering VOB, vrijdag 8 december 2023, 11:00–12:00 uur, "
        "Forum Groningen, met een:"
    ) in words(paper)
    assert column(tables(paper)[-1], "Agendapunt") == [
        "2. Vaststellen verslag vorige ledenvergadering",
        "3. Voorstel jaarplan en begroting 2024",
    ]
    assert [column.title for column in tables(paper)[-1].columns] == ["Agendapunt", "Voor", "Tegen", "Onthouding"]
    assert "U kunt de machtiging intrekken tot het moment van stemmen." in section(paper, "Inleveren en regels")
    assert paper.file_name == "2023-12-08_VOB-ALV_machtigingsformulier"


def test_a_form_without_an_agenda_has_room_to_write_what_is_voted_on(register: Register, today: dt.date) -> None:
    bare = without(register, AgendaItem, *(item.id for item in register.where(AgendaItem, "meeting_id", ASSEMBLY)))
    votes = tables(proxy_form.outline(bare, ASSEMBLY, today))[-1]
    assert column(votes, "Agendapunt") == ["", "", ""]
    assert column(votes, "Tegen") == ["☐", "☐", "☐"]


def test_the_form_of_a_voting_member_is_filled_in(register: Register, today: dt.date) -> None:
    paper = proxy_form.outline(register, ASSEMBLY, today, person_id="per-x-proefman")
    assert section(paper, "Ondergetekende")[1:] == [
        "Naam | L. Proefman",
        "Functie | manager publieksdiensten",
        "Organisatie | Bibliotheek Testerhage",
        "stemgerechtigd lid,",
    ]
    assert paper.file_name == "2023-12-08_VOB-ALV_machtigingsformulier_Bibliotheek-Testerhage"


def test_the_machtigingenlijst_says_what_became_of_each_and_with_how_many_votes_a_holder_votes(
    register: Register,
) -> None:
    paper = proxy_list.outline(register, ASSEMBLY, dt.date(2023, 12, 7))
    given, holders = tables(paper)
    assert column(given, "Machtiginggever") == ["Biblionet Groningen", "Bibliotheek Testerhage"]
    assert column(given, "Ondertekend door") == ["M. Voorbeeldstra", "L. Proefman"]
    assert column(given, "Gemachtigde")[1] == "C. de Duinproef, Bibliotheek Voorbeeldstad"
    assert column(given, "Soort") == ["Met steminstructie / punt 3 voor", "Algemene machtiging"]
    assert column(given, "Ontvangen op") == ["01-12-2023", "30-11-2023"]
    assert column(given, "Status") == ["Ingetrokken", "Geldig"]
    assert column(given, "Reden") == ["Ingetrokken op 06-12-2023.", ""]
    assert [column(holders, one.title) for one in holders.columns] == [
        ["C. de Duinproef, Bibliotheek Voorbeeldstad"],
        ["1"],
        ["1"],
    ]
    before = proxy_list.outline(register, ASSEMBLY, dt.date(2023, 12, 5))
    assert column(tables(before)[0], "Status") == ["Geldig", "Geldig"]
    assert paper.file_name == "2023-12-08_VOB-ALV_machtigingen"


def test_news_is_told_after_its_embargo_and_replaced_before_it(register: Register) -> None:
    told = changed(register, EventAnnouncement, "ann-next-location", text="In Zwolle, op 5 december 2024.")
    title = "18:00 uur – Er gaat niets boven Groningen"
    assert section(programme.outline(told, EVENT, PRINTED), title)[-1] == (
        "Locatie volgende ledendag: Wordt tijdens het programma bekendgemaakt."
    )
    after = section(programme.outline(told, EVENT, dt.date(2023, 12, 8)), title)
    assert after[-1] == "Locatie volgende ledendag: In Zwolle, op 5 december 2024."


def test_a_session_names_its_core_theme_and_its_speakers(register: Register) -> None:
    told = changed(register, EventSession, "ses-2", core_theme="marketing", speaker_ids=("per-hoogen",))
    assert section(programme.outline(told, EVENT, PRINTED), "Visie online bibliotheek")[:2] == [
        "Kernthema: marketing",
        "Rachel van den Hoogen, directeur-bestuurder, Biblionet Groningen",
    ]


def test_a_speaker_has_his_parts_on_one_page_with_room_role_and_who_is_beside_him(register: Register) -> None:
    told = changed(register, EventSession, "ses-2", reporter_id="per-hoogen", speaker_ids=("per-eijk",))
    paper = speaker_page.outline(told, EVENT, "per-hoogen", PRINTED)
    assert headings(paper) == [
        "Rachel van den Hoogen",
        "09:00–11:00 uur – Visie online bibliotheek",
        "12:00–12:20 uur – Er gaat niets boven de regio",
    ]
    assert section(paper, "09:00–11:00 uur – Visie online bibliotheek")[:4] == [
        "Dag: Vrijdag 8 december 2023",
        "Zaal: zaal 2",
        "Rol: Verslaglegger",
        "Samen met: Cees van Eijk, voorzitter, VOB",
    ]
    assert words(speaker_page.outline(register, EVENT, "per-x-demoma", PRINTED))[-1] == "Geen."
