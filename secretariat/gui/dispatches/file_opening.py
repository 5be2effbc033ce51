"""How large the papers of a sending are once they are drawn, and looking at anything that goes along."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from secretariat.domain.refusals import Refusal
from secretariat.gui.dispatches.files import FileRow
from secretariat.gui.shell.context import Shell
from secretariat.services.parcel_contents import Parcel
from secretariat.services.publishing import Outline
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence


class FileOpening(QObject):
    """Draws the papers of a parcel in the background, to say how large they are and to show them elsewhere."""

    def __init__(self, shell: Shell, measured: Callable[[], object]) -> None:
        """``measured`` is called when another size is known."""
        super().__init__()
        self._shell = shell
        self._measured = measured
        self._workspace: Workspace | None = None
        self._parcel: Parcel | None = None
        self._drawn: list[tuple[Outline, bytes]] = []
        self._drawing: list[Outline] = []

    def show_parcel(self, workspace: Workspace, parcel: Parcel | None) -> None:
        """Work with this parcel; what was drawn of the former one and is the same is not drawn again."""
        self._workspace, self._parcel = workspace, parcel
        outlines = [paper.outline for paper in parcel.papers] if parcel is not None else []
        self._drawn = [one for one in self._drawn if one[0] in outlines]
        for outline in outlines:
            if self._pdf(outline) is None and outline not in self._drawing:
                self._drawing.append(outline)
                self._draw(outline)

    def sizes(self, parcel: Parcel) -> dict[int, int]:
        """The sizes in bytes of the papers that were drawn, by their place."""
        found = [(place, self._pdf(paper.outline)) for place, paper in enumerate(parcel.papers)]
        return {place: len(pdf) for place, pdf in found if pdf is not None}

    def open(self, row: FileRow) -> None:
        """Show a copy in the program this computer has for it."""
        if self._workspace is None or self._parcel is None or not row.goes:
            return
        try:
            if row.paper is not None:
                paper = self._parcel.papers[row.paper]
                pdf = self._pdf(paper.outline)
                if pdf is not None:
                    self._shell.handing_out.open(paper.outline.file_name, pdf)
                    self._shell.history.papers_left([paper.outline])
            elif row.document_id:
                self._show(self._copy(self._workspace, row))
            else:
                name, content = self._workspace.calendar_files.of_meeting(self._parcel.meeting_id)
                self._show(self._shell.handing_out.file(name, content))
        except Refusal as refusal:
            self._shell.messages.warn(sentence(refusal))

    @staticmethod
    def _copy(workspace: Workspace, row: FileRow) -> Path | None:
        versions = workspace.document_files.versions(row.document_id)
        version = next((one for one in versions if one.sha256 == row.sha256), None)
        return workspace.document_files.copy_to_read(version.id) if version is not None else None

    @staticmethod
    def _show(path: Path | None) -> None:
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _pdf(self, outline: Outline) -> bytes | None:
        return next((pdf for known, pdf in self._drawn if known == outline), None)

    def _draw(self, outline: Outline) -> None:
        def done(pdf: bytes) -> None:
            self._drawing.remove(outline)
            self._drawn.append((outline, pdf))
            self._measured()

        def failed(_failure: object) -> None:
            self._drawing.remove(outline)

        self._shell.tasks.submit("Stuk meten", lambda press: press.build(outline), done, failed, quiet=True)
