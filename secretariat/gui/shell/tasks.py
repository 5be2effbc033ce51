"""Background work: papers are made in a child process, so that typing never stutters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:  # the press is started at the first job, long after the window is painted
    from secretariat.services.press import Failure, Press

_POLL_MS = 15


@dataclass(frozen=True, slots=True)
class Task:
    """A job under way; a quiet one is not shown in the status bar."""

    ticket: int
    label: str
    on_done: Callable[[Any], object]
    on_failed: Callable[[Failure], object]
    quiet: bool
    on_cancelled: Callable[[], object] | None = None


class Tasks(QObject):
    """Hands jobs to the press and their results to whoever asked, on the main thread."""

    changed = Signal()
    """Another job is in front, or none, or it has come further."""
    cancelled = Signal(int)
    """A job was stopped, by the user or because the window closes: its ticket."""

    def __init__(self, make_press: Callable[[], Press], parent: QObject | None = None) -> None:
        """``make_press`` is called at the first job."""
        super().__init__(parent)
        self._make_press = make_press
        self._press: Press | None = None
        self._tasks: dict[int, Task] = {}
        self._shown: tuple[int, int, tuple[int, int] | None] | None = None
        self._timer = QTimer(self, interval=_POLL_MS)
        self._timer.timeout.connect(self.poll)

    def warm(self) -> None:
        """Start the child process now, so that the first paper does not wait for it."""
        self._ready().start()

    def submit(
        self,
        label: str,
        start: Callable[[Press], int],
        on_done: Callable[[Any], object],
        on_failed: Callable[[Failure], object],
        *,
        quiet: bool = False,
        on_cancelled: Callable[[], object] | None = None,
    ) -> int:
        """Start a job, as in ``submit("Verslag maken", lambda press: press.build(outline), ...)``; gives its ticket.

        ``on_cancelled`` is called when the user stops it, and not when the window closes.
        """
        ticket = start(self._ready())
        self._tasks[ticket] = Task(ticket, label, on_done, on_failed, quiet, on_cancelled)
        self._timer.start()
        self._tell()
        return ticket

    def cancel(self, ticket: int) -> None:
        """Stop a job; it is neither done nor failed."""
        task = self._tasks.pop(ticket, None)
        if task is not None and self._press is not None:
            self._press.cancel(ticket)
            self._tell()
            self.cancelled.emit(ticket)
            if task.on_cancelled is not None:
                task.on_cancelled()

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
    def progress(self) -> tuple[int, int] | None:
        """How far the job in front is, as (done, total); None when it cannot tell."""
        task = self.front
        return self._press.progress(task.ticket) if task is not None and self._press is not None else None

    @property
    def count(self) -> int:
        """How many jobs the status bar counts."""
        return sum(not task.quiet for task in self._tasks.values())

    @property
    def busy(self) -> bool:
        """Whether the press is being asked for results."""
        return self._timer.isActive()

    def poll(self) -> None:
        """Hand out what has ended."""
        if self._press is None:
            return
        from secretariat.services.press import Failure  # noqa: PLC0415  # loaded with the press, not with the window

        for ended in self._press.poll():
            task = self._tasks.pop(ended.ticket, None)
            if task is None:
                continue  # it was cancelled
            if isinstance(ended.result, Failure):
                task.on_failed(ended.result)
            else:
                task.on_done(ended.result)
        if self._press is not None and not self._press.busy:
            self._timer.stop()
        self._tell()

    def close(self) -> None:
        """Stop everything and end the child process; whoever waits for a job hears that it was stopped."""
        self._timer.stop()
        stopped, self._tasks = list(self._tasks), {}
        if self._press is not None:
            self._press.close()
            self._press = None
        self._tell()
        for ticket in stopped:
            self.cancelled.emit(ticket)

    def _ready(self) -> Press:
        if self._press is None:
            self._press = self._make_press()
        return self._press

    def _tell(self) -> None:
        task = self.front
        shown = (task.ticket, self.count, self.progress) if task is not None else None
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()
