"""Reminders from the list of action points: for whom, with which words, and written down once the drafts are there."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from secretariat.gui.action_points.presenter import ActionPointsPresenter
from secretariat.gui.action_points.reminder_dialog import COLUMNS, ReminderDialog
from secretariat.gui.action_points.reminding import Reminding
from secretariat.gui.action_points.view import ActionPointsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.delivering import remember_sending
from secretariat.services.opening import import_exchange
from secretariat.services.workspace import Workspace
from tests.gui.fakes import FakePress, type_text

LATE = ["2023-A-006", "2023-A-008"]
"""Those with a person to ask; 2022-A-001 and 2023-A-012 are late too, and of the VGG itself."""


class Desk:
    """The section Actiepunten on the sample, on 20 November 2023."""

    def __init__(self, workspace: Workspace, shell: Shell, press: FakePress, folder: Path, qtbot: QtBot) -> None:
        self.workspace, self.shell, self.press, self.folder = workspace, shell, press, folder
        self.view = ActionPointsView(shell.settings)
        qtbot.addWidget(self.view)
        self.page = ActionPointsPresenter(self.view, shell)
        self.page.open_file(workspace)
        self.view.resize(1200, 700)
        with qtbot.waitActive(self.view):
            self.view.show()
            self.view.activateWindow()

    def ask(self) -> ReminderDialog:
        reminding = self.view.findChild(Reminding)
        assert reminding is not None
        dialog = reminding.ask()
        assert dialog is not None
        return dialog

    def make(self, dialog: ReminderDialog) -> None:
        dialog.save_button.click()
        self.press.write()
        self.shell.tasks.poll()

    @property
    def drafts(self) -> dict[str, str]:
        """Name of each draft → its text."""
        found = {}
        for path in sorted(self.folder.rglob("*.eml")):
            message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            found[path.name] = str(message.get_body().get_content())  # type: ignore[union-attr]
        return found


@pytest.fixture
def desk(tmp_path: Path, sample_path: Path, shell: Shell, press: FakePress, qtbot: QtBot) -> Iterator[Desk]:
    workspace = import_exchange(sample_path.read_bytes(), tmp_path / "a.vgg", lambda: dt.datetime(2023, 11, 20, 14))
    shell.history.open_file(workspace.history)
    folder = tmp_path / "uit"
    folder.mkdir()
    remember_sending(shell.settings, folder, opens=False)
    yield Desk(workspace, shell, press, folder, qtbot)
    shell.tasks.close()
    workspace.close()


def numbers(dialog: ReminderDialog) -> list[str]:
    return sorted(number for row in dialog.table.records.records for number in row.reminder.numbers)


def test_everybody_who_is_late_is_reminded_of_everything_at_once(desk: Desk) -> None:
    desk.view.table.clearSelection()
    dialog = desk.ask()
    assert dialog.which.currentText() == "Alles wat vandaag of eerder gereed moest zijn"
    assert numbers(dialog) == LATE
    assert dialog.left_out.text() == (
        "2022-A-001 bereikt niemand: geen contactpersoon bij VGG en Provincie\n"
        "2023-A-012 bereikt niemand: geen contactpersoon bij VGG, Eemsdelta en 9 andere organisaties\n"
        "Vul bij Relaties de contactpersoon van die organisaties in, of kies bij het actiepunt een actiehouder."
    )
    about = {row.reminder.name: COLUMNS[2].text(row) for row in dialog.table.records.records}
    assert about["M. Demoma"] == "1 actiepunt, 1 te laat"
    people = len(dialog.table.records.records)
    desk.make(dialog)
    assert len(desk.drafts) == people
    assert "- 2023-A-006 " in desk.drafts["2023-11-20_herinnering_M.-Demoma.eml"]
    front = desk.shell.messages.front
    assert front is not None
    assert front.text == f"{people} herinneringen vastgelegd als verzonden. Map: 2023-11-20_herinneringen"
    assert desk.workspace.history.undo() is None


def test_the_rows_that_are_chosen_can_be_meant_alone(desk: Desk) -> None:
    by_number = {one.number: one.id for one in desk.view.table.records.records}
    desk.view.table.select(by_number["2023-A-008"])
    dialog = desk.ask()
    dialog.which.setCurrentIndex(dialog.which.findText("De gekozen regel"))
    dialog.which.activated.emit(dialog.which.currentIndex())
    assert numbers(dialog) == ["2023-A-008"]
    dialog.reject()
    desk.view.table.selectAll()
    all_of_them = desk.ask()
    assert all_of_them.which.currentText().startswith("De gekozen regels (")
    all_of_them.reject()


def test_a_text_can_be_changed_and_a_person_left_out(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.ask()
    qtbot.waitActive(dialog)
    rows = dialog.table.records.records
    dialog.table.select(rows[0].id, "about")
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert [row.ticked for row in dialog.table.records.records][:2] == [False, True]
    dialog.table.select(rows[1].id)
    assert dialog.text.toPlainText() == rows[1].reminder.text
    dialog.text.setFocus()
    dialog.text.selectAll()
    type_text(dialog.text, "Bel even.")
    dialog.table.select(rows[0].id)
    assert dialog.text.toPlainText() == rows[0].reminder.text
    desk.make(dialog)
    assert len(desk.drafts) == len(rows) - 1
    assert [text.strip() for text in desk.drafts.values()].count("Bel even.") == 1


def test_a_folder_that_is_gone_is_said_in_the_dialog(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.ask()
    dialog.where.folder = tmp_path / "weg"
    dialog.save_button.click()
    assert dialog.refusal == "Deze map is er niet (meer). Kies een andere map."
    assert desk.press.deliveries == []
    dialog.reject()


def test_when_nobody_is_late_there_is_nothing_to_make(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    dialog = desk.ask()
    dialog.show_reminders(())
    assert not dialog.save_button.isEnabled()
    assert dialog.chosen() == ()
    assert [one.text() for one in dialog.findChildren(QPushButton) if one is dialog.save_button] == [
        "Herinneringen &maken"
    ]
    dialog.reject()
