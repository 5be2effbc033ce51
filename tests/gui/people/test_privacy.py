"""Inzage and wissen as a secretary does it: what there is, what goes and stays, and only then gone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from secretariat.domain.people import Person
from secretariat.gui.people.privacy import Privacy
from secretariat.gui.people.privacy_dialog import PrivacyDialog
from secretariat.gui.shell.backup_keeper import BackupKeeper
from secretariat.gui.shell.context import Shell
from secretariat.services.backup_keeping import backups_of, keep_backup
from secretariat.services.opening import import_exchange
from secretariat.services.workspace import Workspace
from secretariat.wording.personal_data import PSEUDONYM
from tests.gui.fakes import FakePress


@pytest.fixture
def workspace(tmp_path: Path, sample_data: dict[str, Any]) -> Iterator[Workspace]:
    workspace = import_exchange(json.dumps(sample_data, ensure_ascii=False).encode(), tmp_path / "een.vgg")
    yield workspace
    workspace.close()


@pytest.fixture
def part(qtbot: QtBot) -> QWidget:
    part = QWidget()
    qtbot.addWidget(part)
    return part


def test_wissen_says_what_goes_and_stays_before_it_is_done(shell: Shell, part: QWidget, workspace: Workspace) -> None:
    shell.history.open_file(workspace.history)
    person = workspace.register().all(Person)[0].id
    privacy = Privacy(shell, part)
    privacy.show(workspace, person)
    assert part.findChildren(PrivacyDialog) == []  # it is looked for away from the window
    shell.tasks.poll()
    (dialog,) = part.findChildren(PrivacyDialog)
    dialog.erase.click()
    assert dialog.warning.text().startswith(
        "Wissen kan niet ongedaan worden gemaakt, en eerdere stappen ook niet meer."
    )
    assert "gegevens blijven staan" in dialog.warning.text()
    assert workspace.people.get(person).last_name != PSEUDONYM
    dialog.erase.click()
    assert workspace.people.get(person).last_name == PSEUDONYM
    assert shell.messages.front is not None
    assert shell.messages.front.text.startswith("De persoonsgegevens zijn gewist.")


def test_back_ups_from_before_are_marked_and_can_be_replaced(
    shell: Shell, part: QWidget, workspace: Workspace, press: FakePress, tmp_path: Path
) -> None:
    folder = tmp_path / "kopieën"
    now = workspace._store.clock  # noqa: SLF001 - the clock of the file
    keep_backup(workspace.path, folder, now)
    beside = workspace.path.with_name("een vervangen 2023-11-20 090000.vgg")
    shutil.copyfile(workspace.path, beside)
    keeper = BackupKeeper(shell, lambda: folder, now, part)
    shell.history.open_file(workspace.history)
    keeper.open_file(workspace)
    person = workspace.register().all(Person)[0].id
    shell.history.do(lambda: workspace.personal_data.erase(person).change)
    shell.tasks.poll()
    assert [one.holds_erased for one in backups_of(workspace.path, folder)] == [now().date()]
    message = shell.messages.front
    assert message is not None
    assert message.text == (
        "1 reservekopie bevat nog wat u wiste. Ze gaan vanzelf weg als ze oud zijn; u kunt ze ook nu door een nieuwe "
        "vervangen. Naast uw bestand staat een kopie waarin het nog kan staan: ‘een vervangen 2023-11-20 090000.vgg’. "
        "Verwijder die als u hem niet meer nodig hebt."
    )
    assert message.on_action is not None
    message.on_action()
    press.keep()
    shell.tasks.poll()
    shell.tasks.poll()
    assert [one.holds_erased for one in backups_of(workspace.path, folder)] == [None]
