"""Numbers: given once, never again, and kept by what left the house (``domain.md`` §2.3 rule 10)."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.changes import Action
from secretariat.domain.decisions import Decision, DecisionKind
from secretariat.domain.minutes import Minutes, MinutesStatus
from secretariat.domain.refusals import NumberIssued
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.opening import import_exchange, open_workspace
from secretariat.services.publishing import Outline, PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from secretariat.storage.file import open_file
from secretariat.storage.store import Store
from secretariat.wording.refusals import sentence
from tests.storage.contents import Clock

MEETING = "mtg-bo-cult-2023-02"
ITEM = "ai-bo-cult-2023-02-4"
DAY = dt.date(2023, 12, 7)
SENT_ON = dt.date(2023, 11, 16)


def action(workspace: Workspace, number: str) -> str:
    """The id of the action point with a number."""
    return next(one.id for one in workspace.register().all(ActionPoint) if one.number == number)


def decision(workspace: Workspace, number: str) -> str:
    """The id of the decision with a number."""
    return next(one.id for one in workspace.register().all(Decision) if one.number == number)


def add_action(workspace: Workspace) -> str:
    """A new action point's number."""
    before = {one.number for one in workspace.register().all(ActionPoint)}
    workspace.action_points.add(MEETING, ITEM, "Iets doen", "per-x-demoma", DAY)
    return next(one.number for one in workspace.register().all(ActionPoint) if one.number not in before)


def add_decision(workspace: Workspace) -> str:
    """A new decision's number."""
    before = {one.number for one in workspace.register().all(Decision)}
    workspace.decisions.add(MEETING, ITEM, DecisionKind.AGREED, "Akkoord")
    return next(one.number for one in workspace.register().all(Decision) if one.number not in before)


def verslag(workspace: Workspace) -> Outline:
    return workspace.publishing.outline(PaperRequest(PaperKind.MINUTES, meeting_id=MEETING))


def test_a_number_on_a_paper_that_was_saved_stays_with_its_record(workspace: Workspace) -> None:
    assert (add_action(workspace), add_decision(workspace)) == ("2023-A-017", "2023-B-007")
    verslag(workspace)  # looking at it brings it to nobody
    workspace.history.undo()
    assert add_decision(workspace) == "2023-B-007"
    workspace.action_points.reword(action(workspace, "2023-A-017"), "Iets anders doen")
    workspace.history.papers_left([verslag(workspace)])
    assert [step.action for step in workspace.history.steps(1)] == [Action.EDIT_ACTION_POINT]  # no step of its own
    workspace.history.undo()  # the words can still go back
    with pytest.raises(NumberIssued) as refused:
        workspace.history.undo()
    assert sentence(refused.value) == (
        "Besluit 2023-B-007 staat op een stuk dat is verzonden, opgeslagen of afgedrukt, en houdt zijn nummer. "
        "Wijzig de tekst of de soort in plaats van het te verwijderen."
    )
    with pytest.raises(NumberIssued):
        workspace.history.undo_to(workspace.history.steps()[2].number)
    with pytest.raises(NumberIssued):
        workspace.action_points.remove(action(workspace, "2023-A-017"))
    assert add_decision(workspace) == "2023-B-008"


def test_a_record_that_was_put_back_and_then_printed_is_not_taken_away_again_by_redo(workspace: Workspace) -> None:
    number = add_action(workspace)
    workspace.action_points.remove(action(workspace, number))
    workspace.history.undo()
    workspace.history.papers_left([verslag(workspace)])
    with pytest.raises(NumberIssued):
        workspace.history.redo()
    assert action(workspace, number)


def test_the_code_of_an_overleg_of_which_a_paper_was_saved_is_not_given_to_another(workspace: Workspace) -> None:
    planned = workspace.meeting_planning.plan("body-bo-cult", MeetingFacts(date=dt.date(2024, 9, 5)))
    request = PaperRequest(PaperKind.CONVOCATION, meeting_id=planned.subject_id)
    workspace.history.papers_left([workspace.publishing.outline(request)])
    with pytest.raises(NumberIssued) as refused:
        workspace.history.undo()
    assert sentence(refused.value) == (
        "Overleg BO-CULT 2024-02 staat op een stuk dat is verzonden, opgeslagen of afgedrukt, en houdt zijn nummer. "
        "Zeg het af of verzet het in plaats van het weg te halen."
    )


def test_a_file_that_may_only_be_read_is_left_alone_when_a_paper_is_saved(workspace: Workspace, path: Path) -> None:
    workspace.close()
    reading = open_workspace(path, read_only=True)
    reading.history.papers_left([verslag(reading)])
    reading.close()


def test_the_number_of_a_removed_action_point_is_not_given_again(workspace: Workspace) -> None:
    assert add_action(workspace) == "2023-A-017"
    workspace.action_points.remove(action(workspace, "2023-A-017"))
    assert add_action(workspace) == "2023-A-018"


def test_the_number_of_a_removed_decision_is_not_given_again(workspace: Workspace) -> None:
    assert add_decision(workspace) == "2023-B-007"
    workspace.decisions.remove(decision(workspace, "2023-B-007"))
    assert add_decision(workspace) == "2023-B-008"


