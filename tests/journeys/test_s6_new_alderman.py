"""S6 of ``domain.md`` §6: the bestuurswissel of Oldambt, from the dialog to the names on the papers."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.bodies import Membership
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, Position
from secretariat.gui.people.succession_dialog import NEWCOMER, NOBODY, SuccessionDialog
from secretariat.gui.people.view import RelationsView
from secretariat.services.opening import import_exchange
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from tests.documents.papers import words
from tests.journeys.conftest import MEETING, Desk
from tests.services.before_the_change import MONSTERBOER, NEPSTRA, before_the_change

DEMOMA = "per-x-demoma"
APRIL = "mtg-pho-bib-2023-01"


@pytest.fixture
def view(desk: Desk, sample_data: dict[str, Any], tmp_path: Path) -> RelationsView:
    """The relaties of the sample before the bestuurswissel, at Nepstra."""
    path = tmp_path / "oldambt.vgg"
    import_exchange(before_the_change(sample_data), path).close()
    assert desk.files.open(path)
    assert desk.window.open_record("persons", NEPSTRA)
    view = desk.part(RelationsView)
    assert isinstance(view, RelationsView)
    return view


@pytest.fixture
def dialog(desk: Desk, view: RelationsView) -> SuccessionDialog:
    """The dialog, opened at Nepstra."""
    view.person.succession_button.click()
    dialog = desk.window.findChild(SuccessionDialog)
    assert dialog is not None
    return dialog


def open_file(desk: Desk) -> Workspace:
    assert desk.files.workspace is not None
    return desk.files.workspace


def type_in(desk: Desk, line: QLineEdit, text: str) -> None:
    line.window().activateWindow()
    line.setFocus()
    desk.wait(line.hasFocus)
    line.selectAll()
    desk.type(text)


def on_paper(desk: Desk, kind: PaperKind, meeting: str) -> str:
    return " ".join(words(open_file(desk).publishing.outline(PaperRequest(kind, meeting_id=meeting))))


def fill_in(desk: Desk, dialog: SuccessionDialog, last_day: str = "30-6-2023") -> None:
    type_in(desk, dialog.last_day.line, last_day)
    dialog.successor.choose(MONSTERBOER)


def test_everything_goes_over_in_one_dialog_and_one_step(
    desk: Desk, view: RelationsView, dialog: SuccessionDialog
) -> None:
    before = open_file(desk).register()
    assert dialog.leaver.currentText() == "Nepstra, K."
    assert dialog.organisation.currentText() == "Oldambt"
    fill_in(desk, dialog)
    assert dialog.last_day.understood == "vrijdag 30 juni 2023"
    assert dialog.first_day.line.text() == "01-07-2023"
    assert [dialog.held.item(row).text() for row in range(dialog.held.count())] == [
        "Functie: wethouder Cultuur en Bibliotheekwerk (sinds 01-06-2022)",
        "Lidmaatschap: Bestuurlijk overleg Cultuur, lid (sinds 01-06-2022)",
        "Lidmaatschap: Portefeuillehouders Bibliotheekwerk, lid (sinds 01-06-2022)",
    ]
    assert len(dialog.held.ticked()) == 3
    assert dialog.actions_.count() == 0
    said = (
        "Op 30 juni 2023 eindigen 1 functie en 2 lidmaatschappen van K. Nepstra. "
        "B. Monsterboer begint op 1 juli 2023 met 1 functie en 2 lidmaatschappen."
    )
    assert dialog.summary == said
    dialog.save_button.click()
    assert not dialog.isVisible()
    assert desk.message() == said
    register = open_file(desk).register()
    expected: list[tuple[type[Membership | Position], int]] = [(Membership, 2), (Position, 1)]
    for kind, number in expected:
        left, came = (register.where(kind, "person_id", person) for person in (NEPSTRA, MONSTERBOER))
        assert {one.end_date for one in left} == {dt.date(2023, 6, 30)}
        assert {(one.start_date, one.end_date) for one in came} == {(dt.date(2023, 7, 1), None)}
        assert (len(left), len(came)) == (number, number)
    table = view.person.memberships.table
    assert [table.records.index(row, 5).data() for row in range(2)] == ["30-06-2023", "30-06-2023"]
    undo = desk.window.actions_["undo"]
    desk.window.activateWindow()
    view.people.table.setFocus()
    desk.wait(view.people.table.hasFocus)
    assert undo.text() == "&Ongedaan maken: bestuurswissel doorvoeren"
    undo.trigger()
    after = open_file(desk).register()
    assert all(before.all(kind) == after.all(kind) for kind in (Person, Position, Membership))


def test_every_paper_names_who_held_office_that_day(desk: Desk, dialog: SuccessionDialog) -> None:
    fill_in(desk, dialog)
    dialog.save_button.click()
    april = on_paper(desk, PaperKind.MINUTES, APRIL)
    assert "K. Nepstra | wethouder | Oldambt" in april
    assert "Monsterboer" not in april
    names = [line.name for line in open_file(desk).attendance.lines(APRIL) if line.organisation == "Oldambt"]
    assert names == ["K. Nepstra"]
    november = on_paper(desk, PaperKind.CONVOCATION, MEETING)
    assert "B. Monsterboer" in november
    assert "Nepstra" not in november


def test_two_holders_at_once_are_refused_and_what_was_typed_stays(desk: Desk, dialog: SuccessionDialog) -> None:
    fill_in(desk, dialog)
    type_in(desk, dialog.first_day.line, "30-6-2023")
    dialog.save_button.click()
    assert (
        dialog.refusal == "K. Nepstra heeft in deze periode al een functie of lidmaatschap. "
        "Beëindig eerst de vorige periode."
    )
    assert dialog.isVisible()
    assert dialog.first_day.line.text() == "30-6-2023"
    assert open_file(desk).register().where(Membership, "person_id", MONSTERBOER) == []
    dialog.reject()


def test_a_new_person_succeeds_and_one_membership_stays_behind(desk: Desk, dialog: SuccessionDialog) -> None:
    type_in(desk, dialog.last_day.line, "30 juni 2023")
    dialog.successor.choose(NEWCOMER)
    for key, text in {"salutation": "mevrouw", "initials": "É.", "prefix": "van ’t", "last_name": "Nieuwland"}.items():
        type_in(desk, dialog.names.field(key), text)
    said = "Op papier: mevrouw É. van ’t Nieuwland   ·   In lijsten: Nieuwland, É. van ’t\n"
    assert dialog.names.printed.startswith(said)
    dialog.held.tick("mem-pho-nepstra", False)
    assert dialog.summary.endswith("Mevrouw É. van ’t Nieuwland begint op 1 juli 2023 met 1 functie en 1 lidmaatschap.")
    desk.press(Qt.Key.Key_Return)
    assert dialog.isVisible()
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    register = open_file(desk).register()
    (came,) = register.where(Person, "last_name", "Nieuwland")
    assert [one.body_id for one in register.where(Membership, "person_id", came.id)] == ["body-bo-cult"]
    assert {one.end_date for one in register.where(Membership, "person_id", NEPSTRA)} == {dt.date(2023, 6, 30)}


def test_without_a_successor_all_ends_and_the_actions_go_to_the_organisation(desk: Desk, view: RelationsView) -> None:
    before = open_file(desk).register()
    open_file(desk).organisations.set_contact("org-vgg", DEMOMA)
    desk.window.open_record("persons", DEMOMA)
    view.person.succession_button.click()
    dialog = desk.window.findChild(SuccessionDialog)
    assert dialog is not None
    type_in(desk, dialog.last_day.line, "30 nov 2023")
    dialog.successor.choose(NOBODY)
    assert not dialog.first_day.isVisible()
    assert dialog.held.ticked() == frozenset()
    assert dialog.heir.currentText() == "VGG"
    kept, handed = sorted(dialog.actions_.ticked())
    dialog.actions_.tick(kept, False)
    said = (
        "Op 30 november 2023 eindigen 1 functie en 5 lidmaatschappen van M. Demoma. "
        "1 actiepunt gaat naar VGG. VGG heeft dan geen contactpersoon."
    )
    assert dialog.summary == said
    dialog.save_button.click()
    assert desk.message() == said
    register = open_file(desk).register()
    assert {one.end_date for one in register.where(Membership, "person_id", DEMOMA)} == {dt.date(2023, 11, 30)}
    assert register.get(ActionPoint, kept).owner_person_id == DEMOMA
    assert register.get(ActionPoint, handed).owner_organisation_id == "org-vgg"
    for _step in range(2):
        desk.window.actions_["undo"].trigger()
    after = open_file(desk).register()
    assert all(
        before.all(kind) == after.all(kind) for kind in (Person, Position, Membership, ActionPoint, Organisation)
    )


def test_whoever_takes_over_the_actions_must_be_in_the_list(
    desk: Desk, view: RelationsView, dialog: SuccessionDialog
) -> None:
    dialog.begin_with(DEMOMA)
    fill_in(desk, dialog, "30 nov 2023")
    dialog.heir.setEditText("Onbekend")
    dialog.save_button.click()
    assert (
        dialog.refusal == "‘Onbekend’ is geen naam uit de lijst, of past op meer dan één. Kies een naam uit de lijst."
    )
    assert dialog.heir.currentText() == "Onbekend"
    dialog.successor.choose(NOBODY)
    dialog.successor.choose(MONSTERBOER)
    assert len(dialog.held.ticked()) == 6
    assert dialog.first_day.isVisible()
    dialog.reject()


def test_days_and_a_successor_are_needed(desk: Desk, dialog: SuccessionDialog) -> None:
    dialog.save_button.click()
    assert dialog.refusal == "Vul de laatste dag in, en de eerste dag van de opvolger."
    type_in(desk, dialog.last_day.line, "ooit")
    dialog.save_button.click()
    assert dialog.refusal.startswith("‘ooit’ is geen datum.")
    type_in(desk, dialog.last_day.line, "30-6-2023")
    dialog.save_button.click()
    assert dialog.refusal == "Kies een opvolger, of kies ‘Nieuwe persoon’ of ‘Geen opvolger’."
    dialog.reject()
