"""Keep machtigingen: who lets whom vote in his name, and whether that may be (``domain.md`` §2.3 rule 13)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from secretariat.domain.agendas import AgendaItem, AgendaPurpose, NumberOrder, agenda_of, number_order
from secretariat.domain.bodies import Body, votes_of
from secretariat.domain.catalogue import LIST_OF
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.choices import Choice, person_choice
from secretariat.domain.meetings import Meeting
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, Position, formal_name
from secretariat.domain.proxies import Proxy, ProxyKind, ProxyStatus, VoteChoice, VotingInstruction
from secretariat.domain.refusals import HourNeeded, NobodyNamed, ProxySettled, ProxyUsed, RevokedTooEarly
from secretariat.domain.register import Register
from secretariat.domain.voting import GIVEN, came_late, check_proxy, is_late, latest_moment, speaks_for, who_came
from secretariat.services.attendance import register_around
from secretariat.services.identity import new_id
from secretariat.services.minutes import item_of_meeting, meeting_with_open_minutes
from secretariat.services.typed import optional_text
from secretariat.storage.people import people_by_name
from secretariat.storage.store import Store
from secretariat.wording.assembly import came_in

VOTED_ON = (AgendaPurpose.DECISION, AgendaPurpose.ADOPTION)
"""What is asked of the meeting at an item on which a grantor can instruct."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedProxy:
    """A proxy as it is filled in; an empty text is nothing.

    ``grantor`` and ``holder`` are persons, or an organisation as ``grantor`` when nobody signed by name.
    ``instructions`` are votes by agenda item; without any the holder is free. ``received_at`` is asked for on the last
    day on which it may come in.
    """

    grantor: str = ""
    holder: str = ""
    received_on: dt.date | None = None
    received_at: dt.time | None = None
    instructions: Mapping[str, VoteChoice] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProxyLine:
    """One proxy as a list shows it; ``came`` names who made it lapse by coming, ``late`` that it was in too late."""

    id: str
    grantor: str
    grantor_person: str
    holder: str
    holder_organisation: str
    kind: ProxyKind
    instructions: tuple[tuple[str, VoteChoice], ...]
    received_on: dt.date | None
    revoked_on: dt.date | None
    status: ProxyStatus
    came: str
    late: bool
    note: str

    @property
    def counts(self) -> bool:
        """Whether somebody may vote with it as far as is known."""
        return self.status in (ProxyStatus.VALID, ProxyStatus.USED) and not self.came


