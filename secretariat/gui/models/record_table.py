"""A table over frozen records; it shows, sorts and filters, and passes on what the user wants to change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from typing import Any, Generic, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from secretariat.gui.look import fonts, icons, palettes
from secretariat.gui.models.columns import Column, Edit, R

# Roles as ints: comparing with Qt's enum doubles the time of a scroll frame.
DISPLAY, DECORATION, EDIT, TOOLTIP = 0, 1, 2, 3
FONT, ALIGN, FOREGROUND, CHECK_STATE = 6, 7, 9, 10
ACCESSIBLE_TEXT = 11
ID_ROLE = int(Qt.ItemDataRole.UserRole)
TONE_ROLE = ID_ROLE + 1
COLUMN_ROLE = ID_ROLE + 2
CHOICES_ROLE = ID_ROLE + 3

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_HORIZONTAL = Qt.Orientation.Horizontal
_SHOWN = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemNeverHasChildren
    | Qt.ItemFlag.ItemIsDragEnabled
)
_TICKED = _SHOWN | Qt.ItemFlag.ItemIsUserCheckable
_EDITED = _SHOWN | Qt.ItemFlag.ItemIsEditable
_CHECKED = int(Qt.CheckState.Checked.value)


class RecordTableModel(QAbstractTableModel, Generic[R]):
    """Records as rows, columns as declared."""

    edit_wanted = Signal(str, str, object)
    """The user changed a cell: id of the record, key of the column, new value."""

    def __init__(self, columns: Iterable[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column[R], ...] = tuple(columns)
        self.sort_hint = ""
        """What clicking on a column title does, for its tooltip."""
        self._given: tuple[R, ...] = ()
        self._rows: tuple[R, ...] = ()
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._words: tuple[str, ...] = ()
        self._folded: list[str] | None = None
        self._allowed: dict[str, frozenset[str]] = {}
        self._read_only = False

    # What presenters call

    def show(self, records: Sequence[R]) -> None:
        """Show these records; with the same ids in the same order only the rows that differ are drawn again."""
        self._given = tuple(records)
        self._folded = None
        self._show_rows(self._arranged())

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid editing in every cell."""
        self._read_only = read_only

    def filter_words(self, words: str) -> None:
        """Show only the rows in which every word stands somewhere."""
        self._words = tuple(words.casefold().split())
        self._show_rows(self._arranged())

    def filter_values(self, allowed: Mapping[str, Iterable[str]]) -> None:
        """Show only rows whose cell in a column (by key) has one of these texts."""
        self._allowed = {key: frozenset(values) for key, values in allowed.items()}
        self._show_rows(self._arranged())

    @property
    def allowed_values(self) -> Mapping[str, frozenset[str]]:
        """The filter by column that is on."""
        return self._allowed

    @property
    def is_sorted(self) -> bool:
        """Whether the rows stand in the order of a column instead of the one in which they were given."""
        return self._sorted_by is not None

    @property
    def is_filtered(self) -> bool:
        """Whether rows may be hidden by a filter."""
        return bool(self._words or self._allowed)

    def values_of(self, key: str) -> list[str]:
        """The different texts of a column over all records given, in the order of that column."""
        column = self.columns[self.column_of(key)]
        found: dict[str, Any] = {}
        for record in self._given:
            found.setdefault(column.text(record), column.order_of(record))
        return sorted(found, key=lambda text: found[text])

    @property
    def records(self) -> tuple[R, ...]:
        """The records as they stand on the screen."""
        return self._rows

    @property
    def given_count(self) -> int:
        """How many records there are, filtered ones included."""
        return len(self._given)

    def record_at(self, index: Index) -> R | None:
        """The record of a row, or None outside the table."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def row_of(self, record_id: str) -> int:
        """The row of a record, or -1."""
        return next((row for row, record in enumerate(self._rows) if record.id == record_id), -1)

    def column_of(self, key: str) -> int:
        """The place of a column.

        Raises:
            KeyError: there is no such column.
        """
        for place, column in enumerate(self.columns):
            if column.key == key:
                return place
        raise KeyError(key)

    # What Qt calls

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """The number of rows on the screen."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """The number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """What a cell shows."""
        row = index.row()
        if row < 0 or row >= len(self._rows):
            return None
        record, column = self._rows[row], self.columns[index.column()]
        if role == DISPLAY:
            return None if column.edit is Edit.CHECK else column.text(record)
        if role == ALIGN:
            return column.align.value
        if role == FOREGROUND:
            return _foreground(column, record)
        if role == FONT:
            return fonts.text(semibold=True) if column.is_strong(record) else None
        if role == DECORATION:
            name = column.icon(record) if column.icon else None
            return icons.icon(name, "muted") if name else None
        if role == TONE_ROLE:
            return column.tone(record) if column.tone else None
        return self._rarely(record, column, role)

    def _rarely(self, record: R, column: Column[R], role: int) -> Any:
        if role == CHECK_STATE and column.edit is Edit.CHECK:
            return _CHECKED if column.value and column.value(record) else 0
        if role == EDIT:
            return column.value(record) if column.value else column.text(record)
        if role == TOOLTIP:
            return column.tooltip(record) if column.tooltip else None
        if role == ACCESSIBLE_TEXT:
            return column.accessible(record) if column.accessible else f"{column.title}: {column.text(record)}"
        if role == ID_ROLE:
            return record.id
        if role == COLUMN_ROLE:
            return column
        if role == CHOICES_ROLE:
            return column.choices_of(record)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """The title of a column."""
        if orientation != _HORIZONTAL or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in (DISPLAY, ACCESSIBLE_TEXT):
            return column.title
        if role == ALIGN:
            return column.align.value
        if role == TOOLTIP:
            return f"{column.title}\n{self.sort_hint}" if self.sort_hint else column.title
        if role == DECORATION and column.key in self._allowed:
            return icons.icon("funnel", "accent", 12)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be done with a cell."""
        record = self.record_at(index)
        if record is None:
            return Qt.ItemFlag.NoItemFlags
        column = self.columns[index.column()]
        if column.edit is None or self._read_only or (column.editable and not column.editable(record)):
            return _SHOWN
        return _TICKED if column.edit is Edit.CHECK else _EDITED

    def setData(self, index: Index, value: Any, role: int = EDIT) -> bool:
        """Pass on what the user typed; the cell changes when :meth:`show` brings the new record."""
        record = self.record_at(index)
        if record is None or role not in (EDIT, CHECK_STATE):
            return False
        column = self.columns[index.column()]
        if role == CHECK_STATE:
            value = value in (_CHECKED, Qt.CheckState.Checked)
        if value == self._rarely(record, column, EDIT):
            return False
        self.edit_wanted.emit(record.id, column.key, value)
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; -1 gives back the order in which they were given."""
        self._sorted_by = (column, order) if 0 <= column < len(self.columns) else None
        self._move_rows(self._arranged())

    # Inner workings

    def _arranged(self) -> tuple[R, ...]:
        rows = self._found() if self._words else list(self._given)
        for column in self.columns if self._allowed else ():
            allowed = self._allowed.get(column.key)
            if allowed is not None:
                rows = [record for record in rows if column.text(record) in allowed]
        if self._sorted_by is not None:
            place, order = self._sorted_by
            rows.sort(key=self.columns[place].order_of, reverse=order == Qt.SortOrder.DescendingOrder)
        return tuple(rows)

    def _found(self) -> list[R]:
        """The records in which every word stands; what is looked in is kept, for the next letter asks it again."""
        if self._folded is None:
            texts = [column.text for column in self.columns]
            self._folded = ["\n".join([text(record) for text in texts]).casefold() for record in self._given]
        found, lines = list(self._given), self._folded
        for word in self._words:
            has_word = [word in line for line in lines]
            found, lines = list(compress(found, has_word)), list(compress(lines, has_word))
        return found

    def _show_rows(self, rows: tuple[R, ...]) -> None:
        before = self._rows
        as_many = len(rows) == len(before)
        if as_many and all(old.id == new.id for old, new in zip(before, rows, strict=True)):
            self._rows = rows
            self._announce([row for row, (old, new) in enumerate(zip(before, rows, strict=True)) if old != new])
            return
        old_by_id = {record.id: record for record in before} if as_many else {}
        if as_many and all(record.id in old_by_id for record in rows):
            self._move_rows(rows)
            self._announce([row for row, record in enumerate(rows) if old_by_id[record.id] != record])
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _announce(self, changed: list[int]) -> None:
        last = len(self.columns) - 1
        for row in changed:
            self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def _move_rows(self, rows: tuple[R, ...]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._rows[index.row()].id for index in before]
        self._rows = rows
        places = {record.id: row for row, record in enumerate(rows)}
        after = [
            self.index(places[record_id], index.column()) if record_id in places else QModelIndex()
            for index, record_id in zip(before, ids, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def _foreground(column: Column[R], record: R) -> QColor | None:
    name = column.colour(record) if column.colour else None
    if name is None and column.muted:
        name = "muted"
    return QColor(cast(str, getattr(palettes.colours(), name))) if name else None
