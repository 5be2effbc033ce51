"""The tab Verzenden of an overleg in October or November 2023, as the stories about sending work in it."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from secretariat.gui.dispatches.presenter import DispatchesPresenter
from secretariat.gui.dispatches.send_dialog import SendDialog
from secretariat.gui.shell.delivering import remember_sending
from secretariat.services.opening import open_workspace
from secretariat.services.workspace import Workspace
from tests.journeys.conftest import Desk
from tests.services.october import MORNING, make_october
from tests.storage.contents import Clock

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


class Mailroom:
    """The tab Verzenden of one overleg, on a day of the secretary's choice."""

    def __init__(self, desk: Desk, sample: Path, tell: Callable[[Workspace, Clock], str], now: dt.datetime) -> None:
        self.desk = desk
        path = desk.folder / "oktober.vgg"
        make_october(sample, path)
        clock = Clock(MORNING)
        with_services = open_workspace(path, clock=clock)
        meeting_id = tell(with_services, clock)
        with_services.close()
        self.meeting_id = meeting_id
        self.out = desk.folder / "uit"
        self.out.mkdir()
        remember_sending(desk.window.shell.settings, self.out, True)
        desk.now = now
        assert desk.files.open(path)
        assert desk.files.workspace is not None
        self.workspace = desk.files.workspace
        desk.window.open_record("meetings", meeting_id)
        desk.tab("Verzenden")
        self.view = desk.sending

    @property
    def presenter(self) -> DispatchesPresenter:
        found = self.view.findChild(DispatchesPresenter)
        assert found is not None
        return found

    def chosen(self, role: str) -> list[str]:
        """Who receives it as this, from top to bottom."""
        rows = [row for row in self.view.recipients.rows if row.ticked]
        return [row.addressee.name for row in rows if row.role.value == role]

    def remarks(self) -> list[str]:
        """The checks in words, with what they mean."""
        columns = self.view.checks.table.records.columns
        return [f"{columns[0].text(row)}: {columns[1].text(row)}" for row in self.view.checks.rows]

    def send(self) -> Path:
        """Press send, look once more, and wait until it is written down; gives the folder with the drafts."""
        before, known = len(self.workspace.dispatches.of_meeting(self.meeting_id)), set(self.out.iterdir())
        self.desk.press(KEY.Key_R, ALT)
        self.dialog().save_button.click()
        self.desk.wait(lambda: len(self.workspace.dispatches.of_meeting(self.meeting_id)) > before)
        (folder,) = set(self.out.iterdir()) - known
        return folder

    def dialog(self) -> SendDialog:
        self.desk.wait(lambda: len(_dialogs()) == 1)
        return _dialogs()[0]


def _dialogs() -> list[SendDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, SendDialog) and one.isVisible()]


def read(path: Path) -> EmailMessage:
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def attachments(message: EmailMessage) -> dict[str, bytes]:
    """Names and contents of what is in a draft."""
    return {str(part.get_filename()): part.get_payload(decode=True) for part in message.iter_attachments()}  # type: ignore[misc]
