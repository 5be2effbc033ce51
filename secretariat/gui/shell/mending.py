"""Puts a file right that is damaged, older, or to be replaced by a back-up; all of it away from the window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from secretariat.domain.refusals import FileOlder
from secretariat.wording import backups as words
from secretariat.wording.refusals import sentence

if TYPE_CHECKING:  # the services load the whole program; the window is painted first
    from secretariat.domain.backups import Backup
    from secretariat.gui.shell.files import Files
    from secretariat.gui.shell.window import MainWindow
    from secretariat.services.press import Failure, Press
    from secretariat.services.salvaging import Salvaged

_NOT_DONE = "Dit is niet gelukt. Uw bestand is zoals het was; probeer het opnieuw."


class Mending(QObject):
    """Works on files that are not open here; what comes of it is opened, unless another file is by then."""

    def __init__(self, files: Files, window: MainWindow, clock: Callable[[], dt.datetime]) -> None:
        super().__init__(files)
        self._files = files
        self._window = window
        self._shell = window.shell
        self._clock = clock
        self._is_awaited = True

    def ask_damaged(self, path: Path) -> None:
        """Offer the back-ups of a damaged file, or what can still be read of it in a new one."""
        from secretariat.services.errands import newest_good_backup  # noqa: PLC0415 - seldom

        folder = self._files.backup_folder
        self._run(
            "Reservekopieën nakijken",
            lambda press: press.run(newest_good_backup, path, folder),
            lambda good: self._offer(path, good),
        )

    def _offer(self, path: Path, good: Backup | None) -> None:
        from secretariat.gui.shell import damaged_dialog  # noqa: PLC0415 - seldom

        when = words.moment(good.made_at, self._clock().date()) if good is not None else ""
        choice = damaged_dialog.ask_damaged(self._window, path, when)
        if choice is damaged_dialog.DamagedChoice.BACKUPS:
            self._files.show_backups(path)
        elif choice is damaged_dialog.DamagedChoice.SALVAGE:
            self.salvage(path)

    def salvage(self, path: Path) -> None:
        """Save what can be read of a damaged file in a new one beside it."""
        from secretariat.services.errands import salvaged  # noqa: PLC0415 - seldom

        now = self._clock()

        def done(made: Salvaged) -> None:
            lost = [(word, count) for word, _saved, count in made.counts if count]
            self._show(made.path, words.salvaged(made.path.name, made.saved, lost, made.faults))

        self._run("Redden wat leesbaar is", lambda press: press.run(salvaged, path, now, reports=True), done)

    def restore(self, backup: Path, path: Path) -> None:
        """Put a back-up in the place of a file, which stays beside it under another name, and show it."""
        from secretariat.services.errands import put_back  # noqa: PLC0415 - seldom

        files = self._files
        shown = files.workspace is not None and files.workspace.path == path
        if shown and not self._window.may_leave_file(lambda: self.restore(backup, path)):
            return
        files.keeper.let_go(path)
        if shown and not files.close(lambda: self.restore(backup, path)):
            return
        now, book = self._clock(), files.book

        def done(kept: Path | None) -> None:
            self._show(path, words.restored(path.name, kept.name if kept is not None else ""))

        def otherwise() -> None:
            if shown and files.workspace is None:
                files.open(path)

        self._run("Terugzetten", lambda press: press.run(put_back, backup, path, now, book), done, otherwise)

    def upgrade(self, path: Path, refusal: FileOlder) -> None:
        """Ask whether an older file may be brought to this version, and do so."""
        from secretariat.services.errands import upgraded  # noqa: PLC0415 - seldom

        question = QMessageBox(self._window)
        question.setWindowTitle("Ouder bestand")
        question.setText(sentence(refusal))
        yes = question.addButton("&Bijwerken", QMessageBox.ButtonRole.AcceptRole)
        question.addButton("&Annuleren", QMessageBox.ButtonRole.RejectRole)
        question.exec()
        if question.clickedButton() is not yes:
            return
        now, book = self._clock(), self._files.book

        def done(kept: Path) -> None:
            self._show(path, f"Bijgewerkt. De oude versie staat ernaast: {kept.name}")

        self._run("Bestand bijwerken", lambda press: press.run(upgraded, path, now, book), done)

    def _run(
        self,
        label: str,
        start: Callable[[Press], int],
        done: Callable[[Any], object],
        otherwise: Callable[[], object] = lambda: None,
    ) -> None:
        before = self._files.workspace

        def failed(failure: Failure) -> None:
            otherwise()
            self._shell.messages.error(sentence(failure.refusal) if failure.refusal is not None else _NOT_DONE)

        def ended(result: Any) -> None:
            self._is_awaited = self._files.workspace is before
            done(result)

        self._shell.tasks.submit(label, start, ended, failed, on_cancelled=otherwise)

    def _show(self, path: Path, said: str) -> None:
        """Open what was made; whoever opened another file meanwhile is offered it."""
        if self._is_awaited and self._files.open(path):
            self._shell.messages.info(said)
        else:
            self._shell.messages.info(said, "Openen", lambda: self._files.open(path))
