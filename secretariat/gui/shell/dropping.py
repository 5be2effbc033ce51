"""Files that are dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

EXCHANGE = ".json"
KINDS = (".vgg", EXCHANGE)
"""How the names of files end that can be opened or read in."""


class FileDrop(QObject):
    """Takes one file of ours, anywhere in the window where no part takes it for itself."""

    dropped = Signal(object)
    """A file was dropped: its path."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Welcome a file of ours, and leave everything else to whoever wants it."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            path = file_in(event.mimeData())
            if path is not None:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.dropped.emit(path)
                return True
        return super().eventFilter(watched, event)


def file_in(data: QMimeData) -> Path | None:
    """The one file of a kind that can be opened, when that is what is dragged."""
    urls = data.urls() if data.hasUrls() else []
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.suffix.lower() in KINDS else None
