"""Whom a change of the programme concerns: who had chosen a session that moves, is for members now, or is to go."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from secretariat.domain.changes import Action, ChangeSet, RowChange
from secretariat.domain.events import EventSession, EventSlot, Registration
from secretariat.domain.people import formal_name, full_name, listed_name
from secretariat.domain.refusals import RecordMissing
from secretariat.domain.registrations import comes_for_member, is_coming, wishes_of
from secretariat.export.eml import Email, Mailbox, write_eml
from secretariat.export.safe_write import safe_file_name
from secretariat.services.registration_book import EventBook
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork
from secretariat.wording import registrations as words
from secretariat.wording.dates import clock_range, long_date

_WHEN = ("day", "start_time", "end_time")


class Reason(enum.Enum):
    """What happens to a part that people had chosen."""

    MOVED = "moved"
    MEMBERS_ONLY = "members_only"
    GOING = "going"


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
    """Who is concerned by what became of a part of the programme; ``sentence`` says it with their names."""

    reason: Reason
    event_id: str
    slot_id: str
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
            is_slot = row.table == "event_slots"
            part = self._store.find(EventSlot, row.id) if is_slot else self._store.find(EventSession, row.id)
            found = self._concern(part, reason) if part is not None else None
            if found is not None:
                return found
        return None

    def of_part(self, part_id: str) -> Concern | None:
        """Who chose a session, or one of those of a part, that is to be taken away; None when nobody did."""
        part = self._store.find(EventSlot, part_id) or self._store.find(EventSession, part_id)
        return self._concern(part, Reason.GOING) if part is not None else None

    def targets(self, concern: Concern) -> tuple[tuple[str, str], ...]:
        """The sessions that they could go to instead, by id and name: not the ones they are to leave."""
        book = EventBook(self._store, concern.event_id)
        left = {self._store.get(Registration, one.id).session_id for one in concern.people}
        stay = concern.reason is Reason.MOVED
        closed = book.for_members if concern.reason is Reason.MEMBERS_ONLY else frozenset()
        return tuple((key, book.short[key]) for key in book.sessions if (stay or key not in left) and key not in closed)

    def letter(self, concern: Concern) -> tuple[str, bytes]:
        """The name and the content of the draft of an e-mail to all of them; nobody sees who else receives it."""
        book, settings = EventBook(self._store, concern.event_id), self._store.settings()
        slot = self._store.get(EventSlot, concern.slot_id)
        sender = Mailbox(settings.sender_name or settings.organisation_name or "", settings.sender_email or "")
        people = [book.people[self._store.get(Registration, one.id).person_id] for one in concern.people]
        hidden = tuple(Mailbox(full_name(one), one.email or "") for one in people)
        when = f"{long_date(slot.day)}, {clock_range(slot.start_time, slot.end_time, settings.time_format)}"
        text = words.concern_text(concern.reason.value, concern.title, book.event.name, when, sender.name)
        email = Email(sender, (), (), words.concern_subject(concern.title, book.event.name), text, hidden=hidden)
        return safe_file_name(f"{self._today().isoformat()}_gewijzigd_{concern.title}.eml"), write_eml(email)

    # Steps

    def move(self, registration_ids: Sequence[str], session_id: str) -> ChangeSet | None:
        """Let people go to another session, or to none, in one step; None when all of them were there already.

        Where there is no place left they come on its waiting list.

        Raises:
            OnlyForMembers: that session is for members, and one of them is not.
            RecordMissing: there is no such registration or session.
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
                wishes = replace(wishes_of(one), session_id=session_id or None)
                book.check(one, wishes, book.name_of(one))
                places.put(places.get(one.id), wishes)
        return book.keep(Action.EDIT_REGISTRATION, first.id, places, self._today())

    # Inner workings

    def _concern(self, part: EventSlot | EventSession, reason: Reason) -> Concern | None:
        sessions = self._store.where(EventSession, "slot_id", [part.id]) if isinstance(part, EventSlot) else [part]
        book = EventBook(self._store, part.event_id)
        ids = {one.id for one in sessions}
        people = tuple(self._choosers(book, ids, strangers_only=reason is Reason.MEMBERS_ONLY))
        if not people:
            return None
        slot_id = part.id if isinstance(part, EventSlot) else part.slot_id
        sentence = words.concern_sentence(reason.value, part.title, [one.formal for one in people])
        return Concern(reason, part.event_id, slot_id, part.title, people, sentence)

    def _choosers(self, book: EventBook, session_ids: set[str], *, strangers_only: bool) -> Iterable[Chooser]:
        for one in book.registrations:
            wanted = wishes_of(one).session_id
            if not is_coming(one) or wanted not in session_ids or wanted is None:
                continue
            if strangers_only and comes_for_member(one):
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


def _reason(row: RowChange) -> Reason | None:
    """What became of the part of a changed row, as far as it concerns who chose it."""
    before, after = row.before, row.after
    if before is None or after is None:
        return None
    if row.table == "event_slots":
        if after.get("members_only") and not before.get("members_only"):
            return Reason.MEMBERS_ONLY
        return Reason.MOVED if any(before.get(one) != after.get(one) for one in _WHEN) else None
    is_elsewhere = row.table == "event_sessions" and before.get("slot_id") != after.get("slot_id")
    return Reason.MOVED if is_elsewhere else None
