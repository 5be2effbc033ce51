"""Rows that are dragged to another place: a line shows where they will come, and how deep."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from secretariat.gui.look import palettes, tokens
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.agendas import AgendaLine

_SCROLL_MS = 60
_EDGE = 20
_INDENT = 36
"""So far to the right, in pixels at 100 %, items become sub-items, and so far to the left sub-items become items."""


class DropLine(QWidget):
    """A line between two rows, that mouse and keyboard pass by."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a bar with a knob at its left end."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palettes.colours().accent))
        middle = self.height() // 2
        painter.drawEllipse(QRect(0, middle - 3, 7, 7))
        painter.drawRect(QRect(6, middle - 1, self.width() - 6, 3))


class RowDrag(QObject):
    """Lets the rows of an agenda be dragged with the mouse; Esc lets go of them where they were."""

    dropped = Signal(list, str, bool)
    """Rows were let go: their ids, that of the row they come before (empty: none), and whether as sub-items."""

    def __init__(self, table: RecordTable) -> None:
        super().__init__(table)
        self._table = table
        self._allowed = True
        self._pressed: QPoint | None = None
        self._start = self._at = QPoint()
        self._ids: list[str] = []
        self._goal: tuple[str, bool] | None = None
        self._late_click = False
        self.line = DropLine(table.viewport())
        self._scroll = QTimer(self, interval=_SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_on)
        table.viewport().installEventFilter(self)
        table.installEventFilter(self)

    def set_allowed(self, allowed: bool) -> None:
        """Allow or forbid dragging."""
        self._allowed = allowed

    @property
    def is_dragging(self) -> bool:
        """Whether rows hang on the mouse now."""
        return bool(self._ids)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the mouse over once it moves far enough with its button down."""
        if isinstance(event, QKeyEvent):
            if self.is_dragging and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                self._end()
                return True
        elif isinstance(event, QMouseEvent) and watched is self._table.viewport():
            if event.type() == QEvent.Type.MouseButtonPress:
                return self._press(event)
            if event.type() == QEvent.Type.MouseMove:
                return self._move(event.position().toPoint())
            if event.type() == QEvent.Type.MouseButtonRelease:
                return self._release(event.position().toPoint())
        return super().eventFilter(watched, event)

    def _press(self, event: QMouseEvent) -> bool:
        index = self._table.indexAt(event.position().toPoint())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if not (self._allowed and plain and index.isValid()):
            return False
        self._pressed = self._start = event.position().toPoint()
        # A press on one of several selected rows must not let go of the others: they may be dragged together.
        self._late_click = len(self._table.selected_ids()) > 1 and self._table.selectionModel().isSelected(index)
        if self._late_click:
            self._table.setFocus(Qt.FocusReason.MouseFocusReason)
        return self._late_click

    def _move(self, at: QPoint) -> bool:
        if self._pressed is None:
            return False
        if not self.is_dragging:
            if (at - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return True
            self._ids = self._table.selected_ids()
            self._table.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._scroll.start()
        self._aim(at)
        return True

    def _release(self, at: QPoint) -> bool:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return False
        if self.is_dragging:
            ids, goal = self._ids, self._goal
            self._end()
            if goal is not None:
                self.dropped.emit(ids, *goal)
            return True
        if self._late_click:
            self._table.select(self._table.records.records[self._table.indexAt(pressed).row()].id)
        return self._late_click

    def _end(self) -> None:
        self._pressed, self._ids, self._goal = None, [], None
        self._scroll.stop()
        self.line.hide()
        self._table.viewport().unsetCursor()

    def _aim(self, at: QPoint) -> None:
        """Show where the rows come when they are let go now."""
        self._at = at
        rows: tuple[AgendaLine, ...] = self._table.records.records
        gap = self._gap(at.y())
        below = rows[gap].is_sub if gap < len(rows) else False
        aside = (at.x() - self._start.x()) / tokens.scaled(_INDENT)
        was_sub = rows[self._table.records.row_of(self._ids[0])].is_sub
        as_sub = gap > 0 and (below or (aside > -1 if was_sub else aside > 1))
        left = self._table.columnViewportPosition(self._table.records.column_of("title"))
        self._goal = (rows[gap].id if gap < len(rows) else "", as_sub)
        top = self._table.rowViewportPosition(gap) if gap < len(rows) else self._bottom()
        start = left + tokens.scaled(tokens.WIDE) if as_sub else 0
        self.line.setGeometry(start, top - 5, self._table.viewport().width() - start, 10)
        self.line.show()
        self.line.raise_()

    def _gap(self, y: int) -> int:
        """The number of rows above the place nearest to a height."""
        row = self._table.rowAt(y)
        if row < 0:
            return 0 if y < 0 else self._table.records.rowCount()
        return row + (y > self._table.rowViewportPosition(row) + self._table.rowHeight(row) // 2)

    def _bottom(self) -> int:
        last = self._table.records.rowCount() - 1
        return self._table.rowViewportPosition(last) + self._table.rowHeight(last) if last >= 0 else 0

    def _scroll_on(self) -> None:
        """Roll on while the mouse is at an edge."""
        height = self._table.viewport().height()
        bar, step = self._table.verticalScrollBar(), tokens.scaled(tokens.ROW_HEIGHT) // 2
        if self._at.y() < _EDGE:
            bar.setValue(bar.value() - step)
        elif self._at.y() > height - _EDGE:
            bar.setValue(bar.value() + step)
        else:
            return
        self._aim(self._at)
