"""Sweeps a file from which something was erased: the search index and the free pages, away from the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from secretariat.domain.changes import Action, ChangeSet
from secretariat.gui.shell.context import Shell

if TYPE_CHECKING:  # the services load the whole program; the window is painted first
    from secretariat.services.press import Failure
    from secretariat.services.workspace import Workspace

_AGAIN_MS = 60_000
_STILL_READ = (
    "Een ander leest het bestand nu, dus wat gewist is, kon er nog niet uit worden opgeschoond. Dat gebeurt vanzelf"
    " zodra het kan."
)
_ORIGIN = "sweeping"


class Sweeping(QObject):
    """Does so after every erasure, and at the next opening when it did not come that far."""

    def __init__(self, shell: Shell, workspace: Callable[[], Workspace | None], parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._workspace = workspace
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self.look)
        shell.history.changed.connect(self._note)

    def look(self) -> None:
        """Sweep the open file when that is owed to it."""
        from secretariat.services.errands import compact_file  # noqa: PLC0415 - after the first paint

        workspace = self._workspace()
        if workspace is not None and not workspace.read_only and workspace.personal_data.sweep_is_owed:
            path = workspace.path
            self._shell.tasks.submit(
                "Bestand opschonen", lambda press: press.run(compact_file, path), lambda _done: None, self._failed
            )

    def _note(self, change: ChangeSet, _initiator: object) -> None:
        if change.action is Action.ERASE_PERSON:
            self.look()

    def _failed(self, _failure: Failure) -> None:
        self._shell.messages.warn(_STILL_READ, origin=_ORIGIN)
        self._again.start()
