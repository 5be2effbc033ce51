"""The editor of one text of minutes: bold, italic, lists and links, and nothing an office did not ask for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QToolTip, QWidget

from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.rich_text import SAFE_LINK, RichText, Run, parse, plain, write
from secretariat.gui.widgets import rich_text_document as documents
from secretariat.gui.widgets import rich_text_lists as lists
from secretariat.gui.widgets.growing_text_edit import GrowingTextEdit
from secretariat.gui.widgets.plain_label import plain_tooltip
from secretariat.gui.widgets.rich_text_link import LinkLine
from secretariat.gui.widgets.rich_text_paste import Pasted, as_clipboard, can_paste, from_clipboard, from_plain
from secretariat.wording.counting import quantity

PAUSE = 1200
"""Milliseconds without a key after which a text may be stored; never more than :data:`LONGEST_PAUSE`."""
LONGEST_PAUSE = 1500
LONGEST_WAIT = 1800
"""Milliseconds of typing without a pause after which a text may be stored; who is cut off loses no more."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_SHORT_ABSENCES = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class RichTextEdit(GrowingTextEdit):
    """Edits one text; ``limit`` is in signs, and by default leaves room for the marks in what is stored."""

    text_changed_by_user = Signal()
    """At every change that was not made by :meth:`show_markdown`."""
    typing_paused = Signal()
    """Something was changed, and then no key was pressed for a moment, the focus went, or nobody paused for long."""
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
        self._known: tuple[int, RichText] = (-1, ())
        self._noted = -1
        self._link_line: LinkLine | None = None
        self._pause = QTimer(self, singleShot=True, interval=min(pause, LONGEST_PAUSE))
        self._pause.timeout.connect(self._rest)
        self._wait = QTimer(self, singleShot=True, interval=LONGEST_WAIT)
        self._wait.timeout.connect(self.typing_paused)
        self.setAccessibleName(name or self.tr("Tekst"))
        self.setTabChangesFocus(True)
        documents.prepare(self.document())
        self._painter = documents.LinkPainter(self.document())
        self.document().contentsChanged.connect(self._note_change)
        self.currentCharFormatChanged.connect(self.style_changed)
        self.cursorPositionChanged.connect(self.style_changed)

    def rich_text(self) -> RichText:
        """The text as it stands here now, normalised."""
        revision = self.document().revision()
        if self._known[0] != revision:
            self._known = (revision, documents.read(self.document()))
        return self._known[1]

    def markdown(self) -> str:
        """The text as it is stored."""
        return write(self.rich_text())

    def show_markdown(self, markdown: str) -> None:
        """Show a stored text; when it says what already stands here, cursor, selection and undo stay.

        Otherwise the cursor stays at its words; see :func:`position_after`.
        """
        text = parse(markdown)
        if text == self.rich_text():
            return
        if self._link_line is not None:
            self._link_line.hide()  # its words are not there any more
        position, before = self.textCursor().position(), self.document().toRawText()
        self._is_showing = True
        documents.fill(self.document(), text)
        self._is_showing = False
        self._noted = self.document().revision()
        self._be_quiet()
        cursor = self.textCursor()
        after = documents.position_after(position, before, self.document().toRawText())
        cursor.setPosition(min(after, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._count()

    def has_uncommitted(self) -> bool:
        """Whether the editor can take back something typed since :meth:`mark_committed`."""
        return self.document().isUndoAvailable() and not self.isReadOnly()

    def mark_committed(self) -> None:
        """What stands here is stored: undo is a matter of the file now.

        Whoever took typing back here can still type it again.
        """
        stacks = QTextDocument.Stacks
        is_taking_back = self.document().isRedoAvailable()
        self.document().clearUndoRedoStacks(stacks.UndoStack if is_taking_back else stacks.UndoAndRedoStacks)

    def flush(self) -> None:
        """Say :attr:`typing_paused` now if it is still to be said."""
        if self._pause.isActive():
            self._rest()

    def is_bold(self) -> bool:
        """Whether what is typed or selected is bold."""
        return self.currentCharFormat().fontWeight() >= QFont.Weight.DemiBold

    def is_italic(self) -> bool:
        """Whether what is typed or selected is italic."""
        return self.currentCharFormat().fontItalic()

    def list_kind(self) -> bool | None:
        """Whether the list the cursor is in is numbered; None outside a list."""
        kind = documents.kind_of(self.textCursor().block())
        return kind[0] if kind else None

    def toggle_bold(self) -> None:
        """Make the selection, or the word around the cursor, bold or no longer bold."""
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Normal if self.is_bold() else QFont.Weight.Bold)
        self._change_look(look)

    def toggle_italic(self) -> None:
        """Make the selection, or the word around the cursor, italic or no longer italic."""
        look = QTextCharFormat()
        look.setFontItalic(not self.is_italic())
        self._change_look(look)

    def toggle_list(self, *, ordered: bool) -> None:
        """Make items of the selected paragraphs, or paragraphs of the selected items."""
        if not self.isReadOnly():
            lists.toggle(self.textCursor(), ordered=ordered)
            self.style_changed.emit()

    def edit_link(self) -> None:
        """Ask for the address of the selected words, or of the link around the cursor."""
        if self.isReadOnly():
            return
        cursor = documents.around_link(self.textCursor())
        self.setTextCursor(cursor)
        start = QTextCursor(cursor)
        start.setPosition(cursor.selectionStart())
        words = self.cursorRect(start)
        if self._link_line is None:
            self._link_line = LinkLine(self.window())
            self._link_line.applied.connect(self._set_link)
            self._link_line.removed.connect(self._remove_link)
            self._link_line.closed.connect(self.setFocus)
            self.destroyed.connect(self._link_line.deleteLater)
        origin = self.viewport().mapToGlobal(words.topLeft())
        self._link_line.belong_to(self)
        self._link_line.open_under(QRect(origin, words.size()), documents.link_of(cursor))

    def paste_plain(self) -> None:
        """Paste the words without how they looked."""
        self._paste(from_plain(QGuiApplication.clipboard().text()))

    # --- what Qt calls --------------------------------------------------------------------------------------------

    def setReadOnly(self, is_read_only: bool) -> None:
        """Let the text be read, selected and walked through with the keyboard, or also changed."""
        super().setReadOnly(is_read_only)
        if is_read_only:
            flags = Qt.TextInteractionFlag
            self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.style_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Give links the colour of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_painter"):
            # Qt calls other colours a change of the contents; nobody typed anything.
            showing, self._is_showing = self._is_showing, True
            self._painter.rehighlight()
            self._is_showing = showing
            self._noted = self.document().revision()

    def event(self, event: QEvent) -> bool:
        """Keep our own keys from the shortcuts of the window, and Tab from leaving a list."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._action_of(event) is not None:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._indent(event):
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Our own keys first, then lists, then Qt's typing."""
        action = self._action_of(event)
        if action is not None:
            action()
        elif self.isReadOnly():
            super().keyPressEvent(event)
        elif not self._list_key(event) and not self._is_refused(event.text()):
            self._leave_link()
            blocks = self.document().blockCount()
            super().keyPressEvent(event)
            undone = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            if event.text() == " ":
                lists.begin_where_typed(self.textCursor())
            elif self.document().blockCount() != blocks and not undone:
                lists.tidy_after(self.textCursor())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Text from an input method, such as an accent typed in two keys."""
        if event.commitString() and self._is_refused(event.commitString()):
            event.setCommitString("")
        self._leave_link()
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever leaves has paused."""
        super().focusOutEvent(event)
        self.flush()
        if not self.has_uncommitted() and event.reason() not in _SHORT_ABSENCES:
            self.document().clearUndoRedoStacks()  # elsewhere steps are made that are newer than what was taken back

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link with Ctrl, or without it where nothing can be typed."""
        super().mouseReleaseEvent(event)
        address = self.anchorAt(event.position().toPoint())
        is_click = event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        is_meant = self.isReadOnly() or bool(event.modifiers() & _CTRL)
        if is_click and is_meant and SAFE_LINK.match(address):
            self.link_activated.emit(address)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell where a link goes before anybody follows it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            address = self.anchorAt(event.pos())
            if address:
                hint = self.tr("klik om te openen") if self.isReadOnly() else self.tr("Ctrl+klik om te openen")
                QToolTip.showText(event.globalPos(), plain_tooltip(f"{address}\n{hint}"), self)
                return True
        return super().viewportEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text, but no files: those are for whoever is behind this editor."""
        return can_paste(source)

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selection for ourselves, for Word and for a plain text editor."""
        cursor = self.textCursor()
        return as_clipboard(documents.read_selection(cursor), cursor.selection().toHtml(), cursor.selectedText())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop, reduced to what minutes can hold."""
        self._paste(from_clipboard(source))

    # --- how it is done -------------------------------------------------------------------------------------------

    def _action_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER:
            return {_CTRL: self.next_wanted.emit, _CTRL | _SHIFT: self.previous_wanted.emit}.get(modifiers)
        if self.isReadOnly():
            return None
        if modifiers == _CTRL | _SHIFT:
            return self.paste_plain if event.key() == Qt.Key.Key_V else None
        keys = {Qt.Key.Key_B: self.toggle_bold, Qt.Key.Key_I: self.toggle_italic, Qt.Key.Key_K: self.edit_link}
        return keys.get(Qt.Key(event.key())) if modifiers == _CTRL else None

    def _indent(self, event: QKeyEvent) -> bool:
        kind = documents.kind_of(self.textCursor().block())
        is_in = event.key() == Qt.Key.Key_Tab and not event.modifiers()
        is_out = event.key() == Qt.Key.Key_Backtab and kind is not None and kind[1] > 0
        if kind is None or self.isReadOnly() or not (is_in or is_out):
            return False
        lists.indent(self.textCursor(), 1 if is_in else -1)
        return True

    def _list_key(self, event: QKeyEvent) -> bool:
        """Enter and Backspace where they mean something else in a list than in a paragraph."""
        cursor = self.textCursor()
        if self.list_kind() is None or event.modifiers() & _CTRL:
            return False
        is_enter = event.key() in _ENTER
        is_back = event.key() == Qt.Key.Key_Backspace and cursor.atBlockStart()
        if cursor.hasSelection() or not (is_enter or is_back):
            return False
        if is_back or not cursor.block().text().strip():
            lists.leave(cursor)
        else:
            cursor.insertBlock()
        self.setTextCursor(cursor)
        self.style_changed.emit()
        return True

    def _change_look(self, look: QTextCharFormat) -> None:
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        before, after = (self.document().characterAt(cursor.position() + step) for step in (-1, 0))
        if not cursor.hasSelection() and before.isalnum() and after.isalnum():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
            cursor.mergeCharFormat(look)
        self.mergeCurrentCharFormat(look)
        self.style_changed.emit()

    def _leave_link(self) -> None:
        """What is typed beside a link does not become part of it."""
        now = self.currentCharFormat()
        if now.anchorHref() and not documents.is_inside_link(self.textCursor()):
            self.setCurrentCharFormat(documents.char_format(Run("", self.is_bold(), self.is_italic())))

    def _set_link(self, address: str) -> None:
        self.setTextCursor(documents.with_link(self.textCursor(), address))

    def _remove_link(self) -> None:
        documents.without_link(self.textCursor())

    def _paste(self, pasted: Pasted) -> None:
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        room = self._limit - self._length() + cursor.selectionEnd() - cursor.selectionStart()
        if len(plain(pasted.text)) > room:
            limit = quantity(self._limit, "teken", "tekens")
            self.paste_reduced.emit(self.tr("Niet geplakt: de tekst zou langer worden dan {0}.").format(limit))
            return
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        documents.insert(cursor, pasted.text)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        if notice := pasted.notice():
            self.paste_reduced.emit(notice)

    def _length(self) -> int:
        return self.document().characterCount() - 1

    def _is_refused(self, text: str) -> bool:
        """Whether there is no room for this text; the line under the text then says so."""
        is_typed = bool(text) and text.isprintable() and not self.textCursor().hasSelection()
        return is_typed and self._length() + len(text) > self._limit

    def _note_change(self) -> None:
        if self._is_showing or self.document().revision() == self._noted:
            return
        self._noted = self.document().revision()
        self._count()
        self._pause.start()
        if not self._wait.isActive():
            self._wait.start()
        self.text_changed_by_user.emit()

    def _count(self) -> None:
        left = self._limit - self._length()
        if left > self._limit // 10:
            self.show_note("")
        elif left > 0:
            self.show_note(self.tr("Nog {0}").format(quantity(left, "teken", "tekens")))
        else:
            limit = quantity(self._limit, "teken", "tekens")
            self.show_note(self.tr("Het maximum van {0} is bereikt").format(limit))

    def _be_quiet(self) -> None:
        self._pause.stop()
        self._wait.stop()

    def _rest(self) -> None:
        self._be_quiet()
        if not self.document().isRedoAvailable():  # after an undo, a change would take the way back away
            lists.tidy_after(self.textCursor())
        self.typing_paused.emit()
