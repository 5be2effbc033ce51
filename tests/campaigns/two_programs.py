"""R16: programs that want the same file at the same time, in any order: one writes, the others read, and no step goes.

Each opens the file, to write if it can and else to read, does something, and closes it or falls dead; then again. A
writer tells of each step. What stands in the file at the end is each step that was told of, once and in order: with two
writers at a time a number would come twice. A reader sees the file as it was after one of the steps.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import traceback
from pathlib import Path

from secretariat.domain.refusals import FileLocked, Refusal
from secretariat.services.opening import open_workspace
from secretariat.services.workspace import Workspace
from tests.campaigns.scene import NAME, TOMORROW, found, workshop
from tests.campaigns.steady_work import count_of, step_of, wrong_with
from tests.campaigns.tally import Tally
from tests.storage.contents import Clock

WHAT = "several programs with one file, in any order"
CASES = {"pr": 2, "evening": 60, "night": 1000}
PROGRAMS = 3
TURNS = 4
"""How often each program opens the file."""
MOST_STEPS = 3
LOOKS = 20


def campaign(tally: Tally, size: str) -> None:
    """Every case has a fresh file and programs of its own."""
    source = random.Random(tally.seed)
    with workshop() as shop:
        folder = shop / "samen"
        for number in range(CASES[size]):
            if tally.time_is_up:
                break
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            shutil.copyfile(shop / "origineel.vgg", folder / NAME)
            together(folder / NAME, [source.getrandbits(32) for _ in range(PROGRAMS)], f"case {number}", tally)


def together(path: Path, seeds: list[int], where: str, tally: Tally) -> None:
    """Let them go at once, and look at the file when all have ended."""
    reading, writing = os.pipe()
    programs = []
    for seed in seeds:
        pid = os.fork()
        if pid == 0:
            _program(path, random.Random(seed), writing)
        programs.append(pid)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        told = stream.read().decode().splitlines()
    for pid in programs:
        os.waitpid(pid, 0)
    tally.cases += 1
    steps = [int(line.removeprefix("step ")) for line in told if line.startswith("step ")]
    tally.counts["steps told of"] += len(steps)
    tally.counts["times read while the steps went on"] += told.count("read beside a writer")
    tally.noticed += told.count("read")
    tally.counts["times refused"] += sum(line.startswith("refused") for line in told)
    for line in told:
        if line.startswith("wrong"):
            tally.lose(f"{where}: {line}")
    try:
        found(path)
        with contextlib.closing(open_workspace(path, clock=TOMORROW)) as workspace:
            wrong = wrong_with(workspace, len(steps))
    except Exception as error:
        wrong = f"{type(error).__name__}: {error}"
    if steps != list(range(1, len(steps) + 1)):
        wrong = f"the steps told of are {steps}"
    if wrong:
        tally.lose(f"{where}: {wrong}")


def _program(path: Path, source: random.Random, pipe: int) -> None:
    """A few turns with the file; the lock of one that falls dead is free at once."""
    try:
        for _ in range(TURNS):
            try:
                with contextlib.closing(open_workspace(path, clock=Clock())) as workspace:
                    _write(workspace, source, pipe)
                    if source.random() < 0.2:
                        os._exit(1)
            except FileLocked:
                with contextlib.closing(open_workspace(path, read_only=True, clock=Clock())) as workspace:
                    _say(pipe, _read(workspace))
    except Refusal as refusal:
        _say(pipe, f"refused {type(refusal).__name__}")
    except BaseException:
        _say(pipe, f"wrong: {' '.join(traceback.format_exc().split())[-900:]}")
    finally:
        os._exit(0)


def _write(workspace: Workspace, source: random.Random, pipe: int) -> None:
    for _ in range(source.randint(1, MOST_STEPS)):
        number = count_of(workspace) + 1
        step_of(workspace, number)
        _say(pipe, f"step {number}")


def _read(workspace: Workspace) -> str:
    """What a reader sees is whole; when somebody made a step while it looked, it looks again."""
    for _ in range(LOOKS):
        before = count_of(workspace)
        wrong = wrong_with(workspace, before)
        if count_of(workspace) == before:
            return f"wrong: a reader: {wrong}" if wrong else "read"
    return "read beside a writer"


def _say(pipe: int, line: str) -> None:
    os.write(pipe, f"{line}\n".encode())
