"""Record votes on decisions, entered by hand as they were counted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from secretariat.domain.attendance import Attendance, counts_for
from secretariat.domain.bodies import Body, is_assembly, represented_organisations
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.decisions import Decision
from secretariat.domain.meetings import Meeting
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, formal_name
from secretariat.domain.proxies import Proxy, ProxyStatus, VoteChoice
from secretariat.domain.refusals import (
    BallotsSecret,
    InstructionBinds,
    MomentNeeded,
    NobodyCanVote,
    NotEntitled,
    NumberOutOfRange,
    VotedTwice,
    VotesUnequal,
)
from secretariat.domain.register import Register
from secretariat.domain.votes import (
    Ballot,
    Entitled,
    Majority,
    MajorityBase,
    Vote,
    VoteMethod,
    by_proxy,
    check_counts,
    counted,
)
from secretariat.domain.voting import depends_on_moment, is_recorded, voters_at, weights_at
from secretariat.services.attendance import register_around
from secretariat.services.identity import new_id
from secretariat.services.minutes import meeting_with_open_minutes
from secretariat.storage.store import Store

_ORDER = (VoteChoice.FOR, VoteChoice.AGAINST, VoteChoice.ABSTAIN, VoteChoice.BLANK)
"""The order in which counts are given."""
MOST_VOTES = 100_000
"""More than this is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class VoterLine:
    """An organisation that may vote on a decision; ``id`` is its id, ``votes`` how many it has.

    ``is_there`` is whether somebody was there for it; None in an assembly as long as nobody wrote down who were there.
    There ``voter`` raises its card, ``by_proxy`` perhaps, and then bound by an ``instruction`` of the grantor.
    """

    id: str
    name: str
    votes: int
    is_there: bool | None
    voter: str = ""
    by_proxy: bool = False
    instruction: VoteChoice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How a vote is taken: by which majority, of what, how the votes are given, and when."""

    majority: Majority = Majority.MORE_THAN_HALF
    majority_of: MajorityBase | None = None
    method: VoteMethod | None = None
    taken_at: dt.time | None = None


USUAL = Way()
"""By more than half of the votes for and against, and nobody wrote down how."""


class VoteService:
    """The votes on decisions."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_decision(self, decision_id: str) -> Vote | None:
        """The vote on a decision, if there was one."""
        return next(iter(self._store.where(Vote, "decision_id", [decision_id])), None)

    def is_in_assembly(self, decision_id: str) -> bool:
        """Whether it was decided where members vote with weights and by proxy.

        Raises:
            RecordMissing: there is no such decision.
        """
        meeting_id = self._store.get(Decision, decision_id).meeting_id
        if meeting_id is None:
            return False
        return is_assembly(self._store.get(Body, self._store.get(Meeting, meeting_id).body_id))

    def day(self, decision_id: str) -> dt.date | None:
        """The day of the overleg in which it was decided; None when there is none, or no day is known.

        Raises:
            RecordMissing: there is no such decision.
        """
        meeting = self._store.find(Meeting, self._store.get(Decision, decision_id).meeting_id)
        return meeting.date if meeting else None

    def voters(self, decision_id: str, at: dt.time | None = None) -> tuple[VoterLine, ...]:
        """The organisations that may vote on a decision, by name; none for a decision outside any overleg.

        In an assembly with who votes for it at a moment; without one, with whoever was there at all.

        Raises:
            RecordMissing: there is no such decision.
        """
        decision = self._store.get(Decision, decision_id)
        if decision.meeting_id is None:
            return ()
        register = register_around(self._store, decision.meeting_id)
        meeting = register.get(Meeting, decision.meeting_id)
        body = register.get(Body, meeting.body_id)
        if is_assembly(body):
            lines = _members(register, meeting, decision, at)
        else:
            there = {
                counts_for(register, meeting, one)
                for one in register.where(Attendance, "meeting_id", meeting.id)
                if one.status is not None and one.status.was_there
            }
            lines = [
                VoterLine(one, organisation.short_name, 1, one in there)
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
        way: Way = USUAL,
        possible: int | None = None,
    ) -> ChangeSet | None:
        """Record the counts of a vote; ``possible`` is how many could be cast. None when that is what stands there.

        In an assembly that is known, and who could vote is kept.

        Raises:
            NumberOutOfRange: a count is negative or beyond reason.
            VotesUnequal, VotesBound, VotesIndivisible: these votes cannot have been cast.
            MomentNeeded, NobodyCanVote: as :meth:`record_ballots`.
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
        decision = self._open(decision_id)
        counts = votes_for, votes_against, abstained, blank
        entitled = self._entitled(decision, way.taken_at)
        if self.is_in_assembly(decision_id):
            voters = [one for one in self.voters(decision_id, way.taken_at) if one.is_there is not False]
            given = dict(zip(_ORDER, counts, strict=True))
            check_counts(((one.votes, one.instruction) for one in voters), given, way.method)
        elif possible is not None and total > possible:
            raise VotesUnequal(total, possible)
        return self._put(decision, counts, way, (), entitled)

    def record_ballots(self, decision_id: str, ballots: Sequence[Ballot], *, way: Way = USUAL) -> ChangeSet | None:
        """Record how every organisation voted, with its number of votes; the counts follow.

        In an assembly each has the votes that it has, and whoever votes by proxy keeps to the instruction.

        Raises:
            VotedTwice: an organisation is said to have voted more than once.
            NumberOutOfRange: an organisation has no votes or beyond reason.
            BallotsSecret: nobody may know who voted what.
            NotEntitled, InstructionBinds: it was not there to vote, or voted otherwise than its grantor said.
            MomentNeeded: who could vote depends on when it was, and that was not said.
            NobodyCanVote: nobody was there then.
            RecordMissing: there is no such decision or organisation.
            MinutesFrozen: the minutes have been adopted.
        """
        if way.method is VoteMethod.SECRET:
            raise BallotsSecret
        voted: set[str] = set()
        for ballot in ballots:
            organisation = self._store.get(Organisation, ballot.organisation_id)
            if organisation.id in voted:
                raise VotedTwice(organisation.short_name)
            voted.add(organisation.id)
            if not 1 <= ballot.votes <= MOST_VOTES:
                raise NumberOutOfRange("votes", 1, MOST_VOTES)
        decision = self._open(decision_id)
        if self.is_in_assembly(decision_id):
            ballots = self._weighed(decision_id, ballots, way.taken_at)
        counts = counted(ballots)
        entitled = self._entitled(decision, way.taken_at)
        return self._put(decision, tuple(counts[one] for one in _ORDER), way, tuple(ballots), entitled)

    def remove(self, decision_id: str) -> ChangeSet | None:
        """Take the vote on a decision away; None when there was none.

        Raises:
            MinutesFrozen: the minutes have been adopted.
        """
        decision = self._open(decision_id)
        vote = self.of_decision(decision_id)
        if vote is None:
            return None
        with self._store.unit_of_work(Action.REMOVE_VOTE, decision_id) as work:
            work.remove(Vote, vote.id)
            for proxy in self._proxies_after(decision, vote, None):
                work.put(proxy)
        return work.made()

    def _put(
        self,
        decision: Decision,
        counts: tuple[int, ...],
        way: Way,
        ballots: tuple[Ballot, ...],
        entitled: tuple[Entitled, ...],
    ) -> ChangeSet | None:
        before = self.of_decision(decision.id)
        votes_for, votes_against, abstained, blank = counts
        after = Vote(
            id=before.id if before else new_id("vot"),
            decision_id=decision.id,
            majority=way.majority,
            votes_for=votes_for,
            votes_against=votes_against,
            abstained=abstained,
            blank=blank,
            ballots=ballots,
            method=way.method,
            majority_of=way.majority_of,
            taken_at=way.taken_at,
            entitled=entitled,
        )
        if after == before:
            return None
        with self._store.unit_of_work(Action.RECORD_VOTE, decision.id) as work:
            work.put(after)
            for proxy in self._proxies_after(decision, before, after):
                work.put(proxy)
        return work.made()

    def _weighed(self, decision_id: str, ballots: Sequence[Ballot], at: dt.time | None) -> tuple[Ballot, ...]:
        """The ballots with the votes of each member, and whether another cast them."""
        lines = {one.id: one for one in self.voters(decision_id, at)}
        weighed = []
        for ballot in ballots:
            line = lines.get(ballot.organisation_id)
            if line is None or line.is_there is False:
                raise NotEntitled(self._store.get(Organisation, ballot.organisation_id).short_name)
            if line.instruction is not None and ballot.choice is not line.instruction:
                raise InstructionBinds(line.name, line.instruction.value)
            through = line.by_proxy if line.is_there else ballot.by_proxy
            weighed.append(replace(ballot, votes=line.votes, by_proxy=through or None))
        return tuple(weighed)

    def _entitled(self, decision: Decision, at: dt.time | None) -> tuple[Entitled, ...]:
        """Who can vote in an assembly; nobody as long as it was not written down who were there.

        Raises:
            MomentNeeded: it depends on when, and that was not said.
            NobodyCanVote: nobody was there then.
        """
        if decision.meeting_id is None or not self.is_in_assembly(decision.id):
            return ()
        register = register_around(self._store, decision.meeting_id)
        meeting = register.get(Meeting, decision.meeting_id)
        if not is_recorded(register, meeting):
            return ()
        if at is None and depends_on_moment(register, meeting):
            raise MomentNeeded
        voters = voters_at(register, meeting, at)
        if not voters:
            raise NobodyCanVote(at)
        return tuple(
            Entitled(
                organisation_id=one.organisation_id,
                votes=one.votes,
                person_id=one.person_id,
                by_proxy=one.proxy is not None or None,
            )
            for one in voters
        )

    def _proxies_after(self, decision: Decision, before: Vote | None, after: Vote | None) -> list[Proxy]:
        """The proxies of the meeting that are used now, or used no more, when the vote on a decision becomes another.

        Only one that was used in this very vote can be used no more: what was voted with elsewhere stays so.
        """
        if decision.meeting_id is None:
            return []
        decisions = [one.id for one in self._store.where(Decision, "meeting_id", [decision.meeting_id])]
        others = [one for one in self._store.where(Vote, "decision_id", decisions) if one.decision_id != decision.id]
        used = by_proxy([*others, *([after] if after else [])])
        freed = by_proxy([before] if before else []) - used
        changed = []
        for proxy in self._store.where(Proxy, "meeting_id", [decision.meeting_id]):
            if proxy.status is ProxyStatus.VALID and proxy.grantor_organisation_id in used:
                changed.append(replace(proxy, status=ProxyStatus.USED))
            elif proxy.status is ProxyStatus.USED and proxy.grantor_organisation_id in freed:
                changed.append(replace(proxy, status=ProxyStatus.VALID))
        return changed

    def _open(self, decision_id: str) -> Decision:
        decision = self._store.get(Decision, decision_id)
        if decision.meeting_id:
            meeting_with_open_minutes(self._store, decision.meeting_id)
        return decision


def _members(register: Register, meeting: Meeting, decision: Decision, at: dt.time | None) -> list[VoterLine]:
    """The members of an assembly, with who votes for them."""
    known = is_recorded(register, meeting)
    voters = {one.organisation_id: one for one in voters_at(register, meeting, at)}
    lines = []
    for organisation_id, votes in weights_at(register, meeting).items():
        organisation = register.find(Organisation, organisation_id)
        voter = voters.get(organisation_id)
        person = register.find(Person, voter.person_id) if voter else None
        line = VoterLine(
            id=organisation_id,
            name=organisation.short_name if organisation else "",
            votes=votes,
            is_there=voter is not None if known else None,
            voter=formal_name(person) if person else "",
            by_proxy=voter is not None and voter.proxy is not None,
            instruction=voter.instruction(decision.agenda_item_id) if voter else None,
        )
        lines.append(line)
    return lines
