"""A new file: whose it is and where it goes; all of it is filled in, so that Enter is enough."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.widgets.forms import FieldRow, Form
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.services.opening import Owner


class NewFileDialog(QDialog):
    """The association, its short name and who papers come from; below it where the file goes."""

    submitted = Signal()
    """The file must be made; answer with ``accept`` or :meth:`refused`."""
    elsewhere_wanted = Signal()
    """Another place for the file is wanted; answer with :meth:`show_path`."""

    def __init__(self, suggest: Callable[[str], Path], parent: QWidget | None = None) -> None:
        """``suggest`` gives a place for the file of an association with this short name."""
        super().__init__(parent)
        self._suggest: Callable[[str], Path] | None = suggest
        self.setWindowTitle("Nieuw bestand")
        self.setMinimumWidth(tokens.scaled(560))
        usual = Owner()
        self.name, self.short, self.signed_by = (QLineEdit(maxLength=LINE_LIMIT) for _ in range(3))
        for field, words in ((self.name, usual.name), (self.short, usual.short), (self.signed_by, usual.sender)):
            field.setText(words)
        self.name.selectAll()
        self._place = ElidedLabel("", look="muted")
        elsewhere = QPushButton("&Elders…")
        elsewhere.setAutoDefault(False)  # Enter makes the file
        elsewhere.clicked.connect(self.elsewhere_wanted)
        self._refusal = PlainLabel("", look="refused", wrap=True)
        self._refusal.hide()
        buttons = QDialogButtonBox()
        make = buttons.addButton("&Bestand maken", QDialogButtonBox.ButtonRole.AcceptRole)
        make.setDefault(True)
        buttons.addButton("Annuleren", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.submitted)
        buttons.rejected.connect(self.reject)
        form = Form()
        form.add(FieldRow("&Naam van de vereniging", self.name, "Staat boven alle stukken."))
        form.add((FieldRow("&Korte naam", self.short), 4), (FieldRow("&Afzender van de stukken", self.signed_by), 8))
        place = QHBoxLayout()
        place.setSpacing(tokens.SMALL)
        place.addWidget(self._place, 1)
        place.addWidget(elsewhere)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.LARGE)
        layout.setSpacing(tokens.LARGE)
        layout.addWidget(form)
        layout.addLayout(place)
        layout.addWidget(self._refusal)
        layout.addWidget(buttons)
        self.short.textEdited.connect(self._follow)
        self._followed = usual.sender
        self.path = suggest(usual.short)
        self._tell_path()

    @property
    def owner(self) -> Owner:
        """Whose file it will be."""
        return Owner(self.name.text(), self.short.text(), self.signed_by.text())

    @property
    def refusal(self) -> str:
        """Why it cannot be made so; empty when nothing was refused."""
        return self._refusal.text()

    def show_path(self, path: Path) -> None:
        """Let the file go here, whatever the association is called."""
        self._suggest = None
        self.path = path
        self._tell_path()

    def refused(self, sentence: str) -> None:
        """Say why it cannot be made so; what was typed stays."""
        self._refusal.setText(sentence)
        self._refusal.show()

    def _tell_path(self) -> None:
        self._place.setText(f"Komt in {self.path}")
        self._refusal.clear()
        self._refusal.hide()

    def _follow(self, short: str) -> None:
        """Let the sender and the name of the file follow the short name until somebody says something else."""
        if self._suggest is not None:
            self.path = self._suggest(short)
            self._tell_path()
        if self.signed_by.text() == self._followed:
            self._followed = f"{short}-secretariaat" if short.strip() else ""
            self.signed_by.setText(self._followed)
