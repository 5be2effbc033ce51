"""The order of an agenda: what moves takes its sub-items along, and the numbers follow."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.agenda_order import (
    Row,
    added_late,
    inserted,
    moved,
    nested,
    placed,
    renumbered,
    unnested,
    with_sub_items,
)
from secretariat.domain.agendas import AgendaItem, AgendaPurpose, in_blocks


def agenda(written: str) -> list[AgendaItem]:
    """Items as "1a 2b 2.1c 3d": a number and a letter that names the item."""
    return [
        AgendaItem(
            id=word[-1],
            meeting_id="m",
            number=word[:-1],
            title=word[-1],
            purpose=AgendaPurpose.PROCEDURAL if word[-1].isupper() else AgendaPurpose.DISCUSSION,
        )
        for word in written.split()
    ]


def said(items: Sequence[AgendaItem]) -> str:
    return " ".join(item.number + item.id for item in items)


@pytest.mark.parametrize(
    ("before", "ids", "step", "after"),
    [
        ("1a 2b 3c", "c", -1, "1a 2c 3b"),
        ("1a 2b 3c", "a", 1, "1b 2a 3c"),
        ("1a 2b 3c 4d", "cd", -1, "1a 2c 3d 4b"),
        ("1a 2b 3c 4d", "ab", 1, "1c 2a 3b 4d"),
        ("1a 2b 3c 4d", "ac", -1, "1a 2c 3b 4d"),
        ("1a 2b 3c", "a", -1, "1a 2b 3c"),
        ("1a 2b 3c", "ab", -1, "1a 2b 3c"),
        ("1a 2b 3c", "a", 9, "1b 2c 3a"),
        ("1a 1.1b 2c", "c", -1, "1c 2a 2.1b"),
        ("1a 1.1b 2c 2.1d", "a", 1, "1c 1.1d 2a 2.1b"),
        ("1a 1.1b 2c 2.1d", "c", -1, "1c 1.1d 2a 2.1b"),
        ("1a 1.1b 1.2c 2d", "c", -1, "1a 1.1c 1.2b 2d"),
        ("1a 1.1b 2c 2.1d", "d", -1, "1a 1.1b 1.2d 2c"),
        ("1a 1.1b 2c 2.1d", "b", 1, "1a 2c 2.1b 2.2d"),
        ("1a 1.1b 2c", "b", -1, "1a 1.1b 2c"),
        ("1a 1.1b 2c", "b", 1, "1a 2c 2.1b"),
        ("1a 1.1b 1.2c 1.3d", "bc", 1, "1a 1.1d 1.2b 1.3c"),
        ("1a 1.1b 2c", "ab", 1, "1c 2a 2.1b"),
        ("1a 3b", "b", -1, "1b 2a"),
        ("1a 2b 4bisc 5d", "d", -1, "1a 2b 3d 4c"),
        ("1a 2b Extrac", "b", -1, "1b 2a Extrac"),
    ],
)
def test_items_move_with_what_hangs_below_them(before: str, ids: str, step: int, after: str) -> None:
    assert said(moved(agenda(before), list(ids), step)) == after


@pytest.mark.parametrize(
    ("before", "ids", "goal", "as_sub_items", "after"),
    [
        ("1a 2b 3c 4d", "d", "b", False, "1a 2d 3b 4c"),
        ("1a 2b 3c 4d", "bd", "a", False, "1b 2d 3a 4c"),
        ("1a 2b 3c", "a", "", False, "1b 2c 3a"),
        ("1a 1.1b 2c", "a", "", False, "1c 2a 2.1b"),
        ("1a 2b 3c", "c", "b", True, "1a 1.1c 2b"),
        ("1a 2b 2.1c 3d", "b", "", True, "1a 2d 2.1b 2.2c"),
        ("1a 2b 2.1c 2.2d 3e", "e", "d", False, "1a 2b 2.1c 2.2e 2.3d"),
        ("1a 2b 2.1c", "c", "b", False, "1a 2c 3b"),
        ("1a 2b 2.1c 3d", "dc", "a", False, "1c 2d 3a 4b"),
        ("1a 2b", "b", "a", True, "1b 2a"),
        ("1a 2b 3c", "b", "b", False, "1a 2b 3c"),
        ("1a 1.1b 2c 2.1d", "ad", "", False, "1c 2a 2.1b 3d"),
    ],
)
def test_items_are_put_in_a_place(before: str, ids: str, goal: str, as_sub_items: bool, after: str) -> None:
    assert said(placed(agenda(before), list(ids), goal or None, nested=as_sub_items)) == after


@pytest.mark.parametrize(
    ("before", "ids", "after"),
    [
        ("1a 2b 3c", "b", "1a 1.1b 2c"),
        ("1a 2b 3c", "bc", "1a 1.1b 1.2c"),
        ("1a 1.1b 2c", "c", "1a 1.1b 1.2c"),
        ("1a 2b 2.1c 3d", "b", "1a 1.1b 1.2c 2d"),
        ("1a 2b", "a", "1a 2b"),
        ("1a 1.1b", "b", "1a 1.1b"),
    ],
)
def test_an_item_becomes_a_sub_item_of_the_one_above_it(before: str, ids: str, after: str) -> None:
    assert said(nested(agenda(before), list(ids))) == after


@pytest.mark.parametrize(
    ("before", "ids", "after"),
    [
        ("1a 1.1b 2c", "b", "1a 2b 3c"),
        ("1a 1.1b 1.2c 2d", "b", "1a 2b 2.1c 3d"),
        ("1a 1.1b 1.2c", "bc", "1a 2b 3c"),
        ("1a 2b", "b", "1a 2b"),
    ],
)
def test_a_sub_item_becomes_an_item_of_its_own(before: str, ids: str, after: str) -> None:
    assert said(unnested(agenda(before), list(ids))) == after


def test_new_items_come_before_the_one_at_a_place() -> None:
    new = [Row(agenda("x")[0]), Row(agenda("y")[0], is_sub=True)]
    assert said(inserted(agenda("1a 2b"), new, 1)) == "1a 2x 2.1y 3b"
    assert said(inserted(agenda("1a 2b"), new[1:], 0)) == "1y 2a 3b"


def test_late_items_have_sub_items_too_and_the_sent_numbers_stay() -> None:
    new = [Row(agenda("x")[0]), Row(agenda("y")[0], is_sub=True), Row(agenda("z")[0])]
    assert said(added_late(agenda("1A 2b 2.1c 3D"), new, ())) == "2bisx 2bis.1y 2terz"


def test_what_hangs_below_an_item_goes_with_it() -> None:
    assert said(with_sub_items(agenda("1a 1.1b 2c 2.1d 2.2e"), ["a", "d"])) == "1a 1.1b 2.1d"


AGENDAS = st.lists(st.booleans(), max_size=12).map(
    lambda levels: renumbered(
        agenda(" ".join(f"{9 if not sub else '9.9'}{chr(97 + n)}" for n, sub in enumerate(levels)))
    )
)


@given(AGENDAS, st.sets(st.integers(0, 11)), st.integers(-4, 4), st.integers(0, 12), st.booleans())
def test_nothing_is_lost_and_the_numbers_always_follow(
    items: list[AgendaItem], places: set[int], step: int, goal: int, as_sub_items: bool
) -> None:
    ids = [item.id for place, item in enumerate(items) if place in places]
    before_id = items[goal].id if goal < len(items) else None
    for arranged in (
        moved(items, ids, step),
        placed(items, ids, before_id, nested=as_sub_items),
        nested(items, ids),
        unnested(items, ids),
    ):
        assert sorted(item.id for item in arranged) == [item.id for item in items]
        assert arranged == renumbered(arranged)
        assert [block[0].number for block in in_blocks(arranged)] == [
            str(n + 1) for n in range(len(in_blocks(arranged)))
        ]


@given(AGENDAS, st.sets(st.integers(0, 11)))
def test_moving_up_and_down_keeps_every_item_with_its_sub_items(items: list[AgendaItem], places: set[int]) -> None:
    mains = [block[0].id for block in in_blocks(items)]
    ids = [one for place, one in enumerate(mains) if place in places]
    below = {block[0].id: [item.id for item in block[1:]] for block in in_blocks(items)}
    for step in (-1, 1, -3, 3):
        arranged = in_blocks(moved(items, ids, step))
        assert {block[0].id: [item.id for item in block[1:]] for block in arranged} == below
