"""Keeps the grid equal to the file, and turns what is dragged and pressed there into steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.changes import Topic
from secretariat.gui.events.grid import ProgrammeGrid
from secretariat.gui.events.grid_layout import day_of, time_of
from secretariat.gui.look import hours, tokens
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.event_slots import SlotFacts
from secretariat.services.programme import Programme, ProgrammeLine
from secretariat.services.workspace import Workspace
from secretariat.wording.dates import long_date
from secretariat.wording.names import at_start
from secretariat.wording.programme import WITHOUT_ROOM

_KEYS = (
    "Alt+pijl omhoog/omlaag verplaatst 5 minuten, met Shift erbij langer of korter; Ctrl+pijl naar een andere zaal; "
    "Page Up/Down naar een andere dag, met Ctrl gaat het onderdeel mee"
)


class GridPresenter(QObject):
    """The tab with days and rooms."""

    title = "R&ooster"
    icon = "table"
    kinds: frozenset[str] = frozenset()
    topics = frozenset({Topic.EVENTS, Topic.PEOPLE})
    opened = Signal(str)
    """The fields of a part or session are wanted: its id."""
    chosen_part_going = Signal(str)
    """A part was to be taken away of which somebody chose a session: its id."""

    def __init__(self, shell: Shell) -> None:
        self.view = QWidget()
        super().__init__(self.view)
        self._history = shell.history
        self._workspace: Workspace | None = None
        self._event_id = ""
        self._day: dt.date | None = None
        self._days: tuple[dt.date, ...] = ()
        self._programme = Programme((), (), ())
        self.grid = ProgrammeGrid()
        self.day = QuietCombo()
        self.day.setAccessibleName("Dag van het rooster")
        self.day.setMinimumContentsLength(24)
        self.state = ElidedLabel("", look="muted")
        self._lay_out()
        self._connect()

    # What the page asks

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self.view

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace, self._event_id, self._day = workspace, "", None
        if workspace is not None:
            self.grid.set_read_only(workspace.read_only)

    def show_event(self, event_id: str) -> None:
        """Show the first day of this event, or the one that was shown."""
        if event_id != self._event_id:
            self._event_id, self._day = event_id, None
        if self._workspace is None or not event_id:
            return
        self._days = self._workspace.events.days(event_id)
        self._programme = self._workspace.programme.programme(event_id)
        if self._day not in self._days:
            self._day = self._days[0] if self._days else None
        self.day.show_choices(
            [(day.isoformat(), at_start(long_date(day))) for day in self._days],
            self._day.isoformat() if self._day else None,
        )
        self._draw()

    def show_record(self, record_id: str) -> None:
        """Bring a part into sight, on its day."""
        line = self._line(record_id)
        if line is not None:
            self._show_day(line.day)
            self.grid.choose(record_id)

    def commit(self) -> None:
        """Nothing is typed here."""

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment."""
        if self._workspace is None or self._workspace.read_only or self._day is None:
            return {}
        return {"new": self.start_new}

    def start_new(self) -> None:
        """Put a part of half an hour after the current one, or at the end of the day, and go to its fields."""
        day = self.grid.day
        block = day.block(self.grid.current_id)
        last = max((one.end for one in day.blocks), default=day.first)
        self._add(block.end if block else last, block.line.room if block else "")

    # Showing

    def _show_day(self, day: dt.date) -> None:
        self._day = day
        self.day.setCurrentIndex(self.day.findData(day.isoformat()))
        self._draw()

    def _draw(self) -> None:
        if self._workspace is None or self._day is None:
            return
        rooms = self._workspace.events.record(self._event_id).event.rooms
        shown = day_of(self._programme.lines, self._day, self._programme.rooms)
        self.grid.show_day(shown, {room.name: room.capacity for room in rooms})
        self._tell()

    def _tell(self) -> None:
        """Say in words what the current part is: for whoever does not see the grid, and what clashes."""
        line = self._line(self.grid.current_id)
        words = ""
        if line is not None:
            times = hours.clock_range(line.start, line.end)
            words = " · ".join((line.title, times, line.room or WITHOUT_ROOM.lower(), *line.conflicts))
        self.state.setText(words or _KEYS)
        self.grid.setAccessibleDescription(f"{words}. {_KEYS}" if words else _KEYS)
        told = QAccessibleEvent(self.grid, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(told)  # a screen reader reads what the arrows chose
        box = self.grid.box_of(self.grid.current_id)
        if not box.isNull():
            self.scroll.ensureVisible(box.center().x(), box.center().y(), 60, min(box.height() // 2 + 40, 160))

    def _line(self, part_id: str) -> ProgrammeLine | None:
        return next((one for one in self._programme.lines if one.id == part_id), None)

    # Changing

    def _place(self, part_id: str, start: int, room: str) -> None:
        line = self._line(part_id)
        if self._workspace is None or line is None:
            return
        slots = self._workspace.event_slots
        self._history.do(slots.move, line.slot_id, start=time_of(start), room=None if line.is_session else room)

    def _resize(self, part_id: str, end: int) -> None:
        line = self._line(part_id)
        if self._workspace is not None and line is not None:
            self._history.do(self._workspace.event_slots.move, line.slot_id, end=time_of(end))

    def _change_room(self, part_id: str, room: str) -> None:
        line = self._line(part_id)
        if self._workspace is None or line is None:
            return
        if line.is_session:
            self._history.do(self._workspace.event_sessions.edit, part_id, "room", room)
        else:
            self._history.do(self._workspace.event_slots.move, part_id, room=room)

    def _step_day(self, by: int) -> None:
        place = self._days.index(self._day) + by if self._day in self._days else -1
        if 0 <= place < len(self._days):
            self._show_day(self._days[place])

    def _carry(self, slot_id: str, by: int) -> None:
        place = self._days.index(self._day) + by if self._day in self._days else -1
        if self._workspace is None or not 0 <= place < len(self._days):
            return
        if self._history.do(self._workspace.event_slots.move, slot_id, day=self._days[place]) is not None:
            self.show_record(slot_id)

    def _add(self, minute: int, room: str) -> None:
        if self._workspace is None or self._day is None:
            return
        begin = min(minute, 23 * 60 + 25)
        start, end = time_of(begin), time_of(begin + 30)
        facts = SlotFacts(title="Nieuw onderdeel", times=f"{start:%H:%M}-{end:%H:%M}", day=self._day, room=room)
        made = self._history.do(self._workspace.event_slots.add, self._event_id, facts)
        if made is not None:
            self.opened.emit(made.subject_id)

    def _copy(self, slot_id: str) -> None:
        if self._workspace is None:
            return
        made = self._history.do(self._workspace.event_slots.copy, slot_id)
        if made is not None:
            self.show_record(made.subject_id)
            self._history.offer_undo("Onderdeel gekopieerd", made)

    def _remove(self, part_id: str) -> None:
        line = self._line(part_id)
        if self._workspace is None or line is None:
            return
        if self._workspace.choice_concerns.of_part(part_id):
            self.chosen_part_going.emit(part_id)
            return
        verb = self._workspace.event_sessions.remove if line.is_session else self._workspace.event_slots.remove
        made = self._history.do(verb, part_id)
        if made is not None:
            self._history.offer_undo(f"‘{line.title}’ uit het programma gehaald", made)

    def _connect(self) -> None:
        grid = self.grid
        grid.chosen.connect(lambda _id: self._tell())
        grid.place_wanted.connect(self._place)
        grid.resize_wanted.connect(self._resize)
        grid.room_wanted.connect(self._change_room)
        grid.day_wanted.connect(self._step_day)
        grid.carry_wanted.connect(self._carry)
        grid.new_wanted.connect(self._add)
        grid.opened.connect(self.opened)
        grid.copy_wanted.connect(self._copy)
        grid.remove_wanted.connect(self._remove)
        self.day.activated.connect(lambda _row: self._show_day(dt.date.fromisoformat(self.day.chosen())))

    def _lay_out(self) -> None:
        label = PlainLabel("&Dag")
        label.setBuddy(self.day)
        above = QHBoxLayout()
        above.setSpacing(tokens.SMALL)
        above.addWidget(label)
        above.addWidget(self.day)
        above.addWidget(self.state, 1)
        self.scroll = QScrollArea()
        self.scroll.setWidget(self.grid)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for bar in (self.scroll.verticalScrollBar(), self.scroll.horizontalScrollBar()):
            bar.valueChanged.connect(lambda _value: self.grid.update())
        layout = QVBoxLayout(self.view)
        layout.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(above)
        layout.addWidget(self.scroll, 1)
        self.view.setFocusProxy(self.grid)
