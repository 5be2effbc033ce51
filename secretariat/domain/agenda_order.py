"""The order of an agenda: items on two levels that move, nest and are numbered anew.

Everything here takes the items in their order and gives them back in the new one, with numbers that follow it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence, Set
from dataclasses import dataclass, replace

from secretariat.domain.agendas import (
    AgendaItem,
    in_blocks,
    late_number,
    main_number,
    next_item_number,
    number_order,
    number_parts,
)


@dataclass(frozen=True, slots=True)
class Row:
    """An item with its level: a sub-item hangs below the last row before it that is none."""

    item: AgendaItem
    is_sub: bool = False


def rows_of(items: Iterable[AgendaItem]) -> list[Row]:
    """The items with their levels."""
    return [Row(item, place > 0) for block in in_blocks(items) for place, item in enumerate(block)]


def numbered(rows: Iterable[Row]) -> list[AgendaItem]:
    """The items with numbers that follow their order: 1, 2, 2.1, 2.2, 3; a number of another make stays."""
    main = sub = 0
    items = []
    for row in rows:
        if row.is_sub and main:
            sub += 1
            items.append(replace(row.item, number=f"{main}.{sub}"))
        elif row.item.number and number_parts(row.item.number) is None:
            items.append(row.item)
        else:
            main, sub = main + 1, 0
            items.append(replace(row.item, number=str(main)))
    return items


def renumbered(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """The items with numbers that close up, each on its own level."""
    return numbered(rows_of(items))


def put_among(
    items: Sequence[AgendaItem], item: AgendaItem, *, sent: bool, given: Collection[str] = ()
) -> list[AgendaItem]:
    """The items, given in their order, with one that was taken off before and comes back where it stood.

    Those from there on shift, as long as the agenda was not ``sent``; after that it keeps its number while that is
    free, and is a late item otherwise (``domain.md`` §2.3 rule 5) with a number that was not ``given`` before.
    """
    if sent:
        is_free = item.number not in {other.number for other in items}
        number = item.number if is_free else next_item_number(items, sent=True, given=given)
        return sorted([*items, replace(item, number=number)], key=lambda one: number_order(one.number))
    place = sum(number_order(other.number) < number_order(item.number) for other in items)
    return renumbered([*items[:place], item, *items[place:]])


def with_sub_items(items: Sequence[AgendaItem], item_ids: Collection[str]) -> list[AgendaItem]:
    """The items of which the ids are given, with all that hangs below them."""
    return [item for block in in_blocks(items) for item in block if {item.id, block[0].id} & set(item_ids)]


def moved(items: Sequence[AgendaItem], item_ids: Collection[str], step: int) -> list[AgendaItem]:
    """The items after these went ``step`` places down (up when negative), or as far as they can.

    A main item takes its sub-items along and passes a whole item. A sub-item passes one row, and so goes from the
    beginning of one item to the end of the one before it.
    """
    rows = rows_of(items)
    wanted = {item.id for item in with_sub_items(items, item_ids)}
    for _ in range(abs(step)):
        rows = _moved_up(rows, wanted) if step < 0 else _moved_down(rows, wanted)
    return numbered(rows)


def placed(
    items: Sequence[AgendaItem], item_ids: Collection[str], before_id: str | None, *, nested: bool
) -> list[AgendaItem]:
    """The items after these were put together before another one, or at the end without one.

    ``nested`` makes them sub-items of the item they come below, as does a place among sub-items; else they are main
    items with their own sub-items.
    """
    rows = rows_of(items)
    taken = {item.id for item in with_sub_items(items, item_ids)}
    goal = next((place for place, row in enumerate(rows) if row.item.id == before_id), len(rows))
    before = [row for row in rows[:goal] if row.item.id not in taken]
    after = [row for row in rows[goal:] if row.item.id not in taken]
    nested = bool(before) and (nested or bool(after and after[0].is_sub))
    put = [
        Row(item, nested or (place > 0 and block[0].id in item_ids))
        for block in in_blocks(items)
        for place, item in enumerate(block)
        if item.id in taken
    ]
    return numbered([*before, *put, *after])


def nested(items: Sequence[AgendaItem], item_ids: Collection[str]) -> list[AgendaItem]:
    """The items after these became sub-items of the one above them; the very first one has none above it."""
    return numbered(_with_level(rows_of(items), lambda row: row.item.id in item_ids, is_sub=True))


def unnested(items: Sequence[AgendaItem], item_ids: Collection[str]) -> list[AgendaItem]:
    """The items after these became items of their own; the sub-items that follow one then hang below it."""
    return numbered(_with_level(rows_of(items), lambda row: row.item.id in item_ids, is_sub=False))


def inserted(items: Sequence[AgendaItem], new: Sequence[Row], place: int) -> list[AgendaItem]:
    """The items with new ones before the one at ``place``."""
    rows = rows_of(items)
    return numbered([*rows[:place], *new, *rows[place:]])


def added_late(
    items: Sequence[AgendaItem], new: Sequence[Row], given: Collection[str], behind: AgendaItem | None = None
) -> list[AgendaItem]:
    """Only the new ones, numbered as late items: those that people have on paper stay (``domain.md`` §2.3 rule 5).

    They come behind one of the ``items`` if that is named, and where late items come otherwise. ``given`` are the
    numbers that people have on paper, also of items that are gone.
    """
    known = list(items)
    late: list[AgendaItem] = []
    main, subs = "", 0
    for row in new:
        if row.is_sub and main:
            subs += 1
            late.append(replace(row.item, number=f"{main}.{subs}"))
        else:
            main, subs = _late_number(known, given, behind), 0
            late.append(replace(row.item, number=main))
        known.append(late[-1])
    return late


def _late_number(known: Sequence[AgendaItem], given: Collection[str], behind: AgendaItem | None) -> str:
    main = main_number(behind.number) if behind is not None else ""
    if main:
        return late_number(main, {*given, *(one.number for one in known)})
    return next_item_number(known, sent=True, given=given)


def _with_level(rows: Sequence[Row], chosen: Callable[[Row], bool], *, is_sub: bool) -> list[Row]:
    return [replace(row, is_sub=is_sub and place > 0) if chosen(row) else row for place, row in enumerate(rows)]


def _moved_up(rows: Sequence[Row], wanted: Set[str]) -> list[Row]:
    """The rows after each wanted one passed what stands above it, unless that is wanted too and could not pass."""
    done: list[Row] = []
    for block in _wanted_together(rows, wanted):
        if block[0].item.id not in wanted:
            done += block
            continue
        place = len(done) - 1
        while place > 0 and not block[0].is_sub and done[place].is_sub:
            place -= 1
        leads = place == 0 and block[0].is_sub
        if place < 0 or leads or done[place].item.id in wanted:
            done += block
        else:
            done[place:place] = block
    return done


def _moved_down(rows: Sequence[Row], wanted: Set[str]) -> list[Row]:
    """As :func:`_moved_up`, but what stands below passes up."""
    blocks = _wanted_together(rows, wanted)
    done: list[list[Row]] = []
    for block in reversed(blocks):
        if block[0].item.id not in wanted or not done:
            done.append(block)
            continue
        passed = 1
        if not block[0].is_sub:
            while passed < len(done) and done[-passed - 1][0].is_sub:
                passed += 1
        if done[-1][0].item.id in wanted:
            done.append(block)
        else:
            done.insert(len(done) - passed, block)
    return [row for block in reversed(done) for row in block]


def _wanted_together(rows: Sequence[Row], wanted: Set[str]) -> list[list[Row]]:
    """The rows, each wanted main item in one piece with what hangs below it."""
    blocks: list[list[Row]] = []
    for row in rows:
        head = blocks[-1][0] if blocks else row
        if row.is_sub and not head.is_sub and {row.item.id, head.item.id} <= wanted:
            blocks[-1].append(row)
        else:
            blocks.append([row])
    return blocks
