"""Dragging a section of a jaaroverzicht to another place with the mouse; Alt with an arrow does the same."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from secretariat.gui.widgets.record_table import RecordTable


class SectionDragging(QObject):
    """Follows the mouse over a table; a press that moves far enough and is let go at another row moves the section."""

    dropped = Signal(str, str)
    """A section was let go: its id, and the id of the one it must stand before (empty: at the end)."""

    def __init__(self, table: RecordTable) -> None:
        super().__init__(table)
        self._table = table
        self._pressed: QPoint | None = None
        self._held = ""
        self._read_only = False
        table.viewport().installEventFilter(self)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid dragging."""
        self._read_only = read_only

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the mouse while a section is held; leave clicks to the table."""
        if not isinstance(event, QMouseEvent) or self._read_only:
            return False
        at = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._held = at, ""
        elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            record = self._table.records.record_at(self._table.indexAt(self._pressed))
            if record is not None and (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
                self._held = record.id
                self._table.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return True
        elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
            held, self._pressed, self._held = self._held, None, ""
            self._table.viewport().unsetCursor()
            if held:
                self.dropped.emit(held, self._before(at))
                return True
        return False

    def _before(self, at: QPoint) -> str:
        """The section under the mouse, or the next one in the lower half of it."""
        index = self._table.indexAt(at)
        if not index.isValid():
            return ""
        lower = at.y() > self._table.visualRect(index).center().y()
        records = self._table.records.records
        place = index.row() + lower
        return records[place].id if place < len(records) else ""
