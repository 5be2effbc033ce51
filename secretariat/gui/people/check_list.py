"""A short list in which every line is ticked or not."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from secretariat.gui.look import tokens

_MOST_LINES = 6


class CheckList(QListWidget):
    """Lines with a tick; Space turns it on or off."""

    changed = Signal()
    """The user ticked or unticked something."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.itemChanged.connect(lambda _item: self.changed.emit())
        self._read_only = False

    def show_lines(self, lines: Sequence[tuple[str, str]], ticked: Collection[str]) -> None:
        """Show these lines (id and words) with the ticks at some of them."""
        self.blockSignals(True)
        self.clear()
        for record_id, words in lines:
            item = QListWidgetItem(words, self)
            item.setData(Qt.ItemDataRole.UserRole, record_id)
            item.setToolTip(words if "<" not in words else "")
            item.setFlags(self._flags())
            item.setCheckState(Qt.CheckState.Checked if record_id in ticked else Qt.CheckState.Unchecked)
        self.blockSignals(False)

    def fit(self) -> None:
        """Be as high as the lines, up to six of them."""
        lines = max(1, min(self.count(), _MOST_LINES))
        self.setFixedHeight(tokens.scaled(tokens.ROW_HEIGHT) * lines + 4)

    def ticked(self) -> frozenset[str]:
        """The ids of the lines with a tick."""
        items = [self.item(row) for row in range(self.count())]
        chosen = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        return frozenset(str(item.data(Qt.ItemDataRole.UserRole)) for item in chosen)

    def tick(self, record_id: str, on: bool) -> None:
        """Tick or untick one line, as the user does."""
        for row in range(self.count()):
            if self.item(row).data(Qt.ItemDataRole.UserRole) == record_id:
                self.item(row).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.blockSignals(True)
        for row in range(self.count()):
            self.item(row).setFlags(self._flags())
        self.blockSignals(False)

    def _flags(self) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if self._read_only else flags | Qt.ItemFlag.ItemIsUserCheckable
