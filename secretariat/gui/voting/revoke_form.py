"""On which day a machtiging was taken back: today, unless that was told later."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from secretariat.gui.widgets.inset_form import InsetForm
from secretariat.gui.widgets.typed_rows import DateRow
from secretariat.wording.date_entry import Direction


class RevokeForm(InsetForm):
    """One day; Enter takes the machtiging back as of today."""

    wanted = Signal(str, object)
    """The machtiging is taken back: its id and the day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Machtiging intrekken", "Intrekken", parent)
        self._proxy_id = ""
        self.day = DateRow("Ingetrokken &op", Direction.BEGUN)
        self.lay_out([(self.day, 1)])
        self.submitted.connect(self._hand_over)
        self.setFocusProxy(self.day)

    def open_for(self, proxy_id: str, grantor: str, today: dt.date) -> None:
        """Ask it of the machtiging of this member."""
        self._proxy_id = proxy_id
        self.accepted()
        self.title.setText(f"Machtiging van {grantor} intrekken")
        self.day.set_today(today)
        self.day.show_day(today)
        self.day.line.selectAll()

    def _hand_over(self) -> None:
        day = self.day.day()
        if day is None:
            self.refused("Vul de dag in waarop de machtiging werd ingetrokken, bijvoorbeeld 06-12-2023.")
        else:
            self.wanted.emit(self._proxy_id, day)
