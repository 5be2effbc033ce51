"""Blocks divided over pages."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace

from secretariat.export.pdf.blocks import Block, Row

_ROUNDING = 0.01
_ONE_LINE, _FEW_LINES = 24.0, 80.0


class NewPage:
    """Asks the layout to go on at the top of a page."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A block, ``down`` from the top of the column; a repeated one has been read already and is decoration."""

    block: Block
    down: float
    repeated: bool = False


Page = list[Placed]


class Pagination:
    """Fills columns of one height with blocks, one after the other."""

    def __init__(self, column_height: float) -> None:
        self.pages: list[Page] = [[]]
        self._column_height = column_height
        self._used = 0.0
        self._white = 0.0

    def fill(self, blocks: Iterable[Block | NewPage]) -> list[Page]:
        """Divide the blocks over pages; there is always one, if only an empty one."""
        waiting = deque(blocks)
        _keep_the_last_line_company(waiting)
        while waiting:
            block = waiting.popleft()
            if isinstance(block, NewPage):
                self._start_page()
                continue
            rest = self._place(block, waiting)
            if rest is not None:
                waiting.appendleft(rest)
        return self.pages

    @property
    def _at_top(self) -> bool:
        return not self.pages[-1]

    def _place(self, block: Block, following: deque[Block | NewPage]) -> Block | None:
        """Place the block or a first part of it, and return what is left."""
        needed = self._needed(block, following)
        if needed > self._room(block) + _ROUNDING and needed <= self._column_height:
            self._start_page()
        if self._at_top and isinstance(block, Row) and block.header is not None:
            self._repeat(block.header)
        room = self._room(block)
        if block.height <= room + _ROUNDING:
            self._put(block)
            return None
        parts = block.split(room)
        if parts is None and not self._only_header:
            self._start_page()
            return block
        parts = parts or block.split(room, force=True)
        if parts is None:  # not even one line fits a whole page
            self._put(block)
            return None
        self._put(parts[0])
        self._start_page()
        return parts[1]

    @property
    def _only_header(self) -> bool:
        return all(placed.repeated for placed in self.pages[-1])

    def _needed(self, block: Block, following: Iterable[Block | NewPage]) -> float:
        """The height the block needs here together with what it must not be parted from."""
        needed = 0.0
        for after in following:
            if not block.keep_with_next or isinstance(after, NewPage) or needed > self._column_height:
                break
            needed += block.height + max(block.after, after.before)
            block = after
        return needed + block.least

    def _room(self, block: Block) -> float:
        white = 0.0 if self._at_top else max(self._white, block.before)
        return self._column_height - self._used - white

    def _put(self, block: Block, repeated: bool = False) -> None:
        if not self._at_top:
            self._used += max(self._white, block.before)
        self.pages[-1].append(Placed(block, self._used, repeated))
        self._used += block.height
        self._white = block.after

    def _repeat(self, header: Row) -> None:
        if header.height < self._column_height / 3:
            self._put(replace(header, before=0, after=0), repeated=True)

    def _start_page(self) -> None:
        if not self._at_top:
            self.pages.append([])
            self._used = self._white = 0.0


def _keep_the_last_line_company(blocks: deque[Block | NewPage]) -> None:
    """A paper does not go on to another page for one line: the few lines before it go along."""
    if len(blocks) < 2:
        return
    last, before = blocks[-1], blocks[-2]
    if isinstance(last, NewPage) or isinstance(before, NewPage):
        return
    if last.height <= _ONE_LINE and before.height <= _FEW_LINES:
        before.keep_with_next = True
