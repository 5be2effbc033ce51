"""Meetings (overleggen): when and where a body meets, and how far the meeting has come."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Collection
from dataclasses import dataclass, replace

from secretariat.domain.association import Settings, Terms, each_for_itself
from secretariat.domain.bodies import Body, BodyLevel, BodyRole, members_on
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.dates import add_workdays
from secretariat.domain.records import (
    BodyId,
    DossierId,
    EventId,
    Line,
    LocationId,
    MeetingId,
    PartyId,
    PersonId,
    Provenance,
    RecordId,
    Text,
)
from secretariat.domain.register import Register


class MeetingKind(enum.StrEnum):
    """What sort of meeting it is."""

    CONSULTATION = "consultation"
    GATHERING = "gathering"
    WORKING_GROUP = "working_group"
    PLATFORM_SESSION = "platform_session"
    STATUTORY = "statutory"


class MeetingStatus(enum.StrEnum):
    """The life of a meeting, in order; the last two are side ways out (``domain.md`` §2.2)."""

    DRAFT = "draft"
    PLANNED = "planned"
    CONVENED = "convened"
    HELD = "held"
    MINUTES_DRAFT = "minutes_draft"
    MINUTES_ADOPTED = "minutes_adopted"
    CLOSED = "closed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"

    @property
    def has_been_held(self) -> bool:
        """Whether the meeting took place."""
        return self in _HELD

    @property
    def is_coming(self) -> bool:
        """Whether the meeting is still to take place."""
        return self in _COMING

    @property
    def is_called_off(self) -> bool:
        """Whether the meeting takes another day or does not take place at all."""
        return not self.has_been_held and not self.is_coming


_COMING = (MeetingStatus.DRAFT, MeetingStatus.PLANNED, MeetingStatus.CONVENED)
_HELD = {
    MeetingStatus.HELD,
    MeetingStatus.MINUTES_DRAFT,
    MeetingStatus.MINUTES_ADOPTED,
    MeetingStatus.CLOSED,
}


class MeetingTerm(enum.StrEnum):
    """The terms around a meeting, by the names of :class:`MeetingTerms`."""

    SUBMIT = "submit_by"
    SEND = "send_by"
    LATE_PAPERS = "late_papers_until"
    CHAIR_CHECK = "chair_check_by"
    DRAFT = "draft_by"
    COMMENTS = "comments_until"


class AgendaAspect(enum.StrEnum):
    """What the agendacommissie guards in an agenda (``domain.md`` R19)."""

    STRATEGY = "strategy"
    COHERENCE = "coherence"
    SHARPNESS = "sharpness"


@dataclass(frozen=True, slots=True)
class MeetingTerms:
    """The days by which something must be done around a meeting; None where no term is set or no date is known."""

    submit_by: dt.date | None = None
    send_by: dt.date | None = None
    late_papers_until: dt.date | None = None
    chair_check_by: dt.date | None = None
    draft_by: dt.date | None = None
    comments_until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermOverride:
    """A term of one meeting that was set by hand, with the reason (``domain.md`` §2.3 rule 18)."""

    term: MeetingTerm
    day: dt.date
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaCheck:
    """What the agendacommissie found good, on which day and by whom."""

    aspect: AgendaAspect
    checked_on: dt.date
    person_id: PersonId | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting of a body; ``organised_with`` names co-organisers, the neighbours link it in time.

    ``replaces_meeting_id`` is the meeting that was put off to this one; ``status_reason`` says why a meeting was put
    off or cancelled, or was held or adopted in spite of the checks. ``calendar_sequence`` counts the appointments that
    went out, as calendars want it. ``deadlines`` are its terms as they were when it was convened: what people were told
    stays, whatever is settled afterwards.
    """

    id: RecordId
    code: Line
    body_id: BodyId
    title: Line
    kind: MeetingKind
    date: dt.date | None = None
    start_time: dt.time | None = None
    end_time: dt.time | None = None
    location_id: LocationId | None = None
    status: MeetingStatus
    confidentiality: Confidentiality | None = None
    organised_with: tuple[PartyId, ...] = ()
    event_id: EventId | None = None
    members_only: bool | None = None
    dossier_ids: tuple[DossierId, ...] = ()
    chair_id: PersonId | None = None
    minute_taker_id: PersonId | None = None
    prepares_meeting_id: MeetingId | None = None
    previous_meeting_id: MeetingId | None = None
    next_meeting_id: MeetingId | None = None
    convened_on: dt.date | None = None
    replaces_meeting_id: MeetingId | None = None
    status_reason: Text | None = None
    online_url: Line | None = None
    calendar_sequence: int | None = None
    deadlines: MeetingTerms | None = None
    term_overrides: tuple[TermOverride, ...] = ()
    agenda_checks: tuple[AgendaCheck, ...] = ()
    provenance: Provenance | None = None


