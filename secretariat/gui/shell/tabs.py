"""What the workspace of an overleg asks of its parts, so that topics need not know each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from secretariat.services.workspace import Workspace


class MeetingPart(Protocol):
    """Something that shows one overleg."""

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""

    def close_file(self) -> None:
        """Forget the file."""

    def show_meeting(self, meeting_id: str) -> None:
        """Show this overleg."""

    def flush(self) -> None:
        """Commit what is being typed.

        Raises:
            Refusal: it cannot be kept so; the text stays on the screen.
        """


class TabPaper(Protocol):
    """A paper that stands beside one tab."""

    @property
    def widget(self) -> QWidget:
        """What stands beside the work."""

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done with it, by the key of the action."""


class MeetingTab(MeetingPart, Protocol):
    """One tab of the workspace of an overleg."""

    title: str
    icon: str
    help_topic: str
    """The article behind F1 while this tab is in front."""
    paper: TabPaper | None
    """What stands beside the work in the place of the paper of the overleg, if this tab is about another one."""

    @property
    def widget(self) -> QWidget:
        """What stands in the tab."""

    @property
    def aside(self) -> QWidget | None:
        """What can stand beside the work instead of the paper."""

    def show_place(self, place: str) -> None:
        """Bring one agenda item or person into sight."""

    def start_new(self) -> None:
        """Bring the cursor to where something new is typed."""


@runtime_checkable
class OccasionalTab(Protocol):
    """A tab that only some overleggen have."""

    def belongs_to(self, workspace: Workspace, meeting_id: str) -> bool:
        """Whether this overleg has it."""


class BodyPart(Protocol):
    """The card of an orgaan, and the form for a new one."""

    made: SignalInstance
    """An orgaan was entered: its id."""
    gone: SignalInstance
    """The orgaan that was shown is no longer there, or entering one was cancelled."""
    meeting_wanted: SignalInstance
    """An overleg of this orgaan is to be planned: its id."""
    series_wanted: SignalInstance
    """A series of overleggen of this orgaan is to be planned: its id."""

    @property
    def widget(self) -> QWidget:
        """What stands at the right."""

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""

    def close_file(self) -> None:
        """Forget the file."""

    def show_body(self, body_id: str) -> None:
        """Show this orgaan."""

    def start_new(self, theme_id: str) -> None:
        """Begin a new orgaan, of this theme or of none."""

    def save_calendar(self) -> None:
        """Save all its overleggen for a calendar."""

    def flush(self) -> None:
        """Commit what is being typed.

        Raises:
            Refusal: it cannot be kept so; the text stays on the screen.
        """
