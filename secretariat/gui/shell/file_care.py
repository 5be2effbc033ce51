"""Care for the open file: whether it is in order, and what a colleague's copy has that it has not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from secretariat.domain.refusals import ExchangeProblem
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.file_dialogs import ask_open, first_folder
from secretariat.wording.refusals import sentence

if TYPE_CHECKING:  # the services load the whole program; the window is painted first
    from secretariat.gui.shell.compare_dialog import CompareDialog
    from secretariat.services.comparing import Difference
    from secretariat.services.press import Failure
    from secretariat.services.workspace import Workspace

FILTER = "Secretariaatsbestand (*.vgg)"
_IN_ORDER = "Het bestand is gecontroleerd en in orde: opbouw, verwijzingen, regels en zoekindex."
_NOT_DONE = "Dit is niet gelukt. Uw gegevens zijn veilig; probeer het opnieuw."


class FileCare(QObject):
    """Checks and compares in the background; what comes of it is shown in a dialog or the message bar."""

    def __init__(self, shell: Shell, window: QWidget, workspace: Callable[[], Workspace | None]) -> None:
        super().__init__(window)
        self._shell = shell
        self._window = window
        self._workspace = workspace

    def check(self) -> None:
        """Look whether everything in the open file holds together."""
        workspace = self._workspace()
        if workspace is None or not self._shell.flush():
            return
        path = str(workspace.path)
        self._shell.tasks.submit("Bestand controleren", lambda press: press.inspect(path), self._tell, self._failed)

    def compare(self, other: Path | None = None) -> None:
        """Compare the open file with another copy of it; asks which one."""
        workspace = self._workspace()
        if workspace is None or not self._shell.flush():
            return
        if other is None:
            folder = first_folder(self._shell.settings.folder("compare"))
            other = ask_open(self._window, "Kopie van een collega kiezen", folder, FILTER)
        if other is None:
            return
        self._shell.settings.remember_folder("compare", other.parent)
        self._look(workspace, other, lambda found: self._show(workspace, other, found))

    def _look(self, workspace: Workspace, other: Path, then: Callable[[Sequence[Difference]], object]) -> int:
        path = str(workspace.path)

        def done(found: Sequence[Difference]) -> None:
            if self._workspace() is workspace:
                then(found)

        return self._shell.tasks.submit(
            "Bestanden vergelijken", lambda press: press.compare(path, str(other)), done, self._failed
        )

    def _show(self, workspace: Workspace, other: Path, found: Sequence[Difference]) -> None:
        from secretariat.gui.shell.compare_dialog import CompareDialog  # noqa: PLC0415 - after the window is painted

        dialog = CompareDialog(other, self._window, read_only=workspace.read_only)
        dialog.take_wanted.connect(lambda wanted: self._take(dialog, workspace, other, wanted))
        dialog.show_differences(found)
        self._open(dialog)

    def _take(self, dialog: CompareDialog, workspace: Workspace, other: Path, wanted: Sequence[Difference]) -> None:
        from secretariat.wording.comparing import taken_over  # noqa: PLC0415 - after the window is painted

        history = self._shell.history
        change = history.do(workspace.taking_over.take, other, wanted)
        if change is not None and change.rows and not change.action.is_final:
            history.offer_undo(taken_over(len(wanted)), change)
        elif change is not None:
            self._shell.messages.info(taken_over(len(wanted)))
        ticket = self._look(workspace, other, dialog.show_differences)  # also when it was refused: it may have changed
        dialog.finished.connect(lambda _result: self._shell.tasks.cancel(ticket))

    def _tell(self, problems: Sequence[ExchangeProblem]) -> None:
        from secretariat.gui.shell.check_dialog import CheckDialog  # noqa: PLC0415 - after the window is painted

        if not problems:
            self._shell.messages.info(_IN_ORDER)
            return
        told = [f"{one.path}: {one.sentence}" if one.path else one.sentence for one in problems]
        self._open(CheckDialog(told, self._window))

    def _failed(self, failure: Failure) -> None:
        self._shell.messages.error(sentence(failure.refusal) if failure.refusal is not None else _NOT_DONE)

    @staticmethod
    def _open(dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
