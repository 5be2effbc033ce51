"""The vergaderrooster of a year: typed per orgaan, corrected in the table, planned at once, with keys alone."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from secretariat.domain.meetings import Meeting
from secretariat.gui.planning.presenter import SCHEDULE, PlanningPresenter
from secretariat.gui.planning.view import PlanningView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.places import places_of
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.workspace import Workspace

Key = Qt.Key


def opened(page: PlanningPresenter) -> PlanningPresenter:
    assert isinstance(page.widget, PlanningView)
    page.widget.tabs.setCurrentIndex(SCHEDULE)
    page.widget.begin()
    return page


def typed(table: RecordTable, record_id: str, column: str, words: str) -> None:
    """F2, the words and Enter in one cell."""
    table.select(record_id, column)
    QTest.keyClick(table, Key.Key_F2)
    editor = table.viewport().findChildren(QLineEdit)[-1]
    editor.selectAll()
    QTest.keyClicks(editor, words) if words else QTest.keyClick(editor, Key.Key_Delete)
    QTest.keyClick(editor, Key.Key_Return)
    QApplication.processEvents()


def shown(table: RecordTable, *columns: str) -> list[tuple[str, ...]]:
    wanted = [table.records.columns[table.records.column_of(column)] for column in columns]
    return [tuple(column.text(one) for column in wanted) for one in table.records.records]


def test_a_year_is_typed_corrected_and_planned_in_one_step(
    page: PlanningPresenter, shell: Shell, workspace: Workspace
) -> None:
    view = opened(page).schedule.view
    assert view.title.text() == "Hoe vaak komt elk orgaan in 2024 bijeen?"
    assert (view.plan.isEnabled(), view.days.records.rowCount()) == (False, 0)
    typed(view.rules, "body-bo-cult", "rhythm", "elke 1e donderdag van maart en mei")
    typed(view.rules, "body-ao-cult", "rhythm", "elke 1e donderdag van maart")
    typed(view.rules, "body-ao-cult", "times", "9.30-11")
    assert shown(view.days, "wanted", "day", "body", "times", "concerns") == [
        ("ja", "do 07-03-2024", "AO-CULT", "09:30–11:00", "ook BO-CULT, met M. Demoma"),
        ("ja", "do 07-03-2024", "BO-CULT", "14:00–16:30", "ook AO-CULT, met M. Demoma"),
        ("nee", "do 02-05-2024", "BO-CULT", "14:00–16:30", "Meivakantie"),
    ]
    assert view.state.text() == "3 dagen, 2 aangevinkt, bij 2 daarvan is iets om op te letten"
    typed(view.days, "body-ao-cult 2024-03-07", "day", "14-3")
    typed(view.days, "body-bo-cult 2024-05-02", "day", "16 mei")
    assert shown(view.days, "wanted", "day", "body", "concerns") == [
        ("ja", "do 07-03-2024", "BO-CULT", ""),
        ("ja", "do 14-03-2024", "AO-CULT", "verplaatst van 07-03-2024"),
        ("ja", "do 16-05-2024", "BO-CULT", "verplaatst van 02-05-2024"),
    ]
    before = workspace.register().all(Meeting)
    view.plan.click()
    new = sorted((one.code, one.date) for one in workspace.register().all(Meeting) if one.id not in ids(before))
    assert new == [
        ("AO-CULT 2024-02", dt.date(2024, 3, 14)),
        ("BO-CULT 2024-02", dt.date(2024, 3, 7)),
        ("BO-CULT 2024-03", dt.date(2024, 5, 16)),
    ]
    assert said(shell) == "Vergaderrooster 2024: 3 overleggen van 2 organen gepland."
    assert (view.days.records.rowCount(), shell.history.undo_text) == (0, "vergaderrooster plannen")
    assert isinstance(page.widget, PlanningView)
    page.widget.tabs.setCurrentIndex(0)
    back = shell.history.undo()
    assert back is not None
    assert places_of(back) == [("meeting_schedules", "2024")]
    page.show_record("meeting_schedules", "2024")
    assert page.widget.tabs.currentIndex() == SCHEDULE
    assert workspace.register().all(Meeting) == before
    assert shown(view.days, "wanted", "day", "body") == [
        ("ja", "do 07-03-2024", "BO-CULT"),
        ("ja", "do 14-03-2024", "AO-CULT"),
        ("ja", "do 16-05-2024", "BO-CULT"),
    ]
    shell.history.redo()
    assert view.days.records.rowCount() == 0


def said(shell: Shell) -> str:
    message = shell.messages.front
    return message.text if message is not None else ""


def ids(meetings: tuple[Meeting, ...]) -> set[str]:
    return {one.id for one in meetings}


def test_a_regelmaat_is_typed_straight_into_its_cell(page: PlanningPresenter) -> None:
    view = opened(page).schedule.view
    view.rules.select("body-bo-cult", "rhythm")
    QTest.keyClicks(view.rules, "e")
    editor = view.rules.viewport().findChildren(QLineEdit)[-1]
    QTest.keyClicks(editor, "lke 1e donderdag van maart")
    QTest.keyClick(editor, Key.Key_Return)
    QApplication.processEvents()
    assert shown(view.days, "day", "body") == [("do 07-03-2024", "BO-CULT")]


def test_what_is_no_regelmaat_is_said_and_can_be_typed_on(page: PlanningPresenter, shell: Shell) -> None:
    view = opened(page).schedule.view
    typed(view.rules, "body-bo-cult", "rhythm", "af en toe")
    assert said(shell).startswith("Dit is geen regelmaat. Typ bijvoorbeeld elke 2e donderdag")
    assert [one.text() for one in view.rules.viewport().findChildren(QLineEdit)][-1:] == ["af en toe"]


def test_what_is_no_date_is_said_and_the_day_stays(page: PlanningPresenter, shell: Shell) -> None:
    view = opened(page).schedule.view
    typed(view.rules, "body-bo-cult", "rhythm", "elke 1e dinsdag van juni")
    typed(view.days, "body-bo-cult 2024-06-04", "day", "ooit")
    assert shown(view.days, "day") == [("di 04-06-2024",)]
    assert "ooit" in said(shell)


def test_a_day_is_ticked_off_with_the_space_bar_and_what_was_typed_waits_in_its_year(page: PlanningPresenter) -> None:
    view = opened(page).schedule.view
    typed(view.rules, "body-bo-cult", "rhythm", "elke 1e dinsdag van juni")
    view.days.select("body-bo-cult 2024-06-04", "wanted")
    QTest.keyClick(view.days, Key.Key_Space)
    assert (shown(view.days, "wanted"), view.plan.isEnabled()) == ([("nee",)], False)
    page.schedule.show_year(2025)
    assert view.days.records.rowCount() == 0
    page.schedule.show_year(2024)
    assert shown(view.days, "wanted", "day") == [("nee", "di 04-06-2024")]


def test_what_was_typed_is_there_again_when_the_file_is_opened_again_and_can_be_taken_back(
    page: PlanningPresenter, shell: Shell, workspace: Workspace
) -> None:
    view = opened(page).schedule.view
    typed(view.rules, "body-bo-cult", "rhythm", "elke 1e dinsdag van juni")
    page.schedule.open_file(None)
    page.schedule.open_file(workspace)
    page.schedule.show_year(2024)
    assert shown(view.days, "day") == [("di 04-06-2024",)]
    shell.history.undo()
    assert view.days.records.rowCount() == 0


def test_the_regelmaat_of_last_year_stands_there_already(page: PlanningPresenter, workspace: Workspace) -> None:
    days = [dt.date(2023, month, 1 + (7 - dt.date(2023, month, 1).weekday()) % 7) for month in (1, 3, 6)]
    workspace.meeting_planning.plan_series("body-ao-bib", days, MeetingFacts(start_time=dt.time(9)))
    view = opened(page).schedule.view
    page.schedule.refresh()
    rules = dict(zip([one.id for one in view.rules.records.records], shown(view.rules, "rhythm", "times"), strict=True))
    assert rules["body-ao-bib"] == ("elke 1e maandag van januari, maart en juni", "09:00")
    assert [row[0] for row in shown(view.days, "day")] == ["ma 01-01-2024", "ma 04-03-2024", "ma 03-06-2024"]
