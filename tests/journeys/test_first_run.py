"""The first morning of a new secretary: from the start page and an empty file to her first agenda on paper."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from secretariat.gui.bodies.view import BodiesView
from secretariat.gui.people.new_dialogs import NewOrganisationDialog, NewPersonDialog
from secretariat.gui.people.positions import PositionForm
from secretariat.gui.people.view import ORGANISATIONS, PEOPLE, RelationsView
from secretariat.gui.shell.new_file_dialog import NewFileDialog
from secretariat.gui.today.view import TodayView
from secretariat.services.publishing import PaperKind
from tests.journeys.conftest import Desk
from tests.journeys.reading_pdf import words_on
from tests.journeys.test_main_job import save_pdf

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


def dialog_of(desk: Desk, kind: type[QDialog]) -> QDialog:
    """The dialog that opened."""
    desk.wait(lambda: desk.window.findChild(kind) is not None)
    found = desk.window.findChild(kind)
    assert isinstance(found, kind)
    found.activateWindow()
    desk.wait(found.isActiveWindow)
    return found


def fill(desk: Desk, field: QWidget, words: str) -> None:
    """Type in a field what it must say."""
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]
    desk.type(words)


def press_in(dialog: QDialog, key: Qt.Key) -> None:
    QTest.keyClick(dialog.focusWidget() or dialog, key)


def make_file(desk: Desk) -> None:
    """Press "Nieuw bestand" on the start page and say whose it is."""
    start = desk.window.start
    assert start.isVisible()
    assert start.place.text() == (
        f"Een nieuw bestand komt in {desk.folder}: één bestand, op uw eigen computer; niets gaat over internet."
    )
    start.new.setFocus()
    desk.wait(start.new.hasFocus)
    desk.press(KEY.Key_Return)
    dialog = dialog_of(desk, NewFileDialog)
    assert isinstance(dialog, NewFileDialog)
    assert dialog.name.text() == "Vereniging van Groninger Gemeenten"
    fill(desk, dialog.name, "Vereniging van Proefgemeenten")
    fill(desk, dialog.short, "VPG")
    dialog.short.textEdited.emit(dialog.short.text())
    assert (dialog.signed_by.text(), dialog.path) == ("VPG-secretariaat", desk.folder / "VPG.vgg")
    press_in(dialog, KEY.Key_Return)
    desk.wait(lambda: desk.files.workspace is not None)


def lead_on(desk: Desk, title: str, page: str) -> None:
    """Vandaag says what comes next, and its button leads there."""
    desk.window.activateWindow()  # a desktop does this when a dialog closes
    desk.window.go("today")
    view = desk.part(TodayView)
    assert isinstance(view, TodayView)
    assert view.calm_title == title
    desk.press(KEY.Key_Return)  # the keyboard is at that button
    front = desk.window.pages.front
    assert front is not None
    assert front.key == page


def add_organisation(desk: Desk, relations: RelationsView, name: str, short: str) -> None:
    relations.tabs.setCurrentIndex(ORGANISATIONS)
    desk.window.actions_["new"].trigger()
    dialog = dialog_of(desk, NewOrganisationDialog)
    assert isinstance(dialog, NewOrganisationDialog)
    fill(desk, dialog.name, name)
    fill(desk, dialog.short, short)
    press_in(dialog, KEY.Key_Return)
    desk.wait(lambda: desk.window.findChild(NewOrganisationDialog) is None)


def add_person(desk: Desk, relations: RelationsView, name: dict[str, str], function: str, organisation: str) -> None:
    relations.tabs.setCurrentIndex(PEOPLE)
    desk.window.actions_["new"].trigger()
    dialog = dialog_of(desk, NewPersonDialog)
    assert isinstance(dialog, NewPersonDialog)
    for field, words in name.items():
        fill(desk, dialog.names.field(field), words)
    press_in(dialog, KEY.Key_Return)
    desk.wait(lambda: desk.window.findChild(NewPersonDialog) is None)
    relations.person.positions.add_button.click()
    form = relations.person.positions.form
    assert isinstance(form, PositionForm)
    form.title.setText(function)
    form.organisation.setEditText(organisation)
    form.submitted.emit()
    assert form.refusal == ""


def enter_the_body(desk: Desk) -> None:
    """Make the orgaan that meets, with a chair and a secretary."""
    lead_on(desk, "Wie overlegt er?", "meetings")
    QTest.mouseClick(desk.meetings.empty.button, Qt.MouseButton.LeftButton)
    view = desk.part(BodiesView)
    assert isinstance(view, BodiesView)
    desk.wait(view.new.name.hasFocus)
    desk.type("Bestuurlijk overleg Mobiliteit")
    fill(desk, view.new.code, "BO-MOB")
    desk.press(KEY.Key_Return)
    members = view.card.members
    desk.wait(members.add.hasFocus)
    for person, role in (("Eerste, A.", "chair"), ("Tweede, B.", "secretary")):
        members.add.click()
        members.form.submitted.emit()
        assert members.form.refusal == "Kies een persoon uit de lijst."
        line = members.form.person.lineEdit()
        assert line is not None
        fill(desk, line, person[:4])
        desk.press(KEY.Key_Escape)  # the list that dropped down
        desk.press(KEY.Key_Tab)
        assert (members.form.person.currentText(), members.form.refusal) == (person, "")
        members.form.role.setCurrentIndex(members.form.role.findData(role))
        members.form.submitted.emit()
        assert members.form.refusal == ""
    assert [(line.name, line.organisation) for line in members.table.records.records] == [
        ("A. Eerste", "Proefstad"),
        ("B. Tweede", "VPG"),
    ]


def plan_the_first(desk: Desk) -> None:
    """Plan its first overleg."""
    lead_on(desk, "Het eerste overleg", "meetings")
    desk.meetings.tree.setFocus()
    desk.press(KEY.Key_N, CTRL)
    form = desk.meetings.new_meeting
    desk.wait(form.date.line.hasFocus)
    assert form.body.currentText() == "Bestuurlijk overleg Mobiliteit"
    desk.type("13 mei 2027")
    form.times.setFocus()
    desk.type("14-16.30")
    form.place.setFocus()
    desk.type("Gemeentehuis Proefstad")
    desk.press(KEY.Key_Return)
    desk.wait(lambda: desk.meetings.shown is desk.meetings.workspace)
    assert desk.meetings.workspace.head.facts == (
        "donderdag 13 mei 2027 · 14:00–16:30 uur · Gemeentehuis Proefstad · voorzitter A. Eerste"
    )


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)  # of a list that drops down
def test_from_the_start_page_to_the_first_agenda_on_paper(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    make_file(desk)
    assert desk.window.windowTitle() == "VPG – Secretariaat"
    lead_on(desk, "Een nieuw bestand", "people")
    relations = desk.part(RelationsView)
    assert isinstance(relations, RelationsView)
    assert relations.tabs.currentIndex() == ORGANISATIONS
    assert [line.short for line in relations.organisations.table.records.records] == ["VPG"]
    add_organisation(desk, relations, "Gemeente Proefstad", "Proefstad")
    add_person(
        desk, relations, {"salutation": "mevrouw", "initials": "A.", "last_name": "Eerste"}, "wethouder", "Proefstad"
    )
    add_person(desk, relations, {"initials": "B.", "last_name": "Tweede"}, "secretaris", "VPG")

    enter_the_body(desk)
    plan_the_first(desk)

    desk.pane.show_kind(PaperKind.CONVOCATION)
    said = words_on(save_pdf(desk, monkeypatch, "agenda.pdf"))
    for words in (
        "Vereniging van Proefgemeenten",
        "Bestuurlijk overleg Mobiliteit",
        "donderdag 13 mei 2027",
        "Gemeentehuis Proefstad",
        "A. Eerste",
        "Vaststellen agenda",
    ):
        assert words in said


def test_a_file_without_a_name_or_with_one_that_is_taken_is_said_in_the_dialog(desk: Desk) -> None:
    (desk.folder / "VGG.vgg").write_bytes(b"van een ander")
    dialog = desk.files.ask_new()
    assert dialog.path == desk.folder / "VGG 2.vgg"
    dialog.name.clear()
    dialog.submitted.emit()
    assert dialog.refusal == "Vul ‘Naam van de vereniging’ in."
    dialog.name.setText("Vereniging van Proefgemeenten")
    dialog.show_path(desk.folder / "VGG.vgg")
    assert dialog.refusal == ""
    dialog.submitted.emit()
    assert dialog.refusal.startswith("‘VGG.vgg’ bestaat al.")
    assert (desk.message(), desk.files.workspace) == ("", None)
    dialog.show_path(desk.folder / "Mobiliteit.vgg")
    dialog.submitted.emit()
    desk.wait(lambda: desk.window.findChild(NewFileDialog) is None)
    assert desk.files.workspace is not None
    assert desk.files.workspace.path == desk.folder / "Mobiliteit.vgg"


@pytest.mark.parametrize(
    ("short", "name"),
    [("VPG", "VPG.vgg"), ("Gemeente/Regio: Noord?", "Gemeente Regio  Noord.vgg"), (" .. ", "Secretariaat.vgg")],
)
def test_the_file_is_called_after_the_association(desk: Desk, short: str, name: str) -> None:
    dialog = desk.files.ask_new()
    dialog.short.setText(short)
    dialog.short.textEdited.emit(short)
    assert dialog.path == desk.folder / name
    dialog.reject()
