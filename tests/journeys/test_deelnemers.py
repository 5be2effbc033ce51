"""Who was there, from the first answer to the quorum: at the keyboard, in the real window."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from secretariat.domain.bodies import Membership
from secretariat.gui.attendance.group_form import GroupForm
from secretariat.services.workspace import Workspace
from tests.journeys.conftest import MEETING, Desk

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
COMING = "mtg-bo-cult-2024-01"
"""The overleg of 23 may 2024, for which nobody has been recorded yet."""
APRIL = "mtg-bo-cult-2023-01"

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
"""What the screenless platform says of a list that drops down."""


class List:
    """The tab Deelnemers of one overleg."""

    def __init__(self, desk: Desk, meeting_id: str = MEETING) -> None:
        if desk.files.workspace is None:
            desk.open_sample()
        desk.window.open_record("meetings", meeting_id)
        desk.tab("Deelnemers")
        self.desk, self.view, self.table = desk, desk.attendance, desk.attendance.table
        assert desk.files.workspace is not None
        self.workspace: Workspace = desk.files.workspace
        self.table.setFocus()

    def cell(self, line_id: str, column: str) -> str:
        row = self.table.records.row_of(line_id)
        return str(self.table.records.index(row, self.table.records.column_of(column)).data())

    def at(self, line_id: str) -> None:
        self.table.select(line_id)
        self.table.setFocus()

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.desk.press(key, modifier)

    def type(self, text: str) -> None:
        self.desk.type(text)

    def names(self) -> list[str]:
        return [line.name for line in self.table.records.records]

    def shows(self, column: str) -> bool:
        return not self.table.isColumnHidden(self.table.records.column_of(column))


def test_one_key_says_who_was_there(desk: Desk) -> None:
    people = List(desk)
    assert people.view.quorum_in_words == "9 van de 10 gemeenten vertegenwoordigd – quorum gehaald."
    assert people.view.missing_in_words == "Nog niemand voor Pekela."
    people.at("per-x-bedachtsma")
    people.press(KEY.Key_M)
    assert people.view.quorum_in_words == "8 van de 10 gemeenten vertegenwoordigd – quorum gehaald."
    assert people.view.missing_in_words == "Nog niemand voor Pekela en Stadskanaal."
    assert people.table.current_id() == "per-x-modelhuis"


def test_without_a_quorum_it_says_what_can_still_be_done(desk: Desk) -> None:
    people = List(desk)
    rows = people.table.records.records
    people.at(rows[0].id)
    for _ in range(3):
        people.press(KEY.Key_Down, modifier=SHIFT)
    people.press(KEY.Key_M)
    assert people.view.quorum_in_words == "6 van de 10 gemeenten vertegenwoordigd – quorum gehaald."
    people.at("per-x-modelhuis")
    people.press(KEY.Key_Z)
    assert people.view.quorum_in_words == (
        "5 van de 10 gemeenten vertegenwoordigd. Geen quorum: besluiten is niet mogelijk, bespreken wel."
    )
    for _ in range(2):
        people.desk.window.actions_["undo"].trigger()
    assert people.view.quorum_in_words == "9 van de 10 gemeenten vertegenwoordigd – quorum gehaald."


def test_a_late_arrival_is_one_key_and_a_time(desk: Desk) -> None:
    people = List(desk)
    people.at("per-x-testinga")
    people.press(KEY.Key_D)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    people.type("half drie")
    people.press(KEY.Key_Return)
    desk.wait(people.table.hasFocus)
    assert people.cell("per-x-testinga", "status") == "Deels aanwezig"
    assert people.cell("per-x-testinga", "present_from") == "14:30"
    people.view.time_wanted.emit("per-x-testinga", "present_until", "straks")
    assert "‘straks’" in desk.message()
    desk.wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    people.press(KEY.Key_Escape)
    assert people.cell("per-x-testinga", "present_until") == ""


def test_v_asks_who_came_instead(desk: Desk) -> None:
    people = List(desk)
    people.at("per-x-modelhuis")
    people.press(KEY.Key_V)
    assert people.view.person_form.title.text() == "Wie verving G. Modelhuis?"
    people.type("schetsma")
    people.press(KEY.Key_Return)
    assert people.view.form is None
    assert people.table.hasFocus()
    assert people.table.current_id() == "per-x-modelhuis"
    assert people.cell("per-x-modelhuis", "note") == "door N. Schetsma"
    assert people.cell("per-x-schetsma", "note") == "namens G. Modelhuis"
    assert people.cell("per-x-schetsma", "organisation") == "Veendam"
    names = people.names()
    assert names.index("N. Schetsma") == names.index("G. Modelhuis") + 1
    assert people.view.quorum_in_words == "9 van de 10 gemeenten vertegenwoordigd – quorum gehaald."


def test_a_deputy_nobody_knows_yet_is_entered_where_he_turns_up(desk: Desk) -> None:
    people = List(desk)
    people.at("per-x-voorbeelde")
    people.press(KEY.Key_V)
    people.type("mevr. J. de Vries")
    people.press(KEY.Key_Return)
    form = people.view.person_form
    assert form.enters_somebody_new
    assert form.new_note.text() == "‘mevr. J. de Vries’ staat nog niet in Relaties. Met Enter komt deze naam erbij:"
    assert (form.names["salutation"].text(), form.names["prefix"].text()) == ("mevrouw", "de")
    assert form.organisation.currentText() == "Pekela"
    assert form.function.hasFocus()
    people.type("beleidsadviseur")
    people.press(KEY.Key_Return)
    assert people.view.form is None
    assert people.view.quorum_in_words == "10 van de 10 gemeenten vertegenwoordigd – quorum gehaald."
    assert people.view.missing_in_words == ""
    (line,) = (line for line in people.table.records.records if line.name == "J. de Vries")
    assert (line.replaces, line.function) == ("H. ten Voorbeelde", "beleidsadviseur")
    people.desk.window.actions_["undo"].trigger()
    assert "J. de Vries" not in people.workspace.people.formal_names().values()


def test_a_guest_comes_at_an_item(desk: Desk) -> None:
    people = List(desk)
    people.press(KEY.Key_G)
    form = people.view.person_form
    people.type("Rachel")
    form.items.setText("5")
    people.press(KEY.Key_Return)
    # The screenless platform leaves the window inactive after a list that dropped down.
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)
    assert people.cell("per-hoogen", "organisation") == "Biblionet"
    assert (people.cell("per-hoogen", "items"), people.cell("per-hoogen", "note")) == ("5", "gast")
    people.at("per-hoogen")
    people.view.items_wanted.emit("per-hoogen", "4 en 5")
    assert people.cell("per-hoogen", "items") == "4, 5"
    people.view.items_wanted.emit("per-hoogen", "vijf")
    assert desk.message().startswith("‘vijf’ staat niet op de agenda.")
    # The cell is open again with what was typed; the field of the form had the keyboard before it.
    desk.wait(lambda: QApplication.focusWidget() in people.table.findChildren(QLineEdit))
    people.press(KEY.Key_Escape)
    desk.wait(people.table.hasFocus)
    people.press(KEY.Key_Delete)
    assert "R. van den Hoogen" not in people.names()
    desk.window.actions_["undo"].trigger()
    assert people.table.current_id() == "per-hoogen"


def test_a_half_filled_form_is_gone_on_with_and_asked_about(desk: Desk) -> None:
    people = List(desk)
    people.press(KEY.Key_G)
    people.type("Proefstra, adv")
    people.table.setFocus()
    people.press(KEY.Key_G)
    form = people.view.person_form
    assert form.person.field.text() == "Proefstra, adv"
    assert form.isAncestorOf(desk.window.focusWidget())
    people.table.setFocus()
    people.press(KEY.Key_G, modifier=SHIFT)
    assert people.view.form is form
    assert desk.message().startswith("‘Wie was er nog meer?’ is half ingevuld")
    desk.window.messages.action.click()
    assert isinstance(people.view.form, GroupForm)


def test_what_cannot_be_is_said_in_the_form_and_stays_there(desk: Desk) -> None:
    people = List(desk)
    people.press(KEY.Key_G)
    form = people.view.person_form
    people.press(KEY.Key_Return)
    assert form.refusal == "Typ wie het is."
    people.type("Proefhorst")
    people.press(KEY.Key_Return)
    assert form.refusal == "E. Proefhorst staat al op de presentielijst. Wijzig daar de aanwezigheid."
    form.items.setText("12")
    form.person.setEditText("Cees van Eijk")
    form.person.field.setModified(True)
    form.submitted.emit()
    assert form.refusal.startswith("‘12’ staat niet op de agenda.")
    assert form.items.text() == "12"
    form.setFocus()
    people.press(KEY.Key_Escape)
    assert people.view.form is None
    assert people.table.hasFocus()


def test_people_without_names_are_added_changed_and_taken_away(desk: Desk) -> None:
    people = List(desk)
    people.press(KEY.Key_G, modifier=SHIFT)
    form = people.view.group_form
    people.type("leerlingen van het Voorbeeldcollege")
    form.headcount.setText("veel")
    people.press(KEY.Key_Return)
    assert form.refusal == "‘Aantal personen’ moet liggen tussen 1 en 9999."
    form.headcount.setText("12")
    form.items.setText("5")
    people.press(KEY.Key_Return)
    assert people.view.form is None
    (group,) = (line for line in people.table.records.records if line.name.startswith("leerlingen"))
    assert people.table.current_id() == group.id
    assert (people.cell(group.id, "note"), people.cell(group.id, "status")) == ("gast, 12 personen", "Aanwezig")
    assert people.view.quorum_in_words == "9 van de 10 gemeenten vertegenwoordigd – quorum gehaald."
    people.press(KEY.Key_Return)
    assert people.view.form is form
    assert (form.label.text(), form.items.text()) == ("leerlingen van het Voorbeeldcollege", "5")
    form.headcount.setText("14")
    people.press(KEY.Key_Return)
    assert people.cell(group.id, "note") == "gast, 14 personen"
    people.press(KEY.Key_Delete)
    assert not any(name.startswith("leerlingen") for name in people.names())


def test_the_young_people_of_april_stand_in_the_list(desk: Desk) -> None:
    people = List(desk, APRIL)
    assert people.names()[-1] == "jongeren van theater De Steeg"
    assert people.cell("grp-bo-cult-2023-01-jongeren", "items") == "2"
    assert people.view.quorum_in_words == "Nog niet ingevuld wie er waren."


def test_before_the_overleg_the_answers_matter_and_afterwards_the_times(desk: Desk) -> None:
    people = List(desk, COMING)
    assert (people.shows("rsvp"), people.shows("present_from")) == (True, False)
    assert people.view.legend.startswith("J aangemeld")
    assert people.view.quorum_in_words == "0 van de 10 gemeenten aangemeld; voor een quorum zijn er 6 nodig."
    people.at("per-x-testinga")
    people.press(KEY.Key_J, KEY.Key_B, KEY.Key_N)
    assert [people.cell(line.id, "rsvp") for line in people.table.records.records[:4]] == [
        "Aangemeld",
        "Onder voorbehoud",
        "Verhinderd",
        "",
    ]
    assert people.view.quorum_in_words == "1 van de 10 gemeenten aangemeld; voor een quorum zijn er 6 nodig."
    people.press(KEY.Key_I)
    assert people.view.quorum_in_words == "9 van de 10 gemeenten vertegenwoordigd – quorum gehaald."
    assert people.cell("per-x-proefstra", "status") == "Afwezig met kennisgeving"
    assert (people.shows("rsvp"), people.shows("present_from")) == (False, True)
    assert people.view.legend.startswith("A aanwezig")
    people.press(KEY.Key_I)
    assert desk.message() == "Van iedereen is al vastgelegd of hij er was."


def test_ctrl_with_an_arrow_goes_from_organisation_to_organisation(desk: Desk) -> None:
    people = List(desk)
    people.at("per-x-fictema")
    people.press(KEY.Key_Down, modifier=CTRL)
    assert people.table.current_id() == "per-x-monsterboer"
    people.press(KEY.Key_Up, modifier=CTRL)
    assert people.table.current_id() == "per-x-fictema"


def test_enter_opens_the_card_of_a_person(desk: Desk) -> None:
    people = List(desk)
    people.at("per-x-fictema")
    people.press(KEY.Key_Return)
    assert desk.window.pages.front is desk.window.pages.page("people")


def test_an_adopted_verslag_keeps_its_names_and_says_so(desk: Desk, sample_data: dict[str, Any]) -> None:
    desk.open_adopted(sample_data)
    people = List(desk)
    assert people.view.legend == "Dit verslag is vastgesteld op 30 november 2023 en kan niet meer worden gewijzigd."
    people.at("per-x-testinga")
    people.press(KEY.Key_M, KEY.Key_G, KEY.Key_I)
    assert people.cell("per-x-testinga", "status") == "Aanwezig"
    assert people.view.form is None
    assert people.view.everybody.isHidden()


def test_a_gemeente_of_which_nobody_is_known_asks_who_came(desk: Desk) -> None:
    desk.open_sample()
    assert desk.files.workspace is not None
    (modelhuis,) = (
        one
        for one in desk.files.workspace.register().where(Membership, "person_id", "per-x-modelhuis")
        if one.body_id == "body-bo-cult"
    )
    desk.files.workspace.memberships.remove(modelhuis.id)
    people = List(desk, COMING)
    assert people.view.missing_in_words == "Nog niemand voor Veendam."
    assert (people.cell("org-gem-veendam", "organisation"), people.cell("org-gem-veendam", "name")) == (
        "Veendam",
        "nog niemand bekend",
    )
    people.at("org-gem-veendam")
    people.press(KEY.Key_A)
    assert people.view.person_form.title.text() == "Wie was er voor Veendam?"
    people.type("Schetsma")
    people.press(KEY.Key_Return)
    assert people.table.current_id() == "per-x-schetsma"
    assert (people.cell("per-x-schetsma", "organisation"), people.cell("per-x-schetsma", "status")) == (
        "Veendam",
        "Aanwezig",
    )
