"""A tree with its detail at the right; what was open and chosen stays so after a refresh."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from secretariat.gui.look import fonts, palettes, tokens
from secretariat.gui.models.tree import DETAIL_ROLE, KEY_ROLE, Below, Node, TreeModel

Index = QModelIndex | QPersistentModelIndex
_EASILY_SEEN = 200
"""A forest with more lines than this keeps what is asked for later closed at first."""


class DetailDelegate(QStyledItemDelegate):
    """Draws the title, shortened where needed, and the detail muted at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line; the first word of the title is always whole."""
        detail = index.data(DETAIL_ROLE)
        if not detail:
            super().paint(painter, option, index)
            return
        line = QStyleOptionViewItem(option)
        self.initStyleOption(line, index)
        font = fonts.text(tokens.SMALL_POINTS)
        style = option.widget.style()
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, line, option.widget)
        width = QFontMetrics(font).horizontalAdvance(detail) + tokens.scaled(tokens.MEDIUM)
        first_word = line.fontMetrics.horizontalAdvance(f"{line.text.partition(' ')[0]} …")
        width = max(min(width, room.width() - first_word), 0)  # the date of an overleg says more than its state
        detail = QFontMetrics(font).elidedText(detail, Qt.TextElideMode.ElideRight, width - tokens.scaled(6))
        line.text = line.fontMetrics.elidedText(line.text, Qt.TextElideMode.ElideRight, room.width() - width)
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, line, painter, option.widget)
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(palettes.colours().muted))
        right = QRect(option.rect.right() - width, option.rect.top(), width - tokens.scaled(6), option.rect.height())
        painter.drawText(right, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), detail)
        painter.restore()


class NodeTree(QTreeView):
    """A view on a :class:`TreeModel`."""

    chosen = Signal(str, str)
    """Another node became the current one: its kind and id."""
    opened = Signal(str, str)
    """Enter or a double click on a node without children: its kind and id."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nodes = TreeModel(self, accessible_name)
        self._expand_new = True
        self._is_small = True
        self._open_keys: set[str] = set()
        self._known: set[str] = set()
        self._current = ""
        self._restoring = False
        self.setModel(self.nodes)
        self.setItemDelegate(DetailDelegate(self))
        self.setAccessibleName(accessible_name)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setProperty("look", "plain")
        self.setIndentation(tokens.scaled(tokens.LARGE))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.nodes.modelAboutToBeReset.connect(self._remember)
        self.nodes.modelReset.connect(self._restore)
        self.doubleClicked.connect(self._open)

    def show_nodes(self, nodes: Sequence[Node], below: Below | None = None, *, expand: bool = True) -> None:
        """Show this forest; branches never seen before are opened when ``expand``.

        ``below`` gives what stands under a node with a count. In a large forest that is asked for, and opened, only
        when it is wanted.
        """
        self._expand_new = expand
        self._is_small = _lines(nodes) <= _EASILY_SEEN
        self.nodes.show(nodes, below, at_once=self._is_small)

    def select(self, kind: str, node_id: str, within: tuple[str, str] | None = None) -> bool:
        """Make a node the current one and bring it into sight; False when it is not there.

        ``within`` is the kind and id of the node above it, whose children may still have to be asked for.
        """
        index = self.nodes.find(kind, node_id)
        if not index.isValid() and within is not None:
            self.nodes.fetchMore(self.nodes.find(*within))
            index = self.nodes.find(kind, node_id)
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def current_node(self) -> Node | None:
        """The current node."""
        return self.nodes.node_at(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which node is the current one."""
        super().currentChanged(current, previous)
        node = self.nodes.node_at(current)
        if node is not None and not self._restoring:
            self.chosen.emit(node.kind, node.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: Any) -> None:
        node = self.nodes.node_at(index)
        if node is not None and not self.nodes.hasChildren(index):
            self.opened.emit(node.kind, node.id)

    def _remember(self) -> None:
        branches = [index for index in self.nodes.all_indexes() if self.nodes.hasChildren(index)]
        self._known |= {index.data(KEY_ROLE) for index in branches}
        self._open_keys = {index.data(KEY_ROLE) for index in branches if self.isExpanded(index)}
        current = self.currentIndex()
        self._current = current.data(KEY_ROLE) if current.isValid() else ""

    def _restore(self) -> None:
        self._restoring = True
        self.setAutoScroll(False)  # scrolling to the current node would open the branches above it
        for index in self.nodes.all_indexes():
            if self.nodes.hasChildren(index):
                key = index.data(KEY_ROLE)
                is_new = key not in self._known and (self._is_small or not self.nodes.canFetchMore(index))
                self.setExpanded(index, key in self._open_keys or (self._expand_new and is_new))
            if self._current and index.data(KEY_ROLE) == self._current:
                self.setCurrentIndex(index)
        self.setAutoScroll(True)
        self._restoring = False


def _lines(nodes: Sequence[Node]) -> int:
    """How many lines a forest has when everything is open."""
    return sum(1 + node.count + _lines(node.children) for node in nodes)
