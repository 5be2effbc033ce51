"""Background work: papers are made in a child process, so that typing never stutters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

_POLL_MS = 15


class Finished(Protocol):
    """What comes back from the press: ``failure`` is None when all went well."""

    @property
    def ticket(self) -> int:
        """Which job it was."""

    @property
    def result(self) -> Any:
        """What was made."""

    @property
    def failure(self) -> Exception | None:
        """Why it failed."""


class Press(Protocol):
    """The child process, as far as the window is concerned."""

    def poll(self) -> list[Any]:
        """What is finished since the last time."""

    def cancel(self, ticket: int) -> None:
        """Stop a job; nothing comes back of it."""

    def close(self) -> None:
        """End the child process."""


@dataclass(frozen=True, slots=True)
class Task:
    """A job under way."""

    ticket: int
    label: str
    on_done: Callable[[Any], object]
    on_failed: Callable[[Exception], object]
    quiet: bool


class Tasks(QObject):
    """Hands jobs to the press and their results to whoever asked, on the main thread."""

    changed = Signal()
    """Another job is under way, or none."""

    def __init__(self, make_press: Callable[[], Any], parent: QObject | None = None) -> None:
        """``make_press`` starts the child process; it is called at the first job."""
        super().__init__(parent)
        self._make_press = make_press
        self._press: Any = None
        self._tasks: dict[int, Task] = {}
        self._timer = QTimer(self, interval=_POLL_MS)
        self._timer.timeout.connect(self.poll)

    def submit(
        self,
        label: str,
        start: Callable[[Any], int],
        on_done: Callable[[Any], object],
        on_failed: Callable[[Exception], object],
        *,
        quiet: bool = False,
    ) -> int:
        """Start a job, as in ``submit("Verslag maken", lambda press: press.build(outline), ...)``; gives its ticket.

        A quiet job (the paper beside the fields) is not shown in the status bar.
        """
        if self._press is None:
            self._press = self._make_press()
        ticket = start(self._press)
        self._tasks[ticket] = Task(ticket, label, on_done, on_failed, quiet)
        self._timer.start()
        self.changed.emit()
        return ticket

    def cancel(self, ticket: int) -> None:
        """Stop a job; neither of its callables is called."""
        if self._tasks.pop(ticket, None) is not None:
            self._press.cancel(ticket)
            self._settle()

    def cancel_front(self) -> None:
        """Stop the job that the status bar shows."""
        task = self.front
        if task is not None:
            self.cancel(task.ticket)

    @property
    def front(self) -> Task | None:
        """The oldest job that the status bar shows."""
        return next((task for task in self._tasks.values() if not task.quiet), None)

    @property
    def count(self) -> int:
        """How many jobs the status bar counts."""
        return sum(not task.quiet for task in self._tasks.values())

    def poll(self) -> None:
        """Hand out what is finished."""
        for finished in self._press.poll() if self._press is not None else ():
            task = self._tasks.pop(finished.ticket, None)
            if task is None:
                continue
            failure = finished.failure
            if failure is None:
                task.on_done(finished.result)
            else:
                task.on_failed(failure)
        self._settle()

    def close(self) -> None:
        """Stop everything and end the child process."""
        self._timer.stop()
        self._tasks.clear()
        if self._press is not None:
            self._press.close()
            self._press = None
        self.changed.emit()

    def _settle(self) -> None:
        if not self._tasks:
            self._timer.stop()
        self.changed.emit()
