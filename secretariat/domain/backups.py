"""Which back-ups a folder keeps: every recent one, then one a day, a week and a month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Hashable, Iterable
from dataclasses import dataclass

ALL_WITHIN = dt.timedelta(days=2)
"""So long every back-up is kept."""
DAYS, WEEKS, MONTHS = 14, 9, 24
"""Of how many days, weeks and months the last back-up is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One back-up in a folder, as the list of that folder describes it.

    ``source`` is the file it was made of and ``source_seal`` the SHA-256 of that file at that moment, ``seal`` its own;
    ``holds_erased`` is the day on which something was erased from the file that this back-up still holds.
    """

    name: str
    made_at: dt.datetime
    seal: str
    source: str
    source_seal: str = ""
    holds_erased: dt.date | None = None


def superfluous(backups: Collection[Backup], now: dt.datetime) -> tuple[Backup, ...]:
    """The back-ups that may go; never the newest, nor one that says it was made after ``now``.

    A clock that was wrong for a while thus costs no back-up.
    """
    past = sorted((one for one in backups if one.made_at <= now), key=lambda one: (one.made_at, one.name), reverse=True)
    kept = {one.name for one in past[:1]} | {one.name for one in past if now - one.made_at <= ALL_WITHIN}
    kept |= _last_of_each(past, lambda one: one.made_at.date(), DAYS)
    kept |= _last_of_each(past, lambda one: one.made_at.isocalendar()[:2], WEEKS)
    kept |= _last_of_each(past, lambda one: (one.made_at.year, one.made_at.month), MONTHS)
    return tuple(one for one in past if one.name not in kept)


def newest(backups: Iterable[Backup]) -> Backup | None:
    """The back-up made last."""
    return max(backups, key=lambda one: (one.made_at, one.name), default=None)


def _last_of_each(ordered: Iterable[Backup], period: Callable[[Backup], Hashable], count: int) -> set[str]:
    """The names of the last back-up of each of the last ``count`` periods that have one; ``ordered`` newest first."""
    found: dict[Hashable, str] = {}
    for one in ordered:
        found.setdefault(period(one), one.name)
    return set(list(found.values())[:count])
