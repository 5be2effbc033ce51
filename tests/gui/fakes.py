"""Stand-ins for what lies under the windows, and eyes and hands for tests of windows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from secretariat.domain.changes import Action, ChangeSet, Step, Topic
from secretariat.domain.refusals import ExchangeProblem, Refusal
from secretariat.gui.shell.pages import Nameplate, State
from secretariat.gui.widgets.fields import LineField
from secretariat.services.backup_keeping import KeptBackup, keep_backup
from secretariat.services.checking import check_file
from secretariat.services.comparing import Difference, compare_files
from secretariat.services.history import StepLine
from secretariat.services.packages import Package, Written, write_package
from secretariat.services.press import Failure, FailureKind, Finished
from secretariat.services.publishing import Outline
from secretariat.services.table_files import read_table_file

AFTERNOON = dt.time(14, 2)


@dataclass(frozen=True)
class Task:
    """A record as lists show it."""

    id: str
    title: str
    minutes: int | None = None
    state: str = "open"


def change(action: Action = Action.ADD_ACTION_POINT, number: int = 1) -> ChangeSet:
    """A committed step."""
    return ChangeSet(number, action, "a1", frozenset({Topic.ACTION_POINTS}), ())


class FakeHistory:
    """A history of steps that only knows their names."""

    def __init__(self, *actions: Action) -> None:
        self.done = list(actions)
        self.undone: list[Action] = []

    def undoable(self) -> Step | None:
        return self._step(self.done)

    def redoable(self) -> Step | None:
        return self._step(self.undone)

    def papers_left(self, papers: Iterable[Outline]) -> None:
        """It has no numbers to write down."""

    def undo(self) -> ChangeSet | None:
        self.undone.append(self.done.pop())
        return change(self.undone[-1])

    def redo(self) -> ChangeSet | None:
        self.done.append(self.undone.pop())
        return change(self.done[-1])

    def undo_to(self, number: int) -> ChangeSet | None:
        made = None
        while len(self.done) >= number:
            made = self.undo()
        return made

    def redo_to(self, number: int) -> ChangeSet | None:
        made = None
        while len(self.done) < number:
            made = self.redo()
        return made

    def lines(self) -> Sequence[StepLine]:
        return ()

    @staticmethod
    def _step(actions: list[Action]) -> Step | None:
        if not actions:
            return None
        return Step(len(actions), dt.datetime(2023, 11, 2, 14, 2), "anne", actions[-1], "a1", False)


class FakeWorkspace:
    """An open file without content."""

    def __init__(self, path: Path, *, read_only: bool = False, sample: bool = False) -> None:
        self.path = path
        self.title = path.stem
        self.read_only = read_only
        self.is_sample = sample
        self.history = FakeHistory()


class FakePage:
    """A page that remembers what was asked of it."""

    def __init__(self, key: str, title: str, icon: str = "sun", kinds: frozenset[str] = frozenset()) -> None:
        self.key = key
        self.plate = Nameplate(key, title, icon, kinds)
        self.widget = QWidget()
        self.field = LineField(50, parent=self.widget)
        self.field.setAccessibleName("Veld")
        self.asked: list[str] = []
        self.place: dict[str, Any] = {}
        self.refusal: Exception | None = None

    def made(self) -> FakePage:
        """The page, when the window wants it."""
        return self

    def open_file(self, workspace: object) -> None:
        self.asked.append("open")

    def close_file(self) -> None:
        self.asked.append("close")

    def flush(self) -> None:
        self.asked.append("flush")
        if self.refusal is not None:
            raise self.refusal

    def state(self) -> State:
        return self.place

    def restore(self, state: State) -> None:
        self.place = dict(state)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        return {"new": lambda: self.asked.append("new")}

    def show_record(self, kind: str, record_id: str) -> None:
        self.asked.append(f"{kind} {record_id}")
        self.place = {"record": record_id}


@dataclass
class FakePress:
    """A press whose jobs end when the test says so."""

    started: int = 0
    cancelled: list[int] = field(default_factory=list)
    ended: list[Finished] = field(default_factory=list)
    running: set[int] = field(default_factory=set)
    closed: bool = False
    deliveries: list[tuple[Package, Path, str]] = field(default_factory=list)
    backups: list[tuple[Path, Path, dt.datetime]] = field(default_factory=list)

    @property
    def busy(self) -> bool:
        return bool(self.running or self.ended)

    def start(self) -> None:
        self.started += 1

    def build(self, outline: object, kind: object = None) -> int:
        self.started += 1
        self.running.add(self.started)
        return self.started

    def deliver(self, package: Package, folder: str, workshop: str) -> int:
        """Take the package in; :meth:`write` makes its files."""
        self.deliveries.append((package, Path(folder), workshop))
        return self.build(package)

    def keep_backup(self, path: str, folder: str, moment: dt.datetime) -> int:
        """Take it in; :meth:`keep` makes it."""
        self.backups.append((Path(path), Path(folder), moment))
        return self.build(path)

    def compare(self, path: str, other: str, seal: str = "") -> int:
        """Compare at once."""
        ticket = self.build(path)
        try:
            self.end(ticket, compare_files(Path(path), Path(other), seal))
        except Refusal as refusal:
            self.end(ticket, Failure(FailureKind.JOB_FAILED, "", refusal=refusal))
        return ticket

    def inspect(self, path: str) -> int:
        """Look at once."""
        ticket = self.build(path)
        self.end(ticket, check_file(Path(path)))
        return ticket

    def read_table(self, path: str) -> int:
        """Read at once; the job ends when the test says so."""
        ticket = self.build(path)
        try:
            self.read = read_table_file(Path(path))
        except Refusal as refusal:
            self.end(ticket, Failure(FailureKind.JOB_FAILED, "", refusal=refusal))
        return ticket

    def run(self, work: Callable[..., Any], *given: object, reports: bool = False) -> int:
        """Do it at once."""
        ticket = self.build(work)
        try:
            result = work(*given, lambda _done, _total: None) if reports else work(*given)
        except Refusal as refusal:
            result = Failure(FailureKind.JOB_FAILED, "", refusal=refusal)
        self.ended.append(Finished(ticket, result))
        self.running.discard(ticket)
        return ticket

    def keep(self) -> None:
        """Make the last back-up that was asked for as the child process does, and let that job end."""
        path, folder, moment = self.backups[-1]
        try:
            self.end(self.started, keep_backup(path, folder, lambda: moment))
        except Refusal as refusal:
            self.end(self.started, Failure(FailureKind.JOB_FAILED, "", refusal=refusal))

    def write(self) -> None:
        """Write the last package as the child process does, and let that job end."""
        self.end(self.started, write_package(*self.deliveries[-1]))

    def end(
        self,
        ticket: int,
        result: bytes | Written | KeptBackup | tuple[Difference, ...] | tuple[ExchangeProblem, ...] | Failure,
    ) -> None:
        """Let a job end."""
        self.running.discard(ticket)
        self.ended.append(Finished(ticket, result))

    def progress(self, ticket: int) -> tuple[int, int] | None:
        return (1, 4) if ticket in self.running else None

    def poll(self) -> list[Finished]:
        ended, self.ended = self.ended, []
        return ended

    def cancel(self, ticket: int) -> None:
        self.cancelled.append(ticket)
        self.running.discard(ticket)

    def close(self) -> None:
        self.closed = True


def type_text(widget: QWidget, text: str) -> None:
    """Type as an input method does; keyClicks aborts the process at the first letter outside ASCII."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def move_held(target: QWidget, to: QPoint) -> None:
    """Move the mouse with its left button down, which QTest cannot."""
    place = QPointF(to)
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QMouseEvent.Type.MouseMove, place, target.mapToGlobal(place), left, left, no_key)
    QApplication.sendEvent(target, event)


def spoken_name(target: QObject) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(target)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""
