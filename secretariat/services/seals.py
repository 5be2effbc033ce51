"""What this computer remembers of the files it closed: their seal, so that a change from elsewhere is noticed."""

from __future__ import annotations

import contextlib
import datetime as dt
import enum
import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from secretariat.domain.refusals import Refusal
from secretariat.export.safe_write import write_safely
from secretariat.storage.history import holds_step, last_step_mark
from secretariat.storage.seals import seal_of
from secretariat.storage.store import Store

BOOK_NAME = "zegels.json"
_KEPT = 50
"""How many files are remembered."""


class Elsewhere(enum.Enum):
    """What happened to a file since it was closed here: nothing, steps of the program, or a change without a step.

    ``OTHER`` says that it is another file, or an older one: the step with which it was left is not in it.
    """

    NONE = enum.auto()
    STEPS = enum.auto()
    SILENT = enum.auto()
    OTHER = enum.auto()


@dataclass(frozen=True, slots=True)
class Seal:
    """How a file was left: SHA-256 over its bytes, when, and by what its last step is known."""

    digest: str
    sealed_at: str
    last_step: str

    @property
    def moment(self) -> dt.datetime:
        """When it was closed."""
        return dt.datetime.fromisoformat(self.sealed_at)


def elsewhere(store: Store, seal: Seal) -> Elsewhere:
    """What the history of a file tells of why its bytes are not those it was left with."""
    if last_step_mark(store) == seal.last_step:
        return Elsewhere.SILENT
    return Elsewhere.STEPS if holds_step(store, seal.last_step) else Elsewhere.OTHER


def usual_book() -> SealBook:
    """The book of this user on this computer, where the window keeps it too."""
    home = Path.home()
    windows, linux = os.environ.get("LOCALAPPDATA"), os.environ.get("XDG_DATA_HOME")
    if sys.platform == "win32":
        data = Path(windows) if windows else home / "AppData" / "Local"
    elif sys.platform == "darwin":
        data = home / "Library" / "Application Support"
    else:
        data = Path(linux) if linux else home / ".local" / "share"
    return SealBook(data / "VGG" / "Secretariaat" / BOOK_NAME)


class SealBook:
    """The seals of the files closed here, in one small file; one that cannot be read or written is as good as empty."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def of(self, path: Path) -> Seal | None:
        """How this file was left here the last time; None when that is not known."""
        known = self._read().get(str(path.resolve()))
        try:
            seal = Seal(**known) if known is not None else None
            return seal if seal is not None and seal.moment and isinstance(seal.digest, str) else None
        except (TypeError, ValueError):
            return None

    def put(self, path: Path, now: dt.datetime, last_step: str) -> None:
        """Remember how a file is left that was just closed."""
        with contextlib.suppress(Refusal):
            seal = Seal(seal_of(path), now.isoformat(timespec="seconds"), last_step)
            key = str(path.resolve())
            others = {known: other for known, other in self._read().items() if known != key}
            self._write({key: asdict(seal)} | others)

    def forget(self, path: Path) -> None:
        """Expect nothing of a file: the program itself put another one there."""
        with contextlib.suppress(Refusal):
            self._write({known: seal for known, seal in self._read().items() if known != str(path.resolve())})

    def _read(self) -> dict[str, dict[str, str]]:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {k: v for k, v in found.items() if isinstance(v, dict)} if isinstance(found, dict) else {}

    def _write(self, seals: dict[str, dict[str, str]]) -> None:
        newest = dict(list(seals.items())[:_KEPT])
        write_safely(self._path, json.dumps(newest, ensure_ascii=False, indent=1).encode(), overwrite=True)
