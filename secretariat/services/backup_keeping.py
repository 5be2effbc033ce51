"""Keep back-ups of a file in a folder: made, read back, listed with their seal, and thinned out."""

from __future__ import annotations

import contextlib
import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path

from secretariat.domain.backups import Backup, newest, superfluous
from secretariat.domain.refusals import FileDamaged, FileRefusal
from secretariat.services.backup_lists import change_list, is_of, listed, name_for
from secretariat.services.backups import Clock, back_up
from secretariat.storage.backup import discard_forgotten
from secretariat.storage.faults import translated
from secretariat.storage.file import open_file
from secretariat.storage.seals import seal_of

_FORGOTTEN = dt.timedelta(days=1)
"""After so long a copy that is on the list and not in the folder is one that was never finished."""


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A back-up that was made and read back, and how many older ones went for it."""

    backup: Backup
    folder: Path
    thinned: int = 0


def keep_backup(path: Path, folder: Path, clock: Clock = dt.datetime.now) -> KeptBackup:
    """Make a back-up of a file in a folder, put it on the list there, and take away the older ones it replaces.

    It is on the list before it is made, without a seal: when the program is cut off, the next time finds it again.

    Raises:
        FileRefusal: the file cannot be read or the back-up not be written; what was in the folder is still there.
    """
    with translated(folder):
        folder.mkdir(parents=True, exist_ok=True)
    now = clock()
    begun = Backup(name="", made_at=now, seal="", source=str(path.resolve()))

    def announced(known: list[Backup]) -> list[Backup]:
        nonlocal begun
        names = {one.name for one in known}
        begun = replace(begun, name=name_for(path, now, lambda name: name in names or (folder / name).exists()))
        return [*known, begun]

    change_list(folder, now, announced)
    before = seal_of(path)
    try:
        made = back_up(path, folder / begun.name, clock=lambda: now)
    except FileRefusal:
        with contextlib.suppress(FileRefusal):
            change_list(folder, now, lambda known: [one for one in known if one.name != begun.name])
        raise
    # A step in between makes the next back-up come sooner, and never one too few.
    source_seal = before if seal_of(path) == before else ""
    backup = replace(begun, seal=seal_of(made), source_seal=source_seal)
    change_list(folder, now, lambda known: [*(one for one in known if one.name != backup.name), backup])
    return KeptBackup(backup, folder, _tidy(folder, backup.source, now))


def backups_of(path: Path, folder: Path) -> tuple[Backup, ...]:
    """The back-ups of a file that lie in a folder, newest first.

    Raises:
        FileUnreachable: the folder cannot be read.
    """
    present = _present(folder)
    found = [one for one in listed(folder) if is_of(one, path) and one.name in present] if present else []
    return tuple(sorted(found, key=lambda one: (one.made_at, one.name), reverse=True))


def newest_backup(path: Path, folder: Path) -> Backup | None:
    """The last back-up of a file that was read back; None when there is none, or the folder cannot be reached."""
    try:
        return newest(one for one in backups_of(path, folder) if one.seal)
    except FileRefusal:
        return None


def covers(backup: Backup | None, digest: str) -> bool:
    """Whether this back-up was made of a file with this seal."""
    return backup is not None and bool(digest) and backup.source_seal == digest


def check_backup(backup: Backup, folder: Path) -> None:
    """Let a back-up be used that still is what was written; one without a seal when it can be opened.

    Raises:
        FileDamaged: its bytes have changed since.
        FileRefusal: it cannot be read.
    """
    path = folder / backup.name
    if not backup.seal:
        open_file(path, backup.made_at, read_only=True, older=True).close()
    elif seal_of(path) != backup.seal:
        raise FileDamaged(str(path), "seal")


def newest_good_backup(path: Path, folder: Path) -> Backup | None:
    """The last back-up of a file that still is what was written; None when there is none."""
    try:
        found = backups_of(path, folder)
    except FileRefusal:
        return None
    for one in found:
        with contextlib.suppress(FileRefusal):
            check_backup(one, folder)
            return one
    return None


def mark_erased(path: Path, folder: Path, day: dt.date) -> int:
    """Write down that the back-ups of a file still hold what was erased from it; gives how many do.

    Raises:
        FileRefusal: the list cannot be written.
    """
    names = {one.name for one in backups_of(path, folder)}
    if names:
        change_list(
            folder,
            dt.datetime.now(),
            lambda known: [replace(one, holds_erased=day) if one.name in names else one for one in known],
        )
    return len(names)


def remove_backups(path: Path, folder: Path, *, holding_erased: bool = False) -> int:
    """Take away the back-ups of a file, or only those that hold what was erased from it; gives how many went.

    Raises:
        FileRefusal: the folder cannot be written.
    """
    gone = {one.name for one in backups_of(path, folder) if one.holds_erased or not holding_erased}
    _remove(folder, gone, dt.datetime.now())
    return len(gone)


def _tidy(folder: Path, source: str, now: dt.datetime) -> int:
    """Find again what was cut off, thin out the back-ups of one file; gives how many went."""
    thinned = 0
    with contextlib.suppress(FileRefusal):  # the new back-up is there, and that is what counts
        known = change_list(folder, now, lambda known: _found_again(known, folder, now))
        present = _present(folder)
        # What was never read back counts for nothing: it must not push out one that was.
        good = [one for one in known if one.source == source and one.seal and one.name in present]
        gone = {one.name for one in superfluous(good, now)}
        _remove(folder, gone, now)
        thinned = len(gone)
    discard_forgotten(folder, now)
    return thinned


def _found_again(known: list[Backup], folder: Path, now: dt.datetime) -> list[Backup]:
    """The list with the seals of copies whose making was cut off, and without what was never made."""
    present = _present(folder)
    kept = []
    for one in known:
        if one.seal or (one.name not in present and now - one.made_at < _FORGOTTEN):
            kept.append(one)
        elif one.name in present:
            kept.append(replace(one, seal=_seal_of_good(folder / one.name, now)))
    return kept


def _seal_of_good(path: Path, now: dt.datetime) -> str:
    """The seal of a copy that can be opened; empty for any other, which stays what it is."""
    try:
        open_file(path, now, read_only=True, older=True).close()
        return seal_of(path)
    except FileRefusal:
        return ""


def _present(folder: Path) -> set[str]:
    with translated(folder):
        return {entry.name for entry in folder.iterdir()} if folder.is_dir() else set()


def _remove(folder: Path, names: set[str], now: dt.datetime) -> None:
    if not names:
        return
    with translated(folder):
        for name in names:
            (folder / name).unlink(missing_ok=True)
    change_list(folder, now, lambda known: [one for one in known if one.name not in names])
