"""Says where a paper was saved, with the doors to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.plain_label import ElidedLabel


class SavedBar(QWidget):
    """The name of the file, and buttons that open it and its folder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self.setObjectName("inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = ElidedLabel()
        self._verdict = ElidedLabel(look="muted")
        self._verdict.hide()
        self.open_button = QPushButton("Openen")
        icons.dress(self.open_button, "external-link", "muted")
        self.open_button.clicked.connect(lambda: _open(self._path))
        self.folder_button = QPushButton("Map openen")
        icons.dress(self.folder_button, "folder-open", "muted")
        self.folder_button.clicked.connect(lambda: _open(self._path.parent if self._path else None))
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SMALL)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.folder_button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        layout.setSpacing(tokens.TIGHT)
        layout.addWidget(self._words)
        layout.addWidget(self._verdict)
        layout.addLayout(buttons)
        self.hide()

    def show_saved(self, path: Path) -> None:
        """Say where the paper is now."""
        self._path = path
        self._words.setText(f"Opgeslagen: {path.name}")
        self._words.setToolTip(str(path))
        self._verdict.hide()
        self.show()

    def show_verdict(self, verdict: str) -> None:
        """Say under it what a check of that paper found."""
        self._verdict.setText(verdict)
        self._verdict.show()

    @property
    def verdict(self) -> str:
        """What a check of the paper found; empty as long as that is not known."""
        return "" if self._verdict.isHidden() else self._verdict.text()

    @property
    def words(self) -> str:
        """What the bar says; empty when it is not there."""
        return "" if self.isHidden() else self._words.text()


def _open(path: Path | None) -> None:
    if path is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
