"""Keeps the agenda on the screen equal to the file."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.changes import ChangeSet, Topic
from secretariat.gui.agendas.view import AgendaView
from secretariat.gui.shell.history import History
from secretariat.services.workspace import Workspace

_TOPICS = {Topic.AGENDAS, Topic.MEETINGS, Topic.PEOPLE, Topic.DOSSIERS}


class AgendaPresenter(QObject):
    """The tab Agenda of an overleg."""

    title = "&Agenda"
    icon = "list-checks"
    help_topic = "overleggen"

    def __init__(self, view: AgendaView, history: History) -> None:
        super().__init__(view)
        self._view = view
        self._history = history
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        view.edit_wanted.connect(self._edit)
        view.add_wanted.connect(self._add)
        view.move_wanted.connect(self._move)
        view.remove_wanted.connect(self._remove)
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
        """Show the agenda of this overleg."""
        self._meeting_id = meeting_id
        self._refresh()

    def show_place(self, place: str) -> None:
        """Bring one item into sight."""
        self._view.table.select(place)

    def start_new(self) -> None:
        """Bring the cursor to the title of a new item."""
        self._view.new_title.setFocus()

    def flush(self) -> None:
        """Cells commit themselves when they are left; nothing waits here."""

    def _refresh(self) -> None:
        if self._workspace is not None and self._meeting_id:
            agendas = self._workspace.agendas
            self._view.set_people((("", "Niemand"), *agendas.people()))
            self._view.show_agenda(agendas.lines(self._meeting_id), agendas.time_plan(self._meeting_id))

    def _move(self, item_id: str, step: int) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.agenda_order.move, [item_id], step, initiator=self)

    def _remove(self, item_id: str) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.agendas.remove, item_id, initiator=self)

    def _edit(self, item_id: str, column: str, value: Any) -> None:
        if self._workspace is None:
            return
        agendas = self._workspace.agendas
        if column == "title":
            self._history.do(agendas.rename, item_id, value, initiator=self)
        elif column == "duration_min":
            self._history.do(agendas.set_duration, item_id, value or None, initiator=self)
        elif column == "purpose":
            self._history.do(agendas.set_purpose, item_id, AgendaPurpose(value), initiator=self)
        elif column == "proposer":
            self._history.do(agendas.set_proposer, item_id, value or None, initiator=self)

    def _add(self, title: str) -> None:
        if self._workspace is None:
            return
        change = self._history.do(self._workspace.agendas.add, self._meeting_id, title, initiator=self)
        if change is not None:
            self._view.item_added()
            self._view.table.select(change.subject_id)

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if change.topics & _TOPICS:
            self._refresh()
            if change.backwards:
                self._view.table.select(change.subject_id)
