"""Puts overleggen and programmes in a calendar file (.ics): asks where, writes it, and says where it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from secretariat.domain.refusals import Refusal
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.file_dialogs import ask_save, first_folder
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence

_FILTER = "Agendabestand (*.ics)"
_FOLDER = "calendar"


class CalendarSaving:
    """Of one overleg, of all overleggen of an orgaan, or of an event."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def save(
        self,
        workspace: Workspace,
        parent: QWidget,
        *,
        meeting_id: str = "",
        body_id: str = "",
        event_id: str = "",
        person_id: str = "",
        registration_id: str = "",
    ) -> None:
        """Save the file of an overleg, an event (or one speaker there), a participant, or else of an orgaan."""
        if not self._shell.flush():
            return
        files = workspace.calendar_files
        try:
            if registration_id:
                name, _content = files.of_participant(registration_id)
            elif event_id:
                name, _content = files.of_event(event_id, person_id)
            else:
                name, _content = files.of_meeting(meeting_id) if meeting_id else files.of_body(body_id)
        except Refusal as refusal:
            self._shell.messages.warn(sentence(refusal))
            return
        path = ask_save(parent.window(), "Opslaan voor de agenda", self._folder() / name, _FILTER)
        if path is None:
            return
        target = path if path.suffix else path.with_suffix(".ics")
        try:
            files.export(
                target,
                meeting_id=meeting_id or None,
                body_id=body_id or None,
                event_id=event_id or None,
                person_id=person_id or None,
                registration_id=registration_id or None,
                overwrite=True,
            )
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal))
            return
        self._shell.settings.remember_folder(_FOLDER, target.parent)
        url = QUrl.fromLocalFile(str(target))
        self._shell.messages.info(f"Opgeslagen: {target.name}", "Openen", lambda: QDesktopServices.openUrl(url))

    def _folder(self) -> Path:
        return first_folder(self._shell.settings.folder(_FOLDER))
