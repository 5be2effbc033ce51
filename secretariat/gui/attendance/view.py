"""Who was there: one row per person, one key per status, and whether that is a quorum."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secretariat.domain.attendance import AttendanceStatus
from secretariat.gui.attendance.people_bar import PeopleBar
from secretariat.gui.look import tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Column, Edit
from secretariat.gui.widgets.chip import Chip
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.attendance import AttendanceLine
from secretariat.settings import Settings
from secretariat.wording.terms import label

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

_LEGEND = "A aanwezig · D deels · O online · M met kennisgeving · Z zonder kennisgeving · V vervangen"
_UNKNOWN = "Nog niet ingevuld"
_TONES = {
    AttendanceStatus.PRESENT: Tone.GOOD,
    AttendanceStatus.ONLINE: Tone.GOOD,
    AttendanceStatus.PARTIAL: Tone.INFO,
    AttendanceStatus.REPLACED: Tone.WARN,
    AttendanceStatus.ABSENT_NOTIFIED: Tone.WARN,
    AttendanceStatus.ABSENT_UNNOTIFIED: Tone.BAD,
    None: Tone.NEUTRAL,
}
_CHOICES = ((None, _UNKNOWN), *((status, label(status)) for status in AttendanceStatus))


def _digits(time: dt.time | None) -> str:
    return f"{time:%H:%M}" if time else ""


def _note(line: AttendanceLine) -> str:
    words = []
    if line.replaces:
        words.append(f"namens {line.replaces}")
    if line.is_chair:
        words.append("voorzitter")
    return ", ".join(words)


COLUMNS: tuple[Column[AttendanceLine], ...] = (
    Column(key="name", title="Naam", text=lambda line: line.name, width=152, strong=True),
    Column(key="organisation", title="Organisatie", text=lambda line: line.organisation, width=128),
    Column(
        key="status",
        title="Aanwezigheid",
        text=lambda line: label(line.status) if line.status else _UNKNOWN,
        width=176,
        edit=Edit.CHOICE,
        value=lambda line: line.status,
        choices=_CHOICES,
        tone=lambda line: _TONES[line.status].value,
    ),
    Column(
        key="present_from",
        title="Vanaf",
        text=lambda line: _digits(line.present_from),
        width=56,
        edit=Edit.LINE,
        max_length=20,
    ),
    Column(
        key="present_until",
        title="Tot",
        text=lambda line: _digits(line.present_until),
        width=56,
        edit=Edit.LINE,
        max_length=20,
    ),
    Column(key="note", title="Bijzonderheden", text=_note, stretch=True, tooltip=_note),
    Column(key="capacity", title="Als", text=lambda line: label(line.capacity), width=96, muted=True, hidden=True),
    Column(key="function", title="Functie", text=lambda line: line.function, width=200, muted=True, hidden=True),
)


class AttendanceView(QWidget):
    """The list of people, with the quorum above it and the keys below it."""

    status_wanted = Signal(str, object)
    """A status was given: person, :class:`AttendanceStatus` or None."""
    time_wanted = Signal(str, str, str)
    """A time was typed: person, "present_from" or "present_until", what was typed."""
    deputy_wanted = Signal(str, str)
    """Somebody was replaced: person, deputy."""
    guest_wanted = Signal(str, object)
    """Somebody else was there: person, :class:`AttendanceCapacity`."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = RecordTable(COLUMNS, name="deelnemers", accessible_name="Deelnemers", settings=settings)
        self.table.records.edit_wanted.connect(self._choose)
        self.table.installEventFilter(self)
        self.table.set_empty_state(
            EmptyState("Nog geen deelnemers", "Het orgaan heeft op deze dag geen leden.", icon="users")
        )
        self._quorum = PlainLabel("", look="strong")
        self._quorum_chip = Chip()
        self._read_only = False
        above = QHBoxLayout()
        above.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        above.addWidget(self._quorum)
        above.addWidget(self._quorum_chip)
        above.addStretch()
        self.bar = PeopleBar()
        self.bar.deputy_chosen.connect(self.deputy_wanted)
        self.bar.guest_chosen.connect(self.guest_wanted)
        self._legend = PlainLabel(_LEGEND, look="small", wrap=True)
        self._legend.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.MEDIUM, 0, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.bar)
        layout.addWidget(self._legend)

    def show_people(self, lines: Sequence[AttendanceLine], quorum: str, met: bool | None) -> None:
        """Show who takes part and the sentence about the quorum."""
        self.table.show_records(lines)
        self._quorum.setText(quorum)
        self._quorum_chip.setVisible(met is not None)
        self._quorum_chip.show_state("Quorum" if met else "Geen quorum", Tone.GOOD if met else Tone.BAD)

    @property
    def quorum_in_words(self) -> str:
        """The sentence about the quorum."""
        return self._quorum.text()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.table.records.set_read_only(read_only)
        self._legend.setVisible(not read_only)
        self.bar.setVisible(not read_only)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """One key gives the selected people a status and goes on to the next."""
        if (
            watched is self.table
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
            and event.key() in KEYS
            and not self._read_only
        ):
            self._give(KEYS[event.key()])
            return True
        return super().eventFilter(watched, event)

    def _choose(self, person: str, column: str, value: str | None) -> None:
        if column != "status":
            self.time_wanted.emit(person, column, value or "")
            return
        # Qt hands a StrEnum back as a plain text.
        self.status_wanted.emit(person, AttendanceStatus(value) if value else None)

    def _give(self, status: AttendanceStatus | None) -> None:
        people = self.table.selected_ids()
        if status is AttendanceStatus.REPLACED and len(people) == 1:
            self.bar.ask_deputy(people[0])
            return
        if status is AttendanceStatus.PARTIAL and len(people) == 1:
            self.status_wanted.emit(people[0], status)
            self.table.edit_cell(people[0], "present_from")
            return
        for person in people:
            self.status_wanted.emit(person, status)
        if len(people) == 1:
            row = self.table.records.row_of(people[0]) + 1
            if row < self.table.records.rowCount():
                self.table.select(self.table.records.records[row].id)
