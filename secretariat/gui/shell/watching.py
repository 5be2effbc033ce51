"""Keeps an eye on a file that others can reach: a reader sees what the writer changes, a replaced file is told of."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import Action, ChangeSet, Topic
from secretariat.domain.refusals import Refusal
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.file_dialogs import ask_save

if TYPE_CHECKING:  # the services load the whole program; the window is painted first
    from secretariat.services.workspace import Workspace

EVERY_MS = 2000
FILTER = "Secretariaatsbestand (*.vgg)"
_EVERYTHING = ChangeSet(0, Action.EDIT_MEETING, "", frozenset(Topic), ())
"""A change after which every screen looks at the file again."""
_ORIGIN = "watching"


class Watching(QObject):
    """Looks every two seconds whether the open file is still the one that was opened, and what others wrote in it."""

    def __init__(
        self,
        shell: Shell,
        window: QWidget,
        reopen: Callable[[Path], object],
        compare: Callable[[Path], object],
    ) -> None:
        """``reopen`` opens a file again to read, ``compare`` shows what another copy has more."""
        super().__init__(window)
        self._shell = shell
        self._window = window
        self._reopen = reopen
        self._compare = compare
        self._workspace: Workspace | None = None
        self._version = 0
        self._told = False
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)

    def open_file(self, workspace: Workspace) -> None:
        """Watch this file, and say once what must be known of the place it lies in."""
        self._workspace = workspace
        self._told = False
        self._version = workspace.version_of_others()
        self._timer.start()
        self._tell_place(workspace)

    def close_file(self) -> None:
        """Watch nothing."""
        self._timer.stop()
        self._workspace = None

    def look(self) -> None:
        """See what others did."""
        workspace = self._workspace
        if workspace is None or self._told:
            return
        if workspace.is_replaced:
            self._told = True
            self._tell_replaced(workspace)
            return
        try:
            version = workspace.version_of_others()
        except Refusal:
            return  # whoever wants to read or write something will hear it
        if version != self._version:
            self._version = version
            self._shell.history.changed.emit(_EVERYTHING, None)

    def save_copy(self) -> None:
        """Ask for a name, and save what is known of a file that was replaced under it."""
        workspace = self._workspace
        if workspace is None:
            return
        path = workspace.path
        target = ask_save(self._window, "Opslaan als kopie", path.with_stem(f"{path.stem} kopie"), FILTER)
        if target is not None:
            self.save_copy_as(target if target.suffix else target.with_suffix(".vgg"))

    def save_copy_as(self, target: Path) -> None:
        """Save it there, and say so."""
        from secretariat.wording.refusals import sentence  # noqa: PLC0415 - after the window is painted
        from secretariat.wording.shared_places import copy_saved  # noqa: PLC0415 - idem

        if self._workspace is None:
            return
        try:
            self._workspace.save_copy(target)
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal), "Opslaan als kopie…", self.save_copy, origin=_ORIGIN)
            return
        self._shell.messages.warn(
            copy_saved(target.name), "Openen", lambda: self._reopen(target), origin=_ORIGIN, lasting=True
        )

    def _tell_replaced(self, workspace: Workspace) -> None:
        from secretariat.wording import shared_places as words  # noqa: PLC0415 - after the window is painted

        if workspace.read_only:
            path = workspace.path
            self._shell.messages.warn(
                words.REPLACED_FOR_READER, "Opnieuw openen", lambda: self._reopen(path), origin=_ORIGIN, lasting=True
            )
        else:
            self._shell.messages.error(words.REPLACED, "Opslaan als kopie…", self.save_copy, origin=_ORIGIN)

    def _tell_place(self, workspace: Workspace) -> None:
        from secretariat.services import shared_places  # noqa: PLC0415 - after the window is painted
        from secretariat.wording import shared_places as words  # noqa: PLC0415 - idem

        copies = shared_places.conflicted_copies(workspace.path)
        if copies:
            self._shell.messages.warn(
                words.conflicted([one.name for one in copies]),
                "Vergelijken…",
                lambda: self._compare(copies[0]),
                lasting=True,
            )
        kind = shared_places.kind_of_place(workspace.path)
        if kind is shared_places.PlaceKind.OWN or workspace.is_sample:
            return
        key = f"place-told-{hashlib.sha256(str(workspace.path).encode()).hexdigest()[:12]}"
        if self._shell.settings.choice(key) != kind.name:
            self._shell.settings.remember_choice(key, kind.name)
            is_synced = kind is shared_places.PlaceKind.SYNCED
            if is_synced:
                self._shell.messages.warn(words.SYNCED, lasting=True)
            else:
                self._shell.messages.info(words.SHARE)
