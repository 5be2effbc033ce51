"""A file that may only be read: a calm bar that says why, and an answer to whoever tries to change something."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTextEdit, QWidget

from secretariat.gui.look import icons, palettes, tokens
from secretariat.gui.widgets.plain_label import PlainLabel

WITHOUT_REASON = "u bekijkt dit bestand; wijzigen kan nu niet."
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ReadOnlyBar(QFrame):
    """Stays under the top bar as long as the file may only be read."""

    retry_wanted = Signal()
    """The user wants to try whether the file can be changed by now."""
    refused = Signal()
    """The user tried to type where nothing can be typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readOnlyBar")
        self._followed: QWidget | None = None
        self._picture = QLabel()
        self.text = PlainLabel(wrap=True)
        self.retry = QPushButton("Opnieuw proberen")
        self.retry.setProperty("look", "link")
        self.retry.setToolTip("Probeer het bestand te openen om erin te werken")
        self.retry.clicked.connect(self.retry_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.TIGHT, tokens.SMALL, tokens.TIGHT)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self._picture)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.retry)
        self.hide()

    @property
    def is_on(self) -> bool:
        """Whether the file may only be read."""
        return not self.isHidden()

    def show_why(self, reason: str) -> None:
        """Say that the file may only be read, and why: "geopend door Karin op PC-12."."""
        self.text.setText(f"Alleen-lezen: {reason or WITHOUT_REASON}")
        self.setAccessibleName(self.text.text())
        self.dress()
        self.show()

    def dress(self) -> None:
        """Draw the icon in the colours of this moment."""
        size = tokens.scaled(tokens.ICON)
        self._picture.setPixmap(icons.pixmap("lock", palettes.colours().warn, size, self.devicePixelRatioF()))

    def follow(self, focused: QWidget | None) -> None:
        """The keyboard is in this part of the window now."""
        if self._followed is not None:
            self._followed.removeEventFilter(self)
            self._followed.destroyed.disconnect(self._forget)
        self._followed = focused if isinstance(focused, QLineEdit | QTextEdit | QPlainTextEdit) else None
        if self._followed is not None:
            self._followed.installEventFilter(self)
            self._followed.destroyed.connect(self._forget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that somebody types in a text that cannot be changed."""
        is_key = event.type() == QEvent.Type.KeyPress
        if (
            self.is_on
            and is_key
            and isinstance(event, QKeyEvent)
            and _changes(event)
            and getattr(watched, "isReadOnly", bool)()
        ):
            self.refused.emit()
        return super().eventFilter(watched, event)

    def _forget(self) -> None:
        self._followed = None


def _changes(event: QKeyEvent) -> bool:
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    is_typed = event.text().isprintable() and bool(event.text()) and not event.modifiers() & commands
    return is_typed or event.key() in _REMOVING
