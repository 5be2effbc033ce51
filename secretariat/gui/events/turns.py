"""Long work in small turns, so that the window goes on meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from secretariat.domain.changes import ChangeSet
from secretariat.gui.shell.history import History

_TURN = 0.05
"""Seconds of work between two looks at the keyboard."""


class Turns(QObject):
    """Does one thing at a time; what is begun later takes the place of what was not ready."""

    progressed = Signal(float)
    """How far the work is, from 0 to 1."""
    failed = Signal()
    """The work was refused; nothing of it is left."""

    def __init__(self, history: History, parent: QObject) -> None:
        super().__init__(parent)
        self._history = history
        self._work: Generator[float, None, Any] | None = None
        self._done: Callable[[Any], None] = lambda _result: None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._work is not None

    def begin(self, work: Generator[float, None, Any], done: Callable[[Any], None]) -> None:
        """Do this, and hand over what comes out of it; a refusal is said and nothing comes out."""
        self.stop()
        self._work, self._done = work, done
        self._timer.start(0)

    def stop(self) -> None:
        """Leave off; what was being written is taken back."""
        self._timer.stop()
        work, self._work = self._work, None
        if work is not None:
            work.close()

    def _go_on(self) -> None:
        work = self._work
        if work is None:
            return
        ended: list[Any] = []
        self._history.do(self._turn, work, ended, initiator=self.parent())
        if ended:
            self._done(ended[0])
        elif self._work is None:
            self.failed.emit()

    def _turn(self, work: Generator[float, None, Any], ended: list[Any]) -> ChangeSet | None:
        """Work for a moment; gives the step when one was made, and enters in ``ended`` what came out."""
        until = time.monotonic() + _TURN
        try:
            far = next(work)
            while time.monotonic() < until:
                far = next(work)
        except StopIteration as end:
            self.stop()
            ended.append(end.value)
            return end.value if isinstance(end.value, ChangeSet) else None
        except BaseException:
            self.stop()
            raise
        self.progressed.emit(far)
        return None
