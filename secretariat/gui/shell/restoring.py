"""Shows the back-ups of a file with what differs, and puts one back when that is wanted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from secretariat.domain.refusals import FileOlder, Refusal
from secretariat.gui.shell.backups_dialog import BackupLine, BackupsDialog, backup_line
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.file_dialogs import ask_open
from secretariat.settings import BACKUPS
from secretariat.wording import backups as words
from secretariat.wording.refusals import sentence

if TYPE_CHECKING:  # loaded with the press, not with the window
    from secretariat.services.backup_keeping import KeptBackup
    from secretariat.services.comparing import Difference
    from secretariat.services.press import Failure, Press

FILTER = "Secretariaatsbestand (*.vgg)"
_LABEL = "Vergelijken"


class Restoring(QObject):
    """Answers one :class:`BackupsDialog`; what is wanted of the file itself is asked of whoever made this."""

    def __init__(
        self,
        shell: Shell,
        window: QWidget,
        folder: Callable[[], Path],
        make: Callable[[Path, Callable[[KeptBackup], object]], object],
        restore: Callable[[Path, Path], object],
        clock: Callable[[], dt.datetime],
    ) -> None:
        """``make`` makes a back-up of a file, ``restore`` puts one (the first) in the place of a file (the second)."""
        super().__init__(window)
        self._shell = shell
        self._window = window
        self._folder = folder
        self._make = make
        self._restore = restore
        self._clock = clock
        self._wanted: str | None = None
        self._ticket: int | None = None
        self._gone = False

    def show(self, path: Path, *, readable: bool = True) -> BackupsDialog:
        """Show the back-ups of this file; one that is not ``readable`` cannot be backed up now."""
        dialog = BackupsDialog(path, self._window, can_make=readable)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda _path: self._compare(dialog, path))
        dialog.make_wanted.connect(lambda: self._make(path, lambda _kept: self._list_again(dialog, path)))
        dialog.file_wanted.connect(lambda: self._ask_file(dialog))
        dialog.folder_wanted.connect(lambda: self._ask_folder(dialog, path))
        dialog.restore_wanted.connect(lambda chosen: self._put_back(dialog, Path(chosen), path))
        dialog.finished.connect(self._leave)
        self._list(dialog, path)
        dialog.open()
        return dialog

    def _list(self, dialog: BackupsDialog, path: Path) -> None:
        from secretariat.services.backup_keeping import backups_of  # noqa: PLC0415 - after the window is painted

        folder = self._folder()
        try:
            found = backups_of(path, folder)
        except Refusal as refusal:
            dialog.show_backups((), folder)
            dialog.show_differences([sentence(refusal)], can_restore=False)
            return
        self._want(None)
        today = self._clock().date()
        dialog.show_backups([backup_line(one, folder, today) for one in found], folder)

    def _list_again(self, dialog: BackupsDialog, path: Path) -> None:
        """A back-up was made; when the dialog has gone by then, the line at the bottom of the window tells of it."""
        if not self._gone:
            self._list(dialog, path)

    def _compare(self, dialog: BackupsDialog, path: Path) -> None:
        """Let it be found out what differs, away from the window."""
        line = dialog.line()
        if line is None or line.id == self._wanted:
            return
        self._want(line.id)
        dialog.show_differences([words.COMPARING], can_restore=False)

        def start(press: Press) -> int:
            return press.compare(str(path), line.id, line.seal)

        def done(found: Sequence[Difference]) -> None:
            self._ticket = None
            dialog.show_differences(in_words(found), can_restore=bool(found))

        def failed(failure: Failure) -> None:
            self._ticket = None
            said, can_restore = _why_not(failure.refusal, path, line)
            dialog.show_differences([said], can_restore=can_restore)

        self._ticket = self._shell.tasks.submit(_LABEL, start, done, failed, quiet=True)

    def _want(self, chosen: str | None) -> None:
        """From now on only this back-up is compared; none when the dialog has gone."""
        self._wanted = chosen
        ticket, self._ticket = self._ticket, None
        if ticket is not None:
            self._shell.tasks.cancel(ticket)

    def _leave(self) -> None:
        """The dialog has gone, and nothing that comes in later is shown there."""
        self._gone = True
        self._want(None)
        self.deleteLater()

    def _ask_file(self, dialog: BackupsDialog) -> None:
        chosen = ask_open(dialog, "Reservekopie kiezen", self._folder(), FILTER)
        if chosen is not None:
            made_at = dt.datetime.fromtimestamp(chosen.stat().st_mtime)
            when = words.moment(made_at, self._clock().date())
            dialog.show_file(BackupLine(str(chosen), when[:1].upper() + when[1:], chosen.name, "zelf gekozen"))

    def _ask_folder(self, dialog: BackupsDialog, path: Path) -> None:
        begin = self._folder()
        chosen = QFileDialog.getExistingDirectory(
            dialog, "Map voor reservekopieën", str(begin if begin.is_dir() else Path.home())
        )
        if chosen:
            self._shell.settings.remember_folder(BACKUPS, Path(chosen))
            self._list(dialog, path)

    def _put_back(self, dialog: BackupsDialog, chosen: Path, path: Path) -> None:
        dialog.accept()
        self._restore(chosen, path)


def in_words(found: Sequence[Difference]) -> list[str]:
    """What differs, a line per kind of record."""
    from secretariat.services.comparing import Side, counts  # noqa: PLC0415 - after the window is painted

    if not found:
        return [words.NOTHING_DIFFERS]
    lines = [
        words.difference_counts(word, sides[Side.HERE], sides[Side.THERE], sides[Side.BOTH], there="de reservekopie")
        for word, sides in counts(found)
    ]
    return [words.RESTORING, *lines]


def _why_not(refusal: Refusal | None, path: Path, line: BackupLine) -> tuple[str, bool]:
    """Why two files cannot be compared, and whether the other can be put back all the same."""
    if isinstance(refusal, FileOlder) and refusal.path == line.id:
        return words.THERE_OLDER, True
    if getattr(refusal, "path", "") == str(path):
        return words.HERE_UNREADABLE, True
    if getattr(refusal, "detail", "") == "seal":
        return words.THERE_CHANGED, False
    return sentence(refusal) if refusal is not None else "Vergelijken is niet gelukt. Probeer het opnieuw.", False
