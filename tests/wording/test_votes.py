"""Votes in the words of the verslag."""

from __future__ import annotations

from dataclasses import replace

import pytest

from secretariat.domain.proxies import VoteChoice
from secretariat.domain.votes import Ballot, Entitled, Majority, MajorityBase, Vote, counted
from secretariat.wording.votes import outcome, required, who_can_vote


def vote(votes_for: int, against: int, abstained: int = 0, blank: int = 0, majority: Majority | None = None) -> Vote:
    return Vote(
        id="v",
        decision_id="d",
        majority=majority or Majority.MORE_THAN_HALF,
        votes_for=votes_for,
        votes_against=against,
        abstained=abstained,
        blank=blank,
    )


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (vote(3, 1), "Aangenomen met 3 stemmen voor en 1 tegen."),
        (vote(4, 0), "Aangenomen met algemene stemmen (4 stemmen)."),
        (vote(1, 1), "Verworpen met 1 stem voor en 1 tegen."),
        (vote(0, 0, 4), "Verworpen met 0 stemmen voor, 0 tegen en 4 onthoudingen."),
        (vote(5, 2, 1, 2), "Aangenomen met 5 stemmen voor, 2 tegen, 1 onthouding en 2 blanco."),
        (
            vote(6, 4, majority=Majority.TWO_THIRDS),
            "Verworpen met 6 stemmen voor en 4 tegen (vereist: twee derde).",
        ),
        (
            vote(3, 1, majority=Majority.THREE_QUARTERS),
            "Aangenomen met 3 stemmen voor en 1 tegen (vereist: drie vierde).",
        ),
        (vote(9, 1, majority=Majority.UNANIMOUS), "Verworpen met 9 stemmen voor en 1 tegen (vereist: eenstemmig)."),
    ],
)
def test_a_vote_reads_as_the_verslag_says_it(found: Vote, words: str) -> None:
    assert outcome(found) == words


def test_before_the_counting_it_says_what_is_required() -> None:
    of_all = replace(
        vote(0, 0, majority=Majority.TWO_THIRDS),
        majority_of=MajorityBase.MEMBERS_PRESENT,
        entitled=(Entitled(organisation_id="a", votes=3), Entitled(organisation_id="b", votes=1)),
    )
    found = [required(one) for one in (vote(0, 0), of_all, replace(of_all, entitled=()))]
    assert found == [
        "Vereist: meer dan de helft van de stemmen voor en tegen.",
        "Vereist: twee derde van de 4 stemmen die konden worden uitgebracht, dus 3.",
        "Vereist: twee derde van alle stemmen.",
    ]


def test_of_who_was_there_nothing_is_said_when_nobody_knows_it() -> None:
    found = replace(vote(3, 1, 1), majority_of=MajorityBase.MEMBERS_PRESENT)
    assert outcome(found) == (
        "Aangenomen met 3 stemmen voor, 1 tegen en 1 onthouding "
        "(vereist: meer dan de helft van de 5 stemmen die zijn uitgebracht)."
    )


def test_nobody_in_the_room_is_something_else_than_not_known() -> None:
    assert who_can_vote(0, 4, 0, known=False) == (
        "Nog niet vastgelegd wie er waren: alle leden kunnen worden ingevuld."
    )
    assert who_can_vote(0, 4, 0, known=True) == "Er was toen niemand die kon stemmen."


def test_an_organisation_with_two_votes_counts_twice() -> None:
    ballots = [
        Ballot(organisation_id="a", choice=VoteChoice.FOR, votes=2),
        Ballot(organisation_id="b", choice=VoteChoice.AGAINST, votes=1, by_proxy=True),
    ]
    assert counted(ballots) == {
        VoteChoice.FOR: 2,
        VoteChoice.AGAINST: 1,
        VoteChoice.ABSTAIN: 0,
        VoteChoice.BLANK: 0,
    }
