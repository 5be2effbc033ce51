"""The settings: groups at the left with a field that searches in all of them, the chosen group at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from secretariat.gui.association.group import GroupView
from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.front_stack import FrontStack
from secretariat.gui.widgets.plain_label import PlainLabel

_LIST_WIDTH = 212
_GROUP, _ENTRY = int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 1
_KEYS_OF_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Up)


class _Search(QLineEdit):
    """Leaves the arrows to the list below it."""

    def __init__(self, listed: QListWidget) -> None:
        super().__init__()
        self._listed = listed
        self.setPlaceholderText("Zoek een instelling")
        self.setAccessibleName("Zoek een instelling")
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS_OF_LIST and self._listed.count():
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self._listed.setCurrentRow(max(0, min(self._listed.currentRow() + step, self._listed.count() - 1)))
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class SettingsView(QWidget):
    """A list of groups and one group; while something is searched the list has the settings that fit."""

    turning = Signal(int)
    """Another group is about to come in front: its place; it is put there with :meth:`put` the first time."""

    def __init__(self, groups: Sequence[type[GroupView]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups = tuple(groups)
        self._made: dict[int, GroupView] = {}
        self._front = -1
        self.list = QListWidget()
        self.list.setAccessibleName("Groepen van instellingen")
        self.list.setProperty("look", "plain")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.search = _Search(self.list)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._to_the_setting)
        self.list.currentRowChanged.connect(self._choose)
        self.list.itemActivated.connect(lambda _item: self._to_the_setting())
        self.list.itemClicked.connect(lambda item: self._to_the_setting() if item.data(_ENTRY) else None)
        self._none = PlainLabel("Geen instelling met deze letters.", look="muted", wrap=True)
        self._none.hide()
        self.stack = FrontStack()
        left = QWidget()
        left.setFixedWidth(tokens.scaled(_LIST_WIDTH))
        self._left = left
        column = QVBoxLayout(left)
        column.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        column.setSpacing(tokens.SMALL)
        column.addWidget(self.search)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(left)
        layout.addWidget(self.stack, 1)

    def begin(self) -> None:
        """Show the first group, or the one that was in front."""
        self._narrow("")

    @property
    def front(self) -> int:
        """The place of the group in front."""
        return max(self._front, 0)

    def put(self, place: int, group: GroupView) -> None:
        """Give a group its place; it is made when somebody first goes there."""
        self._made[place] = group
        self.stack.addWidget(group)

    def show_group(self, place: int) -> None:
        """Bring a group in front; a search is taken away."""
        self.search.clear()
        if 0 <= place < self.list.count():
            self.list.setCurrentRow(place)

    def start_filter(self) -> None:
        """Go to the field that searches."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @property
    def found(self) -> list[str]:
        """What the list offers."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the colours of the palette, and the list as wide as the text asks."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_left"):
            self._left.setFixedWidth(tokens.scaled(_LIST_WIDTH))
            for row in range(self.list.count()):
                self._dress(self.list.item(row))

    def _narrow(self, letters: str) -> None:
        words = letters.casefold().split()
        self.list.blockSignals(True)
        self.list.clear()
        for place, group in enumerate(self.groups):
            if not words:
                self._add(group.title, place)
            for entry in group.words if words else ():
                if all(word in f"{entry} {group.title}".casefold() for word in words):
                    self._add(entry, place, entry)
        self.list.setCurrentRow(self.front if not words else 0)
        self.list.blockSignals(False)
        self._none.setVisible(self.list.count() == 0)
        self.list.setVisible(self.list.count() > 0)
        self._choose(self.list.currentRow())

    def _add(self, words: str, place: int, entry: str = "") -> None:
        item = QListWidgetItem(words)
        item.setData(_GROUP, place)
        item.setData(_ENTRY, entry)
        if entry:
            item.setToolTip(f"{words} ({self.groups[place].title})")
            item.setData(int(Qt.ItemDataRole.AccessibleTextRole), item.toolTip())
        self._dress(item)
        self.list.addItem(item)

    def _dress(self, item: QListWidgetItem) -> None:
        item.setIcon(icons.icon(self.groups[int(item.data(_GROUP))].icon, "muted"))
        item.setSizeHint(QSize(0, tokens.scaled(tokens.CONTROL_HEIGHT)))

    def _choose(self, row: int) -> None:
        item = self.list.item(row)
        if item is None or int(item.data(_GROUP)) == self._front:
            return
        if self._front in self._made:
            self._made[self._front].commit()
        self._front = int(item.data(_GROUP))
        self.turning.emit(self._front)
        if self._front in self._made:
            self.stack.setCurrentWidget(self._made[self._front])

    def _to_the_setting(self) -> None:
        """Bring the cursor to the setting that was searched, or into the group that was chosen."""
        item = self.list.currentItem()
        if item is None:
            return
        group = self._made.get(int(item.data(_GROUP)))
        if group is None or not group.parts:
            return
        entry = str(item.data(_ENTRY))
        part = group.parts[group.words.index(entry)] if entry in group.words else group.parts[0]
        part.setFocus(Qt.FocusReason.OtherFocusReason)
