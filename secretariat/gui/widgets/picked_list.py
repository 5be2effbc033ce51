"""Several out of many names: a list to add to, to take from and to put in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.pick_box import Choice, PickBox

_ROWS = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PickedList(QWidget):
    """The names that were picked, a box to pick one more, a button to let one go; Alt with an arrow moves one."""

    wanted = Signal(list)
    """Others are to be picked, or in another order: their ids."""

    def __init__(self, name: str, add: str, placeholder: str, remove: str, parent: QWidget | None = None) -> None:
        """``name`` and ``add`` are what a screen reader calls list and box, ``remove`` is what the button says."""
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.installEventFilter(self)
        self.box = PickBox(add)
        self.box.field.setPlaceholderText(placeholder)
        self.box.picked.connect(self._add)
        self.box.field.installEventFilter(self)
        self.remove_button = QPushButton(remove)
        self.remove_button.clicked.connect(self._remove)
        self.list.currentRowChanged.connect(lambda _row: self._enable())
        row = QHBoxLayout()
        row.setSpacing(tokens.SMALL)
        row.addWidget(self.box, 1)
        row.addWidget(self.remove_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.TIGHT)
        layout.addWidget(self.list)
        layout.addLayout(row)
        self._read_only = False
        self.setFocusProxy(self.box)

    def show_choices(self, choices: Iterable[Choice]) -> None:
        """Offer these: ids with names."""
        self.box.show_choices(choices)

    def show_picked(self, picked: Sequence[Choice]) -> None:
        """Show which are picked; the one that was current stays so."""
        current = self._current_id()
        self.list.clear()
        for one_id, name in picked:
            item = QListWidgetItem(name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, one_id)
            if one_id == current:
                self.list.setCurrentItem(item)
        self.list.setVisible(bool(picked))
        rows = min(len(picked), _ROWS)
        self.list.setFixedHeight(rows * tokens.scaled(tokens.ROW_HEIGHT) + tokens.SMALL)
        self.box.show_choice("")
        self.remove_button.setVisible(bool(picked) and not self._read_only)
        self._enable()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.box.setVisible(not read_only)
        self.remove_button.setVisible(not read_only and self.list.count() > 0)

    @property
    def ids(self) -> list[str]:
        """Which are picked now."""
        return [str(self.list.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(self.list.count())]

    @property
    def names(self) -> list[str]:
        """What they are called."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Del lets the current one go, Alt with an arrow moves it; Enter after a name adds that and no more."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if watched is self.box.field:
                return key in _ENTER and self._take()
            if key == Qt.Key.Key_Delete:
                self._remove()
                return True
            if key in _STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._move(_STEPS[key])
                return True
        return super().eventFilter(watched, event)

    def _take(self) -> bool:
        """Hand over the name that was typed, if any."""
        typed = bool(self.box.field.text().strip())
        if typed:
            self.box.take()
        return typed

    def _current_id(self) -> str:
        row = self.list.currentRow()
        return self.ids[row] if row >= 0 else ""

    def _add(self, one_id: str) -> None:
        if one_id:
            self.wanted.emit([*self.ids, one_id])

    def _remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0 and not self._read_only:
            self.wanted.emit([one for place, one in enumerate(self.ids) if place != row])

    def _move(self, step: int) -> None:
        row, ids = self.list.currentRow(), self.ids
        if row >= 0 and 0 <= row + step < len(ids) and not self._read_only:
            ids.insert(row + step, ids.pop(row))
            self.wanted.emit(ids)

    def _enable(self) -> None:
        self.remove_button.setEnabled(self.list.currentRow() >= 0)
