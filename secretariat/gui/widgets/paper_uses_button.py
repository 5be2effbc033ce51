"""The button beside a paper for what can be done with it besides saving."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from secretariat.gui.look import icons


class PaperUsesButton(QToolButton):
    """A printer with a menu: print it, open it elsewhere, have it in large print or with its abbreviations told."""

    print_wanted = Signal()
    """The paper must go to a printer."""
    program_wanted = Signal()
    """The paper must be shown in the program this computer has for PDF."""
    large_print_changed = Signal()
    """The paper must be in large print from now on, or no longer."""
    abbreviations_changed = Signal()
    """The paper must tell what its abbreviations stand for from now on, or no longer."""

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
        self._large_print: QAction | None = None
        self._abbreviations: QAction | None = None
        self._usual: bool | None = None

    def offer_large_print(self) -> None:
        """Let the paper be had in large print too."""
        menu = self.menu()
        menu.addSeparator()
        self._large_print = menu.addAction("&Grote letters")
        self._large_print.setCheckable(True)
        self._large_print.toggled.connect(lambda _is_on: self.large_print_changed.emit())

    @property
    def is_large_print(self) -> bool:
        """Whether large print was chosen."""
        return self._large_print is not None and self._large_print.isChecked()

    def choose_large_print(self, wanted: bool) -> None:
        """Choose large print, or no longer."""
        if self._large_print is not None:
            self._large_print.setChecked(wanted)

    def offer_abbreviations(self) -> None:
        """Let it be chosen whether the paper tells what its abbreviations stand for."""
        self._abbreviations = self.menu().addAction("&Lijst van afkortingen")
        self._abbreviations.setCheckable(True)
        self._abbreviations.setVisible(False)
        self._abbreviations.triggered.connect(lambda _is_on: self.abbreviations_changed.emit())

    def show_abbreviations(self, usual: bool | None, *, anew: bool = False) -> None:
        """Show how this paper ``usually`` is, None when there is nothing to choose; ``anew`` gives up a choice."""
        if self._abbreviations is None or (usual == self._usual and not anew):
            return
        self._usual = usual
        self._abbreviations.setVisible(usual is not None)
        self._abbreviations.setChecked(bool(usual))

    @property
    def abbreviations(self) -> bool | None:
        """Whether the paper has to tell them; None for as usual."""
        chosen = self._abbreviations is not None and self._abbreviations.isChecked()
        return None if self._usual is None or chosen == self._usual else chosen
