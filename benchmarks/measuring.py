"""How to measure on a machine that is doing other things too: together with a floor, in turns, and as a ratio.

A figure is measured in rounds; each round runs every variant once, one after the other, so that a busy moment strikes
all of them. The first round only warms up. What is printed is the median of the ratios within the rounds.
"""

from __future__ import annotations

import gc
import itertools
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

Measure = Callable[[], float]
"""Does the work once and gives what it took: seconds, or bytes."""
T = TypeVar("T")

SLACK = 1.25
"""How much looser than the goal the gate is: a shared machine is not a quiet one."""

_clock: Callable[[], float] = time.perf_counter
_UNITS = {"ms": 1e3, "us": 1e6, "MB": 1e-6}


@dataclass(frozen=True, slots=True)
class Ratio:
    """How much more the program takes than its reference, in the same run; ``ours`` and ``reference`` are medians."""

    name: str
    value: float
    goal: float | None
    count: int
    low: float
    high: float
    ours: float
    reference: float
    unit: str

    def line(self) -> str:
        """The figure as it is printed."""
        ours, reference = (f"{_short(value * _UNITS[self.unit])} {self.unit}" for value in (self.ours, self.reference))
        return (
            f"RATIO {self.name} {self.value:.2f}{_goal(self.goal)} n={self.count} median"
            f" {self.low:.2f}-{self.high:.2f}; app {ours} ref {reference}"
        )


@dataclass(frozen=True, slots=True)
class Growth:
    """What one unit of work takes at several sizes; ``value`` compares the largest size with the one before it."""

    name: str
    value: float
    goal: float | None
    count: int
    points: Mapping[int, float]
    unit: str

    def line(self) -> str:
        """The figure as it is printed."""
        points = " ".join(f"{size}:{_short(value * _UNITS[self.unit])}" for size, value in self.points.items())
        before, largest = list(self.points)[-2:]
        return (
            f"GROWTH {self.name} {points} {self.unit} ratio({largest}/{before}) {self.value:.2f}"
            f"{_goal(self.goal)} n={self.count} median"
        )


Figure = Ratio | Growth


def is_within(figure: Figure, slack: float = SLACK) -> bool:
    """Whether a figure is at most ``slack`` times its goal; one without a goal always is."""
    return figure.goal is None or figure.value <= figure.goal * slack


def count_the_processor() -> None:
    """From now on :func:`timed` counts the work of this process alone: other programs and all waiting are left out."""
    global _clock
    _clock = time.process_time


def timed(work: Callable[[], object]) -> float:
    """The seconds that the work takes."""
    start = _clock()
    work()
    return _clock() - start


def in_turns(
    *measures: Callable[[], T], rounds: int = 11, seconds: float = 4, least: int = 3
) -> Iterator[tuple[T, ...]]:
    """Rounds of these measures, the first one left out; not more than ``least`` once ``seconds`` have gone by."""

    def one_round() -> tuple[T, ...]:
        return tuple(_cleanly(measure) for measure in measures)

    one_round()
    until = time.perf_counter() + seconds
    for done in itertools.count():
        if done == rounds or (done >= least and time.perf_counter() > until):
            return
        yield one_round()


def ratio(
    name: str,
    ours: Measure,
    reference: Measure,
    *,
    goal: float | None = None,
    unit: str = "ms",
    rounds: int = 11,
    seconds: float = 4,
) -> Ratio:
    """Measure the program against its reference."""
    return ratio_of(name, list(in_turns(ours, reference, rounds=rounds, seconds=seconds)), goal=goal, unit=unit)


def ratio_of(
    name: str, taken: Sequence[tuple[float, ...]], *, goal: float | None = None, unit: str = "ms", place: int = 1
) -> Ratio:
    """The ratio in rounds that were measured already: the first of each over the one at ``place``."""
    ratios = [each[0] / each[place] for each in taken]
    return Ratio(
        name=name,
        value=statistics.median(ratios),
        goal=goal,
        count=len(taken),
        low=min(ratios),
        high=max(ratios),
        ours=statistics.median(each[0] for each in taken),
        reference=statistics.median(each[place] for each in taken),
        unit=unit,
    )


def growth(
    name: str,
    measures: Mapping[int, Measure],
    *,
    goal: float | None = None,
    unit: str = "ms",
    rounds: int = 5,
    seconds: float = 4,
) -> Growth:
    """Measure the same work at several sizes, from small to large; the outcome is per unit of size."""
    taken = list(in_turns(*measures.values(), rounds=rounds, seconds=seconds))
    return growth_of(name, taken, list(measures), goal=goal, unit=unit)


def growth_of(
    name: str, taken: Sequence[tuple[float, ...]], sizes: Sequence[int], *, goal: float | None = None, unit: str = "ms"
) -> Growth:
    """The growth in rounds that were measured already, with a measure for each size."""
    each = {size: [times[at] / size for times in taken] for at, size in enumerate(sizes)}
    before, largest = sizes[-2:]
    ratios = [more / less for more, less in zip(each[largest], each[before], strict=True)]
    points = {size: statistics.median(values) for size, values in each.items()}
    return Growth(name, statistics.median(ratios), goal, len(taken), points, unit)


def percentile(values: Sequence[float], part: float) -> float:
    """The value that ``part`` of all values (0 to 1) do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def _cleanly(measure: Callable[[], T]) -> T:
    """What one measure leaves behind is not swept up in the time of the next."""
    gc.collect()
    return measure()


def _short(value: float) -> str:
    """At most three digits that say something."""
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _goal(goal: float | None) -> str:
    return "" if goal is None else f" (goal <= {goal:.2f})"
