"""Files as the user meets them: make, open, look at the example, and what to do when that does not go by itself."""

from __future__ import annotations

import datetime as dt
import functools
import itertools
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices

from secretariat.domain.refusals import FileDamaged, FileLocked, FileOlder, FileReadOnly, FileUnreachable, Refusal
from secretariat.gui.shell.backup_keeper import BackupKeeper
from secretariat.gui.shell.dropping import EXCHANGE, FileDrop
from secretariat.gui.shell.file_care import FileCare
from secretariat.gui.shell.file_dialogs import (
    LockedChoice,
    ask_locked,
    ask_open,
    ask_protected,
    ask_save,
    why_read_only,
)
from secretariat.gui.shell.file_news import tell
from secretariat.gui.shell.mending import Mending
from secretariat.gui.shell.notation import Notation
from secretariat.gui.shell.sweeping import Sweeping
from secretariat.gui.shell.watching import Watching
from secretariat.gui.shell.window import MainWindow
from secretariat.settings import BACKUPS, PROGRAM
from secretariat.wording.refusals import sentence

if TYPE_CHECKING:
    from secretariat.gui.shell.backups_dialog import BackupsDialog
    from secretariat.gui.shell.new_file_dialog import NewFileDialog
    from secretariat.services.backup_keeping import KeptBackup
    from secretariat.services.opening import Owner
    from secretariat.services.seals import SealBook
    from secretariat.services.workspace import Workspace

BACKUPS_FOLDER = "Reservekopieën"
FILTER = "Secretariaatsbestand (*.vgg)"
EXCHANGE_FILTER = "Uitwisselingsbestand (*.json)"
_UNUSABLE = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
"""What the name of a file cannot hold on Windows."""
_LONGEST_STEM = 60
_OPENING = "opening"
"""The origin of what is said about opening, so that the newest attempt is the one that is told."""


