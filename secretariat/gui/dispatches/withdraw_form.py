"""Asks why something that stands in the log did not go after all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.inset_form import InsetForm
from secretariat.gui.widgets.plain_label import PlainLabel

_LENGTH = 2000
_REMARK = "Het blijft in het logboek staan, met deze reden. Overleg en verslag krijgen hun stand van ervoor terug."


class WithdrawForm(InsetForm):
    """The reason, in one line."""

    wanted = Signal(str)
    """The reason."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(f"Niet verzonden: {what}", "Vastleggen", parent)
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LENGTH)
        self.reason.setPlaceholderText("Het bericht is in het postvak blijven staan.")
        self.submitted.connect(lambda: self.wanted.emit(self.reason.text()))
        self.lay_out([(FieldRow("&Waarom", self.reason), 1)], [(PlainLabel(_REMARK, look="muted", wrap=True), 1)])
        self.setFocusProxy(self.reason)
