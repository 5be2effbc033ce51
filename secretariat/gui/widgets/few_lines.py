"""A text of which two lines are seen at first; the rest comes when somebody asks for it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from secretariat.gui.widgets.plain_label import PlainLabel

_FEW = 2


class FewLines(PlainLabel):
    """Breaks at words and ends in "…" after its second line, until it is opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, wrap=True)
        self._whole = False

    @property
    def is_whole(self) -> bool:
        """Whether all lines are seen, however many."""
        return self._whole

    def open(self, whole: bool) -> None:
        """Show all lines, or the first two."""
        self._whole = whole
        self.updateGeometry()
        self.update()

    def is_cut(self, width: int) -> bool:
        """Whether two lines of this width are not enough."""
        return len(self._lines(width)) > _FEW

    def heightForWidth(self, width: int) -> int:
        """The height of the lines that are shown."""
        count = len(self._lines(width))
        return max(1, count if self._whole else min(count, _FEW)) * self.fontMetrics().lineSpacing()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, halfway down."""
        room, step = self.contentsRect(), self.fontMetrics().lineSpacing()
        lines = self._lines(room.width())
        if not self._whole and len(lines) > _FEW:
            rest = "".join(lines[_FEW - 1 :])
            lines[_FEW - 1 :] = [self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, room.width())]
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        top = room.top() + max(0, room.height() - step * len(lines)) // 2
        for number, line in enumerate(lines):
            painter.drawText(QRect(room.left(), top + number * step, room.width(), step), 0, line)

    def _lines(self, width: int) -> list[str]:
        text = self.text()
        layout = QTextLayout(text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        found: list[str] = []
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(1, width))
            found.append(text[line.textStart() : line.textStart() + line.textLength()])
            line = layout.createLine()
        layout.endLayout()
        return found
