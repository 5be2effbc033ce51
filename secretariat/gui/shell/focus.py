"""Which list has the keyboard, and whether a cell of it is being edited."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget


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
