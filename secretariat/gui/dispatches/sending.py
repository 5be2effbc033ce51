"""Making a sending: draw the papers one after another, then let the drafts be written and the sending written down."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from secretariat.domain.refusals import Refusal
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.delivering import FAILED, STOPPED, Delivering
from secretariat.services.dispatches import Choice
from secretariat.services.packages import Package, Written
from secretariat.services.parcel_contents import Parcel
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence


@dataclass(slots=True)
class _Work:
    """What is under way, with the papers drawn so far."""

    workspace: Workspace
    parcel: Parcel
    choice: Choice
    folder: Path
    records: bool
    drawn: list[bytes] = field(default_factory=list)
    ticket: int = 0


class Sending(QObject):
    """One at a time; whatever happens, either the drafts are there and it is written down, or neither."""

    changed = Signal()
    """It began or ended."""
    written = Signal(object, object, bool)
    """The drafts are there: the :class:`Written`, the :class:`Package`, and whether it was written down as sent."""
    failed = Signal(str)
    """It could not be, and nothing was done: why."""

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._work: _Work | None = None
        self._delivering = Delivering(shell, self)
        self._delivering.written.connect(self._written)
        self._delivering.failed.connect(self._end)
        shell.tasks.cancelled.connect(self._cancelled)

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._work is not None

    def start(self, workspace: Workspace, parcel: Parcel, choice: Choice, folder: Path, *, records: bool) -> None:
        """Make the drafts in a folder; ``records`` says whether it is then written down that it was sent."""
        if self._work is not None:
            return
        try:
            if records:
                workspace.dispatches.weigh(parcel, choice)
        except Refusal as refusal:
            self.failed.emit(sentence(refusal))
            return
        self._work = _Work(workspace, parcel, choice, folder, records)
        self.changed.emit()
        self._draw_next()

    def _draw_next(self) -> None:
        work = self._work
        if work is None:
            return
        if len(work.drawn) == len(work.parcel.papers):
            self._deliver(work)
            return
        outline = work.parcel.papers[len(work.drawn)].outline
        work.ticket = self._shell.tasks.submit(
            f"{outline.title} maken",
            lambda press: press.build(outline),
            self._drawn,
            lambda _failure: self._end(FAILED),
        )

    def _drawn(self, pdf: bytes) -> None:
        if self._work is not None:
            self._work.drawn.append(pdf)
            self._draw_next()

    def _deliver(self, work: _Work) -> None:
        if not self._shell.history.works_with(work.workspace.history):
            self._end("")
            return
        dispatches = work.workspace.dispatches
        try:
            package = dispatches.package(work.parcel, work.drawn, work.choice)
        except Refusal as refusal:
            self._end(sentence(refusal))
            return
        record = (lambda: dispatches.record(work.parcel, work.drawn, work.choice)) if work.records else None
        self._delivering.start(work.workspace, package, work.folder, record)

    def _written(self, written: Written, package: Package) -> None:
        records = self._work is not None and self._work.records
        if self._work is not None and not records:
            self._shell.history.papers_left(paper.outline for paper in self._work.parcel.papers)
        self._end("")
        self.written.emit(written, package, records)

    def _cancelled(self, ticket: int) -> None:
        if self._work is not None and self._work.ticket == ticket and not self._delivering.is_busy:
            self._end(STOPPED)

    def _end(self, why: str) -> None:
        self._work = None
        self.changed.emit()
        if why:
            self.failed.emit(why)
