"""The ways in which an assembly says no: who may vote, and who may let another vote in his name."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from secretariat.domain.refusals.base import Refusal


@dataclass
class ProxyNotAllowed(Refusal):
    """A machtiging or its form was asked for of a body in which nobody votes by proxy."""

    body: str


@dataclass
class GrantorWithoutVote(Refusal):
    """Somebody without a vote wanted to let another vote in his name."""

    name: str


@dataclass
class HolderWithoutVote(Refusal):
    """Somebody without a vote was to vote for another."""

    name: str


@dataclass
class ProxyToItself(Refusal):
    """A member wanted to let itself vote in its own name."""

    name: str


@dataclass
class ProxyGivenBefore(Refusal):
    """A member has let somebody vote in its name already."""

    name: str


@dataclass
class ProxyChained(Refusal):
    """A proxy was to be passed on: the holder ``gave`` his own vote away, or the grantor holds that of another."""

    name: str
    gave: bool


@dataclass
class GrantorIsThere(Refusal):
    """A member that is present wanted to let another vote in its name."""

    name: str


@dataclass
class HolderFull(Refusal):
    """A proxy holder has as many proxies as the statutes allow."""

    name: str
    most: int


@dataclass
class ProxyUsed(Refusal):
    """A proxy was to be changed after a vote was cast with it."""

    name: str


@dataclass
class ProxySettled(Refusal):
    """A proxy that was refused or revoked was to be decided on; ``status`` is its key."""

    status: str


@dataclass
class NotEntitled(Refusal):
    """A member voted that was not there and not represented."""

    name: str


@dataclass
class InstructionBinds(Refusal):
    """A proxy holder voted otherwise than the grantor had instructed; ``choice`` is the key of the instruction."""

    name: str
    choice: str


@dataclass
class BallotsSecret(Refusal):
    """It was to be kept who voted what in a secret vote."""


@dataclass
class NobodyCanVote(Refusal):
    """A vote was to be taken when no member was there nor represented; ``at`` is when, None for the whole meeting."""

    at: dt.time | None


@dataclass
class MomentNeeded(Refusal):
    """It was not said when a vote was taken, and not everybody could vote all the time."""


@dataclass
class VotesBound(Refusal):
    """More votes were counted for one choice (its key) than there are that no instruction binds to another."""

    choice: str
    counted: int
    possible: int


@dataclass
class VotesIndivisible(Refusal):
    """So many votes for a choice (its key) cannot be, or in all for an empty one: a member votes with all it has."""

    choice: str
    counted: int


@dataclass
class VoteTaken(Refusal):
    """Who votes and for how much was to change in an assembly that voted; ``number`` is the decision it voted on."""

    number: str


@dataclass
class HourNeeded(Refusal):
    """A proxy came in on the last day on which it could, and not said is at what hour; ``until`` is the last one."""

    until: dt.datetime


@dataclass
class RevokedTooEarly(Refusal):
    """A proxy was to be taken back before the day on which it came in."""

    received_on: dt.date


@dataclass
class VotingMemberKnown(Refusal):
    """An organisation was to become a voting member for the second time."""

    name: str


@dataclass
class MeetingForMembers(Refusal):
    """Somebody from outside was put on the list of a meeting for members only."""

    name: str
