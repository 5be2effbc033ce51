"""The jaaroverzicht: "Wat hebben we gedaan in 2023", in the order in which it was told."""

from __future__ import annotations

import datetime as dt

from secretariat.documents import year_report
from secretariat.documents.year_report import report_of
from secretariat.documents.year_sections import composed
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.meetings import Meeting
from secretariat.domain.register import Register
from secretariat.domain.themes import ThemePartner
from secretariat.domain.year_reports import ThemeYearReport, YearReportSource, YearReportStatus
from tests.documents.papers import column, fact, headings, links, section, tables, words
from tests.domain.sample import added, changed, without

THEME = "theme-cultuur-bibliotheekwerk"


def test_the_sections_keep_their_own_order_and_the_partners_come_last(register: Register, today: dt.date) -> None:
    paper = year_report.outline(register, "rep-2023", today)
    assert headings(paper) == [
        "Wat hebben we gedaan in 2023",
        "Bestuurlijke bijeenkomst bibliotheekwerk op 20 april",
        "Bestuurlijke bijeenkomst 13 april",
        "Bestuurlijk overleg 2 november",
        "Besluiten en afspraken",
        "Lopende dossiers",
        "Cijfers",
        "Op dit thema werken we samen met:",
        "Afkortingen",
    ]
    assert words(paper)[1:3] == ["Cultuur en Bibliotheekwerk", "Concept, nog niet vastgesteld"]
    assert words(paper)[3].startswith("In samenwerking met de provincie Groningen en Stichting Kunst & Cultuur hebben")
    assert section(paper, "Op dit thema werken we samen met:") == [
        "Provincie Groningen",
        "Stichting Kunst & Cultuur",
        "Biblionet Groningen",
        "Koninklijke Bibliotheek",
        "Nationaal Programma Groningen",
    ]
    assert links(paper) == ["https://www.lkca.nl/artikel/bestuurlijk-kader-cultuur-en-onderwijs"]


def test_what_stands_around_it(register: Register, today: dt.date) -> None:
    paper = year_report.outline(register, "rep-2023", today)
    assert paper.file_name == "2023_Cultuur-en-Bibliotheekwerk_jaaroverzicht_concept"
    assert paper.footer_left == "Jaaroverzicht 2023 · Concept"
    assert paper.watermark == "CONCEPT"
    published = changed(register, ThemeYearReport, "rep-2023", status=YearReportStatus.PUBLISHED)
    paper = year_report.outline(published, "rep-2023", today)
    assert paper.file_name == "2023_Cultuur-en-Bibliotheekwerk_jaaroverzicht_gepubliceerd"
    assert paper.watermark is None
    assert "Concept, nog niet vastgesteld" not in words(paper)


def test_the_decisions_and_figures_are_those_of_the_bodies_of_the_theme(register: Register, today: dt.date) -> None:
    paper = year_report.outline(register, "rep-2023", today)
    assert column(tables(paper)[0], "Nr") == [f"2023-B-00{number}" for number in range(2, 7)]
    assert section(paper, "Cijfers") == [
        "Overleggen: 6",
        "Besluiten en afspraken: 5",
        "Actiepunten gereed: 5",
        "Actiepunten open: 11",
    ]


def test_an_overleg_without_a_day_is_not_counted_and_named(register: Register, today: dt.date) -> None:
    undated = changed(register, Meeting, "mtg-bo-cult-2023-02", date=None)
    told = section(year_report.outline(undated, "rep-2023", today), "Cijfers")
    assert told[0] == "Overleggen: 5"
    assert told[4:] == ["Niet meegeteld: 1 overleg waarvan de datum niet bekend is."]


def test_nothing_done_is_nought_as_long_as_the_file_begins_before(register: Register, today: dt.date) -> None:
    period = {"period_start": dt.date(2023, 7, 1), "period_end": dt.date(2023, 7, 31)}
    quiet = year_report.outline(changed(register, ThemeYearReport, "rep-2023", **period), "rep-2023", today)
    assert fact(quiet, "Overleggen") == "0"
    assert fact(quiet, "Besluiten en afspraken") == "0"


