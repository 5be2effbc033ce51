"""R20: every safeguard is taken away in turn, and a test must turn red.

This is done to a copy of the house. The small size only looks whether every safeguard and its test still stand where
they are said to stand.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.campaigns.safeguards import MUTANTS, Mutant
from tests.campaigns.tally import Tally
from tests.house import ROOT, ignored_names

WHAT = "safeguards taken away, each noticed by a test"
RED = 1
"""What pytest answers when a test failed; anything else is no answer."""


def campaign(tally: Tally, size: str) -> None:
    """Every mutant; at the small size only what it takes to make them."""
    for mutant in MUTANTS:
        stands(mutant, tally)
    if size == "pr":
        tally.cases = len(MUTANTS)
        return
    source = random.Random(tally.seed)
    with tempfile.TemporaryDirectory(prefix="campagne-") as place:
        copy = Path(place) / "huis"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", *ignored_names()))
        if _answer_of(copy, *{mutant.test for mutant in MUTANTS}):
            tally.lose("a test is red with all safeguards in their place")
        for number, mutant in enumerate(source.sample(MUTANTS, len(MUTANTS))):
            if tally.time_is_up:
                break
            take_away(mutant, copy, number, tally)


def stands(mutant: Mutant, tally: Tally) -> None:
    """The safeguard and its test are where they are said to be."""
    if (ROOT / mutant.file).read_text(encoding="utf-8").count(mutant.text) != 1:
        tally.lose(f"{mutant.name}: the safeguard does not stand in {mutant.file} any more")
    file, _, test = mutant.test.partition("::")
    if f"def {test.partition('[')[0]}(" not in (ROOT / file).read_text(encoding="utf-8"):
        tally.lose(f"{mutant.name}: {mutant.test} is not there any more")


def take_away(mutant: Mutant, copy: Path, number: int, tally: Tally) -> None:
    """One mutant: the test is green with the safeguard and red without."""
    tally.cases += 1
    file, whole = copy / mutant.file, (ROOT / mutant.file).read_text(encoding="utf-8")
    changed = whole.replace(mutant.text, mutant.instead)
    _write(file, changed, number)
    answer = _answer_of(copy, mutant.test)
    _write(file, whole, len(MUTANTS) + number)
    if answer != RED:
        tally.lose(f"{mutant.name}: {mutant.test} answered {answer}")
        return
    tally.noticed += 1


def _write(file: Path, text: str, moment: int) -> None:
    """Write it with a moment of its own: Python takes a compiled file of the same second for the same source."""
    file.write_text(text, encoding="utf-8")
    os.utime(file, (moment, moment))


def _answer_of(copy: Path, *tests: str) -> int:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    return subprocess.run(command, cwd=copy, capture_output=True, check=False).returncode
