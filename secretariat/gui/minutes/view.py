"""The verslag as one flowing page over the agenda, with the agenda beside it as an outline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.decisions import Decision
from secretariat.gui.look import tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.minutes.item_editor import ItemEditor
from secretariat.gui.minutes.outline import OutlineList
from secretariat.gui.widgets.chip import Chip
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.rich_text_bar import RichTextBar
from secretariat.services.action_points import ActionLine, Owner
from secretariat.services.minutes import MinutesEntry


class MinutesView(QWidget):
    """Outline, tools and the items below each other."""

    text_wanted = Signal(str, str)
    """Typing paused: agenda item, text."""
    action_wanted = Signal(str, str, str, object, str)
    """Agenda item, text, owner, date or None, words for the date."""
    decision_wanted = Signal(str, object, str)
    """Agenda item, kind, text."""
    remove_action_wanted = Signal(str)
    remove_decision_wanted = Signal(str)
    paste_reduced = Signal(str)
    """Something of a paste was left behind: the sentence that says so."""
    link_wanted = Signal(str)
    """A link in the text was followed: its address."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editors: dict[str, ItemEditor] = {}
        self._choices: tuple[Sequence[Owner], dt.date] = ((), dt.date.min)
        self._decided: set[str] = set()
        self._read_only = False
        self.bar = RichTextBar()
        self._state = Chip()
        self._frozen = PlainLabel("", look="muted")
        self.outline = OutlineList()
        self.outline.chosen.connect(self.go_to)
        self._page = QWidget()
        self._page.setObjectName("page")
        self._page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, tokens.SMALL, 0, tokens.HUGE)
        self._column.setSpacing(0)
        self._column.addStretch()
        self.scroll_area = QScrollArea()
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(self._page)
        self._empty = EmptyState(
            "Nog niets te verslaan", "Zet eerst agendapunten op de agenda; het verslag volgt ze.", icon="file-text"
        )
        self._lay_out()

    def show_entries(
        self,
        entries: Sequence[MinutesEntry],
        decisions: Mapping[str, Sequence[Decision]],
        actions: Mapping[str, Sequence[ActionLine]],
    ) -> None:
        """Show the items with what came out of them; text that is being typed stays."""
        if [entry.id for entry in entries] != list(self._editors):
            self._rebuild(entries)
        for entry in entries:
            editor = self._editors[entry.id]
            editor.show_entry(entry)
            editor.show_results(decisions.get(entry.id, ()), actions.get(entry.id, ()))
        self._decided = {item for item, found in decisions.items() if found}
        self.show_written(entries)
        self._empty.setVisible(not entries)
        self.scroll_area.setVisible(bool(entries))

    def show_written(self, entries: Sequence[MinutesEntry]) -> None:
        """Show at which items something has been written."""
        self.outline.show_entries(entries, self._decided)

    def show_state(self, word: str, tone: Tone, frozen: str) -> None:
        """Show how far the minutes are, and why they cannot be changed if so."""
        self._state.show_state(word, tone)
        self._frozen.setText(frozen)

    def set_choices(self, owners: Sequence[Owner], today: dt.date) -> None:
        """Who can own an action point, and the day from which dates are understood."""
        self._choices = (owners, today)
        for editor in self._editors.values():
            editor.set_choices(owners, today)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.bar.setVisible(not read_only)
        for editor in self._editors.values():
            editor.set_read_only(read_only)

    def clear(self) -> None:
        """Show nothing."""
        self._rebuild(())

    def editor(self, item_id: str) -> ItemEditor:
        """The editor of an item.

        Raises:
            KeyError: the item is not shown.
        """
        return self._editors[item_id]

    def unsaved(self) -> Iterator[ItemEditor]:
        """The editors in which something was typed that was not handed over yet."""
        return (editor for editor in self._editors.values() if editor.has_unsaved_text)

    def go_to(self, item_id: str) -> None:
        """Bring an item into sight and put the cursor in its text."""
        editor = self._editors.get(item_id)
        if editor is None:
            return
        editor.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.outline.show_current(item_id)
        # The editor brings its caret into sight a moment later; the heading above it belongs in sight too.
        QTimer.singleShot(0, lambda: self._show_top(item_id))

    def _show_top(self, item_id: str) -> None:
        editor = self._editors.get(item_id)
        if editor is not None:
            self.scroll_area.verticalScrollBar().setValue(editor.mapTo(self._page, QPoint(0, 0)).y())

    def _rebuild(self, entries: Sequence[MinutesEntry]) -> None:
        for editor in self._editors.values():
            self._column.removeWidget(editor)
            editor.deleteLater()
        self._editors = {}
        for place, entry in enumerate(entries):
            editor = ItemEditor(entry)
            editor.set_choices(*self._choices)
            editor.set_read_only(self._read_only)
            self._connect(editor)
            self._column.insertWidget(place, editor)
            self._editors[entry.id] = editor

    def _connect(self, editor: ItemEditor) -> None:
        editor.text_wanted.connect(self.text_wanted)
        editor.action_wanted.connect(self.action_wanted)
        editor.decision_wanted.connect(self.decision_wanted)
        editor.remove_action_wanted.connect(self.remove_action_wanted)
        editor.remove_decision_wanted.connect(self.remove_decision_wanted)
        editor.capture_opened.connect(self._show_form)
        text = editor.editor
        text.next_wanted.connect(lambda: self._step(editor.item_id, 1))
        text.previous_wanted.connect(lambda: self._step(editor.item_id, -1))
        text.paste_reduced.connect(self.paste_reduced)
        text.link_activated.connect(self.link_wanted)
        text.cursorPositionChanged.connect(lambda: self._mark_current(editor))

    def _step(self, item_id: str, step: int) -> None:
        items = list(self._editors)
        place = items.index(item_id) + step
        if 0 <= place < len(items):
            self.go_to(items[place])

    def _show_form(self, item_id: str) -> None:
        # The form has its place only after the page was laid out anew.
        QTimer.singleShot(0, lambda: self._show_bottom(item_id))

    def _show_bottom(self, item_id: str) -> None:
        form = self._editors[item_id].form if item_id in self._editors else None
        if form is not None:
            self.scroll_area.ensureWidgetVisible(form, 0, tokens.LARGE)

    def _mark_current(self, editor: ItemEditor) -> None:
        if editor.editor.hasFocus():
            self.outline.show_current(editor.item_id)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(tokens.SMALL, 0, tokens.LARGE, 0)
        top.addWidget(self.bar)
        top.addStretch()
        top.addWidget(self._frozen)
        top.addWidget(self._state)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.outline)
        middle.addWidget(self.scroll_area, 1)
        middle.addWidget(self._empty, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.SMALL, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(top)
        layout.addLayout(middle, 1)
