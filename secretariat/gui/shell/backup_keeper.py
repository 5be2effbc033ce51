"""Makes back-ups by itself: when the work rests for a while and at the end; always says how it stands with them."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from secretariat.domain.changes import Action, ChangeSet
from secretariat.gui.shell.context import Shell

if TYPE_CHECKING:  # the services load the whole program; the window is painted first
    from secretariat.services.backup_keeping import KeptBackup
    from secretariat.services.errands import StillHolding
    from secretariat.services.press import Failure, Press
    from secretariat.services.workspace import Workspace

REST_S, AT_MOST_S = 3 * 60, 30 * 60
"""So long nothing was changed, or so long after the first change at most, a back-up is made."""
ERASING = frozenset({Action.ERASE_PERSON, Action.PURGE_DIETS})
"""The steps after which earlier back-ups hold more than may be kept."""
_ORIGIN = "backup"
_LABEL = "Reservekopie maken"
_NOT_DROPPED = "De oude reservekopieën zijn niet verwijderd. Probeer het opnieuw, of verwijder ze zelf uit hun map."


class BackupKeeper(QObject):
    """Watches one open file; the example and what may only be read need no back-ups."""

    told = Signal(str, bool)
    """How it stands with the back-ups, in words, and whether that is as it should be."""

    def __init__(
        self, shell: Shell, folder: Callable[[], Path], clock: Callable[[], dt.datetime], parent: QObject
    ) -> None:
        """``folder`` gives where back-ups go at this moment."""
        super().__init__(parent)
        self._shell = shell
        self._folder = folder
        self._clock = clock
        self._path: Path | None = None
        self._changed = False
        self._changed_since: dt.datetime | None = None
        self._last: dt.datetime | None = None
        self._making: dict[int, Path] = {}
        self._owed: set[Path] = set()
        self._resting = QTimer(self, singleShot=True)
        self._resting.timeout.connect(self.make)
        shell.history.changed.connect(self._note)
        shell.tasks.cancelled.connect(self._forget_job)

    @property
    def is_changed(self) -> bool:
        """Whether the file holds something that no back-up holds."""
        return self._changed

    def open_file(self, workspace: Workspace | None) -> None:
        """Watch this file, and say how it stands; None for a file that needs no back-ups."""
        from secretariat.services.backup_keeping import covers, newest_backup  # noqa: PLC0415 - after the first paint

        self._resting.stop()
        self._path = workspace.path if workspace is not None and not workspace.read_only else None
        self._changed, self._changed_since, self._last = False, None, None
        if workspace is None or self._path is None:
            self.told.emit("", True)
            return
        last = newest_backup(self._path, self._folder())
        self._last = last.made_at if last is not None else None
        self._tell()
        if not covers(last, workspace.digest) and (last is not None or workspace.history.steps(1)):
            self.note_change()

    def _note(self, change: ChangeSet, _initiator: object) -> None:
        self.note_change()
        if self._path is not None and change.action in ERASING:
            self._mark_erased(self._path)

    def _mark_erased(self, path: Path) -> None:
        """Say of the copies there are that they still hold what was erased, with a way to let the back-ups go."""
        from secretariat.services.errands import tell_erased  # noqa: PLC0415 - seldom

        folder, day = self._folder(), self._clock().date()

        def told(holding: StillHolding) -> None:
            from secretariat.wording.backups import holding_erased  # noqa: PLC0415 - seldom

            words = holding_erased(holding.backups, holding.copies)
            if holding.backups:
                renew = functools.partial(self.make_of, path, self._drop_erased)
                self._shell.messages.warn(words, "Nieuwe maken, oude wissen", renew, lasting=True)
            elif words:
                folder_of_file = QUrl.fromLocalFile(str(path.parent))
                look = functools.partial(QDesktopServices.openUrl, folder_of_file)
                self._shell.messages.warn(words, "Map openen", look, lasting=True)

        self._shell.tasks.submit(
            "Reservekopieën merken",
            lambda press: press.run(tell_erased, path, folder, day),
            told,
            lambda _failure: None,
            quiet=True,
        )

    def _drop_erased(self, kept: KeptBackup) -> None:
        from secretariat.services.errands import drop_erased  # noqa: PLC0415 - seldom
        from secretariat.wording.backups import erased_dropped  # noqa: PLC0415 - idem
        from secretariat.wording.refusals import sentence  # noqa: PLC0415 - idem

        messages, source = self._shell.messages, Path(kept.backup.source)
        self._shell.tasks.submit(
            "Reservekopieën wissen",
            lambda press: press.run(drop_erased, source, kept.folder),
            lambda gone: messages.info(erased_dropped(gone)),
            lambda failure: messages.error(sentence(failure.refusal) if failure.refusal is not None else _NOT_DROPPED),
        )

    def note_change(self) -> None:
        """Something was changed: a back-up comes when the work rests, and else before long."""
        if self._path is None:
            return
        now = self._clock()
        self._changed = True
        self._changed_since = self._changed_since or now
        waited = (now - self._changed_since).total_seconds()
        self._resting.start(int(1000 * max(1, min(REST_S, AT_MOST_S - waited))))

    def make(self) -> None:
        """Make a back-up of the open file in the background; when one is being made, another one after a while."""
        if self._path is not None and self._path in self._making.values():
            self._resting.start(int(1000 * REST_S))
        elif self._path is not None:
            self.make_of(self._path)

    def make_of(self, path: Path, told: Callable[[KeptBackup], object] | None = None) -> int:
        """Make a back-up of a file in the background; ``told`` when somebody asked for it and must hear how it went."""
        folder, now = self._folder(), self._clock()
        if path == self._path:
            self._resting.stop()
            self._changed, self._changed_since = False, None

        def start(press: Press) -> int:
            return press.keep_backup(str(path), str(folder), now)

        def done(kept: KeptBackup) -> None:
            self._making.pop(ticket, None)
            self._owed.discard(path)
            if self._path == path:
                self._last = kept.backup.made_at
                self._tell()
            if told is not None:
                told(kept)

        def failed(failure: Failure) -> None:
            self._making.pop(ticket, None)
            self._failed(path, failure)

        ticket = self._shell.tasks.submit(_LABEL, start, done, failed)
        self._making[ticket] = path
        return ticket

    def leave(self, *, in_background: bool) -> None:
        """The file has just been closed, or none was open: make the back-ups of what no back-up holds yet."""
        path, changed = self._path, self._changed
        self._resting.stop()
        self._path, self._changed, self._changed_since = None, False, None
        self.told.emit("", True)
        if path is not None and changed:
            self._owed.add(path)
            if in_background:
                self.make_of(path)
        if not in_background:
            for owed in sorted(self._owed):
                self._make_here(owed)
            self._owed.clear()

    def let_go(self, path: Path) -> None:
        """Another file takes the place of this one, which is kept beside it: nothing of it needs to be backed up."""
        if path == self._path:
            self._resting.stop()
            self._changed, self._changed_since = False, None
        for ticket in [one for one, made_of in self._making.items() if made_of == path]:
            self._shell.tasks.cancel(ticket)
        self._owed.discard(path)

    def _make_here(self, path: Path) -> None:
        """Make it in place: the window has gone, and nobody waits for it."""
        from secretariat.domain.refusals import Refusal  # noqa: PLC0415 - after the window is painted
        from secretariat.services.backup_keeping import keep_backup  # noqa: PLC0415 - after the window is painted

        try:
            keep_backup(path, self._folder(), self._clock)
        except Refusal as refusal:
            import logging  # noqa: PLC0415 - only when it goes wrong

            logging.getLogger(__name__).warning("no back-up at the end: %s", type(refusal).__name__)

    def _failed(self, path: Path, failure: Failure) -> None:
        from secretariat.wording.backups import failed  # noqa: PLC0415 - after the window is painted
        from secretariat.wording.refusals import sentence  # noqa: PLC0415 - after the window is painted

        if self._path == path:
            self._changed = True
            self._resting.start(int(1000 * AT_MOST_S))  # a share that was away may be there again by then
            self.told.emit("Reservekopie niet gemaakt", False)
        reason = sentence(failure.refusal) if failure.refusal is not None else "Het programma kon hem niet maken."
        words = failed(reason, self._last, self._clock().date())
        self._shell.messages.error(words, "Opnieuw", lambda: self.make_of(path), origin=_ORIGIN)

    def _forget_job(self, ticket: int) -> None:
        """One was broken off: what it was to hold, no back-up holds."""
        path = self._making.pop(ticket, None)
        if path is not None and path == self._path:
            self._changed = True
            self._resting.start(int(1000 * AT_MOST_S))
        elif path is not None:
            self._owed.add(path)

    def _tell(self) -> None:
        from secretariat.wording.backups import state  # noqa: PLC0415 - after the window is painted

        self.told.emit(state(self._last, self._clock().date()), self._last is not None)
