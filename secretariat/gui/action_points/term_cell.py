"""Typing a term in the list, with what it is taken for below the cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QTableView, QWidget

from secretariat.gui.models.record_table import Index
from secretariat.gui.widgets.delegates import LineDelegate, widen
from secretariat.gui.widgets.plain_label import PlainLabel

Reader = Callable[[str, dt.date | None], str]
"""What a term that is typed is taken for, where this date stands already."""


class TermDelegate(LineDelegate):
    """A line to type a term in, and a line below it that says what was understood."""

    def __init__(self, table: QTableView, standing: Callable[[Index], dt.date | None]) -> None:
        super().__init__(table)
        self._table = table
        self._standing = standing
        self.read: Reader = lambda _typed, _standing: ""
        self.hint = PlainLabel("", table.viewport(), look="hint")
        self.hint.hide()
        self.closeEditor.connect(lambda *_how: self.hint.hide())

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line to type in."""
        editor = cast(QLineEdit, super().createEditor(parent, option, index))
        standing = self._standing(index)
        editor.textEdited.connect(lambda typed: self._understand(editor, self.read(typed, standing)))
        return editor

    def _understand(self, editor: QLineEdit, words: str) -> None:
        """Say it below the cell, or above it where the list ends."""
        self.hint.setText(words)
        editor.setAccessibleDescription(words)
        self.hint.adjustSize()
        widen(editor, self.hint.width())
        room = self._table.viewport().rect()
        below = editor.mapTo(self._table.viewport(), QPoint(0, editor.height()))
        top = below.y() if below.y() + self.hint.height() <= room.bottom() else below.y() - editor.height()
        top -= self.hint.height() if top < below.y() else 0
        self.hint.move(max(0, min(below.x(), room.right() - self.hint.width())), top)
        self.hint.setVisible(bool(words))
        self.hint.raise_()
