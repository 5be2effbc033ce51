"""The ways in which the chain from uitnodiging to vastgesteld verslag says no."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from secretariat.domain.refusals.base import Refusal


@dataclass
class StepOutOfOrder(Refusal):
    """A step does not fit the state of the meeting or its minutes; both by their keys, the second may be empty."""

    step: str
    status: str
    minutes_status: str = ""


@dataclass
class ChecksFail(Refusal):
    """Something is about to be done that is not as it should be for it: how many checks stop it, how many ask.

    ``doing`` is what: "send", "adopt" or "hold".
    """

    stops: int
    asks: int
    doing: str = "send"


@dataclass
class ExplanationNeeded(Refusal):
    """Something needs a reason: "term", "postpone", "cancel", "overrule", "drop" or "withdraw"."""

    what: str


@dataclass
class StepFinal(Refusal):
    """A step that cannot be taken back stands among those that were to be; ``action`` is its key."""

    action: str


@dataclass
class OtherBody(Refusal):
    """Minutes were to be adopted by, or an item moved to, a meeting of another body."""

    name: str


@dataclass
class NotLater(Refusal):
    """A meeting that must come after another one does not; ``code`` is the one that must come first."""

    code: str
    date: dt.date | None


@dataclass
class ParcelOutdated(Refusal):
    """What was about to be sent has changed since it was looked at."""


@dataclass
class AlreadyWithdrawn(Refusal):
    """It was recorded before that a dispatch did not go, on this day."""

    withdrawn_on: dt.date | None


@dataclass
class DispatchFollowed(Refusal):
    """Something about the same meeting was sent after a dispatch that was to be called unsent."""


@dataclass
class ErratumSent(Refusal):
    """An erratum stands in a verslag that was sent, on this day."""

    sent_on: dt.date


@dataclass
class VotesUnequal(Refusal):
    """More votes were counted than could be cast."""

    counted: int
    possible: int


@dataclass
class AlreadyHeldOver(Refusal):
    """An item was held over before and stands on the agenda of ``code`` now, or on the backlog when that is empty."""

    title: str
    code: str


@dataclass
class MinutesNotHeldOver(Refusal):
    """The item about the minutes of ``code`` was to be held over as any other; their adoption can be put off."""

    code: str


@dataclass
class VotedTwice(Refusal):
    """One organisation was said to have voted more than once."""

    name: str


@dataclass
class SignedAhead(Refusal):
    """A party was to have signed on a day that is still to come."""

    day: dt.date


@dataclass
class AdoptionDayWrong(Refusal):
    """Minutes were to be adopted on a day that is still to come, or before the meeting: from ``first`` to ``last``.

    ``drafted_on`` is when their first draft went round, for a day that lies before it.
    """

    day: dt.date
    first: dt.date | None
    last: dt.date
    drafted_on: dt.date | None = None


@dataclass
class DraftCameLater(Refusal):
    """Minutes were to be adopted in the meeting ``code`` of a day before the one on which their first draft went."""

    code: str
    day: dt.date | None
    drafted_on: dt.date


@dataclass
class ApprovalDayWrong(Refusal):
    """The chair was to have approved minutes on a day still to come, or before ``first``, the day of the meeting."""

    day: dt.date
    first: dt.date | None


@dataclass
class AdoptionPutOff(Refusal):
    """Minutes were to be adopted where their adoption was put off: in ``code``, by the decision ``number`` if any.

    ``next_code`` is the meeting to come on whose agenda they stand now; empty when there is none.
    """

    code: str
    number: str
    next_code: str


@dataclass
class CommitmentByNobody(Refusal):
    """A toezegging was to be recorded without anybody who makes it."""


@dataclass
class AmendmentElsewhere(Refusal):
    """The words that an amendment wants to replace do not stand where it says, or stand there more than once."""

    found: int
