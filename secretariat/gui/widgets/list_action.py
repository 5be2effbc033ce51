"""Something that can be done with the chosen rows of a list, under one key while the list has the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from secretariat.gui.look import icons


def list_action(table: QWidget, words: str, key: str, icon: str, handler: Callable[[], object]) -> QAction:
    """The action, for menus too; it belongs to the list."""
    action = QAction(words, table)
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    if icon:
        icons.dress(action, icon, "muted")
    action.triggered.connect(lambda _checked=False: handler())
    table.addAction(action)
    return action
