"""The register of decisions: what it is narrowed to, the list, and the chosen decision beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from secretariat.gui.decisions.columns import decision_columns
from secretariat.gui.decisions.filters import DecisionFilterBar, WaitBar, widen
from secretariat.gui.decisions.pane import DecisionPane
from secretariat.gui.decisions.verbs import DecisionVerbs
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Choices
from secretariat.gui.widgets.delegates import ComboDelegate, Index
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.decisions import DecisionFilter, DecisionPage, FilterChoices
from secretariat.settings import Settings
from secretariat.wording.counting import decisions as count_decisions
from secretariat.wording.counting import number

_PLACE = "decisions-list"
_LEAST_WIDTH = 1000
"""From this width on, in pixels at 100 %, the chosen decision fits beside the list."""
_NO_DOSSIER = "(geen dossier)"


class _WideChoice(ComboDelegate):
    """A choice of long names in a narrow column: the open list is as wide as the names."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The choices, with the list already open."""
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QComboBox):
            widen(editor)
        return editor


class DecisionsView(QWidget):
    """Filters and counts above, list at the left, the chosen decision at the right."""

    filter_changed = Signal(object)
    """The list must be narrowed: a :class:`DecisionFilter`."""
    decision_chosen = Signal(str)
    """A decision was chosen: its id, or an empty text."""
    decision_opened = Signal(str)
    """The place where a decision was taken is wanted: its id."""
    edit_wanted = Signal(str, str, object)
    """A cell was changed: decision, column, value."""
    new_wanted = Signal()
    list_wanted = Signal()
    """The besluitenlijst is wanted on paper."""
    shown = Signal()
    """The page came into sight."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._dossiers: Choices = (("", _NO_DOSSIER),)
        self.pane = DecisionPane()
        columns = decision_columns(lambda: self._dossiers)
        self.table = RecordTable(columns, name="besluiten", accessible_name="Besluiten", settings=settings)
        self.table.setItemDelegateForColumn(self.table.records.column_of("dossier"), _WideChoice(self.table))
        self.table.chosen.connect(self.decision_chosen)
        self.table.opened.connect(self.decision_opened)
        self.table.records.edit_wanted.connect(self.edit_wanted)
        self.verbs = DecisionVerbs(self.table)
        self.table.set_context_actions(self.verbs.all)
        self._empty = EmptyState("", "", icon="gavel")
        self.table.set_empty_state(self._empty)
        self.filters = DecisionFilterBar()
        self.waits = WaitBar()
        for bar in (self.filters.changed, self.waits.chosen):
            bar.connect(lambda: self.filter_changed.emit(self.chosen_filter))
        self.change_button = QPushButton("Wi&jzigen")
        self.change_button.setMenu(QMenu(self.change_button))
        icons.dress(self.change_button, "pencil", "muted")
        self.verbs.fill(self.change_button.menu())
        self.list_button = QPushButton("Besluiten&lijst…")
        self.list_button.setToolTip("De lijst van een overleg of orgaan bekijken en opslaan (Ctrl+P)")
        icons.dress(self.list_button, "printer", "muted")
        self.list_button.clicked.connect(self.list_wanted)
        self.new_button = QPushButton("Nie&uw besluit…")
        self.new_button.setToolTip("Een afspraak of besluit buiten een overleg vastleggen (Ctrl+N)")
        icons.dress(self.new_button, "plus", "muted")
        self.new_button.clicked.connect(self.new_wanted)
        self._count = PlainLabel("", look="muted")
        self._lay_out()

    # What the presenter calls

    def show_choices(self, found: FilterChoices, dossiers: Sequence[tuple[str, str]]) -> None:
        """Show what the list can be narrowed to, and the dossiers a decision can be filed under."""
        self._dossiers = (("", _NO_DOSSIER), *dossiers)
        self.pane.show_dossiers(self._dossiers)
        self.filters.show_choices(found)

    def show_filter(self, wanted: DecisionFilter) -> None:
        """Show what the list is narrowed to; what can no longer be chosen falls away."""
        self.filters.show_filter(wanted)
        self.waits.show_group(wanted.waits)

    @property
    def chosen_filter(self) -> DecisionFilter:
        """What the list is narrowed to."""
        return self.filters.wanted(self.waits.group)

    def show_page(self, page: DecisionPage) -> None:
        """Show the decisions that were found, and how many wait for something."""
        if self.chosen_filter == DecisionFilter():
            self._empty.show_texts(
                "Nog geen besluiten",
                "Besluiten komen uit het verslag van een overleg. Een besluit zonder overleg legt u vast met Ctrl+N.",
            )
        elif self.waits.group is not None and not page.waiting[self.waits.group]:
            self._empty.show_texts("Niets te doen", "Hier wacht geen besluit op.")
        else:
            self._empty.show_texts("Geen besluit gevonden", "Kies een ruimer filter, of wis de filters met Alt+F.")
        self.table.show_records(page.lines)
        self.waits.show_page(page)
        self._row.fit()
        shown = len(page.lines)
        words = f"De nieuwste {number(shown)} van {count_decisions(page.total)}; verfijn om oudere te zien"
        self._count.setText(words if shown < page.total else "")
        self._count.setVisible(shown < page.total)

    @property
    def count_in_words(self) -> str:
        """How many decisions were found; when not all of them are shown, that too."""
        return self._count.text() or count_decisions(len(self.table.records.records))

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.table.records.set_read_only(read_only)
        self.pane.set_read_only(read_only)
        for button in (self.new_button, self.change_button):
            button.setVisible(not read_only)

    def start_filter(self) -> None:
        """Go to the field that narrows the list."""
        self.filters.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.words.selectAll()

    def clear_filter(self) -> None:
        """Show all decisions again."""
        self.waits.show_group(None)
        self.filters.clear()

    def showEvent(self, event: object) -> None:
        """Tell that the list is wanted as it is now."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chosen decision below the list where there is no room beside it, as on a small screen at 150 %."""
        super().resizeEvent(event)
        beside = self.width() >= tokens.scaled(_LEAST_WIDTH)
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self.splitter.orientation() != wanted:
            self.splitter.setOrientation(wanted)
            room = self.width() if beside else self.height()
            self.splitter.setSizes([room * 8 // 11, room * 3 // 11] if beside else [room * 3 // 5, room * 2 // 5])

    # Inner workings

    def _remember_split(self) -> None:
        if self.splitter.orientation() == Qt.Orientation.Horizontal:
            self._settings.remember_place(_PLACE, self.splitter.saveState())

    def _lay_out(self) -> None:
        buttons = (self.change_button, self.list_button, self.new_button)
        self._row = WrappingRow([(self.waits, 1), *((button, 0) for button in buttons)])
        above = QVBoxLayout()
        above.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, 0)
        above.setSpacing(tokens.SMALL)
        above.addWidget(self.filters)
        above.addWidget(self._row)
        below = QHBoxLayout()
        below.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        below.addWidget(self._count)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, tokens.TIGHT)
        column.setSpacing(tokens.TIGHT)
        column.addWidget(self.table, 1)
        column.addLayout(below)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.pane)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([tokens.scaled(920), tokens.scaled(352)])
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
