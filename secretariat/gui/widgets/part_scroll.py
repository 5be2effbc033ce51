"""Room for a part of a screen: what does not fit below each other is scrolled, with large text too, never squeezed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from secretariat.gui.look import tokens


class PartScroll(QScrollArea):
    """As wide as its place; as high too, unless the part needs more.

    Qt's own way would give the part the height it likes, also where it can do with less.
    """

    def __init__(self, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit)
        self.setWidget(part)
        part.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        """As wide as the part, and a line high: the rest is scrolled."""
        return QSize(self._part.minimumSizeHint().width(), tokens.scaled(tokens.ROW_HEIGHT))

    def sizeHint(self) -> QSize:
        """As high as the part needs to be, where there is room for it."""
        return QSize(super().sizeHint().width(), self._part.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the part its new size."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the part needs another height."""
        if watched is self._part and event.type() == QEvent.Type.LayoutRequest:
            self._later.start()  # when all of it has said what it needs
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        needed, room = self._part.minimumSizeHint().height(), self.maximumViewportSize()
        bar = self.verticalScrollBar().sizeHint().width() if needed > room.height() else 0
        self._part.resize(room.width() - bar, max(room.height(), needed))
