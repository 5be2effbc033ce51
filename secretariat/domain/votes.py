"""Votes on a decision: how many for and against, by which majority, and what came of it."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from secretariat.domain.proxies import VoteChoice
from secretariat.domain.records import DecisionId, OrganisationId, PersonId, Provenance, RecordId
from secretariat.domain.refusals import VotesBound, VotesIndivisible, VotesUnequal


class Majority(enum.StrEnum):
    """How many of the votes that count must be for it."""

    MORE_THAN_HALF = "more_than_half"
    TWO_THIRDS = "two_thirds"
    THREE_QUARTERS = "three_quarters"
    UNANIMOUS = "unanimous"


class VoteMethod(enum.StrEnum):
    """How the votes are given."""

    CARDS = "cards"
    """Raised hands or cards, counted."""
    NAMED = "named"
    """Each voter is called and answers."""
    SECRET = "secret"
    """On paper; who voted what is known to nobody."""


class MajorityBase(enum.StrEnum):
    """What the majority is taken of."""

    VOTES_CAST = "votes_cast"
    """The votes for and against."""
    MEMBERS_PRESENT = "members_present"
    """All votes of who was there or represented, however they voted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entitled:
    """Who could vote when the vote was taken, with how many votes; ``person_id`` is who raised the card."""

    organisation_id: OrganisationId
    votes: int
    person_id: PersonId | None = None
    by_proxy: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """How one organisation voted, with how many votes it has; ``by_proxy`` when somebody else voted in its name."""

    organisation_id: OrganisationId
    choice: VoteChoice
    votes: int
    by_proxy: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """The vote on one decision; the counts are of votes, so an organisation with two counts twice.

    With ``ballots`` the counts follow from them. ``entitled`` is who could vote at that moment, ``taken_at``. Nobody
    in it means that it is not known, or that it is no assembly: where nobody could vote, there is no vote.
    """

    id: RecordId
    decision_id: DecisionId
    majority: Majority
    votes_for: int
    votes_against: int
    abstained: int
    blank: int
    ballots: tuple[Ballot, ...] = ()
    method: VoteMethod | None = None
    majority_of: MajorityBase | None = None
    taken_at: dt.time | None = None
    entitled: tuple[Entitled, ...] = ()
    provenance: Provenance | None = None

    @property
    def valid(self) -> int:
        """The votes that count: for and against. Who abstains or votes blank gave no opinion."""
        return self.votes_for + self.votes_against

    @property
    def cast(self) -> int:
        """All votes that were counted, however they were given."""
        return self.valid + self.abstained + self.blank

    @property
    def counted_over(self) -> int:
        """The votes of which the majority is taken: those that count, or those of all who were there."""
        if self.majority_of is not MajorityBase.MEMBERS_PRESENT:
            return self.valid
        return max(sum(one.votes for one in self.entitled), self.cast)

    @property
    def least_for(self) -> int:
        """How many votes for it would carry it, of the votes of which the majority is taken."""
        if self.majority is Majority.MORE_THAN_HALF:
            return self.counted_over // 2 + 1
        return ceil(_SHARES[self.majority] * self.counted_over)

    @property
    def carried(self) -> bool:
        """Whether it was carried; without a vote that counts nothing is."""
        if not self.valid:
            return False
        share = Fraction(self.votes_for, self.counted_over)
        if self.majority is Majority.MORE_THAN_HALF:
            return share > Fraction(1, 2)
        return share >= _SHARES[self.majority]


_SHARES = {
    Majority.TWO_THIRDS: Fraction(2, 3),
    Majority.THREE_QUARTERS: Fraction(3, 4),
    Majority.UNANIMOUS: Fraction(1),
}


def counted(ballots: Iterable[Ballot]) -> dict[VoteChoice, int]:
    """The votes of the ballots per choice."""
    counts = dict.fromkeys(VoteChoice, 0)
    for ballot in ballots:
        counts[ballot.choice] += ballot.votes
    return counts


def by_proxy(votes: Iterable[Vote]) -> set[str]:
    """The organisations for which another voted, or could, in one of these votes."""
    found: set[str] = set()
    for vote in votes:
        found |= {one.organisation_id for one in vote.entitled if one.by_proxy}
        found |= {one.organisation_id for one in vote.ballots if one.by_proxy}
    return found


def check_counts(
    votes: Iterable[tuple[int, VoteChoice | None]], counts: Mapping[VoteChoice, int], method: VoteMethod | None = None
) -> None:
    """Let votes only be counted as they can have been cast: each in one way, and as its instruction says or not at all.

    ``votes`` are the numbers of votes of everybody who could vote, with how he is bound to vote. Who raises a card
    votes with all he has; on paper each vote may be another.

    Raises:
        VotesUnequal: more were counted than could be cast.
        VotesBound: more were counted for a choice than could be cast so.
        VotesIndivisible: no members together have that many.
    """
    voters = list(votes)
    cast, possible = sum(counts.values()), sum(count for count, _bound in voters)
    if cast > possible:
        raise VotesUnequal(cast, possible)
    for choice, wanted in counts.items():
        free = [count for count, bound in voters if bound in (None, choice)]
        if wanted > sum(free):
            raise VotesBound(choice.value, wanted, sum(free))
        if method is not VoteMethod.SECRET and not _adds_up(free, wanted):
            raise VotesIndivisible(choice.value, wanted)
    if method is not VoteMethod.SECRET and not _adds_up([count for count, _bound in voters], cast):
        raise VotesIndivisible("", cast)


def _adds_up(counts: Iterable[int], wanted: int) -> bool:
    """Whether some of the counts are together what is wanted; the bits of a number are the sums that can be."""
    sums = 1
    for count in counts:
        sums |= sums << count
    return bool(sums >> wanted & 1)
