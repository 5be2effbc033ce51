"""The order of treatment: whole items move, and the minutes hold no more than is needed to tell it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.agendas import AgendaItem, AgendaPurpose, in_order_of_treatment
from secretariat.domain.minutes import ItemTreatment, MinutesItem
from secretariat.domain.treatment import as_recorded, treated_earlier, treated_now


def agenda(*numbers: str) -> list[AgendaItem]:
    """Items with these numbers, which are their ids too."""
    return [
        AgendaItem(id=number, meeting_id="m", number=number, title="Punt", purpose=AgendaPurpose.DISCUSSION)
        for number in numbers
    ]


SIX = agenda("1", "2", "3", "4", "4.1", "4.2", "5")


def numbers(items: list[AgendaItem]) -> str:
    return " ".join(item.number for item in items)


@pytest.mark.parametrize(
    ("item", "handled", "order"),
    [
        ("5", {"1"}, "1 5 2 3 4 4.1 4.2"),
        ("4", {"1", "2"}, "1 2 4 4.1 4.2 3 5"),
        ("4.2", {"1"}, "1 4 4.1 4.2 2 3 5"),
        ("3", set(), "3 1 2 4 4.1 4.2 5"),
        ("1", {"1", "2"}, "2 1 3 4 4.1 4.2 5"),
        ("3", {"4.1"}, "1 2 4 4.1 4.2 3 5"),
    ],
)
def test_an_item_is_treated_next_with_all_that_hangs_below_it(item: str, handled: set[str], order: str) -> None:
    assert numbers(treated_now(SIX, item, handled)) == order


@pytest.mark.parametrize(
    ("item", "step", "order"),
    [
        ("5", -1, "1 2 3 5 4 4.1 4.2"),
        ("4", -1, "1 2 4 4.1 4.2 3 5"),
        ("4.2", -1, "1 2 3 4 4.2 4.1 5"),
        ("4.1", -1, "1 2 3 4 4.1 4.2 5"),
        ("4.2", 1, "1 2 3 4 4.1 4.2 5"),
        ("1", -1, "1 2 3 4 4.1 4.2 5"),
    ],
)
def test_an_item_moves_past_a_whole_one_and_a_sub_item_within_its_own(item: str, step: int, order: str) -> None:
    assert numbers(treated_earlier(SIX, item, step)) == order


@given(
    st.permutations(agenda("1", "2", "3", "4", "5")),
    st.lists(st.sampled_from(["text", "treatment", "bare", "none"]), min_size=5, max_size=5),
)
def test_what_the_minutes_hold_tells_the_order_and_loses_nothing(order: list[AgendaItem], kinds: list[str]) -> None:
    items = agenda("1", "2", "3", "4", "5")
    entries = [
        MinutesItem(
            agenda_item_id=item.id,
            text="Besproken." if kind == "text" else None,
            treatment=ItemTreatment.DEFERRED if kind == "treatment" else None,
        )
        for item, kind in zip(items, kinds, strict=True)
        if kind != "none"
    ]
    recorded = as_recorded(items, order, entries)
    assert in_order_of_treatment(items, [one.agenda_item_id for one in recorded]) == order
    assert [one for one in entries if not one.is_bare] == sorted(
        (one for one in recorded if not one.is_bare), key=lambda one: one.agenda_item_id
    )
    if order == items:
        assert not any(one.is_bare for one in recorded)
