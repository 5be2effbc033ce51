"""The dossiers in the window: the route and its doors there and back, and a dossier kept up from the keyboard."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from secretariat.domain.catalogue import LISTS
from secretariat.domain.dossiers import DossierStatus
from secretariat.gui.action_points.view import ActionPointsView
from secretariat.gui.decisions.view import DecisionsView
from secretariat.gui.dossiers.dialog import DossierDialog
from secretariat.gui.dossiers.view import DossiersView
from secretariat.gui.widgets.fields import LineField
from secretariat.services.workspace import Workspace
from tests.journeys.conftest import Desk

CONVENANT = "dos-convenant"
ENTER = Qt.Key.Key_Return


def section(desk: Desk) -> DossiersView:
    """The section Dossiers."""
    return desk.part(DossiersView)  # type: ignore[return-value]


def workspace(desk: Desk) -> Workspace:
    """The open file."""
    assert desk.files.workspace is not None
    return desk.files.workspace


@pytest.fixture
def dossiers(desk: Desk) -> DossiersView:
    """The sample with the convenant in front."""
    desk.open_sample()
    desk.window.go("dossiers")
    assert desk.window.open_record("dossiers", CONVENANT)
    desk.window.pages.trail.clear()
    return section(desk)


def test_the_chain_of_s4_leads_everywhere_and_back(desk: Desk, dossiers: DossiersView) -> None:
    route = dossiers.pane.route
    assert dossiers.pane.name.text() == "D-2023-01 Convenant Cultuureducatie"
    assert [door.text() for door in route.chain_doors] == [
        "Voorstel BO-CULT 2023-02, punt 4",
        "Besluit 2023-B-004",
        "Werkgroep WG-CONV",
        "5 actiepunten, 5 open (6 op de actielijst van het dossier)",
    ]
    for place, page in enumerate(("meetings", "decisions", "meetings", "action_points")):
        route.chain_doors[place].click()
        front = desk.window.pages.front
        assert front is not None
        assert front.key == page
        desk.window.actions_["back"].trigger()
        assert desk.window.pages.front is not None
        assert desk.window.pages.front.key == "dossiers"
        assert dossiers.table.current_id() == CONVENANT

    route.chain_doors[1].click()
    pane = desk.part(DecisionsView).pane  # type: ignore[attr-defined]
    assert pane.dossier_door.isVisible()
    desk.window.open_record("dossiers", "dos-cmk")
    desk.window.go("decisions")
    pane.dossier_door.click()
    assert dossiers.table.current_id() == CONVENANT

    route.chain_doors[3].click()
    actions = desk.part(ActionPointsView)
    shown = [line.number for line in actions.table.records.records]  # type: ignore[attr-defined]
    assert sorted(shown) == ["2023-A-009", *(f"2023-A-0{number}" for number in range(11, 16))]
    actions.table.select("act-2023-A-013")  # type: ignore[attr-defined]
    actions.record.dossier_door.click()  # type: ignore[attr-defined]
    assert desk.window.pages.current_record() == ("dossiers", CONVENANT)


def test_a_stop_of_the_route_opens_at_its_own_place_and_alt_left_comes_back(desk: Desk, dossiers: DossiersView) -> None:
    table = dossiers.pane.route.table
    assert dossiers.pane.route.count.text() == "18 stappen, 12 nog open"
    table.select("dec-2023-B-004")
    table.setFocus()
    desk.press(ENTER)
    assert desk.window.pages.current_record() == ("decisions", "dec-2023-B-004")
    desk.window.actions_["back"].trigger()
    assert dossiers.table.current_id() == CONVENANT
    dossiers.pane.route.only_open.click()
    assert len(table.records.records) == 12


def test_a_dossier_is_begun_and_kept_up_with_the_keyboard_and_taken_back(desk: Desk) -> None:
    desk.open_sample()
    before = workspace(desk).register()
    desk.window.go("dossiers")
    view = section(desk)
    desk.window.actions_["new"].trigger()
    desk.wait(lambda: any(isinstance(one, DossierDialog) for one in QApplication.topLevelWidgets() if one.isVisible()))
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, DossierDialog) and one.isVisible())
    dialog.save_button.click()
    assert dialog.refusal == "Vul ‘Naam’ in."
    dialog.name.setText("Muziek in de klas")
    dialog.save_button.click()
    assert desk.message() == "Dossier D-2023-09 toegevoegd"
    assert view.pane.name.text() == "D-2023-09 Muziek in de klas"

    view.pane.tabs.setCurrentIndex(1)
    view.pane.progress.list.new_lines[0].setFocus()
    desk.type("Verkenning begonnen.")
    desk.press(ENTER)
    view.pane.tabs.setCurrentIndex(2)
    view.pane.questions.body.setCurrentIndex(view.pane.questions.body.findText("Bestuurlijk overleg Cultuur"))
    view.pane.questions.list.new_lines[0].setFocus()
    desk.type("Welke scholen doen mee?")
    desk.press(ENTER)
    view.pane.status.setCurrentIndex(view.pane.status.findText("Lopend"))
    view.pane.status.activated.emit(view.pane.status.currentIndex())

    line = next(one for one in workspace(desk).dossiers.lines() if one.code == "D-2023-09")
    record = workspace(desk).dossiers.record(line.id)
    assert (line.status, [one.text for one in record.progress]) == (DossierStatus.ACTIVE, ["Verkenning begonnen."])
    assert [(one.title, one.body) for one in record.questions] == [("Welke scholen doen mee?", "BO-CULT")]
    assert [view.pane.tabs.tabText(place) for place in (1, 2)] == ["Stand van zaken (1)", "Te agenderen (1)"]

    view.table.setFocus()  # in a field, Ctrl+Z is about what was typed there
    undo = desk.window.actions_["undo"]
    labels: list[str] = []
    while undo.isEnabled() and len(labels) < 4:
        labels.append(undo.text().partition(": ")[2])
        undo.trigger()
    assert labels == [
        "status van dossier wijzigen",
        "te agenderen punt toevoegen",
        "stand van zaken wijzigen",
        "dossier toevoegen",
    ]
    assert all(before.all(kind) == workspace(desk).register().all(kind) for kind in LISTS.values())


def test_everything_that_is_found_opens_the_dossier(desk: Desk) -> None:
    desk.open_sample()
    assert desk.window.can_open("dossiers")
    hits = [hit for hit in workspace(desk).search.find("huisvestingsplan veendam") if hit.kind == "dossier"]
    assert [hit.title for hit in hits] == ["D-2022-06-08 Huisvestingsplan bibliotheek Veendam"]
    assert desk.window.open_record("dossiers", hits[0].id)
    assert section(desk).pane.name.text() == "D-2022-06-08 Huisvestingsplan bibliotheek Veendam"


def test_a_dossier_in_the_archive_is_still_behind_its_doors(desk: Desk, dossiers: DossiersView) -> None:
    assert not dossiers.archive.isEnabled()  # what runs still is concluded first
    dossiers.pane.status_wanted.emit(DossierStatus.CONCLUDED)
    dossiers.table.setFocus()
    desk.press(Qt.Key.Key_A)
    assert desk.message() == "Dossier D-2023-01 gearchiveerd. Er staan nog 5 actiepunten open."
    assert CONVENANT not in [line.id for line in dossiers.table.records.records]
    assert desk.window.open_record("dossiers", CONVENANT)
    assert dossiers.table.current_id() == CONVENANT
    assert dossiers.filters.status.currentText() == "Gearchiveerd"


def test_a_wrong_date_stays_where_it_was_typed(desk: Desk, dossiers: DossiersView) -> None:
    dossiers.pane.tabs.setCurrentIndex(3)
    field = dossiers.pane.facts.lines["valid_until"]
    field.setFocus()
    desk.type("ooit")
    desk.press(ENTER)
    row = dossiers.pane.facts.rows["valid_until"]
    assert row.refusal == "‘ooit’ is geen datum. Typ bijvoorbeeld 2-11-2023, 2 nov of vrijdag."
    assert isinstance(field, LineField)
    field.setText("31-12-2023")
    desk.press(ENTER)
    assert workspace(desk).dossiers.record(CONVENANT).dossier.valid_until == dt.date(2023, 12, 31)
    assert dossiers.pane.warning.text() == "De geldigheid verloopt op 31-12-2023. Regel een opvolger."


def test_a_plan_is_shared_with_its_neighbours_and_a_project_entered_and_found(
    desk: Desk, dossiers: DossiersView
) -> None:
    pane = dossiers.pane
    assert desk.window.open_record("dossiers", "dos-huisvesting-veendam")
    assert pane.shares.about.text() == (
        "Buurgemeenten waarmee dit nog niet gedeeld is: Midden-Groningen, Pekela en Stadskanaal."
    )
    pane.tabs.setCurrentWidget(pane.shares)
    pane.shares.all_button.click()
    assert pane.tabs.tabText(7) == "Gedeeld (3)"
    assert pane.shares.about.isHidden()
    pane.tabs.setCurrentWidget(pane.projects)
    pane.projects.list.new_lines[0].setFocus()
    pane.projects.list.new_lines[0].setText("Kulturhus")
    desk.press(ENTER)
    (project,) = workspace(desk).dossiers.record("dos-huisvesting-veendam").projects
    assert (project.name, project.organisation) == ("Kulturhus", "Veendam")
    assert desk.window.open_record("dossiers", CONVENANT)
    pane.tabs.setCurrentWidget(pane.route)
    assert desk.window.open_record("projects", project.id)
    assert pane.name.text() == "D-2022-06-08 Huisvestingsplan bibliotheek Veendam"
    assert pane.tabs.currentWidget() is pane.projects
