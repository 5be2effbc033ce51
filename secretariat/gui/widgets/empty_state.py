"""What stands where nothing is yet: what this place is for, and the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from secretariat.gui.look import icons, palettes, tokens
from secretariat.gui.widgets.plain_label import PlainLabel


class EmptyState(QWidget):
    """An icon, a title, one sentence that says the next step, and a button that does it."""

    wanted = Signal()
    """The button was pressed."""

    def __init__(
        self, title: str, sentence: str, button: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = PlainLabel(title, look="heading")
        self.sentence = PlainLabel(sentence, look="muted", wrap=True)
        self.button = QPushButton(button, self)
        self.button.setProperty("look", "primary")
        self.button.clicked.connect(self.wanted)
        self.button.setVisible(bool(button))
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.sentence.setMaximumWidth(440)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.sentence, 6)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.WIDE)
        layout.setSpacing(tokens.SMALL)
        layout.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(self._picture, alignment=centre)
        layout.addWidget(self.title, alignment=centre)
        layout.addLayout(middle)
        layout.addSpacing(tokens.SMALL)
        layout.addWidget(self.button, alignment=centre)
        layout.addStretch(3)
        self._draw()

    def show_texts(self, title: str, sentence: str, button: str = "") -> None:
        """Say something else, such as that a filter hides everything."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.button.setText(button)
        self.button.setVisible(bool(button))

    def changeEvent(self, event: object) -> None:
        """Draw the icon again when the colours change."""
        super().changeEvent(event)  # type: ignore[arg-type]
        if self.isVisible():
            self._draw()

    def showEvent(self, event: object) -> None:
        """Draw the icon in the colours of this moment."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._draw()

    def _draw(self) -> None:
        if self._icon and hasattr(self, "_picture"):
            size = tokens.scaled(32)
            self._picture.setPixmap(icons.pixmap(self._icon, palettes.colours().faint, size, self.devicePixelRatioF()))
        elif hasattr(self, "_picture"):
            self._picture.hide()
