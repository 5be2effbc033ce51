"""Keeps what an event is on the screen equal to the file: its facts, its rooms, and its news under embargo."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import Topic
from secretariat.gui.events.facts_view import FactsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.typed_cell import TypedCell
from secretariat.services.workspace import Workspace


class FactsPresenter(QObject):
    """The tab with what an event is."""

    title = "Gegeve&ns"
    icon = "settings"
    kinds = frozenset({"event_announcements"})
    topics = frozenset({Topic.EVENTS, Topic.ORGANISATIONS, Topic.DOSSIERS, Topic.DOCUMENTS})

    def __init__(self, shell: Shell) -> None:
        self.view = FactsView(shell.settings)
        super().__init__(self.view)
        self._shell = shell
        self._history = shell.history
        self._workspace: Workspace | None = None
        self._event_id = ""
        view = self.view
        view.form.edit_wanted.connect(self._edit)
        view.rooms.add_wanted.connect(self._add_room)
        view.rooms.edit_wanted.connect(self._edit_room)
        view.rooms.move_wanted.connect(self._move_room)
        view.rooms.remove_wanted.connect(self._remove_room)
        view.news.add_wanted.connect(self._add_news)
        view.news.edit_wanted.connect(self._edit_news)
        view.news.remove_wanted.connect(self._remove_news)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self.view

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace, self._event_id = workspace, ""
        self.view.forget()
        if workspace is not None:
            self.view.set_read_only(workspace.read_only)

    def show_event(self, event_id: str) -> None:
        """Show what this event is."""
        if event_id != self._event_id:
            self.view.forget()
        self._event_id = event_id
        if self._workspace is None or not event_id:
            return
        events, dossiers = self._workspace.events, self._workspace.dossiers
        self.view.show_record(events.record(event_id), events.organisers(), dossiers.choices(), events.documents())
        self.view.news.show_records(self._workspace.event_news.lines(event_id))

    def show_record(self, record_id: str) -> None:
        """Bring news into sight."""
        self.view.news.table.select(record_id)

    def commit(self) -> None:
        """Hand over what is being typed."""
        self.view.form.commit()

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Nothing of its own: a new event is begun here as everywhere."""
        return {}

    # Changing

    def _edit(self, field: str, typed: str) -> None:
        if self._workspace is not None and self._event_id:
            place = self.view.form.place(field)
            self._history.do(self._workspace.events.edit, self._event_id, field, typed, initiator=place)

    def _add_room(self, texts: tuple[str, ...]) -> None:
        if self._workspace is not None:
            editor = self.view.rooms
            made = self._history.do(self._workspace.events.add_room, self._event_id, *texts, initiator=editor)
            if made is not None:
                editor.added(texts[0].strip())

    def _edit_room(self, name: str, field: str, value: object) -> None:
        if self._workspace is not None:
            cell = TypedCell(self.view.rooms.table, name, field, str(value), self._shell.messages.warn)
            verb = self._workspace.events.edit_room
            self._history.do(verb, self._event_id, name, field, str(value), initiator=cell)

    def _move_room(self, name: str, step: int) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.events.move_room, self._event_id, name, step)
            self.view.rooms.table.select(name)

    def _remove_room(self, name: str) -> None:
        if self._workspace is not None:
            made = self._history.do(self._workspace.events.remove_room, self._event_id, name)
            if made is not None:
                self._history.offer_undo(f"{name} weggehaald", made)

    def _add_news(self, texts: tuple[str, ...]) -> None:
        if self._workspace is not None:
            editor = self.view.news
            made = self._history.do(self._workspace.event_news.add, self._event_id, *texts, initiator=editor)
            if made is not None:
                editor.added(made.subject_id)

    def _edit_news(self, news_id: str, field: str, value: object) -> None:
        if self._workspace is not None:
            cell = TypedCell(self.view.news.table, news_id, field, str(value), self._shell.messages.warn)
            self._history.do(self._workspace.event_news.edit, news_id, field, str(value), initiator=cell)

    def _remove_news(self, news_id: str) -> None:
        if self._workspace is not None:
            made = self._history.do(self._workspace.event_news.remove, news_id)
            if made is not None:
                self._history.offer_undo("Aankondiging verwijderd", made)
