"""The line in which the address of a link is typed, under the words it belongs to."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.rich_text import safe_link
from secretariat.gui.look import tokens
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.popup import Popup

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


class LinkLine(Popup):
    """A small panel over the window: Enter applies, Esc closes."""

    applied = Signal(str)
    """A proper https or mailto address was given."""
    removed = Signal()
    """The words should no longer be a link."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, self.tr("Koppeling"))
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

    def open_under(self, words: QRect, address: str = "") -> None:
        """Appear under these words (a rectangle on the screen) with an address to change, or none yet."""
        self.field.setText(address)
        self.field.selectAll()
        self._set_refused(False)
        self.refused.hide()
        self.remove_button.setVisible(bool(address))
        super().open_under(words)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

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
        self.close_panel()
        self.applied.emit(address)

    def _remove(self) -> None:
        self.close_panel()
        self.removed.emit()
