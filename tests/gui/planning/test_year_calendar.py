"""The year at a glance: ISO weeks, what is free, the overleggen as doors, and who is expected twice."""

from __future__ import annotations

import datetime as dt

from secretariat.gui.planning.presenter import CALENDAR, PlanningPresenter
from secretariat.gui.planning.view import PlanningView
from secretariat.gui.shell.context import Shell
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.workspace import Workspace


def rows(page: PlanningPresenter) -> list[tuple[str, ...]]:
    view = page.widget
    assert isinstance(view, PlanningView)
    view.tabs.setCurrentIndex(CALENDAR)
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
