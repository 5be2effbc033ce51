"""Who was there: beside those of their organisation, with one key per status, and whether that is a quorum."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from secretariat.domain.attendance import AttendanceStatus, GroupAttendance, Rsvp
from secretariat.gui.attendance.columns import BEFORE, COLUMNS, DURING
from secretariat.gui.attendance.form_area import FormArea
from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.inset_form import InsetForm
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.attendance import AttendanceLine, LineKind
from secretariat.settings import Settings

KEYS: Mapping[int, AttendanceStatus | None] = {
    int(Qt.Key.Key_A): AttendanceStatus.PRESENT,
    int(Qt.Key.Key_D): AttendanceStatus.PARTIAL,
    int(Qt.Key.Key_O): AttendanceStatus.ONLINE,
    int(Qt.Key.Key_M): AttendanceStatus.ABSENT_NOTIFIED,
    int(Qt.Key.Key_Z): AttendanceStatus.ABSENT_UNNOTIFIED,
    int(Qt.Key.Key_V): AttendanceStatus.REPLACED,
    int(Qt.Key.Key_Backspace): None,
}
"""One key per status; Backspace takes the status away."""
ANSWERS: Mapping[int, Rsvp] = {
    int(Qt.Key.Key_J): Rsvp.ACCEPTED,
    int(Qt.Key.Key_B): Rsvp.TENTATIVE,
    int(Qt.Key.Key_N): Rsvp.DECLINED,
    int(Qt.Key.Key_U): Rsvp.INVITED,
}
"""One key per answer to the invitation: ja, onder voorbehoud, nee, uitgenodigd."""

_LEGEND = (
    "A aanwezig · D deels · O online · M met kennisgeving · Z zonder kennisgeving · V vervangen · "
    "I iedereen · G gast · Shift+G groep"
)
_LEGEND_BEFORE = (
    "J aangemeld · B onder voorbehoud · N verhinderd · U uitgenodigd · V vervangen · G gast · Shift+G groep"
)
_LEAST_LIST = 150
"""Less of the list than this, in pixels at 100 %, helps nobody who fills in a form."""
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


class AttendanceView(QWidget):
    """The list of people, with the quorum above it and below it who comes from elsewhere."""

    statuses_wanted = Signal(list, object)
    """A status was given: people, :class:`AttendanceStatus` or None."""
    answers_wanted = Signal(list, object)
    """An answer to the invitation was given: people, :class:`Rsvp` or None."""
    time_wanted = Signal(str, str, str)
    """A time was typed: person, "present_from" or "present_until", what was typed."""
    items_wanted = Signal(str, str)
    """Numbers of agenda items were typed: person or group, what was typed."""
    everybody_wanted = Signal()
    """Everybody of whom nothing is known yet was there."""
    deputy_wanted = Signal(str, object)
    """Somebody was replaced, or an organisation without anybody is represented: its id, who comes."""
    guest_wanted = Signal(object, object, str)
    """Somebody else was there: who, as what, and the numbers of the items."""
    group_asked = Signal(str)
    """A group is to be changed: its id."""
    group_wanted = Signal(str, object)
    """A group was typed: its id, empty for a new one, and the :class:`TypedGroup`."""
    remove_wanted = Signal(list)
    """These, people or groups, must go from the list."""
    form_wanted = Signal(object, object)
    """Another form is to come where one is half filled: the part in which that is, and what opens the other."""
    opened = Signal(str)
    """The card of a person is asked for."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = RecordTable(COLUMNS, name="deelnemers", accessible_name="Deelnemers", settings=settings)
        self.table.records.edit_wanted.connect(self._choose)
        self.table.opened.connect(self._open)
        self.table.installEventFilter(self)
        self.table.set_empty_state(
            EmptyState("Nog geen deelnemers", "Het orgaan heeft op deze dag geen leden.", icon="users")
        )
        self._quorum = PlainLabel("", look="strong", wrap=True)
        self._missing = PlainLabel("", look="small", wrap=True)
        self._read_only = False
        self._before: bool | None = None
        self._asked_for = ""
        self._asked = ""
        self.everybody = self._button("Iedereen aanwezig", "users", self.everybody_wanted.emit)
        self.guest_button = self._button("Gast…", "plus", self.ask_guest)
        self.group_button = self._button("Groep…", "plus", self.ask_group)
        self.everybody.setToolTip("Iedereen van wie nog niets bekend is, was aanwezig (I)")
        self.guest_button.setToolTip("Gast, inleider, toehoorder of adviseur toevoegen (G)")
        self.group_button.setToolTip("Mensen die er waren zonder dat hun naam is genoteerd (Shift+G)")
        self.forms = FormArea()
        self.person_form, self.group_form = self.forms.person, self.forms.group
        self._legend = PlainLabel(_LEGEND, look="small", wrap=True)
        self._above, self._below = QWidget(), QWidget()
        self._connect()
        self._lay_out()
        self.setFocusProxy(self.table)
        self.table.set_context_actions(self._menu())

    def show_people(self, lines: Sequence[AttendanceLine], quorum: str, missing: str, *, before: bool) -> None:
        """Show who takes part, the sentence about the quorum and who is missing.

        ``before`` means that the overleg is still to come: then the answers matter, and afterwards the times.
        """
        self.table.show_records(lines)
        self._quorum.setText(quorum)
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))
        if before is not self._before:
            self._before = before
            self._legend.setText(_LEGEND_BEFORE if before else _LEGEND)
            self.everybody.setVisible(not before and not self._read_only)
            self._buttons.fit()
            for keys, shown in ((BEFORE, before), (DURING, not before)):
                for key in keys:
                    self.table.setColumnHidden(self.table.records.column_of(key), not shown)

    @property
    def quorum_in_words(self) -> str:
        """The sentence about the quorum."""
        return self._quorum.text()

    @property
    def missing_in_words(self) -> str:
        """The sentence about who is missing; empty when nobody is."""
        return self._missing.text()

    @property
    def legend(self) -> str:
        """The keys that matter now."""
        return self._legend.text()

    def set_read_only(self, read_only: bool, why: str = "") -> None:
        """Allow or forbid every change, and say why it is forbidden if that is not the file."""
        self._read_only = read_only
        self.table.records.set_read_only(read_only)
        self.everybody.setVisible(not read_only and not self._before)
        self._buttons.fit()
        for widget in (self.guest_button, self.group_button):
            widget.setVisible(not read_only)
        if read_only:
            self.close_form()
        words = why if read_only else _LEGEND_BEFORE if self._before else _LEGEND
        self._legend.setText(words)
        self._make_room()

    def ask_guest(self) -> None:
        """Ask who else was there."""

        def ask() -> None:
            self._begin(self.person_form)
            self._asked_for = ""
            self.person_form.ask("Wie was er nog meer?", guest=True)

        self._instead("guest", ask)

    def ask_group(self) -> None:
        """Ask which people were there without a name."""
        self.ask_about_group(None)

    def ask_about_group(self, group: GroupAttendance | None, items: str = "") -> None:
        """Ask what is to change about a group, which was there at ``items``; None begins a new one."""

        def ask() -> None:
            self._begin(self.group_form)
            self.group_form.open_for(group, items)

        self._instead(f"group {group.id if group else ''}", ask)

    def ask_deputy(self, line: AttendanceLine) -> None:
        """Ask who came instead of somebody, or for an organisation of which nobody is known."""

        def ask() -> None:
            self._begin(self.person_form)
            self._asked_for = line.id
            absent = line.kind is LineKind.PERSON
            question = f"Wie verving {line.name}?" if absent else f"Wie was er voor {line.organisation}?"
            self.person_form.ask(question, line.organisation_id, guest=False)

        self._instead(f"deputy {line.id}", ask)

    def close_form(self) -> None:
        """Close the form that is open and go back to the list."""
        self.forms.close_form()

    @property
    def form(self) -> InsetForm | None:
        """The form that is open."""
        return self.forms.form

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where list and form do not fit below each other, the form has the place."""
        super().resizeEvent(event)
        self._make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """One key gives the selected people a status and goes on to the next."""
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            act = self._meaning(event)
            if act is not None:
                act()
                return True
        return super().eventFilter(watched, event)

    def _meaning(self, event: QKeyEvent) -> Callable[[], object] | None:
        key, modifiers = event.key(), event.modifiers()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if modifiers == _CTRL and key in steps:
            return lambda: self._to_organisation(steps[Qt.Key(key)])
        if self._read_only:
            return None
        if modifiers == _SHIFT and key == Qt.Key.Key_G:
            return self.ask_group
        if modifiers != _NONE:
            return None
        if key in KEYS:
            return lambda: self._give(KEYS[key])
        if key in ANSWERS:
            return lambda: self._answer(ANSWERS[key])
        own = {Qt.Key.Key_G: self.ask_guest, Qt.Key.Key_I: self.everybody_wanted.emit, Qt.Key.Key_Delete: self._remove}
        return own.get(Qt.Key(key))

    def _choose(self, line_id: str, column: str, value: str | None) -> None:
        # Qt hands a StrEnum back as a plain text.
        if column == "status":
            self.statuses_wanted.emit([line_id], AttendanceStatus(value) if value else None)
        elif column == "rsvp":
            self.answers_wanted.emit([line_id], Rsvp(value) if value else None)
        elif column == "items":
            self.items_wanted.emit(line_id, value or "")
        else:
            self.time_wanted.emit(line_id, column, value or "")

    def _selected(self) -> list[AttendanceLine]:
        chosen = set(self.table.selected_ids())
        return [line for line in self.table.records.records if line.id in chosen]

    def _give(self, status: AttendanceStatus | None) -> None:
        lines = self._selected()
        people = [line.id for line in lines if line.kind is LineKind.PERSON]
        replaced = status is AttendanceStatus.REPLACED and bool(people)
        vacant = status is not None and any(line.kind is LineKind.VACANCY for line in lines)
        if len(lines) == 1 and (replaced or vacant):
            self.ask_deputy(lines[0])
        elif people:
            self.statuses_wanted.emit(people, status)
            if status is AttendanceStatus.PARTIAL and len(people) == 1:
                self.table.edit_cell(people[0], "present_from")
            else:
                self._go_on(people)

    def _answer(self, rsvp: Rsvp) -> None:
        people = [line.id for line in self._selected() if line.kind is LineKind.PERSON]
        if people:
            self.answers_wanted.emit(people, rsvp)
            self._go_on(people)

    def _go_on(self, people: list[str]) -> None:
        row = self.table.records.row_of(people[0]) + 1
        if len(people) == 1 and 0 < row < self.table.records.rowCount():
            self.table.select(self.table.records.records[row].id)

    def _to_organisation(self, step: int) -> None:
        """Go to the first line of the organisation below, or of this one or the one above."""
        rows = self.table.records.records
        row = self.table.currentIndex().row() + step
        while 0 <= row < len(rows):
            if rows[row].leads:
                self.table.select(rows[row].id)
                return
            row += step

    def _remove(self) -> None:
        recorded = [line.id for line in self._selected() if line.recorded]
        if recorded:
            self.remove_wanted.emit(recorded)

    def _open(self, line_id: str) -> None:
        line = self.table.records.record_at(self.table.currentIndex())
        if line is None:
            return
        if line.kind is LineKind.PERSON:
            self.opened.emit(line_id)
        elif not self._read_only:
            self.group_asked.emit(line_id) if line.kind is LineKind.GROUP else self.ask_deputy(line)

    def _hand_over(self, who: object, capacity: object, items: str) -> None:
        if self._asked_for:
            self.deputy_wanted.emit(self._asked_for, who)
        else:
            self.guest_wanted.emit(who, capacity, items)

    def _instead(self, wanted: str, ask: Callable[[], None]) -> None:
        """Open a form; the one that is half filled is gone on with, and about another one is asked first."""
        form = self.form

        def begin() -> None:
            self._asked = wanted
            ask()

        if form is None or not form.is_begun:
            begin()
        elif wanted == self._asked:
            form.to_typed()
        else:
            self.form_wanted.emit(self, begin)

    def _begin(self, form: InsetForm) -> None:
        self.forms.open_form(form)
        self._below.hide()  # the form needs the room, and the keys that stand there do not work meanwhile
        self._make_room()

    def _closed(self, had_keyboard: bool) -> None:
        self._below.show()
        self._make_room()
        if had_keyboard:
            self.table.setFocus()

    def _make_room(self) -> None:
        fits = self.height() >= self.forms.sizeHint().height() + tokens.scaled(_LEAST_LIST)
        for part in (self._above, self.table):
            part.setVisible(self.forms.isHidden() or fits)
        self._legend.setVisible(bool(self._legend.text()) and self.height() >= tokens.scaled(2 * _LEAST_LIST))

    def _button(self, words: str, icon: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("look", "quiet")
        icons.dress(button, icon, "muted")
        button.clicked.connect(lambda: act())
        return button

    def _menu(self) -> list[QAction | None]:
        """What can be done with who is selected; the same as the keys."""
        deputy = QAction("&Vervanger…\tV", self)
        deputy.triggered.connect(lambda: self._give(AttendanceStatus.REPLACED))
        items = QAction("Bij &agendapunt…", self)
        items.triggered.connect(lambda: self.table.edit_cell(self.table.current_id(), "items"))
        card = QAction("&Openen\tEnter", self)
        card.triggered.connect(lambda: self._open(self.table.current_id()))
        remove = QAction("Van de &lijst halen\tDel", self)
        remove.triggered.connect(self._remove)
        return [card, deputy, items, None, remove]

    def _connect(self) -> None:
        self.person_form.chosen.connect(self._hand_over)
        self.person_form.grown.connect(self._make_room)
        self.group_form.wanted.connect(self.group_wanted)
        self.forms.closed.connect(self._closed)

    def _lay_out(self) -> None:
        above = QVBoxLayout(self._above)
        above.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        above.setSpacing(tokens.TIGHT)
        above.addWidget(self._quorum)
        above.addWidget(self._missing)
        self._buttons = WrappingRow([(button, 0) for button in (self.everybody, self.guest_button, self.group_button)])
        below = QVBoxLayout(self._below)
        below.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        below.setSpacing(tokens.TIGHT)
        below.addWidget(self._buttons)
        below.addWidget(self._legend)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.SMALL, 0, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self._above)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.forms)
        layout.addWidget(self._below)
