"""What an organisation needs: somebody who answers for it, its locations, a website that is one, and its doors."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from secretariat.gui.people.locations import LocationForm
from secretariat.gui.people.view import RelationsView
from secretariat.services.workspace import Workspace
from tests.journeys.conftest import Desk

KC, VEENDAM, VERZINSMA = "org-kc", "org-gem-veendam", "per-x-verzinsma"
GEMEENTEHUIS = "loc-gemeentehuis-veendam"


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


def test_the_contact_is_typed_shown_and_a_door(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("organisations", KC)
    record = view.organisation
    assert not record.contact_button.isVisible()
    focus(desk, record.contact)
    record.contact.setEditText("lotte voor")
    desk.press(Qt.Key.Key_Return)
    assert record.contact.currentText() == "Voorbeeldhof, L."
    assert open_file(desk).organisations.get(KC).contact_person_id == "per-x-voorbeeldhof"
    record.contact_button.click()
    assert view.person.title.text() == "Voorbeeldhof, L."
    assert [line.name for line in view.person.answered_for.table.records.records] == ["Stichting Kunst & Cultuur"]
    desk.window.actions_["back"].trigger()
    assert view.organisation.title.text() == "Stichting Kunst & Cultuur"
    desk.window.actions_["undo"].trigger()
    assert record.contact.currentText() == "Geen contactpersoon"


def test_a_name_that_nobody_has_says_so(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("organisations", KC)
    record = view.organisation
    focus(desk, record.contact)
    record.contact.setEditText("Onbekend")
    desk.press(Qt.Key.Key_Return)
    assert (
        record.contact_row.refusal
        == "‘Onbekend’ is geen naam uit de lijst, of past op meer dan één. Kies een naam uit de lijst."
    )
    assert record.contact.currentText() == "Onbekend"


def test_what_is_no_website_stays_to_be_corrected(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("organisations", KC)
    field = view.organisation.field("website")
    focus(desk, field)
    desk.type("kunst en cultuur")
    desk.press(Qt.Key.Key_Return)
    assert (
        view.organisation.rows["website"].refusal
        == "‘kunst en cultuur’ is geen webadres. Typ het als www.organisatie.nl."
    )
    assert field.text() == "kunst en cultuur"
    field.selectAll()
    desk.type("www.kunstencultuur.nl")
    assert desk.window.flush()
    assert open_file(desk).organisations.get(KC).website == "www.kunstencultuur.nl"


def test_a_location_is_entered_changed_archived_and_brought_back(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("organisations", VEENDAM)
    part = view.organisation.locations
    assert [(line.name, line.meetings) for line in part.table.records.records] == [("Gemeentehuis Veendam", 1)]
    part.add_button.click()
    form = part.form
    assert isinstance(form, LocationForm)
    assert form.name.text() == "Gemeente Veendam"
    form.name.clear()
    form.submitted.emit()
    assert form.refusal == "Vul ‘Naam’ in."
    focus(desk, form.name)
    desk.type("Cultuurhuis vanBeresteyn")
    desk.press(Qt.Key.Key_Return)
    assert part.form is None
    names = [line.name for line in part.table.records.records]
    assert names == ["Cultuurhuis vanBeresteyn", "Gemeentehuis Veendam"]
    part.table.records.edit_wanted.emit(GEMEENTEHUIS, "room", "Raadzaal")
    assert part.table.records.index(1, 1).data() == "Raadzaal"
    part.remove_wanted.emit(GEMEENTEHUIS)
    assert part.refusal == "Gemeentehuis Veendam wordt gebruikt in 1 overleg en kan alleen worden gearchiveerd."
    part.archive_button.click()
    assert [line.name for line in part.table.records.records] == ["Cultuurhuis vanBeresteyn"]
    assert not part.archive_button.isVisible()
    part.with_archived.click()
    assert len(part.table.records.records) == 2
    part.archive_wanted.emit(GEMEENTEHUIS, False)
    assert not part.with_archived.isVisible()
    for _step in range(4):
        desk.window.actions_["undo"].trigger()
    assert [(line.name, line.room) for line in part.table.records.records] == [("Gemeentehuis Veendam", "")]


def test_enter_on_a_function_or_a_membership_opens_what_it_is_about(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("persons", VERZINSMA)
    table = view.person.memberships.table
    focus(desk, table)
    table.select(table.records.records[0].id)
    desk.press(Qt.Key.Key_Return)
    assert desk.window.pages.front is not None
    assert desk.window.pages.front.key == "meetings"
    desk.window.actions_["back"].trigger()
    assert view.person.title.text() == "Verzinsma, K."
    positions = view.person.positions.table
    focus(desk, positions)
    positions.select(positions.records.records[0].id)
    desk.press(Qt.Key.Key_Return)
    assert view.organisation.title.text() == "Gemeente Oldambt"


def test_where_somebody_was_is_a_door_too(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("persons", "per-x-fictema")
    past = view.person.past.table
    assert [(past.records.index(row, 1).data(), past.records.index(row, 3).data()) for row in range(2)] == [
        ("BO-CULT 2023-02", "Verhinderd, vervangen"),
        ("PHO-BIB 2023-01", "Aanwezig"),
    ]
    past.opened.emit("mtg-pho-bib-2023-01")
    assert desk.window.pages.front is not None
    assert desk.window.pages.front.key == "meetings"
