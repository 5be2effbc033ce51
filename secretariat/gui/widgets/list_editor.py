"""A short list kept in place: changed in its cells, added to below it, moved and removed with keys or buttons."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Column
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.typed_form import TypedForm
from secretariat.gui.widgets.typed_rows import EntryLine
from secretariat.settings import Settings

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ListEditor(TypedForm):
    """A table with a line below it in which a new row is typed.

    ``new`` has a prompt for every field of that line, ``shares`` says how they divide its width.
    """

    edit_wanted = Signal(str, str, object)
    """A cell was changed: the row, the column, the value."""
    add_wanted = Signal(object)
    """A new row was typed: a tuple with the text of every field."""
    move_wanted = Signal(str, int)
    """A row must go up (-1) or down (1)."""
    remove_wanted = Signal(str)
    """A row must go."""

    def __init__(
        self,
        columns: Iterable[Column[Any]],
        *,
        name: str,
        accessible_name: str,
        new: Sequence[str],
        shares: Sequence[int] = (1, 1, 1),
        add: str,
        remove: str,
        empty: EmptyState,
        movable: bool = False,
        settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(new[0].rstrip("…").split(";")[0] if new else accessible_name, parent)
        self._read_only = False
        self._shares = shares
        self._edited: tuple[str, str, object] | None = None
        self.table = RecordTable(
            columns, name=name, accessible_name=accessible_name, settings=settings, sortable=not movable
        )
        self.table.set_empty_state(empty)
        self.table.records.edit_wanted.connect(self._edit)
        self.table.installEventFilter(self)
        self.table.chosen.connect(lambda _row: self._enable())
        self.new_lines = tuple(self._new_line(prompt) for prompt in new)
        self.add_button = QPushButton(add)
        icons.dress(self.add_button, "plus")
        self.add_button.clicked.connect(self._add)
        self._refusal = PlainLabel("", look="refused", wrap=True)
        self._refusal.hide()
        moves = (("Om&hoog", "Alt+Up", "arrow-up", -1), ("Om&laag", "Alt+Down", "arrow-down", 1)) if movable else ()
        self.moves = tuple(
            self._action(words, keys, icon, functools.partial(self._move, step)) for words, keys, icon, step in moves
        )
        self.removing = self._action(remove, "Del", "trash-2", self.remove_wanted.emit)
        self._tools = [self._tool(action) for action in (*self.moves, self.removing)]
        self._enable()
        self._lay_out()

    @property
    def refusal(self) -> str:
        """Why what was typed cannot be; empty when nothing was refused."""
        return self._refusal.text()

    def refused(self, sentence: str) -> None:
        """Say why what was typed cannot be; an empty text takes that away."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def not_kept(self) -> None:
        """What was typed in a cell is not in the file: let the user go on typing there."""
        if self._edited is not None:
            row, column, value = self._edited
            self.table.type_again(row, column, str(value))

    def show_records(self, records: Sequence[Any]) -> None:
        """Show these rows; what is selected stays so."""
        self.table.show_records(records)
        self._enable()

    def added(self, row_id: str = "") -> None:
        """Make room for the next row, with the new one in sight."""
        for line in self.new_lines:
            line.clear()
        self.refused("")
        self.table.select(row_id)
        if self.new_lines:
            self.new_lines[0].setFocus()

    def forget(self) -> None:
        """Empty the line of a new row."""
        super().forget()
        for line in self.new_lines:
            line.clear()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.table.records.set_read_only(read_only)
        self.table.set_context_actions(
            () if read_only else (*self.moves, *([None] if self.moves else []), self.removing)
        )
        for part in (*self.new_lines, self.add_button, *self._tools):
            part.setVisible(not read_only)
        self._enable()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with an arrow moves the row, Del takes it away."""
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            pressed = QKeySequence(event.keyCombination())
            for action in (*self.moves, self.removing):
                if pressed == action.shortcut() and not self._read_only:
                    action.trigger()
                    return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the line below the list adds the row; Esc empties that line."""
        if self.focusWidget() in self.new_lines and event.key() in _ENTER:
            self._add()
        elif self.focusWidget() in self.new_lines and event.key() == Qt.Key.Key_Escape:
            self.forget()
            self.refused("")
        else:
            super().keyPressEvent(event)

    # Inner workings

    def _new_line(self, prompt: str) -> EntryLine:
        line = EntryLine()
        line.setMaxLength(LINE_LIMIT)
        line.setPlaceholderText(prompt)
        line.setAccessibleName(prompt.rstrip("…"))
        line.textEdited.connect(lambda _text: self.refused(""))
        return line

    def _action(self, words: str, keys: str, icon: str, act: Callable[[str], object]) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        icons.dress(action, icon, "muted")
        action.triggered.connect(lambda: act(self.table.current_id()) if self.table.current_id() else None)
        return action

    def _move(self, step: int, row: str) -> None:
        self.move_wanted.emit(row, step)

    def _tool(self, action: QAction) -> QToolButton:
        words = action.text().replace("&", "")
        tool = QToolButton()
        tool.setAccessibleName(words)
        tool.setToolTip(f"{words} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        icons.dress(tool, str(action.property("iconName")), "muted")
        tool.clicked.connect(lambda: action.trigger())
        return tool

    def _enable(self) -> None:
        chosen = bool(self.table.current_id()) and not self._read_only
        for action in (*self.moves, self.removing):
            action.setEnabled(chosen)
        for tool in self._tools:
            tool.setEnabled(chosen)

    def _edit(self, row: str, column: str, value: object) -> None:
        self._edited = row, column, value
        self.edit_wanted.emit(row, column, value)
        self._edited = None

    def _add(self) -> None:
        texts = tuple(line.text() for line in self.new_lines)
        if any(text.strip() for text in texts):
            self.add_wanted.emit(texts)
        elif self.new_lines:
            self.new_lines[0].setFocus()

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(tokens.SMALL)
        for line, share in zip(self.new_lines, self._shares, strict=False):
            below.addWidget(line, share)
        below.addWidget(self.add_button)
        below.addSpacing(tokens.SMALL)
        for tool in self._tools:
            below.addWidget(tool)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._refusal)
        layout.addLayout(below)
