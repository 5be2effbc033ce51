"""Saves the actielijst of a body or of a person as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from secretariat.domain.refusals import Refusal
from secretariat.gui.action_points.view import ActionPointsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.file_dialogs import ask_save
from secretariat.services.action_following import ActionFilter, ActionRecord
from secretariat.services.publishing import Outline, PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence

_FOLDER = "papers"
_PDF = "PDF-bestand (*.pdf)"


class Printing:
    """Whose actielijst: those of the filter, or else of the chosen action point."""

    def __init__(self, view: ActionPointsView, shell: Shell) -> None:
        self._view = view
        self._shell = shell
        self._workspace: Workspace | None = None
        self._body = self._person = ""
        self._by_person = False
        view.print_body.triggered.connect(lambda: self.save_of(self._request_of_body()))
        view.print_person.triggered.connect(lambda: self.save_of(self._request_of_person()))

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace = None
        self._body = self._person = ""

    def show_record(self, record: ActionRecord | None, wanted: ActionFilter, people: frozenset[str]) -> None:
        """Work out whose list can be saved now."""
        self._body = wanted.body_id or (record.action.body_id or "" if record else "")
        owner = wanted.owner_id or (record.owner_id if record else "")
        self._person = owner if owner in people else ""
        self._by_person = bool(wanted.owner_id) and bool(self._person) and not wanted.body_id
        bodies, owners = self._view.filters.body, self._view.filters.owner
        self._view.show_printable(
            bodies.itemText(bodies.findData(self._body)) if self._body else "",
            owners.itemText(owners.findData(self._person)) if self._person else "",
        )

    @property
    def wanted(self) -> PaperRequest | None:
        """The list that is meant: of the person on whom is filtered, or else of the body."""
        if self._by_person or (self._person and not self._body):
            return self._request_of_person()
        return self._request_of_body() if self._body else None

    def save(self) -> None:
        """Save the list that is meant."""
        request = self.wanted
        if request is not None:
            self.save_of(request)

    def save_of(self, request: PaperRequest) -> None:
        """Ask where a list must go, and write it there; a file of that name is asked about by the system."""
        if self._workspace is None or not self._shell.flush():
            return
        try:
            outline = self._workspace.publishing.outline(request)
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal))
            return
        name = f"{outline.file_name}.pdf"
        path = ask_save(self._view.window(), "Opslaan als PDF", self._folder() / name, _PDF)
        if path is not None:
            self._build(outline, path if path.suffix else path.with_suffix(".pdf"))

    def _build(self, outline: Outline, path: Path) -> None:
        self._shell.tasks.submit(
            "Actielijst opslaan", lambda press: press.build(outline), lambda pdf: self._write(pdf, path), self._failed
        )

    def _write(self, pdf: bytes, path: Path) -> None:
        if self._workspace is None:
            return
        try:
            self._workspace.publishing.save(pdf, path)
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal))
            return
        self._shell.settings.remember_folder(_FOLDER, path.parent)
        url = QUrl.fromLocalFile(str(path))
        self._shell.messages.info(f"Opgeslagen: {path.name}", "Openen", lambda: QDesktopServices.openUrl(url))

    def _failed(self, _failure: Any) -> None:
        self._shell.messages.error("Het stuk kon niet worden gemaakt. Uw gegevens zijn veilig; probeer het opnieuw.")

    def _request_of_body(self) -> PaperRequest:
        return PaperRequest(PaperKind.ACTION_LIST, body_id=self._body)

    def _request_of_person(self) -> PaperRequest:
        return PaperRequest(PaperKind.ACTION_LIST, person_id=self._person)

    def _folder(self) -> Path:
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        return self._shell.settings.folder(_FOLDER) or documents
