"""The bar under the top in which messages appear; it never takes the keyboard away from whoever is typing."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from secretariat.gui.look import icons, palettes, tokens
from secretariat.gui.shell.messages import Kind, Message, Messages
from secretariat.gui.widgets.plain_label import PlainLabel

_ICONS = {Kind.INFO: "info", Kind.WARN: "triangle-alert", Kind.ERROR: "circle-x"}


class MessageBar(QFrame):
    """Shows the message in front, with its action and a button to close it."""

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._messages = messages
        self._message: Message | None = None
        self._picture = QLabel()
        self.text = PlainLabel(wrap=True)
        self.action = QPushButton()
        self.action.setProperty("look", "link")
        self.close_button = QToolButton()
        self.close_button.setAccessibleName("Melding sluiten")
        self.close_button.setToolTip("Melding sluiten")
        icons.dress(self.close_button, "x", "muted")
        self._waiting = PlainLabel(look="small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.TIGHT, tokens.SMALL, tokens.TIGHT)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self._picture)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._waiting)
        layout.addWidget(self.action)
        layout.addWidget(self.close_button)
        self.action.clicked.connect(self._act)
        self.close_button.clicked.connect(self._close)
        messages.changed.connect(self.refresh)
        self.hide()

    def refresh(self) -> None:
        """Show what is in front now."""
        message = self._messages.front
        fresh = message is not None and message is not self._message
        self._message = message
        self.setVisible(message is not None)
        if message is None:
            return
        self.text.setText(message.text)
        self.action.setText(message.action)
        self.action.setVisible(bool(message.action))
        waiting = self._messages.waiting
        self._waiting.setText(f"nog {waiting}" if waiting else "")
        self.setProperty("tone", message.kind.tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self.dress()
        if fresh:
            self._announce(message)

    def dress(self) -> None:
        """Draw the icon in the colours of this moment."""
        if self._message is not None:
            colour, _tint = palettes.colours().of_tone(self._message.kind.tone)
            size = tokens.scaled(tokens.ICON)
            self._picture.setPixmap(icons.pixmap(_ICONS[self._message.kind], colour, size, self.devicePixelRatioF()))

    def _announce(self, message: Message) -> None:
        words = f"{message.kind.word}: {message.text}"
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _act(self) -> None:
        message = self._message
        if message is not None:
            self._messages.dismiss(message)
            if message.on_action is not None:
                message.on_action()

    def _close(self) -> None:
        if self._message is not None:
            self._messages.dismiss(self._message)
