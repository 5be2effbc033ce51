"""Ctrl and the wheel change the size of everything, wherever the pointer is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from secretariat.gui.look.theme import Theme
from secretariat.gui.widgets.paper_pages import PaperPages

_NOTCH = 120
"""What one notch of a wheel counts for; a touchpad sends less at a time."""


class WheelZoom(QObject):
    """Listens before the parts of the window do, because a list would scroll; a paper keeps a size of its own."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._turned = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the wheel while Ctrl is down."""
        if watched is self._window:
            handle = self._window.windowHandle() if event.type() == QEvent.Type.Show else None
            if handle is not None:
                handle.installEventFilter(self)
        elif isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self._turn(event)
        return super().eventFilter(watched, event)

    def _turn(self, event: QWheelEvent) -> bool:
        part = self._window.childAt(event.position().toPoint())
        while part is not None:
            if isinstance(part, PaperPages):
                return False
            part = part.parentWidget()
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self._theme.zoom_by(steps)
        return True
