"""No answer of the window keeps the main thread busy for long: a watch on every test of a window.

What is measured is the processor time of that thread, so that a busy machine makes no test fail. An answer is the
outermost call into ``secretariat/gui`` that stands on the stack, until it returns or the event loop comes round.
"""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

GUI = str(Path("secretariat", "gui"))
DRESSING = "Theme.__init__"
"""Before there is a window; here it dresses the windows of the tests before it as well."""
STAND_INS = str(Path("tests", "gui", "fakes.py"))
LIMIT_S = 5.0
"""An answer that takes longer fails its test; what a user notices is far shorter, and stands in the benchmarks."""
EVERY_S = 0.05


@dataclass(frozen=True)
class Answer:
    """How long an answer took, in seconds of processor time, and where the thread was when that was last seen."""

    seconds: float = 0.0
    place: str = ""
    test: str = ""


class Watch:
    """Looks twenty times a second where the main thread is."""

    def __init__(self) -> None:
        self._thread: threading.Thread | None = None
        self._mark: object = None
        self._began = 0.0
        self._beats = self._seen = 0
        self._watching = ""
        self.longest = Answer()
        """Of the test that runs."""

    def beat(self) -> None:
        """The event loop has come round."""
        self._beats += 1

    def begin(self, test: str) -> bool:
        """Watch this test; False where that cannot be: without such a clock, or when lines are counted."""
        if not hasattr(time, "pthread_getcpuclockid") or sys.gettrace() is not None:
            return False
        self.longest, self._mark, self._watching = Answer(test=test), None, test
        if self._thread is None:
            self._thread = threading.Thread(target=self._look_on, name="watch", daemon=True)
            self._thread.start()
        return True

    def end(self) -> Answer:
        """Watch nothing; gives the longest answer of the test."""
        self._watching = ""
        return self.longest

    def _look_on(self) -> None:
        main = threading.main_thread().ident
        assert main is not None
        clock = time.pthread_getcpuclockid(main)
        for_ever = threading.Event()
        while not for_ever.wait(EVERY_S):
            if self._watching:
                self.look(sys._current_frames().get(main), time.clock_gettime(clock))  # noqa: SLF001 - documented

    def look(self, frame: FrameType | None, now: float) -> None:
        """See what the thread is doing at this moment of its processor time."""
        answer = _outermost(frame)
        if answer is None or answer.f_trace is not self._mark or self._mark is None or self._beats != self._seen:
            self._mark, self._began, self._seen = object(), now, self._beats
            if answer is not None:
                answer.f_trace = self._mark  # type: ignore[assignment]  # known again, without keeping it alive
        elif now - self._began > self.longest.seconds:
            code = answer.f_code
            place = f"{code.co_filename}:{answer.f_lineno} {code.co_qualname}"
            self.longest = Answer(now - self._began, place, self._watching)


def _outermost(frame: FrameType | None) -> FrameType | None:
    """The outermost call into the windows; none while a stand-in does what another process does."""
    found = None
    while frame is not None:
        name = frame.f_code.co_filename
        if name.endswith(STAND_INS) or frame.f_code.co_qualname == DRESSING:
            return None
        if GUI in name:
            found = frame
        frame = frame.f_back
    return found


WATCH = Watch()
