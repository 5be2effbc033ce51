"""Keeping relaties: finding somebody, correcting a name and a period, entering and removing people."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from secretariat.gui.people.new_dialogs import NewOrganisationDialog, NewPersonDialog
from secretariat.gui.people.view import RelationsView
from secretariat.gui.shell.help_dialog import HelpDialog
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.workspace import Workspace
from tests.journeys.conftest import Desk

HOOGEN, NEPSTRA, OLDAMBT = "per-hoogen", "per-x-nepstra", "org-gem-oldambt"


@pytest.fixture
def view(desk: Desk) -> RelationsView:
    """The page Relaties of the sample."""
    desk.open_sample()
    assert desk.window.go("people")
    view = desk.part(RelationsView)
    assert isinstance(view, RelationsView)
    desk.wait(desk.window.isActiveWindow)
    return view


def open_file(desk: Desk) -> Workspace:
    assert desk.files.workspace is not None
    return desk.files.workspace


def focus(desk: Desk, part: QWidget) -> None:
    desk.window.activateWindow()
    part.setFocus()
    desk.wait(part.hasFocus)


def names_shown(view: RelationsView) -> list[str]:
    return [line.name for line in view.people.table.records.records]


def editor_in(table: RecordTable) -> QLineEdit | None:
    """The editor of the cell that is being typed in."""
    return next((one for one in table.viewport().findChildren(QLineEdit) if one.isVisible()), None)


def type_cell(desk: Desk, table: RecordTable, text: str) -> None:
    editor = editor_in(table)
    assert editor is not None
    focus(desk, editor)
    editor.selectAll()
    desk.type(text)
    desk.press(Qt.Key.Key_Return)


def still_says(table: RecordTable, text: str) -> bool:
    editor = editor_in(table)
    return editor is not None and editor.text() == text


def test_typing_narrows_the_list(desk: Desk, view: RelationsView) -> None:
    assert view.people.count_in_words == "33 personen"
    desk.window.actions_["filter"].trigger()
    focus(desk, view.people.filter)
    desk.type("oldambt weth")
    assert names_shown(view) == ["Monsterboer, B.", "Nepstra, K."]
    assert view.people.count_in_words == "2 van 33 personen"
    desk.press(Qt.Key.Key_Return)
    assert view.people.table.hasFocus()
    assert view.person.title.text() == "Monsterboer, B."


def test_a_name_is_corrected_and_shown_as_it_will_print(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("persons", HOOGEN)
    names = view.person.names
    assert names.printed.startswith("Op papier: mevrouw R. van den Hoogen   ·   In lijsten: Hoogen, R. van den\n")
    field = names.field("last_name")
    focus(desk, field)
    field.selectAll()
    desk.type("Aagen")
    assert names.printed == (
        "Op papier: mevrouw R. van den Aagen   ·   In lijsten: Aagen, R. van den"
        "\nIn een brief: Geachte mevrouw Van den Aagen"
    )
    desk.press(Qt.Key.Key_Return)
    assert names_shown(view)[0] == "Aagen, R. van den"
    assert view.people.table.current_id() == HOOGEN
    desk.window.actions_["undo"].trigger()
    assert view.person.title.text() == "Hoogen, R. van den"


def test_a_name_that_cannot_be_stays_and_keeps_the_file_open(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("persons", HOOGEN)
    field = view.person.names.field("email")
    focus(desk, field)
    desk.type("rachel")
    desk.press(Qt.Key.Key_Return)
    assert view.person.names.rows["email"].refusal.startswith("‘rachel’ is geen e-mailadres.")
    assert field.text() == "rachel"
    assert not desk.window.flush()
    field.selectAll()
    desk.type("rachel@example.nl")
    assert desk.window.flush()
    assert view.person.names.rows["email"].refusal == ""
    assert open_file(desk).people.get(HOOGEN).email == "rachel@example.nl"


def test_a_period_is_typed_in_its_cell(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("persons", HOOGEN)
    table = view.person.positions.table
    table.edit_cell("pos-hoogen", "start_date")
    type_cell(desk, table, "1 mrt 2020")
    desk.wait(lambda: table.records.index(0, 3).data() == "01-03-2020")
    table.edit_cell("pos-hoogen", "end_date")
    type_cell(desk, table, "29-2-2020")
    desk.wait(lambda: view.person.positions.refusal != "" and still_says(table, "29-2-2020"))
    assert (
        view.person.positions.refusal == "De einddatum (29-02-2020) ligt vóór de begindatum (01-03-2020). "
        "Pas een van beide aan."
    )
    type_cell(desk, table, "29-2-2024")
    desk.wait(lambda: table.records.index(0, 4).data() == "29-02-2024")
    assert view.person.positions.refusal == ""


def test_what_is_no_date_is_refused_and_stays_in_its_cell(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("persons", HOOGEN)
    table = view.person.positions.table
    table.edit_cell("pos-hoogen", "start_date")
    type_cell(desk, table, "ooit")
    desk.wait(lambda: view.person.positions.refusal != "" and still_says(table, "ooit"))
    assert view.person.positions.refusal.startswith("‘ooit’ is geen datum.")
    desk.press(Qt.Key.Key_Escape)


def test_an_overlapping_membership_is_refused_in_the_form(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("persons", NEPSTRA)
    part = view.person.memberships
    part.add_button.click()
    form = part.form
    assert form is not None
    assert form.organisation.currentText() == "Oldambt"  # type: ignore[attr-defined]
    form.body.choose("body-bo-cult")  # type: ignore[attr-defined]
    form.start.line.setText("30-6-2023")  # type: ignore[attr-defined]
    form.submitted.emit()
    assert (
        form.refusal == "K. Nepstra heeft in deze periode al een functie of lidmaatschap. "
        "Beëindig eerst de vorige periode."
    )
    form.start.line.setText("1-1-2024")  # type: ignore[attr-defined]
    form.submitted.emit()
    assert part.form is None
    assert part.table.records.rowCount() == 3


def test_a_vote_and_a_role_are_chosen(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("persons", "per-x-testinga")
    table = view.person.memberships.table
    table.records.edit_wanted.emit("mem-bo-testinga", "role", "adviser")
    table.records.edit_wanted.emit("mem-bo-testinga", "voting", False)
    row = table.records.row_of("mem-bo-testinga")
    assert [table.records.index(row, place).data() for place in (1, 3)] == ["Adviseur", "nee"]


def test_who_is_used_stays_and_the_reason_is_told(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("persons", NEPSTRA)
    view.person.remove_action.trigger()
    assert view.person.refusal == "K. Nepstra wordt gebruikt in 2 overleggen en kan alleen worden gearchiveerd."
    assert NEPSTRA in {line.id for line in view.people.table.records.records}
    desk.window.open_record("persons", HOOGEN)
    assert view.person.refusal == ""


def test_somebody_new_is_entered_removed_and_brought_back(desk: Desk, view: RelationsView) -> None:
    desk.window.actions_["new"].trigger()
    dialog = desk.window.findChild(NewPersonDialog)
    assert dialog is not None
    dialog.save_button.click()
    assert dialog.refusal == "Vul ‘Achternaam’ in."
    dialog.names.field("last_name").setText("Nieuwland")
    dialog.save_button.click()
    assert view.person.title.text() == "Nieuwland"
    assert view.people.count_in_words == "34 personen"
    focus(desk, view.people.table)
    desk.press(Qt.Key.Key_Delete)
    assert desk.message() == "Nieuwland is verwijderd."
    assert view.people.count_in_words == "33 personen"
    assert view.person.title.text() != "Nieuwland"
    desk.window.actions_["undo"].trigger()
    assert view.person.title.text() == "Nieuwland"


def test_actiepunten_and_overleggen_are_doors(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("persons", "per-x-verzinsma")
    assert [line.number for line in view.person.actions_.table.records.records] == ["2023-A-014"]
    codes = [line.code for line in view.person.meetings.table.records.records]
    assert codes == ["WG-CONV 2023-01", "AO-CULT 2024-01"]
    view.person.meetings.table.opened.emit("mtg-wg-conv-2023-01")
    assert desk.window.pages.front is not None
    assert desk.window.pages.front.key == "meetings"
    desk.window.actions_["back"].trigger()
    assert desk.window.pages.front.key == "people"
    assert view.person.title.text() == "Verzinsma, K."


def test_an_organisation_is_kept_and_leads_to_its_people(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("organisations", OLDAMBT)
    record = view.organisation
    focus(desk, record.field("place"))
    desk.type("Winschoten")
    focus(desk, record.aliases)
    record.aliases.setPlainText("Gemeente Winschoten\nGemeente Scheemda")
    desk.window.flush()
    record.neighbours.tick("org-gem-groningen", True)
    found = open_file(desk).organisations
    assert found.get(OLDAMBT).place == "Winschoten"
    assert found.get(OLDAMBT).aliases == ("Gemeente Winschoten", "Gemeente Scheemda")
    assert "org-gem-groningen" in found.neighbours(OLDAMBT)
    view.organisations.start_filter()
    focus(desk, view.organisations.filter)
    desk.type("scheemda")
    assert [line.name for line in view.organisations.table.records.records] == ["Gemeente Oldambt"]
    assert record.people.table.records.records[0].name == "Monsterboer, B."
    record.people.table.opened.emit("per-x-monsterboer")
    assert view.tabs.currentIndex() == 0
    assert view.person.title.text() == "Monsterboer, B."


def test_a_new_organisation(desk: Desk, view: RelationsView) -> None:
    view.tabs.setCurrentIndex(1)
    desk.window.actions_["new"].trigger()
    dialog = desk.window.findChild(NewOrganisationDialog)
    assert dialog is not None
    assert dialog.focusWidget() is dialog.name
    dialog.name.setText("Waterschap Proefdijk")
    dialog.save_button.click()
    assert view.organisation.title.text() == "Waterschap Proefdijk"
    view.organisation.remove_action.trigger()
    assert desk.message() == "Waterschap Proefdijk is verwijderd."


def test_search_opens_people_and_organisations(desk: Desk, view: RelationsView) -> None:
    shown: list[object] = []
    desk.window.show_found = lambda words, results, note="": shown.extend(results)  # type: ignore[method-assign]
    desk.window.search_wanted.emit("Nepstra")
    assert [(one.kind, one.id, one.label) for one in shown] == [  # type: ignore[attr-defined]
        ("persons", NEPSTRA, "Persoon")
    ]
    assert desk.window.open_record("persons", NEPSTRA)
    assert view.person.title.text() == "Nepstra, K."


def test_a_file_for_reading_is_only_read(desk: Desk, view: RelationsView) -> None:
    path = open_file(desk).path
    assert desk.files.close()
    assert desk.files.open(path, read_only=True)
    assert desk.window.go("people")
    assert not view.people.new_button.isVisible()
    assert not view.person.remove_action.isVisible()
    assert view.person.names.field("last_name").isReadOnly()
    desk.window.actions_["new"].trigger()
    assert desk.window.findChild(NewOrganisationDialog) is None


def test_f1_explains_the_page(desk: Desk, view: RelationsView) -> None:
    desk.window.actions_["help"].trigger()
    page = desk.window.findChild(HelpDialog)
    assert page is not None
    assert page.browser.toPlainText().startswith("Relaties")
    page.close()
