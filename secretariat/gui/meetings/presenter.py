"""Keeps the overleggen on the screen equal to the file, and the tabs on the chosen overleg."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.refusals import RecordMissing
from secretariat.gui.meetings.view import MeetingsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.pages import State
from secretariat.gui.shell.tabs import MeetingPart, MeetingTab
from secretariat.services.workspace import Workspace

_AGENDA, _MINUTES = 0, 2
"""The places of two tabs."""
_LIST_TOPICS = {Topic.MEETINGS, Topic.BODIES, Topic.THEMES}


class MeetingsPresenter(QObject):
    """The section Overleggen."""

    key = "meetings"
    title = "Overleggen"
    icon = "messages-square"
    help_topic = "overleggen"
    kinds = frozenset({"meetings", "agenda_items", "minutes", "decisions", "action_points"})
    leaving = Signal()
    """Another overleg is about to be shown, so that back leads to this one."""

    def __init__(
        self,
        view: MeetingsView,
        tabs: Sequence[MeetingTab],
        paper: MeetingPart,
        shell: Shell,
        paper_actions: Mapping[str, Callable[[], object]],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._tabs = tuple(tabs)
        self._parts: tuple[MeetingPart, ...] = (*tabs, paper)
        self._shell = shell
        self._paper_actions = paper_actions
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        view.meeting_chosen.connect(self.show_meeting)
        view.workspace.head.title_wanted.connect(self._rename)
        shell.history.changed.connect(self._changed)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Show this file, at the newest overleg that was held."""
        self._workspace = workspace
        self._meeting_id = ""
        for part in self._parts:
            part.open_file(workspace)
        self._view.workspace.head.set_read_only(workspace.read_only)
        self._refresh_list()
        lines = workspace.meetings.lines()
        first = workspace.meetings.newest_held() or (lines[0].id if lines else "")
        if first:
            self.show_meeting(first)
        self._view.tree.setFocus()

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._meeting_id = None, ""
        for part in self._parts:
            part.close_file()

    def flush(self) -> None:
        """Commit what is being typed in the head and the tabs.

        Raises:
            Refusal: something cannot be kept so; it stays on the screen.
        """
        self._view.workspace.head.title.commit()
        for part in self._parts:
            part.flush()

    def state(self) -> State:
        """Which overleg and tab."""
        return {"meeting": self._meeting_id, "tab": self._view.workspace.tabs.currentIndex()}

    def restore(self, state: State) -> None:
        """Show that overleg and tab again."""
        self._view.workspace.tabs.setCurrentIndex(int(state.get("tab", 0)))
        if state.get("meeting"):
            self.show_meeting(str(state["meeting"]))

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment."""
        handlers: dict[str, Callable[[], object]] = {"filter": self._view.start_filter}
        if self._meeting_id:
            if self._workspace is not None and not self._workspace.read_only:
                handlers["new"] = self._new_item
            handlers |= {"paper": self._view.workspace.toggle_paper, **self._paper_actions}
        return handlers

    def show_meeting(self, meeting_id: str) -> None:
        """Show an overleg; one that is gone is passed over."""
        if self._workspace is None or meeting_id == self._meeting_id:
            return
        if self._meeting_id and not self._shell.flush():
            self._view.show_meeting(self._meeting_id)
            return
        try:
            head = self._workspace.meetings.head(meeting_id)
        except RecordMissing:
            return
        if self._meeting_id:
            self.leaving.emit()
        self._meeting_id = meeting_id
        self._view.workspace.head.show_head(head, self._workspace.today())
        self._view.show_meeting(meeting_id)
        for part in self._parts:
            part.show_meeting(meeting_id)

    def show_record(self, kind: str, record_id: str) -> None:
        """Show an overleg; an agenda item in its agenda, and what was said or settled there in the verslag.

        For minutes the id is that of the agenda item.
        """
        if self._workspace is None:
            return
        found = self._workspace.meetings.place_of("agenda_items" if kind == "minutes" else kind, record_id)
        if found is None:
            return
        self.show_meeting(found.meeting_id)
        if found.agenda_item_id:
            tab = _AGENDA if kind == "agenda_items" else _MINUTES
            self._view.workspace.tabs.setCurrentIndex(tab)
            self._tabs[tab].show_place(found.agenda_item_id)

    def _new_item(self) -> None:
        self._view.workspace.tabs.setCurrentIndex(_AGENDA)
        self._tabs[_AGENDA].start_new()

    def _refresh_list(self) -> None:
        if self._workspace is not None:
            self._view.show_meetings(self._workspace.meetings.tree(), self._workspace.meetings.lines())

    def _rename(self, title: str) -> None:
        if self._workspace is not None:
            self._shell.history.do(self._workspace.meetings.rename, self._meeting_id, title)

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if self._workspace is None:
            return
        if change.topics & _LIST_TOPICS:
            self._refresh_list()
            if self._meeting_id:
                head = self._workspace.meetings.head(self._meeting_id)
                self._view.workspace.head.show_head(head, self._workspace.today())
                self._view.show_meeting(self._meeting_id)
