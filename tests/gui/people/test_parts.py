"""The small parts of Relaties: dates, choices, ticks, and the preview of a name."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from secretariat.domain.choices import Choice
from secretariat.domain.organisations import OrganisationKind
from secretariat.domain.people import Person
from secretariat.domain.refusals import DateNotUnderstood
from secretariat.gui.look.theme import Theme
from secretariat.gui.people.check_list import CheckList
from secretariat.gui.people.choice_field import ChoiceField
from secretariat.gui.people.date_entry import DateEntry
from secretariat.gui.people.name_form import NameForm
from secretariat.gui.people.new_dialogs import NewOrganisationDialog
from secretariat.gui.people.succession_dialog import SuccessionDialog
from secretariat.services.successions import Departure, HeldLine
from tests.gui.fakes import type_text

TODAY = dt.date(2023, 11, 20)


def test_a_new_gemeente_is_a_member_and_a_name_that_is_taken_is_noticed(theme: Theme, qtbot: QtBot) -> None:
    known = (Choice("org-1", "Oldambt", ("Gemeente Oldambt",)),)
    dialog = NewOrganisationDialog(known)
    qtbot.addWidget(dialog)
    assert dialog.member.isChecked()
    dialog.name.setText(" gemeente oldambt ")
    assert dialog.warning.text() == "Er is al een organisatie met deze naam: Oldambt."
    dialog.name.setText("Gemeente Pekela")
    assert dialog.warning.isHidden()
    kinds = dialog.findChild(QComboBox)
    assert kinds is not None
    kinds.setCurrentIndex(kinds.findData(OrganisationKind.PROVINCE))
    assert not dialog.member.isChecked()


def test_a_date_says_what_it_is_taken_for(theme: Theme, qtbot: QtBot) -> None:
    entry = DateEntry("Van", TODAY, "Leeg: nog niet bekend")
    qtbot.addWidget(entry)
    assert (entry.day(), entry.understood) == (None, "Leeg: nog niet bekend")
    type_text(entry.line, "1 jul 2023")
    assert (entry.day(), entry.understood) == (dt.date(2023, 7, 1), "zaterdag 1 juli 2023")
    entry.line.setText("ooit")
    with pytest.raises(DateNotUnderstood):
        entry.day()


def test_a_choice_is_typed_as_far_as_needed_or_chosen(theme: Theme, qtbot: QtBot) -> None:
    field = ChoiceField("Naam")
    qtbot.addWidget(field)
    field.show_choices([("a", "Oldambt"), ("b", "Pekela")])
    assert field.chosen() == ""
    field.setEditText("pekela")
    assert field.chosen() == "b"
    field.setEditText("Pek")
    assert field.chosen() == "b"
    field.setEditText("a")
    assert field.chosen() == ""
    field.choose("a")
    assert field.chosen() == "a"


def test_what_was_typed_in_part_is_written_in_full_when_the_field_is_left(theme: Theme, qtbot: QtBot) -> None:
    field, other = ChoiceField("Naam"), QLineEdit()
    for part in (field, other):
        qtbot.addWidget(part)
        part.show()
    field.show_choices([Choice("a", "K&C", ("Kunst in Drenthe",)), Choice("b", "Pekela")])
    field.setFocus()
    field.setEditText("kunst")
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut))
    assert field.currentText() == "K&C"
    field.setEditText("onbekend")
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut))
    assert field.currentText() == "onbekend"


def test_ticks_come_back_as_ids(theme: Theme, qtbot: QtBot) -> None:
    ticks = CheckList("Grenst aan")
    qtbot.addWidget(ticks)
    ticks.show_lines([("a", "Oldambt"), ("b", "Pekela")], {"a"})
    with qtbot.waitSignal(ticks.changed):
        ticks.tick("b", True)
    assert ticks.ticked() == {"a", "b"}


def test_a_name_form_hands_over_only_what_changed(theme: Theme, qtbot: QtBot) -> None:
    form = NameForm()
    qtbot.addWidget(form)
    form.show_person(Person(id="p", last_name="Hoogen", prefix="van den", initials="R.", salutation="mevrouw"))
    heard: list[tuple[str, str]] = []
    form.committed.connect(lambda key, text: heard.append((key, text)))
    for row in form.rows:
        form.field(row).commit()
    assert heard == []
    form.field("phone").setFocus()
    type_text(form.field("phone"), "050")
    form.field("phone").setModified(True)
    form.field("phone").commit()
    assert heard == [("phone", "050")]
    assert form.printed == (
        "Op papier: mevrouw R. van den Hoogen   ·   In lijsten: Hoogen, R. van den"
        "\nIn een brief: Geachte mevrouw Van den Hoogen"
    )


def test_of_a_text_that_does_not_fit_the_beginning_is_read(theme: Theme, qtbot: QtBot) -> None:
    form = NameForm()
    qtbot.addWidget(form)
    form.show_person(Person(id="p", last_name="Hoogen", email="rachel.van.den.hoogen@voorbeeldgemeente.example.nl"))
    assert form.field("email").cursorPosition() == 0


def test_what_is_unticked_stays_so_when_the_day_changes(theme: Theme, qtbot: QtBot) -> None:
    dialog = SuccessionDialog([("p", "Nepstra, K.")], [], {"p": "K. Nepstra"}, TODAY)
    qtbot.addWidget(dialog)
    held = tuple(HeldLine(key, "wethouder", "", None, None) for key in ("a", "b"))
    dialog.show_departure(Departure(held, ()))
    assert dialog.held.ticked() == {"a", "b"}
    dialog.held.tick("b", False)
    dialog.show_departure(Departure(held, ()))
    assert dialog.held.ticked() == {"a"}


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_an_opvolger_that_more_than_one_may_be_is_asked_for_by_name(theme: Theme, qtbot: QtBot) -> None:
    people = [("p", "Nepstra, K."), ("a", "Proefman, L."), ("b", "Proefstra, J."), ("c", "Monsterboer, B.")]
    names = {"p": "K. Nepstra", "a": "L. Proefman", "b": "J. Proefstra", "c": "B. Monsterboer"}
    dialog = SuccessionDialog(people, [], names, TODAY)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    dialog.begin_with("p")
    dialog.show_organisations([("org", "Oldambt")])
    dialog.show_departure(Departure((HeldLine("h", "wethouder", "", None, None),), ()))
    type_text(dialog.last_day.line, "30-6-2023")
    dialog.successor.setFocus()
    qtbot.keyClicks(dialog.successor.lineEdit(), "proef")
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Tab)
    asked = "‘proef’ past op L. Proefman en J. Proefstra. Kies wie u bedoelt."
    assert dialog.summary == f"Op 30 juni 2023 eindigt 1 functie van K. Nepstra. {asked}"
    assert dialog.plan() is None
    assert dialog.refusal == asked
    assert dialog.successor.hasFocus()
    completer = dialog.successor.completer()
    assert completer is not None
    assert [completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())] == [
        "Proefman, L.",
        "Proefstra, J.",
    ]
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    dialog.successor.setEditText("proefs")
    dialog.first_day.line.setFocus()
    assert dialog.successor.currentText() == "Proefstra, J."
    assert dialog.summary == (
        "Op 30 juni 2023 eindigt 1 functie van K. Nepstra. J. Proefstra begint op 1 juli 2023 met 1 functie."
    )


def test_the_first_day_follows_until_it_is_typed(theme: Theme, qtbot: QtBot) -> None:
    dialog = SuccessionDialog([("p", "Nepstra, K.")], [], {"p": "K. Nepstra"}, TODAY)
    qtbot.addWidget(dialog)
    dialog.last_day.line.setText("30-6-2023")
    assert dialog.first_day.line.text() == "01-07-2023"
    dialog.first_day.line.setText("")
    qtbot.keyClicks(dialog.first_day.line, "1-9-2023")
    dialog.last_day.line.setText("31-7-2023")
    assert dialog.first_day.line.text() == "1-9-2023"


def test_a_refusal_brings_the_keyboard_to_the_field_and_goes_when_it_is_put_right(theme: Theme, qtbot: QtBot) -> None:
    dialog = NewOrganisationDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    dialog.submitted.connect(lambda: dialog.refused("Vul een naam in."))
    dialog.save_button.setFocus()
    dialog.save_button.click()
    assert dialog.refusal == "Vul een naam in."
    assert dialog.name.hasFocus()
    qtbot.keyClicks(dialog.name, "P")
    assert dialog.refusal == ""
