"""The editor of one text of minutes: bold, italic, lists and links, and nothing an office did not ask for."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.rich_text import RichText, parse, write
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.rich_text_document import (
    LinkPainter,
    fill,
    prepare,
    read,
)
from secretariat.gui.widgets.rich_text_link import LinkLine

PAUSE = 1200
"""Milliseconds without a key after which the text may be stored; never more than 1500."""
PASTE_LIMIT = 2_000_000
"""The most bytes that are pasted at once."""
OWN_FORMAT = "application/x-secretariaat-tekst"
"""How our own text travels over the clipboard: as restricted Markdown."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class RichTextEdit(QTextEdit):
    """Edits one text; as high as its content, so that many can stand under each other in one page.

    ``limit`` is in signs; the default leaves room for the marks in what is stored.
    """

    text_changed_by_user = Signal()
    """At every change that was not made by :meth:`show_markdown`."""
    typing_paused = Signal()
    """Something was changed, and then no key was pressed for a moment or the editor lost the focus."""
    paste_reduced = Signal(str)
    """Not everything was pasted; the sentence says what is missing and why."""
    next_wanted = Signal()
    """Ctrl+Enter: to the next text."""
    previous_wanted = Signal()
    """Ctrl+Shift+Enter: to the text before."""
    link_activated = Signal(str)
    """Somebody wants to go to this https, http or mailto address."""
    style_changed = Signal()
    """What :meth:`is_bold` and the others say may have changed."""

    def __init__(
        self, parent: QWidget | None = None, *, name: str = "", limit: int = TEXT_LIMIT * 9 // 10, pause: int = PAUSE
    ) -> None:
        super().__init__(parent)
        self._limit = limit
        self._is_showing = False
        self._read_at = -1
        self._read: RichText = ()
        self._revision = -1
        self._pause = QTimer(self, singleShot=True, interval=min(pause, 1500))
        self._pause.timeout.connect(self._rest)
        self._follow = QTimer(self, singleShot=True, interval=0)
        self._follow.timeout.connect(self._keep_caret_in_sight)
        self._link_line: LinkLine | None = None
        self.setAccessibleName(name or self.tr("Tekst"))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # While Qt types a line that does not fit yet it would scroll, and the page would jump back a moment later.
        self.verticalScrollBar().rangeChanged.connect(lambda: self.verticalScrollBar().setRange(0, 0))
        self._counter = PlainLabel("", self, look="small")
        self._counter.hide()
        prepare(self.document())
        self._painter = LinkPainter(self.document())
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        self.document().contentsChanged.connect(self._note_change)
        self.currentCharFormatChanged.connect(self.style_changed)
        self.cursorPositionChanged.connect(self.style_changed)
        self.cursorPositionChanged.connect(self._follow.start)

    # --- the text -------------------------------------------------------------------------------------------------

    def rich_text(self) -> RichText:
        """The text as it stands here now, normalised."""
        if self._read_at != self.document().revision():
            self._read, self._read_at = read(self.document()), self.document().revision()
        return self._read

    def markdown(self) -> str:
        """The text as it is stored."""
        return write(self.rich_text())

    def show_markdown(self, markdown: str) -> None:
        """Show a stored text; when it says what already stands here, cursor, selection and undo stay."""
        text = parse(markdown)
        if text == self.rich_text():
            return
        position = self.textCursor().position()
        self._is_showing = True
        fill(self.document(), text)
        self._is_showing = False
        self._pause.stop()
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._count()

    def flush(self) -> None:
        """Say :attr:`typing_paused` now if it is still to be said."""
        if self._pause.isActive():
            self._pause.stop()
            self._rest()
