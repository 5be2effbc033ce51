"""The text of one item: an editor in which a line can become a record, and keys that lead to what belongs to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from secretariat.gui.widgets.rich_text_document import LINE_BREAK
from secretariat.gui.widgets.rich_text_edit import RichTextEdit
from secretariat.wording.captures import CaptureKind, marked

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ONLY_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_CTRL_SHIFT = _CTRL | Qt.KeyboardModifier.ShiftModifier
_TAKES = {
    Qt.Key.Key_A: CaptureKind.ACTION,
    Qt.Key.Key_B: CaptureKind.DECISION,
    Qt.Key.Key_G: CaptureKind.COMMITMENT,
    Qt.Key.Key_C: CaptureKind.CONCLUSION,
}
"""The key that, with Ctrl and Shift, makes a record of a selection."""

Mark = tuple[QTextCursor, str]
"""Words in the text that become a record: where they stand, and what they were when they were marked."""

OPEN_FORM = -1
"""The answer to a question that wants the form instead."""


class MinutesEdit(RichTextEdit):
    """Takes a line that begins with "actie:" or its like out of the text when told to, never by itself."""

    typing_refused = Signal()
    """A letter was typed in a text that cannot be changed."""
    entered = Signal()
    """The keyboard came here."""
    line_entered = Signal(str, bool)
    """Enter behind such a line: the line, and whether the next item is wanted afterwards (Ctrl+Enter)."""
    selection_taken = Signal(object, str)
    """A selection must become a record: its :class:`CaptureKind` and words."""
    answered = Signal(int)
    """The question under the text was answered: the number, 0 to leave it, or :data:`OPEN_FORM`."""
    phrases_wanted = Signal()
    """Ctrl+Space."""
    edit_wanted = Signal()
    """F2: change the words of what was captured last."""
    kind_wanted = Signal()
    """F4: change the kind of the decision that was captured last."""

    vote_wanted = Signal()
    """Ctrl+Shift+S: say how was voted on the decision that was captured last."""
    treatment_wanted = Signal()
    """F8: say what became of the item."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent, name=name)
        self._choices = 0
        self._mark: Mark | None = None
        self._taken: tuple[Mark, int, int] | None = None

    def ask(self, choices: int) -> None:
        """Let the next key be the answer to a question with so many answers; 0 ends the question."""
        self._choices = choices

    def take_marked(self) -> bool:
        """Take the marked words out of the text and leave the cursor there; False when they are not there any more."""
        mark, self._mark = self._mark, None
        if mark is None or mark[0].selectedText() != mark[1]:
            return False
        words = mark[0]
        self._taken = (mark, words.selectionStart(), words.selectionEnd())
        words.removeSelectedText()
        here = self.textCursor()
        here.setPosition(words.position())
        self.setTextCursor(here)
        return True

    def put_back(self) -> None:
        """Give back what :meth:`take_marked` took a moment ago, marked as it was: a better answer takes it again."""
        self.undo()
        if self._taken is not None:
            self._mark, start, end = self._taken
            self._mark[0].setPosition(start)
            self._mark[0].setPosition(end, QTextCursor.MoveMode.KeepAnchor)

    def hand_over_mark(self) -> Mark | None:
        """What is marked, which is from now on for somebody else to keep."""
        mark, self._mark = self._mark, None
        return mark

    def mark_again(self, mark: Mark | None) -> None:
        """Mark what was handed over, or nothing."""
        self._mark = mark

    def unmark(self) -> None:
        """Leave the words where they are."""
        self._mark = None

    def insert_words(self, before: str, after: str) -> None:
        """Put words at the cursor, and the cursor between the two halves."""
        cursor = self.textCursor()
        cursor.insertText(before + after)
        for _ in after:
            cursor.movePosition(QTextCursor.MoveOperation.Left)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that this is the item in which is written."""
        super().focusInEvent(event)
        self.entered.emit()

    def event(self, event: QEvent) -> bool:
        """Keep our own keys from the shortcuts of the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answers first, then our own keys, then the typing of every text."""
        if self._choices and event.key() not in _ONLY_MODIFIERS:
            answer = self._answer(event)
            self._choices = 0
            self.answered.emit(answer or 0)
            if answer is not None:
                return
        action = self._own(event)
        if action is not None:
            action()
            return
        if self.isReadOnly() and _types(event):
            self.typing_refused.emit()
        super().keyPressEvent(event)

    def _answer(self, event: QKeyEvent) -> int | None:
        """What a key says to the question; None when it says nothing and must be typed."""
        digit = event.key() - Qt.Key.Key_0
        if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and 1 <= digit <= self._choices:
            return int(digit)
        if event.key() == Qt.Key.Key_Escape:
            return 0
        return OPEN_FORM if event.key() in _ENTER and not event.modifiers() & _CTRL else None

    def _own(self, event: QKeyEvent) -> Callable[[], object] | None:
        if self.isReadOnly():
            return None
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ENTER and modifiers in (_NONE, _CTRL):
            line = self._line_at_cursor()
            behind_start = self.textCursor().position() > line.selectionStart()
            if not self.textCursor().hasSelection() and behind_start and marked(line.selectedText()):
                return lambda: self._enter(line, modifiers == _CTRL)
            return None
        if modifiers == _CTRL_SHIFT and key in _TAKES:
            return lambda: self._take(_TAKES[Qt.Key(key)])
        if modifiers == _CTRL_SHIFT and key == Qt.Key.Key_S:
            return self.vote_wanted.emit
        if modifiers == _CTRL and key == Qt.Key.Key_Space:
            return self.phrases_wanted.emit
        wanted = {
            Qt.Key.Key_F2: self.edit_wanted,
            Qt.Key.Key_F4: self.kind_wanted,
            Qt.Key.Key_F8: self.treatment_wanted,
        }
        return wanted[Qt.Key(key)].emit if modifiers == _NONE and key in wanted else None

    def _enter(self, line: QTextCursor, goes_on: bool) -> None:
        self._keep(line)
        self.line_entered.emit(line.selectedText(), goes_on)

    def _take(self, kind: CaptureKind) -> None:
        """A selection of whole lines leaves the text; a few words of a sentence stay in it."""
        cursor = self.textCursor()
        words = cursor.selectedText().replace("\u2029", " ").replace(LINE_BREAK, " ").strip()
        self._mark = None
        if words and self._is_whole_lines(cursor):
            self._keep(QTextCursor(cursor))
        self.selection_taken.emit(kind, words)

    def _keep(self, words: QTextCursor) -> None:
        words.setKeepPositionOnInsert(True)  # what is typed behind them is none of them
        self._mark = (words, words.selectedText())

    def _is_whole_lines(self, cursor: QTextCursor) -> bool:
        before = self.document().characterAt(cursor.selectionStart() - 1)
        after = self.document().characterAt(cursor.selectionEnd())
        ends = ("\u2029", LINE_BREAK, "\0", "")
        return (cursor.selectionStart() == 0 or before in ends) and after in ends

    def _line_at_cursor(self) -> QTextCursor:
        """The line in which the cursor stands, selected; a line ends at a line break too."""
        line = QTextCursor(self.textCursor())
        block = line.block()
        start = end = line.position()
        while start > block.position() and self.document().characterAt(start - 1) != LINE_BREAK:
            start -= 1
        while end < block.position() + block.length() - 1 and self.document().characterAt(end) != LINE_BREAK:
            end += 1
        line.setPosition(start)
        line.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return line


def _types(event: QKeyEvent) -> bool:
    """Whether a key would change a text: a letter, Enter, or one that takes away."""
    takes_away = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return not held and (takes_away or event.key() in _ENTER or (event.text().isprintable() and bool(event.text())))
