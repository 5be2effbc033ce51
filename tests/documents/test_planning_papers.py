"""Vergaderrooster and termijnagenda: what is planned, with dates as far as they are known."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from secretariat.documents import forward_agenda, meeting_schedule
from secretariat.documents.outline import Orientation
from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.planning import PlanItem, PlanStatus
from secretariat.domain.register import Register
from tests.documents.papers import column, headings, section, tables, words
from tests.domain.sample import added, changed

HEADER = "Periode | Onderwerp | Dossier | Orgaan | Doel | Trekker"


def test_the_vergaderrooster_of_2024_says_exactly_this(register: Register, today: dt.date) -> None:
    paper = meeting_schedule.outline(register, 2024, today)
    assert words(paper) == [
        "Vergaderrooster 2024",
        "Stand per 20-11-2023",
        "Datum | Tijd | Orgaan | Locatie | Stukken aanleveren | Verzending",
        "do\N{NO-BREAK SPACE}08-02-2024 | 10:00–12:00 | Ambtelijk overleg Cultuur / Ambtelijke bijeenkomst Cultuur | "
        "Gemeentehuis Ten Boer | 29-01-2024 | 01-02-2024",
        "do\N{NO-BREAK SPACE}23-05-2024 | 14:00–16:30 | Bestuurlijk overleg Cultuur | "
        "Inspiratiecafé OSO, Garmerwolde | 02-05-2024 | 09-05-2024",
    ]
    assert paper.file_name == "2024_vergaderrooster"
    assert paper.footer_left == "2024 · stand per 20-11-2023"
    assert paper.title == "Vergaderrooster 2024"


def test_a_draft_is_provisional_and_what_does_not_take_place_is_not_on_the_rooster(
    register: Register, today: dt.date
) -> None:
    register = changed(register, Meeting, "mtg-bo-cult-2024-01", status=MeetingStatus.DRAFT)
    (table,) = tables(meeting_schedule.outline(register, 2024, today))
    assert column(table, "Orgaan")[1] == "Bestuurlijk overleg Cultuur / voorlopig"
    for status in (MeetingStatus.POSTPONED, MeetingStatus.CANCELLED):
        register = changed(register, Meeting, "mtg-bo-cult-2024-01", status=status)
        (table,) = tables(meeting_schedule.outline(register, 2024, today))
        assert column(table, "Datum") == ["do\N{NO-BREAK SPACE}08-02-2024"]


def test_the_rooster_of_one_body_and_of_a_year_without_meetings(register: Register, today: dt.date) -> None:
    paper = meeting_schedule.outline(register, 2023, today, body_id="body-bo-cult")
    assert column(tables(paper)[0], "Datum") == ["do\N{NO-BREAK SPACE}13-04-2023", "do\N{NO-BREAK SPACE}02-11-2023"]
    assert column(tables(paper)[0], "Locatie")[0] == "nog te bepalen"
    assert paper.file_name == "2023_BO-CULT_vergaderrooster"
    assert words(meeting_schedule.outline(register, 1999, today))[-1] == "Geen."


def test_the_termijnagenda_of_2025_holds_the_zorgplicht(register: Register, today: dt.date) -> None:
    paper = forward_agenda.outline(register, 2025, today)
    assert words(paper) == [
        "Termijnagenda 2025",
        "Stand per 20-11-2023",
        "1e kwartaal 2025",
        HEADER,
        "1 januari 2025 | Zorgplicht gemeenten voor bibliotheken treedt in werking | "
        "D-2023-03 / Zorgplicht gemeenten voor bibliotheken (Wsob) |  |  | ",
        "In 2025",
        HEADER,
        "2025 | Onderhandelingen nieuwe cao (input uit kennissessie werkgeverschap) | "
        "D-2023-08 / VOB-ledencongres 7 en 8 december 2023 |  |  | ",
    ]
    assert paper.file_name == "2025_termijnagenda"
    assert paper.orientation is Orientation.LANDSCAPE


def test_approximate_dates_are_said_as_they_are_known(register: Register, today: dt.date) -> None:
    paper = forward_agenda.outline(register, 2024, today)
    assert headings(paper)[1:] == ["2e kwartaal 2024", "In 2024"]
    assert [column(table, "Periode") for table in tables(paper)] == [["mei 2024", "23 mei 2024"], ["2024"]]
    assert column(tables(paper)[0], "Orgaan") == ["", "Bestuurlijk overleg Cultuur"]
    assert column(tables(paper)[0], "Trekker")[0] == "Biblionet, Provincie en VGG"


def test_who_owns_the_action_point_sees_to_it(register: Register, today: dt.date) -> None:
    row = next(line for line in section(forward_agenda.outline(register, 2022, today), "In 2022") if "Platform" in line)
    assert row == (
        "2022 | Platformsessie innovatieprogramma musea | D-2022-01 / Innovatieprogramma musea | "
        "Ambtelijk overleg Cultuur |  | VGG, met Provincie"
    )


def test_what_has_no_date_stands_on_every_year_until_it_is_done(register: Register, today: dt.date) -> None:
    key = "plan-2022-sessie"
    assert "Nog te bepalen" not in headings(forward_agenda.outline(register, 2030, today))
    register = changed(register, PlanItem, key, status=PlanStatus.PLANNED)
    for year in (2022, 2024, 2030):
        (row,) = section(forward_agenda.outline(register, year, today), "Nog te bepalen")[1:]
        assert row.startswith("nog te bepalen | Gezamenlijke VGG-sessie over de inhoud van het jaarplan 2023 | ")
    dropped = changed(register, PlanItem, key, status=PlanStatus.DROPPED)
    assert words(forward_agenda.outline(dropped, 2030, today))[-1] == "Geen."


def test_what_waits_for_an_agenda_stands_there_too(register: Register, today: dt.date) -> None:
    waiting = BacklogItem(
        id="b-1",
        body_id="body-pho-bib",
        title="Evaluatie pilot",
        purpose=AgendaPurpose.DISCUSSION,
        proposer_id="per-x-demoma",
        dossier_id="dos-bib-iedereen",
    )
    register = added(register, waiting, replace(waiting, id="b-2", body_id="body-bo-cult", title="Iets anders"))
    paper = forward_agenda.outline(register, 2030, today, body_id="body-pho-bib")
    assert section(paper, "Nog te bepalen")[1:] == [
        "nog te bepalen | Evaluatie pilot | D-2023-04 / Pilot ‘Een bibliotheek voor iedereen’ | "
        "Portefeuillehouders Bibliotheekwerk | Ter bespreking | M. Demoma"
    ]
    assert paper.file_name == "2030_PHO-BIB_termijnagenda"
