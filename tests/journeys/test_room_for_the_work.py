"""With large text in a small window the work has the room, and the paper comes in its place when asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import MEETING, Desk


def at_work(desk: Desk, zoom: int) -> None:
    desk.open_sample()
    desk.window.resize(1366, 728)
    desk.window.shell.theme.set_zoom(zoom)
    desk.meetings.tree.select("meetings", MEETING)
    for _ in range(3):
        QApplication.processEvents()


def seen(desk: Desk) -> tuple[bool, bool]:
    """Whether the work and the paper are seen."""
    QApplication.processEvents()
    return desk.meetings.workspace.tabs.isVisible(), desk.pane.isVisible()


def test_at_100_percent_the_paper_stands_beside_the_work(desk: Desk) -> None:
    at_work(desk, 100)
    assert seen(desk) == (True, True)
    desk.meetings.workspace.toggle_paper()
    assert seen(desk) == (True, False)


def test_at_150_percent_the_paper_takes_the_place_of_the_work_and_gives_it_back(desk: Desk) -> None:
    at_work(desk, 150)
    assert seen(desk) == (True, False)
    desk.meetings.workspace.toggle_paper()
    assert seen(desk) == (False, True)
    desk.meetings.workspace.toggle_paper()
    assert seen(desk) == (True, False)


def test_the_paper_comes_back_beside_the_work_when_there_is_room_again(desk: Desk) -> None:
    at_work(desk, 150)
    desk.window.shell.theme.set_zoom(100)
    desk.window.resize(1600, 900)
    assert seen(desk) == (True, True)
