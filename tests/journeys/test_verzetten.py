"""An overleg does not go on as planned: its terms are set by hand, it is put off, and it is cancelled."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from secretariat.domain.backlog import BacklogItem
from secretariat.domain.meetings import Meeting, MeetingStatus, MeetingTerm
from secretariat.gui.meetings.calling_off_dialogs import CancelDialog, PostponeDialog
from secretariat.gui.meetings.presenter import MeetingsPresenter
from secretariat.gui.meetings.steps import StepsPart
from secretariat.gui.meetings.terms_dialog import TermsDialog
from secretariat.services.workspace import Workspace
from tests.journeys.conftest import Desk

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
"""What the screenless platform says of a dialog."""

FIRST, COMING = "mtg-wg-conv-2023-01", "mtg-bo-cult-2024-01"


def opened(desk: Desk, meeting_id: str) -> tuple[Workspace, StepsPart]:
    desk.open_sample()
    assert desk.window.open_record("meetings", meeting_id)
    presenter = desk.window.findChild(MeetingsPresenter)
    workspace = desk.files.workspace
    assert presenter is not None
    assert workspace is not None
    return workspace, presenter.steps


def test_an_overleg_is_put_off_with_a_reason_and_keeps_its_number(desk: Desk) -> None:
    workspace, steps = opened(desk, FIRST)
    desk.window.actions_["postpone"].trigger()
    dialog = steps.calling_off.dialog
    assert isinstance(dialog, PostponeDialog)
    assert dialog.windowTitle() == "WG-CONV 2023-01 verzetten"
    assert dialog.times.typed() == "13:30–15:00"
    assert "Het nieuwe overleg wordt WG-CONV 2023-02," in dialog.consequence.text()
    dialog.date.line.setText("+1w")
    assert dialog.date.read_in_words() == "do 21 december 2023 · week 51"
    dialog.date.line.setText("26-12-2023")
    assert dialog.warnings.text().startswith("Let op: 26 december 2023 is een feestdag")
    assert dialog.consequence.text() == (
        "WG-CONV 2023-01 houdt zijn nummer en staat daarna op Verzet. Het nieuwe overleg wordt WG-CONV 2023-02, "
        "met dezelfde agenda."
    )
    dialog.save_button.click()
    assert dialog.refusal == "Noteer waarom het overleg wordt verzet."
    assert dialog.cancel_button.text() == "&Niet verzetten"
    assert dialog.focusWidget() is dialog.reason.line
    dialog.date.line.setText("11 jan 2024")
    dialog.reason.line.setText("Voorzitter verhinderd")
    dialog.save_button.click()
    assert desk.message() == (
        "WG-CONV 2023-01 is verzet naar donderdag 11 januari 2024. De agenda staat nu bij WG-CONV 2024-01."
    )
    head = desk.meetings.workspace.head
    assert head.facts.startswith("donderdag 11 januari 2024 · 13:30–15:00 uur")
    assert head.turn == "In de plaats van WG-CONV 2023-01, 14 december 2023"
    records = desk.agenda.table.records
    (title,) = (column for column in records.columns if column.key == "title")
    assert [title.text(line) for line in records.records] == [line.title for line in workspace.agendas.lines(FIRST)]

    desk.qtbot.mouseClick(head.other, Qt.MouseButton.LeftButton)
    assert head.turn == "Reden: Voorzitter verhinderd Nu: WG-CONV 2024-01, 11 januari 2024"
    assert head.steps.isHidden()
    assert workspace.register().get(Meeting, FIRST).code == "WG-CONV 2023-01"
    desk.qtbot.mouseClick(head.other, Qt.MouseButton.LeftButton)
    desk.window.actions_["undo"].trigger()
    assert workspace.register().get(Meeting, FIRST).status is MeetingStatus.PLANNED
    assert "WG-CONV 2024-01" not in [line.code for line in workspace.meetings.lines()]


def test_a_cancelled_overleg_leaves_its_agenda_to_the_orgaan(desk: Desk) -> None:
    workspace, steps = opened(desk, FIRST)
    desk.window.actions_["cancel_meeting"].trigger()
    dialog = steps.calling_off.dialog
    assert isinstance(dialog, CancelDialog)
    assert dialog.cancel_button.text() == "&Niet annuleren"
    dialog.save_button.click()
    assert dialog.refusal == "Noteer waarom het overleg niet doorgaat."
    dialog.reason.line.setText("Geen punten")
    dialog.save_button.click()
    assert desk.message() == "WG-CONV 2023-01 is geannuleerd. 3 agendapunten staan nu bij Te agenderen."
    head = desk.meetings.workspace.head
    assert head.turn == "Reden: Geen punten"
    assert "postpone" not in steps.handlers()
    assert len(workspace.register().all(BacklogItem)) == 3
    desk.window.actions_["undo"].trigger()
    assert workspace.register().all(BacklogItem) == ()
    assert head.turn == ""


def test_a_term_is_another_day_with_a_reason_and_back_to_the_rule(desk: Desk) -> None:
    workspace, steps = opened(desk, COMING)
    head = desk.meetings.workspace.head
    desk.qtbot.mouseClick(head.change_terms, Qt.MouseButton.LeftButton)
    dialog = steps.terms.dialog
    assert isinstance(dialog, TermsDialog)
    sending = dialog.rows[MeetingTerm.SEND]
    assert (sending.day.text(), sending.words.text()) == ("09-05-2024", "do 9 mei 2024 – Hemelvaartsdag")
    assert (sending.reason.isEnabled(), sending.rule.isEnabled()) == (False, False)
    sending.day.setText("ooit")
    dialog.save_button.click()
    assert dialog.refusal.startswith("‘ooit’ is geen datum")
    sending.day.setText("8-5-2024")
    dialog.save_button.click()
    assert dialog.refusal == "Noteer een reden om van de termijn af te wijken."
    sending.reason.setText("Hemelvaart")
    dialog.save_button.click()
    assert not dialog.isVisible()
    assert "verzending 08-05-2024 (aangepast) ·" in head.terms
    (kept,) = workspace.register().get(Meeting, COMING).term_overrides
    assert (kept.day, kept.reason) == (dt.date(2024, 5, 8), "Hemelvaart")

    desk.window.actions_["terms"].trigger()
    again = steps.terms.dialog
    assert isinstance(again, TermsDialog)
    again.rows[MeetingTerm.SEND].rule.click()
    again.save_button.click()
    assert "verzending 09-05-2024 ·" in head.terms
    desk.window.actions_["undo"].trigger()
    assert "verzending 08-05-2024 (aangepast) ·" in head.terms


@pytest.mark.parametrize("key", ["next_step", "postpone", "cancel_meeting", "terms"])
def test_in_a_file_that_may_only_be_read_no_step_can_be_taken(desk: Desk, key: str) -> None:
    desk.open_sample()
    path = desk.files.workspace.path if desk.files.workspace else None
    assert path is not None
    assert desk.files.close()
    assert desk.files.open(path, read_only=True)
    desk.window.open_record("meetings", FIRST)
    assert not desk.window.actions_[key].isEnabled()
    head = desk.meetings.workspace.head
    assert (head.steps.next_step, head.steps.more.isVisible(), head.change_terms.isVisible()) == (None, False, False)
