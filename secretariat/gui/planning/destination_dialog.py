"""On which agenda something comes: that of an overleg, or what an orgaan still has to treat."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.pick_box import Choice, PickBox, Unknown
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_dialog import RecordDialog
from secretariat.wording.carry_over import comes_on, no_destination


class DestinationDialog(RecordDialog):
    """One box with where it can go; stays open until it went there."""

    def __init__(
        self, what: str, label: str, targets: Sequence[Choice], likely: str = "", parent: QWidget | None = None
    ) -> None:
        """``what`` names what is put on the agenda, ``likely`` is the target to begin with."""
        super().__init__("Op de agenda zetten", "Op de &agenda zetten", 560, parent)
        self.target = PickBox(label)
        self.target.show_choices(targets)
        self._row = FieldRow("&Naar", self.target)
        self.outcome = PlainLabel("", look="muted", wrap=True)
        self._names = dict(targets)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.MEDIUM)
        column.addWidget(PlainLabel(what, look="strong", wrap=True))
        column.addWidget(self._row)
        column.addWidget(self.outcome)
        self._lay_out(body)
        self.target.show_choice(likely)
        self.target.setFocus()
        self.target.field.selectAll()
        self.target.editTextChanged.connect(lambda _text: self._say_where())
        self.target.picked.connect(lambda _id: self._say_where())
        self._say_where()

    def chosen(self) -> str:
        """What was chosen; empty, with a sentence below the field, when nothing is meant."""
        meant = self.target.found()
        if isinstance(meant, Unknown) or not meant:
            self._row.refused("Kies waar dit op de agenda komt.")
            return ""
        return meant

    def _say_where(self) -> None:
        """Say below the field where it comes by what stands there now."""
        meant = self.target.found()
        if isinstance(meant, Unknown):
            self.outcome.setText(no_destination(meant.typed) if meant.typed else "")
        else:
            self.outcome.setText(comes_on(self._names[meant]) if meant else "")
