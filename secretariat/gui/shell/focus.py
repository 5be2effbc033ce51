"""What has the keyboard: a list of which a cell is being edited, a button that Enter presses."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPushButton, QToolButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def press_focused_button(window: QWidget, event: QKeyEvent) -> bool:
    """Press the button that has the keyboard when this is Enter and nobody else did something with it."""
    button = window.focusWidget()
    alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and not event.isAutoRepeat()
    if not (alone and event.key() in _ENTER and isinstance(button, QPushButton | QToolButton)):
        return False
    button.click()
    return True


def edited_view(editor: QWidget | None) -> QAbstractItemView | None:
    """The list of which this is the editor of a cell."""
    viewport = editor.parent() if editor is not None else None
    view = viewport.parent() if viewport is not None else None
    return view if isinstance(view, QAbstractItemView) and viewport is view.viewport() else None


def focused_view() -> QAbstractItemView | None:
    """The list that has the keyboard, when its current cell can be edited."""
    focused = QApplication.focusWidget()
    editable = isinstance(focused, QAbstractItemView) and bool(
        focused.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable
    )
    return focused if isinstance(focused, QAbstractItemView) and editable else None
