"""What the window asks of a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:  # the services load the whole program; the window is painted first
    from secretariat.services.workspace import Workspace

State = Mapping[str, Any]
"""Where a page stands (which record, which tab), so that back and forward can return there."""


@dataclass(frozen=True, slots=True)
class Nameplate:
    """What stands on the outside of a page, so that it need not be made before somebody wants to see it.

    ``key`` is its name in code ("meetings"), ``title`` its word in the rail; it is behind the doors of ``kinds``
    (names of lists: "meetings", "persons").
    """

    key: str
    title: str
    icon: str
    kinds: frozenset[str] = frozenset()


class Page(Protocol):
    """One section of the rail; ``key`` is that of its nameplate."""

    key: str

    @property
    def widget(self) -> QWidget:
        """What is shown."""

    def open_file(self, workspace: Workspace) -> None:
        """Show this file from now on."""

    def close_file(self) -> None:
        """Forget the file."""

    def flush(self) -> None:
        """Commit what is being typed at this moment.

        Raises:
            Refusal: it cannot be committed; the text must stay where it is.
        """

    def state(self) -> State:
        """Where the page stands."""

    def restore(self, state: State) -> None:
        """Stand there again; a record that is gone is not an error."""


@runtime_checkable
class ActingPage(Protocol):
    """A page that carries out actions of the menus ("new", "edit", "filter", "paper", "save_pdf")."""

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What the page can do at this moment, by the key of the action."""


@runtime_checkable
class OpeningPage(Protocol):
    """A page that is behind doors: it can show records of the kinds on its nameplate."""

    def show_record(self, kind: str, record_id: str) -> None:
        """Show one record."""


@runtime_checkable
class ShowingPage(Protocol):
    """A page that knows what stands before the user's eyes, so that it need not be led there."""

    def shows(self, kind: str, record_id: str) -> bool:
        """Whether a record is on the screen at this moment."""


@runtime_checkable
class RecordPage(Protocol):
    """A page that shows one record at a time, which can be kept at hand and found again."""

    def current_record(self) -> tuple[str, str] | None:
        """The list and id of the record on the screen; None when there is none."""


@runtime_checkable
class HelpedPage(Protocol):
    """A page with an article of its own behind F1."""

    help_topic: str


@runtime_checkable
class CountingPage(Protocol):
    """A page whose button in the rail carries a number that asks attention."""

    counted: SignalInstance
    """Emitted with the number and the words that say what it counts ("3 actiepunten te laat")."""


@runtime_checkable
class ChangingPage(Protocol):
    """A page that can do other things when it shows something else."""

    acts_changed: SignalInstance
    """Emitted when :meth:`ActingPage.handlers` are other ones."""


@runtime_checkable
class MovingPage(Protocol):
    """A page that shows one thing after another, so that back leads to what it showed before."""

    leaving: SignalInstance
    """Emitted just before the page shows something else."""
