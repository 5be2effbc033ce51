"""R1: a program at work is killed at a random moment, again and again on the same file.

It tells after each step that it is done. What is found afterwards is everything up to the last step it told of, or one
more; and the program says that it was cut off. The window is killed the same way, in a process of its own.
"""

from __future__ import annotations

import contextlib
import os
import random
import select
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from secretariat.services.opening import open_workspace
from secretariat.services.workspace import Workspace
from tests.campaigns.scene import NAME, TOMORROW, found, workshop
from tests.campaigns.steady_work import count_of, step_of, wrong_with
from tests.campaigns.tally import Tally
from tests.house import ROOT
from tests.storage.contents import Clock

WHAT = "kill -9 at random moments"
LIVES = {"pr": 20, "evening": 400, "night": 2000}
WINDOWS = {"pr": 0, "evening": 8, "night": 40}
LIVES_OF_A_FILE = 40
"""After so many a fresh file is taken: this one has grown."""
LONGEST = 0.1
"""Seconds that a program lives at most, counted from its first step or, one time in five, from its beginning."""
A_WINDOW_LIVES = 1.5
"""Seconds that a window lives at most after its first step."""


def campaign(tally: Tally, size: str) -> None:
    """Kill processes that write through the services, and windows."""
    source = random.Random(tally.seed)
    with workshop() as shop:
        folder = shop / "leven"
        folder.mkdir()
        for number in range(WINDOWS[size]):
            if tally.time_is_up:
                break
            shutil.copyfile(shop / "origineel.vgg", folder / NAME)
            window(folder / NAME, source.uniform(0, A_WINDOW_LIVES), f"window {number}", tally)
        for life in range(LIVES[size]):
            if tally.time_is_up:
                break
            if life % LIVES_OF_A_FILE == 0:
                shutil.copyfile(shop / "origineel.vgg", folder / NAME)
            early = source.random() < 0.2
            live(folder / NAME, source.uniform(0, LONGEST), f"life {life}", tally, early=early)


def live(path: Path, seconds: float, where: str, tally: Tally, *, early: bool) -> None:
    """One writer from its opening to its death."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        _write_until_killed(path, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        first = b"" if early else stream.readline()
        select.select([], [], [], seconds)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        said = [*first.split(), *stream.read().split()]
    _look(path, said, where, tally)


def _write_until_killed(path: Path, pipe: int) -> None:
    try:
        with contextlib.closing(open_workspace(path, clock=Clock())) as workspace:
            number = count_of(workspace)
            while True:
                number += 1
                step_of(workspace, number)
                os.write(pipe, f"{number}\n".encode())
    finally:
        os._exit(1)


def window(path: Path, seconds: float, where: str, tally: Tally) -> None:
    """The real window, killed after its first step."""
    command = [sys.executable, "-m", "tests.campaigns.steady_work", str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as program:
        assert program.stdout is not None
        first = program.stdout.readline().split()
        select.select([], [], [], seconds)
        program.kill()
        said = [*first, *program.stdout.read().split()]
    tally.counts["windows"] += 1
    if not said:
        tally.lose(f"{where}: the window made no step")
    _look(path, said, where, tally)


def _look(path: Path, said: list[bytes], where: str, tally: Tally) -> None:
    """What a user finds after it."""
    tally.cases += 1
    tally.counts["steps told of"] += len(said)
    try:
        tally.noticed += "cut" in found(path)
        with contextlib.closing(open_workspace(path, clock=TOMORROW)) as workspace:
            wrong = _compared(workspace, int(said[-1]) if said else None)
    except Exception as error:
        wrong = f"{type(error).__name__}: {error}"
    if wrong:
        tally.lose(f"{where}: {wrong}")


def _compared(workspace: Workspace, told: int | None) -> str:
    number = count_of(workspace)
    if told is not None and number not in (told, told + 1):
        return f"told of step {told}, found step {number}"
    return wrong_with(workspace, number)
