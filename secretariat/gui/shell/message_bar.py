"""The bar under the top in which messages appear; it never takes the keyboard away from whoever is typing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from secretariat.gui.look import icons, palettes, tokens
from secretariat.gui.shell.messages import Kind, Message, Messages
from secretariat.gui.shell.top_bar import TopBar
from secretariat.gui.widgets.few_lines import FewLines
from secretariat.gui.widgets.plain_label import PlainLabel

_INFO_MS = 12_000
"""How long good news stays; with something to do about it, twice as long."""
_MORE, _LESS = "Meer", "Minder"
_ICONS = {Kind.INFO: "info", Kind.WARN: "triangle-alert", Kind.ERROR: "circle-x"}


class MessageBar(QFrame):
    """Shows the message in front, with its action and a button to close it.

    Nothing is covered by it, and nothing moves under the mouse as long as two lines at the right end of the top bar
    are enough. A longer message gets a strip of its own above the page, of two lines with the rest behind a button.
    Good news goes by itself.
    """

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._messages = messages
        self._message: Message | None = None
        self._strip: QWidget | None = None
        self._top: TopBar | None = None
        self._leaving = QTimer(self, singleShot=True)
        self._leaving.timeout.connect(self.leave)
        self._picture = QLabel()
        self.text = FewLines()
        self.action = QPushButton()
        self.action.setProperty("look", "link")
        self.more = QPushButton(_MORE)
        self.more.setProperty("look", "link")
        self.more.setAccessibleName("Hele melding tonen")
        self.more.hide()
        self.close_button = QToolButton()
        self.close_button.setAccessibleName("Melding sluiten")
        self.close_button.setToolTip("Melding sluiten")
        icons.dress(self.close_button, "x", "muted")
        self._waiting = PlainLabel(look="small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.TIGHT, tokens.SMALL, tokens.TIGHT)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self._picture)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.more)
        layout.addWidget(self._waiting)
        layout.addWidget(self.action)
        layout.addWidget(self.close_button)
        for button in (self.more, self.action, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor where somebody types
        self.more.clicked.connect(lambda: self._open(not self.text.is_whole))
        self.action.clicked.connect(self._act)
        self.close_button.clicked.connect(self._close)
        messages.changed.connect(self.refresh)
        self.hide()

    def stand_in(self, strip: QWidget, parent: QWidget, top: TopBar | None = None) -> None:
        """Stand in this empty strip above the page from now on, or in the bar above it; ``parent`` holds them."""
        self._strip, self._top = strip, top
        self.setParent(parent)
        strip.setFixedHeight(0)
        parent.installEventFilter(self)
        strip.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the strip and what holds it."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.LayoutRequest):
            self._place()
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        """Show what is in front now."""
        message = self._messages.front
        fresh = message is not None and message is not self._message
        self._message = message
        self.setVisible(message is not None)
        if message is None:
            self._give_back()
            return
        self.text.setText(message.text)
        self.action.setText(message.action)
        self.action.setVisible(bool(message.action))
        waiting = self._messages.waiting
        self._waiting.setText(f"nog {waiting}" if waiting else "")
        self.setProperty("tone", message.kind.tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self.dress()
        if fresh:
            self.text.open(False)
        self._place()
        if fresh:
            self._announce(message)
            self._leaving.stop()
            if message.kind is Kind.INFO:
                self._leaving.start(_INFO_MS * (2 if message.action else 1))

    def dress(self) -> None:
        """Draw the icon in the colours of this moment."""
        if self._message is not None:
            colour, _tint = palettes.colours().of_tone(self._message.kind.tone)
            size = tokens.scaled(tokens.ICON)
            self._picture.setPixmap(icons.pixmap(_ICONS[self._message.kind], colour, size, self.devicePixelRatioF()))

    def _place(self) -> None:
        strip, parent = self._strip, self.parentWidget()
        if strip is None or parent is None or self.isHidden():
            return
        self.more.hide()
        layout = self.layout()
        assert layout is not None
        layout.activate()
        above = self._room_above() if not self.text.is_whole else None
        if above is not None:
            strip.setFixedHeight(0)
            self.setGeometry(above)
        else:
            width = strip.width()
            _words, beside = self._widths()
            self.more.setVisible(self.text.is_whole or self.text.is_cut(width - beside))
            self.more.setText(_LESS if self.text.is_whole else _MORE)
            layout.activate()
            height = max(self.heightForWidth(width), self.minimumSizeHint().height())
            strip.setFixedHeight(height)
            self.setGeometry(QRect(strip.mapTo(parent, QPoint(0, 0)), QSize(width, height)))
        self.raise_()

    def _open(self, whole: bool) -> None:
        self.text.open(whole)
        self._place()

    def _give_back(self) -> None:
        """Leave the room to the search box and the page."""
        if self._top is not None:
            self._top.make_room(0)
        if self._strip is not None:
            self._strip.setFixedHeight(0)

    def _room_above(self) -> QRect | None:
        """Where the message fits in the top bar, in the coordinates of what holds both; None where it does not."""
        top, parent = self._top, self.parentWidget()
        if top is None or parent is None:
            return None
        words, others = self._widths()
        if top.make_room(words + others):
            return QRect(top.end.mapTo(parent, QPoint(0, 0)), top.end.size())
        if top.make_room(words * 11 // 20 + others):  # a little more than half: lines break at words
            corner = QPoint(top.end.mapTo(parent, QPoint(0, 0)).x(), top.mapTo(parent, QPoint(0, 0)).y())
            fits = self.heightForWidth(top.end.width()) <= top.height()
            if fits and not self.text.is_cut(top.end.width() - others):
                return QRect(corner, QSize(top.end.width(), top.height()))
        top.make_room(0)
        return None

    def _widths(self) -> tuple[int, int]:
        """How wide the words are on one line, and all that stands beside them."""
        layout = self.layout()
        assert layout is not None
        margins = layout.contentsMargins()
        parts = [self._picture, self.more, self._waiting, self.action, self.close_button]
        parts = [part for part in parts if not part.isHidden()]
        beside = sum(part.sizeHint().width() + layout.spacing() for part in parts)
        words = self.text.fontMetrics().horizontalAdvance(self.text.text()) + tokens.SMALL
        return words, beside + margins.left() + margins.right()

    def leave(self) -> None:
        """Good news goes, unless somebody is busy with it."""
        focused = self.window().focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._leaving.start(_INFO_MS)
        elif self._message is not None and self._message.kind is Kind.INFO:
            self._messages.dismiss(self._message)

    def _announce(self, message: Message) -> None:
        words = f"{message.kind.word}: {message.text}"
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _act(self) -> None:
        message = self._message
        if message is not None:
            self._messages.dismiss(message)
            if message.on_action is not None:
                message.on_action()

    def _close(self) -> None:
        if self._message is not None:
            self._messages.dismiss(self._message)
