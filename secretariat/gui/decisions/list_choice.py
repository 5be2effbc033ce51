"""Of which orgaan and period, or of which overleg, the besluitenlijst is shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.pick_box import Choice, PickBox
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.wording.date_entry import read_past_date
from secretariat.wording.dates import short_date

_BODY, _MEETING = "body:", "meeting:"
_OTHER = "other"


class ListChoice(QWidget):
    """A box with the organen and overleggen that decided something, and for an orgaan the period."""

    changed = Signal()
    """Another list is wanted."""

    def __init__(
        self,
        bodies: Sequence[Choice],
        meetings: Sequence[Choice],
        years: Sequence[int],
        today: dt.date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.of = PickBox("Besluitenlijst van")
        self.of.setToolTip("Van welk orgaan of overleg")
        lists = [
            *((f"{_BODY}{one}", name) for one, name in bodies),
            *((f"{_MEETING}{one}", name) for one, name in meetings),
        ]
        self._lists = tuple(one for one, _name in lists)
        self.of.show_choices(lists)
        self.period = QComboBox()
        self.period.setAccessibleName("Periode")
        self.period.addItem("Alle jaren", "")
        for year in years:
            self.period.addItem(str(year), year)
        self.period.addItem("Andere periode…", _OTHER)
        self.first, self.last = self._day("Vanaf", "vanaf"), self._day("Tot en met", "t/m")
        self.of.picked.connect(lambda _id: self._choose())
        self.period.activated.connect(lambda _row: self._choose())
        for field in (self.first, self.last):
            field.editingFinished.connect(self.changed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self.of, 1)
        for part in (self.period, self.first, self.last):
            layout.addWidget(part)
        self.setFocusProxy(self.of)

    def choose(self, body_id: str, year: int | None, meeting_id: str) -> None:
        """Begin with the list of this orgaan over this year, or else with that of this overleg."""
        wish = f"{_BODY}{body_id}" if body_id else f"{_MEETING}{meeting_id}"
        self.of.show_choice(wish if wish in self._lists else next(iter(self._lists), ""))
        self.period.setCurrentIndex(max(0, self.period.findData(year or "")))
        self._show_period()

    @property
    def request(self) -> PaperRequest | None:
        """The list that is chosen; None while the days of a period are not right."""
        chosen = self.of.chosen
        if chosen.startswith(_MEETING):
            return PaperRequest(PaperKind.DECISION_LIST, meeting_id=chosen.removeprefix(_MEETING))
        if not chosen:
            return None
        body_id, year = chosen.removeprefix(_BODY), self.period.currentData()
        if year != _OTHER:
            return PaperRequest(PaperKind.DECISION_LIST, body_id=body_id, year=year or None)
        first, last = (read_past_date(field.text(), self._today) for field in (self.first, self.last))
        if first is None or last is None or last < first:
            return None
        return PaperRequest(PaperKind.DECISION_LIST, body_id=body_id, period=(first, last))

    def _choose(self) -> None:
        self._show_period()
        if self.period.currentData() == _OTHER and not self.first.text():
            self.first.setText(short_date(dt.date(self._today.year, 1, 1)))
            self.last.setText(short_date(self._today))
            self.first.setFocus()
            self.first.selectAll()
        self.changed.emit()

    def _show_period(self) -> None:
        is_body = self.of.chosen.startswith(_BODY)
        self.period.setVisible(is_body)
        for field in (self.first, self.last):
            field.setVisible(is_body and self.period.currentData() == _OTHER)

    def _day(self, name: str, placeholder: str) -> QLineEdit:
        field = QLineEdit()
        field.setMaxLength(40)
        field.setAccessibleName(name)
        field.setPlaceholderText(placeholder)
        field.setFixedWidth(tokens.scaled(112))
        return field
