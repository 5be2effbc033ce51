"""What is typed in a cell and cannot be so is said in one sentence, and stands in the cell again to be mended."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from secretariat.domain.catalogue import LISTS
from secretariat.gui.bodies.view import BodiesView
from secretariat.gui.decisions.view import DecisionsView
from secretariat.gui.widgets.record_table import RecordTable
from tests.journeys.conftest import MEETING, Desk

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
"""What the screenless platform says of a list that drops down."""


def agenda_of(desk: Desk) -> RecordTable:
    desk.window.open_record("agenda_items", "ai-bo-cult-2023-02-4")
    return desk.agenda.table


def people_of(desk: Desk) -> RecordTable:
    desk.window.open_record("meetings", MEETING)
    desk.tab("Deelnemers")
    desk.attendance.table.select("per-x-bedachtsma")
    return desk.attendance.table


def guests_of(desk: Desk) -> RecordTable:
    table = people_of(desk)
    table.select(next(line.id for line in table.records.records if line.is_guest))
    return table


def members_of(desk: Desk) -> RecordTable:
    desk.window.open_record("bodies", "body-bo-cult")
    view = desk.part(BodiesView)
    assert isinstance(view, BodiesView)
    view.card.tabs.setCurrentIndex(0)
    return view.card.members.table


def decisions_of(desk: Desk) -> RecordTable:
    desk.window.open_record("decisions", "dec-2023-B-004")
    view = desk.part(DecisionsView)
    assert isinstance(view, DecisionsView)
    return view.table


def test_what_was_typed_in_a_cell_stays_to_be_mended(desk: Desk) -> None:
    desk.open_sample()
    workspace = desk.files.workspace
    assert workspace is not None
    before = workspace.register()
    no_time = "‘half’ is geen tijd. Typ bijvoorbeeld 14-16.30, 9.30 of half tien."
    no_date = "‘ooit’ is geen datum. Typ bijvoorbeeld 2-11-2023, 2 nov of vrijdag."
    no_item = "‘99’ staat niet op de agenda. Typ een of meer nummers van de agenda, bijvoorbeeld 4 of 4, 5."
    unknown = "‘Onbekend’ is geen naam uit de lijst, of past op meer dan één. Kies een naam uit de lijst."
    for table_of, column, typed, said in (
        (agenda_of, "title", "  ", "Vul ‘Titel’ in."),
        (agenda_of, "proposer", "Onbekend", unknown),
        (people_of, "present_from", "half", no_time),
        (guests_of, "items", "99", no_item),
        (members_of, "end_date", "ooit", no_date),
        (decisions_of, "text", "  ", "Vul ‘Tekst’ in."),
    ):
        table = table_of(desk)
        QApplication.processEvents()
        desk.window.activateWindow()
        table.setFocus()
        record_id = table.current_id() or table.records.records[0].id
        table.edit_cell(record_id, column)
        editor = table.viewport().findChildren(QLineEdit)[-1]
        desk.wait(partial(_has_keyboard, editor))
        editor.selectAll()
        desk.type(typed)
        desk.press(Qt.Key.Key_Return)
        desk.wait(lambda: desk.message() != "")
        assert desk.message() == said
        desk.wait(partial(_stands_in, table, typed))
        assert column == "proposer" or not desk.window.flush()
        desk.wait(partial(_stands_in, table, typed))
        for line in table.viewport().findChildren(QLineEdit):
            desk.qtbot.keyClick(line, Qt.Key.Key_Escape)
        desk.window.shell.messages.clear()
    assert all(workspace.register().all(kind) == before.all(kind) for kind in LISTS.values())


def _has_keyboard(editor: QLineEdit) -> bool:
    return QApplication.focusWidget() in (editor, editor.parent())


def _stands_in(table: RecordTable, typed: str) -> bool:
    return typed in [line.text() for line in table.viewport().findChildren(QLineEdit) if line.isVisible()]