def test_a_running_dossier_says_how_it_stands_and_what_comes_next(register: Register, today: dt.date) -> None:
    table = tables(year_report.outline(register, "rep-2023", today))[1]
    next_steps = dict(zip(column(table, "Naam"), column(table, "Volgende stap"), strict=True))
    assert next_steps["Convenant Cultuureducatie / D-2023-01"] == (
        "Eerste overleg werkgroep convenant Cultuureducatie (14 december 2023)"
    )
    assert next_steps["10 jaar Cultuureducatie Met Kwaliteit (CMK) / D-2023-05"] == (
        "Ingrediënten voor de toekomst uitwerken tot een notitie (15 december 2023)"
    )
    stands = dict(zip(column(table, "Naam"), column(table, "Stand van zaken"), strict=True))
    assert stands["De Nieuwe Poort / D-2023-06"].startswith("Lopend / Presentatie over De Nieuwe Poort")
    assert not any("D-2022-06-" in name for name in next_steps)


def test_a_report_may_span_two_years_and_tells_of_the_dossiers_it_names(register: Register, today: dt.date) -> None:
    paper = year_report.outline(register, "rep-2021-2022", today)
    assert paper.file_name == "2021-2022_Cultuur-en-Bibliotheekwerk_jaaroverzicht_gepubliceerd"
    assert paper.footer_left == "Jaaroverzicht 2021/2022 · Gepubliceerd"
    assert section(paper, "Cijfers") == [
        "Overleggen: niet bekend",
        "Besluiten en afspraken: niet bekend",
        "Actiepunten gereed: 2",
        "Actiepunten open: 1",
        "Overleggen van vóór 9 maart 2023 staan niet in het bestand.",
    ]
    assert section(paper, "Besluiten en afspraken") == ["Geen."]
    assert [name[:4] for name in column(tables(paper)[0], "Naam")][:2] == ["Best", "Inno"]
    assert not any("D-2023-" in name for name in column(tables(paper)[0], "Naam"))


def test_agreements_without_a_meeting_belong_to_the_theme_of_their_dossier(register: Register, today: dt.date) -> None:
    period = {"period_start": dt.date(2020, 1, 1), "period_end": dt.date(2020, 12, 31)}
    paper = year_report.outline(changed(register, ThemeYearReport, "rep-2023", **period), "rep-2023", today)
    assert column(tables(paper)[0], "Nr") == [f"2020-B-00{number}" for number in range(1, 5)]


def test_the_report_of_a_year_is_that_of_exactly_that_year_first(register: Register) -> None:
    def found(of: Register, year: int) -> str | None:
        report = report_of(of, THEME, year)
        return report.id if report else None

    assert [found(register, year) for year in (2020, 2021, 2022, 2023, 2024)] == [
        None,
        "rep-2021-2022",
        "rep-2021-2022",
        "rep-2023",
        None,
    ]
    exactly = ThemeYearReport(
        id="rep-2022",
        theme_id=THEME,
        title="Wat hebben we gedaan in 2022",
        period_start=dt.date(2022, 1, 1),
        period_end=dt.date(2022, 12, 31),
        status=YearReportStatus.DRAFT,
    )
    assert found(added(register, exactly), 2022) == "rep-2022"


def test_a_theme_without_partners_has_no_block_for_them(register: Register, today: dt.date) -> None:
    register = without(register, ThemePartner, *(one.id for one in register.all(ThemePartner)))
    assert headings(year_report.outline(register, "rep-2023", today))[-2:] == ["Cijfers", "Afkortingen"]


def test_what_hangs_below_a_confidential_item_is_not_told(register: Register, today: dt.date) -> None:
    def told_in(register: Register) -> str:
        report = report_of(register, "theme-cultuur-bibliotheekwerk", 2023)
        assert report is not None
        parts = {one.source: one.text or "" for one in composed(register, report, today)}  # the last overleg remains
        return parts[YearReportSource.MINUTES] + parts[YearReportSource.DECISIONS]

    below = changed(register, AgendaItem, "ai-bo-cult-2023-02-4", number="3.1")
    for said in ("opstellen van een convenant Cultuureducatie. Doel is", "2023-B-004"):
        assert said in told_in(below)
        secret = changed(below, AgendaItem, "ai-bo-cult-2023-02-3", confidentiality=Confidentiality.CONFIDENTIAL)
        assert said not in told_in(secret)
