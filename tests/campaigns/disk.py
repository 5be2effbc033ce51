"""A disk that forgets: what was not synced may be lost or torn when the power goes, in any combination.

Every write, truncation and change of a name waits until its file, or its folder, is synced. A power cut keeps any
choice of what waits; of a torn write any choice of its sectors. That is harsher than the file systems people have, and
assumes that a sync is honest and that a sector of 512 bytes is written whole or not at all.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.campaigns.calls import Call

SECTOR = 512

Keep = Callable[[], bool]
"""Whether the next thing that waits reached the disk."""


@dataclass(slots=True)
class Content:
    """What one file holds: for certain, and what still waits as (offset, bytes) or a new length."""

    safe: bytearray = field(default_factory=bytearray)
    waiting: list[tuple[int, bytes] | int] = field(default_factory=list)

    def sync(self) -> None:
        """Everything that waited is on the disk."""
        for change in self.waiting:
            apply(self.safe, change)
        self.waiting.clear()

    def after_a_cut(self, keep: Keep, *, torn: bool) -> bytes:
        """What is left when the power goes now."""
        if not self.waiting:
            return bytes(self.safe)
        left = bytearray(self.safe)
        for change in self.waiting:
            for part in sectors(change) if torn else [change]:
                if keep():
                    apply(left, part)
        return bytes(left)


def apply(content: bytearray, change: tuple[int, bytes] | int) -> None:
    """Write it, or cut or stretch to a length."""
    if isinstance(change, int):
        del content[change:]
        content.extend(bytes(change - len(content)))
        return
    offset, data = change
    content.extend(bytes(max(0, offset - len(content))))
    content[offset : offset + len(data)] = data


def sectors(change: tuple[int, bytes] | int) -> list[tuple[int, bytes] | int]:
    """A write in pieces that lie in one sector each."""
    if isinstance(change, int):
        return [change]
    offset, data = change
    found: list[tuple[int, bytes] | int] = []
    begin = 0
    while begin < len(data):
        end = min(len(data), begin + SECTOR - (offset + begin) % SECTOR)
        found.append((offset + begin, data[begin:end]))
        begin = end
    return found


class Disk:
    """The files of one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder.resolve())
        self._now = {path.name: Content(bytearray(path.read_bytes())) for path in folder.iterdir() if path.is_file()}
        self._safe = dict(self._now)
        self._waiting: list[tuple[str, Content | None, str]] = []

    def do(self, call: Call) -> None:
        """Let one call of the program reach the system, though not yet the disk."""
        name = Path(call.path).name
        if call.path == self._folder:
            if call.kind == "sync":
                self._safe = self._names(lambda: True)
                self._waiting.clear()
        elif call.kind == "open":
            self._open(name)
        elif call.kind == "unlink":
            self._now.pop(name, None)
            self._waiting.append((name, None, ""))
        elif call.kind == "rename":
            target = Path(call.target).name
            content = self._now.pop(name)
            self._now[target] = content
            self._waiting.append((target, content, name))
        elif name in self._now:  # what has no name any more nobody finds
            self._change(self._now[name], call)

    def after_a_cut(self, keep: Keep, *, torn: bool = False) -> dict[str, bytes]:
        """The files somebody finds when the power goes now."""
        return {name: content.after_a_cut(keep, torn=torn) for name, content in self._names(keep).items()}

    def _open(self, name: str) -> None:
        if name in self._now:
            self._now[name].waiting.append(0)
        else:
            self._now[name] = Content()
            self._waiting.append((name, self._now[name], ""))

    @staticmethod
    def _change(content: Content, call: Call) -> None:
        if call.kind == "write":
            content.waiting.append((call.offset, call.data))
        elif call.kind == "truncate":
            content.waiting.append(call.offset)
        elif call.kind == "sync":
            content.sync()

    def _names(self, keep: Keep) -> dict[str, Content]:
        names = dict(self._safe)
        for name, content, from_name in self._waiting:
            if keep():
                if content is None:
                    names.pop(name, None)
                else:
                    names[name] = content
                    if from_name and names.get(from_name) is content:
                        del names[from_name]
        return names


def cuts(disk: Disk, source: random.Random, each: int) -> list[dict[str, bytes]]:
    """What may be found: nothing that waits was kept, all was, ``each`` random choices of it, as many of sectors."""

    def sometimes() -> bool:
        return source.random() < 0.5

    found = [disk.after_a_cut(lambda: False), disk.after_a_cut(lambda: True)]
    found += [disk.after_a_cut(sometimes) for _ in range(each)]
    return found + [disk.after_a_cut(sometimes, torn=True) for _ in range(each)]
