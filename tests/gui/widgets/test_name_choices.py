"""Boxes with names: any name finds, one that can only mean one is enough, and the archive is left out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from secretariat.domain.choices import Choice
from secretariat.gui.look.theme import Theme
from secretariat.gui.widgets.name_choices import NameCompleter, fill, meant
from secretariat.gui.widgets.pick_box import PickBox, Unknown
from secretariat.gui.widgets.picked_list import PickedList

CHOICES = (
    Choice("hoogen", "Hoogen, R. van den", ("Rachel van den Hoogen", "RvdH")),
    Choice("hoog", "Hoog, A.", ("Anne Hoog",)),
    Choice("kc", "K&C", ("Stichting Kunst & Cultuur", "Kunst in Drenthe")),
    Choice("gone", "Nepstra, K.", archived=True),
)


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> QComboBox:
    box = QComboBox()
    box.setEditable(True)
    box.setCompleter(NameCompleter(box))
    qtbot.addWidget(box)
    fill(box, CHOICES)
    box.setCurrentIndex(-1)
    return box


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("rachel", "hoogen"),
        ("rvdh", "hoogen"),
        ("kunst", "kc"),
        ("hoog, a.", "hoog"),
        ("Anne Hoog", "hoog"),
        ("hoog", None),
        ("Nepstra", None),
        ("", None),
        ("\n", None),
    ],
)
def test_what_is_typed_means_the_only_one_who_is_called_so(box: QComboBox, typed: str, found: str | None) -> None:
    box.setEditText(typed)
    assert meant(box) == found


@pytest.mark.parametrize(("typed", "shown"), [("drenthe", ["K&C"]), ("hoog", ["Hoogen, R. van den", "Hoog, A."])])
def test_the_list_below_shows_the_names_of_the_list_whichever_was_typed(
    box: QComboBox, typed: str, shown: list[str]
) -> None:
    completer = box.completer()
    assert completer is not None
    completer.setCompletionPrefix(typed)
    model = completer.completionModel()
    assert [completer.pathFromIndex(model.index(row, 0)) for row in range(model.rowCount())] == shown


def test_of_two_with_one_name_the_chosen_one_is_meant(box: QComboBox) -> None:
    fill(box, [("a", "Dam, A. van"), ("b", "Dam, A. van")])
    box.setCurrentIndex(1)
    assert meant(box) == "b"
    box.setCurrentIndex(-1)
    box.setEditText("dam, a. van")
    assert meant(box) is None


def test_the_list_is_filled_when_somebody_comes_and_what_stands_in_the_field_stays(theme: Theme, qtbot: QtBot) -> None:
    box = PickBox("Wie")
    qtbot.addWidget(box)
    box.show_choices(CHOICES, "Niemand")
    box.show_choice("kc")
    assert (box.currentText(), box.count()) == ("K&C", 2)
    box.fill()
    assert (box.currentText(), box.currentData(), box.count()) == ("K&C", "kc", 4)
    box.show_choices(CHOICES[:2])
    assert (box.currentText(), box.currentIndex()) == ("", -1)
    box.setEditText("rachel")
    assert box.found() == "hoogen"
    assert box.currentText() == "rachel"


def test_a_pick_box_shows_who_was_archived_but_does_not_offer_him(theme: Theme, qtbot: QtBot) -> None:
    box = PickBox("Wie")
    qtbot.addWidget(box)
    box.show_choices(CHOICES, "Niemand")
    assert box.count() == 1  # a box that is only looked at holds what it shows
    box.fill()
    assert [box.itemText(row) for row in range(box.count())] == ["Niemand", "Hoogen, R. van den", "Hoog, A.", "K&C"]
    box.setEditText("nepstra")
    assert box.found() == Unknown("nepstra")
    box.show_choice("gone")
    assert box.currentText() == "Nepstra, K."
    assert box.found() == "gone"
    box.show_choice("")
    assert box.currentText() == "Niemand"
    assert box.found() == ""


def test_what_is_typed_takes_the_place_of_the_name_that_stands_there(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    cell, box, other = PickBox("Wie"), PickBox("Wie"), QLineEdit()
    layout = QHBoxLayout(window)
    for part in (other, cell, box):
        layout.addWidget(part)
    for one in (cell, box):
        one.show_choices(CHOICES)
        one.show_choice("kc")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    cell.field.selectAll()  # as a cell does that is going to be edited
    cell.setFocus()
    assert cell.field.selectedText() == "K&C"
    QTest.mouseClick(box.field, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert box.field.selectedText() == "K&C"
    QTest.mouseClick(box.field, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert box.field.selectedText() == ""  # a second click puts the cursor


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)  # of a list that drops down
@pytest.mark.parametrize("by_mouse", [False, True])
def test_who_is_pointed_at_below_the_field_is_added_and_nobody_else(theme: Theme, qtbot: QtBot, by_mouse: bool) -> None:
    everyone = {"bed": "Daniël Bedachtsma", "ver": "Zoë van der Verzin", "ma": "Karin Verzinsma"}
    several = PickedList("Mede-actiehouders", "Mede-actiehouder toevoegen", "Naam toevoegen", "Weghalen")
    qtbot.addWidget(several)

    def show(picked: list[str]) -> None:
        several.show_choices((one, name) for one, name in everyone.items() if one not in picked)
        several.show_picked([(one, everyone[one]) for one in picked])

    several.wanted.connect(show)
    show([])
    several.show()
    several.activateWindow()
    several.box.field.setFocus()
    qtbot.waitUntil(several.box.field.hasFocus)
    QTest.keyClicks(several.box.field, "verzin")
    popup = several.box.names.popup()
    assert popup is not None
    assert popup.isVisible()
    if by_mouse:
        there = popup.visualRect(popup.model().index(0, 0)).center()
        QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=there)
    else:
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert several.names == ["Zoë van der Verzin"]
    assert several.box.currentText() == ""
