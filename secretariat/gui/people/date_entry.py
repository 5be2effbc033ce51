"""A date typed the Dutch way, with what it is taken for below it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from secretariat.domain.refusals import DateNotUnderstood
from secretariat.gui.look import tokens
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.wording.date_entry import Direction, read_date
from secretariat.wording.dates import long_date, short_date

_LONGEST = 60


def typed_day(typed: str, today: dt.date, direction: Direction = Direction.AHEAD) -> dt.date | None:
    """The day that was typed; None for an empty text. Without a year it lies in the direction of the field.

    Raises:
        DateNotUnderstood: it is no date.
    """
    words = typed.strip()
    day = read_date(words, today, direction)
    if words and day is None:
        raise DateNotUnderstood(words)
    return day


class DateEntry(QWidget):
    """One date to type: "1-7-2023", "1 jul", "morgen"; empty is no date."""

    edited = Signal()
    """The user typed something."""
    changed = Signal()
    """It says something else, typed or shown."""

    def __init__(
        self,
        label: str,
        today: dt.date,
        empty: str = "",
        direction: Direction = Direction.AHEAD,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._direction = direction
        self._today = today
        self._empty = empty
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.line.setPlaceholderText("dd-mm-jjjj")
        self.row = FieldRow(label, self.line)
        self._understood = PlainLabel(empty, look="small")
        self.line.textChanged.connect(self._read)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.TIGHT)
        layout.addWidget(self.row)
        layout.addWidget(self._understood)

    @property
    def understood(self) -> str:
        """What was typed is taken for."""
        return self._understood.text()

    def show_day(self, day: dt.date | None) -> None:
        """Show a date."""
        self.line.setText(short_date(day) if day else "")

    def day(self) -> dt.date | None:
        """The date; None when nothing was typed.

        Raises:
            DateNotUnderstood: it is no date.
        """
        return typed_day(self.line.text(), self._today, self._direction)

    def _read(self, typed: str) -> None:
        day = read_date(typed.strip(), self._today, self._direction)
        words = "Nog geen datum" if typed.strip() else self._empty
        self._understood.setText(long_date(day) if day else words)
        self.changed.emit()
