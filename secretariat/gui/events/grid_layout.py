"""Where everything stands in the grid of a day: time down, rooms across; plain numbers, nothing is drawn here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.services.programme import ProgrammeLine

STEP = 5
"""Minutes; everything that is dragged or moved with keys goes by these."""
DAY = 24 * 60
_OPEN_MINUTES = 60
"""How long a last part without an end is drawn."""
_FIRST, _LAST = 9 * 60, 17 * 60
"""An empty day is shown from and until here."""


@dataclass(frozen=True, slots=True)
class GridBlock:
    """One part or session: its column, the minutes between which it is drawn, and its share of the column."""

    line: ProgrammeLine
    column: int
    start: int
    end: int
    lane: int
    lanes: int


@dataclass(frozen=True, slots=True)
class GridDay:
    """The blocks of a day with the rooms across, and the minutes between which the day is shown (whole hours)."""

    rooms: tuple[str, ...]
    blocks: tuple[GridBlock, ...]
    first: int
    last: int

    def block(self, part_id: str) -> GridBlock | None:
        """The block of a part; None when it is not on this day."""
        return next((one for one in self.blocks if one.line.id == part_id), None)


def minute_of(time: dt.time) -> int:
    """The minute of the day."""
    return time.hour * 60 + time.minute


def time_of(minute: int) -> dt.time:
    """The time of a minute of the day, never beyond it."""
    kept = max(0, min(minute, DAY - 1))
    return dt.time(kept // 60, kept % 60)


def snapped(minute: float) -> int:
    """The nearest step."""
    return round(minute / STEP) * STEP


def day_of(lines: Sequence[ProgrammeLine], day: dt.date, rooms: Sequence[str]) -> GridDay:
    """The grid of a day; what has no room stands in the first column, where there is such a thing."""
    here = [one for one in lines if one.day == day]
    roomless = any(not one.room for one in here) or not rooms
    across = (*([""] if roomless else []), *rooms)
    spans = {one.id: (minute_of(one.start), _drawn_end(one)) for one in here}
    placed: list[GridBlock] = []
    for column, room in enumerate(across):
        inside = [one for one in here if one.room == room]
        placed += _lanes(column, inside, spans)
    first = min((start for start, _end in spans.values()), default=_FIRST)
    last = max((end for _start, end in spans.values()), default=_LAST)
    return GridDay(tuple(across), tuple(placed), first // 60 * 60, min(-(-last // 60) * 60, DAY))


def _drawn_end(line: ProgrammeLine) -> int:
    start = minute_of(line.start)
    return line.until if line.end is not None else min(line.until, start + _OPEN_MINUTES, DAY)


def _lanes(column: int, lines: Sequence[ProgrammeLine], spans: dict[str, tuple[int, int]]) -> list[GridBlock]:
    """The blocks of a column; those that overlap stand beside each other."""
    ordered = sorted(lines, key=lambda one: (spans[one.id], one.is_session, one.id))
    groups: list[list[tuple[ProgrammeLine, int]]] = []
    ends: list[int] = []
    until = -1
    for line in ordered:
        start, end = spans[line.id]
        if start >= until:
            groups.append([])
            ends = []
        lane = next((place for place, busy in enumerate(ends) if busy <= start), len(ends))
        ends[lane : lane + 1] = [end]
        groups[-1].append((line, lane))
        until = max(until, end) if groups[-1][:-1] else end
    blocks = []
    for group in groups:
        lanes = max(lane for _line, lane in group) + 1
        blocks += [GridBlock(line, column, *spans[line.id], lane, lanes) for line, lane in group]
    return blocks
