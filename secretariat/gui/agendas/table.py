"""The table of an agenda: rows in an order that means something."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView

from secretariat.gui.agendas.columns import COLUMNS
from secretariat.gui.widgets.file_drop_table import FileDropTable
from secretariat.settings import Settings

FORMAT = "application/x-secretariaat-agenda"
"""How an agenda with everything in it travels over the clipboard, beside the cells for Word and Excel."""


class AgendaTable(FileDropTable):
    """Typing replaces what a cell says, as in a spreadsheet; rows are copied as cells and with everything in them.

    Files that are dropped on a row become papers of that item.
    """

    items_copied = Signal(list)
    """Rows went to the clipboard: their ids; answer with :meth:`add_to_clipboard`."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(COLUMNS, name="agenda", accessible_name="Agenda", settings=settings)
        self.setEditTriggers(self.editTriggers() | QAbstractItemView.EditTrigger.AnyKeyPressed)

    def copy(self) -> None:
        """Put the chosen rows on the clipboard: the columns that are shown, and everything for another overleg."""
        super().copy()
        if self.selected_ids():
            self.items_copied.emit(self.selected_ids())

    def add_to_clipboard(self, everything: str) -> None:
        """Put a text with all fields beside the cells."""
        cells = QGuiApplication.clipboard().mimeData()
        data = QMimeData()
        data.setText(cells.text())
        data.setHtml(cells.html())
        data.setData(FORMAT, everything.encode())
        QGuiApplication.clipboard().setMimeData(data)

    def from_clipboard(self) -> str:
        """The agenda on the clipboard, as a text; empty when there is none."""
        data = QGuiApplication.clipboard().mimeData()
        if data is None:  # nothing was ever copied
            return ""
        if data.hasFormat(FORMAT):
            return bytes(data.data(FORMAT).data()).decode(errors="replace")
        return data.text() if data.hasText() else ""
