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

WHAT = "killed before every call that changes a file"
SCENES = {"pr": 4}
"""How many scenes are tried; all of them later."""
WRITES = {"pr": 7, "evening": 12}
"""How many of the writes of a scene are chosen, besides all other calls; all of them at night."""
OTHERS = {"pr": 3}


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


def campaign(tally: Tally, size: str) -> None:
    """Kill at every call, or at a choice of them."""
    source = random.Random(tally.seed)
    with workshop() as shop:
        scenes = all_scenes(shop)
        source.shuffle(scenes)
        for scene in scenes[: SCENES.get(size)]:
            if tally.time_is_up:
                break
            calls, old, new = undisturbed(scene, shop, tally)
            for number in points(calls, source, size):
                kill_at(scene, shop, number, (old, new), tally)


def points(calls: list[Call], source: random.Random, size: str) -> list[int]:
    """Before which calls the program is killed; that of saying that it is done is one too."""
    writes = [call.number for call in calls if call.kind == "write"]
    others = [call.number for call in calls if call.kind != "write"]
    return sorted(some_of(writes, WRITES.get(size), source) + some_of(others, OTHERS.get(size), source))


def some_of(numbers: list[int], most: int | None, source: random.Random) -> list[int]:
    """A choice out of them, or all."""
    return numbers if most is None or most > len(numbers) else source.sample(numbers, most)


def undisturbed(scene: Scene, shop: Path, tally: Tally) -> tuple[list[Call], str, str]:
    """The calls a scene makes, and its states before and after."""
    folder = fresh(shop)
    scene.prepare(folder)
    old = plain(scene.state(folder))
    watcher = Counting()
    ended = run(lambda child: scene.work(folder, child), folder, watcher)
    new = plain(scene.state(folder))
    tally.counts["scenes"] += 1
    if ended.said and ended.said[0].startswith("refused"):
        tally.counts["scenes that a rule refuses"] += 1
        return [], old, old
    if ended.said != ("done",) or ended.code:
        tally.lose(f"{scene.name} undisturbed: {ended}")
    return watcher.calls, old, new


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
