"""Makes the pages that nobody asked for yet, so that they stand ready when somebody does."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from secretariat.gui.shell.page_stack import PageStack

_PAUSE_MS = 20
"""Between two pages; what the user does meanwhile goes first."""


class MakingAhead(QObject):
    """One page at a time, whenever the window has nothing else to do."""

    ended = Signal()
    """Every page stands ready; told once."""

    def __init__(self, pages: PageStack) -> None:
        super().__init__(pages)
        self._pages = pages
        self._timer = QTimer(self, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._make_one)

    def start(self) -> None:
        """Begin, after what waits now."""
        self._timer.start()

    def _make_one(self) -> None:
        if not self._pages.make_one():
            self._timer.stop()
            self.ended.emit()
