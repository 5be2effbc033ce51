"""Who belongs to an orgaan on a day, edited in place, and a small form for a new member."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.bodies import BodyRole
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Column, Edit
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.name_choices import NameCompleter, fill, meant
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.typed_form import TypedForm
from secretariat.gui.widgets.typed_rows import DateRow, EntryLine, QuietCombo
from secretariat.services.bodies import MemberLine
from secretariat.settings import Settings
from secretariat.wording.counting import members as count_members
from secretariat.wording.date_entry import Direction, date_in_words, read_date
from secretariat.wording.dates import short_date
from secretariat.wording.terms import choices, label

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_VOTING_ROLES = (BodyRole.CHAIR, BodyRole.VICE_CHAIR, BodyRole.MEMBER)


def _day(day: dt.date | None) -> str:
    return short_date(day) if day else ""


COLUMNS: tuple[Column[MemberLine], ...] = (
    Column(
        key="name",
        title="Naam",
        text=lambda line: line.name,
        stretch=True,
        least=132,
        strong=True,
        tooltip=lambda line: line.name,
    ),
    Column(
        key="organisation",
        title="Organisatie",
        text=lambda line: line.organisation,
        width=128,
        tooltip=lambda line: line.organisation,
    ),
    Column(
        key="role",
        title="Rol",
        text=lambda line: label(line.role),
        width=96,
        edit=Edit.CHOICE,
        value=lambda line: line.role,
        choices=tuple(choices(BodyRole)),
    ),
    Column(
        key="voting",
        title="Stem",
        text=lambda line: "ja" if line.voting else "nee",
        width=52,
        edit=Edit.CHECK,
        value=lambda line: line.voting,
    ),
    Column(
        key="start_date",
        title="Van",
        text=lambda line: _day(line.start_date),
        width=88,
        edit=Edit.LINE,
        max_length=60,
        sort_key=lambda line: line.start_date or dt.date.min,
    ),
    Column(
        key="end_date",
        title="Tot en met",
        text=lambda line: _day(line.end_date),
        width=88,
        edit=Edit.LINE,
        max_length=60,
        sort_key=lambda line: line.end_date or dt.date.max,
    ),
)


class MemberForm(TypedForm):
    """Who, for which organisation, as what, since when; Enter saves, Esc closes."""

    person_chosen = Signal(str)
    """Somebody was chosen: the id."""
    submitted = Signal()
    """What was filled in must be saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Nieuw lid", parent)
        self.setObjectName("inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.person, self.organisation = _names(), _names()
        self.role = QuietCombo()
        self.role.show_choices(choices(BodyRole), BodyRole.MEMBER)
        self.voting = QCheckBox("Stemgerechtigd")
        self.voting.setChecked(True)
        self.start = DateRow("Vanaf", Direction.BEGUN)
        self._refusal = PlainLabel("", look="refused", wrap=True)
        self._refusal.hide()
        self.save = QPushButton("Lid opslaan")
        self.save.setProperty("look", "primary")
        cancel = QPushButton("Annuleren")
        self.save.clicked.connect(self.submitted)
        cancel.clicked.connect(self.closed)
        self.person.currentIndexChanged.connect(lambda _row: self.person_chosen.emit(chosen_in(self.person)))
        for field in (self.person, self.organisation):
            line = field.lineEdit()
            assert line is not None  # they are editable
            line.editingFinished.connect(lambda box=field: choose_typed(box))
            line.textEdited.connect(lambda _text: self.refused(""))
        self.role.currentIndexChanged.connect(
            lambda _row: self.voting.setChecked(BodyRole(self.role.chosen()) in _VOTING_ROLES)
        )
        first, second, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(tokens.MEDIUM)
        first.addWidget(FieldRow("Persoon", self.person), 1)
        first.addWidget(FieldRow("Namens", self.organisation), 1)
        second.addWidget(FieldRow("Rol", self.role), 1, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.start, 1, Qt.AlignmentFlag.AlignTop)
        buttons.addWidget(self.voting)
        buttons.addWidget(self._refusal, 1)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, tokens.SMALL)
        layout.setSpacing(tokens.TIGHT)
        for row in (first, second, buttons):
            layout.addLayout(row)
        self.setFocusProxy(self.person)

    @property
    def refusal(self) -> str:
        """Why what was filled in cannot be; empty when nothing was refused."""
        return self._refusal.text()

    def refused(self, words: str) -> None:
        """Say why what was filled in cannot be."""
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))
        if words:
            self.leave_button()

    def show_choices(self, people: Sequence[tuple[str, str]], organisations: Sequence[tuple[str, str]]) -> None:
        """Offer these people and organisations, nothing chosen yet."""
        for field, names in ((self.person, people), (self.organisation, organisations)):
            field.blockSignals(True)
            fill(field, names)
            field.setCurrentIndex(-1)
            field.setEditText("")
            field.blockSignals(False)
        self.start.line.clear()
        self.refused("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc closes."""
        if event.key() in _ENTER and not isinstance(self.focusWidget(), QPushButton):
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class MembersView(QWidget):
    """The list of members on a day."""

    day_wanted = Signal()
    """Another day, or all days, are to be shown."""
    edit_wanted = Signal(str, str, object)
    """A cell was changed: membership, column, value."""
    add_wanted = Signal()
    """The form for a new member is wanted."""
    remove_wanted = Signal(str)
    """A membership is to be taken away as if it never was."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = dt.date(2000, 1, 1)
        self.day_line = EntryLine()
        self.day_line.setPlaceholderText("vandaag")
        self.day_line.setMaxLength(60)
        self.day_line.setFixedWidth(tokens.scaled(120))
        self.day_line.setAccessibleName("Leden op deze datum")
        self.everybody = QCheckBox("&Alle jaren")
        self.everybody.setAccessibleDescription("Ook wie vroeger lid was of het later wordt")
        self._count = ElidedLabel("", look="small")
        self.table = RecordTable(COLUMNS, name="leden", accessible_name="Leden", settings=settings)
        self.table.set_empty_state(EmptyState("Geen leden", "Op deze dag heeft dit orgaan geen leden.", icon="users"))
        self.table.records.edit_wanted.connect(self.edit_wanted)
        self.add = QPushButton("&Lid toevoegen")
        icons.dress(self.add, "user-plus")
        self.end = QPushButton("Beëindigen")
        icons.dress(self.end, "user-x")
        self.end.setToolTip("De laatste dag van het lidmaatschap invullen")
        self._removal = QAction("Lidmaatschap &verwijderen", self)
        self._removal.setToolTip("Alsof het er nooit was; met ‘Beëindigen’ blijft het op oude stukken staan")
        self._removal.triggered.connect(lambda _checked=False: self.remove_wanted.emit(self.table.current_id()))
        self.form = MemberForm()
        self.form.hide()
        self.day_line.textChanged.connect(lambda _text: self.day_wanted.emit())
        self.everybody.toggled.connect(lambda _on: self.day_wanted.emit())
        self.add.clicked.connect(self.add_wanted)
        self.end.clicked.connect(self._end)
        self.table.chosen.connect(lambda record_id: self.end.setEnabled(bool(record_id)))
        self._lay_out()

    def set_today(self, today: dt.date) -> None:
        """Count from this day."""
        self._today = today

    def day(self) -> dt.date | None:
        """The day of which the members are shown; None for all days together."""
        if self.everybody.isChecked():
            return None
        return read_date(self.day_line.text(), self._today) or self._today

    def show_members(self, lines: Sequence[MemberLine]) -> None:
        """Show these."""
        self.table.show_records(lines)
        self.end.setEnabled(bool(self.table.current_id()))
        day = self.day()
        self.day_line.setEnabled(day is not None)
        if day is None:
            self._count.setText(f"{count_members(len(lines))}, van toen en nu")
            return
        unread = self.day_line.text().strip() and read_date(self.day_line.text(), self._today) is None
        self._count.setText("Nog geen datum" if unread else f"{date_in_words(day)} · {count_members(len(lines))}")

    @property
    def count_in_words(self) -> str:
        """The day and how many members there are."""
        return self._count.text()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.table.records.set_read_only(read_only)
        self.table.set_context_actions(() if read_only else (self._removal,))
        for button in (self.add, self.end):
            button.setVisible(not read_only)

    def _end(self) -> None:
        if self.table.current_id():
            self.table.setFocus()
            self.table.edit_cell(self.table.current_id(), "end_date")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(tokens.SMALL)
        top.addWidget(PlainLabel("Leden", look="strong"))
        on = PlainLabel("o&p", look="small")
        on.setBuddy(self.day_line)
        top.addWidget(on)
        top.addWidget(self.day_line)
        top.addWidget(self._count, 1)
        top.addWidget(self.everybody)
        below = QHBoxLayout()
        below.setSpacing(tokens.SMALL)
        below.addWidget(self.add)
        below.addWidget(self.end)
        below.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.LARGE, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.form)
        layout.addLayout(below)


def _names() -> QComboBox:
    field = QuietCombo()
    field.setEditable(True)
    field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    field.setCompleter(NameCompleter(field))
    return field


def choose_typed(field: QComboBox) -> None:
    """Choose the only one that can be meant by what is typed; anything else stays as it is typed."""
    row = field.findData(chosen_in(field)) if chosen_in(field) else -1
    if row >= 0:
        field.setCurrentIndex(row)


def chosen_in(field: QComboBox) -> str:
    """The id of what is chosen, or typed so that only one can be meant; empty for anything else."""
    return meant(field) or ""