def next_status(meeting: Meeting, today: dt.date) -> MeetingStatus | None:
    """The state that comes next and for which nothing leaves the house: planned with a day, held when that has come."""
    if not meeting.status.is_coming:
        return None
    if meeting.date is None:
        return MeetingStatus.PLANNED
    return MeetingStatus.HELD if meeting.date <= today else None


def usual_terms(settings: Settings, level: BodyLevel) -> Terms:
    """The terms of a level of body; a mixed body follows the executive ones (``sample/README.md``).

    A term that the association has not set is the usual one, each for itself.
    """
    key = BodyLevel.EXECUTIVE if level is BodyLevel.MIXED else level
    own: Terms | None = getattr(settings.deadlines, key.value, None) if settings.deadlines else None
    return each_for_itself(own, _DEFAULT_TERMS[key])


def terms_of(settings: Settings, body: Body) -> Terms:
    """The terms of a body: as it settles itself, each for itself, else those of its level."""
    return each_for_itself(body.terms, usual_terms(settings, body.level))


def days_ahead(terms: Terms) -> int:
    """How many days before a meeting its first term lies."""
    before = (terms.submit_days_before, terms.send_days_before, terms.late_papers_days_before)
    return max(filter(None, before), default=0)


_DEFAULT_TERMS = {
    BodyLevel.EXECUTIVE: Terms(21, 14, 2, None, 5, 10, 10),
    BodyLevel.OFFICIAL: Terms(10, 7, 1, None, 3, 5, 5),
    BodyLevel.STATUTORY: Terms(35, 28, 7, 24, None, 20, 20),
}


def meeting_terms(meeting: Meeting, terms: Terms, holidays: Collection[dt.date]) -> MeetingTerms:
    """The terms of a meeting: what counted when it was convened, or else as the rules are now.

    A term that was set by hand for this meeting goes before that; the time for comments begins when the draft is due.
    """
    by_hand = {one.term.value: one.day for one in meeting.term_overrides}
    usual = meeting.deadlines or terms_by_rule(meeting, terms, holidays)
    if MeetingTerm.DRAFT in by_hand:
        draft_by = by_hand[MeetingTerm.DRAFT]
        usual = replace(usual, comments_until=_workdays_after(draft_by, terms.comment_workdays, holidays))
    return replace(usual, **by_hand)


def terms_by_rule(meeting: Meeting, terms: Terms, holidays: Collection[dt.date]) -> MeetingTerms:
    """The terms by the rules: calendar days before the meeting, workdays after it (``domain.md`` §2.3 rule 18)."""
    draft_by = _workdays_after(meeting.date, terms.draft_minutes_workdays_after, holidays)
    return MeetingTerms(
        submit_by=_days_before(meeting.date, terms.submit_days_before),
        send_by=_days_before(meeting.date, terms.send_days_before),
        late_papers_until=_days_before(meeting.date, terms.late_papers_days_before),
        chair_check_by=_workdays_after(meeting.date, terms.chair_check_workdays_after, holidays),
        draft_by=draft_by,
        comments_until=_workdays_after(draft_by, terms.comment_workdays, holidays),
    )


