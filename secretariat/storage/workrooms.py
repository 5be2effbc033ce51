"""Folders to work in for a while: whatever was copied there goes with them, also when the program was killed."""

from __future__ import annotations

import atexit
import contextlib
import datetime as dt
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from secretariat.domain.refusals import FileRefusal
from secretariat.storage.lock import WriterLock

_PREFIX = "secretariaat-"


class Workroom:
    """A folder of one's own that is locked as long as it is used."""

    def __init__(self) -> None:
        sweep_workrooms()
        self.path = Path(tempfile.mkdtemp(prefix=_PREFIX))
        self._lock = WriterLock(self.path)
        with contextlib.suppress(FileRefusal):  # without a lock it only may be swept up too soon by another window
            self._lock.acquire(dt.datetime.now())

    def cleanup(self) -> None:
        """Take it away with all that is in it."""
        shutil.rmtree(self.path, ignore_errors=True)
        self._lock.release()


def room_until_the_end() -> Path:
    """A folder that is there as long as the program runs, for what another program is to show."""
    room = Workroom()
    atexit.register(room.cleanup)
    return room.path


@contextlib.contextmanager
def workroom() -> Iterator[Path]:
    """A folder that is there within a block."""
    room = Workroom()
    try:
        yield room.path
    finally:
        room.cleanup()


def sweep_workrooms() -> None:
    """Take away the folders whose program is gone: nobody holds their lock any more."""
    with contextlib.suppress(OSError):
        for path in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
            lock = WriterLock(path)
            # One whose lock was never made has just been begun, or belongs to something else.
            if path.is_dir() and lock.path.exists():
                with contextlib.suppress(FileRefusal):
                    lock.acquire(dt.datetime.now())
                    shutil.rmtree(path, ignore_errors=True)
                    lock.release()
