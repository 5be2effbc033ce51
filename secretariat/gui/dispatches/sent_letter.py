"""The message that went along with a sending, as it was: to read and to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.plain_label import PlainLabel


class SentLetter(QWidget):
    """Subject and text; Esc goes back to the list."""

    closed = Signal()
    """It was read."""

    def __init__(self, about: str, subject: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("Bericht zoals het is verzonden")
        self.subject = PlainLabel(f"Onderwerp: {subject}" if subject else "Zonder onderwerp", wrap=True)
        back = QPushButton("Terug naar het logboek")
        back.clicked.connect(self.closed)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(PlainLabel(about, look="strong", wrap=True))
        layout.addWidget(self.subject)
        layout.addWidget(self.text, 1)
        layout.addLayout(buttons)
        self.setFocusProxy(self.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
