"""Who comes in on the day: found by the first letters of a name, noted with the time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.events import Registration, RegistrationStatus
from secretariat.domain.people import full_name, listed_name, name_order, plain_letters, surname
from secretariat.domain.refusals import RegistrationCancelled
from secretariat.domain.registrations import is_coming
from secretariat.services.registration_book import EventBook, book_of
from secretariat.storage.store import Store
from secretariat.wording.registrations import still_expected


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody at the door; ``came_in`` is when he was noted, None as long as he is expected."""

    id: str
    name: str
    organisation: str
    came_in: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Door:
    """Who was found by what was typed, those still expected first, and how far the check-in is."""

    found: tuple[Arrival, ...]
    words: str


class CheckInService:
    """The table at the door."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def find(self, event_id: str, typed: str) -> Door:
        """Who comes and has a name that begins so; everybody still expected when nothing was typed.

        Raises:
            RecordMissing: there is no such event.
        """
        book = book_of(self._store, event_id)
        coming = [one for one in book.registrations if is_coming(one) and one.person_id in book.people]
        there = sum(_is_in(one) for one in coming)
        wanted = plain_letters(typed)
        named = [one for one in coming if _is_named(book, one, wanted) and (wanted or not _is_in(one))]
        ordered = sorted(named, key=lambda one: (_is_in(one), name_order(book.people[one.person_id])))
        found = (
            Arrival(
                one.id,
                listed_name(book.people[one.person_id]),
                book.organisations[one.organisation_id].short_name if one.organisation_id else "",
                one.checked_in_at,
            )
            for one in ordered
        )
        return Door(tuple(found), still_expected(len(coming) - there, there))

    def check_in(self, registration_id: str) -> ChangeSet | None:
        """Note that somebody came in, now; None when that was noted already.

        Raises:
            RegistrationCancelled: he had cancelled.
            RecordMissing: there is no such registration.
        """
        one = self._store.get(Registration, registration_id)
        if not is_coming(one):
            raise RegistrationCancelled(book_of(self._store, one.event_id).name_of(one))
        now = self._store.clock().replace(second=0, microsecond=0, tzinfo=None)
        came_in = dt.datetime.combine(self._today(), now.time())
        return None if _is_in(one) else self._put(one, RegistrationStatus.ATTENDED, came_in)

    def check_out(self, registration_id: str) -> ChangeSet | None:
        """Take back that somebody came in; None when that was not noted.

        Raises:
            RecordMissing: there is no such registration.
        """
        one = self._store.get(Registration, registration_id)
        return self._put(one, RegistrationStatus.REGISTERED, None) if _is_in(one) else None

    def _put(self, one: Registration, status: RegistrationStatus, came_in: dt.datetime | None) -> ChangeSet:
        with self._store.unit_of_work(Action.CHECK_IN, one.id) as work:
            work.put(replace(one, status=status, checked_in_at=came_in))
        return work.made()


def _is_in(one: Registration) -> bool:
    return one.status is RegistrationStatus.ATTENDED


def _is_named(book: EventBook, one: Registration, wanted: str) -> bool:
    person = book.people[one.person_id]
    names = (person.last_name, surname(person), full_name(person), listed_name(person))
    return any(plain_letters(name).startswith(wanted) for name in names)
