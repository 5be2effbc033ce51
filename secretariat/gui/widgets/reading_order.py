"""The order in which Tab walks: as one reads, whenever the parts were made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QTextEdit,
    QWidget,
)

_WHOLE = (QAbstractItemView, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit)
"""Parts with parts of their own that Tab passes by."""


def reading_order(parts: Sequence[QWidget]) -> list[QWidget]:
    """What Tab can reach now in these parts, from left to right and from top to bottom as it stands."""
    return list(dict.fromkeys(stop for part in parts for stop in _walk(part)))


def step_through(parts: Sequence[QWidget], focused: QWidget | None, *, forward: bool) -> bool:
    """Bring the keyboard to the stop after, or before, the one that has it; False when there is none."""
    stops = reading_order(parts)
    if not stops:
        return False
    place = _place_of(focused, stops)
    if place is None:
        place = -1 if forward else len(stops)
    step = 1 if forward else -1
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stop = stops[(place + step) % len(stops)]
    stop.setFocus(reason)
    _bring_into_sight(stop)
    return True


def _place_of(focused: QWidget | None, stops: Sequence[QWidget]) -> int | None:
    places = {stop: place for place, stop in enumerate(stops)}
    while focused is not None:
        if focused in places:
            return places[focused]
        focused = focused.parentWidget()
    return None


def _bring_into_sight(stop: QWidget) -> None:
    area = stop.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(stop)
        area = area.parentWidget()


def _walk(part: QWidget) -> Iterator[QWidget]:
    if not part.isVisible() or not part.isEnabled():
        return
    proxy = part.focusProxy()
    leads_on = proxy is not None and bool(proxy.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and not leads_on and not _is_passed_by(part):
        yield part
    if isinstance(part, _WHOLE):
        return
    for child in dict.fromkeys(_in_order(part)):
        yield from _walk(child)


def _is_passed_by(part: QWidget) -> bool:
    """Whether this is one of a few to choose from, and not the chosen or else the first one: arrows walk among them."""
    group = part.group() if isinstance(part, QAbstractButton) else None
    return group is not None and group.exclusive() and (group.checkedButton() or group.buttons()[0]) is not part


def _in_order(part: QWidget) -> Iterator[QWidget]:
    if isinstance(part, QScrollArea):
        inner = part.widget()
        if inner is not None:
            yield inner
        return
    if isinstance(part, QTabWidget):
        corner = part.cornerWidget(Qt.Corner.TopRightCorner)
        yield part.tabBar()
        if corner is not None:
            yield corner
    if isinstance(part, QStackedWidget | QTabWidget):
        front = part.currentWidget()
        if front is not None:
            yield front
        return
    if isinstance(part, QSplitter):
        yield from filter(None, (part.widget(place) for place in range(part.count())))
        return
    inside = [child for child in part.children() if isinstance(child, QWidget) and not child.isWindow()]
    yield from _as_read([child for child in inside if child.isVisible()])


def _as_read(parts: Sequence[QWidget]) -> Iterator[QWidget]:
    """Row by row; what stands beside each other over more than half of its height is one row.

    Where they stand says it, not the layout: asking a layout for its items leaves wrappers behind that outlive them.
    """
    row: list[QWidget] = []
    top = bottom = 0
    for part in sorted(parts, key=lambda part: part.y()):
        shared = min(bottom, part.y() + part.height()) - max(top, part.y())
        if row and 2 * shared <= min(part.height(), bottom - top):
            yield from sorted(row, key=lambda one: (one.x(), one.y()))
            row = []
        if not row:
            top, bottom = part.y(), part.y() + part.height()
        row.append(part)
        bottom = max(bottom, part.y() + part.height())
    yield from sorted(row, key=lambda one: (one.x(), one.y()))
