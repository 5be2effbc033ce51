"""The list of a folder with back-ups: which this program made there, of which file, and their seals.

More than one computer may keep back-ups in one folder, so the list is read and written under a lock. A list that makes
no sense is kept aside and made again of what can still be read of it and of the names in the folder.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from secretariat.domain.backups import Backup
from secretariat.domain.refusals import FileLocked, FileRefusal, FileUnreachable
from secretariat.export.safe_write import write_safely
from secretariat.storage.faults import translated
from secretariat.storage.lock import WriterLock

LIST_NAME = ".reservekopieen.json"
"""The list of a folder."""
_ASIDE = ".reservekopieen onleesbaar {now:%Y-%m-%d %H%M%S}.json"
_MADE_HERE = re.compile(r"(?P<stem>.+) (?P<moment>\d{4}-\d\d-\d\d \d{6})(?: \d+)?\.vgg")
"""How back-ups are named: after their file and the moment."""
_PATIENCE_S, _AGAIN_S = 10.0, 0.05
"""So long somebody else may have the list; it takes milliseconds to write it."""


def listed(folder: Path) -> list[Backup]:
    """What is known of the back-ups in a folder, also when its list makes no sense.

    Raises:
        FileUnreachable: there is a list, and it cannot be read now.
    """
    raw = _read(folder)
    found, is_sound = _understood(raw)
    return found if is_sound else _completed(found, folder)


def change_list(folder: Path, now: dt.datetime, change: Callable[[list[Backup]], list[Backup]]) -> list[Backup]:
    """Let ``change`` say what the list becomes while nobody else writes it; a list that made no sense is kept aside.

    Raises:
        FileLocked: somebody else keeps the list.
        FileUnreachable, DiskFull: it cannot be read or written.
    """
    with _held(folder, now):
        raw = _read(folder)
        found, is_sound = _understood(raw)
        if not is_sound:
            _keep_aside(folder, raw, now)
            found = _completed(found, folder)
        wanted = change(list(found))
        if wanted != found or not is_sound:
            _write(folder, wanted)
    return wanted


def name_for(path: Path, now: dt.datetime, taken: Callable[[str], bool]) -> str:
    """A name for a back-up of a file that is made now and that none has yet."""
    number = 1
    while taken(name := f"{path.stem} {now:%Y-%m-%d %H%M%S}{f' {number}' if number > 1 else ''}{path.suffix}"):
        number += 1
    return name


def is_of(backup: Backup, path: Path) -> bool:
    """Whether a back-up is one of this file; of one that only its name is known of, whether the name says so."""
    if backup.source:
        return backup.source == str(path.resolve())
    named = _MADE_HERE.fullmatch(backup.name)
    return named is not None and named["stem"] == path.stem


@contextlib.contextmanager
def _held(folder: Path, now: dt.datetime) -> Iterator[None]:
    lock = WriterLock(folder / LIST_NAME)
    until = time.monotonic() + _PATIENCE_S
    while True:
        try:
            lock.acquire(now)
        except FileLocked as held:
            if time.monotonic() > until:
                raise FileLocked(str(folder), held.user, held.machine, held.since) from held
            time.sleep(_AGAIN_S)
        except FileUnreachable:  # not every place can hold a lock; whether it can be written, writing will tell
            break
        else:
            break
    try:
        yield
    finally:
        lock.release()


def _read(folder: Path) -> bytes:
    place = folder / LIST_NAME
    with translated(folder):
        try:
            return place.read_bytes()
        except FileNotFoundError:
            return b"[]"


def _understood(raw: bytes) -> tuple[list[Backup], bool]:
    """The lines of a list, and whether all of it made sense; else those that did."""
    try:
        lines = json.loads(raw)
    except (ValueError, RecursionError):
        lines = None
    is_list = isinstance(lines, list)
    found = [_backup(line) for line in (lines if is_list else _pieces(raw.decode("utf-8", "replace")))]
    known = {one.name: one for one in found if one is not None}
    return list(known.values()), is_list and None not in found


def _pieces(text: str) -> Iterator[Any]:
    """The lines that stand whole in a list that does not."""
    decoder = json.JSONDecoder()
    for begin in re.finditer(r"\{", text):
        with contextlib.suppress(ValueError, RecursionError):
            yield decoder.raw_decode(text, begin.start())[0]


def _completed(found: list[Backup], folder: Path) -> list[Backup]:
    """With the copies in the folder that are named as ours are; of which file they are is not known."""
    names = {one.name for one in found}
    with translated(folder):
        present = sorted(entry.name for entry in folder.iterdir())
    for name in present:
        named = _MADE_HERE.fullmatch(name)
        if named is not None and name not in names:
            with contextlib.suppress(ValueError):  # looks like a moment and is none
                made_at = dt.datetime.strptime(named["moment"], "%Y-%m-%d %H%M%S")
                found = [*found, Backup(name=name, made_at=made_at, seal="", source="")]
    return found


def _keep_aside(folder: Path, raw: bytes, now: dt.datetime) -> None:
    with contextlib.suppress(FileRefusal):  # it is kept already, or cannot be; the back-ups matter more
        write_safely(folder / _ASIDE.format(now=now), raw)


def _backup(line: Any) -> Backup | None:
    try:
        erased = line.get("holds_erased")
        return Backup(
            name=Path(str(line["name"])).name,
            made_at=dt.datetime.fromisoformat(line["made_at"]),
            seal=str(line["seal"]),
            source=str(line["source"]),
            source_seal=str(line.get("source_seal", "")),
            holds_erased=dt.date.fromisoformat(erased) if erased else None,
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _write(folder: Path, backups: list[Backup]) -> None:
    lines = [
        {
            "name": one.name,
            "made_at": one.made_at.isoformat(timespec="seconds"),
            "seal": one.seal,
            "source": one.source,
            "source_seal": one.source_seal,
            "holds_erased": one.holds_erased.isoformat() if one.holds_erased else None,
        }
        for one in backups
    ]
    written = json.dumps(lines, ensure_ascii=False, indent=1).encode()
    write_safely(folder / LIST_NAME, written, overwrite=True)
