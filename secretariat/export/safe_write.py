"""Writes a file whole or not at all, under a name every system accepts."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from secretariat.domain.refusals import DiskFull, FileExists, FileUnreachable, TargetInUse

LONGEST_NAME = 120


def _numbers(*names: str) -> frozenset[int]:
    """The numbers of these errors, as far as this system knows them."""
    return frozenset(getattr(errno, name) for name in names if hasattr(errno, name))


_FULL = _numbers("ENOSPC", "EDQUOT")
_BUSY = _numbers("EACCES", "EPERM", "EBUSY", "ETXTBSY")
_CANNOT_SYNC = _numbers("EINVAL", "ENOTSUP", "EROFS", "EBADF")

_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9]|LPT[0-9])\Z", re.IGNORECASE)
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L"}
    | dict.fromkeys("\u2010\u2011\u2013\u2014\u2212", "-")
)


def write_safely(path: Path, data: bytes, overwrite: bool = False) -> None:
    """Write the file beside its place and put it there in one step; nothing is left behind when that fails.

    Raises:
        FileExists: there is a file already and it may not be overwritten.
        TargetInUse: another program holds the file that would be replaced.
        DiskFull: there is no room.
        FileUnreachable: the system refused for another reason.
    """
    target = path.resolve()
    if target.is_dir():
        raise FileUnreachable(str(path), os.strerror(errno.EISDIR))
    if not overwrite and target.exists():
        raise FileExists(str(path))
    temporary = target.with_name(f".secretariaat-{secrets.token_hex(6)}.tmp")
    try:
        with _told_apart(path, placing=False):
            _write(temporary, data)
        with _told_apart(path, placing=True):
            _place(temporary, target, overwrite)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    _sync_folder(target.parent)


def safe_file_name(name: str) -> str:
    """The name in ASCII without spaces, at most 120 characters, and never one that Windows keeps for itself.

    What comes out holds no separators, so that it cannot lead out of its folder.
    """
    decomposed = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    ascii_only = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    words = re.sub(r"\s+", "-", ascii_only.strip())
    plain = re.sub(r"[^A-Za-z0-9._()-]+", "_", words)
    stem, dot, suffix = plain.rpartition(".")
    if not dot or not re.fullmatch(r"[A-Za-z0-9]{1,8}", suffix):
        stem, suffix = plain, ""
    stem = _tidy(stem)
    if _RESERVED.match(stem.split(".")[0]):
        stem = f"_{stem}"
    ending = f".{suffix}" if suffix else ""
    return (stem[: LONGEST_NAME - len(ending)].rstrip(" ._-") or "document") + ending


def _tidy(stem: str) -> str:
    stem = re.sub(r"-{2,}", "-", stem)
    stem = re.sub(r"-*_[-_]*", "_", stem)
    return stem.strip(" ._-")


def _write(temporary: Path, data: bytes) -> None:
    with temporary.open("xb") as file:
        file.write(data)
        file.flush()
        _sync(file.fileno())


def _place(temporary: Path, target: Path, overwrite: bool) -> None:
    if overwrite:
        with contextlib.suppress(OSError):
            shutil.copymode(target, temporary)
        temporary.replace(target)
        return
    try:
        target.hardlink_to(temporary)  # unlike a rename, this never takes the place of a file made meanwhile
    except FileExistsError:
        raise
    except OSError as problem:  # a disk that has no links; what else is wrong, the rename will tell
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from problem
        temporary.replace(target)


@contextlib.contextmanager
def _told_apart(path: Path, placing: bool) -> Iterator[None]:
    """What the system says, as the refusal that tells what to do."""
    try:
        yield
    except FileExistsError as problem:
        raise FileExists(str(path)) from problem
    except OSError as problem:
        if problem.errno in _FULL:
            raise DiskFull(str(path), _free_bytes(path)) from problem
        if placing and problem.errno in _BUSY:
            raise TargetInUse(str(path)) from problem
        raise FileUnreachable(str(path), problem.strerror or str(problem)) from problem


def _free_bytes(path: Path) -> int | None:
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return None


def _sync(handle: int) -> None:
    try:
        os.fsync(handle)
    except OSError as problem:
        if problem.errno not in _CANNOT_SYNC:
            raise


def _sync_folder(folder: Path) -> None:
    """Make the new name itself survive a power cut, where a system can (Windows cannot)."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
