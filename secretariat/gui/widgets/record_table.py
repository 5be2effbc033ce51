"""A list as a real table: sort, filter, choose columns, copy as cells, edit in place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QDrag, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTableView,
    QWidget,
)

from secretariat.gui.look import tokens
from secretariat.gui.models.columns import Column, Edit
from secretariat.gui.models.record_table import RecordTableModel
from secretariat.gui.widgets.cell_keys import go_to_what_can_be_edited, keep_what_is_typed
from secretariat.gui.widgets.column_menu import ColumnMenu
from secretariat.gui.widgets.column_room import ColumnRoom
from secretariat.gui.widgets.copying import Copied, as_cells
from secretariat.gui.widgets.delegates import delegate_for
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.kept_selection import KeptSelection
from secretariat.settings import Settings

Index = QModelIndex | QPersistentModelIndex
_SORT_HINT = "Klik om te sorteren; na de derde klik staat alles weer in de eigen volgorde."
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UP_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class RecordTable(QTableView):
    """A table over a :class:`RecordTableModel`; give ``settings`` to have its columns remembered under ``name``.

    Widths, order and visibility of columns are remembered, sorting never is. A list whose order means something,
    such as an agenda, is not ``sortable``.
    """

    chosen = Signal(str)
    """Another record became the current one: its id, or an empty text."""
    opened = Signal(str)
    """Enter or a double click on a record that is not edited there: its id."""
    copied = Signal(object)
    """Rows went to the clipboard: a :class:`Copied`."""
    counted = Signal(int, int)
    """Rows shown and rows there are, after every change."""

    def __init__(
        self,
        columns: Iterable[Column[Any]],
        *,
        name: str,
        accessible_name: str,
        settings: Settings | None = None,
        sortable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.records = RecordTableModel(columns, self)
        self.records.sort_hint = _SORT_HINT if sortable else ""
        self._name = name
        self._settings = settings
        self._sortable = sortable
        self._empty: EmptyState | None = None
        self._context: Sequence[QAction | None] = ()
        self._zoom = tokens.zoom()
        self.setAccessibleName(accessible_name)
        self.setModel(self.records)
        self._dress()
        self._dress_header()
        for place, column in enumerate(self.records.columns):
            self.setItemDelegateForColumn(place, delegate_for(column, self))
        self._room = ColumnRoom(self, self.records)
        self._columns = ColumnMenu(self, self.records, self._room, changed=self._after_rows)
        KeptSelection(self, self.records)
        for signal in (self.records.modelReset, self.records.layoutChanged):
            signal.connect(self._after_rows)
        self.doubleClicked.connect(self._open_unless_edited)
        self._size_columns()
        # Later: Qt tells of a new width while it still works on the others, and would undo what is changed meanwhile.
        self._fit_later = QTimer(self, singleShot=True, interval=0)
        self._fit_later.timeout.connect(self._room.fit)
        self.horizontalHeader().sectionResized.connect(lambda *_sizes: self._fit_later.start())

    # What views call

    def show_records(self, records: Sequence[Any]) -> None:
        """Show these records; selection and scroll stay where they were."""
        self.records.show(records)
        self._after_rows()

    def set_context_actions(self, actions: Sequence[QAction | None]) -> None:
        """The actions of the context menu, None for a line between them; the same ones as in the menus."""
        self._context = tuple(actions)

    def set_empty_state(self, empty: EmptyState) -> None:
        """What stands in the table while it has no rows."""
        self._empty = empty
        empty.setParent(self)
        empty.lower()
        self._after_rows()

    def current_id(self) -> str:
        """The id of the current record, or an empty text."""
        record = self.records.record_at(self.currentIndex())
        return record.id if record is not None else ""

    def selected_ids(self) -> list[str]:
        """The ids of the selected records, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.records.records[row].id for row in rows]

    def select(self, record_id: str, column_key: str = "") -> bool:
        """Make a record the current one and bring it into sight; False when it is not shown."""
        row = self.records.row_of(record_id)
        if row < 0:
            return False
        place = self.records.column_of(column_key) if column_key else self._first_column()
        flags = QItemSelectionModel.SelectionFlag
        index = self.records.index(row, place)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
        return True

    def edit_cell(self, record_id: str, column_key: str) -> None:
        """Start editing one cell; the other chosen rows stay chosen when its row is one of them."""
        place = self.records.column_of(column_key)
        self._room.make_sure(place)
        if record_id in self.selected_ids():
            index = self.records.index(self.records.row_of(record_id), place)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
            self.edit(index)
        elif self.select(record_id, column_key):
            self.edit(self.currentIndex())

    def type_again(self, record_id: str, column_key: str, typed: str) -> None:
        """Open a cell again with what was typed there and refused; a choice is as easily made anew."""
        if self.records.columns[self.records.column_of(column_key)].edit is not Edit.LINE:
            return
        # The editor that is closing at this moment has to be gone first.
        QTimer.singleShot(0, self, lambda: self._type_again(record_id, column_key, typed))

    def _type_again(self, record_id: str, column_key: str, typed: str) -> None:
        row = self.records.row_of(record_id)
        if row < 0 or not self.isVisible():  # somebody went elsewhere meanwhile; the sentence was said
            return
        index = self.records.index(row, self.records.column_of(column_key))
        flags = QItemSelectionModel.SelectionFlag
        # The other chosen rows stay chosen, unless the keyboard went on to another one.
        kept = self.selectionModel().isRowSelected(row)
        self.selectionModel().setCurrentIndex(index, flags.NoUpdate if kept else flags.ClearAndSelect | flags.Rows)
        self.edit(index)
        # The newest one: that of the refused change may not be gone yet.
        for editor in self.viewport().findChildren(QLineEdit)[-1:]:
            editor.setText(typed)
            editor.selectAll()

    def reset_sorting(self) -> None:
        """Give the rows their own order back."""
        if self._sortable:
            self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

    @property
    def is_sorted(self) -> bool:
        """Whether the rows stand in the order of a column instead of their own."""
        return self.records.is_sorted

    def copy(self) -> None:
        """Put the selected rows on the clipboard, with the titles above them when there is more than one."""
        made = self._as_cells()
        if made is not None:
            QGuiApplication.clipboard().setMimeData(made[0])
            self.copied.emit(made[1])

    # Looks

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setProperty("look", "plain")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _dress_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(tokens.scaled(40))
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._dress_sorting()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._header_menu)

    def _dress_sorting(self) -> None:
        """Begin in the order of the rows themselves, also when a header of before was sorted."""
        header = self.horizontalHeader()
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(self._sortable)
        header.setSectionsClickable(self._sortable)

    def _size_columns(self) -> None:
        self.verticalHeader().setDefaultSectionSize(tokens.scaled(tokens.ROW_HEIGHT))
        self.verticalHeader().setMinimumSectionSize(tokens.scaled(20))
        header = self.horizontalHeader()
        for place, column in enumerate(self.records.columns):
            mode = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(place, mode)
            if not column.stretch:
                self.setColumnWidth(place, tokens.scaled(column.width))
            self.setColumnHidden(place, column.hidden)
        state = self._settings.place(self._place) if self._settings else None
        if state is not None:
            header.restoreState(state)
            self._dress_sorting()
            self._scale_columns(self._kept_zoom())

    def _kept_zoom(self) -> int:
        """The size of text, in percent, with which the columns were remembered."""
        kept = self._settings.choice(f"{self._place}-zoom") if self._settings else ""
        return int(kept) if kept.isdecimal() and int(kept) else tokens.zoom()

    def _scale_columns(self, zoom: int) -> None:
        """Give columns that had their width at another size of text the width that goes with this one."""
        for place, column in enumerate(self.records.columns):
            if not column.stretch and not self.isColumnHidden(place):
                self.setColumnWidth(place, self.columnWidth(place) * tokens.zoom() // zoom)

    @property
    def _place(self) -> str:
        keys = ",".join(column.key for column in self.records.columns)
        return f"{self._name}-{hashlib.sha1(keys.encode(), usedforsecurity=False).hexdigest()[:8]}"

    # Events

    def changeEvent(self, event: QEvent) -> None:
        """Take rows and columns along when the size of text changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and getattr(self, "_zoom", 0) not in (0, tokens.zoom()):
            self.verticalHeader().setDefaultSectionSize(tokens.scaled(tokens.ROW_HEIGHT))
            self._room.bring_back()
            self._scale_columns(self._zoom)
            self._zoom = tokens.zoom()
            self._room.fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A row that is selected can be dragged out; from another one on the mouse selects, as it always did."""
        index = self.indexAt(event.position().toPoint())
        self.setDragEnabled(index.isValid() and self.selectionModel().isSelected(index))
        super().mousePressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag the selected rows into another program, as the cells that copying gives."""
        made = self._as_cells()
        if made is not None:
            drag = QDrag(self)
            drag.setMimeData(made[0])
            drag.exec(Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, open with Enter, and leave everything else to Qt."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _ENTER and self.state() != QAbstractItemView.State.EditingState and self.current_id():
            self.opened.emit(self.current_id())
        else:
            if event.key() == Qt.Key.Key_F2:
                go_to_what_can_be_edited(self, self._visible_places())
            elif event.key() in _UP_DOWN and self.state() == QAbstractItemView.State.EditingState:
                keep_what_is_typed(self)
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: Any) -> None:
        """Open the menu of a row, also from the keyboard."""
        self.row_menu().popup(event.globalPos())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which record is the current one."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.chosen.emit(self.current_id())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the empty state in the middle and the columns readable."""
        super().resizeEvent(event)
        self._room.fit()
        self._place_empty()

    def hideEvent(self, event: Any) -> None:
        """Remember the columns when the table leaves the screen."""
        super().hideEvent(event)
        if self._settings:
            self._room.bring_back()
            self._settings.remember_place(self._place, self.horizontalHeader().saveState())
            self._settings.remember_choice(f"{self._place}-zoom", str(self._zoom))

    # Inner workings

    def _after_rows(self) -> None:
        self.counted.emit(self.records.rowCount(), self.records.given_count)
        self._place_empty()

    def _place_empty(self) -> None:
        if self._empty is None:
            return
        self._empty.setVisible(self.records.given_count == 0)
        self._empty.setGeometry(self.viewport().geometry())
        if self.records.given_count == 0:
            self._empty.raise_()

    def _open_unless_edited(self, index: QModelIndex) -> None:
        if not self.records.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(self.current_id())

    def _first_column(self) -> int:
        places = self._visible_places()
        return places[0] if places else 0

    def _visible_places(self) -> list[int]:
        header = self.horizontalHeader()
        order = (header.logicalIndex(visual) for visual in range(header.count()))
        return [place for place in order if not header.isSectionHidden(place)]

    def _as_cells(self) -> tuple[QMimeData, Copied] | None:
        """The selected rows as cells; None without any."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        places = self._visible_places()
        cells = [[self._text_at(row, place) for place in places] for row in rows]
        if not cells:
            return None
        titles = [[self.records.columns[place].title for place in places]] if len(cells) > 1 else []
        data, copied = as_cells(titles + cells)
        return data, Copied(len(cells), copied.guarded)

    def _text_at(self, row: int, place: int) -> str:
        return self.records.columns[place].text(self.records.records[row])

    def _header_menu(self, point: QPoint) -> None:
        menu = self.header_menu(self.horizontalHeader().logicalIndexAt(point))
        menu.popup(self.horizontalHeader().mapToGlobal(point))

    def row_menu(self) -> QMenu:
        """The actions given, then copying, then what the titles offer, for whoever has no mouse."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self._context:
            menu.addAction(action) if action is not None else menu.addSeparator()
        if self._context:
            menu.addSeparator()
        copy = menu.addAction("&Kopiëren als cellen")
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setEnabled(self.selectionModel().hasSelection())
        copy.triggered.connect(self.copy)
        menu.addSeparator()
        self._columns.add_filters(menu, self.currentIndex().column())
        menu.addMenu(self._columns.choice("Kolomme&n", menu))
        return menu

    def header_menu(self, place: int) -> QMenu:
        """The menu of a column title: filter by its values, choose columns."""
        return self._columns.of_title(place, self.reset_sorting if self._sortable else None)

    def clear_filters(self) -> None:
        """Show all rows again."""
        self._columns.clear_filters()
