"""The action points of all bodies: filters and groups above, the list at the left, the record at the right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from secretariat.domain.action_points import ActionStatus
from secretariat.gui.action_points.columns import COLUMNS
from secretariat.gui.action_points.filters import ActionGroupBar, FilterBar
from secretariat.gui.action_points.new_form import NewForm
from secretariat.gui.action_points.record import RecordView
from secretariat.gui.action_points.term_cell import Reader, TermDelegate
from secretariat.gui.action_points.verbs import Verbs
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.record_table import Index
from secretariat.gui.widgets.ask_bar import AskBar
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.pick_box import Choice, PickDelegate
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.action_following import ActionFilter, ActionRecord, ActionSelection, ListedAction
from secretariat.settings import Settings
from secretariat.wording.counting import action_points, number

_PLACE = "action-points"
_NOTHING, _RECORD, _NEW = range(3)


class ActionPointsView(QWidget):
    """Lays out the parts; what is done with the chosen rows is told with their ids."""

    filter_changed = Signal()
    more_wanted = Signal()
    edit_wanted = Signal(list, str, object)
    """A cell was changed: the ids it is meant for, the key of the column, the value."""
    shown = Signal()
    """The page came into sight."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._read_only = False
        self.filters = FilterBar()
        self.groups = ActionGroupBar()
        self.asking = AskBar()
        self.table = RecordTable(COLUMNS, name="actiepunten", accessible_name="Actiepunten", settings=settings)
        self.record = RecordView()
        self.form = NewForm()
        self.verbs = Verbs(self.table)
        self.new_button = QPushButton("&Nieuw")
        self.new_button.setAccessibleName("Nieuw actiepunt")
        self.new_button.setToolTip("Een actiepunt dat in geen overleg is afgesproken (Ctrl+N)")
        self.change_button = QPushButton("Wi&jzigen")
        self.print_button = QPushButton("Op &papier…")
        self.print_button.setAccessibleName("Actielijst op papier")
        self.print_button.setToolTip("De actielijst van een orgaan of persoon bekijken en opslaan (Ctrl+P)")
        self.remind_button = QPushButton("Herinneren…")
        self.remind_button.setToolTip("Voor iedere actiehouder een bericht maken over wat nog open staat (R)")
        self.count = PlainLabel("", look="muted")
        self.more_button = QPushButton("Mee&r tonen")
        self.promises_button = QPushButton()
        self.promises_button.setToolTip("Wat er in de overleggen is toegezegd")
        self._owner_delegate = PickDelegate(self.table)
        self.term_delegate = TermDelegate(self.table, self._due_at)
        self._empty = EmptyState("", "", "-", icon="list-checks")
        self._right = QStackedWidget()
        self._dress()
        self._connect()
        self._lay_out()

    # What the presenter calls

    def show_choices(
        self,
        owners: Sequence[Choice],
        bodies: Sequence[Choice],
        open_bodies: Sequence[Choice],
        dossiers: Sequence[Choice],
    ) -> None:
        """Offer the people, organisations, bodies and dossiers of the file; to ``open_bodies`` may be added."""
        self.filters.show_choices(owners, bodies, dossiers)
        self.record.show_choices(owners, bodies, dossiers)
        self.form.show_choices(owners, open_bodies, dossiers)
        self.verbs.show_bodies(open_bodies)
        self._owner_delegate.show_choices(owners)

    def understand_terms(self, read: Reader) -> None:
        """Say of every term that is typed what ``read`` makes of it."""
        self.term_delegate.read = self.record.read_term = read

    def show_list(self, selection: ActionSelection, narrowed: bool) -> None:
        """Show the lines, how many there are, and what to do when there are none."""
        self.groups.show_counts(selection.counts)
        self._second.fit()
        if narrowed:
            self._empty.show_texts("Geen actiepunten", "Geen actiepunt past bij dit filter.", "Filters wissen")
        elif any(selection.counts.values()):
            button = "" if self._read_only else "Nieuw actiepunt"
            self._empty.show_texts("Geen lopende actiepunten", "Alles is afgehandeld.", button)
        else:
            self._empty.show_texts(
                "Nog geen actiepunten",
                "Ze komen uit het verslag: begin daar een regel met actie: en druk op Enter. Een actiepunt zonder"
                " overleg legt u hier vast.",
                "" if self._read_only else "Nieuw actiepunt",
            )
        self.table.show_records(selection.lines)
        self._say_count(selection)
        if not selection.lines and self._right.currentIndex() == _RECORD:
            self._right.setCurrentIndex(_NOTHING)

    def show_promises(self, words: str) -> None:
        """Say how many toezeggingen are open; an empty text is none."""
        self.promises_button.setText(words)
        self.promises_button.setVisible(bool(words))

    def show_record(self, record: ActionRecord) -> None:
        """Show one action point at the right."""
        self.record.show_record(record, self._read_only)
        if self._right.currentIndex() != _NEW:
            self._right.setCurrentIndex(_RECORD)
        self.verbs.enable(True, self._read_only, bool(record.meeting))

    def show_no_record(self) -> None:
        """Nothing is chosen."""
        if self._right.currentIndex() != _NEW:
            self._right.setCurrentIndex(_NOTHING)
        self.verbs.enable(False, self._read_only, False)

    def open_form(self) -> None:
        """Show the form for a new action point."""
        self._right.setCurrentIndex(_NEW)

    def close_form(self) -> None:
        """Show the record again."""
        self._right.setCurrentIndex(_RECORD if self.table.current_id() else _NOTHING)
        self.table.setFocus()

    @property
    def form_is_open(self) -> bool:
        """Whether a new action point is being typed."""
        return self._right.currentIndex() == _NEW

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.table.records.set_read_only(read_only)
        for button in (self.new_button, self.change_button, self.remind_button):
            button.setVisible(not read_only)

    def start_filter(self) -> None:
        """Go to the field that narrows the list."""
        self.filters.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.words.selectAll()

    def wanted(self) -> ActionFilter:
        """What is to be listed."""
        return self.filters.wanted(self.groups.group)

    def show_filter(self, wanted: ActionFilter) -> None:
        """Show another filter and group."""
        self.filters.show_filter(wanted)
        self.groups.show_group(wanted.group)

    def chosen(self) -> list[str]:
        """The ids of the chosen rows."""
        current = self.table.current_id()
        return self.table.selected_ids() or ([current] if current else [])

    def current_line(self) -> ListedAction | None:
        """The line on which the cursor is."""
        line: ListedAction | None = self.table.records.record_at(self.table.currentIndex())
        return line

    def edit_current(self, column: str) -> None:
        """Edit a cell of the current row; the other chosen rows stay chosen."""
        index = self.table.records.index(self.table.currentIndex().row(), self.table.records.column_of(column))
        self.table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.table.edit(index)

    # Inner workings

    def showEvent(self, event: Any) -> None:
        """Tell that the list is wanted again."""
        super().showEvent(event)
        self.shown.emit()

    def _due_at(self, index: Index) -> dt.date | None:
        line: ListedAction | None = self.table.records.record_at(index)
        return line.due_date if line is not None else None

    def _edited(self, record_id: str, column: str, value: object) -> None:
        """A change of one of several chosen rows is meant for all of them; a text is of one row alone."""
        chosen = self.table.selected_ids()
        together = column != "text" and record_id in chosen
        # Qt hands a StrEnum back as a plain text.
        self.edit_wanted.emit(
            chosen if together else [record_id], column, ActionStatus(str(value)) if column == "status" else value
        )

    def _say_count(self, selection: ActionSelection) -> None:
        shown = len(selection.lines)
        more = selection.total > shown
        words = f"De eerste {number(shown)} van {action_points(selection.total)}" if more else action_points(shown)
        self._counted = words
        self.more_button.setVisible(more)
        self._say_chosen()

    def _say_chosen(self) -> None:
        several = len(self.table.selected_ids())
        self.count.setText(f"{self._counted} · {number(several)} gekozen" if several > 1 else self._counted)

    def _opened(self, _record_id: str) -> None:
        if self.table.records.columns[self.table.currentIndex().column()].key == "origin":
            self.verbs.door_wanted.emit()
        else:
            self.record.text.setFocus()

    def _dress(self) -> None:
        self._counted = ""
        self.new_button.setProperty("look", "primary")
        icons.dress(self.new_button, "plus", "on_accent")
        self.change_button.setMenu(QMenu(self.change_button))
        icons.dress(self.change_button, "pencil", "muted")
        self.verbs.fill(self.change_button.menu())
        for button in (self.more_button, self.promises_button):
            button.setProperty("look", "link")
            button.hide()
        self.table.setItemDelegateForColumn(self.table.records.column_of("owner"), self._owner_delegate)
        self.table.setItemDelegateForColumn(self.table.records.column_of("due"), self.term_delegate)
        self.table.set_context_actions(self.verbs.all)
        self.table.set_empty_state(self._empty)

    def _connect(self) -> None:
        self.filters.changed.connect(self.filter_changed)
        self.groups.chosen.connect(self.filter_changed)
        self.more_button.clicked.connect(self.more_wanted)
        self.table.records.edit_wanted.connect(self._edited)
        self.table.opened.connect(self._opened)
        self.table.selectionModel().selectionChanged.connect(lambda *_rows: self._say_chosen())
        self.verbs.edit_wanted.connect(self.edit_current)
        self._empty.wanted.connect(
            lambda: self.filters.clear() if self.filters.is_narrowing else self.new_button.click()
        )

    def _lay_out(self) -> None:
        buttons = (self.change_button, self.remind_button, self.print_button, self.new_button)
        self._second = WrappingRow([(self.groups, 1), *((button, 0) for button in buttons)])
        below = QHBoxLayout()
        below.addWidget(self.count)
        below.addWidget(self.more_button)
        below.addStretch()
        below.addWidget(self.promises_button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, tokens.TIGHT)
        column.setSpacing(tokens.TIGHT)
        column.addWidget(self.table, 1)
        column.addLayout(_padded(below))
        nothing = EmptyState("Geen actiepunt gekozen", "Kies links een actiepunt.", icon="list-checks")
        form = QScrollArea()
        form.setWidgetResizable(True)
        form.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        form.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form.setWidget(self.form)
        for pane in (nothing, self.record, form):
            self._right.addWidget(pane)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self._right)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([tokens.scaled(960), tokens.scaled(312)])
        self.splitter.splitterMoved.connect(lambda: self._settings.remember_place(_PLACE, self.splitter.saveState()))
        state = self._settings.place(_PLACE)
        if state is not None:
            self.splitter.restoreState(state)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.SMALL, 0, 0)
        layout.setSpacing(tokens.SMALL)
        for part in (self.filters, self._second, self.asking):
            inner = QHBoxLayout()
            inner.addWidget(part, 1)
            layout.addLayout(_padded(inner))
        layout.addWidget(self.splitter, 1)


def _padded(row: QHBoxLayout) -> QHBoxLayout:
    row.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
    return row
