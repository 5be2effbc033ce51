"""A tree of nodes, such as themes → organen → overleggen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from secretariat.gui.look import fonts, icons, palettes

DISPLAY, DECORATION, TOOLTIP, FONT, FOREGROUND, ACCESSIBLE_TEXT = 0, 1, 3, 6, 9, 11
ID_ROLE = int(Qt.ItemDataRole.UserRole)
DETAIL_ROLE = ID_ROLE + 1
KIND_ROLE = ID_ROLE + 2
KEY_ROLE = ID_ROLE + 3

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Node:
    """One line of the tree; ``kind`` ("themes", "bodies", "meetings") and ``id`` name what it stands for.

    ``detail`` stands muted at the right; ``said`` is what a screen reader says when that is more than both.
    """

    id: str
    kind: str
    title: str
    detail: str = ""
    icon: str = ""
    tooltip: str = ""
    said: str = ""
    strong: bool = False
    muted: bool = False
    children: tuple[Node, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What makes a node the same one after a refresh."""
        return self.kind, self.id


@dataclass(slots=True)
class _Entry:
    node: Node
    parent: int
    row: int
    children: list[int]


class TreeModel(QAbstractItemModel):
    """Nodes in one column."""

    def __init__(self, parent: QObject | None = None, title: str = "") -> None:
        super().__init__(parent)
        self._title = title
        self._roots: list[int] = []
        self._entries: list[_Entry] = []
        self._nodes: tuple[Node, ...] = ()

    def show(self, nodes: Sequence[Node]) -> None:
        """Show this forest; when every node is where it was, only those that differ are drawn again."""
        fresh = tuple(nodes)
        old_entries = self._entries
        roots, entries = _flatten(fresh)
        same = [(e.node.key, e.parent) for e in entries] == [(e.node.key, e.parent) for e in old_entries]
        if not same:
            self.beginResetModel()
        self._nodes, self._roots, self._entries = fresh, roots, entries
        if not same:
            self.endResetModel()
            return
        for place, (old, new) in enumerate(zip(old_entries, entries, strict=True)):
            if replace(old.node, children=()) != replace(new.node, children=()):
                index = self._index_of(place)
                self.dataChanged.emit(index, index)

    def node_at(self, index: Index) -> Node | None:
        """The node of an index, or None."""
        return self._entries[index.internalId()].node if index.isValid() else None

    def find(self, kind: str, node_id: str) -> QModelIndex:
        """The first place of a node; invalid when it is not there."""
        for place, entry in enumerate(self._entries):
            if entry.node.key == (kind, node_id):
                return self._index_of(place)
        return QModelIndex()

    def all_indexes(self) -> Iterator[QModelIndex]:
        """Every index, from top to bottom."""
        return (self._index_of(place) for place in range(len(self._entries)))

    def index(self, row: int, column: int, parent: Index = _NO_INDEX) -> QModelIndex:
        """The index of a child."""
        children = self._children(parent)
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: Index = _NO_INDEX) -> QModelIndex:  # type: ignore[override]  # QObject.parent has none
        """The index above; without an index Qt asks for nothing."""
        if not index.isValid():
            return QModelIndex()
        above = self._entries[index.internalId()].parent
        return self._index_of(above) if above >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """The number of children."""
        return 0 if parent.isValid() and parent.column() != 0 else len(self._children(parent))

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """One."""
        return 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """The title of the tree."""
        wanted = orientation == Qt.Orientation.Horizontal and section == 0 and role == DISPLAY
        return self._title if wanted else None

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """What a node shows."""
        if not index.isValid():
            return None
        node = self._entries[index.internalId()].node
        if role == DISPLAY:
            return node.title
        if role == FOREGROUND:
            return QColor(palettes.colours().muted) if node.muted else None
        if role == FONT:
            return fonts.text(semibold=True) if node.strong else None
        if role == DECORATION:
            return icons.icon(node.icon, "muted") if node.icon else None
        if role == DETAIL_ROLE:
            return node.detail
        if role == TOOLTIP:
            return node.tooltip or None
        if role == ACCESSIBLE_TEXT:
            return node.said or ", ".join(part for part in (node.title, node.detail) if part)
        if role == KIND_ROLE:
            return node.kind
        if role == KEY_ROLE:
            return f"{node.kind}/{node.id}"
        return node.id if role == ID_ROLE else None

    def _children(self, parent: Index) -> list[int]:
        return self._entries[parent.internalId()].children if parent.isValid() else self._roots

    def _index_of(self, place: int) -> QModelIndex:
        return self.createIndex(self._entries[place].row, 0, place)


def _flatten(nodes: Iterable[Node]) -> tuple[list[int], list[_Entry]]:
    entries: list[_Entry] = []

    def add(node: Node, parent: int, row: int) -> int:
        place = len(entries)
        entries.append(_Entry(node, parent, row, []))
        entries[place].children = [add(child, place, i) for i, child in enumerate(node.children)]
        return place

    return [add(node, -1, row) for row, node in enumerate(nodes)], entries
