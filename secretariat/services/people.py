"""Keep people and their functions, and say what they are involved in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from secretariat.domain.bodies import Membership
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.choices import Choice, person_choice
from secretariat.domain.memberships import check_position, running
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, Position, formal_name, listed_name, titled_name
from secretariat.domain.refusals import OnlyArchivable, RecordInUse
from secretariat.domain.text import clean_line
from secretariat.services.identity import new_id
from secretariat.services.typed import optional_email, optional_line, other_names, required_line
from secretariat.storage.people import (
    AnsweredFor,
    ComingMeeting,
    OpenAction,
    PastMeeting,
    PersonLine,
    answered_for,
    coming_meetings,
    open_actions,
    past_meetings,
    people_by_name,
    person_lines,
)
from secretariat.storage.references import references_to
from secretariat.storage.store import Store
from secretariat.wording.names import letter_opening

__all__ = [
    "ALIAS_SIGN",
    "AnsweredFor",
    "ComingMeeting",
    "Involvement",
    "OpenAction",
    "PastMeeting",
    "PeopleService",
    "PersonLine",
    "PositionLine",
    "PrintedName",
    "TypedPerson",
    "printed_name",
]

ALIAS_SIGN = ";"
"""What parts the other names of a person in one field."""
_NAME_FIELDS = ("salutation", "title_before", "initials", "first_name", "prefix", "last_name", "title_after")

_WORDS = frozenset({"title", "portfolio"})
"""What of a function has nothing to do with its period."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedPerson:
    """The fields of a person as they are typed; an empty text is nothing, ``aliases`` are parted by semicolons."""

    salutation: str = ""
    title_before: str = ""
    initials: str = ""
    first_name: str = ""
    prefix: str = ""
    last_name: str = ""
    title_after: str = ""
    email: str = ""
    phone: str = ""
    aliases: str = ""


@dataclass(frozen=True, slots=True)
class PrintedName:
    """How a name is written for somebody at the table, in lists and above a letter.

    "mevrouw drs. R. van den Hoogen MSc", "Hoogen, R. van den" and "Geachte mevrouw Van den Hoogen".
    """

    formal: str
    listed: str
    letter: str


@dataclass(frozen=True, slots=True)
class PositionLine:
    """One function of a person as a list shows it."""

    id: str
    title: str
    organisation_id: str
    organisation: str
    start_date: dt.date | None
    end_date: dt.date | None
    portfolio: str = ""


@dataclass(frozen=True, slots=True)
class Involvement:
    """What somebody still has to do, where he is expected, where he was, and for whom he answers."""

    actions: tuple[OpenAction, ...] = ()
    meetings: tuple[ComingMeeting, ...] = ()
    past: tuple[PastMeeting, ...] = ()
    answered_for: tuple[AnsweredFor, ...] = ()


