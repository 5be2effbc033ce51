"""To which overleg items go, and what of them goes along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.pick_box import Choice, PickBox, Unknown
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.record_dialog import RecordDialog
from secretariat.services.agenda_transfers import TakenAlong


class TransferDialog(RecordDialog):
    """One overleg, copy or move, and three ticks."""

    def __init__(self, what: str, targets: Sequence[Choice], stays: str, parent: QWidget | None = None) -> None:
        """``what`` names the items, ``stays`` says why they cannot be moved and is empty when they can."""
        super().__init__("Naar een ander overleg", "Ver&plaatsen", 560, parent)
        self.target = PickBox("Overleg")
        self.target.show_choices(targets)
        self._row = FieldRow("Naar &overleg", self.target)
        self.move_button = QRadioButton("&Verplaatsen: hier gaat het van de agenda")
        self.copy_button = QRadioButton("&Kopiëren: hier blijft het staan, en de kopie verwijst ernaar")
        self._ways = QButtonGroup(self)
        for button in (self.move_button, self.copy_button):
            self._ways.addButton(button)
            button.toggled.connect(self._name_button)
        self._stays = PlainLabel(stays, look="small", wrap=True)
        self._stays.setVisible(bool(stays))
        self.move_button.setEnabled(not stays)
        (self.copy_button if stays else self.move_button).setChecked(True)
        self.speakers = QCheckBox("&Inleiders")
        self.documents = QCheckBox("&Stukken")
        self.annotation = QCheckBox("&Annotatie")
        for tick in (self.speakers, self.documents, self.annotation):
            tick.setChecked(True)
        self._arrange(what)
        if targets:
            self.target.show_choice(targets[0][0])
        self.target.setFocus()
        self.target.field.selectAll()

    @property
    def moves(self) -> bool:
        """Whether the items are to be moved, not copied."""
        return self.move_button.isChecked()

    def along(self) -> TakenAlong:
        """What goes along."""
        return TakenAlong(self.speakers.isChecked(), self.documents.isChecked(), self.annotation.isChecked())

    def meeting_id(self) -> str:
        """The overleg that was chosen; empty, with a sentence below the field, when none is meant."""
        meant = self.target.found()
        if isinstance(meant, Unknown):
            typed = f"‘{meant.typed}’ is geen overleg dat dit kan overnemen. " if meant.typed else ""
            self._row.refused(f"{typed}Kies een overleg uit de lijst.")
            return ""
        return meant

    def _name_button(self) -> None:
        self.save_button.setText("Ver&plaatsen" if self.moves else "Ko&piëren")

    def _arrange(self, what: str) -> None:
        ticks = QHBoxLayout()
        ticks.setSpacing(tokens.LARGE)
        ticks.addWidget(PlainLabel("Met"))
        for tick in (self.speakers, self.documents, self.annotation):
            ticks.addWidget(tick)
        ticks.addStretch()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.MEDIUM)
        column.addWidget(ElidedLabel(what, look="strong"))
        column.addWidget(self._row)
        column.addWidget(self.move_button)
        column.addWidget(self._stays)
        column.addWidget(self.copy_button)
        column.addLayout(ticks)
        self._lay_out(body)
