"""One agenda item in the verslag: its heading, its text, and what came out of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.minutes.adoption_strip import AdoptionStrip
from secretariat.gui.minutes.capture import ActionForm, CommitmentForm, ConclusionForm, DecisionForm, MakerForm
from secretariat.gui.minutes.editor import Mark, MinutesEdit
from secretariat.gui.minutes.item_results import Result
from secretariat.gui.minutes.results import ResultRow
from secretariat.gui.minutes.treatments import TREATMENT_ICONS, TreatmentMenu
from secretariat.gui.minutes.understood import UnderstoodLine
from secretariat.gui.minutes.wishes import Wishes
from secretariat.gui.widgets.inset_form import InsetForm
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.action_points import Owner
from secretariat.services.adoption import ToAdopt
from secretariat.services.minutes import MinutesEntry
from secretariat.wording.captures import ActionCapture
from secretariat.wording.minutes import treatment_word

_HINT = "Typ wat er is besproken, of actie: …, besluit: …, toezegging: … of conclusie: …"
_INDENT = 40
"""How far the text hangs behind the number, in pixels at 100 %."""


class ItemEditor(QWidget):
    """The text of one item and its results; says what the user wants, knows no service."""

    changed = Signal()
    """What came out of the item, or what is said under its text, is something else."""
    capture_opened = Signal(str)
    """A form was opened at this item, so that it must be brought into sight."""

    def __init__(self, entry: MinutesEntry, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self.item_id = entry.id
        self._owners: Sequence[Owner] = ()
        self._today = dt.date.min
        self._read_only = False
        self._typed = False
        self._form: InsetForm | None = None
        self._form_mark: Mark | None = None
        self.adoption: AdoptionStrip | None = None
        self._number = PlainLabel(entry.number, look="heading")
        self._number.setFixedWidth(tokens.scaled(_INDENT))
        self._title = PlainLabel(entry.title, look="heading", wrap=True)
        self.editor = MinutesEdit(name=f"Verslag bij punt {entry.number} {entry.title}")
        self.editor.setProperty("look", "page")
        self.editor.setPlaceholderText(_HINT)
        self.understood = UnderstoodLine()
        self._last = ""
        self._first: QWidget | None = None
        self._rows: dict[str, ResultRow] = {}
        self._entry = entry
        self.treatment = QToolButton()
        self.treatment.setToolTip("Wat er van dit punt geworden is (F8)")
        self.treatment.setProperty("look", "kind")
        self.treatment.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.treatment.clicked.connect(self.open_treatments)
        self.menu_button = QToolButton()
        self._connect()
        self._results = QVBoxLayout()
        self._results.setSpacing(0)
        self._results.setContentsMargins(tokens.scaled(tokens.TIGHT), 0, 0, 0)
        self.buttons = [
            self._capture_button("Besluit", "gavel", self.open_decision_form),
            self._capture_button("Actiepunt", "list-checks", self.open_action_form),
            self._capture_button("Toezegging", "user-check", self.open_commitment_form),
            self._capture_button("Conclusie", "check", self.open_conclusion_form),
        ]
        self._lay_out()
        self.show_entry(entry)

    def show_entry(self, entry: MinutesEntry) -> None:
        """Show the heading and text of the file; text that is being typed stays."""
        self._number.setText(entry.number)
        self._title.setText(entry.title)
        self.show_treatment(entry)
        if not self._typed:
            self.editor.show_markdown(entry.text)

    def show_adoption(self, about: ToAdopt | None) -> None:
        """Show the verslag of an earlier overleg that is to be adopted here, or was; None for an item without one."""
        if self.adoption is None and about is not None:
            self.adoption = AdoptionStrip()
            self.adoption.adopt_wanted.connect(lambda: self._wishes.adopt_wanted.emit(self.item_id))
            self.adoption.defer_wanted.connect(lambda: self._wishes.defer_wanted.emit(self.item_id))
            self.adoption.opened.connect(lambda: self._wishes.adopted_opened.emit(self.item_id))
            self.adoption.set_read_only(self._read_only)
            self._body.insertWidget(0, self.adoption)
        if self.adoption is not None:
            self.adoption.setVisible(about is not None)
            if about is not None:
                self.adoption.show_minutes(about)

    def show_treatment(self, entry: MinutesEntry) -> None:
        """Show what became of the item."""
        if entry.treatment is self._entry.treatment and self.treatment.text():
            self._entry = entry
            return
        self._entry = entry
        word = treatment_word(entry.treatment)
        self.treatment.setText(f" {word}")
        self.treatment.setAccessibleName(f"Stand van punt {entry.number}: {word}")
        icons.dress(self.treatment, *TREATMENT_ICONS[entry.treatment])

    def show_results(self, results: Sequence[Result]) -> None:
        """Show what came out of the item."""
        wanted = [one.id for one in results]
        for gone in [record_id for record_id in self._rows if record_id not in wanted]:
            row = self._rows.pop(gone)
            self._results.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, one in enumerate(results):
            row = self._rows.get(one.id) or self._add_row(one)
            row.show_result(one)
            if self._results.indexOf(row) != place:
                self._results.insertWidget(place, row)
        self._rows = {record_id: self._rows[record_id] for record_id in wanted}
        self.changed.emit()

    def set_choices(self, owners: Sequence[Owner], today: dt.date) -> None:
        """Who can own an action point, and the day from which dates are understood."""
        self._owners, self._today = owners, today

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.editor.setReadOnly(read_only)
        self.editor.setPlaceholderText("" if read_only else _HINT)
        self.treatment.setEnabled(not read_only)
        for button in self.buttons:
            button.setVisible(not read_only)
        for row in self._rows.values():
            row.set_read_only(read_only)
        if self.adoption is not None:
            self.adoption.set_read_only(read_only)

    def row(self, record_id: str) -> ResultRow | None:
        """The row of a result, if it is shown here."""
        return self._rows.get(record_id)

    @property
    def number(self) -> str:
        """The number of the item."""
        return self._number.text()

    @property
    def heading(self) -> str:
        """The number and title of the item."""
        return f"{self._number.text()}  {self._title.text()}"

    @property
    def results(self) -> list[Result]:
        """What came out of the item."""
        return [row.shown for row in self._rows.values()]

    def focus_form(self) -> None:
        """Bring the keyboard to the form again."""
        if self._form is not None:
            (self._first or self._form).setFocus()

    def say(self, words: str, record_id: str, *, with_kind: bool = False) -> None:
        """Say under the text what a line became; F2 and F4 then work on that record."""
        self._last = record_id
        self.understood.say(words, with_kind=with_kind)
        self.changed.emit()

    def ask(self, question: str, answers: Sequence[str]) -> None:
        """Ask under the text; the next digit is the answer."""
        self.understood.ask(question, answers)
        self.editor.ask(len(answers))
        self.changed.emit()

    @property
    def has_unsaved_text(self) -> bool:
        """Whether something was typed that was not handed over yet."""
        return self._typed

    def commit(self) -> None:
        """Hand over what was typed, if anything was."""
        if self._typed:
            self._wishes.text_wanted.emit(self.item_id, self.editor.markdown())

    def commit_results(self) -> None:
        """Hand over the words of a result that are being changed."""
        for row in self._rows.values():
            row.commit()

    def text_saved(self) -> None:
        """What was handed over is in the file."""
        self._typed = False
        self.editor.mark_committed()

    def open_action_form(self, found: ActionCapture | None = None) -> None:
        """Open the form for an action point, filled with what was understood of a line."""
        form = ActionForm(self._owners, self._today)
        form.wanted.connect(lambda *values: self._wishes.action_wanted.emit(self.item_id, *values))
        self.open_form(form, form.fill(found) if found is not None else None)

    def open_commitment_form(self, found: ActionCapture | None = None) -> None:
        """Open the form for a toezegging, filled with what was understood of a line."""
        form = CommitmentForm(self._owners, self._today)
        form.wanted.connect(lambda *values: self._wishes.commitment_wanted.emit(self.item_id, *values))
        self.open_form(form, form.fill(found) if found is not None else None)

    def open_conclusion_form(self) -> None:
        """Open the form for a conclusion."""
        form = ConclusionForm()
        form.wanted.connect(lambda text: self._wishes.conclusion_wanted.emit(self.item_id, text))
        self.open_form(form)

    def open_decision_form(self) -> None:
        """Open the form for a decision."""
        form = DecisionForm()
        form.wanted.connect(lambda kind, text: self._wishes.decision_wanted.emit(self.item_id, kind, text))
        self.open_form(form)

    @property
    def form(self) -> InsetForm | None:
        """The form that is open, if any."""
        return self._form

    def mark_of_form(self) -> None:
        """Mark the line from which the form was opened, to be taken out of the text with what is saved now."""
        self.editor.mark_again(self._form_mark)

    def close_form(self) -> None:
        """Close the form and go back to the text."""
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = self._form_mark = None
            self.editor.unmark()
            self.editor.setFocus()

    def _mark_typed(self) -> None:
        self._typed = True

    def open_form(self, form: InsetForm, first: QWidget | None = None) -> None:
        """Open a form under the text, with the keyboard in its first field.

        A half filled one stays: the same one is gone on with, and about another one is asked first.
        """
        mark = self.editor.hand_over_mark()
        if self._form is not None and self._form.is_begun:
            if first is None and mark is None and form.form_name == self._form.form_name:
                form.deleteLater()
                self._form.to_typed()
            else:
                self._wishes.form_wanted.emit(self, lambda: self._show_form(form, first, mark))
            return
        self._show_form(form, first, mark)

    def _show_form(self, form: InsetForm, first: QWidget | None, mark: Mark | None) -> None:
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
        self._form, self._first, self._form_mark = form, first, mark
        self.understood.clear()
        form.closed.connect(self.close_form)
        self._body.insertWidget(self._body.indexOf(self.editor) + 1, form)  # right under the text, where the eye is
        form.show()  # from now on it is followed what is typed, also by who types on at once
        (first or form).setFocus()
        self.capture_opened.emit(self.item_id)

    def _connect(self) -> None:
        item, text, wishes = self.item_id, self.editor, self._wishes
        text.text_changed_by_user.connect(self._mark_typed)
        text.typing_paused.connect(self.commit)
        text.line_entered.connect(lambda line, goes_on: wishes.line_entered.emit(item, line, goes_on))
        text.selection_taken.connect(lambda kind, words: wishes.selection_taken.emit(item, kind, words))
        text.answered.connect(lambda number: wishes.answered.emit(item, number))
        text.phrases_wanted.connect(wishes.phrases_wanted)
        text.treatment_wanted.connect(self.open_treatments)
        text.paste_reduced.connect(wishes.paste_reduced)
        text.link_activated.connect(wishes.link_wanted)
        text.typing_refused.connect(wishes.typing_refused)
        text.edit_wanted.connect(lambda: self._on_last(ResultRow.start_edit))
        text.kind_wanted.connect(lambda: self._on_last(ResultRow.open_kinds))
        text.vote_wanted.connect(self._ask_vote)
        self.understood.kind_wanted.connect(lambda: self._on_last(ResultRow.open_kinds))
        self.understood.undo_wanted.connect(lambda: wishes.undo_wanted.emit(item))
        self.understood.chosen.connect(self._answer)

    def _answer(self, number: int) -> None:
        self.editor.ask(0)
        self._wishes.answered.emit(self.item_id, number)

    def _on_last(self, action: Callable[[ResultRow], None]) -> None:
        """Do something with the row that was captured last, or else with the last one there is."""
        row = self._rows.get(self._last) or next(reversed(self._rows.values()), None)
        if row is not None:
            action(row)

    def _add_row(self, result: Result) -> ResultRow:
        row = ResultRow(result)
        row.remove_wanted.connect(self._wishes.remove_wanted)
        row.reword_wanted.connect(self._wishes.reword_wanted)
        row.kind_wanted.connect(self._wishes.kind_wanted)
        row.vote_wanted.connect(self._wishes.vote_wanted)
        row.maker_wanted.connect(self._ask_maker)
        row.set_read_only(self._read_only)
        row.left.connect(self.editor.setFocus)
        self._rows[row.record_id] = row
        self._results.addWidget(row)
        return row

    def _ask_maker(self, promise: Result) -> None:
        """Ask who made a toezegging."""
        form = MakerForm(promise.number, promise.maker, self._owners)
        form.wanted.connect(lambda maker_id: self._wishes.maker_given.emit(self.item_id, promise.id, maker_id))
        self.open_form(form)

    def _ask_vote(self) -> None:
        """Ask how was voted on the decision that was captured last, or else on the last one of the item."""
        decisions = [row for row in self._rows.values() if row.shown.is_decision]
        last = self._rows.get(self._last)
        if last in decisions:
            last.ask_vote()
        elif decisions:
            decisions[-1].ask_vote()

    def open_treatments(self) -> None:
        """Let somebody say what became of the item."""
        if not self._read_only:
            menu = TreatmentMenu(self._entry, self._wishes, self)
            menu.aboutToHide.connect(self.editor.setFocus)
            menu.popup(self.treatment.mapToGlobal(self.treatment.rect().bottomLeft()))

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wishes = self._wishes
        if not self._read_only:
            menu.addAction("&Frase invoegen…\tCtrl+Spatie").triggered.connect(wishes.phrases_wanted)
            menu.addAction("&Aankomst of vertrek…\tCtrl+Shift+T").triggered.connect(wishes.presence_wanted)
        menu.addAction("&Eerdere versies…").triggered.connect(lambda: wishes.versions_wanted.emit(self.item_id))
        menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _capture_button(self, word: str, icon: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(word)
        button.setProperty("look", "quiet")
        button.setAccessibleName(f"{word} toevoegen")
        button.setToolTip(f"{word} toevoegen bij dit punt")
        icons.dress(button, icon, "muted")
        button.clicked.connect(lambda: self._press(slot))  # without what the button adds: whether it is checked
        return button

    def _press(self, slot: Callable[[], None]) -> None:
        """Open a form that has nothing to do with a line about which something was asked."""
        self.editor.unmark()
        self.editor.ask(0)
        slot()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        head.addSpacing(tokens.scaled(tokens.TIGHT))
        head.addWidget(self._title, 1)
        head.addWidget(self.treatment, 0, Qt.AlignmentFlag.AlignTop)
        self.menu_button.setAutoRaise(True)
        self.menu_button.setAccessibleName(f"Meer bij punt {self._number.text()}")
        self.menu_button.setToolTip("Meer bij dit punt")
        icons.dress(self.menu_button, "ellipsis", "muted")
        self.menu_button.clicked.connect(self._open_menu)
        head.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)
        buttons = WrappingRow([(button, 0) for button in self.buttons])
        self._body = QVBoxLayout()
        self._body.setContentsMargins(tokens.scaled(_INDENT), 0, 0, 0)
        self._body.setSpacing(tokens.TIGHT)
        self._body.addWidget(self.editor)
        self._body.addWidget(self.understood)
        self._body.addLayout(self._results)
        self._body.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.MEDIUM, tokens.LARGE, tokens.SMALL)
        layout.setSpacing(tokens.TIGHT)
        layout.addLayout(head)
        layout.addLayout(self._body)
