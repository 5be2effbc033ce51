"""The grid of a day, time down and rooms across: parts are dragged or moved with keys, by five minutes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from secretariat.gui.events.grid_layout import DAY, STEP, GridBlock, GridDay, minute_of, snapped
from secretariat.gui.events.grid_menu import grid_menu
from secretariat.gui.events.grid_paint import GridPainter
from secretariat.gui.look import tokens

_MINUTE = 1.4
"""Pixels at 100 %, so that a part of twenty minutes holds a line of text."""
_HEAD, _CLOCK, _ROOM = 30, 58, 150
"""Height of the names of the rooms, width of the hours, and the least width of a room; pixels at 100 %."""
_EDGE = 7
"""So near to its lower edge, in pixels, a part is resized instead of moved."""
_ALT, _CTRL, _SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_ARROWS = {Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}


@dataclass(frozen=True, slots=True)
class _Drag:
    """A part under the mouse: as it stood, as it would stand, where it was taken, and whether it is resized."""

    before: GridBlock
    now: GridBlock
    grip: QPoint
    resizing: bool


class ProgrammeGrid(QWidget):
    """One day. Arrows choose, Alt with an arrow moves, Alt and Shift resize, Ctrl with an arrow changes rooms."""

    chosen = Signal(str)
    """Another part became the current one."""
    place_wanted = Signal(str, int, str)
    """A part must begin at this minute, in this room (an empty text is none)."""
    resize_wanted = Signal(str, int)
    """A part must end at this minute."""
    room_wanted = Signal(str, str)
    """A part must go to this room."""
    day_wanted = Signal(int)
    """The next (1) or the day before (-1) must be shown."""
    carry_wanted = Signal(str, int)
    """A part must go to the next (1) or the day before (-1)."""
    opened = Signal(str)
    """The fields of a part are wanted."""
    new_wanted = Signal(int, str)
    """A new part is wanted, from this minute, in this room."""
    copy_wanted = Signal(str)
    """The part is wanted once more, after itself."""
    remove_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = GridDay((), (), 9 * 60, 17 * 60)
        self.capacities: dict[str, int | None] = {}
        self._current = ""
        self._drag: _Drag | None = None
        self._read_only = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Rooster van de dag")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # What the presenter calls

    def show_day(self, day: GridDay, capacities: dict[str, int | None]) -> None:
        """Show this day; the current part stays so when it is there."""
        self.day, self.capacities, self._drag = day, capacities, None
        if day.block(self._current) is None:
            self._current = ""
        self.setMinimumWidth(self._clock + max(len(day.rooms), 1) * tokens.scaled(_ROOM))
        self.setFixedHeight(self._y(day.last) + tokens.LARGE)
        self.update()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only

    def choose(self, part_id: str) -> None:
        """Make a part the current one."""
        block = self.day.block(part_id)
        if block is None or part_id == self._current:
            return
        self._current = part_id
        self.update()
        self.chosen.emit(part_id)

    @property
    def current_id(self) -> str:
        """The current part; empty for none."""
        return self._current

    def box_of(self, part_id: str) -> QRect:
        """Where a part stands, in pixels."""
        block = self.day.block(part_id)
        return self._box(block) if block is not None else QRect()

    def point_of(self, minute: int, room: str) -> QPoint:
        """The pixel of a minute in the middle of a room."""
        column = self.day.rooms.index(room)
        return QPoint(self._x(column) + self._width // 2, self._y(minute))

    def sizeHint(self) -> QSize:
        """As high as the day."""
        return QSize(self.minimumWidth(), self.minimumHeight())

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the grid from the window, which has others by these names."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, move, resize, open or remove a part."""
        key, held = Qt.Key(event.key()), event.modifiers() & (_ALT | _CTRL | _SHIFT)
        block = self.day.block(self._current)
        if key == Qt.Key.Key_Escape and self._drag is not None:
            self._drag = None
            self.update()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            step = -1 if key == Qt.Key.Key_PageUp else 1
            if held == _CTRL and block is not None and not self._read_only:
                self.carry_wanted.emit(block.line.slot_id, step)
            else:
                self.day_wanted.emit(step)
        elif key in _ARROWS and held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self._step(*_ARROWS[key])
        elif block is not None and self._changes(block, key, held):
            return
        else:
            super().keyPressEvent(event)

    def _changes(self, block: GridBlock, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        line = block.line
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit(line.id)
        elif self._read_only:
            return False
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit(line.id)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held == _ALT:
            self._shift(block, _ARROWS[key][1] * STEP)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held == _ALT | _SHIFT:
            self._resize(block, block.end + _ARROWS[key][1] * STEP)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and held == _CTRL:
            column = block.column + _ARROWS[key][0]
            if 0 <= column < len(self.day.rooms):
                self.room_wanted.emit(line.id, self.day.rooms[column])
        else:
            return False
        return True

    def _is_own(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & (_ALT | _CTRL | _SHIFT)
        key = Qt.Key(event.key())
        moving = key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held in (_ALT, _ALT | _SHIFT)
        return bool(self._current) and (moving or (key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and held == _CTRL))

    def _step(self, across: int, down: int) -> None:
        """Choose the nearest part in a direction; the first one when none is chosen."""
        block = self.day.block(self._current)
        ordered = sorted(self.day.blocks, key=lambda one: (one.start, one.column, one.lane))
        if block is None or not ordered:
            self.choose(ordered[0].line.id if ordered else "")
            return
        if down:
            place = ordered.index(block) + down
            near = ordered[place] if 0 <= place < len(ordered) else None
        else:
            side = [one for one in ordered if (one.column, one.lane) != (block.column, block.lane)]
            side = [one for one in side if ((one.column, one.lane) > (block.column, block.lane)) == (across > 0)]
            near = min(
                side, key=lambda one: (abs(one.start - block.start), abs(one.column - block.column)), default=None
            )
        if near is not None:
            self.choose(near.line.id)

    def _shift(self, block: GridBlock, by: int) -> None:
        start = minute_of(block.line.start) + by
        if 0 <= start < DAY:
            self.place_wanted.emit(block.line.id, start, block.line.room)

    def _resize(self, block: GridBlock, end: int) -> None:
        if block.start < end < DAY:
            self.resize_wanted.emit(block.line.id, end)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a part."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        block = self._at(event.position().toPoint())
        if block is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self.choose(block.line.id)
        if not self._read_only:
            at = event.position().toPoint()
            self._drag = _Drag(block, block, at, self._is_edge(block, at))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the part would come; a session keeps the time of its part."""
        at = event.position().toPoint()
        if self._drag is None or not event.buttons() & Qt.MouseButton.LeftButton:
            block = self._at(at)
            resizing = block is not None and not self._read_only and self._is_edge(block, at)
            self.setCursor(Qt.CursorShape.SizeVerCursor if resizing else Qt.CursorShape.ArrowCursor)
            return
        drag, block = self._drag, self._drag.before
        minutes = snapped((at.y() - drag.grip.y()) / self._minute)
        if drag.resizing:
            end = max(snapped(block.end + minutes), block.start + STEP)
            now = replace(block, end=min(end, DAY - STEP))
        else:
            column = max(0, min((at.x() - self._clock) // max(self._width, 1), len(self.day.rooms) - 1))
            length = block.end - block.start
            start = block.start if block.line.is_session else snapped(block.start + minutes)
            start = max(0, min(start, DAY - length))
            now = replace(block, start=start, end=start + length, column=column, lane=0, lanes=1)
            if (start, column) == (block.start, block.column):
                now = block
        self._drag = replace(drag, now=now)
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Put the part down: one step, whatever it went through."""
        drag, self._drag = self._drag, None
        self.update()
        if drag is None or drag.now == drag.before:
            return
        line = drag.before.line
        if drag.resizing:
            self.resize_wanted.emit(line.id, drag.now.end)
        elif line.is_session:
            self.room_wanted.emit(line.id, self.day.rooms[drag.now.column])
        else:
            self.place_wanted.emit(line.id, drag.now.start, self.day.rooms[drag.now.column])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a part; where there is none, begin one."""
        at = event.position().toPoint()
        block = self._at(at)
        self._drag = None
        if block is not None:
            self.opened.emit(block.line.id)
        elif not self._read_only and at.x() > self._clock and self.day.rooms:
            minute = snapped((at.y() - self._y(self.day.first)) / self._minute + self.day.first) // 15 * 15
            column = min((at.x() - self._clock) // max(self._width, 1), len(self.day.rooms) - 1)
            self.new_wanted.emit(minute, self.day.rooms[column])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the part under the mouse, or with the current one from the keyboard."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        block = self._at(event.pos()) if by_mouse else self.day.block(self._current)
        if block is None:
            return
        self._drag = None
        self.choose(block.line.id)
        menu = grid_menu(
            block,
            self.day.rooms,
            self,
            open_=self.opened.emit,
            copy=self.copy_wanted.emit,
            remove=self.remove_wanted.emit,
            to_room=self.room_wanted.emit,
            read_only=self._read_only,
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos() if by_mouse else self.mapToGlobal(self._box(block).center()))

    # Looks

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hours, the blocks, what is dragged, and over them the names of rooms and hours."""
        seen = self.visibleRegion().boundingRect()
        painter = QPainter(self)
        draw = GridPainter(painter, self.capacities)
        draw.hours(self.day, self._clock, self.width(), self._y)
        for block in self.day.blocks:
            is_chosen = block.line.id == self._current
            if self._drag is None or self._drag.now == self._drag.before or not is_chosen:
                draw.block(block, self._box(block), chosen=is_chosen, focused=self.hasFocus())
        if self._drag is not None and self._drag.now != self._drag.before:
            draw.block(self._drag.now, self._box(self._drag.now), chosen=True, focused=True, ghost=True)
        draw.clock(self.day, seen.left(), self._clock, self.height(), self._y)
        for column, room in enumerate(self.day.rooms):
            draw.head(room, QRect(self._x(column), seen.top(), self._width, self._head))
        draw.head_corner(QRect(seen.left(), seen.top(), self._clock, self._head))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first part for the keys, and show which one has them."""
        super().focusInEvent(event)
        if not self._current and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._step(0, 1)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    @property
    def _minute(self) -> float:
        return tokens.scaled(round(_MINUTE * 100)) / 100

    @property
    def _head(self) -> int:
        return tokens.scaled(_HEAD)

    @property
    def _clock(self) -> int:
        return tokens.scaled(_CLOCK)

    @property
    def _width(self) -> int:
        return max((self.width() - self._clock) // max(len(self.day.rooms), 1), 1)

    def _pixels(self, minutes: int) -> int:
        return round(minutes * self._minute)

    def _y(self, minute: int) -> int:
        return self._head + tokens.MEDIUM + self._pixels(minute - self.day.first)

    def _x(self, column: int) -> int:
        return self._clock + column * self._width

    def _box(self, block: GridBlock) -> QRect:
        lane = self._width // block.lanes
        top = self._y(block.start)
        return QRect(self._x(block.column) + block.lane * lane, top, lane, self._y(block.end) - top)

    def _at(self, point: QPoint) -> GridBlock | None:
        return next((one for one in reversed(self.day.blocks) if self._box(one).contains(point)), None)

    def _is_edge(self, block: GridBlock, point: QPoint) -> bool:
        return not block.line.is_session and self._box(block).bottom() - point.y() < _EDGE
