"""The jaaroverzichten: the list at the left, the chosen one at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.year_reports.columns import REPORTS
from secretariat.gui.year_reports.pane import YearReportPane
from secretariat.services.year_reports import YearReportLine
from secretariat.settings import Settings

_PLACE = "year-reports-list"
_LEAST_WIDTH = 760
"""From this width on, in pixels at 100 %, the chosen report fits beside the list."""


class YearReportsView(QWidget):
    """List at the left, the chosen report at the right."""

    report_chosen = Signal(str)
    """A report was chosen: its id, or an empty text."""
    edit_wanted = Signal(str, str, object)
    """A cell of the list was changed: report, column, value."""
    new_wanted = Signal()
    """A new report is to be made."""
    remove_wanted = Signal()
    """The chosen report must go."""
    shown = Signal()
    """The page came into sight."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.pane = YearReportPane(settings)
        self.table = RecordTable(REPORTS, name="jaaroverzichten", accessible_name="Jaaroverzichten", settings=settings)
        self.table.chosen.connect(self.report_chosen)
        self.table.records.edit_wanted.connect(self.edit_wanted)
        self.table.opened.connect(lambda _id: self.pane.list.table.setFocus())
        self.remove = QAction("&Verwijderen", self)
        self.remove.setShortcut(QKeySequence("Del"))
        self.remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        icons.dress(self.remove, "trash-2", "muted")
        self.remove.triggered.connect(lambda: self.remove_wanted.emit())
        self.table.addAction(self.remove)
        self.table.set_context_actions((self.remove,))
        self.table.set_empty_state(
            EmptyState(
                "Nog geen jaaroverzichten",
                "Maak het eerste met Ctrl+N, uit wat in het bestand staat.",
                icon="chart-column",
            )
        )
        self.new_button = QPushButton("Nie&uw jaaroverzicht…")
        self.new_button.setToolTip("Van een thema over een periode, uit wat in het bestand staat (Ctrl+N)")
        icons.dress(self.new_button, "plus", "muted")
        self.new_button.clicked.connect(lambda: self.new_wanted.emit())
        self._lay_out()

    def show_lines(self, lines: Sequence[YearReportLine]) -> None:
        """Show these reports."""
        self.table.show_records(lines)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.table.records.set_read_only(read_only)
        self.remove.setEnabled(not read_only)
        self.new_button.setVisible(not read_only)
        self.pane.set_read_only(read_only)

    def showEvent(self, event: object) -> None:
        """Tell that the list is wanted as it is now."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chosen report below the list where there is no room beside it, as on a small screen at 200 %."""
        super().resizeEvent(event)
        beside = self.width() >= tokens.scaled(_LEAST_WIDTH)
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self.splitter.orientation() != wanted:
            self.splitter.setOrientation(wanted)
            room = self.width() if beside else self.height()
            self.splitter.setSizes([room // 3, room * 2 // 3] if beside else [room // 4, room * 3 // 4])

    def _remember_split(self) -> None:
        if self.splitter.orientation() == Qt.Orientation.Horizontal:
            self._settings.remember_place(_PLACE, self.splitter.saveState())

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SMALL)
        column.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.table, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.pane)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([tokens.scaled(424), tokens.scaled(850)])
        self.splitter.setChildrenCollapsible(False)
        self.splitter.splitterMoved.connect(self._remember_split)
        state = self._settings.place(_PLACE)
        if state is not None:
            self.splitter.restoreState(state)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, tokens.SMALL, 0, 0)
        layout.addWidget(self.splitter, 1)
