"""Keeps what is selected, and where the list stands, while its rows are replaced."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QObject
from PySide6.QtWidgets import QTableView

from secretariat.gui.models.record_table import RecordTableModel


class KeptSelection(QObject):
    """Restores selection by id after the model of a table is reset; a vanished row passes it on to its successor."""

    def __init__(self, view: QTableView, model: RecordTableModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._selected: list[str] = []
        self._current: tuple[str, int, int] | None = None
        self._scroll = 0
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)

    def _remember(self) -> None:
        selection = self._view.selectionModel()
        records = [self._model.record_at(index) for index in selection.selectedRows()]
        self._selected = [record.id for record in records if record is not None]
        current = self._view.currentIndex()
        record = self._model.record_at(current)
        self._current = (record.id, current.row(), current.column()) if record is not None else None
        self._scroll = self._view.verticalScrollBar().value()

    def _restore(self) -> None:
        selection = self._view.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        for record_id in self._selected:
            row = self._model.row_of(record_id)
            if row >= 0:
                selection.select(self._model.index(row, 0), flags.Select | flags.Rows)
        if self._current is not None and self._model.rowCount():
            record_id, old_row, column = self._current
            row = self._model.row_of(record_id)
            if row >= 0:
                selection.setCurrentIndex(self._model.index(row, column), flags.NoUpdate)
            else:
                near = self._model.index(min(old_row, self._model.rowCount() - 1), column)
                choose = flags.NoUpdate if selection.hasSelection() else flags.ClearAndSelect | flags.Rows
                selection.setCurrentIndex(near, choose)
        self._view.verticalScrollBar().setValue(self._scroll)
