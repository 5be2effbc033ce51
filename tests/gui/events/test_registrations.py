"""The aanmeldingen on the screen: S9 of ``domain.md`` done as a secretary would, and the table at the door."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secretariat.gui.events.diet_dialog import DietDialog
from secretariat.gui.events.presenter import EventsPresenter
from secretariat.gui.events.registrations_view import RegistrationsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.opening import open_workspace
from secretariat.services.publishing import PaperKind
from secretariat.services.workspace import Workspace
from tests.storage.contents import Clock, make_file


@pytest.fixture
def workspace(tmp_path: Path, sample_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "voorbeeld.vgg"
    make_file(path, sample_path, Clock())
    workspace = open_workspace(path, clock=Clock())
    yield workspace
    workspace.close()


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, workspace: Workspace) -> EventsPresenter:
    page = EventsPresenter(shell)
    qtbot.addWidget(page.widget)
    shell.history.open_file(workspace.history)
    page.open_file(workspace)
    page.widget.resize(1274, 620)
    page.widget.show()
    page.show_record("registrations", "reg-04")
    return page


@pytest.fixture
def view(page: EventsPresenter) -> RegistrationsView:
    return page.registrations.view


def cell(view: RegistrationsView, registration_id: str, column: str) -> str:
    """What stands in one cell."""
    records = view.table.records
    return str(records.index(records.row_of(registration_id), records.column_of(column)).data())


def test_a_cancelled_werkbezoek_is_offered_with_a_letter_and_taken(view: RegistrationsView, shell: Shell) -> None:
    assert view.everybody.text() == "9 aangemeld, 1 afgemeld"
    assert [button.text() for button in view.totals][2:4] == [
        "De kracht van samenwerking 5 aangemeld",
        "Bibliotheek Hoogezand 3 aangemeld (2 bus, 1 eigen vervoer) + 1 wachtlijst – vol (3/3)",
    ]
    assert view.totals[6].text() == "Diner 5 (1 vegetarisch)"
    assert view.table.current_id() == "reg-04"
    view.keys[2].trigger()
    front = shell.messages.front
    assert front is not None
    assert front.text == (
        "Werkbezoek afgezegd. Plaats voor de wachtlijst – "
        "M. Voorbeeldstra: plaats bij Bibliotheek Hoogezand – bus vol (2/2)"
    )
    (offer,) = view.offers
    assert [button.text() for button in offer.buttons] == ["Bericht…", "Neemt de plaats", "Ziet ervan af"]
    offer.buttons[1].click()
    assert view.offers == []
    assert cell(view, "reg-06", "excursion") == "Bibliotheek Hoogezand"
    assert cell(view, "reg-06", "bus") == "wacht op de bus (1)"
    shell.history.undo()
    shell.history.undo()
    assert cell(view, "reg-06", "excursion") == "Bibliotheek Hoogezand (wachtlijst 1)"


def test_a_choice_is_changed_in_its_cell_and_a_full_werkbezoek_says_who_waits(
    view: RegistrationsView, shell: Shell
) -> None:
    view.edited.emit("reg-10", "excursion", "exc-hoogezand")
    assert cell(view, "reg-10", "excursion") == "Bibliotheek Hoogezand (wachtlijst 2)"
    front = shell.messages.front
    assert front is not None
    assert front.text == "Bibliotheek Hoogezand is vol. M. Demoma staat op de wachtlijst (plaats 2)"


def test_somebody_new_is_registered_and_a_second_time_is_refused_with_what_was_typed(
    page: EventsPresenter, view: RegistrationsView
) -> None:
    dialog = page.registrations.start_new()
    assert dialog is not None
    dialog.person.setEditText("mevr. J. van Nieuwland")
    dialog.submitted.emit()
    assert cell(view, view.table.current_id(), "name") == "Nieuwland, J. van"
    again = page.registrations.start_new()
    assert again is not None
    again.person.show_choice("per-x-fictiehof")
    again.submitted.emit()
    assert again.refusal == "P. Fictiehof is al aangemeld. Wijzig die aanmelding in de lijst."
    assert again.person.chosen == "per-x-fictiehof"
    again.reject()


def test_at_the_door_some_letters_and_enter_let_somebody_in(view: RegistrationsView, workspace: Workspace) -> None:
    assert view.door_words.text() == "Nog 9 personen verwacht, 0 binnen."
    QTest.keyClicks(view.door, "m")
    QTest.keyClicks(view.door, "o")
    assert view.door_words.text() == "Modelhuis, G., Veendam – Enter"
    QTest.keyClick(view.door, Qt.Key.Key_Return)
    assert view.door.text() == ""
    assert view.door_words.text() == "Nog 8 personen verwacht, 1 binnen."
    assert cell(view, "reg-07", "status") == "Deelgenomen"


def test_a_total_leads_to_who_it_counts_and_no_cell_says_what_somebody_eats(view: RegistrationsView) -> None:
    view.totals[4].click()
    assert {one.name for one in view.table.records.records} == {"Proefkamp, S.", "Testerman, T."}
    view.totals[4].click()
    view.shown_box.show_choices([("all", "Iedereen")], "all")
    view.narrow(None)
    assert len(view.table.records.records) == 10
    assert "vegetarisch" not in repr(view.table.records.records)


def test_diets_are_wiped_after_a_question(view: RegistrationsView, shell: Shell, workspace: Workspace) -> None:
    assert view.purge_button.text() == "1 dieetwens wissen (uiterlijk 08-03-2024)"
    view.purge_button.click()
    front = shell.messages.front
    assert front is not None
    assert front.action == "Definitief wissen"
    assert front.on_action is not None
    front.on_action()
    assert workspace.diets.kept("evt-vob-2023") is None
    assert view.purge_button.isHidden()


def test_a_diet_is_filled_in_afterwards_with_one_key_and_stands_in_no_list(
    page: EventsPresenter, view: RegistrationsView, shell: Shell, workspace: Workspace
) -> None:
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_D)
    dialog = page.widget.window().findChild(DietDialog)
    assert dialog is not None
    assert dialog.diet.accessibleName() == "Dieetwens van P. Fictiehof"
    dialog.diet.setText("geen noten")
    dialog.submitted.emit()
    assert workspace.registrations.get("reg-04").dietary_note == "geen noten"
    assert "geen noten" not in repr(workspace.registration_lists.lines("evt-vob-2023"))
    again = page.registrations.ask_diet("reg-04")
    assert again is not None
    assert again.diet.text() == "geen noten"
    again.diet.clear()
    again.submitted.emit()
    assert workspace.registrations.get("reg-04").dietary_note is None
    shell.history.undo()
    assert workspace.registrations.get("reg-04").dietary_note == "geen noten"


@pytest.mark.parametrize("kind", [PaperKind.PARTICIPANTS, PaperKind.BUS_LIST, PaperKind.CATERING])
def test_a_paper_is_made_for_one_host(page: EventsPresenter, kind: PaperKind) -> None:
    dialog = page.registrations.show_paper(kind)
    assert dialog is not None
    choice = dialog.choice
    assert isinstance(choice, QuietCombo)
    assert [choice.itemText(row) for row in range(1, choice.count())] == [
        "Bibliotheek Hoogezand",
        "DNK & Biblionet Drenthe",
        "Bibliotheek Mar en Fean",
    ]
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    assert dialog.request is not None
    assert (dialog.request.kind, dialog.request.excursion_id) == (kind, "exc-dnk")
    dialog.reject()
