"""What this program is, and by whose work it exists."""

from __future__ import annotations

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.settings import PROGRAM


class AboutDialog(QDialog):
    """Name, version and licences."""

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Over dit programma")
        self.setMinimumWidth(440)
        buttons = QDialogButtonBox()
        close = buttons.addButton("&Sluiten", QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.LARGE)
        layout.setSpacing(tokens.MEDIUM)
        layout.addWidget(PlainLabel(PROGRAM, look="title"))
        layout.addWidget(PlainLabel(f"Versie {version} · Qt {qVersion()}", look="muted"))
        layout.addWidget(
            PlainLabel(
                "Alles staat in één bestand op uw eigen computer. Het programma gebruikt geen internet.", wrap=True
            )
        )
        layout.addWidget(
            PlainLabel(
                "Pictogrammen: Lucide (ISC-licentie, deels MIT © Cole Bemis). Lettertype: Source Sans 3 (SIL OFL 1.1). "
                "Vensters: Qt voor Python (LGPL 3).",
                look="small",
                wrap=True,
            )
        )
        layout.addWidget(buttons)
