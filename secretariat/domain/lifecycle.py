"""The life of a meeting and its minutes: in which state which step fits, and what comes next (``domain.md`` §2.2)."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from dataclasses import dataclass

from secretariat.domain.meetings import Meeting, MeetingStatus, MeetingTerms
from secretariat.domain.minutes import Minutes, MinutesStatus
from secretariat.domain.sending_checks import SendingCheck


class LifeStep(enum.StrEnum):
    """The steps from planning to closing, and the two side ways out."""

    PLAN = "plan"
    CONVENE = "convene"
    HOLD = "hold"
    SEND_TO_CHAIR = "send_to_chair"
    APPROVE = "approve"
    SEND_DRAFT = "send_draft"
    ADOPT = "adopt"
    CLOSE = "close"
    POSTPONE = "postpone"
    CANCEL = "cancel"


class Hindrance(enum.StrEnum):
    """Why minutes cannot be adopted, or nothing about them be established, in a later meeting."""

    AHEAD = "ahead"
    """Its day has not come."""
    BEFORE_DRAFT = "before_draft"
    """It was held before anybody had a draft."""
    PUT_OFF = "put_off"
    """It put the adoption off."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one thing to do next: by when, and what is not as it should be for it.

    ``step`` is None when nothing is left to do.
    """

    step: LifeStep | None
    due: dt.date | None = None
    failing: tuple[SendingCheck, ...] = ()

    @property
    def is_free(self) -> bool:
        """Whether it can be done at once, without mending or giving a reason for anything."""
        return not any(check.severity.value != "tells" for check in self.failing)


_BEFORE = (MeetingStatus.DRAFT, MeetingStatus.PLANNED, MeetingStatus.CONVENED)
_UNDER_WAY = (MeetingStatus.HELD, MeetingStatus.MINUTES_DRAFT)
_ALLOWED: Mapping[LifeStep, tuple[MeetingStatus, ...]] = {
    LifeStep.PLAN: (MeetingStatus.DRAFT,),
    LifeStep.CONVENE: (MeetingStatus.PLANNED,),
    LifeStep.HOLD: _BEFORE,
    LifeStep.SEND_TO_CHAIR: _UNDER_WAY,
    LifeStep.APPROVE: _UNDER_WAY,
    LifeStep.SEND_DRAFT: _UNDER_WAY,
    LifeStep.ADOPT: (MeetingStatus.MINUTES_DRAFT,),
    LifeStep.CLOSE: (MeetingStatus.MINUTES_ADOPTED,),
    LifeStep.POSTPONE: _BEFORE,
    LifeStep.CANCEL: _BEFORE,
}
_MINUTES_ALLOWED: Mapping[LifeStep, tuple[MinutesStatus | None, ...]] = {
    LifeStep.SEND_TO_CHAIR: (None, MinutesStatus.IN_PROGRESS, MinutesStatus.DRAFT),
    LifeStep.APPROVE: (MinutesStatus.CHAIR_REVIEW,),
    LifeStep.SEND_DRAFT: (None, MinutesStatus.IN_PROGRESS, MinutesStatus.CHAIR_REVIEW, MinutesStatus.DRAFT),
    LifeStep.ADOPT: (MinutesStatus.DRAFT,),
}


def fits(step: LifeStep, meeting: Meeting, minutes: Minutes | None) -> bool:
    """Whether a step fits the state of a meeting and its minutes; a meeting needs a day to be convened or held."""
    if meeting.status not in _ALLOWED[step]:
        return False
    wanted = _MINUTES_ALLOWED.get(step)
    return wanted is None or (minutes.status if minutes else None) in wanted


def step_after(meeting: Meeting, minutes: Minutes | None, today: dt.date) -> LifeStep | None:
    """The step that comes next; None for a meeting that is closed, put off or cancelled.

    Whose day has come without a convocatie is held: that is how an overleg of the past is entered.
    """
    if meeting.status is MeetingStatus.DRAFT:
        return LifeStep.PLAN
    if meeting.status is MeetingStatus.PLANNED:
        has_come = meeting.date is not None and meeting.date <= today
        return LifeStep.HOLD if has_come else LifeStep.CONVENE
    if meeting.status is MeetingStatus.CONVENED:
        return LifeStep.HOLD
    if meeting.status is MeetingStatus.HELD:
        return _about_minutes(minutes)
    if meeting.status is MeetingStatus.MINUTES_DRAFT:
        # A draft that went round may be with the chair again, for a next version.
        again = minutes is not None and minutes.status is MinutesStatus.CHAIR_REVIEW
        return _about_minutes(minutes) if again else LifeStep.ADOPT
    return LifeStep.CLOSE if meeting.status is MeetingStatus.MINUTES_ADOPTED else None


def due_on(step: LifeStep | None, meeting: Meeting, terms: MeetingTerms, minutes: Minutes | None) -> dt.date | None:
    """The day by which a step is to be done."""
    if step is LifeStep.CONVENE:
        return terms.send_by
    if step is LifeStep.HOLD:
        return meeting.date
    if step in (LifeStep.SEND_TO_CHAIR, LifeStep.APPROVE):
        return terms.chair_check_by
    if step is LifeStep.SEND_DRAFT:
        return terms.draft_by
    if step is LifeStep.ADOPT:
        return (minutes.comments_until if minutes else None) or terms.comments_until
    return None


def hindrance_in(later: Meeting, today: dt.date, drafted_on: dt.date | None = None) -> Hindrance | None:
    """What hinders a later meeting in adopting minutes of which people first had a draft on a day, if that is known.

    That it put them off is for whoever knows its decisions.
    """
    if later.date is None or later.date > today:
        return Hindrance.AHEAD
    return Hindrance.BEFORE_DRAFT if drafted_on is not None and later.date < drafted_on else None


def _about_minutes(minutes: Minutes | None) -> LifeStep:
    if minutes is None or minutes.status is MinutesStatus.IN_PROGRESS:
        return LifeStep.SEND_TO_CHAIR
    if minutes.status is MinutesStatus.CHAIR_REVIEW and minutes.chair_checked_on is None:
        return LifeStep.APPROVE
    return LifeStep.SEND_DRAFT
