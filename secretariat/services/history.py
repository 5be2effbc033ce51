"""Undo and redo."""

from __future__ import annotations

from secretariat.domain.changes import ChangeSet, Step
from secretariat.storage import history
from secretariat.storage.store import Store


class HistoryService:
    """The steps of a file."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def undoable(self) -> Step | None:
        """The step that :meth:`undo` would take back."""
        return history.undoable(self._store)

    def redoable(self) -> Step | None:
        """The step that :meth:`redo` would make again."""
        return history.redoable(self._store)

    def steps(self, limit: int = 200) -> list[Step]:
        """The newest steps, newest first."""
        return history.steps(self._store, limit)

    def undo(self) -> ChangeSet | None:
        """Take the newest step back; None when there is none.

        Raises:
            StepNotReversible: something else has changed the same rows since.
        """
        return history.undo(self._store)

    def redo(self) -> ChangeSet | None:
        """Make the last undone step again; None when there is none.

        Raises:
            StepNotReversible: something else has changed the same rows since.
        """
        return history.redo(self._store)
