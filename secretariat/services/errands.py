"""What takes long and needs no window, as the press does it in its own process; every argument can be sent there."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from secretariat.domain.refusals import FileRefusal
from secretariat.services.backup_keeping import mark_erased, newest_good_backup, remove_backups
from secretariat.services.backups import copies_beside, restore
from secretariat.services.opening import upgrade_file
from secretariat.services.personal_data import PersonalDataService, PersonalRecord
from secretariat.services.salvaging import Salvaged, salvage_file
from secretariat.services.seals import SealBook
from secretariat.storage.erasing import compact_file
from secretariat.storage.file import open_file
from secretariat.storage.store import Store

__all__ = [
    "compact_file",
    "drop_erased",
    "newest_good_backup",
    "personal_data",
    "put_back",
    "salvaged",
    "tell_erased",
    "upgraded",
]

Report = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class StillHolding:
    """What still holds what was erased: how many back-ups, and the names of the copies beside the file."""

    backups: int
    copies: tuple[str, ...]


def salvaged(damaged: Path, now: dt.datetime, report: Report) -> Salvaged:
    """Save what can be read of a damaged file in a new one: :func:`~secretariat.services.salvaging.salvage_file`."""
    return salvage_file(damaged, lambda: now, report)


def put_back(backup: Path, path: Path, now: dt.datetime, book: Path) -> Path | None:
    """Put a back-up in the place of a file: :func:`~secretariat.services.backups.restore`."""
    return restore(backup, path, overwrite=True, clock=lambda: now, seals=SealBook(book))


def upgraded(path: Path, now: dt.datetime, book: Path) -> Path:
    """Bring a file to the current version: :func:`~secretariat.services.opening.upgrade_file`."""
    return upgrade_file(path, lambda: now, SealBook(book))


def personal_data(path: Path, person_id: str) -> tuple[PersonalRecord, ...]:
    """What a file knows of one person.

    Raises:
        RecordMissing: there is no such person.
        FileRefusal: the file cannot be read.
    """
    with contextlib.closing(open_file(path, dt.datetime.now(), read_only=True)) as opened:
        return PersonalDataService(Store(opened), dt.date.today).records(person_id)


def tell_erased(path: Path, folder: Path, day: dt.date) -> StillHolding:
    """Write down which back-ups still hold what was erased from a file, and name the copies beside it that may.

    A folder that is away is passed over: what lies there is told of when it is back.
    """
    count = 0
    with contextlib.suppress(FileRefusal):
        count = mark_erased(path, folder, day)
    return StillHolding(count, tuple(one.name for one in copies_beside(path)))


def drop_erased(path: Path, folder: Path) -> int:
    """Take away the back-ups that hold what was erased: how many went."""
    return remove_backups(path, folder, holding_erased=True)
