"""The verslag as one flowing page over the agenda, with the agenda beside it as an outline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.minutes.coming_and_going import ComingAndGoing
from secretariat.gui.minutes.item_editor import ItemEditor
from secretariat.gui.minutes.item_results import Result
from secretariat.gui.minutes.outline import OutlineList
from secretariat.gui.minutes.page import MinutesPage
from secretariat.gui.minutes.phrase_bank import PhraseBank
from secretariat.gui.minutes.results import ResultRow
from secretariat.gui.minutes.room import RoomView
from secretariat.gui.minutes.side_panel import SidePanel
from secretariat.gui.minutes.spelling_strip import SpellingStrip
from secretariat.gui.minutes.versions import VersionsDialog
from secretariat.gui.minutes.way import WayView
from secretariat.gui.minutes.wishes import Wishes
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.rich_text_bar import RichTextBar
from secretariat.services.action_points import Owner
from secretariat.services.attendance import AttendanceLine
from secretariat.services.minutes import MinutesEntry, TextVersion
from secretariat.wording.phrases import Phrase
from secretariat.wording.spelling import Word

_ROOMY = 520
"""Narrower than this, in pixels at 100 %, the outline shows numbers only."""

_HIGH = 300
"""Lower than this, in pixels at 100 %, there is no room for text below a list of changes."""


class MinutesView(QWidget):
    """Outline, tools and the items below each other; what the user wants is said by :attr:`wishes`."""

    current_changed = Signal(str)
    """The cursor is in another item: its id."""

    phrases_wanted = Signal()
    """The phrase bank is wanted; answer with :meth:`offer_phrases`."""

    spelling_wanted = Signal()
    """F7: the next word whose spelling is doubtful is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wishes = Wishes(self)
        self._read_only = False
        self._phrases: PhraseBank | None = None
        self._current = ""
        self.presence: ComingAndGoing | None = None
        self.room: RoomView | None = None
        self._room_waits = False
        self._mirror = QTimer(self, singleShot=True, interval=0)
        self._mirror.timeout.connect(self._show_room)
        self.bar = RichTextBar()
        self.bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.phrases_button = self._tool("quote", "Frase invoegen (Ctrl+Spatie)", self.phrases_wanted.emit)
        self.presence_button = self._tool(
            "clock", "Aankomst of vertrek noteren (Ctrl+Shift+T)", self.wishes.presence_wanted.emit
        )
        self.room_button = self._tool("presentation", "Meekijken in het groot (F11)", self.toggle_room)
        self.spelling_button = self._tool("spell-check", "Spelling nakijken (F7)", self.spelling_wanted.emit)
        self.spelling = SpellingStrip()
        self.way = WayView()
        self.way.opened.connect(self._share_room)
        self.way.left.connect(self._back_to_text)
        self.way.amendments.suggest = self._selected
        self.outline = OutlineList(self.wishes)
        self.outline.chosen.connect(self.go_to)
        self.page = MinutesPage(self.wishes)
        self.page.current_changed.connect(self._show_current)
        self.page.text_changed.connect(self._mirror.start)
        self.page.form_opened.connect(self._show_form)
        self.wishes.phrases_wanted.connect(self.phrases_wanted)
        self.side = SidePanel(self.wishes)
        self.side.item_wanted.connect(self.go_to)
        self._empty = EmptyState(
            "Nog niets te verslaan", "Zet eerst agendapunten op de agenda; het verslag volgt ze.", icon="file-text"
        )
        self._lay_out()

    def show_entries(self, entries: Sequence[MinutesEntry], results: Mapping[str, Sequence[Result]]) -> None:
        """Show the items with what came out of them; text that is being typed stays."""
        self.page.show_entries(entries, results)
        self.outline.show_entries(entries)
        self._empty.setVisible(not entries)
        self.page.setVisible(bool(entries))

    def show_written(self, entries: Sequence[MinutesEntry]) -> None:
        """Show what became of the items, and nothing else."""
        self.page.show_written(entries)
        self.outline.show_entries(entries)

    def set_choices(self, owners: Sequence[Owner], today: dt.date) -> None:
        """Who can own an action point, and the day from which dates are understood."""
        self.page.set_choices(owners, today)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.bar.setVisible(not read_only)
        for button in (self.phrases_button, self.presence_button):
            button.setVisible(not read_only)
        self.page.set_read_only(read_only)
        self.outline.set_read_only(read_only)

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._read_only

    def texts(self) -> list[tuple[str, str]]:
        """The id and the plain text of every item, in the order on the screen."""
        return [(editor.item_id, editor.editor.toPlainText()) for editor in self.page.editors()]

    def word_place(self) -> tuple[str, int]:
        """The item in which the cursor is, and where it, or what it has selected, begins there."""
        editor = self.current() or self.page.editor_of(self._current)
        return (editor.item_id, editor.editor.textCursor().selectionStart()) if editor is not None else ("", 0)

    def select_word(self, item_id: str, word: Word) -> None:
        """Bring a word into sight, selected."""
        self.page.select(item_id, word.start, word.end)

    def replace_word(self, item_id: str, word: Word, words: str) -> None:
        """Let other words stand in the place of one; typing undone takes that back."""
        self.select_word(item_id, word)
        editor = self.editor(item_id).editor
        if editor.textCursor().selectedText() == word.text:
            editor.textCursor().insertText(words)

    def clear(self) -> None:
        """Show nothing."""
        self._current = ""
        self.page.clear()
        self.way.clear()

    def editor(self, item_id: str) -> ItemEditor:
        """The editor of an item.

        Raises:
            KeyError: the item is not shown.
        """
        found = self.page.editor_of(item_id)
        if found is None:
            raise KeyError(item_id)
        return found

    def row(self, record_id: str) -> ResultRow | None:
        """The row of a result, wherever it is shown."""
        return self.page.row(record_id)

    def unsaved(self) -> Iterator[ItemEditor]:
        """The editors in which something was typed that was not handed over yet."""
        return (editor for editor in self.page.editors() if editor.has_unsaved_text)

    def commit_results(self) -> None:
        """Hand over the words of a besluit or actiepunt that are being changed."""
        for editor in self.page.editors():
            editor.commit_results()

    def go_to(self, item_id: str) -> None:
        """Bring an item into sight and put the cursor in its text."""
        self.page.go_to(item_id)

    def go_to_next(self, item_id: str) -> None:
        """Bring the item after this one into sight and put the cursor in its text."""
        self.page.step(item_id, 1)

    def current(self) -> ItemEditor | None:
        """The item in which the cursor is, or else the one that the outline marks."""
        for editor in self.page.editors():
            if editor.isAncestorOf(self.focusWidget() or self):
                return editor
        return self.page.editor_of(self.outline.current_id())

    def ask_presence(self, people: Sequence[AttendanceLine], now: dt.time) -> None:
        """Ask who comes or goes."""
        if self.presence is None:
            self.presence = ComingAndGoing(self.window())
            self.presence.wanted.connect(self.wishes.presence_given)
            self.presence.closed.connect(self._back_to_text)
        self.presence.belong_to(self.current() or self.page)
        self.presence.open_for(self._caret(), people, now)

    def show_versions(self, item_id: str, versions: Sequence[TextVersion]) -> VersionsDialog:
        """Show the earlier texts of an item."""
        editor = self.editor(item_id)
        dialog = VersionsDialog(editor.heading, versions, read_only=self._read_only, parent=self)
        dialog.restore_wanted.connect(lambda text: self.wishes.restore_wanted.emit(item_id, text))
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

    def close_room(self) -> None:
        """Let the room look along no longer, also not when one comes back here."""
        self._room_waits = False
        if self.room is not None:
            self.room.leave()

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here comes to write."""
        super().focusInEvent(event)
        self._back_to_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the text has it."""
        super().resizeEvent(event)
        self.outline.set_compact(self.width() < tokens.scaled(_ROOMY))
        self._share_room()

    def _share_room(self) -> None:
        """In a low window the list of changes stands in the place of the text."""
        is_short = self.height() < tokens.scaled(_HIGH)
        self.way.amendments.set_short(is_short)
        self._middle.setVisible(not is_short or self.way.amendments.isHidden())

    def hideEvent(self, event: QHideEvent) -> None:
        """Another tab or page: the room waits, unless it has a screen of its own to go on reading."""
        super().hideEvent(event)
        if self.room is not None and not (self.room.isWindow() and self.window().isVisible()):
            self._room_waits = not self.room.isHidden() and self.window().isVisible()
            self.room.leave()

    def showEvent(self, event: QShowEvent) -> None:
        """The room that waited looks along again."""
        super().showEvent(event)
        if self.room is not None and self._room_waits:
            self._room_waits = False
            self.room.enter()
            self._mirror.start()

    def _own(self, event: QKeyEvent) -> Callable[[], object] | None:
        modifiers = event.modifiers()
        if event.key() == Qt.Key.Key_F11 and not modifiers:
            return self.toggle_room
        if event.key() == Qt.Key.Key_F7 and not modifiers and self.page.items():
            return self.spelling_wanted.emit
        if event.key() == Qt.Key.Key_F6 and not modifiers:
            return self.way.toggle_amendments
        if event.key() == Qt.Key.Key_Escape and self.room is not None and not self.room.isHidden():
            return self.room.leave
        wanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_T and modifiers == wanted and not self._read_only and self.page.items():
            return self.wishes.presence_wanted.emit
        return None

    def _caret(self) -> QRect:
        """Where the cursor is on the screen, or else the tools above the text."""
        editor = self.current()
        if editor is None or not editor.editor.hasFocus():
            return QRect(self.presence_button.mapToGlobal(QPoint(0, 0)), self.presence_button.size())
        caret = editor.editor.cursorRect()
        return QRect(editor.editor.viewport().mapToGlobal(caret.topLeft()), caret.size())

    def _back_to_text(self) -> None:
        editor = self.current() or next(self.page.editors(), None)
        if editor is not None and not editor.editor.hasFocus():
            editor.editor.setFocus(Qt.FocusReason.PopupFocusReason)

    def offer_phrases(self, phrases: Sequence[Phrase]) -> None:
        """Show the phrase bank at the cursor."""
        self._back_to_text()
        if self._phrases is None:
            self._phrases = PhraseBank(self.window())
            self._phrases.chosen.connect(self._insert)
            self._phrases.closed.connect(self._back_to_text)
        self._phrases.belong_to(self.current() or self.page)
        self._phrases.open_under(self._caret(), phrases)

    def _selected(self) -> tuple[str, str]:
        """The number of the item in which the cursor was last, and the words that are selected in it."""
        editor = self.page.editor_of(self._current)
        if editor is None:
            return "", ""
        words = editor.editor.textCursor().selectedText()
        return editor.number, words if words.isprintable() else ""

    def _insert(self, phrase: Phrase) -> None:
        editor = self.current()
        if editor is not None:
            editor.editor.insert_words(*phrase.halves)

    def _show_room(self) -> None:
        if self.room is None or self.room.isHidden():
            return
        editor = self.current()
        if editor is not None:
            text = editor.editor
            self.room.show_text(editor.heading, text.document(), text.textCursor().position())
            self.room.show_results(editor.results, editor.understood.words)

    def _show_current(self, item_id: str) -> None:
        self.outline.show_current(item_id)
        self._mirror.start()
        if item_id != self._current:
            if self._phrases is not None:
                self._phrases.hide()
            self._current = item_id
            self.current_changed.emit(item_id)

    def _show_form(self, item_id: str) -> None:
        if self.room is not None and self.room.covers_window:
            self.room.leave()
            self.editor(item_id).focus_form()
        self.page.show_form(item_id)

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
        for button in (self.phrases_button, self.presence_button, self.spelling_button, self.room_button):
            top.addWidget(button)
        top.addStretch()
        self._middle = QWidget()
        middle = QHBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.outline)
        middle.addWidget(self.page, 1)
        middle.addWidget(self._empty, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.SMALL, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(top)
        layout.addWidget(self.way)
        layout.addWidget(self.spelling)
        layout.addWidget(self._middle, 1)
