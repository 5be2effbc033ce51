"""Which writings belong to one step of the history: typing that goes on at one place, in one paragraph."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

BREATH = dt.timedelta(seconds=8)
"""Who writes nothing for so long begins a new step of the history; who types on writes every few seconds."""
LONGEST_STEP = dt.timedelta(seconds=30)
"""How long typing at one place is one step of the history at most, from the first sign on: a sentence or two."""


@dataclass(frozen=True, slots=True)
class _Typing:
    """What was written last: where, in a text of how many lines, and when that began and was."""

    place: tuple[str, ...]
    lines: int
    began: dt.datetime
    at: dt.datetime


class TypingSteps:
    """Remembers what was written last."""

    def __init__(self, clock: Callable[[], dt.datetime]) -> None:
        self._clock = clock
        self._last: _Typing | None = None

    def goes_on(self, text: str, *place: str) -> bool:
        """Whether a text that is written now belongs to the same step as what was written last."""
        now, last = self._clock(), self._last
        same_place = last is not None and (place, text.count("\n")) == (last.place, last.lines)
        return last is not None and same_place and now - last.at <= BREATH and now - last.began <= LONGEST_STEP

    def wrote(self, text: str, *place: str) -> None:
        """This text is in the file."""
        now = self._clock()
        began = self._last.began if self._last is not None and self.goes_on(text, *place) else now
        self._last = _Typing(place, text.count("\n"), began, now)
