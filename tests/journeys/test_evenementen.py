"""The programme of day one, remade in the real window without a mouse, and a part dragged in the grid."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from secretariat.gui.events.grid import ProgrammeGrid
from secretariat.gui.events.programme_view import ProgrammeView
from secretariat.gui.events.view import EventsView
from tests.journeys.conftest import Desk

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
DAY_ONE = (
    ("15.30-16", "Ontvangst"),
    ("16-17.30", "Reinier van Zutphen, Nationale Ombudsman"),
    ("half 6-18", "Sneak-preview corporate campagne"),
    ("18-19", "Er gaat niets boven Groningen"),
    ("19", "Diner, rondleiding & feest"),
)


def test_day_one_is_typed_moved_with_keys_and_dragged(desk: Desk) -> None:
    desk.open_sample()
    workspace = desk.files.workspace
    assert workspace is not None
    workspace.event_slots.remove(*(f"slot-{number}" for number in range(1, 6)))
    desk.window.go("events")
    view = desk.part(EventsView)
    programme = desk.part(ProgrammeView)
    assert isinstance(view, EventsView)
    assert isinstance(programme, ProgrammeView)
    programme.day.setCurrentIndex(1)
    programme.day.activated.emit(1)
    desk.press(Qt.Key.Key_N, CTRL)
    for times, title in DAY_ONE:
        desk.type(times)
        desk.press(Qt.Key.Key_Tab)
        desk.type(title)
        desk.press(Qt.Key.Key_Return)
    lines = programme.list.table.records.records
    assert [f"{one.start:%H:%M} {one.title}" for one in lines] == [
        "15:30 Ontvangst",
        "16:00 Reinier van Zutphen, Nationale Ombudsman",
        "17:30 Sneak-preview corporate campagne",
        "18:00 Er gaat niets boven Groningen",
        "19:00 Diner, rondleiding & feest",
    ]
    view.tabs.setCurrentIndex(1)
    grid = desk.part(ProgrammeGrid)
    assert isinstance(grid, ProgrammeGrid)
    grid.setFocus()
    grid.choose(lines[0].id)
    desk.press(Qt.Key.Key_Up, ALT)  # not the key of the window: the part goes five minutes up
    desk.press(Qt.Key.Key_Right, CTRL)
    slot = workspace.programme.slot(lines[0].id).slot
    assert (f"{slot.start_time:%H:%M}", slot.room) == ("15:25", "zaal 1")
    box = grid.box_of(lines[1].id)
    grip = QPoint(box.center().x(), box.top() + 12)
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(grid, grip + QPoint(0, 20))
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=grip + QPoint(0, 20))
    assert f"{workspace.programme.slot(lines[1].id).slot.start_time:%H:%M}" == "16:15"
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.message() == "Ongedaan gemaakt: programmaonderdeel verplaatsen"
    assert f"{workspace.programme.slot(lines[1].id).slot.start_time:%H:%M}" == "16:00"
