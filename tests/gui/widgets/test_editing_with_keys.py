"""Cells that are changed with nothing but the keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from secretariat.gui.look.theme import Theme
from secretariat.gui.models.columns import Column, Edit
from secretariat.gui.widgets.record_table import RecordTable
from tests.gui.fakes import Task

KEY = Qt.Key
STATES = (("open", "Open"), ("busy", "Loopt"), ("done", "Gereed"))
COLUMNS: tuple[Column[Task], ...] = (
    Column(key="id", title="Nummer", text=lambda task: task.id),
    Column(key="title", title="Actiepunt", text=lambda task: task.title, edit=Edit.LINE),
    Column(
        key="state",
        title="Stand",
        text=lambda task: dict(STATES)[task.state],
        value=lambda task: task.state,
        edit=Edit.CHOICE,
        choices=STATES,
    ),
)


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> RecordTable:
    table = RecordTable(COLUMNS, name="tasks", accessible_name="Actiepunten")
    qtbot.addWidget(table)
    table.show_records((Task("A1", "Werkgroep instellen"), Task("A2", "Brief versturen")))
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    table.setFocus()
    return table


def test_arrows_and_letters_pass_over_choices_and_enter_takes_one(table: RecordTable) -> None:
    wanted: list[tuple[str, str, Any]] = []
    table.records.edit_wanted.connect(lambda *wish: wanted.append(wish))
    table.edit_cell("A1", "state")
    editor = table.viewport().findChild(QComboBox)
    assert isinstance(editor, QComboBox)
    for key in (KEY.Key_Down, KEY.Key_O, KEY.Key_Down, KEY.Key_Down):
        QTest.keyClick(editor, key)
    assert (editor.currentText(), wanted) == ("Gereed", [])
    QTest.keyClick(editor, KEY.Key_Return)
    QApplication.processEvents()
    assert wanted == [("A1", "state", "done")]


def test_f2_in_a_number_that_cannot_be_changed_edits_the_first_cell_that_can(table: RecordTable) -> None:
    table.select("A2", "id")
    QTest.keyClick(table, KEY.Key_F2)
    editor = table.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "Brief versturen"
    assert table.selected_ids() == ["A2"]


def test_f2_on_a_tick_edits_the_first_cell_that_can_be_typed_in(qtbot: QtBot, theme: Theme) -> None:
    tick: Column[Task] = Column(
        key="tick", title="Plannen", text=lambda _task: "ja", value=lambda _task: True, edit=Edit.CHECK
    )
    ticked = RecordTable((tick, *COLUMNS), name="ticked", accessible_name="Dagen")
    qtbot.addWidget(ticked)
    ticked.show_records((Task("A1", "Werkgroep instellen"),))
    with qtbot.waitActive(ticked):
        ticked.show()
        ticked.activateWindow()
    ticked.setFocus()
    ticked.select("A1", "tick")
    QTest.keyClick(ticked, KEY.Key_F2)
    editor = ticked.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "Werkgroep instellen"


def test_down_while_typing_keeps_what_is_typed_and_goes_to_the_next_row(table: RecordTable) -> None:
    wanted: list[tuple[str, str, Any]] = []
    table.records.edit_wanted.connect(lambda *wish: wanted.append(wish))
    table.edit_cell("A1", "title")
    editor = table.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "Groep")
    QTest.keyClick(editor, KEY.Key_Down)
    QApplication.processEvents()
    assert wanted == [("A1", "title", "Groep")]
    assert (table.current_id(), table.selected_ids(), table.hasFocus()) == ("A2", ["A2"], True)
    table.type_again("A1", "title", "Groep")
    QApplication.processEvents()
    assert (table.current_id(), table.selected_ids()) == ("A1", ["A1"])
