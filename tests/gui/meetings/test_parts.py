"""The tabs of an overleg: what is in front shows it, what is behind holds no other one."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtWidgets import QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from secretariat.gui.look.theme import Theme
from secretariat.gui.meetings.parts import Parts
from secretariat.gui.shell.tabs import TabPaper
from secretariat.services.workspace import Workspace

FILE = cast("Workspace", object())


class Tab:
    """Shows an overleg, as a tab and the paper do."""

    title = icon = help_topic = ""
    aside: QWidget | None = None
    paper: TabPaper | None = None

    def __init__(self) -> None:
        self.widget = QWidget()
        self.has_file = False
        self.shown: list[str] = []

    def open_file(self, workspace: Workspace) -> None:
        self.has_file = workspace is FILE

    def close_file(self) -> None:
        self.has_file = False

    def show_meeting(self, meeting_id: str) -> None:
        assert self.has_file
        self.shown.append(meeting_id)

    def flush(self) -> None: ...

    def show_place(self, place: str) -> None: ...

    def start_new(self) -> None: ...


@pytest.fixture
def tabs() -> list[Tab]:
    return [Tab(), Tab(), Tab()]


@pytest.fixture
def paper() -> Tab:
    return Tab()


@pytest.fixture
def parts(qtbot: QtBot, theme: Theme, tabs: list[Tab], paper: Tab) -> Parts:
    bar = QTabWidget()
    qtbot.addWidget(bar)
    for tab in tabs:
        bar.addTab(tab.widget, "")
    parts = Parts(tabs, paper, bar)
    parts.open_file(FILE)
    return parts


def test_the_tab_in_front_and_the_paper_show_the_overleg_at_once(parts: Parts, tabs: list[Tab], paper: Tab) -> None:
    parts.hold("m1")
    assert [tab.shown for tab in (*tabs, paper)] == [["m1"], [], [], ["m1"]]
    assert parts.front.widget is tabs[0].widget


def test_a_tab_shows_it_when_it_is_turned_to_and_only_once(parts: Parts, tabs: list[Tab]) -> None:
    parts.hold("m1")
    assert parts.turn_to(2).widget is tabs[2].widget
    parts.turn_to(0)
    parts.turn_to(2)
    assert [tab.shown for tab in tabs] == [["m1"], [], ["m1"]]


def test_a_tab_that_is_left_behind_at_another_overleg_follows_it_no_more(parts: Parts, tabs: list[Tab]) -> None:
    parts.hold("m1")
    parts.turn_to(1)
    parts.hold("m2")
    assert [tab.shown for tab in tabs] == [["m1"], ["m1", "m2"], []]
    assert [tab.has_file for tab in tabs] == [False, True, False]
    parts.turn_to(0)
    assert tabs[0].shown == ["m1", "m2"]


def test_after_letting_go_nothing_is_shown_until_there_is_another_overleg(parts: Parts, tabs: list[Tab]) -> None:
    parts.hold("m1")
    parts.let_go()
    parts.turn_to(1)
    assert (parts.held, [tab.has_file for tab in tabs], tabs[1].shown) == ("", [False, False, False], [])
    parts.hold("m2")
    assert tabs[1].shown == ["m2"]
