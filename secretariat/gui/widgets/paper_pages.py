"""The pages of a paper under each other, drawn from pictures that somebody else makes."""

from __future__ import annotations

import bisect
import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from secretariat.gui.look import palettes

_LEAST_FIT = 0.1
"""A page in a narrow panel fits still, smaller than the smallest step; narrower than this nothing is to be seen."""
ZOOM_STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)
"""What the buttons go through; 1 is the size on paper."""
_POINT = 96 / 72
"""Pixels a point at full size, on a screen that does not enlarge."""
_MARGIN = 12
_GAP = 12
_KEPT_AROUND = 2
"""How many pages before and after the visible ones keep their picture: an A4 is easily 10 MB."""
_SCROLL_PAUSE = 40
_ZOOM_PAUSE = 150
_PATIENCE = 400
"""Milliseconds in which a page may come before a hint says that it is on its way."""
_LINE = 48

_Place = tuple[int, float]
"""A page and how far down it, 0 to 1."""


class PaperPages(QAbstractScrollArea):
    """Scrolls and zooms; asks for the pages in sight, and shows an old picture until the new one is there."""

    page_wanted = Signal(int, float)
    """A page, counting from 0, is to be drawn at this many pixels of the screen a point."""
    place_changed = Signal()
    """Another page is in the middle of attention, or there are other pages."""
    zoom_changed = Signal()
    """The pages became larger or smaller."""
    waiting_changed = Signal()
    """What :meth:`is_waiting` says changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._tops: list[int] = []
        self._width = 0
        self._images: dict[int, QImage] = {}
        self._asked: dict[int, float] = {}
        self._came: set[int] = set()
        self._zoom = 1.0
        self._is_fitting = True
        self._page = 0
        self._turned = 0
        self._is_impatient = False
        self._ask = QTimer(self, singleShot=True)
        self._ask.timeout.connect(self._ask_for_visible)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._lose_patience)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else fitting the width moves the width
        self.setAccessibleName(self.tr("Pagina’s"))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_pages(self, sizes: Sequence[tuple[float, float]], *, is_same_paper: bool) -> None:
        """Show pages of these sizes in points; of the same paper, old pictures and the place stay."""
        place, anchor = (self._place(0), 0) if is_same_paper and self._tops else ((0, 0.0), _MARGIN)
        self._sizes = tuple(sizes)
        self._images = {at: image for at, image in self._images.items() if is_same_paper and at < len(sizes)}
        self._asked.clear()
        self._came.clear()
        self._lay_out(place, anchor)
        self._ask.start(0)
        self._note_place(always=True)
        self.viewport().update()

    def show_page(self, index: int, image: QImage) -> None:
        """Show the picture of a page; one that is no longer near is forgotten."""
        if not 0 <= index < len(self._sizes):
            return
        self._images[index] = image
        self._came.add(index)
        self._forget_far_pages()
        self.viewport().update()
        if not self.is_waiting():
            self._patience.stop()
            self._is_impatient = False
            self.waiting_changed.emit()

    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def current_page(self) -> int:
        """The page that is read, counting from 0."""
        return self._page

    def is_waiting(self) -> bool:
        """Whether a page in sight was asked for and has not come."""
        return any(at in self._asked and at not in self._came for at in self._visible())

    def show_place(self, page: int, down: float) -> None:
        """Bring a place into sight at the top: a page, counting from 0, and how far down it, 0 to 1."""
        self._restore((page, down), 0)

    def zoom(self) -> float:
        """How large the pages are; 1 is the size on paper."""
        return self._zoom

    def is_fitting(self) -> bool:
        """Whether pages are as wide as there is room for."""
        return self._is_fitting

    def fit_width(self) -> None:
        """Make pages as wide as there is room for, now and after every change of room."""
        place = self._place(0)
        self._is_fitting = True
        self._lay_out(place, 0)
        self._ask.start(_ZOOM_PAUSE)

    def zoom_by(self, steps: int, at: int | None = None) -> None:
        """Go some steps larger, or smaller when negative; the paper stays put at this height of the view."""
        if steps > 0:
            larger = [zoom for zoom in ZOOM_STEPS if zoom > self._zoom + 0.005]
            zoom = larger[min(steps, len(larger)) - 1] if larger else self._zoom
        else:
            smaller = [zoom for zoom in ZOOM_STEPS if zoom < self._zoom - 0.005]
            zoom = smaller[max(steps, -len(smaller))] if smaller else self._zoom
        anchor = self.viewport().height() // 2 if at is None else at
        place = self._place(anchor)
        self._is_fitting = False
        self._zoom = zoom
        self._lay_out(place, anchor)
        self._ask.start(_ZOOM_PAUSE)

    def go_to_page(self, index: int) -> None:
        """Bring the top of a page, counting from 0, to the top of the view."""
        if self._sizes:
            self._restore((min(max(index, 0), len(self._sizes) - 1), 0.0), _MARGIN)

    def is_paper_at(self, point: QPoint) -> bool:
        """Whether there is paper at this point of the view."""
        ratio = self.devicePixelRatioF()
        for at in self._visible():
            width, height = (round(side / ratio) for side in self._pixels(at))
            left = self._left(at) - self.horizontalScrollBar().value()
            if QRect(left, self._tops[at] - self.verticalScrollBar().value(), width, height).contains(point):
                return True
        return False

    # --- what Qt calls --------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep our zoom keys from the window's, and draw sharp again on another screen."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and _zoom_step(event) is not None
        ):
            event.accept()
            return True
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay_out(self._place(0), 0)
            self._ask.start(0)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the paper, and zoom."""
        bar = self.verticalScrollBar()
        step = _zoom_step(event)
        if step is not None:
            self.zoom_by(step) if step else self.fit_width()
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() == Qt.Key.Key_Space:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            bar.triggerAction(bar.SliderAction.SliderPageStepSub if is_back else bar.SliderAction.SliderPageStepAdd)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, where the pointer is; else scroll."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        steps = int(self._turned / 120)  # a touchpad sends less than a notch at a time
        self._turned -= steps * 120
        if steps:
            self.zoom_by(steps, round(event.position().y()))
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place, whatever the room."""
        super().resizeEvent(event)
        self._lay_out(self._place(0), 0)
        self._ask.start(_ZOOM_PAUSE if self._images else 0)

    def showEvent(self, event: QShowEvent) -> None:
        """What nobody saw was not asked for."""
        super().showEvent(event)
        self._ask.start(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight, in pixels of the screen so that they are sharp."""
        colours = palettes.colours()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(colours.neutral_tint))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        for at in self._visible():
            self._draw_page(painter, at, ratio)
        if self.hasFocus():
            painter.scale(ratio, ratio)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    # --- how it is done -------------------------------------------------------------------------------------------

    def _draw_page(self, painter: QPainter, at: int, ratio: float) -> None:
        width, height = self._pixels(at)
        left = self._left(at) - self.horizontalScrollBar().value()
        top = self._tops[at] - self.verticalScrollBar().value()
        room = QRect(round(left * ratio), round(top * ratio), width, height)
        line = max(round(ratio), 1)
        painter.fillRect(room.adjusted(-line, -line, line, line), QColor(palettes.colours().edge))
        painter.fillRect(room, Qt.GlobalColor.white)
        image = self._images.get(at)
        if image is not None and abs(image.width() - width) <= 1 and abs(image.height() - height) <= 1:
            painter.drawImage(room.topLeft(), image)
        elif image is not None:
            painter.drawImage(room, image)
        elif self._is_impatient:
            font = self.font()
            font.setPointSizeF(font.pointSizeF() * ratio)
            painter.setFont(font)
            painter.setPen(QColor(palettes.PALETTES[palettes.Scheme.LIGHT].muted))  # paper is white in every palette
            seen = self.viewport().size() * ratio
            in_sight = room.intersected(QRect(0, 0, seen.width(), seen.height()))
            painter.drawText(in_sight, Qt.AlignmentFlag.AlignCenter, self.tr("Deze pagina wordt getekend…"))

    def _pixels(self, at: int) -> tuple[int, int]:
        """Width and height of a page in pixels of the screen."""
        width, height = self._sizes[at]
        scale = self._zoom * _POINT * self.devicePixelRatioF()
        return math.ceil(width * scale), math.ceil(height * scale)

    def _left(self, at: int) -> int:
        width = self._pixels(at)[0] / self.devicePixelRatioF()
        return max(round((self.viewport().width() - width) / 2), _MARGIN)

    def _lay_out(self, place: _Place, anchor: int) -> None:
        """Compute where pages are, and have this place at this height of the view again."""
        widest = max((width for width, _ in self._sizes), default=0.0)
        zoom = self._zoom
        if self._is_fitting and widest:
            zoom = (self.viewport().width() - 2 * _MARGIN) / (widest * _POINT)
            zoom = self._zoom = min(max(zoom, _LEAST_FIT), ZOOM_STEPS[-1])
        ratio = self.devicePixelRatioF()
        self._tops = []
        bottom = _MARGIN
        for at in range(len(self._sizes)):
            self._tops.append(bottom)
            bottom += math.ceil(self._pixels(at)[1] / ratio) + _GAP
        width = math.ceil(widest * zoom * _POINT) + 2 * _MARGIN
        view = self.viewport().size()
        across = self.horizontalScrollBar()
        middle = (across.value() + view.width() / 2) / max(self._width, view.width(), 1)
        self._width = width
        across.setRange(0, 0 if self._is_fitting else max(width - view.width(), 0))
        across.setPageStep(view.width())
        across.setValue(round(middle * max(width, view.width()) - view.width() / 2))
        self.verticalScrollBar().setRange(0, max(bottom - _GAP + _MARGIN - view.height(), 0) if self._sizes else 0)
        self.verticalScrollBar().setPageStep(max(view.height() - _LINE, _LINE))
        self.verticalScrollBar().setSingleStep(_LINE)
        self._restore(place, anchor)
        self.viewport().update()
        self.zoom_changed.emit()

    def _page_at(self, y: int) -> int:
        return max(bisect.bisect_right(self._tops, y) - 1, 0)

    def _place(self, anchor: int) -> _Place:
        """What stands at this height of the view."""
        if not self._tops:
            return 0, 0.0
        y = self.verticalScrollBar().value() + anchor
        page = self._page_at(y)
        return page, (y - self._tops[page]) / max(self._pixels(page)[1] / self.devicePixelRatioF(), 1)

    def _restore(self, place: _Place, anchor: int) -> None:
        if self._tops:
            page = min(place[0], len(self._tops) - 1)
            down = place[1] * self._pixels(page)[1] / self.devicePixelRatioF()
            self.verticalScrollBar().setValue(round(self._tops[page] + down) - anchor)
        self._note_place()

    def _visible(self) -> range:
        if not self._tops:
            return range(0)
        top = self.verticalScrollBar().value()
        first, last = self._page_at(top), self._page_at(top + self.viewport().height() - 1)
        is_past = self._tops[first] + self._pixels(first)[1] / self.devicePixelRatioF() <= top
        return range(first + int(is_past and first < last), last + 1)

    def _scrolled(self) -> None:
        self.viewport().update()
        self._note_place()
        if not self._ask.isActive():
            self._ask.start(_SCROLL_PAUSE)

    def _note_place(self, *, always: bool = False) -> None:
        page = self._page_at(self.verticalScrollBar().value() + self.viewport().height() // 3)
        if always or page != self._page:
            self._page = page
            self.place_changed.emit()

    def _ask_for_visible(self) -> None:
        if not self.isVisible():
            return
        scale = self._zoom * _POINT * self.devicePixelRatioF()
        self._forget_far_pages()
        for at in self._visible():
            if self._asked.get(at) != scale:
                self._asked[at] = scale
                self._came.discard(at)
                self.page_wanted.emit(at, scale)
        if self.is_waiting() and not self._patience.isActive() and not self._is_impatient:
            self._patience.start()
        self.waiting_changed.emit()

    def _forget_far_pages(self) -> None:
        visible = self._visible()
        for at in set(self._images) | set(self._asked):
            if not visible.start - _KEPT_AROUND <= at < visible.stop + _KEPT_AROUND:
                self._images.pop(at, None)
                self._asked.pop(at, None)
                self._came.discard(at)

    def _lose_patience(self) -> None:
        self._is_impatient = self.is_waiting()
        self.viewport().update()
        self.waiting_changed.emit()


def _zoom_step(event: QKeyEvent) -> int | None:
    """1 for larger, -1 for smaller, 0 for fitting; None when the key is no zoom key."""
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    keys = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
    return keys.get(Qt.Key(event.key()))
