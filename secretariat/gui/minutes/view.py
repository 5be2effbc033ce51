"""The verslag as one flowing page over the agenda, with the agenda beside it as an outline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from secretariat.domain.decisions import Decision
from secretariat.gui.look import icons, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.minutes.coming_and_going import ComingAndGoing
from secretariat.gui.minutes.item_editor import ItemEditor
from secretariat.gui.minutes.outline import OutlineList
from secretariat.gui.minutes.phrase_bank import PhraseBank
from secretariat.gui.minutes.results import ResultRow
from secretariat.gui.minutes.room import RoomView
from secretariat.gui.minutes.versions import VersionsDialog
from secretariat.gui.widgets.chip import Chip
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.rich_text_bar import RichTextBar
from secretariat.services.action_points import ActionLine, Owner
from secretariat.services.attendance import AttendanceLine
from secretariat.services.minutes import MinutesEntry, TextVersion
from secretariat.wording.phrases import Phrase


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
    reword_action_wanted = Signal(str, str)
    reword_decision_wanted = Signal(str, str)
    kind_wanted = Signal(str, object)
    """A decision is of another kind: its id and :class:`DecisionKind`."""
    line_entered = Signal(str, str, bool)
    """A line must become a record: agenda item, line, whether the next item is wanted afterwards."""
    selection_taken = Signal(str, object, str)
    """A selection must become a record: agenda item, :class:`CaptureKind`, words."""
    answered = Signal(str, int)
    """The question at an item was answered."""
    undo_wanted = Signal(str)
    """What was captured last at an item must be taken back."""
    versions_wanted = Signal(str)
    """The earlier texts of an item are asked for."""
    restore_wanted = Signal(str, str)
    """An earlier text must stand at an item again."""
    presence_wanted = Signal()
    """Somebody comes or goes: who can that be?"""
    presence_given = Signal(str, object, bool)
    """Somebody came or left: the id of the person, the time, and whether he left."""
    paste_reduced = Signal(str)
    """Something of a paste was left behind: the sentence that says so."""
    link_wanted = Signal(str)
    """A link in the text was followed: its address."""

    phrases_wanted = Signal()
    """The phrase bank is wanted; answer with :meth:`offer_phrases`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editors: dict[str, ItemEditor] = {}
        self._choices: tuple[Sequence[Owner], dt.date] = ((), dt.date.min)
        self._decided: set[str] = set()
        self._read_only = False
        self._phrases: PhraseBank | None = None
        self.presence: ComingAndGoing | None = None
        self.room: RoomView | None = None
        self._mirror = QTimer(self, singleShot=True, interval=0)
        self._mirror.timeout.connect(self._show_room)
        self.bar = RichTextBar()
        self.bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.phrases_button = self._tool("quote", "Frase invoegen (Ctrl+Spatie)", self.phrases_wanted.emit)
        self.presence_button = self._tool(
            "clock", "Aankomst of vertrek noteren (Ctrl+Shift+T)", self.presence_wanted.emit
        )
        self.room_button = self._tool("presentation", "Meekijken in het groot (F11)", self.toggle_room)
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
        for button in (self.phrases_button, self.presence_button):
            button.setVisible(not read_only)
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

    def shown_editor(self, item_id: str) -> ItemEditor | None:
        """The editor of an item, if it is shown."""
        return self._editors.get(item_id)

    def row(self, record_id: str) -> ResultRow | None:
        """The row of a besluit or actiepunt, wherever it is shown."""
        return next((row for one in self._editors.values() if (row := one.row(record_id)) is not None), None)

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

    def go_to_next(self, item_id: str) -> None:
        """Bring the item after this one into sight and put the cursor in its text."""
        self._step(item_id, 1)

    def current(self) -> ItemEditor | None:
        """The item in which the cursor is, or else the one that the outline marks."""
        for editor in self._editors.values():
            if editor.isAncestorOf(self.focusWidget() or self):
                return editor
        return self._editors.get(self.outline.current_id())

    def ask_presence(self, people: Sequence[AttendanceLine], now: dt.time) -> None:
        """Ask who comes or goes."""
        if self.presence is None:
            self.presence = ComingAndGoing(self.window())
            self.presence.wanted.connect(self.presence_given)
            self.presence.closed.connect(self._back_to_text)
        self.presence.open_for(self._caret(), people, now)

    def show_versions(self, item_id: str, versions: Sequence[TextVersion]) -> VersionsDialog:
        """Show the earlier texts of an item."""
        editor = self._editors[item_id]
        dialog = VersionsDialog(editor.heading, versions, read_only=self._read_only, parent=self)
        dialog.restore_wanted.connect(lambda text: self.restore_wanted.emit(item_id, text))
        dialog.finished.connect(editor.editor.setFocus)
        dialog.open()
        return dialog

    def toggle_room(self) -> None:
        """Let the room look along in large type, or no longer."""
        if self.room is None:
            self.room = RoomView(self.window())
            self.room.closed.connect(self._back_to_text)
        if not self.room.isHidden():
            self.room.leave()
            return
        self._back_to_text()
        self.room.enter()
        self._show_room()

    def event(self, event: QEvent) -> bool:
        """Keep our own keys from the shortcuts of the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that mean the same wherever the cursor is in the verslag."""
        action = self._own(event)
        if action is not None:
            action()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another tab: the room has nothing to look at."""
        super().hideEvent(event)
        if self.room is not None:
            self.room.leave()

    def _own(self, event: QKeyEvent) -> Callable[[], object] | None:
        modifiers = event.modifiers()
        if event.key() == Qt.Key.Key_F11 and not modifiers:
            return self.toggle_room
        if event.key() == Qt.Key.Key_Escape and self.room is not None and not self.room.isHidden():
            return self.room.leave
        wanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_T and modifiers == wanted and not self._read_only and self._editors:
            return self.presence_wanted.emit
        return None

    def _caret(self) -> QRect:
        """Where the cursor is on the screen, or else the tools above the text."""
        editor = self.current()
        if editor is None or not editor.editor.hasFocus():
            return QRect(self.presence_button.mapToGlobal(QPoint(0, 0)), self.presence_button.size())
        caret = editor.editor.cursorRect()
        return QRect(editor.editor.viewport().mapToGlobal(caret.topLeft()), caret.size())

    def _back_to_text(self) -> None:
        editor = self.current() or next(iter(self._editors.values()), None)
        if editor is not None and not editor.editor.hasFocus():
            editor.editor.setFocus(Qt.FocusReason.PopupFocusReason)

    def offer_phrases(self, phrases: Sequence[Phrase]) -> None:
        """Show the phrase bank at the cursor."""
        self._back_to_text()
        if self._phrases is None:
            self._phrases = PhraseBank(self.window())
            self._phrases.chosen.connect(self._insert)
            self._phrases.closed.connect(self._back_to_text)
        self._phrases.open_under(self._caret(), phrases)

    def _insert(self, phrase: Phrase) -> None:
        editor = self.current()
        if editor is not None:
            editor.editor.insert_words(*phrase.halves)

    def _show_room(self) -> None:
        editor = self.current()
        if self.room is not None and not self.room.isHidden() and editor is not None:
            text = editor.editor
            self.room.show_text(editor.heading, text.document(), text.textCursor().position())
            self.room.show_results(editor.results, editor.understood.words)

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
        editor.reword_action_wanted.connect(self.reword_action_wanted)
        editor.reword_decision_wanted.connect(self.reword_decision_wanted)
        editor.kind_wanted.connect(self.kind_wanted)
        editor.line_entered.connect(self.line_entered)
        editor.selection_taken.connect(self.selection_taken)
        editor.answered.connect(self.answered)
        editor.undo_wanted.connect(self.undo_wanted)
        editor.versions_wanted.connect(self.versions_wanted)
        editor.phrases_wanted.connect(lambda _item: self.phrases_wanted.emit())
        editor.presence_wanted.connect(lambda _item: self.presence_wanted.emit())
        editor.capture_opened.connect(self._show_form)
        text = editor.editor
        text.next_wanted.connect(lambda: self._step(editor.item_id, 1))
        text.previous_wanted.connect(lambda: self._step(editor.item_id, -1))
        text.paste_reduced.connect(self.paste_reduced)
        text.link_activated.connect(self.link_wanted)
        text.cursorPositionChanged.connect(lambda: self._mark_current(editor))
        text.entered.connect(lambda: self._mark_current(editor))
        text.textChanged.connect(self._mirror.start)
        editor.changed.connect(self._mirror.start)

    def _step(self, item_id: str, step: int) -> None:
        items = list(self._editors)
        place = items.index(item_id) + step
        if 0 <= place < len(items):
            self.go_to(items[place])

    def _show_form(self, item_id: str) -> None:
        if self.room is not None and self.room.covers_window:
            self.room.leave()
            self._editors[item_id].focus_form()
        # The form has its place only after the page was laid out anew.
        QTimer.singleShot(0, lambda: self._show_bottom(item_id))

    def _show_bottom(self, item_id: str) -> None:
        form = self._editors[item_id].form if item_id in self._editors else None
        if form is not None:
            self.scroll_area.ensureWidgetVisible(form, 0, tokens.LARGE)

    def _mark_current(self, editor: ItemEditor) -> None:
        if editor.editor.hasFocus():
            self.outline.show_current(editor.item_id)
            self._mirror.start()

    def _tool(self, icon: str, words: str, slot: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(words.partition(" (")[0])
        button.setToolTip(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor in the text
        icons.dress(button, icon)
        button.clicked.connect(lambda: slot())
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(tokens.SMALL, 0, tokens.LARGE, 0)
        top.addWidget(self.bar)
        for button in (self.phrases_button, self.presence_button, self.room_button):
            top.addWidget(button)
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
