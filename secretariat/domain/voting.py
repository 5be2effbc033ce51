"""Who votes at an assembly, and for whom: registrations of voting members and proxies, as of a day.

``domain.md`` §2.3 rules 13 and 14.
"""

from __future__ import annotations

import datetime as dt

from secretariat.domain.attendance import Attendance
from secretariat.domain.events import Registration, RegistrationStatus
from secretariat.domain.meetings import Meeting
from secretariat.domain.proxies import Proxy, ProxyStatus, VotingMember
from secretariat.domain.register import Register

COMING = (RegistrationStatus.REGISTERED, RegistrationStatus.ATTENDED)
"""The statuses of who comes, or came."""


def registrations_on(register: Register, event_id: str, day: dt.date) -> list[Registration]:
    """Who had registered for an event by a day and does not stay away, in order of registration."""
    registered = [
        one
        for one in register.where(Registration, "event_id", event_id)
        if one.status in COMING and (one.registered_on is None or one.registered_on <= day)
    ]
    return sorted(registered, key=lambda one: one.registered_on or dt.date.min)


def voting_organisations(register: Register) -> set[str]:
    """The organisations that may cast a vote."""
    return {member.organisation_id for member in register.all(VotingMember) if member.votes > 0}


def voting_registrations(register: Register, event_id: str, day: dt.date) -> list[Registration]:
    """Who had registered by a day for an organisation that may vote; nobody else belongs at a statutory meeting."""
    voting = voting_organisations(register)
    return [one for one in registrations_on(register, event_id, day) if one.organisation_id in voting]


def proxies_on(register: Register, meeting: Meeting, day: dt.date) -> list[Proxy]:
    """The proxies of a meeting that stood on a day: received, not refused, not revoked, and the grantor stays away."""
    there = {
        one.person_id
        for one in register.where(Attendance, "meeting_id", meeting.id)
        if one.status is not None and one.status.was_there
    }
    return [
        proxy
        for proxy in register.where(Proxy, "meeting_id", meeting.id)
        if (proxy.received_on is None or proxy.received_on <= day)
        and proxy.status is not ProxyStatus.REFUSED
        and not _was_revoked(proxy, day)
        and proxy.grantor_person_id not in there
    ]


def _was_revoked(proxy: Proxy, day: dt.date) -> bool:
    return proxy.status is ProxyStatus.REVOKED and (proxy.revoked_on is None or proxy.revoked_on <= day)
