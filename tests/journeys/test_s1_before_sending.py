"""S1 of ``domain.md`` §6 until the sending: the overleg of 2 november is planned, put together and checked."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Qt

from secretariat.domain.lifecycle import LifeStep
from secretariat.domain.meetings import AgendaAspect, Meeting
from secretariat.domain.sending_checks import CheckKey, Place, SendingCheck
from secretariat.gui.meetings.presenter import MeetingsPresenter
from tests.journeys.conftest import Desk
from tests.journeys.test_new_overleg import CONTROL, agenda, open_october


def new_item(desk: Desk, typed: str) -> None:
    desk.agenda.start_new()
    desk.type(typed)
    desk.press(Qt.Key.Key_Return)


def plan(desk: Desk) -> None:
    desk.meetings.tree.select("bodies", "body-bo-cult")
    desk.meetings.tree.setFocus()
    desk.press(Qt.Key.Key_N, CONTROL)
    form = desk.meetings.new_meeting
    desk.wait(form.date.line.hasFocus)
    desk.type("2 nov 2023")
    form.times.line.selectAll()
    form.times.setFocus()
    desk.type("14-16.30")
    form.place.line.setText("Vergaderzaal Voorbeeld")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.meetings.shown is desk.meetings.workspace)


def test_the_overleg_of_november_is_made_ready_to_send(desk: Desk, sample_path: Path) -> None:
    open_october(desk, sample_path)
    workspace = desk.files.workspace
    assert workspace is not None
    plan(desk)
    head = desk.meetings.workspace.head
    assert head.standing == "Stand: Gepland (stap 2 van 7)"
    desk.wait(lambda: bool(head.due))  # what comes next is looked up a moment later
    assert head.due == "Eerstvolgende termijn: stukken aanleveren donderdag 12 oktober 2023"
    assert head.terms == (
        "Termijnen: stukken 12-10-2023 · verzending 19-10-2023 · nazending t/m 31-10-2023"
        " · concept bij voorzitter 09-11-2023 · concept verzonden 16-11-2023 · reacties t/m 30-11-2023"
    )

    new_item(desk, "Convenant Cultuureducatie 45 min ter besluitvorming (Testerman)")
    new_item(desk, "Presentatie De Nieuwe Poort 40 min")
    assert agenda(desk)[2] == "3 Verslag vorig overleg (BO-CULT 2023-01, 13 april 2023) en actielijst"
    assert agenda(desk)[3:5] == ["4 Convenant Cultuureducatie", "5 Presentatie De Nieuwe Poort"]
    assert len(agenda(desk)) == 7
    assert desk.agenda.sum_in_words == "120 van 150 minuten"
    items = {line.number: line.id for line in desk.agenda.table.records.records}
    for field, ids in (("documents", ["doc-voorstel-convenant", "doc-lkca-kader"]),):
        desk.agenda.edit_wanted.emit(items["4"], field, ids)
    desk.agenda.edit_wanted.emit(items["5"], "documents", ["doc-presentatie-nieuwe-poort"])
    desk.agenda.edit_wanted.emit(items["5"], "speakers", ["per-stellingsma", "per-floor"])
    desk.agenda.table.select(items["4"])
    assert [words[:3].strip() for _id, words in workspace.agendas.record(items["4"]).documents] == ["4a", "4b"]
    assert [words[:3].strip() for _id, words in workspace.agendas.record(items["5"]).documents] == ["5a"]

    desk.wait(lambda: "De agendacommissie heeft 3 onderdelen nog niet getoetst." in head.checks.sentences)
    desk.meetings.workspace.toggle_panel()
    committee = desk.agenda.panel.committee
    desk.wait(lambda: committee.title.text() == "Ambtelijke agendacommissie")
    committee.day.setText("5-10-2023")
    committee.who.setEditText("Testerman")
    for tick in committee.ticks.values():
        desk.qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=tick.rect().center() / 2)
    meeting_id = next(line.id for line in workspace.meetings.lines() if line.code == "BO-CULT 2023-02")
    checks = workspace.register().get(Meeting, meeting_id).agenda_checks
    assert [(one.aspect, one.checked_on, one.person_id) for one in checks] == [
        (aspect, dt.date(2023, 10, 5), "per-x-testerman") for aspect in AgendaAspect
    ]
    assert {said.text() for said in committee.said.values()} == {"5 oktober 2023, T. Testerman"}
    committee.notes[AgendaAspect.SHARPNESS].setFocus()
    desk.type("Voorstel korter")
    desk.press(Qt.Key.Key_Return)
    sharp = workspace.register().get(Meeting, meeting_id).agenda_checks[-1]
    assert (sharp.note, sharp.checked_on) == ("Voorstel korter", dt.date(2023, 10, 5))

    desk.wait(lambda: not any("agendacommissie" in sentence for sentence in head.checks.sentences))
    assert workspace.lifecycle.next_step(meeting_id).step is LifeStep.CONVENE
    stops = [sentence for sentence in head.checks.sentences if sentence == "Eerst herstellen"]
    assert stops == []
    assert head.steps.next_button.text() == "Convocatie verzenden…"
    desk.window.actions_["next_step"].trigger()
    tabs = desk.meetings.workspace.tabs
    assert tabs.tabText(tabs.currentIndex()).replace("&", "") == "Verzenden"


def test_what_changed_since_the_agendacommissie_saw_it(desk: Desk, sample_path: Path) -> None:
    open_october(desk, sample_path)
    plan(desk)
    desk.meetings.workspace.toggle_panel()
    panel = desk.agenda.panel
    desk.wait(lambda: panel.changes.text() == "Nog geen versie. Bij verzenden wordt er vanzelf een bewaard.")
    desk.qtbot.mouseClick(panel.keep, Qt.MouseButton.LeftButton)
    assert desk.message() == "De agenda is bewaard als versie 1."
    new_item(desk, "Convenant Cultuureducatie 45 min ter besluitvorming")
    desk.wait(lambda: panel.changes.text().startswith("• Nieuw: 4 Convenant Cultuureducatie"))
    assert panel.changes.text() == "• Nieuw: 4 Convenant Cultuureducatie\n• Vernummerd: 4 → 5, 5 → 6"
    assert panel.versions.currentText() == "Versie 1 · 2 oktober 2023"


def test_the_steps_of_an_overleg_stand_in_its_menu(desk: Desk, sample_path: Path) -> None:
    open_october(desk, sample_path)
    plan(desk)
    assert [action.text().replace("&", "") for action in desk.meetings.menu_of_tree().actions()][:3] == [
        "Overleg verzetten…",
        "Overleg annuleren…",
        "Termijnen…",
    ]
    actions = desk.window.actions_
    desk.window.page_actions.refresh()
    assert [actions[key].isEnabled() for key in ("postpone", "cancel_meeting", "terms")] == [True] * 3
    actions["terms"].trigger()
    presenter = desk.window.findChild(MeetingsPresenter)
    assert presenter is not None
    dialog = presenter.steps.terms.dialog
    assert dialog is not None
    assert dialog.windowTitle() == "Termijnen van BO-CULT 2023-02"
    dialog.reject()
    desk.tab("Verslag")
    item_id = desk.agenda.table.records.records[1].id
    presenter.steps.jump(SendingCheck(CheckKey.NO_PAPER, Place("agenda_items", item_id)))
    assert (desk.agenda.table.hasFocus(), desk.agenda.table.current_id()) == (True, item_id)
    presenter.steps.jump(SendingCheck(CheckKey.NO_PLACE, Place("meetings", "")))
    assert desk.meetings.workspace.head.form.place.line.hasFocus()
