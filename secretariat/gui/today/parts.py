"""The pieces of the page: a line that is a door, and a card with such lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from secretariat.gui.look import icons, palettes, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.widgets.chip import Chip
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.wording.counting import number

SECTION = "section"
"""The kind of door that leads to a section as it was left."""
FIRST_LINES = 6
"""How many lines a card shows before it is unfolded."""


@dataclass(frozen=True, slots=True)
class DoorLine:
    """One line: what it is about, what stands below it, how urgent in a word, and which record it opens."""

    kind: str
    record_id: str
    title: str
    detail: str
    mark: str = ""
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class Card:
    """A heading with its lines; ``total`` counts those that are not told too.

    ``door`` leads to all of them: kind and id of what is shown, :data:`SECTION` and a key for a whole section;
    ``place`` is what that section is called.
    """

    key: str
    title: str
    icon: str
    lines: tuple[DoorLine, ...] = ()
    total: int = 0
    note: str = ""
    door: tuple[str, str] = ("", "")
    place: str = ""


class DoorButton(QPushButton):
    """A line as a button; arrows go to the line above and below."""

    stepped = Signal(int)
    """The line above (-1) or below (1) is wanted."""

    def __init__(self, line: DoorLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setObjectName("doorLine")
        self.setProperty("look", "quiet")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(", ".join(part for part in (line.title, line.mark) if part))
        self.setAccessibleDescription(line.detail)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        title = ElidedLabel(line.title)
        detail = ElidedLabel(line.detail, look="small")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(detail)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, tokens.TIGHT, tokens.SMALL, tokens.TIGHT)
        layout.setSpacing(tokens.MEDIUM)
        layout.addLayout(words, 1)
        labels: list[QWidget] = [title, detail]
        if line.mark:
            chip = Chip(line.mark, line.tone)
            layout.addWidget(chip)
            labels.append(chip)
        for label in labels:
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Two lines high."""
        return QSize(tokens.scaled(320), tokens.scaled(48))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the words can be shortened."""
        return QSize(tokens.scaled(160), tokens.scaled(48))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, arrows walk."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class CardView(QFrame):
    """A card: icon, heading, count, lines."""

    opened = Signal(str, str)
    """A line was chosen: kind and id of its record."""
    unfolded = Signal(str)
    """More lines are wanted: the key of the card."""
    stepped = Signal(object, int)
    """From this button to the one above or below."""

    def __init__(self, card: Card, *, is_unfolded: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card
        self.setObjectName("card")
        self._picture = QLabel()
        self.heading = self._heading()
        top = QHBoxLayout()
        top.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        top.setSpacing(tokens.SMALL)
        for part in (self._picture, self.heading):
            top.addWidget(part)
        top.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, tokens.MEDIUM, tokens.SMALL, tokens.SMALL)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addSpacing(tokens.TIGHT)
        shown = card.lines if is_unfolded else card.lines[:FIRST_LINES]
        self.buttons = tuple(self._button(line) for line in shown)
        if card.note:
            note = PlainLabel(card.note, look="muted", wrap=True)
            note.setContentsMargins(tokens.SMALL, tokens.TIGHT, tokens.SMALL, tokens.TIGHT)
            layout.addWidget(note)
        for button in self.buttons:
            layout.addWidget(button)
        self.more = self._more(len(shown))
        if self.more is not None:
            layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._draw()

    def _heading(self) -> QWidget:
        """The title with the count: a door to all that is counted."""
        card = self.card
        if not card.place or not card.total:
            return PlainLabel(card.title, look="strong")
        button = QPushButton(f"{card.title}  {number(card.total)}")
        button.setProperty("look", "link")
        button.setAccessibleName(f"{card.title}: {number(card.total)}, alle tonen in {card.place}")
        button.setToolTip(f"Alle tonen in {card.place}")
        button.clicked.connect(self._open_all)
        return button

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_picture"):
            self._draw()

    def _button(self, line: DoorLine) -> DoorButton:
        button = DoorButton(line)
        button.clicked.connect(lambda: self.opened.emit(line.kind, line.record_id))
        button.stepped.connect(lambda step: self.stepped.emit(button, step))
        return button

    def _open_all(self) -> None:
        self.opened.emit(*self.card.door)

    def _more(self, shown: int) -> QPushButton | None:
        card = self.card
        if shown < len(card.lines):
            left = card.total - shown
            button = QPushButton(f"Nog {number(left)} tonen")
            button.setAccessibleName(f"{card.title}: nog {number(left)} tonen")
            button.clicked.connect(lambda: self.unfolded.emit(card.key))
        elif shown < card.total and card.place:
            button = QPushButton(f"Alle {number(card.total)} in {card.place}")
            button.clicked.connect(self._open_all)
        else:
            return None
        button.setProperty("look", "link")
        return button

    def _draw(self) -> None:
        size = tokens.scaled(tokens.ICON)
        colour = palettes.colours().muted
        self._picture.setPixmap(icons.pixmap(self.card.icon, colour, size, self.devicePixelRatioF()))


def walk(buttons: Sequence[DoorButton], start: DoorButton, step: int) -> None:
    """Go to the line above or below, over the edge of a card too."""
    place = buttons.index(start) + step
    if 0 <= place < len(buttons):
        buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
