"""The list of what others want changed, and a form over the text that keeps the keyboard until it closes."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from secretariat.gui.minutes.amendments import AmendmentForm, AmendmentsPanel
from secretariat.gui.shell.window import MainWindow
from secretariat.gui.widgets.popup import FormPopup
from secretariat.services.amendments import AmendmentLine


def test_a_form_grows_with_the_sentence_that_refuses_and_shrinks_again(window: MainWindow) -> None:
    popup = FormPopup(window, AmendmentForm(dt.date(2023, 11, 20)), 480)
    popup.open_below(window.top_bar)
    before = popup.height()
    popup.form.refused("Deze woorden staan er twee keer. Neem meer van de zin op, of pas de tekst zelf aan. " * 2)
    assert popup.height() > before
    assert popup.height() >= popup.layout().totalHeightForWidth(popup.width())  # type: ignore[union-attr]
    popup.form.accepted()
    assert popup.height() == before


def test_tab_walks_round_in_the_form_and_never_into_the_window_behind_it(window: MainWindow, qtbot: QtBot) -> None:
    form = AmendmentForm(dt.date(2023, 11, 20))
    popup = FormPopup(window, form, 480)
    popup.open_below(window.top_bar)
    visited = []
    for _press in range(12):
        here = window.focusWidget()
        assert here is not None
        assert popup.isAncestorOf(here)
        visited.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert form.save_button in visited
    assert len(set(visited)) < len(visited)  # it came round
    qtbot.keyClick(visited[0], Qt.Key.Key_Backtab)
    back = window.focusWidget()
    assert back is not None
    assert popup.isAncestorOf(back)


def test_the_cross_that_closes_the_list_stands_beside_its_button_however_narrow(qtbot: QtBot) -> None:
    panel = AmendmentsPanel()
    qtbot.addWidget(panel)
    panel.show_lines([AmendmentLine("0", "4", "elf", "tien", "Veendam", None, None, 1)])
    panel.show()
    heights = set()
    for width in range(232, 700, 4):
        panel.resize(width, 300)
        new, cross = (
            button.mapTo(panel, QPoint(0, button.height() // 2)).y()
            for button in (panel.new_button, panel.close_button)
        )
        assert abs(new - cross) <= 2, width
        heights.add(new)
    assert len(heights) == 2  # beside the title, and below it where there is no room
