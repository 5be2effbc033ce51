"""Dragging a paper out of the window: into a mail, a folder, or whatever takes files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication

from secretariat.gui.widgets.paper_pages import PaperPages


class PaperDrag(QObject):
    """Notices that somebody takes hold of a page and moves it; who makes the file answers with :meth:`drag_file`."""

    wanted = Signal()
    """The paper is being dragged."""

    def __init__(self, pages: PaperPages) -> None:
        super().__init__(pages)
        self._pages = pages
        self._held: QPoint | None = None
        pages.viewport().installEventFilter(self)

    def drag_file(self, path: Path) -> None:
        """Let a copy of this file be dropped elsewhere."""
        drag = QDrag(self._pages)
        drag.setMimeData(files_as_data(path))
        drag.exec(Qt.DropAction.CopyAction)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse from the moment it takes hold of a page."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            at = event.position().toPoint()
            holds = event.button() == Qt.MouseButton.LeftButton and self._pages.is_paper_at(at)
            self._held = at if holds else None
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove and self._held is not None:
            is_held = bool(event.buttons() & Qt.MouseButton.LeftButton)
            far = (event.position().toPoint() - self._held).manhattanLength() >= QApplication.startDragDistance()
            if is_held and far:
                self._held = None
                self.wanted.emit()
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._held = None
        return super().eventFilter(watched, event)


def files_as_data(path: Path) -> QMimeData:
    """A file as other programs take it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data
