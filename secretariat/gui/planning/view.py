"""The planning of a year: its tabs, with the year they are about at the end of their bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.planning.year_paper import year_field
from secretariat.gui.widgets.plain_label import PlainLabel


class PlanningView(QWidget):
    """One tab for every way to look at a year."""

    year_changed = Signal(int)
    shown = Signal()
    """The page, or another tab of it, came into sight."""

    def __init__(self, tabs: Sequence[tuple[QWidget, str, str]], parent: QWidget | None = None) -> None:
        """``tabs`` are views with their word and icon."""
        super().__init__(parent)
        self._icons = [icon for _view, _title, icon in tabs]
        self.year = year_field()
        self.year.setToolTip("Pijl omhoog en omlaag: volgend en vorig jaar")
        self.year.valueChanged.connect(self.year_changed)
        label = PlainLabel("&Jaar")
        label.setBuddy(self.year)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Onderdelen van de planning")
        for view, title, _icon in tabs:
            self.tabs.addTab(view, title)
        self.tabs.currentChanged.connect(lambda _place: self.shown.emit())
        self._draw_icons()
        corner = QWidget()
        beside = QHBoxLayout(corner)
        beside.setContentsMargins(0, 0, tokens.SMALL, tokens.TIGHT)
        beside.setSpacing(tokens.SMALL)
        beside.addWidget(label)
        beside.addWidget(self.year)
        self.tabs.setCornerWidget(corner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)

    def show_year(self, year: int) -> None:
        """Show another year, without telling so."""
        self.year.blockSignals(True)
        self.year.setValue(year)
        self.year.blockSignals(False)

    def begin(self) -> None:
        """Bring the keyboard to what the tab in front is about."""
        self.tabs.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the page came in front."""
        super().showEvent(event)
        self.shown.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the colours of the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "tabs"):
            self._draw_icons()

    def _draw_icons(self) -> None:
        for place, name in enumerate(self._icons):
            self.tabs.setTabIcon(place, icons.icon(name, "muted"))
