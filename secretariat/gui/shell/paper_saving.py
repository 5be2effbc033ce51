"""Puts a paper in a file: as PDF or Word, and as a workbook or CSV if it is a list; a PDF is read back and checked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from secretariat.domain.refusals import Refusal
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.saving import Saving
from secretariat.gui.widgets.saved_bar import SavedBar
from secretariat.services.publishing import FileKind, Outline, PaperRequest, Variant, kind_of, kinds_for
from secretariat.services.workspace import Workspace
from secretariat.wording.papers import file_filter, names_replaced, verdict
from secretariat.wording.refusals import sentence

if TYPE_CHECKING:  # loaded with the press, not with the window
    from secretariat.services.press import Verdict


class PaperSaving:
    """One paper after another; where nobody shows that it was saved, the message bar says so."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._saving = Saving(shell, "papers")

    def save(
        self,
        workspace: Workspace,
        request: PaperRequest,
        parent: QWidget,
        bar: SavedBar | None = None,
        done: Callable[[], object] | None = None,
    ) -> None:
        """Save a paper; the bar says where, and what the check found. A file of that name the system asks about.

        ``done`` is called when the file is there, also when the window of the bar was closed meanwhile.
        """
        if not self._shell.flush():
            return
        try:
            outline = workspace.publishing.outline(request)
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal))
            return
        is_public = request.variant is Variant.PUBLIC
        note = names_replaced(workspace.publishing.names_replaced(request)) if is_public else ""
        self.save_outline(workspace, outline, parent, bar, note, done)

    def save_outline(
        self,
        workspace: Workspace,
        outline: Outline,
        parent: QWidget,
        bar: SavedBar | None = None,
        note: str = "",
        done: Callable[[], object] | None = None,
    ) -> None:
        """Save a paper of which it is known what stands on it; the note is said once it is there."""
        kinds = {kind.value: file_filter(kind.value) for kind in kinds_for(outline)}
        path = self._saving.ask(parent, "Stuk opslaan", outline.file_name, kinds)
        if path is None:
            return
        try:
            kind = kind_of(path.suffix)
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal))
            return

        bars = _while_there(bar)

        def saved(path: Path, content: bytes) -> None:
            is_open = self._shell.history.works_with(workspace.history)
            if is_open:
                self._shell.history.papers_left([outline])
            for one in bars:
                one.show_saved(path)
            if not bars:
                self._saving.tell(path)
            if done is not None and is_open:
                done()
            if note:
                self._shell.messages.info(note)
            if kind is FileKind.PDF:
                self._check(content, bars)

        self._saving.make(
            f"{outline.title} opslaan",
            lambda press: press.build(outline, kind=kind),
            path,
            workspace.publishing.save,
            saved,
        )

    def _check(self, pdf: bytes, bars: list[SavedBar]) -> None:
        """Have the file read back against its standards; without a bar only what is wrong with it is said."""

        def tell(found: Verdict) -> None:
            for one in bars:
                one.show_verdict(verdict(found.problems))
            if found.problems and not bars:
                self._shell.messages.error(verdict(found.problems))

        self._shell.tasks.submit("Stuk controleren", lambda press: press.check(pdf), tell, lambda _: None, quiet=True)


def _while_there(bar: SavedBar | None) -> list[SavedBar]:
    """The bar as long as its window is open: a paper can be ready, or checked, after that was closed."""
    bars = [bar] if bar is not None else []
    if bar is not None:
        bar.destroyed.connect(lambda _gone: bars.clear())
    return bars
