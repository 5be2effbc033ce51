"""The press: papers are built and pages drawn in one warm child process, so that a window never stutters.

Jobs get a ticket and are done one at a time, in order. Ask :meth:`Press.poll` what has ended: when
:meth:`Press.fileno` becomes readable, or (on Windows, where it is None) every 30 ms or so while :attr:`Press.busy`.
All of it from one thread. Who has no window uses the functions of :mod:`~secretariat.services.press_work` in place.
"""

from __future__ import annotations

import datetime as dt
import itertools
import multiprocessing
import multiprocessing.connection
import sys
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from secretariat.documents.outline import Outline
from secretariat.export.paper_files import FileKind
from secretariat.services.meeting_packs import PackInput, PackKind
from secretariat.services.packages import Package
from secretariat.services.press_work import (
    Answer,
    Bind,
    Build,
    Check,
    Compare,
    Deliver,
    Draw,
    Errand,
    Failure,
    FailureKind,
    Inspect,
    Job,
    Keep,
    Measure,
    Message,
    Outcome,
    PageImage,
    PageSizes,
    PaperHeading,
    Progress,
    ReadTableFile,
    Shelf,
    Spell,
    Suggest,
    Verdict,
    build_paper,
    check_paper,
    digest,
    draw_page,
    page_sizes,
    work,
)

__all__ = [
    "Failure",
    "FailureKind",
    "Finished",
    "PageImage",
    "PageSizes",
    "PaperHeading",
    "Press",
    "Verdict",
    "build_paper",
    "check_paper",
    "draw_page",
    "page_sizes",
]

_STARTS_TRIED = 3


@dataclass(frozen=True, slots=True)
class Finished:
    """The end of a job: PDF bytes, a picture, sizes or words, what an errand gave, or what went wrong."""

    ticket: int
    result: Any


@dataclass(slots=True)
class _Waiting:
    ticket: int
    job: Job
    pdf: bytes | None = None


