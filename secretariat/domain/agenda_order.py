"""Another order of the agenda: items with what hangs below them change places, and the numbers follow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from secretariat.domain.agendas import AgendaItem, next_item_number, number_order

T = TypeVar("T")
_NUMBER = re.compile(r"([0-9]+)([^\W\d_]*)((?:\.[0-9]+)*)\Z")


def moved(items: Sequence[AgendaItem], item_id: str, step: int) -> list[AgendaItem]:
    """The items, given in their order, after one of them went ``step`` places down (up when negative).

    A main item takes its sub-items along; a sub-item stays below its own. What cannot move stays where it is.
    """
    blocks = _blocks(items)
    for place, block in enumerate(blocks):
        if block[0].id == item_id:
            return renumbered(_flat(_swapped(blocks, place, step)))
        below = [item.id for item in block[1:]]
        if item_id in below:
            rest = _swapped(block[1:], below.index(item_id), step)
            return renumbered(_flat([*blocks[:place], [block[0], *rest], *blocks[place + 1 :]]))
    return list(items)


def renumbered(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """The items with numbers that follow their order: 1, 2, 2.1, 2.2, 3; a number of another make stays."""
    main = sub = 0
    numbered = []
    for item in items:
        match = _NUMBER.match(item.number)
        if match is None:
            numbered.append(item)
        elif match[3] and main:
            sub += 1
            numbered.append(replace(item, number=f"{main}.{sub}"))
        else:
            main, sub = main + 1, 0
            numbered.append(replace(item, number=str(main)))
    return numbered


def put_among(items: Sequence[AgendaItem], item: AgendaItem, *, sent: bool) -> list[AgendaItem]:
    """The items, given in their order, with one that was taken off before and comes back where it stood.

    Those from there on shift, as long as the agenda was not ``sent``; after that it keeps its number while that is
    free, and is a late item otherwise (``domain.md`` §2.3 rule 5).
    """
    if sent:
        is_free = item.number not in {other.number for other in items}
        number = item.number if is_free else next_item_number(items, sent=True)
        return sorted([*items, replace(item, number=number)], key=lambda one: number_order(one.number))
    place = sum(number_order(other.number) < number_order(item.number) for other in items)
    return renumbered([*items[:place], item, *items[place:]])


def _blocks(items: Sequence[AgendaItem]) -> list[list[AgendaItem]]:
    blocks: list[list[AgendaItem]] = []
    for item in items:
        match = _NUMBER.match(item.number)
        if match and match[3] and blocks:
            blocks[-1].append(item)
        else:
            blocks.append([item])
    return blocks


def _swapped(things: list[T], place: int, step: int) -> list[T]:
    target = place + step
    if not 0 <= target < len(things):
        return things
    changed = [*things]
    changed.insert(target, changed.pop(place))
    return changed


def _flat(blocks: list[list[AgendaItem]]) -> list[AgendaItem]:
    return [item for block in blocks for item in block]
