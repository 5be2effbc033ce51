"""R5: files that a disk, a cable or somebody else damaged, and files that were made to harm.

A file is opened as the window does, everything in it is read, and it is checked. Damage is noticed in one of four ways:
the file is refused, it says that it changed without a step (the seal), the check says so, or nothing that anybody reads
is different. Whatever it is, the program answers within two seconds, without a traceback, and leaves a file that it
refuses as it is.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

from secretariat.domain.refusals import Refusal
from secretariat.services.checking import check_file
from secretariat.services.opening import open_workspace
from secretariat.services.seals import Elsewhere, SealBook
from tests.campaigns.hostile import HOSTILE, NO_FILES_OF_OURS
from tests.campaigns.scene import NAME, TOMORROW, content_of, workshop
from tests.campaigns.tally import Tally
from tests.storage.contents import Clock, fingerprint

WHAT = "damaged and hostile files"
TIMES = {"pr": 0.04, "evening": 1, "night": 5}
"""How many of the numbers below."""
FLIPS, ZEROED, CUT = 1000, 300, 300
LONGEST = 2.0
"""Seconds of processor time that opening and reading may take; a check takes longer."""
PAGE = 4096

Damage = Callable[[Path, random.Random], None]


def flipped(path: Path, source: random.Random) -> None:
    """One bit is another one."""
    data = bytearray(path.read_bytes())
    data[source.randrange(len(data))] ^= 1 << source.randrange(8)
    path.write_bytes(data)


def zeroed(path: Path, source: random.Random) -> None:
    """One page is empty."""
    with path.open("r+b") as stream:
        stream.seek(PAGE * source.randrange(path.stat().st_size // PAGE))
        stream.write(bytes(PAGE))


def cut_short(path: Path, source: random.Random) -> None:
    """The end did not arrive."""
    os.truncate(path, source.randrange(path.stat().st_size))


def campaign(tally: Tally, size: str) -> None:
    """Damage of every kind, and files that were made to harm."""
    source = random.Random(tally.seed)
    kinds: list[tuple[str, Damage, int]] = [("bit", flipped, FLIPS), ("page", zeroed, ZEROED), ("cut", cut_short, CUT)]
    cases = [(name, do) for name, do, count in kinds for _ in range(round(count * TIMES[size]))]
    made = [*HOSTILE.items(), *NO_FILES_OF_OURS.items()]
    cases += source.sample(made, max(4, min(len(made), round(len(made) * TIMES[size]))))
    source.shuffle(cases)
    with workshop() as shop:
        book, folder = shop / "zegels.json", shop / "werk"
        folder.mkdir()
        shutil.copyfile(shop / "origineel.vgg", folder / NAME)
        open_workspace(folder / NAME, clock=Clock(), seals=SealBook(book)).close()
        shutil.copyfile(folder / NAME, shop / "verzegeld.vgg")
        for number, (name, damage) in enumerate(cases):
            if tally.time_is_up:
                break
            shutil.rmtree(folder)
            folder.mkdir()
            shutil.copyfile(shop / "verzegeld.vgg", folder / NAME)
            damage(folder / NAME, source)
            look(shop, f"{name}, case {number}", tally)


def look(shop: Path, where: str, tally: Tally) -> None:
    """Open, read and check in a child: what crashes or hangs takes nothing along."""
    path = shop / "werk" / NAME
    before = fingerprint(path)
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        _look_in_the_child(path, shop / "zegels.json", writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        said = stream.read().decode()
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    tally.cases += 1
    outcome, _, seconds = said.partition(" in ")
    if code or not said or outcome.startswith("fault"):
        tally.lose(f"{where}: {code} {said[-600:]}")
    elif outcome.startswith("refused") and fingerprint(path) != before:
        tally.lose(f"{where}: a file that was refused was changed")
    elif outcome == "opened" and content_of(path) != content_of(shop / "verzegeld.vgg"):
        tally.lose(f"{where}: something else is read, and nothing says so")
    elif float(seconds) > LONGEST:
        tally.lose(f"{where}: {outcome} took {seconds} seconds")
    else:
        tally.noticed += outcome != "opened"
        tally.counts[outcome if outcome != "opened" else "the same is read"] += 1


def _look_in_the_child(path: Path, book: Path, pipe: int) -> None:
    code = 1
    try:
        signal.alarm(30)
        begun = time.process_time()
        outcome = _opened(path, book)
        seconds = time.process_time() - begun
        if outcome == "opened" and check_file(path):
            outcome = "told by the check"
        os.write(pipe, f"{outcome} in {seconds:.2f}".encode())
        code = 0
    except Exception as error:
        os.write(pipe, f"fault {type(error).__name__}: {error}".encode())
    finally:
        os._exit(code)


def _opened(path: Path, book: Path) -> str:
    try:
        with contextlib.closing(open_workspace(path, clock=TOMORROW, seals=SealBook(book))) as workspace:
            changed = workspace.change_elsewhere
            workspace.register()
            workspace.search.find("cultuur")
    except Refusal as refused:
        return f"refused {type(refused).__name__}"
    return "told by the seal" if changed is Elsewhere.SILENT else "opened"
