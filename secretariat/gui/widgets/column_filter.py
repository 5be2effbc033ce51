"""Choosing which values of a column stay in the list, and which columns there are."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from secretariat.gui.look import tokens
from secretariat.gui.widgets.plain_label import PlainLabel

_EMPTY = "(leeg)"


class ColumnFilterDialog(QDialog):
    """The values of one column, each to be kept or not."""

    def __init__(
        self, title: str, values: Iterable[str], kept: Iterable[str] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Filter op {title.lower()}")
        self.resize(320, 400)
        kept = None if kept is None else set(kept)
        self.search = QLineEdit(placeholderText="Zoeken in de waarden", clearButtonEnabled=True)
        self.search.setAccessibleName("Zoeken in de waarden")
        self.list = QListWidget()
        self.list.setAccessibleName(f"Waarden van {title.lower()}")
        for value in values:
            item = QListWidgetItem(value or _EMPTY, self.list)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            checked = kept is None or value in kept
            item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        everything = QPushButton("&Alles aan")
        nothing = QPushButton("Alles &uit")
        buttons = QDialogButtonBox()
        self.apply = buttons.addButton("&Filter toepassen", QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton("Annuleren", QDialogButtonBox.ButtonRole.RejectRole)
        row = QHBoxLayout()
        for button, checked in ((everything, True), (nothing, False)):
            row.addWidget(button)
            button.clicked.connect(lambda _on=False, checked=checked: self._check_all(checked))
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.LARGE, tokens.LARGE, tokens.LARGE)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(PlainLabel(f"Toon alleen rijen met deze waarden van “{title}”", look="strong", wrap=True))
        for part in (self.search, self.list):
            layout.addWidget(part)
        layout.addLayout(row)
        layout.addWidget(buttons)
        self.search.textChanged.connect(self._narrow)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)

    def kept(self) -> set[str] | None:
        """The values to keep; None when that is all of them."""
        items = [self.list.item(row) for row in range(self.list.count())]
        chosen = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        if len(chosen) == len(items):
            return None
        return {item.data(Qt.ItemDataRole.UserRole) for item in chosen}

    def _check_all(self, checked: bool) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            if not item.isHidden():
                item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)

    def _narrow(self, words: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(words.casefold() not in item.text().casefold())
