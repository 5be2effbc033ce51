"""Tells when a window stands, so that what takes long begins after that and not before."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_AT_LATEST_MS = 1000
"""A window that begins minimised or behind others is not painted; what waits for it goes on after this."""


class FirstPaint(QObject):
    """Watches one window until it has been painted."""

    happened = Signal()
    """The window has been painted, or will not be for now; told once."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._is_told = False
        window.installEventFilter(self)
        QTimer.singleShot(_AT_LATEST_MS, self, self._tell)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first painting, and then until it is on the screen."""
        if event.type() == QEvent.Type.Paint and watched is self._window:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._tell)
        return False

    def _tell(self) -> None:
        if not self._is_told:
            self._is_told = True
            self.happened.emit()
