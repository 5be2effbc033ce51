"""The decisions of a meeting in the order in which they were taken."""

from __future__ import annotations

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.decisions import (
    Decision,
    DecisionKind,
    RatificationStatus,
    decisions_of_meeting,
    ratifications_of,
)
from secretariat.domain.minutes import Minutes, MinutesItem
from secretariat.domain.register import Register
from tests.domain.sample import added, changed, sample

MEETING = "mtg-bo-cult-2023-02"


def listed(register: Register, meeting_id: str = MEETING) -> list[tuple[str, str | None]]:
    return [
        (decision.number, item.number if (item := register.find(AgendaItem, decision.agenda_item_id)) else None)
        for decision in decisions_of_meeting(register, meeting_id)
    ]


def test_the_besluitenlijst_of_2_november_holds_exactly_three_decisions_in_the_order_of_treatment() -> None:
    assert listed(sample()) == [("2023-B-006", "3"), ("2023-B-004", "4"), ("2023-B-005", "5")]


def test_decisions_follow_a_changed_order_of_treatment_and_keep_the_numbers_of_the_agenda() -> None:
    items = tuple(MinutesItem(agenda_item_id=f"ai-bo-cult-2023-02-{number}") for number in (1, 2, 5, 4, 3, 6, 7))
    register = changed(sample(), Minutes, "min-bo-cult-2023-02", items=items)
    assert listed(register) == [("2023-B-005", "5"), ("2023-B-004", "4"), ("2023-B-006", "3")]


def test_decisions_at_one_item_stand_in_the_order_of_their_numbers_and_those_without_an_item_last() -> None:
    def decision(number: str, item_id: str | None) -> Decision:
        return Decision(
            id=number,
            number=number,
            kind=DecisionKind.AGREED,
            text="Akkoord.",
            meeting_id=MEETING,
            agenda_item_id=item_id,
        )

    register = added(
        sample(),
        decision("2023-B-100", "ai-bo-cult-2023-02-4"),
        decision("2023-B-020", "ai-bo-cult-2023-02-4"),
        decision("2023-B-003", None),
    )
    assert [number for number, _ in listed(register)] == [
        "2023-B-006",
        "2023-B-004",
        "2023-B-020",
        "2023-B-100",
        "2023-B-005",
        "2023-B-003",
    ]


def test_the_agreements_of_2020_belong_to_no_meeting() -> None:
    assert [one.number for one in sample().all(Decision) if one.meeting_id is None] == [
        "2020-B-001",
        "2020-B-002",
        "2020-B-003",
        "2020-B-004",
        "2023-B-001",
    ]


def test_six_of_the_ten_municipalities_ratified_the_groninger_kader() -> None:
    found = ratifications_of(sample(), "dec-2023-B-002")
    assert len(found) == 10
    assert sum(one.status is RatificationStatus.AGREED for one in found) == 6
