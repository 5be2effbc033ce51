"""What happens when the program itself makes a mistake: it is written down, told once, and the work goes on."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion

from secretariat.settings import PROGRAM

log = logging.getLogger(__name__)


def report_of(kind: type[BaseException], trace: TracebackType | None, version: str) -> str:
    """Versions and the places in the code; the values and the text of the error stay out: they may name people."""
    lines = [
        f"{PROGRAM} {version}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.release()}",
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    for frame in traceback.extract_tb(trace):
        lines.append(f'  "{frame.filename}", regel {frame.lineno}, in {frame.name}')
    return "\n".join(lines)


_LOG_BYTES = 500_000


class Faults(QObject):
    """Catches what nobody caught, also in slots, in painting and on other threads."""

    happened = Signal(str)
    """A mistake that was not told before: the report. Always on the main thread, never inside painting."""
    refused = Signal(str)
    """The world said no where nobody was there to hear it, which is no mistake of ours: the sentence."""
    _caught = Signal(str)
    _heard = Signal(str)

    def __init__(self, version: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._version = version
        self._told: set[tuple[str, str, int]] = set()
        self._before = (sys.excepthook, threading.excepthook)
        self._caught.connect(self.happened, Qt.ConnectionType.QueuedConnection)
        self._heard.connect(self.refused, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch everything from now on."""
        sys.excepthook = self.catch
        threading.excepthook = self._catch_in_thread

    def uninstall(self) -> None:
        """Leave it to Python again."""
        sys.excepthook, threading.excepthook = self._before

    def catch(self, kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        """Write a mistake down, and tell it when it is a new one; a known fault is told in its own sentence."""
        from secretariat.domain.refusals import Refusal  # noqa: PLC0415 - after the window is painted

        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, value, trace)
            return
        report = report_of(kind, trace, self._version)
        place = _place(kind, trace)
        if place in self._told:
            return
        self._told.add(place)
        log.error("%s", report)
        if isinstance(value, Refusal):
            from secretariat.wording.refusals import sentence  # noqa: PLC0415 - after the window is painted

            self._told.discard(place)  # the disk may be full again later
            self._heard.emit(sentence(value))
        else:
            self._caught.emit(report)

    def _catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.catch(args.exc_type, args.exc_value, args.exc_traceback)


def _place(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, str, int]:
    frames = traceback.extract_tb(trace)
    return (kind.__qualname__, frames[-1].filename, frames[-1].lineno or 0) if frames else (kind.__qualname__, "", 0)


def keep_log(folder: Path) -> None:
    """Write down faults, without personal data, in two small files that take turns."""
    import logging.handlers  # noqa: PLC0415 - after the window is painted

    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / "secretariaat.log", maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8"
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)
