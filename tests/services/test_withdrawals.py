"""Who is invited by what goes out, and what becomes of it when it did not go: the log keeps both."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.attendance import Rsvp
from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.minutes import MinutesStatus
from secretariat.domain.refusals import AlreadyWithdrawn, DispatchFollowed, ExplanationNeeded, NumberIssued
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.workspace import Workspace
from tests.services.october import convened, held, send
from tests.storage.contents import Clock


def answers(workspace: Workspace, meeting_id: str) -> dict[str, Rsvp | None]:
    return {line.id: line.rsvp for line in workspace.attendance.lines(meeting_id)}


def test_everybody_a_convocatie_goes_to_is_invited_and_an_answer_that_came_before_stands(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = convened(october, clock)
    first = answers(october, meeting_id)
    assert list(first.values()).count(Rsvp.INVITED) == 11
    assert first["per-x-demoma"] is None, "the secretariat sends it"
    again = october.meeting_planning.plan("body-bo-cult", _in_december()).subject_id
    october.attendance.set_rsvps(again, ["per-x-fictema"], Rsvp.DECLINED)
    send(october, DispatchKind.CONVOCATION, again)
    assert answers(october, again)["per-x-fictema"] is Rsvp.DECLINED
    assert answers(october, again)["per-x-testinga"] is Rsvp.INVITED


def test_a_convocatie_that_did_not_go_leaves_the_overleg_planned_and_nobody_invited(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = convened(october, clock)
    october.attendance.set_rsvps(meeting_id, ["per-x-fictema"], Rsvp.ACCEPTED)
    (dispatch,) = october.dispatches.of_meeting(meeting_id)
    assert october.withdrawals.possible(meeting_id) == dispatch.id
    clock.now = dt.datetime(2023, 10, 20, 9)
    october.withdrawals.withdraw(dispatch.id, "Outlook weigerde de bijlagen")
    (logged,) = october.dispatches.of_meeting(meeting_id)
    assert (logged.sent_on, logged.withdrawn_on) == (dt.date(2023, 10, 19), dt.date(2023, 10, 20))
    assert logged.withdrawn_reason == "Outlook weigerde de bijlagen"
    meeting = october.meetings.head(meeting_id).meeting
    assert (meeting.status, meeting.convened_on, meeting.deadlines) == (MeetingStatus.PLANNED, None, None)
    said = answers(october, meeting_id)
    assert said.pop("per-x-fictema") is Rsvp.ACCEPTED
    assert set(said.values()) == {None}
    assert october.withdrawals.possible(meeting_id) == ""
    with pytest.raises(AlreadyWithdrawn):
        october.withdrawals.withdraw(dispatch.id, "Nog eens")
    send(october, DispatchKind.CONVOCATION, meeting_id)
    assert len(october.dispatches.of_meeting(meeting_id)) == 2
    assert october.meetings.head(meeting_id).meeting.status is MeetingStatus.CONVENED


def test_a_draft_that_did_not_go_is_the_draft_before_it_again_and_its_numbers_are_free(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = held(october, clock)
    october.lifecycle.submit(meeting_id)
    october.lifecycle.approve(meeting_id)
    for day in (16, 23):
        clock.now = dt.datetime(2023, 11, day, 9)
        send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    _convocation, first, second = october.dispatches.of_meeting(meeting_id)
    last_action = october.action_points.of_meeting(meeting_id)[-1].id
    with pytest.raises(DispatchFollowed):
        october.withdrawals.withdraw(first.id, "Blijven staan")
    october.withdrawals.withdraw(second.id, "Blijven staan")
    minutes = october.minutes.of_meeting(meeting_id)
    assert minutes is not None
    assert (minutes.status, minutes.version, minutes.draft_sent_on, minutes.comments_until) == (
        MinutesStatus.DRAFT,
        1,
        dt.date(2023, 11, 16),
        dt.date(2023, 11, 30),
    )
    with pytest.raises(NumberIssued):
        october.action_points.remove(last_action)
    october.withdrawals.withdraw(first.id, "Blijven staan")
    minutes = october.minutes.of_meeting(meeting_id)
    assert minutes is not None
    assert (minutes.status, minutes.version, minutes.draft_sent_on) == (MinutesStatus.CHAIR_REVIEW, None, None)
    assert october.meetings.head(meeting_id).meeting.status is MeetingStatus.HELD
    october.action_points.remove(last_action)
    october.history.undo_to(october.history.steps()[2].number)
    minutes = october.minutes.of_meeting(meeting_id)
    assert minutes is not None
    assert minutes.version == 2


def test_a_reason_is_needed(october: Workspace, clock: Clock) -> None:
    meeting_id = convened(october, clock)
    with pytest.raises(ExplanationNeeded):
        october.withdrawals.withdraw(october.withdrawals.possible(meeting_id), "  ")


def test_what_people_were_told_of_the_terms_stays_whatever_is_settled_later(october: Workspace, clock: Clock) -> None:
    meeting_id = convened(october, clock)
    terms = [(line.id.value, line.day) for line in october.meeting_terms.lines(meeting_id)]
    october.arrangements.set_term("body-bo-cult", "comment_workdays", 3)
    october.arrangements.set_term("body-bo-cult", "draft_minutes_workdays_after", 2)
    assert [(line.id.value, line.day) for line in october.meeting_terms.lines(meeting_id)] == terms
    facts = _in_december()
    october.meeting_planning.reschedule(meeting_id, facts)
    moved = {line.id.value: line.day for line in october.meeting_terms.lines(meeting_id)}
    assert moved["draft_by"] == dt.date(2023, 12, 18)


def _in_december() -> MeetingFacts:
    return MeetingFacts(date=dt.date(2023, 12, 14), start_time=dt.time(10), end_time=dt.time(12), place="Zaal Zuid")


def test_what_was_late_for_a_convocatie_that_did_not_go_takes_its_place_in_the_row(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = convened(october, clock)
    october.agendas.add(meeting_id, "Begroting")

    def numbers() -> list[str]:
        return [f"{line.number} {line.title}" for line in october.agendas.lines(meeting_id)][4:]

    assert numbers()[:2] == ["5 Presentatie De Nieuwe Poort", "5bis Begroting"]
    (dispatch,) = october.dispatches.of_meeting(meeting_id)
    october.withdrawals.withdraw(dispatch.id, "Vergeten")
    assert numbers() == ["5 Presentatie De Nieuwe Poort", "6 Begroting", "7 Rondvraag", "8 Sluiting"]
    assert not any(one.late for one in october.register().where(AgendaItem, "meeting_id", meeting_id))
