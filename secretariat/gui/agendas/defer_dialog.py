"""To which overleg an item is held over, and whether what was recorded goes along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.pick_box import Choice, PickBox, Unknown
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.record_dialog import RecordDialog
from secretariat.wording.carry_over import LATER

_LATER_ID = "-"


class DeferDialog(RecordDialog):
    """One destination and one tick."""

    def __init__(
        self, what: str, targets: Sequence[Choice], proposed: str, results: str, parent: QWidget | None = None
    ) -> None:
        """``what`` names the item, ``results`` what was recorded at it; without a ``proposed`` target it waits."""
        super().__init__("Aanhouden of doorschuiven", "Aan&houden", 560, parent)
        self.target = PickBox("Naar overleg")
        self.target.show_choices([*targets, (_LATER_ID, LATER)])
        self.target.show_choice(proposed or _LATER_ID)
        self._row = FieldRow("Naar &overleg", self.target)
        self.results = QCheckBox(f"&Ook meenemen: {results}".replace("&", "&&").replace("&&Ook", "&Ook"))
        self.results.setVisible(bool(results))
        self.target.picked.connect(self._show_possible)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.MEDIUM)
        column.addWidget(ElidedLabel(what, look="strong"))
        column.addWidget(self._row)
        column.addWidget(self.results)
        stays = "Hier blijft het punt staan, als aangehouden. Het nieuwe punt verwijst ernaar."
        column.addWidget(PlainLabel(stays, look="muted", wrap=True))
        self._lay_out(body)
        self._show_possible(self.target.chosen)
        self.target.setFocus()
        self.target.field.selectAll()

    def meeting_id(self) -> str | Unknown | None:
        """The overleg that was chosen, None for none yet; for another word Unknown, with a sentence below the field."""
        meant = self.target.found()
        if isinstance(meant, Unknown) or not meant:
            typed = meant.typed if isinstance(meant, Unknown) else ""
            told = f"‘{typed}’ is geen overleg dat nog komt. " if typed else ""
            self._row.refused(f"{told}Kies een overleg uit de lijst, of ‘{LATER}’.")
            return meant if isinstance(meant, Unknown) else Unknown("")
        return None if meant == _LATER_ID else meant

    def _show_possible(self, chosen: str) -> None:
        """Without an overleg there is nothing to take results along to."""
        self.results.setEnabled(chosen != _LATER_ID)
        if chosen == _LATER_ID:
            self.results.setChecked(False)
