"""Print how fast the program is: ``python -m benchmarks [NAME…] [--scale xs|s|m|l] [--processor] [--json FILE] …``."""

from __future__ import annotations

import argparse
import dataclasses
import importlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.gen import SCALES
from benchmarks.measuring import Figure, count_the_processor, is_within

WORKLOADS = ("startup", "importing", "opening", "lists", "searching", "saving", "papers", "registrations")
"""The modules of this folder that have ``figures(scale)``."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the named workloads, or all of them; with ``--gate`` 1 is returned when a goal is missed by far."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(WORKLOADS))
    parser.add_argument("--scale", choices=list(SCALES), default="s")
    parser.add_argument("--processor", action="store_true", help="count time of the processor, on a busy machine")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    parser.add_argument("--gate", action="store_true", help="exit 1 when a figure is above 1.25 x its goal")
    given = parser.parse_args(arguments)
    strange = set(given.names) - set(WORKLOADS)
    if strange:
        parser.error(f"no such workload: {', '.join(sorted(strange))}")
    if given.processor:
        count_the_processor()
    found: list[Figure] = []
    for name in given.names or WORKLOADS:
        for figure in importlib.import_module(f"benchmarks.{name}").figures(given.scale):
            print(figure.line(), flush=True)
            found.append(figure)
    if given.json:
        plain = [{"kind": type(figure).__name__.lower(), **dataclasses.asdict(figure)} for figure in found]
        given.json.write_text(json.dumps({"scale": given.scale, "figures": plain}, indent=1), encoding="utf-8")
    missed = [figure.name for figure in found if not is_within(figure)]
    if given.gate and missed:
        print(f"MISSED {' '.join(missed)}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
