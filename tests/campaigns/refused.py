"""R4: the system refuses a call: no room, no more quota, a broken disk, no right; once, or until the program gives up.

The program answers with a refusal that it has a sentence for, never with a traceback. The file is the old one or
the new one, the connection goes on, and a step of which nothing was written succeeds when it is tried again.
"""

from __future__ import annotations

import errno
import random
from pathlib import Path

from tests.campaigns.calls import Call, Ended, Watcher, run
from tests.campaigns.cut_off import fresh, judged, undisturbed
from tests.campaigns.scene import Scene, workshop
from tests.campaigns.scenes import all_scenes
from tests.campaigns.tally import Tally

WHAT = "a call refused (ENOSPC, EIO, EDQUOT, EACCES)"
CASES = {"pr": 16, "evening": 1600, "night": 4000}
PER_SCENE = {"pr": 8, "evening": 6, "night": 16}
ERRORS = {
    "write": (errno.ENOSPC, errno.EIO, errno.EDQUOT),
    "sync": (errno.EIO, errno.ENOSPC, errno.EDQUOT),
    "truncate": (errno.EIO, errno.ENOSPC, errno.EACCES),
    "open": (errno.EACCES, errno.ENOSPC, errno.EDQUOT, errno.EIO),
    "unlink": (errno.EIO, errno.EACCES),
    "rename": (errno.EACCES, errno.EIO, errno.ENOSPC),
}


class Refusing(Watcher):
    """Refuses one call, and all that follow it until the program has said something when ``lasting``."""

    def __init__(self, number: int, error: int, *, lasting: bool) -> None:
        self._number = number
        self._error = error
        self._lasting = lasting
        self._over = False

    def before(self, call: Call) -> int | None:
        if call.kind == "said":
            self._over = True
            return None
        if self._over or call.number < self._number or (call.number > self._number and not self._lasting):
            return None
        return self._error


def campaign(tally: Tally, size: str) -> None:
    """Refuse calls that the seed chooses: in every scene when it is night."""
    source = random.Random(tally.seed)
    with workshop() as shop:
        scenes = all_scenes(shop)
        source.shuffle(scenes)
        for scene in scenes:
            if tally.cases < CASES[size] and not tally.time_is_up:
                try_scene(scene, shop, source, PER_SCENE[size], tally)


def try_scene(scene: Scene, shop: Path, source: random.Random, tries: int, tally: Tally) -> None:
    """Some cases of one scene, its rarer kinds of calls as often as its many writes."""
    every, *states = undisturbed(scene, shop, tally)
    calls = [call for call in every if call.kind in ERRORS]
    kinds = sorted({call.kind for call in calls})
    for _ in range(tries if calls else 0):
        kind = source.choice(kinds)
        call = source.choice([one for one in calls if one.kind == kind])
        refuse(scene, shop, call, source.choice(ERRORS[kind]), source.random() < 0.5, (states[0], states[1]), tally)


def refuse(
    scene: Scene, shop: Path, call: Call, error: int, lasting: bool, states: tuple[str, str], tally: Tally
) -> None:
    """One case."""
    folder = fresh(shop)
    scene.prepare(folder)
    ended = run(lambda child: scene.work(folder, child), folder, Refusing(call.number, error, lasting=lasting))
    tally.cases += 1
    wrong = answer_of(ended, states, tally) or judged(scene, folder, ended, states, tally)
    if wrong:
        place = f"{call.kind} of {Path(call.path).name} (call {call.number})"
        after = " and after" if lasting else ""
        tally.lose(f"{scene.name}: {errno.errorcode[error]} at {place}{after}: {wrong}")


def answer_of(ended: Ended, states: tuple[str, str], tally: Tally) -> str:
    """What is wrong with what the program said; empty is good."""
    first = ended.said[0] if ended.said else ""
    if ended.code or first.startswith("fault") or not first:
        return f"{ended.code} {' '.join(ended.said)[-600:]}"
    if first == "done":
        tally.counts["done all the same"] += 1
        return ""
    tally.counts[first] += 1
    then, again = (*ended.said[1:], "", "")[:2]
    if then and then.removeprefix("then ") not in states:
        return "what the open file says afterwards is neither old nor new"
    if then and not again:
        tally.counts["in the file though refused"] += 1
    return f"tried again: {again}" if again not in ("", "done") else ""
