"""One writer at a time: a lock beside the file that tells a person who holds it, and dies with its holder.

The operating system holds the lock, so a crashed program never leaves one behind; the text in the lock file is only
for the sentence on the screen (``reliability.md`` A16).
"""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import getpass
import json
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from secretariat.domain.refusals import FileLocked, FileReadOnly, FileUnreachable

_FAR = 1 << 30
"""The byte that is locked on Windows: far behind the text, which others must be able to read."""
_LONGEST = 10_000
"""The text of a holder is never longer, in bytes."""
_HELD = {errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}
"""How systems say that somebody else holds a lock; any other error means that it cannot be locked at all."""
_PROTECTED = {errno.EACCES, errno.EPERM, errno.EROFS}


class WriterLock:
    """The right to write one file, held until :meth:`release`."""

    def __init__(self, target: Path) -> None:
        # Two names of one file (a link, a mapped drive) must meet at one lock.
        real = target.resolve()
        self.path = real.with_name(f".{real.name}.slot")
        self._target = target
        self._handle: int | None = None
        self.left_since: dt.datetime | None = None
        """Since when the last holder had the lock, if it went without giving it back: its program was cut off."""

    def acquire(self, now: dt.datetime) -> None:
        """Take the lock.

        Raises:
            FileLocked: somebody else holds it.
            FileReadOnly: there is a file, but its folder does not let us write.
            FileUnreachable: there is no such folder, or it cannot hold a lock.
        """
        handle = self._locked_handle()
        while not self._is_current(handle):
            os.close(handle)
            handle = self._locked_handle()
        self.left_since = self._abandoned(handle)
        holder = {"user": user_name(), "machine": platform.node(), "since": now.isoformat(timespec="minutes")}
        with contextlib.suppress(OSError):  # on a full disk the lock holds without the text
            os.ftruncate(handle, 0)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, json.dumps(holder).encode())
        self._handle = handle

    def release(self) -> None:
        """Give the lock back; harmless when it is not held."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        if sys.platform == "win32":
            os.close(handle)
        with contextlib.suppress(OSError):  # the next holder may be there already, or the folder gone
            self.path.unlink()
        if sys.platform != "win32":
            os.close(handle)

    def _locked_handle(self) -> int:
        try:
            # Whoever may write in this folder must be able to take over what a crash left behind.
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            if error.errno in _PROTECTED and self._target.exists():
                raise FileReadOnly(str(self._target)) from error
            raise FileUnreachable(str(self._target), error.strerror or "") from error
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            if error.errno in _HELD:
                raise self._locked_by() from error
            raise FileUnreachable(str(self._target), error.strerror or "") from error
        return handle

    def _is_current(self, handle: int) -> bool:
        """Whether the lock file is still the one we locked: its last holder may have removed it in between."""
        try:
            return os.path.samestat(os.fstat(handle), self.path.stat())
        except FileNotFoundError:
            return False

    @staticmethod
    def _abandoned(handle: int) -> dt.datetime | None:
        """What the text of a holder that is gone says of when it began; None where there is none."""
        try:
            return dt.datetime.fromisoformat(json.loads(os.read(handle, _LONGEST))["since"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _locked_by(self) -> FileLocked:
        try:
            holder = json.loads(self.path.read_text(encoding="utf-8"))
            since = dt.datetime.fromisoformat(holder["since"])
            return FileLocked(str(self._target), str(holder["user"]), str(holder["machine"]), since)
        except (OSError, ValueError, KeyError, TypeError):
            return FileLocked(str(self._target), "", "", None)


@contextlib.contextmanager
def locked(target: Path, now: dt.datetime) -> Iterator[None]:
    """Hold the right to write a file within a block.

    Raises:
        FileLocked, FileReadOnly, FileUnreachable: as :meth:`WriterLock.acquire`.
    """
    lock = WriterLock(target)
    lock.acquire(now)
    try:
        yield
    finally:
        lock.release()


def user_name() -> str:
    """The name of the person at this computer, as the system knows it; empty when it does not."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


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
