"""Where the window stands: as it was left, and never larger than the screen it is on."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QWidget

from secretariat.gui.look import tokens

_FIRST = QSize(1280, 760)
_LEAST = QSize(900, 560)
_FRAME = QSize(16, 40)
"""What a title bar and borders take, on the generous side; Qt does not know it before the window is shown."""


def place(window: QWidget, remembered: QByteArray | None) -> None:
    """Give a window its size and place of before, or its first ones."""
    room = window.screen().availableSize() - _FRAME
    least = QSize(tokens.scaled(_LEAST.width()), _LEAST.height())
    window.setMinimumSize(least.boundedTo(room))
    if remembered is None or not window.restoreGeometry(remembered):
        window.resize(_FIRST.boundedTo(room))
    if not window.isMaximized() and not window.isFullScreen():
        window.resize(window.size().boundedTo(room))
