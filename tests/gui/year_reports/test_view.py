"""The jaaroverzichten on the screen: sections, a changed source, figures, what is missing, and a file for reading."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from secretariat.documents.year_gaps import Gap
from secretariat.domain.year_reports import ReportGap, YearReportSource, YearReportStatus
from secretariat.gui.look.theme import Theme
from secretariat.gui.year_reports.view import YearReportsView
from secretariat.services.year_reports import SectionDoor, SectionLine, YearReportLine, YearReportRecord
from secretariat.services.year_sections import SourceChoice
from secretariat.settings import Settings

LINE = YearReportLine(
    id="r1",
    title="Wat hebben we gedaan in 2023 & <b>2024</b>",
    theme_id="t1",
    theme="Cultuur en Bibliotheekwerk",
    period="2023",
    period_start=dt.date(2023, 1, 1),
    status=YearReportStatus.DRAFT,
    published_on=None,
    sections=3,
)
INTRO = SectionLine("0", "", "Wij **deden** veel.", YearReportSource.MEETINGS, None, (), None, is_own=False)
NOVEMBER = SectionLine(
    id="1",
    heading="Bestuurlijk overleg op 2 november",
    text="Eigen woorden.",
    source=YearReportSource.MINUTES,
    day=dt.date(2023, 11, 2),
    doors=(SectionDoor("meetings", "m1", "BO-CULT 2023-02"), SectionDoor("dossiers", "d1", "D-2023-01")),
    new_words="Wat het verslag nu zegt.",
    is_own=True,
)
OWN = SectionLine("2", "Vooruitblik", "", None, None, (), None, is_own=True)
RECORD = YearReportRecord(
    line=LINE,
    sections=(INTRO, NOVEMBER, OWN),
    figures=(("Overleggen", 6), ("Actiepunten open", 12), ("Besluiten", 0)),
    gaps=(Gap(ReportGap.NO_MINUTES, "meetings", "m2", "PHO-BIB 2023-01"),),
    to_add=("Cijfers", ""),
)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, settings: Settings) -> YearReportsView:
    """One report, in front."""
    view = YearReportsView(settings)
    qtbot.addWidget(view)
    view.resize(1274, 640)
    view.show_lines([LINE])
    view.table.select("r1")
    view.pane.section_chosen.connect(lambda one: view.pane.editor.show_section(view.pane.section(one)))
    view.pane.show_record(RECORD)
    view.show()
    return view


def test_a_section_says_where_its_words_come_from_and_leads_there(view: YearReportsView, qtbot: QtBot) -> None:
    table = view.pane.list.table.records
    rows = [[table.index(row, place).data() for place in (1, 3, 4)] for row in range(3)]
    assert rows == [
        ["(inleiding)", "Overleggen", "zoals de bron"],
        ["Bestuurlijk overleg op 2 november", "Verslag", "bron gewijzigd"],
        ["Vooruitblik", "eigen tekst", ""],
    ]
    assert view.pane.editor.text.toPlainText() == "Wij deden veel."
    assert not view.pane.editor.changed.isVisible()
    view.pane.list.table.select("1")
    editor = view.pane.editor
    assert editor.now.toPlainText() == "Wat het verslag nu zegt."
    with qtbot.waitSignal(view.pane.opened) as opened:
        editor.doors[1].click()
    assert opened.args == ["dossiers", "d1"]
    with qtbot.waitSignal(editor.keep_wanted) as kept:
        editor.keep.click()
    assert kept.args == ["1"]


def test_what_is_typed_is_handed_over_and_stays_when_it_cannot_be_kept(view: YearReportsView, qtbot: QtBot) -> None:
    editor = view.pane.editor
    editor.text.setFocus()
    qtbot.keyClick(editor.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(editor.text, " Ja")
    with qtbot.waitSignal(editor.text_wanted) as wanted:
        editor.commit()
    assert wanted.args == ["0", "Wij **deden** veel. Ja"]
    editor.refused("‘Tekst’ is te lang.")
    editor.settle()
    assert editor.is_held
    view.pane.show_record(replace(RECORD, sections=(replace(INTRO, text="Anders."), NOVEMBER, OWN)))
    assert editor.text.toPlainText() == "Wij deden veel. Ja"
    editor.refused("")
    editor.settle()
    assert not editor.is_held


def test_the_figures_are_bars_and_a_table(view: YearReportsView) -> None:
    chart = view.pane.figures.chart
    assert chart.widths() == [0.5, 1.0, 0.0]
    assert chart.accessibleDescription() == "Overleggen: 6, Actiepunten open: 12, Besluiten: 0"
    table = view.pane.figures.table.records
    assert [table.index(row, 1).data() for row in range(3)] == ["6", "12", "0"]


def test_a_figure_that_is_not_known_has_no_bar_and_says_so(view: YearReportsView) -> None:
    view.pane.show_record(replace(RECORD, figures=(("Overleggen", None), ("Actiepunten open", 4))))
    chart = view.pane.figures.chart
    chart.grab()
    assert chart.widths() == [0.0, 1.0]
    assert chart.accessibleDescription() == "Overleggen: niet bekend, Actiepunten open: 4"
    assert view.pane.figures.table.records.index(0, 1).data() == "niet bekend"


def test_what_is_missing_and_what_can_be_added_is_named(view: YearReportsView, qtbot: QtBot) -> None:
    pane = view.pane
    assert pane.tabs.tabText(2) == "Ontbreekt (1)"
    assert [row.title for row in pane.gaps.rows] == ["PHO-BIB 2023-01 heeft nog geen verslag."]
    with qtbot.waitSignal(pane.opened) as opened:
        pane.gaps.opened.emit(pane.gaps.rows[0].id)
    assert opened.args == ["meetings", "m2"]
    assert pane.complete.text() == "Aan&vullen (2)"
    assert pane.complete.toolTip() == "Toevoegen wat nog niet is verteld: Cijfers, inleiding"
    pane.show_record(replace(RECORD, gaps=(), to_add=()))
    assert pane.tabs.tabText(2) == "Ontbreekt"
    assert not pane.complete.isEnabled()


def test_a_published_report_and_a_file_for_reading_are_read_only(view: YearReportsView) -> None:
    pane = view.pane
    published = replace(LINE, status=YearReportStatus.PUBLISHED, published_on=dt.date(2024, 1, 15))
    pane.show_record(replace(RECORD, line=published))
    assert pane.editor.text.isReadOnly()
    assert not pane.complete.isVisible()
    assert pane.status.isEnabled()
    assert pane.holds.text().endswith(
        "Gepubliceerd op 15-01-2024 · 3 onderdelen · bij 1 onderdeel is de bron gewijzigd"
        " · zet de status op Concept om te wijzigen"
    )
    pane.show_record(RECORD)
    assert not pane.editor.text.isReadOnly()
    view.set_read_only(True)
    assert pane.editor.text.isReadOnly()
    assert not pane.status.isEnabled()
    assert not view.new_button.isVisible()


def test_without_reports_the_page_says_the_next_step(view: YearReportsView) -> None:
    view.show_lines([])
    view.pane.clear()
    assert view.table.current_id() == ""
    assert not view.pane.name.isVisible()


def test_a_source_is_chosen_from_a_menu_and_the_day_of_publication_is_typed(view: YearReportsView) -> None:
    pane, chosen, days = view.pane, list[SourceChoice](), list[str]()
    bodies = SourceChoice(YearReportSource.BODIES, "Overlegstructuren & meer", "")
    pane.sources_wanted.connect(lambda: pane.show_sources([bodies]))
    pane.source_chosen.connect(chosen.append)
    pane.sources.aboutToShow.emit()
    assert [action.text() for action in pane.sources.actions()] == ["Overlegstructuren && meer"]
    pane.sources.actions()[0].trigger()
    assert (chosen, pane.published.isHidden()) == ([bodies], True)
    published = replace(LINE, status=YearReportStatus.PUBLISHED, published_on=dt.date(2024, 1, 15))
    pane.show_record(replace(RECORD, line=published))
    assert (pane.published.text(), pane.published.isVisible(), pane.source.isVisible()) == ("15-01-2024", True, False)
    pane.published_wanted.connect(days.append)
    pane.published.selectAll()
    pane.published.insert("1-2-2024")
    pane.published.commit()
    assert days == ["1-2-2024"]
