"""Undo and redo from the keyboard: first what is being typed and not stored yet, then the steps of the file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from secretariat.gui.shell.history import History
from secretariat.gui.widgets.fields import Committing

TypedIn = QLineEdit | QTextEdit | QPlainTextEdit
_TYPING = "typen"
_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Undoing(QObject):
    """Keeps the two menu items honest: they say what they would take back or make again."""

    def __init__(self, history: History, undo: QAction, redo: QAction, flush: Callable[[], bool]) -> None:
        super().__init__(history)
        self._history = history
        self._undo, self._redo = undo, redo
        self._undo_words, self._redo_words = undo.text(), redo.text()
        self._flush = flush
        self._followed: QWidget | None = None
        undo.triggered.connect(lambda _checked=False: self.undo())
        redo.triggered.connect(lambda _checked=False: self.redo())
        history.steps_changed.connect(self.refresh)
        self.refresh()

    def follow(self, focused: QWidget | None) -> None:
        """The keyboard is in this part of the window now: Qt's fields keep Ctrl+Z and Ctrl+Y to themselves."""
        if self._followed is not None:
            self._followed.removeEventFilter(self)
            self._followed.destroyed.disconnect(self._forget)
        self._followed = focused
        if focused is not None:
            focused.installEventFilter(self)
            focused.destroyed.connect(self._forget)
        self.refresh()

    def refresh(self) -> None:
        """Say what would be undone and redone now."""
        field = _typed_in()
        undo = _TYPING if field is not None and _can_undo(field) else self._history.undo_text
        redo = _TYPING if field is not None and _can_redo(field) else self._history.redo_text
        for action, words, what in ((self._undo, self._undo_words, undo), (self._redo, self._redo_words, redo)):
            action.setText(f"{words}: {what}" if what else words)
            action.setEnabled(bool(what))

    def undo(self) -> None:
        """Take back what was typed and not stored yet, or else the newest step."""
        field = _typed_in()
        if field is not None and _can_undo(field):
            field.undo()
        elif self._flush():
            self._history.undo()

    def redo(self) -> None:
        """Type it again, or else make the step again."""
        field = _typed_in()
        if field is not None and _can_redo(field):
            field.redo()
        elif self._flush():
            self._history.redo()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys reach the window, that knows what is newest."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and any(event.matches(key) for key in _KEYS):
            self.refresh()
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _forget(self) -> None:
        self._followed = None


def _typed_in() -> TypedIn | None:
    focused = QApplication.focusWidget()
    return focused if isinstance(focused, QLineEdit | QTextEdit | QPlainTextEdit) else None


def _can_undo(field: TypedIn) -> bool:
    if field.isReadOnly():
        return False
    if isinstance(field, Committing):
        return field.has_uncommitted()
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() and field.isModified()
    return field.document().isUndoAvailable()


def _can_redo(field: TypedIn) -> bool:
    if field.isReadOnly():
        return False
    return field.isRedoAvailable() if isinstance(field, QLineEdit) else field.document().isRedoAvailable()
