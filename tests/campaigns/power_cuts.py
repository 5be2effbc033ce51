"""R3: the power goes at any moment of a row of steps, a back-up, a restore, an upgrade, an export.

What the program did to its files is recorded once and played on a disk that forgets. What a user then finds is the
state that was last reported as done, or the one after it.
"""

from __future__ import annotations

import contextlib
import hashlib
import random
from pathlib import Path

from secretariat.services.workspace import Workspace
from secretariat.storage.connection import connect
from secretariat.storage.file import open_file
from secretariat.storage.store import Store
from tests.campaigns.calls import Call, Child, Watcher, run
from tests.campaigns.cut_off import fresh, plain
from tests.campaigns.disk import Disk, cuts
from tests.campaigns.file_scenes import file_scenes, upgrade_scenes
from tests.campaigns.scene import NAME, Scene, copy, digest_of, found, the_same_ids, workshop
from tests.campaigns.tally import Tally
from tests.services.test_every_step import VERBS
from tests.storage.contents import Clock

WHAT = "the power cut at any moment"
STEPS = {"pr": 1, "evening": 40, "night": 120}
"""How many steps the row has."""
EACH = {"pr": 1, "evening": 4, "night": 12}
FILE_EACH = {"pr": 0, "evening": 1, "night": 4}
"""Random choices of each kind at every moment of the row; and at those of what makes whole files."""
OPENED_EVERY = 50
"""So often the program itself opens what is found in the row of steps; SQLite does it always."""
AT_MOST = {"pr": 12, "evening": 100, "night": 400}
"""The moments of what makes whole files that are tried, besides all that are no writes."""


class Recording(Watcher):
    """Keeps everything that was done and said."""

    def __init__(self) -> None:
        self.calls: list[Call] = []

    def before(self, call: Call) -> int | None:
        if call.kind == "said":
            self.calls.append(call)
        return None

    def after(self, call: Call) -> None:
        if call.kind != "said":
            self.calls.append(call)


def campaign(tally: Tally, size: str) -> None:
    """Record, cut and look."""
    source = random.Random(tally.seed)
    with workshop() as shop:
        scenes = [*file_scenes(shop), *upgrade_scenes()]
        for scene in source.sample(scenes, 1) if size == "pr" else scenes:
            if not tally.time_is_up:
                whole_files(scene, shop, source, size, tally)
        row_of_steps(shop, source, size, tally)


def row_of_steps(shop: Path, source: random.Random, size: str, tally: Tally) -> None:
    """Steps of all kinds after each other in one open file."""
    names = source.sample(sorted(VERBS), STEPS[size])

    def work(folder: Path, child: Child) -> None:
        the_same_ids()
        opened = open_file(folder / NAME, Clock()())
        workspace = Workspace(Store(opened, Clock()))
        child.begin()
        for do in (VERBS[name] for name in names):
            with contextlib.suppress(Exception):  # what an earlier step made impossible changes nothing
                do(workspace)
            child.say(digest_of(opened.connection))

    folder = fresh(shop)
    copy(shop / "origineel.vgg", folder / NAME)
    states = [found(folder / NAME)]
    disk, recording = Disk(folder), Recording()
    ended = run(lambda child: work(folder, child), folder, recording)
    states += ended.said
    known = {_mark(shop / "origineel.vgg"): states[0], _mark(folder / NAME): states[-1]}
    said = 0
    for place, call in enumerate(recording.calls):
        if tally.time_is_up:
            break
        if call.kind == "said":
            said += 1
            (whole,) = (data for name, data in disk.after_a_cut(lambda: True).items() if name == NAME)
            known[hashlib.sha1(whole, usedforsecurity=False).hexdigest()] = states[said]
        else:
            disk.do(call)
        for number, image in enumerate(cuts(disk, source, EACH[size])):
            allowed = {states[said], states[min(said + 1, len(states) - 1)]}
            _look(
                shop, image, allowed, known, f"{names[min(said, len(names) - 1)]} at call {place}, cut {number}", tally
            )


def _look(
    shop: Path, image: dict[str, bytes], allowed: set[str], known: dict[str, str], where: str, tally: Tally
) -> None:
    """One cut in the row: SQLite takes back what was not finished; the program looks at bytes that are not known."""
    folder = _laid(shop, image)
    tally.cases += 1
    try:
        if tally.cases % OPENED_EVERY:
            with contextlib.closing(connect(folder / NAME, "rw")) as connection:
                connection.execute("SELECT 1 FROM sqlite_master")
        else:
            tally.counts["opened by the program"] += 1
            tally.noticed += "cut" in found(folder / NAME)
        mark = _mark(folder / NAME)
        if mark not in known:
            tally.counts["files compared row by row"] += 1
        state = known.get(mark) or plain(found(folder / NAME))
    except Exception as error:
        tally.lose(f"{where}: {type(error).__name__}: {error}")
        return
    if state not in allowed:
        tally.lose(f"{where}: a state of another moment")


def whole_files(scene: Scene, shop: Path, source: random.Random, size: str, tally: Tally) -> None:
    """Something that makes or replaces a whole file."""
    folder = fresh(shop)
    scene.prepare(folder)
    old = plain(scene.state(folder))
    disk, recording = Disk(folder), Recording()
    run(lambda child: scene.work(folder, child), folder, recording)
    new = plain(scene.state(folder))
    moments = range(len(recording.calls))
    chosen = set(moments if len(moments) <= AT_MOST[size] else source.sample(moments, AT_MOST[size]))
    chosen |= {place for place in moments if recording.calls[place].kind not in ("write", "truncate")}
    allowed = {old, new}
    for place, call in enumerate(recording.calls):
        if call.kind == "said":
            allowed = {new}
        else:
            disk.do(call)
        for number, image in enumerate(cuts(disk, source, FILE_EACH[size]) if place in chosen else ()):
            tally.cases += 1
            tally.counts["cuts in whole files"] += 1
            try:
                state = scene.state(_laid(shop, image))
            except Exception as error:
                tally.lose(f"{scene.name} at call {place}, cut {number}: {type(error).__name__}: {error}")
                continue
            tally.noticed += "cut" in state
            if plain(state) not in allowed:
                tally.lose(
                    f"{scene.name} at call {place}, cut {number}: {len(allowed)} states are allowed, this is none"
                )


def _laid(shop: Path, image: dict[str, bytes]) -> Path:
    folder = fresh(shop)
    for name, data in image.items():
        (folder / name).write_bytes(data)
    return folder


def _mark(path: Path) -> str:
    return hashlib.sha1(path.read_bytes(), usedforsecurity=False).hexdigest()
