"""Parts side by side as far as there is room, and the rest on a line below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from secretariat.gui.look import tokens


class WrappingRow(QWidget):
    """A row that breaks where parts would become narrower than they like to be.

    Parts keep their order; those with a stretch share what is left on their line.
    """

    def __init__(self, parts: Sequence[tuple[QWidget, int]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = tuple(parts)
        self._lines: tuple[int, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.SMALL)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._break((len(self._parts),))

    @property
    def line_count(self) -> int:
        """On how many lines the parts stand."""
        return len(self._lines)

    def sizeHint(self) -> QSize:
        """As wide as all parts on one line; as high as the lines of this moment."""
        shown = [place for place, (part, _stretch) in enumerate(self._parts) if not part.isHidden()]
        width = sum(self._width(place) for place in shown) + tokens.SMALL * max(0, len(shown) - 1)
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest part."""
        widest = max((part.minimumSizeHint().width() for part, _stretch in self._parts), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the lines anew."""
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Fill the lines anew when a part asks for more or less room, as with larger text."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and hasattr(self, "_parts"):
            self.fit()
        return handled

    def fit(self) -> None:
        """Fill the lines anew, because a part says something else."""
        lines: list[int] = []
        room = 0
        for place in range(len(self._parts)):
            if self._parts[place][0].isHidden():
                lines[-1:] = [lines[-1] + 1] if lines else [1]
                continue
            needed = self._width(place) + tokens.SMALL
            if lines and needed - tokens.SMALL <= room:
                lines[-1] += 1
                room -= needed
            else:
                lines.append(1)
                room = self.contentsRect().width() - needed
        self._break(tuple(lines))

    def _width(self, place: int) -> int:
        return self._parts[place][0].sizeHint().width()

    def _break(self, lines: tuple[int, ...]) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        while (old := self._column.takeAt(0)) is not None:
            layout = old.layout()
            while layout is not None and layout.takeAt(0) is not None:
                pass
        start = 0
        for count in lines:
            line = QHBoxLayout()
            line.setSpacing(tokens.SMALL)
            for part, stretch in self._parts[start : start + count]:
                line.addWidget(part, stretch)
            if not any(stretch for _part, stretch in self._parts[start : start + count]):
                line.addStretch()
            self._column.addLayout(line)
            start += count
        self.updateGeometry()