class ProxyService:
    """The proxies of assemblies."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def lines(self, meeting_id: str) -> tuple[ProxyLine, ...]:
        """The proxies of a meeting, by the name of the grantor; one that went before another stands above it."""
        register = register_around(self._store, meeting_id)
        meeting = register.get(Meeting, meeting_id)
        lines = [_line(register, meeting, one) for one in register.where(Proxy, "meeting_id", meeting_id)]
        return tuple(sorted(lines, key=lambda one: (one.grantor.casefold(), one.received_on or dt.date.min)))

    def get(self, proxy_id: str) -> TypedProxy:
        """A proxy as it was filled in.

        Raises:
            RecordMissing: there is none.
        """
        proxy = self._store.get(Proxy, proxy_id)
        return TypedProxy(
            grantor=proxy.grantor_person_id or proxy.grantor_organisation_id,
            holder=proxy.holder_person_id or "",
            received_on=proxy.received_on,
            instructions={one.agenda_item_id: one.vote for one in proxy.instructions},
        )

    def until(self, meeting_id: str) -> dt.datetime | None:
        """The moment until which a proxy may come in; None when that is not known."""
        register = register_around(self._store, meeting_id)
        return latest_moment(register, register.get(Meeting, meeting_id))

    def grantors(self, meeting_id: str) -> tuple[Choice, ...]:
        """Who can give one: the people who speak for a voting member, and the members themselves, by name."""
        register = register_around(self._store, meeting_id)
        meeting = register.get(Meeting, meeting_id)
        found = []
        for organisation_id in votes_of(register, register.get(Body, meeting.body_id), meeting.date):
            organisation = register.find(Organisation, organisation_id)
            if organisation is not None:
                found.append(Choice(organisation.id, organisation.short_name, (organisation.name,)))
        return (*sorted(found, key=lambda one: one[1].casefold()), *self.people(meeting_id))

    def people(self, meeting_id: str) -> tuple[Choice, ...]:
        """Everybody with the organisation spoken for; those of a voting member first, each by name."""
        members, others = self._by_vote(meeting_id)
        return (*members, *others)

    def signers(self, meeting_id: str) -> tuple[Choice, ...]:
        """Who can sign a machtiging for a voting member, with that member, by name."""
        return tuple(self._by_vote(meeting_id)[0])

    def _by_vote(self, meeting_id: str) -> tuple[list[Choice], list[Choice]]:
        register = self._register(meeting_id)
        meeting = register.get(Meeting, meeting_id)
        voting = votes_of(register, register.get(Body, meeting.body_id), meeting.date)
        members: list[Choice] = []
        others: list[Choice] = []
        for person in people_by_name(self._store):
            home = speaks_for(register, meeting, person.id, self._today())
            organisation = register.find(Organisation, home)
            name = formal_name(person)
            choice = person_choice(person, f"{name} ({organisation.short_name})" if organisation else name)
            (members if home in voting else others).append(choice)
        return members, others

    def items(self, meeting_id: str) -> tuple[tuple[str, str], ...]:
        """The items on which a grantor can instruct: ids, and numbers with titles."""
        register = register_around(self._store, meeting_id)
        items = [one for one in agenda_of(register, meeting_id) if one.purpose in VOTED_ON]
        return tuple((one.id, f"{one.number}. {one.title}") for one in items)

    def give(self, meeting_id: str, typed: TypedProxy) -> ChangeSet:
        """Write down a proxy: valid at once, or only received when it came in after its term.

        Raises:
            NobodyNamed: it does not say who lets whom vote.
            HourNeeded: it came in on the last day, and it does not say at what hour.
            ProxyNotAllowed, GrantorWithoutVote, HolderWithoutVote, ProxyToItself, ProxyGivenBefore, ProxyChained,
            GrantorIsThere, HolderFull: it may not be given.
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such meeting, person, organisation or item.
        """
        meeting_with_open_minutes(self._store, meeting_id)
        register = self._register(meeting_id)
        meeting = register.get(Meeting, meeting_id)
        proxy = self._filled(register, meeting, _new(meeting_id), typed)
        proxy = _in_time(register, meeting, proxy, typed)
        check_proxy(register, meeting, proxy)
        return self._add(Action.GIVE_PROXY, proxy)

    def turn_down(self, meeting_id: str, typed: TypedProxy, reason: str) -> ChangeSet:
        """Write down that a proxy came in and was refused, with the reason.

        Raises:
            NobodyNamed: it does not say who lets whom vote.
            MinutesFrozen: the minutes have been adopted.
            TextTooLong: the reason cannot be kept so.
            RecordMissing: there is no such meeting, person, organisation or item.
        """
        meeting_with_open_minutes(self._store, meeting_id)
        register = self._register(meeting_id)
        proxy = self._filled(register, register.get(Meeting, meeting_id), _new(meeting_id), typed)
        proxy = replace(proxy, status=ProxyStatus.REFUSED, note=optional_text(reason, "note"))
        return self._add(Action.REFUSE_PROXY, proxy)

    def change(self, proxy_id: str, typed: TypedProxy) -> ChangeSet | None:
        """Write down a proxy otherwise; None when it says that already. One that came in another day is late or not.

        Raises:
            ProxyUsed: it was voted with.
            ProxySettled: it was refused or revoked.
            NobodyNamed, MinutesFrozen, RecordMissing and those of the rules: as :meth:`give`.
        """
        register, meeting, before = self._open(proxy_id)
        _check_unused(register, before)
        after = self._filled(register, meeting, before, typed)
        if after.received_on != before.received_on or typed.received_at is not None:
            after = _in_time(register, meeting, after, typed)
        if after == before:
            return None
        check_proxy(register, meeting, after)
        return self._put(Action.EDIT_PROXY, after)

    def accept(self, proxy_id: str) -> ChangeSet | None:
        """Let a proxy that came in late count after all; None when it counts already.

        Raises:
            ProxySettled: it was refused or revoked.
            MinutesFrozen, RecordMissing and those of the rules: as :meth:`give`.
        """
        register, meeting, before = self._open(proxy_id)
        if before.status not in GIVEN:
            raise ProxySettled(before.status.value)
        if before.status is not ProxyStatus.RECEIVED:
            return None
        check_proxy(register, meeting, before)
        return self._put(Action.ACCEPT_PROXY, replace(before, status=ProxyStatus.VALID))

    def refuse(self, proxy_id: str, reason: str = "") -> ChangeSet | None:
        """Refuse a proxy that came in, with a reason if one is given; None when that was done.

        Raises:
            ProxyUsed: it was voted with.
            ProxySettled: it was revoked.
            TextTooLong: the reason cannot be kept so.
            MinutesFrozen, RecordMissing: as :meth:`give`.
        """
        register, _meeting, before = self._open(proxy_id)
        if before.status is ProxyStatus.REFUSED:
            return None
        _check_unused(register, before)
        note = optional_text(reason, "note") or before.note
        return self._put(Action.REFUSE_PROXY, replace(before, status=ProxyStatus.REFUSED, note=note))

    def revoke(self, proxy_id: str, on: dt.date | None = None) -> ChangeSet | None:
        """Take a proxy back, today or on another day; None when that was done. Never before it came in.

        Raises:
            ProxyUsed: it was voted with.
            ProxySettled: it was refused.
            RevokedTooEarly: it had not come in yet.
            MinutesFrozen, RecordMissing: as :meth:`give`.
        """
        register, _meeting, before = self._open(proxy_id)
        if before.status is ProxyStatus.REVOKED:
            return None
        _check_unused(register, before)
        received_on = before.received_on or dt.date.min
        day = on or max(self._today(), received_on)
        if day < received_on:
            raise RevokedTooEarly(received_on)
        after = replace(before, status=ProxyStatus.REVOKED, revoked_on=day)
        return self._put(Action.REVOKE_PROXY, after)

    def remove(self, proxy_id: str) -> ChangeSet:
        """Take a proxy away that was never given.

        Raises:
            ProxyUsed: it was voted with.
            MinutesFrozen, RecordMissing: as :meth:`give`.
        """
        register, _meeting, before = self._open(proxy_id)
        if before.status is ProxyStatus.USED:
            raise ProxyUsed(_organisation(register, before.grantor_organisation_id))
        with self._store.unit_of_work(Action.REMOVE_PROXY, proxy_id) as work:
            work.remove(Proxy, proxy_id)
        return work.made()

    def _open(self, proxy_id: str) -> tuple[Register, Meeting, Proxy]:
        proxy = self._store.get(Proxy, proxy_id)
        meeting_with_open_minutes(self._store, proxy.meeting_id)
        register = self._register(proxy.meeting_id)
        return register, register.get(Meeting, proxy.meeting_id), proxy

    def _filled(self, register: Register, meeting: Meeting, proxy: Proxy, typed: TypedProxy) -> Proxy:
        """The proxy as it was filled in, for the members for whom these people speak."""
        organisation = self._store.find(Organisation, typed.grantor)
        grantor = None if organisation else self._person(typed.grantor)
        holder = self._person(typed.holder)
        home = organisation.id if organisation else speaks_for(register, meeting, grantor, self._today())
        if home is None or holder is None:
            raise NobodyNamed("")
        for item_id in typed.instructions:
            item_of_meeting(self._store, meeting.id, item_id)
        given = sorted(typed.instructions.items(), key=lambda one: self._number(one[0]))
        instructions = tuple(VotingInstruction(agenda_item_id=item_id, vote=vote) for item_id, vote in given)
        return replace(
            proxy,
            grantor_organisation_id=home,
            grantor_person_id=grantor,
            holder_person_id=holder,
            holder_organisation_id=speaks_for(register, meeting, holder, self._today()),
            kind=ProxyKind.INSTRUCTED if instructions else ProxyKind.GENERAL,
            instructions=instructions,
            received_on=typed.received_on or proxy.received_on or self._today(),
        )

    def _register(self, meeting_id: str) -> Register:
        """What is around a meeting, with everybody there is: whoever is named may come from anywhere."""

        def gathered() -> Register:
            around = register_around(self._store, meeting_id)
            records: dict[type[Any], Sequence[Any]] = {kind: around.all(kind) for kind in LIST_OF}
            records |= {kind: self._store.all(kind) for kind in (Person, Position, Organisation)}
            return Register(records, around.settings, around.meta)

        return self._store.remembered(f"proxies of {meeting_id}", gathered)

    def _person(self, person_id: str) -> str | None:
        return self._store.get(Person, person_id).id if person_id else None

    def _number(self, item_id: str) -> NumberOrder:
        return number_order(self._store.get(AgendaItem, item_id).number)

    def _add(self, action: Action, proxy: Proxy) -> ChangeSet:
        with self._store.unit_of_work(action, proxy.id) as work:
            work.add(proxy)
        return work.made()

    def _put(self, action: Action, proxy: Proxy) -> ChangeSet:
        with self._store.unit_of_work(action, proxy.id) as work:
            work.put(proxy)
        return work.made()


def _new(meeting_id: str) -> Proxy:
    return Proxy(
        id=new_id("prx"),
        meeting_id=meeting_id,
        grantor_organisation_id="",
        kind=ProxyKind.GENERAL,
        status=ProxyStatus.RECEIVED,
    )


def _in_time(register: Register, meeting: Meeting, proxy: Proxy, typed: TypedProxy) -> Proxy:
    """The proxy, valid when it came in before its term, else only received; the hour that was said is kept with it."""
    until, at = latest_moment(register, meeting), typed.received_at
    if until is not None and proxy.received_on == until.date() and at is None:
        raise HourNeeded(until)
    late = is_late(register, meeting, proxy.received_on, at)
    note = came_in(at) if at is not None else proxy.note
    return replace(proxy, status=ProxyStatus.RECEIVED if late else ProxyStatus.VALID, note=note)


def _check_unused(register: Register, proxy: Proxy) -> None:
    if proxy.status is ProxyStatus.USED:
        raise ProxyUsed(_organisation(register, proxy.grantor_organisation_id))
    if proxy.status not in GIVEN:
        raise ProxySettled(proxy.status.value)


def _line(register: Register, meeting: Meeting, one: Proxy) -> ProxyLine:
    items = [(register.find(AgendaItem, given.agenda_item_id), given.vote) for given in one.instructions]
    return ProxyLine(
        id=one.id,
        grantor=_organisation(register, one.grantor_organisation_id),
        grantor_person=_person(register, one.grantor_person_id),
        holder=_person(register, one.holder_person_id),
        holder_organisation=_organisation(register, one.holder_organisation_id),
        kind=one.kind,
        instructions=tuple((item.number, vote) for item, vote in items if item is not None),
        received_on=one.received_on,
        revoked_on=one.revoked_on,
        status=one.status,
        came=who_came(register, meeting, one) if one.status in GIVEN else "",
        late=came_late(register, meeting, one),
        note=one.note or "",
    )


def _person(register: Register, person_id: str | None) -> str:
    person = register.find(Person, person_id)
    return formal_name(person) if person else ""


def _organisation(register: Register, organisation_id: str | None) -> str:
    organisation = register.find(Organisation, organisation_id)
    return organisation.short_name if organisation else ""
