"""A field for a small whole number."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSpinBox

from secretariat.gui.look import tokens


class NumberBox(QSpinBox):
    """Keeps its digits off its border, which a stylesheet cannot do for the line in such a field."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the digits the margin of this size of text."""
        super().resizeEvent(event)
        margin = tokens.scaled(tokens.TIGHT)
        self.lineEdit().setTextMargins(margin, 0, margin, 0)
