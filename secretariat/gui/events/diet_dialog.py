"""Asks what somebody eats: the only place where a diet stands beside a name, and only as long as it is asked."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.widgets.forms import FieldRow, Form
from secretariat.gui.widgets.record_dialog import RecordDialog
from secretariat.gui.widgets.typed_rows import EntryLine


class DietDialog(RecordDialog):
    """Stays open, with what was typed, until it could be kept; an empty line is no diet."""

    def __init__(self, name: str, diet: str, parent: QWidget | None = None) -> None:
        super().__init__("Dieetwens", "&Vastleggen", 440, parent)
        self.diet = EntryLine()
        self.diet.setMaxLength(LINE_LIMIT)
        self.diet.setText(diet)
        self.diet.selectAll()
        form = Form()
        form.add(
            FieldRow(
                f"D&ieetwens van {name}", self.diet, "Alleen voor de keuken; staat op geen enkele lijst met namen."
            )
        )
        self._lay_out(form)
        self.diet.setFocus()
