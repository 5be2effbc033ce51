"""Rows of a list with an icon and a title, and in small below it what else there is to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from secretariat.gui.look import fonts, icons, palettes, tokens

ID_ROLE = int(Qt.ItemDataRole.UserRole)
SMALL_ROLE = ID_ROLE + 1
TONE_ROLE = ID_ROLE + 2
_SIDE = 8
_GAP = 6
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TwoLines:
    """One row: ``small`` may be empty, ``tone`` is the colour of the palette in which it stands."""

    id: str
    title: str
    small: str = ""
    icon: str = ""
    icon_tone: str = "muted"
    tone: str = "muted"
    tooltip: str = ""
    said: str = ""


def fill_row(item: QListWidgetItem, row: TwoLines) -> None:
    """Let an item of a list show this; what it shows already is left alone."""
    values: dict[int, Any] = {
        ID_ROLE: row.id,
        SMALL_ROLE: row.small,
        TONE_ROLE: row.tone,
        int(Qt.ItemDataRole.DisplayRole): row.title,
        int(Qt.ItemDataRole.ToolTipRole): row.tooltip or row.title,
        int(Qt.ItemDataRole.AccessibleTextRole): row.said or ", ".join(filter(None, (row.title, row.small))),
    }
    for role, value in values.items():
        if item.data(role) != value:
            item.setData(role, value)
    item.setIcon(icons.icon(row.icon, row.icon_tone) if row.icon else QIcon())
    item.setSizeHint(QSize(0, row_height(two=bool(row.small))))


def row_height(*, two: bool) -> int:
    """The height of a row with one line or two."""
    return tokens.scaled(tokens.ROW_HEIGHT + (tokens.MEDIUM if two else 0))


def sign_width() -> int:
    """How much of a row its icon takes, with the room around it."""
    return tokens.scaled(_SIDE) + tokens.scaled(tokens.ICON) + tokens.scaled(_GAP)


class TwoLinesDelegate(QStyledItemDelegate):
    """Draws such rows, in the colours of the palette."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground as usual, then icon, title and what stands below it."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        title, icon = ground.text, QIcon(ground.icon)
        ground.text, ground.icon = "", QIcon()
        style = ground.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)
        line, side = tokens.scaled(tokens.ROW_HEIGHT), tokens.scaled(_SIDE)
        left = option.rect.left() + side
        if not icon.isNull():
            size = tokens.scaled(tokens.ICON)
            icon.paint(painter, QRect(left, option.rect.top() + (line - size) // 2, size, size))
            left += size + tokens.scaled(_GAP)
        words = QRect(left, option.rect.top(), option.rect.right() - left - side // 2, line)
        small = str(index.data(SMALL_ROLE) or "")
        painter.save()
        self._write(painter, words, title, "ink", small=False)
        if small:
            below = QRect(words.left(), words.top() + line - side, words.width(), tokens.scaled(tokens.LARGE))
            self._write(painter, below, small, str(index.data(TONE_ROLE) or "muted"), small=True)
        painter.restore()

    def _write(self, painter: QPainter, place: QRect, words: str, tone: str, *, small: bool) -> None:
        painter.setFont(fonts.text(tokens.SMALL_POINTS) if small else fonts.text())
        painter.setPen(QColor(getattr(palettes.colours(), tone)))
        elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), elided)
