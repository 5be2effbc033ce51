"""The year at a glance: ISO weeks, what is free, the overleggen as doors, and who is expected twice."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from secretariat.gui.planning.months import MonthsView
from secretariat.gui.planning.presenter import CALENDAR, PlanningPresenter
from secretariat.gui.planning.view import PlanningView
from secretariat.gui.shell.context import Shell
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.workspace import Workspace


def rows(page: PlanningPresenter) -> list[tuple[str, ...]]:
    view = page.widget
    assert isinstance(view, PlanningView)
    view.tabs.setCurrentIndex(CALENDAR)
    page.calendar.view.as_list.setChecked(True)
    page.calendar.refresh()
    records = page.calendar.view.table.records
    return [
        tuple(str(records.index(row, place).data() or "") for place in range(records.columnCount()))
        for row in range(records.rowCount())
    ]


def test_every_week_stands_there_with_what_is_free_and_who_meets(page: PlanningPresenter, shell: Shell) -> None:
    shown = rows(page)
    assert (shown[0][:2], shown[-1][0]) == (("1", "vanaf 01-01-2024"), "52")
    assert "(ma 01-01)" in shown[0][6]
    assert [row[:4] for row in shown if row[3]] == [
        ("6", "do 08-02-2024", "10:00–12:00 uur", "AO-CULT 2024-01"),
        ("21", "do 23-05-2024", "14:00–16:30 uur", "BO-CULT 2024-01"),
    ]
    assert any("Voorjaarsvakantie" in row[6] for row in shown if row[0] == "8")
    opened: list[tuple[str, str]] = []
    shell.doors.wanted.connect(lambda kind, one: opened.append((kind, one)))
    page.calendar.view.table.opened.emit("mtg-bo-cult-2024-01")
    assert opened == [("meetings", "mtg-bo-cult-2024-01")]
    page.calendar.view.only_meetings.setChecked(True)
    assert len(rows(page)) == 2


def test_who_is_expected_twice_on_a_day_is_said(page: PlanningPresenter, workspace: Workspace) -> None:
    workspace.meeting_planning.plan("body-bo-cult", MeetingFacts(date=dt.date(2024, 2, 8), start_time=dt.time(14)))
    concerns = [row[7] for row in rows(page) if row[0] == "6"]
    assert len(concerns) == 2
    assert all(said.startswith("ook ") for said in concerns)


def months(page: PlanningPresenter) -> MonthsView:
    view = page.widget
    assert isinstance(view, PlanningView)
    view.tabs.setCurrentIndex(CALENDAR)
    view.begin()
    return page.calendar.view.months


def test_twelve_months_stand_there_at_once_and_the_keyboard_goes_from_day_to_day(
    page: PlanningPresenter, shell: Shell
) -> None:
    shown, opened = months(page), list[tuple[str, str]]()
    shell.doors.wanted.connect(lambda kind, one: opened.append((kind, one)))
    assert (shown.days.rowCount(), shown.days.columnCount()) == (12, 31)
    assert [shown.days.index(row, 0).data() for row in (0, 4)] == ["m 1\nF", "w\nv"]
    assert shown.days.day_at(shown.days.index(1, 29)) is None  # there is no 30 February
    shown.setCurrentIndex(shown.days.index(0, 7))
    QTest.keyClick(shown, Qt.Key.Key_Down)
    assert page.calendar.view.day.text() == (
        "donderdag 8 februari 2024, week 6. AO-CULT 2024-01 om 10:00 uur: Ambtelijke bijeenkomst Cultuur"
    )
    QTest.keyClick(shown, Qt.Key.Key_Return)
    QTest.keyClick(shown, Qt.Key.Key_Right)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert opened == [("meetings", "mtg-ao-cult-2024-01")]
    assert page.calendar.view.day.text() == "vrijdag 9 februari 2024, week 6"


def test_a_clash_is_said_and_not_only_coloured(page: PlanningPresenter, workspace: Workspace) -> None:
    workspace.meeting_planning.plan("body-bo-cult", MeetingFacts(date=dt.date(2024, 2, 8), start_time=dt.time(14)))
    shown = months(page)
    index = shown.days.index(1, 7)
    assert index.data() == "d\n▲▲"
    assert "(botst met een ander overleg)" in index.data(int(Qt.ItemDataRole.AccessibleTextRole))


def test_a_year_has_each_of_its_days_once(workspace: Workspace) -> None:
    days = [one.day for one in workspace.year_calendar.days(2024)]
    assert (len(days), days[0], days[-1], len(set(days))) == (366, dt.date(2024, 1, 1), dt.date(2024, 12, 31), 366)
    assert len(workspace.year_calendar.days(2023)) == 365
