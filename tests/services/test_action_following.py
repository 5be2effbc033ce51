"""What can happen to an action point, what each step asks, and what its history says afterwards."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.action_points import ActionEvent, ActionPoint, ActionStatus, HistoryEntry, as_of
from secretariat.domain.changes import Action, Topic
from secretariat.domain.refusals import (
    ActionClosed,
    ActionIncomplete,
    DateNotUnderstood,
    FieldEmpty,
    MinutesFrozen,
    ReasonNeeded,
    RecordMissing,
)
from secretariat.services.action_record import HistoryLine
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from tests.documents.papers import words

TODAY = dt.date(2023, 11, 20)
A11, A12, A13, A14, A15 = (f"act-2023-A-0{number}" for number in range(11, 16))
LATER = dt.date(2024, 2, 16)


def action(workspace: Workspace, action_id: str) -> ActionPoint:
    return workspace.action_following.record(action_id).action


def test_a_state_is_noted_with_the_day_and_what_it_was(workspace: Workspace) -> None:
    made = workspace.action_following.set_status([A14], ActionStatus.DONE)
    assert made is not None
    assert (made.action, made.subject_id, made.topics) == (
        Action.SET_ACTION_STATUS, A14, frozenset({Topic.ACTION_POINTS}),
    )  # fmt: skip
    done = action(workspace, A14)
    assert done.status is ActionStatus.DONE
    assert done.history[-1] == HistoryEntry(date=TODAY, event=ActionEvent.STATUS, from_="open", to="done")
    assert workspace.action_following.set_status([A14], ActionStatus.DONE) is None


@pytest.mark.parametrize("status", [ActionStatus.ON_HOLD, ActionStatus.DROPPED])
def test_holding_and_dropping_need_a_reason(workspace: Workspace, status: ActionStatus) -> None:
    with pytest.raises(ReasonNeeded) as refused:
        workspace.action_following.set_status([A13], status, "  ")
    assert refused.value == ReasonNeeded(status.value)
    workspace.action_following.set_status([A13], status, " wacht op  LKCA ")
    assert action(workspace, A13).history[-1].note == "wacht op  LKCA"


def test_handing_over_is_no_state_to_give(workspace: Workspace) -> None:
    with pytest.raises(ValueError, match="transferred"):
        workspace.action_following.set_status([A13], ActionStatus.TRANSFERRED)


def test_leaving_a_date_needs_a_reason_and_is_counted(workspace: Workspace) -> None:
    with pytest.raises(ReasonNeeded) as refused:
        workspace.action_following.set_term([A13], "16-2-2024")
    assert refused.value == ReasonNeeded("postpone", 1)
    workspace.action_following.set_term([A13], "16-2-2024", reason="wacht op veld")
    moved = action(workspace, A13)
    assert (moved.due_date, moved.postponed_count) == (LATER, 1)
    assert moved.history[-1] == HistoryEntry(
        date=TODAY, event=ActionEvent.DUE_DATE, from_="2024-01-19", to="2024-02-16", note="wacht op veld"
    )
    with pytest.raises(ReasonNeeded) as again:
        workspace.action_following.set_term([A13], "na de zomer")
    assert again.value == ReasonNeeded("postpone", 2)


def test_the_third_postponement_of_another_is_said_to_be_the_third(workspace: Workspace) -> None:
    with pytest.raises(ReasonNeeded) as refused:
        workspace.action_following.set_term(["act-2023-A-003"], "16-2-2024")
    assert refused.value == ReasonNeeded("postpone", 3)


def test_words_for_a_date_can_become_sharper_without_a_reason(workspace: Workspace) -> None:
    add = workspace.action_points.add_to_body
    made = add("body-wg-conv", "Leden benaderen", "org-vgg", None, "in het voorjaar")
    following = workspace.action_following
    following.set_term([made.subject_id], "in maart")
    following.set_term([made.subject_id], "28-3")
    sharp = action(workspace, made.subject_id)
    assert (sharp.due_date, sharp.due_note, sharp.postponed_count) == (dt.date(2024, 3, 28), None, 0)
    assert [line.words for line in following.record(made.subject_id).history] == [
        "Gereed op: 31-03-2024 (in maart 2024) → 28-03-2024",
        "Gereed op: in het voorjaar → 31-03-2024 (in maart 2024)",
        "Vastgelegd",
    ]


def test_a_term_that_was_both_date_and_words_comes_back_as_it_was(workspace: Workspace) -> None:
    before = action(workspace, "act-2022-A-001")
    workspace.action_following.set_term(["act-2022-A-001"], "na de zomer", "geen tijd")
    workspace.action_following.set_term(["act-2022-A-001"], "16-2-2024")
    after = action(workspace, "act-2022-A-001")
    assert (after.due_date, after.due_note, after.postponed_count) == (LATER, None, 1)
    was = as_of(after, dt.date(2023, 11, 19))
    assert was is not None
    assert (was.due_date, was.due_note) == (before.due_date, before.due_note)
    assert was.postponed_count == 0
    assert workspace.action_following.record(after.id).history[1].words == (
        "Gereed op: 31-12-2022 (in 2022) → na de zomer"
    )


def test_a_term_is_needed(workspace: Workspace) -> None:
    with pytest.raises(ActionIncomplete):
        workspace.action_following.set_term([A13], "  ", "weg ermee")


def test_a_term_in_words_has_the_last_day_that_fits_and_later_is_a_postponement(workspace: Workspace) -> None:
    with pytest.raises(ReasonNeeded):
        workspace.action_following.set_term([A13], "in mei")
    workspace.action_following.set_term([A13], "in mei", "wacht op veld")
    vague = action(workspace, A13)
    assert (vague.due_date, vague.due_note, vague.postponed_count) == (dt.date(2024, 5, 31), "in mei 2024", 1)
    with pytest.raises(ReasonNeeded):
        workspace.action_following.set_term([A13], "3 juni")
    workspace.action_following.set_term([A13], "14 mei")
    sharp = action(workspace, A13)
    assert (sharp.due_date, sharp.due_note, sharp.postponed_count) == (dt.date(2024, 5, 14), None, 1)


def test_a_week_more_is_a_week_after_the_date_of_each(workspace: Workspace) -> None:
    workspace.action_following.set_term([A13, A14, "act-2023-A-006"], "+1w", "drukte")
    assert [action(workspace, one).due_date for one in (A13, A14, "act-2023-A-006")] == [
        dt.date(2024, 1, 26), dt.date(2023, 12, 14), dt.date(2023, 11, 27)
    ]  # fmt: skip


def test_figures_that_are_no_date_change_nothing(workspace: Workspace) -> None:
    with pytest.raises(DateNotUnderstood):
        workspace.action_following.set_term([A13], "31-2", "later")
    assert action(workspace, A13).due_date == dt.date(2024, 1, 19)


def test_a_remark_stands_in_the_history_and_on_the_actielijst(workspace: Workspace) -> None:
    made = workspace.action_following.remark([A13, A14], " Veld gebeld,  geen gehoor ")
    assert made is not None
    (line, *_) = workspace.action_following.record(A13).history
    assert (line.words, line.note) == ("Opmerking", "Veld gebeld,  geen gehoor")
    paper = workspace.publishing.outline(PaperRequest(PaperKind.ACTION_LIST, body_id="body-wg-conv"))
    assert sum("Veld gebeld, geen gehoor" in line for line in words(paper)) == 2
    with pytest.raises(FieldEmpty):
        workspace.action_following.remark([A13], "  ")


def test_what_is_handled_is_not_put_off(workspace: Workspace) -> None:
    with pytest.raises(ActionClosed) as refused:
        workspace.action_following.set_term([A13, "act-2023-A-002"], "16-2-2024", reason="later")
    assert refused.value == ActionClosed("2023-A-002")
    assert action(workspace, A13).due_date == dt.date(2024, 1, 19)


def test_several_are_one_step(workspace: Workspace) -> None:
    made = workspace.action_following.set_term([A13, A14, A15], "16-2-2024", reason="overleg verzet")
    assert made is not None
    assert [action(workspace, one).postponed_count for one in (A13, A14, A15)] == [1, 1, 1]
    workspace.history.undo()
    assert [action(workspace, one).postponed_count for one in (A13, A14, A15)] == [0, 0, 0]


def test_another_owner_is_noted_and_is_no_longer_a_co_owner(workspace: Workspace) -> None:
    workspace.action_following.set_owner([A12], "org-gem-oldambt")
    record = workspace.action_following.record(A12)
    assert (record.owner, len(record.co_owners)) == ("Oldambt", 9)
    assert HistoryLine(TODAY, "Actiehouder: VGG → Oldambt", "", "") in record.history[:2]
    workspace.action_following.set_owner([A12], "per-x-demoma")
    assert workspace.action_following.record(A12).owner == "Marieke Demoma"
    with pytest.raises(ActionIncomplete):
        workspace.action_following.set_owner([A12], "")
    with pytest.raises(RecordMissing):
        workspace.action_following.set_owner([A12], "per-nobody")


def test_co_owners_come_and_go(workspace: Workspace) -> None:
    following = workspace.action_following
    following.set_co_owners(A14, ["per-x-demoma", "per-x-verzinsma", "per-x-demoma", "org-vgg"])
    assert following.record(A14).co_owners == (("per-x-demoma", "Marieke Demoma"), ("org-vgg", "VGG"))
    assert following.set_co_owners(A14, ["per-x-demoma", "org-vgg"]) is None
    following.set_co_owners(A14, [])
    assert [line.words for line in following.record(A14).history[:2]] == [
        "Mede-actiehouders: Marieke Demoma, VGG → geen",
        "Mede-actiehouders: Marieke Demoma, VGG",
    ]


def test_handed_over_it_keeps_its_number_and_stands_on_the_other_list(workspace: Workspace) -> None:
    workspace.action_following.transfer([A11], "body-wg-conv", "Hoort bij de werkgroep")
    moved = action(workspace, A11)
    assert (moved.number, moved.body_id) == ("2023-A-011", "body-wg-conv")
    assert moved.history[-1] == HistoryEntry(
        date=TODAY,
        event=ActionEvent.TRANSFERRED,
        from_="body-bo-cult",
        to="body-wg-conv",
        note="Hoort bij de werkgroep",
    )
    assert workspace.action_following.record(A11).history[0].words == "Overgedragen: BO-CULT → WG-CONV"
    paper = workspace.publishing.outline(PaperRequest(PaperKind.ACTION_LIST, body_id="body-wg-conv"))
    assert any("2023-A-011" in line for line in words(paper))
    assert workspace.action_following.transfer([A11], "body-wg-conv") is None


def test_the_list_of_schetsma_has_her_action_point_though_she_was_not_there(workspace: Workspace) -> None:
    paper = workspace.publishing.outline(PaperRequest(PaperKind.ACTION_LIST, person_id="per-x-schetsma"))
    assert paper.file_name == "2023-11-20_actielijst_Schetsma"
    assert any("2023-A-015" in line for line in words(paper))


def test_a_new_one_without_overleg_gets_the_next_number_of_this_year(workspace: Workspace) -> None:
    made = workspace.action_points.add_to_body(
        "body-wg-conv", "Leden benaderen", "per-x-demoma", LATER, dossier_id="dos-convenant"
    )
    new = action(workspace, made.subject_id)
    assert (new.number, new.body_id, new.dossier_id, new.origin_meeting_id) == (
        "2023-A-017", "body-wg-conv", "dos-convenant", None,
    )  # fmt: skip
    assert new.history == (HistoryEntry(date=TODAY, event=ActionEvent.CREATED, to="open"),)


def test_a_new_one_needs_a_list_to_stand_on(workspace: Workspace) -> None:
    with pytest.raises(FieldEmpty):
        workspace.action_points.add_to_body("", "Leden benaderen", "per-x-demoma", LATER)
    with pytest.raises(ActionIncomplete):
        workspace.action_points.add_to_body("body-wg-conv", "Leden benaderen", None, LATER)


def test_corrections_of_one_day_are_one_line_of_the_history(workspace: Workspace) -> None:
    text = action(workspace, A13).text
    for words_now in ("Kenmerken verzamelen", "Kenmerken inventariseren"):
        workspace.action_points.reword(A13, words_now)
    assert action(workspace, A13).history[-1] == HistoryEntry(
        date=TODAY, event=ActionEvent.TEXT, from_=text, to="Kenmerken inventariseren"
    )
    assert len(action(workspace, A13).history) == 3
    workspace.action_points.reword(A13, text)
    assert len(action(workspace, A13).history) == 2


def test_after_adoption_the_words_stay_but_following_goes_on(adopted: Workspace) -> None:
    assert adopted.action_following.record(A14).is_frozen
    with pytest.raises(MinutesFrozen):
        adopted.action_points.reword(A14, "Anders")
    with pytest.raises(MinutesFrozen):
        adopted.action_points.remove(A14)
    following = adopted.action_following
    assert following.set_status([A14], ActionStatus.DONE) is not None
    assert following.set_owner([A13], "per-x-demoma") is not None
    assert following.transfer([A12], "body-wg-conv") is not None


def test_a_record_names_where_it_comes_from_and_belongs(workspace: Workspace) -> None:
    record = workspace.action_following.record(A13)
    assert (record.meeting, record.item) == ("BO-CULT 2023-02", "punt 4, Convenant Cultuureducatie")
    assert record.body == "Ambtelijke werkgroep convenant Cultuureducatie (WG-CONV)"
    assert (record.dossier, record.decision) == ("D-2023-01 Convenant Cultuureducatie", "2023-B-004")
    assert not record.is_frozen
    assert [(line.date, line.words, line.note, line.meeting) for line in record.history] == [
        (dt.date(2023, 11, 16), "Overgedragen: BO-CULT → WG-CONV", "Overgedragen aan werkgroep", ""),
        (dt.date(2023, 11, 2), "Vastgelegd", "", "BO-CULT 2023-02"),
    ]


def test_a_record_that_is_gone_is_missing(workspace: Workspace) -> None:
    with pytest.raises(RecordMissing):
        workspace.action_following.record("act-nobody")
    with pytest.raises(RecordMissing):
        workspace.action_following.set_owner(["act-nobody"], "org-vgg")
