"""Meetings: found by theme and body, with what stands at their head."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from secretariat.domain.bodies import BodyStatus
from secretariat.domain.meetings import Meeting, MeetingStatus, MeetingTerms
from secretariat.domain.refusals import FieldEmpty, MeetingAhead, RecordMissing, TextTooLong
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.meetings import Place
from secretariat.services.opening import import_exchange
from secretariat.services.workspace import Workspace

MEETING = "mtg-bo-cult-2023-02"


def test_meetings_stand_newest_first(workspace: Workspace) -> None:
    assert [line.code for line in workspace.meetings.lines()] == [
        "BO-CULT 2024-01",
        "AO-CULT 2024-01",
        "WG-CONV 2023-01",
        "VOB-ALV 2023-01",
        "BO-CULT 2023-02",
        "AGCIE-CULT 2023-01",
        "AO-CULT 2023-02",
        "PHO-BIB 2023-01",
        "BO-CULT 2023-01",
        "AO-CULT 2023-01",
    ]


def test_the_tree_holds_every_body_also_one_without_meetings(workspace: Workspace) -> None:
    (branch,) = workspace.meetings.tree()
    assert branch.theme is not None
    assert branch.theme.name == "Cultuur en Bibliotheekwerk"
    lines = {one.body.name: [line.code for line in workspace.meetings.lines(one.body.id)] for one in branch.bodies}
    assert [len(codes) for codes in lines.values()] == [one.meetings for one in branch.bodies]
    assert list(lines.items()) == [
        ("Ambtelijk overleg Bibliotheekwerk", []),
        ("Ambtelijk overleg Cultuur", ["AO-CULT 2024-01", "AO-CULT 2023-02", "AO-CULT 2023-01"]),
        ("Ambtelijke agendacommissie", ["AGCIE-CULT 2023-01"]),
        ("Ambtelijke werkgroep convenant Cultuureducatie", ["WG-CONV 2023-01"]),
        ("Bestuurlijk overleg Cultuur", ["BO-CULT 2024-01", "BO-CULT 2023-02", "BO-CULT 2023-01"]),
        ("Portefeuillehouders Bibliotheekwerk", ["PHO-BIB 2023-01"]),
        ("Statutaire ledenvergadering VOB", ["VOB-ALV 2023-01"]),
    ]


def test_bodies_without_a_theme_stand_last(tmp_path: Path, sample_data: dict[str, Any]) -> None:
    next(body for body in sample_data["bodies"] if body["id"] == "body-agcie").pop("theme_id")
    workspace = import_exchange(json.dumps(sample_data).encode(), tmp_path / "x.vgg")
    branches = workspace.meetings.tree()
    workspace.close()
    assert [(branch.theme and branch.theme.name, len(branch.bodies)) for branch in branches] == [
        ("Cultuur en Bibliotheekwerk", 6),
        (None, 1),
    ]


def test_the_head_tells_where_who_and_by_when(workspace: Workspace) -> None:
    head = workspace.meetings.head(MEETING)
    assert (head.meeting.id, head.body.code) == (MEETING, "BO-CULT")
    assert (head.place, head.chair, head.invented) == (
        "Vergaderzaal Voorbeeld, zaal 2.04, Groningen",
        "Z. van der Verzin",
        False,
    )
    assert head.terms == MeetingTerms(
        submit_by=dt.date(2023, 10, 12),
        send_by=dt.date(2023, 10, 19),
        late_papers_until=dt.date(2023, 10, 31),
        chair_check_by=dt.date(2023, 11, 9),
        draft_by=dt.date(2023, 11, 16),
        comments_until=dt.date(2023, 11, 30),
    )


def test_without_a_chair_of_its_own_a_meeting_has_that_of_its_body(workspace: Workspace) -> None:
    assert workspace.meetings.head("mtg-bo-cult-2024-01").meeting.chair_id is None
    assert workspace.meetings.head("mtg-bo-cult-2024-01").chair == "Z. van der Verzin"


def test_the_newest_meeting_that_was_held_is_opened_first(workspace: Workspace) -> None:
    assert workspace.meetings.newest_held() == MEETING
    assert workspace.meetings.first_to_open() == MEETING


@pytest.mark.parametrize(
    ("kind", "record_id", "place"),
    [
        ("meetings", MEETING, Place(MEETING)),
        ("meetings", "mtg-weg", None),
        ("agenda_items", "ai-bo-cult-2023-02-4", Place(MEETING, "ai-bo-cult-2023-02-4")),
        ("agenda_items", "ai-weg", None),
        ("decisions", "dec-2023-B-004", Place(MEETING, "ai-bo-cult-2023-02-4")),
        ("decisions", "dec-2020-B-001", None),
        ("action_points", "act-2023-A-013", Place(MEETING, "ai-bo-cult-2023-02-4")),
        ("action_points", "act-weg", None),
        ("persons", "per-x-demoma", None),
    ],
)
def test_a_record_is_shown_at_its_meeting(workspace: Workspace, kind: str, record_id: str, place: Place | None) -> None:
    assert workspace.meetings.place_of(kind, record_id) == place


def test_a_meeting_that_was_held_already_is_entered_with_number_and_chair(workspace: Workspace) -> None:
    made = workspace.meetings.record_held(
        "body-pho-bib", "Extra bijeenkomst", dt.date(2023, 12, 1), dt.time(10), dt.time(12), "loc-gemeentehuis-veendam"
    )
    head = workspace.meetings.head(made.subject_id)
    assert (head.meeting.code, head.meeting.status) == ("PHO-BIB 2023-02", MeetingStatus.HELD)
    assert (head.chair, head.place) == ("G. Modelhuis", "Gemeentehuis Veendam")
    assert workspace.register().get(Meeting, made.subject_id).chair_id == "per-x-modelhuis"


def test_a_meeting_can_get_another_title(workspace: Workspace) -> None:
    workspace.meetings.rename(MEETING, " Overleg\tCultuur ")
    assert workspace.meetings.head(MEETING).meeting.title == "Overleg Cultuur"
    assert workspace.meetings.rename(MEETING, "Overleg Cultuur") is None


@pytest.mark.parametrize(("title", "refusal"), [("\n", FieldEmpty("title")), ("x" * 501, TextTooLong("title", 500))])
def test_a_title_must_be_there_and_fit(workspace: Workspace, title: str, refusal: Exception) -> None:
    with pytest.raises(type(refusal)) as refused:
        workspace.meetings.rename(MEETING, title)
    assert refused.value == refusal


def test_what_is_named_must_be_there(workspace: Workspace) -> None:
    day = dt.date(2023, 12, 1)
    with pytest.raises(RecordMissing, match="mtg-weg"):
        workspace.meetings.rename("mtg-weg", "X")
    with pytest.raises(RecordMissing, match="mtg-weg"):
        workspace.meetings.head("mtg-weg")
    with pytest.raises(RecordMissing, match="body-weg"):
        workspace.meetings.record_held("body-weg", "X", day)
    with pytest.raises(RecordMissing, match="loc-weg"):
        workspace.meetings.record_held("body-pho-bib", "X", day, location_id="loc-weg")


def test_a_meeting_is_held_once_its_day_has_come_and_its_body_is_at_work_from_then_on(workspace: Workspace) -> None:
    first = "mtg-wg-conv-2023-01"
    with pytest.raises(MeetingAhead) as refused:
        workspace.meetings.hold(first)
    assert refused.value == MeetingAhead("WG-CONV 2023-01", dt.date(2023, 12, 14))
    workspace.meeting_planning.reschedule(first, MeetingFacts(date=dt.date(2023, 11, 20)))
    assert workspace.meetings.head(first).attended
    made = workspace.meetings.hold(first)
    assert made is not None
    head = workspace.meetings.head(first)
    assert (head.meeting.status, head.body.status) == (MeetingStatus.HELD, BodyStatus.ACTIVE)
    assert head.meeting.convened_on is None
    assert workspace.meetings.hold(first) is None
    workspace.history.undo()
    head = workspace.meetings.head(first)
    assert (head.meeting.status, head.body.status) == (MeetingStatus.PLANNED, BodyStatus.TO_BE_ESTABLISHED)


def test_a_meeting_without_a_day_cannot_have_been(workspace: Workspace) -> None:
    made = workspace.meeting_planning.plan("body-ao-bib", MeetingFacts())
    with pytest.raises(MeetingAhead):
        workspace.meetings.hold(made.subject_id)
