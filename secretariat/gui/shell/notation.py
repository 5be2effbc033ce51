"""Lets the screen write times as the association does whose file is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from secretariat.gui.look import hours
from secretariat.gui.shell.history import History

if TYPE_CHECKING:  # the services load the whole program; the window is painted first
    from secretariat.services.workspace import Workspace


class Notation(QObject):
    """Follows the file and what is settled in it, before any page shows a change."""

    def __init__(self, history: History, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        history.saved.connect(lambda _moment: self._follow())

    def open_file(self, workspace: Workspace | None) -> None:
        """Write times as in this file from now on, or as is usual."""
        self._workspace = workspace
        self._follow()

    def _follow(self) -> None:
        hours.set_time_format(self._workspace.association.time_format() if self._workspace is not None else "")
