"""The order in which the items of an agenda were treated; their numbers stay those of the agenda (§2.3 rule 5)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from secretariat.domain.agendas import AgendaItem, in_blocks, in_order_of_treatment
from secretariat.domain.minutes import Minutes, MinutesItem

T = TypeVar("T")


def treated_now(order: Sequence[AgendaItem], item_id: str, handled: Collection[str]) -> list[AgendaItem]:
    """The order in which this item, with all that hangs below it, comes right behind the last one ``handled``."""
    blocks = _blocks(order)
    moving = next(block for block in blocks if any(item.id == item_id for item in block))
    rest = [block for block in blocks if block is not moving]
    done = [place for place, block in enumerate(rest) if any(item.id in handled for item in block)]
    place = done[-1] + 1 if done else 0
    return _flat([*rest[:place], moving, *rest[place:]])


def treated_earlier(order: Sequence[AgendaItem], item_id: str, step: int) -> list[AgendaItem]:
    """The order in which this item comes one place earlier (-1) or later (1); a sub-item stays with its own item."""
    blocks = _blocks(order)
    place = next(at for at, block in enumerate(blocks) if any(item.id == item_id for item in block))
    block = blocks[place]
    if block[0].id != item_id:
        at = next(at for at, item in enumerate(block) if item.id == item_id)
        blocks[place] = _swapped(block, at, max(1, min(at + step, len(block) - 1)))
        return _flat(blocks)
    other = max(0, min(place + step, len(blocks) - 1))
    blocks = _swapped(blocks, place, other)
    return _flat(blocks)


def as_recorded(
    agenda: Sequence[AgendaItem], order: Sequence[AgendaItem], entries: Iterable[MinutesItem]
) -> tuple[MinutesItem, ...]:
    """The entries of the minutes in this order, with no more bare ones than are needed to tell it."""
    known = {entry.agenda_item_id: entry for entry in entries}
    wanted = [known.get(item.id, MinutesItem(agenda_item_id=item.id)) for item in order]
    saying = [entry for entry in wanted if not entry.is_bare]
    if _tells(agenda, saying, order):
        return tuple(saying)
    while wanted[-1].is_bare and _tells(agenda, wanted[:-1], order):
        wanted.pop()
    return tuple(wanted)


def without_bare_entries(minutes: Minutes, item_ids: Collection[str]) -> Minutes:
    """The minutes without entries that say of these items only when they were treated."""
    kept = [one for one in minutes.items if not (one.is_bare and one.agenda_item_id in item_ids)]
    return replace(minutes, items=tuple(kept))


def _tells(agenda: Sequence[AgendaItem], entries: Iterable[MinutesItem], order: Sequence[AgendaItem]) -> bool:
    return in_order_of_treatment(agenda, [entry.agenda_item_id for entry in entries]) == list(order)


def _blocks(order: Iterable[AgendaItem]) -> list[list[AgendaItem]]:
    return [list(block) for block in in_blocks(order)]


def _swapped(things: list[T], one: int, other: int) -> list[T]:
    things = list(things)
    things[one], things[other] = things[other], things[one]
    return things


def _flat(blocks: Iterable[Iterable[AgendaItem]]) -> list[AgendaItem]:
    return [item for block in blocks for item in block]
