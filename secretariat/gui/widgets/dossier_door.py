"""The way from a record to the dossier it belongs to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget


class DossierDoor(QPushButton):
    """A link that is there when the record has a dossier."""

    opened = Signal(str)
    """The dossier is wanted: its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Naar het dossier", parent)
        self._dossier_id = ""
        self.setProperty("look", "link")
        self.setAccessibleDescription("Het dossier openen met zijn route over alle organen")
        self.clicked.connect(lambda: self.opened.emit(self._dossier_id))
        self.hide()

    def show_dossier(self, dossier_id: str) -> None:
        """Lead to this dossier, or nowhere."""
        self._dossier_id = dossier_id
        self.setVisible(bool(dossier_id))
