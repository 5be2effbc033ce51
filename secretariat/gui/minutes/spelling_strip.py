"""A doubtful word of the verslag, above the text: what may have been meant, and a line to type it better."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.wrapping_row import WrappingRow

_MOST = 5


class SpellingStrip(QWidget):
    """Enter puts what stands in the line in the text, a digit what is suggested, F7 goes on, Esc leaves."""

    replaced = Signal(str)
    """The word must become this."""
    called_good = Signal()
    """The word is right, and always is."""
    skipped = Signal()
    """The word stays; the next one is wanted."""
    closed = Signal()
    """Back to the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.words = PlainLabel("", look="strong")
        self.line = QLineEdit()
        self.line.setMaxLength(LINE_LIMIT)
        self.line.returnPressed.connect(self._replace)
        self.line.installEventFilter(self)
        self.suggestions = [QPushButton() for _ in range(_MOST)]
        for button in self.suggestions:
            button.setProperty("look", "link")
            button.clicked.connect(lambda _on=False, button=button: self.replaced.emit(_suggested(button)))
        self.good_button = QPushButton("A&ltijd goed")
        self.good_button.setToolTip("Dit woord nooit meer noemen")
        self.good_button.clicked.connect(self.called_good)
        self.skip_button = QPushButton("Overslaan")
        self.skip_button.setToolTip("Naar het volgende woord (F7)")
        self.skip_button.clicked.connect(self.skipped)
        self.close_button = QPushButton("Stoppen")
        self.close_button.setToolTip("Terug naar de tekst (Esc)")
        self.close_button.clicked.connect(self.closed)
        parts = (self.words, self.line, *self.suggestions, self.good_button, self.skip_button, self.close_button)
        self._row = WrappingRow([(part, 1 if part is self.line else 0) for part in parts])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, tokens.SMALL)
        layout.addWidget(self._row)
        self.hide()

    def show_word(self, word: str, *, read_only: bool) -> None:
        """Ask what becomes of a word; what may have been meant comes a moment later."""
        self.words.setText(f"‘{word}’ staat niet in de woordenlijst.")
        self.line.setAccessibleName(f"{self.words.text()} Verbeteren tot")
        self.line.setText(word)
        self.line.setVisible(not read_only)
        self.show_suggestions(())
        self.show()
        self.line.selectAll()
        (self.skip_button if read_only else self.line).setFocus()

    def show_suggestions(self, words: Sequence[str]) -> None:
        """Offer these; the first stands in the line, unless somebody typed there meanwhile."""
        for number, button in enumerate(self.suggestions, start=1):
            word = words[number - 1] if number <= len(words) and not self.line.isHidden() else ""
            button.setText(f"{number}  {word}")
            button.setVisible(bool(word))
        if words and not self.line.isModified():
            self.line.setText(words[0])
            self.line.selectAll()
        self.line.setAccessibleDescription(", ".join(f"{place} {word}" for place, word in enumerate(words, start=1)))
        self._row.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A digit in the line chooses a suggestion; no word has one in it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.text().isdecimal():
            return self._choose(int(event.text()))
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F7 goes on, Esc leaves."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_F7 and plain:
            self.skipped.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, number: int) -> bool:
        """Take the suggestion with this number; False when there is none."""
        button = self.suggestions[number - 1] if 1 <= number <= _MOST else None
        if button is None or button.isHidden():
            return False
        self.replaced.emit(_suggested(button))
        return True

    def _replace(self) -> None:
        words = self.line.text().strip()
        if words and self.words.text() != f"‘{words}’ staat niet in de woordenlijst.":
            self.replaced.emit(words)
        else:
            self.skipped.emit()


def _suggested(button: QPushButton) -> str:
    return button.text()[1:].strip()
