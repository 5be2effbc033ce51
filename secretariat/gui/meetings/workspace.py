"""The workspace of one overleg: its head, its tabs, and the paper beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from secretariat.gui.look import icons
from secretariat.gui.meetings.beside import PAPER, BesidePane
from secretariat.gui.meetings.head import HeadView
from secretariat.gui.shell.tabs import MeetingTab
from secretariat.settings import Settings

_PLACE = "meeting-workspace"
_BESIDE = "meeting-beside"


class WorkspaceView(QWidget):
    """Head above, tabs at the left, paper at the right; the split is remembered."""

    def __init__(
        self, tabs: Sequence[MeetingTab], paper: QWidget, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.head = HeadView()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Onderdelen van het overleg")
        self._icons = tuple(tab.icon for tab in tabs)
        for tab in tabs:
            self.tabs.addTab(tab.widget, tab.title)
        self._draw_icons()
        self.paper = paper
        self._settings = settings
        self.beside = BesidePane(
            paper, {place: tab.aside for place, tab in enumerate(tabs) if tab.aside is not None}, self
        )
        self.beside.choose(settings.choice(_BESIDE) or PAPER)
        self.beside.chosen.connect(lambda what: settings.remember_choice(_BESIDE, what))
        self.tabs.currentChanged.connect(self.beside.show_tab)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.tabs)
        self.splitter.addWidget(self.beside)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.splitterMoved.connect(self._remember)
        state = settings.place(_PLACE)
        if state is not None:
            self.splitter.restoreState(state)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.splitter, 1)

    def toggle_paper(self) -> None:
        """Show the paper or give its room to the work."""
        self.beside.toggle(PAPER)

    def toggle_panel(self) -> None:
        """Show what the tab has to say beside the work, or the paper again."""
        self.beside.swap()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the colours of the palette and as large as the text."""
        super().changeEvent(event)
        changes = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if event.type() in changes and hasattr(self, "_icons"):
            self._draw_icons()

    def _draw_icons(self) -> None:
        for place, name in enumerate(self._icons):
            self.tabs.setTabIcon(place, icons.icon(name, "muted"))

    def _remember(self) -> None:
        self._settings.remember_place(_PLACE, self.splitter.saveState())
