"""Makes the pages that nobody asked for yet, so that they stand ready when somebody does."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from secretariat.gui.shell.page_stack import PageStack

_PAUSE_MS = 20
"""Between two pages; what the user does meanwhile goes first."""


class MakingAhead(QObject):
    """One page at a time, with a pause in which the user goes first; a page that cannot be made ends it."""

    ended = Signal()
    """No page is made ahead any more; told once."""

    def __init__(self, pages: PageStack) -> None:
        super().__init__(pages)
        self._pages = pages
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._make_one)

    def start(self) -> None:
        """Begin, after what waits now."""
        self._timer.start()

    def _make_one(self) -> None:
        goes_on = False
        try:
            goes_on = self._pages.make_one()
        finally:
            if goes_on:
                self._timer.start()
            else:
                self.ended.emit()
