"""What a scene is: something that writes, in a folder of its own, to be cut off or refused while it is at it."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import random
import shutil
import sqlite3
import tempfile
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from secretariat import resources
from secretariat.domain.refusals import Refusal
from secretariat.storage.checking import faults_of
from secretariat.storage.connection import connect
from secretariat.storage.file import open_file, version_of
from secretariat.storage.migrations import USER_VERSION
from secretariat.storage.store import Store
from tests.campaigns.calls import Child
from tests.house import ROOT
from tests.services.test_every_step import make_original
from tests.storage.contents import Clock

SAMPLE = resources.path("sample", "vgg-cultuur.json")
OLD_FILES = sorted((ROOT / "tests" / "old_files").glob("version-*.vgg"))
MEMORY = Path("/dev/shm")
"""Thousands of small transactions wait for no disk here."""
NAME, COPY = "voorbeeld.vgg", "kopie.vgg"
TOMORROW = Clock(dt.datetime(2023, 11, 21, 9, 12))


@dataclass(frozen=True, slots=True)
class Scene:
    """Something that a user does: what lies in the folder before, the doing, and what a user finds there afterwards.

    ``state`` opens what it finds as the program would and raises when that cannot be read.
    """

    name: str
    prepare: Callable[[Path], None]
    work: Callable[[Path, Child], None]
    state: Callable[[Path], str]


@contextlib.contextmanager
def emptied_folder() -> Iterator[Path]:
    """A folder in memory, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="campagne-", dir=MEMORY if MEMORY.is_dir() else None) as place:
        yield Path(place)


@contextlib.contextmanager
def workshop() -> Iterator[Path]:
    """A folder in memory, with the file that has something for every verb."""
    with emptied_folder() as place:
        make_original(place / "origineel.vgg", SAMPLE)
        yield place


def attempt(child: Child, do: Callable[[], object]) -> bool:
    """Do it and tell how that went; a fault of ours is not caught here."""
    try:
        do()
    except Refusal as refused:
        child.say(f"refused {type(refused).__name__}")
        return False
    child.say("done")
    return True


def the_same_ids() -> None:
    """Let every run give new records the same ids, so that two runs can be compared."""
    source = random.Random(2023)
    uuid.uuid4 = lambda: uuid.UUID(int=source.getrandbits(128), version=4)


def copy(source: Path, target: Path) -> None:
    """Lay a file in its place."""
    shutil.copyfile(source, target)


_KNOWN: dict[str, str] = {}


def found(path: Path) -> str:
    """What the program reads in a file, as a digest; and whether it told that somebody was cut off.

    Raises:
        Refusal, AssertionError: it cannot be opened, or something in it is wrong.
    """
    if not path.exists():
        return "absent"
    older = version_of(path) < USER_VERSION
    with contextlib.closing(open_file(path, TOMORROW(), older=older)) as opened:
        cut = " cut" if opened.recovered or opened.left_since else ""
        opened.connection.execute("SELECT 1 FROM sqlite_master")
        mark = hashlib.sha256(path.read_bytes()).hexdigest()
        if mark not in _KNOWN:
            if not older:
                wrong = faults_of(Store(opened, TOMORROW))
                assert not wrong, f"{path.name}: {wrong[0]}"
            _KNOWN[mark] = digest_of(opened.connection)
    return _KNOWN[mark] + cut


def content_of(path: Path) -> str:
    """What stands in a file that nobody is writing, as the same digest."""
    mark = hashlib.sha256(path.read_bytes()).hexdigest()
    if mark in _KNOWN:
        return _KNOWN[mark]
    with contextlib.closing(connect(path, "ro")) as connection:
        return digest_of(connection)


def digest_of(connection: sqlite3.Connection) -> str:
    """All rows of all tables, except those that say when a migration ran."""
    digest = hashlib.sha256()
    listing = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    for (name,) in connection.execute(listing).fetchall():
        if name != "_sqlite_migrations":
            digest.update(name.encode())
            for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY 1'):
                digest.update(repr(row).encode())
    return digest.hexdigest()[:16]
