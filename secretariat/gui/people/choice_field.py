"""A choice out of many by typing some letters of it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget


class ChoiceField(QComboBox):
    """People, organisations or bodies to choose from; what is typed finds them anywhere in their names."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(placeholder)

    def setAccessibleName(self, name: str) -> None:
        """Name the field and the line in it, which is what has the keyboard."""
        super().setAccessibleName(name)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)

    def show_choices(self, choices: Iterable[tuple[str, str]], chosen: str = "") -> None:
        """Offer these (id and name), with one of them chosen, or none."""
        self.blockSignals(True)
        self.clear()
        for record_id, name in choices:
            self.addItem(name, record_id)
        self.setCurrentIndex(self.findData(chosen) if chosen else -1)
        if self.currentIndex() < 0:
            self.setEditText("")
        self.blockSignals(False)

    def choose(self, record_id: str) -> None:
        """Choose one of them."""
        self.setCurrentIndex(self.findData(record_id))

    def chosen(self) -> str:
        """The id of what is chosen or typed in full; empty for anything else."""
        words = self.currentText().strip()
        if words and words == self.itemText(self.currentIndex()):
            return str(self.currentData())
        found = self.findText(words, Qt.MatchFlag.MatchFixedString) if words else -1
        return str(self.itemData(found)) if found >= 0 else ""
