"""The quiet line under a text: what was understood of a line that became a record, or the question it leaves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.plain_label import PlainLabel


class UnderstoodLine(QWidget):
    """Says one thing at a time, and takes no key from the text."""

    undo_wanted = Signal()
    """What was captured must be taken back."""
    kind_wanted = Signal()
    """The kind of the decision must be another one."""
    chosen = Signal(int)
    """An answer to the question was clicked: its number, from 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PlainLabel("", look="small", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.kind_button = self._button("Andere soort (F4)", self.kind_wanted.emit)
        self.undo_button = self._button("Ongedaan maken", self.undo_wanted.emit)
        self._answers: list[QPushButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(tokens.scaled(tokens.TIGHT), 0, 0, 0)
        self._layout.setSpacing(tokens.SMALL)
        self._layout.addWidget(self._words, 1)
        for button in (self.kind_button, self.undo_button):
            self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def words(self) -> str:
        """What the line says; empty when it is not there."""
        return self._words.text() if not self.isHidden() else ""

    def say(self, words: str, *, with_kind: bool = False) -> None:
        """Say what was understood."""
        self._show(words)
        self.kind_button.setVisible(with_kind)
        self.undo_button.setVisible(True)

    def ask(self, question: str, answers: Sequence[str]) -> None:
        """Ask; the answers carry the digit that gives them."""
        self._show(question)
        for number, answer in enumerate(answers, start=1):
            button = self._button(f"{number}  {answer}", lambda number=number: self.chosen.emit(number))
            button.setAccessibleName(answer)
            self._answers.append(button)
            self._layout.insertWidget(number, button, 0, Qt.AlignmentFlag.AlignTop)

    def refused(self, sentence: str) -> None:
        """Say why a line cannot become a record."""
        self._show(sentence, look="refused")

    def settle(self) -> None:
        """Something else happened since: what was captured can no longer be taken back from here."""
        self.undo_button.hide()

    def clear(self) -> None:
        """Say nothing."""
        self._show("")
        self.hide()

    def _show(self, words: str, look: str = "small") -> None:
        for button in self._answers:
            self._layout.removeWidget(button)
            button.deleteLater()
        self._answers = []
        if self._words.property("look") != look:
            self._words.setProperty("look", look)
            self._words.style().unpolish(self._words)
            self._words.style().polish(self._words)
        self._words.setText(words)
        self.kind_button.hide()
        self.undo_button.hide()
        self.show()

    def _button(self, words: str, clicked: object) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("look", "link")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor in the text
        button.clicked.connect(clicked)
        return button
