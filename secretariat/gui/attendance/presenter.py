"""Keeps the list of people on the screen equal to the file."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretariat.domain.attendance import AttendanceCapacity, AttendanceStatus
from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.refusals import NobodyNamed, TimeNotUnderstood
from secretariat.gui.attendance.view import AttendanceView
from secretariat.gui.shell.history import History
from secretariat.gui.shell.messages import Messages
from secretariat.services.workspace import Workspace
from secretariat.wording.attendance import quorum_sentence
from secretariat.wording.refusals import sentence
from secretariat.wording.time_entry import read_time

_TOPICS = {Topic.ATTENDANCE, Topic.MEETINGS, Topic.PEOPLE, Topic.BODIES, Topic.ORGANISATIONS}


class AttendancePresenter(QObject):
    """The tab Deelnemers of an overleg."""

    title = "&Deelnemers"
    icon = "users"

    def __init__(self, view: AttendanceView, history: History, messages: Messages) -> None:
        super().__init__(view)
        self._messages = messages
        self._view = view
        self._history = history
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        view.status_wanted.connect(self._set_status)
        view.time_wanted.connect(self._set_time)
        view.deputy_wanted.connect(self._replace)
        view.guest_wanted.connect(self._add_guest)
        history.changed.connect(self._changed)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace
        self._view.set_read_only(workspace.read_only)

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._meeting_id = None, ""

    def show_meeting(self, meeting_id: str) -> None:
        """Show who takes part in this overleg."""
        self._meeting_id = meeting_id
        self._refresh()

    def show_place(self, place: str) -> None:
        """Bring one person into sight."""
        self._view.table.select(place)

    def start_new(self) -> None:
        """Bring the cursor to the list of people."""
        self._view.table.setFocus()

    def flush(self) -> None:
        """A status is written at once; nothing waits here."""

    def _refresh(self) -> None:
        if self._workspace is not None and self._meeting_id:
            attendance = self._workspace.attendance
            self._view.bar.set_people(self._workspace.agendas.people())
            count = attendance.representation(self._meeting_id)
            lines = attendance.lines(self._meeting_id)
            recorded = any(line.status for line in lines)
            words = quorum_sentence(count) if recorded else "Nog niet ingevuld wie er waren."
            self._view.show_people(lines, words, count.met if recorded else None)

    def _set_status(self, person_id: str, status: AttendanceStatus | None) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.attendance.set_status, self._meeting_id, person_id, status, initiator=self)

    def _set_time(self, person_id: str, field: str, typed: str) -> None:
        if self._workspace is None:
            return
        time = read_time(typed) if typed.strip() else None
        if typed.strip() and time is None:
            self._messages.warn(sentence(TimeNotUnderstood(typed)))
            return
        line = next(line for line in self._workspace.attendance.lines(self._meeting_id) if line.id == person_id)
        times = {"present_from": line.present_from, "present_until": line.present_until} | {field: time}
        self._history.do(self._workspace.attendance.set_presence, self._meeting_id, person_id, **times, initiator=self)

    def _replace(self, person_id: str, deputy_id: str) -> None:
        if self._workspace is not None and self._is_known(deputy_id):
            replace_by = self._workspace.attendance.replace_by
            if self._history.do(replace_by, self._meeting_id, person_id, deputy_id, initiator=self) is not None:
                self._view.bar.done()
                self._view.table.select(person_id)
                self._view.table.setFocus()

    def _add_guest(self, person_id: str, capacity: AttendanceCapacity) -> None:
        if self._workspace is not None and self._is_known(person_id):
            attendance = self._workspace.attendance
            home = attendance.organisation_of(self._meeting_id, person_id)
            add = attendance.add_guest
            if self._history.do(add, self._meeting_id, person_id, capacity, home, initiator=self) is not None:
                self._view.bar.done()
                self._view.table.select(person_id)

    def _is_known(self, person_id: str) -> bool:
        if not person_id:
            self._messages.warn(sentence(NobodyNamed(self._view.bar.typed)))
        return bool(person_id)

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if change.topics & _TOPICS:
            self._refresh()
            if change.backwards:
                self._view.table.select(change.subject_id)
