"""One agenda item in the verslag: its heading, its text, and what came out of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.decisions import Decision
from secretariat.gui.look import icons, tokens
from secretariat.gui.minutes.capture import ActionForm, CaptureForm, DecisionForm
from secretariat.gui.minutes.results import ResultRow, action_row, decision_row
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.rich_text_edit import RichTextEdit
from secretariat.services.action_points import ActionLine, Owner
from secretariat.services.minutes import MinutesEntry

_INDENT = 40
"""How far the text hangs behind the number, in pixels at 100 %."""


class ItemEditor(QWidget):
    """The text of one item and its results; emits what the user wants, knows no service."""

    text_wanted = Signal(str, str)
    """Typing paused: agenda item, text."""
    action_wanted = Signal(str, str, str, object, str)
    """Agenda item, text, owner, date or None, words for the date."""
    decision_wanted = Signal(str, object, str)
    """Agenda item, kind, text."""
    remove_action_wanted = Signal(str)
    remove_decision_wanted = Signal(str)
    capture_opened = Signal(str)
    """A form was opened at this item, so that it must be brought into sight."""

    def __init__(self, entry: MinutesEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item_id = entry.id
        self._owners: Sequence[Owner] = ()
        self._today = dt.date.min
        self._read_only = False
        self._typed = False
        self._form: CaptureForm | None = None
        self._number = PlainLabel(entry.number, look="heading")
        self._number.setFixedWidth(tokens.scaled(_INDENT))
        self._title = PlainLabel(entry.title, look="heading", wrap=True)
        self.editor = RichTextEdit()
        self.editor.setAccessibleName(f"Verslag bij punt {entry.number} {entry.title}")
        self.editor.setProperty("look", "page")
        self.editor.setPlaceholderText("Typ hier wat er is besproken…")
        self.editor.text_changed_by_user.connect(self._mark_typed)
        self.editor.typing_paused.connect(self.commit)
        self._results = QVBoxLayout()
        self._results.setSpacing(0)
        self._results.setContentsMargins(tokens.scaled(tokens.TIGHT), 0, 0, 0)
        self.decision_button = self._capture_button("Besluit", "gavel", self.open_decision_form)
        self.action_button = self._capture_button("Actiepunt", "list-checks", self.open_action_form)
        self._lay_out()
        self.show_entry(entry)

    def show_entry(self, entry: MinutesEntry) -> None:
        """Show the heading and text of the file; text that is being typed stays."""
        self._number.setText(entry.number)
        self._title.setText(entry.title)
        if not self._typed:
            self.editor.show_markdown(entry.text)

    def show_results(self, decisions: Sequence[Decision], actions: Sequence[ActionLine]) -> None:
        """Show what came out of the item."""
        while (old := self._results.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for decision in decisions:
            row = decision_row(decision)
            row.remove_wanted.connect(self.remove_decision_wanted)
            self._add_row(row)
        for action in actions:
            row = action_row(action)
            row.remove_wanted.connect(self.remove_action_wanted)
            self._add_row(row)

    def set_choices(self, owners: Sequence[Owner], today: dt.date) -> None:
        """Who can own an action point, and the day from which dates are understood."""
        self._owners, self._today = owners, today

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.editor.setReadOnly(read_only)
        for button in (self.decision_button, self.action_button):
            button.setVisible(not read_only)

    @property
    def has_unsaved_text(self) -> bool:
        """Whether something was typed that was not handed over yet."""
        return self._typed

    def commit(self) -> None:
        """Hand over what was typed, if anything was."""
        if self._typed:
            self.text_wanted.emit(self.item_id, self.editor.markdown())

    def text_saved(self) -> None:
        """What was handed over is in the file."""
        self._typed = False

    def open_action_form(self) -> None:
        """Open the form for an action point."""
        form = ActionForm(self._owners, self._today)
        form.wanted.connect(lambda *values: self.action_wanted.emit(self.item_id, *values))
        self._open(form)

    def open_decision_form(self) -> None:
        """Open the form for a decision."""
        form = DecisionForm()
        form.wanted.connect(lambda kind, text: self.decision_wanted.emit(self.item_id, kind, text))
        self._open(form)

    @property
    def form(self) -> CaptureForm | None:
        """The form that is open, if any."""
        return self._form

    def close_form(self) -> None:
        """Close the form and go back to the text."""
        if self._form is not None:
            self._form.deleteLater()
            self._form = None
            self.editor.setFocus()

    def _mark_typed(self) -> None:
        self._typed = True

    def _open(self, form: CaptureForm) -> None:
        self.close_form()
        self._form = form
        form.closed.connect(self.close_form)
        self._body.insertWidget(1, form)  # right under the text, where the eye is
        form.setFocus()
        self.capture_opened.emit(self.item_id)

    def _add_row(self, row: ResultRow) -> None:
        row.remove_button.setVisible(not self._read_only)
        self._results.addWidget(row)

    def _capture_button(self, word: str, icon: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(word)
        button.setProperty("look", "quiet")
        button.setAccessibleName(f"{word} toevoegen")
        button.setToolTip(f"{word} toevoegen bij dit punt")
        icons.dress(button, icon, "muted")
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        head.addSpacing(tokens.scaled(tokens.TIGHT))
        head.addWidget(self._title, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.decision_button)
        buttons.addWidget(self.action_button)
        buttons.addStretch()
        self._body = QVBoxLayout()
        self._body.setContentsMargins(tokens.scaled(_INDENT), 0, 0, 0)
        self._body.setSpacing(tokens.TIGHT)
        self._body.addWidget(self.editor)
        self._body.addLayout(self._results)
        self._body.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.MEDIUM, tokens.LARGE, tokens.SMALL)
        layout.setSpacing(tokens.TIGHT)
        layout.addLayout(head)
        layout.addLayout(self._body)
