"""The dossiers: what they are narrowed to, the list, and the chosen dossier beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from secretariat.domain.dossiers import ENDED
from secretariat.gui.dossiers.columns import DOSSIERS
from secretariat.gui.dossiers.filters import DossierFilterBar
from secretariat.gui.dossiers.pane import DossierPane
from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.dossiers import DossierFilter, DossierLine
from secretariat.settings import Settings

_PLACE = "dossiers-list"
_LEAST_WIDTH = 1000
"""From this width on, in pixels at 100 %, the chosen dossier fits beside the list."""


class DossiersView(QWidget):
    """Filters above, list at the left, the chosen dossier at the right."""

    filter_changed = Signal(object)
    """The list must be narrowed: a :class:`DossierFilter`."""
    dossier_chosen = Signal(str)
    """A dossier was chosen: its id, or an empty text."""
    edit_wanted = Signal(str, str, object)
    """A cell was changed: dossier, column, value."""
    new_wanted = Signal()
    sub_wanted = Signal()
    """A sub-dossier of the chosen dossier is to be made."""
    remove_wanted = Signal()
    archive_wanted = Signal()
    """The chosen dossier is to go to the archive, or to come out of it."""
    shown = Signal()
    """The page came into sight."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._read_only = False
        self.pane = DossierPane(settings)
        self.table = RecordTable(DOSSIERS, name="dossiers", accessible_name="Dossiers", settings=settings)
        self.table.chosen.connect(self.dossier_chosen)
        self.table.records.edit_wanted.connect(self.edit_wanted)
        self.table.opened.connect(lambda _id: self.pane.route.table.setFocus())
        self.sub = self._action("Nieuw &subdossier…", "S", "plus", self.sub_wanted)
        self.archive = self._action("&Archiveren of terughalen", "A", "archive", self.archive_wanted)
        self.remove = self._action("&Verwijderen", "Del", "trash-2", self.remove_wanted)
        self.table.set_context_actions((self.sub, self.archive, None, self.remove))
        self.empty = EmptyState("", "", icon="folders")
        self.table.set_empty_state(self.empty)
        self.filters = DossierFilterBar()
        self.filters.changed.connect(lambda: self.filter_changed.emit(self.filters.wanted()))
        self.new_button = QPushButton("Nie&uw dossier…")
        self.new_button.setToolTip("Een dossier beginnen (Ctrl+N)")
        icons.dress(self.new_button, "plus", "muted")
        self.new_button.clicked.connect(self.new_wanted)
        self._lay_out()

    def show_lines(self, lines: Sequence[DossierLine]) -> None:
        """Show the dossiers that were found."""
        if self.filters.wanted() == DossierFilter():
            self.empty.show_texts("Nog geen dossiers", "Begin het eerste dossier met Ctrl+N.")
        else:
            self.empty.show_texts("Geen dossier gevonden", "Kies een ruimer filter, of wis de filters met Alt+F.")
        self.table.show_records(lines)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.table.records.set_read_only(read_only)
        self.pane.set_read_only(read_only)
        self.new_button.setVisible(not read_only)
        self.enable()

    def enable(self) -> None:
        """Allow what can be done with the chosen dossier; what runs still is concluded before it is archived."""
        line = self.table.records.record_at(self.table.currentIndex())
        for action in (self.sub, self.archive, self.remove):
            action.setEnabled(line is not None and not self._read_only)
        if line is not None and line.status not in ENDED:
            self.archive.setEnabled(False)

    def start_filter(self) -> None:
        """Go to the field that narrows the list."""
        self.filters.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.words.selectAll()

    def showEvent(self, event: object) -> None:
        """Tell that the list is wanted as it is now."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chosen dossier below the list where there is no room beside it, as on a small screen at 150 %."""
        super().resizeEvent(event)
        beside = self.width() >= tokens.scaled(_LEAST_WIDTH)
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self.splitter.orientation() != wanted:
            self.splitter.setOrientation(wanted)
            room = self.width() if beside else self.height()
            self.splitter.setSizes([room * 3 // 7, room * 4 // 7] if beside else [room * 3 // 10, room * 7 // 10])

    def _action(self, words: str, keys: str, icon: str, signal: object) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        icons.dress(action, icon, "muted")
        action.triggered.connect(lambda: signal.emit())  # type: ignore[attr-defined]
        self.table.addAction(action)
        return action

    def _remember_split(self) -> None:
        if self.splitter.orientation() == Qt.Orientation.Horizontal:
            self._settings.remember_place(_PLACE, self.splitter.saveState())

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, 0)
        above.setSpacing(tokens.SMALL)
        above.addWidget(self.filters, 1)
        above.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignTop)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.pane)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([tokens.scaled(540), tokens.scaled(734)])
        self.splitter.setChildrenCollapsible(False)
        self.splitter.splitterMoved.connect(self._remember_split)
        state = self._settings.place(_PLACE)
        if state is not None:
            self.splitter.restoreState(state)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(above)
        layout.addWidget(self.splitter, 1)
