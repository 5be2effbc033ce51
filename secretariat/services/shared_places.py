"""Where a file lies, as far as that matters: a share, or a folder that is copied to a cloud; and what a cloud left."""

from __future__ import annotations

import enum
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath

_SYNCED = re.compile(
    r"(?:OneDrive|SharePoint|Dropbox|Google ?Drive|My Drive|iCloud|Nextcloud|ownCloud|pCloud)\b.*", re.IGNORECASE
)
_SHARES = {"cifs", "smb3", "smbfs", "nfs", "nfs4", "afpfs", "fuse.sshfs", "davfs", "9p"}
_REMOTE_DRIVE = 4
"""What Windows calls a drive letter that stands for a share."""
_CONFLICT = re.compile(
    r"conflicted copy|kopie met conflict|conflicterend|in conflict|sync-conflict|case conflict|\bconflict\b",
    re.IGNORECASE,
)


class PlaceKind(enum.Enum):
    """What kind of place a file lies in."""

    OWN = enum.auto()
    SHARE = enum.auto()
    SYNCED = enum.auto()


def kind_of_place(path: Path, environment: Mapping[str, str] = os.environ, mounts: str | None = None) -> PlaceKind:
    """What kind of place this is; ``mounts`` is what the system says is mounted (by default it is asked)."""
    real = path.resolve()
    synced = [
        environment[name] for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer") if environment.get(name)
    ]
    if any(real.is_relative_to(folder) for folder in synced) or any(
        _SYNCED.fullmatch(part) for part in real.parts[:-1]
    ):
        return PlaceKind.SYNCED
    return PlaceKind.SHARE if is_share(real, mounts) else PlaceKind.OWN


def is_share(path: PurePath, mounts: str | None = None) -> bool:
    """Whether a path leads to another computer."""
    if str(path).startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only on Windows

        return int(ctypes.windll.kernel32.GetDriveTypeW(path.anchor)) == _REMOTE_DRIVE
    return _mounted_as(path, _mounts() if mounts is None else mounts) in _SHARES


def conflicted_copies(path: Path) -> tuple[Path, ...]:
    """The files beside this one that a cloud made when two people had worked in it, by name."""
    machine = re.compile(rf"{re.escape(path.stem)}-(?=[\w-]*[A-Z0-9])[A-Za-z0-9][\w-]{{2,}}")
    try:
        beside = [one for one in path.parent.iterdir() if one.suffix == path.suffix and one.name != path.name]
    except OSError:
        return ()
    is_synced = kind_of_place(path) is PlaceKind.SYNCED
    found = [
        one
        for one in beside
        if one.stem.startswith(path.stem)
        and (_CONFLICT.search(one.stem[len(path.stem) :]) or (is_synced and machine.fullmatch(one.stem)))
    ]
    return tuple(sorted(found))


def _mounts() -> str:
    try:
        return Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _mounted_as(path: PurePath, mounts: str) -> str:
    """The kind of file system on which a path lies: that of the longest mount point it is under."""
    best, kind = "", ""
    for line in mounts.splitlines():
        parts = line.split()
        if len(parts) >= 3:
            point = parts[1].replace("\\040", " ")
            if path.is_relative_to(point) and len(point) >= len(best):
                best, kind = point, parts[2]
    return kind
