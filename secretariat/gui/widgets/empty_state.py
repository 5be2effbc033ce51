"""What stands where nothing is yet: what this place is for, and the next step."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from secretariat.gui.look import icons, palettes, tokens
from secretariat.gui.widgets.plain_label import PlainLabel

_WHOLE, _TITLED, _SENTENCE = 168, 84, 44
"""Heights, in pixels at 100 %, that picture, title and sentence need, a title with sentence, and a sentence alone."""


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
        self.sentence.setMaximumWidth(440)
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
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
        self._layout = layout
        self._draw()

    def show_texts(self, title: str, sentence: str, button: str = "") -> None:
        """Say something else, such as that a filter hides everything."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.button.setText(button)
        self.button.setVisible(bool(button))

    def sizeHint(self) -> QSize:
        """Room for all of it, also when some was left out for want of room."""
        height = tokens.scaled(_WHOLE) + self._button_height()
        return QSize(super().sizeHint().width(), max(height, super().sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """Room for the sentence, and the button if there is one."""
        return QSize(super().minimumSizeHint().width(), tokens.scaled(_SENTENCE) + self._button_height())

    def _button_height(self) -> int:
        return 0 if self.button.isHidden() else self.button.sizeHint().height() + tokens.LARGE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low place, as with large text, leave out the picture first and the title next: what to do is read."""
        super().resizeEvent(event)
        height = self.height() - self._button_height()
        room = tokens.WIDE if height >= tokens.scaled(_WHOLE) else tokens.TIGHT
        self._layout.setContentsMargins(tokens.WIDE, room, tokens.WIDE, room)
        self._picture.setVisible(bool(self._icon) and height >= tokens.scaled(_WHOLE))
        self.title.setVisible(height >= tokens.scaled(_TITLED))

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
