"""Keep back-ups of a file in a folder: made, read back, listed with their seal, and thinned out."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from secretariat.domain.backups import Backup, newest, superfluous
from secretariat.domain.refusals import FileDamaged, FileRefusal
from secretariat.export.safe_write import write_safely
from secretariat.services.backups import Clock, back_up
from secretariat.storage.backup import discard
from secretariat.storage.faults import translated
from secretariat.storage.seals import seal_of

LIST_NAME = ".reservekopieen.json"
"""The list of a folder: which back-ups this program made there, of which file, and their seals."""
_PART = ".secretariaat-*.deel"
_FORGOTTEN = dt.timedelta(days=1)
"""After so long a copy that was not finished is one that was broken off."""


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A back-up that was made and read back, and how many older ones went for it."""

    backup: Backup
    folder: Path
    thinned: int = 0


def keep_backup(path: Path, folder: Path, clock: Clock = dt.datetime.now) -> KeptBackup:
    """Make a back-up of a file in a folder, put it on the list there, and take away the older ones it replaces.

    Raises:
        FileRefusal: the file cannot be read or the back-up not be written; what was in the folder is still there.
    """
    with translated(folder):
        folder.mkdir(parents=True, exist_ok=True)
    now = clock()
    before = seal_of(path)
    made = back_up(path, folder, overwrite=True, clock=lambda: now)
    # A step in between makes the next back-up come sooner, and never one too few.
    source_seal = before if seal_of(path) == before else ""
    backup = Backup(
        name=made.name, made_at=now, seal=seal_of(made), source=str(path.resolve()), source_seal=source_seal
    )
    listed = [one for one in _listed(folder) if one.name != backup.name]
    _write_list(folder, [*listed, backup])
    return KeptBackup(backup, folder, _thin_out(folder, backup.source, now))


def backups_of(path: Path, folder: Path) -> tuple[Backup, ...]:
    """The back-ups of a file that lie in a folder, newest first.

    Raises:
        FileUnreachable: the folder cannot be read.
    """
    source = str(path.resolve())
    with translated(folder):
        present = {entry.name for entry in folder.iterdir()} if folder.is_dir() else set()
    found = [one for one in _listed(folder) if one.source == source and one.name in present]
    return tuple(sorted(found, key=lambda one: (one.made_at, one.name), reverse=True))


def newest_backup(path: Path, folder: Path) -> Backup | None:
    """The last back-up of a file in a folder; None when there is none, or the folder cannot be reached."""
    try:
        return newest(backups_of(path, folder))
    except FileRefusal:
        return None


def covers(backup: Backup | None, digest: str) -> bool:
    """Whether this back-up was made of a file with this seal."""
    return backup is not None and bool(digest) and backup.source_seal == digest


def check_backup(backup: Backup, folder: Path) -> None:
    """Let a back-up be used that still is what was written.

    Raises:
        FileDamaged: its bytes have changed since.
        FileUnreachable: it cannot be read.
    """
    path = folder / backup.name
    if seal_of(path) != backup.seal:
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
        marked = [replace(one, holds_erased=day) if one.name in names else one for one in _listed(folder)]
        _write_list(folder, marked)
    return len(names)


def remove_backups(path: Path, folder: Path, *, holding_erased: bool = False) -> int:
    """Take away the back-ups of a file, or only those that hold what was erased from it; gives how many went.

    Raises:
        FileRefusal: the folder cannot be written.
    """
    gone = {one.name for one in backups_of(path, folder) if one.holds_erased or not holding_erased}
    _remove(folder, gone)
    return len(gone)


def _thin_out(folder: Path, source: str, now: dt.datetime) -> int:
    present = [one for one in _listed(folder) if one.source == source and (folder / one.name).exists()]
    gone = {one.name for one in superfluous(present, now)}
    with contextlib.suppress(FileRefusal):  # the new back-up is there, and that is what counts
        _remove(folder, gone)
    with contextlib.suppress(OSError):
        for part in folder.glob(_PART):
            if now - dt.datetime.fromtimestamp(part.stat().st_mtime) > _FORGOTTEN:
                discard(part)
    return len(gone)


def _remove(folder: Path, names: set[str]) -> None:
    if not names:
        return
    with translated(folder):
        for name in names:
            (folder / name).unlink(missing_ok=True)
    _write_list(folder, [one for one in _listed(folder) if one.name not in names])


def _listed(folder: Path) -> list[Backup]:
    """What the list of a folder says; a list that cannot be read says nothing, and a strange line is passed over."""
    try:
        lines = json.loads((folder / LIST_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    found = (_backup(line) for line in lines) if isinstance(lines, list) else ()
    return [one for one in found if one is not None]


def _backup(line: Any) -> Backup | None:
    try:
        erased = line.get("holds_erased")
        return Backup(
            name=Path(str(line["name"])).name,
            made_at=dt.datetime.fromisoformat(line["made_at"]),
            seal=str(line["seal"]),
            source=str(line["source"]),
            source_seal=str(line.get("source_seal", "")),
            holds_erased=dt.date.fromisoformat(erased) if erased else None,
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _write_list(folder: Path, backups: list[Backup]) -> None:
    lines = [
        {
            "name": one.name,
            "made_at": one.made_at.isoformat(timespec="seconds"),
            "seal": one.seal,
            "source": one.source,
            "source_seal": one.source_seal,
            "holds_erased": one.holds_erased.isoformat() if one.holds_erased else None,
        }
        for one in backups
    ]
    written = json.dumps(lines, ensure_ascii=False, indent=1).encode()
    write_safely(folder / LIST_NAME, written, overwrite=True)
