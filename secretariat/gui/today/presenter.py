"""Tells on the page of today what the file asks at this moment, and opens the doors."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.pages import State
from secretariat.gui.today.cards import FIRST_STEPS, calm, cards, summary
from secretariat.gui.today.parts import SECTION
from secretariat.gui.today.view import TodayView
from secretariat.services.today import FirstStep
from secretariat.services.workspace import Workspace
from secretariat.wording.counting import action_points
from secretariat.wording.dates import long_date


class TodayPresenter(QObject):
    """The section Vandaag."""

    key = "today"
    help_topic = "vandaag"
    counted = Signal(int, str)
    """How many action points are te laat, and the words that say so."""

    def __init__(self, view: TodayView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._workspace: Workspace | None = None
        self._next = ""
        self._section = "meetings"
        view.opened.connect(self._open)
        view.calm_left.connect(self._go_on)
        view.shown.connect(self._look_again)
        shell.history.changed.connect(self._changed)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Show what this file asks."""
        self._workspace = workspace
        self._refresh()
        self._view.start()

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace = None
        self._view.show_cards((), ())
        self.counted.emit(0, "")

    def flush(self) -> None:
        """Nothing is typed here."""

    def state(self) -> State:
        """The page is always about now."""
        return {}

    def restore(self, state: State) -> None:
        """Come back to now."""
        self._look_again()

    def _changed(self, _change: ChangeSet, _initiator: object) -> None:
        if self._workspace is None:
            return
        if self._view.isVisible():
            self._refresh()
        else:
            self._count()

    def _look_again(self) -> None:
        """Look again: something changed, or the day did."""
        if self._workspace is not None:
            self._refresh()

    def _refresh(self) -> None:
        assert self._workspace is not None
        overview = self._workspace.attention.overview()
        self._view.show_day(long_date(overview.today).capitalize(), summary(overview))
        self._next = overview.next_meeting.id if overview.next_meeting is not None else ""
        first = self._workspace.attention.first_step()
        self._section = "people" if first is FirstStep.PEOPLE else "meetings"
        if first is not None and overview.is_calm:
            self._view.show_calm(*FIRST_STEPS[first])
        elif overview.is_calm:
            self._view.show_calm(*calm(overview))
        else:
            self._view.show_cards(*cards(overview))
        self._count()

    def _open(self, kind: str, record_id: str) -> None:
        if kind == SECTION:
            self._shell.doors.go(record_id)
        else:
            self._shell.doors.open(kind, record_id)

    def _go_on(self) -> None:
        if self._next:
            self._shell.doors.open("meetings", self._next)
        else:
            self._shell.doors.go(self._section)

    def _count(self) -> None:
        assert self._workspace is not None
        count = self._workspace.attention.overdue_count()
        self.counted.emit(count, f"{action_points(count)} te laat" if count else "")
