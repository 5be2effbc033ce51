"""Whom a change of the programme concerns: who had chosen a session or werkbezoek that moves, closes or is to go."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from secretariat.domain.changes import Action, ChangeSet, RowChange
from secretariat.domain.events import (
    EventSession,
    EventSlot,
    Excursion,
    ProgrammeSlotKind,
    Registration,
    RegistrationChoice,
)
from secretariat.domain.organisations import Location
from secretariat.domain.people import formal_name, full_name, listed_name
from secretariat.domain.refusals import RecordMissing
from secretariat.domain.registrations import Wishes, comes_for_member, is_coming, wishes_of, without_excursion
from secretariat.export.eml import Email, Mailbox, write_eml
from secretariat.export.safe_write import safe_file_name
from secretariat.services.registration_book import EventBook
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork
from secretariat.wording import registrations as words
from secretariat.wording.dates import clock, clock_range, long_date
from secretariat.wording.places import location_words

_WHEN = ("day", "start_time", "end_time")
_WHERE = ("location_id", "place")
_PARTS: Mapping[str, type[EventSlot] | type[EventSession] | type[Excursion]] = {
    "event_slots": EventSlot,
    "event_sessions": EventSession,
    "excursions": Excursion,
}
Part = EventSlot | EventSession | Excursion


class Reason(enum.Enum):
    """What happens to a part that people had chosen."""

    MOVED = "moved"
    MEMBERS_ONLY = "members_only"
    GOING = "going"
    BUS = "bus"
    """The bus to a werkbezoek leaves at another time."""
    PLACE = "place"
    """A werkbezoek is somewhere else."""


@dataclass(frozen=True, slots=True)
class Chooser:
    """Somebody who had chosen it; ``id`` is his registration."""

    id: str
    name: str
    formal: str
    organisation: str
    session: str


@dataclass(frozen=True, slots=True)
class Concern:
    """Who is concerned by what became of a part of the programme; ``sentence`` says it with their names.

    ``choice`` is what they chose, a session or a werkbezoek, and ``part_id`` the slot or the werkbezoek it is about.
    """

    reason: Reason
    event_id: str
    choice: RegistrationChoice
    part_id: str
    title: str
    people: tuple[Chooser, ...]
    sentence: str


class ChoiceConcernService:
    """Nobody who chose something is passed over in silence when it changes."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    # Asking

    def of_change(self, change: ChangeSet) -> Concern | None:
        """Whom a step concerns; None when it concerns nobody, or takes a step back."""
        for row in () if change.backwards else change.rows:
            reason = _reason(row)
            if reason is None or row.before is None:
                continue
            part: Part | None = self._store.find(_PARTS[row.table], row.id)
            found = self._concern(part, reason) if part is not None else None
            if found is not None:
                return found
        return None

    def of_part(self, part_id: str) -> Concern | None:
        """Who chose a session or werkbezoek, or a session of a part, that is to be taken away; None when nobody did."""
        find = self._store.find
        part = find(EventSlot, part_id) or find(EventSession, part_id) or find(Excursion, part_id)
        return self._concern(part, Reason.GOING) if part is not None else None

    def targets(self, concern: Concern) -> tuple[tuple[str, str], ...]:
        """What they could go to instead, by id and name: not what they are to leave."""
        book = EventBook(self._store, concern.event_id)
        found = [self._store.get(Registration, one.id) for one in concern.people]
        stay = concern.reason not in (Reason.GOING, Reason.MEMBERS_ONLY)
        if concern.choice is RegistrationChoice.EXCURSION:
            visited = {one.excursion_id for one in found}
            return tuple((key, book.short[key]) for key in book.excursions if stay or key not in visited)
        left = {one.session_id for one in found}
        closed = book.for_members if concern.reason is Reason.MEMBERS_ONLY else frozenset()
        return tuple((key, book.short[key]) for key in book.sessions if (stay or key not in left) and key not in closed)

    def letter(self, concern: Concern) -> tuple[str, bytes]:
        """The name and the content of the draft of an e-mail to all of them; nobody sees who else receives it."""
        book, settings = EventBook(self._store, concern.event_id), self._store.settings()
        sender = Mailbox(settings.sender_name or settings.organisation_name or "", settings.sender_email or "")
        people = [book.people[self._store.get(Registration, one.id).person_id] for one in concern.people]
        hidden = tuple(Mailbox(full_name(one), one.email or "") for one in people)
        is_visit = concern.choice is RegistrationChoice.EXCURSION
        now = self._now(concern, settings.time_format)
        told = words.concern_text(concern.reason.value, concern.title, book.event.name, now, is_visit=is_visit)
        text = words.concern_letter(told, sender.name)
        email = Email(sender, (), (), words.concern_subject(concern.title, book.event.name), text, hidden=hidden)
        return safe_file_name(f"{self._today().isoformat()}_gewijzigd_{concern.title}.eml"), write_eml(email)

    # Steps

    def move(
        self,
        registration_ids: Sequence[str],
        target_id: str,
        choice: RegistrationChoice = RegistrationChoice.SESSION,
    ) -> ChangeSet | None:
        """Let people go to another session or werkbezoek, or to none, in one step; None when all were there already.

        Where there is no place left they come on its waiting list. Who wanted the bus still does, where one goes.

        Raises:
            OnlyForMembers: that session is for members, and one of them is not.
            RecordMissing: there is no such registration, session or werkbezoek.
        """
        found = {one.id: one for one in self._store.by_ids(Registration, registration_ids)}
        for wanted in registration_ids:
            if wanted not in found:
                raise RecordMissing(wanted)
        if not found:
            return None
        first = next(iter(found.values()))
        book = EventBook(self._store, first.event_id)
        places = book.places()
        for one in found.values():
            if is_coming(one):
                had = wishes_of(one)
                wishes = _instead(book, had, target_id, choice)
                book.check(one, wishes, book.name_of(one))
                leaves = had.excursion_id and not wishes.excursion_id
                places.put(without_excursion(one) if leaves else places.get(one.id), wishes)
        return book.keep(Action.EDIT_REGISTRATION, first.id, places, self._today())

    # Inner workings

    def _concern(self, part: Part, reason: Reason) -> Concern | None:
        book = EventBook(self._store, part.event_id)
        choice, part_id = RegistrationChoice.SESSION, part.id
        if isinstance(part, EventSession):
            ids, part_id = {part.id}, part.slot_id
        elif isinstance(part, Excursion):
            ids, choice = {part.id}, RegistrationChoice.EXCURSION
        elif part.kind is ProgrammeSlotKind.EXCURSIONS:
            ids, choice = set(book.excursions), RegistrationChoice.EXCURSION
        else:
            ids = {one.id for one in book.sessions.values() if one.slot_id == part.id}
        if isinstance(part, EventSlot) and reason is Reason.GOING and choice is RegistrationChoice.EXCURSION:
            return None  # the werkbezoeken stay without it
        people = tuple(self._choosers(book, ids, choice, reason))
        if not people:
            return None
        title = words.short_title(part.title) if isinstance(part, Excursion) else part.title
        sentence = words.concern_sentence(reason.value, title, [one.formal for one in people])
        return Concern(reason, part.event_id, choice, part_id, title, people, sentence)

    def _now(self, concern: Concern, time_format: str | None) -> str:
        """When a part is now, when its bus leaves, or where it is; empty where that is not known."""
        slot = self._store.find(EventSlot, concern.part_id)
        if slot is not None:
            return f"{long_date(slot.day)}, {clock_range(slot.start_time, slot.end_time, time_format)}"
        visit = self._store.get(Excursion, concern.part_id)
        if concern.reason is Reason.BUS:
            return clock(visit.bus_departure, time_format) if visit.bus_departure else ""
        return location_words(self._store.find(Location, visit.location_id)) or visit.place or ""

    def _choosers(
        self, book: EventBook, ids: Collection[str], choice: RegistrationChoice, reason: Reason
    ) -> Iterable[Chooser]:
        for one in book.registrations:
            wishes = wishes_of(one)
            wanted = wishes.excursion_id if choice is RegistrationChoice.EXCURSION else wishes.session_id
            if not is_coming(one) or wanted is None or wanted not in ids:
                continue
            if reason is Reason.BUS and not wishes.wants_bus:
                continue
            if reason is Reason.MEMBERS_ONLY and comes_for_member(one):
                continue
            person = book.people[one.person_id]
            organisation = book.organisations.get(one.organisation_id or "")
            yield Chooser(
                id=one.id,
                name=listed_name(person),
                formal=formal_name(person),
                organisation=organisation.short_name if organisation else "",
                session=book.short[wanted],
            )


