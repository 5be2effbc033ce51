"""Start the program until it is idle after its first paint, against the smallest window that Qt can show."""

from __future__ import annotations

import functools
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
    """The start page, and a file with its list of meetings."""
    with files.folder() as home:
        path = files.copy_of("xs", home)
        starts = [functools.partial(_start, home, *arguments) for arguments in (("app",), ("bare",), ("app", str(path)))]
        taken = list(in_turns(*starts, rounds=11, seconds=15))
    yield ratio_of("startup.app_vs_bare_window", taken, goal=1.6)
    yield ratio_of("startup.with_file_vs_bare_window", [(each[2], each[1]) for each in taken], goal=2.2)


def first_window(home: Path, *arguments: str) -> str:
    """What :mod:`benchmarks.first_window` prints, run without a screen and without anybody's own settings."""
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA")
    environment = os.environ | dict.fromkeys(names, str(home)) | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "benchmarks.first_window", *arguments]
    done = subprocess.run(command, cwd=_ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout


def _start(home: Path, *arguments: str) -> float:
    start = time.monotonic()
    return float(first_window(home, *arguments)) - start
