"""Fields that hand over what was typed when the user leaves them, and never overwrite what is being typed."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_PAUSE_MS = 2000


@runtime_checkable
class Committing(Protocol):
    """An editor whose text goes to the file; from then on undo is a matter of the file, not of the editor."""

    def has_uncommitted(self) -> bool:
        """Whether the editor itself can take back something that was typed since it was last handed over."""


def passes_history(event: QEvent, can_undo: bool, can_redo: bool) -> bool:
    """Whether Ctrl+Z or Ctrl+Y should go on to the window; Qt's fields keep them, also with nothing to undo."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    undo, redo = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
    if not (undo and not can_undo) and not (redo and not can_redo):
        return False
    event.ignore()
    return True


class LineField(QLineEdit):
    """One line of text, no longer than its field in the file.

    What could not be kept (:meth:`not_kept`) stays, and the next :meth:`commit` hands it over again; Esc gives it up.
    """

    committed = Signal(str)
    """The user changed the text and left the field or pressed Enter: the new text."""
    given_up = Signal()
    """What could not be kept is gone; here stands again what the file says."""

    def __init__(self, max_length: int, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(max_length)
        self.setPlaceholderText(placeholder)
        self._shown = ""
        self._is_held = False
        self.editingFinished.connect(self.commit)

    def show_text(self, text: str) -> None:
        """Show what the file says, unless the user is typing here or what he typed is not in the file yet."""
        typing = self.hasFocus() and self.isModified() and self.text() != self._shown
        self._shown = text
        if not (typing or self._is_held) and self.text() != text:
            self.setText(text)
            if not self.hasFocus():
                self.setCursorPosition(0)  # of what is too long, the beginning is read

    def has_uncommitted(self) -> bool:
        """Whether something was typed since the last commit that can be taken back here."""
        return self.isModified() and self.isUndoAvailable() and self.text() != self._shown

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window when nothing was typed here."""
        if passes_history(event, self.isUndoAvailable(), self.isRedoAvailable()):
            return False
        return super().event(event)

    def commit(self) -> None:
        """Hand over what was typed, if it differs from what the file says."""
        if not self._is_held and not (self.isModified() and self.text() != self._shown):
            return
        self._is_held = False
        before, self._shown = self._shown, self.text()
        self.committed.emit(self.text())
        if self._is_held:
            self._shown = before
        else:
            self._forget_typing()

    @property
    def is_held(self) -> bool:
        """Whether what stands here could not be kept."""
        return self._is_held

    def not_kept(self) -> None:
        """What was handed over is not in the file: let it stay here."""
        self._is_held = True

    def forget(self) -> None:
        """Throw away what was typed, because the field is going to show something else."""
        self._is_held = False
        self.setModified(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up what could not be kept."""
        if self._is_held and event.key() == Qt.Key.Key_Escape:
            self.forget()
            self.show_text(self._shown)
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _forget_typing(self) -> None:
        """Let go of the undo list of the field: a text set anew begins without one."""
        place = self.cursorPosition()
        self.setText(self.text())
        self.setCursorPosition(place)


class TextField(QPlainTextEdit):
    """Several lines of text, handed over when the field is left or typing pauses for two seconds.

    What could not be kept (:meth:`not_kept`) stays, and the next :meth:`commit` hands it over again; Esc gives it up.
    """

    committed = Signal(str)
    """The user changed the text: the new text."""
    given_up = Signal()
    """What could not be kept is gone; here stands again what the file says."""

    def __init__(self, max_length: int, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._max_length = max_length
        self._shown = ""
        self._is_held = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._typed)

    def show_text(self, text: str) -> None:
        """Show what the file says, unless the user is typing here or what he typed is not in the file yet."""
        self._shown = text
        typed = self.toPlainText()
        if self._is_held or self._pause.isActive() or typed == text or (self.hasFocus() and typed.strip() == text):
            return  # a space at the end may be the one before the next word
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window when nothing was typed here."""
        if passes_history(event, self.document().isUndoAvailable(), self.document().isRedoAvailable()):
            return False
        return super().event(event)

    def has_uncommitted(self) -> bool:
        """Whether something was typed since the last commit that can be taken back here."""
        return self.document().isUndoAvailable() and self.toPlainText() != self._shown

    def room_left(self) -> int:
        """How many characters still fit; below zero there are too many."""
        return self._max_length - len(self.toPlainText())

    def commit(self) -> None:
        """Hand over what was typed, if it differs from what the file says."""
        self._pause.stop()
        text = self.toPlainText()
        self._is_held = False
        if text == self._shown:
            return
        before, self._shown = self._shown, text
        self.committed.emit(text)
        if self._is_held:
            self._shown = before
        else:
            self.document().clearUndoRedoStacks()

    @property
    def is_held(self) -> bool:
        """Whether what stands here could not be kept."""
        return self._is_held

    def not_kept(self) -> None:
        """What was handed over is not in the file: let it stay here."""
        self._is_held = True

    def forget(self) -> None:
        """Throw away what was typed, because the field is going to show something else."""
        self._pause.stop()
        self._is_held = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up what could not be kept."""
        if self._is_held and event.key() == Qt.Key.Key_Escape:
            self.forget()
            self.show_text(self._shown)
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field is saving it."""
        super().focusOutEvent(event)
        self.commit()

    def _typed(self) -> None:
        self._pause.start()
