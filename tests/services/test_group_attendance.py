"""People who were there without being named: on the list, on the paper, and never in the quorum."""

from __future__ import annotations

import pytest

from secretariat.domain.attendance import AttendanceCapacity, GroupAttendance
from secretariat.domain.refusals import AgendaNumberUnknown, FieldEmpty, MinutesFrozen, NumberOutOfRange, RecordMissing
from secretariat.services.attendance_lines import AttendanceLine, LineKind
from secretariat.services.group_attendance import TypedGroup
from secretariat.services.workspace import Workspace

MEETING = "mtg-bo-cult-2023-02"
GATHERING = "mtg-bo-cult-2023-01"
GROUP = "grp-bo-cult-2023-01-jongeren"


def group_line(workspace: Workspace, meeting_id: str) -> AttendanceLine:
    """The line of the only group of a meeting."""
    (found,) = (one for one in workspace.attendance.by_organisation(meeting_id) if one.kind is LineKind.GROUP)
    return found


def test_the_group_of_the_sample_stands_on_the_list_at_its_item(workspace: Workspace) -> None:
    line = group_line(workspace, GATHERING)
    assert (line.name, line.organisation, line.items, line.headcount) == (
        "jongeren van theater De Steeg",
        "De Steeg",
        "2",
        None,
    )
    assert (line.is_guest, line.counts) == (True, False)


def test_what_is_typed_of_a_group_is_kept(workspace: Workspace) -> None:
    typed = TypedGroup(
        label="  leden van de\tjeugdraad ",
        organisation_id="org-kc",
        headcount="12",
        capacity=AttendanceCapacity.OBSERVER,
        items="punt 5 en 4",
    )
    made = workspace.group_attendance.add(MEETING, typed)
    group = workspace.group_attendance.get(made.subject_id)
    assert (group.label, group.headcount, group.capacity) == (
        "leden van de jeugdraad",
        12,
        AttendanceCapacity.OBSERVER,
    )
    assert group.agenda_item_ids == ("ai-bo-cult-2023-02-4", "ai-bo-cult-2023-02-5")
    assert group_line(workspace, MEETING).items == "4, 5"


def test_a_group_does_not_change_the_quorum(workspace: Workspace) -> None:
    before = workspace.attendance.representation(MEETING)
    workspace.group_attendance.add(MEETING, TypedGroup(label="raadsleden", organisation_id="org-gem-pekela"))
    assert workspace.attendance.representation(MEETING) == before
    assert (before.represented, before.total) == (9, 10)


def test_saying_the_same_again_is_no_step(workspace: Workspace) -> None:
    same = TypedGroup(label="jongeren van theater De Steeg", organisation_id="org-theater-de-steeg", items="2")
    assert workspace.group_attendance.edit(GROUP, same) is None
    assert workspace.group_attendance.set_items(GROUP, "punt 2.") is None


def test_a_group_can_be_there_for_the_whole_meeting(workspace: Workspace) -> None:
    workspace.group_attendance.set_items(GROUP, " ")
    assert workspace.group_attendance.get(GROUP).agenda_item_ids == ()


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        (TypedGroup(label=" "), FieldEmpty("label")),
        (TypedGroup(label="groep", headcount="veel"), NumberOutOfRange("headcount", 1, 9999)),
        (TypedGroup(label="groep", headcount="0"), NumberOutOfRange("headcount", 1, 9999)),
        (TypedGroup(label="groep", headcount="9" * 40), NumberOutOfRange("headcount", 1, 9999)),
        (TypedGroup(label="groep", items="4, 12"), AgendaNumberUnknown("4, 12")),
        (TypedGroup(label="groep", organisation_id="org-weg"), RecordMissing("org-weg")),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    workspace: Workspace, typed: TypedGroup, refusal: Exception
) -> None:
    with pytest.raises(type(refusal)) as refused:
        workspace.group_attendance.add(MEETING, typed)
    assert refused.value == refusal
    assert workspace.history.undoable() is None


def test_adopted_minutes_keep_their_groups(adopted: Workspace) -> None:
    with pytest.raises(MinutesFrozen):
        adopted.group_attendance.add(MEETING, TypedGroup(label="groep"))


def test_a_group_that_is_taken_away_is_gone(workspace: Workspace) -> None:
    workspace.group_attendance.remove(GROUP)
    assert workspace.register().all(GroupAttendance) == ()
