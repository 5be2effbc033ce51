"""The list of steps by itself; going back is told in the journeys."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secretariat.gui.look.theme import Theme
from secretariat.gui.shell.steps_dialog import StepsDialog
from secretariat.services.history import StepLine

MADE_AT = dt.datetime(2023, 11, 2, 14, 2)


def line(number: int, words: str, about: str, *, undone: bool = False) -> StepLine:
    return StepLine(str(number), number, words, about, MADE_AT, "anne", undone)


LINES = (
    line(4, "actiepunt wijzigen", "2023-A-017 Brief sturen", undone=True),
    line(3, "actiepunt toevoegen", "2023-A-017 Brief sturen"),
    line(2, "overleg wijzigen", "BO-CULT 2023-02 Bestuurlijk overleg Cultuur"),
)


def opened(qtbot: QtBot, *, read_only: bool = False) -> StepsDialog:
    dialog = StepsDialog(LINES, None, read_only=read_only)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    return dialog


def test_the_list_takes_the_room_of_the_dialog(theme: Theme, qtbot: QtBot) -> None:
    table = opened(qtbot).table
    assert table.horizontalHeader().length() == table.viewport().width()
    assert table.columnWidth(table.records.column_of("about")) > 200


def test_the_newest_step_that_stands_is_chosen(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    assert (dialog.table.current_id(), dialog.go.text()) == ("3", "&Terug tot vóór deze stap")


def test_words_narrow_the_list_and_counts_stay_those_of_all_steps(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    dialog.filter.setText("cultuur")
    assert [shown.number for shown in dialog.table.records.records] == [2]
    assert dialog.said.text().startswith("Maakt 2 stappen ongedaan")
    with qtbot.waitSignal(dialog.undo_wanted) as wanted:
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert wanted.args == [2, 2]


def test_in_a_file_for_reading_one_can_only_look(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(qtbot, read_only=True)
    assert not dialog.go.isEnabled()
    with qtbot.assertNotEmitted(dialog.undo_wanted):
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.isVisible()