def let_go(work: UnitOfWork, store: Store, session_id: str) -> None:
    """Take a session that goes out of what people had chosen who do not come; it stays where somebody comes for it."""
    for one in store.where(Registration, "session_id", [session_id]):
        if not is_coming(one):
            work.put(replace(one, session_id=None))


def _instead(book: EventBook, had: Wishes, target_id: str, choice: RegistrationChoice) -> Wishes:
    """What somebody wishes when he goes elsewhere."""
    if choice is RegistrationChoice.SESSION:
        return replace(had, session_id=target_id or None)
    target = book.excursions.get(target_id)
    bus = had.wants_bus and bool(target and target.bus_available)
    return replace(had, excursion_id=target_id or None, wants_bus=bus)


def _reason(row: RowChange) -> Reason | None:
    """What became of the part of a changed row, as far as it concerns who chose it."""
    before, after = row.before, row.after
    if before is None or after is None:
        return None
    if row.table == "event_slots":
        if after.get("members_only") and not before.get("members_only"):
            return Reason.MEMBERS_ONLY
        return Reason.MOVED if any(before.get(one) != after.get(one) for one in _WHEN) else None
    if row.table == "excursions":
        if any(before.get(one) != after.get(one) for one in _WHERE):
            return Reason.PLACE
        return Reason.BUS if before.get("bus_departure") != after.get("bus_departure") else None
    is_elsewhere = row.table == "event_sessions" and before.get("slot_id") != after.get("slot_id")
    return Reason.MOVED if is_elsewhere else None
