"""The standing agenda in place: what a title becomes is shown while it is typed, and an opening brace offers fields."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit
from pytestqt.qtbot import QtBot

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.bodies import BodyKind
from secretariat.domain.standing_agendas import StandingItem
from secretariat.gui.look.theme import Theme
from secretariat.gui.widgets.standing_table import StandingTable
from secretariat.wording.standing_agendas import Neighbour, Surroundings, usual_agenda

AROUND = Surroundings("Bestuurlijk overleg", dt.date(2024, 2, 15), Neighbour("x", "BO 2023-02", dt.date(2023, 11, 2)))


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> StandingTable:
    view = StandingTable()
    qtbot.addWidget(view)
    view.set_read_only(False)
    view.show_items(usual_agenda(BodyKind.EXECUTIVE_MEETING), AROUND)
    view.resize(900, 500)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    return view


def editor_of(view: StandingTable) -> QLineEdit:
    found = [line for line in view.table.viewport().findChildren(QLineEdit) if line.isVisible()]
    return found[0]


def test_the_example_follows_the_row_and_every_letter(view: StandingTable, qtbot: QtBot) -> None:
    view.list.new_lines[0].setText("Verslag ({vorig overleg})")
    assert view.example.text() == "Op de agenda: Verslag (BO 2023-02, 2 november 2023)"
    view.list.new_lines[0].clear()
    view.select(2)
    assert view.example.text() == "Op de agenda: Verslag vorig overleg (BO 2023-02, 2 november 2023) en actielijst"
    view.table.edit_cell("2", "title")
    editor = editor_of(view)
    editor.selectAll()
    editor.setText("Terugblik op {datum vorig overleg}")
    assert view.example.text() == "Op de agenda: Terugblik op 2 november 2023"
    with qtbot.waitSignal(view.edit_wanted) as heard:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert heard.args == [2, "title", "Terugblik op {datum vorig overleg}"]


@pytest.mark.qt_log_ignore("grabbing the keyboard", "raise")
def test_an_opening_brace_offers_the_fields(view: StandingTable, qtbot: QtBot) -> None:
    view.table.edit_cell("0", "title")
    editor = editor_of(view)
    editor.selectAll()
    qtbot.keyClicks(editor, "Opening van {org")
    completer = editor.findChild(QCompleter)
    assert completer is not None
    assert completer.currentCompletion() == "orgaan"
    completer.activated.emit("orgaan")
    assert editor.text() == "Opening van {orgaan}"
    assert view.example.text() == "Op de agenda: Opening van Bestuurlijk overleg"


def test_keys_move_and_remove_a_row_and_enter_adds_one_after_it(view: StandingTable, qtbot: QtBot) -> None:
    heard: list[tuple[object, ...]] = []
    view.move_wanted.connect(lambda *what: heard.append(("move", *what)))
    view.remove_wanted.connect(lambda *what: heard.append(("remove", *what)))
    view.add_wanted.connect(lambda *what: heard.append(("add", *what)))
    view.select(1)
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    view.list.new_lines[0].setFocus()
    qtbot.keyClicks(view.list.new_lines[0], "Ingekomen stukken")
    qtbot.keyClick(view.list.new_lines[0], Qt.Key.Key_Return)
    assert heard == [("move", 1, 1), ("remove", 1), ("add", "Ingekomen stukken", 2)]


def test_the_annotation_belongs_to_the_row_in_which_it_was_typed(view: StandingTable, qtbot: QtBot) -> None:
    heard: list[tuple[object, ...]] = []
    view.edit_wanted.connect(lambda *what: heard.append(what))
    view.select(0)
    view.annotation.setPlainText("Welkom aan de gedeputeerde.")
    view.select(3)
    assert heard == [(0, "annotation", "Welkom aan de gedeputeerde.")]
    assert view.annotation.toPlainText() == ""


def test_an_annotation_that_is_refused_stays_with_its_row(view: StandingTable) -> None:
    def refuse(*_what: object) -> None:
        view.not_kept()
        view.refused("Dat kan niet.")

    view.edit_wanted.connect(refuse)
    view.select(0)
    view.annotation.setPlainText("Welkom aan de gedeputeerde.")
    view.select(3)
    assert view.table.current_id() == "0"
    assert view.annotation.toPlainText() == "Welkom aan de gedeputeerde."
    assert view.list.refusal == ""
    view.commit()
    assert view.annotation.is_held


def test_one_that_may_only_be_read_offers_nothing(view: StandingTable) -> None:
    view.set_read_only(True)
    view.select(0)
    assert [line.isVisible() for line in view.list.new_lines] == [False]
    assert not view.list.removing.isEnabled()
    title = view.table.records.index(0, view.table.records.column_of("title"))
    assert not view.table.records.flags(title) & Qt.ItemFlag.ItemIsEditable


def test_an_agenda_without_items_says_the_next_step(view: StandingTable) -> None:
    view.show_items((), AROUND)
    assert view.table.records.rowCount() == 0
    view.show_items((StandingItem(title="Opening", purpose=AgendaPurpose.PROCEDURAL),), AROUND)
    assert view.table.records.rowCount() == 1
