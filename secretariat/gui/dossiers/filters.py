"""What narrows the list of dossiers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from secretariat.domain.dossiers import DossierStatus
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.dossiers import DossierFilter
from secretariat.wording.terms import choices

_PAUSE_MS = 200


class DossierFilterBar(QWidget):
    """Words, status and thema; together they narrow."""

    changed = Signal()
    """The list must be asked for again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit(placeholderText="Zoek op code of (vroegere) naam", clearButtonEnabled=True)
        self.words.setAccessibleName("Zoek in dossiers")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.words.textEdited.connect(lambda _text: self._pause.start())
        self.words.textChanged.connect(lambda text: None if text else self._pause.start())
        self.status, self.theme = QuietCombo(), QuietCombo()
        self.status.setAccessibleName("Filter op status")
        self.theme.setAccessibleName("Filter op thema")
        for box in (self.status, self.theme):
            box.setMinimumContentsLength(12)
            box.activated.connect(lambda _row: self._tell())
        self.clear_button = QPushButton("&Filters wissen")
        self.clear_button.setProperty("look", "quiet")
        self.clear_button.clicked.connect(lambda: self.words.setFocus())  # the button is about to go grey
        self.clear_button.clicked.connect(self.clear)
        parts = [(self.words, 2), (self.status, 1), (self.theme, 1), (self.clear_button, 0)]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(WrappingRow(parts))
        self.show_choices(())

    def show_choices(self, themes: Sequence[tuple[str, str]]) -> None:
        """Offer every status and these themes; what was chosen stays so."""
        wanted = self.wanted()
        statuses = [(status.value, name) for status, name in choices(DossierStatus)]
        self.status.show_choices([("", "Zonder archief"), *statuses], wanted.status or "")
        known = {one for one, _name in themes}
        self.theme.show_choices([("", "Alle thema’s"), *themes], wanted.theme_id if wanted.theme_id in known else "")

    def show_filter(self, wanted: DossierFilter) -> None:
        """Show what the list is narrowed to."""
        self.words.setText(wanted.words)
        self._pause.stop()
        self.status.setCurrentIndex(max(0, self.status.findData(wanted.status.value if wanted.status else "")))
        self.theme.setCurrentIndex(max(0, self.theme.findData(wanted.theme_id)))
        self.clear_button.setEnabled(wanted != DossierFilter())

    def wanted(self) -> DossierFilter:
        """The filter that stands there."""
        status = self.status.chosen()
        return DossierFilter(
            words=" ".join(self.words.text().split()),
            status=DossierStatus(status) if status else None,
            theme_id=self.theme.chosen(),
        )

    def clear(self) -> None:
        """Show all dossiers outside the archive again."""
        self.show_filter(DossierFilter())
        self._tell()

    def _tell(self) -> None:
        self._pause.stop()
        self.clear_button.setEnabled(self.wanted() != DossierFilter())
        self.changed.emit()
