"""Decisions: their numbers and when they can no longer be changed."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.changes import Action
from secretariat.domain.decisions import Decision, DecisionKind
from secretariat.domain.refusals import FieldEmpty, MinutesFrozen, RecordInUse, RecordMissing, TextTooLong
from secretariat.services.workspace import Workspace

MEETING = "mtg-bo-cult-2023-02"
ITEM = "ai-bo-cult-2023-02-4"


def numbers(workspace: Workspace) -> list[str]:
    """The numbers of the decisions of the overleg of 2 November."""
    return [decision.number for decision in workspace.decisions.of_meeting(MEETING)]


def test_the_decisions_of_a_meeting_stand_in_order_of_number(workspace: Workspace) -> None:
    assert numbers(workspace) == ["2023-B-004", "2023-B-005", "2023-B-006"]


def test_a_new_decision_gets_the_next_number_and_the_day_of_the_meeting(workspace: Workspace) -> None:
    made = workspace.decisions.add(MEETING, ITEM, DecisionKind.AGREED, " De colleges stemmen in. ")
    decision = workspace.decisions.of_meeting(MEETING)[-1]
    assert (made.action, made.subject_id) == (Action.ADD_DECISION, MEETING)
    assert decision == Decision(
        id=decision.id,
        number="2023-B-007",
        kind=DecisionKind.AGREED,
        decided_on=dt.date(2023, 11, 2),
        text="De colleges stemmen in.",
        meeting_id=MEETING,
        agenda_item_id=ITEM,
        ratification_required=False,
    )


def test_undo_gives_the_number_back(workspace: Workspace) -> None:
    workspace.decisions.add(MEETING, ITEM, DecisionKind.AGREED, "Eerste")
    workspace.history.undo()
    workspace.decisions.add(MEETING, ITEM, DecisionKind.NOTED, "Tweede")
    assert numbers(workspace) == ["2023-B-004", "2023-B-005", "2023-B-006", "2023-B-007"]


def test_text_and_kind_can_be_changed_apart_and_together(workspace: Workspace) -> None:
    edit = workspace.decisions.edit
    assert edit("dec-2023-B-005", text="Anders") is not None
    assert edit("dec-2023-B-005", kind=DecisionKind.DEFERRED) is not None
    decision = workspace.decisions.of_meeting(MEETING)[1]
    assert (decision.text, decision.kind) == ("Anders", DecisionKind.DEFERRED)
    assert edit("dec-2023-B-005", text="Anders ", kind=DecisionKind.DEFERRED) is None
    assert edit("dec-2023-B-005") is None


@pytest.mark.parametrize(
    ("text", "refusal"), [("\t", FieldEmpty("text")), ("x" * 200_001, TextTooLong("text", 200_000))]
)
def test_a_text_must_be_there_and_fit(workspace: Workspace, text: str, refusal: Exception) -> None:
    with pytest.raises(type(refusal)) as refused:
        workspace.decisions.add(MEETING, ITEM, DecisionKind.AGREED, text)
    assert refused.value == refusal
    with pytest.raises(type(refusal)):
        workspace.decisions.edit("dec-2023-B-005", text=text)


@pytest.mark.parametrize(("meeting", "item"), [("mtg-weg", ITEM), (MEETING, "ai-weg")])
def test_meeting_and_item_must_be_there(workspace: Workspace, meeting: str, item: str) -> None:
    with pytest.raises(RecordMissing):
        workspace.decisions.add(meeting, item, DecisionKind.AGREED, "Akkoord")


def test_a_decision_can_go(workspace: Workspace) -> None:
    workspace.decisions.remove("dec-2023-B-005")
    assert numbers(workspace) == ["2023-B-004", "2023-B-006"]


def test_a_decision_that_a_body_and_action_points_name_stays(workspace: Workspace) -> None:
    with pytest.raises(RecordInUse) as refused:
        workspace.decisions.remove("dec-2023-B-004")
    assert refused.value == RecordInUse("2023-B-004", 6)


def test_a_decision_without_a_meeting_can_be_changed(workspace: Workspace) -> None:
    assert workspace.decisions.edit("dec-2020-B-001", text="Samen optrekken") is not None


def test_adopted_minutes_keep_their_decisions(adopted: Workspace) -> None:
    with pytest.raises(MinutesFrozen) as refused:
        adopted.decisions.add(MEETING, ITEM, DecisionKind.AGREED, "Nog iets")
    assert refused.value == MinutesFrozen(dt.date(2023, 11, 30))
    with pytest.raises(MinutesFrozen):
        adopted.decisions.edit("dec-2023-B-005", text="Anders")
    with pytest.raises(MinutesFrozen):
        adopted.decisions.remove("dec-2023-B-005")
    assert numbers(adopted) == ["2023-B-004", "2023-B-005", "2023-B-006"]
