"""Who was there, in which order, and which organisations that represents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

import pytest

from secretariat.domain.attendance import (
    Attendance,
    AttendanceCapacity,
    AttendanceStatus,
    GroupAttendance,
    Representation,
    Rsvp,
    attendance_groups,
    attendance_in_order,
    deputy_of,
    expected_representation,
    groups_at,
    representation,
)
from secretariat.domain.bodies import Body, Quorum, QuorumBase, QuorumRule
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Person, formal_name
from secretariat.domain.proxies import Proxy, ProxyStatus
from tests.domain.sample import added, changed, sample, without

NOVEMBER = sample().get(Meeting, "mtg-bo-cult-2023-02")
APRIL = sample().get(Meeting, "mtg-pho-bib-2023-01")
IN_NOVEMBER = "att-bo-cult-2023-02-x-"


def names(group: Iterable[Attendance]) -> list[str]:
    return [formal_name(sample().get(Person, one.person_id)) for one in group]


def test_on_2_november_nine_of_the_ten_municipalities_are_represented() -> None:
    assert representation(sample(), NOVEMBER) == Representation(9, 10, 6, True)


@pytest.mark.parametrize(("at", "represented"), [("14:00", 8), ("14:34", 8), ("14:35", 9), ("16:30", 9)])
def test_a_late_comer_counts_from_the_moment_of_coming_in(at: str, represented: int) -> None:
    assert representation(sample(), NOVEMBER, dt.time.fromisoformat(at)).represented == represented


def test_who_leaves_early_does_not_count_any_more() -> None:
    register = changed(sample(), Attendance, IN_NOVEMBER + "proefveld", present_until=dt.time(15))
    assert representation(register, NOVEMBER, dt.time(14, 59)).represented == 9
    assert representation(register, NOVEMBER, dt.time(15)).represented == 8
    assert representation(register, NOVEMBER).represented == 9


def test_a_quorum_can_be_missed() -> None:
    register = changed(
        sample(),
        Body,
        "body-bo-cult",
        quorum=Quorum(rule=QuorumRule.NUMBER, of=QuorumBase.MUNICIPALITIES, number=10),
    )
    assert representation(register, NOVEMBER) == Representation(9, 10, 10, False)


def test_without_a_quorum_rule_only_the_share_is_known() -> None:
    assert representation(sample(), APRIL) == Representation(9, 10, None, None)


def test_two_people_of_one_organisation_count_once() -> None:
    second = Attendance(
        id="att-second",
        meeting_id=NOVEMBER.id,
        person_id="per-x-testerman",
        organisation_id="org-gem-groningen",
        status=AttendanceStatus.PRESENT,
        capacity=AttendanceCapacity.MEMBER,
    )
    assert representation(added(sample(), second), NOVEMBER).represented == 9


def test_a_deputy_counts_for_the_organisation_of_the_one_replaced() -> None:
    register = changed(sample(), Attendance, IN_NOVEMBER + "proefhorst", organisation_id="org-gem-groningen")
    assert representation(register, NOVEMBER).represented == 9
    # Also when the one replaced has no line of attendance: the membership on the day says for whom.
    register = without(register, Attendance, IN_NOVEMBER + "fictema")
    assert representation(register, NOVEMBER).represented == 9


def test_a_member_without_an_organisation_at_the_meeting_counts_for_the_one_of_the_membership() -> None:
    register = changed(sample(), Attendance, IN_NOVEMBER + "bedachtsma", organisation_id=None)
    assert representation(register, NOVEMBER).represented == 9


@pytest.mark.parametrize(
    "capacity",
    [
        AttendanceCapacity.GUEST,
        AttendanceCapacity.SPEAKER,
        AttendanceCapacity.OBSERVER,
        AttendanceCapacity.ADVISER,
        AttendanceCapacity.SECRETARIAT,
    ],
)
def test_guests_advisers_and_the_secretariat_never_count(capacity: AttendanceCapacity) -> None:
    register = changed(sample(), Attendance, IN_NOVEMBER + "bedachtsma", capacity=capacity)
    assert representation(register, NOVEMBER).represented == 8


def test_the_province_does_not_count_over_municipalities() -> None:
    register = changed(sample(), Attendance, IN_NOVEMBER + "fictens", capacity=AttendanceCapacity.MEMBER)
    assert representation(register, NOVEMBER).represented == 9


def test_before_the_meeting_the_answers_tell_what_to_expect() -> None:
    werkgroep = sample().get(Meeting, "mtg-wg-conv-2023-01")
    assert representation(sample(), werkgroep) == Representation(0, 5, None, None, QuorumBase.ORGANISATIONS)
    assert expected_representation(sample(), werkgroep).represented == 3
    register = changed(sample(), Attendance, "att-wg-conv-2023-01-x-proefkamp", rsvp=Rsvp.ACCEPTED)
    assert expected_representation(register, werkgroep).represented == 4


def test_the_groups_of_2_november_in_the_order_of_papers() -> None:
    groups = attendance_groups(sample(), NOVEMBER)
    assert names(groups.present) == [
        "Z. van der Verzin",
        "M. Demoma",
        "D. Bedachtsma",
        "G. Modelhuis",
        "B. Monsterboer",
        "E. Proefhorst",
        "J. Proefstra",
        "A. Testinga",
        "I. Voorbeeldsma-van Dam",
        "H. Fictens",
    ]
    assert names(groups.partial) == ["F. van ’t Proefveld"]
    assert names(groups.absent_notified) == ["H. ten Voorbeelde"]
    assert names(groups.absent_unnotified) == []
    assert names(groups.replaced) == ["R. Fictema"]
    assert names(groups.guests) == ["M. Floor", "N. Stellingsma", "L. Voorbeeldhof"]


def test_online_attendees_stand_among_the_others() -> None:
    register = changed(sample(), Attendance, IN_NOVEMBER + "modelhuis", status=AttendanceStatus.ONLINE)
    assert names(attendance_groups(register, NOVEMBER).present)[3] == "G. Modelhuis"


def test_a_minute_taker_who_is_not_the_secretary_comes_last() -> None:
    meeting = replace(NOVEMBER, minute_taker_id="per-x-modelstra")
    modelstra = Attendance(
        id="att-modelstra",
        meeting_id=NOVEMBER.id,
        person_id="per-x-modelstra",
        status=AttendanceStatus.PRESENT,
        capacity=AttendanceCapacity.SECRETARIAT,
    )
    present = names(attendance_groups(added(sample(), modelstra), meeting).present)
    assert present[:2] == ["Z. van der Verzin", "M. Demoma"]
    assert present[-2:] == ["H. Fictens", "J. Modelstra"]


def test_who_chairs_this_meeting_stands_first_even_if_the_body_has_another_chair() -> None:
    meeting = replace(NOVEMBER, chair_id="per-x-testinga")
    assert names(attendance_groups(sample(), meeting).present)[:2] == ["A. Testinga", "M. Demoma"]
    meeting = replace(NOVEMBER, chair_id=None)
    assert names(attendance_groups(sample(), meeting).present)[0] == "Z. van der Verzin"


def test_an_invited_guest_who_did_not_come_is_absent_and_no_guest() -> None:
    register = changed(sample(), Attendance, "att-bo-cult-2023-02-floor", status=AttendanceStatus.ABSENT_UNNOTIFIED)
    groups = attendance_groups(register, NOVEMBER)
    assert names(groups.guests) == ["N. Stellingsma", "L. Voorbeeldhof"]
    assert names(groups.absent_unnotified) == ["M. Floor"]


def test_before_the_meeting_everybody_is_in_the_list_and_nobody_in_a_group() -> None:
    werkgroep = sample().get(Meeting, "mtg-wg-conv-2023-01")
    assert names(attendance_in_order(sample(), werkgroep)) == [
        "K. Verzinsma",
        "M. Demoma",
        "E. Proefhorst",
        "S. Proefkamp",
        "N. Schetsma",
        "T. Testerman",
        "L. Voorbeeldhof",
    ]
    assert attendance_groups(sample(), werkgroep).present == ()


def test_who_came_for_somebody_else_can_be_found() -> None:
    fictema = sample().get(Attendance, IN_NOVEMBER + "fictema")
    deputy = deputy_of(sample(), fictema)
    assert deputy is not None
    assert names([deputy]) == ["E. Proefhorst"]
    assert deputy_of(sample(), sample().get(Attendance, IN_NOVEMBER + "voorbeelde")) is None


def test_the_historical_list_still_names_the_office_holder_of_that_day() -> None:
    assert "K. Nepstra" in names(attendance_groups(sample(), APRIL).present)


def test_the_assembly_expects_its_registered_members_and_the_one_with_a_proxy() -> None:
    assembly = sample().get(Meeting, "mtg-vob-alv-2023-01")
    assert expected_representation(sample(), assembly) == Representation(4, 4, 3, True, QuorumBase.MEMBERS)
    # Testerhage comes only through the proxy that Duinproef holds; nobody is in the room yet.
    register = changed(sample(), Proxy, "prx-01", status=ProxyStatus.REVOKED)
    assert expected_representation(register, assembly).represented == 3
    assert representation(sample(), assembly).represented == 0


def test_a_proxy_counts_while_its_holder_is_in_the_room() -> None:
    assembly = sample().get(Meeting, "mtg-vob-alv-2023-01")
    duinproef = Attendance(
        id="att-duinproef",
        meeting_id=assembly.id,
        person_id="per-x-duinproef",
        organisation_id="org-demo-bieb-noord",
        status=AttendanceStatus.PARTIAL,
        capacity=AttendanceCapacity.MEMBER,
        present_until=dt.time(11, 30),
    )
    register = added(sample(), duinproef)
    assert representation(register, assembly, dt.time(11, 0)) == Representation(2, 4, 3, False, QuorumBase.MEMBERS)
    assert representation(register, assembly, dt.time(11, 30)).represented == 0


def test_a_group_never_counts_whatever_it_is_called() -> None:
    before = representation(without(sample(), Attendance, IN_NOVEMBER + "verzin"), NOVEMBER)
    group = GroupAttendance(
        id="grp",
        meeting_id=NOVEMBER.id,
        label="raadsleden",
        organisation_id="org-gem-groningen",
        headcount=39,
        capacity=AttendanceCapacity.MEMBER,
    )
    register = added(without(sample(), Attendance, IN_NOVEMBER + "verzin"), group)
    assert groups_at(register, NOVEMBER) == (group,)
    assert representation(register, NOVEMBER) == before == Representation(8, 10, 6, True)
