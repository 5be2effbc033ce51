"""R11: every button of every page is pressed again and again, and what it opens is put away; no memory may stay behind.

A round presses each button once, as ``tests/journeys/test_every_button.py`` does. After the rounds that warm up, the
window, its dialogs and the memory of the process are counted (``soak_rounds.py``).
"""

from __future__ import annotations

import json
import subprocess
import sys

from tests.campaigns.scene import emptied_folder
from tests.campaigns.tally import Tally
from tests.house import ROOT

WHAT = "every button again and again: no memory that stays (cases are buttons pressed)"
ROUNDS = {"pr": 3, "evening": 8, "night": 200}
MOST_GROWTH_MB = 20
"""After a third of the rounds."""


def campaign(tally: Tally, size: str) -> None:
    """One process; its curve tells."""
    with emptied_folder() as folder:
        asked = ["-X", "faulthandler", "-m", "tests.campaigns.soak_rounds", str(tally.seed), str(ROUNDS[size])]
        done = subprocess.run(
            [sys.executable, *asked, str(folder), str(tally.minutes)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        tally.lose(f"ended with {done.returncode}: {(done.stdout + done.stderr)[-1500:]}")
        return
    told = json.loads(done.stdout.splitlines()[-1])
    tally.cases += sum(told["pressed"])
    tally.counts["rounds"] = len(told["pressed"])
    for loss in told["losses"]:
        tally.lose(loss)
    warm = len(told["memory"]) // 3
    memory, windows, parts = (told[what][warm:] for what in ("memory", "windows", "parts"))
    grown = round(memory[-1] - memory[0])
    tally.counts[f"MB more after round {len(told['memory'])} than after round {warm + 1} ({memory[-1]} MB)"] = grown
    tally.counts["windows more"] = windows[-1] - windows[0]
    tally.counts["parts of windows more"] = parts[-1] - parts[0]
    if grown > MOST_GROWTH_MB:
        tally.lose(f"the memory grew: {told['memory']}")
    if windows[-1] > windows[0]:
        tally.lose(f"windows that stay: {told['windows']}")
