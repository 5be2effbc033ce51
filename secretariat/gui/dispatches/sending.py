"""Making a sending: draw the papers, write the drafts elsewhere, and only then write down that it was sent."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from secretariat.domain.refusals import Refusal
from secretariat.gui.shell.context import Shell
from secretariat.services.dispatches import Choice
from secretariat.services.packages import Package, Written, sweep, take_back
from secretariat.services.parcels import Parcel
from secretariat.services.press import Failure, Press
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence

_FAILED = "De concepten konden niet worden gemaakt. Er is niets vastgelegd; probeer het opnieuw."


@dataclass(slots=True)
class _Work:
    """What is under way: the papers drawn so far, and where the drafts are made."""

    workspace: Workspace
    parcel: Parcel
    choice: Choice
    folder: Path
    records: bool
    workshop: str
    drawn: list[bytes]
    ticket: int = 0
    package: Package | None = None


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
        workshop = f".secretariaat-{secrets.token_hex(6)}.tmp"
        self._work = _Work(workspace, parcel, choice, folder, records, workshop, [])
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
        self._submit(work, f"{outline.title} maken", lambda press: press.build(outline), self._drawn)

    def _drawn(self, pdf: bytes) -> None:
        if self._work is not None:
            self._work.drawn.append(pdf)
            self._draw_next()

    def _deliver(self, work: _Work) -> None:
        if not self._is_open(work):
            return
        try:
            package = work.workspace.dispatches.package(work.parcel, work.drawn, work.choice)
        except Refusal as refusal:
            self._end(sentence(refusal))
            return
        work.package = package
        self._submit(
            work,
            "Concepten maken",
            lambda press: press.deliver(package, str(work.folder), work.workshop),
            self._delivered,
        )

    def _delivered(self, written: Written) -> None:
        work = self._work
        if work is None or work.package is None:
            return
        if not self._is_open(work):
            take_back(written)
            return
        if work.records:
            self._refusal = ""
            record = work.workspace.dispatches.record
            if self._shell.history.do(record, work.parcel, work.drawn, work.choice, initiator=self) is None:
                take_back(written)
                self._end(self._refusal)
                return
        self._end()
        self.written.emit(written, work.package, work.records)

    def refused(self, words: str) -> None:
        """Remember why it could not be written down."""
        self._refusal = words

    def _is_open(self, work: _Work) -> bool:
        """Whether the file is still there; without it there is nothing to write down in."""
        if self._shell.history.works_with(work.workspace.history):
            return True
        self._end()
        return False

    def _submit(self, work: _Work, label: str, start: Callable[[Press], int], done: Callable[..., object]) -> None:
        work.ticket = self._shell.tasks.submit(label, start, done, self._not_made)

    def _not_made(self, failure: Failure) -> None:
        self._end(sentence(failure.refusal) if failure.refusal is not None else _FAILED)

    def _cancelled(self, ticket: int) -> None:
        work = self._work
        if work is not None and work.ticket == ticket:
            sweep(work.folder, work.workshop)
            self._end("Afgebroken. Er is niets gemaakt en niets vastgelegd.")

    def _end(self, why: str = "") -> None:
        self._work = None
        self.changed.emit()
        if why:
            self.failed.emit(why)
