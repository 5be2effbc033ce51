"""Prove that nothing is lost: ``python -m tests.campaigns [R2…] [--size …] [--seed N] [--minutes N]``."""

from __future__ import annotations

import argparse
import importlib
import math
import os
import sys
from collections.abc import Sequence

from tests.campaigns.tally import HEADING, Tally

CAMPAIGNS = {
    "R1": "killed",
    "R2": "cut_off",
    "R3": "power_cuts",
    "R4": "refused",
    "R5": "damaged",
    "R6": "made_up:STEPS",
    "R7": "sown_texts",
    "R7b": "made_up:TEXTS",
    "R8": "made_up:INTAKE",
    "R9": "made_up:WORDS",
    "R10": "monkey",
    "R11": "soak",
    "R12": "chain",
    "R14": "made_up:BACKUPS",
    "R16": "two_programs",
    "R20": "mutants",
}
"""The modules of this folder, or the parts of one, that have ``WHAT`` and ``campaign(tally, size)``."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the named campaigns, or all; gives 1 when something was lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(CAMPAIGNS))
    parser.add_argument("--size", choices=("pr", "evening", "night"), default="night")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=math.inf, help="at most so long for each")
    given = parser.parse_args(arguments)
    strange = set(given.names) - CAMPAIGNS.keys()
    if strange:
        parser.error(f"no such campaign: {', '.join(sorted(strange))}")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    say(f"seed {given.seed}, size {given.size}\n{HEADING}")
    lost = 0
    for name in given.names or CAMPAIGNS:
        module, _, part = CAMPAIGNS[name].partition(":")
        found = importlib.import_module(f"tests.campaigns.{module}")
        chosen = getattr(found, part) if part else found
        tally = Tally(chosen.WHAT, given.seed, given.minutes)
        chosen.campaign(tally, given.size)
        say("\n".join([tally.row(name), *tally.details()]))
        lost += len(tally.losses)
    return 1 if lost else 0


def say(text: str) -> None:
    """Tell it now: a campaign may take the night."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
