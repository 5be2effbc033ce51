"""A list with a field that narrows it while you type, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Column
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.settings import Settings

_WITH_ARCHIVED = "Ook gearchiveerde tonen"


class ListPane(QWidget):
    """The left half of the page: search as you type, the list, how many there are, and a button for a new one."""

    chosen = Signal(str)
    """Another record is the current one: its id."""
    new_wanted = Signal()
    """The button for a new record was pressed."""
    remove_wanted = Signal()
    """The current record is to be removed."""
    archive_wanted = Signal()
    """The current record is to be archived."""

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
        self._records: tuple[Any, ...] = ()
        self.with_archived = QCheckBox(_WITH_ARCHIVED)
        self.with_archived.toggled.connect(lambda _on: self._show())
        self._archiving = QAction("&Archiveren", self)
        self._archiving.triggered.connect(lambda: self.archive_wanted.emit())
        self._removing = QAction(remove, self)
        self._removing.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self._removing.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._removing.triggered.connect(lambda: self.remove_wanted.emit())
        self.table.addAction(self._removing)
        self.table.set_context_actions([self._archiving, self._removing])
        self._counter = PlainLabel("", look="small")
        self.new_button = QPushButton(new)
        icons.dress(self.new_button, "plus")
        self.new_button.clicked.connect(self.new_wanted)
        empty.wanted.connect(self.new_wanted)
        top = QHBoxLayout()
        top.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, 0)
        top.addWidget(self.filter)
        between = QHBoxLayout()
        between.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        between.addWidget(self.with_archived)
        below = QHBoxLayout()
        below.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, tokens.TIGHT)
        below.addWidget(self._counter, 1)
        below.addWidget(self.new_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, tokens.TIGHT)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addLayout(between)
        layout.addLayout(below)

    def show_records(self, records: Sequence[Any]) -> None:
        """Show these records, what was archived only when that is asked; what is selected stays so."""
        self._records = tuple(records)
        self._show()

    def select(self, record_id: str) -> None:
        """Mark a record as the current one; a search or an archive that hides it is opened."""
        if self.table.current_id() == record_id:
            return
        if any(one.id == record_id and one.archived for one in self._records):
            self.with_archived.setChecked(True)
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
        self._archiving.setEnabled(not read_only)

    @property
    def count_in_words(self) -> str:
        """How many there are."""
        return self._counter.text()

    def _show(self) -> None:
        archived = sum(one.archived for one in self._records)
        self.with_archived.setVisible(archived > 0)
        self.with_archived.setText(f"{_WITH_ARCHIVED} ({archived})")
        everything = self.with_archived.isChecked()
        self.table.show_records([one for one in self._records if everything or not one.archived])

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