class Files(QObject):
    """Opens one file at a time in a window."""

    def __init__(
        self,
        window: MainWindow,
        clock: Callable[[], dt.datetime] = dt.datetime.now,
        folder: Path | None = None,
    ) -> None:
        """``folder`` is where new files go; by default that of this user on this computer."""
        super().__init__(window)
        self._folder = folder
        self._window = window
        self._shell = window.shell
        self._clock = clock
        self.workspace: Workspace | None = None
        self._notation = Notation(window.shell.history, self)
        self.keeper = BackupKeeper(window.shell, lambda: self.backup_folder, clock, self)
        self.keeper.told.connect(window.status.show_backups)
        window.new_file_wanted.connect(self.ask_new)
        window.open_file_wanted.connect(self.ask_open)
        window.sample_wanted.connect(self.open_sample)
        window.recent_wanted.connect(self.open)
        window.close_file_wanted.connect(self.close)
        window.backup_wanted.connect(self.back_up)
        window.backups_wanted.connect(self.show_backups)
        self.care = FileCare(window.shell, window, lambda: self.workspace)
        self.watching = Watching(window.shell, window, self.look_again, self.care.compare)
        self.mending = Mending(self, window, clock)
        self.sweeping = Sweeping(window.shell, lambda: self.workspace, self)
        window.check_wanted.connect(self.care.check)
        window.compare_wanted.connect(self.care.compare)
        window.retry_wanted.connect(self._retry)
        FileDrop(window).dropped.connect(self.take)
        window.start.show_place(self.folder)
        window.show_recent()

    @property
    def folder(self) -> Path:
        """Where a new file goes: a folder of this user on this computer, not one that is copied to a cloud."""
        if self._folder is not None:
            return self._folder
        location = QStandardPaths.StandardLocation.AppLocalDataLocation
        return Path(QStandardPaths.writableLocation(location))

    @property
    def seals(self) -> SealBook:
        """How this computer left the files it closed."""
        from secretariat.services.seals import SealBook  # noqa: PLC0415 - after the window is painted

        return SealBook(self.book)

    @property
    def book(self) -> Path:
        """Where those seals are kept."""
        from secretariat.services.seals import BOOK_NAME  # noqa: PLC0415 - after the window is painted

        return self.folder / BOOK_NAME

    def ask_new(self) -> NewFileDialog:
        """Ask whose file it will be and where it goes, and make it."""
        from secretariat.gui.shell.new_file_dialog import NewFileDialog  # noqa: PLC0415 - after the window is painted

        self.folder.mkdir(parents=True, exist_ok=True)
        dialog = NewFileDialog(self._place_for, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.elsewhere_wanted.connect(lambda: self._ask_elsewhere(dialog))
        dialog.submitted.connect(lambda: self._make(dialog))
        dialog.open()
        return dialog

    def _place_for(self, short: str) -> Path:
        """A place that is free for the file of an association with this short name."""
        stem = _UNUSABLE.sub(" ", short).strip(" .")[:_LONGEST_STEM]
        return _free(self.folder / f"{stem or PROGRAM}.vgg")

    def _ask_elsewhere(self, dialog: NewFileDialog) -> None:
        path = ask_save(self._window, "Nieuw bestand", dialog.path, FILTER)
        if path is not None:
            dialog.show_path(path if path.suffix else path.with_suffix(".vgg"))

    def _make(self, dialog: NewFileDialog) -> None:
        """Make the file; what is wrong with it is said in the dialog, which then stays."""
        before = self._shell.messages.front
        if self.new(dialog.path, dialog.owner):
            dialog.accept()
            return
        message = self._shell.messages.front
        if message is not None and message is not before:
            self._shell.messages.dismiss(message)
            dialog.refused(message.text)

    def new(self, path: Path, owner: Owner | None = None) -> bool:
        """Make an empty file and show it; False when that cannot be."""
        from secretariat.services.opening import new_workspace  # noqa: PLC0415 - after the window is painted

        try:
            return self._show(lambda: new_workspace(path, self._clock, owner, seals=self.seals))
        except (FileDamaged, FileLocked, FileReadOnly) as refusal:
            return self._fail(refusal)

    def ask_open(self) -> None:
        """Ask for a file and open it."""
        folder = self._shell.settings.folder("files") or self.folder
        path = ask_open(self._window, "Bestand openen", folder, f"{FILTER};;{EXCHANGE_FILTER}")
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Open a file of ours; offer to make one out of a file in the exchange format."""
        if path.suffix.lower() != EXCHANGE:
            self.open(path)
            return
        target = self._place_for(path.stem)
        self._shell.messages.info(
            f"‘{path.name}’ is een uitwisselingsbestand. Inlezen maakt er een nieuw bestand van: {target.name}.",
            "Inlezen",
            lambda: self.read_in(path),
            origin=_OPENING,
        )

    def read_in(self, path: Path) -> bool:
        """Make a new file out of one in the exchange format and show it; False, with what is wrong, when it cannot."""
        from secretariat.services.opening import import_exchange  # noqa: PLC0415 - after the window is painted

        self.folder.mkdir(parents=True, exist_ok=True)
        try:
            data = path.read_bytes()
        except OSError as error:
            return self._fail(FileUnreachable(str(path), error.strerror or ""))
        return self._show(lambda: import_exchange(data, self._place_for(path.stem), seals=self.seals))

    def open(self, path: Path, *, read_only: bool = False, why: str = "") -> bool:
        """Open a file and show it; asks when it cannot be changed or must be upgraded; False when it does not yet.

        ``why`` says why it may only be read.
        """
        from secretariat.services.opening import open_workspace  # noqa: PLC0415 - after the window is painted

        if self._holds(path):
            return True
        try:
            seals = self.seals
            return self._show(
                lambda: open_workspace(path, read_only=read_only, clock=self._clock, seals=seals), why=why
            )
        except (FileLocked, FileReadOnly) as refusal:
            if isinstance(refusal, FileLocked):
                choice = ask_locked(self._window, refusal, self._clock().date())
            else:
                choice = ask_protected(self._window, refusal)
            if choice is LockedChoice.CANCEL:
                return False
            only_read = choice is LockedChoice.READ_ONLY
            return self.open(path, read_only=only_read, why=why_read_only(refusal, self._clock().date()))
        except FileOlder as refusal:
            self.mending.upgrade(path, refusal)
        except FileDamaged:
            self.mending.ask_damaged(path)
        return False

    def open_sample(self) -> bool:
        """Show a fresh copy of the example; what was changed in the last one is gone."""
        from secretariat.services.opening import fresh_sample  # noqa: PLC0415 - after the window is painted

        self.folder.mkdir(parents=True, exist_ok=True)
        for number in range(1, 100):
            path = self.folder / (f"Voorbeeld {number}.vgg" if number > 1 else "Voorbeeld.vgg")
            if self._holds(path) and not self.close(self.open_sample):  # a fresh copy takes its place
                return False
            try:
                return self._show(functools.partial(fresh_sample, path), remember=False)
            except FileLocked:
                continue
            except (FileDamaged, FileReadOnly) as refusal:
                return self._fail(refusal)
        return False

    def close(self, go_on: Callable[[], object] | None = None) -> bool:
        """Close the file, when what is being typed could be kept; else ask, and ``go_on`` when it may be lost."""
        if self.workspace is None:
            self.keeper.leave(in_background=self._window.isVisible())
            return True
        if not self._window.may_leave_file(go_on or self.close):
            return False
        self._window.close_file()
        self.watching.close_file()
        self._notation.open_file(None)
        self.workspace.close()
        self.workspace = None
        self.keeper.leave(in_background=self._window.isVisible())
        self._window.show_recent()
        return True

    @property
    def backup_folder(self) -> Path:
        """Where back-ups go: the folder this user chose, or one beside the files."""
        return self._shell.settings.folder(BACKUPS) or self.folder / BACKUPS_FOLDER

    def back_up(self) -> None:
        """Make a back-up that was read back and compared, in a folder beside the files."""
        if self.workspace is not None:
            self.keeper.make_of(self.workspace.path, self._tell_backup)

    def show_backups(self, path: Path | None = None) -> BackupsDialog | None:
        """Show the back-ups of the open file, or of another one, and what differs from the one that is chosen."""
        from secretariat.gui.shell.restoring import Restoring  # noqa: PLC0415 - after the window is painted

        readable = path is None
        path = path or (self.workspace.path if self.workspace is not None else None)
        if path is None:
            folder = self._shell.settings.folder("files") or self.folder
            path = ask_open(self._window, "Van welk bestand?", folder, FILTER)
        if path is None or not self._window.flush():
            return None
        shell, make = self._shell, self.keeper.make_of
        restoring = Restoring(shell, self._window, lambda: self.backup_folder, make, self.mending.restore, self._clock)
        return restoring.show(path, readable=readable)

    def _tell_backup(self, kept: KeptBackup) -> None:
        self._shell.messages.info(
            f"Alles is vastgelegd. Reservekopie gemaakt en gecontroleerd: {kept.backup.name}",
            "Map openen",
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(kept.folder))),
        )

    def look_again(self, path: Path) -> bool:
        """Open a file whose name may belong to another one by now, to be read when it cannot be written."""
        return self.close(lambda: self.look_again(path)) and self.open(path)

    def _retry(self) -> None:
        if self.workspace is not None:
            self.open(self.workspace.path)

    def _show(self, opening: Callable[[], Workspace], *, remember: bool = True, why: str = "") -> bool:
        """Open a file and only then close the one of before: a wrong choice costs nothing."""
        if not self._window.may_leave_file(functools.partial(self._show, opening, remember=remember, why=why)):
            return False
        try:
            workspace = opening()
        except (FileLocked, FileOlder, FileReadOnly, FileDamaged):
            raise
        except Refusal as refusal:
            return self._fail(refusal)
        if not self.close():
            workspace.close()
            return False
        self.workspace = workspace
        if remember:
            self._shell.settings.remember_file(workspace.path, self._clock())
            self._shell.settings.remember_folder("files", workspace.path.parent)
        self._notation.open_file(workspace)
        self._window.open_file(workspace, why)
        self._window.show_recent()
        self.keeper.open_file(workspace if remember else None)
        self.watching.open_file(workspace)
        self.sweeping.look()
        tell(self._shell, workspace, self._clock().date(), self.show_backups)
        return True

    def _fail(self, refusal: Refusal) -> bool:
        self._shell.messages.error(sentence(refusal), origin=_OPENING)
        return False

    def _holds(self, path: Path) -> bool:
        """Whether this is the file that is open here for writing, perhaps under another name."""
        if self.workspace is None or self.workspace.read_only:
            return False
        try:
            return self.workspace.path.samefile(path)
        except OSError:
            return False


def _free(path: Path) -> Path:
    """A name in this folder that no file has yet: "Secretariaat.vgg", "Secretariaat 2.vgg"."""
    names = (path.with_stem(f"{path.stem} {number}") if number > 1 else path for number in itertools.count(1))
    return next(name for name in names if not name.exists())
