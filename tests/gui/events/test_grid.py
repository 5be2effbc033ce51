"""The grid of a day: dragged with the mouse and moved with keys by five minutes, one step each."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from secretariat.gui.events.grid import ProgrammeGrid
from secretariat.gui.events.grid_layout import day_of
from secretariat.gui.events.presenter import EventsPresenter
from secretariat.gui.events.view import EventsView
from secretariat.services.workspace import Workspace

EVENT = "evt-vob-2023"
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
"""What the screenless platform says of a menu that drops down."""
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def grid(page: EventsPresenter) -> ProgrammeGrid:
    view = page.widget
    assert isinstance(view, EventsView)
    view.tabs.setCurrentWidget(page.grid.view)
    page.grid.grid.setFocus()
    return page.grid.grid


def times(workspace: Workspace, slot_id: str) -> tuple[str, str, str]:
    slot = workspace.programme.slot(slot_id).slot
    return f"{slot.start_time:%H:%M}", f"{slot.end_time:%H:%M}" if slot.end_time else "", slot.room or ""


def drag(grid: ProgrammeGrid, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
    for part in (1, 2, 3):
        QTest.mouseMove(grid, start + (end - start) * part / 3)
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=end)


def test_a_part_that_is_dragged_goes_to_another_time_and_room_in_one_step(
    grid: ProgrammeGrid, workspace: Workspace
) -> None:
    box = grid.box_of("slot-2")
    grip = QPoint(box.center().x(), box.top() + 10)
    drag(
        grid,
        grip,
        QPoint(grid.point_of(16 * 60, "zaal 2").x(), grip.y() + grid.point_of(16 * 60 + 33, "").y() - box.top()),
    )
    assert times(workspace, "slot-2") == ("16:35", "18:05", "zaal 2")
    workspace.history.undo()
    assert times(workspace, "slot-2") == ("16:00", "17:30", "")


def test_the_lower_edge_makes_it_longer(grid: ProgrammeGrid, workspace: Workspace) -> None:
    box = grid.box_of("slot-1")
    drag(grid, box.center() + QPoint(0, box.height() // 2 - 2), box.center() + QPoint(0, box.height() // 2 + 26))
    assert times(workspace, "slot-1") == ("15:30", "16:20", "")


def test_keys_do_the_same_as_the_mouse(grid: ProgrammeGrid, workspace: Workspace) -> None:
    grid.choose("slot-2")
    QTest.keyClick(grid, Qt.Key.Key_Down, ALT)
    QTest.keyClick(grid, Qt.Key.Key_Down, ALT | SHIFT)
    QTest.keyClick(grid, Qt.Key.Key_Right, CTRL)
    assert times(workspace, "slot-2") == ("16:05", "17:40", "zaal 1")
    for expected in (("16:05", "17:40", ""), ("16:05", "17:35", ""), ("16:00", "17:30", "")):
        workspace.history.undo()
        assert times(workspace, "slot-2") == expected
    QTest.keyClick(grid, Qt.Key.Key_PageDown, CTRL)
    assert workspace.programme.slot("slot-2").slot.day == dt.date(2023, 12, 8)
    assert grid.current_id == "slot-2"


def test_arrows_choose_and_tell_what_is_chosen(grid: ProgrammeGrid, page: EventsPresenter) -> None:
    page.grid.show_record("slot-6")
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert grid.current_id == "ses-1"
    assert page.grid.state.text() == "Visie goed en aantrekkelijk werkgeverschap · 09:00–11:00 uur · zaal 1"
    assert grid.accessibleDescription().startswith(page.grid.state.text())
    QTest.keyClick(grid, Qt.Key.Key_Down)
    assert grid.current_id == "ses-2"
    QTest.keyClick(grid, Qt.Key.Key_Return)
    view = page.widget
    assert isinstance(view, EventsView)
    assert view.tabs.currentWidget() is page.programme.view
    assert page.programme.view.list.table.current_id() == "ses-2"


def test_a_session_keeps_the_time_of_its_part_and_goes_to_another_room(
    grid: ProgrammeGrid, page: EventsPresenter, workspace: Workspace
) -> None:
    page.grid.show_record("ses-1")
    box = grid.box_of("ses-1")
    drag(grid, box.center(), QPoint(grid.point_of(600, "zaal 3").x(), box.center().y() + 50))
    assert workspace.programme.session("ses-1").session.room == "zaal 3"
    assert times(workspace, "slot-6") == ("09:00", "11:00", "")
    lanes = {one.line.id: (one.lane, one.lanes) for one in grid.day.blocks}
    assert (lanes["ses-1"], lanes["ses-3"]) == ((0, 2), (1, 2))


def test_a_double_click_on_an_empty_place_begins_a_part_there(
    grid: ProgrammeGrid, page: EventsPresenter, workspace: Workspace
) -> None:
    QTest.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=grid.point_of(17 * 60 + 2, "zaal 3"))
    new = page.programme.view.list.table.current_id()
    assert times(workspace, new) == ("17:00", "17:30", "zaal 3")
    assert page.programme.slot.texts["title"].hasFocus()


def test_a_file_that_is_read_only_is_looked_at_and_not_moved(grid: ProgrammeGrid, workspace: Workspace) -> None:
    grid.set_read_only(True)
    grid.choose("slot-2")
    QTest.keyClick(grid, Qt.Key.Key_Down, ALT)
    drag(grid, grid.box_of("slot-2").center(), grid.box_of("slot-2").center() + QPoint(0, 60))
    assert times(workspace, "slot-2") == ("16:00", "17:30", "")


def test_a_day_without_parts_has_its_hours(workspace: Workspace) -> None:
    empty = day_of((), dt.date(2023, 12, 7), ("A", "B"))
    assert (empty.rooms, empty.first, empty.last) == (("A", "B"), 540, 1020)
    assert day_of((), dt.date(2023, 12, 7), ()).rooms == ("",)


def test_the_menu_of_a_part_opens_copies_moves_and_removes_it(
    grid: ProgrammeGrid, page: EventsPresenter, workspace: Workspace
) -> None:
    def menu() -> dict[str, QAction]:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
        QApplication.sendEvent(grid, event)
        shown = [one for one in grid.findChildren(QMenu) if one.isVisible() and one.parent() is grid][-1]
        actions = {one.text().replace("&", "").split("\t")[0]: one for one in shown.actions() if not one.menu()}
        rooms = next(one.menu() for one in shown.actions() if isinstance(one.menu(), QMenu))
        assert isinstance(rooms, QMenu)
        shown.close()
        return actions | {one.text(): one for one in rooms.actions()}

    grid.choose("slot-2")
    assert list(menu())[:5] == ["Openen", "Kopiëren", "", "Verwijderen", "Zonder zaal"]
    menu()["zaal 2"].trigger()
    assert times(workspace, "slot-2") == ("16:00", "17:30", "zaal 2")
    assert not menu()["zaal 2"].isEnabled()
    menu()["Kopiëren"].trigger()
    copy = grid.current_id
    assert copy != "slot-2"
    assert times(workspace, copy) == ("17:30", "19:00", "zaal 2")
    menu()["Verwijderen"].trigger()
    assert copy not in {line.id for line in workspace.programme.programme(EVENT).lines}
    grid.choose("slot-3")
    menu()["Openen"].trigger()
    assert page.programme.view.isVisible()


def test_the_menu_in_a_file_that_is_only_read_opens(grid: ProgrammeGrid) -> None:
    grid.set_read_only(True)
    grid.choose("slot-2")
    QApplication.sendEvent(grid, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    (menu,) = (one for one in grid.findChildren(QMenu) if one.isVisible())
    assert [one.text() for one in menu.actions()] == ["&Openen\tEnter"]
    menu.close()
