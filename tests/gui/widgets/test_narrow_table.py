"""A list in a window that is too narrow for it: which columns stay, and how one types in a slim one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QSpinBox
from pytestqt.qtbot import QtBot

from secretariat.gui.look.theme import Theme
from secretariat.gui.models.columns import Column, Edit
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.settings import Settings
from tests.gui.fakes import Task

TASKS = (Task("A1", "Werkgroep instellen", 20), Task("A2", "Brief versturen"))
COLUMNS: tuple[Column[Task], ...] = (
    Column(key="title", title="Actiepunt", text=lambda task: task.title, edit=Edit.LINE, stretch=True),
    Column(
        key="minutes",
        title="Duur",
        text=lambda task: "" if task.minutes is None else f"{task.minutes}",
        value=lambda task: task.minutes,
        edit=Edit.NUMBER,
        gives_way=2,
    ),
    Column(key="state", title="Stand", text=lambda task: task.state),
    Column(key="id", title="Nummer", text=lambda task: task.id, gives_way=1),
)


class Narrow:
    """A list whose columns may give way; 560 pixels are just enough for all of them."""

    def __init__(self, qtbot: QtBot, settings: Settings) -> None:
        self.table = RecordTable(COLUMNS, name="tasks", accessible_name="Actiepunten", settings=settings)
        qtbot.addWidget(self.table)
        self.table.show_records(TASKS)
        self.table.resize(560, 400)
        with qtbot.waitExposed(self.table):
            self.table.show()

    def shown(self, width: int = 0) -> list[str]:
        """The columns on the screen, at this width."""
        if width:
            self.table.resize(width, 400)
            QApplication.processEvents()
        return [
            column.key
            for place, column in enumerate(COLUMNS)
            if not self.table.isColumnHidden(place) and self.table.columnWidth(place)
        ]

    def column(self, words: str) -> QAction:
        """The entry of a column in the menu of the titles."""
        self.menu: Any = self.table.header_menu(0)
        (columns,) = (action.menu() for action in self.menu.actions() if action.menu())
        assert isinstance(columns, QMenu)
        (found,) = (action for action in columns.actions() if action.text() == words)
        return found


@pytest.fixture
def narrow(qtbot: QtBot, theme: Theme, settings: Settings) -> Narrow:
    return Narrow(qtbot, settings)


def test_columns_that_matter_less_give_way_before_a_list_scrolls_and_come_back(narrow: Narrow) -> None:
    assert narrow.shown() == ["title", "minutes", "state", "id"]
    assert narrow.shown(500) == ["title", "state", "id"]
    assert narrow.table.horizontalScrollBar().maximum() == 0
    assert narrow.shown(320) == ["title", "state"]
    assert narrow.table.horizontalScrollBar().maximum() == 0
    assert narrow.shown(200) == ["title", "state"]
    assert narrow.table.horizontalScrollBar().maximum() > 0
    assert narrow.shown(560) == ["title", "minutes", "state", "id"]


def test_a_column_that_gave_way_can_be_asked_for_and_then_stays(narrow: Narrow) -> None:
    narrow.shown(500)
    assert not narrow.column("Duur (geen ruimte)").isChecked()
    narrow.column("Duur (geen ruimte)").trigger()
    assert narrow.shown() == ["title", "minutes", "state"]
    assert narrow.shown(320) == ["title", "minutes", "state"]
    narrow.column("Duur").trigger()
    assert narrow.shown(560) == ["title", "state", "id"]


def test_a_cell_that_a_key_edits_is_there_also_where_its_column_gave_way(narrow: Narrow) -> None:
    narrow.shown(500)
    narrow.table.edit_cell("A1", "minutes")
    assert narrow.shown() == ["title", "minutes", "state"]
    assert [editor.isVisible() for editor in narrow.table.viewport().findChildren(QSpinBox)] == [True]


def test_columns_that_gave_way_are_there_again_in_a_wider_window_another_day(
    narrow: Narrow, qtbot: QtBot, settings: Settings
) -> None:
    narrow.shown(320)
    narrow.table.hide()
    assert Narrow(qtbot, settings).shown() == ["title", "minutes", "state", "id"]


def test_a_line_in_a_narrow_cell_shows_what_is_typed(qtbot: QtBot, theme: Theme, settings: Settings) -> None:
    slim = (replace(COLUMNS[0], width=60, stretch=False), replace(COLUMNS[3], width=60, edit=Edit.LINE))
    table = RecordTable(slim, name="tasks", accessible_name="Actiepunten", settings=settings)
    qtbot.addWidget(table)
    table.resize(260, 200)
    table.show_records(TASKS)
    with qtbot.waitExposed(table):
        table.show()
    for key in ("title", "id"):
        table.edit_cell("A1", key)
        editor = table.viewport().findChildren(QLineEdit)[-1]
        assert editor.width() >= editor.fontMetrics().horizontalAdvance("na de voorjaarsvakantie")
        assert table.viewport().rect().contains(editor.geometry())
