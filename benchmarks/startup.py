"""Start the program with a file until it is complete, against the smallest window that Qt can show."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import files
from benchmarks.measuring import Figure, in_turns, ratio_of

_ROOT = Path(__file__).resolve().parent.parent


def figures(scale: str) -> Iterator[Figure]:
    """The start page, a file on the page of today, and everything that can be shown."""
    with files.folder() as home:
        names = (f"{number}.vgg" for number in itertools.count())
        starts = (
            lambda: _start(home, "bare"),
            # A new copy each time: a start that is broken off leaves its lock behind.
            lambda: _start(home, "app", str(files.copy_of("xs", home, next(names)))),
        )
        taken = list(in_turns(*starts, rounds=11, seconds=8))
    yield ratio_of("startup.first_paint_vs_bare_window", [(app[0], bare[0]) for bare, app in taken], goal=1.6)
    yield ratio_of("startup.file_shown_vs_bare_window", [(app[1], bare[0]) for bare, app in taken], goal=4.5)
    yield ratio_of("startup.all_pages_vs_bare_window", [(app[2], bare[0]) for bare, app in taken])


def first_window(home: Path, *arguments: str) -> str:
    """What :mod:`benchmarks.first_window` prints, run without a screen and without anybody's own settings."""
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA")
    environment = os.environ | dict.fromkeys(names, str(home)) | {"QT_QPA_PLATFORM": "offscreen"}
    # A program that has run before finds its bytecode; here too, wherever bytecode is kept on this machine.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(files.KEPT / "bytecode")
    command = [sys.executable, "-m", "benchmarks.first_window", *arguments]
    done = subprocess.run(command, cwd=_ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{arguments} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def _start(home: Path, *arguments: str) -> tuple[float, ...]:
    """Seconds until the first paint, until a file stood in the window, and until it was complete."""
    start = time.monotonic()
    return tuple(float(moment) - start for moment in first_window(home, *arguments).split())
