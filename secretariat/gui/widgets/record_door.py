"""The way from a record to what it belongs to: its dossier, its theme."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget


class RecordDoor(QPushButton):
    """A link that is there when there is something to lead to."""

    opened = Signal(str)
    """What the record belongs to is wanted: its id."""

    def __init__(self, words: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._id = ""
        self.setProperty("look", "link")
        self.setAccessibleDescription(about)
        self.clicked.connect(lambda: self.opened.emit(self._id))
        self.hide()

    def lead_to(self, record_id: str | None) -> None:
        """Lead to this record, or nowhere."""
        self._id = record_id or ""
        self.setVisible(bool(record_id))


class DossierDoor(RecordDoor):
    """To the dossier."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Naar het dossier", "Het dossier openen met zijn route over alle organen", parent)


class ThemeDoor(RecordDoor):
    """To the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        about = "Het thema openen met zijn leidende vraag, organen, dossiers en partners"
        super().__init__("Naar het thema", about, parent)
