"""A question between the filters and the list: why something is put off, or what a filter is called."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.records import TEXT_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.typed_form import TypedForm

_LENGTH = min(2000, TEXT_LIMIT)


class AskBar(TypedForm):
    """A question with a line to answer it; Enter answers, Esc leaves everything as it was."""

    settled = Signal()
    """The question was answered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._question = PlainLabel("", look="strong", wrap=True)
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LENGTH)
        self.reason.returnPressed.connect(self._answer)
        self.save_button = QPushButton("Vastleggen")
        self.save_button.setProperty("look", "primary")
        self.save_button.clicked.connect(self._answer)
        cancel = QPushButton("Annuleren")
        cancel.clicked.connect(self.close_question)
        row = QHBoxLayout()
        row.setSpacing(tokens.SMALL)
        for part, stretch in ((self.reason, 1), (cancel, 0), (self.save_button, 0)):
            row.addWidget(part, stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, tokens.SMALL)
        layout.setSpacing(tokens.TIGHT)
        layout.addWidget(self._question)
        layout.addLayout(row)
        self.is_answering = False
        """Whether the answer is being carried out at this moment."""
        self._taken: Callable[[str], object] = lambda _words: None
        self.hide()

    @property
    def question(self) -> str:
        """What is asked at this moment; empty when nothing is."""
        return self._question.text() if not self.isHidden() else ""

    @property
    def is_begun(self) -> bool:
        """Whether the question stands open: what was typed in the list is not there without the answer."""
        return not self.isHidden()

    @property
    def unsaved(self) -> str:
        """The sentence that says so."""
        return f"De vraag ‘{self.question}’ staat nog open; zonder antwoord verandert er niets."

    def forget(self) -> None:
        """Leave everything as it was."""
        super().forget()
        self.close_question()

    def to_typed(self) -> None:
        """Bring the keyboard to the answer."""
        self.reason.setFocus()

    def ask(self, question: str, taken: Callable[[str], object]) -> None:
        """Ask, with the cursor in the answer; a question that is asked again keeps the answer.

        ``taken`` is called with the answer; while it gives None, the question stays.
        """
        self._taken = taken
        if question != self.question:
            self.reason.clear()
        self._question.setText(question)
        self.reason.setAccessibleName(question)
        self.show()
        self.reason.setFocus()

    def close_question(self) -> None:
        """Take the question away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_question()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        if not self.reason.text().strip():
            self.reason.setFocus()
            return
        self.is_answering = True
        try:
            is_done = self._taken(self.reason.text()) is not None
        finally:
            self.is_answering = False
        if is_done:
            self.hide()
            self.settled.emit()
