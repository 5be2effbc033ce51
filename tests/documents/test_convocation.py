"""The convocatie: what is on it, who gets it, before when to answer."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.documents import convocation
from secretariat.documents.outline import Orientation
from secretariat.domain.agendas import AgendaItem, AgendaPurpose
from secretariat.domain.association import Settings
from secretariat.domain.bodies import BodyRole, Membership
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import AdoptionMethod, Minutes, MinutesStatus
from secretariat.domain.people import Position
from secretariat.domain.register import Register
from tests.documents.papers import (
    column,
    fact,
    labels,
    links,
    section,
    tables,
    words,
)
from tests.domain.sample import added, changed

BO_CULT = "mtg-bo-cult-2023-02"
WG_CONV = "mtg-wg-conv-2023-01"


def test_everybody_may_read_the_agenda_without_officials_and_without_who_is_invited(register: Register) -> None:
    secret = changed(register, AgendaItem, "ai-bo-cult-2023-02-4", confidentiality=Confidentiality.CONFIDENTIAL)
    paper = convocation.outline(secret, BO_CULT, dt.date(2023, 10, 19), public=True)
    assert words(paper) == [
        "Agenda Bestuurlijk overleg Cultuur d.d. donderdag 2 november 2023 BO-CULT 2023-02",
        "Openbare versie: namen van ambtenaren zijn vervangen door hun functie",
        "Datum: donderdag 2 november 2023",
        "Tijd: 14:00–16:30 uur",
        "Locatie: Vergaderzaal Voorbeeld, zaal 2.04, Groningen",
        "Voorzitter: Z. van der Verzin",
        "Secretaris: secretaris, VGG",
        "Agenda",
        "Nr | Agendapunt | Doel | Inbrenger | Tijd | Bijlage",
        "1 | Opening en mededelingen | Procedureel | Z. van der Verzin | 14:00–14:05 | ",
        "2 | Vaststellen agenda | Procedureel | Z. van der Verzin | 14:05–14:10 | ",
        "3 | Verslag bestuurlijke bijeenkomst 13 april 2023 en actielijst | Ter vaststelling | secretaris, VGG | "
        "14:10–14:20 | ",
        "4 | Vertrouwelijk agendapunt | Procedureel |  | 14:20–15:05 | ",
        "5 | Presentatie De Nieuwe Poort / Inleiders: N. Stellingsma en M. Floor (De Nieuwe Poort) | Presentatie |  | "
        "15:05–15:45 | 5a",
        "6 | Rondvraag | Procedureel | Z. van der Verzin | 15:45–15:55 | ",
        "7 | Sluiting | Procedureel | Z. van der Verzin | 15:55–16:00 | ",
        "Bijlagen",
        "5a: Presentatie De Nieuwe Poort (2 november 2023, wordt nagezonden)",
    ]
    assert links(paper) == []
    assert paper.file_name == "2023-11-02_BO-CULT_agenda_openbaar_definitief"
    assert (paper.header_right, paper.footer_left) == ("Agenda", "BO-CULT 2023-02 · Definitief, openbare versie")


def test_the_convocatie_of_2_november_says_exactly_this(register: Register) -> None:
    paper = convocation.outline(register, BO_CULT, dt.date(2023, 10, 19))
    assert words(paper) == [
        "Uitnodiging en agenda BO-CULT 2023-02",
        "Overleg: Bestuurlijk overleg Cultuur",
        "Datum: donderdag 2 november 2023",
        "Tijd: 14:00–16:30 uur",
        "Locatie: Vergaderzaal Voorbeeld, zaal 2.04, Groningen",
        "Voorzitter: Z. van der Verzin",
        "Secretaris: M. Demoma",
        "Geachte leden,",
        "Namens de voorzitter, mevrouw Van der Verzin, nodigen wij u uit voor dit overleg. Hieronder vindt "
        "u de agenda met de bijlagen.",
        "Agenda",
        "Nr | Agendapunt | Doel | Inbrenger | Tijd | Bijlage",
        "1 | Opening en mededelingen | Procedureel | Z. van der Verzin | 14:00–14:05 | ",
        "2 | Vaststellen agenda | Procedureel | Z. van der Verzin | 14:05–14:10 | ",
        "3 | Verslag bestuurlijke bijeenkomst 13 april 2023 en actielijst | Ter vaststelling | M. Demoma | "
        "14:10–14:20 | ",
        "4 | Convenant Cultuureducatie | Ter besluitvorming | T. Testerman | 14:20–15:05 | 4a, 4b",
        "5 | Presentatie De Nieuwe Poort / Inleiders: N. Stellingsma en M. Floor (De Nieuwe Poort) | Presentatie |  | "
        "15:05–15:45 | 5a",
        "6 | Rondvraag | Procedureel | Z. van der Verzin | 15:45–15:55 | ",
        "7 | Sluiting | Procedureel | Z. van der Verzin | 15:55–16:00 | ",
        "Bijlagen",
        "4a: Voorstel om te komen tot een convenant Cultuureducatie (19 oktober 2023)",
        "4b: Bestuurlijk kader Cultuur en Onderwijs: "
        "https://www.lkca.nl/artikel/bestuurlijk-kader-cultuur-en-onderwijs",
        "5a: Presentatie De Nieuwe Poort (2 november 2023, wordt nagezonden)",
        "Aan- en afmelden vóór dinsdag 31 oktober 2023 bij VGG-secretariaat, via secretariaat@example.nl.",
        "Verzendlijst",
        "Aan: Z. van der Verzin (Groningen); D. Bedachtsma (Stadskanaal); R. Fictema (Midden-Groningen); "
        "G. Modelhuis (Veendam); B. Monsterboer (Oldambt); J. Proefstra (Het Hogeland); "
        "F. van ’t Proefveld (Westerkwartier); A. Testinga (Eemsdelta); H. ten Voorbeelde (Pekela); "
        "I. Voorbeeldsma-van Dam (Westerwolde)",
        "Afschrift: H. Fictens (Provincie Groningen, adviseur)",
    ]


def test_what_stands_around_it(register: Register) -> None:
    paper = convocation.outline(register, BO_CULT, dt.date(2023, 10, 19))
    assert paper.file_name == "2023-11-02_BO-CULT_convocatie_definitief"
    assert paper.title == "Uitnodiging en agenda Bestuurlijk overleg Cultuur d.d. donderdag 2 november 2023"
    assert (paper.header_left, paper.header_right) == ("Vereniging van Groninger Gemeenten", "Uitnodiging en agenda")
    assert paper.footer_left == "BO-CULT 2023-02 · Definitief"
    assert (paper.created, paper.author) == ("2023-10-19", "Vereniging van Groninger Gemeenten")
    assert paper.watermark is None
    assert paper.orientation is Orientation.PORTRAIT


def test_it_goes_to_ten_aldermen_of_the_day_and_a_copy_to_the_adviser(register: Register) -> None:
    paper = convocation.outline(register, BO_CULT, dt.date(2023, 10, 2))
    recipients = fact(paper, "Aan").split("; ")
    assert len(recipients) == 10
    assert "B. Monsterboer (Oldambt)" in recipients
    assert "Nepstra" not in fact(paper, "Aan")
    assert fact(paper, "Afschrift").split("; ") == ["H. Fictens (Provincie Groningen, adviseur)"]


def test_who_is_only_agenda_member_gets_a_copy(register: Register) -> None:
    watcher = Membership(
        id="mem-1",
        body_id="body-bo-cult",
        person_id="per-hoogen",
        organisation_id="org-biblionet-groningen",
        role=BodyRole.AGENDA_MEMBER,
    )
    register = added(register, watcher)
    paper = convocation.outline(register, BO_CULT, dt.date(2023, 10, 2))
    assert fact(paper, "Afschrift").split("; ")[1] == "R. van den Hoogen (Biblionet Groningen, agendalid)"


def test_the_first_meeting_of_the_working_group_shows_what_was_handed_over(register: Register, today: dt.date) -> None:
    paper = convocation.outline(register, WG_CONV, today)
    assert section(paper, "Overgedragen actiepunten (bij punt 4)") == [
        "Nr | Actie | Actiehouder | Gereed op | Status | Herkomst",
        "2023-A-013 | Groningse kenmerken voor het convenant inventariseren bij het veld | L. Voorbeeldhof | "
        "19-01-2024 | Open | BO-CULT 2023-02, punt 4",
        "2023-A-014 | Startnotitie convenant Cultuureducatie opstellen voor het eerste werkgroepoverleg | "
        "K. Verzinsma | 07-12-2023 | Open | BO-CULT 2023-02, punt 4",
        "2023-A-015 | Voorbeelden van regionale convenanten cultuureducatie verzamelen (o.a. via LKCA) | "
        "N. Schetsma | 07-12-2023 | Open | BO-CULT 2023-02, punt 4",
    ]
    assert fact(paper, "Onderwerp") == "Eerste overleg werkgroep convenant Cultuureducatie"
    assert section(paper, "Bijlagen")[:1] == [
        "3a: Conceptopdracht werkgroep convenant Cultuureducatie (16 november 2023)"
    ]
    assert section(paper, "Bijlagen")[-1].startswith("Aan- en afmelden vóór woensdag 13 december 2023")


def test_the_verslag_that_the_actions_come_from_goes_along_once_it_is_adopted(register: Register) -> None:
    register = changed(
        register,
        Minutes,
        "min-bo-cult-2023-02",
        status=MinutesStatus.ADOPTED,
        adopted_on=dt.date(2023, 11, 30),
        adoption_method=AdoptionMethod.WRITTEN,
    )
    before = convocation.outline(register, WG_CONV, dt.date(2023, 11, 29))
    after = convocation.outline(register, WG_CONV, dt.date(2023, 12, 7))
    expected = "4a: Verslag Bestuurlijk overleg Cultuur d.d. donderdag 2 november 2023 (vastgesteld)"
    assert expected not in section(before, "Bijlagen")
    assert section(after, "Bijlagen")[1] == expected
    assert column(tables(after)[0], "Bijlage")[3] == "4a"


def test_a_late_item_keeps_the_numbers_and_its_papers_are_marked(register: Register) -> None:
    late = AgendaItem(
        id="ai-late",
        meeting_id=BO_CULT,
        number="4bis",
        title="Brief van de provincie",
        purpose=AgendaPurpose.INFORMATION,
        document_ids=("doc-kamerbrief", "doc-wsob"),
    )
    register = added(register, late)
    paper = convocation.outline(register, BO_CULT, dt.date(2023, 10, 30))
    assert column(tables(paper)[0], "Nr") == ["1", "2", "3", "4", "4bis", "5", "6", "7"]
    assert column(tables(paper)[0], "Bijlage")[3:6] == ["4a, 4b", "4bis-a, 4bis-b", "5a"]
    assert section(paper, "Bijlagen")[2].startswith("4bis-a: Kamerbrief")
    assert section(paper, "Bijlagen")[2].endswith("(4 november 2022, nagezonden)")


def test_sub_items_stand_indented_below_their_item_and_share_its_time(register: Register) -> None:
    below = [
        AgendaItem(
            id=f"ai-{number}",
            meeting_id=BO_CULT,
            number=number,
            title=title,
            purpose=AgendaPurpose.DISCUSSION,
            duration_min=duration,
            document_ids=("doc-wsob",) if number == "4bis.1" else (),
        )
        for number, title, duration in (
            ("4.1", "Stand van zaken", 15),
            ("4.2", "Voorstel", 20),
            ("4bis", "Brief", None),
            ("4bis.1", "Antwoord", None),
        )
    ]
    paper = convocation.outline(added(register, *below), BO_CULT, dt.date(2023, 10, 30))
    (agenda, *_others) = tables(paper)
    assert column(agenda, "Nr")[3:9] == ["4", "4.1", "4.2", "4bis", "4bis.1", "5"]
    assert column(agenda, "Tijd")[3:9] == ["14:20–15:05", "14:20–14:35", "14:35–14:55", "", "", "15:05–15:45"]
    assert [row.cells[1].indented for row in agenda.rows[3:9]] == [False, True, True, False, True, False]
    assert column(agenda, "Bijlage")[7] == "4bis.1a"
    assert section(paper, "Bijlagen")[2].endswith("nagezonden)")


@pytest.mark.parametrize(
    ("today", "remark"),
    [
        (dt.date(2023, 10, 2), "2 november 2023"),
        (dt.date(2023, 10, 19), "2 november 2023, wordt nagezonden"),
        (dt.date(2023, 11, 6), "2 november 2023, nagezonden"),
    ],
)
def test_a_paper_of_after_the_sending_is_marked_from_then_on(register: Register, today: dt.date, remark: str) -> None:
    attachments = section(convocation.outline(register, BO_CULT, today), "Bijlagen")
    assert attachments[:3] == [
        "4a: Voorstel om te komen tot een convenant Cultuureducatie (19 oktober 2023)",
        "4b: Bestuurlijk kader Cultuur en Onderwijs: "
        "https://www.lkca.nl/artikel/bestuurlijk-kader-cultuur-en-onderwijs",
        f"5a: Presentatie De Nieuwe Poort ({remark})",
    ]


def test_an_item_without_minutes_takes_no_time(register: Register) -> None:
    register = changed(register, AgendaItem, "ai-bo-cult-2023-02-4", duration_min=None)
    paper = convocation.outline(register, BO_CULT, dt.date(2023, 10, 2))
    assert column(tables(paper)[0], "Tijd") == [
        "14:00–14:05",
        "14:05–14:10",
        "14:10–14:20",
        "",
        "14:20–15:00",
        "15:00–15:10",
        "15:10–15:15",
    ]


def test_a_dead_link_is_not_made_a_link(register: Register) -> None:
    register = changed(register, AgendaItem, "ai-bo-cult-2023-02-4", document_ids=("doc-vob-aanmeldlink",))
    paper = convocation.outline(register, BO_CULT, dt.date(2023, 10, 2))
    assert section(paper, "Bijlagen")[0] == "4a: Aanmelding werkbezoeken"
    assert "#" not in links(paper)


def test_a_good_address_is_a_link(register: Register) -> None:
    paper = convocation.outline(register, BO_CULT, dt.date(2023, 10, 2))
    assert "https://www.lkca.nl/artikel/bestuurlijk-kader-cultuur-en-onderwijs" in links(paper)
    assert "mailto:secretariaat@example.nl" in links(paper)


def test_a_confidential_item_says_so_to_those_who_may_read_it(register: Register) -> None:
    register = changed(register, AgendaItem, "ai-bo-cult-2023-02-4", confidentiality=Confidentiality.CONFIDENTIAL)
    paper = convocation.outline(register, BO_CULT, dt.date(2023, 10, 2))
    assert column(tables(paper)[0], "Agendapunt")[3] == "Convenant Cultuureducatie (vertrouwelijk)"


def test_while_a_meeting_is_being_prepared_its_convocatie_is_a_concept(register: Register) -> None:
    register = changed(register, Meeting, BO_CULT, status=MeetingStatus.DRAFT)
    paper = convocation.outline(register, BO_CULT, dt.date(2023, 10, 2))
    assert paper.file_name == "2023-11-02_BO-CULT_convocatie_concept"
    assert paper.watermark == "CONCEPT"
    assert words(paper)[1] == "Concept, nog niet verzonden"


@pytest.mark.parametrize(
    ("status", "line", "sentence"),
    [
        (MeetingStatus.CANCELLED, "Geannuleerd", "Het overleg van donderdag 2 november 2023 gaat niet door."),
        (MeetingStatus.POSTPONED, "Verzet", "Het overleg van donderdag 2 november 2023 is verzet."),
    ],
)
def test_a_meeting_that_is_off_invites_nobody(
    register: Register, status: MeetingStatus, line: str, sentence: str
) -> None:
    paper = convocation.outline(changed(register, Meeting, BO_CULT, status=status), BO_CULT, dt.date(2023, 10, 30))
    assert words(paper)[:2] == ["Agenda BO-CULT 2023-02", line]
    assert any(one.startswith(sentence) for one in words(paper))
    assert not any(one.startswith("Aan- en afmelden") for one in words(paper))
    assert paper.file_name == f"2023-11-02_BO-CULT_convocatie_{line.lower()}"


def test_the_office_decides_how_times_are_written(register: Register) -> None:
    settings = Settings(organisation_name="Vereniging", time_format="HH.mm uur")
    register = Register({kind: register.all(kind) for kind in (Meeting, AgendaItem)}, settings)
    paper = convocation.outline(register, BO_CULT, dt.date(2023, 10, 2))
    assert fact(paper, "Tijd") == "14.00–16.30 uur"
    assert column(tables(paper)[0], "Tijd")[0] == "14.00–14.05"


def test_a_meeting_of_which_almost_nothing_is_known_still_gives_a_sensible_paper(register: Register) -> None:
    bare = Meeting(
        id="mtg-bare",
        code="AO-BIB 2024-01",
        body_id="body-ao-bib",
        title="Ambtelijk overleg Bibliotheekwerk",
        kind=register.get(Meeting, BO_CULT).kind,
        status=MeetingStatus.PLANNED,
    )
    paper = convocation.outline(Register({Meeting: [bare]}), "mtg-bare", dt.date(2024, 1, 8))
    assert words(paper) == [
        "Uitnodiging en agenda AO-BIB 2024-01",
        "Overleg: body-ao-bib",
        "Onderwerp: Ambtelijk overleg Bibliotheekwerk",
        "Datum: nog te bepalen",
        "Tijd: nog te bepalen",
        "Locatie: nog te bepalen",
        "Geachte leden,",
        "Wij nodigen u uit voor dit overleg. Hieronder vindt u de agenda met de bijlagen.",
        "Agenda",
        "Geen.",
        "Bijlagen",
        "Geen.",
        "Aan- en afmelden graag zo spoedig mogelijk.",
    ]
    assert paper.file_name == "zonder-datum_body-ao-bib_convocatie_definitief"
    assert "Verzendlijst" not in labels(paper)


def test_a_speaker_comes_from_where_he_worked_on_the_day_of_the_meeting(register: Register, today: dt.date) -> None:
    register = changed(register, Position, "pos-floor", end_date=dt.date(2023, 12, 31))
    later = Position(
        id="pos-later",
        person_id="per-floor",
        organisation_id="org-biblionet-groningen",
        start_date=dt.date(2024, 1, 1),
    )
    paper = convocation.outline(added(register, later), BO_CULT, today)
    assert "Inleiders: N. Stellingsma en M. Floor (De Nieuwe Poort)" in column(tables(paper)[0], "Agendapunt")[4]
