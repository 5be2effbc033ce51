"""Action points: their numbers, what they need, and when they can no longer be changed."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from secretariat.domain.action_points import ActionEvent, ActionPoint, ActionStatus, HistoryEntry
from secretariat.domain.changes import Action, Topic
from secretariat.domain.refusals import (
    ActionIncomplete,
    FieldEmpty,
    MinutesFrozen,
    RecordInUse,
    RecordMissing,
    TextTooLong,
)
from secretariat.services.action_points import ActionLine
from secretariat.services.opening import import_exchange
from secretariat.services.workspace import Workspace

MEETING = "mtg-bo-cult-2023-02"
ITEM = "ai-bo-cult-2023-02-4"
DAY = dt.date(2023, 12, 7)


def numbers(workspace: Workspace) -> list[str]:
    """The numbers of the action points of the overleg of 2 November."""
    return [line.number for line in workspace.action_points.of_meeting(MEETING)]


def test_the_action_points_of_a_meeting_stand_in_order_of_number(workspace: Workspace) -> None:
    assert numbers(workspace) == [f"2023-A-0{number}" for number in range(11, 17)]


def test_a_line_says_who_what_when_and_whether_it_is_late(workspace: Workspace) -> None:
    assert workspace.action_points.of_meeting(MEETING)[1] == ActionLine(
        id="act-2023-A-012",
        number="2023-A-012",
        text="Per gemeente een ambtelijk contactpersoon voor het convenant doorgeven aan het VGG-secretariaat.",
        agenda_item_id=ITEM,
        owner="VGG",
        due_date=dt.date(2023, 11, 16),
        due_note="",
        status=ActionStatus.OPEN,
        overdue=True,
    )


def test_a_new_action_point_gets_the_next_number_of_the_year(workspace: Workspace) -> None:
    made = workspace.action_points.add(MEETING, ITEM, "  Startnotitie\nrondsturen ", "per-x-demoma", DAY, " vóór WG ")
    assert (made.action, made.subject_id, made.topics) == (
        Action.ADD_ACTION_POINT,
        MEETING,
        frozenset({Topic.ACTION_POINTS}),
    )
    (action,) = (one for one in workspace.register().all(ActionPoint) if one.number == "2023-A-017")
    assert action == ActionPoint(
        id=action.id,
        number="2023-A-017",
        text="Startnotitie rondsturen",
        owner_person_id="per-x-demoma",
        due_date=DAY,
        due_note="vóór WG",
        status=ActionStatus.OPEN,
        origin_meeting_id=MEETING,
        origin_agenda_item_id=ITEM,
        body_id="body-bo-cult",
        dossier_id="dos-convenant",
        history=(HistoryEntry(date=dt.date(2023, 11, 2), event=ActionEvent.CREATED, to="open", meeting_id=MEETING),),
        postponed_count=0,
    )
    assert action.id.startswith("act-")


def test_undo_gives_the_number_back(workspace: Workspace) -> None:
    add = workspace.action_points.add
    add(MEETING, ITEM, "Eerste", "per-x-demoma", DAY)
    workspace.history.undo()
    add(MEETING, ITEM, "Tweede", "per-x-demoma", DAY)
    add(MEETING, ITEM, "Derde", "per-x-demoma", DAY)
    lines = workspace.action_points.of_meeting(MEETING)[-2:]
    assert [(line.number, line.text) for line in lines] == [("2023-A-017", "Tweede"), ("2023-A-018", "Derde")]


def test_the_number_follows_the_year_of_the_meeting(workspace: Workspace) -> None:
    workspace.agendas.add("mtg-bo-cult-2024-01", "Opening")
    (item,) = workspace.agendas.lines("mtg-bo-cult-2024-01")
    workspace.action_points.add("mtg-bo-cult-2024-01", item.id, "Vooruit", "per-x-demoma", DAY)
    assert [line.number for line in workspace.action_points.of_meeting("mtg-bo-cult-2024-01")] == ["2024-A-001"]


def test_numbers_go_on_after_999_and_stay_in_order(tmp_path: Path, sample_data: dict[str, Any]) -> None:
    action = next(one for one in sample_data["action_points"] if one["number"] == "2023-A-016")
    action["number"] = "2023-A-999"
    workspace = import_exchange(json.dumps(sample_data).encode(), tmp_path / "veel.vgg")
    workspace.action_points.add(MEETING, ITEM, "Nog een", "per-x-demoma", DAY)
    assert numbers(workspace)[-3:] == ["2023-A-015", "2023-A-999", "2023-A-1000"]
    workspace.close()


def test_the_owner_may_be_an_organisation(workspace: Workspace) -> None:
    workspace.action_points.add(MEETING, ITEM, "Zaal reserveren", "org-biblionet-groningen", None, "in 2024")
    line = workspace.action_points.of_meeting(MEETING)[-1]
    assert (line.owner, line.due_date, line.due_note) == ("Biblionet", None, "in 2024")


@pytest.mark.parametrize(
    ("owner", "day", "note"), [(None, DAY, ""), ("", DAY, ""), ("per-x-demoma", None, ""), ("per-x-demoma", None, " ")]
)
def test_without_owner_or_date_it_is_incomplete(
    workspace: Workspace, owner: str | None, day: dt.date | None, note: str
) -> None:
    with pytest.raises(ActionIncomplete):
        workspace.action_points.add(MEETING, ITEM, "Iets doen", owner, day, note)
    assert len(numbers(workspace)) == 6


@pytest.mark.parametrize(
    ("text", "refusal"),
    [("", FieldEmpty("text")), (" \n ", FieldEmpty("text")), ("x" * 200_001, TextTooLong("text", 200_000))],
)
def test_a_text_must_be_there_and_fit(workspace: Workspace, text: str, refusal: Exception) -> None:
    with pytest.raises(type(refusal)) as refused:
        workspace.action_points.add(MEETING, ITEM, text, "per-x-demoma", DAY)
    assert refused.value == refusal
    with pytest.raises(type(refusal)):
        workspace.action_points.reword("act-2023-A-013", text)


@pytest.mark.parametrize(
    ("meeting", "item", "owner"),
    [("mtg-weg", ITEM, "per-x-demoma"), (MEETING, "ai-weg", "per-x-demoma"), (MEETING, ITEM, "per-weg")],
)
def test_meeting_item_and_owner_must_be_there(workspace: Workspace, meeting: str, item: str, owner: str) -> None:
    with pytest.raises(RecordMissing):
        workspace.action_points.add(meeting, item, "Iets doen", owner, DAY)


def test_the_words_can_be_changed(workspace: Workspace) -> None:
    assert workspace.action_points.reword("act-2023-A-013", "Kenmerken verzamelen") is not None
    assert workspace.action_points.of_meeting(MEETING)[2].text == "Kenmerken verzamelen"
    assert workspace.action_points.reword("act-2023-A-013", " Kenmerken verzamelen\n") is None


def test_an_action_point_can_go_and_its_number_is_not_filled_up(workspace: Workspace) -> None:
    workspace.action_points.remove("act-2023-A-008")
    assert workspace.action_points.of_meeting("mtg-ao-cult-2023-02") == ()
    workspace.action_points.add(MEETING, ITEM, "Nieuw", "per-x-demoma", DAY)
    assert numbers(workspace)[-1] == "2023-A-017"


def test_an_action_point_that_others_name_stays(workspace: Workspace) -> None:
    with pytest.raises(RecordInUse) as refused:
        workspace.action_points.remove("act-2022-A-001")
    assert refused.value == RecordInUse("2022-A-001", 1)


def test_adopted_minutes_keep_their_action_points(adopted: Workspace) -> None:
    frozen = MinutesFrozen(dt.date(2023, 11, 30))
    with pytest.raises(MinutesFrozen) as refused:
        adopted.action_points.add(MEETING, ITEM, "Nog iets", "per-x-demoma", DAY)
    assert refused.value == frozen
    with pytest.raises(MinutesFrozen):
        adopted.action_points.reword("act-2023-A-013", "Anders")
    with pytest.raises(MinutesFrozen):
        adopted.action_points.remove("act-2023-A-013")
    assert len(numbers(adopted)) == 6


def test_owners_stand_by_the_core_of_their_surname_and_organisations_after_people(workspace: Workspace) -> None:
    owners = [(one.id, one.name, one.is_organisation) for one in workspace.action_points.owners()]
    assert owners[:4] == [
        ("per-x-bedachtsma", "Daniël Bedachtsma", False),
        ("per-x-demoland", "Anke van Demoland", False),
        ("per-x-demoma", "Marieke Demoma", False),
        ("per-x-duinproef", "Carla de Duinproef", False),
    ]
    assert owners[-1] == ("org-gem-westerwolde", "Westerwolde", True)
    assert len(owners) == 63


def test_an_action_point_belongs_to_an_item_of_its_own_meeting(workspace: Workspace) -> None:
    with pytest.raises(RecordMissing, match="ai-bo-cult-2023-01-2"):
        workspace.action_points.add(MEETING, "ai-bo-cult-2023-01-2", "Iets doen", "per-x-demoma", DAY)


def test_words_for_a_date_must_fit(workspace: Workspace) -> None:
    with pytest.raises(TextTooLong) as refused:
        workspace.action_points.add(MEETING, ITEM, "Iets doen", "per-x-demoma", None, "x" * 501)
    assert refused.value == TextTooLong("due_note", 500)
