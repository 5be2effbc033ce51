"""What can be done with the chosen agenda items: the same actions for keys, menu button and context menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from secretariat.gui.look import icons
from secretariat.gui.widgets.record_table import RecordTable


class Verbs(QObject):
    """The actions, each with its key while the agenda has the keyboard.

    Word's own keys for an outline make and lift sub-items, and not Tab: with Tab one leaves a table, and somebody who
    works without a mouse would never get out of this one.
    """

    move_wanted = Signal(list, int)
    """Items are to go up (-1) or down (1): their ids."""
    nest_wanted = Signal(list)
    unnest_wanted = Signal(list)
    insert_wanted = Signal(str)
    """A new item is to come below this one."""
    remove_wanted = Signal(list)
    paste_wanted = Signal()
    standing_wanted = Signal()
    defer_wanted = Signal(str)
    """An item is to be held over to a later overleg: its id."""
    transfer_wanted = Signal(list)
    """Items are to go to another overleg: their ids."""
    details_wanted = Signal()

    def __init__(self, table: RecordTable) -> None:
        super().__init__(table)
        self._table = table
        up = self._action("Om&hoog", "Alt+Up", "arrow-up", lambda: self._tell(self.move_wanted, -1))
        down = self._action("Om&laag", "Alt+Down", "arrow-down", lambda: self._tell(self.move_wanted, 1))
        nest = self._action(
            "&Subpunt maken", "Alt+Shift+Right", "list-indent-increase", lambda: self._tell(self.nest_wanted)
        )
        unnest = self._action(
            "Hoofdp&unt maken", "Alt+Shift+Left", "list-indent-decrease", lambda: self._tell(self.unnest_wanted)
        )
        insert = self._action(
            "&Nieuw punt hieronder", "Ins", "plus", lambda: self.insert_wanted.emit(self._table.current_id())
        )
        self.paste = self._action("Plakken uit Word of E&xcel…", "Ctrl+V", "table", self.paste_wanted.emit)
        self.standing = self._action("Vas&te agendapunten toevoegen", "", "list-checks", self.standing_wanted.emit)
        transfer = self._action(
            "Naar een &ander overleg…", "Ctrl+Shift+M", "log-out", lambda: self._tell(self.transfer_wanted)
        )
        defer = self._action(
            "Aanhouden of &doorschuiven…",
            "Ctrl+Shift+H",
            "circle-pause",
            lambda: self.defer_wanted.emit(self._table.current_id()),
        )
        remove = self._action("&Van de agenda halen", "Del", "trash-2", lambda: self._tell(self.remove_wanted))
        self.details = self._action("Alle &gegevens\tEnter", "", "info", self.details_wanted.emit)
        self.remove = remove
        self._on_items = [up, down, nest, unnest, defer, transfer, remove]
        self._changing = [*self._on_items, insert, self.paste, self.standing]
        self.all: Sequence[QAction | None] = (
            insert, self.paste, self.standing, None, up, down, nest, unnest, None,
            self.details, defer, transfer, None, remove,
        )  # fmt: skip

    def chosen(self) -> list[str]:
        """The ids of the chosen rows, from top to bottom."""
        current = self._table.current_id()
        return self._table.selected_ids() or ([current] if current else [])

    def enable(self, read_only: bool) -> None:
        """Say what is possible now."""
        chosen = bool(self.chosen())
        for action in self._changing:
            action.setEnabled(not read_only and (chosen or action not in self._on_items))
        self.details.setEnabled(chosen)

    def fill(self, menu: QMenu) -> None:
        """Put the actions in a menu."""
        for action in self.all:
            menu.addAction(action) if action is not None else menu.addSeparator()

    def _tell(self, wish: SignalInstance, *more: object) -> None:
        ids = self.chosen()
        if ids:
            wish.emit(ids, *more)

    def _action(self, words: str, key: str, icon: str, handler: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        icons.dress(action, icon, "muted")
        action.triggered.connect(lambda _checked=False: handler())
        self._table.addAction(action)
        return action
