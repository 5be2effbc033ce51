"""Asks of which theme and period a jaaroverzicht must be made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.widgets.forms import FieldRow, Form
from secretariat.gui.widgets.record_dialog import RecordDialog
from secretariat.gui.widgets.typed_rows import EntryLine, QuietCombo


class YearReportDialog(RecordDialog):
    """Stays open, with what was typed, until the report could be made."""

    def __init__(
        self, themes: Sequence[tuple[str, str]], theme_id: str, period: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("Nieuw jaaroverzicht", "Jaaroverzicht &maken", 520, parent)
        self.theme = QuietCombo()
        self.theme.show_choices(list(themes), theme_id)
        self.period, self.title = EntryLine(), EntryLine()
        self.period.setText(period)
        for line in (self.period, self.title):
            line.setMaxLength(LINE_LIMIT)
        self.title.setPlaceholderText("Wat hebben we gedaan in …")
        form = Form()
        form.add(FieldRow("The&ma", self.theme))
        form.add(FieldRow("&Periode", self.period, "2023, 2021-2022, of 1-1-2023 t/m 30-6-2023."))
        form.add(FieldRow("&Titel", self.title, "Zonder titel heet het naar de periode."))
        self._lay_out(form)
        self.period.setFocus()
        self.period.selectAll()
