"""One writer at a time: a lock beside the file that tells a person who holds it, and dies with its holder.

The operating system holds the lock, so a crashed program never leaves one behind; the text in the lock file is only
for the sentence on the screen (``reliability.md`` A16).
"""

from __future__ import annotations

import datetime as dt
import getpass
import json
import os
import platform
import sys
from pathlib import Path

from secretariat.domain.refusals import FileLocked, FileUnreachable

_FAR = 1 << 30
"""The byte that is locked on Windows: far behind the text, which others must be able to read."""


class WriterLock:
    """The right to write one file, held until :meth:`release`."""

    def __init__(self, target: Path) -> None:
        self.path = target.with_name(f".{target.name}.slot")
        self._target = target
        self._handle: int | None = None

    def acquire(self, now: dt.datetime) -> None:
        """Take the lock.

        Raises:
            FileLocked: somebody else holds it.
            FileUnreachable: the folder does not let us write.
        """
        handle = self._locked_handle()
        while not self._is_current(handle):
            os.close(handle)
            handle = self._locked_handle()
        holder = {"user": user_name(), "machine": platform.node(), "since": now.isoformat(timespec="minutes")}
        os.ftruncate(handle, 0)
        os.write(handle, json.dumps(holder).encode())
        self._handle = handle

    def release(self) -> None:
        """Give the lock back; harmless when it is not held."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        if sys.platform != "win32":
            self.path.unlink(missing_ok=True)
        os.close(handle)
        if sys.platform == "win32":
            self.path.unlink(missing_ok=True)

    def _locked_handle(self) -> int:
        try:
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise FileUnreachable(str(self._target), error.strerror or "") from error
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            raise self._locked_by() from error
        return handle

    def _is_current(self, handle: int) -> bool:
        """Whether the lock file is still the one we locked: its last holder may have removed it in between."""
        try:
            return os.path.samestat(os.fstat(handle), self.path.stat())
        except FileNotFoundError:
            return False

    def _locked_by(self) -> FileLocked:
        try:
            holder = json.loads(self.path.read_text(encoding="utf-8"))
            since = dt.datetime.fromisoformat(holder["since"])
            return FileLocked(str(self._target), str(holder["user"]), str(holder["machine"]), since)
        except (OSError, ValueError, KeyError, TypeError):
            return FileLocked(str(self._target), "", "", None)


def user_name() -> str:
    """The name of the person at this computer, as the system knows it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "onbekend"


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
