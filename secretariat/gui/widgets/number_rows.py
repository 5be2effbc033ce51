"""Formats of numbers, each with the next number it gives."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.services.association import NumberLine
from secretariat.wording.number_formats import EXPLANATION, format_in_words

WORDS = {"meeting": "Overleggen", "action": "Actiepunten", "decision": "Besluiten"}


class NumberRows(QWidget):
    """A line for overleggen, actiepunten and besluiten; an empty one follows what shows through."""

    format_wanted = Signal(str, str)
    """Another format was typed: what is numbered, and the format."""
    typing = Signal(str, str)
    """A format is being typed, so that an example of it is wanted: what is numbered, and what stands there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, LineField] = {}
        self._examples: dict[str, ElidedLabel] = {}
        self._refusal = PlainLabel("", look="refused", wrap=True)
        self._refusal.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.MEDIUM)
        grid.setVerticalSpacing(tokens.TIGHT)
        for row, (what, words) in enumerate(WORDS.items()):
            line, example = LineField(LINE_LIMIT), ElidedLabel("", look="muted")
            line.setFixedWidth(tokens.scaled(180))
            line.setAccessibleName(f"Nummering van {words.lower()}")
            line.committed.connect(lambda typed, what=what: self.format_wanted.emit(what, typed))
            line.textEdited.connect(lambda typed, what=what: self.typing.emit(what, typed))
            self.fields[what], self._examples[what] = line, example
            grid.addWidget(PlainLabel(words), row, 0)
            grid.addWidget(line, row, 1)
            grid.addWidget(example, row, 2)
        grid.addWidget(self._refusal, len(WORDS), 0, 1, 3)
        grid.addWidget(PlainLabel(EXPLANATION, look="small", wrap=True), len(WORDS) + 1, 0, 1, 3)
        grid.setColumnStretch(2, 1)

    @property
    def refusal(self) -> str:
        """Why what was typed cannot be; empty when nothing was refused."""
        return self._refusal.text()

    def refused(self, sentence: str) -> None:
        """Say why what was typed cannot be; an empty text takes that away."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def show_formats(self, lines: Sequence[NumberLine]) -> None:
        """Show the formats, with the next number of each."""
        self.refused("")
        for line in lines:
            field = self.fields[line.what]
            field.setPlaceholderText(format_in_words(line.usual))
            field.show_text(format_in_words(line.own) if line.own else "")
            self.show_example(line.what, line.following)

    def show_example(self, what: str, following: str) -> None:
        """Show which number comes next; an empty text shows none."""
        words = f"volgende: {following}" if following else ""
        self._examples[what].setText(words)
        self.fields[what].setAccessibleDescription(words)

    def example(self, what: str) -> str:
        """Which number comes next, in words."""
        return self._examples[what].text()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        for line in self.fields.values():
            line.setReadOnly(read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for line in self.fields.values():
            line.commit()
