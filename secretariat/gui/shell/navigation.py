"""Where the user has been: back and forward over pages and what they showed."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from secretariat.domain.changes import ChangeSet
from secretariat.gui.shell.pages import State

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Place:
    """A page and where it stood."""

    page: str
    state: State = field(default_factory=dict)


class Trail(QObject):
    """The places behind and ahead of the present one."""

    changed = Signal()
    """Back or forward leads somewhere else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place behind."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place ahead."""
        return bool(self._ahead)

    def leave(self, place: Place) -> None:
        """Somewhere new is gone to; this is where from."""
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
        del self._behind[:-_LONGEST]
        self._ahead.clear()
        self.changed.emit()

    def back(self, present: Place) -> Place | None:
        """Go one place back."""
        return self._step(self._behind, self._ahead, present)

    def forward(self, present: Place) -> Place | None:
        """Go one place ahead."""
        return self._step(self._ahead, self._behind, present)

    def clear(self) -> None:
        """Forget everything, as when another file is opened."""
        self._behind.clear()
        self._ahead.clear()
        self.changed.emit()

    def _step(self, source: list[Place], target: list[Place], present: Place) -> Place | None:
        if not source:
            return None
        place = source.pop()
        target.append(present)
        self.changed.emit()
        return place


class Doors(QObject):
    """How a page asks for something that another page shows."""

    wanted = Signal(str, str)
    """A record is to be shown: its kind (name of its list) and id."""
    section_wanted = Signal(str)
    """A page is to be shown: its key."""
    change_wanted = Signal(object)
    """What a step changed is to be shown: its ChangeSet."""

    def open(self, kind: str, record_id: str) -> None:
        """Ask to show a record, wherever that is."""
        self.wanted.emit(kind, record_id)

    def go(self, key: str) -> None:
        """Ask to show a page where it was left."""
        self.section_wanted.emit(key)

    def show(self, change: ChangeSet) -> None:
        """Ask to show what a step changed."""
        self.change_wanted.emit(change)
