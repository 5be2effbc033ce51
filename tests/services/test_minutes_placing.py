"""A verslag that waits to be adopted: on the next agenda once, said where it happens, and not where it was put off."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.refusals import AdoptionPutOff
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.minutes_placing import PlacedMinutes
from secretariat.services.workspace import Workspace
from tests.services.october import PREVIOUS, PROPOSAL, adopt, held, item, planned, send
from tests.storage.contents import Clock

MAY = dt.date(2024, 5, 23)


def plan(workspace: Workspace, day: dt.date) -> str:
    return workspace.meeting_planning.plan("body-bo-cult", MeetingFacts(date=day, start_time=dt.time(14))).subject_id


def about(workspace: Workspace, meeting_id: str) -> list[tuple[str, str]]:
    """Which verslag stands at which item of an agenda."""
    return [(one.item, one.code) for one in workspace.adoption.at(meeting_id)]


def test_where_adoption_was_put_off_it_is_not_adopted_but_in_the_next_overleg(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    (here,) = october.adoption.at(meeting_id)
    assert (here.can_be, here.is_put_off, here.put_off_as, here.next_code) == (False, True, "2023-B-006", "")
    coming = plan(october, MAY)
    (here,) = october.adoption.at(meeting_id)
    assert here.next_code == "BO-CULT 2024-01"
    for verb in (october.adoption.adopt_in_meeting, october.adoption.defer):
        with pytest.raises(AdoptionPutOff) as refused:
            verb(PREVIOUS, meeting_id)
        assert refused.value == AdoptionPutOff("BO-CULT 2023-02", "2023-B-006", "BO-CULT 2024-01")
    clock.now = dt.datetime.combine(MAY, dt.time(17))
    october.meetings.hold(coming)
    adopt(october, PREVIOUS, coming)
    assert [one.adopted_in for one in october.adoption.at(coming) if one.meeting_id == PREVIOUS] == ["BO-CULT 2024-01"]


def test_a_concept_that_goes_round_comes_on_the_next_agenda_once(october: Workspace, clock: Clock) -> None:
    coming, meeting_id = plan(october, MAY), held(october, clock)
    october.agendas.remove(*(line.id for line in october.agendas.lines(coming)))
    send(october, DispatchKind.LISTS, meeting_id)
    assert about(october, coming) == []
    found = october.minutes_placing.next_agenda(meeting_id)
    assert found is not None
    assert found.code == "BO-CULT 2024-01"
    made = send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    placed = (PlacedMinutes("BO-CULT 2023-02", "BO-CULT 2024-01", MAY, "1"),)
    assert october.minutes_placing.placed_in(made.changes) == placed
    assert about(october, coming) == [("1 Verslag BO-CULT 2023-02 (2 november 2023)", "BO-CULT 2023-02")]
    assert october.minutes_placing.next_agenda(meeting_id) is None
    later = plan(october, MAY + dt.timedelta(days=60))
    again = send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    assert october.minutes_placing.placed_in(again.changes) == ()
    assert ("1 Verslag BO-CULT 2023-02 (2 november 2023)", "BO-CULT 2023-02") not in about(october, later)


def test_a_concept_finds_its_item_after_the_overleg_between_was_moved_away(october: Workspace, clock: Clock) -> None:
    meeting_id = planned(october)
    between = plan(october, dt.date(2023, 12, 7))
    january = plan(october, dt.date(2024, 1, 18))
    october.meeting_planning.reschedule(between, MeetingFacts(date=dt.date(2024, 2, 15)))
    clock.now = dt.datetime(2023, 11, 2, 17)
    october.meetings.hold(meeting_id)
    october.minutes.write_text(meeting_id, item(october, meeting_id, "4"), PROPOSAL)
    sent = send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    assert "BO-CULT 2023-02" not in [one.about for one in october.minutes_placing.placed_in(sent.changes)]
    title = "3 Verslag vorig overleg (BO-CULT 2023-02, 2 november 2023) en actielijst"
    assert (title, "BO-CULT 2023-02") in about(october, january)


def test_adopting_puts_only_another_concept_on_the_agenda(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    coming = plan(october, MAY)
    october.agendas.remove(*(line.id for line in october.agendas.lines(coming)))
    made = adopt(october, meeting_id)
    title = "1 Verslag BO-CULT 2023-01 (13 april 2023), aangehouden"
    assert about(october, coming) == [(title, "BO-CULT 2023-01")]
    assert [one.about for one in october.minutes_placing.placed_in(made)] == ["BO-CULT 2023-01"]
