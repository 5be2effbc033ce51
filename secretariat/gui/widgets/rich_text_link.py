"""The line in which the address of a link is typed, under the words it belongs to."""

from __future__ import annotations

import re

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from secretariat.domain.rich_text import safe_link
from secretariat.gui.look import tokens
from secretariat.gui.widgets.plain_label import PlainLabel

_MAIL = re.compile(r"[^@\s/:]+@[^@\s/:]+\.[^@\s/:]+\Z")
_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?\Z")
_LONGEST = 2000


def address_from(typed: str) -> str | None:
    """The https or mailto address somebody means by what was typed; None when it is no such address."""
    typed = typed.strip()
    if _MAIL.match(typed):
        typed = f"mailto:{typed}"
    elif _SITE.match(typed):
        typed = f"https://{typed}"
    link = safe_link(typed)
    return link if link and link.lower().startswith(("https:", "mailto:")) else None


class LinkLine(QFrame):
    """A small panel over the window: Enter applies, Esc closes."""

    applied = Signal(str)
    """A proper https or mailto address was given."""
    removed = Signal()
    """The words should no longer be a link."""
    closed = Signal()
    """The panel is gone, whatever was chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(tokens.WIDE)
        shadow.setOffset(0, tokens.TIGHT)
        self.setGraphicsEffect(shadow)
        self.setAccessibleName(self.tr("Koppeling"))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Adres van de koppeling"))
        self.field.setPlaceholderText(self.tr("www.voorbeeld.nl of naam@voorbeeld.nl"))
        self.field.setMaxLength(_LONGEST)
        self.field.setMinimumWidth(tokens.scaled(260))
        self.apply_button = QPushButton(self.tr("Toepassen"))
        self.remove_button = QPushButton(self.tr("Koppeling verwijderen"))
        self.refused = PlainLabel("", look="refused", wrap=True)
        self.refused.hide()
        row = QHBoxLayout()
        row.setSpacing(tokens.SMALL)
        for widget in (self.field, self.apply_button, self.remove_button):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        layout.addLayout(row)
        layout.addWidget(self.refused)
        self.field.returnPressed.connect(self._apply)
        self.field.textEdited.connect(self.refused.hide)
        self.field.textEdited.connect(lambda: self._set_refused(False))
        self.apply_button.clicked.connect(self._apply)
        self.remove_button.clicked.connect(self._remove)
        self.hide()

    def open_under(self, words: QRect, address: str) -> None:
        """Appear under these words (a rectangle on the screen) with an address to change, or none yet."""
        self.field.setText(address)
        self.field.selectAll()
        self._set_refused(False)
        self.refused.hide()
        self.remove_button.setVisible(bool(address))
        self._place(words)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Enter never reaches the window behind."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _place(self, words: QRect) -> None:
        self.adjustSize()
        window = self._window
        at = window.mapFromGlobal(words.bottomLeft()) + QPoint(0, tokens.TIGHT)
        if at.y() + self.height() > window.height():
            at.setY(window.mapFromGlobal(words.topLeft()).y() - self.height() - tokens.TIGHT)
        room = window.width() - self.width() - tokens.SMALL
        self.move(max(min(at.x(), room), 0), max(at.y(), 0))

    def _set_refused(self, refused: bool) -> None:
        self.field.setProperty("refused", "true" if refused else None)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    def _apply(self) -> None:
        address = address_from(self.field.text())
        if address is None:
            self.refused.setText(self.tr("Typ een webadres dat met https:// begint, of een e-mailadres."))
            self._set_refused(True)
            self.refused.show()
            self.adjustSize()
            return
        self._close()
        self.applied.emit(address)

    def _remove(self) -> None:
        self._close()
        self.removed.emit()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
