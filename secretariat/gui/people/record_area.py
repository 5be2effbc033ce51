"""The right half of the page: one record that scrolls, with its name and what can be done above it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.widgets.chip import Chip
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel


class RecordArea(QStackedWidget):
    """One record, or what to do while there is none."""

    remove_wanted = Signal()
    """The record is to be removed."""

    def __init__(self, empty: EmptyState, what: str) -> None:
        super().__init__()
        self.title = ElidedLabel("", look="title")
        self._sample = Chip("voorbeeld", Tone.NEUTRAL)
        self._sample.setToolTip(f"Deze {what} is bedacht, om het programma te laten zien.")
        self.remove_button = QPushButton("Verwi&jderen")
        self.remove_button.setProperty("look", "quiet")
        icons.dress(self.remove_button, "trash-2", "muted")
        self.remove_button.clicked.connect(self.remove_wanted)
        self._sentence = PlainLabel("", look="refused", wrap=True)
        self._sentence.hide()
        self._page = QWidget()
        self._page.setObjectName("page")
        self._page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._page)
        self.addWidget(empty)
        self.addWidget(self._area)

    def show_title(self, title: str, invented: bool) -> None:
        """Show whose record this is."""
        self.title.setText(title)
        self._sample.setVisible(invented)
        self.setCurrentIndex(1)

    def show_nothing(self) -> None:
        """Say what to do while there is no record."""
        self.setCurrentIndex(0)

    @property
    def refusal(self) -> str:
        """Why the record cannot be removed; empty when that was not asked."""
        return self._sentence.text()

    def refused(self, sentence: str) -> None:
        """Say why the record as a whole cannot be treated so; an empty text takes that away."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def scroll_to_top(self) -> None:
        """Begin reading at the name."""
        self._area.verticalScrollBar().setValue(0)

    def _lay_out(self, buttons: Iterable[QPushButton], parts: Iterable[QWidget]) -> None:
        top = QHBoxLayout()
        top.setSpacing(tokens.SMALL)
        top.addWidget(self.title, 1)
        top.addWidget(self._sample)
        for button in buttons:
            top.addWidget(button)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(tokens.LARGE, tokens.SMALL, tokens.LARGE, tokens.LARGE)
        column.setSpacing(tokens.LARGE)
        column.addLayout(top)
        column.addWidget(self._sentence)
        for part in parts:
            column.addWidget(part)
        column.addStretch()
