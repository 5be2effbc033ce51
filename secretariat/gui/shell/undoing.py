"""Undo and redo from the keyboard: first what is being typed, then the steps of the file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from secretariat.gui.shell.history import History

TypedIn = QLineEdit | QTextEdit | QPlainTextEdit
_TYPING = "typen"


class Undoing:
    """Keeps the two menu items honest: they say what they would take back or make again."""

    def __init__(self, history: History, undo: QAction, redo: QAction, flush: Callable[[], bool]) -> None:
        self._history = history
        self._undo, self._redo = undo, redo
        self._undo_words, self._redo_words = undo.text(), redo.text()
        self._flush = flush
        undo.triggered.connect(lambda _checked=False: self.undo())
        redo.triggered.connect(lambda _checked=False: self.redo())
        history.steps_changed.connect(self.refresh)
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
        """Take back what was typed last, or else the newest step."""
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


def _typed_in() -> TypedIn | None:
    focused = QApplication.focusWidget()
    return focused if isinstance(focused, QLineEdit | QTextEdit | QPlainTextEdit) else None


def _can_undo(field: TypedIn) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() and field.isModified()
    return field.document().isUndoAvailable() and not field.isReadOnly()


def _can_redo(field: TypedIn) -> bool:
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable()
    return field.document().isRedoAvailable() and not field.isReadOnly()
