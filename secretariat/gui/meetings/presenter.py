"""Keeps the overleggen on the screen equal to the file, and the tabs on the chosen overleg."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.refusals import RecordMissing
from secretariat.gui.meetings.facts import FactsPart
from secretariat.gui.meetings.later_tab import AnyTab
from secretariat.gui.meetings.parts import Parts
from secretariat.gui.meetings.planning import Planning
from secretariat.gui.meetings.series import SeriesPlanning
from secretariat.gui.meetings.steps import StepsPart
from secretariat.gui.meetings.view import MeetingsView
from secretariat.gui.shell.calendar_saving import CalendarSaving
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.pages import State
from secretariat.gui.shell.tabs import BodyPart, MeetingPart
from secretariat.services.meetings import MeetingLine
from secretariat.services.workspace import Workspace

_AGENDA, _ATTENDEES, _MINUTES = range(3)
"""The places of the first tabs."""
_LIST_TOPICS = {Topic.MEETINGS, Topic.BODIES, Topic.THEMES}
_HEAD_TOPICS = {*_LIST_TOPICS, Topic.DISPATCHES, Topic.ORGANISATIONS, Topic.PEOPLE, Topic.ASSOCIATION}


class MeetingsPresenter(QObject):
    """The section Overleggen."""

    key = "meetings"
    acts_changed = Signal()
    """Other things can be done with the overleg, or with another one."""
    leaving = Signal()
    """Another overleg is about to be shown, so that back leads to this one."""

    def __init__(
        self,
        view: MeetingsView,
        tabs: Sequence[AnyTab],
        paper: MeetingPart,
        card: BodyPart,
        shell: Shell,
        paper_actions: Mapping[str, Callable[[], object]],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._parts = Parts(tabs, paper, view.workspace.tabs)
        self._shell = shell
        self._paper_actions = paper_actions
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        self._body_id = ""
        self._of_body = ""  # the orgaan of the overleg
        self._card = card
        self._calendar = CalendarSaving(shell)
        self._planning = Planning(view.new_meeting, shell.history)
        self._series = SeriesPlanning(view.series, shell.history)
        self._facts = FactsPart(view.workspace.head, shell.history)
        self.steps = StepsPart(view.workspace.head, shell, self._parts)
        self._connect()
        shell.history.saved.connect(lambda _moment: self._let_go())  # before the tabs hear of the change
        shell.history.changed.connect(self._changed)

    def _connect(self) -> None:
        view = self._view
        view.meeting_chosen.connect(self.show_meeting)
        view.body_chosen.connect(self.show_body)
        view.workspace.head.title_wanted.connect(self._rename)
        self.steps.changed.connect(self.acts_changed)
        self.steps.facts_wanted.connect(self._facts.open)
        self.steps.calling_off.moved.connect(self.show_meeting)
        view.new_meeting_wanted.connect(lambda: self._plan(view.body_at_hand()))
        view.series_wanted.connect(lambda: self._plan_series(view.body_at_hand()))
        view.new_body_wanted.connect(self._new_body)
        view.new_meeting.series_wanted.connect(lambda: self._plan_series(view.new_meeting.body.chosen()))
        view.new_meeting.closed.connect(self._show_again)
        view.series.closed.connect(self._show_again)
        self._planning.planned.connect(self._planned)
        self._series.planned.connect(self._planned)
        self._card.meeting_wanted.connect(self._plan)
        self._card.series_wanted.connect(self._plan_series)
        self._card.made.connect(self.show_body)
        self._card.gone.connect(self._card_gone)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    @property
    def help_topic(self) -> str:
        """The article behind F1: that of the tab that is worked in, of the card of an orgaan, or of the section."""
        if self._view.works_on_meeting:
            return self._parts.front.help_topic
        return "orgaan" if self._view.shown is self._card.widget else "overleggen"

    def open_file(self, workspace: Workspace) -> None:
        """Show this file, at the newest overleg that was held."""
        self._workspace = workspace
        self._meeting_id = self._body_id = ""
        self._parts.open_file(workspace)
        self._card.open_file(workspace)
        self._planning.open_file(workspace)
        self._series.open_file(workspace)
        self._view.workspace.head.set_read_only(workspace.read_only)
        self._refresh_list()
        self._view.set_read_only(workspace.read_only)
        self._view.show_nothing()
        first = workspace.meetings.first_to_open()
        if first:
            self.show_meeting(first)
        self._view.tree.setFocus()

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._meeting_id, self._body_id = None, "", ""
        self._show_in_head()
        self._parts.close_file()
        self._card.close_file()
        self._planning.close_file()
        self._series.close_file()

    def flush(self) -> None:
        """Commit what is being typed in the head and the tabs.

        Raises:
            Refusal: something cannot be kept so; it stays on the screen.
        """
        self._view.workspace.head.title.commit()
        self._parts.flush()
        self._card.flush()

    def state(self) -> State:
        """Which overleg and tab, or which orgaan."""
        if self._body_id:
            return {"body": self._body_id}
        return {"meeting": self._meeting_id, "tab": self._view.workspace.tabs.currentIndex()}

    def restore(self, state: State) -> None:
        """Show that overleg and tab, or that orgaan again."""
        if state.get("body"):
            self.show_body(str(state["body"]))
            return
        self._view.workspace.tabs.setCurrentIndex(int(state.get("tab", 0)))
        if state.get("meeting"):
            self.show_meeting(str(state["meeting"]))

    def current_record(self) -> tuple[str, str] | None:
        """The overleg, or the orgaan."""
        if self._body_id:
            return "bodies", self._body_id
        return ("meetings", self._meeting_id) if self._meeting_id else None

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment."""
        handlers: dict[str, Callable[[], object]] = {"filter": self._view.start_filter}
        if self._workspace is not None and not self._workspace.read_only:
            handlers["new"] = self._new
        if self._meeting_id or self._body_id:
            handlers["save_ics"] = self._save_calendar
        if self._meeting_id:
            workspace = self._view.workspace
            own = self._parts.front.paper
            actions = own.handlers() if own is not None else self._paper_actions
            handlers |= {"paper": workspace.toggle_paper, "panel": workspace.toggle_panel, **actions}
            handlers |= self.steps.handlers()
        return handlers

    def show_meeting(self, meeting_id: str) -> None:
        """Show an overleg; one that is gone is passed over."""
        if self._workspace is None:
            return
        if meeting_id == self._meeting_id:
            self._view.show_meeting(meeting_id, self._of_body)
            return
        if not self._may_leave(lambda: self.show_meeting(meeting_id)):
            return
        try:
            head = self._workspace.meetings.head(meeting_id)
        except RecordMissing:
            return
        self._leave()
        self._meeting_id = meeting_id
        self._of_body = head.body.id
        self._body_id = ""
        self._view.workspace.head.title.forget()
        self._view.workspace.head.show_head(head, self._workspace.today())
        self._show_in_head()
        self._view.show_meeting(meeting_id, self._of_body)
        self._parts.hold(meeting_id)

    def show_body(self, body_id: str) -> None:
        """Show the card of an orgaan."""
        if self._workspace is None or body_id == self._body_id == "":
            return
        if body_id != self._body_id:
            if not self._may_leave(lambda: self.show_body(body_id)):
                return
            self._leave()
            self._meeting_id, self._body_id = "", body_id
            self._card.show_body(body_id)
        else:
            self._card.show_body(body_id)
        self._view.show_body(body_id)

    def show_record(self, kind: str, record_id: str) -> None:
        """Show an overleg; an agenda item in its agenda, and what was said there in the verslag.

        For minutes the id is that of the agenda item, for attendees that of the overleg.
        """
        if self._workspace is None:
            return
        if kind == "bodies":
            self.show_body(record_id)
            return
        if kind == "attendees":
            self.show_meeting(record_id)
            self._parts.turn_to(_ATTENDEES)
            return
        found = self._workspace.meetings.place_of("agenda_items" if kind == "minutes" else kind, record_id)
        if found is None:
            return
        self.show_meeting(found.meeting_id)
        if found.agenda_item_id:
            tab = _AGENDA if kind == "agenda_items" else _MINUTES
            self._parts.turn_to(tab).show_place(found.agenda_item_id)

    def show_tab(self, topic: str) -> None:
        """Turn to a tab of the overleg that is shown, by its page of help."""
        tab = self._parts.turn_to_topic(topic) if self._meeting_id else None
        if tab is not None:
            tab.widget.setFocus()

    def shows(self, kind: str, record_id: str) -> bool:
        """Whether the overleg, agenda item or text is on the screen, at the right tab, or the card of the orgaan."""
        if self._workspace is None:
            return False
        if kind == "bodies":
            return record_id == self._body_id and self._view.shown is self._card.widget
        if kind == "attendees":  # the verslag says who is there too
            tab = self._view.workspace.tabs.currentIndex()
            in_front = record_id == self._meeting_id and self._view.shown is self._view.workspace
            return in_front and tab in (_ATTENDEES, _MINUTES)
        found = self._workspace.meetings.place_of("agenda_items" if kind == "minutes" else kind, record_id)
        tab = {"agenda_items": _AGENDA, "minutes": _MINUTES}.get(kind, self._view.workspace.tabs.currentIndex())
        is_here = found is not None and found.meeting_id == self._meeting_id
        in_front = is_here and self._view.shown is self._view.workspace
        return in_front and self._view.workspace.tabs.currentIndex() == tab

    # From one to another

    def _may_leave(self, go_on: Callable[[], object]) -> bool:
        """Whether everything typed could be kept; else what was shown stays the chosen one."""
        if not (self._meeting_id or self._body_id):
            return True
        if not self._shell.flush():
            self._show_again()
            return False
        may_go = self._shell.half_filled.may_go
        if all(may_go(part, go_on) for part in (self._view.workspace, self._card.widget)):
            return True
        self._show_what_is_here()
        return False

    def _leave(self) -> None:
        if self._meeting_id or self._body_id:
            self.leaving.emit()

    def _show_again(self) -> None:
        """Go back from a form to what was shown before."""
        self._show_what_is_here()
        self._view.focus_list()

    def _show_what_is_here(self) -> None:
        if self._meeting_id:
            self._view.show_meeting(self._meeting_id, self._of_body)
        elif self._body_id:
            self._view.show_body(self._body_id)
        else:
            self._view.show_nothing()

    # New things

    def _new(self) -> None:
        if self._view.works_on_meeting:
            self._new_item()
        elif self._workspace is not None and not self._workspace.meeting_planning.body_choices():
            self._new_body()
        else:
            self._plan(self._view.body_at_hand())

    def _plan(self, body_id: str) -> None:
        if self._shell.flush():
            self._view.show_form(self._view.new_meeting)
            self._planning.start(body_id)

    def _plan_series(self, body_id: str) -> None:
        if self._shell.flush():
            self._view.show_form(self._view.series)
            self._series.start(body_id)

    def _new_body(self) -> None:
        if self._shell.flush():
            node = self._view.tree.current_node()
            self._view.show_form(self._card.widget)
            self._card.start_new(node.id if node is not None and node.kind == "themes" else "")

    def _planned(self, meeting_id: str) -> None:
        """An overleg was planned: what is typed next is its agenda."""
        for form in (self._view.new_meeting, self._view.series):
            form.forget()
        self.show_meeting(meeting_id)
        self._new_item()

    def _card_gone(self) -> None:
        """The orgaan is gone, or a new one was not wanted after all."""
        if self._body_id and self._workspace is not None and not self._has_body(self._body_id):
            self._body_id = ""
        elif self._body_id:
            self._card.show_body(self._body_id)
        self._show_again()

    def _has_body(self, body_id: str) -> bool:
        try:
            return self._workspace is not None and self._workspace.bodies.card(body_id) is not None
        except RecordMissing:
            return False

    def _new_item(self) -> None:
        self._parts.turn_to(_AGENDA).start_new()

    def _refresh_list(self) -> None:
        if self._workspace is not None:
            self._view.show_meetings(self._workspace.meetings.tree(), self._lines_of)

    def _lines_of(self, body_id: str) -> Sequence[MeetingLine]:
        return self._workspace.meetings.lines(body_id) if self._workspace is not None else ()

    def _rename(self, title: str) -> None:
        if self._workspace is not None:
            place = self._view.workspace.head.title
            self._shell.history.do(self._workspace.meetings.rename, self._meeting_id, title, initiator=place)

    def _show_in_head(self) -> None:
        """Let the facts and the steps be those of the overleg that is shown, or of none."""
        self._facts.show_meeting(self._workspace, self._meeting_id)
        self.steps.show_meeting(self._workspace, self._meeting_id)

    def _save_calendar(self) -> None:
        if self._body_id:
            self._card.save_calendar()
        elif self._workspace is not None:
            self._calendar.save(self._workspace, self._view, meeting_id=self._meeting_id)

    # What changed

    def _let_go(self) -> None:
        """Let the tabs forget an overleg that is no longer there, because planning it was undone."""
        if self._workspace is None or not self._parts.held:
            return
        if self._workspace.meetings.place_of("meetings", self._parts.held) is None:
            self._parts.let_go()

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if self._workspace is None:
            return
        if self._meeting_id and not self._parts.held:
            self._go_elsewhere()
        if change.topics & _LIST_TOPICS:
            self._refresh_list()
        if self._meeting_id and change.topics & _HEAD_TOPICS:
            head = self._workspace.meetings.head(self._meeting_id)
            self._view.workspace.head.show_head(head, self._workspace.today())
            if self._view.shown is self._view.workspace:
                self._view.show_meeting(self._meeting_id, self._of_body)

    def _go_elsewhere(self) -> None:
        """Show another overleg instead of one that is gone."""
        if self._workspace is None:
            return
        self._meeting_id = ""
        other = self._workspace.meetings.first_to_open()
        if other:
            self.show_meeting(other)
        else:
            self._view.show_nothing()
