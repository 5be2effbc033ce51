"""Ratification per organisation: who is asked, who answered, and when."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.decisions import RatificationStatus
from secretariat.domain.refusals import MinutesFrozen, RecordMissing, TextTooLong
from secretariat.services.workspace import Workspace

DECISION = "dec-2023-B-002"
WAITING = [f"org-gem-{name}" for name in ("stadskanaal", "veendam", "westerkwartier", "westerwolde")]


def test_ratification_asks_every_member_municipality(workspace: Workspace) -> None:
    workspace.ratifications.require("dec-2023-B-006", True)
    lines = workspace.ratifications.of_decision("dec-2023-B-006")
    assert len(lines) == 10
    assert {line.status for line in lines} == {RatificationStatus.PENDING}
    tally = workspace.decisions.record("dec-2023-B-006").line.ratified
    assert (tally.total, tally.outstanding) == (10, 10)
    assert workspace.ratifications.require("dec-2023-B-006", True) is None
    workspace.ratifications.require("dec-2023-B-006", False)
    assert workspace.ratifications.of_decision("dec-2023-B-006") == ()


def test_an_answer_gets_the_date_of_today_until_another_is_given(workspace: Workspace) -> None:
    def veendam() -> tuple[RatificationStatus, dt.date | None]:
        lines = workspace.ratifications.of_decision("dec-2023-B-002")
        return next((line.status, line.decided_on) for line in lines if line.name == "Veendam")

    answer = ("dec-2023-B-002", ["org-gem-veendam"])
    workspace.ratifications.set_status(*answer, RatificationStatus.REJECTED)
    assert veendam() == (RatificationStatus.REJECTED, dt.date(2023, 11, 20))
    workspace.ratifications.set_date(*answer, dt.date(2023, 10, 9))
    workspace.ratifications.set_status(*answer, RatificationStatus.AGREED)
    assert veendam() == (RatificationStatus.AGREED, dt.date(2023, 10, 9))
    workspace.ratifications.set_status(*answer, RatificationStatus.SUBMITTED)
    assert veendam() == (RatificationStatus.SUBMITTED, None)


def test_adopted_minutes_freeze_the_decision_but_not_its_ratification(adopted: Workspace) -> None:
    assert adopted.decisions.record("dec-2023-B-006").line.frozen
    with pytest.raises(MinutesFrozen):
        adopted.decisions.file_under("dec-2023-B-006", "dos-cmk")
    assert adopted.ratifications.require("dec-2023-B-006", True) is not None


def test_a_decision_goes_with_what_was_asked_about_its_ratification(workspace: Workspace) -> None:
    workspace.ratifications.require("dec-2020-B-001", True)
    workspace.decisions.remove("dec-2020-B-001")
    workspace.history.undo()
    assert workspace.decisions.record("dec-2020-B-001").line.ratified.total == 10


def test_several_answers_are_one_step(workspace: Workspace) -> None:
    workspace.ratifications.set_status(DECISION, WAITING, RatificationStatus.AGREED)
    assert workspace.decisions.record(DECISION).line.ratified.outstanding == 0
    workspace.ratifications.set_date(DECISION, WAITING, dt.date(2023, 11, 6))
    workspace.ratifications.set_note(DECISION, WAITING[:1], " raadsbesluit  12 ")
    lines = {line.id: line for line in workspace.ratifications.of_decision(DECISION)}
    assert {lines[one].decided_on for one in WAITING} == {dt.date(2023, 11, 6)}
    assert (lines[WAITING[0]].note, lines[WAITING[1]].note) == ("raadsbesluit  12", "")
    for _step in range(3):
        workspace.history.undo()
    assert workspace.decisions.record(DECISION).line.ratified.outstanding == 4


def test_who_has_not_answered_has_no_day(workspace: Workspace) -> None:
    assert workspace.ratifications.set_date(DECISION, WAITING, dt.date(2023, 11, 6)) is None
    assert workspace.ratifications.set_status(DECISION, ["org-gem-westerwolde"], RatificationStatus.PENDING) is None


def test_who_was_not_asked_can_answer_too(workspace: Workspace) -> None:
    workspace.ratifications.set_status(DECISION, ["org-provincie-groningen"], RatificationStatus.AGREED)
    assert [line.name for line in workspace.ratifications.of_decision(DECISION)][6] == "Provincie"


def test_organisation_and_note_must_be_possible(workspace: Workspace) -> None:
    with pytest.raises(RecordMissing):
        workspace.ratifications.set_status(DECISION, ["org-weg"], RatificationStatus.AGREED)
    with pytest.raises(TextTooLong):
        workspace.ratifications.set_note(DECISION, WAITING, "x" * 501)
