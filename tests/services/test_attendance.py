"""Attendance: who is expected, who was there, and how many gemeenten that represents."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.attendance import Attendance, AttendanceCapacity, AttendanceStatus, Rsvp
from secretariat.domain.bodies import Membership
from secretariat.domain.changes import Action, Topic
from secretariat.domain.refusals import (
    AgendaNumberUnknown,
    AttendanceRecorded,
    FieldEmpty,
    MinutesFrozen,
    NobodyNamed,
    RecordMissing,
)
from secretariat.services.attendance import AttendanceLine, LineKind, Newcomer
from secretariat.services.people import TypedPerson
from secretariat.services.workspace import Workspace

MEETING = "mtg-bo-cult-2023-02"
LATER = "mtg-bo-cult-2024-01"
"""A meeting for which nobody has been recorded yet."""


def line_of(workspace: Workspace, person_id: str, meeting_id: str = MEETING) -> AttendanceLine:
    """The line of one person."""
    return next(line for line in workspace.attendance.lines(meeting_id) if line.id == person_id)


def record_of(workspace: Workspace, person_id: str, meeting_id: str = MEETING) -> Attendance:
    """What the file holds of one person."""
    (found,) = (
        one for one in workspace.register().where(Attendance, "meeting_id", meeting_id) if one.person_id == person_id
    )
    return found


def test_people_stand_in_the_order_of_the_papers(workspace: Workspace) -> None:
    assert [(line.name, line.capacity.value) for line in workspace.attendance.lines(MEETING)] == [
        ("Z. van der Verzin", "member"),
        ("M. Demoma", "secretariat"),
        ("D. Bedachtsma", "member"),
        ("R. Fictema", "member"),
        ("G. Modelhuis", "member"),
        ("B. Monsterboer", "member"),
        ("E. Proefhorst", "deputy"),
        ("J. Proefstra", "member"),
        ("F. van ’t Proefveld", "member"),
        ("A. Testinga", "member"),
        ("H. ten Voorbeelde", "member"),
        ("I. Voorbeeldsma-van Dam", "member"),
        ("H. Fictens", "adviser"),
        ("M. Floor", "speaker"),
        ("N. Stellingsma", "speaker"),
        ("L. Voorbeeldhof", "guest"),
    ]


def test_a_line_says_as_what_and_for_whom_somebody_came(workspace: Workspace) -> None:
    assert line_of(workspace, "per-x-proefhorst") == AttendanceLine(
        id="per-x-proefhorst",
        name="E. Proefhorst",
        function="beleidsmedewerker Cultuur",
        organisation="Midden-Groningen",
        capacity=AttendanceCapacity.DEPUTY,
        status=AttendanceStatus.PRESENT,
        present_from=None,
        present_until=None,
        replaces="R. Fictema",
        is_chair=False,
        recorded=True,
        rsvp=Rsvp.ACCEPTED,
        organisation_id="org-gem-midden-groningen",
    )
    assert line_of(workspace, "per-x-verzin").is_chair
    assert line_of(workspace, "per-x-proefveld").present_from == dt.time(14, 35)


def test_before_the_meeting_the_members_of_that_day_are_expected(workspace: Workspace) -> None:
    lines = workspace.attendance.lines(LATER)
    assert len(lines) == 12
    assert [(line.name, line.status, line.recorded) for line in lines[:2]] == [
        ("Z. van der Verzin", None, False),
        ("M. Demoma", None, False),
    ]
    assert line_of(workspace, "per-x-fictens", LATER).capacity is AttendanceCapacity.ADVISER


def test_members_are_those_of_the_day_of_the_meeting(workspace: Workspace) -> None:
    in_april = {line.name for line in workspace.attendance.lines("mtg-bo-cult-2023-01")}
    in_november = {line.name for line in workspace.attendance.lines(MEETING)}
    assert {name for name in in_april if name.endswith("Nepstra")}
    assert not {name for name in in_november if name.endswith("Nepstra")}


def test_9_of_the_10_gemeenten_are_represented_which_is_a_quorum(workspace: Workspace) -> None:
    found = workspace.attendance.representation(MEETING)
    assert (found.represented, found.total, found.required, found.met) == (9, 10, 6, True)


def test_a_deputy_who_stays_away_costs_a_gemeente(workspace: Workspace) -> None:
    workspace.attendance.set_status(MEETING, "per-x-proefhorst", AttendanceStatus.ABSENT_UNNOTIFIED)
    assert workspace.attendance.representation(MEETING).represented == 8


def test_whoever_leaves_unseen_is_set_right_without_losing_the_rest(workspace: Workspace) -> None:
    made = workspace.attendance.set_status(MEETING, "per-x-voorbeeldhof", AttendanceStatus.ONLINE)
    assert made is not None
    assert (made.action, made.subject_id, made.topics) == (
        Action.SET_ATTENDANCE,
        "per-x-voorbeeldhof",
        frozenset({Topic.ATTENDANCE}),
    )
    record = record_of(workspace, "per-x-voorbeeldhof")
    assert (record.status, record.agenda_item_ids) == (AttendanceStatus.ONLINE, ("ai-bo-cult-2023-02-4",))


@pytest.mark.parametrize(
    ("status", "given", "kept"),
    [
        (AttendanceStatus.PARTIAL, dt.time(15, 10), dt.time(15, 10)),
        (AttendanceStatus.PARTIAL, None, dt.time(14, 35)),
        (AttendanceStatus.PRESENT, dt.time(15, 10), None),
        (None, None, None),
    ],
)
def test_only_who_came_late_has_a_time(
    workspace: Workspace, status: AttendanceStatus | None, given: dt.time | None, kept: dt.time | None
) -> None:
    workspace.attendance.set_status(MEETING, "per-x-proefveld", status, given)
    line = line_of(workspace, "per-x-proefveld")
    assert (line.status, line.present_from) == (status, kept)


def test_the_same_again_is_no_step(workspace: Workspace) -> None:
    same = workspace.attendance.set_status
    assert same(MEETING, "per-x-proefveld", AttendanceStatus.PARTIAL, dt.time(14, 35)) is None
    assert same(MEETING, "per-x-testinga", AttendanceStatus.PRESENT) is None


def test_who_was_expected_is_recorded_as_what_the_membership_says(workspace: Workspace) -> None:
    workspace.attendance.set_status(LATER, "per-x-fictens", AttendanceStatus.PRESENT)
    record = record_of(workspace, "per-x-fictens", LATER)
    assert (record.organisation_id, record.capacity) == ("org-provincie-groningen", AttendanceCapacity.ADVISER)
    assert record.id.startswith("att-")
    assert line_of(workspace, "per-x-fictens", LATER).recorded
    assert len(workspace.attendance.lines(LATER)) == 12


def test_who_is_no_member_is_recorded_as_a_guest(workspace: Workspace) -> None:
    workspace.attendance.set_status(LATER, "per-eijk", AttendanceStatus.PRESENT)
    assert record_of(workspace, "per-eijk", LATER).capacity is AttendanceCapacity.GUEST


def test_a_speaker_comes_for_an_item(workspace: Workspace) -> None:
    workspace.attendance.add_guest(MEETING, "per-eijk", AttendanceCapacity.SPEAKER, "org-vob", ["ai-bo-cult-2023-02-5"])
    record = record_of(workspace, "per-eijk")
    assert (record.status, record.capacity) == (AttendanceStatus.PRESENT, AttendanceCapacity.SPEAKER)
    assert (record.organisation_id, record.agenda_item_ids) == ("org-vob", ("ai-bo-cult-2023-02-5",))
    assert workspace.attendance.representation(MEETING).represented == 9


def test_whom_and_what_is_named_must_be_there(workspace: Workspace) -> None:
    speaker = AttendanceCapacity.SPEAKER
    with pytest.raises(RecordMissing, match="mtg-weg"):
        workspace.attendance.set_status("mtg-weg", "per-eijk", None)
    with pytest.raises(RecordMissing, match="per-weg"):
        workspace.attendance.set_status(MEETING, "per-weg", None)
    with pytest.raises(RecordMissing, match="per-weg"):
        workspace.attendance.add_guest(MEETING, "per-weg", speaker)
    with pytest.raises(RecordMissing, match="org-weg"):
        workspace.attendance.add_guest(MEETING, "per-eijk", speaker, "org-weg")
    with pytest.raises(RecordMissing, match="ai-weg"):
        workspace.attendance.add_guest(MEETING, "per-eijk", speaker, agenda_item_ids=["ai-weg"])


def test_adopted_minutes_keep_their_names(adopted: Workspace) -> None:
    with pytest.raises(MinutesFrozen) as refused:
        adopted.attendance.set_status(MEETING, "per-x-testinga", AttendanceStatus.ABSENT_NOTIFIED)
    assert refused.value == MinutesFrozen(dt.date(2023, 11, 30))
    with pytest.raises(MinutesFrozen):
        adopted.attendance.add_guest(MEETING, "per-eijk", AttendanceCapacity.GUEST)


def test_somebody_who_left_early_was_there_in_part(workspace: Workspace) -> None:
    workspace.attendance.set_presence(MEETING, "per-x-testinga", None, dt.time(15, 30))
    line = line_of(workspace, "per-x-testinga")
    assert (line.status, line.present_from, line.present_until) == (AttendanceStatus.PARTIAL, None, dt.time(15, 30))
    workspace.attendance.set_presence(MEETING, "per-x-testinga", None, None)
    assert line_of(workspace, "per-x-testinga").status is AttendanceStatus.PRESENT


def test_a_deputy_comes_for_the_same_organisation(workspace: Workspace) -> None:
    workspace.attendance.replace_by(MEETING, "per-x-testinga", "per-x-schetsma")
    gone, came = line_of(workspace, "per-x-testinga"), line_of(workspace, "per-x-schetsma")
    assert gone.status is AttendanceStatus.REPLACED
    assert (came.status, came.capacity) == (AttendanceStatus.PRESENT, AttendanceCapacity.DEPUTY)
    assert (came.organisation, came.replaces) == ("Eemsdelta", "A. Testinga")
    assert workspace.attendance.representation(MEETING).represented == 9


def test_nobody_stands_in_for_himself(workspace: Workspace) -> None:
    with pytest.raises(NobodyNamed):
        workspace.attendance.replace_by(MEETING, "per-x-testinga", "per-x-testinga")


def test_a_guest_who_is_added_again_becomes_what_is_said_last(workspace: Workspace) -> None:
    add = workspace.attendance.add_guest
    add(MEETING, "per-eijk", AttendanceCapacity.GUEST)
    first = record_of(workspace, "per-eijk")
    add(MEETING, "per-eijk", AttendanceCapacity.SPEAKER, agenda_item_ids=["ai-bo-cult-2023-02-4"])
    last = record_of(workspace, "per-eijk")
    assert (last.id, last.capacity, last.agenda_item_ids) == (
        first.id,
        AttendanceCapacity.SPEAKER,
        ("ai-bo-cult-2023-02-4",),
    )
    again = add(MEETING, "per-eijk", AttendanceCapacity.SPEAKER, agenda_item_ids=["ai-bo-cult-2023-02-4"])
    assert again is None


@pytest.mark.parametrize(
    ("meeting", "person"), [(MEETING, "per-x-proefhorst"), (LATER, "per-x-fictens")], ids=["recorded", "expected"]
)
def test_who_takes_part_as_something_else_is_no_guest(workspace: Workspace, meeting: str, person: str) -> None:
    with pytest.raises(AttendanceRecorded):
        workspace.attendance.add_guest(meeting, person, AttendanceCapacity.GUEST)
    assert workspace.history.undoable() is None


def test_a_guest_comes_to_items_of_this_meeting(workspace: Workspace) -> None:
    with pytest.raises(RecordMissing, match="ai-bo-cult-2023-01-2"):
        workspace.attendance.add_guest(
            MEETING, "per-eijk", AttendanceCapacity.GUEST, agenda_item_ids=["ai-bo-cult-2023-01-2"]
        )


def test_who_speaks_at_an_item_is_expected_there(workspace: Workspace) -> None:
    workspace.agendas.add(LATER, "Presentatie", speaker_ids=["per-hoogen", "per-x-verzin"])
    line = line_of(workspace, "per-hoogen", LATER)
    assert (line.capacity, line.items, line.recorded) == (AttendanceCapacity.SPEAKER, "1", False)
    assert line_of(workspace, "per-x-verzin", LATER).capacity is AttendanceCapacity.MEMBER
    workspace.attendance.set_status(LATER, "per-hoogen", AttendanceStatus.PRESENT)
    record = record_of(workspace, "per-hoogen", LATER)
    assert (record.capacity, len(record.agenda_item_ids)) == (AttendanceCapacity.SPEAKER, 1)


def test_everybody_stands_beside_those_of_the_same_organisation(workspace: Workspace) -> None:
    lines = workspace.attendance.by_organisation(MEETING)
    assert [(line.organisation if line.leads else "", line.name) for line in lines] == [
        ("Eemsdelta", "A. Testinga"),
        ("Groningen", "Z. van der Verzin"),
        ("Het Hogeland", "J. Proefstra"),
        ("Midden-Groningen", "R. Fictema"),
        ("", "E. Proefhorst"),
        ("Oldambt", "B. Monsterboer"),
        ("Pekela", "H. ten Voorbeelde"),
        ("Stadskanaal", "D. Bedachtsma"),
        ("Veendam", "G. Modelhuis"),
        ("Westerkwartier", "F. van ’t Proefveld"),
        ("Westerwolde", "I. Voorbeeldsma-van Dam"),
        ("Provincie", "H. Fictens"),
        ("VGG", "M. Demoma"),
        ("De Nieuwe Poort", "M. Floor"),
        ("", "N. Stellingsma"),
        ("K&C", "L. Voorbeeldhof"),
    ]
    assert {line.organisation for line in lines if line.counts} == {line.organisation for line in lines[:11]}
    (replaced,) = (line for line in lines if line.replaced_by)
    assert (replaced.name, replaced.replaced_by) == ("R. Fictema", "E. Proefhorst")


def test_a_gemeente_of_which_nobody_is_known_stands_there_too(workspace: Workspace) -> None:
    (modelhuis,) = (
        one
        for one in workspace.register().where(Membership, "person_id", "per-x-modelhuis")
        if one.body_id == "body-bo-cult"
    )
    workspace.memberships.remove(modelhuis.id)
    (line,) = (one for one in workspace.attendance.by_organisation(LATER) if one.organisation == "Veendam")
    assert (line.kind, line.id, line.name) == (LineKind.VACANCY, "org-gem-veendam", "")
    workspace.attendance.represent(LATER, "org-gem-veendam", "per-x-schetsma")
    (line,) = (one for one in workspace.attendance.by_organisation(LATER) if one.organisation == "Veendam")
    assert (line.name, line.capacity, line.status) == (
        "N. Schetsma",
        AttendanceCapacity.DEPUTY,
        AttendanceStatus.PRESENT,
    )
    assert workspace.attendance.representation(LATER).represented == 1


def test_one_key_says_that_everybody_was_there_save_who_is_known_not_to_be(workspace: Workspace) -> None:
    workspace.attendance.set_rsvps(LATER, ["per-x-testinga"], Rsvp.DECLINED)
    workspace.attendance.set_status(LATER, "per-x-proefstra", AttendanceStatus.ABSENT_UNNOTIFIED)
    workspace.attendance.everybody_present(LATER)
    statuses = {line.name: line.status for line in workspace.attendance.lines(LATER)}
    assert statuses.pop("A. Testinga") is AttendanceStatus.ABSENT_NOTIFIED
    assert statuses.pop("J. Proefstra") is AttendanceStatus.ABSENT_UNNOTIFIED
    assert set(statuses.values()) == {AttendanceStatus.PRESENT}
    assert workspace.attendance.everybody_present(LATER) is None
    workspace.history.undo()
    assert len([line for line in workspace.attendance.lines(LATER) if line.status]) == 1


def test_what_people_answered_says_how_many_will_come(workspace: Workspace) -> None:
    workspace.attendance.set_rsvps(LATER, ["per-x-testinga", "per-x-proefstra"], Rsvp.ACCEPTED)
    workspace.attendance.set_rsvps(LATER, ["per-x-proefstra"], Rsvp.TENTATIVE)
    assert workspace.attendance.expected(LATER).represented == 1
    assert workspace.attendance.representation(LATER).represented == 0


def test_who_was_replaced_and_comes_after_all_is_not_replaced_any_more(workspace: Workspace) -> None:
    workspace.attendance.set_status(MEETING, "per-x-fictema", AttendanceStatus.PRESENT)
    assert line_of(workspace, "per-x-proefhorst").replaces == ""
    assert line_of(workspace, "per-x-proefhorst").organisation == "Midden-Groningen"
    assert workspace.attendance.representation(MEETING).represented == 9


def test_a_deputy_who_is_not_known_yet_is_entered_in_the_same_step(workspace: Workspace) -> None:
    name = TypedPerson(salutation="mevrouw", initials="J.", prefix="de", last_name="Vries")
    newcomer = Newcomer(name=name, organisation_id="org-gem-pekela", title="beleidsmedewerker")
    workspace.attendance.replace_by(MEETING, "per-x-voorbeelde", newcomer)
    (line,) = (one for one in workspace.attendance.lines(MEETING) if one.name == "J. de Vries")
    assert (line.replaces, line.organisation, line.function) == ("H. ten Voorbeelde", "Pekela", "beleidsmedewerker")
    assert workspace.attendance.representation(MEETING).represented == 10
    workspace.history.undo()
    assert "J. de Vries" not in workspace.people.formal_names().values()


def test_a_guest_without_organisation_is_entered_by_his_name_alone(workspace: Workspace) -> None:
    workspace.attendance.add_guest(
        MEETING, Newcomer(name=TypedPerson(first_name="Bo", last_name="Aa")), AttendanceCapacity.GUEST
    )
    (line,) = (one for one in workspace.attendance.lines(MEETING) if one.name == "Bo Aa")
    assert (line.organisation, line.function, line.capacity) == ("", "", AttendanceCapacity.GUEST)
    with pytest.raises(FieldEmpty):
        workspace.attendance.add_guest(MEETING, Newcomer(name=TypedPerson()), AttendanceCapacity.GUEST)


def test_a_guest_is_tied_to_items_by_their_numbers(workspace: Workspace) -> None:
    workspace.attendance.set_items(MEETING, "per-floor", "bij punt 4 en 5")
    assert line_of(workspace, "per-floor").items == "4, 5"
    with pytest.raises(AgendaNumberUnknown):
        workspace.attendance.set_items(MEETING, "per-floor", "vijf")


def test_several_are_taken_off_the_list_and_back_in_one_step(workspace: Workspace) -> None:
    before = workspace.attendance.lines(MEETING)
    workspace.attendance.remove(MEETING, "per-x-voorbeeldhof", "per-floor")
    assert {"per-x-voorbeeldhof", "per-floor"}.isdisjoint(
        line.id for line in workspace.attendance.lines(MEETING) if line.recorded
    )
    workspace.history.undo()
    assert workspace.attendance.lines(MEETING) == before
    with pytest.raises(RecordMissing):
        workspace.attendance.remove(MEETING, "per-floor", "per-nobody")
    assert workspace.attendance.lines(MEETING) == before


def test_who_is_taken_off_the_list_is_gone_and_a_member_is_expected_again(workspace: Workspace) -> None:
    workspace.attendance.remove(MEETING, "per-floor")
    assert "per-floor" in {line.id for line in workspace.attendance.lines(MEETING) if not line.recorded}
    workspace.attendance.remove(MEETING, "per-x-voorbeeldhof")
    assert "per-x-voorbeeldhof" not in {line.id for line in workspace.attendance.lines(MEETING)}
    workspace.attendance.remove(MEETING, "per-x-testinga")
    assert (line_of(workspace, "per-x-testinga").status, line_of(workspace, "per-x-testinga").recorded) == (None, False)
    with pytest.raises(RecordMissing):
        workspace.attendance.remove(MEETING, "per-x-testinga")
