"""What a tab of an event is to the page around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import Topic
from secretariat.services.workspace import Workspace


class EventPart(Protocol):
    """One tab of the chosen event; the page fills it when it comes in front."""

    title: str
    """The word on the tab, with its mnemonic."""
    icon: str
    kinds: frozenset[str]
    """The lists of the records that it can show."""
    topics: frozenset[Topic]
    """What it shows; it is filled anew when one of these changes."""

    @property
    def widget(self) -> QWidget:
        """The view."""

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""

    def show_event(self, event_id: str) -> None:
        """Show this event as the file has it now; an empty text is none."""

    def show_record(self, record_id: str) -> None:
        """Bring one of the records of :attr:`kinds` into sight."""

    def commit(self) -> None:
        """Hand over what is being typed."""

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment, by the key of the action ("new", "filter", "paper", "save_pdf")."""
