"""Nothing is forgotten: what waits comes on an agenda, an item is held over, the orgaan keeps what has no overleg."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.minutes import ItemTreatment, Minutes
from secretariat.gui.agendas.defer_dialog import DeferDialog
from secretariat.gui.bodies.view import CardView
from tests.journeys.conftest import MEETING, Desk
from tests.journeys.test_new_overleg import agenda

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
"""What the screenless platform says of a dialog."""

COMING, BODY, PRESENTATION = "mtg-bo-cult-2024-01", "body-bo-cult", "ai-bo-cult-2023-02-5"
LEFT = Qt.MouseButton.LeftButton


def asked_to_defer(desk: Desk, item_id: str) -> DeferDialog:
    desk.agenda.table.select(item_id)
    desk.agenda.table.setFocus()
    desk.press(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    found = [one for one in desk.window.findChildren(DeferDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_what_waits_for_an_agenda_comes_on_it_at_the_press_of_a_button(desk: Desk) -> None:
    desk.open_sample()
    desk.window.open_record("meetings", COMING)
    bar = desk.agenda.waiting
    desk.wait(lambda: bar.words != "")
    assert bar.words == "Wacht op deze agenda: het verslag van BO-CULT 2023-01 en het verslag van BO-CULT 2023-02."
    desk.qtbot.mouseClick(bar.button, LEFT)
    assert agenda(desk) == [
        "1 Verslag BO-CULT 2023-01 (13 april 2023), aangehouden",
        "2 Verslag BO-CULT 2023-02 (2 november 2023)",
    ]
    desk.wait(lambda: bar.words == "")
    assert desk.message() == ("Op de agenda gezet: het verslag van BO-CULT 2023-01 en het verslag van BO-CULT 2023-02")
    desk.window.actions_["undo"].trigger()
    assert agenda(desk) == []
    desk.wait(lambda: bar.words != "")


def test_an_item_is_held_over_with_what_was_recorded_there(desk: Desk) -> None:
    desk.open_sample()
    desk.window.open_record("meetings", MEETING)
    workspace = desk.files.workspace
    assert workspace is not None
    dialog = asked_to_defer(desk, PRESENTATION)
    assert dialog.target.currentText() == "23-05-2024  BO-CULT 2024-01 · Bestuurlijk overleg Cultuur"
    assert dialog.results.text() == "&Ook meenemen: 1 besluit en 1 actiepunt"
    dialog.target.setEditText("volgend jaar")
    dialog.save_button.click()
    assert dialog.isVisible()
    dialog.target.setEditText("BO-CULT 2024-01")
    dialog.results.setChecked(True)
    dialog.save_button.click()
    assert desk.message() == "‘Presentatie De Nieuwe Poort’ is aangehouden tot BO-CULT 2024-01, 23 mei 2024."
    (minutes,) = (one for one in workspace.register().all(Minutes) if one.meeting_id == MEETING)
    treated = {entry.agenda_item_id: entry.treatment for entry in minutes.items}
    assert treated[PRESENTATION] is ItemTreatment.DEFERRED
    moved = {one.number: one.origin_meeting_id for one in workspace.register().all(ActionPoint)}
    assert moved["2023-A-016"] == COMING

    desk.window.open_record("meetings", COMING)
    assert agenda(desk) == ["1 Presentatie De Nieuwe Poort (uit BO-CULT 2023-02, punt 5)"]
    desk.window.actions_["undo"].trigger()
    assert agenda(desk) == []


def test_what_has_no_overleg_yet_waits_on_the_card_of_the_orgaan(desk: Desk) -> None:
    desk.open_sample()
    desk.window.open_record("meetings", MEETING)
    workspace = desk.files.workspace
    assert workspace is not None
    dialog = asked_to_defer(desk, PRESENTATION)
    dialog.target.setEditText("te plannen")
    assert desk.window.findChild(DeferDialog) is dialog
    dialog.save_button.click()
    assert desk.message() == "‘Presentatie De Nieuwe Poort’ is aangehouden en staat nu bij Te agenderen."

    desk.window.open_record("bodies", BODY)
    card = desk.part(CardView)
    assert isinstance(card, CardView)
    card.tabs.setCurrentWidget(card.backlog)
    backlog = card.backlog
    assert [(line.title, line.origin) for line in backlog.table.records.records] == [
        ("Presentatie De Nieuwe Poort", "BO-CULT 2023-02, punt 5")
    ]
    backlog.new_title.setFocus()
    desk.type("Museumplan R&D")
    desk.press(Qt.Key.Key_Return)
    assert desk.message() == "‘Museumplan R&D’ staat bij Te agenderen"
    backlog.table.records.edit_wanted.emit(backlog.table.current_id(), "duration_min", 20)
    backlog.table.records.edit_wanted.emit(backlog.table.current_id(), "proposer_id", "per-x-testerman")
    (line,) = (one for one in backlog.table.records.records if one.title == "Museumplan R&D")
    assert (line.duration_min, line.proposer) == (20, "T. Testerman")

    assert [action.text() for action in backlog.targets.actions()] == [
        "23-05-2024  BO-CULT 2024-01 · Bestuurlijk overleg Cultuur"
    ]
    backlog.targets.actions()[0].trigger()
    assert desk.message() == "‘Museumplan R&D’ staat nu op de agenda van BO-CULT 2024-01"
    assert [one.title for one in backlog.table.records.records] == ["Presentatie De Nieuwe Poort"]
    backlog.table.select(backlog.table.records.records[0].id)
    backlog.table.setFocus()
    desk.press(Qt.Key.Key_Delete)
    assert backlog.table.records.records == ()
    desk.window.actions_["undo"].trigger()
    assert [one.title for one in workspace.backlog.of_body(BODY)] == ["Presentatie De Nieuwe Poort"]


def test_the_open_actions_of_the_orgaan_lie_beside_the_agenda(desk: Desk) -> None:
    desk.open_sample()
    desk.window.open_record("meetings", COMING)
    desk.window.actions_["panel"].trigger()
    panel = desk.agenda.panel
    desk.wait(lambda: panel.actions_title.text() == "Actielijst op 20 november 2023 (4)")
    assert [row.small.split(" · ")[0] for row in panel.actions_.rows] == [
        "2023-A-012",
        "2023-A-011",
        "2023-A-003",
        "2023-A-016",
    ]
    assert panel.actions_.rows[0].small == "2023-A-012 · VGG · te laat, 16 november 2023"
    panel.actions_.opened.emit(panel.actions_.rows[0].id)
    assert desk.window.pages.front is not None
    assert desk.window.pages.front.key == "action_points"
