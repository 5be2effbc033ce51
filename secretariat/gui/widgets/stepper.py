"""The life of an overleg as steps in a row: done, now, to come."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from secretariat.gui.look import fonts, icons, palettes, tokens

_NAME_ROOM = 76
"""Below this width of a step, in pixels at 100 %, its name is not readable."""
_DOT_ROOM = 30


class Stepper(QWidget):
    """Steps with their names; the current one is said in words to a screen reader."""

    def __init__(self, steps: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._current = 0
        self._is_low = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    @property
    def current(self) -> int:
        """The place of the current step."""
        return self._current

    def show_step(self, current: int) -> None:
        """Show that this step (0 is the first) is the current one."""
        self._current = max(0, min(current, len(self._steps) - 1))
        name = self._steps[self._current]
        self.setAccessibleName(f"Stand: {name} (stap {self._current + 1} van {len(self._steps)})")
        self.setToolTip(" → ".join(self._steps))
        self.update()

    def set_low(self, is_low: bool) -> None:
        """Say whether there is little height: then only the name of the current step is shown, in one line."""
        if is_low != self._is_low:
            self._is_low = is_low
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Room for the dots and two lines of text."""
        return QSize(len(self._steps) * tokens.scaled(112), self._height())

    def minimumSizeHint(self) -> QSize:
        """Room for the dots; where the names do not fit, only that of the current step is shown."""
        return QSize(len(self._steps) * tokens.scaled(_DOT_ROOM), self._height())

    def _height(self) -> int:
        lines = 1 if self._is_low else 2
        return tokens.scaled(28) + lines * QFontMetrics(fonts.text(tokens.SMALL_POINTS)).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, the dots and the names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / len(self._steps)
        y = tokens.scaled(12)
        for place in range(len(self._steps)):
            centre = QPointF(width * (place + 0.5), y)
            if place:
                self._draw_line(painter, centre, width, place)
            self._draw_dot(painter, centre, place)
            if width >= tokens.scaled(_NAME_ROOM) and not self._is_low:
                self._draw_name(painter, place, QRectF(width * place + 2, 0, width - 4, 0))
            elif place == self._current:
                self._draw_name(painter, place, self._around(centre.x(), self._steps[place]))

    def _draw_line(self, painter: QPainter, centre: QPointF, width: float, place: int) -> None:
        colours = palettes.colours()
        done = place <= self._current
        painter.setPen(QPen(QColor(colours.accent if done else colours.hairline), 2))
        gap = tokens.scaled(14)
        painter.drawLine(QPointF(centre.x() - width + gap, centre.y()), QPointF(centre.x() - gap, centre.y()))

    def _draw_dot(self, painter: QPainter, centre: QPointF, place: int) -> None:
        colours = palettes.colours()
        radius = tokens.scaled(9)
        filled = place <= self._current
        painter.setPen(QPen(QColor(colours.accent if filled else colours.edge), 1.5))
        painter.setBrush(QColor(colours.accent if filled else colours.surface))
        painter.drawEllipse(centre, radius, radius)
        if place < self._current:
            size = tokens.scaled(12)
            picture = icons.pixmap("check", colours.on_accent, size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(centre.x() - size / 2, centre.y() - size / 2), picture)
        elif place == self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.on_accent))
            painter.drawEllipse(centre, radius / 2.6, radius / 2.6)

    def _around(self, middle: float, name: str) -> QRectF:
        """Room for one name in full, under its dot as far as the widget allows."""
        letters = QFontMetrics(fonts.text(tokens.SMALL_POINTS, semibold=True)).horizontalAdvance(name)
        wide = min(float(letters + tokens.SMALL), float(self.width()))
        return QRectF(max(0.0, min(middle - wide / 2, self.width() - wide)), 0, wide, 0)

    def _draw_name(self, painter: QPainter, place: int, across: QRectF) -> None:
        colours = palettes.colours()
        now = place == self._current
        painter.setFont(fonts.text(tokens.SMALL_POINTS, semibold=now))
        painter.setPen(QColor(colours.ink if now else colours.muted))
        top = tokens.scaled(26)
        room = QRectF(across.left(), top, across.width(), self.height() - top)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), self._steps[place])
