"""Draws the grid of a day: hours, rooms, blocks, and the one that is being dragged."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from secretariat.domain.events import ProgrammeSlotKind
from secretariat.gui.events.grid_layout import GridBlock, GridDay, time_of
from secretariat.gui.look import hours, icons, palettes, tokens
from secretariat.services.programme import ProgrammeLine
from secretariat.wording.programme import WITHOUT_ROOM

_QUIET = (ProgrammeSlotKind.BREAK, ProgrammeSlotKind.RECEPTION, ProgrammeSlotKind.SOCIAL)
"""Kinds that are drawn without the colour of what asks attention."""


class GridPainter:
    """Knows how the grid looks; where things stand it is told."""

    def __init__(self, painter: QPainter, capacities: dict[str, int | None]) -> None:
        self._painter = painter
        self._colours = palettes.colours()
        self._capacities = capacities

    def hours(self, day: GridDay, left: int, right: int, y_of: Callable[[int], int]) -> None:
        """A line for every hour, a faint one for every half."""
        for minute in range(day.first, day.last + 1, 30):
            colour = QColor(self._colours.hairline)
            style = Qt.PenStyle.SolidLine if minute % 60 == 0 else Qt.PenStyle.DotLine
            self._painter.setPen(QPen(colour, 1, style))
            self._painter.drawLine(left, y_of(minute), right, y_of(minute))

    def clock(self, day: GridDay, left: int, width: int, bottom: int, y_of: Callable[[int], int]) -> None:
        """The hours at the left, over whatever is scrolled below them."""
        top = y_of(day.first)
        self._painter.fillRect(QRect(left, 0, width, max(bottom, top)), QColor(self._colours.window))
        self._painter.setPen(QColor(self._colours.muted))
        for minute in range(day.first, day.last + 1, 60):
            words = "24:00" if minute == 24 * 60 else hours.bare(time_of(minute))
            box = QRect(left, y_of(minute) - 10, width - tokens.SMALL, 20)
            self._painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)

    def head(self, room: str, box: QRect) -> None:
        """The name of a room with how many persons it holds."""
        self._painter.fillRect(box, QColor(self._colours.window))
        self._painter.setPen(QColor(self._colours.hairline))
        self._painter.drawLine(box.bottomLeft(), box.bottomRight())
        capacity = self._capacities.get(room)
        words = (room or WITHOUT_ROOM) + (f" ({capacity})" if capacity is not None else "")
        self._text(words, box.adjusted(tokens.SMALL, 0, -tokens.TIGHT, 0), self._colours.ink, bold=True, middle=True)

    def head_corner(self, box: QRect) -> None:
        """Where the names of the rooms and the hours meet."""
        self._painter.fillRect(box, QColor(self._colours.window))

    def block(self, block: GridBlock, box: QRect, *, chosen: bool, focused: bool, ghost: bool = False) -> None:
        """A part: its title and times, where there is room for them who speaks, and a sign when something clashes."""
        line, colours = block.line, self._colours
        quiet = line.kind in _QUIET
        ground = colours.selection if chosen else colours.neutral_tint if quiet else colours.info_tint
        edge = colours.warn if line.conflicts else colours.accent if chosen or not quiet else colours.edge
        shape = QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5)
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0.85 if ghost else 1.0)
        dashed = Qt.PenStyle.DashLine if ghost or line.end is None else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(edge), 2 if chosen and focused else 1, dashed))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(shape, tokens.RADIUS, tokens.RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inside = box.adjusted(tokens.SMALL, 3, -tokens.TIGHT, -2)
        if line.conflicts:
            size = tokens.scaled(tokens.ICON)
            icons.icon("triangle-alert", "warn").paint(painter, QRect(inside.right() - size, inside.top(), size, size))
            inside.setRight(inside.right() - size - 2)
        self._words(line, block, inside)
        painter.setOpacity(1.0)

    def _words(self, line: ProgrammeLine, block: GridBlock, inside: QRect) -> None:
        height = self._painter.fontMetrics().lineSpacing()
        until = None if line.end is None else time_of(block.end)
        times = hours.clock_range(time_of(block.start), until).removesuffix(" uur")
        first = QRect(inside.left(), inside.top(), inside.width(), min(height, inside.height()))
        if inside.height() < 2 * height:
            self._text(f"{times}  {line.title}", first, self._colours.ink, bold=True)
            return
        self._text(line.title, first, self._colours.ink, bold=True)
        below = " · ".join(filter(None, (times, line.speakers)))
        self._text(below, first.translated(0, height), self._colours.muted)

    def _text(self, words: str, box: QRect, colour: str, *, bold: bool = False, middle: bool = False) -> None:
        painter = self._painter
        plain = painter.font()
        if bold:
            strong = QFont(plain)
            strong.setWeight(QFont.Weight.DemiBold)
            painter.setFont(strong)
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        upright = Qt.AlignmentFlag.AlignVCenter if middle else Qt.AlignmentFlag.AlignTop
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | upright), shown)
        painter.setFont(plain)
