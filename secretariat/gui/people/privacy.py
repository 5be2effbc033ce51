"""Shows what the file knows of a person, hands it out, and erases it when that is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet
from secretariat.domain.people import full_name
from secretariat.domain.refusals import Refusal
from secretariat.gui.people.privacy_dialog import PrivacyDialog
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.saving import Saving
from secretariat.services.workspace import Workspace
from secretariat.wording.counting import quantity
from secretariat.wording.refusals import sentence

if TYPE_CHECKING:  # loaded with the press, not with the window
    from secretariat.services.personal_data import PersonalRecord
    from secretariat.services.press import Failure

_NOT_FOUND = "Zoeken naar deze persoon is niet gelukt. Probeer het opnieuw."
_PDF, _JSON = {".pdf": "PDF (*.pdf)"}, {".json": "JSON (*.json)"}


class Privacy(QObject):
    """Opens one :class:`PrivacyDialog` at a time."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell = shell
        self._window = parent
        self._saving = Saving(shell, "inzage")

    def show(self, workspace: Workspace, person_id: str) -> None:
        """Look for what the file knows of this person, and show it; what is being typed is kept first."""
        from secretariat.services.errands import personal_data  # noqa: PLC0415 - seldom

        if not self._shell.flush():
            return
        path = workspace.path

        def done(records: Sequence[PersonalRecord]) -> None:
            if self._shell.history.works_with(workspace.history):
                self._open(workspace, person_id, records)

        self._shell.tasks.submit(
            "Persoonsgegevens zoeken", lambda press: press.run(personal_data, path, person_id), done, self._failed
        )

    def _failed(self, failure: Failure) -> None:
        self._shell.messages.error(sentence(failure.refusal) if failure.refusal is not None else _NOT_FOUND)

    def _open(self, workspace: Workspace, person_id: str, records: Sequence[PersonalRecord]) -> None:
        name = full_name(workspace.people.get(person_id))
        dialog = PrivacyDialog(name, records, self._window.window(), read_only=workspace.read_only)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.pdf_wanted.connect(lambda: self._save_pdf(dialog, workspace, person_id, records))
        dialog.json_wanted.connect(lambda: self._save_json(dialog, workspace, person_id, records))
        dialog.erase_wanted.connect(lambda: self._erase(dialog, workspace, person_id))
        dialog.open()

    def _save_pdf(
        self, dialog: PrivacyDialog, workspace: Workspace, person_id: str, records: Sequence[PersonalRecord]
    ) -> None:
        path = self._saving.ask(dialog, "Inzage opslaan", f"Persoonsgegevens {records[0].name}", _PDF)
        if path is not None:
            paper = workspace.personal_data.outline(person_id, records)
            self._saving.make("Inzage maken", lambda press: press.build(paper), path, _write)

    def _save_json(
        self, dialog: PrivacyDialog, workspace: Workspace, person_id: str, records: Sequence[PersonalRecord]
    ) -> None:
        path = self._saving.ask(dialog, "Inzage opslaan", f"Persoonsgegevens {records[0].name}", _JSON)
        if path is None:
            return
        try:
            workspace.personal_data.export_json(person_id, path, records, overwrite=True)
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal))
        else:
            self._saving.tell(path)

    def _erase(self, dialog: PrivacyDialog, workspace: Workspace, person_id: str) -> None:
        stayed = 0

        def run() -> ChangeSet:
            nonlocal stayed
            erased = workspace.personal_data.erase(person_id)
            stayed = erased.stayed
            return erased.change

        if self._shell.history.do(run) is None:
            return
        dialog.accept()
        words = "De persoonsgegevens zijn gewist."
        if stayed:
            words += f" {quantity(stayed, 'gegeven noemt', 'gegevens noemen')} nu een pseudoniem."
        self._shell.messages.info(words)


def _write(content: bytes, path: Path) -> None:
    from secretariat.services.personal_data import write_paper  # noqa: PLC0415 - only when somebody asks for it

    write_paper(content, path)
