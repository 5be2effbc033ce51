"""The besluitenlijst of a body over a year, made in the background and written where the user says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from secretariat.domain.refusals import Refusal
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.file_dialogs import ask_save
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence

_FILTER = "PDF-bestand (*.pdf)"
_FOLDER = "papers"


class ListPaper:
    """Makes one PDF and tells where it is."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def save(self, workspace: Workspace, body_id: str, year: int | None, parent: QWidget) -> None:
        """Ask where the list must go, and write it there."""
        try:
            outline = workspace.publishing.outline(PaperRequest(PaperKind.DECISION_LIST, body_id=body_id, year=year))
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal))
            return
        path = ask_save(
            parent.window(), "Besluitenlijst opslaan als PDF", self._folder() / f"{outline.file_name}.pdf", _FILTER
        )
        if path is None:
            return
        target = path if path.suffix else path.with_suffix(".pdf")
        self._shell.tasks.submit(
            "Besluitenlijst opslaan",
            lambda press: press.build(outline),
            lambda pdf: self._write(workspace, pdf, target),
            self._failed,
        )

    def _write(self, workspace: Workspace, pdf: bytes, path: Path) -> None:
        try:
            workspace.publishing.save(pdf, path)
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal))
            return
        self._shell.settings.remember_folder(_FOLDER, path.parent)
        self._shell.messages.info(
            f"Opgeslagen: {path.name}", "Openen", lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        )

    def _failed(self, failure: Any) -> None:
        self._shell.messages.error("Het stuk kon niet worden gemaakt. Uw gegevens zijn veilig; probeer het opnieuw.")

    def _folder(self) -> Path:
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        return self._shell.settings.folder(_FOLDER) or documents
