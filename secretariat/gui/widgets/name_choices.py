"""Names to choose from in a box, found by typing a part of any name they have."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QCompleter

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


def fill(box: QComboBox, choices: Iterable[tuple[str, str]], chosen: str = "") -> None:
    """Offer these (id and name); what was archived only when it is chosen already."""
    box.clear()
    for choice in offered(choices, chosen):
        add(box, choice)


def add(box: QComboBox, choice: tuple[str, str]) -> None:
    """Offer one more."""
    box.addItem(choice[1], choice[0])
    box.setItemData(box.count() - 1, "\n".join(names_of(choice)), FOUND_BY)


def meant(box: QComboBox) -> str | None:
    """The id of what is typed: an equal name, or the only choice in whose names it occurs; None for anything else."""
    words = box.currentText().strip().casefold()
    if words and words == box.itemText(box.currentIndex()).casefold():
        return str(box.currentData())
    names = [str(box.itemData(row, FOUND_BY) or box.itemText(row)).casefold().split("\n") for row in range(box.count())]
    for likes in (lambda name: name == words, lambda name: words in name):
        rows = [row for row, spellings in enumerate(names) if words and any(map(likes, spellings))]
        if len({box.itemData(row) for row in rows}) == 1:
            return str(box.itemData(rows[0]) or "")
    return None
