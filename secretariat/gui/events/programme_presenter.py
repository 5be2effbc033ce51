"""Keeps the programme on the screen equal to the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.refusals import RecordMissing
from secretariat.gui.events.copy_day import CopyDayDialog
from secretariat.gui.events.programme_view import ProgrammeView
from secretariat.gui.events.session_form import SessionForm
from secretariat.gui.events.slot_form import NEW, SlotForm
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.typed_cell import TypedCell
from secretariat.services.event_slots import SlotFacts
from secretariat.services.programme import ProgrammeLine
from secretariat.services.workspace import Workspace
from secretariat.wording.programme import nobody_known

NOTHING, SLOT, SESSION = 0, 1, 2
"""What can stand beside the list."""


class ProgrammePresenter(QObject):
    """The first tab of an event."""

    title = "&Programma"
    icon = "list"
    kinds = frozenset({"event_slots", "event_sessions"})
    topics = frozenset({Topic.EVENTS, Topic.PEOPLE, Topic.MEETINGS, Topic.ORGANISATIONS})
    chosen_part_going = Signal(str)
    """A part was to be taken away of which somebody chose a session: its id."""

    def __init__(self, shell: Shell) -> None:
        self.slot, self.session = SlotForm(), SessionForm()
        self.view = ProgrammeView(shell.settings, self.slot, self.session)
        super().__init__(self.view)
        self._shell = shell
        self._history = shell.history
        self._workspace: Workspace | None = None
        self._event_id = ""
        self._day: dt.date | None = None
        self._shown = ""
        self._connect()

    # What the page asks

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self.view

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace, self._event_id, self._shown, self._day = workspace, "", "", None
        for form in (self.slot, self.session):
            form.forget()
        self.view.list.forget()
        if workspace is not None:
            for part in (self.view, self.slot, self.session):
                part.set_read_only(workspace.read_only)

    def show_event(self, event_id: str) -> None:
        """Show the programme of this event."""
        if event_id != self._event_id:
            self._event_id, self._day = event_id, None
        self._refresh()
        if not self.view.list.table.current_id():
            for line in self.view.list.table.records.records[:1]:
                self.view.list.table.select(line.id)

    def show_record(self, record_id: str) -> None:
        """Bring a part or a session into sight."""
        if not self.view.list.table.select(record_id):
            self._day = None
            self._refresh()
            self.view.list.table.select(record_id)

    def commit(self) -> None:
        """Hand over what is being typed beside the list."""
        for form in (self.slot, self.session):
            form.commit()

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment."""
        if self._workspace is None or self._workspace.read_only:
            return {}
        return {"new": self.start_new}

    def start_new(self) -> None:
        """Bring the cursor to where a new part is typed."""
        self.view.list.new_lines[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_fields(self) -> None:
        """Bring the keyboard to the title of the part beside the list."""
        line = self._current()
        if line is not None:
            form = self.session if line.is_session else self.slot
            field = form.texts["title"]
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.selectAll()

    # Showing

    def _refresh(self) -> None:
        if self._workspace is None or not self._event_id:
            return
        days = self._workspace.events.days(self._event_id)
        self._day = self._day if self._day in days else None
        self.view.show_days(days, self._day)
        lines = self._workspace.programme.programme(self._event_id).lines
        self.view.show_lines([one for one in lines if self._day in (None, one.day)])
        self._show_part()

    def _choose_day(self, day: dt.date | None) -> None:
        self._day = day
        self._refresh()

    def _choose(self, record_id: str) -> None:
        if record_id == self._shown:
            return
        self.commit()  # what was typed belongs to the part it was typed at
        if any(form.is_held for form in (self.slot, self.session)) and self.view.list.table.select(self._shown):
            return
        for form in (self.slot, self.session):
            form.forget()
        self._show_part()

    def _show_part(self) -> None:
        line = self._current()
        self._shown = line.id if line else ""
        if self._workspace is None or line is None:
            self.view.show_part(NOTHING)
            return
        people = self._workspace.events.people()
        if line.is_session:
            self.session.show_record(self._workspace.programme.session(line.id), people)
            self.view.show_part(SESSION)
            return
        slots = self._workspace.event_slots
        news = self._workspace.event_news.choices(self._event_id)
        meetings = slots.meeting_choices(line.id)
        self.slot.show_record(self._workspace.programme.slot(line.id), people, news, meetings, slots.body_choices())
        self.view.show_part(SLOT)

    def _current(self) -> ProgrammeLine | None:
        table = self.view.list.table
        chosen = table.current_id()
        return next((one for one in table.records.records if one.id == chosen), None)

    # Changing

    def _add(self, texts: tuple[str, ...]) -> None:
        if self._workspace is None:
            return
        times, title = texts
        line = self._current()
        facts = SlotFacts(title=title, times=times, day=self._day or (line.day if line else None))
        editor = self.view.list
        made = self._history.do(self._workspace.event_slots.add, self._event_id, facts, initiator=editor)
        if made is not None:
            editor.added(made.subject_id)

    def _add_session(self) -> None:
        line = self._current()
        if self._workspace is None or line is None:
            return
        made = self._history.do(self._workspace.event_sessions.add, line.slot_id, "Nieuwe sessie")
        if made is not None:
            self.show_record(made.subject_id)
            self.begin_fields()

    def _edit_cell(self, record_id: str, column: str, value: object) -> None:
        if self._workspace is None:
            return
        cell = TypedCell(self.view.list.table, record_id, column, str(value), self._shell.messages.warn)
        self._history.do(self._verb_of(record_id), record_id, column, str(value), initiator=cell)

    def _verb_of(self, record_id: str) -> Callable[[str, str, str], ChangeSet | None]:
        assert self._workspace is not None
        lines = self.view.list.table.records.records
        is_session = any(one.id == record_id and one.is_session for one in lines)
        return self._workspace.event_sessions.edit if is_session else self._workspace.event_slots.edit

    def _edit_slot(self, field: str, typed: str) -> None:
        if self._workspace is not None and self._shown:
            place = self.slot.place(field)
            self._history.do(self._workspace.event_slots.edit, self._shown, field, typed, initiator=place)

    def _edit_session(self, field: str, typed: str) -> None:
        if self._workspace is not None and self._shown:
            place = self.session.place(field)
            self._history.do(self._workspace.event_sessions.edit, self._shown, field, typed, initiator=place)

    def _set_speakers(self, _field: str, ids: list[str]) -> None:
        if self._workspace is not None and self._shown:
            self._history.do(self._workspace.event_slots.set_speakers, self._shown, ids)

    def _set_people(self, field: str, ids: list[str]) -> None:
        if self._workspace is not None and self._shown:
            self._history.do(self._workspace.event_sessions.set_people, self._shown, field, ids)

    def _remove(self, record_id: str) -> None:
        if self._workspace is None:
            return
        line = next((one for one in self.view.list.table.records.records if one.id == record_id), None)
        if line is None:
            return
        if self._workspace.choice_concerns.of_part(record_id):
            self.chosen_part_going.emit(record_id)
            return
        verb = self._workspace.event_sessions.remove if line.is_session else self._workspace.event_slots.remove
        made = self._history.do(verb, record_id)
        if made is not None:
            self._history.offer_undo(f"‘{line.title}’ uit het programma gehaald", made)

    # The overleg, and another day

    def _hold_meeting(self, chosen: str) -> None:
        if self._workspace is None or not self._shown:
            return
        slots = self._workspace.event_slots
        if not chosen.startswith(NEW):
            self._history.do(slots.hold_meeting, self._shown, meeting_id=chosen)
            return
        made = self._history.do(slots.hold_meeting, self._shown, body_id=chosen.removeprefix(NEW))
        if made is not None:
            words = self._workspace.programme.slot(self._shown).meeting
            self._history.offer_undo(f"Overleg gemaakt: {words}", made)

    def _open_meeting(self) -> None:
        if self._workspace is None or not self._shown:
            return
        try:
            meeting_id = self._workspace.programme.slot(self._shown).slot.meeting_id
        except RecordMissing:
            return
        if meeting_id:
            self._shell.doors.open("meetings", meeting_id)

    def start_copy(self) -> CopyDayDialog | None:
        """Ask to which day the day that is shown, or that of the chosen part, is copied."""
        line = self._current()
        day = self._day or (line.day if line else None)
        if self._workspace is None or self._workspace.read_only or day is None:
            return None
        dialog = CopyDayDialog(day, self._workspace.events.days(self._event_id), self.view.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda: self._copy(dialog))
        dialog.open()
        return dialog

    def _copy(self, dialog: CopyDayDialog) -> None:
        target = dialog.chosen()
        if self._workspace is None or target is None:
            return
        made = self._history.do(
            self._workspace.event_slots.copy_day, self._event_id, dialog.source, target, initiator=dialog
        )
        dialog.accept()
        if made is not None:
            self._choose_day(target)
            self._history.offer_undo("Dag gekopieerd", made)

    def _connect(self) -> None:
        view = self.view
        view.day_chosen.connect(self._choose_day)
        view.copy_wanted.connect(self.start_copy)
        view.session_wanted.connect(self._add_session)
        view.list.add_wanted.connect(self._add)
        view.list.edit_wanted.connect(self._edit_cell)
        view.list.remove_wanted.connect(self._remove)
        view.list.table.chosen.connect(self._choose)
        self.slot.edit_wanted.connect(self._edit_slot)
        self.slot.people_wanted.connect(self._set_speakers)
        self.slot.meeting_wanted.connect(self._hold_meeting)
        self.slot.door_wanted.connect(self._open_meeting)
        self.session.edit_wanted.connect(self._edit_session)
        self.session.people_wanted.connect(self._set_people)
        for form in (self.slot, self.session):
            form.not_known.connect(lambda typed: self._shell.messages.warn(nobody_known(typed)))
