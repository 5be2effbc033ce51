"""The forms of the section Overleggen: every part named, no mnemonic twice, warnings that only warn."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from secretariat.domain.meeting_planning import Concern, ConcernKind
from secretariat.gui.bodies.new_form import NewBodyForm
from secretariat.gui.bodies.view import CardView
from secretariat.gui.look.theme import Theme
from secretariat.gui.meetings.facts_form import FactsForm
from secretariat.gui.meetings.planning_forms import NewMeetingForm
from secretariat.gui.meetings.series_form import SeriesForm
from secretariat.services.meeting_planning import SeriesDay
from tests.gui.fakes import spoken_name

MENUS = "bwegh"
"""Letters with Alt that open the menus of the window."""
SATURDAY = dt.date(2024, 4, 27)


@pytest.fixture(params=[NewMeetingForm, SeriesForm, FactsForm, NewBodyForm, CardView])
def form(request: pytest.FixtureRequest, theme: Theme, qtbot: QtBot) -> QWidget:
    """Each of them in turn."""
    form: QWidget = request.param()
    qtbot.addWidget(form)
    form.resize(1000, 640)
    form.show()
    return form


def test_a_new_orgaan_is_of_the_kind_its_name_says_until_one_is_chosen(theme: Theme, qtbot: QtBot) -> None:
    form = NewBodyForm()
    qtbot.addWidget(form)
    form.begin((), "")
    qtbot.keyClicks(form.name, "Portefeuillehoudersoverleg Wonen")
    assert (form.kind.currentText(), form.level_words) == (
        "Portefeuillehoudersoverleg",
        "Niveau: bestuurlijk; daaruit volgen de termijnen. Dat is op de kaart te wijzigen.",
    )
    form.name.clear()
    qtbot.keyClicks(form.name, "Werkgroep Wonen")
    assert (form.kind.currentText(), form.level_words) == (
        "Werkgroep",
        "Niveau: ambtelijk; daaruit volgen de termijnen. Dat is op de kaart te wijzigen.",
    )
    form.kind.setCurrentIndex(form.kind.findText("Ambtelijk overleg"))
    form.kind.activated.emit(form.kind.currentIndex())
    form.name.clear()
    qtbot.keyClicks(form.name, "Portefeuillehoudersoverleg Wonen")
    assert form.kind.currentText() == "Ambtelijk overleg"
    form.begin((), "")
    assert form.kind.currentText() == "Bestuurlijk overleg"


def test_everything_has_a_name(form: QWidget) -> None:
    parts = [part for part in form.findChildren(QWidget) if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
    nameless = [
        part
        for part in parts
        if part.isVisible()
        and part.isEnabled()
        and not spoken_name(part)
        and part.objectName() != "qt_spinbox_lineedit"
    ]
    assert [f"{type(part).__name__}" for part in nameless] == []


def test_no_mnemonic_twice_nor_one_of_a_menu(form: QWidget) -> None:
    texts = [one.text() for one in form.findChildren(QLabel)]
    texts += [one.text() for one in form.findChildren(QAbstractButton)]
    letters = Counter(letter.lower() for text in texts for letter in re.findall("&([^&])", text))
    assert [letter for letter, times in letters.items() if times > 1 or letter in MENUS] == []


def test_labels_never_read_markup(form: QWidget) -> None:
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in form.findChildren(QLabel) if label.text())


def test_a_warning_stands_under_the_fields_and_forbids_nothing(theme: Theme, qtbot: QtBot) -> None:
    form = NewMeetingForm()
    qtbot.addWidget(form)
    form.warnings.show_concerns([Concern(ConcernKind.HOLIDAY, SATURDAY, "Koningsdag")])
    assert form.warnings.text() == "Let op: 27 april 2024 is een feestdag: Koningsdag."
    assert form.save.isEnabled()
    form.warnings.show_concerns([])
    assert form.warnings.isHidden()


def test_a_series_says_how_many_it_plans(theme: Theme, qtbot: QtBot) -> None:
    form = SeriesForm()
    qtbot.addWidget(form)
    days = [SeriesDay(f"2024-0{month}-01", dt.date(2024, month, 1), (), True) for month in (1, 2)]
    form.show_days(days, {"2024-01-01": True, "2024-02-01": False})
    assert form.save.text() == "1 overleg p&lannen"
    form.show_days(days, dict.fromkeys(("2024-01-01", "2024-02-01"), False))
    assert not form.save.isEnabled()
