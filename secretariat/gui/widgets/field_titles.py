"""Editing a title with fields between braces: an opening brace offers the fields, and every letter is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QObject, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyleOptionViewItem, QWidget

from secretariat.gui.widgets.delegates import Index, LineDelegate

_BEGUN = re.compile(r"\{([^{}]*)$")


class FieldTitleDelegate(LineDelegate):
    """A line in a cell that completes the names of fields."""

    typing = Signal(str)
    """Something else stands in the line that is being typed."""

    def __init__(self, fields: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._fields = tuple(fields)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line to type in, with the fields at hand."""
        editor = super().createEditor(parent, option, index)
        assert isinstance(editor, QLineEdit)
        offer_fields(editor, self._fields)
        editor.textChanged.connect(self.typing)
        return editor


def offer_fields(editor: QLineEdit, fields: Sequence[str]) -> None:
    """Let an opening brace in a line offer these names, narrowed by what is typed behind it."""
    completer = QCompleter(QStringListModel(list(fields), editor), editor)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setWidget(editor)
    completer.activated.connect(lambda name: _insert(editor, str(name)))
    editor.textEdited.connect(lambda _text: _offer(editor, completer))


def _offer(editor: QLineEdit, completer: QCompleter) -> None:
    begun = _BEGUN.search(editor.text()[: editor.cursorPosition()])
    completer.setCompletionPrefix(begun[1].strip() if begun else "")
    popup = completer.popup()
    if begun is not None and completer.completionCount():
        completer.complete()
    elif popup is not None:
        popup.hide()


def _insert(editor: QLineEdit, name: str) -> None:
    """Finish the field before the cursor."""
    before, after = editor.text()[: editor.cursorPosition()], editor.text()[editor.cursorPosition() :]
    begun = _BEGUN.search(before)
    if begun is None:
        return
    words = f"{before[: begun.start()]}{{{name}}}"
    editor.setText((words + after.removeprefix("}"))[: editor.maxLength()])
    editor.setCursorPosition(len(words))
