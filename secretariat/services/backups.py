"""Make a back-up and put one back."""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
from pathlib import Path

from secretariat.storage.backup import copy_verified
from secretariat.storage.file import open_file
from secretariat.storage.lock import WriterLock


def back_up(path: Path, target: Path, *, overwrite: bool = False) -> Path:
    """Copy a file, also one that is in use; the copy counts only when it reads back the same.

    A folder as target gets the file under its own name with the moment behind it.

    Raises:
        FileRefusal: the file cannot be read or the copy not be written.
    """
    if target.is_dir():
        target = target / f"{path.stem} {dt.datetime.now():%Y-%m-%d %H%M%S}{path.suffix}"
    opened = open_file(path, dt.datetime.now(), read_only=True)
    try:
        copy_verified(opened.connection, target, overwrite=overwrite)
    finally:
        opened.close()
    return target


def restore(backup: Path, path: Path, *, overwrite: bool = False) -> None:
    """Put a back-up in the place of a file; the file that stood there is kept beside it.

    Raises:
        FileExists: there is a file and ``overwrite`` was not said.
        FileLocked: somebody has that file open.
        FileRefusal: the back-up is no good; nothing has changed.
    """
    now = dt.datetime.now()
    opened = open_file(backup, now, read_only=True)
    lock = WriterLock(path)
    with contextlib.closing(opened):
        lock.acquire(now)
        try:
            if path.exists() and overwrite:
                shutil.copy2(path, path.with_name(f"{path.stem} vervangen {now:%Y-%m-%d %H%M%S}{path.suffix}"))
            copy_verified(opened.connection, path, overwrite=overwrite)
        finally:
            lock.release()
