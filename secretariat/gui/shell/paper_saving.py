"""Puts a paper in a PDF file: asks where, draws it in the background, writes it, and remembers the folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from secretariat.domain.refusals import Refusal
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.file_dialogs import ask_save
from secretariat.services.publishing import Outline, PaperRequest
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence

_FILTER = "PDF-bestand (*.pdf)"
_FOLDER = "papers"


class PaperSaving:
    """One paper after another; where nobody shows that it was saved, the message bar says so."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def save(
        self,
        workspace: Workspace,
        request: PaperRequest,
        parent: QWidget,
        saved: Callable[[Path], object] | None = None,
    ) -> None:
        """Save a paper; ``saved`` is told the path. A file of that name is asked about by the system."""
        if not self._shell.flush():
            return
        try:
            outline = workspace.publishing.outline(request)
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal))
            return
        self.save_outline(workspace, outline, parent, saved)

    def save_outline(
        self, workspace: Workspace, outline: Outline, parent: QWidget, saved: Callable[[Path], object] | None = None
    ) -> None:
        """Save a paper of which it is known what stands on it."""
        path = ask_save(parent.window(), "Opslaan als PDF", self._folder() / f"{outline.file_name}.pdf", _FILTER)
        if path is not None:
            target = path if path.suffix else path.with_suffix(".pdf")
            self._build(workspace, outline, target, saved or self._tell)

    def _build(self, workspace: Workspace, outline: Outline, path: Path, saved: Callable[[Path], object]) -> None:
        def write(pdf: bytes) -> None:
            try:
                workspace.publishing.save(pdf, path)
            except Refusal as refusal:
                self._shell.messages.error(sentence(refusal))
                return
            self._shell.settings.remember_folder(_FOLDER, path.parent)
            saved(path)

        self._shell.tasks.submit(f"{outline.title} opslaan", lambda press: press.build(outline), write, self._failed)

    def _tell(self, path: Path) -> None:
        url = QUrl.fromLocalFile(str(path))
        self._shell.messages.info(f"Opgeslagen: {path.name}", "Openen", lambda: QDesktopServices.openUrl(url))

    def _failed(self, _failure: object) -> None:
        self._shell.messages.error("Het stuk kon niet worden gemaakt. Uw gegevens zijn veilig; probeer het opnieuw.")

    def _folder(self) -> Path:
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        return self._shell.settings.folder(_FOLDER) or documents
