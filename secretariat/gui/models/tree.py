"""A tree of nodes, such as themes → organen → overleggen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
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

    ``detail`` stands muted at the right; ``said`` is what a screen reader says when that is more than both. A node
    with a ``count`` instead of children has so many below it, which are asked for when they are wanted.
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
    count: int = 0

    @property
    def key(self) -> tuple[str, str]:
        """What makes a node the same one after a refresh."""
        return self.kind, self.id


Below = Callable[[Node], Sequence[Node]]
"""Gives the nodes below one that was shown with a count."""


@dataclass(slots=True)
class _Entry:
    node: Node
    parent: int
    row: int
    children: list[int]
    waits: bool


class TreeModel(QAbstractItemModel):
    """Nodes in one column."""

    def __init__(self, parent: QObject | None = None, title: str = "") -> None:
        super().__init__(parent)
        self._title = title
        self._roots: list[int] = []
        self._entries: list[_Entry] = []
        self._places: dict[tuple[str, str], int] = {}
        self._below: Below = _nothing

    def show(self, nodes: Sequence[Node], below: Below | None = None, *, at_once: bool = False) -> None:
        """Show this forest; when every node is where it was, only those that differ are drawn again.

        ``below`` is asked for what stands under a node with a count: when it is wanted, or ``at_once``.
        """
        self._below = below or _nothing
        before = self._entries
        wanted = None if at_once else {entry.node.key for entry in before if entry.node.count and not entry.waits}
        entries: list[_Entry] = []
        roots = [self._add(entries, node, -1, row, wanted) for row, node in enumerate(nodes)]
        same = [(e.node.key, e.parent, e.waits) for e in entries] == [(e.node.key, e.parent, e.waits) for e in before]
        if not same:
            self.beginResetModel()
        self._roots, self._entries = roots, entries
        self._places = {entry.node.key: place for place, entry in reversed(list(enumerate(entries)))}
        if not same:
            self.endResetModel()
            return
        for place, (old, new) in enumerate(zip(before, entries, strict=True)):
            if replace(old.node, children=()) != replace(new.node, children=()):
                index = self._index_of(place)
                self.dataChanged.emit(index, index)

    def node_at(self, index: Index) -> Node | None:
        """The node of an index, or None."""
        return self._entries[index.internalId()].node if index.isValid() else None

    def find(self, kind: str, node_id: str) -> QModelIndex:
        """The first place of a node; invalid when it is not there, or not asked for yet."""
        place = self._places.get((kind, node_id))
        return QModelIndex() if place is None else self._index_of(place)

    def all_indexes(self) -> Iterator[QModelIndex]:
        """Every index that there is now."""
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

    def hasChildren(self, parent: Index = _NO_INDEX) -> bool:
        """Whether anything stands below, also when it was not asked for yet."""
        return self.canFetchMore(parent) or self.rowCount(parent) > 0

    def canFetchMore(self, parent: Index) -> bool:
        """Whether what stands below is still to be asked for."""
        return parent.isValid() and self._entries[parent.internalId()].waits

    def fetchMore(self, parent: Index) -> None:
        """Ask for what stands below."""
        if not self.canFetchMore(parent):
            return
        place = parent.internalId()
        entry = self._entries[place]
        nodes = self._below(entry.node)
        entry.waits = False
        if nodes:
            self.beginInsertRows(parent, 0, len(nodes) - 1)
            first = len(self._entries)
            entry.children = [self._add(self._entries, node, place, row, ()) for row, node in enumerate(nodes)]
            for below in range(first, len(self._entries)):
                self._places.setdefault(self._entries[below].node.key, below)
            self.endInsertRows()

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

    def _add(
        self, entries: list[_Entry], node: Node, parent: int, row: int, wanted: Collection[tuple[str, str]] | None
    ) -> int:
        """Put a node and what stands below it at the end; of nodes with a count only the ``wanted`` ones are asked."""
        place = len(entries)
        waits = bool(node.count) and wanted is not None and node.key not in wanted
        entries.append(_Entry(node, parent, row, [], waits))
        children = self._below(node) if node.count and not waits else node.children
        entries[place].children = [self._add(entries, child, place, i, wanted) for i, child in enumerate(children)]
        return place


def _nothing(_node: Node) -> Sequence[Node]:
    return ()
