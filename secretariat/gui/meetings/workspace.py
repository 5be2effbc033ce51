"""The workspace of one overleg: its head, its tabs, and the paper beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.meetings.beside import PANEL, PAPER, BesidePane
from secretariat.gui.meetings.head import HeadView
from secretariat.gui.meetings.later_tab import AnyTab, LaterTab
from secretariat.settings import Settings

_PLACE = "meeting-workspace"
_BESIDE = "meeting-beside"
_READABLE = 240
"""Narrower than this, in pixels at 100 %, nobody reads a paper."""
_WORKABLE = 480
"""Narrower than this, in pixels at 100 %, an agenda or a verslag is no place to work."""
_LOW = 480
"""With less height than this, in pixels at 100 %, the head makes room for the work."""


class WorkspaceView(QWidget):
    """Head above, tabs at the left, paper at the right; the split is remembered."""

    def __init__(
        self, tabs: Sequence[AnyTab], paper: QWidget, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.head = HeadView()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Onderdelen van het overleg")
        self._icons = tuple(tab.icon for tab in tabs)
        for tab in tabs:
            self.tabs.addTab(tab.widget, tab.title)
        self._has_icons, self._icons_need = True, 0
        self._draw_icons()
        self.paper = paper
        self._settings = settings
        self._instead = False
        self.beside = BesidePane(paper, self)
        for place, tab in enumerate(tabs):
            self._put_beside(place, tab)
            if isinstance(tab, LaterTab):
                tab.made.connect(lambda place=place, tab=tab: self._put_beside(place, tab))
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

    def _put_beside(self, place: int, tab: AnyTab) -> None:
        self.beside.add(place, tab.aside, tab.paper.widget if tab.paper is not None else None)

    def toggle_paper(self) -> None:
        """Show the paper or give its room to the work; where there is no room for both, in the place of the work."""
        if self._has_room():
            self.beside.toggle(PAPER)
        else:
            self._instead = not self._instead
            if self._instead:
                self.beside.choose(PAPER)
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Room for the head, and for the tabs without what stands beside them."""
        least = super().minimumSizeHint()
        return QSize(max(self.head.minimumSizeHint().width(), self.tabs.minimumSizeHint().width()), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With very large text or in a small window the work has the room to itself."""
        super().resizeEvent(event)
        self.head.set_low(self.height() < tokens.scaled(_LOW))
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Look again whether there is room when a part asks for more or less of it."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return handled

    def toggle_panel(self) -> None:
        """Show what the tab has to say beside the work, or the paper again; without room for both, in its place."""
        if self._has_room():
            self.beside.swap()
        else:
            self._instead = not self._instead
            if self._instead:
                self.beside.choose(PANEL)
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the colours of the palette and as large as the text."""
        super().changeEvent(event)
        changes = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if event.type() in changes and hasattr(self, "_icons"):
            self._draw_icons()

    def _has_room(self) -> bool:
        beside = max(self.beside.minimumSizeHint().width(), tokens.scaled(_READABLE))
        work = max(self.tabs.minimumSizeHint().width(), tokens.scaled(_WORKABLE))
        return self.width() >= work + beside + self.splitter.handleWidth()

    def _fit(self) -> None:
        has_room = self._has_room()
        self._instead = self._instead and not has_room
        self.beside.set_room(has_room or self._instead)
        self.tabs.setVisible(not self._instead)
        self._fit_icons()

    def _fit_icons(self) -> None:
        """Where the words of the tabs would not all fit, they go without their icons."""
        if self._has_icons:
            self._icons_need = self.tabs.tabBar().sizeHint().width()
        if self.tabs.isVisible() and (self.tabs.width() >= self._icons_need) is not self._has_icons:
            self._has_icons = not self._has_icons
            self._draw_icons()

    def _draw_icons(self) -> None:
        for place, name in enumerate(self._icons):
            self.tabs.setTabIcon(place, icons.icon(name, "muted") if self._has_icons else QIcon())

    def _remember(self) -> None:
        self._settings.remember_place(_PLACE, self.splitter.saveState())
