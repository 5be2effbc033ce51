"""Puts a paper in a file: asks where and as what, makes it in the background, writes it, and remembers both."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from secretariat.domain.refusals import Refusal
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.file_dialogs import ask_save
from secretariat.gui.widgets.saved_bar import SavedBar
from secretariat.services.publishing import FileKind, Outline, PaperRequest, kind_of, kinds_for
from secretariat.services.workspace import Workspace
from secretariat.wording.papers import file_filter, verdict
from secretariat.wording.refusals import sentence

if TYPE_CHECKING:  # loaded with the press, not with the window
    from secretariat.services.press import Failure, Verdict

_FOLDER, _KIND = "papers", "paper-kind"
_NOT_MADE = "Het stuk kon niet worden gemaakt. Uw gegevens zijn veilig; probeer het opnieuw."


class PaperSaving:
    """One paper after another; where nobody shows that it was saved, the message bar says so."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def save(
        self,
        workspace: Workspace,
        request: PaperRequest,
        parent: QWidget,
        bar: SavedBar | None = None,
    ) -> None:
        """Save a paper; the bar says where, and what the check found. A file of that name the system asks about."""
        if not self._shell.flush():
            return
        try:
            outline = workspace.publishing.outline(request)
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal))
            return
        self.save_outline(workspace, outline, parent, bar)

    def save_outline(
        self, workspace: Workspace, outline: Outline, parent: QWidget, bar: SavedBar | None = None
    ) -> None:
        """Save a paper of which it is known what stands on it."""
        usual, *others = self._kinds(outline)
        filters = ";;".join(file_filter(kind.value) for kind in (usual, *others))
        path = ask_save(parent.window(), "Stuk opslaan", self._folder() / f"{outline.file_name}{usual.value}", filters)
        if path is None:
            return
        target = path if path.suffix else path.with_suffix(usual.value)
        try:
            kind = kind_of(target.suffix)
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal))
            return
        self._build(workspace, outline, (target, kind), bar)

    def _kinds(self, outline: Outline) -> list[FileKind]:
        """What the paper can be, what was chosen the last time first."""
        last = self._shell.settings.choice(_KIND)
        return sorted(kinds_for(outline), key=lambda kind: kind.value != last)

    def _build(
        self,
        workspace: Workspace,
        outline: Outline,
        to: tuple[Path, FileKind],
        bar: SavedBar | None,
    ) -> None:
        path, kind = to

        def write(content: bytes) -> None:
            try:
                workspace.publishing.save(content, path)
            except Refusal as refusal:
                self._shell.messages.error(sentence(refusal))
                return
            self._shell.settings.remember_folder(_FOLDER, path.parent)
            self._shell.settings.remember_choice(_KIND, kind.value)
            if bar is None:
                self._tell(path)
            else:
                bar.show_saved(path)
            if kind is FileKind.PDF:
                self._check(content, bar)

        self._shell.tasks.submit(
            f"{outline.title} opslaan", lambda press: press.build(outline, kind=kind), write, self._failed
        )

    def _check(self, pdf: bytes, bar: SavedBar | None) -> None:
        """Have the file read back against its standards; without a bar only what is wrong with it is said."""

        def tell(found: Verdict) -> None:
            if bar is not None:
                bar.show_verdict(verdict(found.problems))
            elif found.problems:
                self._shell.messages.error(verdict(found.problems))

        self._shell.tasks.submit("Stuk controleren", lambda press: press.check(pdf), tell, lambda _: None, quiet=True)

    def _tell(self, path: Path) -> None:
        url = QUrl.fromLocalFile(str(path))
        self._shell.messages.info(f"Opgeslagen: {path.name}", "Openen", lambda: QDesktopServices.openUrl(url))

    def _failed(self, failure: Failure) -> None:
        self._shell.messages.error(sentence(failure.refusal) if failure.refusal is not None else _NOT_MADE)

    def _folder(self) -> Path:
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        return self._shell.settings.folder(_FOLDER) or documents
