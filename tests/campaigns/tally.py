"""What a campaign has counted, and the table that says so."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

MOST_SHOWN = 20
"""How many of the losses a table spells out."""


@dataclass(slots=True)
class Tally:
    """The figures of one campaign; a loss is kept with what it takes to see it again."""

    what: str
    seed: int
    minutes: float
    cases: int = 0
    noticed: int = 0
    losses: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    begun: float = field(default_factory=time.monotonic)

    @property
    def time_is_up(self) -> bool:
        """Whether to begin no other case; the row then says how far it came."""
        if time.monotonic() - self.begun < self.minutes * 60:
            return False
        self.counts["(stopped when its time was up)"] = 1
        return True

    def lose(self, where: str) -> None:
        """Something was lost, half done, or came out as a traceback."""
        self.losses.append(where)

    def row(self, name: str) -> str:
        """The line of the table."""
        more = ", ".join(f"{count} {what}" for what, count in sorted(self.counts.items()))
        seconds = time.monotonic() - self.begun
        columns = (name, self.what, str(self.cases), str(len(self.losses)), str(self.noticed), f"{seconds:.0f}", more)
        return f"| {' | '.join(columns)} |"

    def details(self) -> Iterable[str]:
        """The losses, one a line."""
        yield from (f"  LOST {loss}" for loss in self.losses[:MOST_SHOWN])
        if len(self.losses) > MOST_SHOWN:
            yield f"  … and {len(self.losses) - MOST_SHOWN} more"


HEADING = "| | campaign | cases | lost | noticed | seconds | besides |\n|---|---|---|---|---|---|---|"
"""Above the rows."""

Campaign = Callable[[Tally, str], None]
"""Counts in the tally, at this size ("pr", "evening" or "night")."""
