"""Notices when the window hangs, and writes down where."""

from __future__ import annotations

import logging
import sys
import threading
import time
import traceback
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

log = logging.getLogger(__name__)

HEARTBEAT_MS = 100
PATIENCE_S = 2.0


class Watchdog(QObject):
    """A heartbeat on the main thread, watched from another one."""

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._main = threading.get_ident()
        self._beat = clock()
        self._told = False
        self._stop = threading.Event()
        self._timer = QTimer(self, interval=HEARTBEAT_MS)
        self._timer.timeout.connect(self.beat)
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._timer.start()
        self._thread.start()

    def stop(self) -> None:
        """Stop watching."""
        self._timer.stop()
        self._stop.set()

    def beat(self) -> None:
        """The main thread is alive."""
        self._beat = self._clock()
        self._told = False

    def look(self) -> bool:
        """Write down where the main thread is when it has been silent too long; once per hang."""
        if self._told or self._clock() - self._beat <= PATIENCE_S:
            return False
        self._told = True
        frame = sys._current_frames().get(self._main)  # noqa: SLF001  # the documented way to see another thread
        stack = "".join(traceback.format_stack(frame)) if frame is not None else ""
        log.warning("the window does not answer for more than %s s\n%s", PATIENCE_S, stack)
        return True

    def _watch(self) -> None:
        while not self._stop.wait(HEARTBEAT_MS / 1000 * 2):
            self.look()
