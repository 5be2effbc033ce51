"""A state as a small pill: a tint with a word."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from secretariat.gui.look.palettes import Tone
from secretariat.gui.widgets.plain_label import PlainLabel


class Chip(PlainLabel):
    """A word in a tint; the word says everything, the tint only helps the eye."""

    def __init__(self, word: str = "", tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None) -> None:
        super().__init__(word, parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setProperty("tone", tone.value)

    def show_state(self, word: str, tone: Tone) -> None:
        """Show another state."""
        self.setText(word)
        if self.property("tone") != tone.value:
            self.setProperty("tone", tone.value)
            self.style().unpolish(self)
            self.style().polish(self)
