"""A small form inside a screen, that is filled without leaving it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.typed_form import TypedForm


class InsetForm(TypedForm):
    """A form that Enter saves and Esc closes; what was typed stays when it is refused."""

    submitted = Signal()
    """What was typed must be saved."""
    grown = Signal()
    """A sentence came below the fields or went away: the form asks for another height."""

    def __init__(self, title: str, save: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setObjectName("inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sentence = PlainLabel("", look="refused", wrap=True)
        self._sentence.hide()
        self.typed.connect(self.accepted)
        self.save_button = QPushButton(save)
        self.save_button.setProperty("look", "primary")
        self.save_button.clicked.connect(self.submitted)
        cancel = QPushButton("Annuleren")
        cancel.clicked.connect(self.closed)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._sentence, 1)
        self._buttons.addStretch()
        self._buttons.addWidget(cancel)
        self._buttons.addWidget(self.save_button)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, tokens.MEDIUM)
        self._body.setSpacing(tokens.SMALL)
        self.title = PlainLabel(title, look="strong", wrap=True)
        self._body.addWidget(self.title)

    def refused(self, sentence: str) -> None:
        """Say why what was typed cannot be."""
        self._sentence.setText(sentence)
        self._sentence.show()
        self.grown.emit()
        self.leave_button()

    def accepted(self) -> None:
        """Take that sentence away."""
        was_shown = not self._sentence.isHidden()
        self._sentence.setText("")
        self._sentence.hide()
        if was_shown:
            self.grown.emit()

    @property
    def refusal(self) -> str:
        """The sentence that says why what was typed cannot be; empty when nothing was refused."""
        return self._sentence.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, and on a button presses it; Esc closes."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not isinstance(self.focusWidget(), QPushButton):
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def lay_out(self, *rows: Sequence[tuple[QWidget, int]]) -> None:
        """Put the fields below the title, each with its share of the line, and the buttons below them."""
        for row in rows:
            line = QHBoxLayout()
            line.setSpacing(tokens.MEDIUM)
            for widget, stretch in row:
                line.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
            self._body.addLayout(line)
        self._body.addLayout(self._buttons)
