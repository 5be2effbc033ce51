"""Who else work on an action point: a list to add to and to take from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.action_points.pick_box import Choice, PickBox
from secretariat.gui.look import tokens

_ROWS = 4


class CoOwners(QWidget):
    """Names, a box to add one, a button to take one away."""

    wanted = Signal(list)
    """Others are to be the co-owners: their ids."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setAccessibleName("Mede-actiehouders")
        self.list.installEventFilter(self)
        self.box = PickBox("Mede-actiehouder toevoegen")
        self.box.field.setPlaceholderText("Naam toevoegen")
        self.box.picked.connect(self._add)
        self.remove_button = QPushButton("Wegha&len")
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
        """Offer these people and organisations."""
        self.box.show_choices(choices)

    def show_owners(self, owners: Sequence[tuple[str, str]]) -> None:
        """Show who they are."""
        self.list.clear()
        for owner_id, name in owners:
            item = QListWidgetItem(name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, owner_id)
        self.list.setVisible(bool(owners))
        rows = min(len(owners), _ROWS)
        self.list.setFixedHeight(rows * tokens.scaled(tokens.ROW_HEIGHT) + tokens.SMALL)
        self.box.show_choice("")
        self.remove_button.setVisible(bool(owners) and not self._read_only)
        self._enable()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.box.setVisible(not read_only)
        self.remove_button.setVisible(not read_only and self.list.count() > 0)

    @property
    def ids(self) -> list[str]:
        """Who they are now."""
        return [str(self.list.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Del takes the chosen one away."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Delete:
            self._remove()
            return True
        return super().eventFilter(watched, event)

    def _add(self, owner_id: str) -> None:
        if owner_id:
            self.wanted.emit([*self.ids, owner_id])

    def _remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0 and not self._read_only:
            self.wanted.emit([one for place, one in enumerate(self.ids) if place != row])

    def _enable(self) -> None:
        self.remove_button.setEnabled(self.list.currentRow() >= 0)
