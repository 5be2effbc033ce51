"""A choice out of many by typing some letters of it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from secretariat.gui.widgets.name_choices import NameBox, NameCompleter


class ChoiceField(NameBox):
    """People, organisations or bodies to choose from in a form; what nobody is called stays to be corrected."""

    left = Signal()
    """The keyboard went elsewhere: what was typed is all there is."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        if event.reason() == Qt.FocusReason.PopupFocusReason:  # the list of names opens; nobody goes away
            return
        found = self.chosen()
        if found:
            self.choose(found)
        self.left.emit()

    def show_choices(self, choices: Iterable[tuple[str, str]], chosen: str = "") -> None:
        """Offer these (id and name), with one of them chosen, or none."""
        self.blockSignals(True)
        self.offer(choices)
        self.choose(chosen)
        self.blockSignals(False)

    def choose(self, record_id: str) -> None:
        """Choose one of them, or none."""
        row = self.place_of(record_id) if record_id else -1
        self.setCurrentIndex(row)
        self.setEditText(self.itemText(row) if row >= 0 else "")

    def choose_again(self) -> None:
        """Show the names that were meant perhaps, to choose from."""
        self.setFocus()
        completer = self.completer()
        if completer is not None:
            completer.setCompletionPrefix(self.currentText().strip())
            completer.complete()

    def chosen(self) -> str:
        """The id of what is chosen, or typed so that only one can be meant; empty for anything else."""
        return self.meant() or ""
