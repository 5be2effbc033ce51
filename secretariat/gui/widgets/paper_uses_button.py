"""The button beside a paper for what can be done with it besides saving."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from secretariat.gui.look import icons


class PaperUsesButton(QToolButton):
    """A printer with a menu: print it, or open it elsewhere."""

    print_wanted = Signal()
    """The paper must go to a printer."""
    program_wanted = Signal()
    """The paper must be shown in the program this computer has for PDF."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Afdrukken of openen")
        self.setToolTip("Afdrukken, of openen in een ander programma")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        icons.dress(self, "printer", "muted")
        menu = QMenu(self)
        menu.addAction("&Afdrukken…", self.print_wanted.emit)
        menu.addAction("&Openen in PDF-programma", self.program_wanted.emit)
        self.setMenu(menu)
