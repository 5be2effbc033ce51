"""Save what can be read of a damaged file in a new one beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from secretariat.services.backups import Clock
from secretariat.services.checking import check_file
from secretariat.storage.salvaging import Rescued, salvage
from secretariat.wording.records import kind_word


@dataclass(frozen=True, slots=True)
class Salvaged:
    """The new file, per kind of record how many were saved and lost, and how many things are still wrong with it."""

    path: Path
    counts: tuple[tuple[str, int, int], ...]
    faults: int

    @property
    def saved(self) -> int:
        """How many records were saved."""
        return sum(saved for _word, saved, _lost in self.counts)

    @property
    def lost(self) -> int:
        """How many records were found and could not be saved."""
        return sum(lost for _word, _saved, lost in self.counts)


def salvage_file(
    damaged: Path, clock: Clock = dt.datetime.now, report: Callable[[int, int], object] | None = None
) -> Salvaged:
    """Make a new file beside a damaged one, which stays exactly as it is; ``report`` hears how far it is.

    Raises:
        FileDamaged: not one record could be read.
        FileExists, FileUnreachable, DiskFull: the new file cannot be made there.
    """
    now = clock()
    target = damaged.with_name(f"{damaged.stem} gered {now:%Y-%m-%d %H%M%S}{damaged.suffix}")
    counts = salvage(damaged, target, now, report)
    return Salvaged(target, tuple(_count(one) for one in counts if one.saved or one.lost), len(check_file(target)))


def _count(one: Rescued) -> tuple[str, int, int]:
    return kind_word(one.list_name), one.saved, one.lost
