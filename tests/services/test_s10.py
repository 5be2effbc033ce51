"""S10 of ``domain.md`` §6 through the services: a statutory assembly with machtigingen."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from secretariat.documents.outline import Table, plain
from secretariat.documents.outline_data import outline_text
from secretariat.domain.attendance import AttendanceCapacity, AttendanceStatus
from secretariat.domain.decisions import DecisionKind
from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.proxies import Proxy, ProxyKind, ProxyStatus, VoteChoice
from secretariat.domain.refusals import (
    HolderWithoutVote,
    HourNeeded,
    InstructionBinds,
    MeetingForMembers,
    ProxyNotAllowed,
    ProxyUsed,
    RevokedTooEarly,
    VotesUnequal,
)
from secretariat.domain.votes import Ballot, Majority, MajorityBase, VoteMethod
from secretariat.services.opening import import_exchange
from secretariat.services.proxies import TypedProxy
from secretariat.services.publishing import PaperKind, PaperRequest, Variant
from secretariat.services.votes import Way
from secretariat.services.workspace import Workspace
from secretariat.wording.assembly import share
from secretariat.wording.refusals import sentence
from secretariat.wording.votes import outcome
from tests.services.october import send
from tests.storage.contents import Clock

MEETING = "mtg-vob-alv-2023-01"
ITEM = "ai-vob-alv-2023-01-3"
CAME = ["per-x-duinproef", "per-x-fictiehof", "per-x-testhage", "per-x-demoland", "per-x-voorbeeldstra"]
CARDS = Way(method=VoteMethod.CARDS)
NORTH, SOUTH = "org-demo-bieb-noord", "org-demo-bieb-zuid"
WEST, BIBLIONET = "org-demo-bieb-west", "org-biblionet-groningen"


def without_proxies(workspace: Workspace) -> Workspace:
    """The file before anybody had given a proxy."""
    for line in workspace.proxies.lines(MEETING):
        workspace.proxies.remove(line.id)
    return workspace


def given(
    workspace: Workspace, grantor: str, holder: str, day: dt.date = dt.date(2023, 11, 30), at: VoteChoice | None = None
) -> str:
    """The id of a proxy that came in on a day, with an instruction at the budget or without."""
    instructions = {ITEM: at} if at else {}
    typed = TypedProxy(grantor=grantor, holder=holder, received_on=day, instructions=instructions)
    return workspace.proxies.give(MEETING, typed).subject_id


def decided(workspace: Workspace) -> str:
    added = workspace.decisions.add(MEETING, ITEM, DecisionKind.ADOPTED, "Jaarplan en begroting 2024 zijn vastgesteld.")
    return workspace.decisions.added(added)


def assemble(workspace: Workspace) -> Workspace:
    """Proefman gave a proxy, Voorbeeldstra took hers back, and five people came."""
    without_proxies(workspace)
    given(workspace, "per-x-proefman", "per-x-duinproef")
    revoked = given(workspace, "per-x-voorbeeldstra", "per-x-testhage", dt.date(2023, 12, 1), at=VoteChoice.FOR)
    workspace.proxies.revoke(revoked, dt.date(2023, 12, 6))
    workspace.attendance.set_statuses(MEETING, CAME, AttendanceStatus.PRESENT)
    return workspace


@pytest.fixture
def assembled(workspace: Workspace) -> Workspace:
    return assemble(workspace)


def test_s10_proefman_authorises_duinproef_and_nobody_authorises_proefkamp(workspace: Workspace) -> None:
    without_proxies(workspace)
    given(workspace, "per-x-proefman", "per-x-duinproef")
    with pytest.raises(HolderWithoutVote) as refused:
        given(workspace, BIBLIONET, "per-x-proefkamp")
    words = "W. Proefkamp is geen stemgerechtigd lid en kan niet als gemachtigde optreden."
    assert sentence(refused.value).endswith(
        "Proefkamp is geen stemgerechtigd lid en kan niet als gemachtigde optreden."
    )
    workspace.proxies.turn_down(MEETING, TypedProxy(grantor=BIBLIONET, holder="per-x-proefkamp"), words)
    assert [(one.grantor, one.status, one.note) for one in workspace.proxies.lines(MEETING)] == [
        ("Biblionet", ProxyStatus.REFUSED, words),
        ("Testerhage", ProxyStatus.VALID, ""),
    ]


def test_s10_voorbeeldstra_decides_to_come_so_that_her_proxy_is_revoked(assembled: Workspace) -> None:
    lines = {one.grantor: one for one in assembled.proxies.lines(MEETING)}
    biblionet = lines["Biblionet"]
    assert (biblionet.status, biblionet.revoked_on) == (ProxyStatus.REVOKED, dt.date(2023, 12, 6))
    assert (biblionet.kind, biblionet.instructions) == (ProxyKind.INSTRUCTED, (("3", VoteChoice.FOR),))
    assert lines["Testerhage"].counts


def test_s10_the_presentielijst_has_five_people_of_three_members(assembled: Workspace) -> None:
    request = PaperRequest(PaperKind.ATTENDANCE_LIST, meeting_id=MEETING, variant=Variant.FILLED)
    (table,) = (one for one in assembled.publishing.outline(request).blocks if isinstance(one, Table))
    rows = [[plain(line) for cell in row.cells for line in cell.lines[:1]] for row in table.rows]
    assert len(rows) == 5
    assert len({row[3] for row in rows}) == 3
    words = outline_text(assembled.publishing.outline(request))
    assert not [name for name in ("Modelhuis", "Proefkamp", "Testerman", "Demoma") if name in words]
    listed = [line.name.split()[-1] for line in assembled.attendance.lines(MEETING)]
    assert sorted(listed) == ["Demoland", "Duinproef", "Fictiehof", "Testhage", "Voorbeeldstra"]


def test_s10_the_quorum_is_four_of_four_with_three_needed(assembled: Workspace) -> None:
    stands = assembled.voting.at(MEETING)
    assert share(stands.quorum) == "4 van 4 (3 nodig)"
    assert (stands.quorum.met, stands.in_person, stands.by_proxy, stands.votes_there) == (True, 3, 1, 4)
    duinproef = [one.name for one in stands.members if one.voter.endswith("Duinproef")]
    assert len(duinproef) == 2


def test_s10_the_budget_is_carried_with_three_votes_to_one(assembled: Workspace) -> None:
    body = assembled.voting.rules(MEETING).id
    assembled.arrangements.set_number_format(body, "decision", "ALV-JJJJ-00")
    decision = decided(assembled)
    voters = {one.id: one for one in assembled.votes.voters(decision)}
    assert sum(one.votes for one in voters.values() if one.voter.endswith("Duinproef")) == 2
    ballots = [
        Ballot(organisation_id=one, choice=VoteChoice.AGAINST if one == SOUTH else VoteChoice.FOR, votes=1)
        for one in (NORTH, SOUTH, WEST, BIBLIONET)
    ]
    assembled.votes.record_ballots(decision, ballots, way=CARDS)
    vote = assembled.votes.of_decision(decision)
    assert vote is not None
    assert outcome(vote) == "Aangenomen met 3 stemmen voor en 1 tegen."
    assert [(one.organisation_id, one.by_proxy) for one in vote.entitled] == [
        (NORTH, None),
        (SOUTH, None),
        (WEST, True),
        (BIBLIONET, None),
    ]
    assert {one.status for one in assembled.proxies.lines(MEETING)} == {ProxyStatus.USED, ProxyStatus.REVOKED}
    for kind in (PaperKind.MINUTES, PaperKind.DECISION_LIST):
        words = outline_text(assembled.publishing.outline(PaperRequest(kind, meeting_id=MEETING)))
        assert "Aangenomen met 3 stemmen voor en 1 tegen." in words
        assert "ALV-2023-01" in words
    notulen = outline_text(assembled.publishing.outline(PaperRequest(PaperKind.MINUTES, meeting_id=MEETING)))
    assert "er konden 4 stemmen worden uitgebracht, waarvan 1 bij machtiging." in notulen


def test_s10_the_form_states_until_when_it_may_come_in(workspace: Workspace) -> None:
    for person in (None, "per-x-proefman"):
        outline = workspace.publishing.outline(PaperRequest(PaperKind.PROXY_FORM, meeting_id=MEETING, person_id=person))
        assert "07-12-2023 11:00 uur" in outline_text(outline)
    assert outline.file_name == "2023-12-08_VOB-ALV_machtigingsformulier_Bibliotheek-Testerhage"


def test_with_a_proxy_that_was_used_nothing_can_be_done_but_the_vote_taken_back(assembled: Workspace) -> None:
    decision = decided(assembled)
    assembled.votes.record(decision, 3, 1, way=CARDS)
    (used,) = (one for one in assembled.proxies.lines(MEETING) if one.status is ProxyStatus.USED)
    for verb in (assembled.proxies.revoke, assembled.proxies.refuse, assembled.proxies.remove):
        with pytest.raises(ProxyUsed):
            verb(used.id)
    assembled.votes.remove(decision)
    assembled.proxies.revoke(used.id)
    assert assembled.voting.at(MEETING).votes_there == 3


def test_no_more_votes_are_counted_than_could_be_cast(assembled: Workspace) -> None:
    with pytest.raises(VotesUnequal) as refused:
        assembled.votes.record(decided(assembled), 4, 1)
    assert sentence(refused.value).startswith("Er zijn 5 stemmen geteld, maar er konden er 4 worden uitgebracht.")


def test_of_the_members_present_who_abstains_counts_too(assembled: Workspace) -> None:
    decision = decided(assembled)
    way = Way(majority=Majority.TWO_THIRDS, majority_of=MajorityBase.MEMBERS_PRESENT, method=VoteMethod.SECRET)
    assembled.votes.record(decision, 2, 0, 1, 1, way=way)
    vote = assembled.votes.of_decision(decision)
    assert vote is not None
    assert outcome(vote) == (
        "Verworpen met 2 stemmen voor, 0 tegen, 1 onthouding en 1 blanco "
        "(vereist: twee derde van de 4 stemmen die konden worden uitgebracht)."
    )
    assert vote.ballots == ()


def test_a_holder_keeps_to_the_instruction(workspace: Workspace) -> None:
    without_proxies(workspace)
    given(workspace, "per-x-proefman", "per-x-duinproef", at=VoteChoice.AGAINST)
    workspace.attendance.set_statuses(MEETING, CAME, AttendanceStatus.PRESENT)
    decision = decided(workspace)
    with pytest.raises(InstructionBinds) as refused:
        workspace.votes.record_ballots(decision, [Ballot(organisation_id=WEST, choice=VoteChoice.FOR, votes=1)])
    assert sentence(refused.value) == (
        "Testerhage heeft bij dit punt een steminstructie gegeven: tegen. De gemachtigde is daaraan gebonden."
    )


def test_the_quorum_follows_who_comes_and_goes_and_a_lapsed_proxy_does_not_come_back(assembled: Workspace) -> None:
    assembled.attendance.set_presence(MEETING, "per-x-duinproef", dt.time(11, 10), dt.time(11, 40))
    assembled.attendance.set_presence(MEETING, "per-x-proefman", dt.time(11, 30), dt.time(11, 35))
    found = {at: share(assembled.voting.at(MEETING, dt.time(11, at)).quorum) for at in (0, 10, 29, 34, 36, 45)}
    assert found == {
        0: "3 van 4 (3 nodig)",  # Fictiehof is there for the same library as Duinproef
        10: "4 van 4 (3 nodig)",
        29: "4 van 4 (3 nodig)",
        34: "3 van 4 (3 nodig)",  # Proefman came as a guest: his library votes no more
        36: "3 van 4 (3 nodig)",
        45: "3 van 4 (3 nodig)",
    }


def test_a_late_proxy_waits_for_the_secretary(workspace: Workspace, clock: Clock) -> None:
    without_proxies(workspace)
    late = given(workspace, "per-x-proefman", "per-x-duinproef", dt.date(2023, 12, 8))
    (line,) = workspace.proxies.lines(MEETING)
    assert (line.status, line.late, line.counts) == (ProxyStatus.RECEIVED, True, False)
    workspace.proxies.accept(late)
    assert workspace.proxies.lines(MEETING)[0].counts
    workspace.history.undo()
    workspace.proxies.refuse(late, "Te laat")
    (line,) = workspace.proxies.lines(MEETING)
    assert (line.status, line.note) == (ProxyStatus.REFUSED, "Te laat")


def test_on_the_last_day_the_hour_says_whether_it_came_in_time(workspace: Workspace) -> None:
    without_proxies(workspace)
    typed = TypedProxy(grantor="per-x-proefman", holder="per-x-duinproef", received_on=dt.date(2023, 12, 7))
    with pytest.raises(HourNeeded) as refused:
        workspace.proxies.give(MEETING, typed)
    assert sentence(refused.value) == (
        "Machtigingen konden uiterlijk 07-12-2023 11:00 uur binnenkomen. Vul in hoe laat deze binnenkwam."
    )
    in_time, late = (replace(typed, received_at=at) for at in (dt.time(11), dt.time(11, 1)))
    one = workspace.proxies.give(MEETING, in_time).subject_id
    states = []
    for given_then in (in_time, late, replace(late, received_on=dt.date(2023, 12, 6)), late):
        workspace.proxies.change(one, given_then)
        (line,) = workspace.proxies.lines(MEETING)
        states.append((line.status, line.late, line.note))
    assert states == [
        (ProxyStatus.VALID, False, "Binnengekomen om 11:00 uur."),
        (ProxyStatus.RECEIVED, True, "Binnengekomen om 11:01 uur."),
        (ProxyStatus.VALID, False, "Binnengekomen om 11:01 uur."),
        (ProxyStatus.RECEIVED, True, "Binnengekomen om 11:01 uur."),
    ]


def test_changing_a_machtiging_asks_all_the_rules_again(workspace: Workspace) -> None:
    without_proxies(workspace)
    one = given(workspace, "per-x-proefman", "per-x-duinproef")
    workspace.proxies.change(
        one, TypedProxy(grantor="per-x-proefman", holder="per-x-duinproef", received_on=dt.date(2023, 12, 8))
    )
    (line,) = workspace.proxies.lines(MEETING)
    assert (line.status, line.late, line.counts) == (ProxyStatus.RECEIVED, True, False)
    with pytest.raises(HolderWithoutVote):
        workspace.proxies.change(one, TypedProxy(grantor="per-x-proefman", holder="per-x-proefkamp"))


def test_a_machtiging_is_not_taken_back_before_it_came_in(workspace: Workspace) -> None:
    without_proxies(workspace)
    one = given(workspace, "per-x-proefman", "per-x-duinproef")
    with pytest.raises(RevokedTooEarly):
        workspace.proxies.revoke(one, dt.date(2023, 11, 29))
    workspace.proxies.revoke(one, dt.date(2023, 12, 6))
    assert [line.revoked_on for line in workspace.proxies.lines(MEETING)] == [dt.date(2023, 12, 6)]


@pytest.mark.parametrize("allowed", [True, None, False])
def test_an_assembly_that_says_nothing_of_machtigingen_allows_them(
    tmp_path: Path, sample_data: dict[str, Any], clock: Clock, allowed: bool | None
) -> None:
    (body,) = (one for one in sample_data["bodies"] if one["code"] == "VOB-ALV")
    body["proxy_allowed"] = allowed
    on = import_exchange(json.dumps(sample_data).encode(), tmp_path / "alv.vgg", clock)
    form = PaperRequest(PaperKind.PROXY_FORM, meeting_id=MEETING)
    assert on.publishing.has_proxy_form(MEETING) is (allowed is not False)
    assert (form in on.publishing.requests()) is (allowed is not False)
    if allowed is False:
        with pytest.raises(ProxyNotAllowed):
            on.publishing.outline(form)
    else:
        assert on.publishing.outline(form).blocks
    on.close()


def test_nobody_from_outside_is_on_the_list_of_a_meeting_for_members(workspace: Workspace) -> None:
    with pytest.raises(MeetingForMembers):
        workspace.attendance.add_guest(MEETING, "per-x-modelhuis", AttendanceCapacity.GUEST)
    assert workspace.attendance.add_guest(MEETING, "per-x-modelhuis", AttendanceCapacity.ADVISER) is not None


def test_the_first_change_gives_the_assembly_a_list_of_its_own(workspace: Workspace) -> None:
    workspace.voting.set_votes(MEETING, NORTH, 3)
    workspace.voting.add_member(MEETING, "org-gem-veendam", 2)
    workspace.voting.remove_member(MEETING, SOUTH)
    found = {one.name: one.votes for one in workspace.voting.at(MEETING).members}
    assert sorted(found.values()) == [1, 1, 2, 3]
    assert workspace.voting.at(MEETING).quorum.total == 4
    for _step in range(3):
        workspace.history.undo()
    assert [one.votes for one in workspace.voting.at(MEETING).members] == [1, 1, 1, 1]
    assert len(workspace.register().all(Proxy)) == 2


def test_s10_the_stukken_are_sent_before_the_day_on_which_a_machtiging_must_be_in(workspace: Workspace) -> None:
    send(workspace, DispatchKind.CONVOCATION, MEETING)
    (dispatch,) = workspace.dispatches.of_meeting(MEETING)
    assert dispatch.sent_on == dt.date(2023, 11, 20)
    until = workspace.proxies.until(MEETING)
    assert until == dt.datetime(2023, 12, 7, 11, 0)
    assert dispatch.sent_on < until.date()


def test_a_next_vote_leaves_what_was_voted_with_before_as_it_was(assembled: Workspace) -> None:
    first, second = decided(assembled), decided(assembled)
    assembled.votes.record(first, 3, 1, way=CARDS)
    (before,) = [one.status for one in assembled.proxies.lines(MEETING) if one.grantor == "Testerhage"]
    assert before is ProxyStatus.USED
    kept = assembled.votes.of_decision(first)
    assembled.attendance.set_statuses(MEETING, ["per-x-duinproef"], AttendanceStatus.ABSENT_NOTIFIED)
    assembled.votes.record(second, 2, 0, way=CARDS)
    assembled.votes.remove(second)
    assert [one.status for one in assembled.proxies.lines(MEETING) if one.grantor == "Testerhage"] == [before]
    assert assembled.votes.of_decision(first) == kept


def test_a_proxy_that_was_voted_with_by_hand_stays_used(
    sample_data: dict[str, Any], tmp_path: Path, clock: Clock
) -> None:
    """Of a file from elsewhere only the machtiging itself says that it was voted with."""
    (proxy,) = (one for one in sample_data["proxies"] if one["id"] == "prx-01")
    proxy["status"] = "used"
    data = json.dumps(sample_data, ensure_ascii=False).encode()
    with contextlib.closing(import_exchange(data, tmp_path / "gestemd.vgg", clock)) as workspace:
        workspace.attendance.set_statuses(MEETING, CAME[1:], AttendanceStatus.PRESENT)
        decision = decided(workspace)
        workspace.votes.record(decision, 2, 0, way=CARDS)
        workspace.votes.remove(decision)
        assert workspace.register().get(Proxy, "prx-01").status is ProxyStatus.USED
