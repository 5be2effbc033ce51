"""What the file knows of one person: to be shown to that person, or to be erased for good."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Column
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.personal_data import PersonalRecord
from secretariat.wording.counting import quantity
from secretariat.wording.counting import records as count_records
from secretariat.wording.personal_data import PSEUDONYM

COLUMNS: tuple[Column[PersonalRecord], ...] = (
    Column(key="word", title="Soort", text=lambda one: one.word, width=150),
    Column(
        key="name", title="Naam", text=lambda one: one.name, stretch=True, strong=True, tooltip=lambda one: one.name
    ),
    Column(key="stays", title="Bij wissen", text=lambda one: "blijft" if one.stays else "gaat weg", width=110),
)


class PrivacyDialog(QDialog):
    """Every record that says something of the person, and what can be done with all of it."""

    pdf_wanted = Signal()
    """All of it as a paper."""
    json_wanted = Signal()
    """All of it as data."""
    erase_wanted = Signal()
    """Erase it for good; asked for twice."""

    def __init__(
        self, name: str, records: Sequence[PersonalRecord], parent: QWidget | None = None, *, read_only: bool = False
    ) -> None:
        super().__init__(parent)
        self._records = tuple(records)
        self.setWindowTitle("Persoonsgegevens (AVG)")
        self.resize(tokens.scaled(820), tokens.scaled(560))
        self.table = RecordTable(COLUMNS, name="persoonsgegevens", accessible_name="Wat over deze persoon vastligt")
        self.pdf = QPushButton("Inzage als &PDF…")
        self.json = QPushButton("Inzage als &JSON…")
        for button, icon in ((self.pdf, "file-text"), (self.json, "download")):
            icons.dress(button, icon, "muted")
            button.setAutoDefault(False)
        self.warning = PlainLabel("", look="refused", wrap=True)
        self.warning.hide()
        buttons = QDialogButtonBox()
        self.erase = buttons.addButton("&Wissen…", QDialogButtonBox.ButtonRole.DestructiveRole)
        self.erase.setAutoDefault(False)
        self.erase.setEnabled(not read_only)
        close = buttons.addButton("&Sluiten", QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        top = QHBoxLayout()
        top.setSpacing(tokens.SMALL)
        top.addWidget(PlainLabel(f"{count_records(len(self._records))} over {name}", look="heading", wrap=True), 1)
        top.addWidget(self.pdf)
        top.addWidget(self.json)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.LARGE, tokens.LARGE, tokens.LARGE)
        layout.setSpacing(tokens.MEDIUM)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.warning)
        layout.addWidget(buttons)
        self.pdf.clicked.connect(self.pdf_wanted)
        self.json.clicked.connect(self.json_wanted)
        self.erase.clicked.connect(self._erase)
        buttons.rejected.connect(self.reject)
        self.table.show_records(self._records)
        self.table.select(self._records[0].id)
        self.table.setFocus()

    def _erase(self) -> None:
        """Say first what goes and what stays; only the second click erases."""
        if not self.warning.isHidden():
            self.erase_wanted.emit()
            return
        stays = sum(one.stays for one in self._records)
        going = quantity(len(self._records) - stays, "gegeven gaat", "gegevens gaan")
        staying = quantity(stays, "gegeven blijft staan", "gegevens blijven staan")
        rest = (
            f" {staying}: wat ernaar verwijst, noemt voortaan ‘{PSEUDONYM}’; een naam in een lopende tekst haalt u daar"
            " zelf uit, en een vastgesteld of uitgegeven stuk blijft zoals het was."
        )
        self.warning.setText(
            f"Wissen kan niet ongedaan worden gemaakt, en eerdere stappen ook niet meer. {going} weg, met naam, adres"
            f" en nummer uit de stappen en de prullenbak.{rest if stays else ''}"
        )
        self.warning.show()
        self.erase.setText("&Definitief wissen")
