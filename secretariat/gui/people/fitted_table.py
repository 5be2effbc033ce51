"""A table inside a record: as high as its rows, so that the record scrolls and not the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QWheelEvent

from secretariat.gui.look import tokens
from secretariat.gui.widgets.record_table import RecordTable

_MOST_ROWS = 12


class FittedTable(RecordTable):
    """Shows up to twelve rows without scrolling."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._fit()

    def show_records(self, records: Sequence[Any]) -> None:
        """Show these records at their full height; a table without rows is not there."""
        super().show_records(records)
        self._fit()

    def removing(self, words: str) -> QAction:
        """The action that removes the current row: Del, and the context menu."""
        action = QAction(words, self)
        action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(action)
        self.set_context_actions([action])
        return action

    def changeEvent(self, event: QEvent) -> None:
        """Stay as high as the rows when the size of text changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "records"):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for a scroll bar when the columns do not fit."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the record around it, unless there are more rows than fit."""
        if self.records.rowCount() > _MOST_ROWS:
            super().wheelEvent(event)
        else:
            event.ignore()

    def _fit(self) -> None:
        rows = min(self.records.rowCount(), _MOST_ROWS)
        self.setVisible(rows > 0)
        too_wide = self.horizontalHeader().length() > self.viewport().width()
        bar = self.horizontalScrollBar().sizeHint().height() if too_wide else 0
        self.setFixedHeight(tokens.scaled(tokens.ROW_HEIGHT) * (rows + 1) + 4 + bar)
