"""Who votes at an assembly, and for whom: registrations of voting members and proxies, as of a day or a moment.

``domain.md`` §2.3 rules 13 and 14.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from secretariat.domain.attendance import Attendance, attendance_in_order, counts_for, has_lapsed, is_there
from secretariat.domain.bodies import Body, is_assembly, knows_proxies, members_on, votes_of
from secretariat.domain.decisions import Decision
from secretariat.domain.events import Registration, RegistrationStatus
from secretariat.domain.meetings import Meeting, proxy_deadline, terms_of
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, formal_name, position_on
from secretariat.domain.proxies import Proxy, ProxyStatus, VoteChoice
from secretariat.domain.refusals import (
    GrantorIsThere,
    GrantorWithoutVote,
    HolderFull,
    HolderWithoutVote,
    ProxyChained,
    ProxyGivenBefore,
    ProxyNotAllowed,
    ProxyToItself,
)
from secretariat.domain.register import Register
from secretariat.domain.votes import Vote

COMING = (RegistrationStatus.REGISTERED, RegistrationStatus.ATTENDED)
"""The statuses of who comes, or came."""
IN_FORCE = (ProxyStatus.VALID, ProxyStatus.USED)
"""The statuses of a proxy with which is voted."""
GIVEN = (ProxyStatus.RECEIVED, *IN_FORCE)
"""The statuses of a proxy that was given and not refused or taken back."""


@dataclass(frozen=True, slots=True)
class Voter:
    """A member of an assembly that is there or represented, with who raises its card.

    ``proxy`` is the one by which somebody else votes for it.
    """

    organisation_id: str
    votes: int
    person_id: str
    proxy: Proxy | None = None

    def instruction(self, agenda_item_id: str | None) -> VoteChoice | None:
        """How the grantor wants to vote at an item; None when the holder is free."""
        given = self.proxy.instructions if self.proxy else ()
        return next((one.vote for one in given if one.agenda_item_id == agenda_item_id), None)


def registrations_on(register: Register, event_id: str, day: dt.date | None) -> list[Registration]:
    """Who had registered for an event by a day, or ever, and does not stay away, in order of registration.

    Who cancelled after that day still came on it, with what he had chosen.
    """
    registered = [
        there
        for one in register.where(Registration, "event_id", event_id)
        if (day is None or one.registered_on is None or one.registered_on <= day) and (there := _coming_on(one, day))
    ]
    return sorted(registered, key=lambda one: one.registered_on or dt.date.min)


def _coming_on(one: Registration, day: dt.date | None) -> Registration | None:
    """The registration as it stood on a day; None when he did not come then."""
    if one.status in COMING:
        return one
    if day is None or one.cancelled_on is None or one.cancelled_on <= day:
        return None
    came = RegistrationStatus.REGISTERED
    return replace(one, status=came, excursion_status=came if one.excursion_id else None)


def voting_organisations(register: Register, meeting: Meeting) -> set[str]:
    """The organisations that may cast a vote at a meeting."""
    body = register.find(Body, meeting.body_id)
    return set(votes_of(register, body, meeting.date)) if body else set()


def voting_registrations(register: Register, meeting: Meeting, day: dt.date | None = None) -> list[Registration]:
    """Who had registered by a day, or ever, for a voting member; nobody else belongs at an assembly in an event."""
    body = register.find(Body, meeting.body_id)
    if not meeting.event_id or body is None or not is_assembly(body):
        return []
    voting = voting_organisations(register, meeting)
    return [one for one in registrations_on(register, meeting.event_id, day) if one.organisation_id in voting]


def speaks_for(register: Register, meeting: Meeting, person_id: str | None, day: dt.date) -> str | None:
    """The organisation somebody speaks for at a meeting, a voting one if there is one.

    As registered for the event, as a member of the body, or by the function on that day; ``day`` is for a meeting
    without a date.
    """
    if person_id is None:
        return None
    voting = voting_organisations(register, meeting)
    registered = register.where(Registration, "person_id", person_id) if meeting.event_id else []
    found = [one.organisation_id for one in registered if one.event_id == meeting.event_id]
    members = members_on(register, meeting.body_id, meeting.date)
    found += [one.organisation_id for one in members if one.person_id == person_id]
    position = position_on(register, person_id, None, meeting.date or day)
    found.append(position.organisation_id if position else None)
    return next((one for one in found if one in voting), None) or next(filter(None, found), None)


def proxies_on(register: Register, meeting: Meeting, day: dt.date) -> list[Proxy]:
    """The proxies of a meeting that stood on a day: received, not refused, not revoked, and the grantor stays away."""
    return [
        proxy
        for proxy in register.where(Proxy, "meeting_id", meeting.id)
        if (proxy.received_on is None or proxy.received_on <= day)
        and proxy.status is not ProxyStatus.REFUSED
        and not _was_revoked(proxy, day)
        and not has_lapsed(register, meeting, proxy)
    ]


def voters_at(register: Register, meeting: Meeting, at: dt.time | None = None) -> list[Voter]:
    """Who can vote at a moment, for whom and with how many votes; without one, everybody who was there at all.

    Whoever is there votes itself. For another member its proxy holder votes, if that one is in the room; and, unless
    the statutes let anybody hold a proxy, for a member himself. Each member votes once, so nothing is passed on.
    """
    body = register.get(Body, meeting.body_id)
    votes = weights_at(register, meeting)
    everybody = [one for one in attendance_in_order(register, meeting) if is_there(one, at)]
    proxies = [
        proxy
        for proxy in register.where(Proxy, "meeting_id", meeting.id)
        if proxy.status in IN_FORCE and not has_lapsed(register, meeting, proxy, at)
    ]
    holders = {proxy.holder_person_id for proxy in proxies}
    own: dict[str | None, str] = {}
    for one in sorted(everybody, key=lambda one: one.person_id not in holders):
        if one.capacity.represents:
            own.setdefault(counts_for(register, meeting, one), one.person_id)
    may_hold = {one.person_id for one in everybody if one.capacity.represents or body.proxy_to_anyone}
    held = {one.grantor_organisation_id: one for one in reversed(proxies) if one.holder_person_id in may_hold}
    found = []
    for organisation_id, weight in votes.items():
        if organisation_id in own:
            found.append(Voter(organisation_id, weight, own[organisation_id]))
        elif organisation_id in held:
            proxy = held[organisation_id]
            found.append(Voter(organisation_id, weight, proxy.holder_person_id or "", proxy))
    return found


def is_recorded(register: Register, meeting: Meeting) -> bool:
    """Whether it was written down who were there; as long as it was not, nobody knows who could vote."""
    return any(is_there(one, None) for one in register.where(Attendance, "meeting_id", meeting.id))


def depends_on_moment(register: Register, meeting: Meeting) -> bool:
    """Whether who could vote, and for whom, was not the same all the time that anybody could."""
    there = [one for one in register.where(Attendance, "meeting_id", meeting.id) if is_there(one, None)]
    changes = {moment for one in there for moment in (one.present_from, one.present_until) if moment}
    begin, end = meeting.start_time or dt.time.min, meeting.end_time or dt.time.max
    moments = [at for at in {begin, *changes} if begin <= at < end]
    found = ([(one.organisation_id, one.proxy) for one in voters_at(register, meeting, at)] for at in moments)
    different = [voters for voters in found if voters]
    return any(voters != different[0] for voters in different)


def weights_at(register: Register, meeting: Meeting) -> dict[str, int]:
    """How many votes each member has at a meeting, by its id; what was kept when was voted goes before the list.

    The list has no days: what it says of a member may have been changed for a later meeting.
    """
    decided = {one.id for one in register.where(Decision, "meeting_id", meeting.id)}
    votes = [one for one in register.all(Vote) if one.decision_id in decided]
    kept = {one.organisation_id: one.votes for vote in votes for one in vote.entitled}
    return votes_of(register, register.get(Body, meeting.body_id), meeting.date) | kept


def latest_moment(register: Register, meeting: Meeting) -> dt.datetime | None:
    """The moment until which a proxy may come in; None when that is not known."""
    body = register.find(Body, meeting.body_id)
    return proxy_deadline(meeting, terms_of(register.settings, body)) if body else None


def is_late(
    register: Register, meeting: Meeting, received_on: dt.date | None, received_at: dt.time | None = None
) -> bool:
    """Whether a proxy came in after its term; without the hour, whether it did on a later day."""
    until = latest_moment(register, meeting)
    if until is None or received_on is None:
        return False
    return dt.datetime.combine(received_on, received_at or until.time()) > until


def came_late(register: Register, meeting: Meeting, proxy: Proxy) -> bool:
    """Whether a proxy that was kept came in after its term.

    The file keeps no hour: on the last day it was too late when the secretary still has to decide about it.
    """
    until = latest_moment(register, meeting)
    on_the_day = until is not None and proxy.received_on == until.date()
    waits = on_the_day and proxy.status is ProxyStatus.RECEIVED
    return waits or is_late(register, meeting, proxy.received_on)


def check_proxy(register: Register, meeting: Meeting, proxy: Proxy) -> None:
    """Let a proxy be given only as the statutes allow (``domain.md`` §2.3 rule 13).

    Raises:
        ProxyNotAllowed: this body does not know proxies.
        GrantorWithoutVote, HolderWithoutVote: one of both is no voting member.
        ProxyToItself: a member lets itself vote in its name.
        ProxyGivenBefore: the grantor has given one already.
        ProxyChained: the holder has let another vote himself, or the grantor holds a proxy.
        GrantorIsThere: the grantor is present.
        HolderFull: the holder has as many as he may have.
    """
    body = register.get(Body, meeting.body_id)
    if not knows_proxies(body):
        raise ProxyNotAllowed(body.name)
    voting = votes_of(register, body, meeting.date)
    grantor, holder = proxy.grantor_organisation_id, proxy.holder_organisation_id
    if grantor not in voting:
        raise GrantorWithoutVote(_name(register, proxy.grantor_person_id, grantor))
    if proxy.holder_person_id == proxy.grantor_person_id or holder == grantor:
        raise ProxyToItself(_name(register, None, grantor))
    holder_name = _name(register, proxy.holder_person_id, holder)
    if holder not in voting and not body.proxy_to_anyone:
        raise HolderWithoutVote(holder_name)
    others = [
        one
        for one in register.where(Proxy, "meeting_id", meeting.id)
        if one.id != proxy.id and one.status in GIVEN and not has_lapsed(register, meeting, one)
    ]
    if any(one.grantor_organisation_id == grantor for one in others):
        raise ProxyGivenBefore(_name(register, None, grantor))
    if any(one.grantor_organisation_id == holder for one in others):
        raise ProxyChained(_name(register, None, holder), gave=True)
    if any(grantor == one.holder_organisation_id for one in others):
        raise ProxyChained(_name(register, None, grantor), gave=False)
    if has_lapsed(register, meeting, proxy):
        raise GrantorIsThere(_name(register, _there_for(register, meeting, proxy), grantor))
    most = body.proxies_per_holder
    if most is not None and sum(one.holder_person_id == proxy.holder_person_id for one in others) >= most:
        raise HolderFull(holder_name, most)


def _there_for(register: Register, meeting: Meeting, proxy: Proxy) -> str | None:
    """Who came for the grantor: the grantor himself if he is there."""
    there = [one for one in attendance_in_order(register, meeting) if is_there(one, None)]
    if any(one.person_id == proxy.grantor_person_id for one in there):
        return proxy.grantor_person_id
    return next(
        (one.person_id for one in there if counts_for(register, meeting, one) == proxy.grantor_organisation_id), None
    )


def who_came(register: Register, meeting: Meeting, proxy: Proxy) -> str:
    """The name of who came instead of voting by this proxy; empty when it has not lapsed."""
    if not has_lapsed(register, meeting, proxy):
        return ""
    return _name(register, _there_for(register, meeting, proxy), proxy.grantor_organisation_id)


def _name(register: Register, person_id: str | None, organisation_id: str | None) -> str:
    """Somebody by name, or else the organisation."""
    person = register.find(Person, person_id)
    if person is not None:
        return formal_name(person)
    organisation = register.find(Organisation, organisation_id)
    return organisation.short_name if organisation else ""


def _was_revoked(proxy: Proxy, day: dt.date) -> bool:
    return proxy.status is ProxyStatus.REVOKED and (proxy.revoked_on is None or proxy.revoked_on <= day)
