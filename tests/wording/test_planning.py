"""When something is foreseen, as a secretary types it, and what is said of a plan."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.dates import DatePrecision
from secretariat.domain.planning import PlanItem, PlanPart, PlanStatus
from secretariat.domain.refusals import DateNotUnderstood
from secretariat.wording.planning import (
    When,
    demand_title,
    demand_words,
    month_name,
    month_or_none,
    part_name,
    read_when,
    when_typed,
    when_words,
)

TODAY = dt.date(2023, 11, 20)
P = DatePrecision


def item(when: When) -> PlanItem:
    return PlanItem(
        id="p",
        title="T",
        date=when.date,
        date_precision=when.precision,
        date_note=when.note or None,
        status=PlanStatus.PLANNED,
    )


@pytest.mark.parametrize(
    ("typed", "when", "words"),
    [
        ("14 maart", When(dt.date(2024, 3, 14), P.DAY), "14 maart 2024"),
        ("1-1-2025", When(dt.date(2025, 1, 1), P.DAY), "1 januari 2025"),
        ("mei 2024", When(dt.date(2024, 5, 1), P.MONTH), "mei 2024"),
        ("in mei", When(dt.date(2024, 5, 1), P.MONTH), "mei 2024"),
        ("nov", When(dt.date(2023, 11, 1), P.MONTH), "november 2023"),
        ("Q1", When(dt.date(2024, 1, 1), P.QUARTER), "1e kwartaal 2024"),
        ("2e kwartaal 2025", When(dt.date(2025, 4, 1), P.QUARTER), "2e kwartaal 2025"),
        ("2024", When(dt.date(2024, 1, 1), P.YEAR), "2024"),
        ("volgend jaar", When(dt.date(2024, 1, 1), P.YEAR), "2024"),
        ("maart 2022", When(dt.date(2022, 3, 1), P.MONTH), "maart 2022"),
        ("eind 2024", When(dt.date(2024, 10, 1), P.QUARTER, "eind 2024"), "eind 2024"),
        ("na de zomer van 2024", When(dt.date(2024, 1, 1), P.YEAR, "na de zomer van 2024"), "na de zomer van 2024"),
        (
            "na afloop van de individuele gesprekken",
            When(note="na afloop van de individuele gesprekken"),
            "nog te bepalen (na afloop van de individuele gesprekken)",
        ),
        ("", When(), "nog te bepalen"),
        ("Nog te bepalen", When(), "nog te bepalen"),
    ],
)
def test_a_time_is_read_as_far_as_it_is_known_and_said_so(typed: str, when: When, words: str) -> None:
    assert read_when(typed, TODAY) == when
    assert when_words(item(when)) == words


@pytest.mark.parametrize("typed", ["32 mei", "maaart 2024", "Evaluatie", "31-02-2024", "Q5 2024"])
def test_what_cannot_be_a_time_is_none(typed: str) -> None:
    assert read_when(typed, TODAY) is None


@given(st.text(max_size=40))
def test_what_a_field_shows_is_read_as_the_same_time(typed: str) -> None:
    when = read_when(typed, TODAY)
    if when is not None:
        assert read_when(when_typed(item(when)), TODAY) == when


@pytest.mark.parametrize(("typed", "month"), [("mei", 5), ("Sept", 9), ("12", 12), ("  ", None)])
def test_a_month_is_typed_by_name_or_number(typed: str, month: int | None) -> None:
    assert month_or_none(typed) == month
    assert month_or_none(month_name(month)) == month


@pytest.mark.parametrize("typed", ["13", "0", "ma", "meij", "²"])
def test_what_is_no_month_is_refused(typed: str) -> None:
    with pytest.raises(DateNotUnderstood):
        month_or_none(typed)


def test_the_parts_of_a_year_have_these_names() -> None:
    assert [part_name(part, 2024) for part in PlanPart] == [
        "1e kwartaal 2024",
        "2e kwartaal 2024",
        "3e kwartaal 2024",
        "4e kwartaal 2024",
        "In 2024",
        "Nog te bepalen",
    ]


def test_an_idea_comes_on_an_agenda_with_who_wants_it() -> None:
    assert (
        demand_words("geletterde samenleving", ["Veendam", "Pekela", "Stadskanaal"])
        == "Geletterde samenleving. Behoefte vanuit 3 gemeenten: Pekela, Stadskanaal en Veendam."
    )
    assert demand_words("", ["Oldambt"]) == "Behoefte vanuit 1 gemeente: Oldambt."
    assert demand_title("Taalhuis") == "Taalhuis"
    assert len(demand_title("x" * 501)) == 500