def test_also_not_after_a_restart(path: Path, clock: Clock) -> None:
    first = open_workspace(path, clock=clock)
    add_action(first)
    first.action_points.remove(action(first, "2023-A-017"))
    first.close()
    second = open_workspace(path, clock=clock)
    assert add_action(second) == "2023-A-018"
    second.close()


def test_undoing_the_step_that_gave_a_number_frees_it(workspace: Workspace) -> None:
    add_action(workspace)
    workspace.action_points.remove(action(workspace, "2023-A-017"))
    workspace.history.undo()
    workspace.history.undo()
    assert add_action(workspace) == "2023-A-017"


def test_undoing_a_removal_brings_the_number_back_and_no_other_gets_it(workspace: Workspace) -> None:
    add_action(workspace)
    workspace.action_points.remove(action(workspace, "2023-A-017"))
    workspace.history.undo()
    assert add_action(workspace) == "2023-A-018"


@pytest.mark.parametrize(
    ("remove", "refusal"),
    [
        (lambda on: on.action_points.remove("act-2023-A-013"), NumberIssued("action", "2023-A-013", SENT_ON)),
        (lambda on: on.decisions.remove("dec-2023-B-005"), NumberIssued("decision", "2023-B-005", SENT_ON)),
    ],
    ids=["action", "decision"],
)
def test_a_number_in_a_draft_that_was_sent_stays(
    workspace: Workspace, remove: Callable[[Workspace], object], refusal: NumberIssued
) -> None:
    with pytest.raises(NumberIssued) as refused:
        remove(workspace)
    assert refused.value == refusal
    assert workspace.history.undoable() is None


def test_what_was_entered_after_the_draft_went_out_can_go(workspace: Workspace, clock: Clock) -> None:
    add_action(workspace)
    assert workspace.action_points.remove(action(workspace, "2023-A-017")) is not None


def test_what_was_entered_before_a_draft_without_a_date_stays(
    tmp_path: Path, sample_data: dict[str, Any], clock: Clock
) -> None:
    (minutes,) = (one for one in sample_data["minutes"] if one["meeting_id"] == MEETING)
    del minutes["draft_sent_on"]
    workspace = import_exchange(json.dumps(sample_data).encode(), tmp_path / "zonder datum.vgg", clock)
    with pytest.raises(NumberIssued) as refused:
        workspace.action_points.remove("act-2023-A-013")
    assert refused.value == NumberIssued("action", "2023-A-013", None)
    workspace.close()


def test_until_a_draft_is_sent_every_number_can_go(tmp_path: Path, sample_data: dict[str, Any], clock: Clock) -> None:
    (minutes,) = (one for one in sample_data["minutes"] if one["meeting_id"] == MEETING)
    minutes["status"] = "in_progress"
    del minutes["draft_sent_on"]
    (meeting,) = (one for one in sample_data["meetings"] if one["id"] == MEETING)
    meeting["status"] = "held"
    workspace = import_exchange(json.dumps(sample_data).encode(), tmp_path / "gehouden.vgg", clock)
    workspace.action_points.remove("act-2023-A-013")
    workspace.decisions.remove("dec-2023-B-005")
    assert add_action(workspace) == "2023-A-017"
    assert add_decision(workspace) == "2023-B-007"
    workspace.close()


def test_what_was_put_back_after_the_draft_went_out_can_go_again(
    tmp_path: Path, sample_data: dict[str, Any], clock: Clock
) -> None:
    (minutes,) = (one for one in sample_data["minutes"] if one["meeting_id"] == MEETING)
    minutes["status"] = "in_progress"
    del minutes["draft_sent_on"]
    (meeting,) = (one for one in sample_data["meetings"] if one["id"] == MEETING)
    meeting["status"] = "held"
    path = tmp_path / "gehouden.vgg"
    clock.now = dt.datetime(2023, 11, 13, 9, 0)
    workspace = import_exchange(json.dumps(sample_data).encode(), path, clock)
    add_action(workspace)
    workspace.action_points.remove(action(workspace, "2023-A-017"))
    workspace.close()
    send_draft(path, clock)
    clock.forward(days=7)
    again = open_workspace(path, clock=clock)
    (line,) = again.wastebasket.lines()
    again.wastebasket.put_back(line.id)
    again.action_points.remove(line.record_id)
    assert action_numbers(again).count("2023-A-017") == 0
    again.close()


def send_draft(path: Path, clock: Clock) -> None:
    """Let the draft of the minutes go out on the day it really did."""
    opened = open_file(path, clock())
    store = Store(opened, clock)
    (minutes,) = store.where(Minutes, "meeting_id", [MEETING])
    with store.unit_of_work(Action.EDIT_MEETING, MEETING) as work:
        work.put(replace(minutes, status=MinutesStatus.DRAFT, draft_sent_on=SENT_ON))
    opened.close()


def action_numbers(workspace: Workspace) -> list[str]:
    """The numbers of all action points."""
    return [one.number for one in workspace.register().all(ActionPoint)]
