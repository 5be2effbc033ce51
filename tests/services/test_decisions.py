"""Decisions: their numbers and when they can no longer be changed."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.changes import Action
from secretariat.domain.decisions import Decision, DecisionKind, DecisionWait
from secretariat.domain.refusals import (
    FieldEmpty,
    MinutesFrozen,
    RecordInUse,
    RecordMissing,
    TextTooLong,
)
from secretariat.services.decisions import NO_MEETING, DecisionFilter
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
        dossier_id="dos-convenant",
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


def test_a_decision_belongs_to_an_item_of_its_own_meeting(workspace: Workspace) -> None:
    with pytest.raises(RecordMissing, match="ai-bo-cult-2023-01-2"):
        workspace.decisions.add(MEETING, "ai-bo-cult-2023-01-2", DecisionKind.AGREED, "Akkoord")


def test_the_register_tells_what_waits_for_an_action_or_an_answer(workspace: Workspace) -> None:
    page = workspace.decisions.page(DecisionFilter())
    assert (page.everything, dict(page.waiting)) == (10, {DecisionWait.FOLLOW_UP: 0, DecisionWait.RATIFICATION: 1})
    assert found(workspace, waits=DecisionWait.RATIFICATION) == ["2023-B-002"]
    made = workspace.decisions.add(MEETING, ITEM, DecisionKind.ASSIGNED, "Het secretariaat maakt een planning.")
    assert found(workspace, waits=DecisionWait.FOLLOW_UP) == ["2023-B-007"]
    assert found(workspace, waits=DecisionWait.FOLLOW_UP, body_id="body-pho-bib") == []
    page = workspace.decisions.page(DecisionFilter(body_id="body-bo-cult", waits=DecisionWait.FOLLOW_UP))
    assert (page.total, page.everything, page.waiting[DecisionWait.RATIFICATION]) == (1, 5, 1)
    add = workspace.action_points.add_to_body
    decision_id = workspace.decisions.added(made)
    action = add("body-bo-cult", "Planning maken", "org-vgg", dt.date(2023, 12, 1), decision_id=decision_id)
    assert found(workspace, waits=DecisionWait.FOLLOW_UP) == []
    (follow_up,) = workspace.decisions.record(decision_id).actions
    assert follow_up.id == action.subject_id


def test_the_numbers_of_today_are_those_of_the_register(workspace: Workspace) -> None:
    workspace.decisions.add(MEETING, ITEM, DecisionKind.ASSIGNED, "Het secretariaat maakt een planning.")
    overview, page = workspace.attention.overview(), workspace.decisions.page(DecisionFilter())
    assert overview.without_follow_up.total == page.waiting[DecisionWait.FOLLOW_UP] == 1
    assert overview.without_answer.total == page.waiting[DecisionWait.RATIFICATION] == 1


def test_what_is_known_of_an_agreement_can_be_corrected(workspace: Workspace) -> None:
    edit = workspace.decisions.edit_agreement
    before = workspace.decisions.record("dec-2020-B-001")
    assert len(before.parties) == 11
    assert before.parties[0] == ("org-provincie-groningen", "Provincie")
    assert (before.source, before.quote[:18]) == ("000:L40", "Op 26 januari 2020")
    edit("dec-2020-B-001", decided_on=dt.date(2020, 1, 27), party_ids=["org-gem-pekela", "per-x-demoma"])
    edit("dec-2020-B-001", source=" Bestuursakkoord 2020 ")
    after = workspace.decisions.record("dec-2020-B-001")
    assert (after.line.decided_on, after.source, after.quote) == (
        dt.date(2020, 1, 27), "Bestuursakkoord 2020", before.quote
    )  # fmt: skip
    assert [name for _id, name in after.parties] == ["Pekela", "Marieke Demoma"]
    assert edit("dec-2020-B-001", source="Bestuursakkoord 2020") is None
    with pytest.raises(RecordMissing):
        edit("dec-2020-B-001", party_ids=["org-weg"])


def test_a_decision_of_an_overleg_has_its_day_and_parties_from_there(workspace: Workspace) -> None:
    with pytest.raises(FieldEmpty):
        workspace.decisions.edit_agreement("dec-2023-B-005", decided_on=dt.date(2020, 1, 1))


def test_an_agreement_says_where_it_was_written_down(workspace: Workspace) -> None:
    day = dt.date(2020, 3, 1)
    made = workspace.decisions.add_agreement(day, DecisionKind.AGREEMENT, "Samen", [], source="Brief van 1 maart")
    assert workspace.decisions.record(made.subject_id).source == "Brief van 1 maart"


def test_numbers_stay_unique_when_an_orgaan_has_a_series_of_its_own(workspace: Workspace) -> None:
    def add(meeting: str, item: str) -> str:
        made = workspace.decisions.add(meeting, item, DecisionKind.AGREED, "Akkoord.")
        return workspace.decisions.record(workspace.decisions.added(made)).line.number

    other = ("mtg-pho-bib-2023-01", "ai-pho-bib-2023-01-2")
    workspace.arrangements.set_number_format("body-pho-bib", "decision", "JJJJ-B-000")
    assert [add(*other), add(MEETING, ITEM)] == ["2023-B-007", "2023-B-008"]
    workspace.arrangements.set_number_format("body-pho-bib", "decision", "PHO JJJJ-0")
    assert [add(*other), add(*other), add(MEETING, ITEM)] == ["PHO 2023-1", "PHO 2023-2", "2023-B-009"]
    numbers = [line.number for line in workspace.decisions.page(DecisionFilter()).lines]
    assert len(numbers) == len(set(numbers)) == 15
