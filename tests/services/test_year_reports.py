"""A jaaroverzicht made from the file: what it tells, in which order, and what becomes of it when the file goes on."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.refusals import (
    FieldEmpty,
    PeriodNotUnderstood,
    YearReportClosed,
    YearReportTitleTaken,
)
from secretariat.domain.year_reports import ReportGap, ThemeYearReport, YearReportSource, YearReportStatus
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from secretariat.services.year_reports import YearReportRecord
from tests.documents.papers import headings, section, words

THEME = "theme-cultuur-bibliotheekwerk"
NOVEMBER = "Bestuurlijk overleg Cultuur op 2 november"
APRIL_13 = "Bestuurlijke bijeenkomst: 10 jaar Cultuureducatie Met Kwaliteit op 13 april"
APRIL_20 = "Bestuurlijke bijeenkomst bibliotheekwerk op 20 april"
PARTNERS = "Op dit thema werken we samen met:"


def made(workspace: Workspace, period: str = "2023") -> YearReportRecord:
    change = workspace.year_reports.add(THEME, period, f"Jaar {period}")
    return workspace.year_reports.record(change.subject_id)


def now(workspace: Workspace, report: YearReportRecord) -> YearReportRecord:
    return workspace.year_reports.record(report.line.id)


def titles(report: YearReportRecord) -> list[str]:
    return [one.heading for one in report.sections]


def place(report: YearReportRecord, heading: str) -> str:
    return next(one.id for one in report.sections if one.heading == heading)


def paper_of(workspace: Workspace, report: YearReportRecord) -> list[str]:
    request = PaperRequest(PaperKind.YEAR_REPORT, report_id=report.line.id)
    return words(workspace.publishing.outline(request))


def test_a_report_is_made_from_what_the_file_says(workspace: Workspace) -> None:
    report = made(workspace)
    assert titles(report) == [
        "",
        APRIL_13,
        APRIL_20,
        NOVEMBER,
        "Besluiten en afspraken",
        "Ontwikkelingen",
        "Te gast",
        "Cijfers",
        PARTNERS,
    ]
    intro, _, library, november, *_ = report.sections
    assert intro.text.startswith(
        "In samenwerking met Provincie Groningen en Stichting Kunst & Cultuur hebben we 2 ambtelijke bijeenkomsten "
        "georganiseerd:\n\n- Ambtelijke bijeenkomst SPUK-regeling (9 maart)\n"
    )
    assert (
        "Er wordt een ambtelijke agendacommissie ingesteld om de strategie, samenhang en scherpte te bewaken."
        in intro.text.split("\n\n")
    )
    assert library.text.startswith("Mevrouw Van den Hoogen (Biblionet) geeft een toelichting op de Kamerbrief")
    assert [(door.kind, door.words) for door in november.doors] == [("meetings", "BO-CULT 2023-02")]
    assert november.day == dt.date(2023, 11, 2)
    assert "De voorzitter opent" not in november.text
    assert report.sections[-1].text.splitlines() == [
        "- Provincie Groningen",
        "- Stichting Kunst & Cultuur",
        "- Biblionet Groningen",
        "- Koninklijke Bibliotheek",
        "- Nationaal Programma Groningen",
    ]
    assert report.sections[6].text.splitlines()[-3:] == [
        "- Marc Floor, De Nieuwe Poort (Presentatie De Nieuwe Poort, 2 november)",
        "- adviseur cultuureducatie, K&C (Convenant Cultuureducatie, 2 november)",
        "- Nynke Stellingsma, De Nieuwe Poort (Presentatie De Nieuwe Poort, 2 november)",
    ]
    assert dict(report.figures)["Overleggen"] == 6
    assert report.changed == 0


def test_the_paper_tells_decisions_dossiers_and_figures_as_tables_as_long_as_they_are_as_the_file_says(
    workspace: Workspace,
) -> None:
    report = made(workspace)
    outline = workspace.publishing.outline(PaperRequest(PaperKind.YEAR_REPORT, report_id=report.line.id))
    assert headings(outline)[-3:] == ["Cijfers", PARTNERS, "Afkortingen"]
    assert headings(outline).count(PARTNERS) == 1
    assert section(outline, "Besluiten en afspraken")[0] == "Nr | Datum | Besluit | Soort"
    decisions = place(report, "Besluiten en afspraken")
    workspace.year_sections.write(report.line.id, decisions, "Te veel om op te noemen.")
    outline = workspace.publishing.outline(PaperRequest(PaperKind.YEAR_REPORT, report_id=report.line.id))
    assert section(outline, "Besluiten en afspraken") == ["Te veel om op te noemen."]


def test_the_order_by_hand_stays_until_it_is_sorted(workspace: Workspace) -> None:
    report = made(workspace)
    sections = workspace.year_sections
    sections.move(report.line.id, place(report, APRIL_20), -1)
    assert titles(now(workspace, report))[1:4] == [APRIL_20, APRIL_13, NOVEMBER]
    assert workspace.year_reports.complete(report.line.id) is None
    sections.place(report.line.id, place(report, PARTNERS), "0")
    assert titles(now(workspace, report))[:4] == [PARTNERS, "", APRIL_20, APRIL_13]
    sections.sort_by_date(report.line.id)
    assert titles(now(workspace, report))[:5] == [PARTNERS, "", APRIL_13, APRIL_20, NOVEMBER]
    assert sections.sort_by_date(report.line.id) is None
    assert sections.move(report.line.id, "0", -1) is None
    assert sections.place(report.line.id, "1", "1") is None


def test_a_section_whose_source_has_changed_says_so_and_can_follow_it_or_not(workspace: Workspace) -> None:
    report = made(workspace)
    item = "ai-bo-cult-2023-02-5"
    workspace.minutes.write_text("mtg-bo-cult-2023-02", item, "Zij lieten de plannen zien.")
    changed = now(workspace, report)
    assert [one.heading for one in changed.sections if one.is_changed] == [NOVEMBER]
    line = changed.sections[int(place(changed, NOVEMBER))]
    assert line.new_words is not None
    assert line.new_words.endswith("Zij lieten de plannen zien.")
    assert not line.text.endswith("Zij lieten de plannen zien.")
    workspace.year_sections.keep_own(report.line.id, line.id)
    assert now(workspace, report).changed == 0
    assert now(workspace, report).sections[int(line.id)].is_own
    workspace.history.undo()
    workspace.year_sections.take_over(report.line.id, line.id)
    taken = now(workspace, report)
    assert taken.changed == 0
    assert taken.sections[int(line.id)].text == line.new_words
    assert workspace.year_sections.take_over(report.line.id, line.id) is None


def test_what_came_later_is_added_where_it_belongs(workspace: Workspace) -> None:
    report = made(workspace)
    workspace.year_sections.move(report.line.id, place(report, APRIL_20), -1)
    workspace.year_sections.drop(report.line.id, place(now(workspace, report), APRIL_13))
    workspace.year_sections.drop(report.line.id, place(now(workspace, report), "Cijfers"))
    assert now(workspace, report).to_add == (APRIL_13, "Cijfers")
    workspace.year_reports.complete(report.line.id)
    assert titles(now(workspace, report)) == [
        *("", APRIL_13, APRIL_20, NOVEMBER),
        *("Besluiten en afspraken", "Ontwikkelingen", "Te gast", PARTNERS, "Cijfers"),
    ]


def test_a_report_that_was_written_by_hand_is_completed_without_telling_twice(workspace: Workspace) -> None:
    workspace.year_reports.complete("rep-2023")
    record = workspace.year_reports.record("rep-2023")
    assert titles(record)[:5] == [
        "",
        "Bestuurlijke bijeenkomst bibliotheekwerk op 20 april",
        "Bestuurlijke bijeenkomst 13 april",
        "Bestuurlijk overleg 2 november",
        PARTNERS,
    ]
    assert titles(record)[5:] == ["Besluiten en afspraken", "Ontwikkelingen", "Te gast", "Cijfers"]
    told = paper_of(workspace, record)
    assert told.count(PARTNERS) == 1
    assert told.index(PARTNERS) < told.index("Te gast")


def test_what_is_confidential_stays_out_and_is_named(workspace: Workspace) -> None:
    workspace.agendas.set_confidentiality("ai-bo-cult-2023-02-4", Confidentiality.CONFIDENTIAL)
    report = made(workspace)
    told = " ".join(paper_of(workspace, report))
    assert "opstellen van een convenant Cultuureducatie. Doel is" not in report.sections[3].text
    assert "2023-B-004" not in told
    assert "een ambtelijke werkgroep ingesteld" not in told
    assert "adviseur cultuureducatie, K&C (Bestuurlijk overleg Cultuur, 2 november)" in told
    assert (ReportGap.CONFIDENTIAL, "BO-CULT 2023-02") in [(gap.kind, gap.name) for gap in report.gaps]


def test_what_is_missing_is_named(workspace: Workspace) -> None:
    for item in ("ai-pho-bib-2023-01-2", "ai-pho-bib-2023-01-3"):
        workspace.minutes.write_text("mtg-pho-bib-2023-01", item, "")
    gaps = [(gap.kind, gap.name) for gap in made(workspace).gaps]
    assert gaps == [
        (ReportGap.NOT_ADOPTED, "BO-CULT 2023-01"),
        (ReportGap.NO_MINUTES, "PHO-BIB 2023-01"),
        (ReportGap.NOT_ADOPTED, "BO-CULT 2023-02"),
        (ReportGap.STILL_TO_COME, "VOB-ALV 2023-01"),
        (ReportGap.STILL_TO_COME, "WG-CONV 2023-01"),
    ]


def test_a_report_of_two_years_or_of_half_a_year(workspace: Workspace) -> None:
    report = made(workspace, "2021-2022")
    assert report.line.period == "2021/2022"
    assert titles(report) == ["Ontwikkelingen", "Cijfers", PARTNERS]
    half = made(workspace, "1-1-2023 t/m 30-6-2023")
    assert titles(half)[1:3] == [APRIL_13, APRIL_20]
    assert NOVEMBER not in titles(half)
    both = made(workspace, "2022-2023")
    assert titles(both)[1] == f"{APRIL_13} 2023"


def test_a_report_has_a_title_of_its_own(workspace: Workspace) -> None:
    reports = workspace.year_reports
    second = reports.add(THEME, "2023")
    assert reports.record(second.subject_id).line.title == "Wat hebben we gedaan in 2023 (2)"
    with pytest.raises(YearReportTitleTaken):
        reports.add(THEME, "2023", "wat hebben we gedaan in 2023")
    with pytest.raises(YearReportTitleTaken):
        reports.rename(second.subject_id, "Wat hebben we gedaan in 2023")
    assert reports.rename(second.subject_id, "Wat hebben we gedaan in 2023 (2)") is None
    with pytest.raises(PeriodNotUnderstood):
        reports.add(THEME, "ooit")
    with pytest.raises(FieldEmpty):
        reports.add(THEME, " ")
    with pytest.raises(FieldEmpty):
        reports.add("", "2023")


def test_a_report_that_was_adopted_is_written_in_no_more_until_it_is_a_draft_again(workspace: Workspace) -> None:
    reports = workspace.year_reports
    reports.set_status("rep-2023", YearReportStatus.PUBLISHED)
    line = reports.record("rep-2023").line
    assert (line.status, line.published_on) == (YearReportStatus.PUBLISHED, dt.date(2023, 11, 20))
    assert reports.set_status("rep-2023", YearReportStatus.PUBLISHED) is None
    for verb in (
        lambda: workspace.year_sections.write("rep-2023", "0", "Anders"),
        lambda: workspace.year_sections.sort_by_date("rep-2023"),
        lambda: reports.complete("rep-2023"),
        lambda: reports.rename("rep-2023", "Anders"),
    ):
        with pytest.raises(YearReportClosed):
            verb()
    reports.set_status("rep-2023", YearReportStatus.DRAFT)
    assert reports.record("rep-2023").line.published_on is None
    assert workspace.year_sections.write("rep-2023", "0", "Anders") is not None


def test_typing_on_in_one_section_is_one_step_and_in_another_a_new_one(workspace: Workspace) -> None:
    sections = workspace.year_sections
    for text in ("Een", "Een zin", "Een zin."):
        sections.write("rep-2023", "0", text=text)
    sections.write("rep-2023", "1", "Iets anders.")
    workspace.history.undo()
    assert workspace.year_reports.record("rep-2023").sections[0].text == "Een zin."
    workspace.history.undo()
    assert workspace.year_reports.record("rep-2023").sections[0].text.startswith("In samenwerking met de provincie")


def test_typing_does_not_join_the_heading_that_was_changed_in_between(workspace: Workspace) -> None:
    sections = workspace.year_sections
    sections.write("rep-2023", "0", "Een")
    sections.rename("rep-2023", "1", "Andere kop")
    sections.write("rep-2023", "0", "Een zin.")
    workspace.history.undo()
    record = workspace.year_reports.record("rep-2023")
    assert (record.sections[0].text, record.sections[1].heading) == ("Een", "Andere kop")


def test_words_of_people_cannot_become_marks(workspace: Workspace) -> None:
    workspace.dossiers.edit("dos-cmk", "name", "**Vet** [klik](https://example.nl)")
    report = made(workspace)
    told = paper_of(workspace, report)
    assert any(line.startswith("**Vet** [klik](https://example.nl)") for line in told)


def test_a_section_of_the_bodies_can_be_asked_for(workspace: Workspace) -> None:
    report = made(workspace)
    heading, text = workspace.year_sections.words_of(report.line.id, YearReportSource.BODIES)
    workspace.year_sections.add_from(report.line.id, YearReportSource.BODIES, after="0")
    second = now(workspace, report).sections[1]
    assert (second.heading, second.text) == (heading, text)
    assert "- **Ambtelijke agendacommissie** (ambtelijk): de strategie, samenhang en scherpte bewaken" in text
    assert len(workspace.register().get(ThemeYearReport, report.line.id).sections) == 10


MEETING, ITEM = "mtg-bo-cult-2023-02", "ai-bo-cult-2023-02-4"


def test_officials_are_functions_and_addresses_are_gone_from_what_the_file_tells_and_what_was_typed(
    workspace: Workspace,
) -> None:
    words = "Mevrouw Demoma (m.demoma@example.nl, 06-12345678) licht toe; wethouder Van der Verzin en M. Floor spreken."
    workspace.minutes.write_text(MEETING, ITEM, words)
    report = made(workspace)
    (told,) = (one.text for one in report.sections if one.doors and one.doors[0].id == MEETING and one.day)
    public = (
        "De secretaris van VGG ((e-mailadres verwijderd), (telefoonnummer verwijderd)) licht toe; wethouder Van der"
        " Verzin en M. Floor spreken."
    )
    assert told.startswith(public)
    workspace.year_sections.write(report.line.id, "0", "Met dank aan Marieke Demoma.")
    paper = " ".join(paper_of(workspace, report))
    assert "Demoma" not in paper
    assert "Met dank aan de secretaris van VGG." in paper
    assert public in paper


def test_a_decision_at_a_confidential_item_of_an_overleg_before_the_period_does_not_leak(workspace: Workspace) -> None:
    workspace.agendas.set_confidentiality(ITEM, Confidentiality.CONFIDENTIAL)
    workspace.meeting_planning.reschedule(MEETING, MeetingFacts(date=dt.date(2022, 12, 15)))
    report_id = workspace.year_reports.add("theme-cultuur-bibliotheekwerk", "2023").subject_id
    told = " ".join(paper_of(workspace, workspace.year_reports.record(report_id)))
    assert "2023-B-004" not in told
    assert "werkgroep ingesteld" not in told
    workspace.agendas.set_confidentiality(ITEM, Confidentiality.INTERNAL)
    again = workspace.year_reports.add("theme-cultuur-bibliotheekwerk", "2023").subject_id
    assert "2023-B-004" in " ".join(paper_of(workspace, workspace.year_reports.record(again)))


def test_a_renamed_overleg_marks_its_section_and_gives_it_its_new_heading(workspace: Workspace) -> None:
    report = made(workspace)
    before = next(one for one in report.sections if one.day == dt.date(2023, 11, 2))
    workspace.meetings.rename(MEETING, "Najaarsoverleg Cultuur")
    record = workspace.year_reports.record(report.line.id)
    assert [one.id for one in record.sections if one.is_changed] == [before.id]
    assert str(record.sections[int(before.id)].new_words).startswith("**Najaarsoverleg Cultuur op 2 november**\n\n")
    workspace.year_sections.take_over(report.line.id, before.id)
    record = workspace.year_reports.record(report.line.id)
    assert (record.sections[int(before.id)].heading, record.changed) == ("Najaarsoverleg Cultuur op 2 november", 0)


def test_a_section_is_made_from_a_source_that_is_chosen(workspace: Workspace) -> None:
    offered = workspace.year_sections.sources("rep-2023")
    assert [one.words for one in offered][:4] == [
        "Overleggen",
        "Besluiten en afspraken",
        "Overlegstructuren",
        "Ontwikkelingen",
    ]
    assert ("Bestuurlijk overleg Cultuur op 2 november", MEETING) in [(one.words, one.meeting_id) for one in offered]
    count = len(workspace.year_reports.record("rep-2023").sections)
    workspace.year_sections.add_from("rep-2023", offered[2].source, offered[2].meeting_id, after="0")
    sections = workspace.year_reports.record("rep-2023").sections
    assert (len(sections), sections[1].heading) == (count + 1, "Overlegstructuren")
