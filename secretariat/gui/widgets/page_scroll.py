"""Room for a page: one that is wider than the window, as with very large text, is scrolled and never cut off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget


class PageScroll(QScrollArea):
    """As large as its place; only the page in front says how wide it must be at least."""

    def __init__(self, pages: QStackedWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit)
        self.setWidget(pages)
        pages.installEventFilter(self)
        pages.currentChanged.connect(lambda _place: self._fit())

    def minimumSizeHint(self) -> QSize:
        """Almost nothing: what does not fit is scrolled."""
        return QSize(200, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page its new size."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the page needs another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._later.start()  # when all parts have said what they need
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        page = self._pages.currentWidget()
        needed = page.minimumSizeHint().width() if page is not None else 0
        height = self.height()
        if needed > self.width():
            height -= self.horizontalScrollBar().sizeHint().height()
        self._pages.resize(max(self.width(), needed), height)
