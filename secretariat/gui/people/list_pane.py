"""A list with a field that narrows it while you type, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Column
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.settings import Settings


class ListPane(QWidget):
    """The left half of the page: search as you type, the list, how many there are, and a button for a new one."""

    chosen = Signal(str)
    """Another record is the current one: its id."""
    new_wanted = Signal()
    """The button for a new record was pressed."""
    remove_wanted = Signal()
    """The current record is to be removed."""

    def __init__(
        self,
        columns: Iterable[Column[Any]],
        *,
        title: str,
        search: str,
        new: str,
        remove: str,
        empty: EmptyState,
        counted: Callable[[int], str],
        settings: Settings,
    ) -> None:
        super().__init__()
        self._count_words = counted
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(search)
        self.filter.setAccessibleName(search)
        self.filter.setClearButtonEnabled(True)
        self.table = RecordTable(columns, name=title.lower(), accessible_name=title, settings=settings)
        self.table.set_empty_state(empty)
        self.table.chosen.connect(self._choose)
        self.table.counted.connect(self._count)
        self.filter.textChanged.connect(self._narrow)
        self.filter.returnPressed.connect(self._to_the_first)
        self._removing = QAction(remove, self)
        self._removing.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self._removing.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._removing.triggered.connect(lambda: self.remove_wanted.emit())
        self.table.addAction(self._removing)
        self.table.set_context_actions([self._removing])
        self._counter = PlainLabel("", look="small")
        self.new_button = QPushButton(new)
        icons.dress(self.new_button, "plus")
        self.new_button.clicked.connect(self.new_wanted)
        empty.wanted.connect(self.new_wanted)
        top = QHBoxLayout()
        top.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, 0)
        top.addWidget(self.filter)
        below = QHBoxLayout()
        below.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, tokens.TIGHT)
        below.addWidget(self._counter, 1)
        below.addWidget(self.new_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, tokens.TIGHT)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)

    def show_records(self, records: Sequence[Any]) -> None:
        """Show these records; what is selected stays so."""
        self.table.show_records(records)

    def select(self, record_id: str) -> None:
        """Mark a record as the current one; a search that hides it is taken away."""
        if self.table.current_id() == record_id:
            return
        if self.table.records.row_of(record_id) < 0:
            self.filter.clear()
            self.table.clear_filters()
        self.table.select(record_id)

    def start_filter(self) -> None:
        """Go to the field that narrows the list."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.new_button.setVisible(not read_only)
        self._removing.setEnabled(not read_only)

    @property
    def count_in_words(self) -> str:
        """How many there are."""
        return self._counter.text()

    def _choose(self, record_id: str) -> None:
        if record_id:
            self.chosen.emit(record_id)

    def _narrow(self, words: str) -> None:
        self.table.records.filter_words(words)

    def _to_the_first(self) -> None:
        if self.table.records.rowCount():
            self.table.select(self.table.records.records[0].id)
            self.table.setFocus()

    def _count(self, shown: int, given: int) -> None:
        words = self._count_words(given)
        self._counter.setText(words if shown == given else f"{shown} van {words}")