def proxy_deadline(meeting: Meeting, terms: Terms) -> dt.datetime | None:
    """The moment until which a proxy may come in: some hours before the start (``domain.md`` §2.3 rule 13)."""
    if meeting.date is None or meeting.start_time is None or terms.proxy_hours_before is None:
        return None
    return dt.datetime.combine(meeting.date, meeting.start_time) - dt.timedelta(hours=terms.proxy_hours_before)


def next_meeting_of(register: Register, meeting: Meeting) -> Meeting | None:
    """The meeting that comes after this one: the linked one, else the first later one of the same body."""
    linked = [register.find(Meeting, meeting.next_meeting_id)]
    linked += register.where(Meeting, "previous_meeting_id", meeting.id)
    for candidate in linked:
        if candidate is not None and takes_place(candidate):
            return candidate
    later = [one for one in _of_body(register, meeting.body_id) if _moment(one) > _moment(meeting)]
    return min(later, key=_moment, default=None) if meeting.date else None


def previous_meeting_of(register: Register, meeting: Meeting) -> Meeting | None:
    """The meeting that came before this one: the linked one, else the last earlier one of the same body."""
    linked = [register.find(Meeting, meeting.previous_meeting_id)]
    linked += register.where(Meeting, "next_meeting_id", meeting.id)
    for candidate in linked:
        if candidate is not None and takes_place(candidate):
            return candidate
    earlier = [one for one in _of_body(register, meeting.body_id) if _moment(one) < _moment(meeting)]
    return max(earlier, key=_moment, default=None) if meeting.date else None


def last_held_before(register: Register, body_id: str, day: dt.date) -> Meeting | None:
    """The last meeting of a body that was held before a day."""
    held = [
        one
        for one in _of_body(register, body_id)
        if one.status.has_been_held and one.date is not None and one.date < day
    ]
    return max(held, key=_moment, default=None)


def chair_id_of(register: Register, meeting: Meeting) -> str | None:
    """Who chairs the meeting: the person named for it, else the chair of the body on that day."""
    return meeting.chair_id or _with_role(register, meeting, BodyRole.CHAIR)


def secretary_id_of(register: Register, meeting: Meeting) -> str | None:
    """Who is secretary of the body on the day of the meeting."""
    return _with_role(register, meeting, BodyRole.SECRETARY)


def minute_taker_id_of(register: Register, meeting: Meeting) -> str | None:
    """Who takes the minutes: the person named for it, else the minute taker of the body on that day."""
    return meeting.minute_taker_id or _with_role(register, meeting, BodyRole.MINUTE_TAKER)


def _with_role(register: Register, meeting: Meeting, role: BodyRole) -> str | None:
    members = members_on(register, meeting.body_id, meeting.date)
    return next((member.person_id for member in members if member.role is role), None)


def _of_body(register: Register, body_id: str) -> list[Meeting]:
    meetings = register.where(Meeting, "body_id", body_id)
    return [meeting for meeting in meetings if meeting.date is not None and takes_place(meeting)]


def takes_place(meeting: Meeting) -> bool:
    """Whether a meeting was not called off."""
    return not meeting.status.is_called_off


def _moment(meeting: Meeting) -> tuple[dt.date, dt.time, str]:
    return meeting.date or dt.date.max, meeting.start_time or dt.time.min, meeting.code


def _days_before(day: dt.date | None, count: int | None) -> dt.date | None:
    if day is None or count is None:
        return None
    try:
        return day - dt.timedelta(days=count)
    except OverflowError:
        return None


def _workdays_after(day: dt.date | None, count: int | None, holidays: Collection[dt.date]) -> dt.date | None:
    if day is None or count is None:
        return None
    try:
        return add_workdays(day, count, holidays)
    except OverflowError:
        return None
