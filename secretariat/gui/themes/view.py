"""The themes: the list at the left, the chosen one with everything that belongs to it at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.themes.columns import THEMES
from secretariat.gui.themes.pane import ThemePane
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.list_editor import ListEditor
from secretariat.services.themes import ThemeLine
from secretariat.settings import Settings


class ThemesView(QWidget):
    """List and record side by side."""

    shown = Signal()
    """The page came into sight."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = ListEditor(
            THEMES,
            name="themas",
            accessible_name="Thema’s",
            new=("Nieuw thema…",),
            add="Toevoegen",
            remove="Thema &verwijderen",
            empty=EmptyState("Nog geen thema’s", "Typ hieronder het eerste.", icon="layers"),
            settings=settings,
        )
        self.pane = ThemePane(settings)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.list)
        splitter.addWidget(self.pane)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([tokens.scaled(430), tokens.scaled(840)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        layout.addWidget(splitter, 1)

    def show_themes(self, lines: Sequence[ThemeLine]) -> None:
        """Show these themes; the first one is chosen when none is."""
        self.list.show_records(lines)
        if not self.list.table.current_id() and lines:
            self.list.table.select(lines[0].id)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.list.set_read_only(read_only)
        self.pane.set_read_only(read_only)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the page is wanted as the file is now."""
        super().showEvent(event)
        self.shown.emit()
