"""What every service of the chain asks of a file: the minutes of a meeting, its terms, the free days around it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from secretariat.domain.bodies import Body
from secretariat.domain.dates import add_workdays
from secretariat.domain.dispatches import Dispatch, DispatchKind
from secretariat.domain.meetings import Meeting, MeetingTerm, MeetingTerms, meeting_terms, terms_by_rule
from secretariat.domain.meetings import terms_of as terms_of_body
from secretariat.domain.minutes import Minutes, MinutesKind, MinutesStatus
from secretariat.services.calendar import holidays_around
from secretariat.services.identity import new_id
from secretariat.storage.store import Store


def found_minutes(store: Store, meeting_id: str) -> Minutes | None:
    """The minutes of a meeting, if there are any yet."""
    return next(iter(store.where(Minutes, "meeting_id", [meeting_id])), None)


def minutes_of(store: Store, meeting_id: str) -> Minutes:
    """The minutes of a meeting; new ones, not written yet, when it has none."""
    found = found_minutes(store, meeting_id)
    if found is not None:
        return found
    body = store.get(Body, store.get(Meeting, meeting_id).body_id)
    kind = body.default_minutes_kind or MinutesKind.SUMMARY
    return Minutes(id=new_id("min"), meeting_id=meeting_id, kind=kind, status=MinutesStatus.IN_PROGRESS)


def first_drafted_on(store: Store, meeting_id: str) -> dt.date | None:
    """The day on which people first had a draft of minutes; None where nobody wrote that down.

    Of a file that came from elsewhere only the next drafts may have been sent from here.
    """
    sent = [
        one
        for one in store.where(Dispatch, "meeting_id", [meeting_id])
        if one.kind is DispatchKind.DRAFT_MINUTES and one.has_gone
    ]
    if not sent:
        minutes = found_minutes(store, meeting_id)
        return minutes.draft_sent_on if minutes else None
    first = min(sent, key=lambda one: one.sent_on)
    return None if (first.version or 1) > 1 else first.sent_on


def holidays_of(store: Store, day: dt.date) -> frozenset[dt.date]:
    """The free days of the year of a day and of the next one."""
    return holidays_around(store.settings(), day.year)


def terms_of(store: Store, meeting: Meeting, today: dt.date) -> MeetingTerms:
    """The terms of a meeting; ``today`` serves for one without a day."""
    terms = terms_of_body(store.settings(), store.get(Body, meeting.body_id))
    return meeting_terms(meeting, terms, holidays_of(store, meeting.date or today))


def terms_told(store: Store, meeting: Meeting, today: dt.date) -> MeetingTerms:
    """The terms of a meeting, of which people were told until when they can react to the draft that they have."""
    terms, minutes = terms_of(store, meeting, today), found_minutes(store, meeting.id)
    told = minutes.comments_until if minutes else None
    return replace(terms, comments_until=told) if told else terms


def rules_of(store: Store, meeting: Meeting, today: dt.date) -> MeetingTerms:
    """The terms of a meeting by the rules of now, whatever counted before or was set by hand."""
    terms = terms_of_body(store.settings(), store.get(Body, meeting.body_id))
    return terms_by_rule(meeting, terms, holidays_of(store, meeting.date or today))


def comments_until(store: Store, meeting: Meeting, sent_on: dt.date) -> dt.date | None:
    """Until when people may react to a draft that is sent on a day: the term of the meeting, or later.

    Who receives it late, or receives a next version, has as many workdays; a term set by hand stands.
    """
    term = terms_of(store, meeting, sent_on).comments_until
    by_hand = any(one.term is MeetingTerm.COMMENTS for one in meeting.term_overrides)
    count = terms_of_body(store.settings(), store.get(Body, meeting.body_id)).comment_workdays
    if by_hand or count is None:
        return term
    later = add_workdays(sent_on, count, holidays_of(store, sent_on))
    return max(term, later) if term else later
