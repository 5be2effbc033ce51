"""Names to choose from in a box, found by typing a part of any name they have."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from secretariat.domain.choices import names_of, offered

FOUND_BY = int(Qt.ItemDataRole.UserRole) + 1
"""The role of all names of a choice, one on each line."""


class NameCompleter(QCompleter):
    """Shows the names of a box of which any spelling holds what is typed."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box.model(), box)
        self.setCompletionRole(FOUND_BY)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What stands in the field for a choice: the name of the list, whichever name was typed."""
        return str(index.data(Qt.ItemDataRole.DisplayRole) or "")


class NameBox(QComboBox):
    """A box to type a name in; its list is filled when somebody comes to choose.

    A screen has many boxes and a file has thousands of people, of whom a box that is only looked at shows one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given: dict[str, tuple[str, str]] = {}
        self._is_filled = True
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be ready for typing."""
        self.fill()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        """Show all that can be chosen."""
        self.fill()
        super().showPopup()

    def offer(self, choices: Iterable[tuple[str, str]]) -> None:
        """Have these (id and name) to choose from, and none of them chosen."""
        self._given = {choice[0]: choice for choice in choices}
        self._is_filled = False
        self.clear()
        if self.hasFocus():
            self.fill()

    def fill(self) -> None:
        """Put all names in the list; what stands in the field stays."""
        if self._is_filled:
            return
        chosen, typed, line = self.currentData(), self.currentText(), self.lineEdit()
        is_typed = line is not None and line.isModified()
        is_chosen = line is not None and line.hasSelectedText()
        was_silent = self.blockSignals(True)
        self._is_filled = True
        fill(self, self._given.values(), str(chosen or ""))
        self.setCurrentIndex(-1 if chosen is None else self.findData(chosen))
        if self.currentText() != typed:
            self.setEditText(typed)
        if line is not None:
            line.setModified(is_typed)
            if is_chosen:  # as in a cell: what is typed takes the place of the name that stands there
                line.selectAll()
        self.blockSignals(was_silent)

    def place_of(self, record_id: str) -> int:
        """The row of a choice, which is added when the list is not filled yet, or what it stands for was archived."""
        row = self.findData(record_id)
        if row < 0 and record_id in self._given:
            add(self, self._given[record_id])
            row = self.count() - 1
        return row

    def meant(self) -> str | None:
        """The id of what is typed: an equal name, or the only choice in whose names it occurs; None for others."""
        self.fill()
        return meant(self)

    def likely(self) -> tuple[str, ...]:
        """The ids of all choices that what is typed may mean, in the order of the list."""
        self.fill()
        return likely(self)


def fill(box: QComboBox, choices: Iterable[tuple[str, str]], chosen: str = "") -> None:
    """Offer these (id and name); what was archived only when it is chosen already."""
    box.clear()
    # All rows at once: row by row takes a second for five thousand people.
    _rows(box).invisibleRootItem().appendRows([_item(choice) for choice in offered(choices, chosen)])


def add(box: QComboBox, choice: tuple[str, str]) -> None:
    """Offer one more."""
    _rows(box).appendRow(_item(choice))


def meant(box: QComboBox) -> str | None:
    """The id of what is typed: an equal name, or the only choice in whose names it occurs; None for anything else."""
    words = box.currentText().strip().casefold()
    if words and words == box.itemText(box.currentIndex()).casefold():
        return str(box.currentData())
    found = likely(box)
    return found[0] if len(found) == 1 else None


def likely(box: QComboBox) -> tuple[str, ...]:
    """The ids of what may be meant: the one choice with an equal name, or else all in whose names it occurs."""
    words = box.currentText().strip().casefold()
    names = [str(box.itemData(row, FOUND_BY) or box.itemText(row)).casefold().split("\n") for row in range(box.count())]
    found: list[str] = []
    for likes in (lambda name: name == words, lambda name: words in name):
        rows = [row for row, spellings in enumerate(names) if words and any(map(likes, spellings))]
        found = list(dict.fromkeys(str(box.itemData(row) or "") for row in rows))
        if len(found) == 1:
            break
    return tuple(found)


def _item(choice: tuple[str, str]) -> QStandardItem:
    item = QStandardItem(choice[1])
    item.setData(choice[0], Qt.ItemDataRole.UserRole)
    item.setData("\n".join(names_of(choice)), FOUND_BY)
    return item


def _rows(box: QComboBox) -> QStandardItemModel:
    model = box.model()
    assert isinstance(model, QStandardItemModel)  # what a box makes for itself
    return model
