"""Every campaign at a small size; ``README.md`` beside it tells how to run them whole."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.campaigns.__main__ import CAMPAIGNS
from tests.campaigns.calls import can_stop_at_calls
from tests.campaigns.made_up import BACKUPS, INTAKE, STEPS, TEXTS, WORDS, MadeUp
from tests.house import ROOT

NOT_HERE = {"R6", "R7b", "R8", "R10", "R11", "R14"}
"""What ``make test`` runs in its own room (R9 stands for it here); the monkey and the soak need their time."""
STOPPED_AT_CALLS = {"R2", "R3", "R4"}
"""What needs to see the system calls of a process."""


@pytest.mark.parametrize("name", [name for name in CAMPAIGNS if name not in NOT_HERE])
def test_nothing_is_lost(name: str) -> None:
    if name in STOPPED_AT_CALLS and not can_stop_at_calls():
        pytest.skip("the calls of a process can be seen on Linux (x86-64) only, and where ptrace is allowed")
    # In a process of its own: it forks, and what forks must have no other threads.
    done = subprocess.run(
        [sys.executable, "-m", "tests.campaigns", name, "--size", "pr"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    cases = int(done.stdout.splitlines()[-1].split("|")[3])
    assert cases > 0


@pytest.mark.parametrize("made_up", [STEPS, TEXTS, INTAKE, WORDS, BACKUPS], ids=["R6", "R7b", "R8", "R9", "R14"])
def test_what_a_campaign_makes_up_is_tried_by_tests_that_are_there(made_up: MadeUp) -> None:
    for name in made_up.files:
        assert "@given(" in (source := (ROOT / "tests" / name).read_text()) or "settings(max_examples=" in source, name
