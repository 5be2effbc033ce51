"""Parts in a row that go on below where there is no room: a bar of buttons with large text is not cut off."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """As wide as its widest part at least; the last ``at_end`` parts stand at the right when all fit in one row."""

    def __init__(self, spacing: int, *, at_end: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._at_end = at_end
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Add a part."""
        self._items.append(item)

    def count(self) -> int:
        """How many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The part at a place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let go of the part at a place."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """How high it is depends on how wide."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the rows are together at this width."""
        return self._arrange(QRect(0, 0, width, 0), is_for_real=False)

    def minimumSize(self) -> QSize:
        """Room for the widest part."""
        margins = self.contentsMargins()
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def sizeHint(self) -> QSize:
        """All parts in one row."""
        margins, shown = self.contentsMargins(), self._shown()
        sizes = [item.sizeHint() for item in shown]
        width = sum(size.width() for size in sizes) + self.spacing() * max(len(shown) - 1, 0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def setGeometry(self, room: QRect) -> None:
        """Place the parts."""
        super().setGeometry(room)
        self._arrange(room, is_for_real=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, room: QRect, *, is_for_real: bool) -> int:
        """Place the parts row by row, each in the middle of its row; gives the height in all."""
        inner = room.marginsRemoved(self.contentsMargins())
        top = inner.top()
        rows = self._rows(inner.width())
        for row in rows:
            height = max(item.sizeHint().height() for item in row)
            left = inner.left()
            for item in row:
                size = item.sizeHint()
                if len(rows) == 1 and self._at_end and item is self._shown()[-self._at_end]:
                    rest = sum(one.sizeHint().width() + self.spacing() for one in row[row.index(item) :])
                    left = max(left, inner.right() + 1 - rest + self.spacing())
                if is_for_real:
                    width = min(size.width(), inner.width())
                    middle = top + (height - size.height()) // 2
                    item.setGeometry(QRect(left, middle, width, size.height()))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        bottom = top - self.spacing() if rows else top
        return bottom - room.top() + self.contentsMargins().bottom()

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wanted = item.sizeHint().width()
            if rows and used + self.spacing() + wanted <= width:
                rows[-1].append(item)
                used += self.spacing() + wanted
            else:
                rows.append([item])
                used = wanted
        return rows
