"""The form for an action point that no overleg agreed, filled in with the keyboard alone."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secretariat.gui.action_points.new_form import Meant, NewForm
from secretariat.gui.look.theme import Theme

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", "raise")  # said for every list of names
OWNERS = (("p1", "Karin Verzinsma"), ("p2", "Kees Karin"), ("o1", "VGG"), ("o2", "Biblionet Drenthe"))


class Typist:
    """Types in the form and keeps what it hands over."""

    def __init__(self, qtbot: QtBot) -> None:
        self.form = NewForm()
        self.wanted: list[tuple[str, str, Meant]] = []
        self.form.wanted.connect(lambda *values: self.wanted.append(values))
        self.form.show_choices(OWNERS, (("b1", "Bestuurlijk overleg Cultuur"),), (("d1", "Deltaplan"),))
        qtbot.addWidget(self.form)
        with qtbot.waitActive(self.form):
            self.form.show()
            self.form.activateWindow()
        self.form.begin(dt.date(2023, 11, 2), "b1", "", "")

    def press(self, *keys: Qt.Key | str) -> None:
        """Keys and words, wherever the keyboard is."""
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            if isinstance(key, str):
                QTest.keyClicks(focused, key)
            else:
                QTest.keyClick(QApplication.activePopupWidget() or focused, key)


@pytest.fixture
def typist(qtbot: QtBot, theme: Theme) -> Typist:
    return Typist(qtbot)


def test_others_who_work_on_it_are_added_name_by_name_with_enter(typist: Typist) -> None:
    typist.press("Startnotitie opstellen", TAB, "verzins", TAB, "14 dec", TAB, TAB, TAB)
    typist.press("biblionet", ENTER)
    assert typist.form.co_owners.names == ["Biblionet Drenthe"]
    assert typist.wanted == []
    typist.press("kees", ENTER, "kees", ENTER)
    assert typist.form.co_owners.names == ["Biblionet Drenthe", "Kees Karin"]
    typist.press(ENTER)
    assert typist.wanted == [("Startnotitie opstellen", "14 dec", Meant("p1", ("o2", "p2"), "b1", "", ""))]


def test_a_name_still_being_typed_comes_along_and_one_that_nobody_has_is_refused(typist: Typist) -> None:
    typist.form.co_owners.setFocus()
    typist.press("vgg")
    typist.form.submit()
    assert typist.wanted[-1][2].co_owner_ids == ("o1",)
    typist.form.begin(dt.date(2023, 11, 2), "b1", "", "")
    typist.form.co_owners.setFocus()
    typist.press("niemand", ENTER)
    typist.form.submit()
    assert len(typist.wanted) == 1
    assert (
        typist.form.rows["co_owners"].refusal
        == "‘niemand’ is geen naam uit de lijst, of past op meer dan één. Kies een naam uit de lijst."
    )
    assert typist.form.co_owners.box.field.text() == "niemand"


def test_the_next_one_begins_without_the_others_of_the_former(typist: Typist) -> None:
    typist.form.co_owners.setFocus()
    typist.press("vgg", ENTER)
    typist.form.begin(dt.date(2023, 11, 2), "b1", "", "")
    assert typist.form.co_owners.names == []
