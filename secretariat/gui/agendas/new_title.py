"""The line in which a new agenda item is typed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.plain_label import ElidedLabel
from secretariat.gui.widgets.typed_form import TypedForm

_LEAST_NOTE = 100
"""With less room than this, in pixels at 100 %, the note would say nothing."""


class NewTitle(LineField):
    """Says at its right end what was understood: "Ter besluitvorming · 45 minuten"; Esc empties and leaves it."""

    left = Signal()
    """Esc was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LINE_LIMIT, parent=parent)
        self._note = ElidedLabel("", self, look="small")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._note.hide()

    def show_note(self, words: str) -> None:
        """Say what the line is taken for, as long as there is room for it beside the words."""
        self._note.setText(words)
        self.setAccessibleDescription(words)
        self._place_note()

    @property
    def note(self) -> str:
        """What the line is taken for."""
        return self._note.text()

    def clear(self) -> None:
        """Empty the line."""
        super().clear()
        self.show_note("")

    def resizeEvent(self, event: Any) -> None:
        """Keep the note at the right end."""
        super().resizeEvent(event)
        self._place_note()

    def _place_note(self) -> None:
        begin = self.fontMetrics().horizontalAdvance(self.text()) + tokens.HUGE
        room = self.width() - begin - tokens.MEDIUM
        self._note.setVisible(bool(self._note.text()) and room > tokens.scaled(_LEAST_NOTE))
        height = self._note.sizeHint().height()
        self._note.setGeometry(begin, (self.height() - height) // 2, room, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the line and leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class NewItem(TypedForm):
    """The line and its button; what is typed there is of this overleg, and asked about before another one is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Nieuw agendapunt", parent)
        self.title = NewTitle()
        self.add_button = QPushButton("&Toevoegen")
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, tokens.SMALL)
        row.setSpacing(tokens.SMALL)
        row.addWidget(self.title, 1)
        row.addWidget(self.add_button)
        self.title.left.connect(self.closed)

    def forget(self) -> None:
        """What was typed may go."""
        super().forget()
        self.title.clear()
