"""What asks attention today: the terms around meetings, as long as they ask something."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from secretariat.domain.meetings import MeetingStatus, MeetingTerms
from secretariat.domain.minutes import MinutesStatus

HORIZON_DAYS = 14
"""How many days ahead a term is announced."""


class TermKind(enum.StrEnum):
    """What a term asks, in the order of the life of a meeting."""

    SUBMIT = "submit"
    SEND = "send"
    CHAIR_CHECK = "chair_check"
    DRAFT = "draft"
    COMMENTS = "comments"


@dataclass(frozen=True, slots=True)
class AskedTerm:
    """A term that still asks something, and its day."""

    kind: TermKind
    day: dt.date


@dataclass(frozen=True, slots=True)
class MeetingState:
    """How far a meeting is; ``minutes`` is None as long as nothing was written, ``comments_until`` what was agreed."""

    date: dt.date
    status: MeetingStatus
    minutes: MinutesStatus | None = None
    chair_checked: bool = False
    draft_sent: bool = False
    comments_until: dt.date | None = None


_BEFORE_CONVOCATION = (MeetingStatus.DRAFT, MeetingStatus.PLANNED)
_BEFORE_DRAFT = (*_BEFORE_CONVOCATION, MeetingStatus.CONVENED, MeetingStatus.HELD)


def asked_terms(meeting: MeetingState, terms: MeetingTerms, today: dt.date) -> list[AskedTerm]:
    """The terms of a meeting that have passed or come within :data:`HORIZON_DAYS`, and that nobody has met yet.

    Papers are asked for until the day on which they should have been sent; from then on sending is what is asked.
    The time for comments is told as long as it runs: after it, the minutes wait for adoption.
    """
    found: list[tuple[TermKind, dt.date | None]] = []
    if meeting.status in _BEFORE_CONVOCATION and meeting.date >= today:
        if terms.send_by is None or terms.send_by >= today:
            found.append((TermKind.SUBMIT, terms.submit_by))
        found.append((TermKind.SEND, terms.send_by))
    if meeting.status in _BEFORE_DRAFT and meeting.date <= today and not meeting.draft_sent:
        if not meeting.chair_checked and meeting.minutes in (None, MinutesStatus.IN_PROGRESS):
            found.append((TermKind.CHAIR_CHECK, terms.chair_check_by))
        if meeting.minutes in (None, MinutesStatus.IN_PROGRESS, MinutesStatus.CHAIR_REVIEW):
            found.append((TermKind.DRAFT, terms.draft_by))
    if meeting.minutes is MinutesStatus.DRAFT:
        until = meeting.comments_until or terms.comments_until
        if until is not None and until >= today:
            found.append((TermKind.COMMENTS, until))
    last = today + dt.timedelta(days=HORIZON_DAYS)
    return [AskedTerm(kind, day) for kind, day in found if day is not None and day <= last]


def week_of(day: dt.date) -> tuple[dt.date, dt.date]:
    """The Monday and the Sunday of the week of a day."""
    monday = day - dt.timedelta(days=day.weekday())
    return monday, monday + dt.timedelta(days=6)
