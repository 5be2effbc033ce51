"""The rail at the left: every section with its icon and its word."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from secretariat.gui.look import fonts, icons, palettes, tokens


class RailButton(QToolButton):
    """One section; a count is said in words to a screen reader."""

    def __init__(self, key: str, title: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._icon_name = icon
        self._count = 0
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_count(self, count: int, words: str) -> None:
        """Show a number that asks attention, with what it means ("3 actiepunten te laat"); 0 shows nothing."""
        self._count = count
        self.setAccessibleDescription(words if count else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Icon above word."""
        return QSize(tokens.scaled(tokens.RAIL_WIDTH), tokens.scaled(54))

    def minimumSizeHint(self) -> QSize:
        """A little less high, for low screens; as high as the stylesheet lets a button be."""
        return QSize(tokens.scaled(tokens.RAIL_WIDTH), tokens.scaled(37))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the bar of the chosen one, icon, word and count."""
        colours = palettes.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(4, 2, -4, -2)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection if self.isChecked() else colours.hover))
            painter.drawRoundedRect(room, 6, 6)
        if self.isChecked():
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(QRectF(0, room.top() + 8, 3, room.height() - 16), 1.5, 1.5)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 5, 5)
        self._draw_icon_and_word(painter, room)
        if self._count:
            self._draw_count(painter, room)

    def _draw_icon_and_word(self, painter: QPainter, room: QRectF) -> None:
        colours = palettes.colours()
        size = tokens.scaled(tokens.BIG_ICON)
        font = fonts.text(tokens.SMALL_POINTS, semibold=self.isChecked())
        line = QFontMetrics(font).height()
        top = room.center().y() - (size + line) / 2
        colour = colours.accent if self.isChecked() else colours.muted
        picture = icons.pixmap(self._icon_name, colour, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(round(room.center().x() - size / 2), round(top)), picture)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink if self.isChecked() else colours.muted))
        words = QRectF(room.left() - 3, top + size, room.width() + 6, line + 2)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter), self.text())

    def _draw_count(self, painter: QPainter, room: QRectF) -> None:
        colours = palettes.colours()
        text = str(self._count) if self._count < 100 else "99+"
        font = fonts.text(8.0, semibold=True)
        height = tokens.scaled(16)
        width = max(height, QFontMetrics(font).horizontalAdvance(text) + tokens.scaled(8))
        pill = QRectF(room.center().x() + tokens.scaled(7), room.top() + 3, width, height)
        painter.setPen(QPen(QColor(colours.surface), 1.5))
        painter.setBrush(QColor(colours.bad))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(QColor(colours.surface))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), text)


class Rail(QWidget):
    """The sections under each other; those at the bottom are about the program, not about the work."""

    chosen = Signal(str)
    """The user chose a section: its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Onderdelen")
        self._buttons: dict[str, RailButton] = {}
        self._at_bottom: list[RailButton] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        sections = QWidget()
        self._column = QVBoxLayout(sections)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch()
        # On a low screen at a large zoom there is no room for all of them; the wheel, Tab and Ctrl+1 … reach the rest.
        self._scroll = QScrollArea()
        self._scroll.setWidget(sections)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setProperty("look", "plain")
        self._below = QVBoxLayout(self)
        self._below.setContentsMargins(0, tokens.SMALL, 1, tokens.SMALL)
        self._below.setSpacing(0)
        self._below.addWidget(self._scroll, 1)

    def add(self, key: str, title: str, icon: str, *, at_bottom: bool = False) -> RailButton:
        """Add a section; those at the bottom have no number."""
        button = RailButton(key, title, icon, self)
        above = len(self._buttons) - len(self._at_bottom)
        number = above + 1
        button.setToolTip(f"{title} (Ctrl+{number})" if number <= 9 and not at_bottom else title)
        self._buttons[key] = button
        self._group.addButton(button)
        if at_bottom:
            self._below.addWidget(button)
            self._at_bottom.append(button)
        else:
            self._column.insertWidget(above, button)
        button.clicked.connect(lambda _on=False: self.chosen.emit(key))
        return button

    def button(self, key: str) -> RailButton:
        """The button of a section."""
        return self._buttons[key]

    def buttons(self) -> list[RailButton]:
        """All sections, from top to bottom."""
        return sorted(self._buttons.values(), key=lambda button: button in self._at_bottom)

    def show_chosen(self, key: str) -> None:
        """Mark the section that is in front; none for a page outside the rail."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
            self._scroll.ensureWidgetVisible(self._buttons[key])
            return
        self._group.setExclusive(False)  # an exclusive group keeps one of them checked
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)
