"""Rows of the agenda find another place with the mouse and with the keyboard, as one step each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.gui.agendas.conftest import NOVEMBER, Tab

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
ALT_SHIFT = ALT | Qt.KeyboardModifier.ShiftModifier
AS_IT_WAS = "1=1 2=2 3=3 4=4 5=5 6=6"


def test_alt_with_an_arrow_moves_the_chosen_rows_and_they_stay_chosen(tab: Tab) -> None:
    tab.choose(4, 5)
    tab.press(KEY.Key_Up, ALT)
    assert tab.order == "1=1 2=2 3=4 4=5 5=3 6=6"
    assert [item[-1] for item in tab.view.table.selected_ids()] == ["4", "5"]
    tab.press(KEY.Key_Down, ALT)
    tab.press(KEY.Key_Down, ALT)
    assert tab.order == "1=1 2=2 3=3 4=6 5=4 6=5"
    tab.shell.history.undo()
    assert tab.order == AS_IT_WAS


def test_words_own_keys_make_a_sub_item_and_lift_it_again(tab: Tab) -> None:
    tab.choose(4)
    tab.press(KEY.Key_Right, ALT_SHIFT)
    assert tab.order == "1=1 2=2 3=3 3.1=4 4=5 5=6"
    assert tab.shell.history.undo_text == "niveau van agendapunt wijzigen"
    tab.press(KEY.Key_Left, ALT_SHIFT)
    assert tab.order == AS_IT_WAS


def test_tab_leaves_the_table(tab: Tab) -> None:
    tab.choose(4)
    tab.press(KEY.Key_Tab)
    assert not tab.view.table.hasFocus()
    assert tab.order == AS_IT_WAS


def test_a_row_is_dragged_to_another_place(tab: Tab) -> None:
    tab.drag(tab.at(4), tab.at(1, part=0.2))
    assert tab.order == "1=1 2=5 3=2 4=3 5=4 6=6"
    assert tab.view.drag.line.isHidden()
    tab.drag(tab.at(1), tab.at(5, part=0.9))
    assert tab.order == "1=1 2=2 3=3 4=4 5=6 6=5"
    tab.shell.history.undo()
    tab.shell.history.undo()
    assert tab.order == AS_IT_WAS


def test_dragged_to_the_right_it_becomes_a_sub_item_and_to_the_left_an_item_again(tab: Tab) -> None:
    tab.drag(tab.at(4), tab.at(3, aside=160, part=0.2))
    assert tab.order == "1=1 2=2 3=3 3.1=5 4=4 5=6"
    tab.drag(tab.at(3), tab.at(4, part=0.9))
    assert tab.order == "1=1 2=2 3=3 4=4 4.1=5 5=6"
    tab.drag(tab.at(4, aside=160), tab.at(4, aside=80, part=0.9))
    assert tab.order == AS_IT_WAS


def test_several_rows_are_dragged_together_and_a_click_among_them_chooses_one(tab: Tab) -> None:
    tab.choose(2, 3)
    tab.drag(tab.at(1), tab.at(5, part=0.9))
    assert tab.order == "1=1 2=4 3=5 4=6 5=2 6=3"
    QTest.mouseClick(tab.view.table.viewport(), Qt.MouseButton.LeftButton, pos=tab.at(5))
    assert [item[-1] for item in tab.view.table.selected_ids()] == ["3"]


def test_a_line_shows_where_the_rows_come_and_esc_lets_go_of_them(tab: Tab) -> None:
    viewport, left, none = tab.view.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    tab.view.table.setFocus()
    QTest.mousePress(viewport, left, none, tab.at(4))
    QTest.mouseMove(viewport, tab.at(3))
    QTest.mouseMove(viewport, tab.at(1, part=0.2))
    line = tab.view.drag.line
    assert line.isVisible()
    assert (line.x(), line.geometry().center().y()) == (0, tab.view.table.rowViewportPosition(1) - 1)
    QTest.mouseMove(viewport, tab.at(1, aside=160, part=0.2))
    assert line.x() > 0
    tab.press(KEY.Key_Escape)
    assert line.isHidden()
    QTest.mouseRelease(viewport, left, none, tab.at(1, part=0.2))
    assert tab.order == AS_IT_WAS


def test_at_an_edge_the_agenda_rolls_on(tab: Tab) -> None:
    tab.workspace.agenda_pasting.paste(
        tab.meeting, tab.workspace.agenda_pasting.read(tab.meeting, "Nog een punt\n" * 40).lines
    )
    tab.show(tab.meeting)
    viewport, left, none = tab.view.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    edge = QPoint(80, viewport.height() - 4)
    QTest.mousePress(viewport, left, none, tab.at(1))
    QTest.mouseMove(viewport, tab.at(3))
    QTest.mouseMove(viewport, edge)
    tab.qtbot.waitUntil(lambda: tab.view.table.verticalScrollBar().value() > 100)
    QTest.mouseRelease(viewport, left, none, edge)
    assert tab.view.table.records.row_of("ai-wg-conv-2023-01-2") > 10


def test_nothing_moves_on_an_agenda_that_was_sent(tab: Tab) -> None:
    tab.show(NOVEMBER)
    before = tab.rows
    tab.view.table.select("ai-bo-cult-2023-02-4")
    tab.view.table.setFocus()
    tab.press(KEY.Key_Up, ALT)
    assert tab.rows == before
    assert tab.message() == (
        "De agenda is op 19 oktober 2023 verzonden; de nummers blijven wat ze zijn. Voeg een nagekomen punt toe."
    )


@pytest.mark.parametrize("key", [KEY.Key_Up, KEY.Key_Delete])
def test_nothing_moves_in_a_file_for_reading(reading: Tab, key: Qt.Key) -> None:
    reading.choose(4)
    reading.press(key, ALT if key is KEY.Key_Up else Qt.KeyboardModifier.NoModifier)
    reading.drag(reading.at(4), reading.at(1, part=0.2))
    assert reading.order == AS_IT_WAS
    assert reading.message() == ""
