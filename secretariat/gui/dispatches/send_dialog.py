"""The last look before it goes: what, to whom, on which road, and where the drafts come."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.folder_row import AskFolder, FolderRow
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.record_dialog import RecordDialog

_FINAL = (
    "Het programma maakt de berichten klaar en legt vast wat er naar wie gaat; u verzendt ze zelf. Vastleggen kan niet "
    "ongedaan worden gemaakt, en wat u daarvóór deed ook niet."
)
_TRIAL = "De berichten worden klaargezet om te bekijken. Er wordt niets vastgelegd en de stand verandert niet."


class SendDialog(RecordDialog):
    """Says it all once more; Enter goes on."""

    def __init__(
        self,
        title: str,
        facts: Sequence[str],
        folder: Path,
        ask_folder: AskFolder,
        *,
        records: bool,
        opens: bool,
        parent: QWidget | None = None,
    ) -> None:
        """``records`` says whether it will be written down as sent; ``opens`` is the tick to begin with."""
        super().__init__(title, "Ver&zenden" if records else "Op&slaan", 560, parent)
        self.where = FolderRow(folder, ask_folder)
        self.opens = QCheckBox("Daarna &openen")
        self.opens.setChecked(opens)
        self.note = LineField(LINE_LIMIT, placeholder="Bijvoorbeeld: ook per post aan de heer Testinga")
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.MEDIUM)
        for place, fact in enumerate(facts):
            column.addWidget(ElidedLabel(fact, look="strong" if place == 0 else ""))
        column.addWidget(self.where)
        column.addWidget(self.opens)
        if records:
            column.addWidget(FieldRow("Opmerking bij deze &verzending", self.note))
        column.addWidget(PlainLabel(_FINAL if records else _TRIAL, look="small", wrap=True))
        self._lay_out(body)
        self.save_button.setFocus()
