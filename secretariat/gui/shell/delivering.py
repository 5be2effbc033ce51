"""Writing a sending in a folder, elsewhere and all of it or nothing, and only then writing down that it was sent."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from secretariat.domain.changes import ChangeSet
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.file_dialogs import first_folder
from secretariat.services.packages import Package, Written, sweep, take_back
from secretariat.services.press import Failure
from secretariat.services.workspace import Workspace
from secretariat.settings import Settings
from secretariat.wording.refusals import sentence

STOPPED = "Afgebroken. Er is niets gemaakt en niets vastgelegd."
FAILED = "De concepten konden niet worden gemaakt. Er is niets vastgelegd; probeer het opnieuw."
Record = Callable[[], ChangeSet | None]
"""Writes the sending down; may refuse."""
_FOLDER, _OPENS = "dispatches", "dispatch-opens"


@dataclass(slots=True)
class _Work:
    workspace: Workspace
    package: Package
    folder: Path
    workshop: str
    record: Record | None
    ticket: int = 0


class Delivering(QObject):
    """One at a time; whatever happens, either the files are there and it is written down, or neither."""

    written = Signal(object, object)
    """The files are there, and it was written down if it had to be: the :class:`Written` and the :class:`Package`."""
    failed = Signal(str)
    """It could not be, and nothing was done: why; empty when nobody is there any more to hear it."""

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._work: _Work | None = None
        self._refusal = ""
        shell.tasks.cancelled.connect(self._cancelled)

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._work is not None

    def start(self, workspace: Workspace, package: Package, folder: Path, record: Record | None) -> None:
        """Write a package into a folder; ``record`` is None when nothing is to be written down."""
        workshop = f".secretariaat-{secrets.token_hex(6)}.tmp"
        work = self._work = _Work(workspace, package, folder, workshop, record)
        work.ticket = self._shell.tasks.submit(
            "Concepten maken",
            lambda press: press.deliver(package, str(folder), workshop),
            self._delivered,
            self._not_made,
        )

    def stop(self) -> None:
        """Leave off; nothing is left of it."""
        if self._work is not None:
            self._shell.tasks.cancel(self._work.ticket)

    def refused(self, words: str) -> None:
        """Remember why it could not be written down."""
        self._refusal = words

    def _delivered(self, written: Written) -> None:
        work, self._work = self._work, None
        if work is None:
            return
        if not self._shell.history.works_with(work.workspace.history):
            take_back(written)  # the file was closed meanwhile: there is nothing to write it down in
            self.failed.emit("")
            return
        self._refusal = FAILED
        if work.record is not None and self._shell.history.do(work.record, initiator=self) is None:
            take_back(written)
            self.failed.emit(self._refusal)
            return
        self.written.emit(written, work.package)

    def _not_made(self, failure: Failure) -> None:
        self._work = None
        self.failed.emit(sentence(failure.refusal) if failure.refusal is not None else FAILED)

    def _cancelled(self, ticket: int) -> None:
        work = self._work
        if work is not None and work.ticket == ticket:
            self._work = None
            sweep(work.folder, work.workshop)
            self.failed.emit(STOPPED)


def sending_folder(settings: Settings) -> Path:
    """Where sendings came the last time, or else among the documents of the user."""
    return first_folder(settings.folder(_FOLDER))


def opens_after(settings: Settings) -> bool:
    """Whether what was made is opened at once."""
    return settings.choice(_OPENS) != "no"


def remember_sending(settings: Settings, folder: Path, opens: bool) -> None:
    """Begin the next sending with the same folder and the same wish."""
    settings.remember_folder(_FOLDER, folder)
    settings.remember_choice(_OPENS, "yes" if opens else "no")


def ask_folder(parent: QWidget, begin: Path) -> Path | None:
    """Ask for the folder in which sendings come."""
    chosen = QFileDialog.getExistingDirectory(parent, "Map voor verzendingen", str(begin))
    return Path(chosen) if chosen else None


def open_written(written: Written, package: Package) -> None:
    """Open the only draft, or else the folder; and the e-mail program where that is the road."""
    if package.link:
        QDesktopServices.openUrl(QUrl(package.link))
    single = len(written.names) == 1
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(written.first) if single else written.folder))


def tell_written(shell: Shell, words: str, written: Written) -> None:
    """Say in the message bar what was done and where it is."""
    folder = QUrl.fromLocalFile(written.folder)
    shell.messages.info(
        f"{words} Map: {Path(written.folder).name}", "Map openen", lambda: QDesktopServices.openUrl(folder)
    )
