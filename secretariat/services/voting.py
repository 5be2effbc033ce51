"""Who votes in an assembly: its members with their votes, and whether enough of them are there at any moment."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.agendas import agenda_of, clock_times
from secretariat.domain.attendance import Representation, representation
from secretariat.domain.bodies import Body, is_assembly, votes_of
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.choices import Choice, organisation_choice
from secretariat.domain.decisions import Decision
from secretariat.domain.meetings import Meeting
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, formal_name
from secretariat.domain.proxies import VotingMember
from secretariat.domain.refusals import NumberOutOfRange, VoteTaken, VotingMemberKnown
from secretariat.domain.register import Register
from secretariat.domain.votes import Vote
from secretariat.domain.voting import voters_at, weights_at
from secretariat.services.attendance import register_around
from secretariat.services.identity import new_id
from secretariat.services.minutes import meeting_with_open_minutes
from secretariat.services.votes import MOST_VOTES
from secretariat.storage.store import Store

MOST_PROXIES = 999
"""No statutes let one person hold more."""


@dataclass(frozen=True, slots=True)
class MemberVotes:
    """A voting member, by the id of the organisation; ``voter`` is who raises its card, empty for nobody."""

    id: str
    name: str
    votes: int
    voter: str = ""
    by_proxy: bool = False


@dataclass(frozen=True, slots=True)
class Assembly:
    """How an assembly stands at a moment: members and votes, there in person and by proxy."""

    members: tuple[MemberVotes, ...]
    quorum: Representation

    @property
    def in_person(self) -> int:
        """How many members are there themselves."""
        return sum(bool(one.voter) and not one.by_proxy for one in self.members)

    @property
    def by_proxy(self) -> int:
        """How many members are represented by another."""
        return sum(one.by_proxy for one in self.members)

    @property
    def votes_there(self) -> int:
        """How many votes can be cast."""
        return sum(one.votes for one in self.members if one.voter)

    @property
    def votes(self) -> int:
        """How many votes there are."""
        return sum(one.votes for one in self.members)


@dataclass(frozen=True, slots=True)
class ItemQuorum:
    """How many members are there at an agenda item; ``at`` is when, None when the whole meeting is meant."""

    id: str
    number: str
    title: str
    at: dt.time | None
    quorum: Representation
    decides: bool


class VotingService:
    """The voting members of assemblies."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def is_assembly(self, meeting_id: str) -> bool:
        """Whether the members at this meeting vote with weights and by proxy.

        Raises:
            RecordMissing: there is no such meeting.
        """
        return is_assembly(self._body(meeting_id))

    def rules(self, meeting_id: str) -> Body:
        """The body of a meeting, with what it says about proxies."""
        return self._body(meeting_id)

    def at(self, meeting_id: str, at: dt.time | None = None) -> Assembly:
        """How an assembly stands at a moment; without one, with everybody who was there at all."""
        register = register_around(self._store, meeting_id)
        meeting = register.get(Meeting, meeting_id)
        voters = {one.organisation_id: one for one in voters_at(register, meeting, at)}
        lines = []
        for organisation_id, votes in weights_at(register, meeting).items():
            organisation = register.find(Organisation, organisation_id)
            line = MemberVotes(organisation_id, organisation.short_name if organisation else "", votes)
            if organisation_id in voters:
                voter = voters[organisation_id]
                line = replace(line, voter=_person(register, voter.person_id), by_proxy=voter.proxy is not None)
            lines.append(line)
        members = tuple(sorted(lines, key=lambda one: one.name.casefold()))
        return Assembly(members, representation(register, meeting, at))

    def per_item(self, meeting_id: str) -> tuple[ItemQuorum, ...]:
        """The quorum at every item of the agenda.

        At the moment of the vote on it if there was one, else when the agenda foresees it; where that says nothing,
        with everybody who was there at all.
        """
        register = register_around(self._store, meeting_id)
        meeting = register.get(Meeting, meeting_id)
        items = agenda_of(register, meeting_id)
        foreseen = clock_times(meeting, items)
        decisions = {one.id: one.agenda_item_id for one in register.where(Decision, "meeting_id", meeting_id)}
        votes = [one for one in register.all(Vote) if one.decision_id in decisions]
        voted = {decisions[one.decision_id]: one.taken_at for one in votes if one.taken_at is not None}
        found = []
        for item in items:
            planned = foreseen[item.id].start if item.id in foreseen else None
            at = voted.get(item.id) or planned
            quorum = representation(register, meeting, at)
            decides = item.id in set(decisions.values())
            found.append(ItemQuorum(item.id, item.number, item.title, at, quorum, decides))
        return tuple(found)

    def organisations(self, meeting_id: str) -> tuple[Choice, ...]:
        """Who can become a voting member: everybody who is not, by name."""
        register = register_around(self._store, meeting_id)
        meeting = register.get(Meeting, meeting_id)
        known = votes_of(register, register.get(Body, meeting.body_id), meeting.date)
        found = [organisation_choice(one) for one in self._store.all(Organisation) if one.id not in known]
        return tuple(sorted(found, key=lambda one: one[1].casefold()))

    def add_member(self, meeting_id: str, organisation_id: str, votes: int = 1) -> ChangeSet:
        """Let an organisation vote in the assembly of this meeting.

        Raises:
            MinutesFrozen, VoteTaken: in this assembly nothing of the kind can change any more.
            VotingMemberKnown: it does already.
            NumberOutOfRange: nobody has no votes or that many.
            RecordMissing: there is no such meeting or organisation.
        """
        organisation = self._store.get(Organisation, organisation_id)
        self._check_open(meeting_id)
        _check_votes(votes)
        body, known = self._known(meeting_id)
        if organisation_id in known:
            raise VotingMemberKnown(organisation.short_name)
        return self._write(Action.ADD_VOTING_MEMBER, body, known | {organisation_id: votes}, organisation_id)

    def set_votes(self, meeting_id: str, organisation_id: str, votes: int) -> ChangeSet | None:
        """Give a member another number of votes in the assembly of this meeting; None when it has that many.

        Raises:
            NumberOutOfRange: nobody has no votes or that many.
            MinutesFrozen, VoteTaken, RecordMissing: as :meth:`add_member`.
        """
        self._store.get(Organisation, organisation_id)
        self._check_open(meeting_id)
        _check_votes(votes)
        body, known = self._known(meeting_id)
        if known.get(organisation_id) == votes:
            return None
        return self._write(Action.SET_VOTES, body, known | {organisation_id: votes}, organisation_id)

    def remove_member(self, meeting_id: str, organisation_id: str) -> ChangeSet | None:
        """Let an organisation vote no more in the assembly of this meeting; None when it does not.

        Raises:
            MinutesFrozen, VoteTaken, RecordMissing: as :meth:`add_member`.
        """
        self._check_open(meeting_id)
        body, known = self._known(meeting_id)
        if organisation_id not in known:
            return None
        return self._write(Action.REMOVE_VOTING_MEMBER, body, known | {organisation_id: 0}, organisation_id)

    def set_rules(self, meeting_id: str, *, proxies_per_holder: int | None, proxy_to_anyone: bool) -> ChangeSet | None:
        """Say how many proxies one person may hold, and whether somebody without a vote may; None when that is so.

        Raises:
            NumberOutOfRange: no statutes let one person hold none or that many.
            MinutesFrozen, VoteTaken, RecordMissing: as :meth:`add_member`.
        """
        self._check_open(meeting_id)
        if proxies_per_holder is not None and not 1 <= proxies_per_holder <= MOST_PROXIES:
            raise NumberOutOfRange("proxies_per_holder", 1, MOST_PROXIES)
        before = self._body(meeting_id)
        after = replace(before, proxies_per_holder=proxies_per_holder, proxy_to_anyone=proxy_to_anyone or None)
        if after == before:
            return None
        with self._store.unit_of_work(Action.SET_PROXY_RULES, before.id) as work:
            work.put(after)
        return work.made()

    def _check_open(self, meeting_id: str) -> None:
        """Let nobody change who votes, and by which rules, where was voted so already, or the minutes are adopted."""
        meeting_with_open_minutes(self._store, meeting_id)
        decisions = {one.id: one for one in self._store.where(Decision, "meeting_id", [meeting_id])}
        taken = next((one for one in self._store.where(Vote, "decision_id", list(decisions)) if one.entitled), None)
        if taken is not None:
            raise VoteTaken(decisions[taken.decision_id].number)

    def _body(self, meeting_id: str) -> Body:
        return self._store.get(Body, self._store.get(Meeting, meeting_id).body_id)

    def _known(self, meeting_id: str) -> tuple[Body, dict[str, int]]:
        register = register_around(self._store, meeting_id)
        meeting = register.get(Meeting, meeting_id)
        body = register.get(Body, meeting.body_id)
        return body, votes_of(register, body, meeting.date)

    def _write(self, action: Action, body: Body, votes: dict[str, int], subject_id: str) -> ChangeSet:
        """Keep the list of this body; what counted until now, it takes along, so that only one member changes."""
        own = {one.organisation_id: one for one in self._store.where(VotingMember, "body_id", [body.id])}
        with self._store.unit_of_work(action, subject_id) as work:
            for organisation_id, count in votes.items():
                before = own.get(organisation_id)
                after: Any = VotingMember(
                    id=before.id if before else new_id("vm"),
                    organisation_id=organisation_id,
                    votes=count,
                    body_id=body.id,
                    provenance=before.provenance if before else None,
                )
                if after != before:
                    work.put(after)
        return work.made()


def _check_votes(votes: int) -> None:
    if not 1 <= votes <= MOST_VOTES:
        raise NumberOutOfRange("votes", 1, MOST_VOTES)


def _person(register: Register, person_id: str) -> str:
    person = register.find(Person, person_id)
    return formal_name(person) if person else ""
