"""S8 of ``domain.md`` §6: "Wat hebben we gedaan in 2023", made from the file and put in order by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from secretariat.domain.year_reports import YearReportStatus
from secretariat.gui.shell.search_box import SearchResult
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.year_reports.dialog import YearReportDialog
from secretariat.gui.year_reports.view import YearReportsView
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from tests.journeys.conftest import MEETING, Desk
from tests.journeys.reading_pdf import words_on

THEME = "theme-cultuur-bibliotheekwerk"
APRIL_13 = "Bestuurlijke bijeenkomst: 10 jaar Cultuureducatie Met Kwaliteit op 13 april"
APRIL_20 = "Bestuurlijke bijeenkomst bibliotheekwerk op 20 april"
NOVEMBER = "Bestuurlijk overleg Cultuur op 2 november"
PARTNERS = "Op dit thema werken we samen met:"


@pytest.fixture
def reports(desk: Desk) -> YearReportsView:
    """The sample without a report of 2023, with the section Jaaroverzicht in front."""
    desk.open_sample()
    workspace(desk).year_reports.remove("rep-2023")
    desk.window.go("year_reports")
    return desk.part(YearReportsView)  # type: ignore[return-value]


def workspace(desk: Desk) -> Workspace:
    """The open file."""
    assert desk.files.workspace is not None
    return desk.files.workspace


def headings(reports: YearReportsView) -> list[str]:
    return [one.heading for one in reports.pane.list.table.records.records]


def made(desk: Desk, period: str) -> None:
    """Make a report of a period."""
    desk.window.actions_["new"].trigger()
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, YearReportDialog) and one.isVisible()]
    (dialog,) = shown
    assert dialog.theme.chosen() == THEME
    assert dialog.period.text() == "2023"
    dialog.period.setText("ooit")
    dialog.save_button.click()
    assert dialog.refusal == "‘ooit’ is geen periode. Typ bijvoorbeeld 2023, 2021-2022 of 1-1-2023 t/m 30-6-2023."
    dialog.period.setText(period)
    dialog.save_button.click()
    assert not dialog.isVisible()


def drag_up(desk: Desk, table: RecordTable, row: int) -> None:
    """Take a row with the mouse and let it go above the one before it."""
    here, there = (table.visualRect(table.records.index(place, 1)).center() for place in (row, row - 1))
    there.setY(there.y() - 8)
    desk.qtbot.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=here)
    desk.qtbot.mouseMove(table.viewport(), there)
    desk.qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=there)


def it_is_on_paper(file: Workspace, report: str, folder: Path) -> None:
    """The report as PDF, as text and for the website, in the order that was made by hand."""
    partners = file.year_reports.record(report).sections[-1]
    assert (partners.heading, len(partners.text.splitlines())) == (PARTNERS, 5)
    request = PaperRequest(PaperKind.YEAR_REPORT, report_id=report)
    pdf, text, html = (file.publishing.export(request, folder / f"jaar{kind}") for kind in (".pdf", ".txt", ".html"))
    assert "Wat hebben we gedaan in 2023" in words_on(pdf)
    told = text.read_text(encoding="utf-8")
    assert told.index(APRIL_20) < told.index(APRIL_13) < told.index(NOVEMBER) < told.index(PARTNERS)
    page = html.read_text(encoding="utf-8")
    assert "<h1>Wat hebben we gedaan in 2023</h1>" in page
    assert "<li>Koninklijke Bibliotheek</li>" in page


def test_the_year_is_made_ordered_written_and_published(desk: Desk, reports: YearReportsView, tmp_path: Path) -> None:
    made(desk, "2023")
    pane, file = reports.pane, workspace(desk)
    assert pane.name.text() == "Wat hebben we gedaan in 2023"
    assert headings(reports) == [
        *("", APRIL_13, APRIL_20, NOVEMBER),
        *("Besluiten en afspraken", "Ontwikkelingen", "Te gast", "Cijfers", PARTNERS),
    ]
    intro = pane.editor.text.toPlainText()
    assert "hebben we 2 ambtelijke bijeenkomsten georganiseerd" in intro
    assert "Er wordt een ambtelijke agendacommissie ingesteld" in intro

    pane.list.table.select("2")
    pane.list.table.setFocus()
    desk.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert headings(reports)[1:4] == [APRIL_20, APRIL_13, NOVEMBER]
    pane.sort.click()
    assert headings(reports)[1:4] == [APRIL_13, APRIL_20, NOVEMBER]
    desk.window.actions_["undo"].trigger()
    assert headings(reports)[1:4] == [APRIL_20, APRIL_13, NOVEMBER]

    drag_up(desk, pane.list.table, 2)
    assert headings(reports)[1:4] == [APRIL_13, APRIL_20, NOVEMBER]
    desk.window.actions_["undo"].trigger()
    assert headings(reports)[1:4] == [APRIL_20, APRIL_13, NOVEMBER]

    pane.list.table.select("3")
    assert pane.editor.text.toPlainText().startswith("Het voorstel wordt besproken om te komen tot het opstellen van")
    assert [door.text() for door in pane.editor.doors] == ["BO-CULT 2023-02"]
    pane.editor.text.setFocus()
    desk.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    desk.type(" Wordt vervolgd.")
    file.minutes.write_text(MEETING, "ai-bo-cult-2023-02-5", "Zij lieten de plannen zien.")
    reports.table.select("rep-2021-2022")  # what was typed is kept first
    report = next(one.id for one in file.year_reports.lines() if one.period == "2023")
    november = file.year_reports.record(report).sections[3]
    assert november.text.endswith("regio. Wordt vervolgd.")
    assert november.is_changed
    found = SearchResult("theme_year_reports", f"{report}/sections/3", "Jaaroverzicht", "", "Er komt een ‹convenant›")
    desk.window.search.chosen.emit(found)
    assert pane.editor.section_id == "3"
    assert pane.editor.text.textCursor().selectedText() == "convenant"
    assert pane.editor.changed.isVisible()
    assert pane.editor.now.toPlainText().endswith("Zij lieten de plannen zien.")
    pane.editor.take_over.click()
    assert pane.editor.text.toPlainText().endswith("Zij lieten de plannen zien.")
    assert not pane.editor.changed.isVisible()

    it_is_on_paper(file, report, tmp_path)
    pane.status_wanted.emit(YearReportStatus.PUBLISHED)
    assert "Gepubliceerd op 20-11-2023" in pane.holds.text()
    assert pane.editor.text.isReadOnly()
    assert not pane.sort.isVisible()


def test_a_report_of_two_years_is_accepted(desk: Desk, reports: YearReportsView) -> None:
    made(desk, "2021-2022")
    line = workspace(desk).year_reports.record(reports.table.current_id()).line
    assert (line.title, line.period) == ("Wat hebben we gedaan in 2021/2022 (2)", "2021/2022")
    reports.edit_wanted.emit(line.id, "period", "1-1-2021 t/m 30-6-2021")
    assert reports.table.records.records[-1].period == "01-01-2021 t/m 30-06-2021"
    reports.edit_wanted.emit(line.id, "title", "Een half jaar")
    assert reports.pane.name.text() == "Een half jaar"
