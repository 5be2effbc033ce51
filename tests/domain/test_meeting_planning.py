"""Planning: the days of a series, what stands in the way, and how overleggen name each other."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.bodies import BodyKind
from secretariat.domain.meeting_planning import (
    LONGEST_SERIES,
    ConcernKind,
    Rhythm,
    days_of,
    kind_of_meeting,
    linked,
    meetings_in_the_way,
    order_changes,
    unlinked,
)
from secretariat.domain.meetings import Meeting, MeetingKind, MeetingStatus
from secretariat.domain.refusals import PeriodReversed

YEAR = (dt.date(2024, 1, 1), dt.date(2024, 12, 31))


def meeting(name: str, date: dt.date | None, **fields: object) -> Meeting:
    given = {"body_id": "body", "title": name, "kind": MeetingKind.CONSULTATION, "status": MeetingStatus.PLANNED}
    return Meeting(id=name, code=name, date=date, **(given | fields))  # type: ignore[arg-type]


def test_every_second_thursday_of_a_year() -> None:
    days = days_of(Rhythm(3, nth=2), *YEAR)
    assert len(days) == 12
    assert days[:3] == [dt.date(2024, 1, 11), dt.date(2024, 2, 8), dt.date(2024, 3, 14)]


def test_every_second_and_fourth_thursday_of_one_year() -> None:
    days = days_of(Rhythm(3, nth=2, also=(4,), year=2027), dt.date(2026, 6, 1), dt.date(2028, 6, 1))
    assert len(days) == 24
    assert (days[:3], days[-1]) == (
        [dt.date(2027, 1, 14), dt.date(2027, 1, 28), dt.date(2027, 2, 11)],
        dt.date(2027, 12, 23),
    )


def test_the_fourth_that_is_also_the_last_is_there_once() -> None:
    february = (dt.date(2023, 2, 1), dt.date(2023, 2, 28))
    assert days_of(Rhythm(1, nth=4, also=(-1,)), *february) == [dt.date(2023, 2, 28)]


def test_a_year_outside_the_period_has_no_days() -> None:
    assert days_of(Rhythm(3, nth=2, year=2030), *YEAR) == []


def test_the_last_friday_of_some_months() -> None:
    assert days_of(Rhythm(4, nth=-1, months=(3, 12)), *YEAR) == [dt.date(2024, 3, 29), dt.date(2024, 12, 27)]


def test_a_month_without_a_fifth_is_passed_over() -> None:
    assert len(days_of(Rhythm(0, nth=5), *YEAR)) == 5


def test_every_four_weeks_begins_on_the_first_such_day() -> None:
    days = days_of(Rhythm(1, every_weeks=4), *YEAR)
    assert days[:2] == [dt.date(2024, 1, 2), dt.date(2024, 1, 30)]
    assert len(days) == 14


def test_a_period_turned_round_is_refused() -> None:
    with pytest.raises(PeriodReversed):
        days_of(Rhythm(1, every_weeks=1), YEAR[1], YEAR[0])


@given(
    st.builds(Rhythm, st.integers(0, 6), st.just(0), st.sampled_from([1, 2, 3, 4, 5, -1]))
    | st.builds(Rhythm, st.integers(0, 6), st.integers(1, 60)),
    st.dates(),
    st.dates(),
)
def test_days_lie_in_the_period_on_the_weekday_in_order(rhythm: Rhythm, one: dt.date, other: dt.date) -> None:
    first, last = min(one, other), max(one, other)
    days = days_of(rhythm, first, last)
    assert all(first <= day <= last and day.weekday() == rhythm.weekday for day in days)
    assert all(before < after for before, after in pairwise(days))
    assert len(days) <= LONGEST_SERIES + 1


def test_kinds_of_meetings() -> None:
    assert kind_of_meeting(BodyKind.WORKING_GROUP) is MeetingKind.WORKING_GROUP
    assert kind_of_meeting(BodyKind.GENERAL_ASSEMBLY) is MeetingKind.STATUTORY
    assert kind_of_meeting(BodyKind.EXECUTIVE_MEETING) is MeetingKind.CONSULTATION


def test_a_place_is_taken_only_at_the_same_time() -> None:
    day = dt.date(2024, 2, 8)
    other = meeting("ao", day, body_id="other", location_id="zaal", start_time=dt.time(10), end_time=dt.time(12))
    kinds = [
        [one.kind for one in meetings_in_the_way([other], "body", "zaal", start, None)]
        for start in (dt.time(11), dt.time(12), None)
    ]
    assert kinds == [[ConcernKind.PLACE_TAKEN], [], [ConcernKind.PLACE_TAKEN]]
    assert meetings_in_the_way([other], "body", "elders", dt.time(11), None) == []
    assert meetings_in_the_way([other], "other", None, dt.time(20), None)[0].kind is ConcernKind.SAME_BODY


def test_a_cancelled_meeting_is_in_nobodys_way() -> None:
    other = meeting("bo", dt.date(2024, 2, 8), status=MeetingStatus.CANCELLED)
    assert meetings_in_the_way([other], "body", None, None, None) == []


def test_a_meeting_takes_its_place_between_its_neighbours() -> None:
    first = meeting("a", dt.date(2024, 1, 11), next_meeting_id="c")
    last = meeting("c", dt.date(2024, 3, 14), previous_meeting_id="a")
    new, before, after = linked([first, last], meeting("b", dt.date(2024, 2, 8)))
    assert (new.previous_meeting_id, new.next_meeting_id) == ("a", "c")
    assert (before.next_meeting_id, after.previous_meeting_id) == ("b", "b")
    closed = {one.id: one for one in unlinked([before, new, after], new)}
    assert (closed["a"].next_meeting_id, closed["c"].previous_meeting_id) == ("c", "a")


def test_what_was_linked_on_purpose_stays() -> None:
    first = meeting("a", dt.date(2024, 1, 11), next_meeting_id="elders")
    assert [one.id for one in linked([first], meeting("b", dt.date(2024, 2, 8)))] == ["b"]


def test_without_a_day_a_meeting_comes_after_all_others() -> None:
    new = linked([meeting("a", dt.date(2024, 1, 11)), meeting("b", dt.date(2024, 2, 8))], meeting("c", None))[0]
    assert (new.previous_meeting_id, new.next_meeting_id) == ("b", None)


def test_the_order_changes_only_when_another_one_is_passed() -> None:
    others = [meeting("a", dt.date(2024, 1, 11)), meeting("c", dt.date(2024, 3, 14))]
    moved = meeting("b", dt.date(2024, 2, 8))
    assert not order_changes(others, moved, meeting("b", dt.date(2024, 2, 9)))
    assert order_changes(others, moved, meeting("b", dt.date(2024, 4, 9)))
    assert order_changes(others, moved, meeting("b", None))
