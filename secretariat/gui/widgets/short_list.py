"""A list as high as its rows, for panels that scroll as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QSizePolicy, QWidget

from secretariat.gui.widgets.two_lines import ID_ROLE, TwoLines, TwoLinesDelegate, fill_row, row_height

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ShortList(QListWidget):
    """Rows of two lines; Enter or a click opens one, a letter does something with it."""

    opened = Signal(str)
    """A row was clicked, or Enter pressed on it: its id."""
    acted = Signal(str, str)
    """A letter was pressed on a row, or chosen from its menu: its id and the letter."""

    def __init__(self, name: str, acts: Mapping[str, str] | None = None, parent: QWidget | None = None) -> None:
        """``acts`` are the letters that mean something, each with its words for the menu."""
        super().__init__(parent)
        self._acts = dict(acts or {})
        self._rows: Sequence[TwoLines] = ()
        self._read_only = False
        self.setAccessibleName(name)
        self.setProperty("look", "plain")
        self.setItemDelegate(TwoLinesDelegate(self))
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.itemClicked.connect(lambda item: self.opened.emit(str(item.data(ID_ROLE))))

    def show_rows(self, rows: Sequence[TwoLines]) -> None:
        """Show these rows; the current one stays the current one."""
        current = self.current_id()
        self._rows = tuple(rows)
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        while self.count() < len(rows):
            self.addItem(QListWidgetItem())
        for place, row in enumerate(rows):
            fill_row(self.item(place), row)
            if row.id == current:
                self.setCurrentRow(place)
        self.updateGeometry()

    @property
    def rows(self) -> Sequence[TwoLines]:
        """What is shown."""
        return self._rows

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid what the letters do; opening is always allowed."""
        self._read_only = read_only

    def current_id(self) -> str:
        """The id of the current row; empty when there is none."""
        item = self.currentItem()
        return str(item.data(ID_ROLE)) if item is not None else ""

    def sizeHint(self) -> QSize:
        """As high as the rows."""
        height = sum(row_height(two=bool(row.small)) for row in self._rows)
        return QSize(super().sizeHint().width(), height + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """As high as the rows, and as narrow as it must be."""
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, a letter acts."""
        letter = event.text().upper()
        if event.key() in _ENTER and self.current_id():
            self.opened.emit(self.current_id())
        elif letter in self._acts and self.current_id() and not self._read_only and not event.modifiers():
            self.acted.emit(self.current_id(), letter)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw icons and heights for the palette and size of this moment."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_rows"):
            self.show_rows(self._rows)

    def _open_menu(self, at: QPoint) -> None:
        row = self.itemAt(at) or self.currentItem()
        if row is None:
            return
        record_id = str(row.data(ID_ROLE))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("&Openen\tEnter", lambda: self.opened.emit(record_id))
        for letter, words in self._acts.items():
            act = QAction(f"{words}\t{letter}", menu)
            act.setEnabled(not self._read_only)
            act.triggered.connect(lambda _on=False, letter=letter: self.acted.emit(record_id, letter))
            menu.addAction(act)
        menu.popup(self.viewport().mapToGlobal(at))
