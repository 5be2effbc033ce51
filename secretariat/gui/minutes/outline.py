"""The agenda beside the verslag: which item is which, and where something has been written."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.services.minutes import MinutesEntry

_ID = int(Qt.ItemDataRole.UserRole)


class OutlineList(QListWidget):
    """The items of the agenda in a narrow column; choosing one goes there."""

    chosen = Signal(str)
    """Another item was chosen: its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Agendapunten van het verslag")
        self.setProperty("look", "outline")
        self.setFixedWidth(tokens.scaled(164))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._entries: Sequence[MinutesEntry] = ()
        self._decided: Collection[str] = ()
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_entries(self, entries: Sequence[MinutesEntry], decided: Collection[str]) -> None:
        """Show the items; those with text or a decision carry a check."""
        self._entries, self._decided = entries, decided
        current = self.currentItem().data(_ID) if self.currentItem() else ""
        if self.count() != len(entries):
            self.clear()
            for _ in entries:
                self.addItem(QListWidgetItem())
        for row, entry in enumerate(entries):
            written = bool(entry.text.strip()) or entry.id in decided
            item = self.item(row)
            item.setData(_ID, entry.id)
            item.setText(f"{entry.number}  {entry.title}")
            item.setToolTip(entry.title)
            item.setIcon(icons.icon("circle-check" if written else "circle", "good" if written else "faint"))
            said = "verslag geschreven" if written else "nog leeg"
            item.setData(int(Qt.ItemDataRole.AccessibleTextRole), f"{entry.number} {entry.title}, {said}")
            item.setSizeHint(QSize(0, tokens.scaled(tokens.ROW_HEIGHT)))
        self.show_current(current)

    def current_id(self) -> str:
        """The item that is marked; empty when none is."""
        item = self.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def show_current(self, item_id: str) -> None:
        """Mark the item in which is being written."""
        for row in range(self.count()):
            if self.item(row).data(_ID) == item_id:
                self.setCurrentRow(row)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the checks in the colours of the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.count():
            self.show_entries(self._entries, self._decided)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_ID))
