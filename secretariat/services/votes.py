"""Record votes on decisions, entered by hand as they were counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.domain.attendance import Attendance, counts_for
from secretariat.domain.bodies import Body, BodyLevel, represented_organisations
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.decisions import Decision
from secretariat.domain.meetings import Meeting
from secretariat.domain.organisations import Organisation
from secretariat.domain.proxies import VoteChoice, VotingMember
from secretariat.domain.refusals import NumberOutOfRange, VotedTwice, VotesUnequal
from secretariat.domain.votes import Ballot, Majority, Vote, counted
from secretariat.services.identity import new_id
from secretariat.services.minutes import meeting_with_open_minutes
from secretariat.storage.selection import Selection
from secretariat.storage.store import Store

MOST_VOTES = 100_000
"""More than this is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class VoterLine:
    """An organisation that may vote on a decision; ``id`` is its id, ``votes`` how many it has.

    ``is_there`` is whether somebody was there for it.
    """

    id: str
    name: str
    votes: int
    is_there: bool


class VoteService:
    """The votes on decisions."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_decision(self, decision_id: str) -> Vote | None:
        """The vote on a decision, if there was one."""
        return next(iter(self._store.where(Vote, "decision_id", [decision_id])), None)

    def voters(self, decision_id: str) -> tuple[VoterLine, ...]:
        """The organisations that may vote on a decision, by name; none for a decision outside any overleg.

        Raises:
            RecordMissing: there is no such decision.
        """
        meeting_id = self._store.get(Decision, decision_id).meeting_id
        if meeting_id is None:
            return ()
        meeting = self._store.get(Meeting, meeting_id)
        selection = Selection(self._store)
        selection.add_meetings([meeting_id])
        selection.add_body(meeting.body_id)
        register = selection.register()
        body = register.get(Body, meeting.body_id)
        weights: dict[str, int] = {}
        if body.level is BodyLevel.STATUTORY:
            weights = {one.organisation_id: one.votes for one in self._store.all(VotingMember)}
        there = {
            counts_for(register, meeting, one)
            for one in register.where(Attendance, "meeting_id", meeting_id)
            if one.status is not None and one.status.was_there
        }
        lines = [
            VoterLine(one, organisation.short_name, weights.get(one, 1), one in there)
            for one in represented_organisations(register, body, meeting.date)
            if (organisation := register.find(Organisation, one)) is not None
        ]
        return tuple(sorted(lines, key=lambda line: line.name.casefold()))

    def of_decisions(self, decision_ids: Sequence[str]) -> dict[str, Vote]:
        """The votes on these decisions, by the id of the decision."""
        return {vote.decision_id: vote for vote in self._store.where(Vote, "decision_id", decision_ids)}

    def record(
        self,
        decision_id: str,
        votes_for: int,
        votes_against: int,
        abstained: int = 0,
        blank: int = 0,
        *,
        majority: Majority = Majority.MORE_THAN_HALF,
        possible: int | None = None,
    ) -> ChangeSet | None:
        """Record the counts of a vote; ``possible`` is how many could be cast. None when that is what stands there.

        Raises:
            NumberOutOfRange: a count is negative or beyond reason.
            VotesUnequal: more were counted than could be cast.
            RecordMissing: there is no such decision.
            MinutesFrozen: the minutes have been adopted.
        """
        for name, count in (
            ("votes_for", votes_for),
            ("votes_against", votes_against),
            ("abstained", abstained),
            ("blank", blank),
        ):
            if not 0 <= count <= MOST_VOTES:
                raise NumberOutOfRange(name, 0, MOST_VOTES)
        total = votes_for + votes_against + abstained + blank
        if possible is not None and total > possible:
            raise VotesUnequal(total, possible)
        return self._put(decision_id, (votes_for, votes_against, abstained, blank), majority, ())

    def record_ballots(
        self, decision_id: str, ballots: Sequence[Ballot], *, majority: Majority = Majority.MORE_THAN_HALF
    ) -> ChangeSet | None:
        """Record how every organisation voted, with its number of votes; the counts follow.

        Raises:
            VotedTwice: an organisation is said to have voted more than once.
            NumberOutOfRange: an organisation has no votes or beyond reason.
            RecordMissing: there is no such decision or organisation.
            MinutesFrozen: the minutes have been adopted.
        """
        voted: set[str] = set()
        for ballot in ballots:
            organisation = self._store.get(Organisation, ballot.organisation_id)
            if organisation.id in voted:
                raise VotedTwice(organisation.short_name)
            voted.add(organisation.id)
            if not 1 <= ballot.votes <= MOST_VOTES:
                raise NumberOutOfRange("votes", 1, MOST_VOTES)
        counts = counted(ballots)
        order = (VoteChoice.FOR, VoteChoice.AGAINST, VoteChoice.ABSTAIN, VoteChoice.BLANK)
        return self._put(decision_id, tuple(counts[one] for one in order), majority, tuple(ballots))

    def remove(self, decision_id: str) -> ChangeSet | None:
        """Take the vote on a decision away; None when there was none.

        Raises:
            MinutesFrozen: the minutes have been adopted.
        """
        self._open(decision_id)
        vote = self.of_decision(decision_id)
        if vote is None:
            return None
        with self._store.unit_of_work(Action.REMOVE_VOTE, decision_id) as work:
            work.remove(Vote, vote.id)
        return work.made()

    def _put(
        self, decision_id: str, counts: tuple[int, ...], majority: Majority, ballots: tuple[Ballot, ...]
    ) -> ChangeSet | None:
        self._open(decision_id)
        before = self.of_decision(decision_id)
        votes_for, votes_against, abstained, blank = counts
        after = Vote(
            id=before.id if before else new_id("vot"),
            decision_id=decision_id,
            majority=majority,
            votes_for=votes_for,
            votes_against=votes_against,
            abstained=abstained,
            blank=blank,
            ballots=ballots,
        )
        if after == before:
            return None
        with self._store.unit_of_work(Action.RECORD_VOTE, decision_id) as work:
            work.put(after)
        return work.made()

    def _open(self, decision_id: str) -> Decision:
        decision = self._store.get(Decision, decision_id)
        if decision.meeting_id:
            meeting_with_open_minutes(self._store, decision.meeting_id)
        return decision
