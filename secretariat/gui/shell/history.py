"""Carrying out what the user wants: one road through which everything changes, and one signal that it did."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from secretariat.gui.shell.messages import Message, Messages
from secretariat.wording.counting import steps

if TYPE_CHECKING:  # the services load the whole program; the window is painted first
    from secretariat.domain.changes import Action, ChangeSet, Step
    from secretariat.domain.refusals import Refusal
    from secretariat.services.history import StepLine
    from secretariat.services.publishing import Outline


class HistoryService(Protocol):
    """The history of an open file."""

    def undo(self) -> ChangeSet | None:
        """Take the newest step back."""

    def redo(self) -> ChangeSet | None:
        """Make the last undone step again."""

    def undo_to(self, number: int) -> ChangeSet | None:
        """Take a step back with all that stand after it."""

    def redo_to(self, number: int) -> ChangeSet | None:
        """Make a step again with all that were taken back before it."""

    def lines(self) -> Sequence[StepLine]:
        """The newest steps, newest first."""

    def undoable(self) -> Step | None:
        """The step :meth:`undo` would take back."""

    def redoable(self) -> Step | None:
        """The step :meth:`redo` would make again."""

    def papers_left(self, papers: Iterable[Outline]) -> None:
        """Write down that the numbers on papers are with people."""


class History(QObject):
    """Runs service verbs, tells everybody what changed, and says why something cannot be."""

    changed = Signal(object, object)
    """Something changed: the ChangeSet, and whoever asked for it (or None)."""
    steps_changed = Signal()
    """The step to undo or redo is another one."""
    saved = Signal(object)
    """What was changed is in the file: the moment."""
    pending = Signal()
    """Something typed is not in the file yet; say so with :meth:`announce_pending`."""
    not_saved = Signal()
    """Something could not be written to the file."""
    replayed = Signal(object)
    """A step was taken back or made again: its ChangeSet."""

    def __init__(
        self, messages: Messages, parent: QObject | None = None, clock: Callable[[], dt.datetime] = dt.datetime.now
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._clock = clock
        self._service: HistoryService | None = None
        self._offer: Message | None = None
        self.refusals: list[str] = []
        """Every sentence with which something was refused in this file; who commits looks whether one came."""

    def open_file(self, service: HistoryService) -> None:
        """Work with the history of this file."""
        self._service = service
        self.refusals = []
        self.steps_changed.emit()

    def close_file(self) -> None:
        """Forget the file."""
        self._service = None
        self.steps_changed.emit()

    def works_with(self, service: object) -> bool:
        """Whether the file of this history is the one that is open: something that took a while may come too late."""
        return self._service is service

    def do(
        self, func: Callable[..., ChangeSet | None], *args: Any, initiator: object = None, **kwargs: Any
    ) -> ChangeSet | None:
        """Carry out a service verb; None when it was refused or there was nothing to change.

        An initiator with a method ``refused(sentence)`` shows a refused rule itself; whatever concerns the file as a
        whole (full, locked, gone) is said in the message bar. One with a method ``not_kept()`` is told of both, so
        that it holds on to what was typed.
        """
        from secretariat.domain.refusals import Refusal  # noqa: PLC0415 - after the window is painted

        try:
            change = func(*args, **kwargs)
        except Refusal as refusal:
            self._refused(refusal, initiator)
            return None
        if change is not None:
            self.made(change, initiator)
        return change

    def announce_pending(self) -> None:
        """Say that something is being typed that will be carried out in a moment."""
        self.pending.emit()

    def undo(self) -> ChangeSet | None:
        """Take the newest step back, and say which."""
        return self._replay(self._service.undo, "Ongedaan gemaakt") if self._service is not None else None

    def redo(self) -> ChangeSet | None:
        """Make the last undone step again, and say which."""
        return self._replay(self._service.redo, "Opnieuw gedaan") if self._service is not None else None

    @property
    def lines(self) -> Sequence[StepLine]:
        """The newest steps with what they were about, newest first; none without a file."""
        return self._service.lines() if self._service is not None else ()

    def undo_to(self, number: int, count: int) -> ChangeSet | None:
        """Take a step back with the ``count`` - 1 after it, and offer to make them again."""
        if self._service is None:
            return None
        newest = self._service.undoable()
        change = self.do(self._service.undo_to, number)
        if change is not None and newest is not None:
            again = functools.partial(self.redo_to, newest.number, count)
            self.replayed.emit(change)
            self._messages.info(f"{steps(count)} ongedaan gemaakt", "Opnieuw", again)
        return change

    def redo_to(self, number: int, count: int) -> ChangeSet | None:
        """Make a step again with the ``count`` - 1 before it."""
        change = self.do(self._service.redo_to, number) if self._service is not None else None
        if change is not None:
            self.replayed.emit(change)
            self._messages.info(f"{steps(count)} opnieuw gedaan")
        return change

    def undo_step(self, number: int) -> ChangeSet | None:
        """Take back one step, as long as it is the newest; otherwise only say that it is not."""
        newest = self._service.undoable() if self._service is not None else None
        if newest is None or newest.number != number:
            self._messages.warn(
                "Niet ongedaan gemaakt: daarna is er iets anders gewijzigd. Met Ctrl+Z gaat u stap voor stap terug."
            )
            return None
        return self.undo()

    def offer_undo(self, text: str, change: ChangeSet) -> None:
        """Say that something was done, with a button that takes back this step; a newer step ends the offer."""
        self._offer = self._messages.info(text, "Ongedaan maken", lambda: self.undo_step(change.number))

    @property
    def undo_text(self) -> str:
        """What undoing takes back ("actiepunt toevoegen"); empty when there is nothing."""
        step = self._service.undoable() if self._service is not None else None
        return _label_of(step.action) if step is not None else ""

    @property
    def redo_text(self) -> str:
        """What redoing makes again; empty when there is nothing."""
        step = self._service.redoable() if self._service is not None else None
        return _label_of(step.action) if step is not None else ""

    def papers_left(self, papers: Iterable[Outline]) -> None:
        """Write down that papers were saved, printed or opened elsewhere; their numbers are not given again."""
        from secretariat.domain.refusals import Refusal  # noqa: PLC0415 - after the window is painted

        try:
            if self._service is not None:
                self._service.papers_left(papers)
        except Refusal as refusal:
            self._refused(refusal, None)

    def made(self, change: ChangeSet, initiator: object) -> None:
        """Tell everybody about a change that was carried out already."""
        self.saved.emit(self._clock())
        self._messages.change_made()
        if self._offer is not None:
            self._messages.dismiss(self._offer)
            self._offer = None
        self.changed.emit(change, initiator)
        self.steps_changed.emit()

    def _replay(self, step: Callable[[], ChangeSet | None], words: str) -> ChangeSet | None:
        change = self.do(step)
        if change is not None:
            self.replayed.emit(change)
            self._messages.info(f"{words}: {_label_of(change.action)}")
        return change

    def _refused(self, refusal: Refusal, initiator: object) -> None:
        from secretariat.domain.refusals import FileRefusal  # noqa: PLC0415 - after the window is painted
        from secretariat.wording.refusals import sentence  # noqa: PLC0415 - after the window is painted

        words = sentence(refusal)
        self.refusals.append(words)
        keep, told = (getattr(initiator, name, None) for name in ("not_kept", "refused"))
        if callable(keep):
            keep()
        if isinstance(refusal, FileRefusal):
            self.not_saved.emit()
            self._messages.error(words)
        elif callable(told):
            told(words)
        else:
            self._messages.warn(words)


def _label_of(action: Action) -> str:
    from secretariat.wording.actions import undo_label  # noqa: PLC0415 - after the window is painted

    return undo_label(action)
