"""A new wethouder with titles, entered with the keyboard, found by any name, printed as it should, and undone again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from secretariat.domain.catalogue import LISTS
from secretariat.domain.people import Person
from secretariat.gui.action_points.view import ActionPointsView
from secretariat.gui.people.memberships import MembershipForm
from secretariat.gui.people.new_dialogs import NewPersonDialog
from secretariat.gui.people.positions import PositionForm
from secretariat.gui.people.view import RelationsView
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from tests.documents.papers import fact
from tests.journeys.conftest import MEETING, Desk

CTRL = Qt.KeyboardModifier.ControlModifier


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
    part.window().activateWindow()
    part.setFocus()
    desk.wait(part.hasFocus)


def type_through(desk: Desk, *texts: str) -> None:
    """Type into one field after the other, as Tab goes."""
    for place, text in enumerate(texts):
        if place:
            desk.press(Qt.Key.Key_Tab)
        if text:
            desk.type(text)


def enter_person(desk: Desk) -> str:
    """Enter somebody with the keyboard alone; gives the id."""
    desk.window.actions_["new"].trigger()
    dialog = desk.window.findChild(NewPersonDialog)
    assert dialog is not None
    focus(desk, dialog.names.field("salutation"))
    type_through(desk, "mevrouw", "mr. dr.", "É.", "Éva", "van ’t", "Voorbeeldsma-van Dam", "LLM")
    assert dialog.names.printed == (
        "Op papier: mevrouw mr. dr. É. van ’t Voorbeeldsma-van Dam LLM"
        "   ·   In lijsten: Voorbeeldsma-van Dam, É. van ’t\n"
        "In een brief: Geachte mevrouw Van ’t Voorbeeldsma-van Dam"
    )
    type_through(desk, "", "eva@example.nl", "", "Evi; É. Jansma")
    desk.press(Qt.Key.Key_Return, CTRL)
    (person,) = open_file(desk).register().where(Person, "last_name", "Voorbeeldsma-van Dam")[-1:]
    return person.id


def enter_function(desk: Desk, view: RelationsView) -> None:
    desk.window.activateWindow()
    desk.wait(view.person.positions.add_button.hasFocus)
    desk.press(Qt.Key.Key_Space)
    form = view.person.positions.form
    assert isinstance(form, PositionForm)
    desk.wait(form.title.hasFocus)
    type_through(desk, "wethouder", "Cultuur en Bibliotheekwerk")
    form.organisation.setEditText("pekel")
    focus(desk, form.start.line)
    desk.type("1 juli 2023")
    desk.press(Qt.Key.Key_Return)
    assert view.person.positions.form is None


def enter_membership(desk: Desk, view: RelationsView) -> None:
    view.person.memberships.add_button.click()
    form = view.person.memberships.form
    assert isinstance(form, MembershipForm)
    assert form.organisation.currentText() == "Pekela"
    form.body.setEditText("bestuurlijk overleg")
    focus(desk, form.start.line)
    desk.type("1-7-2023")
    desk.press(Qt.Key.Key_Return)
    assert view.person.memberships.form is None


def test_a_new_wethouder_is_entered_printed_and_undone_to_the_start(desk: Desk, view: RelationsView) -> None:
    before = open_file(desk).register()
    person_id = enter_person(desk)
    assert view.person.title.text() == "Voorbeeldsma-van Dam, É. van ’t"
    enter_function(desk, view)
    enter_membership(desk, view)
    (line,) = (line for line in view.people.table.records.records if line.id == person_id)
    row = view.people.table.records.row_of(person_id)
    assert view.people.table.records.index(row, 1).data() == "wethouder Cultuur en Bibliotheekwerk"
    assert (line.organisation, line.portfolio) == ("Pekela", "Cultuur en Bibliotheekwerk")
    paper = open_file(desk).publishing.outline(PaperRequest(PaperKind.CONVOCATION, meeting_id=MEETING))
    assert "mr. dr. É. van ’t Voorbeeldsma-van Dam LLM (Pekela)" in fact(paper, "Aan").split("; ")
    for _step in range(3):
        desk.window.actions_["undo"].trigger()
    after = open_file(desk).register()
    assert all(before.all(kind) == after.all(kind) for kind in LISTS.values())
    assert open_file(desk).history.undoable() is None


def test_somebody_is_found_by_every_name(desk: Desk, view: RelationsView) -> None:
    person_id = enter_person(desk)
    view.people.start_filter()
    focus(desk, view.people.filter)
    desk.type("jansma")
    assert [line.id for line in view.people.table.records.records] == [person_id]
    shown: list[object] = []
    desk.window.show_found = lambda words, results, note="": shown.extend(results)  # type: ignore[method-assign]
    desk.window.search_wanted.emit("evi")
    assert [one.id for one in shown] == [person_id]  # type: ignore[attr-defined]
    desk.window.go("action_points")
    actions = desk.part(ActionPointsView)
    assert isinstance(actions, ActionPointsView)
    for typed in ("evi", "jansma", "éva van", "van ’t voorbeeldsma"):
        actions.form.owner.setEditText(typed)
        assert actions.form.owner.found() == person_id


def test_a_code_finds_what_it_stands_for_before_what_speaks_of_it(desk: Desk) -> None:
    desk.open_sample()
    shown: list[object] = []
    desk.window.show_found = lambda words, results, note="": shown.extend(results)  # type: ignore[method-assign]
    desk.window.search_wanted.emit("bo-cult 2023-02")
    titles = [one.title for one in shown]  # type: ignore[attr-defined]
    assert titles[0] == "BO-CULT 2023-02 Bestuurlijk overleg Cultuur"
    assert len(titles) > 1


def test_who_was_archived_is_picked_no_more_but_stays_with_his_actions(desk: Desk, view: RelationsView) -> None:
    open_file(desk).people.archive("per-x-verzinsma")
    desk.window.open_record("action_points", "act-2023-A-014")
    actions = desk.part(ActionPointsView)
    assert isinstance(actions, ActionPointsView)
    assert actions.record.owner.currentText() == "Karin Verzinsma"
    actions.form.owner.setEditText("verzinsma")
    assert actions.form.owner.found() != "per-x-verzinsma"


def test_two_functions_at_one_organisation_are_refused_in_the_cell_and_what_was_typed_stays(
    desk: Desk, view: RelationsView
) -> None:
    desk.window.open_record("persons", "per-x-monsterboer")
    people = open_file(desk).people
    people.add_position("per-x-monsterboer", "org-gem-pekela", "raadslid")
    table = view.person.positions.table
    table.records.edit_wanted.emit("pos-x-monsterboer", "organisation_id", "org-gem-pekela")
    assert view.person.positions.refusal == (
        "B. Monsterboer heeft in deze periode al een functie of lidmaatschap. Beëindig eerst de vorige periode."
    )
    held = {line.id: line.organisation for line in people.positions("per-x-monsterboer")}
    assert held["pos-x-monsterboer"] == "Oldambt"
