"""A list on whose rows files can be dropped."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from secretariat.gui.models.columns import Column
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.settings import Settings


class FileDropTable(RecordTable):
    """Rows in an order that means something; files that are dropped go to the row under the mouse."""

    files_dropped = Signal(str, object)
    """Files were dropped: the row, and their paths."""

    def __init__(
        self, columns: Iterable[Column[Any]], *, name: str, accessible_name: str, settings: Settings | None = None
    ) -> None:
        super().__init__(columns, name=name, accessible_name=accessible_name, settings=settings, sortable=False)
        self.setAcceptDrops(True)
        self._read_only = False

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid dropping."""
        self._read_only = read_only

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        self._welcome(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show at which row they would be put."""
        self._welcome(event)
        row = self.records.record_at(self.indexAt(event.position().toPoint()))
        if event.isAccepted() and row is not None:
            self.select(row.id)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the files at the row under the mouse, or else at the current one."""
        row = self.records.record_at(self.indexAt(event.position().toPoint()))
        paths = _files_in(event)
        if paths and not self._read_only:
            event.acceptProposedAction()
            self.files_dropped.emit(row.id if row is not None else self.current_id(), paths)

    def _welcome(self, event: QDragEnterEvent | QDragMoveEvent) -> None:
        if _files_in(event) and not self._read_only:
            event.acceptProposedAction()
        else:
            event.ignore()


def _files_in(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