class Press:
    """Builds papers and draws pages elsewhere; see the module for how to wait for them."""

    def __init__(self) -> None:
        self._tickets = itertools.count(1)
        self._queue: deque[_Waiting] = deque()
        self._running: _Waiting | None = None
        self._progress = Progress(0, 0)
        self._ended: list[Finished] = []
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._ready = False
        self._failed_starts = 0
        self._shelf = Shelf()

    @property
    def busy(self) -> bool:
        """Whether a job waits or runs, or an end has not been fetched."""
        return bool(self._queue or self._running or self._ended)

    def start(self) -> None:
        """Start the child now, so that the first paper finds it warm; jobs start it by themselves too."""
        if self._process is not None:
            return
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe(duplex=True)
        self._process = context.Process(target=work, args=(there,), name="press", daemon=True)
        self._process.start()
        there.close()
        self._connection, self._ready, self._shelf = here, False, Shelf()

    def build(self, outline: Outline, kind: FileKind = FileKind.PDF) -> int:
        """Ask for a paper as a file: its bytes."""
        return self._enqueue(Build(outline, kind))

    def render(self, pdf: bytes, page: int, scale: float) -> int:
        """Ask for a picture of a page (from 0) at ``scale`` pixels a point; a paper just built is not sent again."""
        return self._enqueue(Draw(digest(pdf), page, scale), pdf)

    def pages(self, pdf: bytes) -> int:
        """Ask for the sizes of the pages."""
        return self._enqueue(Measure(digest(pdf)), pdf)

    def check(self, pdf: bytes) -> int:
        """Ask whether a paper keeps to PDF/UA-1 and PDF/A-2a."""
        return self._enqueue(Check(digest(pdf)), pdf)

    def deliver(self, package: Package, folder: str, workshop: str) -> int:
        """Ask for the files of a sending in a folder, made in ``workshop`` within it and complete or not there."""
        return self._enqueue(Deliver(package, folder, workshop))

    def bind(self, given: PackInput, kind: PackKind) -> int:
        """Ask for a vergaderbundel as a file: its bytes."""
        return self._enqueue(Bind(given, kind))

    def keep_backup(self, path: str, folder: str, moment: dt.datetime) -> int:
        """Ask for a back-up of a file in a folder: a :class:`~secretariat.services.backup_keeping.KeptBackup`."""
        return self._enqueue(Keep(path, folder, moment))

    def compare(self, path: str, other: str, seal: str = "") -> int:
        """Ask what differs between two files: :class:`~secretariat.services.comparing.Difference`, any number."""
        return self._enqueue(Compare(path, other, seal))

    def inspect(self, path: str) -> int:
        """Ask what is wrong with a file: an :class:`~secretariat.domain.refusals.ExchangeProblem` for each thing."""
        return self._enqueue(Inspect(path))

    def read_table(self, path: str) -> int:
        """Ask for the table in a CSV file or a workbook: a :class:`~secretariat.intake.pasted_table.ReadTable`."""
        return self._enqueue(ReadTableFile(path))

    def run(self, work: Callable[..., object], *given: object, reports: bool = False) -> int:
        """Ask for what a function of :mod:`~secretariat.services.errands` gives; ``reports`` when it tells how far."""
        return self._enqueue(Errand(work, given, reports))

    def spell(self, words: tuple[str, ...]) -> int:
        """Ask which of these words are doubtful."""
        return self._enqueue(Spell(words))

    def suggest(self, word: str) -> int:
        """Ask what may have been meant by a doubtful word: at most five words."""
        return self._enqueue(Suggest(word))

    def progress(self, ticket: int) -> tuple[int, int] | None:
        """How far a running job is, as (done, total); None when it does not run or cannot tell yet."""
        if self._running is None or self._running.ticket != ticket or not self._progress.total:
            return None
        return self._progress.done, self._progress.total

    def fileno(self) -> int | None:
        """A handle that becomes readable when :meth:`poll` has something; it changes when the child is restarted."""
        if self._connection is None or sys.platform == "win32":
            return None
        return self._connection.fileno()

    def poll(self) -> list[Finished]:
        """What has ended since the last time; never waits."""
        self._receive()
        self._send_next()
        ended, self._ended = self._ended, []
        return ended

    def wait(self, ticket: int, timeout: float) -> Finished:
        """Wait for one job, at most ``timeout`` seconds; ends of other jobs stay for :meth:`poll`.

        Raises:
            TimeoutError: it has not ended by then.
        """
        until = time.monotonic() + timeout
        while True:
            ended = self.poll()
            self._ended = [end for end in ended if end.ticket != ticket]
            for end in ended:
                if end.ticket == ticket:
                    return end
            left = until - time.monotonic()
            if left <= 0 or self._process is None or self._connection is None:
                raise TimeoutError(f"job {ticket} has not ended")
            multiprocessing.connection.wait([self._connection, self._process.sentinel], left)

    def cancel(self, ticket: int) -> None:
        """Forget a job; if it runs, the child is ended and a new one started. :meth:`poll` tells it was cancelled."""
        if self._running is not None and self._running.ticket == ticket:
            self._end_running(FailureKind.CANCELLED, "cancelled")
            self._stop_child()
            self.start()
        elif waiting := next((job for job in self._queue if job.ticket == ticket), None):
            self._queue.remove(waiting)
            self._ended.append(Finished(ticket, Failure(FailureKind.CANCELLED, "cancelled")))

    def close(self) -> None:
        """End the child; whatever was asked is forgotten."""
        self._queue.clear()
        self._running = None
        self._ended.clear()
        self._stop_child()

    def _enqueue(self, job: Job, pdf: bytes | None = None) -> int:
        ticket = next(self._tickets)
        self._queue.append(_Waiting(ticket, job, pdf))
        self.start()
        self._send_next()
        return ticket

    def _send_next(self) -> None:
        # Only to a child that listens: a large outline would otherwise fill the pipe and make the sender wait.
        if not (self._ready and self._queue and self._running is None and self._connection is not None):
            return
        self._running = self._queue.popleft()
        self._progress = Progress(0, 0)
        try:
            self._connection.send(self._message(self._running))
        except OSError:
            self._child_died()

    def _message(self, waiting: _Waiting) -> Message:
        if not isinstance(waiting.job, Draw | Measure | Check) or waiting.pdf is None:
            return Message(waiting.job, None)
        if waiting.job.digest in self._shelf:
            self._shelf.take(waiting.job.digest)
            return Message(waiting.job, None)
        self._shelf.put(waiting.pdf)
        return Message(waiting.job, waiting.pdf)

    def _receive(self) -> None:
        connection = self._connection
        if connection is None:
            return
        try:
            while connection.poll():
                self._take(connection.recv())
        except (EOFError, OSError):
            self._child_died()
            return
        if self._process is not None and not self._process.is_alive() and not connection.poll():
            self._child_died()

    def _take(self, message: Answer) -> None:
        if message is None:
            self._ready, self._failed_starts = True, 0
        elif isinstance(message, Progress):
            self._progress = message
        elif self._running is not None:
            job = self._running.job
            if isinstance(message, bytes) and isinstance(job, Build) and job.is_drawn_from:
                self._shelf.put(message)
            result = message.value if isinstance(message, Outcome) else message
            self._ended.append(Finished(self._running.ticket, result))
            self._running = None
            self._send_next()

    def _child_died(self) -> None:
        code = self._process.exitcode if self._process is not None else None
        text = f"the child process ended (exit code {code})"
        self._end_running(FailureKind.CHILD_DIED, text)
        self._failed_starts += 0 if self._ready else 1
        self._stop_child()
        if self._failed_starts < _STARTS_TRIED:
            self.start()
            return
        self._failed_starts = 0
        while self._queue:
            self._ended.append(Finished(self._queue.popleft().ticket, Failure(FailureKind.CHILD_DIED, text)))

    def _end_running(self, kind: FailureKind, text: str) -> None:
        if self._running is not None:
            self._ended.append(Finished(self._running.ticket, Failure(kind, text)))
            self._running = None

    def _stop_child(self) -> None:
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            self._process.kill()
            self._process.join(5)
        self._process = self._connection = None
        self._ready = False
