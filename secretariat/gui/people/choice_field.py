"""A choice out of many by typing some letters of it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QWidget

from secretariat.gui.widgets.name_choices import NameCompleter, fill, meant


class ChoiceField(QComboBox):
    """People, organisations or bodies to choose from; what is typed finds them anywhere in any of their names."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setCompleter(NameCompleter(self))
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(placeholder)

    def setAccessibleName(self, name: str) -> None:
        """Name the field and the line in it, which is what has the keyboard."""
        super().setAccessibleName(name)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write in full what was typed in part, so that everybody sees what was understood."""
        super().focusOutEvent(event)
        found = self.chosen()
        if found and not self.signalsBlocked():
            self.choose(found)

    def show_choices(self, choices: Iterable[tuple[str, str]], chosen: str = "") -> None:
        """Offer these (id and name), with one of them chosen, or none."""
        self.blockSignals(True)
        fill(self, choices, chosen)
        self.setCurrentIndex(self.findData(chosen) if chosen else -1)
        if self.currentIndex() < 0:
            self.setEditText("")
        self.blockSignals(False)

    def choose(self, record_id: str) -> None:
        """Choose one of them."""
        row = self.findData(record_id)
        self.setCurrentIndex(row)
        if row >= 0:
            self.setEditText(self.itemText(row))

    def chosen(self) -> str:
        """The id of what is chosen, or typed so that only one can be meant; empty for anything else."""
        return meant(self) or ""
