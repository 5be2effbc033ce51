"""Register people for an event, change what they chose, and let the waiting lists follow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.events import Excursion, Registration, RegistrationChoice, RegistrationStatus
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, formal_name
from secretariat.domain.proxies import VotingMember
from secretariat.domain.refusals import (
    AlreadyRegistered,
    NobodyNamed,
    RecordMissing,
    RegistrationCancelled,
    SecondExcursion,
)
from secretariat.domain.registrations import (
    Target,
    Wishes,
    cancelled,
    is_coming,
    wishes_of,
    without_excursion,
)
from secretariat.services.identity import new_id
from secretariat.services.newcomers import Newcomer, records_of
from secretariat.services.registration_book import EventBook, book_of
from secretariat.services.typed import optional_line, optional_text
from secretariat.storage.store import Store
from secretariat.wording.registrations import choice_title, short_title

NOTHING = Wishes()


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedRegistration:
    """A registration as it is typed: somebody known or new, for whom he comes and what he would like.

    ``member`` None lets the organisation say it.
    """

    person_id: str = ""
    newcomer: Newcomer | None = None
    organisation_id: str = ""
    member: bool | None = None
    wishes: Wishes = NOTHING
    diet: str = ""
    note: str = ""


class RegistrationService:
    """The registrations of events."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    # Questions

    def get(self, registration_id: str) -> Registration:
        """A registration.

        Raises:
            RecordMissing: there is none.
        """
        return self._store.get(Registration, registration_id)

    def is_member(self, organisation_id: str) -> bool:
        """Whether somebody of this organisation comes as a member.

        It has a vote at the assembly; where nobody has votes, it is a member of the association.
        """
        voting = {one.organisation_id for one in self._store.all(VotingMember) if one.votes > 0}
        organisation = self._store.find(Organisation, organisation_id)
        return organisation_id in voting if voting else bool(organisation and organisation.vgg_member)

    def not_restored(self, registration_id: str) -> tuple[str, ...]:
        """What somebody who cancelled had chosen and may not choose any more, by its name.

        Raises:
            RecordMissing: there is no such registration.
        """
        one = self._store.get(Registration, registration_id)
        if is_coming(one):
            return ()
        book, had = book_of(self._store, one.event_id), wishes_of(one)
        may = book.allowed(one, had)
        lost: list[str] = []
        if had.session_id and not may.session_id:
            lost.append(book.title(Target(RegistrationChoice.SESSION, had.session_id)))
        if had.wants_bus and not may.wants_bus and may.excursion_id:
            lost.append(choice_title(book.title(Target(RegistrationChoice.BUS, may.excursion_id))))
        return tuple(lost)

    # Steps

    def register(self, event_id: str, typed: TypedRegistration) -> ChangeSet:
        """Register somebody: a place where there is one, else the end of the waiting list.

        Raises:
            NobodyNamed: nobody was chosen, nor typed.
            AlreadyRegistered, SecondExcursion: this person has a registration.
            BusWithoutExcursion, OnlyForMembers: what he would like does not go together.
            FieldEmpty, TextTooLong, EmailNotUnderstood: a new person cannot be kept so.
            RecordMissing: there is no such event, person, organisation, session or werkbezoek.
        """
        book = book_of(self._store, event_id)
        person, new = self._person_of(typed)
        name = formal_name(person)
        refuse_second(book, person.id, typed.wishes, name)
        if typed.organisation_id:
            self._store.get(Organisation, typed.organisation_id)
        member = self.is_member(typed.organisation_id) if typed.member is None else typed.member
        one = Registration(
            id=new_id("reg"),
            event_id=event_id,
            person_id=person.id,
            organisation_id=typed.organisation_id or None,
            is_member_organisation=member,
            status=RegistrationStatus.REGISTERED,
            dietary_note=optional_line(typed.diet, "dietary_note"),
            registered_on=self._today(),
            note=optional_text(typed.note, "note"),
        )
        book.check(one, typed.wishes, name)
        places = book.places()
        places.put(one, typed.wishes)
        made = book.keep(Action.ADD_REGISTRATION, one.id, places, self._today(), new)
        assert made is not None, "a registration was added"
        return made

    def choose(self, registration_id: str, wishes: Wishes) -> ChangeSet | None:
        """Change what somebody would like; None when that is what he asked for.

        What he keeps he keeps his place or turn for. Without the werkbezoek there is no bus either.

        Raises:
            RegistrationCancelled: he does not come.
            BusWithoutExcursion, OnlyForMembers, RecordMissing: as :meth:`register`.
        """
        one, book = self._open(registration_id)
        if wishes == wishes_of(one):
            return None
        book.check(one, wishes, book.name_of(one))
        places = book.places()
        gone = wishes_of(one).excursion_id and not wishes.excursion_id
        places.put(without_excursion(one) if gone else one, wishes)
        return book.keep(Action.EDIT_REGISTRATION, one.id, places, self._today())

    def choose_one(self, registration_id: str, choice: RegistrationChoice, value: str | bool) -> ChangeSet | None:
        """Change one choice: the id of a session or werkbezoek ("" for none), or yes or no. As :meth:`choose`.

        Another werkbezoek with a bus keeps the wish for the bus; one without it lets it go.
        """
        one = self._store.get(Registration, registration_id)
        wishes = wishes_of(one)
        if choice is RegistrationChoice.SESSION:
            wishes = replace(wishes, session_id=str(value) or None)
        elif choice is RegistrationChoice.DINNER:
            wishes = replace(wishes, attends_dinner=bool(value))
        elif choice is RegistrationChoice.BUS:
            wishes = replace(wishes, wants_bus=bool(value))
        else:
            excursion = self._store.find(Excursion, str(value) or None)
            bus = wishes.wants_bus and bool(excursion and excursion.bus_available)
            wishes = replace(wishes, excursion_id=str(value) or None, wants_bus=bus)
        return self.choose(registration_id, wishes)

    def edit(self, registration_id: str, field: str, typed: Any) -> ChangeSet | None:
        """Change organisation_id, is_member_organisation, dietary_note or note; None when it says that already.

        Raises:
            TextTooLong: it cannot be kept so.
            OnlyForMembers: a session that was chosen is for members alone.
            RecordMissing: there is no such registration or organisation.
        """
        one = self._store.get(Registration, registration_id)
        book = book_of(self._store, one.event_id)
        if field == "organisation_id":
            organisation_id = str(typed) or None
            if organisation_id:
                self._store.get(Organisation, organisation_id)
            after = replace(
                one, organisation_id=organisation_id, is_member_organisation=self.is_member(organisation_id or "")
            )
        elif field == "is_member_organisation":
            after = replace(one, is_member_organisation=bool(typed))
        elif field == "dietary_note":
            after = replace(one, dietary_note=optional_line(typed, field))
        else:
            after = replace(one, note=optional_text(typed, "note"))
        if after == one:
            return None
        if is_coming(after):
            book.check(after, wishes_of(after), book.name_of(one))
        with self._store.unit_of_work(Action.EDIT_REGISTRATION, one.id) as work:
            work.put(after)
        return work.made()

    def cancel(self, registration_ids: Sequence[str]) -> ChangeSet | None:
        """Note that people do not come; their places go to who waits. None when none of them came.

        Raises:
            RecordMissing: there is no such registration.
        """
        here = [one for one in self._these(registration_ids) if is_coming(one)]
        if not here:
            return None
        book = book_of(self._store, here[0].event_id)
        places = book.places()
        for one in here:
            places.take_out(cancelled(one, self._today()))
        return book.keep(Action.CANCEL_REGISTRATION, here[0].id, places, self._today())

    def cancel_excursion(self, registration_id: str) -> ChangeSet | None:
        """Note that somebody does not go along to the werkbezoek; None when he does not already.

        Raises:
            RegistrationCancelled: he does not come at all.
        """
        one, book = self._open(registration_id)
        if not wishes_of(one).excursion_id:
            return None
        places = book.places()
        places.put(without_excursion(one), None)
        return book.keep(Action.CANCEL_REGISTRATION, one.id, places, self._today())

    def restore(self, registration_id: str) -> ChangeSet | None:
        """Register somebody again who had cancelled, at the end of every list that is full; None when he comes.

        What he may not choose any more does not come back with him: :meth:`not_restored` says what.

        Raises:
            RecordMissing: there is no such registration.
        """
        one = self._store.get(Registration, registration_id)
        if is_coming(one):
            return None
        book = book_of(self._store, one.event_id)
        places = book.places()
        wishes = book.allowed(one, wishes_of(one))
        status = RegistrationStatus.REGISTERED
        back = replace(
            one,
            status=status,
            excursion_id=wishes.excursion_id,
            excursion_status=status if wishes.excursion_id else None,
            cancelled_on=None,
        )
        book.check(back, wishes, book.name_of(one))
        places.put(back, wishes)
        return book.keep(Action.RESTORE_REGISTRATION, one.id, places, self._today())

    def remove(self, registration_ids: Sequence[str]) -> ChangeSet | None:
        """Take registrations away that were a mistake; their places go to who waits. None when there are none.

        Raises:
            RecordMissing: there is no such registration.
        """
        here = self._these(registration_ids)
        if not here:
            return None
        book = book_of(self._store, here[0].event_id)
        places = book.places()
        for one in here:
            places.take_out(cancelled(one, self._today()))
        places.settle(self._today())
        gone = {one.id for one in here}
        known = {one.id: one for one in book.registrations}
        with self._store.unit_of_work(Action.REMOVE_REGISTRATION, here[0].id) as work:
            for one in here:
                work.remove(Registration, one.id, book.name_of(one))
            for other in places.all():
                if other.id not in gone and other != known[other.id]:
                    work.put(other)
        return work.made()

    # Inner workings

    def _person_of(self, typed: TypedRegistration) -> tuple[Person, tuple[object, ...]]:
        """Who is meant, and the records to write when he is new."""
        if typed.newcomer is not None:
            newcomer = replace(typed.newcomer, organisation_id=typed.organisation_id or typed.newcomer.organisation_id)
            person, position = records_of(newcomer)
            return person, (person, *((position,) if position else ()))
        if not typed.person_id:
            raise NobodyNamed("")
        return self._store.get(Person, typed.person_id), ()

    def _these(self, registration_ids: Sequence[str]) -> list[Registration]:
        found = {one.id: one for one in self._store.by_ids(Registration, registration_ids)}
        for one in registration_ids:
            if one not in found:
                raise RecordMissing(one)
        return list(found.values())

    def _open(self, registration_id: str) -> tuple[Registration, EventBook]:
        one = self._store.get(Registration, registration_id)
        book = book_of(self._store, one.event_id)
        if not is_coming(one):
            raise RegistrationCancelled(book.name_of(one))
        return one, book


def refuse_second(book: EventBook, person_id: str, wishes: Wishes, name: str) -> None:
    """Nobody is registered twice, and nobody goes to two werkbezoeken (``domain.md`` §2.3 rule 15).

    Raises:
        AlreadyRegistered, SecondExcursion: this person has a registration.
    """
    there = next((one for one in book.registrations if one.person_id == person_id), None)
    if there is None:
        return
    has = wishes_of(there).excursion_id
    if is_coming(there) and has and wishes.excursion_id and has != wishes.excursion_id:
        raise SecondExcursion(name, short_title(book.excursions[has].title))
    raise AlreadyRegistered(name, not is_coming(there))
