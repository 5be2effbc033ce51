"""Makes a draft to every participant with his own programme, all in one folder: how far that is, and a way to stop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.events.turns import Turns
from secretariat.gui.look import tokens
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.delivering import (
    STOPPED,
    Delivering,
    ask_folder,
    open_written,
    opens_after,
    sending_folder,
    tell_written,
)
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.services.packages import Package, Written
from secretariat.services.workspace import Workspace
from secretariat.wording.counting import quantity

_WIDE = 420
_GATHERED = 30
"""Of a hundred: what gathering the programmes is of the whole; drawing them takes longer."""


class MailingDialog(QDialog):
    """How far it is; closing it stops the work."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Persoonlijke programma’s e-mailen")
        self.words = PlainLabel("De programma’s worden verzameld…", wrap=True)
        self.progress = QProgressBar()
        self.progress.setAccessibleName("Voortgang")
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 100)
        self.stop_button = QPushButton("&Annuleren")
        self.stop_button.clicked.connect(self.reject)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.stop_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.LARGE)
        layout.setSpacing(tokens.LARGE)
        layout.addWidget(self.words)
        layout.addWidget(self.progress)
        layout.addLayout(below)
        self.setMinimumWidth(tokens.scaled(_WIDE))


class Mailing(QObject):
    """One mailing, until its folder is there or it was stopped."""

    def __init__(self, shell: Shell, on: Workspace, parent: QWidget) -> None:
        self.dialog = MailingDialog(parent)
        super().__init__(self.dialog)
        self._shell = shell
        self._on = on
        self._parent = parent
        self._turns = Turns(shell.history, self)
        self._turns.progressed.connect(lambda far: self.dialog.progress.setValue(round(far * _GATHERED)))
        self._turns.failed.connect(self.dialog.accept)
        self._delivering = Delivering(shell, self)
        self._delivering.written.connect(self._written)
        self._delivering.failed.connect(self._failed)
        shell.tasks.changed.connect(self._show_progress)
        self.dialog.rejected.connect(self._stop)

    def start(self, event_id: str, organisation_id: str) -> None:
        """Ask for a folder, and make the drafts of who comes, or who comes for one organisation, in a new one in it."""
        settings = self._shell.settings
        folder = ask_folder(self._parent, sending_folder(settings))
        if folder is None:
            self.dialog.deleteLater()
            return
        self.dialog.open()
        work = self._on.personal_programmes.packing(event_id, organisation_id)
        self._turns.begin(work, lambda package: self._deliver(package, folder))

    def _deliver(self, package: Package, folder: Path) -> None:
        if not package.count:
            self._failed("Niemand komt: er is geen programma om te versturen.")
            return
        self.dialog.words.setText(f"{_drafts(package.count)} worden gemaakt…")
        self._delivering.start(self._on, package, folder, None)

    def _show_progress(self) -> None:
        progress = self._shell.tasks.progress if self._delivering.is_busy else None
        if progress is not None and progress[1]:
            self.dialog.progress.setValue(_GATHERED + round((100 - _GATHERED) * progress[0] / progress[1]))

    def _written(self, written: Written, package: Package) -> None:
        tell_written(self._shell, f"{_drafts(package.count)} gemaakt.", written)
        if opens_after(self._shell.settings):
            open_written(written, package)
        self.dialog.accept()

    def _failed(self, words: str) -> None:
        if words:
            self._shell.messages.warn(words)
        self.dialog.accept()

    def _stop(self) -> None:
        if self._turns.busy:
            self._turns.stop()
            self._shell.messages.warn(STOPPED)
        self._delivering.stop()


def _drafts(count: int) -> str:
    return quantity(count, "concept", "concepten")
