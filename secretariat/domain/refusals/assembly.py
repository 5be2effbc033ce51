"""The ways in which an assembly says no: who may vote, and who may let another vote in his name."""

from __future__ import annotations

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
class VotingMemberKnown(Refusal):
    """An organisation was to become a voting member for the second time."""

    name: str


@dataclass
class MeetingForMembers(Refusal):
    """Somebody from outside was put on the list of a meeting for members only."""

    name: str
