"""The items of the verslag below each other, as one page that scrolls."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.minutes.item_editor import ItemEditor
from secretariat.gui.minutes.item_results import Result
from secretariat.gui.minutes.results import ResultRow
from secretariat.gui.minutes.wishes import Wishes
from secretariat.services.action_points import Owner
from secretariat.services.adoption import ToAdopt
from secretariat.services.minutes import MinutesEntry


class MinutesPage(QScrollArea):
    """Keeps an editor for every item; what is typed stays whatever else changes."""

    current_changed = Signal(str)
    """The cursor is in this item now, or moved there: its id."""
    text_changed = Signal()
    """Something that the room sees is something else."""
    form_opened = Signal(str)
    """A form was opened at an item."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._editors: dict[str, ItemEditor] = {}
        self._choices: tuple[Sequence[Owner], dt.date] = ((), dt.date.min)
        self._read_only = False
        self._page = QWidget()
        self._page.setObjectName("page")
        self._page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, tokens.SMALL, 0, tokens.HUGE)
        self._column.setSpacing(0)
        self._column.addStretch()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._page)

    def show_entries(self, entries: Sequence[MinutesEntry], results: Mapping[str, Sequence[Result]]) -> None:
        """Show the items with what came out of them; text that is being typed stays."""
        wanted = [entry.id for entry in entries]
        if self._editors.keys() != set(wanted):
            self._rebuild(entries)
        elif wanted != list(self._editors):
            self._reorder(wanted)
        for entry in entries:
            editor = self._editors[entry.id]
            editor.show_entry(entry)
            editor.show_results(results.get(entry.id, ()))

    def show_adoptions(self, adopting: Mapping[str, ToAdopt]) -> None:
        """Show at their items the verslagen of earlier overleggen that are to be adopted."""
        for item_id, editor in self._editors.items():
            editor.show_adoption(adopting.get(item_id))

    def show_written(self, entries: Sequence[MinutesEntry]) -> None:
        """Show what became of the items, and nothing else."""
        for entry in entries:
            if entry.id in self._editors:
                self._editors[entry.id].show_treatment(entry)

    def set_choices(self, owners: Sequence[Owner], today: dt.date) -> None:
        """Who can own an action point, and the day from which dates are understood."""
        self._choices = (owners, today)
        for editor in self._editors.values():
            editor.set_choices(owners, today)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        for editor in self._editors.values():
            editor.set_read_only(read_only)

    def clear(self) -> None:
        """Show nothing."""
        self._rebuild(())

    def items(self) -> list[str]:
        """The ids of the items, in the order on the screen."""
        return list(self._editors)

    def editor_of(self, item_id: str) -> ItemEditor | None:
        """The editor of an item, if it is shown."""
        return self._editors.get(item_id)

    def editors(self) -> Iterator[ItemEditor]:
        """All editors, in the order on the screen."""
        return iter(self._editors.values())

    def row(self, record_id: str) -> ResultRow | None:
        """The row of a result, wherever it is shown."""
        return next((row for one in self.editors() if (row := one.row(record_id)) is not None), None)

    def go_to(self, item_id: str) -> bool:
        """Bring an item into sight and put the cursor in its text; False when it is not shown."""
        editor = self._editors.get(item_id)
        if editor is None:
            return False
        editor.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.current_changed.emit(item_id)
        # The editor brings its caret into sight a moment later; the heading above it belongs in sight too.
        QTimer.singleShot(0, lambda: self._show_top(item_id))
        return True

    def select(self, item_id: str, start: int, end: int) -> None:
        """Select a part of the text of an item and bring it into sight, with the keyboard there."""
        editor = self._editors.get(item_id)
        if editor is None:
            return
        cursor = editor.editor.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        editor.editor.setTextCursor(cursor)
        editor.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.current_changed.emit(item_id)

    def step(self, item_id: str, step: int) -> None:
        """Go to the item so many places further, if there is one."""
        items = self.items()
        place = items.index(item_id) + step
        if 0 <= place < len(items):
            self.go_to(items[place])

    def show_form(self, item_id: str) -> None:
        """Bring the form at an item into sight, and say that the work goes on there."""
        self.current_changed.emit(item_id)
        # The field with the keyboard is brought into sight a moment later, and nothing more than that.
        QTimer.singleShot(0, lambda: self._show_bottom(item_id))

    def _show_top(self, item_id: str) -> None:
        editor = self._editors.get(item_id)
        if editor is not None:
            self.verticalScrollBar().setValue(editor.mapTo(self._page, QPoint(0, 0)).y())

    def _show_bottom(self, item_id: str) -> None:
        form = self._editors[item_id].form if item_id in self._editors else None
        if form is None:
            return
        # The form has its place only after the layouts around it were made anew, each asking the one above it.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.ensureWidgetVisible(form, 0, tokens.LARGE)

    def _reorder(self, wanted: Sequence[str]) -> None:
        """Put the same items in another order; the cursor stays in its text."""
        self._editors = {item_id: self._editors[item_id] for item_id in wanted}
        for place, editor in enumerate(self._editors.values()):
            self._column.removeWidget(editor)
            self._column.insertWidget(place, editor)

    def _rebuild(self, entries: Sequence[MinutesEntry]) -> None:
        """Make an editor for every item that has none, and let go of those that are gone."""
        wanted = [entry.id for entry in entries]
        for gone in [item_id for item_id in self._editors if item_id not in wanted]:
            editor = self._editors.pop(gone)
            self._column.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
        for entry in entries:
            if entry.id not in self._editors:
                self._editors[entry.id] = self._new_editor(entry)
        self._reorder(wanted)

    def _new_editor(self, entry: MinutesEntry) -> ItemEditor:
        editor = ItemEditor(entry, self._wishes)
        editor.set_choices(*self._choices)
        editor.set_read_only(self._read_only)
        editor.capture_opened.connect(self.form_opened)
        editor.changed.connect(self.text_changed)
        text = editor.editor
        text.next_wanted.connect(lambda: self.step(editor.item_id, 1))
        text.previous_wanted.connect(lambda: self.step(editor.item_id, -1))
        text.cursorPositionChanged.connect(lambda: self._tell_current(editor))
        text.entered.connect(lambda: self._tell_current(editor))
        text.textChanged.connect(self.text_changed)
        return editor

    def _tell_current(self, editor: ItemEditor) -> None:
        if editor.editor.hasFocus():
            self.current_changed.emit(editor.item_id)
