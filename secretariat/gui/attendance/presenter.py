"""Keeps the list of people on the screen equal to the file."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretariat.domain.attendance import AttendanceStatus
from secretariat.domain.changes import ChangeSet, Topic
from secretariat.gui.attendance.view import AttendanceView
from secretariat.gui.shell.history import History
from secretariat.services.workspace import Workspace
from secretariat.wording.attendance import quorum_sentence

_TOPICS = {Topic.ATTENDANCE, Topic.MEETINGS, Topic.PEOPLE, Topic.BODIES, Topic.ORGANISATIONS}


class AttendancePresenter(QObject):
    """The tab Deelnemers of an overleg."""

    title = "&Deelnemers"
    icon = "users"

    def __init__(self, view: AttendanceView, history: History) -> None:
        super().__init__(view)
        self._view = view
        self._history = history
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        view.status_wanted.connect(self._set_status)
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
            count = attendance.representation(self._meeting_id)
            self._view.show_people(attendance.lines(self._meeting_id), quorum_sentence(count), count.met)

    def _set_status(self, person_id: str, status: AttendanceStatus | None) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.attendance.set_status, self._meeting_id, person_id, status, initiator=self)

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if change.topics & _TOPICS:
            self._refresh()
            if change.backwards:
                self._view.table.select(change.subject_id)
