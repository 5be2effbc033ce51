"""Decisions: their numbers and when they can no longer be changed."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.bodies import Body, BodyKind, BodyLevel, BodyStatus
from secretariat.domain.changes import Action
from secretariat.domain.decisions import Decision, DecisionKind, RatificationStatus
from secretariat.domain.refusals import (
    BodyEstablished,
    CodeTaken,
    FieldEmpty,
    MinutesFrozen,
    RecordInUse,
    RecordMissing,
    TextTooLong,
)
from secretariat.services.decisions import NO_MEETING, DecisionFilter, NewBody
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
    workspace.decisions.add(MEETING, ITEM, DecisionKind.AGREED, "Akkoord")
    (added,) = (one for one in workspace.decisions.of_meeting(MEETING) if one.number == "2023-B-007")
    workspace.decisions.remove(added.id)
    assert numbers(workspace) == ["2023-B-004", "2023-B-005", "2023-B-006"]


def test_a_decision_that_a_body_names_stays(workspace: Workspace) -> None:
    with pytest.raises(RecordInUse) as refused:
        workspace.decisions.remove("dec-2023-B-001")
    assert refused.value == RecordInUse("2023-B-001", 1)


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


def found(workspace: Workspace, **wanted: object) -> list[str]:
    """The numbers that a filter leaves, newest first."""
    return [line.number for line in workspace.decisions.page(DecisionFilter(**wanted)).lines]  # type: ignore[arg-type]


def test_the_register_has_the_newest_decision_first(workspace: Workspace) -> None:
    numbers = found(workspace)
    assert numbers == [*(f"2023-B-00{n}" for n in range(6, 0, -1)), *(f"2020-B-00{n}" for n in range(4, 0, -1))]
    assert workspace.decisions.page(DecisionFilter()).total == 10


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        ({"body_id": "body-pho-bib"}, ["2023-B-003"]),
        ({"body_id": NO_MEETING, "year": 2023}, ["2023-B-001"]),
        ({"year": 2023, "kind": DecisionKind.NOTED}, ["2023-B-005", "2023-B-003"]),
        ({"kind": DecisionKind.NOTED, "dossier_id": "dos-spuk"}, ["2023-B-003"]),
        ({"words": "CONVENANT werkgroep"}, ["2023-B-004"]),
        ({"words": "2023-b-00", "body_id": "body-bo-cult", "kind": DecisionKind.DEFERRED}, ["2023-B-006"]),
        ({"words": "pho-bib"}, ["2023-B-003"]),
        ({"words": "100%"}, []),
    ],
)
def test_filters_work_together(workspace: Workspace, wanted: dict[str, object], numbers: list[str]) -> None:
    assert found(workspace, **wanted) == numbers


def test_one_can_only_filter_on_what_something_was_decided_in(workspace: Workspace) -> None:
    choices = workspace.decisions.filter_choices()
    assert choices.years == (2023, 2020)
    assert [name for _id, name in choices.bodies] == [
        "Bestuurlijk overleg Cultuur",
        "Portefeuillehouders Bibliotheekwerk",
    ]
    assert len(choices.dossiers) == 5


def test_an_agreement_without_overleg_is_numbered_in_its_own_year(workspace: Workspace) -> None:
    made = workspace.decisions.add_agreement(
        dt.date(2020, 3, 1), DecisionKind.AGREEMENT, "Samen optrekken.", ["org-provincie-groningen", "org-gem-pekela"]
    )
    line = workspace.decisions.record(made.subject_id).line
    assert (line.number, line.decided_on, line.meeting_id) == ("2020-B-005", dt.date(2020, 3, 1), "")
    assert (line.municipality_parties, line.other_parties) == (("Pekela",), ("Provincie",))
    assert workspace.decisions.added(made) == made.subject_id


def test_an_agreement_needs_a_day_and_a_text(workspace: Workspace) -> None:
    add = workspace.decisions.add_agreement
    with pytest.raises(FieldEmpty) as refused:
        add(None, DecisionKind.AGREEMENT, "Samen", [])
    assert refused.value == FieldEmpty("decided_on")
    with pytest.raises(FieldEmpty):
        add(dt.date(2020, 3, 1), DecisionKind.AGREEMENT, " ", [])
    with pytest.raises(RecordMissing):
        add(dt.date(2020, 3, 1), DecisionKind.AGREEMENT, "Samen", ["org-weg"])


def test_a_decision_moves_to_another_dossier_and_out_of_it(workspace: Workspace) -> None:
    assert workspace.decisions.file_under("dec-2023-B-003", "dos-spuk") is None
    workspace.decisions.file_under("dec-2023-B-003", "dos-cmk")
    assert workspace.decisions.record("dec-2023-B-003").line.dossier_id == "dos-cmk"
    workspace.decisions.file_under("dec-2023-B-003", None)
    assert workspace.decisions.record("dec-2023-B-003").line.dossier == ""


def test_ratification_asks_every_member_municipality(workspace: Workspace) -> None:
    workspace.decisions.require_ratification("dec-2023-B-006", True)
    record = workspace.decisions.record("dec-2023-B-006")
    assert len(record.ratifications) == 10
    assert {line.status for line in record.ratifications} == {RatificationStatus.PENDING}
    assert (record.line.ratified.total, record.line.ratified.outstanding) == (10, 10)
    assert workspace.decisions.require_ratification("dec-2023-B-006", True) is None
    workspace.decisions.require_ratification("dec-2023-B-006", False)
    assert workspace.decisions.record("dec-2023-B-006").ratifications == ()


def test_an_answer_gets_the_date_of_today_until_another_is_given(workspace: Workspace) -> None:
    def veendam() -> tuple[RatificationStatus, dt.date | None]:
        lines = workspace.decisions.record("dec-2023-B-002").ratifications
        return next((line.status, line.decided_on) for line in lines if line.name == "Veendam")

    answer = ("dec-2023-B-002", "org-gem-veendam")
    workspace.decisions.set_ratification(*answer, RatificationStatus.REJECTED)
    assert veendam() == (RatificationStatus.REJECTED, dt.date(2023, 11, 20))
    workspace.decisions.date_ratification(*answer, dt.date(2023, 10, 9))
    workspace.decisions.set_ratification(*answer, RatificationStatus.AGREED)
    assert veendam() == (RatificationStatus.AGREED, dt.date(2023, 10, 9))
    workspace.decisions.set_ratification(*answer, RatificationStatus.SUBMITTED)
    assert veendam() == (RatificationStatus.SUBMITTED, None)


def test_adopted_minutes_freeze_the_decision_but_not_its_ratification(adopted: Workspace) -> None:
    assert adopted.decisions.record("dec-2023-B-006").line.frozen
    with pytest.raises(MinutesFrozen):
        adopted.decisions.file_under("dec-2023-B-006", "dos-cmk")
    assert adopted.decisions.require_ratification("dec-2023-B-006", True) is not None


def test_a_decision_goes_with_what_was_asked_about_its_ratification(workspace: Workspace) -> None:
    workspace.decisions.require_ratification("dec-2020-B-001", True)
    workspace.decisions.remove("dec-2020-B-001")
    workspace.history.undo()
    assert workspace.decisions.record("dec-2020-B-001").line.ratified.total == 10


def test_a_decision_establishes_a_body_and_both_name_each_other(workspace: Workspace) -> None:
    made = workspace.decisions.add(MEETING, ITEM, DecisionKind.ESTABLISHED, "Er wordt een werkgroep ingesteld.")
    decision_id = workspace.decisions.added(made)
    suggested = workspace.decisions.suggested_body(decision_id)
    assert (suggested.parent_id, suggested.level, suggested.kind) == (
        "body-bo-cult",
        BodyLevel.OFFICIAL,
        BodyKind.WORKING_GROUP,
    )
    workspace.decisions.establish_body(decision_id, NewBody("Werkgroep musea", "wg-mus", parent_id="body-bo-cult"))
    body = workspace.decisions.record(decision_id).established
    assert body is not None
    assert (body.code, body.status, body.parent_id) == ("WG-MUS", BodyStatus.TO_BE_ESTABLISHED, "body-bo-cult")
    assert (body.established_by_decision_id, body.theme_id) == (decision_id, "theme-cultuur-bibliotheekwerk")
    workspace.history.undo()
    assert workspace.decisions.record(decision_id).established is None
    assert workspace.register().find(Body, body.id) is None


def test_a_body_is_established_once_under_a_code_of_its_own(workspace: Workspace) -> None:
    establish = workspace.decisions.establish_body
    with pytest.raises(BodyEstablished) as refused:
        establish("dec-2023-B-004", NewBody("Nog een", "WG-2"))
    assert refused.value == BodyEstablished("2023-B-004", "Ambtelijke werkgroep convenant Cultuureducatie")
    with pytest.raises(CodeTaken):
        establish("dec-2023-B-006", NewBody("Nog een", "wg-conv"))
    with pytest.raises(FieldEmpty):
        establish("dec-2023-B-006", NewBody("", "WG-2"))


def test_a_decision_belongs_to_an_item_of_its_own_meeting(workspace: Workspace) -> None:
    with pytest.raises(RecordMissing, match="ai-bo-cult-2023-01-2"):
        workspace.decisions.add(MEETING, "ai-bo-cult-2023-01-2", DecisionKind.AGREED, "Akkoord")
