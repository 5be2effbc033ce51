"""A tab of an overleg, made when it is turned to: most overleggen are opened for their agenda or their verslag."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretariat.gui.shell.tabs import MeetingTab, TabPaper
from secretariat.services.workspace import Workspace


class TabPlate(Protocol):
    """What stands on the outside of a tab."""

    title: str
    icon: str
    help_topic: str
    """The article behind F1 while this tab is in front."""


class LaterTab(QObject):
    """Stands in for a tab and passes on what it is told; :attr:`widget` is where it comes."""

    made = Signal()
    """The tab is there now, with what stands beside it."""

    def __init__(self, plate: TabPlate, make: Callable[[], MeetingTab]) -> None:
        self._place = QWidget()
        super().__init__(self._place)
        layout = QVBoxLayout(self._place)
        layout.setContentsMargins(0, 0, 0, 0)
        self.title, self.icon, self.help_topic = plate.title, plate.icon, plate.help_topic
        self._make = make
        self._tab: MeetingTab | None = None

    @property
    def widget(self) -> QWidget:
        """The place of the tab."""
        return self._place

    @property
    def aside(self) -> QWidget | None:
        """What can stand beside the work instead of the paper, once the tab is made."""
        return self._tab.aside if self._tab is not None else None

    @property
    def paper(self) -> TabPaper | None:
        """What stands beside the work in the place of the paper of the overleg, once the tab is made."""
        return self._tab.paper if self._tab is not None else None

    @property
    def is_made(self) -> bool:
        """Whether the tab is there."""
        return self._tab is not None

    def wanted(self) -> MeetingTab:
        """The tab, which is made now if it was not yet."""
        if self._tab is None:
            self._tab = tab = self._make()
            layout = self._place.layout()
            assert layout is not None
            layout.addWidget(tab.widget)
            tab.widget.show()  # a layout shows it a turn later, and it must take what is typed right away
            self._place.setFocusProxy(tab.widget)
            self.made.emit()
        return self._tab

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self.wanted().open_file(workspace)

    def close_file(self) -> None:
        """Forget the file."""
        if self._tab is not None:
            self._tab.close_file()

    def show_meeting(self, meeting_id: str) -> None:
        """Show this overleg."""
        self.wanted().show_meeting(meeting_id)

    def show_place(self, place: str) -> None:
        """Bring one agenda item or person into sight."""
        self.wanted().show_place(place)

    def start_new(self) -> None:
        """Bring the cursor to where something new is typed."""
        self.wanted().start_new()

    def flush(self) -> None:
        """Commit what is being typed.

        Raises:
            Refusal: it cannot be kept so; the text stays on the screen.
        """
        if self._tab is not None:
            self._tab.flush()


AnyTab = MeetingTab | LaterTab
"""A tab, made already or not."""
