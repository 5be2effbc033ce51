"""A text editor as high as its text, for pages in which several stand under each other."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QTextEdit, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.plain_label import PlainLabel


class GrowingTextEdit(QTextEdit):
    """Never scrolls itself but keeps its caret in sight of the page around it; loads nothing from disk or network.

    Under the text is room for one small line, see :meth:`show_note`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = 1
        self._follow = QTimer(self, singleShot=True, interval=0)
        self._follow.timeout.connect(self._keep_caret_in_sight)
        self._note = PlainLabel("", self, look="small")
        self._note.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A line that does not fit yet would make Qt scroll, and the page would jump back a moment later.
        self.verticalScrollBar().rangeChanged.connect(self._never_scroll)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        self.cursorPositionChanged.connect(self._follow.start)

    def set_minimum_lines(self, lines: int) -> None:
        """Be at least this many lines high, also when there is no text."""
        self._lines = lines
        self.updateGeometry()

    def show_note(self, text: str) -> None:
        """Say something in a small line under the text; nothing takes the line away."""
        if text != self._note.text():
            self._note.setText(text)
            self._note.setVisible(bool(text))
            self.setViewportMargins(0, 0, 0, self._note.sizeHint().height() if text else 0)
            self._place_note()
            self.updateGeometry()

    def note(self) -> str:
        """The small line under the text."""
        return self._note.text()

    def sizeHint(self) -> QSize:
        """As high as the text."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """As high as the text, and a few words wide."""
        return QSize(self.fontMetrics().averageCharWidth() * 12, self._height())

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing: a pasted picture or style sheet must not make this program open a file or a network share."""
        return None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the small line in its corner and the caret in sight."""
        super().resizeEvent(event)
        self._place_note()
        self._follow.start()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the typeface."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def _height(self) -> int:
        lines = self._lines * self.fontMetrics().lineSpacing() + 2 * self.document().documentMargin()
        text = max(self.document().size().height(), lines)
        around = self.contentsMargins()
        return math.ceil(text) + around.top() + around.bottom() + self.viewportMargins().bottom()

    def _never_scroll(self) -> None:
        self.verticalScrollBar().setRange(0, 0)

    def _place_note(self) -> None:
        room = self.contentsRect()
        size = self._note.sizeHint()
        self._note.resize(size)
        self._note.move(room.right() - size.width() - tokens.TIGHT, room.bottom() - size.height() + 1)

    def _keep_caret_in_sight(self) -> None:
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        content = page.widget() if page is not None else None
        if page is None or content is None or not self.hasFocus():
            return
        caret = self.cursorRect()
        at = self.viewport().mapTo(content, caret.center())
        page.ensureVisible(at.x(), at.y(), 0, caret.height() + tokens.LARGE)
