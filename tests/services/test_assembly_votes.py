"""What was counted in an assembly is held against who could vote then, with how many votes, and bound to what."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.attendance import AttendanceStatus
from secretariat.domain.proxies import VoteChoice
from secretariat.domain.refusals import (
    MomentNeeded,
    NobodyCanVote,
    NotEntitled,
    Refusal,
    VotesBound,
    VotesIndivisible,
    VotesUnequal,
    VoteTaken,
)
from secretariat.domain.votes import Ballot, VoteMethod
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.votes import Way
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from tests.services.test_s10 import (
    BIBLIONET,
    CAME,
    CARDS,
    MEETING,
    NORTH,
    SOUTH,
    WEST,
    assemble,
    decided,
    given,
    without_proxies,
)

SECRET = Way(method=VoteMethod.SECRET)


@pytest.fixture
def assembled(workspace: Workspace) -> Workspace:
    return assemble(workspace)


def refused(kind: type[Refusal], on: Workspace, *counts: int, way: Way = CARDS) -> str:
    """The sentence with which these counts are refused; nothing is kept of them."""
    decision = decided(on)
    with pytest.raises(kind) as found:
        on.votes.record(decision, *counts, way=way)
    assert on.votes.of_decision(decision) is None
    return sentence(found.value)


# Nobody is something else than not known ----------------------------------------------------------------------------


def test_as_long_as_nobody_wrote_down_who_came_everybody_may_have_voted(workspace: Workspace) -> None:
    decision = decided(workspace)
    assert {one.is_there for one in workspace.votes.voters(decision)} == {None}
    workspace.votes.record(decision, 3, 1, way=CARDS)
    vote = workspace.votes.of_decision(decision)
    assert vote is not None
    assert vote.entitled == ()
    assert refused(VotesUnequal, workspace, 4, 1).startswith("Er zijn 5 stemmen geteld, maar er konden er 4")


def test_when_nobody_was_in_the_room_nobody_votes(assembled: Workspace) -> None:
    for person in CAME:
        assembled.attendance.set_presence(MEETING, person, None, dt.time(11, 40))
    assert refused(NobodyCanVote, assembled, 1, 0, way=Way(taken_at=dt.time(11, 45))) == (
        "Om 11:45 uur was er niemand die kon stemmen. Verander het tijdstip, of leg vast wie er toen waren."
    )
    decision = decided(assembled)
    ballot = Ballot(organisation_id=NORTH, choice=VoteChoice.FOR, votes=1)
    with pytest.raises(NotEntitled):
        assembled.votes.record_ballots(decision, [ballot], way=Way(taken_at=dt.time(11, 45)))
    assert {one.is_there for one in assembled.votes.voters(decision, dt.time(11, 45))} == {False}


def test_who_could_vote_is_asked_for_with_the_hour_when_it_depends_on_it(assembled: Workspace) -> None:
    assembled.attendance.set_presence(MEETING, "per-x-testhage", dt.time(11, 20), None)
    assembled.attendance.set_presence(MEETING, "per-x-demoland", dt.time(11, 20), None)
    assert refused(MomentNeeded, assembled, 3, 1) == (
        "Niet iedereen was er de hele tijd. Vul in hoe laat is gestemd: daarvan hangt af wie kon stemmen."
    )
    before = Way(method=VoteMethod.CARDS, taken_at=dt.time(11, 10))
    assert refused(VotesUnequal, assembled, 3, 1, way=before).startswith(
        "Er zijn 4 stemmen geteld, maar er konden er 3"
    )
    assembled.votes.record(decided(assembled), 3, 1, way=Way(method=VoteMethod.CARDS, taken_at=dt.time(11, 25)))


def test_who_came_and_went_without_a_vote_asks_for_no_hour(assembled: Workspace) -> None:
    """Fictiehof is there for the same library as Duinproef, who stays."""
    assembled.attendance.set_presence(MEETING, "per-x-fictiehof", dt.time(11, 20), dt.time(11, 30))
    assert assembled.votes.record(decided(assembled), 3, 1, way=CARDS) is not None


# Weights and instructions -------------------------------------------------------------------------------------------


@pytest.fixture
def weighed(workspace: Workspace) -> Workspace:
    """Duinproef has 3 votes and 1 of Testerhage that must be against; the others have 3 and 1."""
    without_proxies(workspace)
    given(workspace, "per-x-proefman", "per-x-duinproef", at=VoteChoice.AGAINST)
    workspace.voting.set_votes(MEETING, NORTH, 3)
    workspace.voting.set_votes(MEETING, SOUTH, 3)
    workspace.attendance.set_statuses(MEETING, CAME, AttendanceStatus.PRESENT)
    return workspace


def test_no_more_are_for_it_than_were_free_to_be(weighed: Workspace) -> None:
    words = (
        "Er zijn 8 stemmen voor geteld, maar er konden er hoogstens 7 voor zijn: de andere zijn gebonden aan een "
        "steminstructie. Tel opnieuw, of vul de stemming per organisatie in."
    )
    assert [refused(VotesBound, weighed, 8, 0, way=way) for way in (CARDS, SECRET)] == [words, words]


def test_a_card_is_raised_for_all_the_votes_of_a_member(weighed: Workspace) -> None:
    assert refused(VotesIndivisible, weighed, 5, 1) == (
        "5 stemmen voor kan niet: een lid stemt met al zijn stemmen tegelijk. "
        "Tel opnieuw, of vul de stemming per organisatie in."
    )
    assert weighed.votes.record(decided(weighed), 4, 4, way=CARDS) is not None
    assert weighed.votes.record(decided(weighed), 5, 2, way=SECRET) is not None  # on paper each vote is one paper


# The weights of the day ----------------------------------------------------------------------------------------------


def test_after_a_vote_the_rules_of_that_assembly_stand(assembled: Workspace) -> None:
    decision = decided(assembled)
    assembled.votes.record(decision, 3, 1, way=CARDS)
    number = assembled.decisions.record(decision).line.number
    for verb in (
        lambda: assembled.voting.set_votes(MEETING, NORTH, 9),
        lambda: assembled.voting.add_member(MEETING, "org-gem-veendam", 2),
        lambda: assembled.voting.remove_member(MEETING, SOUTH),
        lambda: assembled.voting.set_rules(MEETING, proxies_per_holder=9, proxy_to_anyone=True),
    ):
        with pytest.raises(VoteTaken) as found:
            verb()
    assert sentence(found.value) == (
        f"Hierover is al gestemd, bij besluit {number}. Haal eerst die stemming weg, of verander dit bij het "
        "volgende overleg."
    )


def test_what_a_member_weighs_later_changes_nothing_of_that_day(assembled: Workspace) -> None:
    decision = decided(assembled)
    assembled.votes.record(decision, 3, 1, way=CARDS)
    body = assembled.voting.rules(MEETING).id
    other = assembled.meeting_planning.plan(body, MeetingFacts(date=dt.date(2024, 12, 6))).subject_id
    assembled.voting.set_votes(other, NORTH, 9)
    assembled.voting.remove_member(other, SOUTH)
    assert sorted(one.votes for one in assembled.voting.at(other).members) == [1, 1, 9]
    assert {one.id: one.votes for one in assembled.voting.at(MEETING).members} == {
        NORTH: 1,
        SOUTH: 1,
        WEST: 1,
        BIBLIONET: 1,
    }
    assert sum(one.votes for one in assembled.votes.voters(decision)) == 4