class PeopleService:
    """The people of the association and of everybody it works with."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def lines(self) -> tuple[PersonLine, ...]:
        """Everybody, on the core of the surname."""
        return person_lines(self._store, self._today())

    def get(self, person_id: str) -> Person:
        """One person.

        Raises:
            RecordMissing: there is none.
        """
        return self._store.get(Person, person_id)

    def choices(self) -> tuple[Choice, ...]:
        """Everybody as a choice, also who was archived, on the core of the surname."""
        return self._store.remembered(
            "people as choices",
            lambda: tuple(person_choice(one, listed_name(one)) for one in people_by_name(self._store)),
        )

    def formal_names(self) -> Mapping[str, str]:
        """What everybody is called in a sentence ("K. Nepstra"), by id."""
        return {one.id: formal_name(one) for one in self._store.all(Person)}

    def positions(self, person_id: str) -> tuple[PositionLine, ...]:
        """The functions of a person, the newest first."""
        held = self._store.where(Position, "person_id", [person_id])
        found = self._store.by_ids(Organisation, [one.organisation_id for one in held])
        names = {organisation.id: organisation.short_name for organisation in found}
        return tuple(
            PositionLine(
                one.id,
                one.title or "",
                one.organisation_id,
                names[one.organisation_id],
                one.start_date,
                one.end_date,
                one.portfolio or "",
            )
            for one in sorted(held, key=lambda one: one.start_date or dt.date.min, reverse=True)
        )

    def involvement(self, person_id: str) -> Involvement:
        """What somebody still has to do, where he is expected, where he was, and for whom he answers."""
        today = self._today()
        return Involvement(
            open_actions(self._store, person_id),
            coming_meetings(self._store, person_id, today),
            past_meetings(self._store, person_id, today),
            answered_for(self._store, person_id),
        )

    def add(self, typed: TypedPerson) -> ChangeSet:
        """Enter a person.

        Raises:
            FieldEmpty, TextTooLong, EmailNotUnderstood: something cannot be kept so.
        """
        person = person_from(typed)
        with self._store.unit_of_work(Action.ADD_PERSON, person.id) as work:
            work.add(person)
        return work.made()

    def edit(self, person_id: str, field: str, typed: str) -> ChangeSet | None:
        """Change one field of a person, named as in :class:`TypedPerson`; None when it says that already.

        Raises:
            FieldEmpty, TextTooLong, EmailNotUnderstood: it cannot be kept so.
        """
        before = self._store.get(Person, person_id)
        after = replace(before, **_kept({field: typed}))
        if field in _NAME_FIELDS and before.sort_key and after != before:
            after = replace(after, sort_key=_sort_key(after))
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_PERSON, person_id) as work:
            work.put(after)
        return work.made()

    def remove(self, person_id: str) -> ChangeSet:
        """Take a person away who is not used anywhere, with his functions.

        Raises:
            OnlyArchivable: overleggen name this person.
            RecordInUse: something else does.
        """
        person = self._store.get(Person, person_id)
        found = references_to(self._store, Person, person_id, (Position,))
        if found.meetings:
            raise OnlyArchivable(formal_name(person), len(found.meetings))
        if found.others:
            raise RecordInUse(formal_name(person), len(found.others))
        with self._store.unit_of_work(Action.REMOVE_PERSON, person_id) as work:
            for position in self._store.where(Position, "person_id", [person_id]):
                work.remove(Position, position.id)
            work.remove(Person, person_id)
        return work.made()

    def archive(self, person_id: str) -> ChangeSet | None:
        """Offer a person no more; all papers and records keep him. None when he was archived already."""
        return self._set_archived(person_id, self._today(), Action.ARCHIVE_PERSON)

    def bring_back(self, person_id: str) -> ChangeSet | None:
        """Offer somebody who was archived again; None when he is not."""
        return self._set_archived(person_id, None, Action.BRING_BACK_PERSON)

    def still_held(self, person_id: str) -> tuple[int, int]:
        """How many functions and how many memberships of a person run today or later."""
        positions = self._store.where(Position, "person_id", [person_id])
        memberships = self._store.where(Membership, "person_id", [person_id])
        return running(positions, self._today()), running(memberships, self._today())

    def add_position(
        self,
        person_id: str,
        organisation_id: str,
        title: str,
        start_date: dt.date | None = None,
        end_date: dt.date | None = None,
        portfolio: str = "",
    ) -> ChangeSet:
        """Give a person a function at an organisation, with the portfolio of a bestuurder.

        Raises:
            FieldEmpty, TextTooLong: there is no organisation, or title or portfolio cannot be kept so.
            PeriodReversed, PeriodsOverlap: the period is impossible, or taken.
        """
        position = Position(
            id=new_id("pos"),
            person_id=person_id,
            organisation_id=required_line(organisation_id, "organisation_id"),
            title=optional_line(title, "title"),
            portfolio=optional_line(portfolio, "portfolio"),
            start_date=start_date,
            end_date=end_date,
        )
        self._check(position)
        with self._store.unit_of_work(Action.ADD_POSITION, person_id) as work:
            work.add(position)
        return work.made()

    def edit_position(self, position_id: str, **changes: Any) -> ChangeSet | None:
        """Change the title, portfolio, organisation_id or period of a function; None when nothing changes.

        Raises:
            TextTooLong: title or portfolio cannot be kept so.
            PeriodReversed, PeriodsOverlap: the period is impossible, or taken.
        """
        before = self._store.get(Position, position_id)
        for field in changes.keys() & _WORDS:
            changes[field] = optional_line(changes[field], field)
        after = replace(before, **changes)
        if after == before:
            return None
        if changes.keys() - _WORDS:
            self._check(after)
        with self._store.unit_of_work(Action.EDIT_POSITION, before.person_id) as work:
            work.put(after)
        return work.made()

    def remove_position(self, position_id: str) -> ChangeSet:
        """Take a function away, as if it never was."""
        position = self._store.get(Position, position_id)
        with self._store.unit_of_work(Action.REMOVE_POSITION, position.person_id) as work:
            work.remove(Position, position_id)
        return work.made()

    def _set_archived(self, person_id: str, day: dt.date | None, action: Action) -> ChangeSet | None:
        person = self._store.get(Person, person_id)
        if (person.archived_on is None) == (day is None):
            return None
        with self._store.unit_of_work(action, person_id) as work:
            work.put(replace(person, archived_on=day))
        return work.made()

    def _check(self, position: Position) -> None:
        person = self._store.get(Person, position.person_id)
        self._store.get(Organisation, position.organisation_id)
        others = self._store.where(Position, "person_id", [position.person_id])
        check_position(position, others, formal_name(person))


def person_from(typed: TypedPerson) -> Person:
    """A new person out of what was typed.

    Raises:
        FieldEmpty, TextTooLong, EmailNotUnderstood: something cannot be kept so.
    """
    return Person(id=new_id("per"), **_kept(asdict(typed)))


def printed_name(typed: TypedPerson) -> PrintedName:
    """How the name will stand on papers and in lists; empty texts while there is no surname."""
    if not clean_line(typed.last_name):
        return PrintedName("", "", "")
    names: dict[str, Any] = {field: clean_line(getattr(typed, field)) or None for field in _NAME_FIELDS}
    person = Person(id="typed", **names)
    formal = " ".join(filter(None, (person.salutation, titled_name(person))))
    return PrintedName(formal, listed_name(person), letter_opening(person))


def _kept(typed: Mapping[str, str]) -> dict[str, Any]:
    """The fields as they are kept."""
    kept: dict[str, Any] = {}
    for field, words in typed.items():
        kept[field] = _READERS.get(field, optional_line)(words, field)
    return kept


def _aliases(typed: str, _field: str) -> tuple[str, ...]:
    return other_names(typed.split(ALIAS_SIGN))


_READERS: Mapping[str, Callable[[str, str], Any]] = {
    "last_name": required_line,
    "email": optional_email,
    "aliases": _aliases,
}


def _sort_key(person: Person) -> str:
    """The name in the order of lists, for other programs that read the exchange format."""
    return " ".join(filter(None, (person.last_name, person.first_name or person.initials, person.prefix)))
