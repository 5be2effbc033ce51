"""A narrow panel whose parts stand below each other and scroll together."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from secretariat.gui.look import tokens


class PanelScroll(QScrollArea):
    """As high inside as everything in :attr:`column`, also when only words changed or it became narrower."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.SMALL, tokens.MEDIUM)
        self.column.setSpacing(tokens.TIGHT)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._inside)
        self._inside.installEventFilter(self)

    def fit(self) -> None:
        """Be as high as everything in it, in a moment."""
        self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words take more lines in a narrower panel."""
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that something in it needs another height."""
        if event.type() == QEvent.Type.LayoutRequest and hasattr(self, "_later"):
            self.fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """The area does not ask again when only words changed."""
        self.column.activate()  # it slept while the panel was hidden
        if self.column.hasHeightForWidth():
            self._inside.setMinimumHeight(self.column.totalHeightForWidth(self.viewport().width()))
