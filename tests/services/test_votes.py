"""Who may vote on a decision, with how many votes, and what is kept of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from secretariat.domain.decisions import DecisionKind
from secretariat.domain.proxies import VoteChoice
from secretariat.domain.refusals import VotedTwice
from secretariat.domain.votes import Ballot
from secretariat.services.decisions import DecisionFilter
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from secretariat.wording.votes import outcome, tally

DECISION = "dec-2023-B-004"


def test_each_municipality_has_a_vote_and_who_was_not_there_is_named_so(workspace: Workspace) -> None:
    voters = workspace.votes.voters(DECISION)
    assert [one.name for one in voters][:3] == ["Eemsdelta", "Groningen", "Het Hogeland"]
    assert len(voters) == 10
    assert {one.votes for one in voters} == {1}
    assert [one.name for one in voters if not one.is_there] == ["Pekela"]


def test_in_the_statutory_assembly_each_member_has_its_own_number_of_votes(workspace: Workspace) -> None:
    meeting = "mtg-vob-alv-2023-01"
    item = workspace.agendas.lines(meeting)[2].id
    decision = workspace.decisions.added(workspace.decisions.add(meeting, item, DecisionKind.AGREED, "Akkoord."))
    voters = workspace.votes.voters(decision)
    assert len(voters) == 4
    assert all(one.votes >= 1 for one in voters)


def test_a_decision_outside_any_overleg_has_no_voters(workspace: Workspace) -> None:
    assert workspace.votes.voters("dec-2020-B-001") == ()


def test_the_counts_follow_from_the_ballots_and_stand_with_the_decision(workspace: Workspace) -> None:
    workspace.votes.record_ballots(
        DECISION,
        [
            Ballot(organisation_id="org-gem-groningen", choice=VoteChoice.FOR, votes=3),
            Ballot(organisation_id="org-gem-veendam", choice=VoteChoice.AGAINST, votes=1),
        ],
    )
    votes = workspace.votes.of_decisions([DECISION, "dec-2023-B-005"])
    assert {decision: outcome(vote) for decision, vote in votes.items()} == {
        DECISION: "Aangenomen met 3 stemmen voor en 1 tegen."
    }


def test_an_organisation_votes_once(workspace: Workspace) -> None:
    once = Ballot(organisation_id="org-gem-veendam", choice=VoteChoice.FOR, votes=1)
    with pytest.raises(VotedTwice) as refused:
        workspace.votes.record_ballots(DECISION, [once, replace(once, choice=VoteChoice.AGAINST)])
    assert sentence(refused.value) == "Veendam staat er meer dan één keer bij. Laat per organisatie één stem staan."
    assert workspace.votes.of_decision(DECISION) is None


def test_the_register_of_besluiten_shows_how_was_voted(workspace: Workspace) -> None:
    workspace.votes.record(DECISION, 7, 2)
    line = workspace.decisions.record(DECISION).line
    assert line.vote is not None
    assert (tally(line.vote), outcome(line.vote)) == ("7 – 2", "Aangenomen met 7 stemmen voor en 2 tegen.")
    others = [one for one in workspace.decisions.page(DecisionFilter()).lines if one.id != DECISION]
    assert {one.vote for one in others} == {None}
