"""Make a back-up and put one back."""

from __future__ import annotations

import contextlib
import datetime as dt
import glob
from collections.abc import Callable
from pathlib import Path

from secretariat.domain.refusals import FileDamaged, FileExists, FileNotOurs
from secretariat.services.seals import SealBook
from secretariat.services.shared_places import conflicted_copies
from secretariat.storage.backup import check_apart, copy_verified, keep_aside, keep_damaged, settle, verified_copy
from secretariat.storage.file import open_file
from secretariat.storage.lock import locked

Clock = Callable[[], dt.datetime]


def back_up(path: Path, target: Path, *, overwrite: bool = False, clock: Clock = dt.datetime.now) -> Path:
    """Copy a file, also one that is in use; the copy counts only when it reads back the same.

    A folder as target gets the file under its own name with the moment behind it.

    Raises:
        SourceIsTarget: it was to be copied over itself.
        FileLocked: somebody has the file open that would be replaced.
        FileRefusal: the file cannot be read or the copy not be written.
    """
    now = clock()
    if target.is_dir():
        target = target / f"{path.stem} {now:%Y-%m-%d %H%M%S}{path.suffix}"
    check_apart(path, target)
    # Nobody can have a file open that is not there yet; and not every place a copy may go to can hold a lock.
    lock = locked(target, now) if target.exists() else contextlib.nullcontext()
    with contextlib.closing(open_file(path, now, read_only=True, older=True)) as opened, lock:
        copy_verified(opened.connection, target, overwrite=overwrite)
    return target


def restore(
    backup: Path,
    path: Path,
    *,
    overwrite: bool = False,
    clock: Clock = dt.datetime.now,
    seals: SealBook | None = None,
) -> Path | None:
    """Put a back-up in the place of a file; gives under which name the file that stood there is kept beside it.

    A damaged file is kept byte for byte, under a name that says what it is. ``seals`` then expects nothing of it.

    Raises:
        SourceIsTarget: the back-up is that file.
        FileExists: there is a file and ``overwrite`` was not said.
        FileLocked: somebody has that file open.
        FileRefusal: the back-up is no good; nothing has changed.
    """
    now = clock()
    check_apart(backup, path)
    with contextlib.closing(open_file(backup, now, read_only=True, older=True)) as opened, locked(path, now):
        if path.exists() and not overwrite:
            raise FileExists(str(path))
        with verified_copy(opened.connection, path) as part:
            kept = _kept(path, now) if path.exists() else None
            settle(part, path)
            if seals is not None:
                seals.forget(path)
    return kept


_BESIDE = (" vervangen *", ".beschadigd-*", " versie *", " gered *", " kopie*")
"""How the program names the copies that it leaves beside a file."""


def copies_beside(path: Path) -> tuple[Path, ...]:
    """The copies of a file that the program, or a service that syncs its folder, left beside it, by name."""
    folder, stem = path.resolve().parent, glob.escape(path.stem)
    found: set[Path] = set(conflicted_copies(path))
    with contextlib.suppress(OSError):
        for ending in _BESIDE:
            found.update(folder.glob(f"{stem}{ending}{glob.escape(path.suffix)}"))
    return tuple(sorted(found))


def _kept(path: Path, now: dt.datetime) -> Path:
    try:
        open_file(path, now, read_only=True, older=True).close()
    except (FileDamaged, FileNotOurs):
        return keep_damaged(path, now)
    return keep_aside(path, now)
