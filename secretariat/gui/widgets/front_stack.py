"""Parts that take turns: only the one in front says how much room is needed."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class FrontStack(QStackedWidget):
    """As Qt's own, but a wide part that is not shown makes no narrow one scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _place: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        """What the part in front needs."""
        front = self.currentWidget()
        return front.minimumSizeHint() if front is not None else super().minimumSizeHint()

    def sizeHint(self) -> QSize:
        """What the part in front likes."""
        front = self.currentWidget()
        return front.sizeHint() if front is not None else super().sizeHint()
