"""Twelve months at a glance: a row for each, a cell for every day with its week, what is free and the overleggen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from secretariat.gui.look import hours, palettes, tokens
from secretariat.services.year_calendar import CalendarDay
from secretariat.wording.dates import MONTHS, WEEKDAYS, long_date

LEGEND = (
    "● overleg, ▲ botsing, F feestdag, v schoolvakantie (Noord); bij maandag staat het weeknummer. "
    "Enter opent het overleg."
)
_DAYS = 31
_LEAST_WIDTH = 34
_SMALLER, _LARGER = 0.85, 1.35
"""How large the letters in a cell are beside all others, and the signs of overleggen beside those."""
_SIGNS = "●▲"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Index = QModelIndex | QPersistentModelIndex


def day_in_words(one: CalendarDay) -> str:
    """A day as it is read aloud: "donderdag 8 februari 2024, week 6. AO-CULT 2024-01 om 10:00 uur: Bijeenkomst"."""
    free = [name for name in (one.holiday, one.school_holiday) if name]
    head = ", ".join([long_date(one.day), f"week {one.day.isocalendar().week}", *free])
    told = [
        f"{met.code}{f' om {hours.clock(met.start)}' if met.start else ''}: {met.title}"
        + (" (botst met een ander overleg)" if met.is_clash else "")
        for met in one.meetings
    ]
    return ". ".join([head, *told])


class MonthsModel(QAbstractTableModel):
    """The days of a year; a month has no cell beyond its last day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: dict[tuple[int, int], CalendarDay] = {}

    def show(self, days: Sequence[CalendarDay]) -> None:
        """Show the days of one year."""
        self.beginResetModel()
        self._days = {(one.day.month - 1, one.day.day - 1): one for one in days}
        self.endResetModel()

    def day_at(self, index: _Index) -> CalendarDay | None:
        """The day in a cell."""
        return self._days.get((index.row(), index.column()))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """The months."""
        return 0 if parent.isValid() else len(MONTHS)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """The days of the longest month."""
        return 0 if parent.isValid() else _DAYS

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A day can be chosen; what is no day cannot."""
        return super().flags(index) if self.day_at(index) else Qt.ItemFlag.NoItemFlags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """The months at the left, the days above."""
        if role == int(Qt.ItemDataRole.DisplayRole):
            return MONTHS[section].capitalize() if orientation == Qt.Orientation.Vertical else str(section + 1)
        return None

    def data(self, index: _Index, role: int = 0) -> Any:
        """What stands in a cell, in two short lines; in words for whoever hears it."""
        one = self.day_at(index)
        if one is None:
            return None
        if role == int(Qt.ItemDataRole.DisplayRole):
            week = f" {one.day.isocalendar().week}" if one.day.weekday() == 0 else ""
            return f"{WEEKDAYS[one.day.weekday()][:1]}{week}\n{_sign(one)}"
        if role in (int(Qt.ItemDataRole.ToolTipRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            return day_in_words(one)
        if role == int(Qt.ItemDataRole.BackgroundRole):
            return _ground(one)
        if role == int(Qt.ItemDataRole.ForegroundRole):
            known = palettes.colours()
            clash = any(met.is_clash for met in one.meetings)
            return QColor(known.warn if clash else known.accent if one.meetings else known.muted)
        return None


def _sign(one: CalendarDay) -> str:
    if one.meetings:
        return "".join(_SIGNS[met.is_clash] for met in one.meetings[:3])
    return "F" if one.holiday else "v" if one.school_holiday else ""


def _ground(one: CalendarDay) -> QColor | None:
    known = palettes.colours()
    if one.holiday:
        return QColor(known.warn_tint)
    if one.school_holiday:
        return QColor(known.info_tint)
    return QColor(known.neutral_tint) if one.day.weekday() >= 5 else None


class DayDelegate(QStyledItemDelegate):
    """Draws a day: above which day of the week, and on Monday which week; below it what there is."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one cell."""
        words = index.data(int(Qt.ItemDataRole.DisplayRole))
        if words is None:
            return
        known, room = palettes.colours(), QRect(option.rect)
        state = option.state
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        ground = QColor(known.selection) if is_current else index.data(int(Qt.ItemDataRole.BackgroundRole))
        painter.save()
        if ground is not None:
            painter.fillRect(room, ground)
        if is_current:
            painter.setPen(QColor(known.accent if state & QStyle.StateFlag.State_HasFocus else known.edge))
            painter.drawRect(room.adjusted(0, 0, -1, -1))
        above, below = str(words).split("\n")
        half = room.height() // 2
        letters = QFont(option.font)
        letters.setPointSizeF(letters.pointSizeF() * _SMALLER)
        painter.setFont(letters)
        painter.setPen(QColor(known.ink if is_current else known.muted))
        painter.drawText(room.adjusted(0, 1, 0, -half), Qt.AlignmentFlag.AlignCenter, above)
        letters.setBold(True)
        if below[:1] in _SIGNS:
            letters.setPointSizeF(letters.pointSizeF() * _LARGER)
        painter.setFont(letters)
        painter.setPen(index.data(int(Qt.ItemDataRole.ForegroundRole)))
        painter.drawText(room.adjusted(0, half - 1, 0, -1), Qt.AlignmentFlag.AlignCenter, below)
        painter.restore()


class MonthsView(QTableView):
    """The year; arrows go from day to day and from month to month, Home and End to the ends of a month."""

    day_chosen = Signal(object)
    """Another day is the current one: a :class:`CalendarDay`."""
    opened = Signal(object)
    """Enter or a double click on a day: a :class:`CalendarDay`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = MonthsModel(self)
        self.setModel(self.days)
        self.setItemDelegate(DayDelegate(self))
        self.setAccessibleName("Jaarkalender per maand")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        for corner in self.findChildren(QAbstractButton):
            corner.setAccessibleName("Hoek van de jaarkalender")
        self.setWordWrap(True)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._fit()
        self.doubleClicked.connect(lambda _index: self._open())

    def show_days(self, days: Sequence[CalendarDay], today: dt.date) -> None:
        """Show a year; the day that was current stays so, else today or the first of January is."""
        current = self.days.day_at(self.currentIndex())
        month, number = (current.day.month, current.day.day) if current else (today.month, today.day)
        self.days.show(days)
        self.setCurrentIndex(self.days.index(month - 1, number - 1))

    def current_day(self) -> CalendarDay | None:
        """The day with the keyboard."""
        return self.days.day_at(self.currentIndex())

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell which day is the current one."""
        super().currentChanged(current, previous)
        day = self.days.day_at(current)
        if day is not None:
            self.day_chosen.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the overleg of the day."""
        if event.key() in _ENTER:
            self._open()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Give a day as much room as the letters ask."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def resizeEvent(self, event: Any) -> None:
        """Divide the width over the days, or scroll where that would be too little to read."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        header, least = self.horizontalHeader(), tokens.scaled(_LEAST_WIDTH)
        header.setMinimumSectionSize(1)
        self.verticalHeader().setMinimumSectionSize(tokens.scaled(_LEAST_WIDTH))
        header.setDefaultSectionSize(max(least, self.viewport().width() // _DAYS))

    def _open(self) -> None:
        day = self.current_day()
        if day is not None:
            self.opened.emit(day)
