"""R10: somebody who cannot read presses, types, pastes and clicks at random in the real window.

No exception, no warning of Qt, no event that hangs, and no file that breaks a rule: it is checked after every five
hundred events. Dialogs of the system and other programs are not there. A seed is a process of its own; a loss tells
what was done last.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import Any

from tests.campaigns.scene import emptied_folder
from tests.campaigns.tally import Tally
from tests.house import ROOT

WHAT = "a monkey at the window (cases are events)"
EVENTS = {"pr": 30, "evening": 2000, "night": 100_000}
"""For each seed."""
SEEDS = {"pr": 1, "evening": 5, "night": 10}
SLOW_MS = 200
"""A longer event is counted, in time of the processor; the first visit to a page is one."""
SHOWN = 3
"""How many of the slowest events are named."""


def campaign(tally: Tally, size: str) -> None:
    """One process for each seed."""
    slowest: list[tuple[int, str]] = []
    grown: list[float] = []
    for seed in range(tally.seed, tally.seed + SEEDS[size]):
        if tally.time_is_up:
            break
        told = let_go(seed, EVENTS[size], tally)
        if told:
            slowest += [(ms, what) for ms, what in told["slowest"]]
            grown.append(told["memory"][-1] - told["memory"][0])
    for ms, what in sorted(slowest, reverse=True)[:SHOWN]:
        tally.counts[f"ms for “{what}”"] = ms
    if grown:
        tally.counts["MB more at the end than after a fifth, at most"] = round(max(grown))


def let_go(seed: int, events: int, tally: Tally) -> dict[str, Any]:
    """One monkey; counts what it did and gives what it told."""
    with emptied_folder() as folder:
        asked = ["-X", "faulthandler", "-m", "tests.campaigns.monkey_hands", str(seed), str(events), str(folder)]
        asked.append(str(tally.minutes * 60 - (time.monotonic() - tally.begun)))
        done = subprocess.run([sys.executable, *asked], cwd=ROOT, capture_output=True, text=True, check=False)
    tally.counts["seeds"] += 1
    lines = done.stdout.splitlines()
    if done.returncode or not lines:
        tally.lose(f"seed {seed} ended with {done.returncode}: {(done.stdout + done.stderr)[-1500:]}")
        return {}
    told: dict[str, Any] = json.loads(lines[-1])
    tally.cases += told["events"]
    tally.counts["checks of the file"] += told["checks"]
    tally.counts[f"events above {SLOW_MS} ms"] += sum(ms > SLOW_MS for ms, _ in told["slowest"])
    for loss in told["losses"]:
        tally.lose(f"seed {seed}: {loss}")
    return told
