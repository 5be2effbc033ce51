"""What can be done with the columns of a list: filter by values, choose which there are, give back the own order."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QTableView

from secretariat.gui.models.record_table import RecordTableModel
from secretariat.gui.widgets.column_filter import ColumnFilterDialog
from secretariat.gui.widgets.column_room import ColumnRoom

_NO_ROOM = " (geen ruimte)"


class ColumnMenu:
    """Fills menus for one list: that of a column title, and that of a row, which the keyboard can open too."""

    def __init__(
        self, table: QTableView, records: RecordTableModel, room: ColumnRoom, *, changed: Callable[[], object]
    ) -> None:
        """``changed`` is told that other rows are shown."""
        self._table = table
        self._records = records
        self._room = room
        self._changed = changed

    def of_title(self, place: int, restore: Callable[[], object] | None) -> QMenu:
        """The menu of a column title; ``restore`` gives the rows their own order back, where they can be sorted."""
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add_filters(menu, place)
        if restore is not None:
            menu.addAction("&Volgorde herstellen", restore).setEnabled(self._records.is_sorted)
        menu.addMenu(self.choice("&Kolommen", menu))
        return menu

    def add_filters(self, menu: QMenu, place: int) -> None:
        """Add filtering by the values of a column, and showing all rows again."""
        if 0 <= place < len(self._records.columns):
            column = self._records.columns[place]
            menu.addAction(f"&Filter op {column.title.lower()}…", lambda: self._ask_filter(column.key))
        clear = menu.addAction("Alle filters &wissen", self.clear_filters)
        clear.setEnabled(bool(self._records.allowed_values))

    def choice(self, title: str, over: QMenu) -> QMenu:
        """A menu with every column, to be shown or not; the first one always is. It goes with the menu ``over`` it."""
        choose = QMenu(title, over)
        header = self._table.horizontalHeader()
        first = next((place for place in map(header.logicalIndex, range(header.count())) if self._is_shown(place)), 0)
        for number, column in enumerate(self._records.columns):
            action = choose.addAction(f"{column.title}{_NO_ROOM if self._room.gave_way(number) else ''}")
            action.setCheckable(True)
            action.setChecked(self._is_shown(number))
            action.setEnabled(number != first)
            action.toggled.connect(lambda on, number=number: self._room.choose(number, on))
        return choose

    def clear_filters(self) -> None:
        """Show all rows again."""
        self._records.filter_values({})
        self._changed()

    def _is_shown(self, place: int) -> bool:
        return not self._table.isColumnHidden(place)

    def _ask_filter(self, key: str) -> None:
        column = self._records.columns[self._records.column_of(key)]
        allowed = dict(self._records.allowed_values)
        dialog = ColumnFilterDialog(column.title, self._records.values_of(key), allowed.get(key), self._table)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._set_filter(key, dialog.kept()))
        dialog.open()

    def _set_filter(self, key: str, kept: set[str] | None) -> None:
        allowed = {name: set(values) for name, values in self._records.allowed_values.items() if name != key}
        if kept is not None:
            allowed[key] = kept
        self._records.filter_values(allowed)
        self._changed()
