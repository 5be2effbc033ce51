"""The verslag for the whole room: the item being discussed, in large type, as it is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPaintEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QPushButton, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from secretariat.gui.look import palettes, tokens
from secretariat.gui.minutes.item_results import Result
from secretariat.gui.widgets.chip import Chip
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.wording.counting import quantity

_TITLE_POINTS = 24
_TEXT_POINTS = 20
_RESULT_POINTS = 16
_CARET = 3
_CHIP_WIDTH = 168
_EDGE = 48
_MOST_RESULTS = 6
"""The decisions and the newest action points; more would take the room of the text."""


class _Mirror(QTextEdit):
    """Shows a text with a caret, and can be neither clicked nor typed in."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "page")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setAccessibleName("Tekst voor de zaal")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and the caret where the next letter comes."""
        super().paintEvent(event)
        caret = self.cursorRect()
        caret.setWidth(_CARET)
        QPainter(self.viewport()).fillRect(caret, QColor(palettes.colours().accent))


class RoomView(QFrame):
    """Lies over the window, or fills a second screen; the keyboard stays where the verslag is written."""

    closed = Signal()
    """The room no longer looks along."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("page")
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = PlainLabel("", wrap=True)
        self._mirror = _Mirror()
        self._document: QTextDocument | None = None
        self._shown: tuple[list[Result], str] | None = None
        self._results = QVBoxLayout()
        self._results.setSpacing(tokens.MEDIUM)
        self._said = PlainLabel("", look="muted", wrap=True)
        self.close_button = QPushButton("Sluiten (Esc)")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.close_button.clicked.connect(self.leave)
        self._lay_out()
        self.hide()

    def enter(self) -> None:
        """Fill the other screen if there is one, else the window."""
        others = [screen for screen in QGuiApplication.screens() if screen is not self._window.screen()]
        if others:
            flags = Qt.WindowType
            self.setParent(self._window, flags.Window | flags.FramelessWindowHint | flags.WindowDoesNotAcceptFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self.setWindowTitle("Meekijken met het verslag")
            self.setGeometry(others[0].geometry())
        else:
            self.setParent(self._window)
            self.setGeometry(self._window.rect())
            self._window.installEventFilter(self)
        self.show()
        self.raise_()
        if others:
            self._window.activateWindow()  # the keyboard stays with who writes

    def leave(self) -> None:
        """Go away."""
        if not self.isHidden():
            self._window.removeEventFilter(self)
            self.hide()
            self.closed.emit()

    @property
    def covers_window(self) -> bool:
        """Whether it lies over the window in which is typed."""
        return not self.isHidden() and not self.isWindow()

    @property
    def text(self) -> str:
        """The text that the room reads."""
        return self._mirror.toPlainText()

    def show_text(self, title: str, document: QTextDocument, caret: int) -> None:
        """Show the text of an item as it stands there now."""
        self._title.setText(title)
        copy = document.clone(self)
        copy.setDefaultFont(_font(self, _TEXT_POINTS))
        self._mirror.setDocument(copy)
        if self._document is not None:
            self._document.deleteLater()
        self._document = copy
        cursor = QTextCursor(copy)
        cursor.setPosition(min(caret, copy.characterCount() - 1))
        self._mirror.setTextCursor(cursor)
        self._mirror.ensureCursorVisible()

    def show_results(self, results: Sequence[Result], said: str) -> None:
        """Show what came out of the item, and what was just understood of a line."""
        if (list(results), said) == self._shown:
            return  # at every key the text changes, the results seldom do
        self._shown = (list(results), said)
        while (old := self._results.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        decisions = [one for one in results if one.is_decision][-_MOST_RESULTS:]
        actions = [one for one in results if not one.is_decision]
        shown = decisions + actions[max(len(actions) - (_MOST_RESULTS - len(decisions)), 0) :]
        if len(shown) < len(results):
            earlier = quantity(len(results) - len(shown), "resultaat", "resultaten")
            self._results.addWidget(PlainLabel(f"Eerder bij dit punt: {earlier}", look="muted"))
        for one in shown:
            self._results.addWidget(_result(self, one.number, one.words, one.tone.value))
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        title = _font(self, _TITLE_POINTS)
        title.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(title)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.addWidget(self._said, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE // 2, _EDGE, _EDGE // 2)
        layout.setSpacing(tokens.LARGE)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.addLayout(top)
        layout.addWidget(self._mirror, 1)
        layout.addLayout(self._results)
        layout.addLayout(below)


def _result(parent: QWidget, number: str, words: str, tone: str) -> QWidget:
    row = QWidget(parent)
    chip = Chip(number)
    chip.setProperty("tone", tone)
    chip.setMinimumWidth(tokens.scaled(_CHIP_WIDTH))
    chip.setStyleSheet(f"font-size: {_RESULT_POINTS * 0.8:.1f}pt;")
    text = PlainLabel(words, wrap=True)
    text.setFont(_font(parent, _RESULT_POINTS))
    text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(tokens.LARGE)
    layout.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(text, 1)
    return row


def _font(widget: QWidget, points: float) -> QFont:
    font = QFont(widget.font())
    font.setPointSizeF(points * tokens.zoom() / 100)
    return font
