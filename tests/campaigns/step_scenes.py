"""Every verb of every service as a scene, and what the history does."""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

from secretariat.domain.dispatches import DispatchKind
from secretariat.services.opening import open_workspace
from secretariat.services.workspace import Workspace
from secretariat.storage.file import open_file
from secretariat.storage.store import Store
from tests.campaigns.calls import Child
from tests.campaigns.scene import NAME, Scene, attempt, content_of, copy, digest_of, found, the_same_ids
from tests.services.october import send
from tests.services.test_every_step import VERBS
from tests.storage.contents import Clock

NOW = Clock(dt.datetime(2026, 1, 5, 9, 12))
"""Later than everything in the example."""


def verb_scenes(shop: Path) -> list[Scene]:
    """A step of every kind."""
    return [step(shop, name, lambda on, do=do: do(on)) for name, do in VERBS.items()]  # type: ignore[misc]


def history_scenes(shop: Path) -> list[Scene]:
    """Taking back, making again, and what leaves the house; what was done before it lies there already."""
    edit, add, remove = (VERBS[name] for name in ("people.edit", "agendas.add", "action_points.remove"))

    def done(on: Workspace) -> None:
        edit(on)
        add(on)

    def taken_back(on: Workspace) -> None:
        done(on)
        on.history.undo()

    def thrown_away(on: Workspace) -> None:
        remove(on)

    return [
        step(shop, "history.undo", lambda on: on.history.undo(), done),
        step(shop, "history.undo_to", lambda on: on.history.undo_to(2), done),
        step(shop, "history.redo", lambda on: on.history.redo(), taken_back),
        step(shop, "wastebasket.put_back", put_back, thrown_away),
        step(shop, "dispatches.record", lambda on: send(on, DispatchKind.CONVOCATION, "mtg-wg-conv-2023-01")),
        step(shop, "reminders.record", lambda on: on.reminders.send(on.reminders.of_actions(["act-2023-A-014"]))),
    ]


def put_back(on: Workspace) -> None:
    """Take all that lies in the wastebasket out of it."""
    on.wastebasket.put_back(*[line.id for line in on.wastebasket.lines()])


def step(
    shop: Path, name: str, do: Callable[[Workspace], object], before: Callable[[Workspace], object] | None = None
) -> Scene:
    """A step in an open file; when it is refused and nothing was written, it is tried once more."""
    source = shop / "origineel.vgg"
    if before is not None:
        source = shop / f"{name}.vgg"
        shutil.copyfile(shop / "origineel.vgg", source)
        the_same_ids()
        with contextlib.closing(open_workspace(source, clock=NOW)) as workspace:
            before(workspace)

    def work(folder: Path, child: Child) -> None:
        the_same_ids()
        opened = open_file(folder / NAME, NOW())
        workspace = Workspace(Store(opened, NOW))
        old = content_of(folder / NAME)
        with contextlib.closing(workspace):
            child.begin()
            if attempt(child, lambda: do(workspace)):
                return
            then = digest_of(opened.connection)
            child.say(f"then {then}")
            the_same_ids()
            if then == old:
                attempt(child, lambda: do(workspace))

    return Scene(name, lambda folder: copy(source, folder / NAME), work, lambda folder: found(folder / NAME))
