"""Keeps the paper equal to the file: built in the child process, a moment after something changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QImage

from secretariat.domain.changes import ChangeSet
from secretariat.domain.refusals import Refusal
from secretariat.gui.papers.view import PaperPane
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.file_dialogs import ask_save
from secretariat.services.press import PageImage
from secretariat.services.publishing import Outline, PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from secretariat.wording.papers import paper_name
from secretariat.wording.refusals import sentence

_PAUSE_MS = 400
_FILTER = "PDF-bestand (*.pdf)"
_FOLDER = "papers"


class PaperPresenter(QObject):
    """The paper of the overleg on the screen."""

    def __init__(self, view: PaperPane, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        self._outline: Outline | None = None
        self._pdf = b""
        self._building = False
        self._saved: Path | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._refresh)
        view.kind_chosen.connect(lambda _kind: self._start_anew())
        view.shown.connect(self._pause.start)
        view.save_wanted.connect(self.save)
        view.paper.page_wanted.connect(self._draw)
        view.saved_bar.open_wanted.connect(lambda: self._open(self._saved))
        view.saved_bar.folder_wanted.connect(lambda: self._open(self._saved.parent if self._saved else None))
        shell.history.changed.connect(self._changed)

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._meeting_id, self._outline, self._pdf = None, "", None, b""
        self._pause.stop()
        self._view.paper.show_pages([], is_same_paper=False)

    def show_meeting(self, meeting_id: str) -> None:
        """Show the papers of this overleg; one without minutes yet shows its invitation."""
        self._meeting_id = meeting_id
        assert self._workspace is not None
        if self._view.kind is not PaperKind.ACTION_LIST:
            held = self._workspace.minutes.of_meeting(meeting_id) is not None
            self._view.show_kind(PaperKind.MINUTES if held else PaperKind.CONVOCATION)
        self._start_anew()

    @property
    def outline(self) -> Outline | None:
        """What stands on the paper on the screen; None before the first one is there."""
        return self._outline

    def flush(self) -> None:
        """Nothing is typed on paper."""

    def save(self) -> None:
        """Ask where the paper must go, and write it there."""
        if self._workspace is None or not self._meeting_id or not self._shell.flush():
            return
        outline = self._made()
        if outline is None:
            return
        name = f"{outline.file_name}.pdf"
        path = ask_save(self._view.window(), "Opslaan als PDF", self._folder() / name, _FILTER)
        if path is not None:
            self.save_as(outline, path if path.suffix else path.with_suffix(".pdf"))

    def save_as(self, outline: Outline, path: Path) -> None:
        """Build the paper in the background and write it; a file of that name was asked about already."""
        label = f"{paper_name(self._view.kind)} opslaan"
        self._shell.tasks.submit(
            label, lambda press: press.build(outline), lambda pdf: self._write(pdf, path), self._failed
        )

    def _write(self, pdf: bytes, path: Path) -> None:
        assert self._workspace is not None
        try:
            self._workspace.publishing.save(pdf, path)
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal))
            return
        self._saved = path
        self._shell.settings.remember_folder(_FOLDER, path.parent)
        self._view.saved_bar.show_saved(path)

    def _changed(self, _change: ChangeSet, _initiator: object) -> None:
        if self._meeting_id:
            self._view.saved_bar.hide()
            self._pause.start()

    def _start_anew(self) -> None:
        self._view.saved_bar.hide()
        QTimer.singleShot(0, self._refresh)

    def _refresh(self) -> None:
        """Build the paper if it would differ from the one on the screen; one at a time."""
        if self._workspace is None or not self._meeting_id or self._building or not self._view.isVisible():
            return
        outline = self._made()
        if outline is None or outline == self._outline:
            return
        self._building = True
        self._view.paper.show_busy()
        self._shell.tasks.submit(
            paper_name(self._view.kind),
            lambda press: press.build(outline),
            lambda pdf: self._built(outline, pdf),
            self._not_built,
            quiet=True,
        )

    def _built(self, outline: Outline, pdf: bytes) -> None:
        self._building = False
        same = self._outline is not None and self._outline.title == outline.title
        self._outline, self._pdf = outline, pdf
        self._shell.tasks.submit(
            "Pagina’s",
            lambda press: press.pages(pdf),
            lambda found: self._view.paper.show_pages(found.sizes, is_same_paper=same),
            self._not_built,
            quiet=True,
        )
        self._pause.start()

    def _draw(self, page: int, scale: float) -> None:
        pdf = self._pdf
        if not pdf:
            return

        def show(image: PageImage) -> None:
            if pdf is self._pdf:
                picture = QImage(image.pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32)
                self._view.paper.show_page(page, picture.copy())

        self._shell.tasks.submit(
            "Pagina", lambda press: press.render(pdf, page, scale), show, self._not_built, quiet=True
        )

    def _made(self) -> Outline | None:
        assert self._workspace is not None
        try:
            return self._workspace.publishing.outline(PaperRequest(self._view.kind, meeting_id=self._meeting_id))
        except Refusal as refusal:
            self._view.paper.show_failure(sentence(refusal))
            return None

    def _not_built(self, failure: Any) -> None:
        self._building = False
        self._view.paper.show_failure(
            "Het stuk kon niet worden getekend. Uw gegevens zijn veilig; probeer het opnieuw."
        )

    def _failed(self, failure: Any) -> None:
        self._shell.messages.error("Het stuk kon niet worden gemaakt. Uw gegevens zijn veilig; probeer het opnieuw.")

    def _folder(self) -> Path:
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        return self._shell.settings.folder(_FOLDER) or documents

    @staticmethod
    def _open(path: Path | None) -> None:
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
