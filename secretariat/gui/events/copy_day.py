"""Asks to which day everything of a day is copied."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from secretariat.gui.widgets.forms import FieldRow, Form
from secretariat.gui.widgets.record_dialog import RecordDialog
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.wording.dates import long_date
from secretariat.wording.names import at_start


class CopyDayDialog(RecordDialog):
    """One choice: the other day."""

    def __init__(self, source: dt.date, days: Sequence[dt.date], parent: QWidget | None = None) -> None:
        super().__init__("Dag kopiëren", "Dag &kopiëren", 420, parent)
        self.source = source
        self.target = QuietCombo()
        others = [day for day in days if day != source]
        self.target.show_choices(
            [(day.isoformat(), at_start(long_date(day))) for day in others],
            others[0].isoformat() if others else None,
        )
        form = Form()
        form.add(FieldRow(f"Alles van {long_date(source)} ook op", self.target, "Wat er al staat, blijft staan."))
        self._lay_out(form)

    def chosen(self) -> dt.date | None:
        """The other day; None when there is none."""
        return dt.date.fromisoformat(self.target.chosen()) if self.target.chosen() else None
