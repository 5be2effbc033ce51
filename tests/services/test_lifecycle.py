"""What comes next for an overleg, and which of its terms are set by hand."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.attendance import AttendanceStatus
from secretariat.domain.bodies import QuorumRule
from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.lifecycle import LifeStep
from secretariat.domain.meetings import MeetingTerm
from secretariat.domain.refusals import ExplanationNeeded
from secretariat.domain.sending_checks import CheckKey
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.workspace import Workspace
from secretariat.wording.sending_checks import reason
from tests.services.october import held, send
from tests.storage.contents import Clock

FIRST, COMING = "mtg-wg-conv-2023-01", "mtg-bo-cult-2024-01"


def test_an_overleg_whose_day_has_come_without_a_convocatie_is_held_next(workspace: Workspace) -> None:
    assert workspace.lifecycle.next_step(FIRST).step is LifeStep.CONVENE
    workspace.meeting_planning.reschedule(FIRST, MeetingFacts(date=dt.date(2023, 11, 20)))
    following = workspace.lifecycle.next_step(FIRST)
    assert following.step is LifeStep.HOLD
    assert [reason(check) for check in following.failing] == ["Er is nog niet vastgelegd wie er waren."]


def test_when_an_overleg_was_held_it_is_told_of_whom_nothing_is_known_and_that_the_quorum_is_not_met(
    workspace: Workspace,
) -> None:
    body = workspace.meetings.head(COMING).body.id
    workspace.bodies.set_quorum(body, QuorumRule.MORE_THAN_HALF)
    workspace.meeting_planning.reschedule(COMING, MeetingFacts(date=dt.date(2023, 11, 20)))
    lines = workspace.attendance.lines(COMING)
    workspace.attendance.set_status(COMING, lines[0].id, AttendanceStatus.PRESENT)
    said = [reason(check) for check in workspace.lifecycle.next_step(COMING).failing]
    assert len(said) == len(lines)
    assert said[-1] == ("1 van de 10 vertegenwoordigd. Geen quorum: besluiten is niet mogelijk, bespreken wel.")
    assert workspace.lifecycle.next_step(COMING).is_free
    assert workspace.meetings.hold(COMING) is not None


def test_a_check_names_people_by_their_names(workspace: Workspace) -> None:
    workspace.meeting_planning.reschedule(FIRST, MeetingFacts(date=dt.date(2023, 11, 20)))
    workspace.meetings.hold(FIRST)
    failing = workspace.lifecycle.checks(FIRST, LifeStep.SEND_TO_CHAIR)
    names = [check.name for check in failing if check.key is CheckKey.ATTENDANCE_OPEN]
    assert "N. Schetsma" in names
    assert not any(name.startswith("per-") for name in names)


def test_terms_are_settled_together_or_not_at_all(workspace: Workspace) -> None:
    day = dt.date(2024, 5, 8)
    with pytest.raises(ExplanationNeeded):
        workspace.meeting_terms.settle(COMING, {MeetingTerm.SEND: (day, "Hemelvaart"), MeetingTerm.DRAFT: (day, " ")})
    assert all(line.reason == "" for line in workspace.meeting_terms.lines(COMING))
    made = workspace.meeting_terms.settle(
        COMING, {MeetingTerm.SEND: (day, "Hemelvaart"), MeetingTerm.SUBMIT: (dt.date(2024, 4, 25), "Meivakantie")}
    )
    assert made is not None
    lines = {line.id: line for line in workspace.meeting_terms.lines(COMING)}
    assert (lines[MeetingTerm.SEND].day, lines[MeetingTerm.SEND].by_rule) == (day, dt.date(2024, 5, 9))
    assert lines[MeetingTerm.SUBMIT].reason == "Meivakantie"
    assert workspace.meeting_terms.settle(COMING, {MeetingTerm.SEND: (day, "Hemelvaart")}) is None
    workspace.meeting_terms.settle(COMING, dict.fromkeys(MeetingTerm))
    assert all(line.day == line.by_rule for line in workspace.meeting_terms.lines(COMING))


def test_the_head_knows_what_came_in_the_place_of_an_overleg(workspace: Workspace) -> None:
    facts = MeetingFacts(date=dt.date(2024, 1, 11), start_time=dt.time(13, 30))
    workspace.calling_off.postpone(FIRST, facts, "Voorzitter verhinderd")
    new = workspace.meetings.head(FIRST).replaced_by
    assert new is not None
    assert (new.code, new.date) == ("WG-CONV 2024-01", dt.date(2024, 1, 11))
    old = workspace.meetings.head(new.id).replaces
    assert old is not None
    assert (old.code, old.date) == ("WG-CONV 2023-01", dt.date(2023, 12, 14))


def test_a_concept_that_is_with_the_chair_again_is_approved_before_it_is_adopted(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = held(october, clock)
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    assert october.lifecycle.next_step(meeting_id).step is LifeStep.ADOPT
    october.lifecycle.submit(meeting_id)
    assert october.lifecycle.next_step(meeting_id).step is LifeStep.APPROVE
    october.lifecycle.approve(meeting_id)
    assert october.lifecycle.next_step(meeting_id).step is LifeStep.SEND_DRAFT
    assert LifeStep.SEND_DRAFT in october.lifecycle.possible(meeting_id)
