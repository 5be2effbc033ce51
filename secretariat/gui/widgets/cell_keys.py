"""What keys do in the cells of a table: F2 opens one that can be typed in, an arrow leaves the one that is open."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView


def go_to_what_can_be_edited(view: QAbstractItemView, places: Iterable[int]) -> None:
    """From a cell that F2 cannot open, such as a number or a tick, to the first of its row and these columns it can."""
    here = view.currentIndex()
    cells = [here, *(view.model().index(here.row(), place) for place in places)]
    changeable = [one for one in cells if one.flags() & Qt.ItemFlag.ItemIsEditable]
    if here.row() >= 0 and changeable:
        view.selectionModel().setCurrentIndex(changeable[0], QItemSelectionModel.SelectionFlag.NoUpdate)


def keep_what_is_typed(view: QAbstractItemView) -> None:
    """Leave the open cell, as Enter does, before an arrow goes to another row: row and cell stay together."""
    focused = view.window().focusWidget()
    if focused is not None and view.viewport().isAncestorOf(focused):
        view.commitData(focused)
        view.closeEditor(focused, QAbstractItemDelegate.EndEditHint.NoHint)
