"""What a list does where its columns do not fit: those that matter least give way, before it scrolls sideways."""

from __future__ import annotations

from PySide6.QtWidgets import QHeaderView, QTableView

from secretariat.gui.look import tokens
from secretariat.gui.models.record_table import RecordTableModel


class ColumnRoom:
    """Takes columns away in the order in which they were declared to give way, and brings them back.

    A column the user asked for stays, also where the list then has to scroll.
    """

    def __init__(self, table: QTableView, records: RecordTableModel) -> None:
        self._table = table
        self._records = records
        self._away: set[int] = set()
        self._asked: set[int] = set()

    def fit(self) -> None:
        """Show what fits; the columns that stretch take what is left."""
        columns, table = self._records.columns, self._table
        self.bring_back()
        places = {place for place in range(len(columns)) if not table.isColumnHidden(place)}
        room = table.viewport().width()
        given = sorted(places - self._asked, key=lambda place: (columns[place].gives_way, place), reverse=True)
        for place in given:
            if self._least(places) <= room or not columns[place].gives_way:
                break
            places.discard(place)
            self._away.add(place)
        for place in self._away:
            table.setColumnHidden(place, True)
        if self._away or any(columns[place].stretch for place in places):
            self._stretch(places, fits=self._least(places) <= room)

    def bring_back(self) -> None:
        """Show every column that only gave way, so that widths and choices can be read from the table."""
        for place in self._away:
            self._table.setColumnHidden(place, False)
        self._away.clear()
        self._table.horizontalHeader().setStretchLastSection(False)

    def choose(self, place: int, shown: bool) -> None:
        """The user wants to see a column, or not."""
        self._away.discard(place)
        (self._asked.add if shown else self._asked.discard)(place)
        self._table.setColumnHidden(place, not shown)
        self.fit()

    def make_sure(self, place: int) -> None:
        """A column is needed now, such as one that a key edits."""
        if place in self._away:
            self.choose(place, True)

    def gave_way(self, place: int) -> bool:
        """Whether a column is only away because there is no room for it."""
        return place in self._away

    def _least(self, places: set[int]) -> int:
        return sum(self._width(place) for place in places)

    def _width(self, place: int) -> int:
        column = self._records.columns[place]
        return tokens.scaled(column.least) if column.stretch else self._table.columnWidth(place)

    def _stretch(self, places: set[int], *, fits: bool) -> None:
        header, modes = self._table.horizontalHeader(), QHeaderView.ResizeMode
        header.setStretchLastSection(not any(self._records.columns[place].stretch for place in places))
        for place in places:
            if self._records.columns[place].stretch:
                header.setSectionResizeMode(place, modes.Stretch if fits else modes.Fixed)
                if not fits:
                    self._table.setColumnWidth(place, self._width(place))
