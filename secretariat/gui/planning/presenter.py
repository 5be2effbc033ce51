"""The section Planning: which year and which part of it is in front, and the doors to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.refusals import RecordMissing
from secretariat.gui.planning.calendar_view import CalendarPresenter, CalendarView
from secretariat.gui.planning.cycles_presenter import CyclesPresenter
from secretariat.gui.planning.cycles_view import CyclesView
from secretariat.gui.planning.forward_presenter import ForwardPresenter
from secretariat.gui.planning.forward_view import ForwardView
from secretariat.gui.planning.schedule_presenter import SchedulePresenter
from secretariat.gui.planning.schedule_view import ScheduleView
from secretariat.gui.planning.view import PlanningView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.pages import State
from secretariat.services.workspace import Workspace

_TOPICS = {
    *(Topic.PLANNING, Topic.MEETINGS, Topic.AGENDAS, Topic.DOSSIERS, Topic.BODIES, Topic.ORGANISATIONS),
    *(Topic.ACTION_POINTS, Topic.ASSOCIATION, Topic.PEOPLE),
}
"""What stands on the page comes from all of these."""
FORWARD, CYCLES, SCHEDULE, CALENDAR = 0, 1, 2, 3
"""The places of the tabs."""
_TAB_OF = {"plan_cycles": CYCLES, "plan_ideas": CYCLES, "meeting_schedules": SCHEDULE}
"""The tab on which a kind of record is shown, where it is not the termijnagenda."""


class PlanningPart(Protocol):
    """One tab."""

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""

    def show_year(self, year: int) -> None:
        """Show this year."""

    def refresh(self) -> None:
        """Show what the file says now."""


class PrintedPart(Protocol):
    """A tab that has a paper."""

    def show_paper(self) -> object:
        """Show it as it will print."""

    def save_paper(self) -> None:
        """Save it without looking at it first."""


class PlanningPresenter(QObject):
    """The page with its tabs; each is filled when it comes in front."""

    key = "planning"
    help_topic = "planning"
    acts_changed = Signal()

    def __init__(self, shell: Shell) -> None:
        self.forward = ForwardPresenter(ForwardView(shell.settings), shell)
        self.cycles = CyclesPresenter(CyclesView(shell.settings), shell)
        self.schedule = SchedulePresenter(ScheduleView(shell.settings), shell)
        self.calendar = CalendarPresenter(CalendarView(shell.settings), shell)
        self._parts: tuple[PlanningPart, ...] = (self.forward, self.cycles, self.schedule, self.calendar)
        self._view = PlanningView(
            (
                (self.forward.view, "&Termijnagenda", "list"),
                (self.cycles.view, "Jaar&cycli", "refresh-cw"),
                (self.schedule.view, "Vergader&rooster", "calendar-range"),
                (self.calendar.view, "Jaar&kalender", "calendar-days"),
            )
        )
        super().__init__(self._view)
        self._history = shell.history
        self._workspace: Workspace | None = None
        self._stale: set[int] = set()
        self._view.year_changed.connect(self._show_year)
        self._view.shown.connect(self._refresh_if_stale)
        self._view.tabs.currentChanged.connect(lambda _place: self.acts_changed.emit())
        self._history.changed.connect(self._changed)

    # What the window asks

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Show the planning of this file."""
        self._workspace = workspace
        for part in self._parts:
            part.open_file(workspace)
        self._view.tabs.setCurrentIndex(FORWARD)
        self._show_year(workspace.today().year)
        for line in self.forward.view.table.records.records[:1]:
            self.forward.view.table.select(line.id)
        self.forward.view.table.setFocus()

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace = None
        for part in self._parts:
            part.open_file(None)

    def flush(self) -> None:
        """Commit the opgaven of a jaarcyclus; everything else is handed over at once."""
        self.cycles.commit()

    def state(self) -> State:
        """Which year, on which tab, with what chosen."""
        return {
            "year": self._view.year.value(),
            "tab": self._view.tabs.currentIndex(),
            "item": self.forward.view.table.current_id(),
        }

    def restore(self, state: State) -> None:
        """Stand there again."""
        self._view.tabs.setCurrentIndex(int(state.get("tab", FORWARD)))
        self._show_year(int(state.get("year", self._view.year.value())))
        self.forward.view.show_item(str(state.get("item", "")))

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment."""
        forward, place = self.forward, self._view.tabs.currentIndex()
        papers: dict[int, PrintedPart] = {SCHEDULE: self.schedule, CALENDAR: self.calendar}
        printed = papers.get(place, forward)
        handlers: dict[str, Callable[[], object]] = {"paper": printed.show_paper, "save_pdf": printed.save_paper}
        if place == FORWARD:
            handlers["filter"] = forward.start_filter
        if place in (FORWARD, CYCLES) and self._workspace is not None and not self._workspace.read_only:
            handlers["new"] = self.cycles.start_new if place == CYCLES else forward.start_new
        return handlers

    def show_record(self, kind: str, record_id: str) -> None:
        """Show an item of the termijnagenda, a cycle or an idea; of a termijnagenda and a rooster the id is a year."""
        if self._workspace is None:
            return
        self._view.tabs.setCurrentIndex(_TAB_OF.get(kind, FORWARD))
        if kind in ("termijnagenda", "meeting_schedules"):
            self._show_year(int(record_id))
            return
        try:
            if kind == "plan_cycles":
                self.cycles.show_cycle(record_id)
            elif kind == "plan_ideas":
                cycle_id, year = self._workspace.plan_ideas.cycle_of_idea(record_id)
                self._show_year(year)
                self.cycles.show_cycle(cycle_id)
                self.cycles.show_idea(record_id)
            else:
                self._show_year(self._workspace.planning.year_of(record_id))
                self.forward.show_item(record_id)
        except RecordMissing:
            return

    # Showing

    def _show_year(self, year: int) -> None:
        self._view.show_year(year)
        for place, part in enumerate(self._parts):
            if place == self._view.tabs.currentIndex():
                part.show_year(year)
            else:
                self._stale.add(place)
        self._stale.discard(self._view.tabs.currentIndex())

    def _refresh_if_stale(self) -> None:
        place = self._view.tabs.currentIndex()
        if place in self._stale and self._workspace is not None:
            self._stale.discard(place)
            self._parts[place].show_year(self._view.year.value())

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if self._workspace is None or not change.topics & _TOPICS:
            return
        self._stale |= set(range(len(self._parts)))
        if self._view.isVisible():
            self._refresh_if_stale()
            if change.backwards:
                self.forward.view.table.select(change.subject_id)
