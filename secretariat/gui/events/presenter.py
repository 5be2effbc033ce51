"""The section Evenementen: which event is in front, its tabs, and the doors to what belongs to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.refusals import RecordMissing
from secretariat.gui.events.concerns import Concerns
from secretariat.gui.events.excursions import ExcursionsPresenter
from secretariat.gui.events.facts_presenter import FactsPresenter
from secretariat.gui.events.grid_presenter import GridPresenter
from secretariat.gui.events.new_dialog import EventDialog
from secretariat.gui.events.papers_presenter import EventPapersPresenter
from secretariat.gui.events.parts import EventPart
from secretariat.gui.events.programme_presenter import ProgrammePresenter
from secretariat.gui.events.registrations_presenter import RegistrationsPresenter
from secretariat.gui.events.view import EventsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.pages import State
from secretariat.services.workspace import Workspace

_HEAD = frozenset({Topic.EVENTS, Topic.ORGANISATIONS})
"""What stands above the tabs comes from these."""


class EventsPresenter(QObject):
    """The page; each tab is filled when it comes in front."""

    key = "events"
    help_topic = "evenementen"
    acts_changed = Signal()

    def __init__(self, shell: Shell) -> None:
        self.programme = ProgrammePresenter(shell)
        self.grid = GridPresenter(shell)
        self.excursions = ExcursionsPresenter(shell)
        self.registrations = RegistrationsPresenter(shell)
        self.papers = EventPapersPresenter(shell)
        self.facts = FactsPresenter(shell)
        self.parts: tuple[EventPart, ...] = (
            self.programme,
            self.grid,
            self.excursions,
            self.registrations,
            self.papers,
            self.facts,
        )
        self._view = EventsView([(part.widget, part.title, part.icon) for part in self.parts])
        super().__init__(self._view)
        self.concerns = Concerns(shell, self._view)
        self._history = shell.history
        self._workspace: Workspace | None = None
        self._event_id = ""
        self._stale: set[int] = set()
        self._head_is_stale = False
        view = self._view
        view.event_chosen.connect(self.show_event)
        view.new_wanted.connect(self.start_new)
        view.remove_wanted.connect(self._remove)
        view.conflicts_wanted.connect(lambda: view.tabs.setCurrentIndex(self.parts.index(self.papers)))
        view.shown.connect(self._refresh_if_stale)
        view.tabs.currentChanged.connect(lambda _place: self.acts_changed.emit())
        self.grid.opened.connect(self._open_part)
        for part in (self.programme, self.grid, self.excursions):
            part.chosen_part_going.connect(self.concerns.show_part)
        self._history.changed.connect(self._changed)

    # What the window asks

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Show the newest event of this file."""
        self._workspace = workspace
        self.concerns.open_file(workspace)
        self._view.set_read_only(workspace.read_only)
        for part in self.parts:
            part.open_file(workspace)
        self._view.tabs.setCurrentIndex(0)
        lines = workspace.events.lines()
        self.show_event(lines[0].id if lines else "")
        self._view.begin()

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._event_id = None, ""
        self.concerns.open_file(None)
        for part in self.parts:
            part.open_file(None)

    def flush(self) -> None:
        """Commit what is being typed on any tab."""
        for part in self.parts:
            part.commit()

    def state(self) -> State:
        """Which event, on which tab."""
        return {"event": self._event_id, "tab": self._view.tabs.currentIndex()}

    def restore(self, state: State) -> None:
        """Stand there again."""
        self._view.tabs.setCurrentIndex(int(state.get("tab", 0)))
        self.show_event(str(state.get("event", "")) or self._event_id)

    def current_record(self) -> tuple[str, str] | None:
        """The event that is in front."""
        return ("events", self._event_id) if self._event_id else None

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment: what the tab in front can, or else begin an event."""
        writable = self._workspace is not None and not self._workspace.read_only
        general: dict[str, Callable[[], object]] = {"new": self.start_new} if writable else {}
        return general | dict(self.papers.handlers()) | dict(self._front().handlers()) if self._event_id else general

    def show_record(self, kind: str, record_id: str) -> None:
        """Show an event, or a part of one on the tab where it stands."""
        if self._workspace is None:
            return
        try:
            event_id = self._workspace.events.event_of(kind, record_id)
        except RecordMissing:
            return
        place = next((place for place, part in enumerate(self.parts) if kind in part.kinds), None)
        if place is not None:
            self._view.tabs.setCurrentIndex(place)
        self.show_event(event_id)
        if place is not None:
            self.parts[place].show_record(record_id)

    def show_event(self, event_id: str) -> None:
        """Bring an event in front, after what was typed of the other one was committed."""
        if event_id != self._event_id:
            self.flush()
        self._event_id = event_id
        self.papers.follow(event_id)
        self._stale = set(range(len(self.parts)))
        self._show_head()
        self._refresh_if_stale()
        self.acts_changed.emit()

    def _open_part(self, part_id: str) -> None:
        """Show the fields of a part of the grid."""
        self._view.tabs.setCurrentIndex(self.parts.index(self.programme))
        self.programme.show_record(part_id)
        self.programme.begin_fields()

    # Making and removing

    def start_new(self) -> EventDialog | None:
        """Ask for a new event."""
        if self._workspace is None or self._workspace.read_only:
            return None
        events = self._workspace.events
        dialog = EventDialog(events.places(), events.organisers(), self._view.window())
        for row in (dialog.start, dialog.end):
            row.set_today(self._workspace.today())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda: self._add(dialog))
        dialog.open()
        return dialog

    def _add(self, dialog: EventDialog) -> None:
        assert self._workspace is not None
        made = self._history.do(
            self._workspace.events.add,
            dialog.name.text(),
            dialog.start.typed(),
            dialog.end.typed(),
            dialog.place.typed(),
            dialog.organiser.chosen,
            initiator=dialog,
        )
        if made is not None:
            dialog.accept()
            self._view.tabs.setCurrentIndex(0)
            self.show_event(made.subject_id)
            self._view.begin()

    def _remove(self) -> None:
        if self._workspace is None or not self._event_id:
            return
        name = self._workspace.events.record(self._event_id).event.name
        made = self._history.do(self._workspace.events.remove, self._event_id)
        if made is not None:
            self._history.offer_undo(f"‘{name}’ verwijderd, met zijn programma", made)

    # Showing

    def _front(self) -> EventPart:
        return self.parts[self._view.tabs.currentIndex()]

    def _show_head(self) -> None:
        if self._workspace is None:
            return
        lines = self._workspace.events.lines()
        if self._event_id not in {one.id for one in lines}:
            self._event_id = lines[0].id if lines else ""
            self._stale = set(range(len(self.parts)))
        self.papers.follow(self._event_id)
        self._view.show_lines(lines, self._event_id)
        programme = self._workspace.programme.programme(self._event_id) if self._event_id else None
        self._view.show_conflicts(len(programme.conflicts) if programme else 0)

    def _refresh_if_stale(self) -> None:
        if self._workspace is None:
            return
        if self._head_is_stale:
            self._head_is_stale = False
            self._show_head()
        place = self._view.tabs.currentIndex()
        if place in self._stale:
            self._stale.discard(place)
            self.parts[place].show_event(self._event_id)

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if self._workspace is None:
            return
        self._head_is_stale = self._head_is_stale or bool(change.topics & _HEAD)
        self._stale |= {place for place, part in enumerate(self.parts) if change.topics & part.topics}
        if self._view.isVisible():
            self._refresh_if_stale()
        self.concerns.look(change)
