"""R2: the program is killed before every single call that changes a file, in everything that writes.

What is found afterwards is the old state or the new one, never something between; and the new one when the step had
been reported as done.
"""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from tests.campaigns.calls import KILL, Call, Ended, Watcher, run
from tests.campaigns.scene import Scene, workshop
from tests.campaigns.scenes import all_scenes
from tests.campaigns.tally import Tally

CASES = {"pr": 40}
"""How many of the points are tried; all of them at night."""


class Counting(Watcher):
    """Only looks how many calls there are."""

    def __init__(self) -> None:
        self.calls: list[Call] = []

    def before(self, call: Call) -> int | None:
        self.calls.append(call)
        return None


class Killing(Watcher):
    """Ends the program before this call."""

    def __init__(self, number: int) -> None:
        self._number = number

    def before(self, call: Call) -> int | None:
        return KILL if call.number == self._number else None


def campaign(seed: int, size: str) -> Tally:
    """Kill at every call, or at some of them that the seed chooses."""
    tally = Tally("killed before every call that changes a file", seed)
    source = random.Random(seed)
    with workshop() as shop:
        scenes = all_scenes(shop)
        if size in CASES:
            scenes = source.choices(scenes, k=CASES[size] // 10)
        for scene in scenes:
            points, old, new = undisturbed(scene, shop, tally)
            chosen = range(1, points + 1)
            for number in sorted(source.sample(chosen, k=min(10, points))) if size in CASES else chosen:
                kill_at(scene, shop, number, (old, new), tally)
    return tally


def undisturbed(scene: Scene, shop: Path, tally: Tally) -> tuple[int, str, str]:
    """How many calls a scene makes, and its states before and after."""
    folder = fresh(shop)
    scene.prepare(folder)
    old = plain(scene.state(folder))
    watcher = Counting()
    ended = run(lambda child: scene.work(folder, child), folder, watcher)
    new = plain(scene.state(folder))
    tally.counts["scenes"] += 1
    if ended.said != ("done",) or ended.code:
        tally.lose(f"{scene.name} undisturbed: {ended}")
    return len(watcher.calls), old, new


def kill_at(scene: Scene, shop: Path, number: int, states: tuple[str, str], tally: Tally) -> None:
    """One case."""
    folder = fresh(shop)
    scene.prepare(folder)
    ended = run(lambda child: scene.work(folder, child), folder, Killing(number))
    tally.cases += 1
    wrong = judged(scene, folder, ended, states, tally)
    if wrong:
        tally.lose(f"{scene.name} killed at call {number}: {wrong}")


def judged(scene: Scene, folder: Path, ended: Ended, states: tuple[str, str], tally: Tally) -> str:
    """What is wrong with what a user finds; empty is good."""
    try:
        state = scene.state(folder)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    if "cut" in state:
        tally.noticed += 1
    tally.counts["new state"] += plain(state) == states[1] != states[0]
    if plain(state) not in states:
        return "neither the old state nor the new one"
    if "done" in ended.said and plain(state) != states[1]:
        return "reported as done, and gone"
    return ""


def fresh(shop: Path) -> Path:
    """An empty folder to work in."""
    folder = shop / "werk"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def plain(state: str) -> str:
    """A state without whether the program told that it was cut off."""
    return state.replace(" cut", "")
