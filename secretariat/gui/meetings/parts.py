"""The tabs and the paper of an overleg: a tab shows it when it is turned to, so that opening an overleg is quick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTabWidget

from secretariat.gui.meetings.later_tab import AnyTab
from secretariat.gui.shell.tabs import MeetingPart, OccasionalTab
from secretariat.services.workspace import Workspace


class Parts(QObject):
    """Sees to it that what is in front shows the overleg, and that what is behind it holds no other one."""

    def __init__(self, tabs: Sequence[AnyTab], paper: MeetingPart, bar: QTabWidget) -> None:
        super().__init__(bar)
        self._tabs = tuple(tabs)
        self._paper = paper
        self._bar = bar
        self._workspace: Workspace | None = None
        self._behind = set(range(len(self._tabs)))
        self.held = ""
        """The overleg that is shown, also while a card or form is in front of it; an empty text is none."""
        bar.currentChanged.connect(self._turn)

    @property
    def front(self) -> AnyTab:
        """The tab in front."""
        return self._tabs[self._bar.currentIndex()]

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace
        self.held = ""

    def close_file(self) -> None:
        """Forget the file."""
        self.let_go()
        self._workspace = None

    def flush(self) -> None:
        """Commit what is being typed.

        Raises:
            Refusal: something cannot be kept so; it stays on the screen.
        """
        for part in (*self._tabs, self._paper):
            part.flush()

    def hold(self, meeting_id: str) -> None:
        """Show this overleg."""
        assert self._workspace is not None
        self.held = meeting_id
        for place in set(range(len(self._tabs))) - self._behind - {self._bar.currentIndex()}:
            self._tabs[place].close_file()
        self._behind = set(range(len(self._tabs)))
        for place, tab in enumerate(self._tabs):
            if isinstance(tab, OccasionalTab):
                self._bar.setTabVisible(place, tab.belongs_to(self._workspace, meeting_id))
        self._turn(self._bar.currentIndex())
        self._paper.open_file(self._workspace)
        self._paper.show_meeting(meeting_id)

    def let_go(self) -> None:
        """Show no overleg any more."""
        self.held = ""
        self._behind = set(range(len(self._tabs)))
        for part in (*self._tabs, self._paper):
            part.close_file()

    def turn_to(self, place: int) -> AnyTab:
        """Bring a tab to the front."""
        self._bar.setCurrentIndex(place)
        return self._tabs[place]

    def turn_to_topic(self, topic: str) -> AnyTab | None:
        """Bring the tab with this page of help to the front; None when there is no such tab."""
        place = next((place for place, tab in enumerate(self._tabs) if tab.help_topic == topic), None)
        return self.turn_to(place) if place is not None else None

    def has_topic(self, topic: str) -> bool:
        """Whether there is a tab with this page of help."""
        return any(tab.help_topic == topic for tab in self._tabs)

    def _turn(self, place: int) -> None:
        if self.held and self._workspace is not None and place in self._behind:
            self._behind.discard(place)
            self._tabs[place].open_file(self._workspace)
            self._tabs[place].show_meeting(self.held)
